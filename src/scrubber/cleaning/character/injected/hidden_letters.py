"""Controls and private-use characters, which may be letters that were misread: where one could be, and where it was set
in.

Sources: the code pages of DOS, Windows and the Macintosh; ECMA-48 (escape sequences); Unicode 16 chapter 23 (private
use).
"""

from functools import lru_cache
from itertools import pairwise

from scrubber.cleaning.character.injected.invisible import Site, Use
from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.cleaning.character.scripts import CONJUNCT, is_letter, script_of
from scrubber.language.model import pair_bits
from scrubber.patterns import lazily

_ACCENTS = frozenset("'`^\"~,")
_WITH_APOSTROPHES = frozenset({"LATIN", "CYRILLIC", "GREEK", "HEBREW"})
_CODE_PAGES = ("cp1252", "cp437", "cp850", "cp852", "cp866", "cp1250", "cp1251", "cp1256", "mac_roman")
_MARKS = frozenset("’‘“”–—…")
_A_WORD = 4.0  # bits of two ideographs that stand together in a common word
_ADDS = 8.0  # bits that a letter adds to a word at the most, where a control stands for it
_SEPARATORS = frozenset("\x1c\x1d\x1e\x1f")  # between the fields of a record
_C1 = lazily("[\x80-\x9f]+")
_CP1252_MARKS = frozenset("\x80\x85\x91\x92\x93\x94\x96\x97")


def control(char: str, site: Site) -> Use:
    r"""Control characters: gone, but for a terminal's escape sequences and for what may be a misread letter or mark.

    In a line that is suspicious without its C1 controls they are bytes of a misread text that no rule brought back, and
    stay. One beside an accented letter is likely such a byte. One that a code page uses for a letter or mark that could
    stand there (don\x92t, g\x81ltig) is possible, and goes only where another control is certainly injected. A
    backspace that sets an accent over a letter (e\x08') is in use.
    """
    if char == "\x1b" and site.after in {"[", "]", "("}:
        return Use.STAY
    if char == "\x08" and site.run == char and _is_overstruck(site):
        return Use.STAY
    if char >= "\x80":
        if _is_misread(site.line):
            return Use.STAY
        if _follows_all_letters(site.line) or any(
            "\xa0" <= each <= "\xff" for each in (site.before, site.after) if each
        ):
            return Use.OPEN
        if char in _CP1252_MARKS and not site.inside_word:
            return Use.OPEN
        if char == "\x92" and site.inside_word and script_of(site.before) in _WITH_APOSTROPHES:
            return Use.OPEN
        letters = not _is_decoded(site.line)
        if site.inside_word and site.run == char and _may_stand(site.before, char, site.after, letters=letters):
            return Use.OPEN
    # A program's own text may hold one (a key, a delimiter), but not in a word or a number.
    numbered = _in_number(site) and char not in _SEPARATORS
    return Use.GO if site.inside_word or len(site.run) > 1 or numbered else Use.OPEN


@lru_cache(maxsize=4)
def _is_misread(line: str) -> bool:
    """Whether a good share of a line's characters beyond ASCII break the language model, its C1 controls left out,
    and a byte may be read as them.
    """
    rest = _C1.sub("", line)
    spots = [rest[at] for at in suspicious(rest)] if rest else []
    beyond = sum(char > "\x7f" for char in rest)
    return len(spots) > 1 and 3 * len(spots) >= beyond and CONJUNCT.isdisjoint(map(script_of, spots))


@lru_cache(maxsize=4)
def _follows_all_letters(line: str) -> bool:
    """Whether a C1 control stands behind each of a line's few letters beyond ASCII, as the other bytes of a
    character of UTF-8 do.
    """
    behind = [after for char, after in pairwise(line + " ") if char >= "\xa0" and char.isalpha()]
    few = 0 < 2 * len(behind) < sum(map(str.isalpha, line))
    return few and all("\x80" <= after <= "\x9f" for after in behind)


def _in_number(site: Site) -> bool:
    """Whether a digit and a point, or two digits, stand on both sides: no letter, icon or key has its place there."""
    around = site.before + site.after
    return len(around) > 1 and around.isascii() and any(map(str.isdigit, around)) and not around.strip("0123456789.")


def _is_overstruck(site: Site) -> bool:
    """Whether a backspace sets an accent over a letter, in a line that has none of its own."""
    over = site.before in _ACCENTS and is_letter(site.after)
    under = is_letter(site.before) and site.after in _ACCENTS and is_letter(site.right[1:2])
    return (over or under) and site.line.isascii()


@lru_cache(maxsize=1 << 12)
def _may_stand(before: str, control: str, after: str, *, letters: bool) -> bool:
    """Whether some code page has a letter or an apostrophe for a C1 control that may stand between two letters."""
    read = {bytes([ord(control)]).decode(page, "replace") for page in _CODE_PAGES}
    least = pair_bits(before, after) + _ADDS
    return any(
        pair_bits(before, char) + pair_bits(char, after) <= least
        for char in sorted(read)
        if (letters and char.isalpha()) or char in _MARKS
    )


@lru_cache(maxsize=4)
def _is_decoded(line: str) -> bool:
    """Whether a line has letters beyond ASCII as they should be: then a control is no letter."""
    return any(char >= "\xa0" and char.isalpha() for char in line)


def private(char: str, site: Site) -> Use:
    """Private-use characters: gone inside words, possible elsewhere (icons, rare ideographs, old fonts' ligatures)."""
    if _in_number(site):
        return Use.GO
    if char >= "\U000f0000":
        return Use.GO if is_letter(site.before) or is_letter(site.after) else Use.OPEN
    if "\uf000" <= char <= "\uf0ff" and (not site.inside_word or char in "\uf001\uf002"):
        return Use.OPEN  # symbol fonts, and f-ligatures of old ones
    if not site.inside_word:
        return Use.OPEN
    # A rare ideograph may hide here, but not between two characters that make up a word.
    eastern = not {script_of(site.before), script_of(site.after)}.isdisjoint({"HAN", "KANA"})
    return Use.OPEN if eastern and pair_bits(site.before, site.after) > _A_WORD else Use.GO
