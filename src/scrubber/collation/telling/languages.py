"""A copy that gives a document of two languages in one of them, or one of one language in a second as well: that is
told once, and is no row of deletions or insertions.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scrubber.collation.telling.runs import new_blocks

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.telling.ground import Ground
    from scrubber.model import Block

#: A language of a document has at least so many of its blocks, and so much of its letters.
_BLOCKS, _SHARE = 5, 0.2
#: A copy is without a language when it lacks so much of it, and has as much of the rest.
_LACKS = 0.9
#: The text in a second language has between a half and twice as many blocks as the first, and as much less or more to
#: read: of an alphabet three letters say what one ideograph does.
_AS_MANY, _AS_LONG, _IDEOGRAPH = 2, 3, 3
_IDEOGRAPHIC = frozenset({"ja", "ko", "zh"})
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
    sizes, counts = _sizes(blocks)
    lacked, _ = _sizes([blocks[at] for at in gone])
    total = sum(sizes.values())
    main = [tag for tag, size in sizes.items() if size >= _SHARE * total and counts[tag] >= _BLOCKS]
    without = [tag for tag in sorted(main) if lacked[tag] >= _LACKS * sizes[tag]]
    if len(main) < 2 or len(without) != 1:
        return "", frozenset()
    tag = without[0]
    if sum(lacked.values()) - lacked[tag] > (1 - _LACKS) * (total - sizes[tag]):
        return "", frozenset()
    return tag, _with_short(blocks, gone, tag)


def second_language(ground: Ground, witness: Witness) -> tuple[str, frozenset[int]]:
    """The language in which a copy has the whole text besides, of which the canonical text has next to nothing, and
    which of the copy's own blocks are of it; "" and none where there is none such.

    Args:
        ground: the collation.
        witness: the copy.
    """
    blocks, new = witness.blocks, new_blocks(ground, witness)
    counted = Counter(blocks[at].language for at in new)
    tag, count = max(counted.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if count < _BLOCKS:
        return "", frozenset()
    said, _ = _sizes(ground.canon.blocks)
    sizes, _ = _sizes([blocks[at] for at in new])
    first, firsts = _sizes([block for at, block in enumerate(blocks) if at not in new and block.language != tag])
    if said[tag] > (1 - _LACKS) * sizes[tag] or not (
        _alike(count, sum(firsts.values()), _AS_MANY) and _alike(_read({tag: sizes[tag]}), _read(first), _AS_LONG)
    ):
        return "", frozenset()
    return tag, _with_short(blocks, new, tag)


def _sizes(blocks: Sequence[Block]) -> tuple[Counter[str], Counter[str]]:
    """How many characters and how many blocks are of each language."""
    sizes: Counter[str] = Counter()
    for block in blocks:
        sizes[block.language] += len(block.text)
    return sizes, Counter(block.language for block in blocks)


def _alike(one: float, other: float, times: int) -> bool:
    return one <= times * other and other <= times * one


def _read(sizes: Mapping[str, int]) -> int:
    """How much there is to read in texts of some languages, in letters of an alphabet."""
    return sum(size * (_IDEOGRAPH if tag in _IDEOGRAPHIC else 1) for tag, size in sizes.items())


def _with_short(blocks: Sequence[Block], among: Collection[int], tag: str) -> frozenset[int]:
    """The blocks of a language among some, and the short ones between them."""
    own = {at for at in among if blocks[at].language == tag}
    return frozenset(own | {at for at in among if len(blocks[at].text) < _SHORT and {at - 1, at + 1} & own})
