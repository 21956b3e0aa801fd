"""Damaged parts of a line: where they are, what stands there, and what the line was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.character.roads.road import Road

CLEARLY = 12.0  # bits that a repair has to gain in all
LETTERS = 3  # characters that are more than a coincidence


@dataclass(frozen=True, slots=True)
class Part:
    """A damaged part of a text, what it was, and how many bits the model likes that better."""

    start: int
    end: int
    was: str
    gain: float


def repaired(line: str, parts: Iterable[Part], start: int = 0, end: int | None = None) -> str:
    """What a line was, or a stretch of it in which the parts are."""
    out: list[str] = []
    for part in parts:
        out += (line[start : part.start], part.was)
        start = part.end
    return "".join([*out, line[start:end]])


def inside(parts: Iterable[Part]) -> list[int]:
    """The places of all characters of parts."""
    return [at for part in parts for at in range(part.start, part.end)]


def changed(line: str, parts: Iterable[Part]) -> Iterator[int]:
    """The places in parts of what is not ASCII."""
    return (at for part in parts for at in range(part.start, part.end) if line[at] > "\x7f")


def stand(line: str, parts: Sequence[Part]) -> list[str]:
    """The characters beyond ASCII that stand in parts."""
    return [char for part in parts for char in line[part.start : part.end] if char > "\x7f"]


def were(parts: Iterable[Part]) -> list[str]:
    """The characters beyond ASCII that parts were."""
    return [char for part in parts for char in part.was if char > "\x7f"]


def whole_words(line: str, parts: Sequence[Part], road: Road) -> list[Part]:
    """Parts with the letters beyond ASCII that stand at them in a word, where the road of single bytes has letters for
    them: one accident hit all of a word.
    """
    out: list[Part] = []
    for part in parts:
        start, end = part.start, part.end
        least = out[-1].end if out else 0
        while start > least and _may_be(line[start - 1], road):
            start -= 1
        while end < len(line) and _may_be(line[end], road):
            end += 1
        before, after = _was(line[start : part.start], road), _was(line[part.end : end], road)
        out.append(replace(part, start=start, end=end, was=before + part.was + after))
    return out


def _may_be(char: str, road: Road) -> bool:
    return char > "\x7f" and char.isalpha() and _was(char, road).isalpha()


def _was(text: str, road: Road) -> str:
    read_as, written = road.readings
    data = read_as.write(text)
    return (written.read(data) if data is not None else None) or ""
