"""Pages are cleaned where they can do no harm: HTML in child processes that are bounded and reused, plain text of
ordinary length right here.

What holds no "<" in its bytes is no markup in any encoding, so no parser will see it; then only its length can make it
costly. A page that a browser saved whole may be in base64, and is markup all the same.
"""

from __future__ import annotations

import atexit
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from scrubber.cleaning.worker import Worker
from scrubber.model import CleanText

if TYPE_CHECKING:
    from concurrent.futures import Executor

#: Children at most; each takes its time to start, and memory.
_MOST = 4
#: Bytes or characters up to which a plain text is read here, whatever its lines are; a longer one could take its time
#: and memory.
_SHORT = 256 * 1024
#: How a tag may begin.
_TAGS = ("<", "lt;", "#60;", "x3c", "x3C", "03c", "03C")


def clean(raw: bytes | str, **named: Any) -> CleanText:
    """As `scrubber.clean`.

    Raises:
        CleaningStopped: a page took too long or too much memory, or crashed the child.
        ScrubberError: whatever `clean` raises.
    """
    if len(raw) <= _SHORT and _is_plain(raw):
        from scrubber.cleaning.cleaner import clean as here  # noqa: PLC0415 -- heavy, and a page's child has its own

        return here(raw, **named)
    with _worker(os.getpid()) as worker:
        return worker.clean(raw, **named)


def _is_plain(raw: bytes | str) -> bool:
    """Whether no parser of markup will see it."""
    # With the cleaner.
    from scrubber.cleaning.encodings.packed import PACKED  # noqa: PLC0415
    from scrubber.cleaning.formats.mime import is_message  # noqa: PLC0415
    from scrubber.cleaning.formats.response import is_answer  # noqa: PLC0415

    # A page that is packed, sent in base64 or has its tags written out need not have any.
    if isinstance(raw, bytes) and raw.startswith(PACKED):
        return False
    seen = raw if isinstance(raw, str) else raw.decode("latin-1")
    return not (any(sign in seen for sign in _TAGS) or is_answer(raw) or is_message(raw))


def select(html: str, selector: str) -> str:
    """The elements of a page that a selector names, as a page of their own; read in a child of its own.

    Raises:
        ParseTruncated: there are none.
        CleaningStopped: the page took too long or too much memory, or crashed the child.
    """
    from scrubber.cleaning.worker import Worker  # noqa: PLC0415 -- only for HTML

    with Worker(function="scrubber.sandbox:selected") as worker:
        return str(worker.call(html, selector))


def selected(html: str, selector: str) -> str:
    """What `select` has its child do."""
    from bs4 import BeautifulSoup  # noqa: PLC0415 -- heavy

    from scrubber.errors import ParseTruncated  # noqa: PLC0415

    found = BeautifulSoup(html, "lxml").select(selector)
    if not found:
        raise ParseTruncated(f"nothing on the page matches the selector {selector!r}")
    return f"<!DOCTYPE html><html><body>{''.join(str(each) for each in found)}</body></html>"


def close() -> None:
    """End the children; the next page starts new ones. They end with this process in any case."""
    pool = _pool(os.getpid())
    for worker in [pool.get() for _ in range(width())]:
        worker.close()
        pool.put(worker)


def stop() -> None:
    """Kill the children in the middle of whatever they do; who waits for one is told that it crashed."""
    for worker in _children(os.getpid()):
        if (pid := worker.pid) is not None:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def width() -> int:
    """How many pages are worth cleaning at once."""
    return max(1, min(_MOST, len(os.sched_getaffinity(0))))


@contextmanager
def threads() -> Iterator[Executor]:
    """Threads for as many pages as are worth cleaning at once. Whoever leaves them early, by Ctrl-C or an error,
    doesn't wait for the pages that are being read: these are given up.
    """
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 -- only where many are read
    from threading import Thread  # noqa: PLC0415

    pool = ThreadPoolExecutor(width(), thread_name_prefix="read")
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        ending = Thread(target=pool.shutdown)
        ending.start()
        while ending.is_alive():
            stop()  # again and again: a thread may be about to start the child that it reads its page in
            ending.join(0.1)
        raise
    finally:
        pool.shutdown()


@contextmanager
def _worker(process: int) -> Iterator[Worker]:
    """A child that is free, one of as many as there are processors; they end with this process."""
    pool = _pool(process)
    worker = pool.get()
    try:
        yield worker
    finally:
        pool.put(worker)


@lru_cache(maxsize=1)
def _children(process: int) -> tuple[Worker, ...]:
    """This process's own children: after a fork the parent's are not ours to talk to."""
    from scrubber.cleaning.worker import Worker  # noqa: PLC0415 -- only for HTML

    del process
    return tuple(Worker() for _ in range(width()))


@lru_cache(maxsize=1)
def _pool(process: int) -> SimpleQueue[Worker]:
    """Those of them that are free."""
    pool: SimpleQueue[Worker] = SimpleQueue()
    for worker in _children(process):
        pool.put(worker)
    atexit.register(_leave, process, pool)
    return pool


def _leave(process: int, pool: SimpleQueue[Worker]) -> None:
    """End the children that are free: of one that is left behind Python warns, where warnings are shown."""
    with suppress(Empty):
        while process == os.getpid():
            pool.get_nowait().close()
