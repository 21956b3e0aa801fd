"""Witnesses laid side by side: the spine they share, where they differ, and what kind of difference each is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.spine import Spine, build
from scrubber.collation.alignment.table import Table, tabulate
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.readings import Nature, Readings
from scrubber.collation.printing.laid_out import Order
from scrubber.language.chinese import is_simplified


@dataclass
class Laid:
    """Witnesses laid side by side."""

    witnesses: dict[str, Witness]
    languages: Languages
    spine: Spine
    table: Table
    readings: Readings
    natures: list[Nature]
    orders: Mapping[str, Order] = field(default_factory=dict)


def lay(order: Sequence[Witness], vocabulary: Vocabulary, languages: Languages) -> Laid:
    """Lay witnesses beside one another, from the most central on."""
    witnesses = {witness.name: witness for witness in order}
    spine = build(order, vocabulary)
    table = tabulate(spine, order, vocabulary)
    readings = Readings(witnesses)
    return Laid(witnesses, languages, spine, table, readings, _natures(witnesses, table, readings))


def _natures(witnesses: Mapping[str, Witness], table: Table, readings: Readings) -> list[Nature]:
    """What kind of difference lies at each place; the mainland's vocabulary is preferred in simplified texts only."""
    simplified = sum(1 if is_simplified(witness.folded.text) else -1 for witness in witnesses.values()) > 0
    natures = [readings.nature(locus) for locus in table.loci]
    return natures if simplified else [nature._replace(mainland="") for nature in natures]
