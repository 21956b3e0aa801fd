"""A copy of an archive's file, made without writing where it lies: neither a lock nor a log of SQLite's appears beside it."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

from scrubber.archive.access import refusal
from scrubber.archive.database import FILE
from scrubber.errors import StoreError, StoreLocked

if TYPE_CHECKING:
    from pathlib import Path

_TRIES = 20
_PAUSE = 0.5


def snapshot(place: Path, folder: Path) -> None:
    """Copy an archive as it is at one moment; nothing is copied where there is none yet.

    The file and its log are copied again while somebody writes to them, for then the two may not belong together.

    Args:
        place: the archive's folder, or its file.
        folder: an empty folder for the copy.

    Raises:
        StoreLocked: somebody wrote to it each time.
        StoreError: it can't be read.
    """
    file = place if place.suffix == ".db" else place / FILE
    sources = (file, file.with_name(f"{file.name}-wal"))
    try:
        for _ in range(_TRIES):
            before = [_state(source) for source in sources]
            for source, state in zip(sources, before, strict=True):
                copy = folder / source.name.replace(file.name, FILE)
                copy.unlink(missing_ok=True)
                if state is not None:
                    shutil.copyfile(source, copy)
            if [_state(source) for source in sources] == before:
                return
            time.sleep(_PAUSE)
    except OSError as error:
        raise StoreError(
            f"{error.filename or file}: {error.strerror or error}{refusal(file, writing=False)}"
        ) from error
    raise StoreLocked(f"{file} is written to all the time, so that no copy of it could be made")


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
