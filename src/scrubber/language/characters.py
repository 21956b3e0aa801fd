"""Groups of characters, and what characters that are no letters of a known script cost.

The costs are set by hand: how often punctuation, symbols and controls occur in ordinary text, and where. Mojibake is
recognised by symbols in places where no one writes them ("ksi¹¿ka"), so the place counts as much as the character.
"""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from scrubber.language.remembered import Remembered

_COMMON = frozenset(".,-'\"():;/!?")
_TYPOGRAPHIC = frozenset("“”‘’–—…«»„•·№§°‹›׳״־،؛؟")
_NEAR = frozenset("©®£€±×™½²³¡¿")
_LAST_LATIN1_ODDITIES = frozenset("¤¦¨¯´¸¬¶¢¥µªº¹¼¾÷")
_OPENING = frozenset("“„«‘‚‹([{¿¡")
_CLOSING = frozenset("”»’›)]}")
_APOSTROPHES = frozenset("'’-‐·ʼ׳״־")


@dataclass(frozen=True, slots=True)
class Group:
    """Characters that go together.

    Attributes:
        name: a script, or "space", "digit", "mark", "punctuation", "symbol", "control".
        letter: whether words are made of these.
        cjk: whether these are Han, kana, Hangul or their own marks, which stand without blanks.
        hangul: whether these are Hangul.
        flat: what a letter of the script costs that no table knows.
        rare: what the first letter of a script costs besides that few texts are written in.
    """

    name: str
    letter: bool = False
    cjk: bool = False
    hangul: bool = False
    flat: float = 8.0
    rare: float = 0.0

    def unknown_letter(self, char: str) -> float:
        """What a letter costs that the tables don't know."""
        if self.name == "han":
            return 19.0 if "一" <= char <= "\u9fff" else 22.0
        return self.flat

    def before_letter(self, char: str) -> float:
        """What a letter pays for standing after `char`, one of this group."""
        if self.name in {"space", "cjk mark"}:
            return 0.0
        if self.name == "digit":
            return 3.0
        if self.name == "mark":
            return 0.5
        if self.name == "punctuation":
            if char in _APOSTROPHES:
                return 0.5
            return 4.0 if char in _CLOSING or _is_rare(char) else 0.5
        return 4.0


_SPACE, _DIGIT, _MARK = Group("space"), Group("digit"), Group("mark")
_PUNCTUATION, _SYMBOL, _CONTROL = Group("punctuation"), Group("symbol"), Group("control")
_CJK_MARK = Group("cjk mark", cjk=True, flat=8.0)
_HALFWIDTH = Group("half-width kana", letter=True, flat=9.0)
_FULLWIDTH = Group("full-width Latin", letter=True, flat=9.0)

# One group a script, however many blocks it has: a word of letters from two blocks is in one script.
_LATIN, _GREEK = Group("latin", letter=True, flat=9.0), Group("greek", letter=True, flat=12.0)
_CYRILLIC = Group("cyrillic", letter=True, flat=11.0)
_HAN = Group("han", letter=True, cjk=True)

#: Where a script's blocks begin; a block holds until the next begins.
_SCRIPTS = (
    (0x0000, _LATIN),
    (0x0370, _GREEK),
    (0x0400, _CYRILLIC),
    (0x0530, Group("armenian", letter=True, flat=9.0)),
    (0x0590, Group("hebrew", letter=True, flat=9.0)),
    (0x0600, Group("arabic", letter=True, flat=10.0)),
    (0x0700, Group("other")),
    (0x0900, Group("devanagari", letter=True, flat=9.0)),
    (0x0980, Group("bengali", letter=True, flat=9.0)),
    (0x0A00, Group("gurmukhi", letter=True, flat=9.0)),
    (0x0A80, Group("gujarati", letter=True, flat=9.0)),
    (0x0B00, Group("other")),
    (0x0B80, Group("tamil", letter=True, flat=9.0)),
    (0x0C00, Group("telugu", letter=True, flat=9.0)),
    (0x0C80, Group("other")),
    (0x0E00, Group("thai", letter=True, flat=9.0)),
    (0x0E80, Group("other")),
    (0x10A0, Group("georgian", letter=True, flat=9.0)),
    (0x1100, Group("other")),
    (0x1C80, _CYRILLIC),
    (0x1C90, Group("other")),
    (0x1E00, _LATIN),
    (0x1F00, _GREEK),
    (0x2000, Group("other")),
    (0x2E80, _HAN),
    (0x3001, _CJK_MARK),
    (0x3041, Group("kana", letter=True, cjk=True, flat=14.0)),
    (0x3100, Group("other")),
    (0x3400, _HAN),
    (0xA000, Group("other")),
    (0xAC00, Group("hangul", letter=True, cjk=True, hangul=True, flat=18.0)),
    (0xD7B0, Group("other")),
    (0xF900, _HAN),
    (0xFB00, Group("other")),
    (0xFF01, _CJK_MARK),
    (0xFF21, _FULLWIDTH),
    (0xFF5B, _CJK_MARK),
    (0xFF61, _HALFWIDTH),
    (0xFFA0, Group("other")),
    (0x20000, _HAN),
    (0x32000, Group("other")),
)  # fmt: skip
_STARTS = [start for start, _ in _SCRIPTS]


