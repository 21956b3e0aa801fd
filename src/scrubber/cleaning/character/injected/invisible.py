"""Where an invisible character is in use: one small judge a kind, each of which looks at the character's neighbours.

Sources: Unicode 16 chapters 9, 12, 23 and the CONTEXTJ rules of RFC 5892 (joiners), UTS 51 (emoji sequences), UTS 37
(ideographic variation sequences), UAX 9 (bidirectional controls), UTN 28 (invisible operators).
"""

import enum
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from scrubber.cleaning.character.injected.variants import FUNCTIONS
from scrubber.cleaning.character.scripts import CONJUNCT, JOINING, SPACELESS, is_letter, is_pictograph, script_of
from scrubber.patterns import lazily


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


_FUNCTION = lazily(rf"(?:^|[^a-z])(?:{FUNCTIONS}|[a-z])$", re.IGNORECASE)
_ANNOTATION = lazily("\ufff9[^\ufff9-\ufffb]{1,80}\ufffa[^\ufff9-\ufffb]{1,80}\ufffb")
_OF_ANNOTATION = lazily("[\ufff9-\ufffb]")
_INSIDE_ALPHABETIC = lazily(r"(?<=[^\W\d_㐀-鿿])\ufff9(?=[^\W\d_㐀-鿿])")
_HYPHENABLE = lazily("[^\\W\\d_\xad]*\xad[^\\W\\d_]*|[^\\W\\d_]+")
_CLOSING = frozenset(".,;:!?…。，；：！？、")
_PREFIX = 4  # letters of a prefix at the most
_LONG = 9  # letters of a word that is worth a hyphen
_FLAG = lazily("[\U000e0020-\U000e007e]{1,30}\U000e007f")
_VOWELS = frozenset("aeiouyæøœаеёиоуыэюяіїєўαεηιουωաեէըիոօւաიეოუა")


def zero_width(char: str, site: Site) -> Use:
    """Zero-width space, word joiner, byte-order mark: kept in Thai or Khmer and beside marks, gone inside words."""
    if char == "\ufeff":
        return Use.GO
    if char == "\u200b" and {script_of(site.before), script_of(site.after)} & SPACELESS:
        return Use.GO if site.after and unicodedata.category(site.after) == "Mn" else Use.STAY
    # No line may break, or be kept from breaking, where a blank is already, nor before a mark that closes a sentence.
    useless = site.before.isspace() or site.after.isspace() or (is_letter(site.before) and site.after in _CLOSING)
    if site.inside_word or (useless and not _is_spaceless(site.line)):
        return Use.GO
    return Use.OPEN


@lru_cache(maxsize=4)
def _is_spaceless(line: str) -> bool:
    return not SPACELESS.isdisjoint(map(script_of, set(line)))


def joiner(char: str, site: Site) -> Use:
    """Joiners: kept in joining and conjunct scripts and in emoji, gone inside Latin, Cyrillic or Chinese words."""
    scripts = {script_of(site.before), script_of(site.after)}
    if scripts & JOINING or scripts & CONJUNCT:
        return Use.STAY
    if char == "\u200d" and is_pictograph(site.before) and is_pictograph(site.after):
        return Use.STAY
    if char == "\u200c" and site.before in {"f", "F"} and site.after in set("bfhijklt"):
        return Use.OPEN  # keeps a ligature apart at the joint of a compound: Auf|lage
    if not site.inside_word and _has_joining(site.line):
        return Use.OPEN  # of no use, and left by the keyboards of these scripts
    return Use.OPEN if scripts & SPACELESS else Use.GO


@lru_cache(maxsize=4)
def _has_joining(line: str) -> bool:
    return not (JOINING | CONJUNCT).isdisjoint(map(script_of, set(line)))


#: What a soft hyphen is the last byte of, where UTF-8 was read as Latin-1.
_OF_BYTES = lazily("(?:[Â-ß]|[à-ï][^\x00-\x7f])\\Z")


