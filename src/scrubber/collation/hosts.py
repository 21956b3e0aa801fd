"""Which mirrors one site serves: who keeps two altered copies on one site is one source."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

# An archive's address of another page: the page's own site is what counts.
_ARCHIVED = re.compile(r"https?://[^/]{1,200}/(?:web|wayback)/\d{4,14}[a-z_]{0,4}/(https?://.{1,2000})")
#: Hosts that many people keep their pages on, each below a name of their own.
_SHARED = frozenset(
    [
        "github.com", "raw.githubusercontent.com", "gist.github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "sourceforge.net", "medium.com",
        "docs.google.com", "drive.google.com", "archive.org", "archive.ph", "huggingface.co", "zhihu.com", "zhuanlan.zhihu.com", "mp.weixin.qq.com",
    ]
)  # fmt: skip


def one_site(urls: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """Pairs of mirrors, in order, whose addresses have one host; none where all have.

    Of a host that many people share nothing is told. It goes wrong for one that is not on the list: its copies count once though they are many people's.
    """
    hosts = {name: host_of(url) for name, url in sorted(urls.items()) if url}
    own = {name: host for name, host in hosts.items() if host and host not in _SHARED}
    if len(set(hosts.values())) < 2:
        return []
    return [pair for pair in combinations(own, 2) if own[pair[0]] == own[pair[1]]]


def host_of(url: str | None) -> str:
    """The site of an address, of a page in an archive its own; "" where there is none."""
    if not url:
        return ""
    archived = _ARCHIVED.match(url)
    try:
        return (urlsplit(archived[1] if archived else url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
