"""Untrusted pages are read in a child process: one that is killed when it takes too long, takes too much memory, or
crashes.

Parsers of HTML are written in C and meet whatever is on the web. `clean` is a plain function and stays one; whoever
runs it on pages from elsewhere runs it here. The child is started once and reused for many pages, so that a page costs
no start; after a failure it is replaced, and the next page finds a new one.

The child speaks over a pair of pipes: a length, then a pickle. It runs as the same user as its parent, so a pickle from
it is as trustworthy as the child is; what is guarded against is a page that hangs, floods or crashes a parser.
"""

from __future__ import annotations

import os
import pickle
import selectors
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import IO, Any, Self

from scrubber.cleaning.encodings.packed import PDF_HEAD, ZIP_HEAD
from scrubber.errors import IN_PARTS, CleaningStopped, ScrubberError
from scrubber.model import CleanText

#: Seconds of a processor's time that one page may take: how busy the machine is changes nothing of what comes of a
#: page.
DEADLINE = 10.0
#: Times as long may a book take, where a page is a sheet: a PDF, a word processor's document or an EPUB.
_BOOK = 6
#: Bytes that one page may take above what the child needs when it is idle.
MEMORY = 256 * 1024 * 1024
#: Pages after which a child is replaced: libraries keep caches.
PAGES = 500

#: Times as long may go by on the clock, for what hangs without working and for a machine that is busy.
_PATIENCE = 12.0
_START = 120.0
#: Seconds for a child that has closed its pipes to be gone.
_DYING = 5.0
_HEAD = struct.Struct(">Q")
_CHUNK = 1 << 18
_CLEAN = "scrubber.cleaning.cleaner:clean"


class Worker:
    """A child process that cleans pages, one at a time.

    Example:
        ```python
        with Worker() as worker:
            text = worker.clean(raw, url="https://…", content_type="text/html")
        ```
    """

    def __init__(self, *, deadline: float = DEADLINE, memory: int = MEMORY, function: str = _CLEAN) -> None:
        """Set the bounds; the child is started with the first page.

        Args:
            deadline: seconds of a processor's time that one page may take, a book (a PDF, an EPUB) six times as long;
                twelve times as long on the clock.
            memory: bytes that one page may take above the idle child; 0 for no bound.
            function: what the child calls, as "module:function".
        """
        self._deadline = deadline
        self._memory = memory
        self._function = function
        self._child: subprocess.Popen[bytes] | None = None
        self._done = 0
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def clean(
        self,
        raw: bytes | str,
        *,
        url: str | None = None,
        content_type: str | None = None,
        script: str | None = None,
        languages: Sequence[str] | None = None,
    ) -> CleanText:
        """As `scrubber.clean`, in the child.

        Raises:
            CleaningStopped: the page took too long or too much memory, or it crashed the child.
            ScrubberError: whatever `clean` raises.
        """
        text: CleanText = self.call(raw, url=url, content_type=content_type, script=script, languages=languages)
        return text

    def call(self, *args: Any, **named: Any) -> Any:
        """Call the child's function with a page.

        Raises:
            CleaningStopped: it took too long or too much memory, or it crashed.
            ScrubberError: what the function itself raised.
        """
        with self._lock:
            child = self._ready()
            try:
                request = pickle.dumps((args, named), pickle.HIGHEST_PROTOCOL)
                reply = _exchange(child, request, _PATIENCE * self._deadline)
            except TimeoutError:
                self._stop()
                raise self._too_slow() from None
            except (EOFError, BrokenPipeError):
                code = self._stop(ended=True)
                if code == -signal.SIGPROF:
                    raise self._too_slow() from None
                raise CleaningStopped(
                    f"the page crashed the process that read it ({_died(code)})", why="crash"
                ) from None
            self._done += 1
            kind, value = pickle.loads(reply)  # noqa: S301 -- our own child
            if kind == "memory":
                self._stop()
                raise CleaningStopped(
                    f"reading the page took more than {self._memory >> 20} MB of memory and was stopped: {IN_PARTS}",
                    why="memory",
                )
        if kind == "error":
            raise value
        return value

    def close(self) -> None:
        """Stop the child; a later call starts a new one."""
        with self._lock:
            self._stop()

    @property
    def pid(self) -> int | None:
        """The child's process id, or None where none runs."""
        child = self._child  # another thread can stop it between two looks
        return child.pid if child else None

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._child and (self._done >= PAGES or self._child.poll() is not None):
            self._stop()
        if not self._child:
            path = os.pathsep.join(each or "." for each in sys.path)
            self._child = subprocess.Popen(  # noqa: S603 -- this interpreter, this module
                [sys.executable, "-m", __name__, self._function, str(self._deadline), str(self._memory)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ,
                    "PYTHONPATH": path}, start_new_session=True,
            )  # fmt: skip
            self._done = 0
            try:
                _exchange(self._child, None, _START)
            except (TimeoutError, EOFError, BrokenPipeError) as error:
                code = self._stop(ended=not isinstance(error, TimeoutError))
                raise CleaningStopped(
                    f"the process that reads pages did not start ({_died(code)})", why="start", retryable=True
                ) from None
        return self._child

    def _too_slow(self) -> CleaningStopped:
        return CleaningStopped(
            f"reading the page took more than {self._deadline:g} seconds of work and was stopped: {IN_PARTS}",
            why="deadline",
        )

    def _stop(self, *, ended: bool = False) -> int:
        """End the child; `ended` says that it has closed its pipes."""
        child, self._child = self._child, None
        if not child:
            return 0
        try:
            # One that ends by itself still has to give its memory back; killed meanwhile, it would not say why it
            # ended.
            code = child.wait(_DYING if ended else 0)
        except subprocess.TimeoutExpired:
            child.kill()
            code = child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue  # a request that the dead child never read
        return code


