"""`scrubber diff`: two texts side by side, the differing words marked."""

from __future__ import annotations

import os
import shlex
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubber.cli.places import archive_place, edition_of, is_on_web, named, open_archive
from scrubber.cli.terminal import console, write_json
from scrubber.errors import DocumentError, ScrubberError
from scrubber.inert import inert, short
from scrubber.patterns import lazily
from scrubber.spelled import spelled

if TYPE_CHECKING:
    from rich.text import Text

    from scrubber.comparing.changes import Change

_SHA256 = lazily(r"[0-9a-f]{64}")
#: Characters of a stretch that stays from which on only so many are shown, where not all of it is wanted.
_LONG, _SHOWN = 300, 200


def diff(arguments: Namespace) -> int:
    """Compare. 0 if the texts are the same, 1 if not."""
    from scrubber.comparing.changes import compare_blocks  # noqa: PLC0415 -- only now

    a, b = _blocks(arguments.a, arguments), _blocks(arguments.b, arguments)
    changes = compare_blocks(a, b)
    different = any(change.op != "same" for change in changes)
    if arguments.json:
        names = {"a": spelled(arguments.a), "b": spelled(arguments.b)}
        write_json({**names, "same": not different, "changes": change_records(a, b, changes)})
    elif different:
        from rich.text import Text  # noqa: PLC0415 -- heavy

        console().print(Text(f"--- {inert(arguments.a)}\n+++ {inert(arguments.b)}", style="bold"))
        print_changes(a, b, arguments.context)
    return int(different)


def change_records(a: Sequence[str], b: Sequence[str], changes: Sequence[Change]) -> list[dict[str, Any]]:
    """What differs, as JSON values."""
    return [
        {
            "op": each.op,
            "a": each.a,
            "b": each.b,
            "before": a[each.a] if each.a is not None else None,
            "after": b[each.b] if each.b is not None else None,
            "marks": each.marks,
        }
        for each in changes
        if each.op != "same"
    ]


def _blocks(place: str, arguments: Namespace) -> list[str]:
    """The blocks of a file, a capture or an edition.

    Raises:
        ScrubberError: it is none of them or can't be cleaned; the message names it.
    """
    try:
        return _found(place, arguments)
    except ScrubberError as error:
        if spelled(place) in str(error):
            raise
        raise ScrubberError(f"{place}: {error}") from error


def _found(place: str, arguments: Namespace) -> list[str]:
    if place == "-" or os.path.lexists(place):
        return _file(place, arguments)
    if _SHA256.fullmatch(place):
        with open_archive(arguments.archive) as archive:
            if not archive.holds([place]):
                raise DocumentError(f"{place}: {archive.place} has no capture of that digest")
            return _cleaned(archive.read(place), arguments)
    if not place.lower().endswith((".txt", ".html", ".htm")) and "/" not in place.rpartition("@")[2]:
        which = named(place)
        if which.number is None and which.document is None and not _is_tracked(which.id, arguments):
            raise DocumentError(
                f"{place}: there is no file of that name here, and no document of that id in "
                f"{archive_place(arguments.archive)}"
            )
        if arguments.archive or which.document or os.path.lexists(archive_place(None)):
            with open_archive(arguments.archive, which.document) as archive:
                return [block.text for block in edition_of(archive, which).blocks]
    if is_on_web(place):
        raise DocumentError(
            f"{place}: diff asks no server; save it first: scrubber clean {shlex.quote(place)} > saved.txt"
        )
    raise DocumentError(
        f"{place}: no such file; diff takes files, editions such as doc@3, and captures by their SHA-256"
    )


def _is_tracked(ident: str, arguments: Namespace) -> bool:
    if not arguments.archive and not os.path.lexists(archive_place(None)):
        return False
    with open_archive(arguments.archive) as archive:
        return ident in archive.documents()


def _file(place: str, arguments: Namespace) -> list[str]:
    from scrubber.capture import Limits  # noqa: PLC0415 -- only for files
    from scrubber.capture.files import is_stream, read_file, read_stream  # noqa: PLC0415

    limit = Limits().bytes
    raw = read_stream(place, limit) if is_stream(place) else read_file(Path(place), limit)
    return _cleaned(raw, arguments)


def _cleaned(raw: bytes, arguments: Namespace) -> list[str]:
    if arguments.raw:
        from scrubber.cleaning.decode import decode  # noqa: PLC0415 -- only for --raw

        return decode(raw).text.splitlines()
    from scrubber.sandbox import clean  # noqa: PLC0415 -- only for files

    return [block.text for block in clean(raw, script=arguments.script).blocks]


def print_changes(a: Sequence[str], b: Sequence[str], context: int, *, whole: bool = True) -> None:
    """What differs, for a person: blocks taken out and put in, changed ones once with the words marked; not where
    blocks begin, or that alone.

    Args:
        a: the first text's blocks.
        b: the second's.
        context: how many unchanged blocks to show around each change.
        whole: whether all of a changed block is shown, or of a long one what stands beside the changes.
    """
    from rich.text import Text  # noqa: PLC0415 -- heavy

    from scrubber.comparing.divided import compare_words  # noqa: PLC0415 -- only now

    out = console(quoting=True)
    plain = not out.is_terminal
    a, changes = compare_words(a, b)
    if all(change.op == "same" for change in changes):
        out.print(Text("  the words are the same, and blocks begin elsewhere", style="dim"))
        return
    near = _near(changes, context)
    gap = False
    for number, change in enumerate(changes):
        if number not in near:
            gap = True
            continue
        if gap:
            out.print(Text("  ⋯", style="dim"))
            gap = False
        if change.op == "same" and change.a is not None:
            out.print(Text(f"  {inert(a[change.a])}", style="dim"))
        elif change.op == "removed" and change.a is not None:
            out.print(Text(f"- {inert(a[change.a])}", style="red"))
        elif change.op == "added" and change.b is not None:
            out.print(Text(f"+ {inert(b[change.b])}", style="green"))
        else:
            out.print(_marked(change, plain=plain, whole=whole))


def _near(changes: Sequence[Change], context: int) -> set[int]:
    near: set[int] = set()
    end = 0
    for number, change in enumerate(changes):
        if change.op != "same":
            start, end = max(end, number - context), min(len(changes), number + context + 1)
            near.update(range(start, end))
    return near


def _marked(change: Change, *, plain: bool, whole: bool) -> Text:
    """A changed block once, with what was taken out and put in marked where it stands, in words if there are no
    colours.
    """
    from rich.text import Text  # noqa: PLC0415 -- heavy

    line = Text("~ ")
    for mark in change.marks:
        if mark.op == "same":
            line.append(inert(mark.a if whole or len(mark.a) < _LONG else short(mark.a, _SHOWN)))
            continue
        if mark.a:
            line.append(f"[-{inert(mark.a)}-]" if plain else inert(mark.a), style="bold red strike")
        if mark.b:
            line.append(f"{{+{inert(mark.b)}+}}" if plain else inert(mark.b), style="bold green")
    return line
