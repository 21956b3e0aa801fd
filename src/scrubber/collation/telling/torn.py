"""A text that breaks off within a sentence, of which a few words or letters are gone."""

from dataclasses import replace

from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.verdict import IS_MISSING, Verdict
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground

#: So many letters and figures are gone at least: fewer are a slip, or a mark that was read as a letter.
_LEAST = 4
_SURE = 0.9
_READS = "“{before}” reads “{after}” here."


def torn_off(ground: Ground, witness: Witness, change: Change, told: Verdict) -> Verdict:
    """What a change amounts to, as a truncation where the witness ends with it, in mid-sentence, and the canonical text
    goes on as its last words begin.

    Kept as it is: what is gone before a mark that ends a sentence, and of a text whose last line is no sentence: a
    signature, an item.
    """
    canon, folded = ground.canon, witness.folded
    if change.c0 == change.c1 or change.w1 < len(witness) or ends_sentence(folded.text.rstrip()):
        return told
    block = canon.block_of[change.c0]
    text = canon.blocks[block].text
    if change.c1 < ground.extent(block)[1] or not ends_sentence(text):
        return told
    before = text[canon.left[change.c0] :].rstrip()
    after = folded.quote(change.w0, change.w1)
    gone = before[len(after) :]
    if not before.casefold().startswith(after.casefold()) or sum(map(str.isalnum, gone)) < _LEAST:
        return told
    says = f"The text breaks off within a sentence: {_READS if after else IS_MISSING}"
    return replace(told, kind="truncation", confidence=_SURE, says=says, before=before, after=after)
