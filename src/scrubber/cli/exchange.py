"""`scrubber export` and `import`: archives to Git and WARC, and back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from scrubber.cli.places import Named, archive_place, is_on_web, is_warc, named, open_archive
from scrubber.cli.terminal import DAMAGED, progress, say, write_json
from scrubber.errors import NAMED_PIPE, DocumentError
from scrubber.report.records import as_json
from scrubber.report.verdicts import plural

if TYPE_CHECKING:
    from scrubber.archive import Archive
    from scrubber.document import Document
    from scrubber.exchange.git import Branch
    from scrubber.exchange.rounds import Imported

#: The largest web archive, by its name.
_WAYBACK = "wayback"
#: How names end that are meant for files: a folder that was called so would be taken for one.
_FILES = frozenset(
    {".zip", ".gz", ".tgz", ".tar", ".xz", ".bz2", ".zst", ".7z", ".json", ".jsonl", ".xml", ".csv", ".html", ".txt"}
)
#: So many documents are named one by one.
_NAMED = 12


def export(arguments: Namespace) -> int:
    """Write editions to a Git repository, or captures and editions to a WARC file. 0, or 1 if something in the archive
    is damaged: what is, is named, and all other documents are written.
    """
    damage: dict[str, list[str]]
    if is_on_web(arguments.target) or arguments.target == "-":
        raise DocumentError(f"{arguments.target}: an export is written to a folder or a file of this machine; name one")
    if not is_warc(arguments.target) and Path(arguments.target).exists() and not Path(arguments.target).is_dir():
        raise DocumentError(
            f"{arguments.target}: a file; name a folder, for a Git repository, or a file that ends in .warc or .warc.gz"
        )
    if Path(arguments.target).suffix.lower() in _FILES and not (
        is_warc(arguments.target) or Path(arguments.target).exists()
    ):
        raise DocumentError(
            f"{arguments.target}: no file of this kind is written; name one that ends in .warc or .warc.gz, or a "
            f"folder, for a Git repository"
        )
    with open_archive(arguments.archive) as archive, progress("exporting", 1, quiet=arguments.quiet or arguments.json):
        wanted = [named(each).id for each in arguments.document] if arguments.document else archive.documents()
        known = archive.documents()
        for ident in wanted:
            if ident not in known:
                raise DocumentError(f"{archive.place} has no document {ident!r}")
        if is_warc(arguments.target):
            from scrubber.exchange.warc import export_warc  # noqa: PLC0415 -- only now

            done = export_warc(archive, Path(arguments.target), wanted)
            told = [
                f"{arguments.target}: {done.captures:,} {plural(done.captures, 'capture')} of {_some(done.documents)}"
            ]
            record: object = {"target": arguments.target, **as_json(done)}
            damage = done.damage
        else:
            from scrubber.exchange.git import export_git  # noqa: PLC0415 -- only now

            branches = export_git(archive, Path(arguments.target), wanted)
            told = _branches(arguments.target, branches)
            record = branches
            damage = {each.document: [each.damage] for each in branches if each.damage}
    if arguments.json:
        write_json(record)
    elif not arguments.quiet:
        for line in told:
            say(line)
    for ident, lines in damage.items():
        left = "what follows it" if isinstance(record, list) else "the document"
        more = f", and {len(lines) - 1:,} more" if len(lines) > 1 else ""
        say(f"scrubber: {ident}: {left} is left out: {lines[0]}{more}")
    if damage:
        say(
            f"scrubber: {len(damage):,} of {len(wanted):,} documents {'are' if len(damage) > 1 else 'is'} "
            f"damaged{DAMAGED}"
        )
    return int(bool(damage))


def _branches(target: str, branches: Sequence[Branch]) -> list[str]:
    """What an export to Git brought, a line a branch; of many, how many have come to hold more."""
    if len(branches) > _NAMED:
        new = [each.commits for each in branches if each.commits]
        commits = f"{sum(new):,} new {plural(sum(new), 'commit')} in {len(new):,} of them" if new else "nothing new"
        return [f"{target}: {len(branches):,} branches, {commits}"]
    return [
        f"{target}: branch {each.document}, {each.commits} new, at {each.tip[:12]}"
        if each.tip
        else f"{each.document}: no edition yet"
        for each in branches
    ]


def import_(arguments: Namespace) -> int:
    """Take in what was exported, or a document's captures. 0, or 1 if something was cut off or damaged: what was is
    said, as is what was passed over, and the rest is there.
    """
    source = Path(arguments.source)
    which = named(arguments.document) if arguments.document else None
    document = which.document if which else None
    quiet = arguments.quiet or arguments.json
    if is_on_web(arguments.source) or (arguments.source == _WAYBACK and not source.exists()):
        if document is None:
            raise DocumentError("which document's mirrors are to be looked for? name its TOML with --document")
        with _receiving(arguments.archive, document) as archive:
            result = _history(archive, document, arguments, quiet=quiet)
    else:
        if not source.exists():
            raise DocumentError(f"{source}: no such file or folder")
        if source.is_fifo():
            raise DocumentError(NAMED_PIPE.format(source))
        _check(source, which)
        with _receiving(arguments.archive, document) as archive, progress("importing", 1, quiet=quiet):
            result = _import(archive, source, which)
    if arguments.json:
        write_json(result)
    elif not arguments.quiet:
        captures = f"{result.captures:,} new {plural(result.captures, 'capture')}"
        there = f" ({result.known:,} more {'was' if result.known == 1 else 'were'} there already)"
        editions = f"{result.editions:,} new {plural(result.editions, 'edition')}"
        say(f"{arguments.source}: {captures}{there if result.known else ''}, {editions} of {_some(result.documents)}")
        for line in result.skipped:
            say(f"passed over: {line}")
        for line in result.remarks:
            say(line)
    for line in result.damaged:
        say(f"scrubber: {arguments.source}: {line}")
    return int(bool(result.damaged))


@contextmanager
def _receiving(option: str | None, document: Document | None) -> Iterator[Archive]:
    """The archive to import into; a new one is made beside its place, and moved there when something has come: until
    then it is nobody's.
    """
    place = archive_place(option, document)
    if not isinstance(place, Path) or place.suffix == ".db" or place.exists():
        with open_archive(option, document, create=True) as archive:
            yield archive
        return
    from scrubber.exchange.receiving import receiving  # noqa: PLC0415 -- heavy

    with receiving(place) as archive:
        yield archive


def _some(documents: Sequence[str]) -> str:
    """Documents by their ids, or how many they are: an archive may hold thousands."""
    return ", ".join(documents) or "no document" if len(documents) <= _NAMED else f"{len(documents):,} documents"


def _check(source: Path, which: Named | None) -> None:
    """Refuse what can't be taken in, before an archive is made for it."""
    import tarfile  # noqa: PLC0415 -- only now

    if source.is_dir() and (source / "HEAD").is_file() and (source / "objects").is_dir():
        raise DocumentError(
            f"{source}: a Git repository holds the texts of editions, and not what they were made from; import "
            f"a WARC that was exported"
        )
    if source.is_file() and tarfile.is_tarfile(source):
        raise DocumentError(f"{source}: a packed folder; unpack it, and import the folder with --document")
    if which is None and source.is_dir():
        raise DocumentError("whose mirrors are these? say it with --document")
    if which is None:
        from scrubber.exchange.imports import must_be_export  # noqa: PLC0415 -- only now

        must_be_export(source)
    elif which.document is None and not source.is_dir():
        raise DocumentError(f"--document {which.id}: to find its mirrors in a WARC, its TOML is needed")


def _import(archive: Archive, source: Path, which: Named | None) -> Imported:
    from scrubber.exchange.crawl import import_warc  # noqa: PLC0415 -- only now
    from scrubber.exchange.folder import import_folder  # noqa: PLC0415
    from scrubber.exchange.imports import import_archive  # noqa: PLC0415

    if which is None:
        return import_archive(archive, source)
    if which.document is None or source.is_dir():
        return import_folder(archive, which.document or which.id, source)
    return import_warc(archive, which.document, source)


def _history(archive: Archive, document: Document, arguments: Namespace, *, quiet: bool) -> Imported:
    from scrubber.exchange.history import WAYBACK, Asked, import_history  # noqa: PLC0415 -- only now

    timemap = WAYBACK if arguments.source == _WAYBACK else arguments.source
    asked = Asked(timemap, arguments.since, arguments.until, arguments.most, arguments.allow_private)
    with progress("asking", len(document.mirrors), quiet=quiet) as step:
        return import_history(archive, document, asked, progress=step)
