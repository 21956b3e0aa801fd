"""Into an archive: what a web archive kept of a document's mirrors over the years."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from scrubber.archive import Archive
from scrubber.capture.memento import Archived, Memento, spread
from scrubber.document import Document, Mirror
from scrubber.errors import DocumentError, FetchError, Gone
from scrubber.exchange.rounds import TOLD, Imported, publish_captures, tomorrow
from scrubber.exchange.spool import Spool, spooled
from scrubber.model import Capture

#: The TimeMaps of the largest web archive.
WAYBACK = "https://web.archive.org/web/timemap/link/"
#: Web archives count seconds.
_NEXT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a web archive.

    Attributes:
        timemap: the address of its TimeMaps, to which a mirror's URL is joined, such as `WAYBACK`.
        since: the first date, inclusive.
        until: the last date, exclusive.
        most: mementos of one mirror at most, spread evenly over what is there; at least one.
        allow_private: whether the web archive may be at a loopback or private address.
    """

    timemap: str
    since: datetime | None = None
    until: datetime | None = None
    most: int = 24
    allow_private: bool = False


def import_history(
    archive: Archive, document: Document, asked: Asked, *, progress: Callable[[str], None] | None = None
) -> Imported:
    """Take in the mementos of a document's mirrors (RFC 7089), as if each had been fetched on the day it was kept;
    those that are older than the document's last run are left, and those that bear a date to come. Mirrors with one URL
    are looked for; `asked` says where, and what of it, and `progress` is called with a mirror's name when it is read.

    Where the web archive has no time for us just now nothing is taken in: once later copies are, earlier ones can't be.

    Raises:
        DocumentError: no mirror has one URL.
        FetchError: the web archive has nothing of them, or can't be read; retryable if that may be another time. Of a
            document that was run before nothing new is no error.
        StoreLocked: another process writes to the document.
    """
    looked = [mirror for mirror in document.mirrors if len(mirror.url) == 1]
    if not looked:
        raise DocumentError(f"{document.id}: no mirror has one URL, by which a web archive would know it")
    result = Imported([document.id])
    with archive.lock(document.id), spooled() as spool:
        last = archive.last_run(document.id)
        if last and (asked.since is None or asked.since <= last.time):
            # Editions follow one another; what is older than the last would pass for the newest.
            result.skipped.append(
                f"copies from before the last run, {last.time:%Y-%m-%d}: they need an archive of their own (--archive)"
            )
            asked = replace(asked, since=last.time + _NEXT)
        asked = replace(asked, until=min(asked.until or tomorrow(), tomorrow()))
        result.skipped += [f"{each.name}: it has no single URL" for each in document.mirrors if each not in looked]
        failed: list[FetchError] = []
        for mirror in looked:
            try:
                _history(mirror, asked, spool, result.skipped)
            except FetchError as error:
                if error.retryable:
                    error.args = (f"{mirror.name}: {error}; nothing was taken in: import again later",)
                    raise
                failed.append(error)
                result.skipped.append(f"{mirror.name}: {error}")
            if progress:
                progress(mirror.name)
        if not spool:
            if len(failed) == len(looked) and not isinstance(failed[0], Gone):
                raise failed[0]
            if last and len(failed) < len(looked):
                return result  # it answered, and has nothing since
            raise FetchError(f"no copy of any mirror of {document.id} is there: {'; '.join(result.skipped[:TOLD])}")
        publish_captures(archive, document, _changes(spool), result)
    return result


def _history(mirror: Mirror, asked: Asked, spool: Spool, skipped: list[str]) -> None:
    """One mirror's captures."""
    page = Archived(mirror.name, mirror.url[0], allow_private=asked.allow_private)
    try:
        found = [each for each in page.mementos(asked.timemap) if _is_between(each, asked.since, asked.until)]
    except Gone as error:
        raise Gone(f"the web archive has no copy of {mirror.url[0]} ({error})") from error
    if not found:
        skipped.append(f"{mirror.name}: none of its copies is of the time that is asked for")
    chosen = spread(found, asked.most)
    if len(chosen) < len(found):
        skipped.append(f"{mirror.name}: {len(found) - len(chosen):,} of {len(found):,} copies are not asked for")
    for each in page.read(chosen):
        # The archive may have sent us on to another one.
        if _is_between(each, asked.since, asked.until):
            spool.put(each)
        else:
            skipped.append(f"{mirror.name}, {each.time:%Y-%m-%d}: it is not of the time that is asked for")
    skipped += page.skipped


def _changes(captures: Iterable[Capture]) -> Iterator[Capture]:
    """Captures by date, without those of the same bytes as their mirror's before: a web archive keeps a page again and
    again.
    """
    before: dict[str, str] = {}
    for each in captures:
        if before.get(each.mirror) != each.sha256:
            before[each.mirror] = each.sha256
            yield each


def _is_between(memento: Memento | Capture, since: datetime | None, until: datetime | None) -> bool:
    return (since is None or memento.time >= since) and (until is None or memento.time < until)
