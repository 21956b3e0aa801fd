"""Every document of a folder on its own schedule: `python flows/watch.py FOLDER`.

Each TOML becomes a deployment of the flow in `reingest.py`, with the document's cron schedule and time zone, retried
when a run fails as a whole; a document without a schedule can be started by hand. Without PREFECT_API_URL a server of
its own is started on this machine's loopback, which schedules the runs and shows them in a browser.
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from inspect import isawaitable
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")

from httpx import HTTPError

from scrubber.cli import open_streams
from scrubber.document import Document
from scrubber.errors import DocumentError
from scrubber.spelled import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import FrameType

    from prefect.deployments.runner import RunnerDeployment

_START_SECONDS = 120


def documents(folder: Path) -> tuple[list[Document], list[str]]:
    """The documents of a folder's TOMLs, by id, and what is wrong with those that can't be watched, which keep nobody
    else from it.

    Raises:
        DocumentError: there is no TOML.
    """
    if not folder.is_dir():
        raise DocumentError(f"{folder}: there is no such folder")
    found: dict[str, list[Document]] = {}
    wrong = []
    for path in sorted(folder.glob("*.toml")):
        try:
            document = Document.read(path)
        except DocumentError as error:
            wrong.append(str(error))
        else:
            if spelled(whole := str(path.resolve())) != whole:
                wrong.append(f"{spelled(whole)}: Prefect can't keep a name that is not UTF-8; rename it")
                continue
            found.setdefault(document.id, []).append(document)
    if not found and not wrong:
        raise DocumentError(f"{folder}: no document's TOML in this folder")
    for ident, same in found.items():
        if len(same) > 1:  # which of them is meant, nobody can say
            wrong.append(
                f"{' and '.join(str(each.source) for each in same)} are all called {ident!r}: give each an id "
                f"of its own"
            )
    return [found[ident][0] for ident in sorted(found) if len(found[ident]) == 1], wrong


def deployments(
    found: Sequence[Document],
    *,
    archive: str | None = None,
    reports: Path | None = None,
    allow_private: bool = False,
) -> list[RunnerDeployment]:
    """A deployment a document.

    Args:
        found: the documents.
        archive: where all of them are kept; beside each TOML if left out.
        reports: the folder that reports are written to, if any.
        allow_private: whether loopback and private addresses may be read.
    """
    from prefect.schedules import Cron  # noqa: PLC0415 -- Prefect is loaded once its server is known
    from reingest import reingest  # noqa: PLC0415

    made = []
    for document in found:
        deployment = reingest.to_deployment(
            name=document.id,
            description=document.title,
            schedule=Cron(document.schedule, timezone=document.timezone) if document.schedule else None,
            parameters={
                "document": str((document.source or Path()).resolve()),
                "archive": archive,
                "allow_private": allow_private,
                "report": str((reports / f"{document.id}.html").resolve()) if reports else None,
            },
            tags=["scrubber"],
            # No limit of Prefect's: a run that is killed would keep its place for good, and its document would never
            # run again. Two runs of one document wait for each other at the archive's lock, which dies with its
            # process.
        )
        if isawaitable(deployment):
            raise TypeError("deployments are made outside of any event loop")
        made.append(deployment)
    return made


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
    # A session of its own, so that Ctrl-C reaches the runs first and the server last.
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
    try:
        _wait(f"{url}/health", child)
        os.environ["PREFECT_API_URL"] = url
        yield url
    finally:
        os.environ.pop("PREFECT_API_URL", None)
        child.terminate()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
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
    parser.add_argument("--retries", type=int, default=2, help="of a run that fails as a whole (default: 2)")
    parser.add_argument("--retry-delay", type=int, default=300, metavar="SECONDS", help="before each (default: 300)")
    parser.add_argument("--limit", type=int, default=2, help="documents ingested at once (default: 2)")
    arguments = parser.parse_args(argv)
    try:
        found, wrong = documents(arguments.folder)
    except DocumentError as error:
        found, wrong = [], [str(error)]
    sys.stderr.writelines(f"scrubber: {each}\n" for each in wrong)
    if not found:
        return 2
    try:
        signal.signal(signal.SIGTERM, _end)  # until Prefect, once it serves, hears it in a way of its own
        # Each run is a process of its own that loads the flow anew: settings reach it, options of the flow's object
        # would not.
        os.environ["PREFECT_FLOWS_DEFAULT_RETRIES"] = str(max(0, arguments.retries))
        os.environ["PREFECT_FLOWS_DEFAULT_RETRY_DELAY_SECONDS"] = str(max(0, arguments.retry_delay))
        with server() as url:
            from prefect import serve  # noqa: PLC0415 -- once its server is known

            for document in found:
                when = (
                    f"{document.schedule} ({document.timezone})"
                    if document.schedule
                    else "no schedule; start it by hand"
                )
                sys.stderr.write(f"{document.id}: {when}\n")
            left_out = ", not what is named above" if wrong else ""
            sys.stderr.write(f"watching {len(found)} documents{left_out}; runs at {url.removesuffix('/api')}\n")
            served = deployments(
                found,
                archive=arguments.archive,
                reports=arguments.reports,
                allow_private=arguments.allow_private,
            )
            try:
                with suppress(KeyboardInterrupt):
                    serve(*served, limit=arguments.limit, print_starting_message=False)
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
    return 0


if __name__ == "__main__":
    sys.exit(main())
