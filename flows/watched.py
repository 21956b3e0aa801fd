"""What a folder's documents are to Prefect: a deployment each, of the flow in `reingest.py`, renewed as the folder
changes.
"""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import suppress
from inspect import isawaitable
from pathlib import Path
from typing import TYPE_CHECKING

from httpx import HTTPError, HTTPStatusError

from scrubber.document import Document
from scrubber.errors import DocumentError
from scrubber.spelled import spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from prefect.deployments.runner import RunnerDeployment
    from prefect.runner import Runner

#: Between two looks at the folder: cron knows nothing finer than a minute.
LOOK_SECONDS = 30.0
#: How many deployments are paused at once.
_AT_ONCE = 10


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
    found: Sequence[Document], *, archive: str | None = None, reports: Path | None = None, allow_private: bool = False
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


class Watched:
    """A folder's documents as they are served: each look at it serves what is new or has another schedule, and pauses
    what is gone.
    """

    def __init__(self, folder: Path, made: Callable[[Sequence[Document]], list[RunnerDeployment]]) -> None:
        """Nothing is served before the first look."""
        self._folder, self._made = folder, made
        self._served: dict[str, tuple[Document, UUID]] = {}
        self._told: list[str] = []
        #: Documents that were found and are not served yet.
        self.waiting = 0

    async def look(self, runner: Runner) -> None:
        """Serve what the folder holds now, and say what that changes.

        Prefect takes a while for each document, minutes for a thousand: what one look has no time for, the next serves,
        and the first run meanwhile.
        """
        end = time.monotonic() + LOOK_SECONDS
        try:
            found, wrong = await asyncio.to_thread(documents, self._folder)
        except DocumentError as error:
            found, wrong = [], [str(error)]
        asked = self.waiting = 0
        for document in found:
            before = self._served.get(document.id)
            if before and _terms(before[0]) == _terms(document):
                continue
            if asked and time.monotonic() > end:
                self.waiting += 1
                continue
            asked += 1
            try:
                # Prefect makes them outside of any event loop only.
                (deployment,) = await asyncio.to_thread(self._made, [document])
                deployment_id = await runner.aadd_deployment(deployment)
            except (ValueError, HTTPStatusError) as error:
                wrong.append(f"{document.source}: Prefect can't keep it: {_reason(error)}")
                continue
            self._served[document.id] = document, deployment_id
            when = (
                f"{document.schedule} ({document.timezone})" if document.schedule else "no schedule; start it by hand"
            )
            sys.stderr.write(f"{document.id}: {when}\n")
        present = {document.id for document in found}
        for ident, (document, deployment_id) in [*self._served.items()]:
            if ident not in present and await asyncio.to_thread(_is_gone, document):
                await _pause(deployment_id)
                del self._served[ident]
                sys.stderr.write(f"{ident}: no longer watched, its TOML is gone or another's\n")
        self._say(wrong)

    async def keep(self, runner: Runner) -> None:
        """Look again and again; while its server does not answer, everything stays as it is, and is said to."""
        from prefect.exceptions import PrefectException  # noqa: PLC0415 -- once its server is known

        while True:
            await asyncio.sleep(0 if self.waiting else LOOK_SECONDS)
            try:
                await self.look(runner)
            except (HTTPError, PrefectException, OSError) as error:
                self.waiting = 0  # until it is looked at again
                self._say([f"{self._folder}: not looked at, all stays as it is: {_reason(error)}"])

    async def end(self) -> None:
        """Pause all that is served, lest its runs pile up where nobody takes them; where the server has gone, nothing
        is due.
        """
        from prefect.exceptions import PrefectException  # noqa: PLC0415 -- once its server is known

        if len(self) > _AT_ONCE:
            sys.stderr.write(f"pausing the schedules of {len(self)} documents; Ctrl-C again leaves at once\n")
        waiting = iter([deployment for _, deployment in self._served.values()])

        async def pause() -> None:
            for deployment in waiting:
                await _pause(deployment)

        with suppress(HTTPError, PrefectException):
            await asyncio.gather(*(pause() for _ in range(_AT_ONCE)))

    def _say(self, wrong: list[str]) -> None:
        """Say what is wrong, once for as long as it is."""
        sys.stderr.writelines(f"scrubber: {each}\n" for each in wrong if each not in self._told)
        self._told = wrong

    def __len__(self) -> int:
        return len(self._served)


def _terms(document: Document) -> tuple[object, ...]:
    """What a deployment is made of; the rest each run reads anew."""
    return document.title, document.schedule, document.timezone, document.source


def _is_gone(document: Document) -> bool:
    """Whether a document's TOML is gone, or holds another one now; where it is wrong, somebody may be writing it."""
    if not (document.source and document.source.exists()):
        return True
    try:
        return Document.read(document.source).id != document.id
    except DocumentError:
        return False


def _reason(error: Exception) -> str:
    """What Prefect says of what it refuses: its last line that is no address of a manual."""
    lines = [line.strip() for line in str(error).splitlines() if "://" not in line]
    return lines[-1] if lines else type(error).__name__


async def _pause(deployment: UUID) -> None:
    from prefect import get_client  # noqa: PLC0415 -- once its server is known
    from prefect.exceptions import ObjectNotFound  # noqa: PLC0415

    with suppress(ObjectNotFound):  # somebody deleted it
        async with get_client() as client:
            await client.pause_deployment(deployment)
