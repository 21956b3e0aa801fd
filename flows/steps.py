"""The steps of a document's flow: a task a mirror that is fetched, one that cleans them all, one that publishes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from prefect import State, task
from prefect.cache_policies import NO_CACHE
from prefect.states import Failed, aget_state_exception

from scrubber import pipeline
from scrubber.archive.held import Held
from scrubber.capture import Fetched, fetch
from scrubber.document import Document, Mirror
from scrubber.errors import FetchError, ScrubberError, TooSlow
from scrubber.model import Capture, CleanText
from scrubber.outcome import IngestResult
from scrubber.witness import Reading, read_all

Texts = dict[str, CleanText | ScrubberError]

T = TypeVar("T")


def _worth_retrying(_task: Any, _run: Any, state: Any) -> bool:
    """A mirror that is busy or can't be reached may answer later; one that refuses or is gone won't. One that hangs has
    had all its time: three times that keeps the others waiting.
    """
    error = state.data if isinstance(state.data, Exception) else getattr(state.data, "exception", None)
    return bool(getattr(error, "retryable", False)) and not isinstance(error, TooSlow)


def _nothing_traced(record: logging.LogRecord) -> bool:
    """Take the traceback out of a record that has none: Prefect asks for one of each task that fails, and a state
    that was returned raised nothing.
    """
    if record.exc_info and record.exc_info[0] is None:
        record.exc_info = None
    return True


logging.getLogger("prefect.task_runs").addFilter(_nothing_traced)


def failed(error: ScrubberError) -> State[Any]:
    """What this program can say in a sentence, as a state: of what is raised Prefect logs the traceback, at each of
    its levels and in each retry.
    """
    return Failed(message=str(error), data=error)


async def given(got: T | State[Any]) -> T:
    """What a task gave; the error of one that failed is raised."""
    if isinstance(got, State):
        raise await aget_state_exception(got)
    return got


# The archive is the cache, and it keeps what counts: Prefect stores nothing of its own.
@task(
    name="fetch",
    task_run_name="fetch {name}",
    retries=2,
    retry_delay_seconds=[2, 10],
    retry_condition_fn=_worth_retrying,
    cache_policy=NO_CACHE,
    persist_result=False,
)
async def fetch_mirror(
    name: str, mirror: Mirror, base: Path, known: Sequence[Capture], allow_private: bool
) -> Fetched | State[FetchError]:
    """Read one mirror's pages."""
    del name
    stop = Event()
    try:
        captures = await asyncio.to_thread(
            fetch, mirror, base=base, known=known, allow_private=allow_private, stop=stop
        )
    except ScrubberError as error:
        return failed(error)
    finally:
        # Whoever ends the flow does not wait for a mirror: a thread can't be cancelled, but it can be asked.
        stop.set()
    return Fetched(mirror.name, tuple(captures))


@task(name="clean", cache_policy=NO_CACHE, persist_result=False)
async def clean_mirrors(document: Document, fetched: Sequence[Fetched]) -> Texts:
    """Clean what the mirrors gave, all in one task: a task costs more than a page."""
    mirrors = {mirror.name: mirror for mirror in document.mirrors}
    readings = [Reading.of(document, mirrors[each.mirror], each.captures) for each in fetched if each.captures]
    return dict(await asyncio.to_thread(read_all, readings))


@task(name="collate and publish", cache_policy=NO_CACHE, persist_result=False)
async def publish(
    document: Document, held: Held, fetched: Sequence[Fetched], texts: Texts
) -> IngestResult | State[ScrubberError]:
    """Collate, and write the edition and the findings in one transaction."""
    given = {each.mirror: each.captures for each in fetched}

    def read(readings: Sequence[Reading]) -> Mapping[str, CleanText | ScrubberError]:
        ready = {r.mirror: texts[r.mirror] for r in readings if r.mirror in texts and same(r.captures, given[r.mirror])}
        return {**ready, **read_all([r for r in readings if r.mirror not in ready])}

    try:
        return await held.run(pipeline.publish, document, held.archive, fetched, read=read)
    except ScrubberError as error:
        return failed(error)


def same(one: Sequence[Capture], other: Sequence[Capture]) -> bool:
    """Whether two rows of captures have the same bytes."""
    return [capture.sha256 for capture in one] == [capture.sha256 for capture in other]
