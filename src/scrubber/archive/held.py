"""An archive that is used from asyncio: opened, locked and called in one thread, whatever task asks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, asynccontextmanager
from threading import Event
from typing import Any, TypeVar

from scrubber.archive.archive import Archive
from scrubber.waiting import result

T = TypeVar("T")


class Held:
    """An archive with one document locked, in a thread of its own: a lock belongs to the thread that took it, and a
    flow has many.

    Attributes:
        archive: the archive; used through `run` only.
    """

    def __init__(self, archive: Archive, thread: ThreadPoolExecutor) -> None:
        self.archive, self._thread = archive, thread

    async def run(self, function: Callable[..., T], *args: Any, **named: Any) -> T:
        """Call a function in the archive's thread."""
        return await asyncio.wrap_future(self._thread.submit(function, *args, **named))


@asynccontextmanager
async def hold(document: str, place: str, tell: Callable[[str], None] | None = None) -> AsyncIterator[Held]:
    """Hold a document from before it is fetched until it is published, so that whoever fetched first publishes first.

    Args:
        document: its id.
        place: of its archive.
        tell: is told whom a wait is for.

    Raises:
        StoreLocked: another run held it for as long as `Archive` waits; says which.
    """
    stop, stack = Event(), ExitStack()

    def take() -> Archive:
        archive = stack.enter_context(Archive.open(place))
        stack.enter_context(archive.lock(document, stop=stop, tell=tell))
        return archive

    with ThreadPoolExecutor(1, thread_name_prefix="archive") as thread:
        try:
            yield Held(await asyncio.wrap_future(thread.submit(take)), thread)
        finally:
            # Whoever ends the flow does not wait for the lock; what was taken is let go of where it was taken.
            stop.set()
            result(thread.submit(stack.close))
