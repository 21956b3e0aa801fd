"""Slips: which of two readings is an accident of the other, told from the text itself.

A slip of the pen (packge, 人入平等) is rare in the document; what it stands for is common. So the words of a document
and its runs of two and three characters say which way an accident went, whatever the majority reads. That is what shows
who copied whom when the copies outnumber the rest: true readings are shared by everybody, slips only by those who
copied them.
"""

import itertools
from collections import Counter
from collections.abc import Sequence
from math import log, log2
from typing import NamedTuple

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.loci import PARTICLES, Locus
from scrubber.collation.alignment.other_letters import unaccented
from scrubber.collation.alignment.slips import halved
from scrubber.collation.alignment.spine import Spine
from scrubber.collation.weighing.forms import is_known, is_scanned, is_slip, is_spelt, plainly, unfolded
from scrubber.collation.weighing.rows import (
    LATIN,
    RUNNING,
    alone,
    han_after,
    han_before,
    has_han,
    is_spaced,
    is_word,
    runs_of,
    written,
)
from scrubber.collation.weighing.statistics import Statistics
from scrubber.language.model import bits, pair_bits
from scrubber.language.plain import HANGUL
from scrubber.language.spelling import NO_WORD, OTHER_ALPHABETS, STEPS
from scrubber.language.spelling import word_costs as spellings
from scrubber.language.words import word_bits
from scrubber.patterns import lazily

_CONTEXT = 2
#: Alphabets of the East, from the Hebrew on, begin here.
_EAST = "\u0590"
#: No single slip says more than this (natural logarithm of the odds).
LIMIT = 5.0
#: But a figure within a word that is one with the letter it looks like: no statistics are asked, and none that are
#: mistaken elsewhere weigh as much.
_SCANNERS = 2 * LIMIT
#: So often the same slip may happen in one text before it is asked whether it is one.
_HABIT = 2
#: So many Han characters on either side make the row of words that a character is read in.
_ROW = 4
#: So often two characters stand elsewhere in a document to be a word of it.
_ITS_OWN = 2
#: What stands for the rows of one character that no text has, in the odds of such a row: one in twenty is as long.
_EVEN = 0.1
#: What the language has counts as much as so many places of the text.
_PLACES = 8.0
#: … and so much is left of it where the two characters are a word: 人人, 常常.
_A_WORD = 0.5


class _Weights(NamedTuple):
    """What each of a reading's signs counts (see `Slips._signs`), and what it counts to be shorter by one character.

    By logistic regression over some three thousand slips of known direction: a word of letters is told above all by how
    often it stands elsewhere and by its spelling, a Han character by its neighbours and the words it makes with them.
    Where a character was lost or set twice, the longer row costs more for being longer.
    """

    cost: float
    pairs: float
    triples: float
    rarity: float
    language: float
    shorter: float = 0.0


_LETTERS, _LETTERS_LENGTH = _Weights(0.0, 0.33, 0.8, 2.0, 0.42), _Weights(0.0, 0.3, 0.8, 2.4, 0.35, 2.3)
_HAN, _HAN_LENGTH = _Weights(0.3, 1.9, 0.85, 0.0, 0.4), _Weights(0.0, 2.6, 0.0, 0.0, 0.38, 2.6)
_KANA, _KANA_LENGTH = _Weights(0.3, 0.9, 1.5, 0.0, 0.0), _Weights(0.24, 0.75, 2.3, 0.0, 0.0, 5.2)
_SYLLABLES, _SYLLABLES_LENGTH = _Weights(0.0, 0.5, 0.9, 0.7, 0.5), _Weights(0.0, 0.1, 0.8, 0.8, 0.2, 4.8)
_RUN, _RUN_LENGTH = _Weights(0.0, 0.45, 1.35, 0.0, 0.0), _Weights(0.0, 0.83, 1.82, 0.0, 0.0, 1.12)
_EASTERN, _EASTERN_LENGTH = _Weights(0.0, 0.25, 1.2, 0.9, 0.05), _Weights(0.0, 0.75, 1.1, 0.9, 0.03, 1.27)
#: So much of that is left for one of two letters, or two for one, in alphabets whose spelling no model of a language
#: tells. Of 60 Russian words with a letter doubled 56 are told right so, 30 with all of it; of 12 with one of two lost,
#: 6 are told wrong and 3 with all of it, as 4 of 8 German ones are.
_HALVED = 0.25
#: No language sets a letter three times in a row, but for figures (iii, xxx), www and a few compounds (Schifffahrt).
_TRIPLED, _THRICE = lazily(r"([^\W\d_cimxw\u2e80-\uffff])\1\1"), 3.0
#: A word of the language's tables, beside what is none.
_ONE_OF_ITS = 2.0
#: So many different words tell which language's spelling is to be asked.
_TELLING = 200


