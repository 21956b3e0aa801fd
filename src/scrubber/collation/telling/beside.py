"""What a site sets beside a text, told by its place: a note between the title and the text."""

from __future__ import annotations

from scrubber.cleaning.extract.lines.lines import read
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.scraps import RULES, blocks_of, is_scrap
from scrubber.language.facts.facts import scan
from scrubber.language.standing import says_standing
from scrubber.model import Block

#: So many lines at most stand above a text: its title, a second one, whose it is, of when.
_HEAD = 5


def is_note_above(ground: Ground, witness: Witness, w0: int, w1: int) -> bool:
    """Whether blocks that a copy has in addition stand between the title and the first sentence of a text, and rule
    nothing: whence a site has it.

    Who alters a text sets what he adds among its paragraphs. It goes wrong for a whole preface that was made up, which
    is told and accuses nobody.
    """
    blocks = ground.canon.blocks
    sentences = next((at for at, block in enumerate(blocks) if not is_scrap(block.text)), len(blocks))
    if not (0 < sentences <= _HEAD and ground.speech.ends_with_marks):
        return False
    if ground.block_before(witness, w0) >= sentences or ground.block_after(witness, w1) > sentences:
        return False
    return not any(_rules(ground, witness.blocks[block]) for block in blocks_of(witness, w0, w1))


def _rules(ground: Ground, block: Block) -> bool:
    """Whether a block allows, forbids or denies something of the document's matter, says what the text is worth, or
    is numbered as its articles are.
    """
    if read(block.text).numbered or says_standing(block.text):
        return True
    return ground.speech.manner.is_matter(block.text) and any(
        fact.kind in RULES for fact in scan(block.text, block.language)
    )
