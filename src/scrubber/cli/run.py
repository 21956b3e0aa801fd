"""`scrubber run`: ingest a document once, and say what changed."""

from __future__ import annotations

import shlex
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubber.cli.diff import change_records, print_changes
from scrubber.cli.places import archive_place
from scrubber.cli.terminal import STYLES, console, progress, say, verdict_table, write_json
from scrubber.errors import ScrubberError, StoreError

if TYPE_CHECKING:
    from scrubber.archive import Archive
    from scrubber.document import Document
    from scrubber.model import Block
    from scrubber.outcome import IngestResult
    from scrubber.report.events import Event
    from scrubber.report.groups import Group

_ALTERED = 3
#: How many alterations are printed; the report has them all.
_SHOWN = 40
_AROUND = 24


def run(arguments: Namespace) -> int:
    """Walk the road once. 0, or 3 if a mirror stands altered and `--fail-on` says that this counts."""
    from scrubber.document import Document  # noqa: PLC0415 -- only now

    document = Document.read(arguments.document)
    with _archive(arguments, document) as archive:
        result = _ingest(document, archive, arguments)
        unwritten = _unwritten(document, archive, result, arguments.report) if arguments.report else None
        tell(document, archive, result, arguments)
    if unwritten:
        raise unwritten
    return exit_status(result, arguments.fail_on)


def _unwritten(document: Document, archive: Archive, result: IngestResult, output: str) -> ScrubberError | None:
    """Write the report; why it can't be written is said behind what the run found, which is stored, and told only once
    as new.
    """
    from scrubber.cli.report import write_report  # noqa: PLC0415 -- only if asked for

    try:
        write_report(archive, document.id, result.edition.number, "html", output, document=document)
    except ScrubberError as error:
        return error
    return None


def tell(document: Document, archive: Archive, result: IngestResult, arguments: Namespace) -> None:
    """Write what a run found, for a person or as JSON. The archive has the edition before, for what changed."""
    number = result.edition.number
    before = archive.edition(document.id, number - 1) if result.changed and number > 1 else None
    now = [block.text for block in result.edition.blocks]
    then = [block.text for block in before.blocks] if before else now
    if arguments.json:
        from scrubber.comparing.changes import compare_blocks  # noqa: PLC0415 -- only now

        _json(document, result, change_records(then, now, compare_blocks(then, now)))
        return
    from scrubber.report.events import came_and_went, perhaps_first  # noqa: PLC0415 -- only for a person

    _print(document, result, arguments, came_and_went(archive, document.id), perhaps_first(archive, document.id))
    if before and not arguments.quiet:
        from rich.text import Text  # noqa: PLC0415 -- heavy

        console().print(Text(f"\nChanged since edition {before.number}", style="bold"))
        print_changes(then, now, 0, whole=False)


def exit_status(result: IngestResult, fail_on: str = "any") -> int:
    """What a run's result means for whoever started it: 3 if a mirror stands altered, else 0. `fail_on` is "any"
    alteration, a "new" one that the last run did not have, or "never".
    """
    findings = {"any": result.findings, "new": result.new, "never": ()}[fail_on]
    return _ALTERED if any(finding.accuses for finding in findings) else 0


@contextmanager
def _archive(arguments: Namespace, document: Document) -> Iterator[Archive]:
    """The archive; for a dry run a copy of it that is thrown away."""
    from scrubber.archive import Archive  # noqa: PLC0415 -- heavy

    place = archive_place(arguments.archive, document)
    if not arguments.dry_run:
        with Archive(place) as archive:
            yield archive
        return
    from tempfile import TemporaryDirectory  # noqa: PLC0415 -- only for a dry run

    from scrubber.archive.database import FILE  # noqa: PLC0415
    from scrubber.archive.snapshot import snapshot  # noqa: PLC0415

    with TemporaryDirectory(prefix="scrubber-") as folder:
        called = f"{snapshot(place, Path(folder), document.id)} (copied to {Path(folder).parent})"
        try:
            with Archive(folder) as archive:
                yield archive
        except StoreError as error:
            error.args = tuple(str(each).replace(str(Path(folder, FILE)), called) for each in error.args)
            raise


def _ingest(document: Document, archive: Archive, arguments: Namespace) -> IngestResult:
    from scrubber.capture import fetch_all  # noqa: PLC0415 -- only now
    from scrubber.pipeline import known, publish  # noqa: PLC0415

    quiet = arguments.quiet or arguments.json
    with archive.lock(document.id, tell=say):
        names = [mirror.name for mirror in document.mirrors]
        with progress("reading", len(names), quiet=quiet, awaited=names) as step:
            fetched = fetch_all(
                document, known=known(document, archive), allow_private=arguments.allow_private, progress=step
            )
        with progress("collating", 1, quiet=quiet) as step:
            result = publish(document, archive, fetched)
            step(document.id)
    return result


def _json(document: Document, result: IngestResult, changes: list[dict[str, Any]]) -> None:
    collation = result.collation
    write_json(
        {
            "document": document.id,
            "title": document.title,
            "edition": {key: getattr(result.edition, key) for key in ("number", "hash", "parent", "time")},
            "changed": result.changed,
            "changes": changes,
            "outcomes": result.outcomes,
            "findings": result.findings,
            "new": result.new,
            "clusters": collation.clusters if collation else [],
            "weights": collation.weights if collation else {},
            "left_out": collation.left_out if collation else {},
            "confidence": collation.confidence if collation else None,
        }
    )


