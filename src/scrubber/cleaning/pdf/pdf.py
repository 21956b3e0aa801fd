"""A PDF's text, as its sheets lay it out: one line of text a printed line, blanks where the sheet is blank.

A PDF holds glyphs and their places, and no lines. Which lines are a table's, a running head or a note, and where a word
was divided, is told of the laid-out text, as it is of what a converter printed (sheets, wrapping).

Source: ISO 32000-2, 9.4 (text objects) and 9.10 (what characters glyphs stand for), as PDFium reads them.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple
from unicodedata import category

from scrubber.cleaning.measured import LEFTWARDS
from scrubber.cleaning.pdf.glyphs import DIVIDED, DOWNWARDS, Glyph, Glyphs
from scrubber.cleaning.pdf.leftward_print import letters_in_order
from scrubber.cleaning.pdf.sheet_layout import laid_out
from scrubber.cleaning.pdf.sheet_rows import SMALLER
from scrubber.cleaning.pdf.sheet_words import Word
from scrubber.cleaning.raised import raised
from scrubber.errors import DecodeError, TooLarge
from scrubber.patterns import lazily

#: Sheets and characters that one file may have.
SHEETS, CHARACTERS = 10_000, 16_000_000
#: How far what is raised is from the word before it, at most, in sizes of its letters.
_TOUCHING = 0.5
#: How far from the base of its line a letter is raised, in sizes of the letters there.
_RAISED = 0.12
#: How much higher or lower the words of another line are, at the least, in sizes of their letters.
_LIFTED = 0.4
#: A word, and what ends a line of PDFium's; a word that is divided at the end of one ends it, too.
_WORD = lazily(rf"([^\s{DIVIDED}]*[{DIVIDED}]|[^\s{DIVIDED}]+)|[\r\n]+")
#: The share of a letter's room that another one takes, if it is the same said again.
_SAME_PLACE = 0.5
#: Scripts whose marks have glyphs of their own, of which some programs say that each stands for letter and marks; and
#: how many letters of these are kept in mind.
_MARKED, _RECENT = lazily("[\u0900-\u109f\u1780-\u17ff]"), 12
#: Marks over Latin letters that have glyphs of their own: narrower than the letters, so that PDFium takes the room
#: beside them for blanks.
_OVER = lazily("[\u0300-\u036f]")
#: Letters of which each has to be looked at: figures may be raised, and what runs from the right may be turned around.
_CAREFUL = lazily(rf"\d|{LEFTWARDS.pattern}|{_MARKED.pattern}|{_OVER.pattern}")
#: Figures beside something else, or beside each other: some of them may be raised.
_BESIDE_FIGURES = lazily(r"\d(?<!^.)|^\d(?=.)", re.DOTALL)
#: PDFium's sign for a hyphen that divides a word at a line's end, and for glyphs that stand for no character.
_OWN = dict.fromkeys(map(ord, DIVIDED), "-") | dict.fromkeys((0, 0xFFFF), "\ufffd")
_OWN_SIGN = lazily(f"[{DIVIDED}\0\uffff\ud800-\udfff]")


class _Span(NamedTuple):
    """A word of a sheet: its text, and its first and last glyph or, where it needs care, all of them."""

    text: str
    glyphs: list[Glyph]
    careful: bool


def read_pdf(raw: bytes) -> str:
    """The text of a PDF: the lines of its sheets, a form feed between two sheets.

    A line that the width of its column ended has a blank at its end (RFC 3676, format=flowed).

    Raises:
        DecodeError: it is damaged, asks for a password, or holds no text.
        TooLarge: it has more than 10,000 sheets or 16 million characters.
    """
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 -- heavy, and few captures are PDFs

    try:
        document = PdfDocument(raw)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "asks for a password: save it without one" if locked else "is damaged, and cannot be opened"
        raise DecodeError(f"this PDF {what}") from error
    with document:
        if len(document) > SHEETS:
            raise TooLarge(f"a PDF of {len(document):,} sheets; the limit is {SHEETS:,}; split it", retryable=False)
        sheets = list(_sheets(document))
    texts = laid_out([upright for upright, _ in sheets])
    whole = "\f".join("\n\n".join((text, *aside)) for text, (_, aside) in zip(texts, sheets, strict=True))
    if not whole.strip():
        raise DecodeError("this PDF holds no text, at most pictures of it: scrubber reads none off pictures")
    return whole


def _sheets(document: Any) -> Iterator[tuple[list[Word], list[str]]]:
    """Of each sheet the words that run as most of its do, and the lines of those that run otherwise."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    room = CHARACTERS
    for n in range(len(document)):
        try:
            page = document[n]
            text = page.get_textpage()
        except PdfiumError as error:
            raise DecodeError(f"this PDF is damaged: its sheet {n + 1} cannot be read") from error
        room -= text.count_chars()
        if room < 0:
            raise TooLarge(f"a PDF of over {CHARACTERS:,} characters; split it", retryable=False)
        lines = list(map(_set_down, _lines(Glyphs(text))))
        text.close()
        page.close()
        counted: Counter[int] = Counter()
        for line in lines:
            if (turns := line[0].glyphs[0].turns) is not None:
                counted[turns] += sum(len(span.text) for span in line)
        usual = counted.most_common(1)[0][0] if counted else 0
        upright: list[Word] = []
        aside: list[str] = []
        for line in lines:
            words = list(_words(line))
            if line[0].glyphs[0].turns == usual:
                upright += words
            else:
                aside.append(" ".join(word.text for word in words))
        yield upright, aside


