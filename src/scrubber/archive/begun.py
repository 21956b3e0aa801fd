"""An archive's file as it begins: there whole, with its first page, or not at all. One without a byte is therefore
none that a first run left: SQLite would take it for a new one, and delete the log beside it, which may hold what was
written.
"""

import os
import sqlite3
from contextlib import closing, suppress
from glob import escape
from pathlib import Path
from threading import get_ident
from time import monotonic, sleep

# A page larger than most compressed objects wastes less of itself; it is also how much one commit writes at least.
PAGE_SIZE = 16384
EMPTIED = (
    "the file is empty (0 bytes): something cut it off, such as a full disk, a copy that broke off or a program that "
    "wrote over it; nothing was changed. If nothing was ever kept in it, delete it"
)
#: How long another process may take to write the first page, where the file system knows no second names.
_SECONDS = 1.0
_POLL = 0.02


def begun(path: Path) -> None:
    """Put a database without tables where no file is; of two processes that do so, the first one's stands."""
    if path.exists() or not os.access(path.parent, os.W_OK | os.X_OK):
        return
    with closing(sqlite3.connect(":memory:")) as new:
        new.execute(f"PRAGMA page_size={PAGE_SIZE}")
        new.execute("PRAGMA user_version=0")
        page = new.serialize()
    partial = path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}.partial")
    # Where this can't be done, SQLite makes the file itself, and says what is wrong.
    with suppress(OSError):
        for left in path.parent.glob(f".{escape(path.name)}.*.partial"):  # by a run that was killed
            left.unlink(missing_ok=True)
        try:
            with partial.open("xb") as file:
                file.write(page)
                file.flush()
                os.fsync(file.fileno())
            path.hardlink_to(partial)
        finally:
            partial.unlink(missing_ok=True)


def emptied(path: Path) -> bool:
    """Whether a file is there that has no byte, and gets none from a process that is making it."""
    end = monotonic() + _SECONDS
    with suppress(OSError):
        while path.is_file() and not path.stat().st_size:
            if monotonic() >= end:
                return True
            sleep(_POLL)
    return False
