"""The child of a `Worker`: it reads requests from its parent, a page each, and ends with a page that takes too much."""

import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from importlib import import_module
from typing import IO, Any

from scrubber.cleaning.encodings.packed import PDF_HEAD, ZIP_HEAD
from scrubber.errors import ScrubberError
from scrubber.model import CleanText

#: Times as long may a book take, where a page is a sheet: a PDF, a word processor's document or an EPUB.
_BOOK = 6
#: Times as long may go by on the clock, for what hangs without working and for a machine that is busy.
PATIENCE = 12.0
#: What stands before each pickle in either pipe: its length.
HEAD = struct.Struct(">Q")
#: What a child calls with a page, if nothing else is asked of it.
CLEAN = "scrubber.cleaning.cleaner:clean"


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
    if name == CLEAN:
        _load(function)
    _bound(memory)
    _send(replies, _packed(("ready", None)))
    no_memory = _packed(("memory", None))
    while head := requests.read(HEAD.size):
        # Both end this process: the one when its time is up, the other should the parent die while a page hangs.
        signal.setitimer(signal.ITIMER_PROF, deadline)
        signal.setitimer(signal.ITIMER_REAL, PATIENCE * deadline + 2)
        try:
            args, named = pickle.loads(requests.read(HEAD.unpack(head)[0]))  # noqa: S301 -- from the parent
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
    replies.write(HEAD.pack(len(reply)))
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
