"""Records of a WARC file that may be anybody's: bounded, each proved against its own digest, damage counted and
passed over.
"""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass, field
from functools import partial
from io import SEEK_END, StringIO
from pathlib import Path
from typing import Any, BinaryIO

from scrubber.capture.coding import read_body
from scrubber.errors import FetchError, StoreError
from scrubber.exchange import wacz
from scrubber.exchange.members import is_compressed, is_one_member, is_plain, members, wrong_with
from scrubber.exchange.plain import PADDING, records
from scrubber.exchange.streams import CHUNK, HEADERS, Chunks, Lines, unchunk
from scrubber.patterns import lazily

#: Of one record's payload.
MAX_BYTES = 64 * 1024 * 1024
#: Digits of a length at most.
_DIGITS = 18
_WANTED = {"response", "resource", "metadata", "conversion", "revisit"}
_STATUS = lazily(r"[0-9]{3}")
#: So many lines are told of what was passed over, and behind so many damaged places it is read on.
_LINES = 1000


@dataclass(frozen=True, slots=True)
class Record:
    """One record.

    Attributes:
        kind: its WARC-Type.
        uri: its WARC-Target-URI.
        date: its WARC-Date.
        raw: its payload: of a response, the body after its codings were undone.
        status: the HTTP status, or None.
        headers: of HTTP, lower-case names to values.
        type: the Content-Type of what was kept: HTTP's, or the record's own where there was no HTTP.
        own: the record's own headers, lower-case names to values.
    """

    kind: str
    uri: str
    date: str
    raw: bytes = field(repr=False)
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    type: str = ""
    own: dict[str, str] = field(default_factory=dict)


class Told(list[str]):
    """What was passed over, a line each, as far as anybody reads; of more, how many there are."""

    more = 0

    def total(self) -> int:
        """How many there are."""
        return len(self) + max(0, self.more - 1)

    def append(self, line: str) -> None:
        """Add a line, or count it."""
        if len(self) < _LINES:
            super().append(line)
        else:
            self.more += 1
            self[_LINES:] = [f"and {self.more:,} more"]


