"""Where two readings of a sentence differ, in whole words and whole facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from scrubber.collation.alignment.visible import spread, visible
from scrubber.collation.kinds.scores import turned_round
from scrubber.collation.kinds.stretches import TOKEN, Stretch, folded, moved_out, stretches
from scrubber.language.facts.facts import Fact, scan
from scrubber.language.packs.joining import spaced, unspaced
from scrubber.language.packs.which import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HAN = re.compile(r"[\u3400-\u9fff]")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{1,12}")
_TWO_HAN = re.compile(r"[\u3400-\u9fff]{1,2}")
_LAST_WORD = re.compile(r"[^\W_]{1,40}\s{0,4}$")
#: So much of a sentence is kept on either side of a difference.
_BESIDE = 40
#: What joins the two bounds of one range: [十万]元以上[五十万]元, [12] to [18].
_RANGE = re.compile(r"[^\W\d]{0,2}(?:及?以上|至|到)|\s?(?:to|bis|à|до|~|～|[‐-―-])\s?")
#: What joins the parts of one date, or two days of a list: the 3rd and the 4th of May, 10月27日（星期日）.
_OF_ONE_DATE = re.compile(
    rf"[\s,、，()（）/・&]{{1,3}}|\s?(?:{spaced('and')}|{unspaced('and')}|の|of|of the|of that|des|d[eu]|de l['’]|del|на|,? ?um|,? ?at|à|a las)\s?",
    re.IGNORECASE,
)
#: Facts that say how much or when, whichever way they are written.
_AMOUNTS, _WORDS = frozenset(["date", "number", "unit"]), re.compile(r"[^\W_]")
_STARTS = re.compile(r"(?:^|[.!?;。！？；\n“\"(（])[\s“\"(（]{0,4}$")


@dataclass(frozen=True, slots=True)
class Region:
    """One difference, widened on both sides by the same text until no fact is cut through.

    Attributes:
        before: the canonical reading, without what no reader sees.
        after: the mirror's.
        start_before: where, in the canonical sentence; likewise the others, ends exclusive.
        seen_before: where it begins in what is seen of that sentence, in which the facts have their places; likewise `seen_after`.
        facts_before: what `before` states.
        facts_after: what `after` states.
        spoken: whether it lies in the words that say who speaks.
        left: what stands before it, a few characters of the canonical sentence.
        right: what stands behind it.
        speakers: who speaks, as either side has it; "" where that says nobody.
        language: of the sentence, where it is neither Chinese nor English; else "".
    """

    before: str
    after: str
    start_before: int
    end_before: int
    start_after: int
    end_after: int
    facts_before: tuple[Fact, ...]
    facts_after: tuple[Fact, ...]
    seen_before: int
    seen_after: int
    spoken: bool = False
    left: str = ""
    right: str = ""
    speakers: tuple[str, str] = ("", "")
    language: str = ""

    def inner(self) -> Inner:
        """The difference without the words that both readings begin and end with."""
        one, other = TOKEN.findall(self.before), TOKEN.findall(self.after)
        low = 0
        while low < min(len(one), len(other)) and folded(one[low]) == folded(other[low]):
            low += 1
        high = 0
        while high < min(len(one), len(other)) - low and folded(one[-1 - high]) == folded(other[-1 - high]):
            high += 1
        end, other_end = len(one) - high, len(other) - high
        return Inner(
            "".join(one[low:end]),
            "".join(other[low:other_end]),
            self.left + "".join(one[:low]),
            "".join(one[end:]) + self.right,
        )


@dataclass(frozen=True, slots=True)
class Inner:
    """A difference at its narrowest: the two readings, and what stands around both."""

    before: str
    after: str
    left: str
    right: str

    def wider(self) -> Iterator[tuple[str, str, int, int]]:
        """Both readings with the Han character before or behind them: 合 and 违 of 合法 and 违法 are no words, 英 and 法 of 英国 no names.

        Yields:
            The two readings, and how many characters they have more on the left and on the right.
        """
        for left, right in ((self.left[-1:], ""), ("", self.right[:1])):
            if _HAN.match(left + right) and _HAN.match(self.before) and _HAN.match(self.after):
                yield f"{left}{self.before}{right}", f"{left}{self.after}{right}", len(left), len(right)

    @property
    def opens_sentence(self) -> bool:
        """Whether it stands at a sentence's beginning, where a capital says nothing."""
        return bool(_STARTS.search(self.left[-4:]))


