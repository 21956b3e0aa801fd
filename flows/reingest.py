"""One document through the road, as a Prefect flow: `python flows/reingest.py DOCUMENT.toml`.

```
hold     the document in its archive, from here to publish    scrubber.archive
fetch    a task a mirror, retried while a retry can help      scrubber.capture
clean    one task for all mirrors that gave something new     scrubber.witness
publish  collate, and write edition and findings              scrubber.pipeline
tell     a table and a Markdown artifact                      scrubber.report
```
The same steps as `scrubber run`, with the same options, the same output and the same exit status; no text is touched
here. Prefect's own embedded server and SQLite are enough; PREFECT_API_URL names another server.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from contextlib import contextmanager
from threading import Event, Timer
from typing import TYPE_CHECKING, Any, TypeVar, cast

# Nothing of this goes anywhere but to the server that is asked for. Set before Prefect reads it.
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")
# Prefect's own 20 seconds are too few on a busy machine, and then a run goes on without it.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "60")

from httpx import HTTPError
from prefect import State, flow, get_client, get_run_logger, task
from prefect.artifacts import acreate_markdown_artifact, acreate_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.exceptions import PrefectException, TerminationSignal
from prefect.states import Failed, aget_state_exception

from scrubber import pipeline
from scrubber.archive import Archive
from scrubber.archive.held import hold
from scrubber.capture import Fetched, fetch
from scrubber.cli.places import archive_place
from scrubber.document import Document
from scrubber.errors import FetchError, ScrubberError
from scrubber.report import Material, brief, render
from scrubber.witness import Reading, read_all

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from types import FrameType

    from scrubber.archive.held import Held
    from scrubber.document import Mirror
    from scrubber.model import Capture, CleanText
    from scrubber.outcome import IngestResult

    Texts = dict[str, CleanText | ScrubberError]

T = TypeVar("T")

#: How long a run that was interrupted may take to say so to Prefect.
_GRACE_SECONDS = 5.0
_INTERRUPTED = "scrubber: interrupted; nothing half done was stored\n"


def _worth_retrying(_task: Any, _run: Any, state: Any) -> bool:
    """A mirror that is busy or can't be reached may answer later; one that refuses or is gone won't."""
    error = state.data if isinstance(state.data, Exception) else getattr(state.data, "exception", None)
    return bool(getattr(error, "retryable", False))


def _nothing_traced(record: logging.LogRecord) -> bool:
    """Take the traceback out of a record that has none: Prefect asks for one of each task that fails, and a state
    that was returned raised nothing.
    """
    if record.exc_info and record.exc_info[0] is None:
        record.exc_info = None
    return True


logging.getLogger("prefect.task_runs").addFilter(_nothing_traced)


def _failed(error: ScrubberError) -> State[Any]:
    """What this program can say in a sentence, as a state: of what is raised Prefect logs the traceback, at each of
    its levels and in each retry.
    """
    return Failed(message=str(error), data=error)


async def _given(got: T | State[Any]) -> T:
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
        return _failed(error)
    finally:
        # Whoever ends the flow does not wait for a mirror: a thread can't be cancelled, but it can be asked.
        stop.set()
    return Fetched(mirror.name, tuple(captures))


@task(name="clean", cache_policy=NO_CACHE, persist_result=False)
async def clean_mirrors(document: Document, fetched: Sequence[Fetched]) -> Texts:
    """Clean what the mirrors gave, all in one task: a task costs more than a page."""
    mirrors = {mirror.name: mirror for mirror in document.mirrors}
    readings = [
        Reading(
            each.mirror,
            each.captures,
            mirrors[each.mirror].encoding,
            mirrors[each.mirror].selector,
            mirrors[each.mirror].official,
            document.script,
            tuple(document.languages),
        )
        for each in fetched
        if each.captures
    ]
    return dict(await asyncio.to_thread(read_all, readings))


@task(name="collate and publish", cache_policy=NO_CACHE, persist_result=False)
async def publish(
    document: Document, held: Held, fetched: Sequence[Fetched], texts: Texts
) -> IngestResult | State[ScrubberError]:
    """Collate, and write the edition and the findings in one transaction."""
    given = {each.mirror: each.captures for each in fetched}

    def read(readings: Sequence[Reading]) -> Mapping[str, CleanText | ScrubberError]:
        ready = {
            r.mirror: texts[r.mirror] for r in readings if r.mirror in texts and _same(r.captures, given[r.mirror])
        }
        return {**ready, **read_all([r for r in readings if r.mirror not in ready])}

    try:
        return await held.run(pipeline.publish, document, held.archive, fetched, read=read)
    except ScrubberError as error:
        return _failed(error)


def _same(one: Sequence[Capture], other: Sequence[Capture]) -> bool:
    return [capture.sha256 for capture in one] == [capture.sha256 for capture in other]


@flow(name="reingest", flow_run_name="reingest {document}", persist_result=False)
async def reingest(
    document: str, archive: str | None = None, allow_private: bool = False, report: str | None = None
) -> IngestResult:
    """Ingest one document.

    Args:
        document: the path of its TOML.
        archive: a folder or a database URL; as for `scrubber run` if left out.
        allow_private: whether loopback and private addresses may be read.
        report: where to write the HTML report, if anywhere.

    Returns:
        What `scrubber.ingest` returns.

    Raises:
        ScrubberError: what `scrubber.ingest` raises. The run has failed, and is retried if a deployment says so.
    """
    try:
        return await _ingest(document, archive, allow_private, report)
    except ScrubberError as error:
        # Which Prefect raises again where the flow is awaited.
        return cast("IngestResult", _failed(error))


async def _ingest(document: str, archive: str | None, allow_private: bool, report: str | None) -> IngestResult:
    logger = get_run_logger()
    tracked = Document.read(document)
    place = str(archive_place(archive, tracked))
    async with hold(tracked.id, place, logger.info) as held:
        known = await held.run(pipeline.known, tracked, held.archive)
        fetched = await _fetch_all(tracked, known, allow_private)
        for each in fetched:
            if each.error:
                logger.warning("%s", each.error)
        news = [each for each in fetched if each.captures and not _same(each.captures, known.get(each.mirror, ()))]
        texts = await clean_mirrors(tracked, news) if news else {}
        result: IngestResult = await _given(await publish(tracked, held, fetched, texts))
    if report:
        await asyncio.to_thread(_write_report, tracked, place, result, report)
    await _tell(brief(tracked, result), report)
    return result


async def _fetch_all(document: Document, known: Mapping[str, Sequence[Capture]], allow_private: bool) -> list[Fetched]:
    """A task a mirror, all at once; the capture station itself keeps to one request at a time to a host."""

    async def one(mirror: Mirror) -> Fetched:
        try:
            return await _given(
                await fetch_mirror(mirror.name, mirror, document.base, known.get(mirror.name, ()), allow_private)
            )
        except FetchError as error:
            return Fetched(mirror.name, error=error)

    return list(await asyncio.gather(*(one(mirror) for mirror in document.mirrors)))


def _write_report(document: Document, archive: str, result: IngestResult, output: str) -> None:
    from scrubber.cli.report import write_report  # noqa: PLC0415 -- only if asked for

    with Archive.open(archive) as store:
        write_report(store, document.id, result.edition.number, "html", output, document=document)


async def _tell(material: Material, report: str | None) -> None:
    """The verdicts as a table, and the report in short; a server that can't take them spoils no run."""
    key = f"scrubber-{material.edition.document.replace('_', '-')}"
    rows = [
        {
            "mirror": v.mirror,
            "verdict": v.label,
            "found": v.told,
            "weight": "" if v.weight is None else f"{v.weight:.2f}",
        }
        for v in material.verdicts
    ]
    link = f"\nThe whole report: `{report}`\n" if report else ""
    try:
        await acreate_table_artifact(
            rows, key=f"{key}-mirrors", description=f"{material.title}: how each mirror stands"
        )
        await acreate_markdown_artifact(render(material, "markdown") + link, key=f"{key}-report")
    except Exception as error:  # noqa: BLE001 -- whatever the server answers, the edition is stored and stands
        get_run_logger().warning("the artifacts could not be stored: %s", error)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the flow once from the command line, with the options, output and exit status of `scrubber run`."""
    from scrubber.cli import quieten  # noqa: PLC0415 -- none of this when the flow runs in a server's worker
    from scrubber.cli.arguments import parser  # noqa: PLC0415
    from scrubber.cli.run import exit_status, run, tell  # noqa: PLC0415
    from scrubber.errors import DocumentError, ScrubberError  # noqa: PLC0415

    arguments = parser("flows/reingest.py", alone="run").parse_args(["run", *(sys.argv[1:] if argv is None else argv)])
    quieten(arguments.verbose)
    try:
        document = Document.read(arguments.document)
        if arguments.dry_run:
            return run(arguments)
        try:
            result = asyncio.run(_orchestrated(arguments))
        except (HTTPError, PrefectException) as error:
            # The archive knows nothing of Prefect: what was stored stands, and what was not is done now.
            sys.stderr.write(
                f"scrubber: Prefect can't be reached ({str(error) or type(error).__name__}); the same steps "
                f"without it\n"
            )
            return run(arguments)
    except ScrubberError as error:
        sys.stderr.write(f"scrubber: {error}\n")
        return 2 if isinstance(error, DocumentError) else 1
    except KeyboardInterrupt:
        sys.stderr.write(_INTERRUPTED)
        return 130
    except TerminationSignal:
        sys.stderr.write("scrubber: ended; nothing half done was stored\n")
        return 128 + signal.SIGTERM
    with Archive.open(archive_place(arguments.archive, document)) as store:
        tell(document, store, result, arguments)
    return exit_status(result, arguments.fail_on)


async def _orchestrated(arguments: Namespace) -> IngestResult:
    """Run the flow, if there is a server to run it with.

    Raises:
        PrefectException: there is none.
    """
    try:
        async with get_client() as client:
            problem = await client.api_healthcheck()
    except RuntimeError as error:
        problem = error
    if problem is not None:
        raise PrefectException(str(problem) or type(problem).__name__)
    with _leaving_in_time():
        return await reingest(str(arguments.document), arguments.archive, arguments.allow_private, arguments.report)


@contextmanager
def _leaving_in_time() -> Iterator[None]:
    """Let Ctrl-C end a run within seconds.

    A terminal sends it to Prefect's temporary server as well, and its client would go on knocking at that door for
    minutes. Leaving at once is safe: what was not committed was never stored, and the archive's lock dies with its
    process.
    """
    before = signal.getsignal(signal.SIGINT)

    def leave() -> None:
        sys.stderr.write(_INTERRUPTED)
        sys.stderr.flush()
        os._exit(130)

    def interrupted(number: int, frame: FrameType | None) -> None:
        timer = Timer(_GRACE_SECONDS, leave)
        timer.daemon = True
        timer.start()
        if callable(before):
            before(number, frame)

    signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


if __name__ == "__main__":
    sys.exit(main())
