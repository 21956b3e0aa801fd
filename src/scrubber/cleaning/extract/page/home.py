"""Which site a page is of, to tell links that leave it: what its address and its head say.

A site is all hosts of one domain: sports.harbour.example and www.harbour.example are. Goes wrong on hosts that many people share under a name which is not listed here: their pages count as one site.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Links and statements of a page's head that are looked through.
_HEAD = 200
#: Under what of a country people register their names, and labels of a domain then.
_SECOND = frozenset({"co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "gouv", "gc"})
_LABELS, _COUNTRY = 2, 2
#: Hosts that give each of their users a name of their own.
_SHARED = frozenset({"blogspot", "wordpress", "livejournal", "tumblr", "typepad", "github", "gitlab", "wixsite", "weebly", "jimdo", "substack"})  # fmt: skip


def home(root: Any, url: str | None) -> str:
    """The domain of the site that a page is of: of its address, or of the first that its head gives: its own one, its share's, its base, its feed's; "" where nothing says."""
    return next(filter(None, (domain(_host(said)) for said in (url or "", *_stated(root)))), "")


@lru_cache(maxsize=4096)
def domain(host: str) -> str:
    """The domain that a host is of: "www.ferry.co.uk" is of "ferry.co.uk"; the host itself where many share one, and where it is a number."""
    labels = host.lower().split(".")
    if labels[-1].isdigit():
        return host
    most = _LABELS + (len(labels[-1]) == _COUNTRY and len(labels) > _LABELS and labels[-2] in _SECOND)
    shared = len(labels) > most and labels[-most] in _SHARED
    return ".".join(labels[-most - shared :])


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


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
