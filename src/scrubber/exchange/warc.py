"""An archive as WARC 1.1: captures that any replay tool reads, with everything that is needed to have the archive
again.

response     a capture that came over HTTP, `resource` one that came from a file
conversion   an edition's canonical text
metadata the archive's own records, canonical JSON, byte for byte: urn:scrubber:object:<sha256>, and one a link of a
chain; of what another document's order deleted, urn:scrubber:deleted:<id>

The same archive gives the same bytes. Bodies are written as they are stored, without the transfer's compression, so
their Content-Encoding, Transfer-Encoding and Content-Length are those of the bytes that follow; the headers as received
are in the capture's record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import Connection

from scrubber.archive import Archive, inspect, objects, store
from scrubber.archive.canonical import decode, digest, encode
from scrubber.archive.objects import Forgotten
from scrubber.archive.words import deleted
from scrubber.beside import file_beside
from scrubber.errors import StoreCorrupt, StoreError
from scrubber.exchange.warc_reader import WarcReader
from scrubber.version import __version__

DOCUMENT = "urn:scrubber:document:"
OBJECT = "urn:scrubber:object:"
LINK = "urn:scrubber:link:"
DELETED = "urn:scrubber:deleted:"
KINDS = ("word", "edition", "run")

_TRANSFER = {"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"}


@dataclass(slots=True)
class Exported:
    """What an export to WARC wrote.

    Attributes:
        documents: the ids of those that were written.
        captures: how many captures were.
        damage: of each document that was left out, what in the archive is damaged, a line each.
    """

    documents: list[str] = field(default_factory=list)
    captures: int = 0
    damage: dict[str, list[str]] = field(default_factory=dict)


def export_warc(archive: Archive, path: Path, documents: Sequence[str] | None = None) -> Exported:
    """Write documents to a WARC file; an export that is there is replaced when the new one is whole. It is compressed
    if its name ends in ".gz"; without `documents` all are written.

    A document of which something is damaged is left out, for no import would take it, and stops no other. But no file
    is replaced by one that lacks a document: the old one may be all that is left of it; and none that is no export.

    Raises:
        StoreError: the file can't be written, or stays as it is.
    """
    if find_spec("warcio") is None:
        raise StoreError("an export to WARC needs the extra; in a clone of scrubber: pip install '.[warc]'")
    if path.suffix.lower() == ".wacz":
        raise StoreError(f"{path}: a WACZ is read, and none is written: give it a name that ends in .warc.gz")
    wanted = archive.documents() if documents is None else list(documents)
    _must_replace(path, wanted)
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415 -- an extra

    with archive.database.read() as conn:
        damage = {ident: problems for ident in wanted if (problems := _damage(conn, ident))}
        if damage and path.exists():
            first, why = next(iter(damage)), "for it may hold what is damaged now; export to another file"
            raise StoreCorrupt(f"{path} stays as it is, {why}: {first}: {damage[first][0]}")
        result = Exported([ident for ident in wanted if ident not in damage], damage=damage)
        if result.documents or not wanted:
            try:
                with file_beside(path) as file:
                    writer = WARCWriter(file, gzip=path.suffix.lower() == ".gz", warc_version="1.1")
                    _Export(conn, writer, result).write()
            except OSError as error:
                raise StoreError(f"{path}: {error.strerror or error}") from error
    return result


def _must_replace(path: Path, wanted: Sequence[str]) -> None:
    """Keep a file that is there and holds something else: another's crawl, or documents that are not wanted now."""
    if not path.is_file() or not path.stat().st_size:
        return
    named = takewhile(lambda record: record.uri.startswith(DOCUMENT), WarcReader(path))
    there = [record.uri.removeprefix(DOCUMENT) for record in named]
    if not there:
        raise StoreError(f"{path} stays as it is, for it is no export of an archive; export to another file")
    if lost := sorted({*there} - {*wanted}):
        more = f" and {len(lost) - 1:,} more" if len(lost) > 1 else ""
        raise StoreError(f"{path} stays as it is, for it holds {lost[0]}{more} as well; export to another file")


