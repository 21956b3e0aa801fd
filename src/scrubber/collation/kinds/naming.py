"""Whether a difference changes who or what is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.han_names import both_known, two_bodies
from scrubber.collation.kinds.people import NO_WORD, both_people
from scrubber.collation.kinds.places import directions
from scrubber.collation.kinds.proper import other_name, titled
from scrubber.collation.kinds.roles import ONE_WORD, describes, other_role, same_role
from scrubber.language.facts.names import (
    in_capitals,
    is_name,
    is_organisation,
    is_person,
    is_place,
    is_transliteration,
    same_place,
)
from scrubber.language.facts.speakers import SPOKEN
from scrubber.language.packs import en, names_zh, zh
from scrubber.language.packs.common_words import function_words
from scrubber.language.plain import plain
from scrubber.language.words import word_bits

if TYPE_CHECKING:
    from scrubber.collation.kinds.regions import Inner, Region

#: How sure it is that one speaker was put in another's place where both are named.
SPEAKER = 0.9
_DOUBLED = re.compile(r"(.)\1+")
_FIGURES = re.compile(r"[\d一二三四五六七八九十百千万.,]+")
_WIDE, _WORD = re.compile(r"[\u2e80-\uffef]"), re.compile(r"[^\W_]{2,}")
# Who signs or approves something, told by what they are: signed by the headteacher.
_AGENT = re.compile(
    r"\b(?:signed|approved|appointed|issued|chaired|authorised|authorized|countersigned|ratified|endorsed|elected|nominated|certified|dismissed) by (?:the|an?|its|their) $"
)
#: Who is told by what they are.
_UNNAMED = re.compile(r"(?:the|an?)(?:\s[a-z’'-]{2,30}){1,4}", re.IGNORECASE)
#: A first name and a surname; words that two speakers may have in common.
_LATIN_NAME, _ARTICLES = (
    re.compile(r"\b[A-Z][\w’'-]{1,30}\s(?:[A-Z]\.\s)?[A-Z]"),
    frozenset(["the", "a", "an", "of", "for", "and"]),
)
# Particles of Korean that mark of whom something is said.
_SAYS_OF, _HANGUL = re.compile("[은는이가]$"), re.compile("[가-힣]")
#: Behind it stands where somebody is, or of what.
_WHERE = re.compile(r"\s(?:in|of|at|from|near) $")
#: A capital within a word: FaceTime, AgileBits.
_CAMEL = re.compile("[a-zäöüß][A-ZÄÖÜ]")
_HAN_ONLY = re.compile(r"(?:(?!的)[\u3400-\u9fff])+")
#: So many characters make the name of an organisation, and no word with a kind of organisation behind it; so many of two names' last ones may be the same.
_LONG_NAME, _SHARED = 6, 3
#: A surname and a given name of two characters.
_FULL_NAME = 3


def named(region: Region, before: str, after: str) -> tuple[str | None, float]:
    """Whether a difference that changes no other fact changes who or what is named.

    Args:
        region: the difference.
        before: the canonical reading at its narrowest.
        after: the mirror's.

    Returns:
        "attribution" where a speaker is replaced by another, "name" where a person, an organisation or a place is; else "wording", or
        None for a word that carries no meaning; and how sure that is.
    """
    one, other = plain(before).strip(), plain(after).strip()
    inner = region.inner()
    if slips.function_word(one, other):
        return None, 0.8
    if _squeezed(one) == _squeezed(other) or (
        ONE_WORD.fullmatch(one) and ONE_WORD.fullmatch(other) and same_role(one, other)
    ):
        return "wording", 0.6
    if region.language == "ko" and not _HANGUL.match(inner.right) and _SAYS_OF.sub("", one) == _SAYS_OF.sub("", other):
        return "wording", 0.6  # 그는, 그가
    if any(_say_the_same(*pair, region.language) for pair in (region.speakers, (before, after))):
        return "wording", 0.6
    if one and other and region.language in SPOKEN and not _FIGURES.fullmatch(one):
        other_named = other_name(inner, one, other, region.language)
        if region.spoken:
            one_word = len(one.split()) == len(other.split()) == 1 and all(is_name(word) for word in (one, other))
            within = (other_named or one_word) and _rest(region) and not titled(inner, region.language)
            return ("name" if within or _same_person(region) else "attribution"), SPEAKER
        if other_named:
            return "name", 0.7
    if (
        region.language == "de"
        and len(one.split()) == len(other.split()) == 1
        and not (is_place(one) and is_place(other))
        and not all(_CAMEL.search(word) for word in (one, other))
    ):
        return "wording", 0.5  # every noun has a capital
    if _AGENT.search(inner.left) and other_role(one, other) and not describes(inner.right):
        return "name", 0.7
    if directions(one, other):
        return "name", 0.8
    if one and other and _entitled(inner) and not set(one) & set(other):
        return "name", 0.7
    if region.spoken and slips.confused(one, other) and len(set(map(is_organisation, map(plain, region.speakers)))) > 1:
        return None, 0.8  # 铁路公司, 铁路公私
    if one and other:
        names = (is_name(one), is_name(other))
        if not region.spoken and both_people(inner, one, other):
            return "name", 0.7
        if region.spoken and len({names_zh.REFERS.sub("", plain(speaker)) for speaker in region.speakers}) == 1:
            return "wording", 0.6  # 有关部门, 相关部门
        if region.spoken and (_same_person(region) or (_same_speaker(region) and _office(inner.right, one))):
            return "name", 0.7
        if region.spoken and _WHERE.search(inner.left) and all(names) and " " not in one + other:
            return "name", 0.7  # the mayor of York, the mayor of Leeds
        if region.spoken and min(len(one), len(other)) >= 2 and (all(names) or _titled(one) or _titled(other)):
            # A speaker for a speaker; a company or a town in the speaker's place is another name, not another speaker.
            if is_person(one) and not is_person(other) and not _titled(other):
                return "name", 0.8
            return "attribution", SPEAKER
        if region.spoken and (
            (all(_speaks(speaker) for speaker in region.speakers) and not _same_office(inner, one, other))
            or _another_speaks(region, one, other)
        ):
            return "attribution", 0.7
        if not _WIDE.search(one + other):
            if is_place(one) and is_place(other):
                return "name", 0.8
            if inner.opens_sentence and len(one.split()) == len(other.split()) == 1:
                return "wording", 0.5
            if _slip_of_a_particle(one, other):
                return None, 0.8
            if all(names) and not in_capitals(f"{inner.left} {one} {inner.right}"):
                return "name", 0.9
        elif _other_surname(one + inner.right[:2], other + inner.right[:2]):
            return "name", 0.8
        elif same_place(one, other):
            return None, 0.9
        elif all(names) and (_both_named(region) or (max(len(one), len(other)) > 2 and _no_words(one, other))):
            return "name", 0.8
        elif (len(one) == len(other) == 1 and any(both_known(was, now) for was, now, _, _ in inner.wider())) or (
            is_transliteration(one) and is_transliteration(other)
        ):
            return "name", 0.7
        elif (
            two_bodies(inner, one, other)
            or _long_bodies(inner, one, other)
            or ((is_organisation(one) or is_place(one)) and not _referring(one, other))
        ):
            return "name", 0.6
    if region.spoken and len(one) > 2 and not other and not _same_office(inner, one, other):
        return "attribution", 0.6
    return "wording", 0.6


def _slip_of_a_particle(one: str, other: str) -> bool:
    """Whether a word with a capital is an article, a preposition or another of the commonest words with a slip in it, and no name: The, Tbe."""
    words = one.lower(), other.lower()
    return not function_words("en").isdisjoint(words) and slips.one_edit(*words)


def _entitled(inner: Inner) -> bool:
    """Whether a difference lies within the marks of a title: 《云岭省[水 → 矿]法》."""
    closes, opens = inner.right.find("》"), inner.right.find("《")
    return inner.left.rfind("《") > inner.left.rfind("》") and closes >= 0 and not 0 <= opens < closes


def _squeezed(text: str) -> str:
    """A text with each letter once where it stands several times in a row, as a slip of the keyboard sets it."""
    return _DOUBLED.sub(r"\1", text)


def _rest(region: Region) -> bool:
    """Whether more of who speaks stayed than was replaced: 海浜大学の渡辺教授, 湾岸大学の渡辺教授; Jean Morel, Jean Moreau."""
    inner = region.inner()
    return len(region.speakers[0]) > 2 * len(inner.before.strip())


def _both_named(region: Region) -> bool:
    """Whether names were found on both sides by what stands around them (a title, a verb of speech)."""
    return all(any(f.kind == "name" for f in facts) for facts in (region.facts_before, region.facts_after))


def _other_surname(one: str, other: str) -> bool:
    """Whether a person's name has another surname, be the given name a word of the dictionary: 张建国, 李建国."""
    one, other = plain(one), plain(other)
    return (
        len(one) == len(other) == _FULL_NAME
        and is_person(one)
        and is_person(other)
        and one[1:] == other[1:]
        and _no_words(one, other)
    )


