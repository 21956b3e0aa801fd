"""The blanks by which a printing program set lines amid the page: a text browser centres all of an old page so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scrubber.cleaning.measured import widths_of
from scrubber.cleaning.rows import rows_of
from scrubber.model import Edit

#: Lines that stand together, of one middle, at the least; such on a page, their share of all that stand together and
#: begin at several columns (items that hang may have one middle by chance), and how many different indents they have.
_STRETCH, _LINES, _MOST, _INDENTS = 2, 8, 0.5, 4
#: What stands on both sides of a centred line differs by a blank, and so by two from line to line.
_ODD = 2
_WHY = "blanks that set the line amid the page"


def centred(text: str) -> list[Edit]:
    """Take the blanks out before the lines of centred paragraphs, which hide that a width broke them.

    Changed: lines that stand together, each as far from the left as from the right, where several paragraphs have one
    middle. Kept: a heading or a picture's name that is centred alone, indentation. It goes wrong for lines of a drawing
    of such a form, which come to begin at the margin.

    Args:
        text: with line feeds only.
    """
    if text.count("\n  ") < _STRETCH:
        return []
    ragged = list(_ragged(text))
    columns = widths_of(text).of
    found: list[tuple[int, list[tuple[int, int, int]]]] = []
    for stretch in ragged:
        sides = [2 * (start - at) + columns(start, end) for at, start, end in stretch]
        if max(sides) - min(sides) <= _ODD:
            found.append((max(sides) // _ODD, stretch))
    if not found:
        return []
    middle = Counter(middle for middle, _ in found).most_common(1)[0][0]
    lines = [line for own, stretch in found if abs(own - middle) <= 1 for line in stretch]
    indents = {start - at for at, start, _ in lines}
    if len(lines) < max(_LINES, _MOST * sum(map(len, ragged))) or len(indents) < _INDENTS:
        return []
    return [Edit("margin", at, start, text[at:start], "", _WHY) for at, start, _ in lines if start > at]


def _ragged(text: str) -> Iterator[list[tuple[int, int, int]]]:
    """The lines that stand together and do not begin at one column: where each begins, its words begin and end."""
    stretch: list[tuple[int, int, int]] = []
    rows = rows_of(text)
    for line, at in zip((*rows.raw, ""), rows.starts, strict=True):
        if bare := line.strip(" "):
            start = at + line.index(bare[0])
            stretch.append((at, start, start + len(bare)))
        elif stretch:
            if len(stretch) >= _STRETCH:
                indents = [start - at for at, start, _ in stretch]
                if max(indents) - min(indents) >= _ODD:
                    yield stretch
            stretch = []
