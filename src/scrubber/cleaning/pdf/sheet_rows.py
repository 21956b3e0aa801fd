"""Words with places on a sheet, as the rows of that sheet, each in pieces that gaps part."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from math import inf
from statistics import median
from typing import NamedTuple

from scrubber.cleaning.measured import LEFTWARDS, PARTED, WIDE, WIDE_SCRIPT
from scrubber.cleaning.pdf.leftward_print import words_in_order
from scrubber.cleaning.pdf.sheet_numbers import with_numbers
from scrubber.cleaning.pdf.sheet_words import Word, without_leaders
from scrubber.cleaning.raised import raised
from scrubber.patterns import lazily

#: How near the bases of two lines are that are one row, in sizes of the letters.
_ROW = 0.4
#: A gap that parts pieces of a row, in sizes of the letters; one that does where pieces of other rows begin there too,
#: and one that does so in a row whose other gaps are narrower, by so much.
GAP, _NARROW_GAP, _NARROWEST_GAP, _WIDER = 1.2, 0.55, 0.4, 1.3
#: How much wider than another gap one of a stretched line is, at most, and in sizes of the letters; the room of a blank
#: between words, in sizes.
_ALIKE, _LEEWAY, _BLANK = 1.25, 0.35, 0.2
#: Letters of a script that parts no words, close to one another.
_CLOSE = lazily(f"[{WIDE}]{{4}}")
#: A gap that parts no words, in sizes.
_TOUCHING = 0.06
#: How near two places are that are one, in sizes.
NEAR = 0.2
#: Rows that begin at one place behind a narrow gap, at the least, if it is an edge; and as many places as are looked
#: at.
_SEVERAL, _MOST = 5, 8
#: Rows that do so where none runs through, and more of them reach over it.
_FEW = 3


#: The size of what is raised, as a share of what it stands beside; how far it is raised, in sizes of that.
SMALLER, _RAISED = 0.9, (0.12, 0.7)
#: How much further down may stand what it is raised beside, in sizes: that may be larger than most. Characters of a
#: mark that is raised, at most.
_BELOW, _MARK = (0, 1, 2), 8


class _Edge(NamedTuple):
    """A place where pieces begin, the rows that these are between, and whether a gutter may be there."""

    place: float
    first: int
    last: int
    gutter: bool


class Piece(NamedTuple):
    """Words of a row that no gap parts: where they stand, the size of their letters, the room that the first of them
    needs, and their text.
    """

    begins: float
    ends: float
    down: float
    size: float
    first: float
    text: str


class Row(NamedTuple):
    """A row of a sheet or of one of its columns: its pieces from the left to the right."""

    pieces: tuple[Piece, ...]

    @property
    def line(self) -> Piece:
        """Its first piece, but for a number in small figures that counts the lines beside them."""
        return self.pieces[0] if len(self.pieces) == 1 else self.pieces[self._is_counted]

    @property
    def alone(self) -> bool:
        """Whether it has no other piece."""
        return len(self.pieces) == 1 or len(self.pieces) == 1 + self._is_counted

    @property
    def body(self) -> tuple[Piece, ...]:
        """Its pieces, but for such a number."""
        return self.pieces[self._is_counted :]

    @property
    def down(self) -> float:
        """How far down the sheet it is."""
        return self.line.down

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.line.size

    @property
    def _is_counted(self) -> bool:
        first = self.pieces[0]
        return len(self.pieces) > 1 and first.size < SMALLER * self.pieces[1].size and first.text.isdecimal()


def rows_of(words: Sequence[Word], known: Sequence[float] = ()) -> tuple[list[Row], list[float]]:
    """The rows of a sheet from the top to the bottom.

    Args:
        words: in the order of reading, as far as it is known.
        known: places at which columns begin, from other sheets.

    Returns:
        The rows, and the places at which several of them begin anew behind a gap, and few run through: the left edges
        of columns and cells, however near these are to one another.
    """
    if not words:
        return [], []
    size = median(word.size for word in words) or 1.0
    words = _with_raised(words, size)
    grouped = with_numbers(_grouped(words, size), size)
    widths = [_wide(row, size) for row in grouped]
    edges = _edges(grouped, widths, size)
    gutters = sorted({*(edge.place for edge in edges if edge.gutter), *known})
    rows = []
    for n, (row, wide) in enumerate(zip(grouped, widths, strict=True)):
        places = {edge.place: wide for edge in edges if edge.first < n < edge.last}
        places |= dict.fromkeys(gutters, min(wide, _NARROW_GAP * size))
        rows.append(Row(tuple(_pieces(row, places, size))))
    return rows, gutters


def _with_raised(words: Sequence[Word], size: float) -> list[Word]:
    """The words of a sheet, with the figures that stand raised behind some of them as their ends, and other marks that
    do, as of notes in brackets, on their line: some programs raise these so far that they would be a line of their own.
    """
    ends: dict[tuple[int, int], list[int]] = {}
    small = {i for i, word in enumerate(words) if word.size < SMALLER * size and len(word.text) <= _MARK}
    if not small:
        return list(words)
    found: list[Word | None] = list(words)
    for i, word in enumerate(words):
        if i not in small:
            ends.setdefault((round(word.ends / size), round(word.down / size)), []).append(i)
    for i in sorted(small):
        word = words[i]
        at, down = round(word.begins / size), round(word.down / size)
        near = ((at + x, down + y) for x in (-1, 0, 1) for y in _BELOW)
        for k in (k for place in near for k in ends.get(place, ())[:_MOST]):
            beside = words[k]
            lift, gap = (beside.down - word.down) / beside.size, (word.begins - beside.ends) / beside.size
            if found[k] is beside and _RAISED[0] < lift < _RAISED[1] and -NEAR < gap < _NARROW_GAP:
                if (text := raised(word.text)) != word.text:
                    found[k] = beside._replace(text=beside.text + text, ends=word.ends)
                    found[i] = None
                else:
                    found[i] = word._replace(down=beside.down)
                break
    return [word for word in found if word is not None]


def _grouped(words: Sequence[Word], size: float) -> list[list[Word]]:
    """The words of each row from the left to the right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.down):
        if not rows or word.down - rows[-1][0].down > _ROW * size:
            rows.append([])
        rows[-1].append(word)
    return [without_leaders(sorted(row, key=lambda word: word.begins)) for row in rows]


