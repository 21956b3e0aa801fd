"""Paragraphs that come out as they are when they are filled again: to the text's width, to one of their own, or to a
wider one first, as mail programs leave what somebody sends on, where each line that was too long for the second has a
few words left over.

A width that some of its lines tell of is so shown to have set all line ends of a paragraph, also those that alone tell
of none: of a very short line, before a very long word, where a sentence closes.
"""

from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence

from scrubber.cleaning.measured import WIDE_SCRIPT, Line, consecutive
from scrubber.cleaning.wrap.filling import filled_lines
from scrubber.cleaning.wrap.reading_on import is_sentence, is_stopped, runs_on

#: Line ends that a width set, at least, that a paragraph is filled to; and in a text that was wrapped twice the share
#: of them behind which one is left.
_ENOUGH, _ALONE = 6, 0.6
#: Before a word as long as this any line ends.
_VAGUE = 24
#: Blanks that a paragraph's first line is set in by, at most.
_FIRST = 5
#: Line ends of a paragraph that show a width which nothing else in its text has, at least, and the narrowest.
_OF_ITS_OWN, _NARROWEST = 3, 50


def is_left_alone(set_by: Collection[int], ends: Sequence[int]) -> bool:
    """Whether most of the line ends that a width set stand alone, each before one that it did not set: the text was
    wrapped before, at a wider one, which shows once these are taken back.
    """
    left = frozenset(ends).difference(set_by)
    return len(set_by) >= _ENOUGH and len([i for i in set_by if i + 1 in left]) >= _ALONE * len(set_by)


def refilled(lines: Sequence[Line], ends: Sequence[int], set_by: Mapping[int, int]) -> set[int]:
    """The line ends of paragraphs that a text's width set, all of them.

    Args:
        lines: the text's lines.
        ends: those that may run on into the next.
        set_by: those whose ends the width set, by what is seen of each.

    Source: the greedy filling that every wrapping program does.
    """
    width = _usual(set_by) if len(set_by) >= _ENOUGH else 0
    told = [run for run in consecutive(ends) if any(i not in set_by for i in run)]
    # A label or a heading may stand over a paragraph, with no blank line between them.
    parts = [part for run in told for part in (run, run[1:]) if part and _may_be_filled(lines, part)]
    return {
        i for part in parts if _is_filled(lines, part, width) or _is_filled_by_itself(lines, part, set_by) for i in part
    }


def refilled_twice(lines: Sequence[Line], ends: Sequence[int], set_by: Mapping[int, int], joined: str) -> set[int]:
    """The same of a text that was wrapped twice.

    Args:
        lines: the text's lines.
        ends: those that may run on into the next.
        set_by: those whose ends the narrower width set.
        joined: the text without these ends, which shows the wider one.
    """
    narrow = _usual(set_by)
    wide = _usual(filled_lines(joined).set_by)
    if not narrow < wide <= 2 * narrow:
        return set()
    return {
        i
        for run in consecutive(ends)
        if _may_be_filled(lines, run)
        and (stand := [lines[i].body for i in (*run, run[-1] + 1)])
        == [row for line in _filled(" ".join(stand), wide) for row in _filled(line, narrow)]
        for i in run
    }


def _may_be_filled(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether lines read as a paragraph that a width may have set. A list may be as it is by chance when it is filled,
    if it has no sentence; and so may one line end alone: it has to be plain that the sentence reads on.
    """
    if len({lines[i + 1].indent for i in run}) > 1 or lines[run[-1] + 1].indent < lines[run[0]].indent - _FIRST:
        return False  # a term below what is said of the one before
    if all(is_stopped(lines[i]) for i in run):
        return False  # minutes, a transcript, a log: each line says one thing
    if not is_sentence(lines, run) or (len(run) == 1 and not runs_on(lines[run[0]], lines[run[0] + 1])):
        return False
    first = [lines[i + 1].body.split(None, 1)[0] for i in run]
    return max(map(len, first)) < _VAGUE and not any(map(WIDE_SCRIPT.match, first))


def _is_filled(lines: Sequence[Line], run: Sequence[int], width: int) -> bool:
    """Whether each line has all words that it has room for, and no more."""
    return lines[run[-1] + 1].columns <= width and all(
        lines[i].columns <= width <= lines[i].columns + len(lines[i + 1].body.split(None, 1)[0]) for i in run
    )


def _is_filled_by_itself(lines: Sequence[Line], run: Sequence[int], set_by: Container[int]) -> bool:
    """Whether several lines are filled to a width of their own, and some read on plainly or are known to, as in a
    notice that was put into a text of other widths or of none.
    """
    width = max(lines[i].columns for i in (*run, run[-1] + 1))
    return (
        len(run) >= _OF_ITS_OWN
        and width >= _NARROWEST
        and _is_filled(lines, run, width)
        and any(i in set_by or runs_on(lines[i], lines[i + 1]) for i in run)
    )


def _usual(set_by: Mapping[int, int]) -> int:
    return Counter(set_by.values()).most_common(1)[0][0] if set_by else 0


def _filled(text: str, width: int) -> list[str]:
    """A text's lines, each with all words that it has room for."""
    rows: list[str] = []
    for word in text.split():
        if rows and len(rows[-1]) + 1 + len(word) <= width:
            rows[-1] = f"{rows[-1]} {word}"
        else:
            rows.append(word)
    return rows
