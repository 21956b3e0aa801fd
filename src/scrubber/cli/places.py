"""What a person names on the command line: a document, one of its editions, an archive, or a text."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scrubber.errors import DocumentError, StoreError
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from scrubber.archive import Archive
    from scrubber.document import Document
    from scrubber.outcome import Edition

_DATABASE = lazily(r"[a-z][a-z0-9+]{0,30}://")
_WEB = lazily(r"https?://", re.IGNORECASE)
#: What is meant for an address, though none that scrubber goes to.
_ADDRESS = lazily(r"(?:([a-z][a-z0-9+.-]{1,20}):/{1,3}|www\.)[^/]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A document as it was named.

    Attributes:
        id: its id.
        number: of the edition meant, or None for the latest.
        document: what its TOML says, if it was named by that.
    """

    id: str
    number: int | None
    document: Document | None


def named(text: str) -> Named:
    """Find out which document, and which edition of it, is meant.

    Args:
        text: an id ("doc", "doc@3") or the path of a TOML ("doc.toml", "doc.toml@3").

    Raises:
        DocumentError: the TOML is wrong, or the number is none.
    """
    name, at, number = text.rpartition("@")
    if not at or Path(text).exists():
        name, number = text, ""
    if at and number and not (number.isascii() and number.isdecimal() and int(number[:9]) >= 1):
        raise DocumentError(f"{number!r} is no edition's number: write {name}@3")
    edition = int(number[:9]) if number else None
    # An id has no slash: a folder that is named with one can only be a slip, and reading it says what to name instead.
    if name.endswith(".toml") or Path(name).is_file() or ("/" in name and Path(name).is_dir()):
        from scrubber.document import Document  # noqa: PLC0415 -- only for a TOML

        document = Document.read(name)
        return Named(document.id, edition, document)
    return Named(name, edition, None)


def whole(text: str) -> Named:
    """The same for what is done with a document and not with one of its editions.

    Raises:
        DocumentError: the TOML is wrong, or an edition is named.
    """
    which = named(text)
    if which.number is not None:
        raise DocumentError(
            f"{text}: this is about a document, not about one of its editions; write {text.rpartition('@')[0]}"
        )
    return which


def is_warc(text: str) -> bool:
    """Whether a name is taken for that of a WARC file, or of a WACZ, which hold many captures."""
    return text.lower().endswith((".warc", ".warc.gz", ".wacz"))


def is_on_web(place: str) -> bool:
    """Whether what a person named as a copy is a URL; else it is a file, a folder or a glob.

    Raises:
        DocumentError: it is meant for an address, and scrubber goes to none of that kind; says what to write.
    """
    if _WEB.match(place):
        return True
    match = _ADDRESS.match(place)
    if not match or os.path.lexists(place):
        return False
    scheme = (match[1] or "").lower()
    if scheme == "file":
        raise DocumentError(f"{place}: name the file itself, as a path")
    if scheme in {"", "http", "https"}:
        raise DocumentError(f"{place}: neither a file nor a URL; a web address begins with https:// or http://")
    raise DocumentError(
        f"{place}: scrubber reads http, https and files, not {scheme}; download it, and name the file that it becomes"
    )


def archive_place(option: str | None, document: Document | None = None) -> Path | str:
    """Where the archive is: as said, as SCRUBBER_ARCHIVE says, beside the TOML, or in this folder."""
    said = option or os.environ.get("SCRUBBER_ARCHIVE")
    if said:
        return said if _DATABASE.match(said) else Path(said)
    return (document.base if document else Path()) / "archive"


def open_archive(option: str | None, document: Document | None = None, *, create: bool = False) -> Archive:
    """Open it.

    Raises:
        StoreError: it is not there, or can't be read.
    """
    from scrubber.archive import Archive  # noqa: PLC0415 -- heavy
    from scrubber.archive.access import NONE  # noqa: PLC0415 -- heavy

    place = archive_place(option, document)
    if not create and isinstance(place, Path) and not place.exists():
        if document:
            raise StoreError(f"{place}: there is no archive here; run it first: scrubber run {document.source}")
        if place != archive_place(None):
            raise StoreError(f"{place}: {NONE}")
        raise StoreError(f"{place}: there is no archive here; name the document's TOML, or give --archive")
    return Archive(place, create=create)


def archive_of_folder(option: str | None, folder: Path) -> str | None:
    """Where a folder of TOMLs keeps its archive, as an option that `open_archive` takes: as said, or beside them."""
    return option or (None if "SCRUBBER_ARCHIVE" in os.environ else str(folder / "archive"))


def tracked(archive: Archive, named: Named) -> None:
    """Make sure that the archive knows a document.

    Raises:
        DocumentError: it does not; with the nearest id that it knows.
    """
    known = archive.documents()
    if named.id in known:
        return
    from difflib import get_close_matches  # noqa: PLC0415 -- only for a mistake

    near = get_close_matches(named.id, known, n=1)
    if near:
        hint = f"; did you mean {near[0]!r}?"
    elif named.document:
        hint = "; run it first: scrubber run " + str(named.document.source or named.id)
    else:
        more = f" and {len(known) - 8:,} more" if len(known) > 8 else ""
        hint = f"; it holds {', '.join(known[:8])}{more}" if known else "; it is empty"
    raise DocumentError(f"{archive.place} has no document {named.id!r}{hint}")


def edition_of(archive: Archive, which: Named) -> Edition:
    """The edition that is meant.

    Raises:
        DocumentError: there is none.
    """
    from scrubber.archive.history import edition_of as found  # noqa: PLC0415 -- only now

    tracked(archive, which)
    return found(archive, which.id, which.number)
