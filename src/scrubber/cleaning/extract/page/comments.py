"""What readers wrote below a text, however long it is: a section that begins with a heading for comments, under a title
with its text.

Found: "热门评论 60条" over a list, "Comments (12)" in an element without a telling name, "Discussion" or "Réactions"
over lines that say when each was written. Kept: a page on which the readers' words are all there is, answers to a
question, which are announced otherwise, and a chapter "Comments" of paragraphs alone. It goes wrong on one with a list
or a name on a line of its own, under a text's title and a few paragraphs, where no other chapters stand beside it, each
in an element of its own.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from scrubber.cleaning.extract.comment_words import BESIDE, COMMENTS, MAYBE_COMMENTS
from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped, names_distance
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.page.titled import Titled
from scrubber.cleaning.extract.reading import fold, squeeze
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["comments"]

#: Characters of the longest heading; letters of the shortest title.
_LONGEST, _TITLE = 40, 4
#: Lines of a list of comments beside its heading, at least: a paragraph below it is a chapter's.
_ROW = 4
#: Words that head chapters too, besides those that may be of comments anywhere.
_MAYBE = lazily(
    rf"{MAYBE_COMMENTS.pattern}|(?<![^\W\d_])(?:discussions?|conversation|diskussion(?:en)?|discusión"
    rf"|discussione|discussão|дискуссия|обсуждени[ея]|обговорення|meinungen|opinie|opiniones|opinioni|opiniões"
    rf"|dyskusja|diskuse|avis)(?![^\W\d_])",
    re.IGNORECASE,
)
#: What texts count by, too: "Looking back: 25 years ago".
_YEARS = lazily(unbroken(_SAID["years"]), re.IGNORECASE)
#: What diaries head their comments with, before the title of the text that they are about or behind it.
_REPLIES = lazily(
    rf"^\W{{0,3}}(?:\d{{1,5}}|one|ein|une?|uno?|um|één|jeden|один)\W{{1,3}}(?:{COMMENTS.pattern}|(?<![^\W\d_])"
    r"(?:thoughts?|repl(?:y|ies)|responses?|gedanken?|antworten?|réflexions?|réponses?|pensamientos?|respuestas?"
    r"|pensamentos?|respostas?|pensier[oi]|rispost[ae]|gedachten?|reacties?|myśl[ei]?|odpowiedzi|мысл(?:ь|и|ей)"
    r"|ответ(?:а|ов)?)(?![^\W\d_]))\s"
    r"(?:(?:on|to|about|zu|auf|über|sur|à|sobre|en|em|a|su|op|over|na|o|про|на|к|о)\s)?"
    r"|的?\W{0,3}(?:有\s?)?(?:\d{1,5}|一)\s?(?:个|個|条|條|則|则)?(?:回复|回覆|评论|評論)\W{0,3}$"
    r"|\W{0,3}への\s?\d{1,5}\s?件のフィードバック\W{0,3}$|에 대한 \d{1,5}개의 (?:생각|댓글)\W{0,3}$",
    re.IGNORECASE,
)
_COUNT = lazily(r"\d{1,5}")
#: "(0)": nobody has said anything.
_NONE = lazily(r"^\W{0,3}0\s|[\s(（]0\W{0,3}$")
#: So many times as long as what a heading says of the title that may be; from how many comments on a heading may count
#: more than stand below it.
_HALF, _MANY = 2, 20
#: The share of the text in the chapters beside a section, from which on it is one; words of what stands where nobody
#: has said anything, at most.
_CHAPTERS, _EMPTY = 0.1, 30.0
#: Lines of an entry that stand above the one that says when it was written.
_NAME = 1
#: Lines that say when something was written, from which on those who wrote it are readers; and the share of a section's
#: lines.
_WRITTEN, _EACH = 2, 0.15


def find_comments(page: Page, text: Titled) -> list[tuple[int, int]]:
    """The parts, first and last (exclusive), of each section of comments below the page's titled text."""
    below = ((i, part) for i, part in enumerate(page.parts) if text.may_be_above(i))
    headings = [i for i, part in below if announces(part, _MAYBE) or _counts_replies(part, text)]
    ago = [i for i, part in enumerate(page.parts) if not part.prose and _is_lately(part.text)]
    several = len(ago) >= _WRITTEN
    if not (headings or several) or text.first < 0:
        return []  # most pages
    starts = {i for i in headings if text.is_above(i)}
    when = _when(page, min(starts, default=len(page.parts)))
    found: dict[int, Node] = {}
    above = {page.below(i): i for i in starts}
    for node in page.nodes:
        if (node.first in starts and node.last > page.below(node.first)) or (
            # The list stands beside its heading, not in one element with it.
            node.first in above and node.last - node.first >= _ROW and page.nodes[node.parent].first < node.first
        ):
            found[node.first] = max(found.get(node.first, node), node, key=attrgetter("last"))
    sections = _entries(page, ago, text) if several else []
    for i in sorted(starts - found.keys()):
        around = next((node for node in page.around(page.parts[i].node) if node.first < i), None)
        if around and announces(page.parts[i], COMMENTS) and _is_written(when, i + 1, around.last):
            sections.append((i, around.last))  # the entries stand beside their heading, each an element of its own
    chapters = Chapters(page, text)
    for first, node in sorted(found.items()):
        heading = page.parts[first if first in starts else above[first]]
        if _is_written(when, first, node.last) or (
            _holds_comments(page, heading, node, text) and (_COUNT.search(heading.text) or not chapters.has(node))
        ):
            sections.append((first, node.last))
    return sections


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
            if heading and heading.kind == "heading" and not announces(heading, _MAYBE):
                place = node.parent, node.tag, heading.level
                words[place] = words.get(place, 0.0) + self._text.of(node)
        return words

    def has(self, node: Node) -> bool:
        """Whether much of the page's text stands in elements beside one that begin as it does."""
        heading = self._page.parts[node.first]
        beside = self._words.get((node.parent, node.tag, heading.level), 0.0)
        if not announces(heading, _MAYBE):
            beside -= self._text.of(node)
        return heading.kind == "heading" and beside >= _CHAPTERS * self._text.total


