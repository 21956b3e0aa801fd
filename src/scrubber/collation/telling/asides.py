"""Asides: what a site sets between the paragraphs of a text (`scrubber.cleaning.extract.manner`), as far as the
copies are compared for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.collation.alignment.witness import Witness

#: So often a line is set by its site between the paragraphs, and so many letters it has, where a document may repeat a
#: word or two.
OFTEN, LINE = 3, 12
#: What it weighs that something stands directly below the title or behind the last block, where sites say when and by
#: whom a text was set.
AT_AN_END = 0.7
#: Facts by which a text allows, forbids or denies something.
RULES = frozenset({"modal", "negation"})


def blocks_of(witness: Witness, w0: int, w1: int) -> range:
    """Which of a witness's blocks hold some of its words."""
    return range(witness.block_at(w0), witness.block_at(w1 - 1) + 1)
