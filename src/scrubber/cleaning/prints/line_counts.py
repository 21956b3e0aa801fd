"""The numbers that count the lines of a text, beside each of them or beside every fifth.

Bills, minutes of courts, patents and drafts for review are printed so. The numbers begin again on each sheet, or count
on to the end, and say nothing of what the lines say.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from scrubber.cleaning.extract.reading import is_prose
from scrubber.cleaning.rows import lines_of
from scrubber.cleaning.wrap.reading_lines import reading_lines
from scrubber.model import Edit
from scrubber.patterns import lazily

#: A number before a line, with a mark or blanks behind it, alone on it, or behind it.
_BEFORE = lazily(r"[ \t]{0,24}(\d{1,5})(?: ?[:|│](?: |(?=\n|$))|[ \t]{1,40}(?=\S)|[ \t]*$)")
_BEHIND = lazily(r"(?<![ \t])(?:[ \t]{2,200}+|\t)(\d{1,4})[ \t]{0,200}+$")
#: Lines that a text has at least, the share of them that are counted, and of the numbers that count on.
_LEAST, _COUNTED, _COUNTING = 20, 0.6, 0.95
#: The share of the counted lines that read on into the next: those of a list or a table do not.
_RUNNING = 0.4
#: The same where blank lines are counted, too: lines at least, the share of them that are counted, and of those that
#: are blank; what is filled in on a form has its blank ones in a row.
_FEW, _ALL, _BLANK = 8, 0.95, 0.25
#: What a program's lines have, and the share of them that do.
_CODE, _CODED = lazily(r"[={}\[\]<>|\\`;]\s*$|\w\(|\w_\w|==|^\W*[#@]"), 0.15
#: Every how many lines others are counted, how many numbers show it, as a share of those beside lines, too, and how far
#: a line may be out of count.
_EVERY, _SEVERAL, _MOST, _OUT = 5, 4, 0.8, 1
#: So far from where most lines begin behind their number is no indentation.
_SLIGHT = 2
#: The share of counted lines that a blank one parts from the next, where all are set apart.
_SPACED = 0.8
_WHY = "it counts the lines"


class _Number(NamedTuple):
    """A number beside a line: the line's place among those that are not blank, what it counts, where the line and the
    number with the blanks beside it begin and end.
    """

    line: int
    counts: int
    begins: int
    start: int
    end: int


def line_counts(text: str) -> list[Edit]:
    """Take out the numbers that count a text's lines.

    Removes the 1, 2, 3 before "record every", "evening the" and "carried" where nearly all lines have one and read on
    into each other, or where the blank lines between paragraphs are counted as well; and 5, 10, 15 in one column where
    they stand five lines apart. Keeps the numbers of items, verses that are a line each, rows and programs. It goes
    wrong where each line of a table is as wide as the others.

    Args:
        text: with line feeds only; a form feed between two sheets.
    """
    before: list[_Number] = []
    behind: list[_Number] = []
    filled = 0
    for line, body, at in lines_of(text):
        if body:
            begins = at + line.startswith("\f")
            if body[0].isdecimal() and (match := _BEFORE.match(line, begins - at)):
                before.append(_Number(filled, int(match[1]), begins, begins, at + match.end()))
            if body[-1].isdecimal() and (match := _BEHIND.search(line)):
                behind.append(_Number(filled, int(match[1]), begins, at + match.start(), at + match.end()))
            filled += 1
    blank = [text[n.end : n.end + 1] in {"", "\n"} for n in before]
    apart = sum(here and not after for here, after in pairwise([*blank, False]))
    parted = len(before) >= _ALL * filled and apart >= max(_BLANK * filled, 1 + sum(blank) / 2)
    if len(before) >= (_FEW if parted else max(_LEAST, _COUNTED * filled)):
        return _before_each(text, before, parted=parted)
    for found in (behind, before):
        placed = [number for number in found if number.counts % _EVERY == 0]
        if len(placed) >= max(_SEVERAL, _MOST * len(found)) and (told := _beside_every(placed)):
            if found is before and (margin := _margin(text, told)):
                return _with_margin(text, told, margin)
            return [Edit("line-number", n.start, n.end, text[n.start : n.end], "", _WHY) for n in told]
    return []


def _margin(text: str, numbers: Sequence[_Number]) -> int:
    """How far the lines are set in that have no number, to stand where those behind one begin."""
    counted = {number.begins for number in numbers}
    blanks = [len(line) - len(line.lstrip(" ")) for line, body, at in lines_of(text) if body and at not in counted]
    return min([max(number.end - number.begins for number in numbers), *blanks])


def _with_margin(text: str, numbers: Sequence[_Number], margin: int) -> list[Edit]:
    """Take out the numbers in a text's margin, and the margin."""
    ends = {number.begins: number.end for number in numbers}
    edits: list[Edit] = []
    for line, body, at in lines_of(text):
        if at in ends:
            digits = at + len(line) - len(line.lstrip(" 0123456789"))
            end = min(ends[at], max(at + margin, digits))  # what is set in further still is
            edits.append(Edit("line-number", at, end, text[at:end], "", _WHY))
        elif body:
            edits.append(Edit("margin", at, at + margin, line[:margin], "", "the margin with the numbers of lines"))
    return edits


