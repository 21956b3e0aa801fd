"""Lines of ideographs and kana in UTF-8, read as Latin-1, whose controls are gone: half of their bytes.

What is left of each character is the letter that its first byte is, mostly ã to é, and up to two signs. Few of them are
whole. As letters of an alphabet the rest can be read in any number of ways, all of them wrong, and some say more than
what stands: so no other road is asked of such a line than the one that it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: What is left of a character, and of a no-break space or a sign among them; and each letter that stands at one of
#: ASCII, as an accented letter does.
_LEFT = re.compile(r"[â-éï][\xa1-¿]{0,2}|[ÂÃ][\xa1-¿]?")
_IN_A_WORD = re.compile("(?<=[a-z])[ã-é]|[ã-é](?=[a-z])", re.IGNORECASE)
_TWO = re.compile(r"[â-éï][\xa1-¿]{0,2}[â-éï]")  # two in a row, as each line has somewhere
_LINE = re.compile(r"[^\s].*")
_HIGH = re.compile(r"[\x80-\x9f\xa1-ÿ]")
_WHOLE = 3  # letters and signs of a whole character
_LEAST = 8  # letters and signs: fewer may be anything
#: The share of all that is beyond ASCII that they are at least, that of characters that are not whole, and that of
#: letters in words at most.
_ALL, _BROKEN, _IN_WORDS = 0.95, 0.2, 0.05


def are_remains(text: str) -> bool:
    """Whether the letters and signs of Latin-1 beyond ASCII are what is left of ideographs and kana: those that were
    whole may be back already.

    Holds of `ã¡ã¤ã«åã§ã`; not of `été »` or `ÐÐ¾Ð±ÑÐ¾`, and not of ideographs that are whole.
    """
    high = len(_HIGH.findall(text))
    if high < _LEAST:
        return False
    left = list(map(len, _LEFT.findall(text)))
    return (
        sum(left) >= _ALL * high
        and sum(size < _WHOLE for size in left) >= _BROKEN * len(left)
        and len(_IN_A_WORD.findall(text)) <= _IN_WORDS * len(left)
    )


def lines_of_remains(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end of which that is true."""
    if _TWO.search(text):
        yield from (match.span() for match in _LINE.finditer(text) if are_remains(match[0]))
