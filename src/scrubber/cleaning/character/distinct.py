"""The different characters of a text, found once for all rules that ask whether it has any of theirs."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def distinct(text: str) -> str:
    """The characters of a text, each once, in no order: short enough to search it for rare ones at no cost."""
    return "".join(set(text))
