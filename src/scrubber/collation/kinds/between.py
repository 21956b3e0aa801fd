"""Whether two days, hours or amounts are the ends of a range or both of a list: open Monday to Friday, open Monday and
Friday. The facts are the same, and what stands between them is all that says it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from scrubber.language.packs.joining import spaced, unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubber.language.facts.facts import Fact

_ARTICLE = r"(?:(?:the|le|les|el|los|las?|il|alle|o|as?|às|dem|den|der)\s)?"
_RANGE = re.compile(
    rf"\s(?:{spaced('until', 'to')}|alle|às)\s{_ARTICLE}"
    rf"|\s?(?:{unspaced('until', 'to')}|から|부터\s?|[~～〜\u2010-\u2015-])\s?",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf",?\s(?:{spaced('and', 'or')})\s{_ARTICLE}|\s?(?:{unspaced('and', 'or')}|[とか、，])\s?|(?:과|와|이나|나)\s",
    re.IGNORECASE,
)
# A list behind, or before, such a word is a range: between 5 and 28, 5和28之间.
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|tra|fra|между)\s(?:\w{2,3}\s)?$", re.IGNORECASE)
_BETWEEN_BOTH = re.compile(r"\W?[^\W\d]{0,6}?(?:之间|之間|间|間|사이)")
_REACH = 16
_UNSPACED = "\u2e80"


class Sentence(NamedTuple):
    """A sentence in one reading, what it states, and from where to where it differs from another."""

    text: str
    facts: Sequence[Fact]
    start: int
    end: int


def other_extent(before: Sentence, after: Sentence) -> str:
    """The kind of the facts, at a difference, that are the ends of a range in one reading and a list in the other:
    "date" or "number"; "" where both say one thing. Two in a row are the same as the range of them.
    """
    other = {(kind, *values): listed for kind, values, listed in _pairs(after)}
    for kind, values, listed in _pairs(before) if other else ():
        if other.get((kind, *values), listed) != listed and not _in_a_row(*values):
            return kind
    return ""


def _pairs(sentence: Sentence) -> Iterator[tuple[str, tuple[object, object], bool]]:
    """Two facts of a kind of which a difference has what stands between them: the kind, what they say, and whether
    they are a list.
    """
    text, facts, start, end = sentence
    last: Fact | None = None
    unit = (0, 0)
    for fact in facts:
        if fact.kind == "unit":
            unit = fact.start, fact.end
        if fact.kind not in {"date", "number"}:
            continue
        if last and last.kind == fact.kind and last.end < end and start < fact.start:
            measured = last.end <= unit[0] <= last.end + 1 and unit[1] <= fact.start
            gap = text[unit[1] if measured else last.end : fact.start]
            # Of a mark between them a difference of words has nothing: 周一、周五 stands there as 周一周五.
            listed = bool(_LIST.fullmatch(gap)) or (not gap and text[fact.start] > _UNSPACED)
            if listed or _RANGE.fullmatch(gap):
                around = text[max(0, last.start - _REACH) : last.start], text[fact.end : fact.end + _REACH]
                is_range = _BETWEEN.search(around[0]) or _BETWEEN_BOTH.match(around[1])
                yield fact.kind, (last.value, fact.value), listed and not is_range
        last = fact


def _in_a_row(one: object, other: object) -> bool:
    """Whether nothing lies between two days, months, years or whole numbers."""
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        steps = [b - a for a, b in zip(one, other, strict=True) if isinstance(a, int) and isinstance(b, int) and a != b]
        return len(steps) == 1 and one[0] != "time" and steps[0] in {1, -6}
    return not isinstance(one, tuple) and not isinstance(other, tuple) and other - one == 1  # type: ignore[operator]
