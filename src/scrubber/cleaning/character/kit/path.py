"""Ways to read on from a spot, what the kit set along each, and where they meet the text as it stands: the likeliest of
them, and what others may cost to be among these; and whether the damage proves a repair: the kit, run over it, gives
the damage, and more than a mark at a line's end bears witness.
"""

from __future__ import annotations

import math
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.character.kit import kit

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

PLAIN = 9.0  # bits a character: a reading that costs less is taken without trying further
WEIGHED = 40  # how many paths are weighed word by word
_ROUNDING = 1e-6  # bits by which sums that are equal may differ


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


class Meeting:
    """The paths of one spot on which both readings meet.

    Attributes:
        far: how far the path goes that goes farthest, be it likely or not.
    """

    def __init__(self, paths: list[Path] | None = None) -> None:
        """Begin with paths that met at once."""
        self.far = 0
        self._paths: list[Path] = []
        self._most = math.inf
        for path in paths or ():
            self.add(path)

    def add(self, path: Path) -> None:
        """Take a path; those that are too many and too dear are let go."""
        self.far = max(self.far, path.at)
        self._paths.append(path)
        if len(self._paths) >= 4 * WEIGHED:
            self._paths = self.likeliest()
            self._most = _beside(self._paths[-1])[0] + _ROUNDING

    def dearest(self, at: int) -> float:
        """What a path that meets at a place may cost, in bits: a dearer one need not be added, for it is not among
        the likeliest.
        """
        self.far = max(self.far, at)
        return self._most + PLAIN * at

    def likeliest(self) -> list[Path]:
        """Those that cost least beside what as much of any text may cost, the best first."""
        return nsmallest(WEIGHED, self._paths, key=_beside)

    def __or__(self, other: Meeting) -> Meeting:
        """The paths of both, each once."""
        both = Meeting(list(dict.fromkeys(self.likeliest() + other.likeliest())))
        both.far = max(self.far, other.far)
        return both


def _beside(path: Path) -> tuple[float, Path]:
    return path.cost - PLAIN * path.at, path


def is_unread(text: str, spot: re.Match[str], path: Path) -> bool:
    """Whether all that a path read off step is a mark at a line's end: then nothing bears witness to it."""
    if text[path.at : path.at + 1].strip():
        return False
    return not any(
        kit.encode(char) > b"\x80" and char != "？" for char in text[spot.end() : path.at].lstrip(kit.LIGHT)[1:]
    )


def is_proven(damaged: str, before: str, path: Path, listed: Mapping[str, str]) -> bool:
    """Whether the kit, run over the repair, gives the damage.

    The kit replaces one string after the other, in an order that is not known. So each note is set where it was seen,
    the bytes are read, and every place where a listed character's bytes stand must have its note, or must have been
    broken up by the note of a character that ends between its two bytes.
    """
    raw = b"".join(kit.encode(char) or b"?" for char in before + path.out)
    head = len(kit.encode(before))
    made: list[bytes] = []
    at = 0
    for insert in sorted(path.inserts):
        made += (raw[at : head + insert.after], b"".join(map(kit.encode, insert.what)))
        at = head + insert.after
    shown = kit.read(b"".join((*made, raw[at:])))
    if not path.out.endswith(" "):
        damaged = damaged.rstrip(kit.LIGHT)  # filler before the mark that comes next
    if kit.comparable(shown.removeprefix(before)) != kit.comparable(damaged):
        return False
    ends = {head + insert.after for insert in path.inserts}
    chars = {*listed, *(insert.char for insert in path.inserts if len(insert.what) > 1)}
    for char in chars:
        pair = kit.encode(char)
        end = raw.find(pair) + 2
        while end > 1:
            if end > head and end < len(raw) and end not in ends and end - 1 not in ends:
                return False
            end = raw.find(pair, end - 1) + 2
    return True
