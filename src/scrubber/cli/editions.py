"""`scrubber log`, `show`, `verify` and `blame`: a document's editions, and what they stand on."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from scrubber.cli.places import edition_of, named, open_archive, tracked, whole
from scrubber.cli.terminal import console, progress, table, tell_damage, write, write_json, write_text
from scrubber.inert import short
from scrubber.report.groups import short_names
from scrubber.report.records import as_json
from scrubber.report.verdicts import plural

if TYPE_CHECKING:
    from scrubber.archive import Archive
    from scrubber.outcome import Edition
    from scrubber.report.events import Event


def log(arguments: Namespace) -> int:
    """List the editions, or all that happened, the latest first."""
    which = whole(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        tracked(archive, which)
        if arguments.history:
            return _history(archive, which.id, as_record=arguments.json)
        editions = archive.editions(which.id, texts=arguments.changes)[::-1]
    if arguments.json:
        write_json([{**_item(each), **_changed(arguments, each, before)} for each, before in _pairs(editions)])
        return 0
    if arguments.changes:
        _print_changes(editions)
        return 0
    rows = []
    for edition in editions:
        mirrors = edition.record.get("mirrors", ())
        blocks = len(edition.record.get("blocks", ()))
        rows.append(
            (str(edition.number), f"{edition.time:%Y-%m-%d %H:%M}", edition.hash[:12], str(len(mirrors)), str(blocks))
        )
    table((">edition", "time (UTC)", "hash", ">mirrors", ">blocks"), rows)
    return 0


def _item(edition: Edition) -> dict[str, Any]:
    return {
        **{key: getattr(edition, key) for key in ("document", "number", "hash", "parent", "time")},
        "record": edition.record,
    }


def _pairs(editions: Sequence[Edition]) -> Iterator[tuple[Edition, Edition | None]]:
    """Each edition, and the one before it; the latest first."""
    return zip_longest(editions, editions[1:])


def _changed(arguments: Namespace, edition: Edition, before: Edition | None) -> dict[str, Any]:
    """What an edition changed, as JSON values, if that is asked for."""
    if not arguments.changes:
        return {}
    from scrubber.cli.diff import change_records  # noqa: PLC0415 -- only if asked for
    from scrubber.comparing.changes import compare_blocks  # noqa: PLC0415

    a, b = ([block.text for block in each.blocks] if each else [] for each in (before, edition))
    return {"changes": change_records(a, b, compare_blocks(a, b)) if before else []}


def _print_changes(editions: Sequence[Edition]) -> None:
    """Each edition with what it changed in the one before, as `diff` shows it."""
    from rich.text import Text  # noqa: PLC0415 -- heavy

    from scrubber.cli.diff import print_changes  # noqa: PLC0415 -- only if asked for

    for edition, before in _pairs(editions):
        head = f"edition {edition.number}  {edition.time:%Y-%m-%d %H:%M} UTC  {edition.hash[:12]}"
        console().print(Text(head if before else f"{head}  the first", style="bold"))
        if before:
            print_changes([each.text for each in before.blocks], [each.text for each in edition.blocks], 0, whole=False)


def _history(archive: Archive, ident: str, *, as_record: bool) -> int:
    """What happened to a document; a run's events of one mirror make one line, and so do mirrors that gave other bytes
    and nothing else. 0, or 1 if a run is damaged: it is named, and all others are told.
    """
    from scrubber.report.events import events  # noqa: PLC0415 -- only if asked for

    found, damage = events(archive, ident)
    found.reverse()
    if as_record:
        write_json(found)
    else:
        lines: dict[tuple[Any, ...], list[Event]] = {}
        for each in found:
            lines.setdefault((each.time, each.run, each.mirror), []).insert(0, each)
        rows: dict[tuple[Any, ...], tuple[list[str], list[Event]]] = {}
        for (time, run, mirror), own in lines.items():
            alike = [each.what for each in own] == ["capture"]
            mirrors, told = rows.setdefault((time, run, "" if alike else mirror, alike), ([], []))
            mirrors.append(mirror or "(the text)")
            told += own
        table(
            ("time (UTC)", "mirror", "what happened"),
            [
                (f"{time:%Y-%m-%d %H:%M}", ", ".join(reversed(mirrors)), _joined(told))
                for (time, *_), (mirrors, told) in rows.items()
            ],
        )
    return tell_damage(damage)


def _joined(events: Sequence[Event]) -> str:
    """What happened in a run, in a line: captures of several mirrors by their digests."""
    told = list(dict.fromkeys(each.told for each in events))
    digests = list(dict.fromkeys(each.capture for each in events))
    if all(digests) and len(digests) > 1:
        return f"new captures {', '.join(reversed(digests))}"
    return "; ".join(told)


def show(arguments: Namespace) -> int:
    """Write the text of an edition, and nothing else."""
    which = named(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        edition = edition_of(archive, which)
    if arguments.json or arguments.format == "json":
        write_json(edition)
    elif arguments.format == "markdown":
        from scrubber.cleaning.render import to_markdown  # noqa: PLC0415 -- only if asked for
        from scrubber.model import CleanText  # noqa: PLC0415

        write_text(to_markdown(CleanText(edition.text, edition.text, edition.blocks)))
    else:
        write_text(edition.text)
    return 0


def blame(arguments: Namespace) -> int:
    """For each block, the edition that first had it and the mirrors that attest it; as JSON, also what proves it by
    the edition's Merkle root.
    """
    from scrubber.archive.history import blame as origins_of  # noqa: PLC0415 -- only now

    which = named(arguments.document)
    with open_archive(arguments.archive, which.document) as archive:
        edition_of(archive, which)
        origins = origins_of(archive, which.id, which.number)
    if arguments.json:
        from scrubber.archive.identity import proofs  # noqa: PLC0415 -- only if asked for

        ways = proofs([each.block.text for each in origins])
        write_json(
            [
                {"number": number, **as_json(each), "proof": way}
                for number, (each, way) in enumerate(zip(origins, ways, strict=True))
            ]
        )
        return 0
    rows = [
        (str(number), str(each.edition), f"{each.time:%Y-%m-%d}", short_names(each.mirrors), short(each.block.text, 80))
        for number, each in enumerate(origins)
    ]
    table((">block", ">since edition", "of", "attested by", "text"), rows)
    return 0


def verify(arguments: Namespace) -> int:
    """Prove that what is stored is what was stored, and that each edition still follows from its captures. 0, or 1 if
    something fails.
    """
    from scrubber.verify import verify as prove  # noqa: PLC0415 -- heavy

    which = whole(arguments.document) if arguments.document else None
    with open_archive(arguments.archive, which.document if which else None) as archive:
        if which:
            tracked(archive, which)
        with progress("verifying", 1, quiet=arguments.quiet or arguments.json):
            found = prove(archive, [which.id] if which else None, quick=arguments.quick)
    if arguments.json:
        write_json([{"ok": each.ok, **as_json(each)} for each in found])
        return int(not all(each.ok for each in found))
    for each in found:
        name = each.document or "the archive"
        checked = (
            f"{each.editions} {plural(each.editions, 'edition')}, {each.rerun} made again from the captures"
            if each.document
            else "what belongs to no document; name none, and every object is read"
            if which
            else "every object"
        )
        write(
            "\n".join(
                [
                    f"{name}: {'proved' if each.ok else 'FAILS'} ({checked})",
                    *(f"  fails: {line}" for line in each.problems),
                ]
            )
        )
        if not arguments.quiet and each.notes:
            write("\n".join(f"  note: {line}" for line in each.notes))
    return int(not all(each.ok for each in found))
