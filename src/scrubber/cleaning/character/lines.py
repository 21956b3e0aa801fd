"""The line that a place of a text is on, and the Edit of one that was read anew as a whole."""

import re
from collections.abc import Iterator

from scrubber.model import Edit


def line_at(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """Where the line begins and ends that a place is on; if what begins there ends on another, where that does."""
    line_end = text.find("\n", start if end is None else end)
    return text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end


def lines_that_have(text: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end in which a pattern is found, without being asked of the others."""
    end = 0
    while match := sign.search(text, end):
        start, end = line_at(text, *match.span())
        yield start, end


def beside(text: str, start: int, end: int, most: int) -> tuple[str, str]:
    """What stands on the line of a place before it and behind it, so many characters at most."""
    return (text[max(0, start - most) : start].rpartition("\n")[2], text[end : end + most].partition("\n")[0])


def line_edit(rule: str, offset: int, line: str, was: str, why: str, gain: float | None = None) -> Edit:
    """The change of a line to what it was, without what is the same at its head and its tail.

    Args:
        rule: the rule that makes it.
        offset: where the line begins in its text.
        line: as it stands.
        was: what it was.
        why: the reason.
        gain: by how many bits what it was is likelier; None where it is certain.
    """
    shorter = min(len(line), len(was))
    first = next((n for n in range(shorter) if line[n] != was[n]), shorter)
    last = next((n for n in range(shorter - first) if line[-1 - n] != was[-1 - n]), shorter - first)
    end = len(line) - last
    confidence = 1.0 if gain is None else round(1 - 2 ** -min(max(gain, 1.0), 20.0), 3)
    return Edit(rule, offset + first, offset + end, line[first:end], was[first : len(was) - last], why, confidence)
