"""`scrubber log`, `show`, `verify` and `blame`: a document's editions, and what they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cli.places import named, open_archive, tracked
from scrubber.cli.terminal import table, write, write_json
from scrubber.errors import DocumentError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from scrubber.archive import Archive
    from scrubber.cli.places import Named
    from scrubber.model import Edition


def log(arguments: Namespace) -> int:
    """List the editions, the latest first."""
    which = named(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        tracked(archive, which)
        editions = archive.editions(which.id, texts=False)[::-1]
    if arguments.json:
        write_json(
            [
                {
                    **{key: getattr(e, key) for key in ("document", "number", "hash", "parent", "time")},
                    "record": e.record,
                }
                for e in editions
            ]
        )
        return 0
    rows = []
    for edition in editions:
        mirrors = edition.record.get("mirrors", ())
        blocks = len(edition.record.get("blocks", ()))
        rows.append(
            (str(edition.number), f"{edition.time:%Y-%m-%d %H:%M}", edition.hash[:12], str(len(mirrors)), str(blocks))
        )
    table((">edition", "time", "hash", ">mirrors", ">blocks"), rows)
    return 0


def show(arguments: Namespace) -> int:
    """Write the text of an edition, and nothing else."""
    which = named(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        edition = edition_of(archive, which)
    if arguments.json or arguments.format == "json":
        write_json(edition)
    elif arguments.format == "markdown":
        from scrubber.report.markdown import blocks_markdown  # noqa: PLC0415 -- only if asked for

        write(blocks_markdown(edition.blocks))
    else:
        write(edition.text)
    return 0


def edition_of(archive: Archive, which: Named) -> Edition:
    """The edition that is meant.

    Raises:
        DocumentError: there is none.
    """
    tracked(archive, which)
    edition = archive.edition(which.id, which.number) if which.number else archive.latest(which.id)
    if edition is None:
        raise DocumentError(f"{which.id} has no edition yet: no mirror could be read")
    return edition


def blame(arguments: Namespace) -> int:
    """For each block, the edition that first had it and the mirrors that attest it."""
    which = named(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        edition = edition_of(archive, which)
        rows = list(_origins(archive, edition))
    if arguments.json:
        write_json(
            [
                {"block": n, "edition": since, "mirrors": mirrors, "text": text}
                for n, (since, mirrors, text) in enumerate(rows)
            ]
        )
        return 0
    from scrubber.report.inert import short  # noqa: PLC0415 -- only for a person

    cells = [
        (str(n), str(since), short(", ".join(mirrors), 60), short(text, 80))
        for n, (since, mirrors, text) in enumerate(rows)
    ]
    table((">block", ">since", "attested by", "text"), cells)
    return 0


def _origins(archive: Archive, edition: Edition) -> Iterator[tuple[int, tuple[str, ...], str]]:
    since: dict[str, int] = {}
    for earlier in archive.editions(edition.document):
        if earlier.number > edition.number:
            break
        now = {block.text for block in earlier.blocks}
        since = {text: since.get(text, earlier.number) for text in now}
    collation = archive.collation(edition.document, edition.number)
    sources = collation.sources if collation else []
    for number, block in enumerate(edition.blocks):
        yield since[block.text], sources[number] if number < len(sources) else (), block.text