def _edges(rows: Sequence[Sequence[Word]], widths: Sequence[float], size: float) -> list[_Edge]:
    """The places at which rows of a sheet begin anew behind a gap, and between which rows they do so; `widths`: of each
    row, how wide such a gap is.
    """
    gaps = [
        word.begins for row in rows for before, word in pairwise(row) if word.begins - before.ends > _NARROW_GAP * size
    ]
    gaps += [row[0].begins for row in rows]
    left = min(gaps)
    near = NEAR * size
    counted = Counter(round(begins / near) for begins in gaps)
    found: list[_Edge] = []
    starts = [
        [row[0].begins, *(word.begins for before, word in pairwise(row) if word.begins - before.ends > wide)]
        for row, wide in zip(rows, widths, strict=True)
    ]
    # Of each row where its words begin, and how far those before each reach.
    reached = [
        ([word.begins for word in row], list(accumulate((word.ends for word in row), max, initial=-inf)))
        for row in rows
    ]
    for place, _ in counted.most_common(_MOST):
        edge = place * near
        if edge <= left + 2 * near:
            continue
        several = sum(abs(begins - edge) <= near for begins in gaps)
        at = edge - near
        through = [n for n, (begins, ends) in enumerate(reached) if ends[bisect_left(begins, at)] > at]
        if several >= max(_SEVERAL, len(through)):
            found.append(_Edge(edge, -1, len(rows), gutter=True))
            continue
        for first, last in pairwise((-1, *through, len(rows))):
            beside = begun = 0
            for n in range(first + 1, last):
                beside += rows[n][0].ends < edge <= rows[n][-1].ends
                begun += any(abs(begins - edge) <= near for begins in starts[n])
            if beside > _FEW and begun >= (_SEVERAL if through else _FEW):
                found.append(_Edge(edge, first, last, gutter=not through))
    return sorted(found)


