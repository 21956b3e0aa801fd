"""Which words of a sentence make one difference: spans that are joined, widened to whole facts, and parted at the
amounts that both readings state.

A span is where a difference begins and ends in the one reading, and where in the other.
"""

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from scrubber.collation.kinds.stretches import Stretch, folded, moved_out
from scrubber.language.facts.fact import Fact
from scrubber.language.packs.joining import spaced, unspaced
from scrubber.language.plain import HAN
from scrubber.patterns import lazily

_KATAKANA = lazily(r"[\u30a1-\u30fa\u30fc]{1,12}")
_TWO_HAN = lazily(r"[\u3400-\u9fff]{1,2}")
_LAST_WORD = lazily(r"[^\W_]{1,40}\s{0,4}$")
#: What joins the two bounds of one range: [十万]元以上[五十万]元, [12] to [18].
_RANGE = lazily(r"[^\W\d]{0,2}(?:及?以上|至|到)|\s?(?:to|bis|à|до|~|～|[‐-―-])\s?")
#: What joins the parts of one date, or two days of a list: the 3rd and the 4th of May, 10月27日（星期日）.
_OF_ONE_DATE = lazily(
    rf"[\s,、，()（）/・&]{{1,3}}|\s?(?:{spaced('and')}|{unspaced('and')}|の|of|of the|of that|des|d[eu]"
    rf"|de l['’]|del|на|,? ?um|,? ?at|à|a las)\s?",
    re.IGNORECASE,
)
#: An initial before the rest of a name: [notary A]. [Bouma], [Академик Н]. [И]. [Толбин].
_INITIAL = lazily(r"[\W_]?[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-ЯЁІЇЄҐ]\.\s?")
#: Facts that say how much or when, whichever way they are written.
_AMOUNTS, _WORDS = frozenset(["date", "number", "unit"]), lazily(r"[^\W_]")


def parted(
    span: list[int], before: str, after: str, facts: Sequence[Fact], other_facts: Sequence[Fact]
) -> list[list[int]]:
    """A span as those before and behind each amount in it that both sides state, in two ways: [after → before] [30 →
    thirty] days.

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


class Dates:
    """Where the dates of a sentence begin and end."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._starts = {fact.start for fact in facts if fact.kind == "date"}
        self._ends = {fact.end for fact in facts if fact.kind == "date"}

    def join(self, text: str, start: int, end: int) -> bool:
        """Whether what stands between two dates makes them one: 10月26日、27日; 31 January of the following year."""
        return start in self._ends and end in self._starts and bool(_OF_ONE_DATE.fullmatch(text, start, end))


def joined(spans: list[list[int]], before: str, dates: Dates) -> list[list[int]]:
    """Spans that touch, or that only a blank, a single Han character, what joins the bounds of a range or the parts
    of a date keeps apart, or an initial's point, are one difference.
    """
    out: list[list[int]] = []
    for span in spans:
        if out and span[0] <= out[-1][1]:
            out[-1][1], out[-1][3] = max(out[-1][1], span[1]), max(out[-1][3], span[3])
        elif out and (
            _trifle(before[out[-1][1] : span[0]])
            or dates.join(before, out[-1][1], span[0])
            or _INITIAL.fullmatch(before[max(0, out[-1][1] - 2) : span[0]])
        ):
            out[-1][1], out[-1][3] = span[1], span[3]
        else:
            out.append(list(span))
    return out


def joins_bounds(between: str) -> bool:
    """Whether a piece of text is what stands between the two bounds of one range: 元以上, 至, " to "; a hyphen, too,
    in one number's words.
    """
    return between == "-" or bool(_RANGE.fullmatch(between))


def _trifle(between: str) -> bool:
    """Whether so little stands between two differences that they are one; what both names have of a foreign one is
    no word: [ノル → ス]ウェー[ → デン].
    """
    return (
        not between.strip()
        or bool(_KATAKANA.fullmatch(between))
        or joins_bounds(between)
        or (len(between) == 1 and bool(HAN.match(between)))
    )


def widen(span: list[int], segments: Sequence[Stretch], facts: Sequence[Fact], other_facts: Sequence[Fact]) -> None:
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


def lean(span: list[int], before: str, segments: Sequence[Stretch], facts: Sequence[Fact]) -> None:
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
