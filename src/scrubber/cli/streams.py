"""The standard streams of a process, as the shell that began it left them."""

import os
import sys

#: The name of an output that was closed when the process began.
CLOSED = "<closed>"


def open_streams() -> None:
    """Make the standard streams safe to use: open, and in UTF-8 whatever the locale.

    A stream that was closed becomes the null device, lest a file of the archive be opened under its number and written
    into. Only `sys.stdin` stays None, so that reading from it fails by name.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(CLOSED, "w", encoding="utf-8", opener=_nowhere))  # noqa: SIM115 -- open as long as the process
        elif (stream.encoding or "").lower() not in {"utf-8", "utf8"} and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere(_path: str, flags: int) -> int:
    return os.open(os.devnull, flags)