class WarcReader:
    """Reads a WARC file once, from its start to its end or to where it breaks off; compressed record by record, as the
    standard has it, or as a whole, as whoever copies files does; of a WACZ, each WARC that is in it. Of one that is
    not compressed as a whole it reads on behind damage.

    Attributes:
        skipped: what was passed over, and why, a line each.
    """

    def __init__(self, path: Path, within: tuple[int, int] | None = None) -> None:
        """Set what is read: a file, or from an offset on so many bytes `within` it."""
        self._path, self._within = path, within
        self._as_a_whole, self._number = False, 0
        self.skipped = Told()

    def __iter__(self) -> Iterator[Record]:
        try:
            with self._file() as file:
                if not self._within and file.read(len(wacz.MAGIC)) == wacz.MAGIC:
                    yield from self._packed()
                    return
                self._as_a_whole = is_one_member(file)
                named = self._path.suffix.lower() == ".gz"  # where the first bytes are damaged, nothing else tells
                compressed = is_compressed(file) or (named and not is_plain(file))
            with self._open() as file:
                if self._as_a_whole:
                    yield from self._from(file)
                    return
                size = file.seek(0, SEEK_END)
                for at, end, wrong in members(file) if compressed else records(file, partial(self._proven, file)):
                    if end is not None and not wrong:
                        with wacz.part(file, at, end - at) as own:
                            yield from self._from(gzip.GzipFile(fileobj=own) if compressed else own)  # type: ignore[arg-type]
                        continue
                    self._number += 1
                    if end is None:
                        self._tell(f"{wrong}; {size - at:,} bytes from offset {at:,} on are left unread", follows=True)
                    else:  # so many bytes may have been more than one record
                        self._tell(f"{wrong}; {end - at:,} bytes from offset {at:,} on are passed over")
        except OSError as error:
            raise StoreError(f"{self._path}: {error.strerror or error}") from error

    def _proven(self, file: BinaryIO, at: int, end: int) -> bool:
        """Whether one record is there that has the digest that it states."""
        aside = WarcReader(self._path)
        with wacz.part(file, at, end - at) as own:
            return any(aside._from(own, proven=True))

    def _from(self, file: BinaryIO, *, proven: bool = False) -> Iterator[Record]:
        """The records of a file, or of one member of it, to its end or to what is damaged; only those `proven` that
        have the digests that they state, if asked.
        """
        try:
            from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 -- an extra
            from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
            from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415
        except ImportError as error:
            raise StoreError("reading WARC needs the extra; in a clone of scrubber: pip install '.[warc]'") from error
        damage = (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, ValueError, KeyError, AttributeError,
                  TypeError, zlib.error, gzip.BadGzipFile)  # fmt: skip
        iterator = ArchiveIterator(file, check_digests=True)
        iterator.reader = lines = Lines(iterator.reader)
        end = 0
        while True:
            self._number += 1
            lines.left = HEADERS
            try:
                # warcio tells of damage on standard error; here it is counted.
                with redirect_stderr(StringIO()):
                    each = next(iterator)
                    lines.left = MAX_BYTES  # chunks have lines, too
                    found = self._record(each, self._number) if _is_wanted(each) else None
                    lines.left, wrong = HEADERS, iterator.err_count
                    start = iterator.get_record_offset()  # reads what is left of the record
                if found and (proven or iterator.err_count > wrong) and each.digest_checker.passed is not True:
                    self.skipped.append(
                        f"record {self._number} ({found.uri[:100]!r}): it does not end where its length says"
                    )
                    found = None
                end = start + iterator.get_record_length()
                if not _is_wanted(each) and each.raw_stream.limit > 0:
                    self.skipped.append(f"record {self._number} ({each.rec_type}): it breaks off")
            except StopIteration:
                if why := self._ended(file, end):
                    self._tell(why)
                else:
                    self._number -= 1
                return
            except damage as error:
                # What warcio stumbles over in headers says nothing to a person, nor what it takes for a first line.
                stumbled = isinstance(error, AttributeError | KeyError | TypeError)
                unknown = isinstance(error, ArchiveLoadFailed) and "first line" in str(error)
                why = (
                    "its headers can't be read"
                    if stumbled
                    else "no record can be read there"
                    if unknown
                    else _line(error)
                )
                self._tell((self._as_a_whole and self._wrong_with()) or why, follows=self._as_a_whole)
                return
            if found:
                yield found

    def _ended(self, file: BinaryIO, end: int) -> str:
        """What is wrong behind the last record: warcio passes over one of which only the headers are there, and takes
        damage for the end.
        """
        if not self._as_a_whole:
            wrong, otherwise = "", "no record can be read there"
        elif any("breaks off" in line for line in self.skipped[-1:]):
            return ""
        else:
            wrong, otherwise = self._wrong_with(), "the file breaks off in it"
        if not wrong:
            file.seek(end)
            wrong = otherwise if file.read(CHUNK).strip(PADDING) else ""
        return wrong

    def _tell(self, why: str, *, follows: bool = False) -> None:
        self.skipped.append(f"record {self._number}{' and whatever follows' if follows else ''}: {why}")

    def _packed(self) -> Iterator[Record]:
        """The records of each WARC in a WACZ."""
        found, lines = wacz.warcs(self._path)
        self.skipped += lines[:_LINES]
        for name, *within in found:
            reader = WarcReader(self._path, (within[0], within[1]))
            yield from reader
            for line in reader.skipped:
                self.skipped.append(f"{name}: {line}")

    @contextmanager
    def _file(self) -> Iterator[BinaryIO]:
        with self._path.open("rb") as file:
            yield wacz.part(file, *self._within) if self._within else file

    @contextmanager
    def _open(self) -> Iterator[BinaryIO]:
        with self._file() as file, gzip.GzipFile(fileobj=file) as unpacked:
            yield unpacked if self._as_a_whole else file  # type: ignore[misc]

    def _wrong_with(self) -> str:
        """What is wrong with the compressed bytes of a file that is compressed as a whole; "" where nothing is."""
        with self._file() as file:
            return wrong_with(file)

    def _record(self, each: Any, number: int) -> Record | None:
        """A record that is whole, or None with the reason noted."""
        uri = each.rec_headers.get_header("WARC-Target-URI") or ""
        name = f"record {number} ({uri[:100]!r})"
        length = each.rec_headers.get_header("Content-Length")
        if not length or not length.isdecimal() or len(length) > _DIGITS:
            # Each record has to state it: of one whose headers are cut off, an empty page would be read.
            # Of one that states none at all, all that follows in a file that is compressed as a whole is its body.
            rest = "" if length or not self._as_a_whole else " and whatever follows"
            self.skipped.append(
                f"{name}{rest}: its headers state no length; the file breaks off in them, or is damaged there"
            )
            return None
        own = {key.lower(): value for key, value in each.rec_headers.headers}
        bare = each.rec_type == "revisit"  # some say of their revisits that they were cut to nothing
        if not bare and (cut := own.get("warc-truncated") or own.get("warc-segment-number")):
            self.skipped.append(f"{name}: whoever kept it kept a part of it ({cut[:40]})")
            return None
        http = each.http_headers
        headers = {key.lower(): value for key, value in http.headers} if http else {}
        coding = headers.get("content-encoding", "")
        chunks = Chunks(each.raw_stream)
        source: Iterator[bytes] = iter(chunks)
        if chunked := not bare and "chunked" in headers.get("transfer-encoding", "").lower():
            source = unchunk(each.raw_stream, chunks)
        try:
            raw = read_body(source, "" if bare else coding, MAX_BYTES)
        except FetchError as error:
            self.skipped.append(f"{name}: {error}")
            return None
        stated = int(length)
        head = len(http.headers_buff or b"") if http and http.headers_buff else 0
        if each.raw_stream.limit > 0:
            self.skipped.append(
                f"{name}: breaks off; {stated - each.raw_stream.limit + head} of {stated} bytes are there"
            )
            return None
        whole = headers.get("content-length", "")
        if not (bare or chunked or coding) and whole.isdecimal() and len(raw) < int(whole[:_DIGITS]):
            self.skipped.append(f"{name}: the answer breaks off; {len(raw)} of {whole[:_DIGITS]} bytes are there")
            return None
        if each.digest_checker.passed is False:
            unknown = any("unknown hash" in problem for problem in each.digest_checker.problems)
            wrong = "nobody here can check the digest" if unknown else "its bytes do not have the digest"
            self.skipped.append(f"{name}: {wrong} that it states")
            return None
        status = http.get_statuscode() if http else ""
        return Record(
            each.rec_type,
            uri,
            each.rec_headers.get_header("WARC-Date") or "",
            raw,
            int(status) if _STATUS.fullmatch(status or "") else None,
            headers,
            headers.get("content-type", "") if http else own.get("content-type", ""),
            own,
        )


def _is_wanted(each: Any) -> bool:
    """Whether a record is read, or told of: one that states no length has lost its headers, and may have lost its
    type.
    """
    return each.rec_type in _WANTED or not each.rec_headers.get_header("Content-Length")


def _line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].strip()[:200]
