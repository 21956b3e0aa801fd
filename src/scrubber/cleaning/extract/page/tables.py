"""Tables that hold data, and tables that only lay a page out."""

from __future__ import annotations

from typing import Any

_LONGEST_CELL = 400
#: Divisions that a cell is laid out with.
_LINES = 2
_BLOCKS = frozenset(["div", "p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "form", "br"])


def is_data_table(table: Any) -> bool:
    """Whether each row of a table is one line of text: short cells, several columns, no page inside.

    A row kept: name, unit and price. A table that is none: one cell with the navigation, one with the article; two
    cells side by side that are each laid out with divisions. It goes wrong on data with whole paragraphs in its cells;
    their text is then read cell by cell.
    """
    columns = rows = 0
    length = inner = divisions = filled = 0
    for element in table.iter():
        tag = element.tag
        if element is table or not isinstance(tag, str):
            continue
        if tag == "table":
            return False
        if tag == "tr":
            rows += 1
            columns = max(columns, sum(1 for cell in element if cell.tag in {"td", "th"}))
            filled = 0
        elif tag in {"td", "th"}:
            length = inner = divisions = 0
        elif tag in _BLOCKS:
            inner += 1
            divisions += tag == "div"
            filled += divisions == _LINES
            if inner > 6 or filled > 1:
                return False
        length += len((element.text or "").strip()) + len((element.tail or "").strip())
        if length > _LONGEST_CELL:
            return False
    return (rows >= 2 and columns >= 2) or (rows == 1 and _filled(table) >= 3)


def _filled(table: Any) -> int:
    """How many cells of a table say something: an empty one sets the next apart."""
    return sum(1 for cell in table.iter("td", "th") if any(text.strip() for text in cell.itertext()))
