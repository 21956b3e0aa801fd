"""The shape of a block: what it is folded to for comparing, whether it is a sentence or a heading, its place."""

import re

from scrubber.language import detect_language
from scrubber.language.plain import plain
from scrubber.language.runs import key_of
from scrubber.language.stops import STOPS
from scrubber.model import Block, Place
from scrubber.patterns import lazily

# A mark of quotation right behind one closes, also where what it closes was opened a paragraph before.
_ENDS = lazily(rf"[{STOPS}.…;；:：]['\"”’“‘«»」』）)\]]*\s*$")
#: Marks of quotation that close what the other one opened: German and its neighbours write „…“ and »…«. Elsewhere they
#: open, which is why the other must stand before them.
_OPENED = {"“": "„", "‘": "‚", "«": "»", "»": "«"}
_HAN = lazily(r"[\u3400-\u9fff]+")
_LATIN = lazily(r"[A-Za-z]+")

#: A heading or a table-of-contents entry is no longer than this.
LONGEST_HEADING = 120


def fold(text: str) -> str:
    """A text as far as it counts when two are compared: no marks, blanks, case, width or script."""
    return key_of(plain(text))


def ends_sentence(text: str) -> bool:
    """Whether a block ends as a sentence or an introduction to a list does."""
    return bool(_ENDS.search(unquoted(text)))


def unquoted(text: str) -> str:
    """A text without the mark at its end that closes a quotation begun in it, where that mark may also open one."""
    bare = text.rstrip()
    return bare[:-1].rstrip() if bare and _OPENED.get(bare[-1], bare) in bare[:-1] else text


def is_sentence(text: str) -> bool:
    """Whether a block is running text rather than a heading, a label or a list of links."""
    return ends_sentence(text) or _size(_HAN, text) > 40 or len(text) > LONGEST_HEADING


def language(block: Block) -> str:
    """A block's language; "mul" where Han characters and Latin words are both a good part of it; "und" if unknown."""
    text = block.text
    if not text.isascii() and len(text) <= LONGEST_HEADING and not is_sentence(text):
        han, latin = _size(_HAN, text), _size(_LATIN, text)
        if han and latin and min(2.5 * han, latin) >= 0.25 * (2.5 * han + latin):
            return "mul"
    return block.language if block.language != "und" else detect_language(block.text)


def _size(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))


def place(block: Block) -> Place | None:
    """Where a block stands in its capture; None for a block without a base."""
    if block.start < 0:
        return None
    return Place(block.start, block.end, exact=block.text[:200], path=block.path)
