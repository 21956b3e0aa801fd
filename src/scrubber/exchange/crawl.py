"""Into an archive: the captures of a document's mirrors in anybody's WARC."""

import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import httpx

from scrubber.archive import Archive
from scrubber.archive.canonical import digest
from scrubber.document import Document
from scrubber.errors import FetchError
from scrubber.exchange.rounds import TOLD, Imported, Later, publish_captures, tomorrow
from scrubber.exchange.spool import spooled
from scrubber.exchange.warc import DOCUMENT
from scrubber.exchange.warc_reader import Record, WarcReader
from scrubber.model import Capture
from scrubber.patterns import lazily

#: What a revisit states of its answer, if anything: that of the page as it was, or that it was not sent again.
_SAME = {None, 200, 203, 304}
_CODED = lazily("%[0-9A-Fa-f]{2}")


def import_warc(archive: Archive, document: Document, path: Path) -> Imported:
    """Take in the captures of a document's mirrors from anybody's WARC, as if each had been fetched when it was.

    Records belong to the mirror whose URL (or page of a URL) they have, as a crawler writes it. They are taken in order
    of their dates, in rounds: a round ends where a mirror would have a second capture in it. Those that are no later
    than when their mirror was last read are passed over, so that a file that is imported again brings nothing. No
    edition is taken on the word of a file, not even of one that says that this document was exported to it: that is
    `import_archive`'s.

    Raises:
        StoreError: the file can't be read.
        StoreLocked: another process writes to the document.
        FetchError: not one of its captures is a copy of the document.
    """
    pages = {
        asked: (mirror.name, page, url)
        for mirror in document.mirrors
        for page, url in enumerate((*mirror.url, *mirror.path))
        for asked in (_asked(url), url)
    }
    reader, result, found = WarcReader(path), Imported([document.id]), False
    with archive.lock(document.id), spooled() as spool:
        later = Later(archive, document)
        for record in reader:
            if record.uri == f"{DOCUMENT}{document.id}":
                result.skipped.append(f"the editions of an export of {document.id}: leave --document out to have them")
            if (capture := _capture(record, pages, result.skipped)) is None:
                continue
            found, takes = True, later.takes(capture.mirror, capture.time)
            if record.kind != "revisit":
                spool.name(capture, _names(record))
            if takes:
                spool.again(capture, _referred(record)) if record.kind == "revisit" else spool.put(capture)
        for each in spool.lacking():
            result.skipped.append(f"{each.url}, {each.time:%Y-%m-%d}: the same as a record that is not in the file")
        result.damaged = reader.skipped
        if not found:
            told = [*reader.skipped, *result.skipped]
            why = f"; passed over: {'; '.join(told[:TOLD])}" if told else ""
            raise FetchError(f"{path} holds no capture of any mirror of {document.id}{why}")
        result.skipped += later.told()
        publish_captures(archive, document, spool, result)
    return result


def _asked(url: str) -> str:
    """A URL as a crawler asks for it: with a path, its host and its path in ASCII, each character of them in one way
    (RFC 3986, 6.2.2), and without a fragment.
    """
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, UnicodeError):
        return url
    if parsed.scheme not in {"http", "https"}:
        return url
    path = _CODED.sub(_one_way, parsed.raw_path.decode("ascii"))
    return f"{parsed.scheme}://{parsed.netloc.decode('ascii')}{path}"


def _one_way(found: re.Match[str]) -> str:
    char = unquote(found[0], "latin-1")
    return char if char.isascii() and (char.isalnum() or char in "-._~") else found[0].upper()


def _capture(record: Record, pages: dict[str, tuple[str, int, str]], skipped: list[str]) -> Capture | None:
    if record.kind not in {"response", "resource", "revisit"}:
        return None
    uri = record.uri
    if (page := pages.get(uri) or pages.get(_asked(uri)) or pages.get(unquote(uri.removeprefix("file:")))) is None:
        return None
    mirror, number, url = page
    if record.kind != "resource" and record.status not in ({200, 203} if record.kind == "response" else _SAME):
        skipped.append(f"{url}: status {record.status}")
        return None
    try:
        time = datetime.fromisoformat(record.date)
        time = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # at either end of the calendar there are times that UTC does not have
        skipped.append(f"{url}: {record.date[:40]!r} is no date")
        return None
    if time >= tomorrow():
        skipped.append(f"{url}: {record.date[:40]!r} is yet to come")
        return None
    return Capture(mirror, record.raw, digest(record.raw), url, time, record.status, record.headers, number)


def _names(record: Record) -> list[str]:
    """What a revisit calls a record by (WARC 1.1, 6.7)."""
    stated = (record.own.get("warc-record-id"), record.own.get("warc-payload-digest"), f"{record.date} {record.uri}")
    return [each for each in stated if each]


def _referred(record: Record) -> list[str]:
    """The names of what a revisit says it is the same as, the surest first."""
    own = record.own
    when = f"{own.get('warc-refers-to-date')} {own.get('warc-refers-to-target-uri', record.uri)}"
    stated = (own.get("warc-refers-to"), own.get("warc-payload-digest"), when)
    return [each for each in stated if each]