@cache
def _other(block: int) -> Group:
    """A script that the tables don't know: its letters cost a flat rate, whichever they are."""
    return Group(f"block {block:x}", letter=True, flat=7.0, rare=11.0)


def _group(char: str) -> Group:
    code = ord(char)
    category = unicodedata.category(char)
    if category in {"Lu", "Ll", "Lt", "Lm", "Lo"} or (category in {"Mn", "Mc"} and code >= 0x900):
        found = _SCRIPTS[bisect_right(_STARTS, code) - 1][1]
        return _other(code >> 8) if found.name == "other" else found
    if 0x3001 <= code <= 0x303F or 0xFF01 <= code <= 0xFF60 or code == 0x30FB:
        return _CJK_MARK
    if category[0] == "Z" or char in "\n\r\t":
        return _SPACE
    if category == "Nd":
        return _DIGIT
    if category[0] == "M":
        return _MARK
    if category[0] == "P":
        return _PUNCTUATION
    return _CONTROL if category[0] == "C" else _SYMBOL


#: The group that a character belongs to.
group = Remembered(_group, 1 << 16).__getitem__


def plain_cost(first: str, second: str, was: Group, now: Group) -> float:
    """What `second`, which is no letter of a known script, costs after `first`."""
    if now is _SPACE:
        return _space(second, was)
    if now is _DIGIT:
        cost = 3.5 if was is _DIGIT else (8.5 if was.letter else 5.5)
        return cost if second < "\x80" or was is _DIGIT else cost + 4.0
    if now is _MARK:
        return _mark(second, was)
    if now is _CONTROL:
        return _control(second)
    if first == second and now is not _PUNCTUATION and first != "\ufffd":
        return 3.0
    cost = _single(second)
    if (
        was.letter
        and not was.cjk
        and second not in _APOSTROPHES
        and (now is _SYMBOL or second in _OPENING or _is_rare(second))
    ):
        cost += 3.0 if second == "(" else 4.0
    elif now is _SYMBOL and was is _SYMBOL:
        cost += 1.0
    return cost


def _is_rare(char: str) -> bool:
    return char > "\x7f" and char not in _TYPOGRAPHIC and not "\u3000" < char < "\u3020"


def _mark(char: str, was: Group) -> float:
    own = "arabic" if "\u0600" <= char < "\u0780" else "hebrew" if "\u0590" <= char < "\u0600" else ""
    if own:
        return 5.0 if was.name in {own, "mark"} else 16.0
    return 9.0 if (was.letter and not was.cjk) or was is _MARK else 16.0


def _space(char: str, was: Group) -> float:
    if char == " ":
        return 8.0 if was.cjk and not was.hangul else 83 / 32  # as all costs, a multiple of 1/32
    if char in "\n\r\t":
        return 4.0
    return 9.0 if char in "\u00a0\u3000\u202f\u2009" else 12.0


def _control(char: str) -> float:
    category = unicodedata.category(char)
    if category == "Cc":
        return 20.0 if char < "\x80" else 22.0
    return {"Cf": 12.0, "Co": 20.0}.get(category, 24.0)


def _single(char: str) -> float:
    if char < "\x80":
        return 5.5 if char in _COMMON else 8.5
    if char in _TYPOGRAPHIC:
        return 7.5
    if char in _NEAR:
        return 11.0
    if char in _LAST_LATIN1_ODDITIES:
        return 14.0
    if char == "\ufffd":
        return 18.0
    return 13.0
