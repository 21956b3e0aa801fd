"""Other names in German, Japanese and Korean, where capitals do not tell a name from a noun: by what stands beside it,
or what it ends with.

`Herr Krüger` and `Herr Lehmann`, `緑川町` and `青葉町`, `환경부` and `국토부`: who is called Herr is a person, what is
a town, and what ends as the names of offices do is one.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from math import log2

from scrubber.collation.alignment.slips import by_one_letter
from scrubber.collation.kinds.regions import Inner
from scrubber.language.model import ideograph_bits
from scrubber.language.packs import names_de as de
from scrubber.language.packs import names_ja as ja
from scrubber.language.packs import names_ko as ko
from scrubber.language.packs.which import pack
from scrubber.language.places import places
from scrubber.language.plain import plain
from scrubber.language.words import NO_WORD, word_bits
from scrubber.patterns import lazily

_KATAKANA, _IDEOGRAPH, _KANA = (
    lazily("[\u30a1-\u30fa\u30fc]"),
    lazily("[\u3400-\u9fff々]"),
    lazily("[\u3041-\u3096]$"),
)
#: A given name has so many characters, behind a surname of two.
_GIVEN = 2
#: What people are called by, behind a name: 大輔氏.
_CALLED = lazily(f"(?<=.)(?:{'|'.join(map(re.escape, ja.PEOPLE))})$")
# Behind a first name.
_SURNAME = lazily(r" [A-ZÄÖÜ][a-zäöüß-]{2,}")
#: A slip makes any of the other letters of one in a syllable, in its three places; in bits. What is rarer beside the
#: other syllable was not chosen for a name.
_ANY_LETTER = log2(18 + 20 + 27)


def other_name(inner: Inner, one: str, other: str, language: str) -> bool:
    """Whether one name stands in another's place."""
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
    known = [pack("de").places.fullmatch(word) is not None or word in places("de") for word in (one, other)]
    if all(known) or (de.PLACED.search(inner.left) and (any(known) or all(map(de.PLACE.fullmatch, (one, other))))):
        return True
    if _beside_a_noun(inner, one, other):
        return True
    ends = [
        next((end for end in sorted(de.KINDS, key=len, reverse=True) if word.endswith(end)), "")
        for word in (one, other)
    ]
    return all(ends) and de.KINDS[ends[0]] == de.KINDS[ends[1]]


def _beside_a_noun(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are a name by the noun that stands right beside them: Kapitän [Kruse → Lohse], mit [Ute →
    Anja] Kruse.

    It goes wrong for one word for another of what is measured: ein Glas [Wasser → Sprudel].
    """
    if one in other or other in one or inner.opens_sentence:
        return False
    if _SURNAME.match(inner.right):
        return not (de.DETERMINED.search(inner.left) or any(map(de.KIND.search, (one, other))))
    noun = de.NOUN.search(inner.left)
    if not noun:
        return False
    return bool(de.OFFICE.search(inner.left)) or not replace(inner, left=inner.left[: noun.start()]).opens_sentence


def _japanese(inner: Inner, one: str, other: str) -> bool:
    if _full_names(inner, one, other):
        return True
    left, (one, other), behind = _whole(_KATAKANA, inner, one, other)
    if all(map(ja.HIRAGANA.fullmatch, (one, other))):
        return behind.startswith(ja.ENDS) and not _KANA.search(left)
    if not (ja.STEM.fullmatch(one) and ja.STEM.fullmatch(other)):
        return False
    if ja.NAME_ENDS.match(behind) and ja.PERSON.fullmatch(one) and ja.PERSON.fullmatch(other):
        if ja.ASKED.search(left):
            return True
        # The blank between an office and a name is not seen here.
        if ja.OFFICE.search(left) and min(word_bits(one), word_bits(other)) >= NO_WORD:
            return True
    if ja.HOLDER.search(left) and ja.OF_WHOM.match(inner.right):
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


def _whole(of: re.Pattern[str], inner: Inner, one: str, other: str) -> tuple[str, tuple[str, str], str]:
    """What stands before a difference, both readings, and what stands behind, the characters of one sort around it
    taken for the readings' own.
    """
    left, right = plain(inner.left), plain(inner.right)
    if not (of.match(one) and of.match(other)):
        return left, (one, other), right
    head, tail = re.search(f"(?:{of.pattern})*$", left), re.match(f"(?:{of.pattern})*", right)
    before, behind = (match[0] if match else "" for match in (head, tail))
    names = (before + one + behind, before + other + behind)
    return left[: len(left) - len(before)], names, right[len(behind) :]


def _full_names(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are, or are of, a surname that is known as one with a given name behind it: 山崎恵[子 →
    美], [山崎 → 村田]恵子.
    """
    _, names, _ = _whole(_IDEOGRAPH, inner, one, other)
    given = [_CALLED.sub("", name[2:]) if name[:2] in ja.SURNAMES else "" for name in names]
    return all(
        1 <= len(rest) <= _GIVEN and not rest.startswith((*ja.ENDS, *ja.PEOPLE)) and word_bits(name) >= NO_WORD
        for name, rest in zip(names, given, strict=True)
    )


def is_rare_syllable(one: str, other: str) -> bool:
    """Whether one letter of a syllable makes another that is too rare for a name (해솔시, 해솝시); towns and persons
    differ in a letter as well (경주, 광주).
    """
    return by_one_letter(one, other) and abs(_bits(one) - _bits(other)) > _ANY_LETTER


def _bits(word: str) -> float:
    return sum(map(ideograph_bits, word))


def _korean(inner: Inner, one: str, other: str) -> bool:
    bare = [ko.PARTICLES.sub("", word) if len(word) > 2 else word for word in (one, other)]
    if not all(ko.STEM.fullmatch(word) for word in bare) or is_rare_syllable(one, other):
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
