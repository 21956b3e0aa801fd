"""A paragraph of one sentence that a witness has in the passive, or no longer has: its words stand in another order,
and are not told one by one.

Laid side by side, what was said first stands behind the verb, so that a name seems to stand in another's place, or the
whole paragraph to be gone and another come.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubber.collation.kinds.voice import other_voice, retold
from scrubber.collation.telling.ground import short
from scrubber.language.packs.which import language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.telling.ground import Ground
    from scrubber.model import Finding

#: Where a sentence ends and another begins.
_TWO_SENTENCES = re.compile(r"[.!?;]\s+\S")
#: So many paragraphs that stand beside a missing one are looked at.
_MOST = 4
#: What words in another order may be told as; an amount or a denial is told by itself.
_ORDER = frozenset(["name", "attribution", "wording", "sentence_deleted", "sentence_inserted", "block_deleted"])


def told_over(ground: Ground, witness: Witness, found: Sequence[Finding]) -> list[Finding]:
    """All that is told of a witness, with one finding for a paragraph that it has in the other voice: of its wording,
    or of a name where somebody else does it.

    Args:
        ground: the collation.
        witness: whose findings they are.
        found: all of them.
    """
    here: dict[int, list[Finding]] = {}
    for each in found:
        if each.block is not None and each.kind in {*_ORDER, "block_inserted"}:
            here.setdefault(each.block, []).append(each)
    own = _own_blocks(ground, witness) if any(f.kind in _ORDER - {"wording"} for f in found) else {}
    new: list[Finding] = []
    taken: set[int] = set()
    for block, said in sorted(here.items()):
        inside = [f for f in said if f.kind in _ORDER]
        gone = next((f for f in inside if f.kind == "block_deleted"), None)
        if all(f.kind == "wording" for f in inside):
            continue
        come = [f for n in (block - 1, block, block + 1) for f in here.get(n, ()) if f.kind == "block_inserted"]
        others = [(f.after, f) for f in come[:_MOST]] if gone else [(own.get(block, ""), inside[0])]
        for other, shown in others:
            if told := _told(ground.canon.blocks[block].text, other, gone or inside[0], shown):
                taken.update(map(id, (*inside, shown)))
                new.append(told)
                break
    return [*(each for each in found if id(each) not in taken), *new]


def _told(text: str, own: str, finding: Finding, shown: Finding) -> Finding | None:
    """What it amounts to that a witness has one paragraph in another's place; None where it is none in the other
    voice.
    """
    language = language_of(text)
    if _TWO_SENTENCES.search(text) or _TWO_SENTENCES.search(own):
        return None
    told = replace(finding, before=text, after=own, place=shown.place)
    if retold(text, own, language):
        message = f"“{short(text)}” reads “{short(own)}” here, the same in the other voice."
        return replace(told, kind="wording", severity="low", message=message, disputed=False)
    if finding is not shown and other_voice(text, own, language):
        return replace(told, kind="name", message=f"“{short(text)}” reads “{short(own)}” here: somebody else does it.")
    return None


def _own_blocks(ground: Ground, witness: Witness) -> dict[int, str]:
    """For each canonical block the witness's that holds most of its words."""
    held: dict[int, Counter[int]] = {}
    for word, each in enumerate(ground.printed(witness)):
        if each >= 0:
            held.setdefault(ground.canon.block_of[each], Counter())[witness.block_at(word)] += 1
    return {block: witness.blocks[max(sorted(count), key=count.__getitem__)].text for block, count in held.items()}
