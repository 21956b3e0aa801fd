"""The blanks by which a printing program set lines amid the page: a text browser centres all of an old page so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scrubber.cleaning.measured import widths_of
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
    ragged = [stretch for stretch in _stretches(text) if _is_ragged(stretch)]
    found = [stretch for stretch in ragged if _is_centred(stretch)]
    middles = Counter(max(2 * indent + size for _, indent, size in stretch) // _ODD for stretch in found)
    if not middles:
        return []
    middle = middles.most_common(1)[0][0]
    lines = [
        line
        for stretch in found
        if abs(max(2 * indent + size for _, indent, size in stretch) // _ODD - middle) <= 1
        for line in stretch
    ]
    if len(lines) < max(_LINES, _MOST * sum(map(len, ragged))) or len({indent for _, indent, _ in lines}) < _INDENTS:
        return []
    return [Edit("margin", at, at + indent, " " * indent, "", _WHY) for at, indent, _ in lines if indent]


def _stretches(text: str) -> Iterator[list[tuple[int, int, int]]]:
    """The lines that stand together: where each begins, its indent, its columns behind that."""
    columns = widths_of(text).of
    stretch: list[tuple[int, int, int]] = []
    at = 0
    for line in text.split("\n"):
        bare = line.strip(" ")
        if bare:
            indent = len(line) - len(line.lstrip(" "))
            stretch.append((at, indent, columns(at + indent, at + indent + len(bare))))
        elif stretch:
            yield stretch
            stretch = []
        at += len(line) + 1
    yield stretch


def _is_ragged(stretch: list[tuple[int, int, int]]) -> bool:
    """Whether lines do not begin at one column."""
    indents = [indent for _, indent, _ in stretch]
    return len(stretch) >= _STRETCH and max(indents) - min(indents) >= _ODD


def _is_centred(stretch: list[tuple[int, int, int]]) -> bool:
    """Whether lines have one middle."""
    sides = [2 * indent + size for _, indent, size in stretch]
    return max(sides) - min(sides) <= _ODD
