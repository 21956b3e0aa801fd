"""A piece of text that one reading has twice and the other once: 午後後後七時, 各学院、各各部门; `shall not not`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.polarity import is_negation
from scrubber.language.facts.numerals import ZH_CHARS, zh_value
from scrubber.language.facts.written_dates import ZH_NUMERAL
from scrubber.language.plain import plain

if TYPE_CHECKING:
    from scrubber.collation.kinds.regions import Inner, Region

_NUMERAL = re.compile(ZH_NUMERAL)
_NUMERALS, _NUMERALS_END = re.compile(f"[{ZH_CHARS}]{{1,20}}"), re.compile(f"[{ZH_CHARS}]{{1,20}}$")
#: The highest number of a month, and of a day in it.
_MOST = {"月": 12, "日": 31}
#: Marks behind which a list goes on, and blanks.
_PAUSES = " \u3000、，,;；"


def is_twice(inner: Inner) -> bool:
    """Whether the one reading has a piece twice that the other has once, or a letter once and again: 午後後後七時."""
    before, after = inner.before, inner.after
    more = (before or after).strip()
    if (before and after) or not more:
        return False
    # A mark may stand between: 各学院、各各部门, of which 各 is aligned before the mark.
    left, right = inner.left.rstrip(_PAUSES), inner.right.lstrip(_PAUSES)
    beside = left[-1:] == more[0] or right[:1] == more[0]
    once_more = len(set(more)) == 1 and beside and more[0].isalpha() and not _counts(inner, more)
    return once_more or slips.repeated(before or after, left, right)


def denies_twice(region: Region, inner: Inner) -> bool:
    """Whether what stands there twice is a whole word that says no: `shall not not` says that it shall."""
    word = (inner.before or inner.after).strip()
    return word < "\u2e80" and is_negation(word.casefold(), region.language)


def _counts(inner: Inner, more: str) -> bool:
    """Whether a character that stands once more than in the other reading makes another number there; 三三月 and 十十二 are none."""
    if not _NUMERAL.match(plain(more)):
        return False
    left, right = plain(inner.left), plain(inner.right)
    head = _NUMERALS_END.search(left)
    low = head.start() if head else len(left)
    behind = _NUMERALS.match(right)
    high = behind.end() if behind else 0
    value = zh_value(left[low:] + plain(more) + right[:high])
    return value is not None and value <= _MOST.get(right[high : high + 1], value)
