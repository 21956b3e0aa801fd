"""Captures of several days, published in rounds, as if each had been fetched on its day, and what an import brought."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from scrubber.archive import Archive
from scrubber.archive.canonical import capture_record, digest, encode
from scrubber.archive.overview import last_read
from scrubber.capture import Fetched
from scrubber.document import Document
from scrubber.errors import FetchError
from scrubber.exchange.warc_reader import Told
from scrubber.model import Capture
from scrubber.outcome import IngestResult
from scrubber.pipeline import publish
from scrubber.report.verdicts import plural

#: Of what was passed over so much is told where there is nothing else.
TOLD = 3


@dataclass(slots=True)
class Imported:
    """What an import brought.

    Attributes:
        documents: the ids it touched.
        editions: how many editions it added.
        captures: how many new captures it brought.
        known: how many more it holds that were there already.
        skipped: what it passed over, and why, a line each.
        damaged: what was cut off or damaged, a line each; the rest is there.
        remarks: what is odd about what was taken, a line each.
    """

    documents: list[str] = field(default_factory=list)
    editions: int = 0
    captures: int = 0
    known: int = 0
    skipped: list[str] = field(default_factory=Told)
    damaged: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


class Later:
    """Which captures are later than when their mirrors were last read. The others would pass for the newest: a file
    that is imported again would lead the document through all its editions once more. A run whose clock was ahead of
    this one's read them before now, and nobody knows when: it is not asked.
    """

    def __init__(self, archive: Archive, document: Document) -> None:
        self._read = last_read(archive, document.id, [], before=tomorrow())[1]
        self._passed: Counter[str] = Counter()

    def takes(self, mirror: str, time: datetime) -> bool:
        """Whether a capture is; one that is not is counted."""
        later = mirror not in self._read or time > self._read[mirror]
        self._passed[mirror] += not later
        return later

    def told(self) -> list[str]:
        """What was passed over, a line a mirror."""
        return [
            f"{name}: {count:,} {plural(count, 'capture')} no later than when it was last read, "
            f"{self._read[name]:%Y-%m-%d}"
            for name, count in sorted(self._passed.items())
            if count
        ]


def publish_captures(archive: Archive, document: Document, captures: Iterable[Capture], result: Imported) -> None:
    """Captures of several days, in the order of their dates, in rounds: one ends where a mirror would have a second
    capture in it.
    """
    publish_rounds(archive, document, _rounds(captures), result)


def publish_rounds(
    archive: Archive, document: Document, rounds: Iterable[Collection[Capture]], result: Imported
) -> None:
    """Captures, round by round; a mirror that is not in one is not heard of, and stands as it stood. What they bring is
    counted in `result`; what a mirror gave before, byte for byte, is known. A round of which no mirror can be read is
    passed over, and the others go on; of one that is taken, each mirror whose copy could not be read is named.

    Raises:
        FetchError: it was so in all of them.
    """
    failed: FetchError | None = None
    sound = False
    for captures in rounds:
        records = {digest(encode(capture_record(each))) for each in captures}
        known = archive.holds(records)
        try:
            made = _publish_round(archive, document, captures)
            result.editions += made.changed
            sound = True
            given = {each.mirror: each.time for each in captures}
            for each in made.outcomes:
                if each.mirror in given and each.status not in {"ok", "unchanged"}:
                    result.skipped.append(f"{each.mirror}, {given[each.mirror]:%Y-%m-%d}: {each.reason}")
        except FetchError as error:
            failed = error
            result.skipped.append(f"{max(each.time for each in captures):%Y-%m-%d}: {error}")
        new = archive.holds(records) - known
        result.captures += new
        result.known += len(records) - new
    if failed and not sound:
        raise failed


def _publish_round(archive: Archive, document: Document, captures: Iterable[Capture]) -> IngestResult:
    given: dict[str, list[Capture]] = {}
    for each in captures:
        given.setdefault(each.mirror, []).append(each)
    time = max(each.time for pages in given.values() for each in pages)
    fetched = [
        Fetched(mirror.name, tuple(given[mirror.name]))
        if mirror.name in given
        else Fetched(mirror.name, error=FetchError("not in what was imported"))
        for mirror in document.mirrors
    ]
    return publish(document, archive, fetched, now=lambda: time)


def _rounds(captures: Iterable[Capture]) -> Iterator[list[Capture]]:
    taken: dict[tuple[str, int], Capture] = {}
    for each in captures:
        if (each.mirror, each.page) in taken:
            yield list(taken.values())
            taken = {}
        taken[each.mirror, each.page] = each
    if taken:
        yield list(taken.values())


def tomorrow() -> datetime:
    """From when on a date is yet to come, by any clock that is not far wrong: what bears one would stay the newest for
    years, and all that is read until then would pass for older.
    """
    return datetime.now(UTC) + timedelta(days=1)
