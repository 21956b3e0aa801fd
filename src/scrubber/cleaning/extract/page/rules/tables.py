"""Tables of which a part stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.page import Part
    from scrubber.cleaning.extract.page.view import View

_MENDABLE = frozenset({"", "aside", "frame", "links", "scrap"})
#: Rows of a table of data, at least, and the share of them that are data; the share that an extractor keeps from which on the table is the text's.
_FEWEST, _DATA, _KEPT = 3, 0.5, 0.5
#: Rows may call themselves a label; a table of which most rows are framed is the frame's.
_MOST_FRAMED = 2


def tables(view: View) -> None:
    """Keep or remove a table of data as a whole: its header and its sums say nothing without its figures.

    Brought back: the rows of a ranking below a report, where an extractor keeps most of the table. Removed: the one row of a site's table of prices that reads like text.
    It goes wrong on a site's own table of figures that an extractor takes for the text's.
    """
    for node in view.page.nodes:
        if node.tag != "table" or not view.first <= node.first < node.last <= view.last:
            continue
        rows = view.parts[node.first : node.last]
        removed = sum(part.rule != "" for part in rows)
        if (
            removed in {0, len(rows)}
            or not _is_data(rows)
            or _MOST_FRAMED * sum(view.framed[node.first : node.last]) > len(rows)
        ):
            continue
        kept = sum(view.opinion.kept[node.first : node.last])
        for part in rows:
            if kept >= _KEPT * len(rows):
                if part.rule:
                    part.restore(0.6)
            elif 2 * removed >= len(rows):
                part.remove("scrap", "the rest of a table that stands apart from the text", 0.15)


def _is_data(rows: list[Part]) -> bool:
    """Whether these rows are a table of data from which nothing was taken out but for where it stands."""
    return (
        len(rows) >= _FEWEST
        and sum(part.is_data for part in rows) >= _DATA * len(rows)
        and all(part.rule in _MENDABLE and not (part.hidden or part.control or part.notice) for part in rows)
    )
