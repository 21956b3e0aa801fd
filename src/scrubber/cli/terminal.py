"""What is written where: results on standard output, everything else on standard error, both harmless to a terminal."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from scrubber.cli.streams import CLOSED

if TYPE_CHECKING:
    from rich.console import Console

    from scrubber.report.verdicts import Verdict

#: What to do about something damaged.
DAMAGED = (
    "; scrubber verify names all that is damaged, the next run makes captures and texts good, a backup or an "
    "exported WARC the rest"
)
_PIECE = 32 * 1024
#: After so many seconds somebody without a bar is told what is waited for, and so many names of it.
_PATIENCE, _NAMED = 10.0, 5
#: Columns of a terminal between two of a table, those that a word may want for itself, and a long cell.
_GAP, _LONG, _WIDE = 2, 16, 24
#: Lines that a cell may have before it wants more columns.
_LINES = 4
#: What ends a line in Unicode and stands for itself in JSON.
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}

#: How each state looks, on a terminal that has colours.
STYLES = {
    "altered": "bold red", "disputed": "bold yellow", "stale": "yellow", "left_out": "magenta", "dead": "magenta",
    "refused": "magenta",
    "failed": "magenta", "noted": "green", "intact": "green",
}  # fmt: skip


def console(*, error: bool = False, quoting: bool = False) -> Console:
    """A console that parts lines between words on a terminal; a pipe gets whole lines and no colours. Where it is
    `quoting` the terminal parts them: a text without blanks would be parted behind the mark at its beginning.
    """
    from rich.console import Console  # noqa: PLC0415 -- heavy

    class Plain(Console):
        """A console that leaves a closed pipe to the command line, which knows its exit status."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    stream = sys.stderr if error else sys.stdout
    seen = stream.isatty()
    width = None if seen else 10_000
    return Plain(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=quoting or not seen)


def say(text: str) -> None:
    """One line for a person, on standard error, though names from outside stand in it that may hold ends of lines."""
    from scrubber.inert import inert  # noqa: PLC0415 -- only where something is said

    sys.stderr.write(inert(text, one_line=True) + "\n")
    sys.stderr.flush()


