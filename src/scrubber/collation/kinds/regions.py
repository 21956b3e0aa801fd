"""Where two readings of a sentence differ, in whole words and whole facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from scrubber.collation.alignment.tokens import spread, visible
from scrubber.collation.kinds.between import Sentence, in_one_way, other_extent
from scrubber.collation.kinds.loose import said_once, without_borne_out
from scrubber.collation.kinds.scores import turned_round
from scrubber.collation.kinds.set_in import without_notes
from scrubber.collation.kinds.spans import Dates, joined, lean, parted, widen
from scrubber.collation.kinds.stretches import TOKEN, folded, stretches, typed
from scrubber.ends import ends_alike
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.facts import scan
from scrubber.language.facts.ranges import TO, Range, ranges
from scrubber.language.packs.which import language_of
from scrubber.language.plain import HAN
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

#: So much of a sentence is kept on either side of a difference.
_BESIDE = 40
#: So many letters of it at the most belong to a word on either side of one.
_WORD = 12
#: A title that is shortened ends with a stop, and no sentence: Mr. Brandt, Dr. Hale.
_SHORTENED = lazily(r"(?:^|[\s(“\"])(?:[A-Z][bcdfghj-np-tvwxz]{1,3}|Prof|[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ])\.\s$")
#: One initial, where no item is numbered and no sentence ends: by D. Hale, A. Reed (chair), D. Hale; not group D.
_INITIAL = lazily(
    r"(?:[^\W\d_)][,;]|\([^()\n]{0,16}\),|[\s(](?:by|and|with|von|und|par|et|por|y|da|e|и|с|przez|i))\s[A-ZА-ЯЁ]\.\s$"
)
#: Behind a verb of saying and its stop speech begins, as Bibles and old prints have it without quotation marks: And
#: Ruth said, Intreat me not; und sprach: Gehet hin. A name may stand there, too (he replied: Hartmann signed).
_SPEECH = lazily(
    rf"\b(?:{'|'.join(read_table('speaking')['before_speech'].values())})"
    r"(?: (?:to|unto|zu|a|à) [^\W\d_]{1,12}| [^\W\d_]{1,9})?[,:] $"
)
_STARTS = lazily(r"(?:^|[.!?;。！？；\n“„«「『\"(（])[\s“„«「『\"(（\[]{0,4}$")


@dataclass(frozen=True)
class Region:
    """One difference, widened on both sides by the same text until no fact is cut through.

    Attributes:
        before: the canonical reading, without what no reader sees.
        after: the mirror's.
        start_before: where, in the canonical sentence; likewise the others, ends exclusive.
        seen_before: where it begins in what is seen of that sentence, in which the facts have their places; likewise
            `seen_after`.
        facts_before: what `before` states.
        facts_after: what `after` states.
        spoken: whether it lies in the words that say who speaks.
        left: what stands before it, a few characters of the canonical sentence.
        right: what stands behind it.
        speakers: who speaks, as either side has it; "" where that says nobody.
        language: of the sentence, where it is neither Chinese nor English; else "".
        extent: of which kind two amounts are that are a range in one reading, and a list, a sum or one amount in the
            other.
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
    extent: str = ""

    @cached_property
    def inner(self) -> Inner:
        """The difference without the words that both readings begin and end with."""
        one, other = TOKEN.findall(self.before), TOKEN.findall(self.after)
        low, high = ends_alike([*map(folded, one)], [*map(folded, other)])
        end, other_end = len(one) - high, len(other) - high
        return Inner(
            "".join(map(typed, one[low:end])),
            "".join(map(typed, other[low:other_end])),
            self.left + "".join(one[:low]),
            "".join(one[end:]) + self.right,
        )


