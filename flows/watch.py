"""Every document of a folder on its own schedule: `python flows/watch.py FOLDER`.

Each TOML becomes a deployment of the flow in `reingest.py`, with the document's cron schedule and time zone, retried
when a run fails as a whole; a document without a schedule can be started by hand. A TOML that is added, changed or
taken away meanwhile is seen within a minute. Without PREFECT_API_URL a server of
its own is started on this machine's loopback, which schedules the runs and shows them in a browser.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")

from ended_with import GRACE
from httpx import HTTPError
from watched import Watched, deployments, documents

from scrubber.cli.mistakes import count, some
from scrubber.cli.streams import open_streams
from scrubber.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import FrameType

    from prefect.runner import Runner

_START_SECONDS = 120
_TERMINATED = 128 + signal.SIGTERM
#: Between two questions to the server for runs that are due. Prefect's own ten leave half of each run's time idle where
#: more of them wait than run at once.
_ASK_SECONDS = 2.0


@contextmanager
def server() -> Iterator[str]:
    """The server that PREFECT_API_URL names, or one of our own on loopback for as long as this lasts.

    Raises:
        RuntimeError: our own did not start.
    """
    if said := os.environ.get("PREFECT_API_URL"):
        yield said
        return
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    # A session of its own, so that Ctrl-C reaches the runs first and the server last; killed, this tidies up nothing.
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, str(Path(__file__).with_name("ended_with.py")), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait(f"{url}/health", child)
        os.environ["PREFECT_API_URL"] = url
        yield url
    finally:
        os.environ.pop("PREFECT_API_URL", None)
        child.terminate()
        try:
            child.wait(GRACE)
        except subprocess.TimeoutExpired:
            assert child.stdin is not None  # noqa: S101 -- it was asked for
            child.stdin.close()  # which ends it for certain
            child.wait()


def _wait(url: str, child: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _START_SECONDS
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while time.monotonic() < end:
        if child.poll() is not None:
            raise RuntimeError(
                f"Prefect's server ended at once, with status {child.returncode}: try `prefect server start`"
            )
        try:
            with direct.open(url, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    raise RuntimeError(f"Prefect's server did not answer within {_START_SECONDS} s: try `prefect server start`")


async def _serve(watched: Watched, runner: Runner, url: str) -> int:
    """Serve what a folder holds, also what comes into it later, until somebody ends it; the exit status."""
    from scrubber.report.verdicts import plural  # noqa: PLC0415 -- once there is something to say

    heard = _end_with(runner)
    await watched.look(runner)
    what = f"{len(watched)} {plural(len(watched), 'document')}"
    more = f", {watched.waiting} more in a while" if watched.waiting else ""
    sys.stderr.write(f"watching {what}{more}, and what is added; runs at {url.removesuffix('/api')}\n")
    looking = asyncio.create_task(watched.keep(runner))
    try:
        await runner.start()
    finally:
        _hush()
        looking.cancel()
        await watched.end()
    return _TERMINATED if heard else 0


def _hush() -> None:
    """Let Prefect say no more, whose runs tell with tracebacks that what they talk to was closed before them."""
    logging.disable()
    logging.raiseExceptions = False


class _Waiting(logging.Filter):
    """Let a minute pass between two words of Prefect's on the runs that wait, which are not skipped, as it has it."""

    _said = -60.0

    def filter(self, record: logging.LogRecord) -> bool:
        if not str(record.msg).endswith("skipped (at capacity)"):
            return True
        if (now := time.monotonic()) < self._said + 60:
            return False
        self._said, record.msg = now, "runs that are due and wait for those before them: %d"
        return True


def _untraced(record: logging.LogRecord) -> bool:
    """Let Prefect say that it lost its server and found it again without how its client came to know."""
    record.exc_info = None
    return True


