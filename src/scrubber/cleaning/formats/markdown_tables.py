"""Tables in HTML amid a text in Markdown, as the tables that Markdown itself has: a row a line, bars between its cells.

Who writes Markdown has HTML for what that has no marks for, and converters write tables so whose cells do not fit. Read
as a plain text, each tag was a line or a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.model import Edit

_HEADING = re.compile(r"(?:\A|\n)\ufeff?[ ]{0,3}#{1,6} \S")
_OPENS = re.compile(r"^[ ]{0,3}(?=<table\b)", re.IGNORECASE | re.MULTILINE)
_CLOSES = re.compile(r"</table\s{0,9}>", re.IGNORECASE)
_TAGS = re.compile(r"\s{0,200}+(?:<[/a-zA-Z!][^<>]{0,2000}>\s{0,200}+)++")
_ROW, _CELL = re.compile(r"<tr\b", re.IGNORECASE), re.compile(r"<t[dh]\b", re.IGNORECASE)
_OF_ROWS = re.compile(r"</?(?:table|tr|thead|tbody|tfoot|caption)\b", re.IGNORECASE)
#: Elements that begin anew within a cell.
_BREAKS = re.compile(r"<(?:br|/?p|/?div|/?[uo]l|/?li)\b|\s", re.IGNORECASE)
_WHY = "a table in HTML within Markdown"


def table_marks(text: str) -> list[Edit]:
    """Set bars in the place of the tags of tables; the tags within cells go.

    Of a text that is Markdown only, by a heading of it; what stands between fences stays as it is.

    Returns:
        Edits over `text`, in order.

    Source: CommonMark, section 4.6 (HTML blocks); GitHub's tables.
    """
    if "<t" not in text or not _HEADING.search(text):
        return []
    listings = list(fenced(text))
    return [
        Edit("markdown", tags.start(), tags.end(), tags[0], _mark(tags[0]), _WHY)
        for start, end in _tables(text)
        if not is_listed(listings, start, start)
        for tags in _TAGS.finditer(text, start, end)
    ]


def _tables(text: str) -> Iterator[tuple[int, int]]:
    """Where tables begin and end, one behind the other; one within another is of the outer's cells."""
    at = 0
    while opens := _OPENS.search(text, at):
        closes = _CLOSES.search(text, opens.end())
        if closes is None:
            return
        at = closes.end()
        if _ROW.search(text, opens.start(), at):  # else it is the tag that a text speaks of
            yield opens.start(), at


def _mark(tags: str) -> str:
    """What stands in the place of tags: a bar between cells, bars and a line's end between rows."""
    cells = len(_CELL.findall(tags))
    if not cells and not _OF_ROWS.search(tags):
        return " " if _BREAKS.search(tags) else ""
    ends = " |\n" if re.search(r"</t[dhr]\b", tags, re.IGNORECASE) else "\n"
    if _ROW.search(tags):
        return f"{ends if '</' in tags else chr(10) * 2}|{' |' * (cells - 1)} "
    return f"{' |' * cells} " if cells else f"{ends}\n"
