"""Two changes that are one alteration: both bounds of a range, two names or amounts that changed places, a name and its
title.
"""

from collections.abc import Collection
from dataclasses import replace

from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.classify import compare, exchange
from scrubber.collation.kinds.scores import turned_round
from scrubber.collation.kinds.spans import joins_bounds
from scrubber.collation.kinds.surroundings import sentence
from scrubber.collation.kinds.verdict import Verdict
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.language.packs.which import language_of

#: Names and amounts that changed places stand at most so far apart: within a clause or two.
_NEAR = 40
#: Two words and what stands between them are no longer.
_MOST = 200


def coupled(one: Verdict, other: Verdict, between: str) -> Verdict | None:
    """Two verdicts of one block told as one; None where each stands for itself. `one` stands first; `between` is the
    canonical text between what they quote.
    """
    if one.kind != other.kind:
        return None
    bounds = one.kind in AMOUNTS and joins_bounds(between)
    titled = one.kind == "name" and not between.strip(" .")  # [Mr → Ms]. [Brandt → Oyelaran]
    names = one.kind == "name" and _exchanged(one, other, between)
    return _as_one(one, other, between) if bounds or titled or names else None


def swapped_amounts(one: Verdict, other: Verdict, between: str) -> Verdict | None:
    """The same of two amounts that stand in each other's place, where neither has moved with its words: adults pay
    [8] euros and children [5].
    """
    amounts = one.kind == other.kind and one.kind in AMOUNTS and _exchanged(one, other, between)
    return _as_one(one, other, between) if amounts else None


def _exchanged(one: Verdict, other: Verdict, between: str) -> bool:
    near = len(between) <= _NEAR and bool(one.before.strip())
    return near and (one.before, one.after) == (other.after, other.before)


def _as_one(one: Verdict, other: Verdict, between: str) -> Verdict:
    before, after = (f"{a}{between}{b}" for a, b in ((one.before, other.before), (one.after, other.after)))
    return replace(one, before=before, after=after, confidence=max(one.confidence, other.confidence))


def turned(
    ground: Ground, witness: Witness, one: Change, other: Change, kinds: Collection[str | None]
) -> tuple[Verdict, int] | None:
    """What two changes of a block amount to that are an exchange together, and where in the block what it quotes
    begins; None if they are none. Two names of which the same is said are in other words what they were.
    """
    canon, folded = ground.canon, witness.folded
    if not (one.c0 < other.c1 and one.w0 < other.w1) or canon.block_of[one.c0] != canon.block_of[other.c1 - 1]:
        return None
    text = canon.blocks[canon.block_of[one.c0]].text
    start, end = canon.left[one.c0], canon.right[other.c1 - 1]
    low, high = sentence(text, start, end)
    there = folded.text[folded.starts[one.w0] : folded.ends[other.w1 - 1]]
    if "\n" in there or len(there) > _MOST:
        return None
    was, now = text[low:high], f"{text[low:start]}{there}{text[end:high]}"
    told = exchange(was, now, language_of(text)) or _result(was, now, numbers="number" in kinds)
    return (told, low + told.span_before[0]) if told and (told.kind != "wording" or "name" in kinds) else None


def _result(was: str, now: str, *, numbers: bool) -> Verdict | None:
    """The same of a result of two sides, and of a number of which two figures changed places: carried 21 to 12, 12 to
    21; 六成五, 五成六.
    """
    sides = bool(turned_round(was, now)[0])
    if not sides and not numbers:
        return None
    told = [verdict for verdict in compare(was, now) if verdict.kind]
    return next((each for each in told if each.kind == "number" and (sides or len(told) == 1)), None)
