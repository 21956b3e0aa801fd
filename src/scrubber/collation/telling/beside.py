"""What a site sets beside a text, told by its place and its form: a note between the title and the text, a box that
explains words.
"""

from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.reading import fold, weight
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.scraps import RULES, blocks_of, is_scrap
from scrubber.language.facts.facts import scan
from scrubber.language.standing import says_standing
from scrubber.model import Block
from scrubber.patterns import lazily

#: So many lines at most stand above a text: its title, a second one, whose it is, of when.
_HEAD = 5
#: So many words at most are a heading, or a term.
_FEW = 6
#: A term and what it means, in so many letters together.
_TERM = lazily(r"([^:：]{1,60})[:：]\s?\S")
_LONGEST = 300


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


def is_box_of_terms(ground: Ground, witness: Witness, w0: int, w1: int) -> bool:
    """Whether added blocks are terms with what each means, headed or several, without figures or rules."""
    blocks = [witness.blocks[block] for block in blocks_of(witness, w0, w1)]
    opens = blocks[0].text
    terms = blocks[1:] if is_scrap(opens) and not _TERM.match(opens) and weight(fold(opens)) <= _FEW else blocks
    return len(blocks) > 1 and all(_is_term(ground, block) for block in terms)


def _is_term(ground: Ground, block: Block) -> bool:
    found = _TERM.match(block.text)
    return (
        found is not None
        and len(block.text) <= _LONGEST
        and weight(fold(found.group(1))) <= _FEW
        and not any(char.isdigit() for char in block.text)
        and not _rules(ground, block)
    )


def _rules(ground: Ground, block: Block) -> bool:
    """Whether a block allows, forbids or denies something of the document's matter, says what the text is worth, or
    is numbered as its articles are.
    """
    if read(block.text).numbered or says_standing(block.text):
        return True
    return ground.speech.manner.is_matter(block.text) and any(
        fact.kind in RULES for fact in scan(block.text, block.language)
    )
