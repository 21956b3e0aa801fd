"""Pages that hold no text of their own and say where it is: pages that send their readers on, frames, applications that
a browser has to run.

A server's redirect is followed; what only a browser would follow is told, with what to do, so that "This page has
moved" is never taken for the document.
"""

import html
import re
from urllib.parse import urldefrag, urljoin

from scrubber.patterns import lazily

#: Characters of a page's text from which on it is a text, whatever else the page does.
_SHORT = 600
_OF_FRAMES = 200  # what a page of frames says to those who see none, or one that sends them on beside the address
_HEAD = 200_000  # characters of the page that are looked through
_SOON = 10  # seconds: a page that waits longer is read first
_SHOWN = 200  # characters of an address
_REFRESH = lazily(r"<meta\b[^<>]{0,400}http-equiv\s{0,4}=\s{0,4}[\"']?refresh\b[^<>]{0,2000}>", re.IGNORECASE)
_ON = lazily(
    r"content\s{0,4}=\s{0,4}[\"']?\s{0,4}(\d{1,4})[^;,\"'<>]{0,8}[;,]\s{0,4}url\s{0,4}=\s{0,4}[\"']?([^\"'<>]{1,2000})",
    re.IGNORECASE,
)
_FRAME = lazily(r"<i?frame\b[^<>]{0,1000}?\bsrc\s{0,4}=\s{0,4}[\"']?([^\"'\s<>]{1,1000})", re.IGNORECASE)
_FRAMESET = lazily(r"<frameset\b", re.IGNORECASE)
_SCRIPT = lazily(r"<script\b", re.IGNORECASE)
#: What a browser that runs scripts does not show or obey: nobody is sent on by a comment, or by what is there for
#: browsers without scripts.
_UNSEEN = lazily(r"(?is)<!--.*?(?:-->|\Z)|<(noscript|script|template)\b.*?(?:</\1|\Z)")
_INDEX = lazily(r"/index\.x?html?\Z", re.IGNORECASE)
_NOWHERE = ("about:", "data:", "javascript:")
_SENT = lazily(r"\blocation(?:\.href)?\s{0,4}(?:=|\.replace\(|\.assign\()\s{0,4}[\"']([^\"'\s<>]{1,1000})[\"']")


def elsewhere(page: str, text: str, url: str | None = None) -> str | None:
    """Where the text of a page is that holds none, and what to do, in a sentence; None where it may be a document."""
    length = len(text)
    if length >= _SHORT:
        return None
    head = page[:_HEAD]
    shown = _UNSEEN.sub(" ", head)
    if on := _sent_on(shown, url):
        return f"this page sends its readers on to {on}: name that address"
    if length < _OF_FRAMES and _FRAMESET.search(shown) and (frames := _frames(shown)):
        return f"this page is made of frames ({frames}): name the one that holds the text"
    found = _SENT.search(head)
    if length and not (found and found[1] in text and length < len(found[1]) + _OF_FRAMES):
        return None  # what a page says that sends its readers on is the address and little more
    if found:
        return f"this page sends its readers on to {_shown(found[1])}: name that address"
    if frames := _frames(shown):
        return f"this page shows another one in a frame ({frames}): name that one"
    if _SCRIPT.search(head):
        return (
            "this page is made by JavaScript, which scrubber does not run: save it from a browser that shows it, "
            "and name that file"
        )
    return None


def _sent_on(shown: str, url: str | None) -> str | None:
    """The address that a page sends its readers on to at once; None for one that only loads itself anew."""
    for meta in _REFRESH.finditer(shown):
        found = _ON.search(meta[0])
        if not found or int(found[1]) > _SOON:
            continue
        on = html.unescape(found[2]).strip(" \t\r\n\"'")
        if on and not (url and _is_same(url, on, waits=int(found[1]) > 0)):
            return _shown(on)
    return None


def _is_same(url: str, on: str, *, waits: bool) -> bool:
    """Whether an address on a page is the page's own: a folder's is that of its index, but not for a page that
    nobody has the time to read.
    """
    try:
        own = urldefrag(urljoin("/", url)).url  # a file's path may be a bare name
        there = urldefrag(urljoin(own, on)).url
    except ValueError:  # it is no address at all
        return False
    return there == own or (waits and there == _INDEX.sub("/", own))


def _frames(shown: str) -> str:
    addresses = [found[1] for found in _FRAME.finditer(shown) if not found[1].lower().startswith(_NOWHERE)]
    return ", ".join(map(_shown, addresses[:4]))


def _shown(address: str) -> str:
    return address if len(address) <= _SHOWN else address[:_SHOWN] + "…"
