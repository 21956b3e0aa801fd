"""Findings: what each witness says that is not the canonical text, in words for a person, with its place."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.readings import Readings
from scrubber.collation.kinds.verdict import short
from scrubber.collation.kinds.voice import other_voice
from scrubber.collation.printing.typeset import Canon
from scrubber.collation.telling.added import added, set_aside
from scrubber.collation.telling.changes import changed
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.in_another_language import in_another_language
from scrubber.collation.telling.missing import missing
from scrubber.collation.telling.moved import moved
from scrubber.collation.telling.note_numbers import NoteNumbers
from scrubber.collation.telling.shapes import Shapes
from scrubber.collation.telling.unseen import hidden_here, unseen_elsewhere
from scrubber.collation.weighing.judge import Judgement
from scrubber.language.packs.which import language_of
from scrubber.model import Block, Finding, Place
from scrubber.patterns import lazily
from scrubber.told_beside import PRESENT, Beside

#: So many blocks are listed one by one.
_LISTED = 40
_SURE = 0.9
#: Where a sentence ends and another begins.
_TWO_SENTENCES = lazily(r"[.!?;]\s+\S")
#: So many paragraphs that stand beside a missing one are looked at.
_MOST = 4


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
        beside: Beside = PRESENT,
    ) -> None:
        """Take what was decided, for each witness the blocks that were left out as its site's and may be more, and what
        text the canonical one is.
        """
        self._ground = Ground(canon, table, judgement, witnesses, readings, languages, beside)
        self._shapes = Shapes(self._ground)
        self._notes = NoteNumbers(self._ground)
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
        found += self._notes.of(witness)
        found = list(unseen_elsewhere(ground, witness, in_another_language(ground, told_over(ground, found))))
        found += list(hidden_here(ground, witness, found))
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


def told_over(ground: Ground, found: Sequence[Finding]) -> list[Finding]:
    """All that is told of a witness, with one finding, of a name, for a paragraph that it has in the other voice and in
    which somebody else does it.

    Laid side by side, what was said first stands behind the verb: the paragraph seems to be gone and another come.
    """
    come: dict[int, list[Finding]] = {}
    for each in found:
        if each.block is not None and each.kind == "block_inserted":
            come.setdefault(each.block, []).append(each)
    taken: dict[int, Finding | None] = {}
    for gone in found if come else ():
        if gone.block is None or gone.kind != "block_deleted":
            continue
        beside = [each for n in (gone.block - 1, gone.block, gone.block + 1) for each in come.get(n, ())]
        text = ground.canon.blocks[gone.block].text
        for each in beside[:_MOST]:
            longer = any(map(_TWO_SENTENCES.search, (text, each.after)))
            if not longer and other_voice(text, each.after, language_of(text)):
                message = f"“{short(text)}” reads “{short(each.after)}” here: somebody else does it."
                told = replace(
                    gone, kind="name", message=message, before=text, after=each.after, place=each.place, undecided=""
                )
                taken |= {id(gone): told, id(each): None}
                break
    return [kept for each in found if (kept := taken.get(id(each), each))]
