"""A pattern for any of many words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern that finds, at each place, the longest of the words that stand there; "" for no word.

    The words are nested by their beginnings, so that a search tries a letter once and not once a word.
    """
    branches: dict[str, list[str]] = {}
    ended = False
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ended = True
    if not branches:
        return ""
    inner = "|".join(re.escape(letter) + any_of(rest) for letter, rest in sorted(branches.items()))
    return f"(?:{inner})?" if ended else f"(?:{inner})"
