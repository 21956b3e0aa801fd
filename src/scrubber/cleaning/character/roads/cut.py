"""Bytes that are UTF-8 but for some that are lost: no other encoding gives such rows, so no other story is told of them.

Characters of UTF-8 begin with a byte of C2 to F4 that says how many of 80 to BF follow. A reader that drops some of those, the controls of Latin-1
above all, leaves beginnings of one script's few values, too few of the rest behind them, and nothing else.
"""

from __future__ import annotations

import re

_RUN = re.compile(rb"[\x80-\xff]+")
_ROW = re.compile(rb"(?:[\xc2-\xdf][\x80-\xbf]?|[\xe0-\xef][\x80-\xbf]{0,2}|[\xf0-\xf4][\x80-\xbf]{0,3})+")
_CHARACTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]*")
#: Beginnings by script. Those of marks (C2, E2) stand in any.
_SCRIPTS = (
    range(0xC3, 0xC9),  # Latin
    range(0xCE, 0xD0),  # Greek
    range(0xD0, 0xD4),  # Cyrillic
    range(0xD4, 0xD8),  # Armenian, Hebrew
    range(0xD8, 0xDC),  # Arabic
    range(0xE0, 0xE1),  # India, Thai
    (*range(0xC3, 0xC9), 0xE1),  # Vietnamese
    (*range(0xE3, 0xEA), 0xEF),  # Chinese, Japanese
    (*range(0xEA, 0xEE), 0xE3),  # Korean
)
_MARKS = frozenset({0xC2, 0xE2})


def is_cut(data: bytes, beside: str = "") -> bool:
    """Whether the bytes above ASCII are UTF-8 of one script, as far as they are left, and some are lost.

    Args:
        data: the bytes.
        beside: the line, where a part of it may be read already: letters of the same script in it are evidence.
    """
    runs: list[bytes] = _RUN.findall(data)
    if not all(map(_ROW.fullmatch, runs)):
        return False
    characters = [character for run in runs for character in _CHARACTER.findall(run)]
    leads = {character[0] for character in characters} - _MARKS
    scripts = [script for script in _SCRIPTS if leads.issubset(script)] if leads else []
    if not scripts or not any(len(character) < _size(character[0]) for character in characters):
        return False
    if sum(map(len, characters)) > len(characters):
        return True
    first = {char.encode("utf-8", "replace")[0] for char in beside if char > "\xff"}
    return any(not first.isdisjoint(script) for script in scripts)


def _size(lead: int) -> int:
    return 2 + (lead >= 0xE0) + (lead >= 0xF0)
