"""Which lines of a text are verse: several in a row, of a few words each and of like length.

The names in a menu are shorter, and headlines longer or of any length; those that are cut off at one length end with
what says so. Goes wrong for a list of terms of like length, which is a document's as often as not, and for free verse.
"""

from __future__ import annotations

from collections.abc import Sequence

from scrubber.cleaning.extract.lines.lines import Reading

#: Lines of a song, at the least; the mass of the shortest and the longest, in a script without blanks and in an
#: alphabet; by how much the longest is longer than the shortest.
_LINES = 6
_IN_SIGNS, _IN_WORDS = (5, 12), (8, 18)
_LIKE = 1.4
#: How much of a site's words in a line says that it is none.
_HINT = 0.15


def find_verse(readings: Sequence[Reading]) -> frozenset[int]:
    """The lines that are verse, by their numbers."""
    found: set[int] = set()
    first = least = most = 0
    for i in range(len(readings) + 1):
        size = len(readings[i].squeezed) if i < len(readings) and _may_be_verse(readings[i]) else 0
        if size and i > first and max(most, size) <= _LIKE * min(least, size):
            least, most = min(least, size), max(most, size)
            continue
        if i - first >= _LINES:
            found.update(range(first, i))
        first, least, most = (i, size, size) if size else (i + 1, 0, 0)
    return frozenset(found)


def _may_be_verse(reading: Reading) -> bool:
    shortest, longest = _IN_SIGNS if reading.mass >= len(reading.squeezed) else _IN_WORDS
    return (
        shortest <= reading.mass <= longest
        and reading.chrome < _HINT
        and not (reading.links or reading.date or reading.stamped or reading.data or reading.item or reading.asking)
    )
