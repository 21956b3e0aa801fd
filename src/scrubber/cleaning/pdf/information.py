"""What a PDF states of itself: its title, its author, and the day on which it was made last.

Programs write a file's name, their own or a former document's there, and who owns the machine: a title or author is
believed if the text has it, too. A day is that of the file: when its text was published, it does not say.

Source: ISO 32000-2, 14.3.3 (document information dictionary) and 7.9.4 (dates).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from scrubber.cleaning.measured import WIDE_SCRIPT
from scrubber.language.runs import key_of
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: A day, as a PDF has it; and the year before which there was none.
_DAY, _FIRST = lazily(r"(?:D:)?(\d{4})(\d\d)(\d\d)", re.ASCII), 1993
#: Letters that a title or name has, of which a wide one counts twice, and characters, at most.
_LETTERS, _LONGEST = 4, 500


def information(raw: bytes) -> dict[str, str]:
    """What a PDF that can be opened states: title, author, modified (YYYY-MM-DD); only what it does.

    Raises:
        PdfiumError: it cannot be opened.
    """
    from pypdfium2 import PdfDocument  # noqa: PLC0415 -- heavy, and few captures are PDFs

    with PdfDocument(raw) as document:
        title, author, *days = (_said(document, name) for name in ("Title", "Author", "ModDate", "CreationDate"))
    found = {"title": title, "author": author, "modified": _day(days[0]) or _day(days[1])}
    return {key: value for key, value in found.items() if value and len(value) <= _LONGEST}


def _said(document: PdfDocument, name: str) -> str:
    """What a PDF states under a name; "" where it states nothing, or what no text is."""
    try:
        return " ".join(document.get_metadata_value(name).split())
    except UnicodeDecodeError:  # a damaged file's; which text it was, nobody can tell
        return ""


def borne_out(stated: Mapping[str, str], text: str) -> dict[str, str]:
    """Of what a PDF states that which its text has as well, and its day."""
    letters = key_of(text) if stated else ""
    return {key: value for key, value in stated.items() if key == "modified" or _is_in(key_of(value), letters)}


def _is_in(said: str, letters: str) -> bool:
    return sum(1 + (WIDE_SCRIPT.match(sign) is not None) for sign in said) >= _LETTERS and said in letters


def _day(stated: str) -> str:
    match = _DAY.match(stated.strip())
    if match is None or int(match[1]) < _FIRST:
        return ""
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return ""  # no day of the calendar: it states none
