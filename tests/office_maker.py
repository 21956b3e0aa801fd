"""Documents of Word's and electronic books for tests, part by part."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_IN_NAV, _ASIDE, _OUT = " properties='nav'", " linear='no'", "!"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of parts, in their order."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return out.getvalue()


def p(runs: str, *, style: str = "", number: tuple[int, int] | None = None) -> str:
    """A paragraph: text, or runs as markup; the list that it is of, and the level there."""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        looks += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{looks}</w:pPr>{runs if runs.startswith('<') else r(runs)}</w:p>"


def r(text: str, looks: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def lists(*kinds: Sequence[tuple[str, str] | str], more: str = "") -> str:
    """How lists count: of each, for each level the format and the text of its number, or the level's own markup."""
    out = []
    for n, levels in enumerate(kinds, 1):
        inner = "".join(
            level
            if isinstance(level, str)
            else f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{level[0]}"/><w:lvlText w:val="{level[1]}"/></w:lvl>'
            for at, level in enumerate(levels)
        )
        out.append(f'<w:abstractNum w:abstractNumId="{n}">{inner}</w:abstractNum>')
    out += [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(kinds) + 1)]
    return "".join(out) + more


def docx(body: str, *, title: str = "", main: str = "word/document.xml", **parts: str) -> bytes:
    """A document of Word's: its body, and what further parts hold (numbering, styles, footnotes)."""
    tags = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes"}
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" Target="{main}" Type="{_RELATED}/officeDocument"/></Relationships>',
        main: f"<w:document {_W} {_MORE}><w:body>{body}</w:body></w:document>",
        "docProps/core.xml": '<c:coreProperties xmlns:c="urn:core" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title></c:coreProperties>",
    }
    made |= {f"word/{name}.xml": f"<w:{tags[name]} {_W}>{part}</w:{tags[name]}>" for name, part in parts.items()}
    return packed(made)


def epub(chapters: Mapping[str, str], spine: Sequence[str], *, nav: str = "", language: str = "en") -> bytes:
    """An electronic book: its chapters by name, and the order in which they are read; `name!` is not read in turn."""
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"{_IN_NAV * (name == nav)}/>'
        for name in chapters
    )
    turns = "".join(f'<itemref idref="{name.rstrip(_OUT)}"{_ASIDE * name.endswith(_OUT)}/>' for name in spine)
    made: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "book/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:title>The harbour</dc:title><dc:language>{language}</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{turns}</spine></package>",
    }
    made |= {f"book/text/{name}.xhtml": text for name, text in chapters.items()}
    return packed(made)


_OD = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
    }.items()
)


def odt(body: str, styles: str = "", *, kind: str = "text") -> bytes:
    """A text in OpenDocument format: its body, and its own styles, lists' among them."""
    return packed({
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f'<office:document-content {_OD} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
    })  # fmt: skip