def regions(before: str, after: str, around: str = "") -> list[Region]:
    """The differences between two readings, in order; what no reader sees (blanks between Han characters, filler) is no difference.

    Args:
        before: a sentence.
        after: as another witness has it.
        around: the language of what stands around it.
    """
    one, places = visible(before)
    other, other_places = visible(after)
    found = _regions(one, other, around)
    if len(one) == len(before) and len(other) == len(after):
        return found
    return [_placed(region, places, other_places) for region in found]


def _placed(region: Region, places: Sequence[int], other_places: Sequence[int]) -> Region:
    """A region of the visible texts, placed in the texts themselves."""
    i1, i2 = spread(places, region.start_before, region.end_before)
    j1, j2 = spread(other_places, region.start_after, region.end_after)
    return replace(region, start_before=i1, end_before=i2, start_after=j1, end_after=j2)


def _regions(before: str, after: str, around: str) -> list[Region]:
    segments = stretches(before, after)
    if not any(not s.same for s in segments):
        return []
    language = language_of(before, around) or language_of(after, around)
    facts, other_facts = scan(before, language or around), scan(after, language or around)
    spans = [[s.i1, s.i2, s.j1, s.j2] for s in segments if not s.same]
    dates = _Dates(facts)
    spans = _joined(spans, before, dates)
    # In alphabets a speaker with an office and a town is half a sentence: of it only what differs is quoted.
    whole, other_whole = (
        [fact for fact in own if fact.kind != "speaker" or (not language and _HAN.search(str(fact.value)))]
        for own in (facts, other_facts)
    )
    results = turned_round(before, after)
    whole, other_whole = whole + results[0], other_whole + results[1]
    while True:
        for span in spans:
            _widen(span, segments, whole, other_whole)
        joined = _joined(spans, before, dates)
        if joined == spans:
            break
        spans = joined
    for span in spans:
        _lean(span, before, segments, facts)
        _widen(span, segments, whole, other_whole)  # the neighbour may be a part of a fact: 的不 of 的不得
    spans = _joined(spans, before, dates)
    parts = [part for span in spans for part in _parted(span, before, after, facts, other_facts)]
    return [_region(before, after, part, facts, other_facts, language) for part in parts]


def _parted(
    span: list[int], before: str, after: str, facts: Sequence[Fact], other_facts: Sequence[Fact]
) -> list[list[int]]:
    """A span as those before and behind each amount in it that both sides state, in two ways: [after → before] [30 → thirty] days.

    Only where each part has words on both sides: what is put in beside an amount is read with it.
    """
    own, theirs = (
        [fact for fact in each if fact.kind in _AMOUNTS and start <= fact.start and fact.end <= end]
        for each, start, end in ((facts, span[0], span[1]), (other_facts, span[2], span[3]))
    )
    if not own or [(f.kind, f.value) for f in own] != [(f.kind, f.value) for f in theirs]:
        return [span]
    cuts = [
        (span[0], span[2]),
        *chain.from_iterable(((f.start, g.start), (f.end, g.end)) for f, g in zip(own, theirs, strict=True)),
        (span[1], span[3]),
    ]
    if any(f.start < i < f.end for f in facts for i, _ in cuts) or any(
        f.start < j < f.end for f in other_facts for _, j in cuts
    ):
        return [span]
    parts = [[i1, i2, j1, j2] for (i1, j1), (i2, j2) in pairwise(cuts)]
    parts = [
        part for part in parts if folded(before[part[0] : part[1]].strip()) != folded(after[part[2] : part[3]].strip())
    ]
    whole = all(_WORDS.search(before, i1, i2) and _WORDS.search(after, j1, j2) for i1, i2, j1, j2 in parts)
    return parts if whole and parts else [span]