def _end_with(runner: Runner) -> list[object]:
    """End what is served when the program is to end: until the runner has started, by the loop. An exception that a
    handler raises can be lost, in the midst of an import among others, and then the program stays for good.

    Returns:
        What comes to hold something when the runner hears of it.
    """
    loop, serving, ended = asyncio.get_running_loop(), asyncio.current_task(), runner.handle_sigterm
    assert serving is not None  # noqa: S101 -- it is asked within it
    heard: list[object] = []

    def leave() -> None:
        if not runner.started:  # the loop hears of the signal also when Prefect's handler does
            serving.cancel()

    def hear(*said: object) -> None:
        if runner.started:
            heard.append(said)
            _hush()
            ended(*said)

    loop.add_signal_handler(signal.SIGTERM, leave)
    runner.handle_sigterm = hear  # type: ignore[method-assign]
    return heard


@contextmanager
def _deaf() -> Iterator[None]:
    """Hear that the program is to end when this is done: within an import the exception may be lost."""
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
    for number in heard[:1]:
        _end(number, None)


def _end(number: int, _frame: FrameType | None) -> None:
    """Leave by way of what tidies up: a server of our own would stay behind for good."""
    raise SystemExit(128 + number)


def main(argv: Sequence[str] | None = None) -> int:
    """Serve a folder until somebody ends it."""
    open_streams()
    parser = argparse.ArgumentParser(
        prog="flows/watch.py", description="Ingest every document of a folder on its own schedule."
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where the documents' TOMLs are")
    parser.add_argument(
        "--archive", metavar="DIR", help="a folder or a database URL for all of them (default: beside each TOML)"
    )
    parser.add_argument("--reports", metavar="DIR", type=Path, help="write each document's HTML report here")
    parser.add_argument("--allow-private", action="store_true", help="read from loopback and private addresses too")
    parser.add_argument("--retries", type=count, default=2, help="of a run that fails as a whole (default: 2)")
    parser.add_argument("--retry-delay", type=count, default=300, metavar="SECONDS", help="before each (default: 300)")
    parser.add_argument("--limit", type=some, default=2, help="documents ingested at once (default: 2)")
    arguments = parser.parse_args(argv)
    try:
        found, wrong = documents(arguments.folder)
    except DocumentError as error:
        found, wrong = [], [str(error)]
    if not found:
        sys.stderr.writelines(f"scrubber: {each}\n" for each in wrong)
        return 2
    try:
        signal.signal(signal.SIGTERM, _end)  # until there is a loop that hears it
        # Each run is a process of its own that loads the flow anew: settings reach it, options of the flow's object
        # would not.
        os.environ["PREFECT_FLOWS_DEFAULT_RETRIES"] = str(arguments.retries)
        os.environ["PREFECT_FLOWS_DEFAULT_RETRY_DELAY_SECONDS"] = str(arguments.retry_delay)
        with server() as url:
            with _deaf():
                from prefect.exceptions import TerminationSignal  # noqa: PLC0415 -- once its server is known
                from prefect.runner import Runner  # noqa: PLC0415 -- the same

            made = partial(
                deployments, archive=arguments.archive, reports=arguments.reports, allow_private=arguments.allow_private
            )
            logging.getLogger("prefect.runner").addFilter(_Waiting())
            logging.getLogger("prefect.FlowRunCancellingObserver").addFilter(_untraced)
            # Prefect would pause what is served one after the other, without a word, for a minute or more.
            runner = Runner(limit=arguments.limit, query_seconds=_ASK_SECONDS, pause_on_shutdown=False)
            try:
                status = asyncio.run(_serve(Watched(arguments.folder, made), runner, url))
            except KeyboardInterrupt:
                status = 0
            except (TerminationSignal, asyncio.CancelledError):
                status = _TERMINATED
            except (HTTPError, RuntimeError, ExceptionGroup) as error:
                if isinstance(error, ExceptionGroup) and error.split((HTTPError, RuntimeError))[1]:
                    raise
                raise RuntimeError(
                    f"Prefect's server at {url} can't be reached any more, so nothing is watched; watch again when it "
                    f"answers"
                ) from error
    except RuntimeError as error:
        sys.stderr.write(f"scrubber: {error}\n")
        return 1
    except KeyboardInterrupt:
        # Before there was anything to serve, or a second time.
        return 130
    # Prefect itself ends its runs and returns where it can; what a run had not finished was not stored.
    sys.stderr.write("scrubber: no longer watching\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
