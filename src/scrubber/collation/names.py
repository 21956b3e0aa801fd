"""Names that decide nothing: what mirrors say puts them in order, never what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Self

from scrubber.model import CleanText


class Name(str):
    """A mirror's name, the same as any text that reads so, but for its order: that of what the mirrors say.

    Wherever two mirrors are even, one comes first: as the spine, as the camp that is printed, as the source that a
    group goes by. That must not be the one whose name does.
    """

    __slots__ = ("place",)
    place: int

    def __new__(cls, name: str, place: int) -> Self:
        """A name with its place in the order."""
        self = super().__new__(cls, name)
        self.place = place
        return self

    def __lt__(self, other: Name) -> bool:  # type: ignore[override]  # with no other text it has an order
        return self.place < other.place

    def __le__(self, other: Name) -> bool:  # type: ignore[override]
        return self.place <= other.place

    def __gt__(self, other: Name) -> bool:  # type: ignore[override]
        return self.place > other.place

    def __ge__(self, other: Name) -> bool:  # type: ignore[override]
        return self.place >= other.place


def by_content(texts: Mapping[str, CleanText], *apart: Collection[str]) -> dict[str, CleanText]:
    """Texts by names whose order is that of what stands in them.

    Args:
        texts: what cleaning made of each mirror.
        apart: mirrors that are spoken of apart (those that are official, those that are gone), which tells two that say
            the same.

    Returns:
        The texts in that order. Only of mirrors that are the same in all the name decides, where it can change nothing.
    """
    often = Counter(text.text for text in texts.values())

    def key(name: str) -> tuple[object, ...]:
        text = texts[name]
        if often[text.text] < 2:
            return (text.text,)
        pages = text.base, text.url or "", repr((text.blocks, text.removed))
        return (text.text, *pages, *(name in names for names in apart), name)

    return {Name(name, place): texts[name] for place, name in enumerate(sorted(texts, key=key))}
