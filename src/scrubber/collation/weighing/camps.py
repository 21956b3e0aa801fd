"""Two camps: mirrors that stand against each other in the same way at many places, where nothing decides between them.

Each place by itself would print the reading that more have or, of as many, any; of one change in two places that prints
the one half as one camp has it and the other half as the other has it, which is a text that nobody ever published. So
all places of a conflict are printed as one of the two has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.collation.weighing.weigh import Division, Sources

_Camps = tuple[frozenset[str], frozenset[str]]
#: A division's number, and which of its sides is that of the one camp, and of the other.
_Place = tuple[int, tuple[int, int]]


def of_one_camp(stated: Sequence[Division], parts: Sequence[Division], sources: Sources) -> list[int]:
    """Which side of each division is printed, that of all that one conflict divides being one camp's.

    The camp is the one that more sources are in; of as many, the one that agrees with the edition before, which stands
    until something decides against it; else the one whose readings are printed at most of the places, or at the first
    of them.

    Args:
        stated: places that divide the witnesses in what is said, in which words, or where it stands.
        parts: places that divide them in what some lack, which makes no camps: copies lose a part, and sites add one.
        sources: who depends on whom.

    Returns:
        An index into the sides of each division of both, in order; of one that is decided, what it was.
    """
    divisions = [*stated, *parts]
    printed = [division.printed for division in divisions]
    for camps, places in _conflicts(stated, divisions).items():
        in_order = sorted(places, key=lambda place: divisions[place[0]].at)
        leading = [sides.index(printed[at]) for at, sides in in_order if printed[at] in sides]

        def rank(side: int, camps: _Camps = camps, leading: Sequence[int] = leading) -> tuple[object, ...]:
            own, others = camps[side], camps[1 - side]
            credit = round(sources.credit(own, others), 6)
            stands = sources.previous in own
            return len(own & sources.official), credit, len(own), stands, leading.count(side), leading[:1] == [side]

        best = max((0, 1), key=rank)
        for at, sides in places:
            printed[at] = sides[best]
    return printed


def _conflicts(stated: Sequence[Division], divisions: Sequence[Division]) -> dict[_Camps, list[_Place]]:
    """The conflicts that nothing decides, each with its places.

    A mirror that is silent at a place, or has another reading of its own there, is of its camp all the same.
    """
    pairs = {tuple(sorted(each.sides, key=sorted)) for each in stated if each.verdict.disputed and len(each.sides) == 2}
    found: dict[_Camps, list[_Place]] = {
        (one, other): [] for one, other in sorted(pairs, key=lambda pair: (-sum(map(len, pair)), *map(sorted, pair)))
    }
    for at, division in enumerate(divisions):
        if not division.verdict.disputed:
            continue
        for (one, other), places in found.items():
            mine = [index for index, side in enumerate(division.sides) if side <= one]
            theirs = [index for index, side in enumerate(division.sides) if side <= other]
            if mine and theirs:
                places.append((at, (mine[0], theirs[0])))
                break
    return {camps: places for camps, places in found.items() if places}