def has_entries(page: Page, first: int, last: int) -> bool:
    """Whether a section has more than paragraphs and headings: a list, who wrote each entry, what to press."""
    return any(
        part.kind == "list_item" or not (part.prose or part.kind == "heading") for part in page.parts[first:last]
    )


def _holds_comments(page: Page, heading: Part, node: Node, text: Titled) -> bool:
    """Whether what a heading stands over is what it says: nearly nothing, as many lines as it
    counts, or a list.
    """
    if _counts_replies(heading, text):
        count = _COUNT.search(heading.text)
        return count is None or node.last - node.first >= min(int(count[0]), _MANY)
    if not announces(heading, COMMENTS):
        return False
    if _NONE.search(heading.text):
        return text.of(node) <= _EMPTY
    return has_entries(page, node.first, node.last)


def _entries(page: Page, ago: Sequence[int], text: Titled) -> list[tuple[int, int]]:
    """The elements below the text, and shorter than it, that begin with an entry and say of several how long ago each
    was written: only a site counts the minutes, of what its readers say or of what else there is to read.
    """
    found = []
    for node in page.nodes:
        within = bisect_left(ago, node.last) - (at := bisect_left(ago, node.first))
        if within < max(_WRITTEN, _EACH * (node.last - node.first)) or ago[at] - node.first > _NAME:
            continue
        if text.is_above(node.first) and text.words(text.first, node.first) >= text.of(node):
            found.append((node.first, node.last))
    return found


def _is_lately(line: str) -> bool:
    """Whether a line says how many minutes, hours, days, weeks or months ago something was."""
    return names_distance(line) and not _YEARS.search(line)


def _when(page: Page, start: int) -> list[int]:
    """How many lines from one on, before each part, say when something was written: "Ann Marsh, 2 hours ago"."""
    lines = (part.text for part in page.parts[start:])
    said = (names_distance(line) or is_stamped(line) or is_date(line) for line in lines)
    return [*[0] * start, *accumulate(said, initial=0)]


def _is_written(when: Sequence[int], first: int, last: int) -> bool:
    """Whether lines of a section say when each entry was written."""
    return when[last] - when[first] >= max(_WRITTEN, _EACH * (last - first))


def _counts_replies(part: Part, text: Titled) -> bool:
    """Whether a heading counts what was said of the page's own title: "9 comments to The new pier", "3 Gedanken zu „Die
    neue Mole“".
    """
    if part.kind != "heading" or len(part.text) > len(text.title) + 2 * _LONGEST or not _REPLIES.search(part.text):
        return False
    said = squeeze(_REPLIES.sub("", part.text))
    return len(said) >= _TITLE and _HALF * len(said) >= len(text.title) and said in text.title


def announces(part: Part, words: re.Pattern[str]) -> bool:
    """Whether a line is a heading of such words and nothing else, counted or not."""
    if len(part.text) > _LONGEST:
        return False
    folded = fold(part.text)
    return words.search(folded) is not None and not BESIDE.sub("", words.sub("", folded))