def _no_words(one: str, other: str) -> bool:
    """Whether neither of two pieces that read as a person's name is a word of the dictionary: 文档 is one, though 文 is a surname."""
    return all(not is_person(word) or word_bits(word) >= NO_WORD for word in (one, other))


def _speaks(speaker: str) -> bool:
    """Whether a piece of text is someone who may speak: named, or known by office, trade or place in society."""
    text = plain(speaker).strip()
    text = text.removeprefix("the ").removeprefix("The ")
    return bool(text) and (
        _titled(text)
        or any(is_name(part) for part in text.split(","))
        or bool(zh.PACK.titles.search(text) or en.PACK.titles.search(text) or en.PACK.organisations.search(text))
    )


def _same_office(inner: Inner, one: str, other: str) -> bool:
    """Whether the words in which an office is named differ, and not the office: a spokesman, a spokesperson."""
    if not all(ONE_WORD.fullmatch(word) for word in (one, other) if word):
        return False
    if same_role(one, other):
        return True
    return describes(inner.right) and not (_speaks(one) and _speaks(other))


def _another_speaks(region: Region, one: str, other: str) -> bool:
    """Whether all of a speaker, of whom one side gives the name, is another: said [Councillor Ruth Dane → a spokesman for the tenants]."""
    words = [frozenset(text.casefold().split()) - _ARTICLES for text in (one, other)]
    if all(
        _UNNAMED.fullmatch(speaker) and speaker.endswith(text)
        for speaker, text in zip(region.speakers, (one, other), strict=True)
    ):
        heads = (text.casefold().split()[-1] for text in (one, other))
        return words[0].isdisjoint(words[1]) and other_role(
            *heads
        )  # the coach, the owner; a former manager, the inspector
    return (
        not _WIDE.search(one + other)
        and bool(_LATIN_NAME.search(one) or _LATIN_NAME.search(other))
        and all(len(each) > 1 for each in words)
        and _share_at_most_a_name(one, other)
        and any(
            said and said.startswith(text) for said, text in zip(map(plain, region.speakers), (one, other), strict=True)
        )
    )


