"""A text in several languages side by side, a column of a table for each: what one copy sets so another has line by
line, and a row is no line that anybody else has.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from scrubber.collation.alignment.relaid import Part, Span, relaid
from scrubber.collation.alignment.scripts import IDEOGRAPHIC, language_of
from scrubber.collation.alignment.tables import CELLS
from scrubber.language.packs.detect import detect_languages
from scrubber.model import Block, CleanText

#: So many rows tell columns of languages; one has so many cells at most, of so many letters. Others, the numbers of
#: articles and their headings, have at most so much of the letters.
_ROWS, _CELLS, _LETTERS, _HEADS = 5, 8, 30, 0.3


def one_by_one(texts: Mapping[str, CleanText]) -> dict[str, CleanText]:
    """Copies whose columns are languages, with each cell a block; all as they are, where all are laid out so."""
    parts = {name: [*_parts(text.blocks)] for name, text in texts.items()}
    if all(parts.values()):
        return dict(texts)
    return {
        name: _told(relaid(text, parts[name], "columns", "a language in each column")) if parts[name] else text
        for name, text in texts.items()
    }


def _told(text: CleanText) -> CleanText:
    """A copy each of whose blocks is in its own language, and not in that of the row that it was a cell of."""
    tags = detect_languages([block.text for block in text.blocks])
    blocks = (replace(block, language=tag) for block, tag in zip(text.blocks, tags, strict=True))
    return replace(text, blocks=tuple(blocks))


def _parts(blocks: Sequence[Block]) -> Iterator[Part]:
    """The rows of tables with a language in each column, taken apart."""
    rows = ((n, _cells(n, block)) for n, block in enumerate(blocks))
    for count, table in groupby(rows, key=lambda row: len(row[1])):
        if 1 < count <= _CELLS:
            own = [*table]
            if len(own) >= _ROWS and _in_languages([[_said(blocks, cell) for cell in cells] for _, cells in own]):
                yield from (Part(n, n + 1, [[cell] for cell in cells], "paragraph") for n, cells in own)


def _cells(n: int, block: Block) -> list[Span]:
    """The cells of a row, none of which is empty; none of another block."""
    if block.kind != "table_row":
        return []
    cells, start = [], 0
    for match in CELLS.finditer(block.text):
        cells.append(Span(n, start, match.start()))
        start = match.end()
    cells.append(Span(n, start, len(block.text)))
    return cells if all(cell.end > cell.start for cell in cells) else []


def _said(blocks: Sequence[Block], cell: Span) -> str:
    return blocks[cell.block].text[cell.start : cell.end]


def _in_languages(table: Sequence[Sequence[str]]) -> bool:
    """Whether each column of a table is running text, and in another language than the others."""
    columns = [" ".join(column) for column in zip(*table, strict=True)]
    tongues = [language_of(column) for column in columns]
    least = [_LETTERS // 3 if tongue in IDEOGRAPHIC else _LETTERS for tongue in tongues]
    return len(set(tongues)) == len(tongues) and all(map(_is_text, zip(*table, strict=True), least))


def _is_text(column: Sequence[str], least: int) -> bool:
    """Whether most of a column is running text."""
    letters = [sum(map(str.isalpha, cell)) for cell in column]
    lines = [count for count in letters if count >= least]
    return len(lines) >= _ROWS and sum(lines) >= (1 - _HEADS) * sum(letters)
