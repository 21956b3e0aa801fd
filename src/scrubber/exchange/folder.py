"""Into an archive: a folder of files that somebody kept."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from unicodedata import normalize

from scrubber.archive.canonical import digest
from scrubber.capture.files import page_order, read_file
from scrubber.capture.limits import Limits
from scrubber.document import Document, Mirror
from scrubber.errors import DocumentError, StoreError
from scrubber.exchange.rounds import Imported, Later, publish_rounds, tomorrow
from scrubber.model import Capture

if TYPE_CHECKING:
    from pathlib import Path

    from scrubber.archive import Archive

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def import_folder(archive: Archive, document: Document | str, folder: Path) -> Imported:
    """Take in a folder of files: each a mirror's copy, named after the mirror; or a folder of its pages, named so.

    Folders inside it that are named by date ("2024-01-31") are rounds of their own, taken in order; those of them
    are passed over that are no later than when their mirrors were last read.

    Args:
        archive: the archive.
        document: the document; or the id of one whose mirrors are the files.
        folder: where the files are.

    Raises:
        DocumentError: there is no file, or not one is named after a mirror.
        StoreError: it can't be read.
        StoreLocked: another process writes to the document.
    """
    if not folder.is_dir():
        raise DocumentError(f"{folder}: there is no such folder")
    try:
        rounds = _rounds(folder)
    except OSError as error:
        raise StoreError(f"{error.filename or folder}: {str(error.strerror or error).lower()}") from error
    names = sorted({name for _, files, _ in rounds for name in files})
    if not names:
        raise DocumentError(f"{folder}: there are no files in it")
    if isinstance(document, str):
        document = Document(document, document, tuple(Mirror(name, path=(name,)) for name in names), base=folder)
    known = {normalize("NFC", mirror.name): mirror.name for mirror in document.mirrors}
    result = Imported(
        [document.id], skipped=[f"{name}: no mirror has this name" for name in names if name not in known]
    )
    if known.keys().isdisjoint(names):
        raise DocumentError(f"{folder}: no file is named after a mirror of {document.id}")
    with archive.lock(document.id):
        later = Later(archive, document)
        taken = (
            [
                Capture(known[name], raw, digest(raw), path.relative_to(folder).as_posix(), time, page=page)
                for name, paths in files.items()
                if name in known and (not dated or later.takes(known[name], time))
                for page, path in enumerate(paths)
                for raw in [read_file(path, Limits().bytes, shown=path.name)]
            ]
            for time, files, dated in rounds
        )
        publish_rounds(archive, document, filter(None, taken), result)
    result.skipped += later.told()
    return result


def _rounds(folder: Path) -> list[tuple[datetime, dict[str, list[Path]], bool]]:
    """The copies of each round, with its time and whether a folder is named by it: those of such folders, and those
    that lie loose.
    """
    dated = sorted(each for each in folder.iterdir() if _is_dated(each) and not each.is_symlink())
    rounds = [(datetime.fromisoformat(each.name).replace(tzinfo=UTC), _files(each), True) for each in dated]
    if loose := _files(folder):
        newest = max(path.stat().st_mtime for pages in loose.values() for path in pages)
        # A clock that was wrong may have dated them; what is there is of now at the latest.
        newest = max(0, min(newest, datetime.now(UTC).timestamp()))
        rounds.append((datetime.fromtimestamp(int(newest), UTC), loose, False))
    return rounds


def _is_dated(path: Path) -> bool:
    """Whether a folder is named by a date of the calendar that is not yet to come."""
    if not _DATE.fullmatch(path.name) or not path.is_dir():
        return False
    try:
        return datetime.fromisoformat(path.name).replace(tzinfo=UTC) < tomorrow()
    except ValueError:
        return False


def _files(folder: Path) -> dict[str, list[Path]]:
    """The copies in a folder, by the name of their mirror: a file is one, a folder one of several pages. No links,
    nothing hidden.
    """
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or path.name.startswith(".") or _is_dated(path):
            continue
        name = normalize("NFC", path.name if path.is_dir() else path.stem)  # some systems take names apart
        if name in found:
            raise StoreError(f"{folder}: {found[name][0].name} and {path.name} are both of mirror {name}")
        if path.is_file():
            found[name] = [path]
        elif pages := [
            each for each in path.iterdir() if each.is_file() and not each.is_symlink() and each.name[0] != "."
        ]:
            found[name] = sorted(pages, key=lambda each: page_order(each.name))
    return found
