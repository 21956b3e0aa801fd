"""Which site a page is of, to tell links that leave it: what its address and its head say."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from scrubber.site import domain, host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Links and statements of a page's head that are looked through.
_HEAD = 200


def home(root: Any, url: str | None) -> str:
    """The domain of the site that a page is of: of its address, or of the first that its head gives: its own one, its share's, its base, its feed's; "" where nothing says."""
    return next(filter(None, (domain(host_of(said)) for said in (url or "", *_stated(root)))), "")


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
