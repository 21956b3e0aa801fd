"""What belongs together because pairs of it do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

_Member = TypeVar("_Member", int, str)


def joined(members: Iterable[_Member], pairs: Iterable[tuple[_Member, _Member]]) -> dict[_Member, _Member]:
    """Of each member, in their order, the least of those that pairs join it with, directly or over others."""
    root = {member: member for member in members}

    def find(member: _Member) -> _Member:
        while root[member] != member:
            root[member] = root[root[member]]
            member = root[member]
        return member

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    return {member: find(member) for member in root}
