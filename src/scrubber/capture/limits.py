"""How much a mirror may cost, and the deadline that holds it to that."""

from __future__ import annotations

import time
from dataclasses import dataclass, fields
from threading import Event
from typing import Any

from scrubber.errors import DocumentError, FetchError, TooSlow

#: What to do about something that is over a bound of its size.
LARGER = (
    "split it, or, up to the 32 MB that `clean` takes, raise the limit from Python "
    "(limits=scrubber.capture.Limits(bytes=…))"
)

#: Bounds that nothing can be read within if they are 0.
_SOME = frozenset({"bytes", "seconds", "pages", "attempts"})


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one mirror's capture.

    Attributes:
        bytes: of one page, after its compression was undone.
        seconds: for one page in all, redirects, waits and repeated attempts included.
        pages: of one mirror.
        redirects: followed for one page.
        attempts: made for one page while the mirror can't be reached or is busy.
        backoff: seconds to wait before the second attempt where the mirror names none; twice that before the third.
        wait: the longest wait that a mirror may ask for.
        gap: seconds between two requests to one public host.
    """

    bytes: int = 16 * 1024 * 1024
    seconds: float = 60.0
    pages: int = 200
    redirects: int = 10
    attempts: int = 3
    backoff: float = 0.5
    wait: float = 20.0
    gap: float = 0.5

    def __post_init__(self) -> None:
        """See that each can bound something.

        Raises:
            TypeError: one is no number.
            DocumentError: one is below nothing, or of what has to be read or tried it leaves nothing.
        """
        for each in fields(self):
            value: Any = getattr(self, each.name)
            if isinstance(value, bool) or not isinstance(value, int if each.type == "int" else int | float):
                kind = "a whole number (int)" if each.type == "int" else "a number"
                raise TypeError(f"Limits: {each.name} is {kind}, not {value!r}")
            if not value >= 0 or (value == 0 and each.name in _SOME):
                least = "more than 0" if each.name in _SOME else "0 or more"
                raise DocumentError(f"Limits: {each.name} is {least}, not {value!r}")


class Deadline:
    """The moment at which a page's time is up, or a person's wish to stop, whichever comes first."""

    def __init__(self, seconds: float, stop: Event | None = None) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._stop = stop

    def left(self) -> float:
        """The seconds that are left, always more than none.

        Raises:
            TooSlow: none are left.
            FetchError: somebody asked to stop.
        """
        if self._stop is not None and self._stop.is_set():
            raise FetchError("stopped before it was read", retryable=True)
        left = self._end - time.monotonic()
        if left <= 0:
            raise TooSlow(f"no complete answer within {self._seconds:g} s")
        return left

    def sleep(self, seconds: float) -> None:
        """Wait, but not past the deadline and not once somebody asked to stop."""
        end = time.monotonic() + seconds
        while (rest := end - time.monotonic()) > 0:
            time.sleep(min(rest, self.left(), 0.1))
