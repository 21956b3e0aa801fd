"""The places where witnesses read differently: changes that overlap made into one, and what each witness has there."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.gaps import Gap
from scrubber.collation.alignment.likeness import is_left
from scrubber.collation.alignment.lost import lost_there, mended, says_otherwise
from scrubber.collation.alignment.spine import Spine
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.language.facts.numerals import ZH_CHARS

#: Figures of numbers that are written in characters, and how many of them two changes of one number part at most.
_FIGURES, _IN_A_NUMBER = frozenset(ZH_CHARS), 3
#: Chinese particles that sound the same: the commonest slip of all, and no synonyms.
PARTICLES = frozenset("的地得")


@dataclass
class Locus:
    """A place where at least two witnesses read differently.

    Attributes:
        s0: its first word on the spine.
        s1: exclusive; equal to `s0` where the spine has nothing.
        readings: what the witnesses read, folded, and who reads it; who lost accents or letters reads what others do
            that it may be, and comes last.
        spans: the words of each witness that takes part.
        lost: witnesses whose text is damaged here: they read nothing, and say nothing against anyone.
        unheard: who has no vote here, for what they read was judged before (see `weighing.judged`).
    """

    s0: int
    s1: int
    readings: dict[str, list[str]]
    spans: dict[str, tuple[int, int]]
    lost: list[str] = field(default_factory=list)
    unheard: frozenset[str] = frozenset()

    @property
    def heard(self) -> dict[str, list[str]]:
        """The readings of those who have a vote."""
        if not self.unheard:
            return self.readings
        own = {r: [name for name in names if name not in self.unheard] for r, names in self.readings.items()}
        return {reading: names for reading, names in own.items() if names}


def loci_of(
    changes: list[tuple[Gap, str]],
    at: Mapping[str, array[int]],
    lacunae: Mapping[str, list[tuple[int, int]]],
    witnesses: Mapping[str, Witness],
    vocabulary: Vocabulary,
    spine: Spine,
) -> list[Locus]:
    """Turn the changes of all witnesses into places.

    In a row of one word, of which some witnesses have more than others, it is chance which of them is laid beside
    which: changes that meet there are one.

    Args:
        changes: what each witness changes, in the spine's order.
        at: for each witness and each word of the spine, the word of the witness; -1 for none.
        lacunae: for each witness, the spans of the spine that it lacks, in order.
        witnesses: the witnesses by name.
        vocabulary: the words.
        spine: the words, and where its blocks begin.
    """
    breaks, ids = spine.breaks, spine.ids
    out: list[Locus] = []
    group: list[tuple[Gap, str]] = []
    reach = -1
    ordered = sorted(
        changes, key=lambda change: (change[0][:2], _is_block(change[0], change[1], witnesses, breaks), change)
    )
    blocks = False
    for gap, name in [*ordered, (Gap(len(breaks) + 2, len(breaks) + 2, 0, 0), "")]:
        block = bool(name) and _is_block(gap, name, witnesses, breaks)
        meets = gap.s0 == reach and (blocks != block or (gap.s1 > gap.s0 and group[-1][0].s0 < reach))
        if group and (
            gap.s0 > reach or (meets and (block or not 0 < reach < len(ids) or ids[reach - 1] != ids[reach]))
        ):
            locus = _locus(group, at, lacunae, witnesses, vocabulary)
            damaged = locus.lost or any(witnesses[name].bare for name in locus.spans)
            if len(locus.readings) > 1 or (damaged and locus.readings):
                out.append(locus)
            group, reach = [], -1
        blocks = block if not group else blocks
        group.append((gap, name))
        reach = max(reach, gap.s1)
    out = _rejoined(out, witnesses, vocabulary, spine)
    for locus in out:
        if locus.lost:
            _hear(locus, witnesses, vocabulary)
    return out


def _is_block(gap: Gap, name: str, witnesses: Mapping[str, Witness], breaks: bytearray) -> bool:
    """Whether a change is whole blocks that a witness has more: nothing to do with the words that end or begin the
    blocks beside them.
    """
    own = witnesses[name].breaks
    return gap.s0 == gap.s1 and breaks[gap.s0] == own[gap.w0] == own[gap.w1] == BLOCK


def _rejoined(loci: list[Locus], witnesses: Mapping[str, Witness], vocabulary: Vocabulary, spine: Spine) -> list[Locus]:
    """Join neighbours in one block that divide the witnesses in the same way: they are one change, not several."""
    breaks, ids = spine.breaks, spine.ids
    out: list[Locus] = []
    for locus in loci:
        last = out[-1] if out else None
        if last and (
            _is_next(last, locus, breaks)
            or _is_swap(last, locus, breaks)
            or (
                breaks.find(BLOCK, last.s0 + 1, locus.s1) < 0
                and _is_number(last, locus, vocabulary.join(ids[last.s0 : locus.s1]))
            )
        ):
            spans = {name: (last.spans[name][0], locus.spans[name][1]) for name in locus.spans}
            readings = {
                vocabulary.join(witnesses[names[0]].folded.ids[slice(*spans[names[0]])]): names
                for names in locus.readings.values()
            }
            if len(readings) == len(locus.readings):
                out[-1] = Locus(last.s0, locus.s1, readings, spans, locus.lost)
                continue
        if last and _cuts_a_number(last, locus):
            spans = {name: (first, locus.spans[name][1]) for name, (first, _) in last.spans.items()}
            both: dict[str, list[str]] = {}
            for name in sorted(spans):
                reading = vocabulary.join(witnesses[name].folded.ids[slice(*spans[name])])
                both.setdefault(reading, []).append(name)
            out[-1] = Locus(last.s0, locus.s1, both, spans, locus.lost)
            continue
        out.append(locus)
    return out


def _is_next(last: Locus, locus: Locus, breaks: bytearray) -> bool:
    """Whether one locus goes on where another ended, with the same witnesses on either side; a particle for another
    that sounds the same is no part of the word before it (文件的, 檔案地).
    """
    return (
        not PARTICLES.issuperset(locus.readings)
        and last.s1 == locus.s0
        and breaks[locus.s0] != BLOCK
        and last.s0 < last.s1
        and locus.s0 < locus.s1
        and last.lost == locus.lost
        and sorted(last.readings.values()) == sorted(locus.readings.values())
        and all(last.spans[name][1] == locus.spans[name][0] for name in locus.spans)
    )


def _is_swap(last: Locus, locus: Locus, breaks: bytearray) -> bool:
    """Whether two loci are a word and its neighbour in the other order: 费用, 用费."""
    gap = locus.s0 - last.s1
    return (
        gap == 1
        and not any(breaks[word] == BLOCK for word in range(last.s0 + 1, locus.s1))
        and not last.lost
        and not locus.lost
        and len(last.readings) == 2
        and set(last.readings) == set(locus.readings)
        and "" in last.readings
        and all(last.readings[reading] != names for reading, names in locus.readings.items())
        and sorted(last.readings.values()) == sorted(locus.readings.values())
        and all(locus.spans[name][0] - last.spans[name][1] == gap for name in locus.spans)
    )


def _is_number(last: Locus, locus: Locus, whole: str) -> bool:
    """Whether two loci are figures of one number written in characters: 八十三 for 三十八 is no 三 with 八十 before it
    and without 十八 behind.
    """
    gap = locus.s0 - last.s1
    return (
        gap <= _IN_A_NUMBER
        and _FIGURES.issuperset("".join((whole, *last.readings, *locus.readings)))
        and not last.lost
        and not locus.lost
        and sorted(last.readings.values()) == sorted(locus.readings.values())
        and all(locus.spans[name][0] - last.spans[name][1] == gap for name in locus.spans)
    )


def _cuts_a_number(last: Locus, locus: Locus) -> bool:
    """Whether one locus ends and the next begins within a number that some have in characters and others in figures:
    [50 → 五] and [升 → 十升 → 加仑] would print 50十升, which nobody has.
    """
    if last.s1 != locus.s0 or last.lost or locus.lost or last.spans.keys() != locus.spans.keys():
        return False
    begun = {name for r, names in last.readings.items() if r and _FIGURES.issuperset(r) for name in names}
    goes_on = {name for r, names in locus.readings.items() if r[:1] in _FIGURES for name in names}
    return (
        not begun.isdisjoint(goes_on)
        and any(reading.isdecimal() for reading in last.readings)
        and all(locus.spans[name][0] == end for name, (_, end) in last.spans.items())
    )


def _locus(
    group: list[tuple[Gap, str]],
    at: Mapping[str, array[int]],
    lacunae: Mapping[str, list[tuple[int, int]]],
    witnesses: Mapping[str, Witness],
    vocabulary: Vocabulary,
) -> Locus:
    s0, s1 = min(gap.s0 for gap, _ in group), max(gap.s1 for gap, _ in group)
    changed: dict[str, list[Gap]] = {}
    for gap, name in group:
        changed.setdefault(name, []).append(gap)
    readings: dict[str, list[str]] = {}
    spans: dict[str, tuple[int, int]] = {}
    for name, own in at.items():
        span = _span(s0, s1, own, changed.get(name, ()), lacunae[name])
        if span is not None:
            spans[name] = span
    lost = lost_there(spans, witnesses)
    otherwise = _otherwise(spans, lost, witnesses)
    lost = [name for name in lost if name not in otherwise]
    alike: dict[tuple[int, ...], set[str]] = {}
    for name in sorted((name for name in spans if name not in lost), key=lambda name: witnesses[name].bare):
        ids = witnesses[name].folded.ids[slice(*spans[name])]
        reading, row = vocabulary.join(ids), tuple(vocabulary.row(ids))
        meant = alike.setdefault(row, set())
        if way := witnesses[name].lost:
            quote = witnesses[name].folded.quote(*spans[name])
            wholes = {said: witnesses[names[0]].folded.quote(*spans[names[0]]) for said, names in readings.items()}
            meant = {said for said, whole in wholes.items() if is_left(whole, quote, way)} or meant
        if not witnesses[name].bare:
            meant.add(reading)
        elif len(meant) == 1:
            (reading,) = meant
        elif ("?" in reading and name not in otherwise) or len(meant) > 1:
            lost.append(name)
            continue
        readings.setdefault(reading, []).append(name)
    return Locus(s0, s1, readings, spans, lost)


def _otherwise(
    spans: Mapping[str, tuple[int, int]], lost: Sequence[str], witnesses: Mapping[str, Witness]
) -> frozenset[str]:
    """Of the witnesses who lost letters, those that say something else than each whole one beside what they lost."""
    damaged = {*lost, *(name for name in spans if witnesses[name].bare)}
    if not damaged:
        return frozenset()
    said = {name: witnesses[name].folded.between(*span) for name, span in spans.items()}
    whole = [said[name] for name in spans if name not in damaged]
    return frozenset(name for name in damaged if whole and says_otherwise(said[name], whole))


def _hear(locus: Locus, witnesses: Mapping[str, Witness], vocabulary: Vocabulary) -> None:
    """Have those say what they read, in place, who lost a letter of a word beside another that they have otherwise."""
    if sum(map(len, locus.readings.values())) < 2:  # of two, the damaged one might be printed
        return
    heard = [names[0] for names in locus.readings.values()]
    whole = {vocabulary.words[i] for name in heard for i in witnesses[name].folded.ids[slice(*locus.spans[name])]}
    for name in [*locus.lost]:
        said = mended(witnesses[name].folded, *locus.spans[name], whole, vocabulary)
        if said and said not in locus.readings:
            locus.readings[said] = [name]
            locus.lost.remove(name)


def _span(
    s0: int, s1: int, own: array[int], changed: Sequence[Gap], lacunae: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """The words of one witness that stand for a span of the spine; None where it has nothing to say."""
    near = bisect_right(lacunae, (s1, s1)) - 1
    if not changed and near >= 0 and lacunae[near][1] >= s0 and (lacunae[near][1] > s0 or s0 == s1):
        return _at_an_edge(s0, own, lacunae[near]) if lacunae[near][1] == s0 == s1 else None
    first = next((g.w0 for g in changed if g.s0 == s0), None)
    last = next((g.w1 for g in reversed(changed) if g.s1 == s1), None)
    if first is None:
        if s0 < len(own) and s0 < s1:
            first = own[s0]
        else:
            first = own[s0 - 1] + 1 if s0 and own[s0 - 1] >= 0 else (0 if not s0 else -1)
    if last is None:
        last = own[s1 - 1] + 1 if s0 < s1 else first
    if first < 0 or last < first or (last == 0 and s1 > s0 and not changed):
        return None
    return first, last


def _at_an_edge(at: int, own: array[int], lacuna: tuple[int, int]) -> tuple[int, int] | None:
    """The words of a witness for what another has right behind a part that it lacks; none if it just goes on."""
    start = lacuna[0]
    goes_on = start > 0 and at < len(own) and 0 <= own[start - 1] == own[at] - 1
    return (own[at], own[at]) if goes_on else None