def _share_at_most_a_name(one: str, other: str) -> bool:
    """Whether two people have no word in common, or a single one of their names: chief editor Tan Rui, reviewer Tan Ling."""
    said, theirs = (text.split() for text in (one, other))
    common = {word for word in said if word in theirs and word.lower() not in _ARTICLES}
    return not common or (
        len(common) == 1 and next(iter(common)).istitle() and said[0] != theirs[0] and said[-1] != theirs[-1]
    )


def _office(right: str, word: str) -> bool:
    """Whether a word, with what stands behind it, is an organisation or a place."""
    return is_organisation(word) or is_place(word) or zh.PACK.organisations.match(plain(right)) is not None


def _long_bodies(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings, with a few characters around them, are names of organisations, longer than any word: [全国人民代表大会常务 → 中央军事]委员会, 国[务院 → 家发展和改革委员会]."""
    left, right = plain(inner.left), plain(inner.right)
    for before in ("", left[-1:]):
        for size in range(_SHARED + 1):
            was, now = (before + word + right[:size] for word in (one, other))
            known = [len(name) >= _LONG_NAME or zh.PACK.organisations.fullmatch(name) for name in (was, now)]
            if all(known) and _HAN_ONLY.fullmatch(was + now) and is_organisation(was) and is_organisation(now):
                return min(len(one), len(other)) > 1 and len(one + other) >= _LONG_NAME
    return False


def _same_speaker(region: Region) -> bool:
    """Whether one person speaks on both sides, for another office or firm: 南方大学教授白静, 北方大学教授白静."""
    one, other = (plain(speaker)[-4:] for speaker in region.speakers)
    return bool(region.inner().right.strip()) and one[-2:] == other[-2:] and any(is_person(one[-n:]) for n in (2, 3, 4))


def _say_the_same(one: str, other: str, language: str) -> bool:
    """Whether somebody is named in the same words, but for an article and what stands before the name or behind it: L'ingénieur Thomas Rivet; Thomas Rivet, ingénieur."""
    loose = function_words(language or "en")
    was, now = ([word for word in _WORD.findall(text) if word.lower() not in loose] for text in (one, other))
    names = [[word for word in each if word.istitle()] for each in (was, now)]
    return names[0] == names[1] != [] and any(was[at:] + was[:at] == now for at in range(len(was)))


def _same_person(region: Region) -> bool:
    """Whether one person speaks on both sides, of whom something else is said: Jane Doe, head of the North Line; Jane Doe, head of the South Line."""
    one, other = (speaker.partition(",") for speaker in region.speakers)
    return one[0] == other[0] and len(one[0].split()) > 1 and bool(one[1])


def _titled(text: str) -> bool:
    """Whether a piece of Chinese names a speaker by title, or ends with a person's name."""
    return len(text) > 2 and (bool(zh.PACK.titles.search(plain(text))) or is_person(text[-3:]))


def _referring(name: str, other: str) -> bool:
    """Whether a piece of text is another way of naming the same: 中国 → 我国, 北京 → 首都."""
    return other.islower() or bool(set(name) & set(other)) or other[:1] in "我本该其此贵敝首当" or other[-1:] == "方"
