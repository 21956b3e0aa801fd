"""An electronic book (EPUB) as one page: its chapters in the order in which they are read.

Its notes stand behind the text, as a word processor's do. Not kept: what the book says is not read in its turn, and
the table of contents that readers' programs show beside it.

Source: W3C, EPUB 3.3 (and IDPF, Open Packaging Format 2.0.1), container and package document.
"""

import posixpath
import re
from html.entities import html5
from typing import Any
from urllib.parse import unquote

from lxml import etree

from scrubber.cleaning.formats.office.ooxml import child, elements, name_of
from scrubber.cleaning.formats.office.package import Package, page
from scrubber.errors import DecodeError
from scrubber.patterns import lazily

_CONTAINER = "META-INF/container.xml"
_CHAPTERS = frozenset(["application/xhtml+xml", "text/html"])
#: What a chapter calls its notes.
_TYPE = "{http://www.idpf.org/2007/ops}type"
_NOTES = frozenset(["footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"])
#: A character by its name: XML knows five of them, and pages' writers many.
_NAMED = lazily(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_XML = frozenset(["amp;", "lt;", "gt;", "quot;", "apos;"])
#: What XML says of itself ahead of the text, that its encoding is, and its grammar.
_DECLARED = lazily(r"\A(?:<\?xml[^>]{0,300}\?>\s*+)?(?:<!DOCTYPE[^>\[]{0,1000}>)?", re.IGNORECASE)


def read_epub(package: Package) -> str:
    """The page of a book.

    Raises:
        DecodeError: it is damaged, names no chapters, or these are locked.
        TooLarge: its parts hold more than 64 MB.
    """
    container = package.xml(_CONTAINER)
    root = child(container, "rootfiles", "rootfile")
    path = root.get("full-path", "") if root is not None else ""
    book = package.xml(path)
    if book is None:
        raise DecodeError("this EPUB does not say what is in it; fetch it again")
    items = {each.get("id"): each for each in elements(child(book, "manifest"))}
    notes: list[str] = []
    chapters = [
        _chapter(
            package,
            posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(item.get("href", "")))),
            n,
            notes,
        )
        for n, each in enumerate(elements(child(book, "spine")))
        if (item := items.get(each.get("idref"))) is not None
        and each.get("linear") != "no"
        and item.get("media-type") in _CHAPTERS
        and "nav" not in item.get("properties", "").split()
    ]
    if not any(chapters):
        raise DecodeError("this EPUB has no chapter that can be read: it is damaged, or locked")
    stated = child(book, "metadata")
    title, language = (" ".join((_text(stated, name)).split()) for name in ("title", "language"))
    modified = next((each.text or "" for each in elements(stated) if each.get("property") == "dcterms:modified"), "")
    return page("".join(chapters + notes), title=title, modified=modified, language=language)


def _text(parent: Any, name: str) -> str:
    return "".join(found.itertext()) if (found := child(parent, name)) is not None else ""


def _chapter(package: Package, name: str, number: int, notes: list[str]) -> str:
    """The markup of a chapter; "" where it is damaged beyond reading, or not there. Its notes, which readers' programs
    show when they are asked for, wherever they stand, are added to those of the book.

    Its number makes its own names those of one place in the book: each chapter may have a note "fn1".
    """
    raw = package.read(name)
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = raw.decode("utf-16" if wide else "utf-8", "replace")
    text = _NAMED.sub(
        lambda m: m[0] if m[1] in _XML else html5.get(m[1], m[0]),
        _DECLARED.sub("", text.lstrip("\ufeff \t\r\n"), count=1),
    )
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    root = etree.fromstring(text.encode(), parser) if text.strip() else None
    body = child(root, "body")
    if body is None:
        return ""
    for each in body.iter(etree.Element):
        each.tag = name_of(each) or "span"
        for key in ("id", "name", "href"):
            if (said := each.get(key)) and (key != "href" or said[0] == "#"):
                each.set(key, f"{said}-{number}")
    for each in [each for each in body.iter(etree.Element) if _NOTES.intersection(each.get(_TYPE, "").split())]:
        if (above := each.getparent()) is None or not any(up is body for up in each.iterancestors()):
            continue  # the chapter itself, or within what was taken out
        notes.append(etree.tostring(each, encoding="unicode", method="html", with_tail=False))
        tail, before = each.tail or "", each.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            above.text = (above.text or "") + tail
        above.remove(each)
    etree.cleanup_namespaces(body)
    body.tag = "section"
    return etree.tostring(body, encoding="unicode", method="html", with_tail=False)
