"""What a mirror kit does to a text, run forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.character.kit import kit

if TYPE_CHECKING:
    from collections.abc import Mapping


def damage(text: str, notes: Mapping[str, str], marks: str = "") -> str:
    """Run the kit's byte replacements over a text and read the result as a browser does.

    Args:
        text: clean text, in traditional script.
        notes: the kit's list: characters and their pinyin, in the order in which it replaces them.
        marks: before which marks it sets filler (one control byte here).
    """
    raw = b"".join(kit.encode(char) or b"?" for char in text)
    for mark in marks:
        raw = raw.replace(kit.encode(mark), kit.FILLER[0].encode() + kit.encode(mark))
    for char, pinyin in notes.items():
        note = b"(" + b"".join(map(kit.encode, pinyin)) + b")"
        raw = raw.replace(kit.encode(char), kit.encode(char) + note)
    return kit.read(raw)
