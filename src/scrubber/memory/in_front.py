"""Accusations that a document's history speaks against: whoever carries a new text first differs from all others, as an
altered mirror does, and so does whoever comes late to a text that others had and left again.

Time tells them apart, where a mirror was in front before, and followed: until it was followed then, twice over, what
it says alone is open. What several mirrors had before they came to read as the present text does is open as well: it
may be one of the document's texts that never had the most of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scrubber.memory.behind import SEVERAL
from scrubber.memory.memory import Memory, runs_back, sources
from scrubber.memory.outlasted import editions
from scrubber.memory.readings import left_open, marked, marks, of_editions, same
from scrubber.model import Collation, Finding
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Run

#: For so many times as long as others took to follow a mirror before, what it says alone is open.
_TIMES = 2
#: Of so many of its readings beside an edition it is asked whether a later one has them.
_READINGS = 8
_LEFT = "before they came to read as the canonical text, {} read so"
_LED = "was in front of edition {} by {}, and followed: what it says alone is open until {:%Y-%m-%d}"


def open_yet(collation: Collation, memory: Memory, time: datetime) -> tuple[Collation, dict[str, tuple[int, int]]]:
    """Accuse nobody of what the document's history leaves open; what accused a mirror in the run before, and others
    left, still does. Nobody is in front of official mirrors.

    Returns:
        The collation; and the mirrors that were in front of the document, each with the number of the edition that it
        was in front of for the longest, and for how many seconds.
    """
    archive, latest, last = memory.archive, memory.latest, memory.last
    if latest is None or last is None:
        return collation, {}
    led = {name: (number, lag) for name, (number, lag) in last.facts["led"].items()}
    late = {each.mirror for each in collation.findings if each.kind == "stale"}
    asked = [
        each
        for each in collation.findings
        if each.accuses and (each.before or each.after) and each.mirror not in late and not each.kept_by
    ]
    if not asked and latest.text == collation.text:
        return collation, led
    runs = runs_back(archive, latest.document)
    past = dict(editions(archive, latest))
    own: dict[str, list[tuple[Run, Finding]]] = {}
    for run in runs:
        for each in run.findings:
            if each.severity == "high":
                own.setdefault(each.mirror, []).append((run, each))
    # What stands since the run before was asked for then.
    later = {latest.number + 1: (time, collation.text)} if latest.text != collation.text else {}
    for name, told in own.items():
        if (found_led := _led(told, past, later)) and found_led[1] > led.get(name, (0, 0))[1]:
            led[name] = found_led
    follow = collation.weights.keys() - collation.left_out.keys() - {each.mirror for each in asked}
    had, have = marked(each for name in follow for _, each in own.get(name, ())), marked(collation.findings)
    found: dict[int, Finding] = {}
    for each in asked:
        known = [(run, told) for run, told in own.get(each.mirror, ()) if same(each, [told])]
        left = {name for mark in marks(each) for name in had.get(mark, set()) - have.get(mark, set())}
        number, seconds = led.get(each.mirror, (0, 0))
        lag = timedelta(seconds=seconds)
        until = min((run.time for run, _ in known), default=time) + _TIMES * lag
        if number and not memory.official and time <= until:
            found[id(each)] = left_open(
                each, _LED.format(number, f"{lag.days} days" if lag.days > 1 else "a day", until)
            )
        elif any(told.accuses and told.mirror == each.mirror and same(each, [told]) for told in last.findings):
            continue
        elif sources(left, collation) >= SEVERAL or left & memory.official:
            found[id(each)] = left_open(each, _LEFT.format(", ".join(sorted(left))))
    return replace(collation, findings=[found.get(id(each), each) for each in collation.findings]), led


def _led(
    own: Iterable[tuple[Run, Finding]], past: Mapping[int, Edition], later: Mapping[int, tuple[datetime, str]]
) -> tuple[int, int] | None:
    """Which of some editions a mirror was in front of for the longest, and for how many seconds; None if of none.

    Args:
        own: what was told of it, the latest run first.
        past: the editions.
        later: those that are asked for, and the present text, each with its time.
    """
    told: dict[int, dict[object, tuple[datetime, Finding]]] = {}
    for run, each in own:
        if run.edition in past:
            told.setdefault(run.edition, {})[each.reading[1:4]] = (run.time, each)
    out: list[tuple[int, int]] = []
    for number, readings in told.items():
        text = past[number].text
        before = [(n, past[n].text) for n in sorted(past) if n <= number or n not in later]
        after = [(n, later[n][1]) for n in sorted(later) if n > number]
        for since, each in list(readings.values())[-_READINGS:]:
            then = of_editions(each, text, after, lambda _number: False)
            if then and not of_editions(each, text, before, lambda _number: False):
                out.append((int((later[then][0] - since).total_seconds()), then))
    lag, number = max(out, default=(0, 0))
    return (number, lag) if number else None
