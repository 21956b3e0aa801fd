"""Whether two pieces of Chinese are people's names, or parts of them, by the place in which they stand.

No table has the given names of Chinese: nearly all characters may stand in one. A name shows by its surname, by being
no row of words, and by where it stands: behind an office (局长, 原告) or a label (记录：), in a list of names, or
before what is said of people alone (先生, 主持, the years of a life).
"""

from collections.abc import Iterator

from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.names import is_person
from scrubber.language.packs import names_zh as tables
from scrubber.language.packs import zh
from scrubber.language.plain import HAN, plain
from scrubber.language.words import NO_WORD, word_bits

#: So many characters has a given name; a surname stands before it.
_GIVEN = 2


def both_people(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings, in their plain form, are people with their offices, or a part of a name: [副主席柳宗南
    → 顾问许伯年]将担任; 局长何建[国 → 民]主持.
    """
    if _has_office(one) and _has_office(other):
        return True
    return any(_is_someone(before, names[0], behind) for names, before, behind in _people(inner, one, other))


def parts_of_people(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings, in their plain form, may be parts of names of three characters, whatever stands around."""
    return any(len(names[0]) == _GIVEN + 1 for names, _, _ in _people(inner, one, other))


def _people(inner: Inner, one: str, other: str) -> Iterator[tuple[tuple[str, str], str, str]]:
    """Both readings as people's names that are no row of words, and what stands around each."""
    if len(one) == len(other) and HAN.match(one) and HAN.match(other):
        for names, before, behind in _names(inner, one, other):
            if all(is_person(name) and word_bits(name) >= NO_WORD for name in names):
                yield names, before, behind


def _names(inner: Inner, one: str, other: str) -> Iterator[tuple[tuple[str, str], str, str]]:
    """Both readings with the characters beside them that may be of the same name, and what stands around it."""
    left, right = plain(inner.left), plain(inner.right)
    for head in range(_GIVEN + 1):
        for tail in range(_GIVEN + 1 - head):
            names = (left[len(left) - head :] + one + right[:tail], left[len(left) - head :] + other + right[:tail])
            if _GIVEN <= len(names[0]) <= _GIVEN + 1 and all(map(tables.FULL_NAME.fullmatch, names)):
                yield names, left[: len(left) - head], right[tail:]


def _is_someone(before: str, name: str, behind: str) -> bool:
    """Whether what stands around a name shows that it is one."""
    ends = bool(tables.NAME_ENDS.match(behind)) or zh.PACK.titles.match(behind) is not None
    office, party = tables.TITLED.search(before), tables.PARTY.search(before)
    ends = ends or (bool(office or party) and tables.GOES_ON.match(behind) is not None)
    if office:
        return ends or len(name) == _GIVEN  # of three characters that go on, the last may be another word's
    if not ends:
        return False
    if tables.LABELLED.search(before) or party:
        return True
    listed = tables.NAMED_BEFORE.search(before), tables.NAMED_BEHIND.match(behind)
    if any(other and is_person(other[1]) and word_bits(other[1]) >= NO_WORD for other in listed):
        return True
    told = tables.DOES.match(behind) or tables.OF_A_LIFE.match(behind) or zh.PACK.titles.match(behind)
    return bool(tables.BEGINS.search(before) and told)


def _has_office(text: str) -> bool:
    """Whether a piece of text is an office and, behind it, a person's name."""
    return any(
        is_person(text[-size:]) and any(m.end() == len(text) - size for m in zh.PACK.titles.finditer(text))
        for size in (_GIVEN, _GIVEN + 1)
    )
