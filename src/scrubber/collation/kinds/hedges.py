"""Words that say how sure something is, of which only one of two readings has one.

Who leaves one out makes a fact of a rumour, and who sets one in the reverse. Who writes another word in its place says
as much in other words as often as not (probably, most likely; 可能, 或将), and no list has all of these.
"""

from collections.abc import Sequence

from scrubber.collation.kinds.regions import Region
from scrubber.collation.kinds.set_in import AROUND
from scrubber.language.facts.fact import Fact, values_of
from scrubber.language.packs.listed import HEDGED
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.written_tables import rows

_Sides = tuple[list[Fact], list[Fact]]


def without_hedges(region: Region, one: list[Fact], other: list[Fact]) -> _Sides:
    """Both sides' facts; without such words, but where one is left out, or set in, or stands for what says that a thing
    is so (`stated` in data/restated.toml): is said to have, has; aurait, a.
    """
    if not any(map(_hedges, (one, other))) or _is_told(region, one, other):
        return one, other
    return [fact for fact in one if fact.value != HEDGED], [fact for fact in other if fact.value != HEDGED]


def as_many_hedges(regions: Sequence[Region]) -> bool:
    """Whether the differences of two sentences have as many such words on either side: one may have moved."""
    return sum(len(_hedges(each.facts_before)) - len(_hedges(each.facts_after)) for each in regions) == 0


def only_hedges(region: Region) -> bool:
    """Whether nothing but such words is said otherwise in a difference of what must or may be."""
    one, other = (values_of(facts, "modal") for facts in (region.facts_before, region.facts_after))
    return HEDGED in one + other and {**one, HEDGED: 0} == {**other, HEDGED: 0}


def _is_told(region: Region, one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    if _hedges(one) and _hedges(other):
        return False
    inner = region.inner
    sides = (inner.before, region.before, region.seen_before), (inner.after, region.after, region.seen_after)
    (own, text, start), (there, *_) = sides if _hedges(one) else sides[::-1]
    own, there = _bare(own), _bare(there)
    said = any(_bare(text[f.start - start : f.end - start]) in own for f in _hedges([*one, *other]))
    stated = {word for row in rows("restated", region.language) for word in words(row.get("stated", ""))}
    return said and (not there or there in stated)


def _bare(text: str) -> str:
    return plain(text).strip(AROUND).casefold()


def _hedges(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.value == HEDGED]
