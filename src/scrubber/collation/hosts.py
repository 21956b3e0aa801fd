"""Which mirrors one site serves: who keeps two altered copies on one site is one source."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from scrubber.site import host_of, is_shared

if TYPE_CHECKING:
    from collections.abc import Mapping

# An archive's address of another page: the page's own site is what counts.
_ARCHIVED = re.compile(r"https?://[^/]{1,200}/(?:web|wayback)/\d{4,14}[a-z_]{0,4}/(https?://.{1,2000})")


def one_site(urls: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """Pairs of mirrors, in order, whose addresses have one host; none where all have. Of a host that many people
    share nothing is told.
    """
    sites = {name: site_of(url) for name, url in sorted(urls.items()) if url}
    if len(set(sites.values())) < 2:
        return []
    own = [name for name, site in sites.items() if site and not is_shared(site)]
    return [pair for pair in combinations(own, 2) if sites[pair[0]] == sites[pair[1]]]


def site_of(url: str | None) -> str:
    """The site of an address, its host, of a page in an archive its own; "" where there is none.

    Hosts of one domain count each: offices of a state and people of a university share one and speak for themselves,
    and where one only copies another, their slips tell.
    """
    archived = _ARCHIVED.match(url or "")
    return host_of(archived[1] if archived else url)
