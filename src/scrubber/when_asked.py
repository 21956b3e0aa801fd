"""Findings that are looked for when they are first asked for.

To examine a text against itself takes a quarter of the time that a page takes, and whoever wants the text alone never
reads what is found. So the slot stays open until somebody does. All that reads a whole value (comparing, printing,
copying, sending it to another process) fills it, too: what anybody sees of a value is the same as if it had been filled
at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar


class FindingsWhenAsked:
    """What a frozen class with slots and `findings` inherits, so that these may be left open (see `leave_open`)."""

    __slots__ = ("_find",)
    _find: Callable[[], tuple[Any, ...]]

    if not TYPE_CHECKING:  # a type checker would believe in any attribute

        def __getattr__(self, name: str) -> Any:
            """Look for the findings; Python asks here only for what is not in its slot."""
            if name != "findings":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            find = self._find
            try:
                found = find()
            except AttributeError as error:
                # Python would take it for a value that has no findings, and `hasattr` and `getattr` hide it.
                raise RuntimeError(f"the findings could not be looked for: {error}") from error
            object.__setattr__(self, "findings", found)
            return found


Open = TypeVar("Open", bound=FindingsWhenAsked)


def leave_open(value: Open, find: Callable[[], tuple[Any, ...]]) -> Open:
    """Leave a new value's findings open.

    Args:
        value: one that nobody else has seen.
        find: finds them; always the same, whenever it is called and however often (two threads may ask at once).

    Returns:
        The value.
    """
    object.__setattr__(value, "_find", find)
    object.__delattr__(value, "findings")
    return value
