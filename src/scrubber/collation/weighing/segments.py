"""Deciding on parts of the text that some witnesses lack: whether they are printed, and who has a say in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrubber.collation.alignment.spine import LONG
from scrubber.collation.alignment.table import Segment, Table
from scrubber.collation.weighing.weigh import Sources, Verdict

PRESENT, ABSENT = "present", "absent"
#: So many words at a text's end are not printed on a whim.
_TAIL = 60
#: So many times as many sources that have a text's end as break off before it decide for it, however many these are: it
#: is an accident that happens to copies of an honest text, too, and no reading that somebody has to have made up.
_CLEARLY = 2


def decide_segments(table: Table, sources: Sources, end: int) -> list[Verdict]:
    """Vote on each segment of a table, in order."""
    return in_context(table.segments, [_segment(segment, table, sources, end) for segment in table.segments], end)


def _segment(segment: Segment, table: Table, sources: Sources, end: int) -> Verdict:
    # Who has another text in its place attests neither this one nor that nothing stands here.
    present = table.attesting(segment) or segment.present
    present = [name for name in present if name not in segment.unheard]
    voices = [name for name in _voices(segment, sources, table.reach) if name not in segment.unheard]
    verdict = sources.vote(spoken({PRESENT: present, ABSENT: voices}))
    if verdict.disputed and sources.previous in segment.unheard:
        return replace(verdict, reading=PRESENT if sources.previous in segment.present else ABSENT)
    if verdict.disputed and segment.present:
        # A text has more often lost a part, and above all its end, than another has grown one. A few words at an edge
        # may be a site's.
        even = sources.count(present) >= sources.count(voices)
        # An edition that was printed ends where it ends.
        torn = sources.previous not in voices
        torn = torn and all(name in table.broken and table.broken[name][0] < segment.s0 for name in voices)
        if torn and even:
            printed = True
        elif segment.s1 == end:
            printed = segment.s1 - segment.s0 > _TAIL and (even or not _end_otherwise(segment, table, present, voices))
        else:
            printed = even and segment.s0 > 0
        if printed and not sources.official.intersection(segment.absent):
            few = sources.count(voices) * _CLEARLY < sources.count(present)
            lost = segment.s1 == end and few and not sources.official.intersection(present)
            return replace(verdict, reading=PRESENT, disputed=not lost)
    return verdict


def around(segment: Segment, reach: Mapping[str, tuple[int, int]]) -> list[str]:
    """Who lacks a part and has the text around it."""
    return [name for name in segment.absent if reach[name][0] < segment.s0 and reach[name][1] >= segment.s1]


def _end_otherwise(segment: Segment, table: Table, present: Sequence[str], voices: Sequence[str]) -> bool:
    """Whether yet others go on in their own words where a text's end is lacking: then no end was lost."""
    last = max((table.reach[name][1] for name in voices if table.reach[name][1] < segment.s0), default=segment.s0)
    return any(
        sum(word >= 0 for word in own[last + 1 :]) >= LONG for name, own in table.at.items() if name not in present
    )


def in_context(segments: Sequence[Segment], verdicts: Sequence[Verdict], end: int) -> list[Verdict]:
    """Print nothing in doubt that stands all among what is not printed: two additions that share a phrase would leave
    it alone, without its text.

    Who has a part in doubt and neither of those beside it has it in the text itself.
    """
    out = list(verdicts)
    at = 0
    while at < len(out):
        last = at
        while (
            last + 1 < len(out)
            and _in_doubt(out[last])
            and _in_doubt(out[last + 1])
            and segments[last].s1 == segments[last + 1].s0
        ):
            last += 1
        if _in_doubt(out[at]):
            before = at > 0 and segments[at - 1].s1 == segments[at].s0 and out[at - 1].reading == ABSENT
            follows = last + 1 < len(out) and segments[last].s1 == segments[last + 1].s0
            behind = out[last + 1].reading == ABSENT if follows else segments[last].s1 == end
            if before and behind and _are_additions(segments, out, at, last):
                out[at : last + 1] = [replace(verdict, reading=ABSENT) for verdict in out[at : last + 1]]
        at = last + 1
    return out


def _are_additions(segments: Sequence[Segment], verdicts: Sequence[Verdict], first: int, last: int) -> bool:
    """Whether all who have these parts have as well some of what stands in one piece before and behind them, and is
    not printed.
    """
    beside: set[str] = set()
    for step, edge in ((-1, first), (1, last)):
        at = edge + step
        while 0 <= at < len(segments) and verdicts[at].reading == ABSENT:
            near, far = sorted((at, at - step))
            if segments[near].s1 != segments[far].s0:
                break
            beside.update(segments[at].present)
            at += step
    return all(beside.issuperset(segment.present) for segment in segments[first : last + 1])


def _in_doubt(verdict: Verdict) -> bool:
    return verdict.disputed and verdict.reading == PRESENT


def _voices(segment: Segment, sources: Sources, reach: Mapping[str, tuple[int, int]]) -> list[str]:
    """Who of those that lack a part has a say in it.

    A copy that broke off before (or begins behind) says nothing about a part, where others have the text around it and
    lack it. Copies that break off at different places did so each for itself, and no two of them attest one end: only
    those have a say who share the commonest place, or an official mirror's; one alone only where nobody has the text
    around the part and lacks it.
    """
    within: list[str] = []
    edges: dict[tuple[bool, int], list[str]] = {}
    for name in segment.absent:
        first, last = reach[name]
        if last < segment.s0 or first >= segment.s1:
            early = last < segment.s0
            edges.setdefault((early, last if early else first), []).append(name)
        else:
            within.append(name)
    if not edges:
        return within

    def weight(edge: tuple[bool, int]) -> tuple[bool, int, int, tuple[bool, int]]:
        names = edges[edge]
        return not sources.official.isdisjoint(names), sources.count(names), len(names), edge

    common = edges[max(edges, key=weight)]
    if within and sources.count(common) == 1 and sources.official.isdisjoint(common):
        return within
    return [*within, *common]


def spoken(sides: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The sides that anybody is on."""
    return {side: names for side, names in sides.items() if names}
