"""How a document's mirrors stand: which captures each takes part with, and why.

A failed fetch is never a deletion. A mirror that gives nothing this time, something unreadable, or a page that is no
copy of the document, stands with the last captures that were one; only a mirror that never gave any takes no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal
from urllib.parse import unquote

from scrubber.archive import Archive, Run
from scrubber.archive.canonical import capture_id, digest, encode
from scrubber.archive.values import capture_value
from scrubber.capture import Fetched
from scrubber.document import Document, Mirror
from scrubber.errors import FetchError, Gone, RefusedAddress, ScrubberError, StoreError
from scrubber.model import Capture, Collation
from scrubber.outcome import Outcome
from scrubber.witness import Reading

#: So much of an address is told.
_LONGEST = 200
#: A mirror that could not be read for so long counts as gone, as one whose server says so does at once: of most that
#: are, no server is left to say it.
_SILENT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Standing:
    """One mirror.

    Attributes:
        mirror: as the document has it.
        captures: those it takes part with.
        seen: those it gave last, whatever they are worth.
        outcome: what is to be told of it.
        gone: whether its page is not there any more: what it stands with says nothing of today.
        behind: the number of the edition that it has stayed at while others left it, and so has no vote; else 0.
    """

    mirror: Mirror
    captures: tuple[Capture, ...]
    seen: tuple[Capture, ...]
    outcome: Outcome
    gone: bool = False
    behind: int = 0

    def reading(self, document: Document) -> Reading:
        """How its captures are to be read."""
        return Reading.of(document, self.mirror, self.captures, gone=self.gone)

    def without(
        self, status: Literal["dead", "failed", "left_out"], reason: str, earlier: Sequence[Capture], *, error: str = ""
    ) -> Standing:
        """The mirror with what it gave last put aside, standing with earlier captures if there are any."""
        if led := self._led():
            reason = f"{reason} (its address led to {led})"
        if earlier and earlier != self.captures:
            reason = f"{reason}; it stands with its copy of {max(each.time for each in earlier):%Y-%m-%d}"
            outcome = Outcome(self.mirror.name, status, reason, captures=_digests(earlier), error=error)
            return replace(self, captures=tuple(earlier), outcome=outcome, gone=status == "dead")
        return replace(self, captures=(), outcome=Outcome(self.mirror.name, status, reason, error=error))

    def proved(
        self, archive: Archive, last: Run | None, collation: Collation | None, wrong: Mapping[str, ScrubberError]
    ) -> Standing:
        """The mirror as its captures proved to be worth: with those, or without them where they could not be read, or
        are no copy of what the others have.

        Args:
            archive: where earlier captures are.
            last: the document's last run.
            collation: of those that could be read; None if none could.
            wrong: what is wrong with the others.
        """
        name = self.mirror.name
        if not self.captures or (name not in wrong and (collation is None or name not in collation.left_out)):
            return self
        before = earlier(archive, last, name) if self.captures == self.seen else ()
        if name in wrong:
            return self.without("failed", wrong[name].said, before, error=type(wrong[name]).__name__)
        reason = collation.left_out[name] if collation else ""
        return self.without("dead" if before and before != self.captures else "left_out", reason, before)

    def _led(self) -> str:
        """Where a redirect led, such as to a login; "" if each page came from the address that the document has."""
        for asked, capture in zip(self.mirror.url, self.captures, strict=False):
            if _place(asked) != _place(capture.url):
                return capture.url[:_LONGEST]
        return ""


def stand(
    document: Document, archive: Archive, last: Run | None, fetched: Iterable[Fetched], time: datetime
) -> list[Standing]:
    """How every mirror stands after a round of fetching, in the document's order.

    Args:
        document: its mirrors.
        archive: where earlier captures are.
        last: the document's last run.
        fetched: what each mirror gave; a mirror that is not among them failed.
        time: of this round.
    """
    given = {each.mirror: each for each in fetched}
    return [_stand(mirror, archive, last, given.get(mirror.name), time) for mirror in document.mirrors]


def earlier(archive: Archive, last: Run | None, mirror: str, part: str = "captures") -> tuple[Capture, ...]:
    """The captures that a mirror last stood with; none if one of them can't be read any more."""
    try:
        return tuple(archive.capture(each) for each in last.captures(mirror, part)) if last else ()
    except StoreError:
        return ()


