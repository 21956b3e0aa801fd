"""Copies in files: one, a list of pages, a folder, a glob, or standard input.

What a document's author wrote is taken as written, also where it leads out of the document's folder. What is found
there, by a folder or a glob, is not: a symbolic link is never followed, so that a mirror unpacked from elsewhere can't
point at other files of this machine.
"""

import errno
import hashlib
import os
import re
import stat
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from itertools import takewhile
from pathlib import Path, PurePath
from typing import BinaryIO

from scrubber.capture.limits import LARGER, Limits
from scrubber.errors import NAMED_PIPE, FetchError, Gone, RefusedAddress, TooLarge, Truncated
from scrubber.model import Capture
from scrubber.patterns import lazily
from scrubber.spelled import spelled

#: Standard input, and what a shell puts in the place of `<(…)`.
_STREAM = lazily(r"-|/dev/stdin|(?:/dev|/proc/self)/fd/(\d{1,4})")
_MAGIC = lazily(r"[*?\[]")


def read_files(mirror: str, paths: Sequence[str], *, base: Path, limits: Limits, time: datetime) -> list[Capture]:
    """Read a mirror's pages. Paths are relative to `base`; `time` is to be stated in the captures.

    Raises:
        FetchError: one of them can't be read; a mirror with a page missing is no copy.
    """
    names = [name for path in paths for name in expand(path, base, limits.pages)]
    if len(names) > limits.pages:
        raise TooLarge(f"{len(names):,} files, at most {limits.pages:,} allowed")
    captures = []
    for page, name in enumerate(names):
        raw = read_file(base / name, limits.bytes, shown=name)
        captures.append(Capture(mirror, raw, hashlib.sha256(raw).hexdigest(), spelled(name), time, page=page))
    return captures


def expand(path: str, base: Path, most: int) -> list[str]:
    """The files that a path stands for, in the order of their pages ("p2" before "p10").

    Raises:
        FetchError: there are none, or too many, or a symbolic link is among them, or a folder can't be read.
    """
    try:
        return _expand(path, base, most)
    except OSError as error:
        raise FetchError(f"{path}: {_reason(error)}") from error


def _expand(path: str, base: Path, most: int) -> list[str]:
    whole = base / path
    # os.path's tests call a name that no file can have a file that is not there; pathlib's raise.
    if os.path.isdir(whole) and not os.path.islink(whole):  # noqa: PTH112, PTH114
        names = sorted((e.name for e in os.scandir(whole) if not e.name.startswith(".")), key=page_order)
        found = [
            str(PurePath(path) / name) for name in names if not (whole / name).is_dir() or (whole / name).is_symlink()
        ]
        what = "folder"
    elif _MAGIC.search(path) and not os.path.lexists(whole):
        import glob  # noqa: PLC0415 -- few mirrors are globs

        found = []
        for each in glob.iglob(path, root_dir=base, recursive=True):  # noqa: PTH207 -- Path.glob knows no root
            if not (base / each).is_dir():
                _no_links(each, path, base)
                found.append(each)
            if len(found) > most:
                break
        found.sort(key=page_order)
        if not found:  # a folder that may not be read looks like an empty one to a pattern
            _see(base / PurePath(*_fixed(path)))
        what = "pattern"
    else:
        return [path]
    if not found:
        raise Gone(f"{path}: no file in this {what}")
    if len(found) > most:
        raise TooLarge(f"{path}: more than {most:,} files")
    return found


def _fixed(pattern: str) -> list[str]:
    """The part of a pattern's path that it does not leave open."""
    return list(takewhile(lambda part: not _MAGIC.search(part), PurePath(pattern).parts))


def _see(folder: Path) -> None:
    """Raise why a folder can't be read, if it is there."""
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder):
        pass


def _no_links(found: str, pattern: str, base: Path) -> None:
    """Refuse a match that was reached over a symbolic link in the part of the path that the pattern left open."""
    parts = PurePath(found).parts
    for count in range(len(_fixed(pattern)) + 1, len(parts) + 1):
        if (base / PurePath(*parts[:count])).is_symlink():
            raise RefusedAddress(f"{PurePath(*parts[:count])}: a symbolic link, which scrubber does not follow")


