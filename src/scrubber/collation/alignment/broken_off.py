"""Copies that break off in mid-sentence, where another goes on in the same sentence and ends it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import Witness

#: What a site sets behind the words with which it breaks a text off.
_CUT = " .…[]()"
_TEXT = frozenset({"paragraph", "quotation"})
#: So many words behind the last that it shares are too few to be laid beside those of others, at most.
_REST = 60


def broken_off(
    witnesses: Sequence[Witness], at: Mapping[str, array[int]], vocabulary: Vocabulary
) -> dict[str, tuple[int, str]]:
    """The witnesses that end within a sentence of a paragraph that another ends.

    Returns:
        for each the last place of the spine that it shares, and what it has behind it of what follows there, folded;
        "" where it breaks off between two words that others have.

    None is one that ends where yet another ends its sentence: that may have lost no more than a mark.
    """
    found = {}
    for witness in witnesses:
        text = witness.folded.text.rstrip()
        elided = text.endswith(("…", "...", "…]", "...]", "…)", "...)"))
        if not text or ends_sentence(text.rstrip(_CUT) if elided else text):
            continue
        own, others = at[witness.name], [other for other in witnesses if other is not witness]
        shared = (n for n in range(len(own) - 1, -1, -1) if own[n] >= 0 and any(at[o.name][n] >= 0 for o in others))
        place = next(shared, -1)
        rest = witness.folded.ids[own[place] + 1 :] if place >= 0 else []
        if place < 0 or len(rest) > _REST or (witness.blocks[-1].kind not in _TEXT and not rest):
            continue  # of a paragraph a few words may be taken for a heading
        words = [(other, at[other.name][place] + 1) for other in others if at[other.name][place] >= 0]
        if all(_goes_on(other, word, rest, vocabulary) for other, word in words):
            found[witness.name] = (place, vocabulary.join(rest))
    return found


def _goes_on(witness: Witness, word: int, rest: Sequence[int], vocabulary: Vocabulary) -> bool:
    """Whether a witness goes on with words, of which the last may be longer, and with its sentence, to a mark that ends
    the paragraph.
    """
    ids, last = witness.folded.ids, word + len(rest) - 1
    if last >= len(witness) or (rest and [*ids[word:last]] != [*rest[:-1]]):
        return False
    longer = bool(rest) and ids[last] != rest[-1]
    if longer and not vocabulary.words[ids[last]].startswith(vocabulary.words[rest[-1]]):
        return False
    within = longer or (last + 1 < len(witness) and not witness.breaks[last + 1])
    block = witness.blocks[witness.block_at(last)]
    return within and block.kind in _TEXT and ends_sentence(block.text)
