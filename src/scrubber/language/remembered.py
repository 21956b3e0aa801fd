"""What a function gave for each argument, remembered at little cost.

`functools.lru_cache` keeps a chain of what was asked for when, and each collection of garbage walks all of it. Where
tens of thousands of values are remembered, walking costs as much as remembering saves; a dictionary is passed over, or
nearly so.
"""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """The values of a function, each worked out when it is first asked for; all are forgotten when there are too
    many, so that memory is bounded.
    """

    def __init__(self, work: Callable[[Key], Value], most: int) -> None:
        """Remember up to so many values of a function."""
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, key: Key) -> Value:
        value = self._work(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value
