"""Words that differ and state nothing that is known: told as wording, for who reads a text may see more in them.

Silent are typography, slips of a letter or two, a word set twice, an article, and a site's own lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.slips import function_word, repeated, same
from scrubber.collation.alignment.witness import BLOCK
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.classify import Verdict
from scrubber.collation.kinds.surroundings import sentence
from scrubber.collation.telling.ground import short
from scrubber.collation.telling.scraps import is_notice, is_scrap, is_sites, is_stamp
from scrubber.collation.telling.spots import own_spot, spot
from scrubber.language.facts.facts import scan
from scrubber.language.packs.which import language_of

if TYPE_CHECKING:
    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.telling.differences import Change
    from scrubber.collation.telling.ground import Ground

#: A slip changes so many letters of a word at most, and of a short one a third.
_LETTERS = 2
#: How sure it is that a word that states nothing was meant.
_SURE = 0.3
#: Characters that are each a word's part, or a word: one more or less is a slip.
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_STATED = (*AMOUNTS, "negation", "modal", "quantifier")


def left_over(ground: Ground, witness: Witness, change: Change) -> tuple[int, int, Verdict] | None:
    """What is told of a change that amounts to nothing else: the canonical block, where in it, and the verdict.

    Returns:
        None for what is no other wording.
    """
    block, start, end = spot(ground, witness, change)
    text, own = ground.canon.blocks[block].text, own_spot(witness, change.w0, change.w1)
    before, after = text[start:end], witness.folded.quote(change.w0, change.w1)
    if before and after:
        differs = _is_reworded(before, after) or (
            len(before) != len(after) and _is_wide_fact((text, start, end), after)
        )
    elif before:
        differs = not _removed(ground, witness, change, text) and _is_more(before, (text, start, end))
    else:
        differs = not _is_sites_own(ground, witness, change) and _is_more(after, own)
    if not differs:
        return None
    what = f"“{short(before)}”" if before else ""
    other = f"“{short(after)}”" if after else ""
    message = (
        f"{what} reads {other} here." if what and other else f"{what} is missing here." if what
        else f"{other} stands here; other copies lack it."
    )  # fmt: skip
    span, theirs = (start, end), (own.start, own.end)
    return block, start, Verdict("wording", _SURE, message, before, after, span, theirs)


def _is_reworded(before: str, after: str) -> bool:
    """Whether words stand for others that no slip makes of them, where neither side states an amount: an hour may be
    written in two ways.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- heavy

    one, other = before.casefold().split(), after.casefold().split()
    if same(before, after) or any(f.kind in AMOUNTS for each in (before, after) for f in scan(each)):
        return False
    if _WIDE.search(before + after):
        return OSA.distance(before, after, score_cutoff=_LETTERS) > _LETTERS
    pairs = [(a, b, min(_LETTERS, max(1, min(len(a), len(b)) // 3))) for a, b in zip(one, other, strict=False)]
    return len(one) != len(other) or any(OSA.distance(a, b, score_cutoff=most) > most for a, b, most in pairs)


def _is_more(words: str, here: tuple[str, int, int]) -> bool:
    """Whether words that one side has more, and where they stand there, are more than a slip."""
    text, start, end = here
    if not any(map(str.isalnum, words)) or function_word(words, ""):
        return False
    left, right = text[:start].rstrip(), text[end:].lstrip()
    if repeated(words, left, right):
        return not left and not right
    return len(words) > 1 or not _WIDE.search(words) or _is_wide_fact(here, "")


def _is_wide_fact(here: tuple[str, int, int], other: str) -> bool:
    """Whether a character more or less, where each may be a word, makes a sentence state something else."""
    text, start, end = here
    low, high = sentence(*here)
    if not _WIDE.search(text[low:high]):
        return False
    stated = [
        sorted((f.kind, str(f.value)) for f in scan(said, language_of(said)) if f.kind in _STATED)
        for said in (text[low:high], text[low:start] + other + text[end:high])
    ]
    return stated[0] != stated[1]


def _removed(ground: Ground, witness: Witness, change: Change, text: str) -> bool:
    """Whether a block that a witness lacks is what cleaning took out of it."""
    words = Vocabulary()
    whole = (change.c0, change.c1) == ground.extent(ground.block(change.c0))
    return whole and witness.has_removed(words.join(words.fold(text).ids), words)


def _is_sites_own(ground: Ground, witness: Witness, change: Change) -> bool:
    """Whether what a witness has more is its site's: what sites say, a sentence to its readers, and what is no sentence
    at an edge of the text, or amid it about other things.
    """
    text, manner = witness.folded.between(change.w0, change.w1).strip(), ground.speech.manner
    if is_sites(text) or is_notice(text) or is_stamp(text):
        return True
    if witness.breaks[change.w0] != BLOCK or witness.breaks[change.w1] != BLOCK:
        return change.edge and is_scrap(text)
    own = witness.blocks[witness.block_at(change.w0)]
    if not (is_scrap(text) or manner.addresses(text)):
        return False
    return change.edge or (manner.is_aside([own], ground.speech.settings(witness)) and not manner.is_matter(own.text))
