"""Which line ends of a text a fixed width set.

A program that fills lines takes every word that still fits. So each line end that it made says between which bounds the
width lay: no less than the line, and less than the line with the next word on it. Ends that agree on one width, line
after line, were set by it; the ends of verse, lists, addresses and listings fall anywhere. A text may have several
widths (a mail and what it quotes), and most of its lines may be none of any (a page's menus).
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import ne
from typing import NamedTuple

from scrubber.cleaning.measured import WIDEST, Line, consecutive, measured_lines, widths_of
from scrubber.cleaning.wrap.full_lines import (
    MARKED,
    is_counted,
    is_in_verse,
    is_prose,
    parts_by_blanks,
    reads_on,
    run_over,
    unlike,
)
from scrubber.cleaning.wrap.open_ends import closes, open_ends
from scrubber.cleaning.wrap.printed import Printed, printed_bounds
from scrubber.cleaning.wrap.width_bounds import HANGING, Bounds, Seam, bounds_of, marks_of, squeezed
from scrubber.language.runs import INDIC_SIGNS
from scrubber.patterns import lazily

#: Line ends in runs of two and more that show a width, at the least; and their share of the ends of lines that nearly
#: reach it.
_ENOUGH = 3
_SHARE = 0.35
_REACH = 0.6
#: The share of lines beside them that may end elsewhere where no sentence ends within a line: those of a list do.
_STRAY = 0.05
#: The share of print's lines that may be two of it.
_DOUBLES = 0.25
_ALL = 0.8  # their share where most stand alone
#: Line ends before a word as long as this say little of a width.
_VAGUE = 24
#: The share of line ends from which on nothing else has to be tried, for a few are set otherwise in any text; and where
#: more than a few lines have another width by another way of counting.
_PLAINLY, _WHOLLY = 0.9, 0.99
#: The same of lines that close no sentence, where a text seems to be in print: chance meets such a width sooner.
_MANY, _MOST = 12, 0.68
#: By how much their share has to be above what chance meets, if that is less: the letters of Chinese are a narrow play.
_BY_CHANCE = 6.0
#: The share below which a font with letters of different widths may have set them.
_MOSTLY = 0.6
#: The share of open ends that it leaves over above which such a font may have set them all the same, the share of these
#: that the font has to tell of then, and the widest width that chance meets so often: programs fill wider ones.
_LEFT, _TOLD, _NARROW = 0.05, 0.6, 64
#: The share of a width's line ends at which only a whole run without a blank did not fit, from which on its program
#: parts lines at blanks alone.
_BLANKS_ALONE = 0.35
#: Widths that one text may have.
_WIDTHS = 4
#: A line end that stands alone is set by the width only where the line comes this near to it.
_NEAR = 0.75
#: Signs of vowels that stand beside a letter, in the scripts of India: most programs give them room of their own.
_SPACING = lazily(f"[{''.join(sign for sign in INDIC_SIGNS if unicodedata.category(sign) == 'Mc')}]")


class Filling(NamedTuple):
    """What set a text's line ends.

    Attributes:
        lines: the text's lines.
        widths: how far each reaches, as the program that filled them counted.
        ends: the lines that may run on into the next, by their index, however wide they are.
        set_by: of each line whose end a width set, by its index, that width.
        printed: a font with letters of different widths set them, and cut no word.
    """

    lines: list[Line]
    widths: list[int]
    ends: list[int]
    set_by: dict[int, int]
    printed: bool = False


def filled_lines(text: str, taken: Mapping[int, int] | None = None) -> Filling:
    """The lines of a text, and those whose ends a width set.

    Args:
        text: with line feeds only.
        taken: of lines that a program had filled with blanks up to the width, by their index, how many were taken out.
    """
    columns = widths_of(text)
    lines = measured_lines(text)
    for i, blanks in (taken or {}).items():
        lines[i] = lines[i]._replace(columns=lines[i].columns + blanks, length=lines[i].length + blanks)
    ends = open_ends(lines)
    best = Filling(lines, [line.columns for line in lines], ends, {})
    # Programs count columns or characters; where the two differ, most wide texts are filled by columns.
    lengths = [line.length for line in lines]
    ways: list[tuple[Callable[[int, int], int], list[int]]] = [(columns.of, best.widths)]
    if lengths != best.widths:
        ways.append((lambda start, end: end - start, lengths))
    if _SPACING.search(text):  # a browser of text gives no sign room that has a letter
        ways.append(
            (
                lambda start, end: columns.of(start, end) - len(_SPACING.findall(text, start, end)),
                [line.columns - len(_SPACING.findall(line.body)) for line in lines],
            )
        )
    seams: dict[int, Seam] = {}
    unlike_widths = sum(map(ne, lengths, best.widths))
    enough = _PLAINLY if unlike_widths <= (1 - _PLAINLY) * len(lines) else _WHOLLY
    known: list[dict[int, Bounds]] = []
    for measure, widths in ways:
        bounds = bounds_of(lines, widths, ends, measure, seams)
        known.append(bounds)
        candidates = len(bounds)
        found = _set_by_width(lines, widths, dict(bounds))
        found.update(_set_by_their_own(lines, bounds, found))
        if len(found) > len(best.set_by):
            best = Filling(lines, widths, ends, found)
        if len(found) > enough * candidates:
            break
    else:
        marks = [marks_of(line.body) for line in lines] if marks_of(text) else []
        for (_, widths), of_letters in zip(ways[::-1], known[::-1], strict=True) if marks else ():
            bounds, narrower = squeezed(marks, widths, of_letters)
            found = _set_by_width(lines, narrower, bounds)
            open_within = len([i for i in found if lines[i].body[-1] not in MARKED])
            if len(found) > len(best.set_by) and open_within >= max(_ENOUGH, _MOST * len(found)):
                best = Filling(lines, narrower, ends, found)
    mostly = len(best.set_by) >= _MOSTLY * candidates
    left: list[int] = []
    if mostly and candidates > len(best.set_by):
        usual = Counter(best.set_by.values()).most_common(1)[0][0]
        if usual <= _NARROW:
            full = _NEAR * usual
            left = [i for i in ends if i not in best.set_by and best.widths[i] >= full and not closes(lines[i].body)]
    if mostly and len(left) < max(_ENOUGH, _LEFT * candidates):
        return best
    return _as_printed(text, best, seams, left)


def _as_printed(text: str, best: Filling, seams: dict[int, Seam], left: Sequence[int]) -> Filling:
    """The same where a font with letters of different widths printed the lines, if that tells of more line ends: of
    most of those that are `left`, where a width of columns tells of many, as it does by chance where it is narrow.
    """
    lines, ends = best.lines, best.ends
    closing = frozenset(i for i in ends if closes(lines[i].body))
    widths, bounds = printed_bounds(lines, ends, Printed(text), seams, closing)
    found = _set_by_width(lines, widths, bounds, closing)
    told = len([i for i in left if i in found])
    if len(found) <= len(best.set_by) or told < _TOLD * len(left):
        return best
    return Filling(lines, widths, ends, found, printed=True)


def _set_by_width(
    lines: Sequence[Line], widths: Sequence[int], bounds: dict[int, Bounds], closing: Collection[int] | None = None
) -> dict[int, int]:
    """The lines whose ends agree on a width, and that width; takes them out of `bounds`.

    Print sets no blank lines between its paragraphs, nor its programs beside it: there a line that closes a sentence
    may be a paragraph's last, and says nothing against a width. It is known of print alone which lines are `closing`.
    """
    printed = closing is not None
    found: dict[int, int] = {}
    stretches = list(consecutive(bounds))
    for _ in range(_WIDTHS):
        limit = _best_width(bounds)
        if not limit:
            break
        runs = list(_runs(widths, bounds, limit, printed=printed))
        verse = is_in_verse(lines, [i for run in runs if len(run) > 1 for i in run])
        strong = [run for run in runs if len(run) > 1 and is_prose(lines, run, verse=verse)]
        alone = [run for run in runs if len(run) == 1]
        ends = sum(map(len, strong))
        reach = _REACH * limit
        near = sum([widths[i] >= reach for i in bounds])
        if closing is not None:
            ends = len([i for run in runs for i in run if i not in closing])
            near = len([i for i in bounds if widths[i] >= reach and i not in closing])
            many, share = (_ENOUGH, _SHARE) if found else (_MANY, min(_MOST, _BY_CHANCE * _play(bounds, runs, limit)))
            alone = [] if verse else alone
            if ends < many or ends < share * near or limit < _NEAR * max(found.values(), default=0):
                strong = alone = []
        elif ends < _ENOUGH or ends < _SHARE * near:
            # Paragraphs of two lines each, and no line that ends elsewhere.
            ends += len(alone)
            if ends < _ENOUGH or ends < _ALL * near or not is_prose(lines, [run[0] for run in alone], verse=True):
                strong = alone = []
        told = [i for run in strong or alone for i in run]
        plainly = not printed and _against(lines, stretches, told, found) <= _STRAY * len(told)
        if told and not plainly and not run_over(lines, told, clauses=not printed):
            strong = alone = []
        alone = unlike(lines, alone)
        blank_between = parts_by_blanks(lines, strong or alone)
        alone = [
            run
            for run in alone
            if widths[run[0]] >= _NEAR * limit
            and (blank_between or reads_on(lines[run[0]], lines[run[0] + 1]))
            and not is_counted(lines, run)
        ]
        ends_set = {i for run in (*strong, *alone) for i in run}
        loose = {i for i in ends_set if limit > bounds[i].most}
        if len(loose) < _BLANKS_ALONE * len(ends_set):
            # Most lines are parted between letters: a short one over a paragraph is not of it, whatever long run
            # without a blank did not fit there.
            ends_set -= {run[0] for run in strong if run[0] in loose and widths[run[0]] < _NEAR * limit}
        found.update(dict.fromkeys(sorted(ends_set), limit))
        for run in runs:
            for i in run:
                del bounds[i]
    return found


def _against(
    lines: Sequence[Line], stretches: Iterable[Sequence[int]], told: Iterable[int], found: Collection[int]
) -> int:
    """How many lines speak against a width in the stretches that some line ends stand in: they end elsewhere, at none
    of the other widths, and without a mark as a paragraph's last line has it.
    """
    among = frozenset(told)
    beside = [i for stretch in stretches if not among.isdisjoint(stretch) for i in stretch]
    return len([i for i in beside if i not in among and i not in found and lines[i].body[-1] not in MARKED])


def _play(bounds: dict[int, Bounds], runs: Sequence[Sequence[int]], limit: int) -> float:
    """How far apart the bounds of line ends are, as a share of the width: so often chance meets it, or nearly so."""
    ends = [bounds[i] for run in runs for i in run]
    return sum(most - least for least, most, _ in ends) / max(1, limit * len(ends))


def _set_by_their_own(lines: Sequence[Line], bounds: dict[int, Bounds], found: dict[int, int]) -> dict[int, int]:
    """The lines of paragraphs that somebody filled to a width of their own, near the one of a text that is filled: all
    ends of such a paragraph agree on it.
    """
    near = max(found.values(), default=0)
    own: dict[int, int] = {}
    for run in consecutive([i for i in bounds if near]):
        least, most = max(bounds[i].least for i in run), min(bounds[i].most for i in run)
        left = any(i not in found for i in run)
        if left and len(run) > 1 and _NEAR * near <= least <= most and is_prose(lines, run, verse=True):
            own.update((i, least) for i in run if i not in found)
    return own


def _best_width(bounds: dict[int, Bounds]) -> int:
    """The width that most line ends agree on together with the next line's; 0 if there are none."""
    alone = [0] * (WIDEST + 2)
    together = [0] * (WIDEST + 2)
    before, floor, ceiling = -2, 0, 0
    for i, (least, most, _) in bounds.items():
        if most - least >= _VAGUE:
            continue
        low, high = max(0, least), min(WIDEST, most)
        alone[low] += 1
        alone[high + 1] -= 1
        if before == i - 1 and floor <= high and low <= ceiling:
            together[max(low, floor)] += 1
            together[min(high, ceiling) + 1] -= 1
        before, floor, ceiling = i, low, high
    best, best_width = (0, 0), 0
    row, couple = 0, 0
    for width in range(WIDEST + 1):
        row += alone[width]
        couple += together[width]
        if (couple, row) > best:
            best, best_width = (couple, row), width
    return best_width


def _runs(widths: Sequence[int], bounds: dict[int, Bounds], limit: int, *, printed: bool) -> Iterator[list[int]]:
    """Rows of lines whose ends a width may have set, none of them followed by a line that is wider than it.

    Of print some lines are two: converters make a divided word whole, with the rest of the next line behind it.
    """
    double = printed and _has_doubles(widths, limit)
    widest = (2 * limit if double else limit) + HANGING
    return consecutive(
        i
        for i, (least, _, loosest) in bounds.items()
        if (least <= limit <= loosest or (double and least <= 2 * limit <= loosest)) and widths[i + 1] <= widest
    )


def _has_doubles(widths: Sequence[int], limit: int) -> bool:
    """Whether few lines are wider than the width, and next to none than two of it."""
    full = len([width for width in widths if width >= _REACH * limit])
    wide = len([width for width in widths if width > limit + HANGING])
    wider = len([width for width in widths if width > 2 * limit + HANGING])
    return wide <= _DOUBLES * full and wider <= _STRAY * wide
