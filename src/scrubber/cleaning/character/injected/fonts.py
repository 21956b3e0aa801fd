"""Letters of the fonts that phones and generators offer, set in for ordinary ones: circled, squared, raised, small
capitals.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from scrubber.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
_RAISED = dict(zip("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz", strict=True))
_BOXES = {
    chr(first + n): chr(letter + n)
    for first, letter in (
        (0x24B6, 65), (0x24D0, 97), (0x249C, 97), (0x1F110, 65), (0x1F130, 65), (0x1F150, 65), (0x1F170, 65),
    )
    for n in range(26)
}  # fmt: skip
_FONTS = (_SMALL_CAPITALS, _RAISED, _BOXES)
LETTERS = "".join(map("".join, _FONTS))
#: What a line has at least, if it is to be looked at.
GATE = re.compile(f"[{LETTERS}]{{2}}")
_WORD = re.compile(f"[A-Za-z{LETTERS}]+")
_WORDS = 3  # words that make prose, of so many letters each, and so many different ones in all
_LONG = 4
_DIFFERENT = 6


def font_edits(line: str, offset: int) -> Iterator[Edit]:
    """Put ordinary letters in the place of a line's prose in such letters.

    Kept: ⓐ and ⓑ, mᵗʰ, a transcription (ɪʀ), a gloss (ɴᴏᴍ.ꜱɢ) in an ordinary line.
    Changed: ᴛʜɪꜱ ʟɪɴᴇ ɪꜱ ᴡʀɪᴛᴛᴇɴ ꜱᴏ -> this line is written so.
    Goes wrong: a line that was set so for its looks becomes plain.
    """
    for font in _FONTS:
        words = [match for match in _WORD.finditer(line) if not font.keys().isdisjoint(match[0])]
        letters = [char for match in words for char in match[0] if char in font]
        prose = [match for match in words if len(match[0]) >= _LONG]
        most = 5 * len(letters) > 3 * sum(map(_is_letter, line))
        if len(prose) < _WORDS or len(set(letters)) < _DIFFERENT or not most:
            continue
        for match in words:
            plain = "".join(font.get(char, char) for char in match[0])
            yield Edit(
                "look-alike", offset + match.start(), offset + match.end(), match[0], plain, _why(match[0]), 0.97
            )


def _is_letter(char: str) -> bool:
    return char.isalpha() or char in _BOXES


def _why(word: str) -> str:
    names = (unicodedata.name(char, "").lower() for char in word if not char.isascii())
    return f"letters of an ornamental font in running text ({next(names)})"
