"""Whether what reads as a slip may as well be another word, or another name: then it is told, and nobody is accused.

No model of letters or of sounds tells Hansen from Jansen, or 沈德昌 from 沈得昌: no dictionary has the names there are.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import NamedTuple

from scrubber.collation.alignment.other_letters import sounds_other
from scrubber.collation.alignment.slips import confused, same
from scrubber.collation.kinds.misreadings import misread, mistyped
from scrubber.collation.kinds.people import parts_of_people
from scrubber.collation.kinds.proper import is_rare_syllable
from scrubber.collation.kinds.readings import regional
from scrubber.collation.kinds.regions import Inner
from scrubber.collation.kinds.set_in import AROUND
from scrubber.collation.kinds.undecided import words_with
from scrubber.ends import ends_alike
from scrubber.language.facts.numerals import zh_value
from scrubber.language.orthography import respelt_alike
from scrubber.language.packs.zh import INTERCHANGED
from scrubber.language.plain import HAN, HANGUL, plain
from scrubber.language.spelling import NO_WORD, OTHER_ALPHABETS, dearer

#: Letters of a word that another may be told from; endings that make another word of an English one.
_WORD, _SHORT = 4, 3
_ENDINGS = frozenset(["s", "es", "d", "ed", "ing", "r", "er", "ly"])
#: So many characters more has a name of three.
_GIVEN = 2
_AROUND = AROUND + "\u3000.<>-–—《》"


class Pair(NamedTuple):
    """Two words or characters in each other's place, and what stands around the first."""

    one: str
    other: str
    left: str
    right: str


def another_word(
    canonical: tuple[str, int],
    before: str,
    after: str,
    language: str,
    texts: tuple[str, str],
    vocabulary: Collection[str],
) -> str:
    """What a word amounts to that stands for another and reads as a slip of it: "wording" where it is one that the text
    has elsewhere, an English one with another ending (form for from, close for closed), or as good a name as the
    other; "name" where each mention has it so; "" for a slip.

    Args:
        canonical: the canonical sentence, and where in it what differs begins.
        before: the canonical reading.
        after: the mirror's.
        language: of the sentence.
        texts: the canonical text, and the mirror's: who has the name unchanged elsewhere made a slip.
        vocabulary: the words of letters that the canonical text has.
    """
    pair = _apart(canonical[0], canonical[1], before, after)
    if pair is None or (same(pair.one, pair.other) and not (language == "vi" and _is_toned(pair))):
        return ""
    if respelt_alike(pair.one, pair.other, language):
        return ""
    inner = Inner(*pair)
    if HAN.match(pair.one) and HAN.match(pair.other):
        if inner.left[-1:] + pair.one + inner.right[:1] in texts[1]:
            return ""
        people = parts_of_people(inner, plain(pair.one), plain(pair.other))
        alike = confused(pair.one, pair.other) or pair.one == pair.other[::-1]
        if people and alike and any(_each_changed(*names, texts) for names in _around(inner)):
            return "name"
        return "wording" if people or _as_good_a_character(inner) else ""
    one, other = pair.one.casefold(), pair.other.casefold()
    if not all(unicodedata.category(c)[0] in "LM" for c in one + other) or min(len(one), len(other)) < _SHORT:
        return ""
    if min(len(one), len(other)) >= _WORD and (other in vocabulary or (one in vocabulary and _inflected(one, other))):
        return "wording"
    if not _may_be_a_name(inner, language) or pair.one in texts[1]:
        return ""
    good, changed = _is_spelt(inner), _each_changed(pair.one, pair.other, texts)
    if changed and good and language != "de" and sounds_other(pair.one, pair.other):
        return "name"
    return "wording" if changed or good else ""


