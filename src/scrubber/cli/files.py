"""Files that a command writes: whole or not at all."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import BufferedWriter, TextIOWrapper
from pathlib import Path

from scrubber.beside import file_beside
from scrubber.errors import DocumentError, ScrubberError


def write_file(path: Path, data: bytes, *, overwrite: bool = True) -> None:
    """Write a file beside its place and move it there, so that no reader ever meets half of it.

    Raises:
        DocumentError: it is there already, and `overwrite` is false.
        ScrubberError: it can't be written.
    """
    if not overwrite and os.path.lexists(path):
        raise DocumentError(f"{path} is there already; --force overwrites it")
    with _opened(path) as file:
        file.write(data)


@contextmanager
def standard_output_to(path: Path) -> Iterator[None]:
    """Let what is written to standard output become a file, which is there once all of it is written.

    Raises:
        ScrubberError: it can't be written.
    """
    with _opened(path) as file:
        out = TextIOWrapper(file, "utf-8")
        with redirect_stdout(out):
            yield
        out.detach()  # flushes it, and leaves the file open
    sys.stdout.flush()


@contextmanager
def _opened(path: Path) -> Iterator[BufferedWriter]:
    """What is to become a file, or goes to the device or the pipe that stands in its place."""
    if path.is_dir():
        raise ScrubberError(f"{path}: a folder; name the file in it that is to be written")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") if _stays(path) else file_beside(path) as file:
            yield file
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        if not path.parent.is_dir() and isinstance(error, FileExistsError | NotADirectoryError):
            raise ScrubberError(f"{path}: {path.parent} is no folder") from error
        reason = error.strerror or str(error)
        raise ScrubberError(f"{path}: {reason[:1].lower() + reason[1:]}") from error


def _stays(path: Path) -> bool:
    """Whether a device, a pipe or a link (`/dev/stdout` is one) is there: it is written to, where a file would be
    replaced.
    """
    try:
        return not stat.S_ISREG(kind := path.lstat().st_mode) and not stat.S_ISDIR(kind)
    except FileNotFoundError:
        return False
