"""What two readings of a place amount to, with enough of the sentence around them to tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from scrubber.collation.alignment.align import align
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.slips import mistaken
from scrubber.collation.alignment.tokens import visible
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.borne_out import BorneOut
from scrubber.collation.kinds.classify import classify, same_in_full
from scrubber.collation.kinds.markers import is_mark
from scrubber.collation.kinds.surroundings import around, between, edges, within
from scrubber.collation.kinds.verdict import Verdict
from scrubber.language.chinese import BACK, SIMPLIFIED, THERE, converter
from scrubber.language.packs.which import WORDED, language_of
from scrubber.language.plain import HAN
from scrubber.model import ACCUSING

#: How far around a place its language is asked of, and how much of a block tells it.
_WIDE, _TELLING = 600, 80
#: So much of a text is in its main language, for a sentence that does not tell its own to be in it.
_MAIN = 0.8
#: Of so many readings of one place, and no more, it is asked which of them say the same.
_MANY = 8
#: Natures of a difference.
FACT, REGION = "fact", "region"
#: Kinds that a slip in the canonical text may seem to accuse of. A negation may be what was meant (均 → 不), however it
#: reads, but for one that looks or sounds like what stands there (宋 → 未).
_BOTH_WAYS = frozenset(ACCUSING) - {"negation"}
#: So much behind a word tells the converter which word it is part of.
_BEHIND = 2


class Nature(NamedTuple):
    """What kind of difference lies at a place.

    Attributes:
        kind: "fact" (it would accuse someone), "region" (vocabulary), or "" (neither).
        mainland: of a region's vocabulary, the mainland's reading.
        said: whether the readings say anything different at all: not if they are slips, or one number written in two
            ways.
        alike: of three readings and more, those that say the same among themselves (需要, 需需要 beside 可以), the
            commonest first.
        mark: whether some read the mark of an item, such as (a), and others nothing: no slip, whatever the letter.
        upheld: of a fact, the readings that those who have them say again beside it: thirty (30) days, or the
            translation of the paragraph.
        belied: those beside which something else is said: thirty (20) days.
    """

    kind: str = ""
    mainland: str = ""
    said: bool = False
    mark: bool = False
    alike: tuple[tuple[str, ...], ...] = ()
    upheld: frozenset[str] = frozenset()
    belied: frozenset[str] = frozenset()

    def sides(self, readings: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
        """The readings of a place as far as they say different things, each with everybody who says it."""
        out: dict[str, list[str]] = {}
        first = {reading: group[0] for group in self.alike for reading in group}
        for reading, names in readings.items():
            out.setdefault(first.get(reading, reading), []).extend(names)
        return out

    def same(self, one: str, other: str) -> bool:
        """Whether two readings of the place say the same."""
        return one == other or any(one in group and other in group for group in self.alike)

    def true(self, readings: Iterable[str]) -> str | None:
        """Of readings that differ the only one that its own sentence bears out against each of the others; or None."""
        out = [reading for reading in readings if reading not in self.belied]
        return out[0] if len(out) == 1 and self.belied and out[0] in self.upheld else None


class Readings:
    """Judges differences, each once."""

    def __init__(self, witnesses: Mapping[str, Witness]) -> None:
        self._witnesses = witnesses
        self.borne_out = BorneOut(witnesses)
        self._known: dict[tuple[str, str, str, str, str], Verdict] = {}

    @cached_property
    def _main(self) -> str:
        """The language that most of the text is in, of those that have words of their own; "" for any other."""
        sizes: Counter[str] = Counter()
        for witness in self._witnesses.values():
            for block in witness.blocks:
                sizes[block.language] += len(block.text)
        main, size = max(sizes.items(), key=lambda each: (each[1], each[0]), default=("", 0))
        return main if main in WORDED and size >= _MAIN * sizes.total() else ""

    def nature(self, locus: Locus) -> Nature:
        """What kind of difference lies at a place."""
        readings = sorted(locus.readings, key=lambda r: (-len(locus.readings[r]), r))
        if len(readings) < 2:
            return Nature()
        found = Nature()
        for other in readings[1:]:
            kind = self.kind(locus, readings[0], other)
            if kind in ACCUSING:
                found = Nature(FACT, said=True, alike=self._alike(locus, readings))
                said = [(reading, self._borne_out(locus, reading)) for reading in readings]
                upheld, belied = (frozenset(reading for reading, so in said if so is word) for word in (True, False))
                return found._replace(upheld=upheld, belied=belied)
            # A slip is seen from the word: 失损 reads as one beside 损失, and not the other way round.
            says = found.said or (kind is not None and self.kind(locus, other, readings[0]) is not None)
            found = found._replace(said=says)
            if not found.kind and HAN.search(readings[0] + other):
                mainland = self._mainland(locus, readings[0], other)
                if mainland is not None:
                    found = Nature(REGION, mainland, said=True)
        return found if found.said else found._replace(mark=self._is_mark(locus))

    def _borne_out(self, locus: Locus, reading: str) -> bool | None:
        """Whether those who have a reading say it twice, and both times alike."""
        name = self._whole(locus.readings[reading])
        first, last = locus.spans[name]
        return self.borne_out.bears_out(name, first, last) if first < last else None

    def _is_mark(self, locus: Locus) -> bool:
        """Whether all that is read at a place is how an item is marked."""
        read = (
            self._witnesses[names[0]].folded.between(*locus.spans[names[0]]).rpartition("\n")[2]
            for said, names in locus.readings.items()
            if said
        )
        return "" in locus.readings and all(map(is_mark, read))

    def _mainland(self, locus: Locus, one: str, other: str) -> str | None:
        """Of two readings that a converter between regions makes of each other, the mainland's; it may have nothing
        there (用户, 使用者). None of any others.

        Either may be what the other was made of: a converter that makes 社群 of 社区 need not know the way back.
        """
        for said, made in ((one, other), (other, one)):
            first, name = self._whole(locus.readings[said]), self._whole(locus.readings[made])
            folded = self._witnesses[first].folded
            here = around(folded.text, *edges(folded, *locus.spans[first]))
            road = regional(*here, self._witnesses[name].folded.quote(*locus.spans[name]))
            if road:
                return said if road == THERE else made
        return None

    def _whole(self, names: Sequence[str]) -> str:
        """One of those who have a reading, with all its letters if any has."""
        return min(names, key=lambda name: (self._witnesses[name].bare, name))

    def kind(self, locus: Locus, one: str, other: str) -> str | None:
        """The kind of the difference between two readings of a place; None for noise."""
        first, name = self._whole(locus.readings[one]), self._whole(locus.readings[other])
        folded = self._witnesses[first].folded
        w0, w1 = locus.spans[first]
        wide = (folded.ends[w0 - 1], folded.starts[w1]) if w0 and w1 < len(folded.ids) else None
        if wide and "\n" in folded.text[slice(*wide)]:
            wide = None
        there = self._witnesses[name]
        place = edges(folded, w0, w1)
        theirs = locus.spans[name]
        if w0 == w1 < len(folded.ids) and (there.breaks[theirs[0]] or there.stands_behind_mark(*theirs)):
            # It begins the sentence or clause of the word behind, and does not end that of the one before.
            place = (folded.starts[w0], folded.starts[w0])
        span, after = between(folded.text, place, wide, there.folded, theirs)
        kind = self.judge(folded.text, *span, after).kind
        if kind in AMOUNTS and w0 < w1 and theirs[0] < theirs[1]:
            whole = within(there.folded.text, *edges(there.folded, *theirs))
            language = _language_around(folded.text, *place) or self._main
            return "wording" if same_in_full(within(folded.text, *place), whole, language) else kind
        return kind

    def _alike(self, locus: Locus, readings: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Readings of a place that say the same as a commoner one of them."""
        groups: list[list[str]] = []
        for reading in readings if _MANY >= len(readings) > 2 else ():
            near = (group for group in groups if reading and group[0] and self.kind(locus, group[0], reading) is None)
            group = next(near, None)
            if group is None:
                groups.append([reading])
            else:
                group.append(reading)
        return tuple(tuple(group) for group in groups if len(group) > 1)

    def language(self, text: str, start: int, end: int, beside: str = "") -> str:
        """The language of the sentence that holds a span of a text, as `judge` takes it."""
        language = _language_around(text, start, end, beside)
        if not language and self._main:  # a block alone, of few common words
            language = language_of("".join(around(text, start, end)), self._main)
        return language

    def judge(self, text: str, start: int, end: int, after: str, beside: str = "") -> Verdict:
        """What it amounts to that a witness reads `after` where `text` has what stands from `start` to `end`.

        `beside`: what stands before and behind the text, which tells its language where the text itself does not.
        """
        left, before, right = around(text, start, end)
        language = self.language(text, start, end, beside)
        key = (left, before, after, right, language)
        verdict = self._known.get(key)
        if verdict is None:
            verdict = classify(before, after, left=left, right=right, language=language)
            if verdict.kind is not None and HAN.search(before + after) and regional(left, before, right, after):
                says = "“{before}” reads “{after}” here, the same in another region's words."
                verdict = Verdict("wording", 0.9, says, before, after, verdict.span_before, verdict.span_after)
            elif verdict.kind in _BOTH_WAYS or mistaken(after, before, left, right):
                # What is a slip for the other is no fact against it, whichever of the two is printed.
                turned = classify(after, before, left=left, right=right, language=language)
                if turned.kind is None:
                    verdict = Verdict(None, 0.9, "", before, after, verdict.span_before, verdict.span_after)
                elif turned.kind == verdict.kind == "url":
                    verdict = replace(verdict, confidence=min(verdict.confidence, turned.confidence))
            if verdict.kind == "name" and _slip_of_the_other_region(left, before, right, after):
                verdict = Verdict(None, 0.9, "", before, after, verdict.span_before, verdict.span_after)
            self._known[key] = verdict
        return verdict


