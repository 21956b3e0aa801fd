"""A page's tree to its visible text in document order, cut into parts.

A part is what stands on a line of its own in a browser: the text of a paragraph, a heading, a list item, a row of a
table, a line between two `<br>`. The mark of a clause that stands in a cell or an element of its own beside the clause
is of its line. Text that is set over or kept from the line it stands in (the reading in `<ruby>`, a hidden word)
becomes a part of its own, directly behind that line, so that the line reads as its reader sees it and nothing is lost.
"""

from typing import Any

from scrubber.cleaning.extract.page.attributes import COUNT, Attributes
from scrubber.cleaning.extract.page.colours import ink
from scrubber.cleaning.extract.page.elements import (
    CONTROLS,
    INLINE,
    INSTEAD,
    KINDS,
    ROWS,
    UNSEEN,
    is_data_table,
    is_listing,
    is_unseen,
)
from scrubber.cleaning.extract.page.frame import DELETED, ICON, NUMBER, TOOL, Frame
from scrubber.cleaning.extract.page.home import leads_to
from scrubber.cleaning.extract.page.jumps import BACK, MARK, REMARK, Jumps
from scrubber.cleaning.extract.page.odd_pieces import (
    initial,
    is_count,
    is_first_of_two,
    is_heading,
    is_icon,
    is_initial,
    is_line_number,
    is_question,
    is_raised,
    is_tool,
    leads_back,
    show_questions,
    was_link,
)
from scrubber.cleaning.extract.page.of_itself import stated
from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.page.parse import Tree
from scrubber.cleaning.extract.page.part_writer import CELL, PartWriter
from scrubber.cleaning.extract.page.sheets import Sheets
from scrubber.cleaning.extract.page.visibility import VISIBILITY
from scrubber.cleaning.raised import raised

#: The level of a heading that asks what a button opens the answer to.
QUESTION = 4
_CELLS, _WITHIN = frozenset({"td", "th"}), 3
_NOTHING = frozenset({"script", "style", "template"})


