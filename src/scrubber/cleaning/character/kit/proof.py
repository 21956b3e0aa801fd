"""Whether the damage proves a repair of a spot that was read one byte off: the kit, run over the repair, gives it,
and more than a mark at a line's end bears witness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.character.kit import kit

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from scrubber.cleaning.character.kit.path import Path


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
