"""Offices and trades, as they are told by the word alone (the mayor, an engineer, a spokesperson); and whether an
office is held by its holder or by a deputy, for the time being, no longer or not yet: 局长, 副局长; le maire, l'ancien
maire.

Who writes the one for the other names somebody else. What is told is a mark of rank that comes, goes or becomes one of
another meaning beside an office that both readings name alike; where the office itself is told otherwise, other rules
say whether it is another one.
"""

from collections import Counter

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.regions import Region
from scrubber.language.packs import en
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.offices import ROLE, Offices, offices
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: A word in small letters.
ONE_WORD = lazily("[a-z’'-]{2,30}")
# What ends the word for an office or a trade is no part of which it is: spokesman, spokesperson.
_WHOEVER = lazily("(?:wo)?man$|person$")
#: Words for one office or trade each.
_SYNONYMS = (
    frozenset(["author", "writer"]),
    frozenset(["director", "head"]),
    frozenset(["doctor", "physician"]),
    frozenset(["lawyer", "attorney"]),
    frozenset(["journalist", "reporter"]),
)
_NEXT = lazily(r"\s?([a-z-]{2,30})\b")


def same_role(one: str, other: str) -> bool:
    """Whether two words are one office: they differ in nothing but whether a man or a woman holds it, or are two
    words for it.
    """
    return _WHOEVER.sub("", one) == _WHOEVER.sub("", other) or any(each.issuperset((one, other)) for each in _SYNONYMS)


def other_role(one: str, other: str) -> bool:
    """Whether two words are offices or trades, and not the same one: the mayor, the engineer. What else is said in
    other words may mean the same.
    """
    return all(ROLE.fullmatch(word) or en.PACK.titles.fullmatch(word) for word in (one, other)) and not same_role(
        one, other
    )


def describes(right: str) -> bool:
    """Whether an English word says of what kind the next is, by what stands behind it: a [senior → top] official."""
    behind = _NEXT.match(right)
    return behind is not None and behind[1] not in function_words("en")


#: A ministry ends as a deputy begins: 외교부장관 is its minister.
_MINISTERS = "장관"
#: From here on a character is a syllable or a word.
_WIDE = "\u2e80"
#: So much before an office is looked at.
_LONGEST = 48


def other_rank(region: Region) -> bool:
    """Whether a mark of rank beside an office that both readings name is another, has come or is gone: [副]局长, the
    [deputy] mayor, [vice]presidente.
    """
    known = offices(region.language)
    if known is None:
        return False
    inner = region.inner
    if inner.before < _WIDE > inner.after and slips.is_slip(inner.before, inner.after):
        return False  # the former mayor, the forme mayor; not 국장, 부국장
    if region.language == "ja" or (not region.language and inner.before + inner.after >= "\u3040"):
        return _other_before(plain(inner.before).strip(), plain(inner.after).strip(), plain(inner.right), known)
    loose = function_words(region.language or "en")  # the former was older than a writer
    one, other = (
        _ranked(plain(region.left + text + region.right).casefold(), known, loose)
        for text in (region.before, region.after)
    )
    return one[0] == other[0] and one[1] != other[1]


def _other_before(one: str, other: str, right: str, known: Offices) -> bool:
    """The same where no blank parts the words: nothing but the mark before an office differs."""
    meanings = [known.meanings.get(each, "" if each else "none") for each in (one, other)]
    return "" not in meanings and meanings[0] != meanings[1] and bool(known.named.match(right))


def _ranked(text: str, known: Offices, loose: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
    """The offices that a text names, and what the marks beside them mean."""
    named, marks = Counter[str](), Counter[str]()
    for match in known.named.finditer(text):
        office = match["office"] or match[0]
        named[office] += 1
        glued = match["glued"] if office != _MINISTERS else ""
        start, end = match.span()
        found = [known.before.search(text[max(0, start - _LONGEST) : start]), known.behind.match(text, end)]
        beside = (m["mark"] for m in found if m and m.groupdict().get("between") not in loose)
        marks.update(known.meanings[each] for each in (glued, *beside) if each)
    return named, marks
