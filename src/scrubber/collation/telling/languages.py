"""A copy that gives a document of two languages in one of them, or one of one language in a second as well: that is
told once, and is no row of deletions or insertions.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from scrubber.collation.telling.ground import short
from scrubber.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.telling.ground import Ground
    from scrubber.model import Place

#: So many blocks are listed one by one.
_LISTED = 40
_SURE = 0.9


def languages_apart(ground: Ground, witness: Witness) -> Iterator[Finding]:
    """Which of the document's languages a witness is without, and which it has besides."""
    for tag in sorted(ground.languages.without.get(witness.name, ())):
        gone = ground.languages.blocks(ground.canon.blocks, tag)
        if gone:
            at = next(n for n, block in enumerate(ground.canon.blocks) if block is gone[0])
            message = f"The document's text in one of its languages ({tag}), {len(gone)} blocks, is not given here."
            lines = tuple(short(block.text) for block in gone[:_LISTED])
            place = ground.beside(witness, ground.home[at])
            yield _finding(witness, message, at, place, lines, before=short(gone[0].text))
    for tag in sorted(ground.languages.besides.get(witness.name, ())):
        blocks = ground.languages.blocks(witness.clean.blocks, tag)
        message = (
            f"The text stands here in another language ({tag}) as well, in {len(blocks)} blocks; most copies lack it."
        )
        first = blocks[0]
        place = witness.place_in_base(first.start, first.end, first.path)
        before = sum(block.start < first.start for block in witness.blocks)
        at = ground.block_before(
            witness,
            bisect_left(witness.folded.starts, witness.starts[before])
            if before < len(witness.starts)
            else len(witness),
        )
        lines = tuple(short(block.text) for block in blocks[:_LISTED])
        yield _finding(witness, message, at, place, lines, after=short(first.text))


def _finding(
    witness: Witness,
    message: str,
    at: int,
    place: Place | None,
    evidence: tuple[str, ...],
    *,
    before: str = "",
    after: str = "",
) -> Finding:
    return Finding(
        witness.name, "unpaired", "low", message, at, before, after, place, _SURE, disputed=False, evidence=evidence
    )
