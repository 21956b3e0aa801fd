"""What this user may do with an archive's files, and what to do where that is too little."""

import os
import stat
from getpass import getuser
from pathlib import Path


def may(path: Path, mode: int) -> bool:
    """Whether this process may use a file or a folder so (`os.R_OK`, `os.W_OK`, `os.X_OK`, `os.F_OK`)."""
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def full(folder: Path) -> bool:
    """Whether a disk has no room even for what SQLite makes beside a file to read it (the log's index of 32 KB)."""
    try:
        disk = os.statvfs(folder)
    except OSError:
        return False
    free = disk.f_bavail if os.geteuid() else disk.f_bfree  # some is kept for root
    return disk.f_blocks > 0 and free * disk.f_frsize < _INDEX


#: Bytes of that index, and a margin.
_INDEX = 64 * 1024
#: What is said of a place where no archive was made yet, or where the first run was ended while it made one.
NONE = "there is no archive here; the first run, or an import, makes one"
#: What can be done of any place where an archive can't be written.
ELSEWHERE = "keep the archive elsewhere (--archive, SCRUBBER_ARCHIVE)"


def refusal(path: Path, *, writing: bool) -> str:
    """What keeps this user from an archive's file, and what to do about it, to follow on an error's own words. "" if
    nothing does.

    Args:
        path: the file, which need not be there.
        writing: whether it is to be written, or made.
    """
    there = path
    while not may(there, os.F_OK) and there != there.parent:
        there = there.parent
    if may(there, os.R_OK | (os.X_OK if there.is_dir() else 0)) and (not writing or may(there, os.W_OK)):
        # Beside the file its log and its locks are written.
        there = path.parent
        if there == path or not writing or not may(path, os.F_OK) or may(there, os.W_OK | os.X_OK):
            return f"; make room on the disk, or {ELSEWHERE}" if writing and full(there) else ""
    mend, elsewhere = "change its owner or its permissions", ELSEWHERE
    if writing and os.statvfs(there).f_flag & os.ST_RDONLY:
        return f"; nobody may write to {there}, whose file system was mounted to be read: {elsewhere}"
    if writing:
        return f"; {_me()} may not write to {there}: {mend}, or {elsewhere}"
    return f"; {_me()} may not read {there}: {mend}"


def stranger(path: Path, *, folder: bool = False) -> str:
    """What stands where an archive makes a file, or a folder, of its own, and what to do about it; "" if nothing does.

    What opens such files follows no links and says no more than that it can't.
    """
    try:
        kind = path.lstat().st_mode
    except OSError:
        return ""
    if (stat.S_ISDIR if folder else stat.S_ISREG)(kind):
        return ""
    what = "a symbolic link" if stat.S_ISLNK(kind) else "no folder" if folder else "no file"
    return f"; {path} is {what}: move it away, for the archive makes its own there"


def _me() -> str:
    try:
        return getuser() if os.getuid() == os.geteuid() else f"user {os.geteuid()}"
    except (KeyError, OSError):
        return f"user {os.geteuid()}"
