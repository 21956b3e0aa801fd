"""A page's tree to its visible text in document order, cut into parts.

A part is what stands on a line of its own in a browser: the text of a paragraph, a heading, a list item, a row of a table, a line between two `<br>`. Text that
is set over or kept from the line it stands in (the reading in `<ruby>`, a hidden word) becomes a part of its own, directly behind that line, so that
the line reads as its reader sees it and nothing is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from scrubber.cleaning.extract.elements import CONTROLS, HEADINGS, KINDS, ROWS, UNSEEN, is_block, is_unseen
from scrubber.cleaning.extract.page import Node, Page, Part
from scrubber.cleaning.extract.reading import is_prose, sample, weight
from scrubber.cleaning.extract.roles import roles
from scrubber.cleaning.extract.tables import is_data_table
from scrubber.cleaning.extract.visibility import PLAIN, Ink, Style, hiding_selectors, ink, read_style

if TYPE_CHECKING:
    from scrubber.cleaning.extract.parse import Tree
    from scrubber.model import BlockKind

NO_SCRIPT = "shown only without scripts"

#: White space that is not one blank already.
_SPACE = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
_PADDING = " \t\n\r\f\v\u00a0\u3000\u200b\ufeff"
_CELL = "\t"
_LONGEST_ID = 40
_REMEMBERED = 4_096  # elements of different attributes that are remembered
_LONGEST_DRESS = 80
_DIGITS = re.compile(r"\d+")
_NOTHING = frozenset({"script", "style", "template"})


@dataclass(slots=True)
class _Frame:
    """What holds inside an element."""

    tag: str
    node: int
    opened: bool = False
    kind: BlockKind = "paragraph"
    level: int = 0
    lists: int = 0
    hidden: str = ""
    control: bool = False
    pre: bool = False
    link: str = ""
    row: bool = False
    aside: str = ""
    ink: Ink = field(default_factory=Ink)


#: An element's name, and its class, id, style, role and hidden attributes.
_Key = tuple[str, str | None, str | None, str | None, str | None, str | None]


class _Said(NamedTuple):
    """What an element's name and attributes say, wherever it stands: how it is styled and hidden, whether it is a block, and of a block what it is for and how it is made and dressed."""

    style: Style
    hidden: str
    block: bool
    roles: frozenset[str]
    made: str
    worn: str


class _Line:
    """The part under way."""

    __slots__ = ("blank", "broken", "external", "frame", "linked", "links", "pieces", "within")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = self.links = self.external = 0
        self.frame: _Frame | None = None
        self.broken = False
        self.blank = True
        self.within: str | None = None


