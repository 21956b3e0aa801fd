"""Which kind of document a ZIP file is, and its page."""

from scrubber.cleaning.formats.office.ooxml import elements
from scrubber.cleaning.formats.office.package import Package
from scrubber.errors import DecodeError

_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_DOCUMENT = "/officeDocument"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_TEXTS = frozenset(_OPEN_DOCUMENT + kind for kind in (b"text", b"text-template", b"text-master", b"text-web"))
_ADVICE = "save it as HTML or PDF first"
#: What is told of other documents by the folder that Office's formats keep them in.
_OTHERS = {"xl/": "a workbook of Excel's", "ppt/": "slides of PowerPoint's"}


def read_office(raw: bytes) -> tuple[str, str]:
    """The page of a document in a ZIP file, and what it is: "docx", "odt" or "epub".

    Raises:
        DecodeError: it is damaged, locked, or another kind of file.
        TooLarge: its parts hold more than 64 MB.
    """
    package = Package(raw)
    kind = package.read("mimetype").strip()
    if kind in _TEXTS:
        from scrubber.cleaning.formats.office.odt import read_odt  # noqa: PLC0415 -- few captures are OpenDocument's

        return read_odt(package), "odt"
    if kind == b"application/epub+zip" or "META-INF/container.xml" in package.names:
        from scrubber.cleaning.formats.office.epub import read_epub  # noqa: PLC0415 -- few captures are books

        return read_epub(package), "epub"
    if _TYPES in package.names:
        main = next(
            (
                each.get("Target", "").lstrip("/")
                for each in elements(package.xml(_RELATIONS))
                if each.get("Type", "").endswith(_DOCUMENT)
            ),
            "",
        )
        if main.startswith("word/"):
            from scrubber.cleaning.formats.office.docx import read_docx  # noqa: PLC0415 -- few captures are documents of Word's

            return read_docx(package, main), "docx"
        other = next((what for folder, what in _OTHERS.items() if main.startswith(folder)), "a file of Office's")
        raise DecodeError(f"this is {other}, and not a page or a text: {_ADVICE}")
    what = "an OpenDocument file of another kind" if kind.startswith(_OPEN_DOCUMENT) else "a ZIP file"
    raise DecodeError(f"this is {what}, and no text: {_ADVICE if kind else 'unpack it first'}")
