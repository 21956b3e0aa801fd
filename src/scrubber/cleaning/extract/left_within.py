"""What programs leave amid the words of a line: fields of office programs, citations of programs that answer, pictures
as data, the addresses that mails have behind the words of a link, and what a page says of a link to those who do not
see it.
"""

import re
from collections.abc import Iterator, Sequence

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.character.written.subject import lines_with
from scrubber.cleaning.extract.leavings import DATA, FIELD, PICTURE, REFERENCE
from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Edit
from scrubber.patterns import lazily

_GAP = r"[ \u00a0]?"
_NEW_WINDOW = unbroken(read_table("site_sayings")["left"]["new_window"])
_UNIT, _BLANK = r"(?:[KMGkmg]i?B|[KMGkm]o|[КкМ]Б|bytes)", r"[ \u00a0\u202f]?"
_FORMAT = r"(?:PDF|DOCX?|XLSX?|PPTX?|OD[TSP]|CSV|ZIP|RTF|EPUB|JPE?G|PNG|MP[34]|Word|Excel)"
_SIZED = (
    rf"{_FORMAT}(?:-Datei|ファイル|形式)?{_BLANK}[,;:：、/|–-]?{_BLANK}\d[\d.,]{{0,8}}{_BLANK}{_UNIT}"
    rf"|\d[\d.,]{{0,8}}{_BLANK}{_UNIT},?{_BLANK}{_FORMAT}"
)
_CITES = "a citation of a program that answers"
#: One of these is in each text that has one; the pattern; what it is; what stands in its place.
_LEFT = (
    (("†",), lazily(r"【\d{1,3}(?::\d{1,3})?†[^【】\n]{0,80}】"), _CITES, ""),
    (("oaicite",), lazily(r":contentReference\[oaicite:\d{1,3}\]\{index=\d{1,3}\}"), _CITES, ""),
    (
        ("citeturn", "\ue202turn"),
        lazily(r"\ue200?(?:file)?cite(?:\ue202?turn\d{1,3}[a-z]{3,12}\d{1,3})+\ue201?"),
        _CITES,
        "",
    ),
    (("[citation:",), lazily(r"(?:\[citation:\d{1,3}\])+"), _CITES, ""),
    (
        ("HYPERLINK ", "REF _", "REF  _", "MERGEFORMAT", "SEQ "),
        lazily(rf"(?<![\w.=(])(?:\{{\s?{FIELD}\s?\}}|{FIELD}){_GAP}"),
        "a field of an office program",
        "",
    ),
    (
        ("Error! ", "Fehler! ", "Erreur", "Ошибка! ", "错误", "エラー"),
        lazily(REFERENCE),
        "a place that an office program did not find",
        "\ufffd",
    ),
    (
        (";base64,",),
        lazily(rf"(?<![\w(\"'=]){DATA}[A-Za-z0-9+/]{{40,}}+={{0,2}}{_GAP}"),
        "a picture as data",
        "",
    ),
    (("[cid:", "[image: "), lazily(PICTURE), "where a mail had a picture", ""),
    (
        ("<mailto:", "<http"),
        lazily(r"(?<=\w[0-9A-Za-zÀ-ɏΑ-ωА-яё)”])<(?:mailto:[^<>\s@]{1,80}@|https?://)[^<>\s]{1,500}>"),
        "a link's address, as mails have it behind its words",
        "",
    ),
    # One for each bracket: what begins with one certain character is found fastest.
    *(
        ((bracket,), lazily(rf"{re.escape(bracket)}{_GAP}(?:{said}){_GAP}[)）]", re.IGNORECASE), why, "")
        for bracket in "(（"
        for said, why in ((_NEW_WINDOW, "how a link opens"), (_SIZED, "how large a link's file is"))
    ),
)
_BLANKS = frozenset(" \u00a0")
_QUOTES = frozenset("`\"'“”‘’„«»「」『』")


def left_within(text: str, listed: Sequence[tuple[int, int]] = ()) -> list[Edit]:
    """Take out what programs left amid the words of a line; where a number stood that one did not find, it is lost.
    Listings are those between fences, and those that are `listed`.

    Changed: `five.【12†source】`, `HYPERLINK "https://quay.example" the quay`, `the form (PDF, 1.2 MB)`, `the quay
    (opens in a new window)`, `ann@quay.example<mailto:ann@quay.example>`; `see Error! Reference source not found.`.
    Kept: what stands in quotation marks, in a program's line or a listing, or is all of a line. It goes wrong for a
    text that tells of such things without marking them.
    """
    edits: list[Edit] = []
    for edit in sorted(_found(text, listed), key=lambda each: each.start):
        if not edits or edit.start >= edits[-1].end:
            edits.append(edit)
    return edits


def _found(text: str, listed: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    programs: list[tuple[int, int]] | None = None
    chars = frozenset(distinct(text))
    for signs, pattern, why, after in _LEFT:
        may = any(chars.issuperset(sign) and sign in text for sign in signs)
        found = pattern.finditer(text) if may else ()
        for line in lines_with(text, found):
            programs = sorted([*listed, *fenced(text)]) if programs is None else programs
            if line.is_code or is_listed(programs, line.start, line.start):
                continue
            for match in line.escapes:
                start, end = match.span()
                if (
                    not after
                    and start > line.start
                    and text[start - 1] in _BLANKS
                    and not text[end : end + 1].isalnum()
                ):
                    start -= 1
                quoted = start > line.start and text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES
                if not quoted and line.end - line.start > len(match[0]):
                    yield Edit("left", start, end, text[start:end], after, why)
