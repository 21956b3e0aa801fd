"""What is known of a document when its mirrors are collated anew, and which of them have followed it from edition to
edition, as its runs tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run
from collections.abc import Collection, Iterable
from itertools import groupby, islice

from scrubber.archive.canonical import decode
from scrubber.archive.overview import each_run
from scrubber.errors import StoreCorrupt, StoreError
from scrubber.model import Collation, Finding


@dataclass(frozen=True, slots=True)
class Memory:
    """What is asked of the past.

    Attributes:
        archive: where it is kept. What is damaged of it decides nothing and excuses nobody; that it is damaged `verify`
            tells.
        latest: the edition that stands so far; None where there is none yet.
        last: the run before; None where there is none.
        official: mirrors that carry the current edition by definition.
        gone: mirrors whose page is not there any more.
    """

    archive: Archive
    latest: Edition | None
    last: Run | None
    official: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()


#: So many runs back that found something new are looked at, among so many.
_RUNS, _AMONG = 60, 1_000


def runs_back(archive: Archive, document: str) -> list[Run]:
    """The last runs of a document that can be read, the latest first; of those that found nothing new since, the one
    that they repeat stands for all.
    """
    runs = (run for run in each_run(archive, document, _AMONG, back=True) if not isinstance(run, StoreCorrupt))
    alike = groupby(runs, key=lambda run: (run.state, run.edition))
    return [list(each)[-1] for _, each in islice(alike, _RUNS)]


def had_part(run: Run) -> set[str]:
    """The mirrors whose text was collated in a run."""
    facts = run.facts.get("collation", {})
    return set(facts.get("weights", ())).difference(facts.get("left_out", ()), run.facts.get("behind", ()))


def followed_it(archive: Archive, edition: Edition) -> set[str]:
    """Mirrors that read as an edition did, when it was made or when it was last the document's."""
    took_part = {each["name"] for each in edition.record["mirrors"] if not each.get("behind")}
    try:
        made = archive.run_that_made(edition.document, edition.number)
        last = archive.run_of(edition.document, edition.number)
        then, later = (deviating(run.findings, had_part(run)) if run else took_part for run in (made, last))
        return took_part - (then & later)
    except StoreCorrupt:
        return set()


def said_then(archive: Archive, last: Run, mirror: str) -> str:
    """The digest of what a mirror said in a run; "" if that is not known."""
    try:
        sha256 = last.cleaned(mirror)
        return str(decode(archive.read(sha256)).get("said", "")) if sha256 else ""
    except StoreError:
        return ""


def deviating(findings: Iterable[Finding], among: Collection[str] = ()) -> set[str]:
    """Mirrors of which something is told that would accuse them, were it decided or not accepted, or that they are of
    another edition.

    What is told of all of them alike, and of no reading, such as that each breaks off, sets none of them apart.
    """
    high = [each for each in findings if each.severity == "high" or each.kind == "stale"]
    told: dict[str, set[str]] = {}
    for each in high:
        told.setdefault("" if each.before or each.after else each.kind, set()).add(each.mirror)
    alike = {kind for kind, names in told.items() if kind and len(names) == len(among) > 1}
    return {each.mirror for each in high if each.before or each.after or each.kind not in alike}


def kept_line(names: Collection[str]) -> list[str]:
    """What is said of who decided a finding, if any did."""
    line = f"told before the document moved on: {', '.join(names)} followed it since, and kept the canonical reading"
    return [line] if names else []


def sources(names: Collection[str], collation: Collation) -> int:
    """How many mirrors these are, those that copy one another being one."""
    group = {name: at for at, names in enumerate(collation.clusters) for name in names}
    return len({group.get(name, name) for name in names})
