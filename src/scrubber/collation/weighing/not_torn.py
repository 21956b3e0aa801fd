"""What is printed where one copy breaks off in mid-sentence, and as many go on as break off."""

from collections.abc import Mapping
from dataclasses import replace

from scrubber.collation.alignment.loci import Locus
from scrubber.collation.weighing.weigh import Verdict


def not_torn(locus: Locus, verdict: Verdict, broken: Mapping[str, tuple[int, str]]) -> Verdict:
    """A verdict on readings that as many have, where those of the printed one break off there: another goes on."""
    torn = {name for name, (place, rest) in broken.items() if place < locus.s0 and name in locus.readings.get(rest, ())}
    if not verdict.is_open or not torn.issuperset(locus.readings[verdict.reading]):
        return verdict
    counts = verdict.sources
    others = [reading for reading, names in sorted(locus.readings.items()) if not torn.issuperset(names)]
    best = max(others, key=lambda reading: (counts.get(reading, 0), len(reading)), default=verdict.reading)
    return replace(verdict, reading=best) if counts.get(best, 0) >= counts.get(verdict.reading, 0) else verdict
