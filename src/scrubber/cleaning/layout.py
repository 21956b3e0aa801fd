"""Blocks as they are printed: lines joined to paragraphs, blanks at the edges gone, NFC; all of it Edits."""

import re
import unicodedata
from collections.abc import Iterator

from scrubber.model import Edit
from scrubber.patterns import lazily

#: The end of a page, with that of its last line where a width set it.
_PAGE_END = lazily(r"(?<=\S )\n\f(?=\S)|\f")
_MARKS = 64
#: A soft hyphen, or several, within a word.
_HINT = lazily(r"(?<=[^\W\d_])\u00ad+(?=[^\W\d_])")
_ENDS = "\r\x0b\u0085\u2028\u2029"
#: Other controls of its kind beside U+0085, as bytes of another encoding are; and one that is not behind the first byte
#: of a letter in UTF-8.
_BYTES, _BARE = lazily("[\x80-\x84\x86-\x9f]"), lazily("(?<![\xc2-\xde])\x85")
#: Characters that may change, and the one before them, which they may compose with: whatever is below them is composed
#: as it is.
_MAY_COMPOSE = lazily("[\x00-\u02ff]?[\u0300-\U0010ffff]+")
#: Characters that are no combining marks by class and still compose with the one before them (Hangul vowels and finals,
#: Indic signs).
_JOINING = frozenset(
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u0fb5\u0fb7\u102e"
    "\u1b35\U00011127\U0001133e\U00011357\U000114b0"
    "\U000114ba\U000114bd\U000115af\U00011930\U000113b8\U000113bb\U000113c2\U000113c9\U00016d67"
).union(map(chr, range(0x1161, 0x1176)), map(chr, range(0x11A8, 0x11C3)))


def newlines(text: str) -> list[Edit]:
    """Line ends of every kind become a line feed, among them the line and paragraph separators of some editors; form
    feeds are left (see `form_feeds`).

    U+0085 is one where nothing shows that it is a byte of damaged text: of م in UTF-8, or of an ellipsis in
    windows-1252.
    """
    if not any(end in text for end in _ENDS):
        return []
    own = _BARE.search(text) and not _BYTES.search(text)
    return [
        Edit("newline", m.start(), m.end(), m[0], "\n\n" if m[0] == "\u2029" else "\n", "line end")
        for m in re.finditer("\r\n?|[\x85\u2028\u2029\x0b]", text)
        if own or m[0] != "\x85"
    ]


def form_feeds(text: str) -> list[Edit]:
    """The ends of pages, as printers are told of them, become line feeds; by then what pages repeat is taken out.
    Behind a line with the blank of one that a width ended, no blank line is made of them.
    """
    ends = _PAGE_END.finditer(text) if "\f" in text else ()
    return [Edit("newline", m.start(), m.end(), m[0], "\n", "page end") for m in ends]


def hints(text: str, start: int, end: int) -> list[Edit]:
    """Take out the soft hyphens within words: they say where a line may break, and of what is kept no line is broken.
    Who searches for a word finds none that has them.
    """
    return [
        Edit("soft-hyphen", *match.span(), match[0], "", "a place where a word may be divided")
        for match in _HINT.finditer(text, start, end)
    ]


def compose(text: str, start: int, end: int) -> list[Edit]:
    """Canonical composition (NFC): the same characters in their one usual coding."""
    if unicodedata.is_normalized("NFC", text[start:end]):
        return []
    return [
        Edit("nfc", at, at + len(cluster), cluster, composed, "canonical composition")
        for run in _MAY_COMPOSE.finditer(text, start, end)
        for at, cluster in _clusters(run[0], run.start())
        if (composed := unicodedata.normalize("NFC", cluster)) != cluster
    ]


def _clusters(text: str, offset: int) -> Iterator[tuple[int, str]]:
    """Stretches that compose on their own. A run of marks past any language's need is cut, so that none costs more
    than linear time.
    """
    at = 0
    for i in range(1, len(text) + 1):
        if i < len(text) and (unicodedata.combining(text[i]) or text[i] in _JOINING) and i - at < _MARKS:
            continue
        yield offset + at, text[at:i]
        at = i
