"""A folder that is made beside its place, and moved there when it is whole: what one that was killed left goes with the
next, and of two that make one, one goes first.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from shutil import rmtree
from typing import TYPE_CHECKING

from scrubber.archive.schema import sync_folder
from scrubber.errors import StoreLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def beside(place: Path) -> Iterator[Path]:
    """An empty folder beside a place, which is moved there at the end, and deleted if anything fails.

    Args:
        place: where nothing is yet.

    Raises:
        StoreLocked: another process is making it.
        OSError: it can't be made.
    """
    making = place.with_name(f".{place.name}.partial")
    making.mkdir(parents=True, exist_ok=True)
    # The lock dies with its process: what lies here under none was left by one that was killed.
    handle = os.open(making, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        take(handle, making, place)
        try:
            for each in making.iterdir():
                if each.is_dir() and not each.is_symlink():
                    rmtree(each)
                else:
                    each.unlink()
            yield making
            making.rename(place)
            sync_folder(place.parent)
        finally:
            rmtree(making, ignore_errors=True)
    finally:
        os.close(handle)


def take(handle: int, making: Path, place: Path) -> None:
    """Hold what is open under a name, for as long as it is open.

    Raises:
        StoreLocked: another process holds it, or has moved it to its place in the meantime.
    """
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        free = os.path.samestat(os.fstat(handle), os.lstat(making))
    except (BlockingIOError, FileNotFoundError):
        free = False
    if not free:
        raise StoreLocked(f"{place}: another process is writing it; try again later")
