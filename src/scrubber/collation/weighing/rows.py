"""Rows of characters: words as one text, the same character again and again, and the Chinese around a place; and
neighbours in the other order, in scripts whose characters are words of their own.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence

from scrubber.collation.alignment.loci import Locus
from scrubber.language.plain import HANGUL
from scrubber.language.words import word_bits, word_costs
from scrubber.patterns import lazily

#: Han, kana and Hangul lie above this.
LATIN = "\u2e7f"
#: Scripts of letters that set no blanks between words: Thai, Lao, Burmese, Khmer.
RUNNING = lazily("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def runs_of(text: str) -> Iterator[tuple[str, int]]:
    """A text as rows of one character each, with their lengths."""
    return ((char, sum(1 for _ in run)) for char, run in itertools.groupby(text))


def han_before(words: list[str]) -> str:
    """The Chinese that stands right before a place."""
    return "".join([*itertools.takewhile(has_han, reversed(words))][::-1])


def han_after(words: list[str]) -> str:
    """The Chinese that stands right behind a place."""
    return "".join(itertools.takewhile(has_han, words))


def is_word(two: str, text: str, near: int) -> bool:
    """Whether one character twice is read as a word where it stands in a row of words, a place given: 常常 in
    会员常常在, no 问问 in 访问问点.
    """
    at = text.find(two, max(0, near - 1))
    cost = word_costs().get(two)
    return at >= 0 and cost is not None and word_bits(text[:at]) + cost + word_bits(text[at + 2 :]) <= word_bits(text)


def alone(text: str) -> float:
    """What the ideographs of a text cost as words of their own, in bits."""
    return sum(word_bits(char) for char in text if has_han(char))


def has_han(text: str) -> bool:
    """Whether an ideograph is in a text."""
    return any("\u3400" <= c <= "\u9fff" for c in text)


def is_spaced(char: str) -> bool:
    """Whether words are written apart in a character's script."""
    return bool(HANGUL.match(char)) or (char <= LATIN and not RUNNING.match(char))


def written(words: list[str]) -> str:
    """Words as one text: a mark between them, except between characters that are words of their own."""
    parts: list[str] = []
    for word in words:
        if parts and (is_spaced(word[0]) or is_spaced(parts[-1][-1])):
            parts.append("\n")
        parts.append(word)
    return "".join(parts)


def rejoined(
    loci: Sequence[Locus], accidents: Sequence[bool], between: Callable[[int, int], str]
) -> tuple[list[Locus], list[bool]]:
    """The places of a text, those two made one where witnesses have two neighbours in either order.

    Args:
        loci: all places, in order.
        accidents: for each, whether it is no fact; of two that are made one both must be none.
        between: what the spine has from one word to another, written together.

    Returns:
        The places and, for each, whether it is no fact.
    """
    out: list[Locus] = []
    told: list[bool] = []
    index = 0
    while index < len(loci):
        one, other = loci[index], loci[min(index + 1, len(loci) - 1)]
        both = other.s0 - one.s1 == 1 and all(accidents[index : index + 2])
        whole = _whole(one, other, between(one.s1, other.s0)) if both else None
        out.append(whole or one)
        told.append(accidents[index])
        index += 2 if whole else 1
    return out, told


def _whole(one: Locus, other: Locus, middle: str) -> Locus | None:
    """Two places with a character between them as one place, where that makes the one reading the other with its
    ends in the other order.
    """
    if len(middle) != 1 or middle <= LATIN or "" not in one.readings or "" not in other.readings:
        return None
    last = {name: reading for reading, names in other.readings.items() for name in names}
    readings: dict[str, list[str]] = {}
    for reading, names in one.readings.items():
        for name in names:
            if name in last:
                readings.setdefault(reading + middle + last[name], []).append(name)
    common = sorted(readings, key=lambda reading: (-len(readings[reading]), reading))[:2]
    if len(common) < 2 or len(common[0]) != 2 or common[0] != common[1][::-1]:
        return None
    held = {name for names in readings.values() for name in names}
    spans = {name: (one.spans[name][0], other.spans[name][1]) for name in held}
    return Locus(one.s0, other.s1, readings, spans, [*one.lost, *other.lost])
