"""Accusations that a document's history speaks against: whoever carries a new text first differs from all others, as an
altered mirror does, and so does whoever comes late to a text that others had and left again.

Time tells them apart, where a mirror was in front before, and followed: until it was followed then, twice over, what
it says alone is open. What several mirrors had before they came to read as the present text does is open as well: it
may be one of the document's texts that never had the most of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scrubber.archive.overview import each_run
from scrubber.behind import SEVERAL
from scrubber.carried import marks, of_editions, same
from scrubber.errors import StoreCorrupt
from scrubber.following import sources
from scrubber.model import Collation, Finding
from scrubber.outcome import Edition
from scrubber.outlasted import KEPT, RUNS, editions

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run

#: For so many times as long as others took to follow a mirror before, what it says alone is open.
_TIMES = 2
#: Of so many of its readings beside an edition it is asked whether a later one has them.
_READINGS = 8
_LEFT = "before they came to read as the canonical text, {} read so"
_LED = "was in front of edition {} by {} days, and followed: what it says alone is open until {:%Y-%m-%d}"


def open_yet(
    collation: Collation,
    official: Collection[str],
    archive: Archive,
    latest: Edition | None,
    last: Run | None,
    time: datetime,
) -> Collation:
    """Accuse nobody of what the document's history leaves open; what accused a mirror in the run before, and others
    left, still does.

    Args:
        collation: what was found.
        official: mirrors that carry the current edition by definition: nobody is in front of them.
        archive: the document's memory. What is damaged of it speaks against nothing.
        latest: the edition that stands so far; None where there is none yet.
        last: the run before.
        time: of this run.
    """
    late = {each.mirror for each in collation.findings if each.kind == "stale"}
    asked = [
        each
        for each in collation.findings
        if each.accuses
        and (each.before or each.after)
        and each.mirror not in late
        and not any(KEPT in line for line in each.evidence)
    ]
    if not asked or latest is None or last is None:
        return collation
    runs = [run for run in each_run(archive, latest.document, RUNS, back=True) if not isinstance(run, StoreCorrupt)]
    past = dict(editions(archive, latest))
    own: dict[str, list[tuple[Run, Finding]]] = {}
    for run in runs:
        for each in run.findings:
            if each.severity == "high":
                own.setdefault(each.mirror, []).append((run, each))
    led = {} if official else {name: _led(own.get(name, ()), past) for name in {each.mirror for each in asked}}
    follow = collation.weights.keys() - collation.left_out.keys() - {each.mirror for each in asked}
    had, have = _marked(each for name in follow for _, each in own.get(name, ())), _marked(collation.findings)
    found: dict[int, Finding] = {}
    for each in asked:
        known = [(run, told) for run, told in own.get(each.mirror, ()) if same(each, [told])]
        left = {name for mark in marks(each) for name in had.get(mark, set()) - have.get(mark, set())}
        number, lag = led.get(each.mirror) or (0, timedelta())
        until = min((run.time for run, _ in known), default=time) + _TIMES * lag
        if number and time <= until:
            found[id(each)] = _open(each, _LED.format(number, max(1, lag.days), until))
        elif any(run.number == last.number and told.accuses for run, told in known):
            continue
        elif sources(left, collation) >= SEVERAL or left.intersection(official):
            found[id(each)] = _open(each, _LEFT.format(", ".join(sorted(left))))
    return replace(collation, findings=[found.get(id(each), each) for each in collation.findings])


def _marked(findings: Iterable[Finding]) -> dict[str, set[str]]:
    """Which mirrors some findings tell of, by what tells their readings."""
    out: dict[str, set[str]] = {}
    for each in {(each.mirror, each.reading, each.place): each for each in findings}.values():
        for mark in marks(each):
            out.setdefault(mark, set()).add(each.mirror)
    return out


def _led(own: Iterable[tuple[Run, Finding]], past: Mapping[int, Edition]) -> tuple[int, timedelta] | None:
    """The edition that a mirror was in front of for the longest, and for how long; None if it never was.

    Args:
        own: what was told of it, the latest run first.
        past: the editions.
    """
    told: dict[int, dict[object, tuple[datetime, Finding]]] = {}
    for run, each in own:
        if run.edition in past:
            told.setdefault(run.edition, {})[each.reading[1:4]] = (run.time, each)
    out: list[tuple[timedelta, int]] = []
    for number, readings in told.items():
        text = past[number].text
        before, after = ([(n, past[n].text) for n in sorted(past) if (n > number) is later] for later in (False, True))
        for since, each in list(readings.values())[-_READINGS:]:
            then = of_editions(each, text, after, lambda _number: False)
            if then and not of_editions(each, text, before, lambda _number: False):
                out.append((past[then].time - since, then))
    lag, number = max(out, default=(timedelta(), 0))
    return (number, lag) if number else None


def _open(finding: Finding, line: str) -> Finding:
    from scrubber.collation.telling.ground import CONFLICT  # noqa: PLC0415 -- heavy

    evidence = (*finding.evidence, line)
    return replace(finding, disputed=True, message=finding.message + CONFLICT, confidence=0.5, evidence=evidence)
