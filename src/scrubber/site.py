"""What an address says of its site: its host, the domain that this is of, and whether many people share it.

A page's links and statements are its own site's by domain; mirrors are told apart by host, for offices and people of one domain speak for themselves.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

#: Names whose domains give each of their users a host, beside those in the list of public suffixes.
_HOSTS = frozenset(["blogspot", "wordpress", "livejournal", "tumblr", "typepad", "weebly", "jimdo", "substack"])
#: Hosts that many people keep their pages on, with those below them.
_SHARED = frozenset(
    [
        "github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "sourceforge.net", "medium.com",
        "docs.google.com", "drive.google.com", "archive.org", "archive.ph", "huggingface.co", "zhihu.com", "mp.weixin.qq.com",
    ]
)  # fmt: skip


def host_of(url: str | None) -> str:
    """The host that an address names, without "www."; "" for what is no address."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def domain(host: str) -> str:
    """The domain that a host is of: "www.ferry.co.uk" is of "ferry.co.uk"; the host itself where it is a number, or where each host of a domain is somebody's own.

    Under what names are registered, the list of public suffixes says (https://publicsuffix.org); of a name that it does not have, the last two labels are taken. Goes wrong where people share a domain that
    neither that list nor this module has: their pages count as one site.
    """
    from courlan import extract_domain  # noqa: PLC0415 -- heavy

    labels = host.split(".")
    if labels[-1].isdecimal():
        return host
    found = extract_domain(f"http://{host}") or ""
    if not found or not host.endswith(found):
        found = ".".join(labels[-2:])
    own = host.removesuffix(found).rstrip(".").rpartition(".")[2] if found.partition(".")[0] in _HOSTS else ""
    return f"{own}.{found}" if own not in {"", "www"} else found


def is_shared(host: str) -> bool:
    """Whether many people keep their pages on a host, each under a name of their own: it tells of nobody."""
    labels = host.split(".")
    return any(".".join(labels[at:]) in _SHARED for at in range(len(labels)))
