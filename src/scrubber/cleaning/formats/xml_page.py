"""A document in one of the languages of XML that texts are kept in, as a page: DocBook, JATS, TEI, FictionBook, Akoma
Ntoso.

Read as a page of the web such a file has paragraphs, and nothing else that a browser knows: its headings, lists and
emphasis went as a site's, or broke the sentences that they stand in.

Kept: title, headings, paragraphs, verses, lists, tables, quotations, listings, notes (behind the text). Not kept: what
the file says of itself (authors, printers, keywords), pictures and entries of an index. What an element of another name
says is read as its surroundings are.

Source: DocBook 5.2; NISO Z39.96 (JATS 1.3); TEI P5, chapters 3 to 5; FictionBook 2.1; Akoma Ntoso 1.0 (OASIS).
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from scrubber.cleaning.formats.feed import read_xml
from scrubber.cleaning.formats.office.ooxml import elements, name_of
from scrubber.errors import ParseTruncated
from scrubber.patterns import lazily

_ROOT = lazily(
    r"<(?:\w{1,20}:)?(article|book|chapter|FictionBook|TEI|TEI\.2|akomaNtoso|document)(?=[\s>])([^<>]{0,16000})>"
)
#: What may stand before the root, and how each ends; so much of it at most.
_BEFORE = {"<?": "?>", "<!--": "-->", "<!DOCTYPE": ">"}
_FEW, _FAR = 20, 20_000
_OF_HTML = lazily(r"<!DOCTYPE\s{1,9}html\b", re.IGNORECASE)
#: Roots that pages of the web have as well: as XML alone, or in a space of names that is not theirs, they are none.
_SHARED = frozenset(["article", "book", "chapter"])
_SKIPPED = frozenset(
    ["info", "articleinfo", "bookinfo", "chapterinfo", "sectioninfo", "teiHeader", "journal-meta",
     "contrib-group", "permissions", "pub-date", "kwd-group", "article-categories", "history", "meta", "binary",
     "stylesheet", "indexterm", "index", "mediaobject", "inlinemediaobject", "graphic", "inline-graphic", "remark",
     "article-id", "aff", "author-notes", "counts", "funding-group", "related-article", "title-group", "fw"]
)  # fmt: skip
#: What is said there of the document itself, by what it stands in; of another, in a list of what was read.
_OF_ITSELF = {
    "article-meta": frozenset(["self-uri", "volume", "issue", "elocation-id", "fpage", "lpage", "object-id"]),
    "FictionBook": frozenset(["description"]),
}
#: What has the parts of a reference one by one, without the marks between them.
_REFERENCES = frozenset(["element-citation", "biblioentry", "biblStruct"])
#: Of what an editor gives two ways, the way that is not read beside it: as it was written, as others have it.
_OTHER_WAYS = {"choice": frozenset(["sic", "orig", "abbr"]), "app": frozenset(["rdg"]), "subst": frozenset(["del"])}
#: Where a file keeps its document's title.
_TITLED = frozenset(["info", "articleinfo", "bookinfo", "teiHeader", "description", "article-meta"])
_TITLES = frozenset(["title", "book-title", "article-title"])
_HEADINGS = frozenset(["title", "head", "heading", "bridgehead", "subtitle", "subheading"])
_SECTIONS = frozenset(
    ["section", "sect1", "sect2", "sect3", "sect4", "sect5", "simplesect", "sec", "chapter", "appendix", "part",
     "preface", "div", "div1", "div2", "div3", "div4", "refsect1", "refsect2"]
)  # fmt: skip
#: What becomes an element of HTML, by its name.
_AS = {
    **dict.fromkeys(("p", "para", "simpara", "v", "l", "text-author", "term", "attrib", "docTitle"), "p"),
    **dict.fromkeys(("itemizedlist", "list", "simplelist", "blockList"), "ul"),
    "orderedlist": "ol",
    **dict.fromkeys(("listitem", "list-item", "item", "member"), "li"),
    **dict.fromkeys(("table", "informaltable"), "table"),
    **dict.fromkeys(("row", "tr"), "tr"),
    **dict.fromkeys(("entry", "cell", "td", "th"), "td"),
    "caption": "caption",
    **dict.fromkeys(("blockquote", "disp-quote", "cite", "epigraph"), "blockquote"),
    **dict.fromkeys(("programlisting", "screen", "literallayout", "preformat"), "pre"),
    **dict.fromkeys(("superscript", "sup"), "sup"),
    **dict.fromkeys(("subscript", "sub"), "sub"),
    **dict.fromkeys(("break", "br", "eol"), "br"),
}
#: What numbers the paragraph or heading behind it.
_LABELS = frozenset(["num", "label"])
_NUMBERED = frozenset(["ordered", "order"])
#: What paragraphs stand in, and text of its own does as well.
_TEXTS = frozenset({"p", "td", "caption", "pre", "sup", "sub"})
_QUOTES = frozenset("“”„‘’‚«»‹›\"'「『")
_BLANKS = lazily(r"\s+")


def xml_as_page(text: str) -> str | None:
    """The document as an HTML page; None where a text is none.

    Raises:
        ParseTruncated: it nests its elements too deep, or is too large, to be read in full.
    """
    root = _ROOT.match(text, _behind_what_declares(text))
    if root is None:
        return None
    declared = text[: root.start()].lstrip("\ufeff \t\r\n").startswith("<?xml")
    if root[1] in _SHARED and (not (declared or "docbook" in root[2]) or "xhtml" in root[2]):
        return None
    if root[1] == "document" and "opendocument" not in root[2]:
        return None
    from lxml import etree  # noqa: PLC0415 -- heavy

    read, wrong = read_xml(text)
    if lost := next((each for each in wrong if each.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT), None):
        raise ParseTruncated(f"the parser gave up part of this XML file ({lost.message}): save it as HTML first")
    if read is not None and root[1] == "document":
        from scrubber.cleaning.formats.office.odt import read_flat_odt  # noqa: PLC0415 -- few captures are

        return read_flat_odt(read)
    return None if read is None else _Document(read).page()


def _behind_what_declares(text: str) -> int:
    """Where the root of a file begins, if it is XML; the end of the text for a page of HTML."""
    at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    for _ in range(_FEW):
        end = next((end for begin, end in _BEFORE.items() if text.startswith(begin, at)), "")
        if not end:
            break
        if _OF_HTML.match(text, at):
            return len(text)
        opened = text.find("[", at, text.find(end, at, at + _FAR)) if end == ">" else -1
        closed = text.find("]", opened, at + _FAR) if opened >= 0 else at
        at = text.find(end, max(at, closed), at + _FAR) + len(end)
        if at < len(end):
            return len(text)
        while text[at : at + 1].isspace():
            at += 1
    return at


class _Document:
    def __init__(self, root: Any) -> None:
        self._root = root
        self._notes: list[str] = []
        self._label = ""  # the number of what follows, which stands in an element of its own

    def page(self) -> str:
        held = (each for each in self._root.iter() if isinstance(each.tag, str) and name_of(each) in _TITLED)
        titles = (_said(each) for part in held for each in part.iter() if name_of(each) in _TITLES)
        title = next(filter(None, titles), "")
        body = self._within(self._root, 0, inline=False)
        first = re.search(r"<h\d>(.*?)</h\d>", body)
        if title and not (first and _plain(first[1]) == _plain(escape(title))):
            body = f"<h1>{escape(title)}</h1>{body}"
        head = f"<head><title>{escape(title)}</title></head>"
        return f"<!DOCTYPE html><html>{head}<body><article>{body}{''.join(self._notes)}</article></body></html>"

    def _within(self, parent: Any, depth: int, *, inline: bool) -> str:
        """What stands in an element; text that no paragraph holds is one, up to the next element that is none of it."""
        own = any(text and not text.isspace() for text in (parent.text, *(each.tail for each in parent)))
        label, out = self._label, [escape(parent.text or "")]
        for each in parent:
            if isinstance(each.tag, str):
                out.append(self._element(each, depth, inline=inline or (own and not _has_blocks(each))))
            else:
                out.append(escape(each.text or ""))  # an entity that nobody knows
            out.append(escape(each.tail or ""))
        if self._label not in {"", label}:  # it numbers nothing there, and nothing that follows
            out.append(self._labelled() if inline or own else f"<p>{self._labelled()}</p>")
        if inline or not own:
            return "".join(out)
        return f"<p>{self._labelled()}{''.join(out)}</p>"

    def _element(self, each: Any, depth: int, *, inline: bool) -> str:
        name = name_of(each)
        above = name_of(each.getparent()) if each.getparent() is not None else ""
        if name in _SKIPPED or name in _OTHER_WAYS.get(above, ()) or name in _OF_ITSELF.get(above, ()):
            return ""
        if name in _REFERENCES:
            parts = (" ".join(part.split()) for part in each.itertext() if not part.isspace())
            return f"<p>{self._labelled()}{escape(' '.join(parts))}</p>"
        if name in _LABELS:
            said = escape(_said(each))
            self._label = f"<sup>{said}</sup> " if name_of(each.getparent()) == "fn" else f"{said} "
            return ""
        if _is_note(each, name, inline=inline):
            return self._note(each, depth)
        if name in _HEADINGS and not inline:
            return self._heading(each, depth)
        if name == "lb":  # where a line of the print began that is edited
            return "" if each.get("break") == "no" else " "
        if name in {"quote", "q"} and inline:
            said = self._within(each, depth, inline=True)
            return said if said.lstrip()[:1] in _QUOTES else f"“{said}”"
        if name == "a" and each.get("type") == "note":
            return f"<sup>{escape(_said(each).strip('[]{}()'))}</sup>"
        if name == "xref" and each.get("ref-type") == "fn":
            return f"<sup>{escape(_said(each))}</sup>"
        if number := _number(each, name):
            self._label = f"<sup>{escape(number)}</sup> "
        tag = _AS.get(name, "")
        if tag == "p" and inline:
            return f" {self._within(each, depth, inline=True)} "
        if tag == "li" and any(name_of(part) in _LABELS for part in elements(each)):
            tag = ""  # it says its own number
        if tag == "br":
            return "<br>"
        if tag == "ul" and (each.get("list-type") or each.get("type") or "").partition(":")[0] in _NUMBERED:
            tag = "ol"
        text = tag in _TEXTS
        label = self._labelled() if tag in {"p", "caption"} else ""
        held = label + self._within(each, depth + (name in _SECTIONS), inline=inline or text)
        if tag == "td":
            spans = "".join(f' {key}="{n}"' for key in ("colspan", "rowspan") if (n := each.get(key, "")).isdecimal())
            return f"<td{spans}>{held}</td>"
        return f"<{tag}>{held}</{tag}>" if tag and held.strip() else held

    def _heading(self, each: Any, depth: int) -> str:
        """A heading by how deep it stands; over a table its caption; none where a note has it for number."""
        above = name_of(each.getparent())
        if _number(each.getparent(), above):
            return ""
        held = self._labelled() + self._within(each, depth, inline=True).strip()
        if not held:
            return ""
        if above == "table":
            return f"<caption>{held}</caption>"
        level = min(depth + 1, 6)
        return f"<h{level}>{held}</h{level}>"

    def _note(self, each: Any, depth: int) -> str:
        """The mark of a note that stands in the text; it is kept for behind the text."""
        at = len(self._notes)
        self._notes.append("")  # its place, in case a note has notes
        mark = f"<sup>{at + 1}</sup>"
        blocks = self._within(each, depth, inline=False)
        self._notes[at] = blocks.replace("<p>", f"<p>{mark} ", 1) if "<p>" in blocks else f"<p>{mark} {blocks}</p>"
        return mark

    def _labelled(self) -> str:
        label, self._label = self._label, ""
        return label


def _has_blocks(element: Any) -> bool:
    """Whether an element amid text of its parent's is none of the same paragraph."""
    names = (name_of(each) for each in element.iter() if isinstance(each.tag, str))
    return any(name in _SECTIONS or _AS.get(name, "sub") not in {"sup", "sub", "br"} for name in names)


def _is_note(each: Any, name: str, *, inline: bool) -> bool:
    """Whether a note stands in the text at the place that it is on: in a paragraph, or said to be shown elsewhere."""
    if name != "note":
        return name == "footnote"
    return (each.get("place") or "") in {"foot", "end", "bottom"} or (inline and not _has_blocks(each))


def _number(each: Any, name: str) -> str:
    """The number of a note behind the text of a FictionBook, which is the title of its section."""
    above = each.getparent()
    if name != "section" or name_of(above) != "body" or above.get("name") not in {"notes", "comments"}:
        return ""
    return next((_said(part).strip("[]{}()") for part in elements(each) if name_of(part) == "title"), "")


def _said(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _plain(markup: str) -> str:
    return _BLANKS.sub("", re.sub(r"<[^<>]{0,200}>", "", markup))
