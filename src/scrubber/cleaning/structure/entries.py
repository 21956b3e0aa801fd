"""An entry of a table of contents, and what its heading in the body may read."""

import re
from collections.abc import Sequence

from scrubber.cleaning.measured import LEADERS
from scrubber.cleaning.structure.shape import fold
from scrubber.language.plain import HAN
from scrubber.patterns import lazily

#: Leaders, … and what else stands before the number of a page, once blanks are squeezed.
_LEADERS = LEADERS + "—-("
_LATIN = lazily(r"[A-Za-z]")
_NUMBERED = lazily(r"(?:chapter|article|part|section|annex|appendix|title|book|rule|volume)$", re.IGNORECASE)
#: What bodies set around the number that entries have bare: Chapter 1., Annex B:, Appendix C - …, Part II., 第1章.
_WORDED = lazily(
    r"[^\W\d_]{2,12}\.?[ \u00a0]{1,2}(?=\d{1,3}[.: \u00a0]|(?:[A-Z]|[IVXL]{2,7})(?:[.:]|[ ][-–—]))"
    r"|第[ \u00a0]?(?=\d{1,3}[ \u00a0]?[章節节部編编])"
)
_COUNTER = lazily(r"(\d{1,3})[ \u00a0]?[章節节部編编]")
#: An entry's number, which some bodies have on a line of its own over the title, in words or not at all.
NUMBER = lazily(r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Z](?:\.\d{1,3}){0,4})[.:]?[ \t\u00a0]{1,8}(?=[^\W\d_])")
#: Letters and figures that a heading's form begins with, which no form has less of, and the characters that show them.
BEGINNING, SHOWN = 2, 16
#: Letters of a title that is known again though its last ones differ.
_LEAST = 6


def bare_title(entry: str) -> str:
    """An entry's title without its number, folded; "" if it has none."""
    text = _unpaged(entry)
    number = NUMBER.match(text)
    return fold(text[number.end() :]) if number else ""


def openings(entry: str) -> set[str]:
    """What the body may begin with, by the first entry."""
    return forms_of(entry) | {bare_title(entry)} - {""}


def whole_entries(entries: Sequence[str]) -> list[str]:
    """Entries, each with what a line that goes on with it says: behind a comma, or in small letters where all that are
    numbered begin otherwise.
    """
    numbered = sum(map(bool, map(NUMBER.match, entries))) * 2 > len(entries)
    out: list[str] = []
    for entry in entries:
        if numbered and out and NUMBER.match(out[-1]) and (entry[:1].islower() or out[-1].endswith(",")):
            out[-1] += f" {entry}"
        else:
            out.append(entry)
    return out


def shortened(form: str) -> list[str]:
    """A form without the one or two letters at its end in which authors' tables differ from their headings:
    Conclusions, Conclusion. Of headings alone: in a list of words each is like others.
    """
    return [form[:-cut] for cut in (1, 2) if len(form) - cut >= _LEAST and form[-cut:].islower()]


def forms_of(entry: str) -> set[str]:
    """What an entry's heading may read in the body: all of it, or the half in one of its two scripts; page numbers
    left out.
    """
    forms = set()
    for text in {entry, _unpaged(entry)}:
        forms |= {fold(text), *(fold(half) for half in _halves(text))}
    return {form for form in forms if len(form) >= 2}


def unworded(heading: str) -> str:
    """A heading with its number as contents have it: `Chapter 1. Fees` → `1. Fees`, `第1章 Fees` → `1 Fees`."""
    word = _WORDED.match(heading)
    if word is None:
        return heading
    return _COUNTER.sub(r"\1 ", heading[word.end() :], count=1) if word[0][0] == "第" else heading[word.end() :]


def may_begin(text: str, heads: set[str]) -> bool:
    """Whether a form of a text may begin as one that is sought: most blocks of a body are done with here."""
    latin = None if text.isascii() else _LATIN.search(text)
    return any(
        len(begun := fold(part[:SHOWN])[:BEGINNING]) < BEGINNING or begun in heads
        for part in ((text, text[latin.start() :]) if latin else (text,))
    )


def _unpaged(entry: str) -> str:
    """An entry without the number of its page: `Fees ..... 12` → `Fees`, but `Chapter 12` as it is."""
    text = entry.strip().rstrip(")")
    bare = text.rstrip("0123456789")
    title = bare.rstrip(_LEADERS)
    if len(title) == len(bare) or not 0 < len(text) - len(bare) <= 4 or _NUMBERED.search(title[-12:]):
        return entry.strip()
    return title


def _halves(entry: str) -> tuple[str, ...]:
    """An entry in Chinese and its translation behind it, apart."""
    latin = _LATIN.search(entry)
    if latin is None or not HAN.search(entry, 0, latin.start()):
        return ()
    return entry[: latin.start()].strip(), entry[latin.start() :].strip()


def title_of(entry: str) -> str:
    """An entry as a reader would name it: without its page number and its translation."""
    entry = _unpaged(entry)
    halves = _halves(entry)
    return halves[0] if halves else entry
