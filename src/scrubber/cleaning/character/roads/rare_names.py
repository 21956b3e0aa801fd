"""Ideographs that are rare as those of names are, in a line of Chinese.

A name, a title or a rare word is two to four ideographs that no table knows side by side, between common ones. What
came a road is rare throughout: hardly any six of its ideographs in a row, or all of a shorter row, cost as little as a
name and its neighbours. Where there are kana or Hangul this tells little, for what a road made of text in those may be
as common as names are.

Measured on the 907 lines with a rare place and no other script that some 190 pages have, and on some 6,200 lines that
came a road: three of five of the former are names, and two of the latter, each six ideographs that were kana.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import sub

from scrubber.patterns import lazily

_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff"
_ROW = lazily(f"[{_IDEOGRAPHS}，。、：；？！“”‘’—…·《》〈〉（）「」『』【】]+")
#: Kana, Hangul, what half of a character's bytes or a lost one is shown as: signs of another language, or of a road.
_OTHER = lazily("[\u1100-\u11ff\u3040-\u30ff\uac00-\ud7af\ue000-\uf8ff\uff66-\uff9f\ufffd]")
_SIZE = 6  # characters in a row
_MOST, _MOST_SHORT = 12.5, 13.0  # bits that each of them may cost on average, and each of a shorter row


def are_names(line: str, each: Sequence[float], spots: Sequence[int]) -> bool:
    """Whether all that is suspicious in a line are ideographs, with the marks among them, that cost no more than those
    of names.
    """
    if _OTHER.search(line):
        return False
    left = iter(spots)
    spot = next(left, None)
    for row in _ROW.finditer(line):
        if spot is None:
            break
        start, end = row.span()
        if spot < start:
            return False
        if spot < end:
            if not _is_common(each[start:end]):
                return False
            spot = next((other for other in left if other >= end), None)
    return spot is None


def _is_common(costs: Sequence[float]) -> bool:
    """Whether no six ideographs in a row cost too much, or all of a shorter row."""
    if len(costs) < _SIZE:
        return sum(costs) < _MOST_SHORT * len(costs)
    ends = list(accumulate(costs, initial=0.0))
    return all(cost < _MOST * _SIZE for cost in map(sub, ends[_SIZE:], ends))