def _died(code: int) -> str:
    if code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"


def _exchange(child: subprocess.Popen[bytes], request: bytes | None, seconds: float) -> bytes:
    """Send a frame (None: only wait for one) and read the reply; both pipes at once, so that neither side can block
    the other.
    """
    end = time.monotonic() + seconds
    into, out = _pipe(child.stdin), _pipe(child.stdout)
    waiting = memoryview(_HEAD.pack(len(request)) + request) if request is not None else memoryview(b"")
    got = bytearray()
    with selectors.DefaultSelector() as ready:
        ready.register(out, selectors.EVENT_READ)
        if waiting:
            os.set_blocking(into, False)
            ready.register(into, selectors.EVENT_WRITE)
        while len(got) < _HEAD.size or len(got) < _HEAD.size + _HEAD.unpack_from(got)[0]:
            events = ready.select(max(0.0, end - time.monotonic()))
            if not events:
                raise TimeoutError
            for key, _ in events:
                if key.fd == out:
                    chunk = os.read(out, _CHUNK)
                    if not chunk:
                        raise EOFError
                    got += chunk
                else:
                    waiting = waiting[os.write(into, waiting[:_CHUNK]) :]
                    if not waiting:
                        ready.unregister(into)
    return bytes(got[_HEAD.size :])


def _pipe(pipe: IO[bytes] | None) -> int:
    if pipe is None:
        raise EOFError
    return pipe.fileno()


# The child's side.


def _serve(name: str, deadline: float, memory: int) -> None:
    """Read requests until the parent is gone. Everything a page needs is imported first, so that its memory counts
    as the idle child's.
    """
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)  # a library that prints must not speak to the parent
    module, _, attribute = name.partition(":")
    function = getattr(import_module(module), attribute)
    if name == _CLEAN:
        _load(function)
    _bound(memory)
    _send(replies, _packed(("ready", None)))
    no_memory = _packed(("memory", None))
    while head := requests.read(_HEAD.size):
        # Both end this process: the one when its time is up, the other should the parent die while a page hangs.
        signal.setitimer(signal.ITIMER_PROF, deadline)
        signal.setitimer(signal.ITIMER_REAL, _PATIENCE * deadline + 2)
        try:
            args, named = pickle.loads(requests.read(_HEAD.unpack(head)[0]))  # noqa: S301 -- from the parent
            if args and isinstance(args[0], bytes) and args[0].startswith((PDF_HEAD, ZIP_HEAD)):
                signal.setitimer(signal.ITIMER_PROF, _BOOK * deadline)
            reply = _packed(("done", function(*args, **named)))
        except ScrubberError as error:
            reply = _packed(("error", error))
        except MemoryError:
            reply = no_memory
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _send(replies, reply)


def _load(clean: Callable[..., CleanText]) -> None:
    """Load all that pages need, by cleaning one; what its findings need is loaded as it is packed."""
    _packed(("done", clean(_WARM, content_type="text/html")))


_WARM = (
    "<html><head><title>Warm</title></head><body><h1>Warm</h1><p>A first page, so that the next one finds "
    "everything loaded. 第一頁。</p></body></html>"
)


def _packed(reply: tuple[str, Any]) -> bytes:
    """A reply as it is sent. What a page became is as large as the page, so that packing it may take the memory that
    is left.
    """
    return pickle.dumps(reply, pickle.HIGHEST_PROTOCOL)


def _send(replies: IO[bytes], reply: bytes) -> None:
    replies.write(_HEAD.pack(len(reply)))
    replies.write(reply)
    replies.flush()


def _bound(memory: int) -> None:
    """Bound the address space at what is used now and `memory` more; be the first to go where memory runs out; leave
    no core file.
    """
    try:
        import resource  # noqa: PLC0415 -- not on every platform
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not memory or not sys.platform.startswith("linux"):
        return
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 -- a kernel file
        used = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.setrlimit(resource.RLIMIT_AS, (used + memory, used + memory))
    with open("/proc/self/oom_score_adj", "wb") as file:  # noqa: PTH123 -- a kernel file
        file.write(b"1000")


if __name__ == "__main__":
    _serve(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
