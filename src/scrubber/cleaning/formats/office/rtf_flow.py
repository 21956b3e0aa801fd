"""The text of a document of Rich Text Format under way: paragraphs, and the tables that they stand in.

Source: Rich Text Format specification 1.9.1: "Paragraph text", "Table definitions".
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from html import escape
from itertools import zip_longest
from typing import NamedTuple

from scrubber.cleaning.formats.office.numbering import CLOSED
from scrubber.cleaning.formats.office.package import hidden
from scrubber.cleaning.formats.office.rtf_tokens import decoded, likeliest
from scrubber.patterns import lazily
from scrubber.spelled import HALF

#: Columns that a cell may be wide, cells that a row may have, the words that say what its cells are.
_COLUMNS, _CELLS = 63, 1_000
OF_ROWS = frozenset(["trowd", "clmrg", "clvmrg", "cellx"])
#: Twentieths of a point by which the edges of one column may differ from row to row.
_JITTER = 40
#: What programs that count no lists write before an item.
_BULLET = lazily("[•·▪‣◦\uf0b7\uf0a7]\t\\s*")
#: The mark of Word's lists that is a letter.
_ROUND = "o"
#: What neither a page nor XML may hold.
CONTROLS = dict.fromkeys([*range(9), *range(10, 32), 0x7F, 0xFFFE, 0xFFFF])


class Looks(NamedTuple):
    """How a run of text looks: whether it is hidden, the tag of what is raised or lowered, where it leads."""

    hidden: bool = False
    raised: str = ""
    link: str = ""


class Line:
    """Text as it comes: bytes in the encodings that they may be in, characters, and markup."""

    def __init__(self) -> None:
        self._runs: list[tuple[Looks | None, tuple[str, ...], bytearray | list[str]]] = []

    def __bool__(self) -> bool:
        return bool(self._runs)

    def read(self, raw: bytes, labels: tuple[str, ...], looks: Looks) -> None:
        """Add bytes; those of one character may come one by one."""
        if self._runs and self._runs[-1][:2] == (looks, labels):
            self._runs[-1][2].extend(raw)  # type: ignore[arg-type]
        elif raw:
            self._runs.append((looks, labels, bytearray(raw)))

    def say(self, text: str, looks: Looks | None) -> None:
        """Add characters, of which one may come in two halves; or markup, which has no looks."""
        if self._runs and self._runs[-1][:2] == (looks, ()):
            self._runs[-1][2].append(text)  # type: ignore[arg-type]
        else:
            self._runs.append((looks, (), [text]))

    def take(self, *, plain: bool = False) -> str:
        """The line as markup, or as characters alone; behind it a new one begins."""
        out = []
        samples: dict[tuple[str, ...], bytearray] = {}
        for _, labels, parts in self._runs:
            if isinstance(parts, bytearray):
                samples.setdefault(labels, bytearray()).extend(parts)
        read = {labels: likeliest(bytes(sample), labels) for labels, sample in samples.items()}
        for looks, labels, parts in self._runs:
            text = "".join(parts) if isinstance(parts, list) else decoded(bytes(parts), read[labels])
            if looks is None:
                out.append("" if plain else text)
                continue
            if HALF.search(text):
                text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            out.append(text if plain else _dressed(escape(text.translate(CONTROLS)), looks))
        self._runs.clear()
        return "".join(out)


def _dressed(text: str, looks: Looks) -> str:
    if looks.hidden:
        return hidden(text)
    if looks.raised:
        text = f"<{looks.raised}>{text}</{looks.raised}>"
    return f'<a href="{escape(looks.link)}">{text}</a>' if looks.link else text


@dataclass(slots=True)
class Cell:
    """What a row says of a cell: its right edge, and whether it goes on from the one before it or above it."""

    edge: int
    goes_on: bool
    from_above: bool


class Cells:
    """What is said of the cells of the row under way, by the words for that."""

    def __init__(self) -> None:
        self.row: list[Cell] = []
        self._said: set[str] = set()

    def word(self, word: str, number: int | None) -> None:
        """Take a control word: a row begins, a cell goes on from another, or it ends at an edge."""
        if word == "trowd":
            self.row = []
        elif word != "cellx":
            self._said.add(word)
            return
        elif len(self.row) < _CELLS:
            self.row.append(Cell(number or 0, "clmrg" in self._said, "clvmrg" in self._said))
        self._said.clear()


@dataclass(slots=True)
class _Table:
    rows: list[tuple[list[str], list[Cell]]] = field(default_factory=list)
    row: list[str] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)

    def markup(self) -> str:
        if self.cell or self.row:
            self.rows.append(([*self.row, "".join(self.cell)], []))
        edges: list[int] = []
        for edge in sorted({cell.edge for _, cells in self.rows for cell in cells}):
            if not edges or edge > edges[-1] + _JITTER:
                edges.append(edge)
        return f"<table>{''.join(_row(*row, edges) for row in self.rows)}</table>"


def _row(contents: list[str], cells: list[Cell], edges: list[int]) -> str:
    out: list[tuple[int, str]] = []
    before = 0
    for content, cell in zip_longest(contents, cells[: len(contents)]):
        place = max(before + 1, bisect_right(edges, cell.edge)) if cell else before + 1
        wide, before = place - before, place
        if cell and cell.goes_on and out:
            out[-1] = out[-1][0] + wide, out[-1][1] + content
        else:
            out.append((wide, "" if cell and cell.from_above else content))
    spans = (f' colspan="{wide}"' if 1 < wide <= _COLUMNS else "" for wide, _ in out)
    return f"<tr>{''.join(f'<td{span}>{content}</td>' for span, (_, content) in zip(spans, out, strict=True))}</tr>"


class Flow:
    """Paragraphs and tables, one behind the other: the document's, a note's or a box's."""

    def __init__(self) -> None:
        self.line, self.label = Line(), Line()
        self.counted = ""  # the number of the paragraph under way, where it is not written out
        self.boxes: list[str] = []  # which stand behind the paragraph under way
        self._blocks: list[str] = []
        self._tables: list[_Table] = []

    def end_paragraph(self, depth: int, heading: int) -> None:
        """End a paragraph that stands in so many tables, one within the other; `heading` is its level, or 0."""
        into = self._at(depth)
        text, label = self.line.take(), self.label.take(plain=True).translate(CONTROLS)
        if text.strip():
            into.append(_block(text, label if label.strip() else self.counted, heading))
        self.counted = ""
        into += self.boxes
        self.boxes.clear()

    def end_cell(self, depth: int, heading: int) -> None:
        """End a cell of the table that is so deep in others."""
        self.end_paragraph(depth, heading)
        table = self._tables[-1]
        table.row.append("".join(table.cell))
        table.cell.clear()

    def end_row(self, depth: int, cells: list[Cell]) -> None:
        """End a row of the table that is so deep in others."""
        self._at(depth)
        table = self._tables[-1]
        if table.row:
            table.rows.append((list(table.row), cells))
            table.row.clear()

    def take(self, heading: int) -> str:
        """All of it as markup."""
        self.end_paragraph(len(self._tables) if self.line else 0, heading)
        self._at(0)
        return "".join(self._blocks)

    def _at(self, depth: int) -> list[str]:
        """What gets a block that stands in so many tables; tables that are deeper end."""
        while len(self._tables) > depth:
            ended = self._tables.pop().markup()
            (self._tables[-1].cell if self._tables else self._blocks).append(ended)
        while len(self._tables) < depth:
            self._tables.append(_Table())
        return self._tables[-1].cell if self._tables else self._blocks


def _block(text: str, label: str, heading: int) -> str:
    bare = label.strip()
    bullet = bool(bare) and (bare == _ROUND or not any(map(str.isalnum, bare)))
    if not bare and (mark := _BULLET.match(text)):
        bullet, text = True, text[mark.end() :]
    if bullet and not heading:
        return f"<ul><li>{text}</li></ul>"
    apart = " " if bare != label.lstrip() and not CLOSED.search(bare) else ""
    label = "" if bullet or not bare else escape(bare + apart)
    return f"<h{heading}>{label}{text}</h{heading}>" if heading else f"<p>{label}{text}</p>"
