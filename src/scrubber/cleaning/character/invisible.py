"""Where an invisible character is in use: one small judge a kind, each of which looks at the character's neighbours.

Sources: Unicode 16 chapters 9, 12, 23 and the CONTEXTJ rules of RFC 5892 (joiners), UTS 51 (emoji sequences), UTS 37
(ideographic variation sequences), UAX 9 (bidirectional controls), UTN 28 (invisible operators).
"""

from __future__ import annotations

import enum
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from scrubber.cleaning.character.scripts import CONJUNCT, JOINING, SPACELESS, is_letter, is_pictograph, script_of


class Use(enum.Enum):
    """What a character's place says of it."""

    STAY = "in use"
    GO = "injected"
    OPEN = "possible"  # goes only where another of its kind in the same text is certainly injected


@dataclass(frozen=True, slots=True)
class Site:
    """A run of invisible characters and what stands around it.

    Attributes:
        run: the invisible characters.
        before: the visible character before the run, or "".
        after: the visible character after it, or "".
        left: up to 40 characters before the run, invisible ones left out.
        right: up to 40 characters after it, likewise.
        rtl: whether the text has right-to-left letters at all.
        line: the line it stands in.
    """

    run: str
    before: str
    after: str
    left: str
    right: str
    rtl: bool
    line: str

    @property
    def inside_word(self) -> bool:
        """Whether letters stand on both sides."""
        return is_letter(self.before) and is_letter(self.after)


_FUNCTION = re.compile(
    r"(?:^|[^a-z])(?:a?(?:sin|cos|tan|cot|sec|csc)h?|log|ln|lg|exp|det|dim|ker|lim|max|min|sup|inf|arg|deg|gcd|[a-z])$",
    re.IGNORECASE,
)
_ANNOTATION = re.compile("\ufff9[^\ufff9-\ufffb]{1,80}\ufffa[^\ufff9-\ufffb]{1,80}\ufffb")
_FLAG = re.compile("[\U000e0020-\U000e007e]{1,30}\U000e007f")
_VOWELS = frozenset("aeiouyæøœаеёиоуыэюяіїєўαεηιουωاوی")
_CP1252_MARKS = frozenset("\x85\x91\x92\x93\x94\x96\x97")


def zero_width(char: str, site: Site) -> Use:
    """Zero-width space, word joiner, byte-order mark: kept in Thai or Khmer and beside marks, gone inside words."""
    if char == "\ufeff":
        return Use.GO
    if char == "\u200b" and {script_of(site.before), script_of(site.after)} & SPACELESS:
        return Use.STAY
    return Use.GO if site.inside_word else Use.OPEN


def joiner(char: str, site: Site) -> Use:
    """Joiners: kept in joining and conjunct scripts and in emoji, gone inside Latin, Cyrillic or Chinese words."""
    scripts = {script_of(site.before), script_of(site.after)}
    if scripts & JOINING or scripts & CONJUNCT:
        return Use.STAY
    if char == "\u200d" and is_pictograph(site.before) and is_pictograph(site.after):
        return Use.STAY
    if char == "\u200c" and site.before in {"f", "F"} and site.after in set("bfhijklt"):
        return Use.OPEN  # keeps a ligature apart at the joint of a compound: Auf|lage
    return Use.OPEN if scripts & SPACELESS else Use.GO


def soft_hyphen(char: str, site: Site) -> Use:
    """Soft hyphen: possible between two syllables of a word; gone anywhere else."""
    del char
    if not site.after or site.after in "\r\n":
        return Use.OPEN
    if not site.inside_word or {script_of(site.before), script_of(site.after)} & {"HAN", "KANA", "HANGUL"}:
        return Use.GO
    head = re.search(r"[^\W\d_]*$", site.left)
    tail = re.match(r"[^\W\d_]*", site.right)
    pieces = [each[0] if each else "" for each in (head, tail)]
    return Use.OPEN if all(len(piece) > 1 and _has_vowel(piece) for piece in pieces) else Use.GO


def _has_vowel(letters: str) -> bool:
    return any(char[0] in _VOWELS for char in (unicodedata.normalize("NFD", each) for each in letters.lower()))


def grapheme_joiner(char: str, site: Site) -> Use:
    """Combining grapheme joiner: kept beside a combining mark, whose order it fixes."""
    del char
    return Use.STAY if any(map(unicodedata.combining, site.before + site.after)) else Use.GO


def direction(char: str, site: Site) -> Use:
    """Direction marks and embeddings: kept where there is right-to-left text, but not inside a left-to-right word."""
    del char
    if not site.rtl:
        return Use.GO
    inside = site.inside_word and all(unicodedata.bidirectional(each) == "L" for each in (site.before, site.after))
    return Use.GO if inside else Use.STAY


