"""Where bytes come from: a mirror's place in, its captures out, or an error that names what went wrong.

One bad mirror never stops another: `fetch_all` gives every mirror a result of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from scrubber.capture.limits import Limits
from scrubber.document import Document, Mirror
from scrubber.errors import FetchError, RefusedAddress, of_page
from scrubber.model import Capture
from scrubber.waiting import as_done

if TYPE_CHECKING:
    from scrubber.capture.http import Reader

__all__ = ["Fetched", "Limits", "fetch", "fetch_all"]

_WORKERS = 8


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one mirror gave.

    Attributes:
        mirror: its name.
        captures: a page each, in order; empty if it failed. A page that the mirror says is unchanged is the very
            capture that was known.
        error: why it gave nothing, or None.
    """

    mirror: str
    captures: tuple[Capture, ...] = ()
    error: FetchError | None = None


def fetch(
    mirror: Mirror,
    *,
    base: Path,
    known: Sequence[Capture] = (),
    limits: Limits | None = None,
    now: Callable[[], datetime] | None = None,
    allow_private: bool = False,
    stop: Event | None = None,
) -> list[Capture]:
    """Read all pages of one mirror.

    Args:
        mirror: where they are.
        base: the folder that its paths are relative to.
        known: its captures of the last time, by page; their ETag and Last-Modified spare an unchanged page the
            transfer.
        limits: of bytes, seconds, pages.
        now: gives the time that a capture states.
        allow_private: whether loopback and private addresses are allowed whatever the mirror itself says; so they are
            if SCRUBBER_ALLOW_PRIVATE says so.
        stop: set it to end all waiting within a second.

    Returns:
        A capture a page, in order; an unchanged page's is the object from `known`.

    Raises:
        FetchError: with the mirror's name, if one page could not be read: a mirror with a page missing is no copy.
    """
    if not isinstance(limits, Limits | None):
        raise TypeError(f"limits are scrubber.capture.Limits, not {type(limits).__name__}")
    limits = limits or Limits()
    now = now or _now
    earlier = {capture.page: capture for capture in known}
    try:
        if mirror.path:
            from scrubber.capture.files import read_files  # noqa: PLC0415 -- only what the mirror needs

            return read_files(mirror.name, mirror.path, base=base, limits=limits, time=now())
        if len(mirror.url) > limits.pages:
            raise RefusedAddress(f"{len(mirror.url):,} pages, at most {limits.pages:,} allowed")
        from scrubber.capture.guard import private_allowed  # noqa: PLC0415 -- only for the network
        from scrubber.capture.http import Reader  # noqa: PLC0415 -- httpx is heavy

        private = private_allowed(allow_private or mirror.allow_private)
        reader = Reader(
            mirror=mirror.name, headers=mirror.headers, limits=limits, now=now, allow_private=private, stop=stop
        )
        return [_page(reader, mirror, page, earlier.get(page)) for page in range(len(mirror.url))]
    except FetchError as error:
        error.mirror = mirror.name
        raise


def _page(reader: Reader, mirror: Mirror, page: int, known: Capture | None) -> Capture:
    with of_page(mirror.url[page], len(mirror.url)):
        return reader.read(mirror.url[page], page, known)


def fetch_all(
    document: Document,
    *,
    known: Mapping[str, Sequence[Capture]] | None = None,
    limits: Limits | None = None,
    now: Callable[[], datetime] | None = None,
    allow_private: bool = False,
    progress: Callable[[str], None] | None = None,
) -> list[Fetched]:
    """Read all mirrors of a document, several at a time, one request at a time to a host.

    Args:
        document: its mirrors and the folder they are relative to.
        known: by mirror, its captures of the last time.
        limits: of each mirror.
        now: gives the time that a capture states.
        allow_private: whether loopback and private addresses are allowed whatever a mirror itself says.
        progress: called with a mirror's name when it is done, in this thread.

    Returns:
        One result a mirror, in the document's order, whatever the order in which they came.
    """
    import logging  # noqa: PLC0415 -- only where many are read
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    from scrubber.inert import inert  # noqa: PLC0415

    log = logging.getLogger(__name__)
    known = known or {}
    stop = Event()

    def one(mirror: Mirror) -> Fetched:
        earlier = known.get(mirror.name, ())
        try:
            captures = fetch(
                mirror,
                base=document.base,
                known=earlier,
                limits=limits,
                now=now,
                allow_private=allow_private,
                stop=stop,
            )
        except FetchError as error:
            log.info("%s", inert(str(error), one_line=True))
            return Fetched(mirror.name, error=error)
        size = sum(len(capture.raw) for capture in captures)
        log.info("%s", inert(f"{mirror.name}: {size:,} bytes from {captures[0].url}", one_line=True))
        return Fetched(mirror.name, tuple(captures))

    pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="capture")
    try:
        jobs = {pool.submit(one, mirror): mirror.name for mirror in document.mirrors}
        for job in as_done(jobs):
            if progress:
                progress(jobs[job])
        return [job.result() for job in jobs]
    finally:
        # Whoever interrupts this, wherever it stands, waits for no mirror.
        stop.set()
        pool.shutdown(cancel_futures=True)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
