"""A menu in words that nobody knows: many of the shortest lines in a row, over a text that says other things."""

from collections.abc import Callable, Sequence

from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.subject import shared, vocabulary
from scrubber.patterns import lazily

#: Short lines in a row that make a menu; the heaviest of its items, how many of them are looked at, and the share of
#: them that may be of the text.
LONG_RUN, HEAVIEST, _MOST_ITEMS, _RELATED = 10, 8, 40, 0.5
#: The share of a menu's items that have figures or name files, at most: such are a record's.
_FIGURED = 0.3
#: The share of rows and lines of programs from which on a text is a table or a listing.
_ROWS = 0.1
#: Paragraphs that a page with a menu has, or the mass of fewer that are long, and those that say what it speaks of.
_LEAST_TEXT, _LEAST_MASS, _SAMPLE = 3, 180, 60
#: So many lines in which no site says a word have no site around them, in whatever language: release notes, lists of
#: members.
_MANY = 300
#: A figure, or the name of a file.
_RECORDED = lazily(r"\d|[A-Za-z][._/*][A-Za-z*]")
_LOOK = 400  # characters of a line that are looked at


def find_menu(
    lines: Sequence[str], readings: Sequence[Reading], strong: Sequence[int], is_short: Callable[[int], bool]
) -> int:
    """Where a long run of the shortest lines ends that stands over the text and says nothing of what it says; -1 if
    none does.

    Args:
        lines: a page's.
        readings: theirs.
        strong: the lines that read as running text, in order.
        is_short: whether a line is an entry's, of no list.
    """
    if len(lines) > _MANY and all(reading.chrome < OWN_WORDS for reading in readings):
        return -1
    body = strong[0] if strong else 0
    run: list[int] = []
    longest: list[int] = []
    for i in range(body):
        run = [*run[-_MOST_ITEMS:], i] if _may_be_entry(readings[i], is_short, i) else []
        longest = max(longest, run[-_MOST_ITEMS:], key=len)
    rows = sum(reading.data for reading in readings)
    figured = sum(_RECORDED.search(lines[i][:_LOOK]) is not None for i in longest)
    bulleted = sum(readings[i].item for i in longest)
    if len(longest) < LONG_RUN + bulleted // 2 or rows > _ROWS * len(lines) or figured > _FIGURED * len(longest):
        return -1
    text = strong[:_SAMPLE]
    if longest[0] and lines[longest[0] - 1].endswith((":", "：")):
        return -1  # what a line with a colon announces
    spoken = vocabulary(lines[i] for i in text)
    known = sum(shared(lines[i], spoken)[1] >= _RELATED for i in longest)
    told = len(text) >= _LEAST_TEXT or sum(readings[i].mass for i in text) >= _LEAST_MASS
    return longest[-1] if told and known < _RELATED * len(longest) else -1


def _may_be_entry(reading: Reading, is_short: Callable[[int], bool], i: int) -> bool:
    """Whether a line is as short as a menu's are, with a bullet or without."""
    if reading.mass > HEAVIEST or reading.data:
        return False
    return is_short(i) or (reading.item and not reading.closed)
