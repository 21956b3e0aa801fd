"""Which site a page is of, to tell links that leave it: what its address and its head say.

A page's links and statements are its own site's by domain; mirrors are told apart by host, for offices and people of
one domain speak for themselves.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from scrubber.site import host_of

#: Names whose domains give each of their users a host, beside those in the list of public suffixes.
_HOSTS = frozenset(["blogspot", "wordpress", "livejournal", "tumblr", "typepad", "weebly", "jimdo", "substack"])
#: Links and statements of a page's head that are looked through.
_HEAD = 200


def home(root: Any, url: str | None) -> str:
    """The domain of the site that a page is of: of its address, or of the first that its head gives: its own one,
    its share's, its base, its feed's; "" where nothing says.
    """
    return next(filter(None, (domain(host_of(said)) for said in (url or "", *_stated(root)))), "")


@lru_cache(maxsize=4096)
def domain(host: str) -> str:
    """The domain that a host is of: "www.ferry.co.uk" is of "ferry.co.uk"; the host itself where it is a number, or
    where each host of a domain is somebody's own.

    Under what names are registered, the list of public suffixes says (https://publicsuffix.org); of a name that it does
    not have, the last two labels are taken. Goes wrong where people share a domain that neither that list nor this
    module has: their pages count as one site.
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


def _stated(root: Any) -> Iterator[str]:
    """The addresses that a page's head gives, surest first."""
    if root is None:
        return
    links = [(link.get("href") or "", (link.get("rel") or "").lower()) for link in islice(root.iter("link"), _HEAD)]
    yield from (href for href, rel in links if rel == "canonical")
    yield from (
        meta.get("content") or "" for meta in islice(root.iter("meta"), _HEAD) if meta.get("property") == "og:url"
    )
    yield from (base.get("href") or "" for base in islice(root.iter("base"), 1))
    yield from (href for href, rel in links if rel == "alternate")


def leads_to(href: str, site: str) -> str:
    """Where a link leads: "" within its page, as one of a table of contents or of a note does, "script" nowhere, for it
    has a script run, "local" within its site, "external" elsewhere.
    """
    href = href.strip().lower()[:300]
    if href in {"", "#"} or href.startswith("javascript:"):
        return "script"
    if href.startswith("#") and len(href) > 1:
        return ""
    if not href.startswith(("http:", "https:", "//")):
        return "local"
    # Browsers read http:host and http:/host as http://host.
    host = href.removeprefix("http:").removeprefix("https:").lstrip("/\\").split("/", 1)[0].partition(":")[0]
    return "local" if site and domain(host) == site else "external"