def _print(
    document: Document, result: IngestResult, arguments: Namespace, moved: Sequence[Event], perhaps: str
) -> None:
    from rich.text import Text  # noqa: PLC0415 -- heavy

    from scrubber.archive.server import without_password  # noqa: PLC0415 -- heavy
    from scrubber.inert import inert  # noqa: PLC0415
    from scrubber.report.events import since  # noqa: PLC0415
    from scrubber.report.groups import groups  # noqa: PLC0415
    from scrubber.report.verdicts import SETTLED, command_to_settle, headline, verdicts  # noqa: PLC0415

    out = console()
    edition = result.edition
    what = "new" if result.changed else "still stands" if result.new or moved else "still stands; nothing changed"
    if number := edition.record.get("restores"):
        what += f"; it restores edition {number}, by a person's decision"
    dry = " (dry run: nothing was stored)" if arguments.dry_run else ""
    out.print(
        Text.assemble(
            (inert(document.title, one_line=True), "bold"),
            f"\nedition {edition.number} {what}{dry}  ",
            (edition.hash[:12], "dim"),
        )
    )
    judged = verdicts(result.outcomes, result.findings, result.collation)
    out.print(Text(headline(judged)))
    if told := since(each for each in moved if each.what != "altered"):  # that is told below, in full
        out.print(Text(inert(told, one_line=True)))
    if arguments.quiet:
        # A mirror that took no part is never passed over in silence.
        for verdict in judged:
            if verdict.reason:
                out.print(Text(inert(f"{verdict.mirror}: {verdict.label}: {verdict.reason}", one_line=True)))
        return
    if perhaps:
        out.print(Text(inert(perhaps, one_line=True)))
    out.print()
    verdict_table(judged)
    kept = f" --archive {shlex.quote(without_password(arguments.archive))}" if arguments.archive else ""
    place = inert(shlex.quote(str(document.source or document.id)) + kept, one_line=True)
    first_run = result.changed and edition.number == 1
    new = set() if first_run else {id(finding) for finding in result.new}
    found = [group for group in groups(result.findings, edition.blocks) if not group.first.accepted]
    fresh = [group for group in found if any(id(finding) in new for finding in group.findings)]
    known = [group for group in found if group not in fresh]
    for title, own in (
        ("New since the last run", fresh),
        ("Alterations", [group for group in known if not group.first.disputed]),
        ("Disputed readings", [group for group in known if group.first.disputed]),
    ):
        if own:
            out.print(Text(f"\n{title}", style="bold"))
        for group in own[:_SHOWN]:
            print_group(group, edition.blocks)
        if len(own) > _SHOWN:
            out.print(f"  and {len(own) - _SHOWN:,} more: scrubber report {place}")
    if any(group.first.disputed for group in found):
        out.print(Text(f"\n{SETTLED}"))
        out.print(Text(f"  {command_to_settle(place)}"), soft_wrap=True)


def print_group(group: Group, blocks: Sequence[Block]) -> None:
    """One alteration: whose, of what kind, the sentence, and both readings with the differing words marked."""
    from rich.text import Text  # noqa: PLC0415 -- heavy

    from scrubber.comparing.marks import compare  # noqa: PLC0415
    from scrubber.inert import inert, short  # noqa: PLC0415
    from scrubber.report.groups import NOTHING, block_text, short_names  # noqa: PLC0415
    from scrubber.report.surroundings import both_surroundings  # noqa: PLC0415
    from scrubber.report.verdicts import words  # noqa: PLC0415

    out, finding = console(), group.first
    kind, style = words(finding.kind), STYLES["altered"]
    if finding.disputed:
        kind, style = f"{kind}, disputed", STYLES["disputed"]
    names = inert(short_names(group.mirrors) or "the text", one_line=True)
    where = f"  {group.where}" if group.where else ""
    head = Text.assemble((f" {group.number}  ", "dim"), (names, "bold"), "  ", (kind, style), (where, "dim"))
    out.print(head)
    out.print(Text(f"      {inert(group.message, one_line=True)}"))
    around, beside = both_surroundings(finding, block_text(finding, blocks), _AROUND)
    one_sided = not finding.before or not finding.after
    told = one_sided and (finding.before or finding.after) in finding.message
    if len(group.blocks) > 1 or (told and around == ("", "")):
        # The sentence has quoted it already, or there is nothing to quote.
        return
    (left, right), (own_left, own_right) = ([inert(each, one_line=True) for each in side] for side in (around, beside))
    canonical = group.sides[0].removeprefix("the ")
    sides = {canonical: Text(left, style="dim"), "mirror": Text(own_left, style="dim")}
    ends = {canonical: right, "mirror": own_right}
    for mark in compare(*(inert(short(each, 200), one_line=True) for each in (finding.before, finding.after))):
        changed = mark.op == "changed"
        sides[canonical].append(mark.a, style="not dim bold green" if changed else "not dim")
        sides["mirror"].append(mark.b, style="not dim bold red" if changed else "not dim")
    width = max(8, len(canonical))
    for name, text in sides.items():
        if not (finding.after if name == "mirror" else finding.before):
            text.append(NOTHING if text or ends[name] else "nothing", style="dim")
        line = Text.assemble((f"      {name:>{width}}  ", "dim"), text.append(ends[name], style="dim"))
        out.print(line, soft_wrap=True)
