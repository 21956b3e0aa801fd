"""What is made beside its place, and moved there when it is whole, a file or a folder: what one that was killed left
goes with the next, and of two that make one, one goes first.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from io import BufferedWriter
from pathlib import Path
from shutil import rmtree
from stat import S_IMODE

from scrubber.errors import StoreLocked

#: Bytes of a name that there may be, and those that are put around it here.
_NAME, _AROUND = 255, "..partial"


@contextmanager
def folder_beside(place: Path) -> Iterator[Path]:
    """An empty folder beside a place, which is moved there at the end, and deleted if anything fails. Nothing is there
    yet.

    Raises:
        StoreLocked: another process is making it.
        OSError: it can't be made.
    """
    making = _beside(place)
    making.mkdir(parents=True, exist_ok=True)
    # The lock dies with its process: what lies here under none was left by one that was killed.
    handle = os.open(making, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        _take(handle, making, place)
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


@contextmanager
def file_beside(place: Path) -> Iterator[BufferedWriter]:
    """A new file beside a place, which takes the place of what is there once all of it is on the disk, and is deleted
    if anything fails.

    Raises:
        StoreLocked: another process is making it.
        OSError: it can't be made.
    """
    making = _beside(place)
    with suppress(FileNotFoundError):
        # Opened to be asked for only: it may be a pipe, or another name of somebody's file.
        handle = os.open(making, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            _take(handle, making, place)
            making.unlink()
        finally:
            os.close(handle)
    with making.open("xb") as file:
        _take(file.fileno(), making, place)
        try:
            with suppress(FileNotFoundError):  # whoever may not read what is there may not read what comes, either
                os.fchmod(file.fileno(), S_IMODE(place.stat().st_mode))
            yield file
            file.flush()
            os.fsync(file.fileno())
            making.replace(place)
        except BaseException:
            with suppress(OSError):  # where nothing can be written, nothing was
                making.unlink(missing_ok=True)
            raise
        sync_folder(place.parent)


@contextmanager
def alone(mark: Path, place: Path) -> Iterator[bool]:
    """Be the only one of those who write to a place under this mark, a file that is there for as long.

    Gives:
        Whether one that was killed has left it.

    Raises:
        StoreLocked: another process writes there.
        OSError: the mark can't be made.
    """
    left = os.path.lexists(mark)
    handle = os.open(mark, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o666)
    try:
        _take(handle, mark, place)
        try:
            yield left
        finally:
            with suppress(OSError):  # where nothing can be written it stays, and the next one looks for what is left
                mark.unlink()
    finally:
        os.close(handle)


def _beside(place: Path) -> Path:
    long = len(os.fsencode(place.name)) + len(_AROUND) > _NAME
    return place.with_name(f".{sha256(os.fsencode(place.name)).hexdigest() if long else place.name}.partial")


def _take(handle: int, making: Path, place: Path) -> None:
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


def sync_folder(folder: Path) -> None:
    """Make a new file's name as durable as its bytes."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
