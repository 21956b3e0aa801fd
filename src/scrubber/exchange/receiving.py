"""A new archive on its way to its place: until something has come it is nobody's, and of an import that was killed
nothing stays.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager, suppress
from shutil import rmtree
from typing import TYPE_CHECKING

from scrubber.archive import Archive
from scrubber.archive.schema import sync_folder
from scrubber.errors import StoreError, StoreLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def receiving(place: Path) -> Iterator[Archive]:
    """An archive that is made beside its place, and moved there at the end.

    Args:
        place: a folder that is not there yet.

    Raises:
        StoreLocked: another process is making it.
        StoreError: it can't be made.
    """
    making = place.with_name(f".{place.name}.import")
    above = [each for each in place.parents if not each.exists()]
    try:
        making.mkdir(parents=True, exist_ok=True)
        with _alone(making, place):
            try:
                with Archive(making) as archive:
                    yield archive
                making.rename(place)
                sync_folder(place.parent)
            finally:
                rmtree(making, ignore_errors=True)
    except OSError as error:
        raise StoreError(f"{place}: {error.strerror or error}; import again") from error
    except StoreError as error:
        error.args = tuple(str(each).replace(str(making), str(place)) for each in error.args)
        raise
    finally:
        with suppress(OSError):  # something is in it
            for each in above:
                each.rmdir()


@contextmanager
def _alone(making: Path, place: Path) -> Iterator[None]:
    """Hold an empty folder; the lock dies with its process, and what lies in it under none was left by one that was
    killed.
    """
    handle = os.open(making, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Whoever held it may have moved it to its place in the meantime.
            free = os.path.samestat(os.fstat(handle), os.lstat(making))
        except (BlockingIOError, FileNotFoundError):
            free = False
        if not free:
            raise StoreLocked(f"{place}: another import is making it; import again")
        for each in making.iterdir():
            if each.is_dir() and not each.is_symlink():
                rmtree(each)
            else:
                each.unlink()
        yield
    finally:
        os.close(handle)
