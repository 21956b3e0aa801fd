"""Whether a difference stands beside a time, so that `before` for `after` sets another limit in time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.facts import scan
from scrubber.language.plain import plain

if TYPE_CHECKING:
    from scrubber.collation.kinds.regions import Inner

#: So much of the text on either side is read.
_AROUND = 40
_DURATIONS = frozenset(["s", "min", "h", "day", "working day", "week", "month", "quarter", "year"])
# What may stand between `before` and the time: before the end of May, avant le 15 octobre, vor dem 1. März.
_BETWEEN = re.compile(r"\s*(?:[^\W\d]{1,4}\s){0,3}")
_TAIL = " \u3000之以"


def beside_a_time(inner: Inner, language: str) -> bool:
    """Whether a date, an hour or a length of time stands right before or behind a difference: [before] 30 June, five days [before], 6月30日[前].

    Args:
        inner: the difference.
        language: of the sentence.
    """
    left, right = plain(inner.left[-_AROUND:]).rstrip(_TAIL), plain(inner.right[:_AROUND])
    if any(fact.end == len(left) and _is_time(fact.kind, fact.value) for fact in scan(left, language)):
        return True
    between = _BETWEEN.match(right)
    near = between.end() if between else 0
    return any(fact.kind == "date" and fact.start <= near for fact in scan(right, language))


def _is_time(kind: str, value: object) -> bool:
    return kind == "date" or (kind == "unit" and value in _DURATIONS)
