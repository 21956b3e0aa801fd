"""What an address says of its site: its host, and whether many people share it."""

from __future__ import annotations

from urllib.parse import urlsplit

#: Hosts that many people keep their pages on, with those below them.
_SHARED = frozenset(
    [
        "github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com",
        "sourceforge.net", "medium.com",
        "docs.google.com", "drive.google.com", "archive.org", "archive.ph", "huggingface.co", "zhihu.com",
        "mp.weixin.qq.com",
    ]
)  # fmt: skip


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
