"""Lines made of a site's own words: share, follow, download, next page, rights reserved."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.page.phrases import REST, has_address
from scrubber.cleaning.extract.reading import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Collection

    from scrubber.cleaning.extract.page.view import View

_WHY = {
    "share": ("share-line", "a line to share, save or print"), "advert": ("advert", "an invitation of the site"), "related": ("related", "a pointer to other pages"),
    "pager": ("pager", "a pointer to the pages before and after"), "legal": ("notice", "the site's notice"),
}  # fmt: skip
# Words that a heading's first sentence has at least; as many has the unlinked text under a heading that is one of several.
_SENTENCE = 15.0
# Headings of one place that make a row, and parts under one of them that are looked at.
_ROW, _BELOW = 3, 12
_NUMBER = re.compile(r"(?P<before>(?:\d{1,3}\.)*)(?P<number>\d{1,3})(?P<after>[.)、．]?)\s")


def adverts(view: View) -> None:
    """Remove lines that have hardly a word but the site's own.

    Removed: "点击查看更多>>", "Share this article", "上一页 1 2 下一页". Kept: "The next page of the treaty lists its parties.", "2 Terms" between "1 Scope" and "3 Fees". It goes wrong on a text about web
    sites, in a heading made of such words alone over a short line.
    """
    row = _row_of_headings(view)
    for i, part in enumerate(view.parts):
        if part.rule or not (said := view.said(i)).what:
            continue
        folded = view.folded[i]
        bound = 0.1 if ends_sentence(folded) or part.kind == "heading" else REST
        if has_address(folded) and said.what in {"advert", "share", "legal"}:
            bound = max(bound, 0.3)
        if part.links and part.link_density > 0.5:
            bound += 0.15
        if said.rest <= bound and not (_heads(view, i, row) or _names_note(view, i)):
            part.remove(*_WHY[said.what], 0.03 + said.rest / 4)


def _heads(view: View, i: int, row: Collection[tuple[str, ...]]) -> bool:
    """Whether it is an unlinked heading of the text, in spite of its words: over a long sentence, numbered in its turn, the title of a page on rights or contacts, or one of a row of headings with text under each."""
    part = view.parts[i]
    if part.kind != "heading" or part.links or view.framed[i] or not view.first <= i < view.last:
        return False
    if part.level == 1 and view.text and i <= view.text[0] and view.said(i).what == "legal":
        return True
    if view.heads(i):
        after = view.parts[view.below(i)]
        if after.size >= _SENTENCE and ends_sentence(after.text) and view.at_home(i):
            return True
    numbered = _NUMBER.match(view.folded[i])
    if numbered:
        before, number, after_it = numbered["before"], int(numbered["number"]), numbered["after"]
        return any((before, str(number + step), after_it) in row for step in (-1, 1))
    return (view.place[i], str(part.level)) in row and _told_below(view, i) >= _SENTENCE


def _names_note(view: View, i: int) -> bool:
    """Whether an extractor is sure of it and it is the first line of a note that the text sets into a box: "See also" over the documents that it draws on."""
    node = view.page.nodes[view.parts[i].node] if view.page.nodes else None
    while node is not None and node.first == i:
        if "note" in node.roles:
            return view.opinion.sure[i] and not view.framed[i]
        node = view.page.nodes[node.parent] if node.parent >= 0 else None
    return False


def _row_of_headings(view: View) -> set[tuple[str, ...]]:
    """The numbers that stand before headings of the region, and the places at which several headings stand that have other words than a site's."""
    numbers: set[tuple[str, ...]] = set()
    places: Counter[tuple[str, ...]] = Counter()
    for i in range(view.first, view.last):
        part = view.parts[i]
        if part.kind != "heading" or part.links or part.card or view.framed[i]:
            continue
        numbered = _NUMBER.match(view.folded[i])
        if numbered:
            numbers.add((numbered["before"], str(int(numbered["number"])), numbered["after"]))
        if not view.said(i).what and view.at_home(i):
            places[view.place[i], str(part.level)] += 1
    return numbers | {place for place, count in places.items() if count >= _ROW}


def _told_below(view: View, i: int) -> float:
    """How much unlinked text of the document's own stands between a heading and the next one, in words."""
    told = 0.0
    for j in range(i + 1, min(view.last, i + 1 + _BELOW)):
        part = view.parts[j]
        if part.control:
            continue
        if part.kind == "heading" or part.links or part.card or view.framed[j]:
            break
        if view.beside_home(j) and not view.said(j).what:
            told += view.size[j]
    return told
