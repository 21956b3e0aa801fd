"""What an address says of its site: its host, whether many people share it, and which mirrors one site serves."""

from collections.abc import Mapping
from itertools import combinations
from urllib.parse import urlsplit

from scrubber.patterns import lazily

#: Hosts that many people keep their pages on, with those below them.
_SHARED = frozenset(
    [
        "github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com",
        "sourceforge.net", "medium.com",
        "docs.google.com", "drive.google.com", "archive.org", "archive.ph", "huggingface.co", "zhihu.com",
        "mp.weixin.qq.com",
    ]
)  # fmt: skip
# An archive's address of another page: the page's own site is what counts.
_ARCHIVED = lazily(r"https?://[^/]{1,200}/(?:web|wayback)/\d{4,14}[a-z_]{0,4}/(https?://.{1,2000})")


def host_of(url: str | None) -> str:
    """The host that an address names, without "www."; "" for what is no address."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_shared(host: str) -> bool:
    """Whether many people keep their pages on a host, each under a name of their own: it tells of nobody."""
    labels = host.split(".")
    return any(".".join(labels[at:]) in _SHARED for at in range(len(labels)))


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
