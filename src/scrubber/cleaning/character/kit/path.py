"""One way to read on from a spot, and what the kit set along it."""

from __future__ import annotations

from typing import NamedTuple

from scrubber.cleaning.character.kit import kit


class Insert(NamedTuple):
    """What the kit set at one place: after so many bytes, a character's pinyin in brackets or filler before a mark."""

    after: int
    char: str
    what: str


class Path(NamedTuple):
    """One way to read on from a spot.

    Attributes:
        cost: bits, by pairs of characters, penalties included.
        penalty: the part of it that speaks against the path itself and not its text.
        at: the place in the damaged text up to where it has read.
        pending: the lead byte that waits for its trail byte; -1 where both readings meet again.
        out: what the damage stood for.
        inserts: what the kit set, and after how many bytes of what the damage stood for.
        dropped: how many private-use characters are supposed to have been dropped.
    """

    cost: float
    penalty: float
    at: int
    pending: int
    out: str
    inserts: tuple[Insert, ...]
    dropped: int = 0

    def with_insert(self, char: str, what: str, at: int) -> Path:
        """The path on from an insert; for a character's pinyin, after the bytes read so far."""
        size = len(b"".join(map(kit.encode, self.out))) + (self.pending >= 0)
        inserts = (*self.inserts, Insert(size, char, what))
        return Path(self.cost, self.penalty, at, self.pending, self.out, inserts, self.dropped)
