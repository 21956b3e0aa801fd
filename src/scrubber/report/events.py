"""What happened to a document over time: editions, captures, failures, alterations and decisions, each when it was
new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from scrubber.archive import Archive, Run
from scrubber.archive.overview import each_run
from scrubber.archive.values import Word
from scrubber.archive.words import words as words_of
from scrubber.errors import StoreCorrupt, StoreError
from scrubber.memory.readings import of_editions
from scrubber.model import Finding, not_among
from scrubber.outcome import Outcome
from scrubber.report.groups import readings, short_names
from scrubber.report.verdicts import LABELS, counted
from scrubber.report.verdicts import words as kind_in_words

What = Literal[
    "edition", "decision", "mirror", "capture", "dead", "refused", "failed", "left_out", "back", "altered", "cleared"
]

#: How a mirror came to stand, in short; the table says why.
_CAME = {"dead": "dead", "refused": "refused", "failed": "could not be read", "left_out": "left out"}

#: So many runs are looked back for when a mirror read as the edition.
_BACK = 60


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Attributes:
        time: when: of the run that found it, or of the decision.
        run: that run's number, or None.
        mirror: whom it concerns; "" for the text.
        what: "edition" (a new one stands), "decision", "mirror" (one came or went), "capture" (other bytes than
            before), "dead", "refused", "failed", "left_out", "back" (it takes part again), "altered" (by something that
            the run before did not tell), "cleared" (something that it told is no more).
        told: the same in words.
        capture: of a new capture, how its digest begins; "" where its record is damaged.
    """

    time: datetime
    run: int | None
    mirror: str
    what: What
    told: str
    capture: str = ""


def events(archive: Archive, ident: str) -> tuple[list[Event], list[str]]:
    """Everything that happened to a document, in the order in which it did; a run that found nothing new is none of it.

    Returns:
        The events, and what is damaged of the runs that could not be read.

    Raises:
        StoreError: the archive can't be read, or a decision.
    """
    said = words_of(archive, ident)
    found: list[Event] = []
    damage: list[str] = []
    before: Run | None = None
    told = 0
    for run in each_run(archive, ident):
        if isinstance(run, StoreCorrupt):
            damage.append(str(run))
            continue
        # A run states which decisions it knew of. Times order nothing: a clock may have been set back.
        known = (run.facts["words"] or [0])[0]
        found += map(_decision, said[told:known])
        told = max(told, known)
        # Years of runs that found nothing new share one state.
        if before is None or (before.state, before.edition) != (run.state, run.edition):
            found += _of_run(archive, run, before)
        before = run
    return found + [_decision(word) for word in said[told:]], damage


def came_and_went(archive: Archive, ident: str) -> list[Event]:
    """Of a document's last run, which mirrors came to be altered, to fail or to take part again, came or went, and of
    which something is told no more; nothing of its first run.

    Raises:
        StoreError: the archive can't be read.
    """
    runs = [each for each in each_run(archive, ident, 2) if not isinstance(each, StoreCorrupt)]
    if len(runs) < 2:
        return []
    before, last = runs
    found = [each for each in _of_run(archive, last, before) if each.what not in {"edition", "capture"}]
    # What accused nobody stands in no history, where it would be told with each change of a site's.
    still = {(each.mirror, each.kind) for each in last.findings}
    for name in dict.fromkeys(each.mirror for each in last.outcomes):
        gone = [
            each
            for each in before.findings
            if each.mirror == name and not each.accuses and (name, each.kind) not in still
        ]
        if gone:
            disputed = "disputed " if all(each.disputed for each in gone) else ""
            kinds = Counter(each.kind for each in gone)
            late = ["carries another edition no more"] if kinds.pop("stale", 0) else []
            told = "; ".join([*late, *([f"no more {disputed}{counted(kinds)}"] if kinds else [])])
            found.append(Event(last.time, last.number, name, "cleared", told))
    return found


def since(moved: Iterable[Event]) -> str:
    """In a sentence what came and went, mirrors of which the same is told together; "" where nothing did."""
    alike: dict[str, list[str]] = {}
    for each in moved:
        alike.setdefault(_CAME.get(each.what, each.told), []).append(each.mirror)
    told = "; ".join(f"{', '.join(names)}: {what}" for what, names in alike.items())
    return f"Since the last run: {told}" if told else ""


