"""A document of Word's (docx) as a page: what a reader of it sees, its paragraphs' numbers among it.

Kept: text as it stands once all changes are accepted, headings by their level, lists, tables, links, raised figures,
notes (behind the text), boxes (behind the paragraph that holds them). Not kept: heads and feet of the sheets, comments,
what was struck. Hidden text stays hidden, so that it is told like a page's.

Source: ECMA-376 part 1, 17 (WordprocessingML); what a document made since 2010 says twice for older readers, 17.17.3.
"""

import posixpath
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from scrubber.cleaning.formats.office.numbering import Numbering
from scrubber.cleaning.formats.office.ooxml import (
    attribute,
    boxes,
    child,
    elements,
    is_on,
    link,
    name_of,
    number,
    shown,
    symbol,
    value,
)
from scrubber.cleaning.formats.office.package import Package, hidden, page
from scrubber.errors import DecodeError
from scrubber.patterns import lazily

_LEVELS = 6
#: Columns that a table of Word's may have.
_COLUMNS = 63
#: Styles that one may be based on, one on the other.
_CHAIN = 16
#: Where the next sheet or column begins, and where a sentence goes on there, as one does that was read from a print:
#: beside a blank, before a small letter; amid ideographs.
_SHEET, _SMALL = "\ufdd0", "a-zß-öø-ÿа-я"
_GOES_ON = lazily(f"(?<= ){_SHEET}(?=[{_SMALL}])|{_SHEET}(?= [{_SMALL}])|(?<=[，、；㐀-鿿]){_SHEET}(?=[㐀-鿿])")
_RAISED = {"superscript": "sup", "subscript": "sub"}
#: A level of an outline that is no heading's.
_OF_THE_TEXT = 9
#: What holds other things, and is nothing itself; what was struck, or moved away, is not gone into.
_AROUND = frozenset(
    ["body", "sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo",
     "footnote", "endnote", "txbxContent"]
)  # fmt: skip
#: What another file stands in the place of; Word takes it in when it saves the document.
_OTHER_FILES = frozenset(["altChunk", "subDoc"])
#: What a formula is made of (22.1), in the order in which it is read.
_FORMULAS = frozenset(
    ["oMath", "oMathPara", "f", "num", "den", "e", "sub", "sup", "sSup", "sSub", "sSubSup", "sPre", "rad", "deg",
     "nary", "d", "func", "fName", "acc", "bar", "box", "borderBox", "groupChr", "limLow", "limUpp", "lim", "m", "mr",
     "eqArr", "phant"]
)  # fmt: skip


def read_docx(package: Package, main: str) -> str:
    """The page of a document. Its text is in the part that `main` names.

    Raises:
        DecodeError: a part of it is damaged, or another file.
        TooLarge: its parts hold more than 64 MB.
    """
    return _Document(package, main).page()


