"""Slips: which of two readings is an accident of the other, told from the text itself.

A slip of the pen (packge, 人入平等) is rare in the document; what it stands for is common. So the words of a document and its
runs of two and three characters say which way an accident went, whatever the majority reads. That is what shows who copied
whom when the copies outnumber the rest: true readings are shared by everybody, slips only by those who copied them.
"""

from __future__ import annotations

import itertools
from collections import Counter
from math import log
from typing import TYPE_CHECKING

from scrubber.language.model import bits

if TYPE_CHECKING:
    from scrubber.collation.fold import Vocabulary
    from scrubber.collation.spine import Spine
    from scrubber.collation.table import Locus

_CONTEXT = 2
#: Scripts written without spaces lie above this.
_LATIN = "\u2e7f"
#: No single slip says more than this (natural logarithm of the odds).
LIMIT = 4.0
#: So often the same slip may happen in one text before it is asked whether it is one.
_HABIT = 2
#: What each of a reading's signs counts (see `Slips._signs`), by logistic regression over some three thousand slips of known
#: direction: a Han character is told by its neighbours and never by how often it stands elsewhere, a word above all by that.
_HAN = (0.36, 1.6, 1.1, 0.0)
_LETTERS = (0.15, 0.65, 1.5, 2.7)


class Slips:
    """The document's own statistics."""

    def __init__(self, spine: Spine, vocabulary: Vocabulary) -> None:
        self._spine = spine
        self._vocabulary = vocabulary
        words = [vocabulary.words[i] for i in spine.ids]
        self._words = Counter(words)
        text = written(words)
        self._pairs = Counter(itertools.pairwise(text))
        self._triples = Counter(zip(text, text[1:], text[2:], strict=False))

    def odds(self, locus: Locus, reading: str, other: str) -> float:
        """How much likelier `reading` is a slip for `other` than the other way round (logarithm); 0 if neither can be."""
        if not is_slip(reading, other):
            return 0.0
        words, ids = self._vocabulary.words, self._spine.ids
        before = [words[i] for i in ids[max(0, locus.s0 - _CONTEXT) : locus.s0]]
        after = [words[i] for i in ids[locus.s1 : locus.s1 + _CONTEXT]]
        around = written(before)[-_CONTEXT:], written(after)[:_CONTEXT]
        here = self._vocabulary.join(ids[locus.s0 : locus.s1])
        weights = _HAN if _has_han(reading + other) else _LETTERS
        one, two = (self._signs(text, here, around) for text in (reading, other))
        odds = sum(weight * (a - b) for weight, a, b in zip(weights, one, two, strict=True))
        return max(-LIMIT, min(LIMIT, odds))

    def habit(self, times: int, other: str) -> bool:
        """Whether a change is made so regularly that it is a convention (軟體 for 软件), not an accident."""
        return times > _HABIT and times * 4 > self._words[other]

    def _signs(self, reading: str, here: str, around: tuple[str, str]) -> tuple[float, float, float, float]:
        """What is unusual about a reading in its place, the place itself not counted: whichever reading the spine has there.

        Returns:
            The cost in bits, the pairs and the runs of three characters that stand nowhere else in the document, and how
            rare its words are elsewhere (logarithm).
        """
        before, after = around
        text, spine = (written([part for part in (before, middle, after) if part]) for middle in (reading, here))
        pairs, triples = Counter(itertools.pairwise(spine)), Counter(zip(spine, spine[1:], spine[2:], strict=False))
        new_pairs = sum(self._pairs[two] <= pairs[two] for two in itertools.pairwise(text))
        new_triples = sum(
            self._triples[three] <= triples[three] for three in zip(text, text[1:], text[2:], strict=False)
        )
        elsewhere = max(0, self._words[reading] - int(reading == here))
        cost = bits((before[-1:] + reading + after[:1]).replace("\n", " "))
        return cost, new_pairs, new_triples, -log(elsewhere + 0.5)


def _has_han(text: str) -> bool:
    return any("\u3400" <= c <= "\u9fff" for c in text)


def written(words: list[str]) -> str:
    """Words as one text: a mark between them, except between characters that are words of their own."""
    parts: list[str] = []
    for word in words:
        if parts and not (word[0] > _LATIN and parts[-1][-1] > _LATIN):
            parts.append("\n")
        parts.append(word)
    return "".join(parts)


def is_slip(one: str, other: str) -> bool:
    """Whether one reading can be an accident of the other: at most two characters differ, and no digit among them."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if any(c.isdigit() for c in one + other) or max(len(one), len(other)) > 40:
        return False
    distance = OSA.distance(one, other, score_cutoff=2)
    return distance == 1 or (distance == 2 and min(len(one), len(other)) >= 6)