def is_own_slip(canonical: tuple[str, int], before: str, after: str, texts: tuple[str, str]) -> bool:
    """Whether a copy that reads another name by a slip of fingers or of a scanner has the name itself elsewhere, and
    the canonical text the other nowhere: who puts one name for another leaves the first at no other place than by
    oversight. Iraq is no slip for Iran, wherever else that stands.

    Args:
        canonical: the canonical sentence, and where in it what differs begins.
        before: the canonical reading.
        after: the mirror's.
        texts: the canonical text, and the mirror's.
    """
    pair = _apart(canonical[0], canonical[1], before, after)
    if pair is None:
        return False
    if HAN.match(pair.one) and HAN.match(pair.other):
        beside = pair.left[-1:], pair.right[:1]
        was, now = (beside[0] + char + beside[1] for char in (pair.one, pair.other))
        return confused(pair.one, pair.other) and was in texts[1] and now not in texts[0]
    slip = mistyped(pair.one.casefold(), pair.other.casefold()) or misread(pair.one, pair.other)
    if len(pair.one) < _SHORT or len(pair.other) < _SHORT - 1 or not slip:
        return False
    return _stands(pair.one, texts[1]) and not _stands(pair.other, texts[0])


def _stands(word: str, text: str) -> bool:
    """Whether a text has a word as a whole: Ian is not Ia."""
    return word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _is_toned(pair: Pair) -> bool:
    """Whether a copy that has tones of Vietnamese sets another one on a syllable: Hùng, Hưng."""
    return pair.one.casefold() != pair.other.casefold() and not (pair.left + pair.right).isascii()


def _around(inner: Inner) -> Iterator[tuple[str, str]]:
    """Both readings with two of the characters beside them: a name of three characters has them at each mention."""
    for head in range(_GIVEN + 1):
        left, right = inner.left[len(inner.left) - head :], inner.right[: _GIVEN - head]
        yield left + inner.before + right, left + inner.after + right


def _each_changed(one: str, other: str, texts: tuple[str, str]) -> bool:
    """Whether a text has one name several times, and another text has the other in its place each time."""
    canonical, own = texts
    times = canonical.count(one)
    return times > 1 and own.count(other) >= times and one not in own and other not in canonical


def _apart(text: str, start: int, before: str, after: str) -> Pair | None:
    """The words, or the characters of a script without spaces, that two readings of a place do not share; None where
    they are not one for one.
    """
    low, high = ends_alike(before, after)
    end, other_end = len(before) - high, len(after) - high
    one, other = before[low:end], after[low:other_end]
    left, right = text[: start + low], text[start + end :]
    if HAN.match(one) and HAN.match(other):
        return Pair(one, other, left, right)
    begin = len(left) - (0 if left[-1:].isspace() or not left else len(left.split()[-1]))
    tail = 0 if right[:1].isspace() or not right.split() else len(right.split()[0])
    word, lead, rest = text[begin : start + end + tail], left[begin:], right[:tail]
    changed = lead + other + rest
    if word.split()[1:] or changed.split()[1:]:
        return None
    return Pair(word.strip(_AROUND), changed.strip(_AROUND), text[:begin], right[tail:])


def _inflected(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    ending = longer[len(shorter) :]
    return longer == shorter + ending and ending in _ENDINGS and shorter[-1] != ending[0] and longer.isascii()


def _may_be_a_name(inner: Inner, language: str) -> bool:
    """Whether a word may be a name, and another a name in its place that neither a scanner nor fingers make of it."""
    one, other = inner.before, inner.after
    cased = one != one.swapcase()
    if cased and (not (one[0].isupper() and other[0].isupper()) or (inner.opens_sentence and not inner.heads_a_name)):
        return False
    if language == "ko" or HANGUL.match(one):
        return not is_rare_syllable(one, other)
    return not misread(one, other) and sorted(one) != sorted(other)


def _is_spelt(inner: Inner) -> bool:
    """Whether a word is spelt like one beside another; of alphabets without a table nobody knows."""
    others = max(inner.before.lower() + inner.after.lower()) >= OTHER_ALPHABETS
    return others or dearer(inner.after, inner.before) < NO_WORD


def _as_good_a_character(inner: Inner) -> bool:
    """Whether a Han character makes a word with its neighbours as little as another that it looks or sounds like, or
    is alike to none, no other region's word and no other way of writing a number.
    """
    one, other = plain(inner.before), plain(inner.after)
    if not len(one) == len(other) == 1 or any(group.issuperset((one, other)) for group in INTERCHANGED):
        return False
    if not confused(one, other):
        return zh_value(one) is None and not regional(inner.left, inner.before, inner.right, inner.after)
    return not any(words_with(one, inner) + words_with(other, inner))
