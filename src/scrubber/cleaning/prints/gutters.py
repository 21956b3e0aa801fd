"""Where the columns of a sheet are parted, and what each of its lines has in which column."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scrubber.cleaning.measured import WIDE, WIDE_SCRIPT
from scrubber.patterns import lazily

#: A gap before or within a line.
_GAP = lazily(r"  (?<!   ) *+(?=\S)")
#: The narrowest column, also as a share of the first one, and the columns that a sheet has at most.
_NARROWEST, _EQUAL, _MOST = 16, 0.8, 4
_DEEP = _NARROWEST * " "
#: The narrowest of them all as a share of the widest, with all that stands to the right in the last one.
_ALIKE = 0.6
#: The share of a sheet's lines that have a gap at one place, at the least.
_AT_ONE = 0.08
#: So many times more gaps end where columns begin than at some other place, if that alone makes them unequal.
_FEW = 4
#: The share of gaps that end where a column begins; those of filled lines end anywhere.
_EXACT = 0.6
#: What parts two columns in a row: blanks, or one between two wide characters.
_BLANKS = lazily(rf" {{2,}}|(?<=[{WIDE}]) (?=[{WIDE}])")
#: How far from its edge a column's line may end or begin, as a share of its width; the same with wide characters, of
#: which each takes the room of two and is counted as one; and how near to it a full one ends.
_SLACK, _WIDE_SLACK, BEFORE = 0.2, 0.6, 3


def gutters(rows: Sequence[str], least: int) -> list[int]:
    """The places at which the columns behind the first one begin, where a sheet has several of one width: at which so
    many lines have a gap, fewer run through than stand before and behind it, and most gaps end.
    """
    reaching = (row for row in rows if "  " in row and ("  " in row.lstrip(" ") or row.startswith(_DEEP)))
    gaps = (match for row in reaching for match in _GAP.finditer(row))
    begins = Counter(match.end() for match in gaps if match.start() or match.end() >= _NARROWEST)
    least = max(least, int(len(rows) * _AT_ONE))
    found: list[int] = []
    for place, count in begins.most_common(_MOST * BEFORE):
        if count < least or len(found) >= _MOST - 1:
            break
        edges = sorted((0, place, *found))
        if min(_widths(edges)) >= max(_NARROWEST, _EQUAL * edges[1]) and _is_gutter(rows, place):
            found.append(place)
    end = max(map(len, rows), default=0)
    while found and min(widths := _widths([0, *sorted(found), end])) < _ALIKE * max(widths):
        if begins[found.pop()] * _FEW > begins[found[0] if found else 0]:
            return []
    return sorted(found)


def _widths(edges: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise(edges)]


def _is_gutter(rows: Sequence[str], gutter: int) -> bool:
    """Whether columns are parted at a place, of lines that may run through it."""
    reaching = [row for row in rows if len(row) > gutter]
    if 2 * len([row for row in reaching if row[gutter - 1] != " " and row.isascii()]) > len(reaching):
        return False  # most run through: seen at a glance
    through = before = behind = exact = both = 0
    for row in rows:
        cut = _cut(row, 0, gutter)
        if cut is None:
            through += 1
            continue
        before += cut[0] > 0
        behind += cut[1] < len(row)
        if 0 < cut[0] < cut[1] < len(row) and row.isascii():
            both += 1
            exact += cut[1] > cut[0] + 1 and cut[1] >= gutter - 1
    return through <= min(before, behind) and exact >= _EXACT * both


def parted(row: str, at: Sequence[int]) -> list[str] | None:
    """A row's piece of each column, "" where it has none; None where its text runs through a gutter."""
    pieces: list[str] = []
    begins, place = 0, 0
    for gutter in at:
        cut = _cut(row, begins, gutter)
        if cut is None:
            return None
        pieces.append(_piece(row[begins : cut[0]], begins - place))
        begins, place = cut[1], gutter
    return [*pieces, _piece(row[begins:], begins - place)]


def _piece(text: str, indent: int) -> str:
    """A column's line, set in as far as it is in its column."""
    text = text.rstrip()
    return " " * max(0, indent) + text if text.strip() else ""


def _cut(row: str, begins: int, gutter: int) -> tuple[int, int] | None:
    """Where the text before a gutter ends in a row, and where that behind it begins; None where it runs through.

    Letters are not all as wide as the usual one: the gap next to the gutter parts the two.
    """
    end = len(row)
    if end <= gutter and (end <= gutter - BEFORE or row[begins : gutter - BEFORE].strip()):
        return end, end
    wide = not row.isascii() and WIDE_SCRIPT.search(row) is not None
    slack = int((gutter - begins) * (_WIDE_SLACK if wide else _SLACK))
    gaps = [match.span() for match in _BLANKS.finditer(row, begins) if match.start() <= gutter]
    near = [gap for gap in gaps if gap[1] >= gutter - slack]
    if near:
        return min(near, key=lambda gap: abs(gap[1] - gutter))
    if row[gutter - 1 : gutter] == " ":
        return gutter - 1, gutter
    return (end, end) if not gaps and end <= gutter + slack else None
