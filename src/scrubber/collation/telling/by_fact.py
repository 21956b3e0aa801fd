"""A change that alters two facts side by side, told as one in each: à l'automne, au moins; au printemps, au plus."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.surroundings import around
from scrubber.collation.telling.differences import Change, two_facts
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.spots import beside_block, spot


def by_fact(ground: Ground, witness: Witness, change: Change) -> Iterator[Change]:
    """A change, in as many as it has facts of unlike kinds that stand one behind the other on both sides.

    An alignment may take a word that both facts have for the same one and leave a single change between its neighbours;
    of that only the gravest fact would be told.
    """
    canon, folded = ground.canon, witness.folded
    if (
        min(change.c1 - change.c0, change.w1 - change.w0) > 1
        and canon.block_of[change.c0] == canon.block_of[change.c1 - 1]
        and all(witness.breaks[word] != BLOCK for word in range(change.w0 + 1, change.w1))
    ):
        block, start, end = spot(ground, witness, change)
        text, after = canon.blocks[block].text, folded.quote(change.w0, change.w1)
        left, before, right = around(text, start, end)
        language = ground.readings.language(text, start, end, beside_block(ground, block))
        told = compare(left + before + right, left + after + right, language=language)
        ours = range(change.c0 + 1, change.c1)
        theirs = range(change.w0 + 1, change.w1)
        base, other = start - len(left), folded.starts[change.w0] - len(left)
        for one, then in pairwise(told):
            if not two_facts(one.kind, then.kind):
                continue
            c = next((word for word in ours if canon.left[word] - base >= then.span_before[0]), None)
            w = next((word for word in theirs if folded.starts[word] - other >= then.span_after[0]), None)
            if c is None or w is None or c <= change.c0 or w <= change.w0:
                continue
            yield replace(change, c1=c, w1=w)
            change = replace(change, c0=c, w0=w)
    yield change
