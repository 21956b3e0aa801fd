"""A block of which another copy has each line, or a term and what it means, as a block of its own, taken apart.

    <pre>                               <tr><td>Yacht</td><td>40</td></tr>
    +-------+----+                      <tr><td>Ferry</td><td>85</td></tr>
    | Yacht | 40 |
    | Ferry | 85 |
    +-------+----+ </pre>

One copy sets a table, a list or a glossary as it is typed; another has a row, a term, a meaning in each block, and a
block is what is shared, is gone or was set in.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from scrubber.collation.alignment.relaid import Part, Span, relaid
from scrubber.collation.alignment.tables import CELLS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from scrubber.model import Block, BlockKind, CleanText

#: A line, and one that only rules a table off.
_LINE, _RULE = re.compile(r"[^\n]+"), re.compile(r"[\s+\-=|_\u2500-\u257f]*")
#: A block is taken apart for so many of its lines at least, and for so large a share of them; longer ones are no row.
_ENOUGH, _SHARE, _LONGEST = 2, 0.5, 400
#: A term with what parts it from its meaning; it has so many letters at most, and so many of its meaning are looked at.
_TERM, _END = 40, 12
_SAID_OF = re.compile(r"(\S(?: ?\S){0,59}?)(?:\s{2,20}|\t|(?<=[:：])\s?)(?=\S)")
_ROW: Final = "table_row"


class _Line(NamedTuple):
    """A line of a block: where it begins and ends, and what it says."""

    start: int
    end: int
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
        keys = [_key(block.text) if "\n" not in block.text else "" for block in text.blocks]
        copies.update({*keys})
        for block, key, following in zip(text.blocks, keys, [*keys[1:], ""], strict=True):
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


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _apart(block: Block, kinds: Mapping[str, BlockKind]) -> list[_Line]:
    """The lines of a block, if it is to be taken apart."""
    lines = [
        _Line(
            match.end() - len(match.group().lstrip()), match.start() + len(match.group().rstrip()), _key(match.group())
        )
        for match in _LINE.finditer(block.text)
        if not _RULE.fullmatch(match.group())
    ]
    if block.kind == "code":
        known = sum(line.key in kinds or _has_cells(block.text[line.start : line.end], kinds) for line in lines)
    else:
        known = sum(kinds.get(line.key) == _ROW for line in lines)
    return lines if known >= max(_ENOUGH, _SHARE * len(lines)) else []


def _term(block: Block, behind: Mapping[str, set[str]], everywhere: Collection[str]) -> list[_Line]:
    """A term and what it means, if another copy has them as two blocks and no such line."""
    match = _SAID_OF.match(block.text)
    key = _key(match.group(1)) if match else ""
    if not match or key not in behind or _key(block.text) in everywhere:
        return []
    rest = _key(block.text[match.end() :])
    told = not behind[key].isdisjoint(_ends(rest))
    return [_Line(0, match.end(1), key), _Line(match.end(), len(block.text), rest)] if told else []


def _ends(key: str) -> tuple[str, str]:
    """How a text begins and how it ends: one that was altered has one of the two."""
    return f"<{key[:_END]}", f"{key[-_END:]}>"


def _has_cells(line: str, kinds: Mapping[str, BlockKind]) -> bool:
    """Whether another copy has each cell of a row as a block."""
    cells = [key for cell in CELLS.split(line) if (key := _key(cell))]
    return len(cells) > 1 and all(cell in kinds for cell in cells)


def _part(n: int, lines: Sequence[_Line], kinds: Mapping[str, BlockKind]) -> Part:
    """A block in lines, of the kind that most of them are elsewhere."""
    usual = Counter(kinds.get(line.key, _ROW) for line in lines).most_common(1)[0][0]
    return Part(n, n + 1, [[Span(n, line.start, line.end)] for line in lines], usual)
