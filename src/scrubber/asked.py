"""What a caller may ask for, checked at the public doors: what is none of it is told by its name, not taken for
nothing.

Types raise TypeError, as everywhere in Python; values that say nothing raise DocumentError, as in a document's TOML.
"""

import os
import warnings
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from scrubber.errors import DocumentError
from scrubber.patterns import lazily

#: A BCP 47 tag; the registry has no language of more than three letters, so that "Chinese" is none.
LANGUAGE = lazily(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,5}")
#: The scripts that a text in Chinese can be asked for in.
SCRIPTS = ("zh-Hans", "zh-Hant")
_SHOWN = 8


def text_or_none(function: str, **given: Any) -> None:
    """See that optional texts are texts.

    Raises:
        TypeError: one is something else; says which.
    """
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{function}: {name} is text (str) or None, not {type(value).__name__}")


def path_or_text(argument: str, given: Any) -> None:
    """See that the place of a file is one.

    Raises:
        TypeError: it is something else; says which argument.
    """
    if not isinstance(given, str | os.PathLike):
        raise TypeError(f"{argument} is a path, as a text (str) or a Path, not {type(given).__name__}")


def seconds(argument: str, given: Any) -> None:
    """See that a time to wait is one.

    Raises:
        TypeError, ValueError: it is something else; says which argument.
    """
    wanted = f"{argument} is a number of seconds, 0 or more, not {given!r}"
    if not isinstance(given, int | float) or isinstance(given, bool):
        raise TypeError(wanted)
    if not given >= 0:
        raise ValueError(wanted)


def edition_number(given: Any) -> None:
    """See that an edition's number is one.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(given, int) or isinstance(given, bool):
        raise TypeError(f"an edition's number is an int, not {type(given).__name__}")


def script_or_none(script: Any) -> None:
    """See that a script is one of `SCRIPTS`, or None.

    Raises:
        DocumentError: it is another.
    """
    if script is not None and script not in SCRIPTS:
        raise DocumentError(f"unknown script {script!r}: it is {' or '.join(SCRIPTS)}")


def several(takes: str, given: Any) -> tuple[Any, ...]:
    """What a caller gave as a list of values.

    Args:
        takes: what is asked for, as the beginning of a sentence: "join takes a list of CleanTexts".
        given: any iterable; a text is one value, and no list of its letters.

    Raises:
        TypeError: it is none.
    """
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise TypeError(f"{takes}, not {'None' if given is None else f'one {type(given).__name__}'}")
    return tuple(given)


def language_tags(given: Iterable[str] | None) -> tuple[str, ...]:
    """Language tags as they were given; none for None.

    Raises:
        TypeError: one text in place of a list of them, or what is no text at all.
        DocumentError: one is no language tag.
    """
    if given is None:
        return ()
    if isinstance(given, str | bytes):
        raise TypeError(f'languages is a list of tags such as ["zh", "en"], not the one text {given!r}')
    tags = several('languages is a list of tags such as ["zh", "en"]', given)
    for tag in tags:
        if not isinstance(tag, str):
            raise TypeError(f"languages: a tag is text (str), not {type(tag).__name__}")
        if not LANGUAGE.fullmatch(tag):
            raise DocumentError(f'languages: {tag!r} is no language tag such as "zh" or "en"')
    return tags


def warn_of_strangers(official: Iterable[str], known: Iterable[str]) -> None:
    """Warn of official mirrors that are not among those that there are: a slip of the pen, or one that can't be read
    today. The line that is shown is the one that called the caller's caller.
    """
    there = sorted(known)
    for name in official:
        if name in there:
            continue
        near = get_close_matches(str(name), there, n=1)
        some = ", ".join(there[:_SHOWN]) + (", …" if len(there) > _SHOWN else "")
        hint = f"did you mean {near[0]!r}?" if near else f"there are {some}"
        warnings.warn(f"official: no mirror is called {name!r}; {hint}", stacklevel=4)