class _Dates:
    """Where the dates of a sentence begin and end."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._starts = {fact.start for fact in facts if fact.kind == "date"}
        self._ends = {fact.end for fact in facts if fact.kind == "date"}

    def join(self, text: str, start: int, end: int) -> bool:
        """Whether what stands between two dates makes them one: 10月26日、27日; 31 January of the following year."""
        return start in self._ends and end in self._starts and bool(_OF_ONE_DATE.fullmatch(text, start, end))


def _joined(spans: list[list[int]], before: str, dates: _Dates) -> list[list[int]]:
    """Spans that touch, or that only a blank, a single Han character, what joins the bounds of a range or the parts of a date keeps apart, are one difference."""
    out: list[list[int]] = []
    for span in spans:
        if out and span[0] <= out[-1][1]:
            out[-1][1], out[-1][3] = max(out[-1][1], span[1]), max(out[-1][3], span[3])
        elif out and (_trifle(before[out[-1][1] : span[0]]) or dates.join(before, out[-1][1], span[0])):
            out[-1][1], out[-1][3] = span[1], span[3]
        else:
            out.append(list(span))
    return out


def joins_bounds(between: str) -> bool:
    """Whether a piece of text is what stands between the two bounds of one range: 元以上, 至, " to "; a hyphen, too, in one number's words."""
    return between == "-" or bool(_RANGE.fullmatch(between))


def _trifle(between: str) -> bool:
    """Whether so little stands between two differences that they are one; what both names have of a foreign one is no word: [ノル → ス]ウェー[ → デン]."""
    return (
        not between.strip()
        or bool(_KATAKANA.fullmatch(between))
        or joins_bounds(between)
        or (len(between) == 1 and bool(_HAN.match(between)))
    )


def _widen(span: list[int], segments: Sequence[Stretch], facts: Sequence[Fact], other_facts: Sequence[Fact]) -> None:
    """Widen a span, in place, until no fact of either side is cut through."""
    changed = True
    while changed:
        changed = False
        for own, i, j, theirs in ((facts, 0, 2, False), (other_facts, 2, 0, True)):
            for fact in own:
                if fact.end <= span[i] or fact.start >= span[i + 1]:
                    inside = span[i] == span[i + 1] and fact.start < span[i] < fact.end
                    if not inside:
                        continue
                if fact.start < span[i]:
                    span[i], span[j] = moved_out(fact.start, segments, theirs=theirs, end=False)
                    changed = True
                if fact.end > span[i + 1]:
                    span[i + 1], span[j + 1] = moved_out(fact.end, segments, theirs=theirs, end=True)
                    changed = True


def _lean(span: list[int], before: str, segments: Sequence[Stretch], facts: Sequence[Fact]) -> None:
    """Give a pure addition or omission a neighbour to be read with, in place: `is` → `is not`, 可以 → 不可以."""
    if span[0] < span[1] and span[2] < span[3]:
        return
    following = next((f.end for f in facts if f.start == span[1] and f.kind == "modal"), span[1])
    if following == span[1]:
        han = _TWO_HAN.match(before, span[1])
        following = han.end() if han else span[1]
    if following > span[1]:
        span[1], span[3] = moved_out(following, segments, theirs=False, end=True)
        return
    word = _LAST_WORD.search(before, max(0, span[0] - 40), span[0])
    if word:
        span[0], span[2] = moved_out(word.start(), segments, theirs=False, end=False)


def _region(
    before: str, after: str, span: list[int], facts: Sequence[Fact], other_facts: Sequence[Fact], language: str
) -> Region:
    i1, i2, j1, j2 = span
    spoken = any(f.kind == "speaker" and f.start <= i1 and i2 <= f.end for f in facts) or any(
        f.kind == "speaker" and f.start <= j1 and j2 <= f.end for f in other_facts
    )
    return Region(
        before[i1:i2],
        after[j1:j2],
        i1,
        i2,
        j1,
        j2,
        tuple(f for f in facts if i1 <= f.start and f.end <= i2),
        tuple(f for f in other_facts if j1 <= f.start and f.end <= j2),
        i1,
        j1,
        spoken,
        before[max(0, i1 - _BESIDE) : i1],
        before[i2 : i2 + _BESIDE],
        (_speaker(before, facts, i1, i2), _speaker(after, other_facts, j1, j2)),
        language,
    )


def _speaker(text: str, facts: Sequence[Fact], start: int, end: int) -> str:
    """Who speaks, where a difference lies within the words that say so."""
    return next((text[f.start : f.end] for f in facts if f.kind == "speaker" and f.start <= end and start <= f.end), "")
