"""What a mirror may say of itself, whether a TOML says it or Python does: one set of rules, so that neither door
lets in what the other refuses.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrubber.patterns import lazily
from scrubber.spelled import HALF

#: A document's id: it names files and branches.
SLUG = lazily(r"[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?")
NO_SLUG = "{!r} is no slug: use a-z, 0-9, - and _, at most 100, with a letter or digit at each end"
_LONGEST_NAME = 100
_LONGEST_SELECTOR = 1000
_CONTROL = lazily(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_HEADER_NAME = lazily(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_WEB = lazily(r"(?i)https?://[^\s/?#\x00-\x20]+\S*")


def name_problem(name: str) -> str | None:
    """What is wrong with a mirror's name, in words; None where nothing is."""
    if not name:
        return "this mirror has no name"
    if len(name) > _LONGEST_NAME or name != name.strip() or _CONTROL.search(name):
        shown = name[:_LONGEST_NAME]
        return (
            f"{shown!r} is no name: at most {_LONGEST_NAME} characters, no control or half characters, no blanks "
            f"at the ends"
        )
    return None


def places(key: str, given: Any) -> tuple[str, ...]:
    """The URLs or paths that a caller gave: one, or one for each page.

    Raises:
        TypeError: they are neither.
    """
    values = tuple(given) if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    if not all(isinstance(each, str | Path) for each in values):
        raise TypeError(f"Mirror: {key} is text (str), or a list of them")
    return tuple(map(str, values))


def timezone_problem(name: str) -> str | None:
    """What is wrong with a time zone's name, in words; None where nothing is."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 -- few documents have one

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return f'{name!r} is no time zone such as "Asia/Shanghai"'
    return None


def heading_problem(title: str, schedule: str | None, timezone: str | None) -> str | None:
    """What is wrong with a document's title or with when it is to be looked at, in words; None where nothing is."""
    if HALF.search(title):
        return f"title: {title[:_LONGEST_NAME]!r} holds half characters, which can't be written down"
    if schedule is not None:
        from scrubber.document.cron import problem  # noqa: PLC0415 -- few documents have a schedule

        if wrong := problem(schedule):
            return f"schedule: {wrong}"
    if timezone not in {None, "UTC"} and (wrong := timezone_problem(str(timezone))):
        return f"timezone: {wrong}"
    return None


def place_problem(
    name: str,
    url: Sequence[str],
    path: Sequence[str],
    headers: Mapping[str, str],
    encoding: str | None,
    selector: str | None,
) -> tuple[str, str] | None:
    """What is wrong with where a mirror lives, how it is asked, and where in its page the text is. None where nothing
    is; else the key that says it ("name" where two keys are missing), and what is wrong in words.
    """
    if bool(url) == bool(path):
        return "url" if url else "name", f"mirror {name!r} needs either a url or a path" + (", not both" if url else "")
    for each in url:
        if not _WEB.fullmatch(each) or _CONTROL.search(each):
            meant = (
                "blanks in it are written %20, and at its ends left out"
                if _WEB.match(each.strip()) and not _CONTROL.search(each)
                else f"its scheme is missing, as in 'https://{each}'; a file is named as path"
                if _WEB.fullmatch(f"https://{each}") and ":" not in each and not each.startswith((".", "/"))
                else "what lives elsewhere is downloaded, and named as path"
            )
            return "url", f"{each!r} is no http or https URL; {meant}"
        try:
            _ = urlsplit(each).port
        except ValueError as error:
            return "url", f"{each!r} is no URL: {error}"
    for each in path:
        if not each or "\0" in each:
            return "path", f"{each!r} is no path"
    for key, value in headers.items():
        if not _HEADER_NAME.fullmatch(key) or not value.isprintable() or not value.isascii():
            return "headers", f"{key!r} is no header that can be sent"
    if selector is not None and (wrong := _selector_problem(selector)):
        return "selector", wrong
    return None if encoding is None else _encoding_problem(encoding)


def _selector_problem(selector: str) -> str | None:
    from soupsieve import SelectorSyntaxError  # noqa: PLC0415 -- heavy, and few mirrors have one
    from soupsieve import compile as compiled  # noqa: PLC0415

    if len(selector) > _LONGEST_SELECTOR:
        return f"a selector has at most {_LONGEST_SELECTOR:,} characters"
    try:
        compiled(selector)
    except SelectorSyntaxError as error:
        return f"{selector!r} is no CSS selector: {str(error).splitlines()[0]}"
    return None


def _encoding_problem(name: str) -> tuple[str, str] | None:
    from scrubber.cleaning.encodings.labels import canonical  # noqa: PLC0415 -- few mirrors have one

    if canonical(name) is None:
        return (
            "encoding",
            f"{name!r} is no encoding that scrubber knows; use a name such as utf-8, gb18030, big5 or windows-1252",
        )
    return None
