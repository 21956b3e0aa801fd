"""Results of two sides, and their turning round: 2比1 and 1比2, "3-0" and "0-3" are the same figures, and not the
same result.
"""

import re

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.numerals import zh_value
from scrubber.language.plain import plain
from scrubber.patterns import lazily

_SIDE = r"(\d{1,3}|[零〇一二两三四五六七八九十]{1,3})"
#: What is counted, behind the first side (21 votos a 12, 21票对12票), and what stands between the two.
_BETWEEN = (
    r"[票표个個名]?\s?(?:[比对対對대]|[-–:：])\s?"
    r"|(?:\s[^\W\d_]{2,12})?\s(?:to|against|gegen|zu|contre|à|contra|contro|a|против|к)\s"
)
_RESULT = lazily(rf"(?<![\da-zA-Z:：比/.,–-]){_SIDE}(?:{_BETWEEN}){_SIDE}(?![\d:：比/–-])", re.IGNORECASE)


def turned_round(before: str, after: str) -> tuple[list[Fact], list[Fact]]:
    """Where both readings give a result, and the second the sides of the first the other way round; nothing where they
    give different ones otherwise.

    Returns:
        The places of either reading, as facts of the kind "score".
    """
    one, other = list(_RESULT.finditer(plain(before))), list(_RESULT.finditer(plain(after)))
    turned = [
        pair
        for pair in zip(one, other, strict=False)
        if _sides(pair[0]) != _sides(pair[1]) and _sides(pair[0]) == _sides(pair[1])[::-1]
    ]
    if len(one) != len(other) or not turned:
        return [], []
    return [_fact(was) for was, _ in turned], [_fact(now) for _, now in turned]


def _sides(match: re.Match[str]) -> tuple[object, ...]:
    return tuple(int(side) if side.isdecimal() else zh_value(side.replace("两", "二")) for side in match.groups())


def _fact(match: re.Match[str]) -> Fact:
    return Fact("score", match.start(), match.end(), match[0])
