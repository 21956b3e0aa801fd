"""Languages of a copy that follow one another, each a section of its own, or alternate; and whether copies have them in
one order.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations, pairwise

#: Languages follow one another where at most so much of the lines stands in another one's section.
_ASTRAY = 0.1


def order_of(tags: Sequence[str], languages: Collection[str]) -> list[str]:
    """The languages of a copy as they follow one another; behind a "" where they alternate: of these none is the first
    where a copy lacks a line.
    """
    middle = {tag: [place for place, its in enumerate(tags) if its == tag] for tag in languages}
    order = sorted((tag for tag in languages if middle[tag]), key=lambda tag: middle[tag][len(middle[tag]) // 2])
    start = astray = 0
    for tag, following in pairwise(order):
        end = _border(tags, start, tag, following)
        astray += sum(its != tag for its in tags[start:end])
        start = end
    astray += sum(its != order[-1] for its in tags[start:]) if order else 0
    return order if astray <= _ASTRAY * len(tags) else ["", *sorted(languages)]


def _border(tags: Sequence[str], start: int, tag: str, following: str) -> int:
    """Where one section ends and the next begins: with the fewest lines of either in the other's."""
    found, least, astray = start, 0, 0
    for place in range(start, len(tags)):
        astray += (tags[place] == following) - (tags[place] == tag)
        if astray < least:
            found, least = place + 1, astray
    return found


def in_one_order(orders: Mapping[str, Sequence[str]]) -> bool:
    """Whether copies give the languages in one order."""
    for one, other in combinations(sorted({tuple(order) for order in orders.values()}), 2):
        common = [tag for tag in one if tag in other]
        if ("" in one) != ("" in other) or common != [tag for tag in other if tag in one]:
            return False
    return True