class Slips:
    """The document's own statistics."""

    def __init__(self, spine: Spine, vocabulary: Vocabulary) -> None:
        self._spine = spine
        self._vocabulary = vocabulary
        self._its = Statistics([vocabulary.words[i] for i in spine.ids])
        self._language: int | None = None
        self._known: dict[tuple[int, int, str, str], float] = {}

    def odds(self, locus: Locus, reading: str, other: str) -> float:
        """How much likelier `reading` is a slip for `other` than the reverse (logarithm); 0 if neither can be."""
        key = (locus.s0, locus.s1, reading, other)
        known = self._known.get(key)
        if known is None:
            known = LIMIT * plainly(reading, other)
            if not known and is_slip(reading, other):
                known = self._odds(locus, reading, other)
                # Letters lose their accents, and get none: of obéir converters leave ob'eir, whatever is rarer here.
                if known and not (reading + other).isascii():
                    known = min(known, 0.0) if unaccented(reading) == other else known
                    known = max(known, 0.0) if unaccented(other) == reading else known
            self._known[key] = known
        return known

    def _odds(self, locus: Locus, reading: str, other: str) -> float:
        if is_scanned(reading, other):
            return _SCANNERS if other.isalpha() else -_SCANNERS
        words, ids = self._vocabulary.words, self._spine.ids
        before = [words[i] for i in ids[max(0, locus.s0 - _ROW) : locus.s0]]
        after = [words[i] for i in ids[locus.s1 : locus.s1 + _ROW]]
        around = written(before[-_CONTEXT:])[-_CONTEXT:], written(after[:_CONTEXT])[:_CONTEXT]
        here = self._vocabulary.join(ids[locus.s0 : locus.s1])
        weights = self._weights(reading, other)
        row = (han_before(before), han_after(after))
        if (self._its.rows or has_han(reading + other)) and (odds := self._twice(reading, other, here, around, row)):
            return max(-LIMIT, min(LIMIT, odds))
        one, two = (self._signs(text, here, locus.s1 - locus.s0, around, row, weights) for text in (reading, other))
        odds = sum(weight * (a - b) for weight, a, b in zip(weights, one, two, strict=False))
        shorter = weights.shorter * (len(other) - len(reading))
        if max(reading + other) < _EAST and halved(reading, other):
            # a letter is set twice by accident as often as one of two is lost: artikkel, bezwar
            shorter *= 0.0 if is_spelt(reading + other) else _HALVED
        odds += shorter
        if weights is _HAN_LENGTH:  # a rare character is lost as easily as a common one
            odds += weights.language * (alone(other) - alone(reading))
        if all(map(str.isalpha, (reading, other))) and max(reading + other) < _EAST:
            odds += _ONE_OF_ITS * (is_known(other, self._its.tongue) - is_known(reading, self._its.tongue))
        odds += _THRICE * (bool(_TRIPLED.search(reading)) - bool(_TRIPLED.search(other)))
        return max(-LIMIT, min(LIMIT, odds))

    def _weights(self, reading: str, other: str) -> _Weights:
        if HANGUL.search(reading + other):
            return _SYLLABLES if len(reading) == len(other) else _SYLLABLES_LENGTH
        if RUNNING.search(reading + other):
            return _RUN if len(reading) == len(other) else _RUN_LENGTH
        if not any(c > LATIN for c in reading + other):
            if any(c >= _EAST for c in reading + other):
                return _EASTERN if len(reading) == len(other) else _EASTERN_LENGTH
            return _LETTERS if len(reading) == len(other) else _LETTERS_LENGTH
        if self._its.japanese:
            return _KANA if len(reading) == len(other) else _KANA_LENGTH
        return _HAN if len(reading) == len(other) else _HAN_LENGTH

    def _twice(self, reading: str, other: str, here: str, around: tuple[str, str], row: tuple[str, str]) -> float:
        """The odds of a character set once more than it should be, or once less: 0 if the readings differ in anything
        else.

        A row of one character, be it one or two long, is made longer or shorter by accident as often as it stands in
        the text; so how often either stands elsewhere is the odds. Of Chinese, what the language has counts as much as
        some places of the text.
        """
        one, two, spine = (list(runs_of(around[0] + text + around[1])) for text in (reading, other, here))
        unlike = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
        if [char for char, _ in one] != [char for char, _ in two] or len(unlike) != 1:
            return 0.0
        (char, length), (_, another) = unlike[0]
        if abs(length - another) != 1:
            return 0.0
        short, long = ((char, size) for size in sorted((length, another)))
        once = self._its.runs[short] - spine.count(short)
        more = self._its.runs[long] - spine.count(long)
        places, usual = 1.0, _EVEN / 2
        if not self._its.rows and short[1] == 1:
            places, usual = _PLACES, _PLACES * 2 ** -pair_bits(char, char)
        odds = log((max(0, once) + places) / (2 * (max(0, more) + usual)))
        if not self._its.rows and is_word(2 * char, row[0] + max(reading, other, key=len) + row[1], len(row[0])):
            odds *= _A_WORD
        return odds if length > another else -odds

    def between(self, first: int, last: int) -> str:
        """What the spine has from one word to another, written together."""
        return self._vocabulary.join(self._spine.ids[first:last])

    def words(self, ids: Sequence[int]) -> list[str]:
        """Words by their numbers."""
        return [self._vocabulary.words[i] for i in ids]

    def spoken(self, first: int, last: int) -> list[str]:
        """The spine's words from one to another."""
        return self.words(self._spine.ids[first:last])

    def habit(self, times: int, reading: str, other: str) -> bool:
        """Whether a change is made so regularly that it is a convention (軟體 for 软件), not an accident: of what it
        is made of, or of what it adds.
        """
        return times > _HABIT and times * 4 > self._its.words[other or reading]

    def is_worse(self, reading: str, other: str) -> bool:
        """Whether a word of Latin letters is spelt like no word of its language beside another, or a particle is
        another that sounds like it (的, 地, 得).

        Of other words in other scripts nothing tells: what a model of Chinese finds likelier is often the commoner
        synonym, which a spun copy has.
        """
        if reading in PARTICLES and other in PARTICLES:
            return True
        latin = bool(reading + other) and max(reading + other) < OTHER_ALPHABETS
        return latin and self._spelling(reading) - self._spelling(other) >= NO_WORD

    def is_misspelt(self, locus: Locus, reading: str, other: str) -> bool:
        """Whether a word of Latin letters, alone of its kind, is spelt like no word of its language beside one that
        the document has elsewhere.
        """
        here = self._vocabulary.join(self._spine.ids[locus.s0 : locus.s1])
        return (
            is_spelt(reading + other)
            and self._its.words[reading] <= (reading == here)
            and self._its.words[other] > (other == here)
            and self.is_worse(reading, other)
        )

    def _signs(
        self, reading: str, here: str, size: int, around: tuple[str, str], row: tuple[str, str], weights: _Weights
    ) -> tuple[float, float, float, float, float]:
        """What is unusual about a reading in its place, the place itself not counted: whichever reading the spine has
        there.

        Returns:
            The cost in bits, the pairs and the runs of three characters that stand nowhere else in the document, how
            rare its words are elsewhere (logarithm), and what its language's words say: the cost in bits of the Chinese
            around it as a row of words, or of its letters as a word.
        """
        before, after = around
        text, spine = (written([part for part in (before, middle, after) if part]) for middle in (reading, here))
        pairs, triples = Counter(itertools.pairwise(spine)), Counter(zip(spine, spine[1:], spine[2:], strict=False))
        new_pairs = sum(self._its.pairs[two] <= pairs[two] for two in itertools.pairwise(text))
        new_triples = sum(
            self._its.triples[three] <= triples[three] for three in zip(text, text[1:], text[2:], strict=False)
        )
        rarity = self._rarity(reading, int(reading == here), size)
        cost = bits((before[-1:] + reading + after[:1]).replace("\n", " ")) if weights.cost else 0.0
        language = 0.0
        if weights.language:
            language = self._row_bits(row, reading, pairs) if weights.rarity == 0.0 else self._spelling(reading)
        return cost, new_pairs, new_triples, rarity, language

    def _row_bits(self, row: tuple[str, str], reading: str, here: Counter[tuple[str, str]]) -> float:
        """What the Chinese around a reading costs as a row of words, in bits: two characters that the document has
        again and again are a word of it (锦川).
        """
        text, first = row[0] + reading + row[1], len(row[0])
        cost = word_bits(text)
        for at in range(max(0, first - 1), min(len(text) - 1, first + len(reading))):
            two = (text[at], text[at + 1])
            times = self._its.pairs[two] - here[two]
            if times >= _ITS_OWN:
                own = log2(len(self._spine.ids) / times)
                cost = min(cost, word_bits(text[:at]) + own + word_bits(text[at + 2 :]))
        return cost

    def _rarity(self, reading: str, own: int, size: int) -> float:
        """How rare a reading is elsewhere (logarithm); of two words, how rare both are."""
        if size != 2 or len(reading) < size or not is_spaced(reading):
            return -log(max(0, self._its.words[reading] - own) + 0.5)
        parts = ((reading[:at], reading[at:]) for at in range(1, len(reading)))
        return min(sum(-log(max(0, self._its.words[part] - own) + 0.5) for part in two) for two in parts)

    def _spelling(self, word: str) -> float:
        """What a word costs in the language in Latin letters that most of the document's words are spelt like, in bits.

        In another alphabet it is what the model of all languages says. A word that folding wrote out is none the worse
        for that: `foerdern`, which was fördern, beside `fordern`.
        """
        if any(c >= OTHER_ALPHABETS for c in word):
            return bits(f" {word} ")
        if self._language is None:
            told = [each for each in self._its.words if each[0] < LATIN and each.isalpha()][:_TELLING]
            costs = [spellings(each) for each in told] or [spellings(word)]
            totals = [sum(column) for column in zip(*costs, strict=True)]
            self._language = totals.index(min(totals))
        return min(spellings(each)[self._language] for each in {word, unfolded(word)}) / STEPS
