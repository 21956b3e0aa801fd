"""Signs that stand for a number, or say how it is meant: Annex [A → B], section 4([a → b]), World War [I → II], [< → >]
7.5, [- → +]0.4.

They are one character, most of them, and no word of any table; whoever reads `Annex B` for `Annex A` looks in another
place all the same.
"""

import re
from dataclasses import replace
from itertools import product

from scrubber.collation.kinds.limits import turns_a_time
from scrubber.collation.kinds.other_units import of_column
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.language.facts.numerals import roman_value
from scrubber.language.packs.common_words import function_words
from scrubber.patterns import lazily

#: Which way a number lies from another, and on which side of nought.
_LESS, _MORE = frozenset("<＜≤⩽"), frozenset(">＞≥⩾")
_MINUS, _PLUS = frozenset("-−－"), frozenset("+＋±")
_FIGURE = lazily(r"\s?[0-9０-９]")
#: Signs of which another says something else: at a mark (AA+, C#), between two terms (x = 5), in a box of a list.
_AT_A_MARK, _MARKED, _OPERATORS = frozenset("+-−#").union(["++", ""]), lazily("(?<![A-Z])[A-Z]{1,3}$"), "+-−–÷×=≠"
_TERMS = lazily(r"(?:(?<!\w)\w|\d|[)\]])\s?$"), lazily(r"\s?(?:\w(?!\w)|\d|[(\[])")
#: What ticks and what does not, both ways; the box with a cross is ticked in forms, and in lists it is not.
_BOXES = {*product("✓✔☑", "✗✘☐"), *product("✗✘☐", "✓✔☑"), ("☒", "☐"), ("☐", "☒")}
#: What a figure is raised to, and such a figure: one of more digits has the mark of a note behind it, and so may any
#: that is no ten where a copy has nothing there.
_POWER, _BASE = lazily("[⁰¹²³⁴-⁹⁺⁻]{1,6}"), lazily(r"(?<![\d.,])\d{1,2}[⁰¹²³⁴-⁹⁻]{0,3}$")
_TEN = lazily(r"(?<![\d.,])10$")
_LETTER, _ROMAN = (
    lazily(r"[A-Za-zА-Яа-я]|[アイウエオカキクケコ가나다라마바사]"),
    lazily(r"[IVX]{1,6}|[ivx]{1,6}"),
)
_PARTICLE = lazily("(?<=^[가-힣])[은는을를의에와과로]$")
# Without a bracket, a small letter is a word of many languages (a, e, o, y, и): it counts behind what letters are
# called by.
_CALLED = lazily(
    r"\b(?:letter|point|item|limb|buchstaben?|lit\.|lettres?|letras?|lettera|literal|inciso|alínea"
    r"|(?:под)?пункт\w{0,2}|букв\w{1,2}|별표|별지|부록)\s[«„\"“]?$",
    re.IGNORECASE,
)
# What is told from its fellows by a letter stands right before it: Annex B, Louis XIV, 附件A.
_NOUN = lazily(r"[^\W\d_]{3,30}\s$|[表件图図录類类组組型区級级]\s?$")
_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
#: Letters that tell numbers apart where something was put between them, and that are hardly units.
_BEHIND_A_NUMBER = frozenset("abcdef")
# One of the letters that stand for a person's other names, before one that is written out and behind another or such a
# letter: John A. Smith, J. A. Smith.
_INITIAL = lazily(r"(?<!\w)[^\W\d_a-zа-я]\.[\s-]?$")
_FIRST_NAME, _SURNAME = lazily(r"[^\W\d_a-zа-я]\w{1,20}\s$"), lazily(r"\.\s?([^\W\d_a-zа-я]\w{1,20})")
#: A pronoun, and no number, among words of English.
_PRONOUN = "I"


def by_sign(region: Region) -> str:
    """The kind of fact that a sign changes: section 4([a → b]), Takings ([£ → $]); "" if none does."""
    inner = region.inner
    if sign := _other_sign(inner, region.language):
        return sign  # point (g) and point (h) are no grams and hours
    if of_column(inner, region.language):
        return "unit"
    return "date" if turns_a_time(inner, region.language) else ""


def _other_sign(inner: Inner, language: str) -> str:
    """The kind of fact that is changed where one sign stands for another: "number", "quantifier" of less and more,
    "name" of an initial; "" where none is.

    A letter or a Roman numeral counts where both readings have one within a sentence: in brackets, behind a noun, or
    behind what letters are called by. At a sentence's beginning it marks an item, which every site does in its own way;
    and a letter of another alphabet is the same one, as it looks or sounds there. It goes wrong for a letter that a
    scanner took for another.
    """
    one, other = (_PARTICLE.sub("", text.strip()) for text in (inner.before, inner.after))
    if _FIGURE.match(inner.right):
        for was, now in ((one, other), (other, one)):
            if was in _LESS and now in _MORE:
                return "quantifier"
            if was in _MINUS | _PLUS and now in _PLUS and was != now:
                return "number"
            if not was and now == "±":
                return "number"
    if sign := _of_terms(one, other, inner):
        return sign
    if one != other and one.replace("⁻", "") == other.replace("⁻", ""):
        return "number"  # m s⁻¹, m s¹
    if _POWER.fullmatch(one + other) and one != other:
        return "number" if (_BASE if one and other else _TEN).search(inner.left) else ""
    letters, numerals = (all(map(of.fullmatch, (one, other))) for of in (_LETTER, _ROMAN))
    numerals = numerals and all(roman_value(text.upper()) for text in (one, other))  # XIXX is XIX with a slip
    if one == other or one.isupper() != other.isupper() or not (letters or numerals):
        return ""
    if one.isascii() != other.isascii():
        return ""
    surname = _SURNAME.match(inner.right)
    named = surname and one.isupper() and surname[1].lower() not in function_words(language or "en")
    if named and (_FIRST_NAME.search(inner.left) or _INITIAL.search(inner.left)):
        return "name"
    return "number" if _numbers(one, other, inner) else ""


def _of_terms(one: str, other: str, inner: Inner) -> str:
    """The kind changed where one sign at a mark, between terms or in a box stands for another; else ""."""
    if one == other:
        return ""
    if _AT_A_MARK.issuperset((one, other)) and {one, other}.intersection(("+", "++", "#")):
        return "number" if _MARKED.search(inner.left) else ""
    if (one, other) in _BOXES:
        return "negation"
    terms = one and other and _TERMS[0].search(inner.left) and _TERMS[1].match(inner.right)
    if terms and ((one in _LESS and other in _MORE) or (one in _MORE and other in _LESS)):
        return "quantifier"
    return "number" if terms and one in _OPERATORS and other in _OPERATORS and {one, other} - set("-−–") else ""


def _numbers(one: str, other: str, inner: Inner) -> bool:
    """Whether both readings are letters, or Roman numerals, that stand in a number's place."""
    left, right = inner.left, inner.right
    if left[-1:] in _OPENING and right[:1] in _CLOSING:
        return not replace(inner, left=left[:-1]).opens_sentence
    if inner.opens_sentence:
        return False
    if left[-1:].isdecimal() and _BEHIND_A_NUMBER.issuperset((one, other)):
        return not (right[:1].isascii() and right[:1].isalnum())  # § 4a, § 4b
    if right[:1] in _CLOSING and left[-1:].isspace():
        return True
    if _CALLED.search(left):
        return not right[:1].isalpha()
    if not _NOUN.search(left) or one.islower():
        return False
    return _PRONOUN not in (one, other) or all(map(roman_value, (one, other)))