def _lines(glyphs: Glyphs) -> Iterator[list[_Span]]:
    """The lines that a sheet has."""
    line: list[_Span] = []
    recent: deque[tuple[str, float, float, float]] = deque(maxlen=_RECENT)
    for match in _WORD.finditer(glyphs.signs):
        text = match[1]
        if text:
            start, end = match.span(1)
            careful = _CAREFUL.search(text) is not None
            places = range(start, end) if careful else (start, end - 1)
            span = _Span(text, [glyphs.at(i, anew=i == start) for i in places], careful)
            if (
                careful and _BESIDE_FIGURES.search(text) and "\u2044" not in text
            ):  # the figures of a fraction are drawn so
                pairs = zip(span.glyphs, places, strict=True)
                figures = [glyphs.figure(i, place) if glyphs.signs[i].isdecimal() else place for place, i in pairs]
                span = span._replace(glyphs=figures)
            span = _without_doubles(span, recent) if careful and _MARKED.search(text) else span
            if line and span.glyphs and _is_of_another(span.glyphs[0], line[-1].glyphs[0]):
                yield line
                line = []
            line += [span] if span.text else []
        if line and (not text or text[-1] in DIVIDED):
            yield line
            line = []
    if line:
        yield line


def _is_of_another(glyph: Glyph, last: Glyph) -> bool:
    """Whether a word stands on another line than the one before it: PDFium takes lines of two cells for one."""
    lifted, off = abs(glyph.down - last.down), abs(glyph.begins - last.begins)
    small = min(glyph.size, last.size) < SMALLER * max(glyph.size, last.size)  # it may be raised
    return glyph.turns != last.turns or not (
        small or glyph.turns is None or lifted <= _LIFTED * last.size or off <= last.size
    )


def _set_down(line: list[_Span]) -> list[_Span]:
    """A line with its places along the way it is read: upright letters in a column run down the sheet."""
    downwards = any(
        span.glyphs[0].turns == 0
        and span.glyphs[-1].down - span.glyphs[0].down > span.glyphs[0].size
        and abs(span.glyphs[-1].begins - span.glyphs[0].begins) < _RAISED * span.glyphs[0].size
        for span in line
    )
    if not downwards:
        return line
    return [
        span._replace(
            glyphs=[
                each._replace(begins=each.down - each.size, ends=each.down, down=-each.begins, turns=DOWNWARDS)
                for each in span.glyphs
            ]
        )
        for span in line
    ]


def _without_doubles(span: _Span, recent: deque[tuple[str, float, float, float]]) -> _Span:
    """A word without the letters with marks that stand where the same ones stood already."""
    kept: list[int] = []
    at = 0
    while at < len(span.text):
        end = at + 1
        while end < len(span.text) and category(span.text[end]) == "Mn":
            end += 1
        cluster = span.text[at:end]
        begins, down = span.glyphs[at].begins, span.glyphs[at].down
        ends = max(span.glyphs[at].ends, span.glyphs[end - 1].ends)
        again = end > at + 1 and any(
            cluster == said and down == base and min(ends, right) - max(begins, left) > _SAME_PLACE * (ends - begins)
            for said, left, right, base in recent
        )
        if not again:
            kept += range(at, end)
            recent.append((cluster, begins, ends, down))
        at = end
    return _Span("".join(span.text[i] for i in kept), [span.glyphs[i] for i in kept], careful=True)


def _words(line: list[_Span]) -> Iterator[Word]:
    """The words of one printed line, each with figures that are raised in it written so: 10⁶, and not 106."""
    bases: Counter[float] = Counter()
    for span in line:
        for glyph in span.glyphs:
            bases[glyph.down] += 1 if span.careful else len(span.text)
    base = max(bases, key=lambda down: (bases[down], down))
    size = max(glyph.size for span in line for glyph in span.glyphs if glyph.down == base)
    leftwards = any(span.careful and LEFTWARDS.search(span.text) for span in line)
    held: Word | None = None
    for span in line:
        begins, ends = min([glyph.begins for glyph in span.glyphs]), max([glyph.ends for glyph in span.glyphs])
        near = held is not None and -_TOUCHING * size <= begins - held.ends <= _TOUCHING * size
        up = span.careful and not leftwards and all(_is_raised(glyph, base, size) for glyph in span.glyphs)
        if leftwards:
            letters = zip(span.text, (glyph.begins for glyph in span.glyphs), strict=True) if span.careful else ()
            text = letters_in_order(list(letters)) or span.text
        elif up and not near:
            text = span.text  # the number of a line, in small figures beside it
        else:
            text = _with_raised(span, base, size) if span.careful else span.text
        word = Word(_said(text), begins, ends, base, size)
        if near and held is not None and (up or _OVER.match(span.text)):  # it belongs to it, whatever room was left
            held = held._replace(text=held.text + word.text, ends=max(held.ends, ends))
            continue
        if held is not None:
            yield held
        held = word
    if held is not None:
        yield held


def _with_raised(span: _Span, base: float, size: float) -> str:
    letters = zip(span.text, span.glyphs, strict=True)
    pieces = groupby(letters, lambda letter: _is_raised(letter[1], base, size))
    return "".join(raised(_joined(piece)) if up else _joined(piece) for up, piece in pieces)


def _joined(letters: Iterable[tuple[str, Glyph]]) -> str:
    return "".join(sign for sign, _ in letters)


def _is_raised(glyph: Glyph, base: float, size: float) -> bool:
    return base - glyph.down > _RAISED * size and glyph.size < SMALLER * size


def _said(text: str) -> str:
    """A word without PDFium's own signs, and with the halves of a character beyond the first plane as one."""
    if _OWN_SIGN.search(text) is None:
        return text
    return text.translate(_OWN).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