@dataclass(frozen=True, slots=True)
class Inner:
    """A difference at its narrowest: the two readings, their quotation marks as typed, and what stands around both."""

    before: str
    after: str
    left: str
    right: str

    def wider(self) -> Iterator[tuple[str, str, int, int]]:
        """Both readings with the Han character before or behind them: 合 and 违 of 合法 and 违法 are no words, 英 and
        法 of 英国 no names.

        Yields:
            The two readings, and how many characters they have more on the left and on the right.
        """
        for left, right in ((self.left[-1:], ""), ("", self.right[:1])):
            if HAN.match(left + right) and HAN.match(self.before) and HAN.match(self.after):
                yield f"{left}{self.before}{right}", f"{left}{self.after}{right}", len(left), len(right)

    def in_running_text(self) -> Iterator[tuple[str, str]]:
        """Both readings from each place on at which the words that hold the difference may begin, and with what
        follows, where no blanks stand between words: จะ[เ]ปิด in Thai.
        """
        one, other = (self.left[-_WORD:] + text + self.right[:_WORD] for text in (self.before, self.after))
        same = next((n for n, (was, now) in enumerate(zip(one, other, strict=False)) if was != now), 0)
        for begins in range(max(0, same - _WORD), same + 1):
            yield one[begins:], other[begins:]

    @property
    def opens_sentence(self) -> bool:
        """Whether it stands at a sentence's beginning, where a capital says nothing."""
        begins = _STARTS.search(self.left[-4:]) and not _SHORTENED.search(self.left[-8:])
        if begins and not _INITIAL.search(self.left[-24:]):
            return True
        return self._is_spelt_otherwise and _SPEECH.search(self.left[-_BESIDE:]) is not None

    @property
    def _is_spelt_otherwise(self) -> bool:
        """Whether both readings are one word but for a letter."""
        one, other = self.before.strip(), self.after.strip()
        return max(len(one), len(other)) - sum(ends_alike(one, other)) <= 1

    @property
    def heads_a_name(self) -> bool:
        """Whether another word with a capital stands right behind, so that this one's says something at a sentence's
        beginning too: [Maria → Marie] Lopez wrote.
        """
        behind = self.right[:3]
        return behind[:1] == " " and behind[1:2].isupper() and behind[1:] != "I "


def regions(before: str, after: str, around: str = "") -> list[Region]:
    """The differences between two readings, in order; what no reader sees (blanks between Han characters, filler) is no
    difference.
    """
    (one, places), (other, other_places) = without_notes(visible(before), visible(after))
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
    facts, other_facts = without_borne_out(facts, other_facts), without_borne_out(other_facts, facts)
    facts, other_facts = said_once(before, facts, after, language), said_once(after, other_facts, before, language)
    spans = [[s.i1, s.i2, s.j1, s.j2] for s in segments if not s.same]
    dates = Dates(facts)
    spans = joined(spans, before, dates)
    # In alphabets a speaker with an office and a town is half a sentence: of it only what differs is quoted.
    whole, other_whole = (
        [fact for fact in own if fact.kind != "speaker" or (not language and HAN.search(str(fact.value)))]
        for own in (facts, other_facts)
    )
    pairs, other_pairs = ranges(before, facts, language), ranges(after, other_facts, language)
    whole, other_whole = whole + _shared(pairs, other_pairs), other_whole + _shared(other_pairs, pairs)
    results = turned_round(before, after)
    whole, other_whole = whole + results[0], other_whole + results[1]
    while True:
        for span in spans:
            widen(span, segments, whole, other_whole)
        wider = joined(spans, before, dates)
        if wider == spans:
            break
        spans = wider
    for span in spans:
        lean(span, before, segments, facts)
        widen(span, segments, whole, other_whole)  # the neighbour may be a part of a fact: 的不 of 的不得
    spans = joined(spans, before, dates)
    parts = [part for span in spans for part in parted(span, before, after, facts, other_facts)]
    return [_region(before, after, part, (facts, other_facts), (pairs, other_pairs), language) for part in parts]


def _shared(pairs: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """The pairs of amounts that the other reading has as well, however it says what they are: 112–15, 112–115."""
    there = {key: pair.value.said for pair in others if isinstance(pair.value, Range) for key in pair.value.keys}
    return [
        pair
        for pair in pairs
        if isinstance(pair.value, Range)
        and any(TO in {pair.value.said, there[key]} for key in pair.value.keys if key in there)
    ]


def _region(
    before: str,
    after: str,
    span: list[int],
    stated: tuple[Sequence[Fact], Sequence[Fact]],
    pairs: tuple[Sequence[Fact], Sequence[Fact]],
    language: str,
) -> Region:
    (i1, i2, j1, j2), (facts, other_facts) = span, stated
    one, other = Sentence(before, facts, pairs[0], i1, i2), Sentence(after, other_facts, pairs[1], j1, j2)
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
        *in_one_way(one, other),
        i1,
        j1,
        spoken,
        before[max(0, i1 - _BESIDE) : i1],
        before[i2 : i2 + _BESIDE],
        (_speaker(before, facts, i1, i2), _speaker(after, other_facts, j1, j2)),
        language,
        other_extent(one, other),
    )


def _speaker(text: str, facts: Sequence[Fact], start: int, end: int) -> str:
    """Who speaks, where a difference lies within the words that say so."""
    return next((text[f.start : f.end] for f in facts if f.kind == "speaker" and f.start <= end and start <= f.end), "")
