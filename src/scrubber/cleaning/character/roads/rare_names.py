"""Ideographs that are rare as those of names are, in a line of Chinese.

A name, a title or a rare word is two to four ideographs that no table knows side by side, between common ones. What
came a road is rare throughout: hardly any six of its ideographs in a row, or all of a shorter row, cost as little as a
name and its neighbours, and most of them are rare by themselves, where those of a headline only seldom stand side by
side. Where there are kana or Hangul this tells little, for what a road made of text in those may be
as common as names are.

Measured on the 907 lines with a rare place and no other script that some 190 pages have, and on some 6,200 lines that
came a road: three of five of the former cost no more than names by pairs alone, and two of the latter, each six
ideographs that were kana. Of 210 more lines of 55 other pages that cost more, 45 have no ideograph in
such a row that is rare by itself, or one; of 1,100 more lines that came a road, none.
"""

from collections.abc import Sequence
from itertools import accumulate
from operator import sub

from scrubber.language.model import ideograph_bits
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff"
_ROW = lazily(f"[{_IDEOGRAPHS}，。、：；？！“”‘’—…·《》〈〉（）「」『』【】]+")
#: Kana, Hangul, what half of a character's bytes or a lost one is shown as: signs of another language, or of a road.
_OTHER = lazily("[\u1100-\u11ff\u3040-\u30ff\uac00-\ud7af\ue000-\uf8ff\uff66-\uff9f\ufffd]")
#: Latin letters, which are what a lone ideograph at them was before.
_LATIN = lazily("[A-Za-z\u00c0-\u024f]")
# bits from which on an ideograph or a syllable is rare; of text one in five is, of bytes that were none two in three
_RARE = 15.0
IS_RARE: Remembered[str, bool] = Remembered(lambda char: ideograph_bits(char) >= _RARE, 1 << 15)
_SIZE = 6  # characters in a row
#: Bits that each of them may cost on average where so many are rare by themselves, and each of a shorter row.
_MOST = (14.5, 14.0, 12.5)
_MOST_SHORT = (16.0, 13.5, 13.0)


def are_names(line: str, each: Sequence[float], spots: Sequence[int], more: float = 0.0) -> bool:
    """Whether all that is suspicious in a line are ideographs, with the marks among them, that cost no more than those
    of names, or so many bits `more` each.
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
            apart = not (_LATIN.match(line, end) or (start and _LATIN.match(line, start - 1)))
            if not _is_common(row[0], each[start:end], more, apart=apart):
                return False
            spot = next((other for other in left if other >= end), None)
    return spot is None


def _is_common(row: str, costs: Sequence[float], more: float, *, apart: bool) -> bool:
    """Whether no six ideographs in a row cost too much, or all of a shorter row; one that stands at Latin letters may
    cost no more than if it were rare.
    """
    if len(costs) < _SIZE:
        rare = sum(map(IS_RARE.__getitem__, row)) if apart else len(row)
        return sum(costs) < (_MOST_SHORT[min(rare, len(_MOST_SHORT) - 1)] + more) * len(costs)
    ends = list(accumulate(costs, initial=0.0))
    return all(
        cost < (_MOST[-1] + more) * _SIZE or cost < (_MOST[min(_rare(row, at), len(_MOST) - 1)] + more) * _SIZE
        for at, cost in enumerate(map(sub, ends[_SIZE:], ends))
    )


def _rare(row: str, at: int) -> int:
    """How many of six characters are rare by themselves."""
    return sum(map(IS_RARE.__getitem__, row[at : at + _SIZE]))
