"""A block of which another copy has each line, or a term and what it means, as a block of its own, taken apart.

    <pre>                               <tr><td>Yacht</td><td>40</td></tr>
    +-------+----+                      <tr><td>Ferry</td><td>85</td></tr>
    | Yacht | 40 |
    | Ferry | 85 |
    +-------+----+ </pre>

A table that is drawn with a rule between its rows may have a cell over several lines, each with the pieces of others
beside it: its rows are what the rules part.

One copy sets a table, a list or a glossary as it is typed; another has a row, a term, a meaning in each block, and a
block is what is shared, is gone or was set in.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from scrubber.cleaning.measured import WIDE_SCRIPT
from scrubber.collation.alignment.relaid import Part, Span, relaid
from scrubber.collation.alignment.tables import CELLS
from scrubber.language.runs import key_of
from scrubber.model import Block, BlockKind, CleanText
from scrubber.patterns import lazily

#: A line, and one that only rules a table off.
_LINE, _RULE = lazily(r"[^\n]+"), lazily(r"[\s+\-=|_\u2500-\u257f]*")
#: What draws the sides of a cell.
_SIDE = lazily(r"[|\u2502\u2503\u2551]")
#: So many rules a table has at least that has one between each two rows: over it, between its first rows, below it.
_RULES = 4
#: A block is taken apart for so many of its lines at least, and for so large a share of them; longer ones are no row.
_ENOUGH, _SHARE, _LONGEST = 2, 0.5, 400
#: A term with what parts it from its meaning; it has so many letters at most, and so many of its meaning are looked at.
_TERM, _END = 40, 12
_SAID_OF = lazily(r"(\S(?: ?\S){0,59}?)(?:\s{2,20}|\t|(?<=[:：])\s?)(?=\S)")
_ROW: Final = "table_row"


class _Line(NamedTuple):
    """A line of a block, or a row of a table: its pieces, from where to where and behind what, and what it says."""

    pieces: Sequence[tuple[int, int, str]]
    key: str


def in_lines(texts: Mapping[str, CleanText]) -> dict[str, CleanText]:
    """Copies with the blocks apart that are several rows of a table, several lines set as they are typed, or a term
    before what it means, where another copy has most of these as blocks. Lines that only rule a table off go.
    """
    out = dict(texts)
    if len(texts) < 2 or not any(_is_typed(block) for text in texts.values() for block in text.blocks):
        return out
    kinds: dict[str, BlockKind] = {}
    behind: dict[str, set[str]] = {}
    copies: Counter[str] = Counter()
    for text in texts.values():
        keys = [key_of(block.text) if "\n" not in block.text else "" for block in text.blocks]
        copies.update({*keys})
        for block, (key, following) in zip(text.blocks, pairwise([*keys, ""]), strict=True):
            if key and len(block.text) <= _LONGEST:
                kinds[key] = block.kind if block.kind == _ROW else kinds.get(key, block.kind)
            if following and 0 < len(key) <= _TERM and block.kind != _ROW:
                behind.setdefault(key, set()).update(_ends(following))
    everywhere = {key for key, count in copies.items() if count == len(texts)}
    for name, text in texts.items():
        parts = [
            _part(n, lines, kinds)
            for n, block in enumerate(text.blocks)
            if _is_typed(block) and (lines := _apart(block, kinds) or _term(block, behind, everywhere))
        ]
        if parts:
            out[name] = relaid(text, parts, "lines", "lines of their own")
    return out


def _is_typed(block: Block) -> bool:
    return block.kind != _ROW and ("\n" in block.text or bool(_SAID_OF.match(block.text)))


def _apart(block: Block, kinds: Mapping[str, BlockKind]) -> list[_Line]:
    """The lines of a block, or the rows of a table that is drawn, if it is to be taken apart."""
    if block.kind == "code" and (rows := _drawn_rows(block.text)):
        known = sum(kinds.get(row.key) == _ROW or _are_cells(_said(row, block.text).split("\t"), kinds) for row in rows)
        return rows if known >= max(_ENOUGH, _SHARE * len(rows)) else []
    lines = [
        _line(match.end() - len(match.group().lstrip()), match.start() + len(match.group().rstrip()), block.text)
        for match in _LINE.finditer(block.text)
        if not _RULE.fullmatch(match.group())
    ]
    if block.kind == "code":
        known = sum(line.key in kinds or _are_cells(CELLS.split(_said(line, block.text)), kinds) for line in lines)
    else:
        known = sum(kinds.get(line.key) == _ROW for line in lines)
    return lines if known >= max(_ENOUGH, _SHARE * len(lines)) else []


def _line(start: int, end: int, text: str) -> _Line:
    return _Line([(start, end, "\t")], key_of(text[start:end]))


def _drawn_rows(text: str) -> list[_Line]:
    """The rows of a table that is drawn with a rule between each two of them; none of another.

    Of a row with several lines some cell has fewer: where most that stand between two rules are full, these are rows
    themselves.
    """
    lines = [(match.start(), match.group()) for match in _LINE.finditer(text)]
    groups = [(rule, [*group]) for rule, group in groupby(lines, key=lambda line: bool(_RULE.fullmatch(line[1])))]
    rows = [[_sides(start, line) for start, line in group] for rule, group in groups if not rule]
    even = all(row[0] and len({*map(len, row)}) == 1 for row in rows)
    full = sum(len(row) > 1 and all(start < end for line in row for start, end in line) for row in rows[1:])
    if sum(rule for rule, _ in groups) < _RULES or not even or 2 * full >= len(rows) - 1:
        return []
    return [_row(text, [*zip(*row, strict=True)]) for row in rows]


def _sides(start: int, line: str) -> list[tuple[int, int]]:
    """From where to where each cell of a line goes that a table draws; none of another line."""
    drawn = line.strip()
    if not (_SIDE.match(drawn) and _SIDE.match(drawn, len(drawn) - 1)):
        return []
    sides = [match.start() for match in _SIDE.finditer(line)]
    cells = [(start + one + 1, line[one + 1 : other]) for one, other in pairwise(sides)]
    return [(at + len(cell) - len(cell.lstrip()), at + len(cell.rstrip())) for at, cell in cells]


def _row(text: str, columns: Sequence[Sequence[tuple[int, int]]]) -> _Line:
    """A row of the pieces of its cells, column by column."""
    pieces: list[tuple[int, int, str]] = []
    for column in columns:
        said = [(start, end) for start, end in column if start < end] or [column[0][:1] * 2]
        pieces.append((*said[0], "\t"))
        for (_, end), piece in pairwise(said):
            wide = WIDE_SCRIPT.match(text, end - 1) and WIDE_SCRIPT.match(text, piece[0])
            pieces.append((*piece, "" if wide else " "))
    return _Line(pieces, key_of("".join(text[start:end] for start, end, _ in pieces)))


def _said(line: _Line, text: str) -> str:
    """A line's pieces, or a row's cells with tabs between them."""
    return "".join(joint + text[start:end] for start, end, joint in line.pieces)[1:]


def _term(block: Block, behind: Mapping[str, set[str]], everywhere: Collection[str]) -> list[_Line]:
    """A term and what it means, if another copy has them as two blocks and no such line."""
    match = _SAID_OF.match(block.text)
    key = key_of(match.group(1)) if match else ""
    if not match or key not in behind or key_of(block.text) in everywhere:
        return []
    rest = key_of(block.text[match.end() :])
    told = not behind[key].isdisjoint(_ends(rest))
    spans = ((0, match.end(1), key), (match.end(), len(block.text), rest))
    return [_Line([(start, end, "\t")], key) for start, end, key in spans] if told else []


def _ends(key: str) -> tuple[str, str]:
    """How a text begins and how it ends: one that was altered has one of the two."""
    return f"<{key[:_END]}", f"{key[-_END:]}>"


def _are_cells(said: Sequence[str], kinds: Mapping[str, BlockKind]) -> bool:
    """Whether another copy has each cell of a row as a block."""
    cells = [key for cell in said if (key := key_of(cell))]
    return len(cells) > 1 and all(cell in kinds for cell in cells)


def _part(n: int, lines: Sequence[_Line], kinds: Mapping[str, BlockKind]) -> Part:
    """A block in lines, of the kind that most of them are elsewhere."""
    usual = Counter(kinds.get(line.key, _ROW) for line in lines).most_common(1)[0][0]
    return Part(n, n + 1, [[Span(n, *piece) for piece in line.pieces] for line in lines], usual)
