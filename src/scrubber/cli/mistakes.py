"""What the command line takes words for, and says of those that it does not take."""

import argparse
import os
import sys
from datetime import UTC, date, datetime, time
from typing import Any

#: So much is told of words that no command takes.
_LONGEST = 100


class Parser(argparse.ArgumentParser):
    """What a command does not take is told by the command itself, with how it is used and what to do; and in short,
    for a folder's files may be thousands. Of a word that is no command the nearest is told.

    Attributes:
        instead: what to do with more words than it takes.
    """

    instead = ""
    _intermixed = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse does it, but that nothing is left over, and names may stand on both sides of an option, as those
        of other commands do: argparse takes a row of names where the first stands, and no more of them later.
        """
        found, more = super().parse_known_args(args, namespace)
        if self._intermixed:
            return found, more
        words = args or ()
        if more and self._subparsers is None and "--" not in words and not any(each.startswith("-") for each in more):
            self._intermixed = True
            try:
                found, more = self.parse_known_intermixed_args(args, namespace)
            finally:
                self._intermixed = False
        if more:
            words = " ".join(more)
            # Not Path.exists, which fails for what is too long for a name.
            if any(word.startswith("-") and os.path.exists(word) for word in more):  # noqa: PTH110
                self.error(
                    f"unrecognized arguments: {words[:_LONGEST]}; a file's name that begins with - stands behind --"
                )
            short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}… ({len(more):,} words in all)"
            self.error(f"unrecognized arguments: {short}; {self.instead or f'{self.prog} --help tells what it takes'}")
        return found, more

    def _print_message(self, message: str, file: Any = None) -> None:
        """As argparse does it, but that help and version that could not be written are told."""
        if file is not sys.stdout:
            super()._print_message(message, file)
            return
        sys.stdout.write(message)
        sys.stdout.flush()

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if isinstance(action.choices, dict) and value not in action.choices:
            from difflib import get_close_matches  # noqa: PLC0415 -- only for a mistake

            near = get_close_matches(value[:_LONGEST], action.choices, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(action.choices)}"
            self.error(f"there is no command {value[:_LONGEST]!r}; {hint}")
        super()._check_value(action, value)


def given(text: str) -> str:
    """A name that is one: a script whose variable is not set gives an empty one, and does not mean the default."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name is empty")
    return text


def count(text: str) -> int:
    """A count, of which nine figures are read."""
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is no count")
    return int(text[:9])


def some(text: str) -> int:
    """A count of one at least."""
    if not (number := count(text)):
        raise argparse.ArgumentTypeError("it is one at least")
    return number


def day(text: str) -> datetime:
    """The beginning of a day."""
    try:
        return datetime.combine(date.fromisoformat(text), time(), UTC)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no day, such as 2019-05-01") from error
