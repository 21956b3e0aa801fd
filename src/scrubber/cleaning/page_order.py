"""The order of a document's pages: by what links to what, by numbers, else as they were given."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.model import CleanText

_NUMBER = re.compile(r"\d{1,6}")
#: How pages number themselves: 第2页, 2/5, Page 2 of 5, (2).
_STATED = re.compile(
    r"第\s?(\d{1,4})\s?[页頁]|\b(?:page|seite|página|pagina|страница|стр\.|strona|sayfa|trang|الصفحة|صفحة|صفحه)\s?(\d{1,4})\s?(?:of|von|de|di|sur|van|из|z|من|از|/)\s?\d{1,4}|(\d{1,4})\s?[/／]\s?\d{1,4}\s?(?:ページ|頁|页|페이지)|^\s?[(（\[]?(\d{1,4})\s?/\s?\d{1,4}[)）\]]?\s?$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = 200
_DIGITS, _SEVERAL = 7, 3


def in_order(pages: Sequence[CleanText]) -> list[CleanText]:
    """Pages in reading order.

    Each page's own link to the next decides; then the numbers that pages state; then the one number in which their addresses differ (no
    number being the first page), or in which those of the pages they name as the next differ; else the order given.
    """
    following = [page.metadata.get("next_url", "") for page in pages]
    for numbers in (
        _by_links(pages),
        _stated(pages),
        _in_addresses([page.url or "" for page in pages]),
        _by_next(following),
    ):
        if numbers is not None:
            return [
                page
                for _, _, page in sorted(zip(numbers, range(len(pages)), pages, strict=True), key=lambda item: item[:2])
            ]
    return list(pages)


def missing(pages: Sequence[CleanText]) -> list[tuple[int, str]]:
    """Where pages in reading order leave one out, by the numbers that they state: (page before it, what to tell)."""
    numbers = [_stated_number(page) for page in pages]
    if _distinct(numbers) is None:
        return []
    found = []
    for i, (before, after) in enumerate(pairwise(numbers)):
        if before is not None and after is not None and after > before + 1:
            what = f"page {before + 1} is" if after == before + 2 else f"pages {before + 1} to {after - 1} are"
            found.append((i, f"{what} not among the pages given: page {before} is followed by page {after}"))
    count, last = pages[-1].metadata.get("page_count", ""), numbers[-1]
    if last is not None and count.isdecimal() and len(count) < _DIGITS and int(count) > last:
        found.append((len(pages) - 1, f"the pages given end with page {last} of {count}"))
    return found


def _address(url: str | None) -> str:
    if not url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts._replace(scheme="", fragment="").geturl()


def _by_links(pages: Sequence[CleanText]) -> list[int] | None:
    """Each page's place in one chain of next links that holds them all, or None."""
    places = {_address(page.url): i for i, page in enumerate(pages) if page.url}
    if len(places) < len(pages):
        return None
    following: dict[int, int] = {}
    for i, page in enumerate(pages):
        link = page.metadata.get("next_url", "")
        try:
            target = places.get(_address(urljoin(page.url or "", link))) if link else None
        except ValueError:
            target = None
        if target is not None and target != i:
            following[i] = target
    starts = set(range(len(pages))) - set(following.values())
    if len(starts) != 1 or len(following) != len(pages) - 1:
        return None
    numbers = [0] * len(pages)
    at, seen = starts.pop(), 0
    while True:
        numbers[at] = seen
        seen += 1
        if at not in following or seen > len(pages):
            break
        at = following[at]
    return numbers if seen == len(pages) else None


def _stated(pages: Sequence[CleanText]) -> list[int] | None:
    return _distinct([_stated_number(page) for page in pages])


def _stated_number(page: CleanText) -> int | None:
    stated = page.metadata.get("page_number", "")
    if stated.isdecimal() and len(stated) < _DIGITS:
        return int(stated)
    for block in (*page.removed, *page.blocks[:2], *page.blocks[-2:]):
        match = _STATED.search(block.text[:_LONGEST])
        if match:
            return int(next(group for group in match.groups() if group))
    return None


def _by_next(following: Sequence[str]) -> list[int] | None:
    """The one number in which the addresses of the next pages differ; the last page names none."""
    if list(following).count("") != 1 or len(following) < _SEVERAL:
        return None
    numbers = _in_addresses([address for address in following if address])
    if numbers is None:
        return None
    rest = iter(numbers)
    return [next(rest) if address else max(numbers) + 1 for address in following]


def _in_addresses(addresses: Sequence[str]) -> list[int] | None:
    """The one number in which the addresses differ; an address without it is the first page."""
    if not all(addresses) or len(set(addresses)) < len(addresses):
        return None
    shapes: dict[str, int] = {}
    for address in addresses:
        shapes[_NUMBER.sub("#", address)] = shapes.get(_NUMBER.sub("#", address), 0) + 1
    common = max(shapes, key=lambda shape: shapes[shape])
    rows = [
        [int(n) for n in _NUMBER.findall(address)] if _NUMBER.sub("#", address) == common else None
        for address in addresses
    ]
    numbered = [row for row in rows if row]
    if not numbered or rows.count(None) > 1:
        return None
    varying = [i for i in range(len(numbered[0])) if len({row[i] for row in numbered}) > 1]
    if len(numbered) == 1:
        varying = [len(numbered[0]) - 1]
    if len(varying) != 1:
        return None
    return _distinct([row[varying[0]] if row else -1 for row in rows])


def _distinct(numbers: Sequence[int | None]) -> list[int] | None:
    """Numbers, if every page but at most one (the first) has one of its own."""
    missing = sum(number is None for number in numbers)
    filled = [-1 if number is None else number for number in numbers]
    return filled if missing <= 1 and missing < len(numbers) and len(set(filled)) == len(filled) else None
