"""`scrubber export` and `import`: archives to Git and WARC, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scrubber.cli.places import named, open_archive
from scrubber.cli.terminal import progress, say, write_json
from scrubber.errors import DocumentError
from scrubber.report.verdicts import plural

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from scrubber.archive import Archive
    from scrubber.cli.places import Named
    from scrubber.exchange.imports import Imported

_WARC = (".warc", ".warc.gz")
#: So many documents are named one by one.
_NAMED = 12


def export(arguments: Namespace) -> int:
    """Write editions to a Git repository, or captures and editions to a WARC file."""
    with open_archive(arguments.archive) as archive, progress("exporting", 1, quiet=arguments.quiet or arguments.json):
        wanted = [named(each).id for each in arguments.document] if arguments.document else archive.documents()
        known = archive.documents()
        for ident in wanted:
            if ident not in known:
                raise DocumentError(f"{archive.place} has no document {ident!r}")
        if arguments.target.lower().endswith(_WARC):
            from scrubber.exchange.warc import export_warc  # noqa: PLC0415 -- only now

            count = export_warc(archive, Path(arguments.target), wanted)
            told = [f"{arguments.target}: {count:,} {plural(count, 'capture')} of {_some(wanted)}"]
            record: object = {"target": arguments.target, "documents": wanted, "captures": count}
        else:
            from scrubber.exchange.git import export_git  # noqa: PLC0415 -- only now

            branches = export_git(archive, Path(arguments.target), wanted)
            told = [
                f"{arguments.target}: branch {each.document}, {each.commits} new, at {each.tip[:12]}"
                if each.tip
                else f"{each.document}: no edition yet"
                for each in branches
            ]
            record = branches
    if arguments.json:
        write_json(record)
    elif not arguments.quiet:
        for line in told:
            say(line)
    return 0


def import_(arguments: Namespace) -> int:
    """Take in what was exported, or a document's captures.

    Returns:
        0; what was passed over is said.
    """
    source = Path(arguments.source)
    if not source.exists():
        raise DocumentError(f"{source}: no such file or folder")
    which = named(arguments.document) if arguments.document else None
    _check(source, which)
    with open_archive(arguments.archive, which.document if which else None, create=True) as archive:
        quiet = arguments.quiet or arguments.json
        with progress("importing", 1, quiet=quiet):
            result = _import(archive, source, which)
    if arguments.json:
        write_json(result)
    elif not arguments.quiet:
        captures = f"{result.captures:,} {plural(result.captures, 'capture')}"
        editions = f"{result.editions:,} new {plural(result.editions, 'edition')}"
        say(f"{source}: {captures}, {editions} of {_some(result.documents)}")
        for line in result.skipped:
            say(f"passed over: {line}")
    return 0


def _some(documents: Sequence[str]) -> str:
    """Documents by their ids, or how many they are: an archive may hold thousands."""
    return ", ".join(documents) or "no document" if len(documents) <= _NAMED else f"{len(documents):,} documents"


def _check(source: Path, which: Named | None) -> None:
    """Refuse what can't be taken in, before an archive is made for it."""
    if source.is_dir() and (source / "HEAD").is_file() and (source / "objects").is_dir():
        raise DocumentError(
            f"{source}: a Git repository holds the texts of editions, and not what they were made from; import a WARC that was exported"
        )
    if which is None and source.is_dir():
        raise DocumentError("whose mirrors are these? say it with --document")
    if which is None:
        from scrubber.exchange.imports import must_be_export  # noqa: PLC0415 -- only now

        must_be_export(source)
    elif which.document is None and not source.is_dir():
        raise DocumentError(f"--document {which.id}: to find its mirrors in a WARC, its TOML is needed")


def _import(archive: Archive, source: Path, which: Named | None) -> Imported:
    from scrubber.exchange.folder import import_folder  # noqa: PLC0415 -- only now
    from scrubber.exchange.imports import import_archive, import_warc  # noqa: PLC0415

    if which is None:
        return import_archive(archive, source)
    if which.document is None or source.is_dir():
        return import_folder(archive, which.document or which.id, source)[0]
    return import_warc(archive, which.document, source)[0]
