"""`scrubber clean`: damaged in, clean out."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubber.cli.inputs import holds_many, inputs
from scrubber.cli.terminal import progress, say, write_json_items, write_json_line, write_text
from scrubber.errors import DocumentError, ScrubberError
from scrubber.spelled import spelled

if TYPE_CHECKING:
    from scrubber.model import CleanText

#: What a text was made of and came from; it is several times as long as the text.
_MADE_OF = frozenset({"base", "blocks", "edits", "removed"})
#: A page of which no more is sure is hardly a text: nobody agrees on it, or it is a line or two, or teasers.
_UNSURE = 0.5


def clean(arguments: Namespace) -> int:
    """Clean each input and write it as soon as it and those before it are clean; one that fails is named, and the
    others go on.

    Returns:
        0, or 1 if one of them failed.

    Raises:
        DocumentError: a hint is no language, or what is to be brief is no JSON.
    """
    if arguments.brief and not _is_json(arguments):
        raise DocumentError("--brief is for JSON: give --format json or --format jsonl with it")
    if arguments.language:
        from scrubber.asked import language_tags  # noqa: PLC0415 -- only if given

        language_tags(arguments.language)  # else each input would fail for it
    failed: list[str] = []
    with closing(_joined(arguments, failed) if arguments.join else _cleaned(arguments, failed)) as texts:
        # On a terminal the bar would be drawn among the results: they follow it.
        drawn = sys.stdout.isatty() and not arguments.output and _is_counted(arguments)
        ready = iter(list(texts)) if drawn else texts
        first = next(ready, None)
        if first is not None:
            with _output(arguments.output):
                _write(chain((first,), ready), arguments)
    return int(bool(failed))


def _cleaned(arguments: Namespace, failed: list[str]) -> Generator[tuple[str, CleanText]]:
    """Each input that can be cleaned, with its place; the places of the others are added to `failed`."""
    quiet = arguments.quiet or not _is_counted(arguments)
    with (
        progress("cleaning", len(arguments.places), quiet=quiet) as step,
        # One that is left to be collected ends where nobody hears what is raised in it.
        closing(inputs(arguments, failed)) as given,
    ):
        for named, text_of in given:
            place = spelled(named)
            try:
                text = text_of()
            except ScrubberError as error:
                message = str(error)
                known = message.startswith(f"{place}: ") or repr(named) in message
                say(f"scrubber: {message if known else f'{place}: {message}'}")
                failed.append(place)
            else:
                if not arguments.quiet:
                    _doubt(place, text)
                    if not arguments.join:
                        _tell(place, text)
                yield place, text
            step(place)


def _is_counted(arguments: Namespace) -> bool:
    """Whether it is known how many texts there will be: few enough to be named one by one."""
    return not any(map(holds_many, arguments.places))


def _joined(arguments: Namespace, failed: list[str]) -> Generator[tuple[str, CleanText]]:
    """The inputs as the pages of one document."""
    from scrubber.cleaning import join  # noqa: PLC0415 -- heavy

    pages = list(_cleaned(arguments, failed))
    if pages:
        # The names of files count as addresses do: a shell's pattern gives page10 before page2.
        place, text = (
            pages[0]
            if len(pages) == 1
            else (f"{len(pages)} pages", join([replace(text, url=text.url or place) for place, text in pages]))
        )
        if not arguments.quiet:
            _tell(place, text)
        yield place, text


def _doubt(place: str, text: CleanText) -> None:
    """Whether an input, a page that is joined with others as well, holds no text or hardly any."""
    if told := text.metadata.get("elsewhere"):
        say(f"{place}: {told}")
    elif not text.base:
        say(f"{place}: it is empty: there is not one character in it")
    elif not text.text:
        say(f"{place}: nothing is left of it; no document text was found")
    elif text.confidence <= _UNSURE and any(block.path for block in text.blocks):
        say(
            f"{place}: hardly a text stands on this page; what is printed may be its site's (confidence "
            f"{text.confidence:.2f})"
        )


def _tell(place: str, text: CleanText) -> None:
    """What the text says against itself, where it doesn't get in the way of the result."""
    if order := text.metadata.get("page_order"):
        say(f"{place}: {order}")
    for finding in text.findings:
        say(f"{place}: {finding.kind}: {finding.message}")


def _output(path: str | None) -> AbstractContextManager[None]:
    """Standard output, or the file that takes its place."""
    if not path or path == "-":
        return nullcontext()
    from scrubber.cli.files import standard_output_to  # noqa: PLC0415 -- only if asked for

    return standard_output_to(Path(path))


def _write(texts: Iterator[tuple[str, CleanText]], arguments: Namespace) -> None:
    """Write each text as it comes, in the form that was asked for."""
    records = _records(texts, brief=arguments.brief)
    if arguments.format == "jsonl":
        for record in records:
            write_json_line(record)
    elif _is_json(arguments):
        alone = len(arguments.places) == 1 and _is_counted(arguments)
        write_json_items(records, single=alone or arguments.join)
    else:
        _write_texts(texts, arguments)


def _is_json(arguments: Namespace) -> bool:
    return bool(arguments.json) or arguments.format in {"json", "jsonl"}


def _records(texts: Iterator[tuple[str, CleanText]], *, brief: bool) -> Iterator[dict[str, Any]]:
    from scrubber.report.records import as_json  # noqa: PLC0415 -- only for JSON

    for place, text in texts:
        record = {"source": place, **as_json(text)}
        yield {name: value for name, value in record.items() if name not in _MADE_OF} if brief else record


def _write_texts(texts: Iterator[tuple[str, CleanText]], arguments: Namespace) -> None:
    """Texts for people, an empty line between two of them."""
    between = ""
    for place, text in texts:
        if arguments.explain:
            from scrubber.cli.explain import explain  # noqa: PLC0415 -- only if asked for

            written = explain(place, text)
        elif arguments.format == "markdown":
            from scrubber.cleaning.render import to_markdown  # noqa: PLC0415 -- only if asked for

            written = to_markdown(text)
        else:
            written = text.text
        if written:
            write_text(between + written)
            between = "\n"
