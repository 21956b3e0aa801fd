"""A copy that gives a document of two languages in one of them: that is told once, and is no row of deletions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from scrubber.collation.telling.ground import Ground

#: A language of a document has at least so many of its blocks, and so much of its letters.
_BLOCKS, _SHARE = 5, 0.2
#: A copy is without a language when it lacks so much of it, and has as much of the rest.
_LACKS = 0.9
#: A shorter block between others of a language is of that language, too, whatever its few words look like.
_SHORT = 60


def without_language(ground: Ground, whole: Collection[int]) -> tuple[str, frozenset[int]]:
    """The language of the document that a copy is without, and which of the blocks that it lacks are of it; "" and none
    where it is without none.

    Args:
        ground: the collation.
        whole: the canonical blocks that the copy lacks.
    """
    blocks, gone = ground.canon.blocks, set(whole)
    sizes: Counter[str] = Counter()
    lacked: Counter[str] = Counter()
    counts = Counter(block.language for block in blocks)
    for at, block in enumerate(blocks):
        sizes[block.language] += len(block.text)
        lacked[block.language] += len(block.text) * (at in gone)
    total = sum(sizes.values())
    main = [tag for tag, size in sizes.items() if size >= _SHARE * total and counts[tag] >= _BLOCKS]
    without = [tag for tag in sorted(main) if lacked[tag] >= _LACKS * sizes[tag]]
    if len(main) < 2 or len(without) != 1:
        return "", frozenset()
    tag = without[0]
    if sum(lacked.values()) - lacked[tag] > (1 - _LACKS) * (total - sizes[tag]):
        return "", frozenset()
    own = {at for at in gone if blocks[at].language == tag}
    return tag, frozenset(own | {at for at in gone if len(blocks[at].text) < _SHORT and {at - 1, at + 1} & own})
