"""What is a text's by the line above it or below it, wherever it is set: a laid out table, a question."""

from __future__ import annotations

from scrubber.cleaning.extract.page.page import Node
from scrubber.cleaning.extract.page.view import View

#: Rows and lines of a table, at the least, and the share of it of which an extractor is sure.
_ROWS, _LINES, _SURE = 2, 4, 0.6
_COLONS, _ASKING = (":", "："), ("?", "？", "؟")


def find_tables(view: View) -> frozenset[int]:
    """The lines of tables that a page lays out with elements in their cells, so that no row is a line.

    Found: a table right below a heading of the text, or a line of it that ends with a colon, without a link or
    anything to be pressed, where an extractor is sure of what stands in its own cells. It goes wrong on a shop's
    table of prices below a heading of the article beside it.
    """
    rows: dict[int, int] = {}
    tables: dict[int, int] = {}  # of each element, the table around it
    for at, node in enumerate(view.page.nodes):
        around = tables.get(node.parent, -1)
        if around >= 0 or node.tag == "table":
            tables[at] = around if around >= 0 else at
            rows[tables[at]] = rows.get(tables[at], 0) + (node.tag == "tr")
    nodes = [view.page.nodes[at] for at, told in rows.items() if told >= _ROWS]
    return frozenset(i for node in nodes if _is_texts(view, node) for i in range(node.first, node.last))


def _is_texts(view: View, table: Node) -> bool:
    if not view.first < table.first < table.last <= view.last or table.last - table.first < _LINES:
        return False
    head = view.parts[table.first - 1]
    if head.links or not view.at_home(table.first - 1) or view.company[table.first] < _SURE:
        return False
    if head.kind != "heading" and not head.text.endswith(_COLONS):
        return False
    inside = range(table.first, table.last)
    return not any(view.parts[i].is_sites or view.parts[i].links or view.framed[i] for i in inside)


def asks_for_what_stays(view: View, i: int) -> bool:
    """Whether it is a heading that asks what the sentence right below answers, which no rule removed and an extractor
    is sure of: questions and answers stand in boxes of their own.
    """
    part = view.parts[i]
    asks = part.kind == "heading" and not part.links and part.text.rstrip().endswith(_ASKING)
    return asks and view.titles(i) and view.opinion.sure[view.below(i)]
