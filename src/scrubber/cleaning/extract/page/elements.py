"""What HTML's elements are to a reader: lines of their own, parts of a line, controls, tables of data, nothing."""

from itertools import islice
from typing import Any

from scrubber.model import BlockKind

#: Never shown, or shown as something else than text.
UNSEEN = frozenset({
    "script", "style", "head", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "datalist",
    "title",
})  # fmt: skip
#: What is there for browsers without something, and what its text is then.
NO_SCRIPT = "shown only without scripts"
INSTEAD = {"noscript": NO_SCRIPT, "noframes": "shown only without frames", "noembed": "shown only without programs"}
#: There to be pressed, chosen or filled in.
CONTROLS = frozenset({"button", "select", "option", "optgroup", "textarea", "input"})
#: Starting a line of their own.
BLOCKS = frozenset({
    "html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "legend", "li", "main",
    "menu", "nav", "noframes", "noscript", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr",
    "ul", "caption",
})  # fmt: skip
#: Part of the line they stand in, as is what shows nothing there: what a name within a sentence is, said by `<meta>`.
#: Elements of no list, such as a framework's own, start a line: they mostly hold whole parts of a page.
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "map",
    "mark", "meter", "nobr", "output", "picture", "progress", "q", "rb", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "rt", "rp", "rtc",
    "link", "meta", "param", "source", "track",
})  # fmt: skip
#: The parts of a table that are lines even where its cells are not.
ROWS = frozenset({"tr", "tbody", "thead", "tfoot", "caption"})
#: What holds the items of a list.
LISTS = frozenset({"ul", "ol"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: What the lines inside an element are.
KINDS: dict[str, tuple[BlockKind, int]] = {
    **{f"h{n}": ("heading", n) for n in range(1, 7)}, "blockquote": ("quotation", 0), "pre": ("code", 0),
    "figcaption": ("caption", 0),
    "caption": ("caption", 0),
}  # fmt: skip

#: What the lines of a program are set in, by programs that colour programs, and what none of those uses.
_LINES = ("div", "ol", "ul", "li")
_NO_LINES = tuple(sorted(BLOCKS.difference(_LINES)))
_ALWAYS = frozenset({"script", "style", "head", "template", "title"})
_DISPLAYED = {"block", "flex", "grid", "list-item", "table"}
_LONGEST_CELL = 400
#: Divisions that a cell is laid out with.
_LAID_OUT = 2
_BLOCKS = frozenset(["div", "p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "form", "br"])


def is_unseen(element: Any, tag: str) -> bool:
    """Whether an element and all inside it is no text.

    A drawing or player that was never closed swallows the page that follows it in a parser's tree; browsers show that
    page, so what holds paragraphs is walked into.
    """
    if tag not in UNSEEN:
        return False
    return tag in _ALWAYS or next(element.iter("p", "div", "table", "article", "section", "h1", "h2"), None) is None


def is_listing(element: Any) -> bool:
    """Whether a `<pre>` is one program, each line of which stands in an element that starts a line. A page whose
    `<pre>` was never closed has paragraphs, tables or headings inside.
    """
    if next(element.iter(*_LINES), None) is None:
        return False
    return all(inner is element for inner in islice(element.iter(*_NO_LINES), 2))


def is_block(tag: str, display: str) -> bool:
    """Whether an element starts a line of its own, by its name or by the `display` of its inline style.

    Names with a prefix are those of other languages within HTML, which a browser passes over: an office program marks
    single words by them (`<st1:City>`) and the ends of paragraphs (`<o:p>`).
    """
    if tag in BLOCKS or display in _DISPLAYED:
        return True
    return bool(tag) and tag not in INLINE and tag not in CONTROLS and ":" not in tag


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
            filled += divisions == _LAID_OUT
            if inner > 6 or filled > 1:
                return False
        length += len((element.text or "").strip()) + len((element.tail or "").strip())
        if length > _LONGEST_CELL:
            return False
    return (rows >= 2 and columns >= 2) or (rows == 1 and _filled(table) >= 3)


def _filled(table: Any) -> int:
    """How many cells of a table say something: an empty one sets the next apart."""
    return sum(1 for cell in table.iter("td", "th") if any(text.strip() for text in cell.itertext()))
