"""A text in OpenDocument format (odt) as a page: what a reader of it sees, its paragraphs' numbers among it.

Kept and not kept is the same as of Word's documents.

Source: OpenDocument 1.3 part 3: 5 (text), 6 (within paragraphs), 9 (tables), 16.30 to 16.34 (how lists count).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from scrubber.cleaning.formats.office.numerals import numeral
from scrubber.cleaning.formats.office.ooxml import child, elements, name_of, number
from scrubber.cleaning.formats.office.package import Package, hidden, page
from scrubber.patterns import lazily

_DEEPEST, _LEVELS, _COLUMNS, _CHAIN = 10, 6, 1_000, 16
#: The formats of numbers, by the first one that each writes.
_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "chineseCountingThousand", "①": "decimalEnclosedCircle", "１": "decimalFullWidth",
    "壹": "chineseLegalSimplified", "甲": "ideographTraditional", "子": "ideographZodiac", "가": "ganada",
    "ㄱ": "chosung", "일": "koreanCounting", "ア": "aiueo", "イ": "iroha", "а": "russianLower", "А": "russianUpper",
    "ก": "thaiLetters", "أ": "arabicAlpha",
}  # fmt: skip
_PLACE = lazily(r"%(\d{1,2})%")
#: What is drawn and may hold text, which is none of the paragraph that holds the drawing.
_SHAPES = frozenset(
    ["caption", "circle", "connector", "custom-shape", "ellipse", "g", "line", "path", "polygon", "polyline", "rect"]
)
#: What holds other things, and is nothing itself; what is not gone into is no part of the text, or was struck.
_AROUND = frozenset(
    ["section", "index-body", "table-of-content", "alphabetical-index", "illustration-index", "table-index",
     "user-index", "bibliography", "index-title", "numbered-paragraph", "table-header-rows", "table-rows",
     "table-row-group", "text-box", *_SHAPES]
)  # fmt: skip
_NOT_READ = frozenset(
    ["annotation", "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms", "ruby-text"]
)


def read_odt(package: Package) -> str:
    """The page of a text.

    Raises:
        DecodeError: a part of it is damaged.
        TooLarge: its parts hold more than 64 MB.
    """
    return _Text(package.xml).page()


def read_flat_odt(root: Any) -> str:
    """The page of a text that is one file of XML (fodt) and no package: each of its parts stands in it."""
    return _Text(lambda _: root).page()


class _List:
    """A list under way: how its levels count, and how far each has."""

    def __init__(self, style: str) -> None:
        self.style = style
        self.counts: list[int | None] = [None] * _DEEPEST


class _Text:
    def __init__(self, read: Callable[[str], Any]) -> None:
        self._read = read
        content, styles = read("content.xml"), read("styles.xml")
        self._body = child(content, "body", "text")
        self._styles: dict[str, Any] = {}
        self._kinds: dict[str, dict[int, Any]] = {}
        for part in (styles, content):
            for group in elements(part):
                for each in elements(group):
                    name = _said(each, "name")
                    if name_of(each) == "style":
                        self._styles[name] = each
                    elif name_of(each) in {"list-style", "outline-style"}:
                        self._kinds[name if name_of(each) == "list-style" else ""] = {
                            number(_said(level, "level"), other=0): level for level in elements(each)
                        }
        self._outline = _List("")
        self._known: dict[str, _List] = {}  # by their names, and the last one of each style
        self._notes: list[str] = []
        self._boxes: list[Any] = []

    def page(self) -> str:
        body = "".join(self._blocks(self._body))
        stated = {name_of(each): (each.text or "").strip() for each in elements(child(self._read("meta.xml"), "meta"))}
        return page(body + "".join(self._notes), title=stated.get("title", ""), modified=stated.get("date", ""))

    def _blocks(self, parent: Any, label: str = "", *, bullet: bool = False, listed: bool = False) -> Iterator[str]:
        """The paragraphs and tables within an element, as markup; the first has the number of the item that they are
        of.
        """
        for each in elements(parent):
            name = name_of(each)
            if name in {"p", "h"}:
                yield self._paragraph(each, label, bullet=bullet, listed=listed)
                label, bullet = "", False
                while self._boxes:
                    yield from self._blocks(self._boxes.pop(0))
            elif name == "list":
                yield from self._list(each, None, 1)
            elif name == "table":
                yield f"<table>{''.join(self._rows(each))}</table>"
            elif name == "frame":
                yield from self._blocks(child(each, "text-box"))
            elif name in _AROUND:
                yield from self._blocks(each)

    def _paragraph(self, paragraph: Any, label: str, *, bullet: bool, listed: bool) -> str:
        level = number(_said(paragraph, "outline-level"), other=1) if name_of(paragraph) == "h" else 0
        if level and not listed and not _said(paragraph, "is-list-header"):
            label, _ = self._label(self._outline, level, "")
        text = self._inline(paragraph)
        if not text.strip():
            return ""
        styles = self._chain(paragraph)
        if _shown_as(styles, "display") == "none":
            text = hidden(text)
        named = [_said(paragraph, "style-name"), *(_said(each, "parent-style-name") for each in styles)]
        level = level or (1 if "Title" in named else 0)
        if level:
            return f"<h{min(level, _LEVELS)}>{escape(label)}{text}</h{min(level, _LEVELS)}>"
        return f"<ul><li>{text}</li></ul>" if bullet else f"<p>{escape(label)}{text}</p>"

    def _list(self, element: Any, of: _List | None, level: int) -> Iterator[str]:
        style, own = _said(element, "style-name"), of
        if own is None:
            going_on = _said(element, "continue-list") or (
                style if _said(element, "continue-numbering") == "true" else ""
            )
            own = (self._known.get(going_on) if going_on else None) or _List(style)
            self._known[style] = self._known[_said(element, "id")] = own
        elif level <= _DEEPEST:
            own.counts[level - 1] = None
        for item in elements(element):
            header = name_of(item) == "list-header"
            label, bullet = "", False
            first = next(elements(item), None)
            if not header and first is not None and name_of(first) != "list":
                label, bullet = self._label(own, level, _said(item, "start-value"), style)
            for each in elements(item):
                if name_of(each) == "list":
                    yield from self._list(each, own, level + 1)
                else:
                    yield from self._blocks([each], label, bullet=bullet, listed=True)
                    label, bullet = "", False

    def _label(self, own: _List, level: int, start: str, style: str = "") -> tuple[str, bool]:
        """The number of the next paragraph of a list's level, with a blank behind it; and whether it is a mere mark."""
        levels = self._kinds.get(style or own.style, {})
        looks = levels.get(level)
        if looks is None or level > _DEEPEST:
            return "", False
        if name_of(looks) != "list-level-style-number" and name_of(looks) != "outline-level-style":
            return "", True
        counts, last = own.counts, own.counts[level - 1]
        first = number(_said(looks, "start-value"), other=1)
        counts[level - 1] = number(start, other=1) if start else first if last is None else last + 1
        counts[level:] = [None] * (_DEEPEST - level)
        form = _format(looks)
        if not form:
            return "", False

        def written(at: int) -> str:
            count, there = counts[at - 1], levels.get(at)
            return numeral(1 if count is None else count, _format(there) or "decimal")

        if text := _said(looks, "num-list-format"):
            text = _PLACE.sub(lambda match: written(int(match[1])) if 0 < int(match[1]) <= level else "", text)
        else:
            shown = min(number(_said(looks, "display-levels"), other=1), level)
            text = ".".join(written(at) for at in range(level - shown + 1, level + 1))
            text = f"{_said(looks, 'num-prefix')}{text}{_said(looks, 'num-suffix')}"
        return (f"{text} " if text.strip() else ""), False

    def _rows(self, table: Any) -> Iterator[str]:
        for each in elements(table):
            if name_of(each) == "table-row":
                cells = [cell for cell in elements(each) if name_of(cell) in {"table-cell", "covered-table-cell"}]
                yield f"<tr>{''.join(map(self._cell, cells))}</tr>"
            elif name_of(each) in _AROUND:
                yield from self._rows(each)

    def _cell(self, cell: Any) -> str:
        if name_of(cell) == "covered-table-cell":
            return ""
        wide, high = (number(_said(cell, f"number-{what}-spanned"), other=1) for what in ("columns", "rows"))
        span = f' colspan="{min(wide, _COLUMNS)}" rowspan="{min(high, _COLUMNS)}"' if wide > 1 or high > 1 else ""
        return f"<td{span}>{''.join(self._blocks(cell))}</td>"

    def _inline(self, parent: Any) -> str:
        """The text within an element of a paragraph, as markup."""
        out = [escape(parent.text or "")]
        for each in parent:
            if isinstance(each.tag, str):
                out.append(self._piece(each))
            out.append(escape(each.tail or ""))
        return "".join(out)

    def _piece(self, piece: Any) -> str:
        name = name_of(piece)
        if name == "line-break":
            return "<br>"
        if name in {"s", "tab"}:
            return " "
        if name == "note":
            return self._note(piece)
        if name == "frame":
            self._boxes += [each for each in elements(piece) if name_of(each) == "text-box"]
            return ""
        if name in _SHAPES:
            self._boxes.append(piece)
            return ""
        if name == "ruby":
            base, above = child(piece, "ruby-base"), child(piece, "ruby-text")
            return (
                ""
                if base is None
                else f"<ruby>{self._inline(base)}<rt>{'' if above is None else self._inline(above)}</rt></ruby>"
            )
        if name in _NOT_READ:
            return ""
        text = self._inline(piece)
        if name == "a":
            return f'<a href="{escape(_said(piece, "href"))}">{text}</a>'
        styles = self._chain(piece) if name == "span" else []
        if name == "hidden-text" or _shown_as(styles, "display") == "none":
            return hidden(text)
        position = _shown_as(styles, "text-position").split(" ")[0]
        if not text or position in {"", "0%"}:
            return text
        tag = "sub" if position == "sub" or position.startswith("-") else "sup"
        return f"<{tag}>{text}</{tag}>"

    def _chain(self, styled: Any) -> list[Any]:
        """The style of an element and those that it is based on: a program makes one of its own for what looks a
        little otherwise.
        """
        out: list[Any] = []
        style = self._styles.get(_said(styled, "style-name"))
        while style is not None and len(out) < _CHAIN:
            out.append(style)
            style = self._styles.get(_said(style, "parent-style-name"))
        return out

    def _note(self, note: Any) -> str:
        """The mark of a note, which is kept for behind the text."""
        citation, body = child(note, "note-citation"), child(note, "note-body")
        mark = "" if citation is None else self._inline(citation)
        at = len(self._notes)
        self._notes.append("")  # its place, in case a note has notes
        self._notes[at] = "".join(self._blocks(body)).replace(">", f"><sup>{mark}</sup> ", 1)
        return f"<sup>{mark}</sup>"


def _shown_as(styles: list[Any], what: str) -> str:
    """What the first of the styles that says it says of text; "" where none does."""
    return next((said for each in styles if (said := _said(child(each, "text-properties"), what))), "")


def _format(looks: Any) -> str:
    """The format of a level's numbers, by its name in ECMA-376; "" where it has none."""
    form = _said(looks, "num-format")
    return _FORMATS.get(form[:1], "decimal") if form else ""


def _said(element: Any, name: str) -> str:
    """An attribute, by its name within whatever namespace; "" where there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
