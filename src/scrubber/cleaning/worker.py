"""Untrusted pages are read in a child process: one that is killed when it takes too long, takes too much memory, or
crashes.

Parsers of HTML are written in C and meet whatever is on the web. `clean` is a plain function and stays one; whoever
runs it on pages from elsewhere runs it here. The child is started once and reused for many pages, so that a page costs
no start; after a failure it is replaced, and the next page finds a new one.

The child speaks over a pair of pipes: a length, then a pickle. It runs as the same user as its parent, so a pickle from
it is as trustworthy as the child is; what is guarded against is a page that hangs, floods or crashes a parser.
"""

import os
import pickle
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from typing import IO, Any, Self

from scrubber.cleaning.worker_child import CLEAN, HEAD, PATIENCE
from scrubber.errors import IN_PARTS, CleaningStopped
from scrubber.model import CleanText

#: Seconds of a processor's time that one page may take: how busy the machine is changes nothing of what comes of a
#: page.
DEADLINE = 10.0
#: Bytes that one page may take above what the child needs when it is idle.
MEMORY = 256 * 1024 * 1024
#: Pages after which a child is replaced: libraries keep caches.
PAGES = 500

#: What the child runs, and seconds that it may take to be ready.
_CHILD, _START = "scrubber.cleaning.worker_child", 120.0
#: Seconds for a child that has closed its pipes to be gone.
_DYING = 5.0
_CHUNK = 1 << 18


class Worker:
    """A child process that cleans pages, one at a time.

    Example:
        ```python
        with Worker() as worker:
            text = worker.clean(raw, url="https://…", content_type="text/html")
        ```
    """

    def __init__(self, *, deadline: float = DEADLINE, memory: int = MEMORY, function: str = CLEAN) -> None:
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
                reply = _exchange(child, request, PATIENCE * self._deadline)
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
                [sys.executable, "-m", _CHILD, self._function, str(self._deadline), str(self._memory)],
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
    waiting = memoryview(HEAD.pack(len(request)) + request) if request is not None else memoryview(b"")
    got = bytearray()
    with selectors.DefaultSelector() as ready:
        ready.register(out, selectors.EVENT_READ)
        if waiting:
            os.set_blocking(into, False)
            ready.register(into, selectors.EVENT_WRITE)
        while len(got) < HEAD.size or len(got) < HEAD.size + HEAD.unpack_from(got)[0]:
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
    return bytes(got[HEAD.size :])


def _pipe(pipe: IO[bytes] | None) -> int:
    if pipe is None:
        raise EOFError
    return pipe.fileno()