def variation(char: str, site: Site) -> Use:
    """Variation selectors: kept after what has variants (emoji, ideographs in the registered range, operators)."""
    before, script = site.before, script_of(site.before)
    if char >= "\U000e0100":
        return Use.OPEN if script == "HAN" and char <= "\U000e011f" else Use.GO
    if script in {"MONGOLIAN", "MYANMAR", "PHAGS-PA", "MANICHAEAN", "EGYPTIAN"}:
        return Use.STAY
    if char >= "\ufe0e":
        if is_pictograph(before) or (before and unicodedata.category(before) in {"Sm", "Sk"}) or site.after == "\u20e3":
            return Use.STAY
        return Use.OPEN if before and before in "#*0123456789" else Use.GO
    if (
        char <= "\ufe02"
        and before
        and (script == "HAN" or unicodedata.category(before) == "Sm" or before in "0，。、．：；！？")
    ):
        return Use.OPEN
    return Use.GO


def mongolian(char: str, site: Site) -> Use:
    """Mongolian variation selectors and vowel separator, Khmer inherent vowels: kept in their scripts."""
    script = "KHMER" if char in "\u17b4\u17b5" else "MONGOLIAN"
    return Use.STAY if script in {script_of(site.before), script_of(site.after)} else Use.GO


def tag(char: str, site: Site) -> Use:
    """Tag characters: kept in the flag of a region (🏴 and its tags), gone anywhere else."""
    del char
    return Use.STAY if site.before == "\U0001f3f4" and _FLAG.fullmatch(site.run) else Use.GO


def operator(char: str, site: Site) -> Use:
    """Invisible operators: possible between the short names of a formula, gone in words."""
    del char
    if (
        script_of(site.before) == "HAN"
        or script_of(site.after) == "HAN"
        or not (site.before.strip() and site.after.strip())
    ):
        return Use.GO
    short = re.match(r"[^\W\d_]{0,1}(?![^\W\d_])", site.right)
    named = not is_letter(site.before) or _FUNCTION.search(site.left)
    return Use.OPEN if short and named else Use.GO


def filler(char: str, site: Site) -> Use:
    """Hangul fillers and the blank Braille cell: kept beside jamo of their own kind, or in a line of Braille."""
    if char == "\u2800":
        return Use.STAY if _has_braille(site.line) else Use.GO
    around = (site.before, site.after)
    if char in "\u115f\u1160":
        ranges = ("\u1100", "\u11ff", "\ua960", "\ua97f", "\ud7b0", "\ud7ff")
    elif char == "\u3164":
        ranges = ("\u3131", "\u318e", "", "", "", "")
    else:
        ranges = ("\uffa1", "\uffdc", "", "", "", "")
    pairs = list(zip(ranges[::2], ranges[1::2], strict=True))
    return Use.STAY if any(low and low <= each <= high for each in around if each for low, high in pairs) else Use.GO


def deprecated(char: str, site: Site) -> Use:
    """Deprecated and unassigned format characters: gone; interlinear annotation only possible where well formed."""
    return Use.OPEN if "\ufff9" <= char <= "\ufffb" and _is_annotated(site.line) else Use.GO


# A line is looked through once, not once for each character in it.
@lru_cache(maxsize=4)
def _is_annotated(line: str) -> bool:
    return _ANNOTATION.search(line) is not None


@lru_cache(maxsize=4)
def _has_braille(line: str) -> bool:
    return any("\u2801" <= each <= "\u28ff" for each in line)


def notation(char: str, site: Site) -> Use:
    """Format controls of musical and shorthand notation: kept in their notation."""
    low, high = ("\U0001d100", "\U0001d1ff") if char >= "\U0001d100" else ("\U0001bc00", "\U0001bcff")
    return Use.STAY if any(low <= each <= high for each in (site.before, site.after) if each) else Use.GO


def control(char: str, site: Site) -> Use:
    r"""Control characters: gone, but for a terminal's escape sequences and for what may be a Latin-1 misreading.

    A C1 control beside an accented letter is likely one byte of a misread text, and those that cp1252 uses for marks
    (don\x92t) are likely marks, and inside a word any may be a letter of DOS
    (g\x81ltig): they are possible, and go only where another control is certainly injected.
    """
    if char == "\x1b" and site.after in {"[", "]", "("}:
        return Use.STAY
    if char >= "\x80":
        if any("\xa0" <= each <= "\xff" for each in (site.before, site.after) if each):
            return Use.STAY
        if char in _CP1252_MARKS or (is_letter(site.before) and is_letter(site.after)):
            return Use.OPEN
    return Use.GO


def private(char: str, site: Site) -> Use:
    """Private-use characters: gone inside words, possible elsewhere (icons, rare ideographs, ligatures of old fonts)."""
    if char >= "\U000f0000":
        return Use.GO if is_letter(site.before) or is_letter(site.after) else Use.OPEN
    if "\uf000" <= char <= "\uf0ff":
        return Use.OPEN  # symbol fonts and f-ligatures: a letter may hide here
    return (
        Use.GO
        if site.inside_word and not {script_of(site.before), script_of(site.after)} & {"HAN", "KANA"}
        else Use.OPEN
    )


def never(char: str, site: Site) -> Use:
    """Noncharacters and unassigned invisible ones: no text has a use for them."""
    del char, site
    return Use.GO
