"""Into an archive: a folder of files that somebody kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import Path
from unicodedata import normalize

from scrubber.archive import Archive
from scrubber.capture.files import page_order, read_files
from scrubber.capture.limits import Limits
from scrubber.document import Document, Mirror
from scrubber.document.checks import name_problem
from scrubber.errors import DocumentError, FetchError, StoreError
from scrubber.exchange.rounds import TOLD, Imported, Later, publish_rounds, tomorrow
from scrubber.model import Capture
from scrubber.patterns import lazily

_DATE = lazily(r"\d{4}-\d\d-\d\d")
#: A day, or a day and a time, as web archives write them.
_STAMP = lazily(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T_ -]?([0-2]\d)[:-]?([0-5]\d)[:-]?([0-5]\d)Z?)?")


def import_folder(archive: Archive, document: Document | str, folder: Path) -> Imported:
    """Take in a folder of files: each a mirror's copy, named after the mirror; or a folder of its pages, named so. A
    document that is named by its id has the files as its mirrors.

    Folders inside it that are named by date ("2024-01-31") are rounds of their own, taken in order, and so are the
    files of a mirror's folder that are all named by dates ("20240131.html", "20240131235959.html"): joined, they would
    be one text that says everything as often as it was looked at. It goes wrong for a document whose pages are named by
    days: they are to be given other names. Rounds are passed over that are no later than when their mirrors were last
    read. A copy that can't be read is named, and the others are taken.

    Raises:
        DocumentError: there is no file, or not one is named after a mirror.
        StoreError: it can't be read.
        FetchError: not one copy can be.
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
        raise DocumentError(
            f"{folder}: there are no files in it, such as MIRROR.html, MIRROR/page.html, MIRROR/2024-01-31.html or "
            "2024-01-31/MIRROR.html"
        )
    if isinstance(document, str):
        mirrors = tuple(Mirror(name, path=(name,)) for name in names if not name_problem(name))
        document = Document(document, document, mirrors, base=folder)
    known = {normalize("NFC", mirror.name): mirror.name for mirror in document.mirrors}
    wrong = [name_problem(name) or f"{name}: no mirror has this name" for name in names if name not in known]
    result = Imported([document.id], skipped=wrong)
    if known.keys().isdisjoint(names):
        raise DocumentError(f"{folder}: no file is named after a mirror of {document.id}")
    with archive.lock(document.id):
        later = Later(archive, document)

        def copies(time: datetime, files: dict[str, list[Path]], *, dated: bool) -> Iterator[Capture]:
            for name in sorted(known.keys() & files):
                if not dated or later.takes(known[name], time):
                    pages = [path.relative_to(folder).as_posix() for path in files[name]]
                    try:
                        yield from read_files(known[name], pages, base=folder, limits=Limits(), time=time)
                    except FetchError as error:
                        result.damaged.append(f"{known[name]}: {error}")

        taken = ([*copies(time, files, dated=dated)] for time, files, dated in rounds)
        publish_rounds(archive, document, filter(None, taken), result)
    if result.damaged and not result.captures + result.known:
        raise FetchError("; ".join(result.damaged[:TOLD]))
    result.skipped += later.told()
    return result


def _rounds(folder: Path) -> list[tuple[datetime, dict[str, list[Path]], bool]]:
    """The copies of each round, with its time and whether a name dates it: those of folders and files that are named
    by a date, and those that lie loose.
    """
    dated: dict[datetime, dict[str, list[Path]]] = {}
    for each in folder.iterdir():
        if _is_dated(each) and not each.is_symlink():
            dated[datetime.fromisoformat(each.name).replace(tzinfo=UTC)] = _files(each)
    loose = _files(folder)
    for name, pages in list(loose.items()):
        times = [_stamp(page.stem) for page in pages if page.parent != folder]
        if len(times) > 1 and len(set(times)) == len(times) and None not in times:
            for time, page in zip(times, loose.pop(name), strict=True):
                if time is not None:
                    dated.setdefault(time, {}).setdefault(name, [page])
    rounds = [(time, files, True) for time, files in sorted(dated.items(), key=itemgetter(0))]
    if loose:
        newest = max(path.stat().st_mtime for pages in loose.values() for path in pages)
        # A clock that was wrong may have dated them; what is there is of now at the latest.
        newest = max(0, min(newest, datetime.now(UTC).timestamp()))
        rounds.append((datetime.fromtimestamp(int(newest), UTC), loose, False))
    return rounds


def _stamp(stem: str) -> datetime | None:
    """The time that a file is named by, if it is one and not yet to come."""
    found = _STAMP.fullmatch(stem)
    try:
        time = datetime(*(int(part or 0) for part in found.groups()), tzinfo=UTC) if found else None  # type: ignore[misc, arg-type]
    except ValueError:
        return None
    return time if time and time < tomorrow() else None


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
        elif path.is_dir() and (pages := [each for each in path.iterdir() if _is_page(each)]):
            found[name] = sorted(pages, key=lambda each: page_order(each.name))
    return found


def _is_page(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and not path.name.startswith(".")
