"""Links to places on the same page that lead back: those between a text and its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Elements around a link that may bear the name of the place where it stands.
_AROUND = 4


class Jump(NamedTuple):
    """A link to a place on its page.

    Attributes:
        target: the name of that place.
        names: those of the place where the link stands: its own, and of the elements close around it.
        part: the part that it stands in.
    """

    target: str
    names: tuple[str, ...]
    part: int


def jump(element: Any, target: str, part: int) -> Jump:
    """A link, read.

    Args:
        element: the link.
        target: where it leads.
        part: the part that it stands in.
    """
    names: list[str] = []
    around = element
    for _ in range(_AROUND):
        if around is None:
            break
        names += filter(None, (around.get("id"), around.get("name")))
        around = around.getparent()
    return Jump(target, tuple(names), part)


def pairs(jumps: Iterable[Jump]) -> list[tuple[int, int]]:
    """The parts of each two links that lead to one another, the one that stands above first."""
    at: dict[str, Jump] = {}
    found: list[tuple[int, int]] = []
    for link in jumps:
        above = at.get(link.target)
        if above is not None and above.target in link.names and above.part < link.part:
            found.append((above.part, link.part))
        for name in link.names:
            at.setdefault(name, link)
    return found
