"""What stands in learned writing where damage would: signs of formulas and phonetics, raised digits of notes."""

import re
import unicodedata
from functools import lru_cache
from itertools import islice

from scrubber.cleaning.character.roads.part import Part, changed, stand
from scrubber.cleaning.character.scripts import is_letter
from scrubber.patterns import lazily

_WORD = lazily(r"[^\W\d_]+")
_TOKEN = 40  # characters of a word or formula that are looked at
_PHONETIC = lazily("[ɐ-ʯˈˌːˑ]")
_PHONETIC_GREEK = frozenset("βθχ")
_GREEK = lazily("[Ͱ-Ͽⁿ]")  # and the sign of a nasal before a consonant
#: Units of length whose squares and cubes stand in running text.
_UNITS = frozenset({"km", "cm", "mm", "dm", "ft", "in", "yd", "mi"})
_POWERS = 3  # words up to which a line's own raised digits are those of its units (kg/m³)
#: A number, a name of one letter or the blank of an operator's own name (_≤_), a bracket's end or beginning, and the
#: blank beside a sign between two of them.
_TERM = 6
_TERM_BEFORE = lazily(r"(?:[\d_]|(?<![^\W\d_])[^\W\d_]|[)\]}|])[ \xa0]?\Z")
_TERM_AFTER = lazily(r"[ \xa0]?[-+|(\[{]?(?:[\d_]|[^\W\d_](?![^\W\d_])|\Z)")
_TOKEN_BEFORE = lazily(r"[!-~\u2200-\u22ff\u0391-\u03c9]{1,40}\Z")
_TOKEN_AFTER = lazily(r"[!-~\u2200-\u22ff\u0391-\u03c9]{1,40}")
_FIGURED = lazily("[=0-9]")
_GREEK_SIGNS = frozenset("ΣΠΔΓΦΩ")
_SHORT_NAME = 3
_RAISED = frozenset("¹²³")
#: What stands behind a quantity's name, or a sign of mathematics: a power, a tolerance, degrees, shares of one.
_OF_QUANTITIES = frozenset("¹²³±°½¼¾‰×÷·µ")
_HIGH = lazily(r"[^\x00-\x7f]+")
_BEFORE_UNIT = lazily(r"\d[ \xa0\u202f]?[µ°]\Z")
_TIMES = frozenset("·×")
_IN_PRODUCTS = frozenset("·¹²³")
_RAISED_OR_SHARE = frozenset("¹²³⁴⁵⁶⁷⁸⁹⁻/")
_TOKEN_OF_UNITS = lazily(r"[\wµ·¹²³⁴-⁹⁻/]{1,40}\Z"), lazily(r"[\wµ·¹²³⁴-⁹⁻/]{1,40}")
#: A raised digit before a letter, or two signs side by side.
_NO_PRODUCT = lazily(r"[¹²³⁴-⁹][^\W\d_]|[·/][·/]|^[·/]")
_LATIN_WORD = lazily(r"[A-Za-z\xc0-\u024f]{2}")


def is_footnotes(line: str, parts: list[Part]) -> bool:
    """Whether all that would change is raised digits behind words, as footnotes have them."""
    return all(
        line[at] in _RAISED and line[at - 1 : at].isalnum() and not is_letter(line[at + 1 : at + 2])
        for at in changed(line, parts)
    )


def is_relation(line: str, parts: list[Part]) -> bool:
    """Whether all that would change are signs of mathematics between numbers and short names (8 ≤ N ≤ 15), or in a
    formula (y=Σi(ai∙xi)).
    """
    return all(
        (
            unicodedata.category(line[at]) == "Sm"
            and _TERM_BEFORE.search(line, max(0, at - _TERM), at)
            and _TERM_AFTER.match(line, at + 1, at + 1 + _TERM)
        )
        or _is_in_formula(line, at)
        for at in changed(line, parts)
    )


def _is_in_formula(line: str, at: int) -> bool:
    """Whether a sign or a Greek capital stands in a token of names of one or two letters that equals something or
    has figures.
    """
    if unicodedata.category(line[at]) != "Sm" and line[at] not in _GREEK_SIGNS:
        return False
    before, after = _TOKEN_BEFORE.search(line, max(0, at - _TOKEN), at), _TOKEN_AFTER.match(line, at + 1, at + _TOKEN)
    token = (before[0] if before else "") + " " + (after[0] if after else "")
    return _FIGURED.search(token) is not None and all(len(name) < _SHORT_NAME for name in _WORD.findall(token))


def is_phonetic(line: str, parts: list[Part]) -> bool:
    """Whether Greek letters stand among those of the phonetic alphabet, or before short names of a formula (Δx·Δp)."""
    signs = [at for at in changed(line, parts) if line[at] not in _TIMES]
    return _PHONETIC_GREEK.issuperset(stand(line, parts)) or (
        bool(signs)
        and all(
            _GREEK.match(line[at])
            and (_PHONETIC.search(line, max(0, at - _TOKEN), at + _TOKEN) or _is_factor(line, at))
            for at in signs
        )
    )


def is_quantity(line: str, parts: list[Part]) -> bool:
    """Whether all that would change is a quantity by a letter of another alphabet, or a sign of mathematics, with
    its power or tolerance (Γ², Δ°C, ≈±5), at no word.
    """
    return all(_is_named(line, *match.span()) for part in parts for match in _HIGH.finditer(line, part.start, part.end))


def are_units(line: str, parts: list[Part]) -> bool:
    """Whether all that would change is signs that begin a unit behind a number (5 µL, 37 °C)."""
    return all(_BEFORE_UNIT.search(line, max(0, at - _TERM), at + 1) for at in changed(line, parts))


def _is_named(line: str, start: int, end: int) -> bool:
    """Whether a quantity's letter stands there, by itself before a Latin word (ΔdegF) or with its power at none."""
    if _LATIN_WORD.search(line, max(0, start - 2), start):
        return False
    if end - start == 1:
        return _GREEK.match(line, start) is not None
    return end - start == len("Γ²") and line[start + 1] in _OF_QUANTITIES and not _LATIN_WORD.match(line, end)


def is_of_units(line: str, at: int) -> bool:
    """Whether a dot, or a raised digit, stands in a product of units (kg·m²/s): a word of which only these two were
    damaged has no such shape.
    """
    if line[at] not in _IN_PRODUCTS:
        return False
    before, after = _TOKEN_OF_UNITS[0].search(line, max(0, at - _TOKEN), at), _TOKEN_OF_UNITS[1].match(line, at)
    token = (before[0] if before else "") + (after[0] if after else "")
    return "·" in token and not _NO_PRODUCT.search(token) and not _RAISED_OR_SHARE.isdisjoint(token)


def _is_factor(line: str, at: int) -> bool:
    before, after = line[at - 1 : at], line[at + 1 : at + 3]
    return not before.isalpha() and not after[1:].isalpha()


def is_power(line: str, at: int) -> bool:
    """Whether a raised digit stands behind a variable (n²), a bracket or a number, in a product of units, or behind
    a unit in a line of few words.
    """
    if is_of_units(line, at):
        return True
    word = re.search(r"[^\W\d_]*\Z", line[max(0, at - _TOKEN) : at])
    if line[at] not in "¹²³" or word is None or is_letter(line[at + 1 : at + 2]):
        return False
    return (at > 0 and len(word[0]) < 2) or word[0] in _UNITS or _has_few_words(line)


@lru_cache(maxsize=4)
def _has_few_words(line: str) -> bool:
    return next(islice(_WORD.finditer(line), _POWERS, None), None) is None
