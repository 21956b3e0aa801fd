"""Collating: from many witnesses to one text, and to what each of them says differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.collation.choose import choose
from scrubber.collation.findings import Findings
from scrubber.collation.fold import Vocabulary
from scrubber.collation.judge import judge
from scrubber.collation.kin import kin
from scrubber.collation.oddity import Slips
from scrubber.collation.plain import as_given
from scrubber.collation.readings import Readings
from scrubber.collation.report import confidence, reasons, repeated, weights
from scrubber.collation.spine import build
from scrubber.collation.table import tabulate
from scrubber.collation.witness import Witness
from scrubber.errors import ScrubberError
from scrubber.model import CleanText, Collation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def collate(
    witnesses: Mapping[str, CleanText | str], *, official: Collection[str] = (), previous: str | None = None
) -> Collation:
    """Find the one text that the witnesses attest, and say which of them was altered, where and how.

    Args:
        witnesses: what cleaning made of each mirror, under the mirror's name; a plain
            string is taken as it is, its blocks being what blank lines separate.
        official: mirrors whose reading holds against any number of others.
        previous: the canonical text of the edition before: one more source, never itself accused.

    Returns:
        The canonical text, everybody's findings, and why whom was believed. The order of the witnesses does not matter.

    Raises:
        ScrubberError: there is no witness.
    """
    if not witnesses:
        raise ScrubberError("there is nothing to collate: no mirror gave a text")
    texts = {name: w if isinstance(w, CleanText) else as_given(w) for name, w in sorted(witnesses.items())}
    vocabulary = Vocabulary()
    folded = [Witness.of(name, text, text.blocks, vocabulary) for name, text in texts.items()]
    if previous:
        edition = as_given(previous)
        folded.append(Witness.of(PREVIOUS, edition, edition.blocks, vocabulary))
    order, left_out = kin(folded, official)
    by_name = {witness.name: witness for witness in order}
    spine = build(order)
    table = tabulate(spine, order, vocabulary)
    readings = Readings(by_name)
    judgement = judge(table, sorted(by_name), Slips(spine, vocabulary), official, readings.nature)
    canon = choose(spine, table, judgement, by_name)
    writer = Findings(canon, table, judgement, by_name, readings)
    found = {name: writer.of(name) for name in sorted(by_name) if name != PREVIOUS}
    findings = [
        finding
        for name, own in found.items()
        for finding in [*own, *repeated(by_name[name], own, canon, table, judgement)]
    ]
    return Collation(
        "\n\n".join(block.text for block in canon.blocks),
        canon.blocks,
        findings,
        [c for c in ([n for n in group if n != PREVIOUS] for group in judgement.sources.clusters()) if len(c) > 1],
        weights(texts, table, judgement, left_out),
        reasons(texts, judgement, left_out),
        left_out,
        [tuple(name for name in names if name != PREVIOUS) for names in canon.sources],
        confidence(judgement),
    )


#: The name under which the edition before takes part.
PREVIOUS = "\0previous"
