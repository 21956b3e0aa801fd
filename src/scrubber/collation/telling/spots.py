"""Where a change stands: in which canonical block, where in its text, and which words are quoted for it."""

from bisect import bisect_left
from itertools import accumulate

from scrubber.cleaning.structure.shape import fold
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.surroundings import edges
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.slots import Spot

#: A fact reaches at most so many words beyond what differs in it.
AROUND = 40
#: So much of a block tells its language.
_TELLING = 300


def spot(ground: Ground, witness: Witness, change: Change) -> tuple[int, int, int]:
    """The block of the canonical words of a change, and where they stand in its text; an addition belongs to the
    block it is set in.
    """
    canon, c0, c1 = ground.canon, change.c0, change.c1
    if c0 < c1:
        block = canon.block_of[c0]
        last = max(word for word in range(c0, c1) if canon.block_of[word] == block)
        return block, canon.left[c0], canon.right[last]
    opens = witness.breaks[change.w0] if change.w0 < len(witness) else 0
    block = ground.block(c0 if opens == BLOCK or not c0 else c0 - 1)
    within = c0 < len(canon) and canon.block_of[c0] == block
    behind = within and (opens or witness.stands_behind_mark(change.w0, change.w1))
    if c0 and canon.block_of[c0 - 1] == block and not behind:
        place = canon.right[c0 - 1]
    else:
        # What begins a sentence, or stands behind a mark, is read with the words behind it.
        place = canon.left[c0] if c0 < len(canon) else 0
    return block, place, place


def wide(ground: Ground, change: Change) -> tuple[int, int] | None:
    """From the end of the canonical word before a change to the beginning of the one behind it, within one block."""
    canon = ground.canon
    if not 0 < change.c0 <= change.c1 < len(canon) or canon.block_of[change.c0 - 1] != canon.block_of[change.c1]:
        return None
    return canon.right[change.c0 - 1], canon.left[change.c1]


def beside_block(ground: Ground, block: int) -> str:
    """The text of a block and its neighbours."""
    blocks = ground.canon.blocks
    return "\n".join(each.text[:_TELLING] for each in blocks[max(0, block - 2) : block + 3])


def own_spot(witness: Witness, w0: int, w1: int) -> Spot:
    """Where some words stand in the block of a witness that holds them."""
    left, right = edges(witness.folded, w0, w1)
    first = witness.block_at(min(w0, len(witness) - 1))
    start = witness.starts[first]
    return Spot(witness.blocks[first].text, max(0, left - start), max(0, right - start))


def quoted(witness: Witness, w0: int, w1: int, quote: str) -> tuple[int, int]:
    """The words of a witness that a finding quotes: those that differ, and those that make them a whole fact."""
    low, high = max(0, w0 - AROUND), min(len(witness), w1 + AROUND)
    letters = Vocabulary()
    wanted = letters.join(letters.fold(quote).ids)
    words = [letters.words[i] for i in letters.fold(witness.folded.quote(low, high)).ids]
    if not wanted or len(words) != high - low:
        return w0, w1
    ends = list(accumulate(map(len, words), initial=0))
    row, size = "".join(words), len(wanted)
    found = row.find(wanted, max(0, ends[w1 - low] - size), ends[w0 - low] + size)  # with all that differs in it
    if found < 0:
        found = row.find(wanted, max(0, ends[w0 - low] - size + 1), ends[w1 - low] + size - 1)  # with some of it
    if found not in ends or found + size not in ends:
        return w0, w1
    return low + bisect_left(ends, found), low + bisect_left(ends, found + size)


def has_quote(witness: Witness, w0: int, w1: int, quote: str) -> bool:
    """Whether a witness has the letters and figures of a quote at its words, or near them."""
    wanted = fold(quote)
    reach = AROUND + len(wanted)
    return wanted in fold(witness.folded.quote(max(0, w0 - reach), min(len(witness), w1 + reach)))


def read_at(ground: Ground, witness: Witness, block: int, span: tuple[int, int], words: tuple[int, int]) -> str:
    """What a witness has in the place of a span of a canonical block's text, some of its words among it."""
    canon, back = ground.canon, ground.printed(witness)
    there = {n for n in range(*ground.extent(block)) if canon.right[n] > span[0] and canon.left[n] < span[1]}
    near = range(max(0, words[0] - AROUND), min(len(witness), words[1] + AROUND))
    own = [n for n in near if back[n] in there or words[0] <= n < words[1]]
    return witness.folded.quote(own[0], own[-1] + 1) if own else ""


def beside(word: int, end: int) -> tuple[int, int]:
    """The word before a place of a witness, or the one behind it at the beginning."""
    return (word - 1, word) if word else (0, min(1, end))
