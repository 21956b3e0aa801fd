"""Which addresses scrubber goes to, decided on the address that is about to be connected to.

A URL can name a machine that its author should not reach through us: the loopback interface, a router, a cloud's
metadata service; by number, by a name that resolves there, by a name that resolves differently the second time, or by a
redirect. So a name is resolved once, every address it has must be allowed, and the connection is made to the checked
address itself.

The table stands beside `ipaddress.is_global` because that calls several of these networks global (Python 3.11: 6to4,
NAT64, multicast), and because each line here says why. Sources: the IANA special-purpose address registries (RFC 6890).
"""

from __future__ import annotations

import os
import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread

from scrubber.capture.limits import Deadline
from scrubber.errors import RefusedAddress, Unreachable

#: Networks that are refused unless a document allows private addresses: machines of the user's own.
_PRIVATE = {
    "127.0.0.0/8": "a loopback address",
    "10.0.0.0/8": "a private address",
    "172.16.0.0/12": "a private address",
    "192.168.0.0/16": "a private address",
    "100.64.0.0/10": "a provider's shared address",
    "::1/128": "a loopback address",
    "fc00::/7": "a private address",
}
#: Networks that are always refused.
_NEVER = {
    "0.0.0.0/8": "this host on this network",
    "169.254.0.0/16": "link-local; cloud metadata services live here",
    "192.0.0.0/24": "protocol assignments",
    "192.0.2.0/24": "for documentation only",
    "192.88.99.0/24": "the old 6to4 relays",
    "198.18.0.0/15": "for measuring devices",
    "198.51.100.0/24": "for documentation only",
    "203.0.113.0/24": "for documentation only",
    "224.0.0.0/4": "multicast",
    "240.0.0.0/4": "reserved, and broadcast",
    "::/96": "unspecified, or an IPv4 address in IPv6 clothes",
    "::ffff:0:0/96": "an IPv4 address in IPv6 clothes",
    "::ffff:0:0:0/96": "an IPv4 address in IPv6 clothes",
    "64:ff9b::/96": "an IPv4 address behind a translator",
    "64:ff9b:1::/48": "an IPv4 address behind a local translator",
    "100::/64": "where packets are thrown away",
    "2001::/23": "protocol assignments, Teredo tunnels among them",
    "2001:db8::/32": "for documentation only",
    "2002::/16": "an IPv4 address in a 6to4 tunnel",
    "3fff::/20": "for documentation only",
    "5f00::/16": "segment routing inside a provider",
    "fe80::/10": "link-local",
    "fec0::/10": "the old site-local addresses",
    "ff00::/8": "multicast",
}
_HINT = (
    "to go there, write allow_private = true below its [[mirror]], or give --allow-private or SCRUBBER_ALLOW_PRIVATE=1"
)
_Network = IPv4Network | IPv6Network
_PRIVATE_TABLE: list[tuple[_Network, str]] = [(ip_network(net), why) for net, why in _PRIVATE.items()]
_NEVER_TABLE: list[tuple[_Network, str]] = [(ip_network(net), why) for net, why in _NEVER.items()]
_GLOBAL_V6 = IPv6Network("2000::/3")


def private_allowed(option: bool) -> bool:
    """Whether loopback and private addresses may be read: as said, or as SCRUBBER_ALLOW_PRIVATE says to all that
    fetches.
    """
    return option or os.environ.get("SCRUBBER_ALLOW_PRIVATE", "").lower() in {"1", "true", "yes"}


def refusal(address: IPv4Address | IPv6Address, *, allow_private: bool = False) -> str | None:
    """Why an address is not gone to.

    Args:
        address: the address that is about to be connected to.
        allow_private: whether loopback and private networks are allowed; link-local ones and the rest never are.

    Returns:
        What the address is, or None if it is allowed.
    """
    for network, why in _PRIVATE_TABLE:
        if address in network:
            return None if allow_private else why
    for network, why in _NEVER_TABLE:
        if address in network:
            return why
    if isinstance(address, IPv6Address) and address not in _GLOBAL_V6:
        return "not a global address"
    return None


def resolve(host: str, port: int, deadline: Deadline, *, allow_private: bool = False) -> list[str]:
    """Find the addresses of a host, all of which must be allowed.

    Args:
        host: a name or an address, as the URL has it (without brackets).
        port: only handed on to the resolver.
        deadline: the resolver itself knows none.
        allow_private: whether loopback and private networks are allowed.

    Returns:
        Addresses in the resolver's order, without repetitions.

    Raises:
        RefusedAddress: one of them is not allowed.
        Unreachable: there are none.
    """
    if "%" in host:
        raise RefusedAddress(f"{host}: an address with a zone belongs to this machine's own networks")
    answers: list[str] = []
    for found in _ask(host, port, deadline):
        if found not in answers:
            answers.append(found)
    for found in answers:
        why = refusal(ip_address(found), allow_private=allow_private) if "%" not in found else "link-local"
        if why:
            shown = host if host == found else f"{host} is {found}"
            hint = "" if allow_private or why not in _PRIVATE.values() else f"; {_HINT}"
            raise RefusedAddress(f"{shown}: {why}{hint}")
    if not answers:
        raise Unreachable(f"{host} has no address")
    return answers


def _ask(host: str, port: int, deadline: Deadline) -> list[str]:
    """Ask the system's resolver in a thread of its own, for it can hang far longer than any deadline."""
    replies: SimpleQueue[list[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            replies.put([str(row[4][0]) for row in rows])
        except (OSError, UnicodeError) as error:
            replies.put(error)

    Thread(target=ask, name=f"resolve {host[:60]}", daemon=True).start()
    while True:
        try:
            reply = replies.get(timeout=min(deadline.left(), 0.25))
        except Empty:
            continue
        if isinstance(reply, list):
            return reply
        reason = getattr(reply, "strerror", None) or "no such host"
        raise Unreachable(f"{host}: {reason[:1].lower() + reason[1:]}") from reply
