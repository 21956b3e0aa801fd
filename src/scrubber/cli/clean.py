"""`scrubber clean`: damaged in, clean out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scrubber.cli.terminal import progress, say, write, write_json
from scrubber.errors import ScrubberError

if TYPE_CHECKING:
    from argparse import Namespace

    from scrubber.model import Capture, CleanText


def clean(arguments: Namespace) -> int:
    """Clean each input; one that fails is named, and the others go on.

    Returns:
        0, or 1 if one of them failed.
    """
    from scrubber.cleaning import join  # noqa: PLC0415 -- heavy

    texts: list[tuple[str, CleanText]] = []
    failed = False
    with progress("cleaning", len(arguments.places), quiet=arguments.quiet) as step:
        for place in arguments.places:
            try:
                texts.append((place, _clean(place, arguments)))
            except ScrubberError as error:
                message = str(error)
                say(f"scrubber: {message if place in message else f'{place}: {message}'}")
                failed = True
            step(place)
    if arguments.join and len(texts) > 1:
        texts = [(f"{len(texts)} pages", join([text for _, text in texts]))]
    if not arguments.quiet:
        for place, text in texts:
            _tell(place, text)
    if texts:
        _write(texts, arguments)
    return int(failed)


def read_place(place: str, *, allow_private: bool) -> Capture:
    """Read a file, a URL or ("-") standard input.

    Raises:
        FetchError: it can't be read.
    """
    from scrubber.capture import fetch  # noqa: PLC0415 -- only for what it is needed for
    from scrubber.document import Mirror  # noqa: PLC0415

    if place == "-":
        from scrubber.capture.files import capture_stdin  # noqa: PLC0415

        return capture_stdin()
    on_web = place.lower().startswith(("http://", "https://"))
    mirror = Mirror("", url=(place,)) if on_web else Mirror("", path=(place,))
    captures = fetch(mirror, base=Path(), allow_private=allow_private)
    if len(captures) > 1:
        raise ScrubberError(f"{place}: {len(captures)} files; name them one by one, with --join if they are pages")
    return captures[0]


def _clean(place: str, arguments: Namespace) -> CleanText:
    from scrubber import sandbox  # noqa: PLC0415 -- heavy

    capture = read_place(place, allow_private=arguments.allow_private)
    return sandbox.clean(
        capture.raw,
        url=capture.url if capture.status is not None else None,
        content_type=arguments.content_type or capture.content_type,
        script=arguments.script,
        languages=arguments.language,
    )


def _tell(place: str, text: CleanText) -> None:
    """What the text says against itself, where it doesn't get in the way of the result."""
    if not text.text:
        say(f"{place}: nothing is left of it; no document text was found")
    for finding in text.findings:
        say(f"{place}: {finding.kind}: {finding.message}")


def _write(texts: list[tuple[str, CleanText]], arguments: Namespace) -> None:
    if arguments.output and arguments.output != "-":
        sys.stdout.flush()
        from scrubber.cli.files import standard_output_to  # noqa: PLC0415 -- only if asked for

        with standard_output_to(Path(arguments.output)):
            _result(texts, arguments)
    else:
        _result(texts, arguments)


def _result(texts: list[tuple[str, CleanText]], arguments: Namespace) -> None:
    if arguments.json or arguments.format == "json":
        from scrubber.report.records import as_json  # noqa: PLC0415 -- only for JSON

        records = [{"source": place, **as_json(text)} for place, text in texts]
        write_json(records[0] if len(arguments.places) == 1 or arguments.join else records)
    elif arguments.explain:
        from scrubber.cli.explain import explain  # noqa: PLC0415 -- only if asked for

        write("\n".join(explain(place, text) for place, text in texts))
    elif arguments.format == "markdown":
        from scrubber.cleaning.render import to_markdown  # noqa: PLC0415 -- only if asked for

        write("\n".join(to_markdown(text) for _, text in texts))
    else:
        write("\n\n".join(text.text for _, text in texts))
