"""One mirror's captures to the one text that stands for it: each page cleaned, the pages joined."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubber.errors import ParseTruncated, ScrubberError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubber.model import Capture, CleanText


@dataclass(frozen=True, slots=True)
class Reading:
    """How a mirror's captures are to be read: its bytes, and what its document says of them.

    Attributes:
        mirror: its name.
        captures: a page each, in order.
        encoding: what the bytes are in, where they label themselves wrongly.
        selector: a CSS selector of the element that holds the text.
        official: whether it outweighs any crowd.
        script: the script of the canonical text.
        languages: those the document is likely to be in.
    """

    mirror: str
    captures: tuple[Capture, ...]
    encoding: str | None = None
    selector: str | None = None
    official: bool = False
    script: str | None = None
    languages: tuple[str, ...] = ()


def read(reading: Reading) -> CleanText:
    """Read one mirror.

    Raises:
        ScrubberError: under the mirror's name; a mirror with a page that can't be read is no copy.
    """
    from scrubber.cleaning import join  # noqa: PLC0415 -- heavy

    try:
        pages = [_page(capture, reading) for capture in reading.captures]
        return pages[0] if len(pages) == 1 else join(pages)
    except ScrubberError as error:
        error.mirror = reading.mirror
        raise


def read_all(readings: Sequence[Reading]) -> Mapping[str, CleanText | ScrubberError]:
    """Read many mirrors, each to its text or to what is wrong with it; one that fails stops no other."""
    results: dict[str, CleanText | ScrubberError] = {}
    for reading in readings:
        try:
            results[reading.mirror] = read(reading)
        except ScrubberError as error:
            results[reading.mirror] = error
    return results


def _page(capture: Capture, reading: Reading) -> CleanText:
    from scrubber.cleaning import clean  # noqa: PLC0415 -- heavy

    raw: bytes | str = capture.raw
    encoding = ""
    if reading.encoding or reading.selector:
        from scrubber.cleaning.decode import decode  # noqa: PLC0415 -- heavy

        decoded = decode(capture.raw, content_type=capture.content_type, encoding=reading.encoding)
        raw, encoding = decoded.text, decoded.encoding
    if reading.selector:
        raw = _selected(str(raw), reading.selector)
    page = clean(
        raw,
        url=capture.url,
        content_type=capture.content_type,
        script=reading.script,
        languages=reading.languages or None,
    )
    return replace(page, encoding=encoding) if encoding else page


def _selected(html: str, selector: str) -> str:
    """The elements of a page that a selector names, as a page of their own.

    Raises:
        ParseTruncated: there are none, or the selector is none.
    """
    from bs4 import BeautifulSoup  # noqa: PLC0415 -- heavy
    from soupsieve import SelectorSyntaxError  # noqa: PLC0415

    try:
        found = BeautifulSoup(html, "lxml").select(selector)
    except SelectorSyntaxError as error:
        raise ParseTruncated(f"{selector!r} is no CSS selector: {str(error).splitlines()[0]}") from error
    if not found:
        raise ParseTruncated(f"nothing on the page matches the selector {selector!r}")
    return f"<!DOCTYPE html><html><body>{''.join(str(each) for each in found)}</body></html>"
