"""Findings: what each witness says that is not the canonical text, in words for a person, with its place in the
capture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.collation.telling.added import added, set_aside
from scrubber.collation.telling.changes import changed
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.languages import languages_apart
from scrubber.collation.telling.missing import missing
from scrubber.collation.telling.moved import moved
from scrubber.collation.telling.retold import told_over
from scrubber.collation.telling.shapes import Shapes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubber.collation.alignment.languages import Languages
    from scrubber.collation.alignment.table import Table
    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.kinds.readings import Readings
    from scrubber.collation.printing.typeset import Canon
    from scrubber.collation.weighing.judge import Judgement
    from scrubber.model import Block, Finding


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
