"""What readers wrote below a text, however long it is: a section that begins with a heading for comments, under a title
with its text.

Found: "热门评论 60条" over a list, "Comments (12)" in an element without a telling name, "Discussion" or "Réactions"
over lines that say when each was written. Kept: a page on which the readers' words are all there is, answers to a
question, which are announced otherwise, and a chapter "Comments" of paragraphs alone. It goes wrong on one with a list
or a name on a line of its own, under a text's title and a few paragraphs, where no other chapters stand beside it, each
in an element of its own.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.comment_words import COMMENTS, MAYBE_COMMENTS
from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped, names_distance
from scrubber.cleaning.extract.reading import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.page.page import Node, Page, Part
    from scrubber.cleaning.extract.page.titled import Titled

#: Characters of the longest heading.
_LONGEST = 40
#: Lines of a list of comments beside its heading, at least: a paragraph below it is a chapter's.
_ROW = 4
#: What such a heading says besides: whose, which, how many.
_BESIDE = re.compile(
    r"热门|最新|精彩|全部|网友|用户|读者|观众|参与|条|则|人|区|列表|一覧|欄|件|개|みんなの"
    r"|\b(?:all|latest|newest|recent|top|best|rated|liked|featured|user|reader|readers|of|our|your|join|the"
    r"|leave|write|post|add|an?|neueste|alle|leser|der|unserer|ihre|schreiben? sie|schreiben?|schreib|einen"
    r"|derniers|laisser|laissez|écrire|un|les|tous|des|vos|lecteurs|últimos|deja|dejar|escribe|escribir|deixe"
    r"|deixar|um|lascia|scrivi|napisz|dodaj|оставить|написать|добавить|todos|los|las|de|sus|tus|lectores|dos"
    r"|leitores|dei|lettori|czytelników|читателей|ваши)\b|[\W\d_]"
)
#: Words that head chapters too, besides those that may be of comments anywhere.
_MAYBE = re.compile(
    rf"{MAYBE_COMMENTS.pattern}|(?<![^\W\d_])(?:discussions?|conversation|diskussion(?:en)?|discusión"
    rf"|discussione|discussão|дискуссия|обсуждени[ея]|обговорення|meinungen|opinie|opiniones|opinioni|opiniões"
    rf"|dyskusja|diskuse|avis)(?![^\W\d_])",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d{1,5}")
#: "(0)": nobody has said anything.
_NONE = re.compile(r"^\W{0,3}0\s|[\s(（]0\W{0,3}$")
#: The share of the text in the chapters beside a section, from which on it is one; words of what stands where nobody
#: has said anything, at most.
_CHAPTERS, _EMPTY = 0.1, 30.0
#: Lines that say when something was written, from which on those who wrote it are readers; and the share of a section's
#: lines.
_WRITTEN, _EACH = 2, 0.15


def find_comments(page: Page, text: Titled) -> list[tuple[int, int]]:
    """The parts, first and last (exclusive), of each section of comments below the page's titled text."""
    headings = [i for i, part in enumerate(page.parts) if _announces(part, _MAYBE)]
    if not headings or text.first < 0:
        return []  # most pages
    starts = {i for i in headings if text.is_above(i)}
    when = _when(page, min(starts, default=len(page.parts)))
    found: dict[int, Node] = {}
    above = {_behind(page, i): i for i in starts}
    for node in page.nodes:
        if (node.first in starts and node.last > _behind(page, node.first)) or (
            # The list stands beside its heading, not in one element with it.
            node.first in above and node.last - node.first >= _ROW and page.nodes[node.parent].first < node.first
        ):
            found[node.first] = max(found.get(node.first, node), node, key=attrgetter("last"))
    sections = []
    for i in sorted(starts - found.keys()):
        around = next((node for node in page.around(page.parts[i].node) if node.first < i), None)
        if around and _announces(page.parts[i], COMMENTS) and _is_written(when, i + 1, around.last):
            sections.append((i, around.last))  # the entries stand beside their heading, each an element of its own
    chapters = Chapters(page, text)
    for first, node in sorted(found.items()):
        heading = page.parts[first if first in starts else above[first]]
        if _is_written(when, first, node.last) or (
            _holds_comments(page, heading, node, text) and (_COUNT.search(heading.text) or not chapters.has(node))
        ):
            sections.append((first, node.last))
    return sections


def _behind(page: Page, heading: int) -> int:
    """The part behind a heading and what there is to press beside it."""
    at = heading + 1
    while at < len(page.parts) and page.parts[at].control:
        at += 1
    return at


class Chapters:
    """The chapters of a page's text: elements that stand beside one another, have one name and begin with a heading
    of one level, if not of comments.
    """

    def __init__(self, page: Page, text: Titled) -> None:
        self._page, self._text = page, text

    @cached_property
    def _words(self) -> dict[tuple[int, str, int], float]:
        words: dict[tuple[int, str, int], float] = {}
        for node in self._page.nodes:
            heading = self._page.parts[node.first] if node.first < node.last else None
            if heading and heading.kind == "heading" and not _announces(heading, _MAYBE):
                place = node.parent, node.tag, heading.level
                words[place] = words.get(place, 0.0) + self._text.of(node)
        return words

    def has(self, node: Node) -> bool:
        """Whether much of the page's text stands in elements beside one that begin as it does."""
        heading = self._page.parts[node.first]
        beside = self._words.get((node.parent, node.tag, heading.level), 0.0)
        if not _announces(heading, _MAYBE):
            beside -= self._text.of(node)
        return heading.kind == "heading" and beside >= _CHAPTERS * self._text.total


def has_entries(page: Page, first: int, last: int) -> bool:
    """Whether anything but paragraphs and headings stands in a section: a list, who wrote each entry, what there is
    to press.
    """
    return any(
        part.kind == "list_item" or not (part.prose or part.kind == "heading") for part in page.parts[first:last]
    )


def _holds_comments(page: Page, heading: Part, node: Node, text: Titled) -> bool:
    """Whether what a heading stands over is what it says: nearly nothing, or a list."""
    if not _announces(heading, COMMENTS):
        return False
    if _NONE.search(heading.text):
        return text.of(node) <= _EMPTY
    return has_entries(page, node.first, node.last)


def _when(page: Page, start: int) -> list[int]:
    """How many lines from one on, before each part, say when something was written: "Ann Marsh, 2 hours ago"."""
    lines = (part.text for part in page.parts[start:])
    said = (names_distance(line) or is_stamped(line) or is_date(line) for line in lines)
    return [*[0] * start, *accumulate(said, initial=0)]


def _is_written(when: Sequence[int], first: int, last: int) -> bool:
    """Whether lines of a section say when each entry was written."""
    return when[last] - when[first] >= max(_WRITTEN, _EACH * (last - first))


def _announces(part: Part, words: re.Pattern[str]) -> bool:
    """Whether a line is a heading of such words and nothing else, counted or not."""
    if len(part.text) > _LONGEST:
        return False
    folded = fold(part.text)
    return words.search(folded) is not None and not _BESIDE.sub("", words.sub("", folded))
