"""Whether a difference names another person, of those that are called as many are: [أحمد → محمد] الخطيب; where no
capital tells a name.

That is in scripts without capitals, in German, whose nouns all have one, and at a sentence's beginning: [Peter → Anna]
Bennett chaired the inquiry. And where one letter makes one name of another, which elsewhere is a slip.
"""

import re
from functools import cache

from scrubber.collation.alignment.other_letters import sounds_other
from scrubber.collation.kinds.misreadings import beside_on_keyboard, misread
from scrubber.collation.kinds.places import PREFIXES
from scrubber.collation.kinds.regions import Inner
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.names_de import DETERMINED
from scrubber.language.packs.pack import words
from scrubber.language.people import is_family, is_given, is_word_too
from scrubber.language.plain import plain
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

#: A name has so many words, at most.
_LONGEST = 4
#: Letters of a given name that another is told from.
_LEAST = 5
#: What people are called by in scripts without capitals.
_TITLES = {language: words(row) for language, row in read_table("titles").items()}
#: Words of Thai that begin as titles do: a minister, an employer, a nurse, a quality.
_NO_TITLES = lazily(
    "นาย(?:ก|จ้าง|หน้า|ทะเบียน|ทหาร|อำเภอ|ทุน|แพทย์|ตรวจ|แบบ)|นาง(?:พยาบาล|แบบ|เอก|ฟ้า|งาม)|คุณ(?:ภาพ|ค่า|สมบัติ|ธรรม|ลักษณะ|ประโยชน์|วุฒิ)"
)
#: A given name behind a title; a surname follows.
_THAI_GIVEN = lazily(rf"(?:{'|'.join(map(re.escape, _TITLES['th']))})[\u0e01-\u0e4e]{{2,20}} $")
#: Surnames of Arabic have it that say whence somebody is, or of what trade.
_ARTICLE = "ال"
#: What stands at a word, and is none of it.
_MARKS = " \t\n,.;:!?()[]{}\"'“”„«»‘’،؛؟।״׳"


def other_person(inner: Inner, language: str) -> bool:
    """Whether both readings are names of people, or a part of one, in a script that has no capitals.

    It goes wrong where two names are put for two words that are written alike: [جميل → حسن], two names and both "fine";
    of such words one that is no word besides has to stand there or beside them.
    """
    one, other = _words(inner, language)
    if not one or one[0] != one[0].lower():
        return False
    heads = ("", *PREFIXES.get(language, ()))
    return _titled(inner, one[0], other[0], language) or any(
        _uncased(inner, one[0][len(head) :], other[0][len(head) :], heads)
        for head in heads
        if one[0].startswith(head) and other[0].startswith(head)
    )


def other_capital(inner: Inner, language: str) -> bool:
    """Whether both readings are names of people where a capital says nothing: in German, and at a sentence's beginning.

    It goes wrong for a sentence that begins with a word that is a name as well, if that is not known of one of the two.
    """
    one, other = _words(inner, language)
    if not one or not all(word[:1].isupper() for word in one + other):
        return False
    first = one[0], other[0]
    if inner.opens_sentence:
        given = [is_given(word) for word in first]
        return any(given) and (inner.heads_a_name or (all(given) and not all(map(is_word_too, first))))
    german = language == "de" and not DETERMINED.search(inner.left)
    return german and all(is_given(word) or is_family(word) for word in first)


def other_given(inner: Inner, language: str) -> bool:
    """Whether both readings are given names, with capitals amid a sentence, of which one letter sounds quite other:
    [Marina → Karina]; and neither a scanner nor the next key makes the one of the other.

    Kept for a slip: Erik and Eric, Juan and Juana, which is a letter more, Jana, which may be Jan in another case. It
    goes wrong for a slip that hits on another name by chance.
    """
    one, other = _words(inner, language)
    if len(one) != 1 or not (is_given(one[0]) and is_given(other[0])) or inner.opens_sentence:
        return False
    pair = one[0], other[0]
    return (
        min(map(len, pair)) >= _LEAST
        and all(word.istitle() and not is_word_too(word) for word in pair)
        and sounds_other(*pair)
        and not misread(*pair)
        and not beside_on_keyboard(pair[0].lower(), pair[1].lower())
    )


def _words(inner: Inner, language: str) -> tuple[list[str], list[str]]:
    """The words of both readings, as many in each; none if there are others, or the first says nothing by itself."""
    one, other = ([word.strip(_MARKS) for word in plain(text).split()] for text in (inner.before, inner.after))
    if not one or len(one) != len(other) or len(one) > _LONGEST or not all(one + other):
        return [], []
    loose = function_words(language or "en")
    return ([], []) if any(row[0].lower() in loose for row in (one, other)) else (one, other)


def _titled(inner: Inner, one: str, other: str, language: str) -> bool:
    """Whether what people are called by stands before both readings, or begins them where no blank parts words."""
    if language != "th":
        return plain(inner.left).rstrip(_MARKS).rpartition(" ")[2] in _plainly(language)
    if (given := _THAI_GIVEN.search(inner.left)) and not _NO_TITLES.match(given[0]):
        return True
    return any(
        not (_NO_TITLES.match(was) or _NO_TITLES.match(now))
        for title in _TITLES["th"]
        for was, now in ((one, other), *([(title + one, title + other)] if inner.left.endswith(title) else []))
        if was.startswith(title) and now.startswith(title)
    )


@cache
def _plainly(language: str) -> frozenset[str]:
    return frozenset(map(plain, _TITLES.get(language, [])))


def _uncased(inner: Inner, one: str, other: str, heads: tuple[str, ...]) -> bool:
    """Whether two words, with which both readings begin, are given names or surnames; one of them, or what stands
    beside them, is no word besides.
    """
    before, behind = (_names(text, heads) for text in (plain(inner.left).split()[-1:], plain(inner.right).split()[:1]))
    known = [is_given(word) or is_family(word) for word in (one, other)]
    if all(known):
        return bool(before or behind) or not (is_word_too(one) and is_word_too(other))
    return bool(before) and (any(known) or (one.startswith(_ARTICLE) and other.startswith(_ARTICLE)))


def _names(words: list[str], heads: tuple[str, ...]) -> list[str]:
    """Of words those that are given names and no words besides, without what is written together with them."""
    bare = [word.strip(_MARKS).removeprefix(head) for word in words for head in heads]
    return [word for word in bare if is_given(word) and not is_word_too(word)]
