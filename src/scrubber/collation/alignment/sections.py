"""The languages of a copy's lines, where it gives a document in several: paragraph by paragraph, or all of one and then
all of the next.

Of a few words the language is not sure (*Distance*, *6 m*). A copy in one language shows whose they are, and so does
one that gives the languages one after the other, by the section that they stand in.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from scrubber.model import Block

#: Languages follow one another where at most so much of the lines stands in another one's section.
_ASTRAY = 0.1


def key_of(text: str) -> str:
    """What lines are compared by: their letters and digits."""
    return "".join(filter(str.isalnum, text.casefold()))


def sections(blocks: Sequence[Block], tags: Sequence[str], languages: Collection[str]) -> list[str]:
    """Where languages follow one another, the one in whose section each line stands, "" for one between two sections
    that may be of either; nothing where they alternate.

    Args:
        blocks: the lines.
        tags: of each its language; "" of one that is not sure.
        languages: those that the text is given in.
    """
    sure = [(place, tag) for place, tag in enumerate(tags) if tag in languages]
    middle = {tag: sorted(place for place, its in sure if its == tag) for tag in languages}
    order = sorted((tag for tag in languages if middle[tag]), key=lambda tag: middle[tag][len(middle[tag]) // 2])
    out: list[str] = []
    astray = 0
    for tag, following in zip(order, [*order[1:], ""], strict=True):
        end = _border(tags, len(out), tag, following) if following else len(tags)
        astray += sum(its not in {tag, ""} for its in tags[len(out) : end])
        out += [tag] * (end - len(out))
        between = next((place for place in range(end, len(tags)) if tags[place]), end)
        # A heading is of what stands under it.
        head = next((place for place in range(end, between) if blocks[place].kind == "heading"), between)
        out += [*[""] * (head - end), *[following] * (between - head)] if following else ()
    return out if astray <= _ASTRAY * len(sure) else []


def _border(tags: Sequence[str], start: int, tag: str, following: str) -> int:
    """Where one section ends and the next begins: with the fewest lines of either in the other's."""
    found, least, astray = start, 0, 0
    for place in range(start, len(tags)):
        astray += (tags[place] == following) - (tags[place] == tag)
        if astray < least:
            found, least = place + 1, astray
    return found


def known_lines(
    copies: Iterable[tuple[Sequence[Block], Sequence[str]]], sure: Callable[[Block], str]
) -> dict[str, str]:
    """The language of each line that copies show it of, by its key.

    Args:
        copies: blocks, and of each the language of the section that it stands in.
        sure: the language of a block by itself, "" where it is not sure.
    """
    votes: dict[str, set[str]] = {}
    for blocks, own in copies:
        for block, tag in zip(blocks, own, strict=True):
            votes.setdefault(key_of(block.text), set()).add(sure(block) or tag)
    told = {key: tags - {""} for key, tags in votes.items() if key}
    return {key: next(iter(tags)) for key, tags in told.items() if len(tags) == 1}


def in_one_order(orders: Mapping[str, Sequence[str]]) -> bool:
    """Whether copies give the languages in one order.

    Args:
        orders: of each copy the languages as they follow one another, behind a "" where they alternate.
    """
    for one, other in combinations(sorted({tuple(order) for order in orders.values()}), 2):
        common = [tag for tag in one if tag in other]
        if ("" in one) != ("" in other) or common != [tag for tag in other if tag in one]:
            return False
    return True
