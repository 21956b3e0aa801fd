"""Lines whose characters are of three bytes in UTF-8 (of ideographs, kana, Korean, the scripts of India and Thai), read
as Latin-1, whose controls are gone: half of their bytes.

What is left of each character is the letter that its first byte is, à to ï, and up to two signs. Few of them are whole.
As letters of an alphabet the rest can be read in any number of ways, all of them wrong, and some say more than what
stands: so no other road is asked of such a line than the one that it came.
"""

import re
from collections.abc import Iterator

from scrubber.patterns import lazily

#: What is left of a character; of a no-break space or a sign among them; and each letter that stands at one of ASCII,
#: as an accented letter does.
_LEFT = lazily(r"[à-ï][\xa1-¿]{0,2}")
_BESIDE = lazily(r"[ÂÃ][\xa1-¿]?")
_IN_A_WORD = lazily("(?<=[a-z])[à-ï]|[à-ï](?=[a-z])", re.IGNORECASE)
_TWO = lazily(r"[à-ï][?\ufffd\xa1-¿]{0,4}[à-ï]")  # two in a row, as each such line has somewhere
#: What stands for the lost bytes, if anything does.
_MARKS = lazily(r"[?\ufffd](?<=[\xa1-ÿ].)[?\ufffd]*(?=[\xa1-ÿ])")
_LINE = lazily(r"[^\s].*")
#: What is beyond ASCII, but for characters of three bytes that are back. Where the controls are still there, or what
#: others have in their place, nothing is gone.
_HIGH = lazily(r"[^\x00-\x7f\xa0\u0900-\u1fff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffff]+")
_WHOLE = 3  # letters and signs of a whole character
_LEAST = 8  # letters and signs: fewer may be anything
#: The share of all that is beyond ASCII that they are at least, and with what stands beside them; that of characters
#: that are not whole, and that of letters in words at most.
_MOST, _ALL, _BROKEN, _IN_WORDS = 0.75, 0.95, 0.2, 0.05


def are_remains(text: str) -> bool:
    """Whether what is beyond ASCII in a text is what is left of characters of three bytes: those that were whole may be
    back already.

    Holds of `ã¡ã¤ã«åã§ã`, `ì?¸ê¶?ì??`; not of `été »` or `ÐÐ¾Ð±ÑÐ¾`, and not of characters that are whole.
    """
    if not _TWO.search(text):
        return False
    text = _MARKS.sub("", text)
    high = sum(map(len, _HIGH.findall(text)))
    if high < _LEAST:
        return False
    left = list(map(len, _LEFT.findall(text)))
    return (
        sum(left) >= _MOST * high
        and sum(left) + sum(map(len, _BESIDE.findall(text))) >= _ALL * high
        and sum(size < _WHOLE for size in left) >= _BROKEN * len(left)
        and len(_IN_A_WORD.findall(text)) <= _IN_WORDS * len(left)
    )


def lines_of_remains(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end of which that is true."""
    if _TWO.search(text):
        yield from (match.span() for match in _LINE.finditer(text) if are_remains(match[0]))
