"""Findings: what each witness says that is not the canonical text, in words for a person, with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.readings import Readings
from scrubber.collation.kinds.voice import other_voice, retold
from scrubber.collation.printing.typeset import Canon
from scrubber.collation.telling.added import added, set_aside
from scrubber.collation.telling.changes import changed
from scrubber.collation.telling.ground import Ground, short
from scrubber.collation.telling.missing import missing
from scrubber.collation.telling.moved import moved
from scrubber.collation.telling.shapes import Shapes
from scrubber.collation.weighing.judge import Judgement
from scrubber.language.packs.which import language_of
from scrubber.model import Block, Finding, Place

#: So many blocks are listed one by one.
_LISTED = 40
_SURE = 0.9
#: Where a sentence ends and another begins.
_TWO_SENTENCES = re.compile(r"[.!?;]\s+\S")
#: So many paragraphs that stand beside a missing one are looked at.
_MOST = 4
#: What words in another order may be told as; an amount or a denial is told by itself.
_ORDER = frozenset(["name", "attribution", "wording", "sentence_deleted", "sentence_inserted", "block_deleted"])


class Findings:
    """Writes the findings of one collation."""

    def __init__(
        self,
        canon: Canon,
        table: Table,
        judgement: Judgement,
        witnesses: Mapping[str, Witness],
        readings: Readings,
        languages: Languages,
        doubtful: Mapping[str, Sequence[Block]],
    ) -> None:
        """Take what was decided, and for each witness the blocks that were left out as its site's and may be more."""
        self._ground = Ground(canon, table, judgement, witnesses, readings, languages)
        self._shapes = Shapes(self._ground)
        self._doubtful = doubtful

    def of(self, name: str) -> list[Finding]:
        """What there is to say of one witness, in the document's order."""
        ground, witness = self._ground, self._ground.witnesses[name]
        lacking, ended, cut = missing(ground, witness)
        found = [
            each
            for each in changed(ground, witness)
            if (each.after or each.block not in ended) and not (each.block == cut and _is_torn(witness, each))
        ]
        found += lacking
        found += [each for tell in (languages_apart, added, moved) for each in tell(ground, witness)]
        found = told_over(ground, witness, found)
        found += set_aside(ground, witness, self._doubtful.get(name, ()))
        told = [each for f in found if (each := self._shapes.weighed(witness, f))]
        return sorted(told, key=lambda f: (-1 if f.block is None else f.block, f.kind, f.before, f.after))


def _is_torn(witness: Witness, finding: Finding) -> bool:
    """Whether a reading is how the canonical one begins, and ends with the witness: it breaks off in it."""
    end = witness.place(len(witness) - 1, len(witness))
    at = finding.place
    return bool(at and end and at.end == end.end and finding.after) and finding.before.startswith(finding.after)


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
        if not blocks:  # each line of it stands beside the same in another language
            continue
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


def told_over(ground: Ground, witness: Witness, found: Sequence[Finding]) -> list[Finding]:
    """All that is told of a witness, with one finding for a paragraph that it has in the other voice: of its wording,
    or of a name where somebody else does it.

    Laid side by side, what was said first stands behind the verb: a name seems to stand in another's place, or the
    whole paragraph to be gone and another come.
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
