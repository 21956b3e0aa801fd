"""Where a page goes on with what its readers say: a heading that names comments, and behind it lines that name
somebody's day and hour, or offer to answer, one time after the other.

Neither sign is enough by itself: a document may speak of comments, and a log or the minutes of a meeting name hours.
Comments read as text does and speak of what the text speaks of, so nothing else tells them apart. Where there is no
such heading, the two signs together, a day or an hour and an offer to answer under each of several remarks, show
comments as well. It goes wrong for a document that gives a discussion with its hours under such a heading.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from scrubber.cleaning.extract.comment_words import BELOW_EACH, BESIDE, MAYBE_COMMENTS
from scrubber.cleaning.extract.lines.datelines import is_stamped
from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.reading import words
from scrubber.patterns import lazily

#: The heaviest such heading; signs of comments behind it, at least, and the lines among which they stand, for each.
_HEADING, _SIGNS, _NEAR = 16, 3, 14
#: Paragraphs above it, at least, and what they say beside what is said behind it.
_TEXT, _SHARE = 2, 0.1
#: Lines over the day of the first comment that name who made it and head them all.
_NAMES = 2
#: Paragraphs of the first comment, at most, over the line that says when it was written: below more, the text goes on.
_FIRST = 4
#: Other words in front of that for comments, at most, in a heading that does not count them.
_OTHERS = 2
_FIGURE = lazily(r"\d")
#: What a word for comments stands behind in a log of changes: "reader: mend the parser of comments".
_LABELLED = lazily(r"\w: [A-Za-z]\D{0,60}\Z")


def start_of_comments(lines: Sequence[str], readings: Sequence[Reading], text: Sequence[int]) -> int:
    """The line from which on a page's readers speak; the number of lines where none does."""
    signs = [
        i
        for i, reading in enumerate(readings)
        if (reading.mass <= _HEADING or reading.date or reading.stamped or reading.squeezed in BELOW_EACH)
        and _is_sign(lines[i], reading)
    ]
    if len(signs) < _SIGNS:
        return len(lines)
    following = _following(signs)
    total = sum(readings[i].mass for i in text)
    said = above = at = 0
    for i, line in enumerate(lines):
        while at < len(text) and text[at] < i:
            said += readings[text[at]].mass
            above = at = at + 1
        if above < _TEXT or said < _SHARE * total or not _are_near(i, signs, following):
            continue
        first = signs[bisect_right(signs, i)]
        if _is_heading(line, readings[i]) and bisect_left(text, first) - bisect_right(text, i) <= _FIRST:
            return i
    return _first_answered(readings, signs, text, _SHARE * total)


def _first_answered(readings: Sequence[Reading], signs: Sequence[int], text: Sequence[int], least: float) -> int:
    """Where a row of remarks begins below the text, each with its day or hour above and an offer to answer it below;
    the number of lines where none does. `least` is what stands above, at least; `signs` are the numbers of comments'
    lines, `text` of running text's.
    """
    row: list[int] = []
    dated = answered = -1
    for sign in signs:
        if readings[sign].squeezed not in BELOW_EACH:
            dated = sign
            continue
        if dated > answered and 1 < sign - dated <= _NEAR:
            row = [*row, dated] if row and dated - answered <= _NEAR else [dated]
            if len(row) == _SIGNS:
                break
        answered = sign
    if len(row) < _SIGNS:
        return len(readings)
    above = text[: bisect_left(text, row[0])]
    if len(above) < _TEXT or sum(readings[i].mass for i in above) < least:
        return len(readings)
    return max(above[-1] + 1, row[0] - _NAMES)


def _is_sign(line: str, reading: Reading) -> bool:
    """Whether a line is a day, with or without a name ("Ann on 3 May 2014 at 9:12 said:", "Comment by Ann, 3.5."),
    or an offer to answer.
    """
    if reading.stamped or reading.date or reading.squeezed in BELOW_EACH:
        return True
    if reading.sentence or reading.mass > _HEADING:
        return False
    if reading.introduces:
        return is_stamped(line)
    return not reading.closed and _FIGURE.search(line) is not None and MAYBE_COMMENTS.match(line) is not None


def _is_heading(line: str, reading: Reading) -> bool:
    short = reading.mass <= _HEADING and not (reading.sentence or reading.stamped or reading.item)
    said = MAYBE_COMMENTS.search(line) if short else None
    if said is None or _LABELLED.search(line, 0, said.start()):
        return False
    # "Mayor regrets her dredger comments" is the title of an article.
    others = words(BESIDE.sub(" ", line[: said.start()].lower()))
    return len(others) <= _OTHERS or _FIGURE.search(line) is not None


def _following(signs: Sequence[int]) -> list[int]:
    """How many comments there are from each sign on, itself included, as far as the signs stand closely; two in a
    row are of one comment.
    """
    found = [1] * len(signs)
    for n in range(len(signs) - 2, -1, -1):
        apart = signs[n + 1] - signs[n]
        if apart <= _NEAR:
            found[n] = found[n + 1] + (apart > 1)
    return found


def _are_near(i: int, signs: Sequence[int], following: Sequence[int]) -> bool:
    """Whether signs of comments follow a line closely, one after the other, with something said between them."""
    n = bisect_right(signs, i)
    return n < len(signs) and signs[n] - i <= _NEAR and following[n] >= _SIGNS
