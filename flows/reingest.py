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
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Timer
from types import FrameType
from typing import cast

# Nothing of this goes anywhere but to the server that is asked for. Set before Prefect reads it.
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")
# Prefect's own 20 seconds are too few on a busy machine, and then a run goes on without it.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "60")

from httpx import HTTPError
from prefect import State, flow, get_client, get_run_logger
from prefect.artifacts import acreate_markdown_artifact, acreate_table_artifact
from prefect.exceptions import PrefectException, TerminationSignal
from prefect.states import Completed
from steps import clean_mirrors, failed, fetch_mirror, given, publish, same

from scrubber import pipeline
from scrubber.archive import Archive
from scrubber.archive.held import hold
from scrubber.capture import Fetched
from scrubber.cli.places import archive_place
from scrubber.cli.run import exit_status
from scrubber.document import Document, Mirror
from scrubber.errors import FetchError, ScrubberError
from scrubber.model import Capture
from scrubber.outcome import IngestResult
from scrubber.report import Material, brief, render
from scrubber.report.events import Event, came_and_went, since
from scrubber.report.verdicts import headline
from scrubber.spelled import spelled

#: How long a run that was interrupted may take to say so to Prefect.
_GRACE_SECONDS = 5.0
_INTERRUPTED = "scrubber: interrupted; nothing half done was stored\n"


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
        What `scrubber.ingest` returns. The run's state says how the mirrors stand; it is named "Altered" where one
        stands altered, or else "Changed" where the document itself was changed, and is completed all the same.

    Raises:
        ScrubberError: what `scrubber.ingest` raises. The run has failed, and is retried if a deployment says so.
    """
    try:
        state = await _ingest(document, archive, allow_private, report)
    except ScrubberError as error:
        state = failed(error)
    # Where the flow is awaited Prefect gives what the state holds, or raises it.
    return cast("IngestResult", state)


async def _ingest(document: str, archive: str | None, allow_private: bool, report: str | None) -> State[IngestResult]:
    logger = get_run_logger()
    tracked = Document.read(document)
    place = str(archive_place(archive, tracked))
    async with hold(tracked.id, place, logger.info) as held:
        known = await held.run(pipeline.known, tracked, held.archive)
        fetched = await _fetch_all(tracked, known, allow_private)
        for each in fetched:
            if each.error:
                logger.warning("%s", each.error)
        news = [each for each in fetched if each.captures and not same(each.captures, known.get(each.mirror, ()))]
        texts = await clean_mirrors(tracked, news) if news else {}
        result: IngestResult = await given(await publish(tracked, held, fetched, texts))
        moved = await held.run(came_and_went, held.archive, tracked.id)
    material = brief(tracked, result)
    await _tell(material, report)
    message = _message(material, result, moved)
    if report:
        try:
            await asyncio.to_thread(_write_report, tracked, place, result, report)
        except ScrubberError as error:  # it fails the run, which must not hide that a mirror stands altered
            error.args = (f"{error}. The run itself is done: {message}",)
            raise
    # A list of runs shows the state's name and message, and what notifies people goes by the name.
    name = "Altered" if exit_status(result) else "Changed" if _is_news(result) else None
    return Completed(name=name, message=message, data=result)


def _message(material: Material, result: IngestResult, moved: Sequence[Event]) -> str:
    """How the mirrors stand, and what of it is news: who is told of each run hears the same alarm every day."""
    said, news = headline(material.verdicts), since(moved)
    if _is_news(result):
        said = f"The document was changed: edition {result.edition.number} is new. {said}"
    if not (news or result.changed) and exit_status(result):
        news = "Nothing of it is new since the last run"
    return f"{said} {news}." if news else said


def _is_news(result: IngestResult) -> bool:
    """Whether another edition came after the first: with one mirror alone that is all there is to hear."""
    return result.changed and result.edition.number > 1


async def _fetch_all(document: Document, known: Mapping[str, Sequence[Capture]], allow_private: bool) -> list[Fetched]:
    """A task a mirror, all at once; the capture station itself keeps to one request at a time to a host."""

    async def one(mirror: Mirror) -> Fetched:
        try:
            return await given(
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
    from scrubber.cli.run import run, tell  # noqa: PLC0415
    from scrubber.cli.streams import open_streams  # noqa: PLC0415
    from scrubber.errors import DocumentError, ScrubberError  # noqa: PLC0415

    open_streams()
    arguments = parser("flows/reingest.py", alone="run").parse_args(["run", *(sys.argv[1:] if argv is None else argv)])
    quieten(arguments.verbose)
    try:
        document = Document.read(arguments.document)
        if arguments.dry_run:
            return run(arguments)
        if strange := [each for each in (arguments.document, arguments.archive, arguments.report) if _is_strange(each)]:
            sys.stderr.write(
                f"scrubber: {spelled(strange[0])}: Prefect can't keep a name that is not UTF-8; the same steps without "
                f"it\n"
            )
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


def _is_strange(name: str | None) -> bool:
    return bool(name and spelled(name) != name)


async def _orchestrated(arguments: Namespace) -> IngestResult:
    """Run the flow, if there is a server to run it with.

    Raises:
        PrefectException: there is none.
    """
    try:
        async with get_client() as client:
            problem = await client.api_healthcheck()
            if problem is None:  # whatever else listens there may say that it is well
                await client.raise_for_api_version_mismatch()
    except RuntimeError as error:
        problem = error
    if problem is not None:
        raise PrefectException(str(problem) or type(problem).__name__)
    with _leaving_in_time():
        return await reingest(str(arguments.document), arguments.archive, arguments.allow_private, arguments.report)


@contextmanager
def _leaving_in_time() -> Iterator[None]:
    """Let Ctrl-C end a run within seconds, and whoever else tells it to end be heard.

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

    def ended(number: int, _frame: FrameType | None) -> None:
        raise TerminationSignal(number)

    # Prefect ends a run that is told to end, and says the same again to whoever was to hear it before: to nobody, and
    # the process would be gone without a word, its temporary server left behind.
    told = signal.signal(signal.SIGTERM, ended)
    signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        signal.signal(signal.SIGTERM, told)


if __name__ == "__main__":
    sys.exit(main())