def _waiting(label: str, names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
    return f"scrubber: {label}: still waiting for {shown} (-q leaves this out)"


def tell_damage(lines: Sequence[str]) -> int:
    """Say what of an archive is damaged, where the rest was told; returns the exit status of what is done in part,
    or 0.
    """
    for line in lines:
        say(f"scrubber: {line}{DAMAGED if line == lines[-1] else ''}")
    return int(bool(lines))


def write(text: str) -> None:
    """A text as the result: byte for byte into a pipe or a file, harmless on a terminal, ending in a line feed."""
    if sys.stdout.isatty():
        from scrubber.inert import inert  # noqa: PLC0415 -- only for a terminal

        text = inert(text)
    data = (text if text.endswith("\n") or not text else text + "\n").encode("utf-8", "backslashreplace")
    sys.stdout.flush()
    # In pieces: some systems report one great write as done though its reader left in the middle of it.
    for at in range(0, len(data), _PIECE):
        sys.stdout.buffer.write(data[at : at + _PIECE])
    sys.stdout.buffer.flush()


def write_text(text: str) -> None:
    """As `write`, for a text that is all that was asked for: with nowhere to write it a command has failed.

    Raises:
        OSError: standard output was closed when the process began.
    """
    if getattr(sys.stdout, "name", "") == CLOSED:
        raise OSError(errno.EBADF, "it is closed")
    write(text)


def write_json(value: object) -> None:
    """A value as JSON: the characters themselves, but for a terminal those that act or hide as JSON's own escapes."""
    write_text(_json(value, spaces=2))


def write_json_line(value: object) -> None:
    """A value as a line of JSON Lines, in which nothing else ends a line for any reader."""
    write_text(_json(value, spaces=None).translate(_LINE_ENDS))


def write_json_items(values: Iterable[object], *, single: bool) -> None:
    """Values as the items of one JSON array, each as it comes; one that is `single` stands for itself."""
    held = ""
    for value in values:
        if single:
            write_json(value)
            return
        write_text(f"{held}," if held else "[")
        held = "  " + _json(value, spaces=2).replace("\n", "\n  ")  # a line feed is never within a text of JSON
    write_text(f"{held}\n]" if held else "[]")


def _json(value: object, *, spaces: int | None) -> str:
    from scrubber.inert import escaped  # noqa: PLC0415 -- only for JSON
    from scrubber.report.records import as_json  # noqa: PLC0415

    text = json.dumps(as_json(value), ensure_ascii=False, indent=spaces)
    return escaped(text) if sys.stdout.isatty() else text


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """A table on standard output: with lines on a terminal, columns of bare text in a pipe.

    Args:
        columns: their names; ">" in front sets a column to the right.
        rows: cells: text, or a pair of text and style.
    """
    from scrubber.inert import inert  # noqa: PLC0415 -- only where something is written

    cells = [[cell if isinstance(cell, tuple) else (cell, "") for cell in row] for row in rows]
    shown = [[(inert(str(text), one_line=True), style) for text, style in row] for row in cells]
    if sys.stdout.isatty():
        _drawn(columns, shown)
    else:
        _bare(columns, [[text for text, _ in row] for row in shown])


def _least(cells: Iterable[str]) -> int:
    """The width below which a column breaks its words, or is a thread of them; some long ones, such as addresses, are
    broken everywhere.
    """
    from rich.cells import cell_len  # noqa: PLC0415 -- heavy

    return max(
        max(min(_LONG, cell_len(word)), min(_WIDE, cell_len(cell) // _LINES))
        for cell in cells
        for word in cell.split() or [""]
    )


def _drawn(columns: Sequence[str], rows: Sequence[Sequence[tuple[str, str]]]) -> None:
    """A table with lines; where the terminal is too narrow for one, each row as lines of names and cells."""
    from rich import box  # noqa: PLC0415 -- heavy
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out = console()
    names = [name.lstrip(">") for name in columns]
    texts = [names, *([text for text, _ in row] for row in rows)]
    if sum(_least(cells) + _GAP for cells in zip(*texts, strict=True)) > out.width:
        width = max(map(len, names))
        for row in rows:
            lines = Table.grid(padding=(0, _GAP, 0, 0))
            lines.add_column(width=width)
            lines.add_column(overflow="fold")
            for name, (text, style) in zip(names, row, strict=True):
                if text:
                    lines.add_row(Text(name, style="bold"), Text(text, style=style))
            out.print(lines)
            out.print()
        return
    grid = Table(box=box.SIMPLE_HEAD if out.is_terminal else None, pad_edge=False)
    for name in columns:
        grid.add_column(name.lstrip(">"), justify="right" if name.startswith(">") else "left", overflow="fold")
    for row in rows:
        grid.add_row(*(Text(text, style=style) for text, style in row))
    out.print(grid)


def _bare(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell, two blanks apart; for a pipe, which is written to often and needs
    nothing drawn.
    """
    from rich.cells import cell_len  # noqa: PLC0415 -- a full-width character takes two columns

    names = [name.lstrip(">") for name in columns]
    widths = [max(cell_len(row[at]) for row in (names, *rows)) for at in range(len(names))]

    def line(row: Sequence[str]) -> str:
        cells = []
        for name, text, width in zip(columns, row, widths, strict=True):
            fill = " " * (width - cell_len(text))
            cells.append(fill + text if name.startswith(">") else text + fill)
        return "  ".join(cells).rstrip()

    write("\n".join(line(row) for row in (names, *rows)))


def verdict_table(verdicts: Sequence[Verdict]) -> None:
    """How each mirror stands, the gravest first; a mirror that took no part with the reason."""
    from scrubber.report.groups import short_names  # noqa: PLC0415 -- only for a person

    rows = []
    for verdict in verdicts:
        weight = "" if verdict.weight is None else f"{verdict.weight:.2f}"
        copies = f"copies with {short_names(verdict.copies)}" if verdict.copies else ""
        rows.append(
            (
                verdict.mirror,
                (verdict.label, STYLES[verdict.state]),
                weight,
                "; ".join(filter(None, (verdict.told, copies))),
            )
        )
    table(("mirror", "verdict", ">weight", "what was found"), rows)


@contextmanager
def progress(label: str, total: int, *, quiet: bool, awaited: Iterable[str] = ()) -> Iterator[Callable[[str], None]]:
    """Show how far something is, on a terminal and from its second second on; elsewhere, where it would fill a log,
    one line says what is waited for, if anything is for long.

    Args:
        label: what is going on.
        total: how many steps it has.
        quiet: whether nothing is to be shown.
        awaited: the names of steps that may keep one waiting.

    Yields:
        A function to call with a name when a step is done.
    """
    left = dict.fromkeys(awaited)
    drawn = sys.stderr.isatty()
    if quiet or not (drawn or left):
        yield lambda _name: None
        return
    from threading import Timer  # noqa: PLC0415 -- only where one may wait

    if not drawn:
        later = Timer(_PATIENCE, lambda: say(_waiting(label, list(left))) if left else None)
        later.daemon = True
        later.start()
        try:
            yield lambda name: left.pop(name, None)
        finally:
            later.cancel()
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}", markup=False), BarColumn(24), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=console(error=True), transient=True)
    task = bar.add_task(label, total=total)
    later = Timer(1.0, bar.start)
    later.daemon = True
    later.start()

    def step(name: str) -> None:
        from scrubber.inert import inert, short  # noqa: PLC0415

        bar.update(task, advance=1, description=f"{label}: {short(inert(name, one_line=True), 30)}")

    try:
        yield step
    finally:
        later.cancel()
        bar.stop()
