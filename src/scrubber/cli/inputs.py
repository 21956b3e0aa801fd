"""What `clean` is given: files, those of folders, addresses, what other programs write, and each page of a WARC file;
several are cleaned at once.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from scrubber.cli.below import below
from scrubber.cli.places import is_on_web, is_warc
from scrubber.cli.terminal import say
from scrubber.errors import ScrubberError, TooLarge
from scrubber.waiting import result

if TYPE_CHECKING:
    from scrubber.exchange.warc_reader import Record
    from scrubber.model import Capture, CleanText

#: Files from which on several are cleaned at once; how many, of each processor, may be cleaned before their turn; and
#: bytes of them at most.
_FEW, _AHEAD, _HELD = 3, 4, 64 * 1024 * 1024
#: Records of a WARC that hold a page or a text, what a server says where it has one, and what it calls them; "" where
#: nothing is said.
_KINDS, _FOUND = frozenset({"response", "resource", "conversion"}), frozenset({200, 203, None})
#: What pages have for an address; what crawlers say of themselves has another.
_SCHEMES = frozenset({"http", "https", "file", "ftp"})
_TYPES = frozenset(
    ["", "text/html", "application/xhtml+xml", "text/plain", "message/rfc822", "multipart/related", "application/pdf",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     "application/vnd.oasis.opendocument.text", "application/epub+zip", "application/rtf", "text/rtf"]
)  # fmt: skip
#: Of what was passed over so many sorts are told, each in so many characters.
_TOLD, _LONGEST = 5, 60


def inputs(arguments: Namespace, failed: list[str]) -> Generator[tuple[str, Callable[[], CleanText]]]:
    """Each input in its turn, with what waits for its text.

    Files are cleaned ahead of their turn; what comes from elsewhere, such as another program, is not asked for before
    it.

    Args:
        arguments: of the command.
        failed: gets the names of WARC files that are damaged, or no page is in, and of folders likewise.
    """
    if sum(map(os.path.isfile, arguments.places)) < _FEW and not any(map(holds_many, arguments.places)):
        for place in arguments.places:
            yield place, partial(_clean, place, arguments)
        return
    from scrubber import sandbox  # noqa: PLC0415 -- heavy

    waiting: deque[tuple[str, Callable[[], CleanText], int]] = deque()
    with sandbox.threads() as pool:
        for place in _each(arguments, failed):
            if not os.path.isfile(place):  # noqa: PTH113 -- pathlib raises for a name that no file can have
                yield from _drained(waiting, 0)
                yield place, partial(_clean, place, arguments)
                continue
            for name, work, size in _pages(place, arguments, failed) if is_warc(place) else [_file(place, arguments)]:
                while waiting and sum(each[2] for each in waiting) + size > _HELD:
                    yield waiting.popleft()[:2]
                waiting.append((name, partial(result, pool.submit(work)), size))
                yield from _drained(waiting, _AHEAD * sandbox.width())
        yield from _drained(waiting, 0)


def holds_many(place: str) -> bool:
    """Whether a place is a file or a folder of which nobody knows, unless it is read, how many texts are in it."""
    return is_warc(place) or os.path.isdir(place)  # noqa: PTH112 -- pathlib raises for a name that no folder can have


def _each(arguments: Namespace, failed: list[str]) -> Iterator[str]:
    """The places, and each file below those that are folders."""
    for place in arguments.places:
        if os.path.isdir(place):  # noqa: PTH112 -- as above
            yield from below(place, failed, arguments.output)
        else:
            yield place


def _drained(
    waiting: deque[tuple[str, Callable[[], CleanText], int]], most: int
) -> Iterator[tuple[str, Callable[[], CleanText]]]:
    """What has waited longest, until no more than so many wait."""
    while len(waiting) > most:
        yield waiting.popleft()[:2]


def read_place(place: str, *, allow_private: bool) -> Capture:
    """Read a file, a URL, standard input ("-") or another stream of the shell's.

    Raises:
        FetchError: it can't be read.
        DocumentError: it is an address of a kind that scrubber does not go to.
    """
    from scrubber.capture import fetch  # noqa: PLC0415 -- only for what it is needed for
    from scrubber.capture.files import capture_stream, is_stream  # noqa: PLC0415
    from scrubber.document import Mirror  # noqa: PLC0415

    if is_stream(place):
        return capture_stream(place)
    mirror = Mirror("", url=(place,)) if is_on_web(place) else Mirror("", path=(place,))
    captures = fetch(mirror, base=Path(), allow_private=allow_private)
    if len(captures) > 1:
        raise ScrubberError(f"{place}: {len(captures)} files; name them one by one, with --join if they are pages")
    return captures[0]


def _clean(place: str, arguments: Namespace) -> CleanText:
    capture = read_place(place, allow_private=arguments.allow_private)
    url = capture.url if capture.status is not None else None
    return _cleaned(capture.raw, url, capture.content_type, arguments)


def _file(place: str, arguments: Namespace) -> tuple[str, Callable[[], CleanText], int]:
    try:
        size = os.stat(place).st_size  # noqa: PTH116 -- gone since it was looked at, it says so when it is read
    except OSError:
        size = 0
    return place, partial(_clean, place, arguments), size


def _cleaned(raw: bytes, url: str | None, content_type: str | None, arguments: Namespace) -> CleanText:
    from scrubber import sandbox  # noqa: PLC0415 -- heavy
    from scrubber.capture.limits import Limits  # noqa: PLC0415 -- only for what it is needed for

    if len(raw) > (most := Limits().bytes):  # a record of a WARC; of a file no more is read
        raise TooLarge(f"more than {most:,} bytes")
    return sandbox.clean(
        raw,
        url=url,
        content_type=arguments.content_type or content_type,
        script=arguments.script,
        languages=arguments.language,
    )


def _pages(place: str, arguments: Namespace, failed: list[str]) -> Iterator[tuple[str, Callable[[], CleanText], int]]:
    """Each page and text of a WARC file under its address, with its size; what was passed over is told when the file
    ends.
    """
    from scrubber.exchange.warc_reader import WarcReader  # noqa: PLC0415 -- an extra

    reader = WarcReader(Path(place))
    found = 0
    others: Counter[str] = Counter()
    try:
        for record in reader:
            if record.kind not in _KINDS:
                continue
            if other := _why_not(record):
                others[other] += 1
                continue
            found += 1
            url = record.uri if record.uri.lower().startswith(("http://", "https://")) else None
            name = record.uri or f"{place}#{found}"
            yield name, partial(_cleaned, record.raw, url, record.type, arguments), len(record.raw)
    except ScrubberError as error:
        reader.skipped.append(str(error))
    for sort, count in others.most_common(_TOLD):
        say(f"{place}: passed over {count}: {sort}")
    told = reader.skipped if arguments.verbose else reader.skipped[:_TOLD]
    for line in told:
        say(f"{place}: {line}")
    if told is not reader.skipped and (more := reader.skipped.total() - _TOLD) > 0:
        say(f"{place}: and {more:,} records more that are damaged; -v names them")
    if reader.skipped or not found:
        failed.append(place)
        if not found:
            say(f"{place}: no page and no text is in it")


def _why_not(record: Record) -> str:
    """Why a record holds no page or text; "" if it does."""
    scheme, address, _ = record.uri.partition("://")
    if address and scheme.lower() not in _SCHEMES:
        return f"{scheme[:_LONGEST]}://, of whoever made the file"
    if record.status not in _FOUND:
        return f"status {record.status}"
    kind = record.type.partition(";")[0].strip().lower()
    return "" if kind in _TYPES else kind[:_LONGEST]