class _Document:
    def __init__(self, package: Package, main: str) -> None:
        folder, name = posixpath.split(main)
        self._package, self._folder = package, folder
        self._root = package.xml(main)
        self._links = {
            each.get("Id"): each.get("Target", "")
            for each in self._part(f"_rels/{name}.rels", mended=True)
            if each.get("TargetMode") == "External"
        }
        self._styles = {
            attribute(each, "styleId"): each for each in self._part("styles.xml") if name_of(each) == "style"
        }
        self._numbers = Numbering(list(self._part("numbering.xml")))
        self._notes: list[str] = []  # the notes that the text refers to, in order, as markup
        self._known = {
            kind: {attribute(each, "id"): each for each in self._part(f"{kind}s.xml")}
            for kind in ("footnote", "endnote")
        }
        self._boxes: list[Any] = []
        self._asked: list[bool] = []  # of each field under way, whether what it asks for is being said

    def _part(self, name: str, *, mended: bool = False) -> Iterable[Any]:
        return elements(self._package.xml(posixpath.join(self._folder, name), mended=mended))

    def page(self) -> str:
        body = "".join(self._blocks(self._root))
        notes = "".join(self._notes)
        core = self._package.xml("docProps/core.xml")
        stated = {name_of(each): (each.text or "").strip() for each in elements(core)}
        return page(body + notes, title=stated.get("title", ""), modified=stated.get("modified", ""))

    def _blocks(self, parent: Any) -> Iterator[str]:
        """The paragraphs and tables within an element, as markup."""
        held = ""
        for each in shown(parent):
            name = name_of(each)
            if name == "p":
                text = _GOES_ON.sub("", self._runs(each)).replace(_SHEET, "<br>")
                held += hidden(text) if self._vanishes(each) else text
                self._asked.clear()
                looks = child(each, "pPr", "rPr")
                if child(looks, "del") is not None or child(looks, "moveFrom") is not None:
                    continue  # its end was struck: what is left of it belongs to the next one
                yield self._paragraph(each, held)
                held = ""
                while self._boxes:
                    yield from self._blocks(self._boxes.pop(0))
            elif name == "tbl":
                if held.strip():
                    yield f"<p>{held}</p>"
                held = ""
                yield self._table(each)
            elif name in _AROUND:
                yield from self._blocks(each)
            elif name in _OTHER_FILES:
                raise DecodeError("a part of this document is another file, which only Word reads: save it there anew")
        if held.strip():
            yield f"<p>{held}</p>"

    def _paragraph(self, paragraph: Any, text: str) -> str:
        style = self._chain(value(paragraph, "pPr", "pStyle"))
        label, bullet = self._label(paragraph, style)
        if not text.strip():
            return ""
        level = self._level(paragraph, style)
        if level:
            return f"<h{level}>{escape(label)}{text}</h{level}>"
        return f"<ul><li>{text}</li></ul>" if bullet else f"<p>{escape(label)}{text}</p>"

    def _chain(self, style: str) -> list[Any]:
        """A style and those that it is based on."""
        out: list[Any] = []
        while style in self._styles and len(out) < _CHAIN:
            out.append(self._styles[style])
            style = value(out[-1], "basedOn")
        return out

    def _level(self, paragraph: Any, style: list[Any]) -> int:
        """The level of a heading; 0 for a paragraph of the text."""
        for each in (paragraph, *style):
            if outline := value(each, "pPr", "outlineLvl"):
                level = number(outline, other=_OF_THE_TEXT)
                return min(level + 1, _LEVELS) if level < _OF_THE_TEXT else 0
            name = value(each, "name").lower()
            if name == "title":
                return 1
            if name.startswith("heading "):
                return min(number(name[8:], other=0), _LEVELS)
        return 0

    def _label(self, paragraph: Any, style: list[Any]) -> tuple[str, bool]:
        """The number that a paragraph has by its place in a list, with what parts it from the text; and whether it is
        a mere mark.
        """
        key = level = styled = ""
        for each in (paragraph, *style):
            key = key or value(each, "pPr", "numPr", "numId")
            level = level or value(each, "pPr", "numPr", "ilvl")
            if key and not styled and each is not paragraph:
                styled = attribute(each, "styleId")
        if not key or key == "0":
            return "", False
        return self._numbers.next(key, number(level, other=self._numbers.level(key, styled)))

    def _runs(self, parent: Any) -> str:
        """The text within a paragraph, as markup."""
        out = []
        for each in shown(parent):
            name = name_of(each)
            if name == "r":
                out.append(self._run(each))
            elif name == "hyperlink":
                target = self._links.get(link(each), "")
                text = self._runs(each)
                out.append(f'<a href="{escape(target)}">{text}</a>' if target else text)
            elif name == "t":  # of a formula
                out.append(escape(each.text or ""))
            elif name in _AROUND or name in _FORMULAS:
                out.append(self._runs(each))
        return "".join(out)

    def _run(self, run: Any) -> str:
        out = []
        for each in shown(run):
            name = name_of(each)
            if name == "fldChar":
                self._field(attribute(each, "fldCharType"))
            elif any(self._asked[:-1]):
                continue  # another field answers it
            elif name == "t":
                out.append(escape(each.text or ""))
            elif name in {"tab", "ptab"}:
                out.append("\t")
            elif name in {"br", "cr"}:
                out.append(_SHEET if attribute(each, "type") in {"page", "column"} else "<br>")
            elif name == "noBreakHyphen":
                out.append("\u2011")
            elif name == "softHyphen":
                out.append("\u00ad")
            elif name == "sym":
                out.append(symbol(attribute(each, "char")))
            elif name == "ruby":
                base, above = (self._runs(child(each, part)) for part in ("rubyBase", "rt"))
                out.append(f"<ruby>{base}<rt>{above}</rt></ruby>")
            elif name in {"footnoteReference", "endnoteReference"}:
                out.append(self._note(name.removesuffix("Reference"), each))
            elif name in {"drawing", "pict", "object"}:
                self._boxes += boxes(each)
        text = "".join(out)
        looks = child(run, "rPr")
        if not text:
            return ""
        if self._vanishes(run):
            return hidden(text)
        tag = self._set_off(looks)
        return f"<{tag}>{text}</{tag}>" if tag else text

    def _field(self, part: str) -> None:
        if part == "begin":
            self._asked.append(True)
        elif self._asked and part == "separate":
            self._asked[-1] = False
        elif self._asked and part == "end":
            self._asked.pop()

    def _set_off(self, looks: Any) -> str:
        """The tag of a run that is raised or lowered; by a distance, where it is smaller as well."""
        for each in (looks, *(child(style, "rPr") for style in self._chain(value(looks, "rStyle")))):
            if said := value(each, "vertAlign"):
                return _RAISED.get(said, "")
            by = value(each, "position")
            if by.lstrip("-").isdecimal() and by.strip("-0") and value(each, "sz"):
                return "sub" if by.startswith("-") else "sup"
        return ""

    def _vanishes(self, of: Any) -> bool:
        """Whether a run is hidden, or a paragraph by its style, which says so of its runs."""
        looks = child(of, "rPr")
        styles = self._chain(value(looks, "rStyle") if looks is not None else value(of, "pPr", "pStyle"))
        said = (each for each in (looks, *(child(style, "rPr") for style in styles)))
        return next((is_on(each, "vanish") for each in said if child(each, "vanish") is not None), False)

    def _note(self, kind: str, reference: Any) -> str:
        """The mark of a note, which is kept for behind the text."""
        note = self._known[kind].pop(attribute(reference, "id"), None)
        if note is None:
            return ""
        at = len(self._notes)
        self._notes.append("")  # its place, in case a note has notes
        mark = "" if attribute(reference, "customMarkFollows") else str(at + 1)
        blocks = "".join(self._blocks(note))
        self._notes[at] = blocks.replace(">", f"><sup>{mark}</sup> ", 1) if mark else blocks
        return f"<sup>{mark}</sup>" if mark else ""

    def _table(self, table: Any) -> str:
        rows = []
        for row in _within(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = []
            for cell in _within(row, "tc"):
                looks = child(cell, "tcPr")
                merged = child(looks, "vMerge")
                content = "".join(self._blocks(cell))
                if merged is not None and attribute(merged, "val") != "restart":
                    content = ""  # it goes on from the row above
                wide = number(value(looks, "gridSpan"), other=1)
                span = f' colspan="{wide}"' if 1 < wide <= _COLUMNS else ""
                cells.append(f"<td{span}>{content}</td>")
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return f"<table>{''.join(rows)}</table>"


def _within(parent: Any, name: str) -> Iterator[Any]:
    """The rows of a table, or the cells of a row, those in a field of a form among them."""
    for each in shown(parent):
        if name_of(each) == name:
            yield each
        elif name_of(each) in _AROUND:
            yield from _within(each, name)
