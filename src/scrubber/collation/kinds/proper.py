"""Other names in German, Japanese and Korean, where capitals do not tell a name from a noun: by what stands beside it, or what it ends with.

`Herr Krüger` and `Herr Lehmann`, `緑川町` and `青葉町`, `환경부` and `국토부`: who is called Herr is a person, what is a town, and what ends as the names of
offices do is one.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from scrubber.collation.alignment.slips import by_one_letter
from scrubber.collation.kinds.people import NO_WORD
from scrubber.language.model import ideograph_bits
from scrubber.language.packs import names_de as de
from scrubber.language.packs import names_ja as ja
from scrubber.language.packs import names_ko as ko
from scrubber.language.packs.which import pack
from scrubber.language.plain import plain
from scrubber.language.words import word_bits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scrubber.collation.kinds.regions import Inner

#: A slip makes any of the other letters of one in a syllable, in its three places; in bits. What is rarer beside the other syllable was not chosen for a name.
_ANY_LETTER = log2(18 + 20 + 27)


def other_name(inner: Inner, one: str, other: str, language: str) -> bool:
    """Whether one name stands in another's place.

    Args:
        inner: the difference.
        one: the canonical reading, in its plain form.
        other: the mirror's.
        language: of the sentence.
    """
    test = _TESTS.get(language)
    return test is not None and one != other and test(inner, one, other)


def titled(inner: Inner, language: str) -> bool:
    """Whether what people are called by stands behind a difference: 氏, 市長, 의원."""
    if language == "ja":
        return plain(inner.right).startswith(ja.PEOPLE)
    return language == "ko" and bool(ko.TITLES.match(inner.right))


def _german(inner: Inner, one: str, other: str) -> bool:
    if not (one[:1].isupper() and other[:1].isupper()) or len(one.split()) != len(other.split()) or " " in one:
        return False
    if de.BEFORE.search(inner.left) or de.SIGNED.match(inner.right):
        return True
    places = pack("de").places
    if places.fullmatch(one) and places.fullmatch(other):
        return True
    if de.PLACED.search(inner.left) and de.PLACE.fullmatch(one) and de.PLACE.fullmatch(other):
        return True
    ends = [
        next((end for end in sorted(de.ENDS, key=len, reverse=True) if word.endswith(end)), "") for word in (one, other)
    ]
    return all(ends) and _german_kind(ends[0]) == _german_kind(ends[1])


def _german_kind(end: str) -> str:
    if end in de.STREETS:
        return "street"
    return "society" if end in de.SOCIETIES else de.KINDS.get(end, end)


def _japanese(inner: Inner, one: str, other: str) -> bool:
    if not (ja.STEM.fullmatch(one) and ja.STEM.fullmatch(other)):
        return False
    behind = plain(inner.right)
    if ja.NAME_ENDS.match(behind) and ja.PERSON.fullmatch(one) and ja.PERSON.fullmatch(other):
        left = plain(inner.left)
        if ja.ASKED.search(left):
            return True
        # The blank between an office and a name is not seen here.
        if ja.OFFICE.search(left) and min(word_bits(one), word_bits(other)) >= NO_WORD:
            return True
    if ja.HOLDER.search(plain(inner.left)) and ja.OF_WHOM.match(inner.right):
        names = [ja.FULL_NAME.fullmatch(word) is not None and word_bits(word) >= NO_WORD for word in (one, other)]
        if all(names):
            return True
    if behind.startswith(ja.ENDS) or (len(one) > 1 and behind.startswith(ja.PEOPLE)):
        return True
    # 教育委員[会], 市議[会]: what both begin or end with may stand outside the difference.
    for head in ("", behind[:1]):
        ends = [
            max((end for end in ja.ENDS if word.endswith(end) and word != end), key=len, default="")
            for word in (one + head, other + head)
        ]
        if ends[0] and (ends[0] == ends[1] or (ends[1] and {ends[0], ends[1]} <= ja.COUNCILS)):
            return True
    return False


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter of a syllable makes another that is too rare for a name (해솔시, 해솝시); towns and persons differ in a letter as well (경주, 광주)."""
    return by_one_letter(one, other) and abs(_bits(one) - _bits(other)) > _ANY_LETTER


def _bits(word: str) -> float:
    return sum(map(ideograph_bits, word))


def _korean(inner: Inner, one: str, other: str) -> bool:
    bare = [ko.PARTICLES.sub("", word) if len(word) > 2 else word for word in (one, other)]
    if not all(ko.STEM.fullmatch(word) for word in bare) or _is_slip(one, other):
        return False
    people = all(len(word) == 3 and word[0] in ko.SURNAMES for word in bare)
    if people and (ko.TITLES.match(inner.right) or ko.BEFORE.search(inner.left)):
        return True
    ends = [
        max((end for end in ko.ENDS if word.endswith(end) and len(word) > len(end) + 1), key=len, default="")
        for word in bare
    ]
    return bool(ends[0] and ends[1]) and (ends[0] == ends[1] or {ends[0], ends[1]} <= ko.SOCIETIES)


_TESTS: Mapping[str, Callable[[Inner, str, str], bool]] = {"de": _german, "ja": _japanese, "ko": _korean}
