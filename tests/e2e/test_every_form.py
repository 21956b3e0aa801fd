"""One document in every form that mirrors offer it in: a page, a print, a print's text, a word processor's file, a book."""

from __future__ import annotations

import textwrap
from html import escape
from pathlib import Path

from tests.office_maker import docx, epub, odt, p
from tests.pdf_maker import WIDTH, Placed, pdf, set_in_columns

from scrubber import clean, collate

_FIXTURES = Path(__file__).parents[2] / "fixtures"
_A_SHEET = 6


def _print(blocks: list[str]) -> bytes:
    sheets = set_in_columns(blocks, between=8.0, lines=40)
    for number, sheet in enumerate(sheets, 1):
        sheet.append(Placed(str(number), WIDTH / 2, 30.0))
    return pdf(sheets)


def _printed_text(blocks: list[str]) -> bytes:
    wrapped = [textwrap.fill(each, 72) if " " in each else "\n".join(textwrap.wrap(each, 36)) for each in blocks]
    sheets = [
        "\n\n".join(wrapped[at : at + _A_SHEET]) + f"\n\n{' ' * 30}{at // _A_SHEET + 1}\n"
        for at in range(0, len(wrapped), _A_SHEET)
    ]
    return "\f".join(sheets).encode()


def test_a_document_is_one_text_in_whatever_form() -> None:
    """Numbers of sheets, widths of lines and kinds of files are no alterations; an altered date still is one."""
    truth = (_FIXTURES / "truth.txt").read_text(encoding="utf-8").strip()
    blocks = truth.split("\n\n")
    paragraphs = [escape(each) for each in blocks]
    chapter = f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{''.join(f'<p>{each}</p>' for each in paragraphs)}</body></html>"
    copies = {
        "print": clean(_print(blocks)),
        "dump": clean(_printed_text(blocks), content_type="text/plain"),
        "word": clean(docx("".join(map(p, paragraphs)))),
        "writer": clean(odt("".join(f"<text:p>{each}</text:p>" for each in paragraphs))),
        "book": clean(epub({"one": chapter}, ["one"])),
        "page": clean((_FIXTURES / "mirrors" / "gazette.html").read_bytes()),
        "altered": clean((_FIXTURES / "mirrors" / "altered-date.html").read_bytes()),
    }
    found = collate(copies)
    assert found.text == truth
    assert {(each.mirror, each.kind) for each in found.findings if each.severity == "high"} == {("altered", "date")}