def perhaps_first(archive: Archive, ident: str) -> str:
    """A sentence on the mirrors that stand altered and read as the present edition before: whoever carries a new one
    first looks like this until others follow; "" where there are none.

    Raises:
        StoreError: the archive can't be read.
    """
    last: Run | None = None
    waiting: list[str] = []
    turned: dict[str, datetime] = {}
    for run in each_run(archive, ident, _BACK, back=True):
        if isinstance(run, StoreCorrupt):
            continue
        last = last or run
        altered = {each.mirror for each in run.findings if each.accuses}
        if run is last:
            waiting = [each.mirror for each in run.outcomes if each.took_part and each.mirror in altered]
        if not waiting or run.edition != last.edition:
            break
        told = altered | {each.mirror for each in run.findings if each.severity == "high"}
        for name in [each.mirror for each in run.outcomes if each.took_part and each.mirror not in told]:
            if name in waiting:
                waiting.remove(name)
                turned[name] = run.time
    if last is None or not turned:
        return ""
    took_part = [each.mirror for each in last.outcomes if each.took_part]
    names = [each for each in took_part if each in turned]
    edition = archive.edition(ident, last.edition) if last.edition else None
    # Against an official one that stays as it is, any number of others come to nothing.
    options = edition.record.get("mirrors", ()) if edition else ()
    official = {each["name"] for each in options if each.get("official")} & {*took_part} - {*turned}
    others = short_names([each for each in took_part if each in official]) or "other mirrors"
    them, text = ("one of them does", "that") if len(names) > 1 else ("it does", "its")
    until = f"{max(turned.values()):%Y-%m-%d}"
    return (
        f"{short_names(names)} read as edition {last.edition} until {until}. Should {others} come to read as "
        f"{them} now, the document itself was changed: {text} text then becomes the next edition."
    )


def _decision(word: Word) -> Event:
    facts = word.record
    finding = facts.get("finding", {})
    if word.act == "accept":
        what = "accepted a deviation" if facts["reading"] == "canonical" else "ruled for the mirror's reading"
        block = f" in block {finding['block']} of edition {facts['edition']}" if "block" in finding else ""
        both = readings(finding.get("before", ""), finding.get("after", ""))
        said = f"{what}{block} ({kind_in_words(finding['kind'])}, {both})"
    elif word.act == "restore":
        said = f"restored edition {facts['edition']}"
    else:
        said = f"had the capture {facts['sha256'][:12]} deleted"
    return Event(word.time, None, finding.get("mirror", ""), "decision", f"{word.by} {said}: {word.reason}")


def _of_run(archive: Archive, run: Run, before: Run | None) -> Iterator[Event]:
    def event(mirror: str, what: What, told: str) -> Event:
        return Event(run.time, run.number, mirror, what, told)

    if run.edition and (before is None or before.edition != run.edition):
        part = sum(each.took_part for each in run.outcomes)
        yield event("", "edition", f"edition {run.edition}, from {part} of {len(run.outcomes)} mirrors")
    earlier = {each.mirror: each for each in before.outcomes} if before else {}
    for outcome in run.outcomes:
        name = outcome.mirror
        if before and name not in earlier:
            yield event(name, "mirror", "a new mirror")
        elif before and (seen := run.captures(name, "seen")) and seen != before.captures(name, "seen"):
            digest = _digest(archive, seen)
            yield replace(event(name, "capture", f"new capture {digest}".rstrip()), capture=digest)
        yield from (event(name, what, told) for what, told in _standing(outcome, earlier.get(name)))
        yield from (event(name, what, told) for what, told in _told(archive, name, run, before))
    for name in earlier.keys() - {each.mirror for each in run.outcomes}:
        yield event(name, "mirror", "no mirror of the document any more")


def _digest(archive: Archive, seen: Sequence[str]) -> str:
    """The beginning of the digest of what a mirror gave, whatever that proved to be worth; "" where its record is
    damaged.
    """
    with suppress(StoreError):
        return f"{archive.capture_records(seen[:1])[0]['sha256'][:12]}"
    return ""


def _standing(now: Outcome, before: Outcome | None) -> Iterator[tuple[What, str]]:
    """Whether a mirror came to fail, or takes part again."""
    if now.status not in {"ok", "unchanged"}:
        if before is None or (before.status, before.error) != (now.status, now.error):
            yield now.status, f"{LABELS[now.status]}: {now.reason}"  # type: ignore[misc, index]
    elif before and before.status not in {"ok", "unchanged"}:
        yield "back", "takes part again"


def _told(archive: Archive, mirror: str, run: Run, before: Run | None) -> Iterator[tuple[What, str]]:
    """What came to be told of a mirror as altered, and what no more is."""
    now, then = (
        [each for each in (of.findings if of else ()) if each.mirror == mirror and each.accuses] for of in (run, before)
    )
    if new := Counter(each.kind for each in not_among(now, then)):
        yield "altered", f"altered: {counted(new)}"
    # Of what was accepted the decision tells.
    told = [each for each in run.findings if each in now or each.accepted]
    no_more = not_among(then, told)
    gone = Counter(each.kind for each in no_more)
    if before and no_more and run.edition != before.edition and (new_text := _followed(archive, no_more, before, run)):
        yield "cleared", new_text
    elif gone and not now:
        open_ = [replace(each, disputed=False) for each in run.findings if each.mirror == mirror and each.disputed]
        yield "cleared", "altered no more" if not_among(no_more, open_) else "disputed, and no more altered"
    elif gone:
        yield "cleared", f"no more: {counted(gone)}"


def _followed(archive: Archive, told: Sequence[Finding], before: Run, run: Run) -> str:
    """That a mirror was not altered, where an edition has all that it was accused of; else ""."""
    with suppress(StoreError):
        then, now = (archive.edition(run.document, each.edition).text for each in (before, run))
        if all(of_editions(each, then, [(run.edition, now)], lambda _number: False) for each in told):
            return f"was in front, and not altered: edition {run.edition} has what it was accused of"
    return ""
