"""The files below a folder that `clean` is given, each of them a text of its own."""

import mimetypes
import os
import sys
from collections import Counter
from collections.abc import Iterator

from scrubber.capture.files import page_order
from scrubber.cli.terminal import say

#: What lies beside pages where a site was copied whole, and is none: the beginning of its media type.
_NO_TEXT = ("image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript")


def below(folder: str, failed: list[str], output: str | None = None) -> Iterator[str]:
    """Each file below a folder, those of one folder in the order of pages ("p2" before "p10") and before those of
    folders in it. `failed` gets what can't be read, and the folder if no file is in it; a file that is the `output` is
    none.

    No symbolic link is followed: what was unpacked from elsewhere can't point at other files of this machine. Nor is
    the file read that the result goes to: each run would take in what the one before it wrote. What is passed over is
    counted, and told at the end.
    """
    written = _written(output)
    passed: Counter[str] = Counter()
    found, ahead = False, [folder]
    while ahead:
        at = ahead.pop()
        try:
            with os.scandir(at) as entries:
                within = sorted(entries, key=lambda entry: page_order(entry.name))
        except OSError as error:
            say(f"scrubber: {at}: {error.strerror}")
            failed.append(at)
            continue
        folders = []
        for entry in within:
            if other := _why_not(entry, written):
                passed[other] += 1
            elif entry.is_dir():
                folders.append(entry.path)
            else:
                found = True
                yield entry.path
        ahead += reversed(folders)
    for sort, count in passed.most_common():
        say(f"{folder}: passed over {count:,}: {sort}")
    if not found and folder not in failed:
        say(f"scrubber: {folder}: no text is in this folder")
        failed.append(folder)


def _written(output: str | None) -> os.stat_result | None:
    """What the result goes to, as far as it is there."""
    try:
        return os.stat(output) if output and output != "-" else os.fstat(sys.stdout.fileno())  # noqa: PTH116
    except (OSError, ValueError):  # not there yet; no file of this machine's
        return None


def _why_not(entry: os.DirEntry[str], written: os.stat_result | None) -> str:
    """Why what is in a folder is not read; "" if it is."""
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_symlink():
        return "symbolic links"
    if entry.is_dir():
        return ""
    if not entry.is_file():
        return "no regular files"
    if written and entry.inode() == written.st_ino and os.path.samestat(entry.stat(), written):
        return "what the result is written to"
    kind = mimetypes.guess_type(entry.name)[0] or ""
    return kind if kind.startswith(_NO_TEXT) else ""