class _Reader:
    def __init__(self, site: str, sheets: Sheets, jumps: Jumps) -> None:
        self._site = site
        self._jumps = jumps
        self._attributes = Attributes(sheets)
        self._writer = PartWriter()
        self._text, self._flush = self._writer.text, self._writer.flush
        self._clause = self._beside = -1
        self.nodes: list[Node] = []
        self.fields: list[int] = []
        self.addresses: list[int] = []
        self.parts = self._writer.parts

    @property
    def base(self) -> str:
        return self._writer.base

    def read(self, root: Any) -> None:
        """Walk the tree without recursion: its depth is the page's choice."""
        enter, leave, text = self._enter, self._leave, self._text
        element, frame = root, self._enter(root, root.tag if isinstance(root.tag, str) else "", Frame("", -1))
        text(root.text, frame)
        children = iter(root)
        around: list[tuple[Any, Frame, Any]] = []
        while True:
            for child in children:
                tag = child.tag
                if not isinstance(tag, str) or (tag in UNSEEN and is_unseen(child, tag)):
                    if tag in UNSEEN and tag not in _NOTHING:
                        text(" ", frame)
                elif tag == "br":
                    self._break(frame)
                elif tag == "input":
                    self._input(child, frame)
                else:
                    inner = enter(child, tag, frame)
                    if said := child.text:
                        text(raised(said) if tag in INLINE and is_raised(child, self._jumps) else said, inner)
                    if len(child):
                        around.append((element, frame, children))
                        element, frame, children = child, inner, iter(child)
                        break
                    if inner.opened or inner.line or inner.closing or tag in CONTROLS:
                        leave(inner, child)
                if (said := child.tail) and not (frame.listing and said.isspace() and frame.tag not in INLINE):
                    text(said, frame)
            else:
                leave(frame, element)
                if not around:
                    break
                said = element.tail
                element, frame, children = around.pop()
                if said:
                    text(said, frame)
        self._flush()
        self._writer.release()

    def _enter(self, element: Any, tag: str, around: Frame) -> Frame:
        said = self._attributes.of(element, tag)
        style = said.style
        colours, same = ink(style.ink, around.ink)
        own = said.hidden or ("" if same and self._attributes.is_drawn_under(element) else same)
        hidden = around.hidden or own
        if around.hidden == VISIBILITY and (own or self._attributes.shows(element)):
            hidden = own
        if hidden is COUNT and (around.pre or not is_count(element)):
            hidden = around.hidden  # of a program: asked below
        hidden = hidden or INSTEAD.get(tag, "")
        block = said.block and not (around.listing or is_initial(element))
        row = around.row and tag != "table"
        frame = Frame(
            tag, around.node, False, around.kind, around.level, around.lists + (tag in {"ul", "ol", "dl"}), hidden,
                around.control or (tag in CONTROLS and not is_heading(element)),
            around.pre or tag == "pre", around.link, row, around.aside, around.listing,
                said.block and around.listing, colours,
        )  # fmt: skip
        if tag == "a":
            href = element.get("href")
            frame.link = leads_to(href, self._site) if href is not None else "local" if was_link(element) else ""
            if href and href[0] == "#":
                self._meet(element, frame)
            if leads_back(element):
                frame.aside = TOOL
        if tag in {"rt", "rp", "rtc"}:
            frame.aside = "ruby"
        elif tag == "del" and not block:
            frame.aside = around.aside or DELETED
        elif hidden and not around.hidden and not block:
            frame.aside = hidden
            frame.link = frame.link if tag == "a" else ""  # of a link it is a label
        elif not (block or around.aside) and around.kind == "heading" and is_tool(element, tag):
            frame.aside = TOOL
        elif not (block or around.aside) and is_icon(element, tag):
            frame.aside = ICON
        elif around.pre and not (block or around.aside) and is_line_number(element):
            frame.aside = NUMBER
        if block and (around.aside or (row and tag not in ROWS)):
            self._text(CELL if tag in {"td", "th"} else " ", around)
        elif block:
            self._flush()
            if self._writer.mark:
                self._await_clause(self._writer.mark, tag, around.node)
            frame.node, frame.opened = len(self.nodes), True
            path = self.nodes[around.node].path_of(tag) if around.node >= 0 else tag
            self.nodes.append(Node(around.node, tag, path, said.roles, said.made, said.worn, len(self.parts)))
            if tag == "table":
                frame.row = is_data_table(element)
                frame.kind, frame.level = "paragraph", 0
            elif tag == "tr" and around.row:
                frame.row = True
            if tag == "tr":
                frame.kind = "table_row" if frame.row else frame.kind
            elif tag in KINDS:
                frame.kind, frame.level = KINDS[tag]
                frame.listing = tag == "pre" and is_listing(element)
            elif tag in {"li", "dt", "dd"}:
                frame.kind, frame.level = "list_item", max(1, frame.lists)
        elif frame.line:
            self._writer.end_code(frame)
        elif tag in CONTROLS:
            self._flush()
            if frame.kind == "paragraph" and is_question(element):
                frame.kind, frame.level = "heading", QUESTION
            if tag == "textarea" and "<" not in (element.text or ""):  # no source to be copied
                self.fields.append(frame.node)
        elif style.display == "inline-block" or tag in {"label", "img"}:
            letter = initial(element) if tag == "img" and self._writer.opens else ""
            self._text(letter or " ", around)
            if tag == "img" and not letter:
                self._writer.show(element.get("alt") or "")
        return frame

    def _leave(self, frame: Frame, element: Any) -> None:
        if frame.tag in CONTROLS:
            self._flush()
        elif frame.line:
            self._writer.end_code(frame)
        elif frame.closing:
            self._text(frame.closing, frame)
        elif frame.opened:
            self._flush()
            if self._writer.mark or self._clause >= 0:
                self._leave_mark(frame, element)
            self.nodes[frame.node].last = len(self.parts)

    def _meet(self, link: Any, frame: Frame) -> None:
        """Tell a note's mark from the words before it, as a raised one is seen; keep what leads back from its line."""
        what = self._jumps.meet(link, len(self.parts), opens=self._writer.opens)
        if what == MARK:
            self._text("[", frame)
            frame.closing = "]"
        elif what in {BACK, REMARK}:
            frame.aside = TOOL

    def _await_clause(self, mark: Frame, tag: str, around: int) -> None:
        """Say where the clause of a mark that waits is to be: in the next cell of its row, or in the element behind
        it in its own. Elsewhere the mark stands alone.
        """
        if self._clause >= 0 and around >= self._clause:
            return
        cell = self._cell(mark.node)
        beside = tag == "div" and mark.node == self._beside and around == self.nodes[mark.node].parent
        if beside or around == mark.node or (cell >= 0 and tag in _CELLS and around == self.nodes[cell].parent):
            self._clause = len(self.nodes)
        else:
            self._clause = -1
            self._writer.release()

    def _leave_mark(self, frame: Frame, element: Any) -> None:
        """A mark whose clause has not come stands alone in what it stands in; but of two divisions, and nothing else,
        in one element the first has the mark of the second, as grids set them.
        """
        mark = self._writer.mark
        if mark is None:
            self._clause = -1
        elif frame.node == mark.node and is_first_of_two(element):
            self._beside = mark.node
        elif (frame.node <= mark.node and not (frame.node == mark.node or self._cell(mark.node) == frame.node)) or (
            frame.node == mark.node and self._cell(mark.node) < 0
        ):
            self._writer.release()

    def _cell(self, node: int) -> int:
        """The cell that holds nothing yet but this element, or is it; -1 where it is no such cell's."""
        for _ in range(_WITHIN):
            if node < 0:
                break
            if self.nodes[node].tag in _CELLS:
                return node if self.nodes[node].first == len(self.parts) else -1
            node = self.nodes[node].parent
        return -1

    def _input(self, element: Any, frame: Frame) -> None:
        kind = (element.get("type") or "text").lower()
        if kind == "email":
            self.addresses.append(frame.node)
        if kind in {"submit", "button", "reset"} and element.get("value"):
            self._flush()
            self._text(element.get("value"), Frame("input", frame.node, hidden=frame.hidden, control=True))
            self._flush()

    def _break(self, frame: Frame) -> None:
        if frame.pre:
            self._text("\n", frame)
        elif frame.row or frame.aside:
            self._text(" ", frame)
        else:
            self._writer.break_line()


def linearise(tree: Tree, *, site: str = "") -> Page:
    """Read a page's text in document order. `site` is its domain (`home`), to tell links that leave it; "" where it is
    not known.
    """
    root = tree.root
    if root is None:
        return Page("", [], [], notes=tree.notes)
    sheets = tree.sheets
    jumps = Jumps(root)
    reader = _Reader(site, sheets, jumps)
    reader.read(root)
    show_questions(reader.parts, QUESTION)
    for node in reader.nodes:
        node.last = node.last or len(reader.parts)
    of_itself = stated(root)
    asked = reader.fields, reader.addresses
    return Page(
        reader.base, reader.parts, reader.nodes, *of_itself, (*tree.notes, *sheets.notes), *asked, cited=jumps.cited
    )