def page_order(name: str) -> tuple[tuple[int, int | str, str], ...]:
    """A sort key that counts: "page 2" before "page 10"."""
    parts = re.split(r"(\d+)", name)
    return tuple(
        (0, int(part[:18]), part) if part.isdecimal() else (1, part.casefold(), part) for part in parts if part
    )


def read_file(path: Path, limit: int, *, shown: str | None = None) -> bytes:
    """Read one regular file whole. It is called `shown` in messages.

    Raises:
        FetchError: it is missing, no regular file, a symbolic link, unreadable, too large, or written to meanwhile.
    """
    shown = shown or str(path)
    try:
        # Without O_NONBLOCK, opening a named pipe waits for its writer for ever.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError as error:
        raise Gone(f"{shown}: no such file{_as_meant(shown)}") from error
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == errno.ELOOP:
            raise RefusedAddress(
                f"{shown}: a symbolic link, which scrubber does not follow; name the file itself"
            ) from error
        raise FetchError(f"{shown}: {_reason(error)}") from error
    before = os.fstat(handle)
    if not stat.S_ISREG(before.st_mode):
        os.close(handle)
        if stat.S_ISFIFO(before.st_mode):
            raise FetchError(NAMED_PIPE.format(shown))
        raise FetchError(f"{shown}: not a file but a folder or a device")
    with os.fdopen(handle, "rb") as file:
        raw = _read(file, limit, shown)
        after = os.fstat(handle)
    # Half of an old file and half of a new one are no copy of anything.
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Truncated(f"{shown}: it was written to while it was read; read it again when that is done")
    return raw


def _as_meant(path: str) -> str:
    """What to write where a path that leads to no file is an address, one of Windows or one that a shell fills in."""
    if re.match(r"(?i)https?://", path):
        return "; an address is named as url"
    if "\\" in path:
        return "; folders are parted by / here"
    if re.search(r"[\b\t\n\f\r]", path):
        return "; a \\ in double quotes begins an escape: write a path with /, or between single quotes"
    return "; ~ stands for itself here: write the folder in full" if path.startswith("~") else ""


def is_stream(place: str) -> bool:
    """Whether a name on the command line is standard input ("-") or another stream that the shell has opened
    (`<(…)`).
    """
    return _STREAM.fullmatch(place) is not None


def read_stream(place: str, limit: int) -> bytes:
    """Read standard input, or a stream that the shell has opened, to its end.

    Raises:
        FetchError: it is closed, or can't be read.
        TooLarge: more than `limit` bytes.
    """
    import sys  # noqa: PLC0415 -- only here

    named = _STREAM.fullmatch(place)
    if named and named[1]:
        try:
            stream = os.fdopen(os.dup(int(named[1])), "rb")
        except OSError as error:
            raise FetchError(f"{place}: no such stream is open") from error
        with stream:
            return _read(stream, limit, place)
    if sys.stdin is None:
        raise FetchError("standard input: it is closed")
    return _read(sys.stdin.buffer, limit, "standard input")


def capture_stream(place: str = "-") -> Capture:
    """Standard input, or another stream, as a capture, within the ordinary limits.

    Raises:
        FetchError: it can't be read, or is too large.
    """
    from datetime import UTC, datetime  # noqa: PLC0415 -- only here

    from scrubber.capture.limits import Limits  # noqa: PLC0415

    raw = read_stream(place, Limits().bytes)
    return Capture("", raw, hashlib.sha256(raw).hexdigest(), place, datetime.now(UTC).replace(microsecond=0))


def _reason(error: Exception) -> str:
    reason = getattr(error, "strerror", None) or str(error) or "can't be read"
    return reason[:1].lower() + reason[1:]


def _read(file: BinaryIO, limit: int, shown: str) -> bytes:
    try:
        raw = file.read(limit + 1)
    except OSError as error:
        raise FetchError(f"{shown}: {_reason(error)}") from error
    if len(raw) > limit:
        raise TooLarge(f"{shown}: more than {limit:,} bytes; {LARGER}")
    return raw
