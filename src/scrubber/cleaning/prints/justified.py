"""The blanks by which a printing program filled lines to one width."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from scrubber.cleaning.extract.lines.listings import is_listed, listings
from scrubber.cleaning.measured import WIDEST, widths_of
from scrubber.cleaning.rows import rows_of
from scrubber.made import make_edit
from scrubber.model import Edit
from scrubber.patterns import lazily

_GAP = lazily(r"(?<=\S) +(?=\S)")
_WORD = lazily(r"[^\W\d_]{2}")
_STOPS = frozenset(".!?:")
#: Nothing narrower is filled; gaps a line has, at least, where they tell how it was; how wide they are where there are
#: fewer, at most.
_NARROWEST, _GAPS, _NARROW = 40, 4, 4
#: So many words a list or a glossary sets before its text, at most.
_FIRST = 2
#: Lines of a width that have a wider gap within a sentence, at the least; and the share of them that have one at one
#: place, above which they are a table's.
_WITHIN, _ALIGNED = 2, 0.8
#: Lines filled by turns that show a width, at the least; their share of such lines of any width; and the share of
#: filled lines among those that reach it.
_ENOUGH, _OF_ALL, _SHARE = 3, 0.25, 0.5
_WHY = "blanks that filled the line to a width"


class _Filled(NamedTuple):
    """A line whose gaps are even: the column it ends at, its gaps, whether some are a blank wider than others, and
    where those end within the line that no end of a sentence made wider.
    """

    column: int
    gaps: list[tuple[int, int]]
    by_turns: bool
    wider: list[int]


def justified(text: str, *, step: int = 0) -> list[Edit]:
    """One blank where a program set several so that lines end at one column.

    Changed: "The  quick brown  fox" in a text of which line after line ends at one column, a paragraph's last lines
    aside, and has gaps of one width and of a blank more. Kept: two blanks behind sentences in ragged lines, the gaps of
    a table, which stand one below the other, the wide one behind what a list or a glossary sets before its text. It
    goes wrong where the words of several rows of a table stand evenly apart, in columns of no place, and end at one.

    Args:
        text: with line feeds only.
        step: the pass that the Edits will be, where it is known.

    Source: how roff, par and text browsers justify: each gap of a line gets as much, and some one blank more.
    """
    if "  " not in text:
        return []
    columns = widths_of(text).of
    lines = _filled(text, columns)
    shown = Counter(line.column for line in lines if line.by_turns)
    least = max(_ENOUGH, _OF_ALL * shown.total())
    widths = {column for column, count in shown.items() if count >= least and _fills(lines, column)}
    if widths:
        ending = Counter(line.column for line in lines)
        reaching = Counter(columns(start, start + len(line)) for start, line, _ in _above_others(text))
        widths = {column for column in widths if ending[column] >= _SHARE * reaching[column]}
    gaps = [gap for line in lines if line.column in widths for gap in line.gaps if gap[1] - gap[0] > 1]
    spans = listings(text) if gaps else ()
    return [
        make_edit("justification", start, end, text[start:end], " ", _WHY, 1.0, step)
        for start, end in gaps
        if not is_listed(spans, start, end)
    ]


def taken_from(text: str, edits: Iterable[Edit]) -> dict[int, int]:
    """Of each line that was filled, by its index, how many blanks it was wider."""
    found: dict[int, int] = {}
    line = at = 0
    for edit in edits:
        line += text.count("\n", at, edit.start)
        at = edit.start
        found[line] = found.get(line, 0) + edit.end - edit.start - len(edit.after)
    return found


def _filled(text: str, columns: Callable[[int, int], int]) -> list[_Filled]:
    """The lines with even gaps, in order."""
    found: list[_Filled] = []
    for start, line, below in _above_others(text, within="  "):
        column = columns(start, start + len(line))
        if column >= _NARROWEST and (gaps := _even(line, below)):
            sizes = {end - begin for begin, end in gaps}
            placed = [(start + begin, start + end) for begin, end in gaps]
            found.append(_Filled(column, placed, len(sizes) > 1 and len(gaps) >= _GAPS, _wider(line, gaps)))
    return found


def _above_others(text: str, *, within: str = "") -> Iterator[tuple[int, str, str]]:
    """Where each line begins that stands right above another, the line without the blanks at its end, and the other;
    of those alone that have these characters within them.
    """
    rows = rows_of(text)
    for n, bare in enumerate(rows.bare[:-1]):
        if bare and within in bare and rows.bare[n + 1] and len(line := rows.raw[n].rstrip()) <= WIDEST:
            yield rows.starts[n], line, rows.raw[n + 1].rstrip()


def _wider(line: str, gaps: Sequence[tuple[int, int]]) -> list[int]:
    """Where the gaps end that are wider than others; not those that are two blanks because a sentence ends there."""
    own = [(end - start, end) for start, end in gaps if line[start - 1] not in _STOPS]
    least = min(own, default=(0, 0))[0]
    return [end for size, end in own if size > least]


def _fills(lines: Sequence[_Filled], column: int) -> bool:
    """Whether the lines that end at a column have wider gaps within sentences, and not at one place, as those of a
    table or of a log stand.
    """
    wider = [line.wider for line in lines if line.column == column and line.by_turns and line.wider]
    places = Counter(place for each in wider for place in each)
    return len(wider) >= _WITHIN and max(places.values()) <= _ALIGNED * len(wider)


def _even(line: str, below: str) -> list[tuple[int, int]]:
    """The gaps of a line of words, without the one behind a term, as far as which the line below is set in, or which is
    wider than the others; none where they are not even.
    """
    gaps = [match.span() for match in _GAP.finditer(line)]
    hanging = len(below) - len(below.lstrip())
    for i, (_, end) in enumerate(gaps[:_FIRST]):
        if end == hanging:
            gaps = gaps[i + 1 :]
            break
    least = min((end - start for start, end in gaps), default=0)
    # Behind a stop two blanks are usual, to which the filling is added.
    odd = [i for i, (start, end) in enumerate(gaps) if end - start > least + 1 + (line[start - 1] in _STOPS)]
    if odd and max(odd) < _FIRST:
        gaps = gaps[max(odd) + 1 :]
    elif odd:
        return []
    few = len(gaps) < _GAPS and any(end - start > _NARROW for start, end in gaps)
    return [] if few or 2 * len(_WORD.findall(line)) < len(line.split()) else gaps