def _wide(row: Sequence[Word], size: float) -> float:
    """How wide a gap is that is wider than the blanks of a row."""
    gaps = [word.begins - before.ends for before, word in pairwise(row)]
    blank = min((gap for gap in gaps if gap > _TOUCHING * size), default=0.0) if len(gaps) > _FEW else 0.0
    return max(_NARROWEST_GAP * size, _WIDER * blank)


def _pieces(row: Sequence[Word], edges: Mapping[float, float], size: float) -> Iterator[Piece]:
    """The pieces of a row; `edges`: the places where pieces begin, each with the gap that must be before it."""
    spans: list[list[Word]] = [[]]
    narrowest = min(edges.values(), default=inf)
    for word in row:
        gap = word.begins - spans[-1][-1].ends if spans[-1] else 0.0
        if gap > narrowest and any(
            gap > least and abs(word.begins - edge) <= 2 * NEAR * size for edge, least in edges.items()
        ):
            spans.append([])
        spans[-1].append(word)
    for words in spans:
        gaps = [i for i, (before, word) in enumerate(pairwise(words), 1) if word.begins - before.ends > GAP * size]
        for start, end in pairwise((0, *(() if gaps and _is_justified(words) else gaps), len(words))):
            yield _piece(words[start:end])


def _is_justified(words: Sequence[Word]) -> bool:
    """Whether the gaps of a line are wide because it was stretched to the width of its column: all are alike, and what
    they part are words.
    """
    gaps = [word.begins - before.ends for before, word in pairwise(words)]
    worded = sum(any(map(str.isalpha, word.text)) for word in words)
    if any(_CLOSE.search(word.text) for word in words):
        return False  # the letters of a line of such a script would be apart as well
    alike = bool(gaps) and max(gaps) <= max(_ALIKE * min(gaps), min(gaps) + _LEEWAY * words[0].size)
    return len(gaps) > 1 and alike and worded * 2 > len(words)


def _piece(words: Sequence[Word]) -> Piece:
    begins, ends = words[0].begins, max([word.ends for word in words])
    if any(LEFTWARDS.search(word.text) for word in words):
        words = words_in_order(words, lambda word: word.text)
    (down, size), _ = Counter([(word.down, word.size) for word in words]).most_common(1)[0]
    text = words[0].text
    for before, word in pairwise(words):
        text += word.text if abs(word.begins - before.ends) < _TOUCHING * size else f" {word.text}"
    if sum(len(word.text) == 1 and WIDE_SCRIPT.match(word.text) is not None for word in words) * 2 > len(words):
        text = PARTED.sub("", text)
    return Piece(begins, ends, down, size, _room(words[0]), text)


def merged(pieces: Sequence[Piece]) -> Piece:
    """Pieces of a row as one."""
    return pieces[0]._replace(ends=pieces[-1].ends, text=" ".join(piece.text for piece in pieces))


def _room(word: Word) -> float:
    """The room that a line must have left for what it could take of the next one: a word, or of a script that parts
    none a letter with the marks behind it that may begin no line.
    """
    if WIDE_SCRIPT.search(word.text) is None:
        return word.ends - word.begins + _BLANK * word.size
    columns = [1 + (WIDE_SCRIPT.match(sign) is not None) for sign in word.text]
    end = 1
    if columns[0] == 1:
        while end < len(columns) and columns[end] == 1:
            end += 1
    while end < len(columns) and not word.text[end].isalnum():
        end += 1
    return (word.ends - word.begins) * sum(columns[:end]) / sum(columns)
