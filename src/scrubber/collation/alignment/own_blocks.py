"""A few words that were laid beside the same words of another block, where their own block has as many to lay them
beside.

Of all ways to lay two texts side by side that share as many words, one is taken by chance. A heading with a slip in it
stands above a section that begins with the same word (4. Adimnistration / 4.1. Administration …): where the other copy
has its slip in the section, its heading fits there as well.
"""

from collections.abc import Sequence

from scrubber.collation.alignment.align import Match, align
from scrubber.collation.alignment.witness import BLOCK

#: Stretches of so many words are laid side by side anew, and a match of so many is none by chance.
_STRETCH, _CHANCE = 64, 8
_MARK = bytes([BLOCK])


def in_own_blocks(
    matches: Sequence[Match], one: Sequence[int], other: Sequence[int], one_breaks: bytearray, other_breaks: bytearray
) -> list[Match]:
    """The matches, each block of a stretch with its own where as many blocks begin in it on both sides and that shares
    no fewer words.

    Kept: what crosses a block's border where one side has a block more, or where the blocks in the same place have less
    in common. It costs time linear in the texts.
    """
    out: list[Match] = []
    crossing: list[Match] = []
    a0 = b0 = 0  # where what is settled ends
    for match in matches:
        begun = _begun(one_breaks, a0, match.a), _begun(other_breaks, b0, match.b)
        far = max(match.a - a0, match.b - b0) > _STRETCH
        if len(begun[0]) != len(begun[1]) and match.length <= _CHANCE and not far:
            crossing.append(match)
            continue
        if crossing and begun[0] and len(begun[0]) == len(begun[1]) and not far:
            ends = zip([a0, *begun[0]], [*begun[0], match.a], [b0, *begun[1]], [*begun[1], match.b], strict=True)
            again = [
                Match(a + each.a, b + each.b, each.length)
                for a, a_end, b, b_end in ends
                for each in align(one[a:a_end], other[b:b_end])
            ]
            if sum(each.length for each in again) >= sum(each.length for each in crossing):
                crossing = again
        out += [*crossing, match]
        crossing = []
        a0, b0 = match.a + match.length, match.b + match.length
    return out + crossing


def _begun(breaks: bytearray, start: int, end: int) -> list[int]:
    """Where blocks begin from one word to another, this included; none in a stretch too long to be laid anew."""
    found: list[int] = []
    if end - start > _STRETCH:
        return found
    at = breaks.find(_MARK, start, end + 1)
    while at >= 0:
        found.append(at)
        at = breaks.find(_MARK, at + 1, end + 1)
    return found