def inputs(document: Document, standings: Iterable[Standing], rules: str) -> str:
    """A digest over everything that a run's result follows from, but for a person's words."""
    mirrors = sorted((_input(each) for each in standings if each.captures), key=lambda entry: str(entry["name"]))
    options = {"languages": list(document.languages), "script": document.script}
    return digest(encode({"mirrors": mirrors, "options": options, "rules": rules}))


def as_before(standings: Iterable[Standing], last: Run, archive: Archive) -> list[Standing]:
    """How mirrors stand where nothing that a run follows from has changed: as they stood the last time."""
    told = {each.mirror: each for each in last.outcomes}
    settled = []
    for each in standings:
        name = each.mirror.name
        if each.outcome.status == "unchanged" and last.captures(name) != last.captures(name, "seen"):
            captures = earlier(archive, last, name)
            outcome = replace(told[name], captures=_digests(captures))
            settled.append(replace(each, captures=captures, outcome=outcome))
        else:
            settled.append(each)
    return settled


def _input(standing: Standing) -> dict[str, Any]:
    mirror = standing.mirror
    return {
        "name": mirror.name,
        "official": mirror.official,
        "encoding": mirror.encoding,
        "selector": mirror.selector,
        "captures": [capture_id(each) for each in standing.captures],
        "seen": [capture_id(each) for each in standing.seen],
        **({"gone": True} if standing.gone else {}),
    }


def _stand(mirror: Mirror, archive: Archive, last: Run | None, given: Fetched | None, time: datetime) -> Standing:
    error = given.error if given else FetchError("not asked for")
    if given is None or error is not None or not given.captures:
        return _failed(mirror, archive, last, error or FetchError("gave nothing"), time)
    if gone := [each for each in given.captures if archive.forgotten(each.sha256)]:
        why = f"its bytes ({gone[0].sha256[:12]}) were deleted by order and are not taken again"
        return _failed(mirror, archive, last, RefusedAddress(why), time)
    old = archive.capture_records(last.captures(mirror.name, "seen")) if last else []
    if not _same(old, given.captures):
        seen = tuple(given.captures)
        return Standing(mirror, seen, seen, Outcome(mirror.name, "ok", captures=_digests(seen)))
    # The same bytes as last time are the same captures: of the time when they were first seen.
    seen = tuple(capture_value(facts, each.raw) for facts, each in zip(old, given.captures, strict=True))
    return Standing(mirror, seen, seen, Outcome(mirror.name, "unchanged", captures=_digests(seen)))


def _failed(mirror: Mirror, archive: Archive, last: Run | None, error: ScrubberError, time: datetime) -> Standing:
    captures = earlier(archive, last, mirror.name)
    reason = error.said
    if captures:
        reason += f"; it stands with its copy of {max(each.time for each in captures):%Y-%m-%d}"
    status: Any = "dead" if isinstance(error, Gone) else "refused" if isinstance(error, RefusedAddress) else "failed"
    since = next((each.since for each in last.outcomes if each.mirror == mirror.name), None) if last else None
    since = since or time
    outcome = Outcome(mirror.name, status, reason, error.retryable, _digests(captures), type(error).__name__, since)
    gone = status == "dead" or (status == "failed" and time - since >= _SILENT)
    return Standing(mirror, captures, earlier(archive, last, mirror.name, "seen"), outcome, gone)


def _same(old: Sequence[dict[str, Any]], new: Sequence[Capture]) -> bool:
    return [(each["sha256"], each["headers"].get("content-type")) for each in old] == [
        (each.sha256, each.content_type) for each in new
    ]


def _digests(captures: Iterable[Capture]) -> tuple[str, ...]:
    return tuple(each.sha256 for each in captures)


def _place(url: str) -> str:
    """An address without what may be written in several ways."""
    return unquote(url.partition("#")[0]).rstrip("/").casefold()
