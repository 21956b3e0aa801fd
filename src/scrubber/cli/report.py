"""`scrubber report`: the report of a document, as a file or on standard output."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from scrubber.cli.places import edition_of, named, open_archive
from scrubber.cli.terminal import progress, say, write_text
from scrubber.errors import DocumentError

if TYPE_CHECKING:
    from scrubber.archive import Archive
    from scrubber.document import Document

_ENDINGS = {"html": ".html", "markdown": ".md", "json": ".json", "annotations": ".jsonld"}


def report(arguments: Namespace) -> int:
    """Write it."""
    which = named(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        edition = edition_of(archive, which)
        if arguments.json:
            # Annotations are JSON as they are.
            arguments.format = "annotations" if arguments.format == "annotations" else "json"
            arguments.output = arguments.output or "-"
        output = arguments.output or which.id + _ENDINGS[arguments.format]
        with progress("gathering", 1, quiet=arguments.quiet or arguments.json):
            write_report(archive, which.id, edition.number, arguments.format, output, document=which.document)
    if output != "-" and not arguments.quiet:
        say(f"{output}: edition {edition.number} of {which.id}")
    return 0


def write_report(
    archive: Archive,
    ident: str,
    number: int,
    form: Literal["html", "markdown", "json", "annotations"],
    output: str,
    *,
    document: Document | None = None,
) -> None:
    """Gather the material and write it, to a file or ("-") to standard output.

    Raises:
        DocumentError: the file is a mirror's copy, or the document's TOML.
        ScrubberError: the archive can't be read, or the file can't be written.
    """
    if form == "annotations":
        from scrubber.archive.annotations import web_annotations  # noqa: PLC0415 -- only now

        written = json.dumps(web_annotations(archive, ident, number), ensure_ascii=False, indent=2) + "\n"
    else:
        from scrubber.report import gather, render  # noqa: PLC0415 -- only now
        from scrubber.report.material import SHOWN  # noqa: PLC0415

        most = None if form == "json" else SHOWN
        written = render(gather(archive, ident, number, document=document, most=most), form)
    if output == "-":
        write_text(written)
        return
    from scrubber.cli.files import write_file  # noqa: PLC0415 -- only for a file

    if document and document.source and _is_same(document.source, Path(output)):
        raise DocumentError(f"{output}: the document's TOML, which no report takes the place of; name another file")
    if _is_copy(archive, Path(output), document):
        raise DocumentError(f"{output}: a mirror's copy, which no report takes the place of; name another file")
    write_file(Path(output), written.encode("utf-8", "backslashreplace"))


def _is_copy(archive: Archive, path: Path, document: Document | None) -> bool:
    """Whether a file is where a mirror of the document lives, or has the bytes of a capture: a document is often named
    after its first copy, and its report after the document.
    """
    from scrubber.archive.canonical import digest  # noqa: PLC0415 -- only for a file
    from scrubber.capture.limits import Limits  # noqa: PLC0415

    if not path.is_file():
        return False
    places = [document.base / each for mirror in document.mirrors for each in mirror.path] if document else []
    return any(_is_same(each, path) for each in places) or (
        path.stat().st_size <= Limits().bytes and bool(archive.holds([digest(path.read_bytes())]))
    )


def _is_same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.samefile(other)
