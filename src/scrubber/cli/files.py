"""Files that a command writes: whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, redirect_stdout
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

from scrubber.errors import DocumentError, ScrubberError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_file(path: Path, data: bytes, *, overwrite: bool = True) -> None:
    """Write a file beside its place and move it there, so that no reader ever meets half of it.

    Raises:
        DocumentError: it is there already, and `overwrite` is false.
        ScrubberError: it can't be written.
    """
    if not overwrite and os.path.lexists(path):
        raise DocumentError(f"{path} is there already; --force overwrites it")
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise ScrubberError(f"{path}: {reason[:1].lower() + reason[1:]}") from error


@contextmanager
def standard_output_to(path: Path) -> Iterator[None]:
    """Let what is written to standard output become a file."""
    held = TextIOWrapper(BytesIO(), "utf-8")
    with redirect_stdout(held):
        yield
        held.flush()
    data = held.buffer
    assert isinstance(data, BytesIO)  # noqa: S101 -- for the type checker; it was made here
    write_file(path, data.getvalue())
    sys.stdout.flush()
