"""UTF-8 that was read as windows-1252 twice, where bytes that it does not define were dropped, or became blanks.

Of the Ð that begins most letters of Russian `Ã` is left then, or `Ã ` (C3 90, of which 90 is no letter): no byte for
byte road leads back, and what a rule for one layer brings back of it stands between letters of another. But every byte
left one of 128 short rows of letters, and of those only few are the same row: the line's other letters tell which.

Changes `Ã‘â€šÃÂ¾` to `Ñ‚Ð¾`, which is one layer, and the business of the rules for one. Marks a byte that may have been
either of two. Keeps a line that speaks of damage, one in which anything else is beyond ASCII, and one that has few such
rows: `Ã‰vora`. Goes wrong where a text shows a whole line of what came twice on purpose.
"""

from __future__ import annotations

import re
from functools import cache

from scrubber.cleaning.character.losses.loss import MARK, undefined
from scrubber.cleaning.character.losses.reconsider import CERTAIN
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.language.model import bits
from scrubber.model import Edit
from scrubber.patterns import lazily

_READER = "cp1252"
#: Two of such rows, of which the first is no letter by itself.
_SIGN = lazily("(?:Ã[^\\x00-\\x7f]? ?(?:Â[\xa0-¿]|â[€„]|Å[\xa0-¿’“¸½¾]|Æ’|Ë[†œ]).?){2}")
_LINE, _HIGH = lazily("[^\n]+"), lazily(r"[^\x00-\x7f]")
_LEAST = 4  # rows that a line has at least
#: What is left of several first bytes, and rows that tell which of them it was: the Ñ of Russian, the Î of Greek; or
#: that two other bytes stand behind each.
_OPEN, _TELLING = "Ã", (("Ã‘", "Ð"), ("ÃŽ", "Ï"))
_OF_THREE, _TWO = "à", 1.5
#: One of two bytes, and which; characters on either side that tell it; what stands of a character that none tells.
_EITHER, _TWO_BYTES, _AROUND = "\x00", "†”", 9
_PLACES = lazily("\x00")
_UNTOLD = lazily("(?:[Â-ß]|[à-ô][^Â-ô\x00-\x1f!-\x7f]?)?\x00(?:(?<=[à-ô]\x00)[^Â-ô\x00-\x7f])?")
#: What stands of a character of which a byte became a blank: in a line that is marked too, the rules for one layer take
#: each blank for the no-break one, and it is one of six bytes. Of kana (E3) the other two tell it.
_BLANK = lazily("[Â-ß] |[à-ï] {2}|[à-âä-ï](?: [^Â-ô\x00-\x7f]|[^Â-ô\x00-\x7f] )")
_WHY = "UTF-8 read as windows-1252 twice, bytes that it does not define lost"


def twice_edits(text: str) -> list[Edit]:
    """The Edits that undo the second of two layers."""
    if _OPEN not in text or not _SIGN.search(text):
        return []
    return [
        Edit("mojibake", *line.span(), line[0], once, _WHY, 1.0)
        for line in _LINE.finditer(text)
        if _SIGN.search(line[0]) and (once := _once(line[0])) and not is_told(line[0], [])
    ]


def _once(line: str) -> str:
    """A line with one layer undone; "" where it is none that came so."""
    for blank in (" ", ""):
        pattern, read_from = _rows(blank)
        rows = pattern.findall(line)
        if len(rows) >= _LEAST and not _HIGH.search(pattern.sub("", line)):
            break
    else:
        return ""
    first = next((char for row, char in _TELLING if row in line), "")
    if not first and len(rows) >= (1 + _TWO) * line.count(_OPEN):
        first = _OF_THREE
    if not first and _OPEN + blank in rows:
        return ""
    once = pattern.sub(lambda row: read_from[row[0]] or (first if row[0][0] == _OPEN else _EITHER), line)
    chars = list(once)
    for place in _PLACES.finditer(once):
        at = place.start()
        chars[at] = _likelier("".join(chars[max(0, at - _AROUND) : at]), "".join(chars[at + 1 : at + 1 + _AROUND]))
    once = "".join(chars)
    if blank and _EITHER in once:
        once = _BLANK.sub(MARK, once)
    return _UNTOLD.sub(MARK, once)


def _likelier(before: str, after: str) -> str:
    """Which of two bytes stands between others, if what they are in UTF-8 tells."""
    source = reading(_READER)
    costs = []
    for char in _TWO_BYTES:
        data = b"".join(source.char_bytes(each) or b" " for each in before + char + after)
        costs.append((bits(data.decode("utf-8", "ignore")), char))
    (least, likelier), (other, _) = sorted(costs)
    return likelier if other >= least + CERTAIN else _EITHER


@cache
def _rows(blank: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What is left of each byte, and the character that it was read as first; "" where that may be any of several."""
    table, never = reading(_READER).table, undefined(_READER)
    found: dict[str, str] = {}
    for byte in {*range(0x80, 0x100)} - never:
        char = table[byte]
        lost = {*never, 0xA0} if blank else never
        row = "".join([blank if code in lost else table[code] for code in char.encode()])
        found[row] = "" if row in found else char
    return re.compile("|".join(sorted(found, key=len, reverse=True))), found