def _before_each(text: str, numbers: Sequence[_Number], *, parted: bool) -> list[Edit]:
    """The numbers before the lines of running text, or (`parted`) before paragraphs and the blank lines between them;
    where a blank line parts each two, that goes too.
    """
    on = sum(after.counts in {before.counts + 1, 1} for before, after in pairwise(numbers))
    if on < _COUNTING * (len(numbers) - 1) or all(number.counts != 1 for number in numbers):
        return []  # the years of a chronicle count on, too
    places = Counter(number.end - number.begins for number in numbers if text[number.end : number.end + 1].strip())
    place = min((column for column, count in places.items() if count * _LEAST >= len(numbers)), default=0)
    edits: list[Edit] = []
    for number in numbers:
        end = number.end
        if end - number.begins > place + _SLIGHT:
            end = max(number.start, number.begins + place)
        edits.append(Edit("line-number", number.begins, end, text[number.begins : end], "", _WHY))
    ends = [text.find("\n", number.end) for number in numbers]
    bodies = [text[edit.end : end if end >= 0 else len(text)] for edit, end in zip(edits, ends, strict=True)]
    if _is_code(bodies) or not (_is_said(bodies) if parted else _is_running(bodies)):
        return []
    gaps = [
        (end, after.begins)
        for end, before, after in zip(ends, numbers, numbers[1:], strict=False)
        if after.line == before.line + 1 and end >= 0 and text[end : after.begins].count("\n") > 1
    ]
    if len(gaps) >= _SPACED * (len(numbers) - 1):
        edits += [
            Edit("line-number", start + 1, end, text[start + 1 : end], "", "lines set apart") for start, end in gaps
        ]
    return sorted(edits, key=lambda edit: edit.start)


def _is_running(bodies: Sequence[str]) -> bool:
    """Whether lines are running text: most read on, from near the text's width."""
    lines = reading_lines("\n".join(bodies), short=False)
    return sum(line.on for line in lines) >= _RUNNING * len(lines)


def _is_said(bodies: Sequence[str]) -> bool:
    """Whether most lines that are not blank are sentences: of a list's numbers some may have nothing behind them."""
    said = [body for body in bodies if body.strip()]
    return 2 * sum(map(is_prose, said)) > len(said)


def _is_code(bodies: Sequence[str]) -> bool:
    """Whether no few of some lines are a program's."""
    return sum(_CODE.search(body) is not None for body in bodies) > _CODED * len(bodies)


def _beside_every(numbers: Sequence[_Number]) -> list[_Number]:
    """The numbers that count every so many lines, all in one column."""
    columns = Counter(number.end - number.begins for number in numbers)
    column = columns.most_common(1)[0][0]
    placed = [number for number in numbers if abs(number.end - number.begins - column) <= _OUT]
    told = {
        number
        for before, after in pairwise(placed)
        if after.counts == _EVERY or _counts_on(before, after)
        for number in (before, after)
    }
    on = sum(_counts_on(before, after) for before, after in pairwise(placed))
    begun = sum(after.counts == _EVERY for _, after in pairwise(placed))
    return sorted(told) if on >= _SEVERAL - 1 and on + begun >= _COUNTING * (len(numbers) - 1) else []


def _counts_on(before: _Number, after: _Number) -> bool:
    return after.counts - before.counts == _EVERY and abs(after.line - before.line - _EVERY) <= _OUT