def soft_hyphen(char: str, site: Site) -> Use:
    """Soft hyphen: possible between two syllables of a word; gone anywhere else.

    Who sets hyphens sets them in the long words first: one in a short word, beside a longer word without, was injected.
    """
    del char
    if not site.after or site.after in "\r\n" or _OF_BYTES.search(site.left):
        return Use.OPEN
    if not site.inside_word or {script_of(site.before), script_of(site.after)} & {"HAN", "KANA", "HANGUL"}:
        return Use.GO
    head = re.search(r"[^\W\d_]*$", site.left)
    tail = re.match(r"[^\W\d_]*", site.right)
    pieces = [each[0] if each else "" for each in (head, tail)]
    size = sum(map(len, pieces))
    if size < _LONG and size < _longest_whole(site.line):
        return Use.GO
    # A syllable begins with a consonant, but after a prefix, and in English and its kin with its suffixes (follow-ing).
    if (
        len(pieces[0]) > _PREFIX
        and not _has_vowel(site.before)
        and _has_vowel(site.after)
        and not _is_germanic(site.line)
    ):
        return Use.GO
    return Use.OPEN if all(len(piece) > 1 and _has_vowel(piece) for piece in pieces) else Use.GO


@lru_cache(maxsize=4)
def _is_germanic(line: str) -> bool:
    """Whether a line may be in English or a language close to it, by its letters."""
    return all(char.isascii() or char in "\xadäöüßåæøéëïÄÖÜÅÆØ" for char in line if char.isalpha())


@lru_cache(maxsize=4)
def _longest_whole(line: str) -> int:
    """The length of a line's longest word without a soft hyphen."""
    return max((len(word) for word in _HYPHENABLE.findall(line) if "\xad" not in word), default=0)


def _has_vowel(letters: str) -> bool:
    return any(char[0] in _VOWELS for char in (unicodedata.normalize("NFD", each) for each in letters.lower()))


def grapheme_joiner(char: str, site: Site) -> Use:
    """Combining grapheme joiner: possible beside a combining mark, whose order it fixes."""
    del char
    return Use.OPEN if any(map(unicodedata.combining, site.before + site.after)) else Use.GO


def direction(char: str, site: Site) -> Use:
    """Direction marks and embeddings: kept where there is right-to-left text, but not inside a left-to-right word.

    A mark that is in no word may be for text to come, or of a right-to-left page of which this line happens to have no
    letter.
    """
    if not site.rtl:
        return Use.OPEN if char in "\u061c\u200e\u200f" and not site.inside_word else Use.GO
    if not site.inside_word:
        return Use.STAY
    ways = {unicodedata.bidirectional(each) for each in (site.before, site.after)}
    if ways == {"L"} or ("L" not in ways and char >= "\u202a"):
        return Use.GO
    return Use.STAY


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
    if script in {script_of(site.before), script_of(site.after)}:
        return Use.STAY
    return Use.OPEN if not site.inside_word and script in map(script_of, set(site.left + site.right)) else Use.GO


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
    marks = len(_OF_ANNOTATION.findall(line))
    return marks == 3 * len(_ANNOTATION.findall(line)) and not _INSIDE_ALPHABETIC.search(line)


@lru_cache(maxsize=4)
def _has_braille(line: str) -> bool:
    return any("\u2801" <= each <= "\u28ff" for each in line)


def notation(char: str, site: Site) -> Use:
    """Format controls of musical and shorthand notation, of hieroglyphs and of Khitan: kept in their notation."""
    low, high = next((low, high) for first, low, high in _NOTATIONS if char >= first)
    return Use.STAY if any(low <= each <= high for each in (site.before, site.after) if each) else Use.GO


#: The first control of a notation, then the first and last of its characters; from the last code to the first.
_NOTATIONS = (
    ("\U0001d159", "\U0001d100", "\U0001d1ff"),
    ("\U0001bca0", "\U0001bc00", "\U0001bcff"),
    ("\U00016fe4", "\U00018b00", "\U00018cff"),
    ("\U00013430", "\U00013000", "\U000143ff"),
)


def replaced(char: str, site: Site) -> Use:
    """The character that stands for an image or another object: gone inside words, before a line's first and alone on
    a line, possible elsewhere.
    """
    del char
    alone = site.before in {"", "\n"} and (is_letter(site.after) or site.after in {"", "\n"})
    return Use.GO if site.inside_word or alone else Use.OPEN


def never(char: str, site: Site) -> Use:
    """Noncharacters and unassigned invisible ones: no text has a use for them."""
    del char, site
    return Use.GO
