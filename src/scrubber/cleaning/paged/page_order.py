"""The order of a document's pages, by links, by numbers, else as they were given; and what there is to tell of it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from scrubber.cleaning.extract.page.paging import akin, stem
from scrubber.cleaning.paging_words import OF, PAGE, PAGES
from scrubber.model import CleanText
from scrubber.patterns import lazily

_NUMBER = lazily(r"\d{1,6}")
#: How pages number themselves: 第2页, 2/5, Page 2 of 5, (2).
_STATED = lazily(
    rf"第\s?(\d{{1,4}})\s?[页頁]|\b(?:{PAGE})\s?(\d{{1,4}})\s?(?:{OF})\s?\d{{1,4}}"
    rf"|(\d{{1,4}})\s?[/／]\s?\d{{1,4}}\s?(?:{PAGES})|^\s?[(（\[]?(\d{{1,4}})\s?/\s?\d{{1,4}}[)）\]]?\s?$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = 200
_DIGITS, _SEVERAL = 7, 3
#: Pages of a new order that are written out for a person.
_TOLD = 20


class Order(NamedTuple):
    """Pages in reading order.

    Attributes:
        pages: the pages.
        remark: what a person should know of it: that they were given in another order, or that they contradict it; else
            "".
    """

    pages: list[CleanText]
    remark: str


def in_order(pages: Sequence[CleanText]) -> Order:
    """Find the reading order of pages.

    Each page's own link to the next decides; then the numbers that pages state; then the one number in which their
    addresses differ (no number being the first page), or in which those of the pages they name as the next differ; else
    the order given.
    """
    following = [page.metadata.get("next_url", "") for page in pages]
    signs = (
        ("the links to the next page", _by_links(pages)),
        ("the numbers that they state", _distinct([_stated_number(page) for page in pages])),
        ("the numbers in their addresses", _in_addresses([page.url or "" for page in pages])),
        ("the pages that they name as the next", _by_next(following)),
    )
    sign, numbers = next((each for each in signs if each[1] is not None), ("", None))
    order = sorted(range(len(pages)), key=lambda i: (numbers[i] if numbers else 0, i))
    doubts = list(_doubts(pages, order))
    remark = f"the order of the pages is in doubt: {doubts[0]}" if doubts else ""
    if order != list(range(len(pages))):
        shown = ", ".join(str(i + 1) for i in order[:_TOLD]) + (", …" if len(order) > _TOLD else "")
        put = f"the pages were given in another order; they are joined as {shown} of those given, by {sign}"
        remark = f"{put}; {remark}" if remark else put
    return Order([pages[i] for i in order], remark)


def _doubts(pages: Sequence[CleanText], order: Sequence[int]) -> Iterator[str]:
    """What single pages say against an order, though what they say is too little to make one of."""
    numbers = [_stated_number(page) for page in pages]
    known = [(i, number) for i in order if (number := numbers[i]) is not None]
    for (i, before), (j, after) in pairwise(known):
        if after < before:
            yield (
                f"page {i + 1} of those given states that it is number {before}, and page {j + 1}, which stands "
                f"behind it, that it is number {after}"
            )
    behind = dict(pairwise(order))
    for i, j in sorted(_links(pages).items()):
        if behind.get(i) != j:
            yield f"page {i + 1} of those given names page {j + 1} as the next one, which does not stand behind it"


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
    following = _links(pages)
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


def _links(pages: Sequence[CleanText]) -> dict[int, int]:
    """Which page names which as the next one; none where two have the same address."""
    places = {_address(page.url): i for i, page in enumerate(pages) if page.url}
    if len(places) < sum(bool(page.url) for page in pages):
        return {}
    following: dict[int, int] = {}
    for i, page in enumerate(pages):
        link = page.metadata.get("next_url", "")
        try:
            target = places.get(_address(urljoin(page.url or "", link))) if link else None
        except ValueError:
            target = None
        if target is not None and target != i:
            following[i] = target
    return following


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
    """The one number in which the addresses differ; an address that lacks it and is else the same is the first page."""
    if not all(addresses) or len(set(addresses)) < len(addresses):
        return None
    shapes: dict[str, int] = {}
    for address in addresses:
        shapes[_NUMBER.sub("#", address)] = shapes.get(_NUMBER.sub("#", address), 0) + 1
    common = max(shapes, key=lambda shape: (shapes[shape], shape.count("#")))
    rows = [
        [int(n) for n in _NUMBER.findall(address)] if _NUMBER.sub("#", address) == common else None
        for address in addresses
    ]
    numbered = [row for row in rows if row]
    if not numbered or rows.count(None) > 1:
        return None
    if any(shape != common and shape.count("#") >= common.count("#") for shape in shapes):
        return None  # it does not lack a number: it has another
    if None in rows and not _akin(addresses[rows.index(None)], addresses[rows.index(numbered[0])]):
        return None
    varying = [i for i in range(len(numbered[0])) if len({row[i] for row in numbered}) > 1]
    if len(numbered) == 1:
        varying = [len(numbered[0]) - 1]
    if len(varying) != 1:
        return None
    return _distinct([row[varying[0]] if row else -1 for row in rows])


def _akin(one: str, other: str) -> bool:
    try:
        return akin(stem(one), stem(other))
    except ValueError:
        return False  # no address at all


def _distinct(numbers: Sequence[int | None]) -> list[int] | None:
    """Numbers, if every page but at most one (the first) has one of its own."""
    missing = sum(number is None for number in numbers)
    filled = [-1 if number is None else number for number in numbers]
    return filled if missing <= 1 and missing < len(numbers) and len(set(filled)) == len(filled) else None