def _slip_of_the_other_region(left: str, before: str, right: str, after: str) -> bool:
    """Whether a reading is a slip of what the canonical word is called in the other region: 继成电路, where 积体电路
    is printed for 集成电路.
    """
    behind = visible(right)[0][:_BEHIND]
    for road in (BACK, THERE):
        word = converter(road)(before + behind)
        there = word.removesuffix(converter(road)(behind))
        if there not in {before, word} and classify(there, after, left=left, right=right).kind is None:
            return True
    return False


def _language_around(text: str, start: int, end: int, beside: str = "") -> str:
    """The language of the block that holds a place, or of what stands around it or `beside` the text where the block
    does not tell its own; "" for Chinese, English and what is not known.
    """
    low, high = max(0, start - _WIDE), min(len(text), end + _WIDE)
    first, last = text.rfind("\n", low, start) + 1, text.find("\n", end, high)
    block = text[max(low, first) : last if last >= 0 else high]
    own = language_of(block)
    if own and len(block) >= _TELLING:
        return own
    wide = (language_of(beside) if beside else "") or language_of(text[low:high])
    if own:
        return language_of(block, wide)  # a short sentence of Czech has hardly a word that Slovak has not
    return wide if len(block) < _TELLING else language_of(block, wide)


def regional(left: str, before: str, right: str, after: str) -> str:
    """Whether a difference is what a converter between regions makes of the canonical sentence (文件 → 檔案), and
    which.

    Only what the converter changes at this very place counts, so that a changed name never passes for vocabulary.

    Returns:
        `THERE` (from the mainland's words to Taiwan's), `BACK`, or "".
    """
    # Blanks that a layout set between characters part no words for a reader, and would for the converter: 集成电 路.
    left, before, right, after = (visible(text)[0] for text in (left, before, right, after))
    vocabulary = Vocabulary()
    plain = vocabulary.fold(left + before + right)
    here = vocabulary.join(vocabulary.fold(left + after + right).ids)
    first = len(vocabulary.fold(left).ids)
    last = len(plain.ids) - len(vocabulary.fold(right).ids)
    # A page in Taiwan's words may have been brought back to the mainland's characters since: 答覆使用者, 答复使用者.
    for road, again in ((THERE, ""), (BACK, ""), (THERE, SIMPLIFIED)):
        text = converter(road)(plain.text)
        converted = vocabulary.fold(converter(again)(text) if again else text).ids
        changed: list[int] = []
        at = to = 0
        for a, b, length in [*align(plain.ids, converted), (len(plain.ids), len(converted), 0)]:
            touches = at <= last and a >= first
            changed += converted[to:b] if touches else plain.ids[at:a]
            changed += plain.ids[a : a + length]
            at, to = a + length, b + length
        if changed != plain.ids and vocabulary.join(changed) == here:
            return road
    return ""