class _Export:
    """One WARC file under way: every object once, in an order that depends on nothing but the archive."""

    def __init__(self, conn: Connection, writer: Any, result: Exported) -> None:
        self._conn, self._writer, self._result = conn, writer, result
        self._done: set[str] = set()
        self._gone: dict[str, str] = {}  # what was deleted, by what names it
        self._named: set[str] = set()

    def write(self) -> None:
        documents, conn = self._result.documents, self._conn
        heads: dict[str, dict[str, int]] = {}
        named, date = sha256(), "1970-01-01T00:00:00Z"
        for ident in documents:
            heads[ident] = {}
            # Nothing is kept of a record: a document that nobody changes has a run a day, for years.
            for link, record in _links(conn, ident):
                heads[ident][record["kind"]] = record["number"]  # of each chain the last
                named.update(link.encode())
                date = max(date, record["time"])
        info = f"software: scrubber/{__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
        self._put("warcinfo", "", named.hexdigest(), date, "application/warc-fields", info)
        for ident in documents:
            row = store.document(conn, ident) or {}
            title = encode({"id": ident, "title": row.get("title", ident), "heads": heads[ident]})
            self._put("metadata", f"{DOCUMENT}{ident}", ident, date, "application/json", title)
        for ident in documents:
            self._named, ordered = set(), set()
            for link, record in _links(conn, ident):
                if record.get("act") == "forget":
                    ordered.update(deleted(record))
                self._needed(record)
                uri = f"{LINK}{ident}:{record['kind']}:{record['number']}"
                raw = encode(record)
                if digest(raw) != link:  # another program wrote it, in its own way
                    raw = objects.get(conn, link)
                self._put("metadata", uri, uri + link, record["time"], "application/json", raw)
            if lacking := sorted({self._gone[each] for each in self._named & self._gone.keys()} - ordered):
                name = f"{DELETED}{ident}"
                self._put("metadata", name, name + named.hexdigest(), date, "application/json", encode(lacking))

    def _needed(self, record: dict[str, Any]) -> None:
        """What a record stands on, before it."""
        if record["kind"] == "edition":
            for mirror in record["mirrors"]:
                for each in mirror["captures"]:
                    self._capture(each["record"])
            name = f"urn:scrubber:edition:{record['document']}:{record['number']}"
            text = objects.get(self._conn, record["text"])
            self._put("conversion", name, name + record["text"], record["time"], "text/plain; charset=utf-8", text)
        if record["kind"] == "run" and record["state"] not in self._done:
            self._done.add(record["state"])
            raw = objects.get(self._conn, record["state"])
            witnesses = decode(raw)["witnesses"]
            for name in sorted(witnesses):
                for each in (*witnesses[name]["captures"], *witnesses[name]["seen"]):
                    self._capture(each)
                if cleaned := witnesses[name].get("cleaned"):
                    self._cleaned(cleaned, record["time"])
            self._put("metadata", OBJECT + record["state"], record["state"], record["time"], "application/json", raw)

    def _is_new(self, name: str) -> bool:
        """Note that something is named, and, the first time, that it is written."""
        self._named.add(name)
        new = name not in self._done
        self._done.add(name)
        return new

    def _cleaned(self, sha256: str, time: str) -> None:
        if not self._is_new(sha256):
            return
        try:
            self._put("metadata", OBJECT + sha256, sha256, time, "application/json", objects.get(self._conn, sha256))
        except Forgotten:
            self._gone[sha256] = sha256

    def _capture(self, ident: str) -> None:
        if not self._is_new(ident):
            return
        record = objects.get(self._conn, ident)
        facts = decode(record)
        extra = {}
        try:
            extra["WARC-Refers-To"] = self._body(facts, ident, objects.get(self._conn, facts["sha256"]))
            self._result.captures += 1
        except Forgotten:  # its record goes out without it, and the word that says so with the chain of words
            self._gone[ident] = facts["sha256"]
        self._put("metadata", OBJECT + ident, "record " + ident, facts["time"], "application/json", record, extra=extra)

    def _body(self, facts: dict[str, Any], ident: str, raw: bytes) -> str:
        if facts["status"] is None:
            mime = "text/html" if raw.lstrip()[:1] == b"<" else "text/plain"
            url = facts["url"]
            uri = url if "://" in url else "file:" + quote(url)
            return self._put("resource", uri, ident, facts["time"], mime, raw)
        from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 -- an extra

        headers = [(name, value) for name, value in sorted(facts["headers"].items()) if name.lower() not in _TRANSFER]
        http = StatusAndHeaders(
            str(facts["status"]), [*headers, ("content-length", str(len(raw)))], protocol="HTTP/1.1"
        )
        mime = "application/http; msgtype=response"
        return self._put("response", facts["url"], ident, facts["time"], mime, raw, http=http)

    def _put(
        self,
        kind: str,
        uri: str,
        name: str,
        time: str,
        mime: str,
        raw: bytes,
        *,
        http: Any = None,
        extra: dict[str, str] | None = None,
    ) -> str:
        # Named after what it is: two exports of one archive are the same file.
        ident = f"<urn:uuid:{uuid5(NAMESPACE_URL, f'scrubber {kind} {name}')}>"
        headers = {"WARC-Record-ID": ident, "WARC-Date": time, "Content-Type": mime, **(extra or {})}
        record = self._writer.create_warc_record(
            uri, kind, payload=BytesIO(raw), length=len(raw), warc_headers_dict=headers, http_headers=http
        )
        self._writer.write_record(record)
        return ident


def _damage(conn: Connection, ident: str) -> list[str]:
    """What of a document is damaged."""
    try:
        if store.document(conn, ident) is None:
            raise StoreError(f"the archive has no document {ident}")
        return inspect.chains(conn, ident)[0]
    except StoreCorrupt as error:
        return [error.of_document]


def _links(conn: Connection, ident: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The records of a document's chains, by their hashes."""
    for kind in KINDS:
        yield from store.chain(conn, ident, kind)
