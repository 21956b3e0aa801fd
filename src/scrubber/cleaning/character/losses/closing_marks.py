"""The mark that closes a quotation, whose last byte most programs can't read: the one of its three that windows-1252
has no character for. They leave a mark, a question mark or nothing in its place: `â€œyesâ€�`, `â€œyesâ€?`, `â€œyesâ€`.

Of the five bytes that such a program loses four make characters that close nothing: a wide blank, two that nobody sees,
a hyphen. So where a quotation is open, and stands right before it, the fifth is certain.
"""

from __future__ import annotations

import re

from scrubber.cleaning.character.losses.loss import Loss
from scrubber.cleaning.character.losses.opened import CLOSING, OPENING, Opened
from scrubber.model import Edit

#: The first two bytes of the marks of quotations, dashes and dots, the last byte of the one that closes, and those of
#: the others.
BEGUN, _CLOSES, _OTHERS = b"\xe2\x80", 0x9D, frozenset(b"\x93\x94\x98\x99\x9c\xa6")
#: A line of nothing beyond ASCII but such marks, blanks and letters with accents, whole or damaged: the letters' first
#: bytes.
_LETTER = "[ÂÃÄÅ]"
_MARK = (
    rf"â€[œž™˜“”¦\x9d]|[“”„‘’…–—]|{_LETTER}[^\x00-\x7f]|[\u00a0\u2000-\u200a\u202f]|(?!{_LETTER})[À-ÿ](?![^\x00-\x7f])"
)
_LINE = re.compile(rf"^(?:[\x00-\t\x0b-\x7f]|{_MARK}|â€\ufffd?)++$", re.MULTILINE)
#: What opens a quotation in it, what closes one, and what is left of what did: behind it a blank, a mark or nothing.
_BEHIND = "â€|[^\"'\\w\ufffdœž™˜“”¦\x9d]|\\Z"
_MARKS = re.compile(
    f"(?P<opens>â€[œž]|(?<!{_LETTER})[“„])|(?P<closes>â€\x9d|(?<!{_LETTER})”)"
    f"|(?<=\\S)(?P<lost>â€(?P<left>\ufffd|\\?(?={_BEHIND})|)(?={_BEHIND}))"
)
_WHY = "closes a quotation; its last byte was lost where UTF-8 was read as windows-1252"


def closing_mark_edits(text: str) -> list[Edit]:
    """Bring back each closing mark that lost its last byte, in lines of Latin letters: the search for lost bytes
    has too little to go by where such marks are all that lost some.

    Changes `â€œyesâ€�` to `â€œyes”`, which the rule for the others makes whole; leaves `â€` that nothing opened, and a
    question mark behind one where others have none.
    """
    if "â€" not in text:
        return []
    found: list[re.Match[str]] = []
    at = text.find("â€")
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        line, opened = _LINE.match(text, start), Opened()
        for mark in _MARKS.finditer(text, *line.span()) if line else ():
            if mark["lost"] and opened.closes():
                found.append(mark)
            else:
                opened.meets(OPENING[0] if mark["opens"] else CLOSING)
        at = text.find("â€", end) if end >= 0 else -1
    # Where one has lost its byte without a trace, a question mark behind another is the sentence's.
    traceless = not all(mark["left"] for mark in found)
    edits: list[Edit] = []
    for mark in found:
        end = mark.end() - (traceless and mark["left"] == "?")
        edits.append(Edit("mojibake", mark.start(), end, text[mark.start() : end], CLOSING, _WHY, 0.97))
    return edits


def loses_closing(loss: Loss) -> bool:
    """Whether a reader of UTF-8 loses of all marks of quotations the one that closes."""
    return loss.road.written == "utf-8" and _CLOSES in loss.gone and loss.gone.isdisjoint(_OTHERS)
