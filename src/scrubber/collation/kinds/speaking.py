"""Who speaks on either side of a difference, and whether it is somebody else: by name, by office, or as one of whom
nothing is said but that they know.
"""

import re

from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.roles import ONE_WORD, describes, other_role, same_role
from scrubber.language.facts.facts import measures
from scrubber.language.facts.names import is_name, is_person
from scrubber.language.packs import en, names_zh, zh
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

_WIDE, _WORD = lazily(r"[\u2e80-\uffef]"), lazily(r"[^\W_]{2,}")
#: What people are called in politeness, with a name behind it, by what is the same in short and in full.
_COURTESY = {word: n for n, row in enumerate(read_table("names")["politeness"]["rows"]) for word in words(row)}
COURTESY = frozenset(_COURTESY)
#: Who is told by what they are.
_UNNAMED = lazily(r"(?:the|an?)(?:\s[a-z’'-]{2,30}){1,4}", re.IGNORECASE)
#: A first name and a surname; words that two speakers may have in common.
_LATIN_NAME, _ARTICLES = (
    lazily(r"\b[A-Z][\w’'-]{1,30}\s(?:[A-Z]\.\s)?[A-Z]"),
    frozenset(["the", "a", "an", "of", "for", "and"]),
)
#: A word with a capital beside another.
_NAME_BEFORE = lazily(r"\b[^\W\d_a-zà-ÿа-яё][^\W\d_]{1,30}\s$")
_NAME_BEHIND = lazily(r"\s[^\W\d_a-zà-ÿа-яё][^\W\d_]")


def unnamed(speaker: str) -> str:
    """Who speaks, without the words that may stand for one another before them or behind: 有关部门, 相关部门;
    多名代表, 多位代表; 业内人士, 业内专家.
    """
    text = names_zh.COUNTED.sub("名", names_zh.REFERS.sub("", plain(speaker)))
    insider = names_zh.INSIDER.fullmatch(text)
    return insider[1] if insider else text


def of_a_name(inner: Inner, language: str) -> bool:
    """Whether what differs stands beside another name of the same person: Jean [Morel → Moreau]; not Aguas del
    [Norte → Sur]. In German any noun has a capital.
    """
    beside = _NAME_BEFORE.search(inner.left) or _NAME_BEHIND.match(inner.right)
    return language != "de" and beside is not None


def stays_mostly(region: Region) -> bool:
    """Whether more of who speaks stayed than was replaced: 海浜大学の渡辺教授, 湾岸大学の渡辺教授."""
    inner = region.inner
    return len(region.speakers[0]) > 2 * len(inner.before.strip())


def speaks(speaker: str) -> bool:
    """Whether a piece of text is someone who may speak: named, or known by office, trade or place in society."""
    text = plain(speaker).strip()
    text = text.removeprefix("the ").removeprefix("The ")
    return bool(text) and (
        names_somebody(text)
        or (text[0] in names_zh.NATIONS and names_zh.OF_A_NATION.fullmatch(text[1:]) is not None)
        or any(is_name(part) for part in text.split(","))
        or bool(zh.PACK.titles.search(text) or en.PACK.titles.search(text) or en.PACK.organisations.search(text))
    )


def same_office(inner: Inner, one: str, other: str) -> bool:
    """Whether the words in which an office is named differ, and not the office: a spokesman, a spokesperson."""
    if not all(ONE_WORD.fullmatch(word) for word in (one, other) if word):
        return False
    if same_role(one, other):
        return True
    return describes(inner.right) and not (speaks(one) and speaks(other))


def another_speaks(region: Region, one: str, other: str) -> bool:
    """Whether all of a speaker, of whom one side gives the name, is another: said [Councillor Ruth Dane → a
    spokesman for the tenants].
    """
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
    """Whether two people have no word in common, or one of a single name: chief editor Tan Rui, reviewer Tan Ling."""
    said, theirs = (text.split() for text in (one, other))
    common = {word for word in said if word in theirs and word.lower() not in _ARTICLES}
    return not common or (
        len(common) == 1 and next(iter(common)).istitle() and said[0] != theirs[0] and said[-1] != theirs[-1]
    )


def same_speaker(region: Region) -> bool:
    """Whether one person speaks on both sides, for another office or firm: 南方大学教授白静, 北方大学教授白静."""
    one, other = (plain(speaker)[-4:] for speaker in region.speakers)
    return bool(region.inner.right.strip()) and one[-2:] == other[-2:] and any(is_person(one[-n:]) for n in (2, 3, 4))


def called(inner: Inner, one: str, other: str, language: str) -> bool:
    """Whether the one calls somebody in politeness, and the other does so in short, or does not, or gives the first
    name before a surname: M. Roy, Monsieur Roy; el señor Ortiz, Ortiz; Frau Meier, Petra Meier.
    """
    if not one or not other:
        said = {word.casefold() for word in _WORD.findall(one or other)} - function_words(language or "en")
        return bool(said) and said <= COURTESY
    rows = [_COURTESY.get(text.rstrip(".").casefold()) for text in (one, other)]
    if None not in rows:
        return rows[0] == rows[1]
    polite = [row is not None for row in rows]
    given = other if polite[0] else one
    return polite[0] != polite[1] and given.istitle() and given.isalpha() and bool(_NAME_BEHIND.match(inner.right))


def say_the_same(one: str, other: str, language: str) -> bool:
    """Whether somebody is named in the same words, but for an article and what stands before the name or behind it:
    L'ingénieur Thomas Rivet; Thomas Rivet, ingénieur. The day on which they spoke is no part of the name: 白静星期二,
    白静周二.
    """
    if one != other and _undated(one) == _undated(other) != "":
        return True
    loose = function_words(language or "en")
    was, now = ([word for word in _WORD.findall(text) if word.lower() not in loose] for text in (one, other))
    if COURTESY.isdisjoint(map(str.casefold, was)) != COURTESY.isdisjoint(map(str.casefold, now)):
        was, now = ([word for word in each if word.casefold() not in COURTESY] for each in (was, now))
    names = [[word for word in each if word.istitle()] for each in (was, now)]
    return names[0] == names[1] != [] and any(was[at:] + was[:at] == now for at in range(len(was)))


def _undated(text: str) -> str:
    for fact in reversed([fact for fact in measures(text) if fact.kind == "date"]):
        text = text[: fact.start] + text[fact.end :]
    return text.strip()


def same_person(region: Region) -> bool:
    """Whether one person speaks on both sides, of whom something else is said: Jane Doe, head of the North Line;
    Jane Doe, head of the South Line.
    """
    one, other = (speaker.partition(",") for speaker in region.speakers)
    first, *more = one[0].split() or [""]
    is_named = bool(more) and all(word[0].isupper() for word in (first, *more)) and first.casefold() not in _ARTICLES
    return one[0] == other[0] and is_named and bool(one[1])  # not "The minister, Jane Doe,"


def names_somebody(text: str) -> bool:
    """Whether a piece of Chinese names a speaker by title, or ends with a person's name."""
    return len(text) > 2 and (bool(zh.PACK.titles.search(plain(text))) or is_person(text[-3:]))
