"""Damaged parts of a line: where they are, what stands there, and what the line was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


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