class _Reader:
    def __init__(self, host: str, selectors: dict[str, str]) -> None:
        self._host = host
        self._selectors = selectors
        self.nodes: list[Node] = []
        self.parts: list[Part] = []
        self._base: list[str] = []
        self._at = 0
        self._line = _Line()
        self._asides: list[tuple[str, str, _Frame]] = []
        self._counts: list[dict[str, int]] = []
        self._known: dict[_Key, _Said] = {}

    @property
    def base(self) -> str:
        return "".join(self._base)

    def read(self, root: Any) -> None:
        """Walk the tree without recursion: its depth is the page's choice."""
        stack: list[tuple[Any, _Frame, Any]] = []
        frame = self._enter(root, root.tag if isinstance(root.tag, str) else "", _Frame("", -1))
        self._text(root.text, frame)
        stack.append((root, frame, iter(root)))
        while stack:
            element, frame, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(frame)
                if stack and (text := element.tail):
                    self._text(text, stack[-1][1])
                continue
            tag = child.tag
            if not isinstance(tag, str) or (tag in UNSEEN and is_unseen(child, tag)):
                if tag in UNSEEN and tag not in _NOTHING:
                    self._text(" ", frame)
                self._text(child.tail, frame)
            elif tag == "br":
                self._break(frame)
                self._text(child.tail, frame)
            elif tag == "input":
                self._input(child, frame)
                self._text(child.tail, frame)
            else:
                inner = self._enter(child, tag, frame)
                if text := child.text:
                    self._text(text, inner)
                stack.append((child, inner, iter(child)))
        self._flush()

    def _enter(self, element: Any, tag: str, around: _Frame) -> _Frame:
        get = element.get
        key = (tag, get("class"), get("id"), get("style"), get("role"), get("hidden"))
        said = self._known.get(key) or self._read(key)
        style = said.style
        colours, same = ink(style, around.ink) if style.text or style.ground else (around.ink, "")
        hidden = around.hidden or said.hidden or same
        if tag == "noscript" and not hidden:
            hidden = NO_SCRIPT
        block = said.block
        row = around.row and tag != "table"
        frame = _Frame(
            tag, around.node, False, around.kind, around.level, around.lists + (tag in {"ul", "ol", "dl"}), hidden, around.control or tag in CONTROLS,
            around.pre or tag == "pre", around.link, row, around.aside, colours,
        )  # fmt: skip
        if tag == "a":
            frame.link = self._link(get("href")) if get("href") is not None else ""
        if tag in {"rt", "rp", "rtc"}:
            frame.aside = "ruby"
        elif hidden and not around.hidden and not block:
            frame.aside = hidden
        if block and (around.aside or (row and tag not in ROWS)):
            self._text(_CELL if tag in {"td", "th"} else " ", around)
        elif block:
            self._flush()
            frame.node, frame.opened = len(self.nodes), True
            self.nodes.append(
                Node(around.node, tag, self._path(tag, around.node), said.roles, said.made, said.worn, len(self.parts))
            )
            self._counts.append({})
            if tag == "table":
                frame.row = is_data_table(element)
                frame.kind, frame.level = "paragraph", 0
            elif tag == "tr" and around.row:
                frame.row = True
            if tag == "tr":
                frame.kind = "table_row" if frame.row else frame.kind
            elif tag in KINDS:
                frame.kind, frame.level = KINDS[tag]
            elif tag in {"li", "dt", "dd"}:
                frame.kind, frame.level = "list_item", max(1, frame.lists)
        elif tag in CONTROLS:
            self._flush()
        elif style.display == "inline-block" or tag in {"label", "img"}:
            self._text(" ", around)
        return frame

    def _leave(self, frame: _Frame) -> None:
        if frame.tag in CONTROLS:
            self._flush()
        elif frame.opened:
            self._flush()
            self.nodes[frame.node].last = len(self.parts)

    def _read(self, key: _Key) -> _Said:
        """What an element's name and attributes say; remembered for those that are alike."""
        tag, shown, ident, inline, role, stated = key
        style = read_style(inline) if inline else PLAIN
        block = is_block(tag, style.display)
        made = f"{tag}.{shown}" if shown else ""
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        said = self._known[key] = _Said(
            style,
            self._hidden(stated, tag, shown or "", ident or "", style),
            block,
            roles(tag, role or "", f"{shown or ''} {_template_id(tag, ident)}") if block else frozenset(),
            made,
            _dress(f"{made or tag};{inline}" if inline else made or tag) if block else "",
        )
        return said

    def _hidden(self, stated: str | None, tag: str, shown: str, ident: str, style: Style) -> str:
        if stated is not None and stated != "until-found":
            return "the hidden attribute"
        if style.hidden or not self._selectors:
            return style.hidden
        if style.shown:
            return ""  # shown by an inline style, whatever the sheet says
        names = [f".{c}" for c in shown.split()[:20]]
        if ident:
            names.append(f"#{ident}")
        for n in names:
            how = self._selectors.get(n) or self._selectors.get(tag + n) or ""
            if how:
                return how
        return ""

    def _path(self, tag: str, parent: int) -> str:
        if parent < 0:
            return tag
        counts = self._counts[parent]
        counts[tag] = counts.get(tag, 0) + 1
        around = self.nodes[parent].path
        if len(around) > 2_000:
            return around  # so deep that a path would cost more than the text
        number = f"[{counts[tag]}]" if tag not in {"body", "head"} else ""
        return f"{around}/{tag}{number}"

    def _link(self, href: str) -> str:
        href = href.strip().lower()[:300]
        if href.startswith("#") and len(href) > 1:
            return ""  # a place on the same page: a table of contents, a note
        if not href.startswith(("http:", "https:", "//")):
            return "local"
        host = href.split("//", 1)[1].split("/", 1)[0].removeprefix("www.")
        return "local" if self._host and (host.endswith(self._host) or self._host.endswith(host)) else "external"

    def _input(self, element: Any, frame: _Frame) -> None:
        kind = (element.get("type") or "text").lower()
        if kind in {"submit", "button", "reset"} and element.get("value"):
            self._flush()
            self._text(element.get("value"), _Frame("input", frame.node, hidden=frame.hidden, control=True))
            self._flush()

    def _break(self, frame: _Frame) -> None:
        if frame.pre:
            self._text("\n", frame)
        elif frame.row or frame.aside:
            self._text(" ", frame)
        else:
            self._flush()
            self._line.broken = True

    def _text(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        line = self._line
        blank = text.isspace()
        if frame.aside:
            self._asides.append((text, frame.aside, frame))
            return
        if blank and line.blank and not frame.pre:
            return  # white space that nothing stands before
        if line.frame is None or (line.blank and not blank):
            line.frame = frame
        elif not blank and line.frame.hidden != frame.hidden and not line.blank:
            self._flush()
            line = self._line
            line.frame = frame
        line.blank = line.blank and blank
        if not blank:
            tag = "a" if frame.link else "" if is_block(frame.tag, "") else frame.tag
            line.within = tag if line.within in {None, tag} else ""
        piece = text if frame.pre else text.replace("\t", " ") if text != _CELL else text
        line.pieces.append(piece)
        if frame.link and not blank:
            line.linked += len(text.strip())
            line.links += 1
            line.external += frame.link == "external"

    def _flush(self) -> None:
        if self._line.frame is None and not self._asides:
            self._line.broken = False
            return
        line, self._line = self._line, _Line()
        if line.frame is not None and not line.blank:
            raw = "".join(line.pieces)
            if line.frame.row:
                text = "\t".join(filter(None, (_SPACE.sub(" ", cell).strip(_PADDING) for cell in raw.split(_CELL))))
            else:
                text = raw.strip("\n") if line.frame.pre else _SPACE.sub(" ", raw)
            self._add(text, line.frame, line)
        asides, self._asides = self._asides, []
        if asides:
            for how in dict.fromkeys(how for _, how, _ in asides):
                frame = next(frame for _, each, frame in asides if each == how)
                self._add(_SPACE.sub(" ", " ".join(text for text, each, _ in asides if each == how)), frame, None)

    def _add(self, text: str, frame: _Frame, line: _Line | None) -> None:
        if not frame.pre or line is None:
            text = text.strip(_PADDING)
        text = text.rstrip(_PADDING)
        if not text:
            return
        part = Part(
            self._at,
            self._at + len(text),
            text,
            frame.kind,
            frame.level,
            max(0, frame.node),
            control=frame.control,
            hidden=frame.hidden,
        )
        if line is None:
            part.hidden = frame.aside
        else:
            part.linked, part.links, part.external, part.broken = line.linked, line.links, line.external, line.broken
            part.within = line.within or ""
        measured = sample(text)
        size = weight(measured)
        part.size = size * len(text) / len(measured)
        part.prose = is_prose(measured, size)
        self.parts.append(part)
        self._base += (text, "\n")
        self._at += len(text) + 1


@lru_cache(maxsize=1024)
def _dress(worn: str) -> str:
    """What an element wears, without figures: a template numbers what it sets alike."""
    return _DIGITS.sub("", worn[: 2 * _LONGEST_DRESS])[:_LONGEST_DRESS]


def _template_id(tag: str, name: str | None) -> str:
    """An element's id, where a template gave it. Those of headings and of described things ("http.cookies.Morsel.key") are made of the text's own words."""
    return name if name and tag not in HEADINGS and "." not in name and len(name) <= _LONGEST_ID else ""


def linearise(tree: Tree, *, host: str = "") -> Page:
    """Read a page's text in document order.

    Args:
        tree: the parsed page.
        host: the page's own host, to tell links that leave the site; "" where it is not known.
    """
    root = tree.root
    if root is None:
        return Page("", [], [], notes=tree.notes)
    selectors: dict[str, str] = {}
    for sheet in root.iter("style"):
        if (sheet.get("media") or "all").strip() in {"all", "screen"}:
            selectors.update(hiding_selectors(sheet.text or ""))
    reader = _Reader(host.removeprefix("www."), selectors)
    reader.read(root)
    for node in reader.nodes:
        node.last = node.last or len(reader.parts)
    title = next((t.text_content() if hasattr(t, "text_content") else t.text or "" for t in root.iter("title")), "")
    return Page(reader.base, reader.parts, reader.nodes, _SPACE.sub(" ", title).strip(), tree.notes)
