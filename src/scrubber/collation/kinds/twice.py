"""A piece of text that one reading has twice and the other once: 午後後後七時, 各学院、各各部门; `of of`."""

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.regions import Inner

#: Marks behind which a list goes on, and blanks.
_PAUSES = " \u3000、，,;；"
#: So many words are written twice by accident; of a sentence nobody knows.
_WORDS = 2


def is_twice(inner: Inner, *, counts: bool = False) -> bool:
    """Whether the one reading has a piece twice that the other has once, or a letter once and again: 午後後後七時. What
    `counts` may be meant both times: shall not not, a million million.
    """
    before, after = inner.before, inner.after
    more = (before or after).strip()
    if (before and after) or not more:
        return False
    # A mark may stand between: 各学院、各各部门, of which 各 is aligned before the mark.
    left, right = inner.left.rstrip(_PAUSES), inner.right.lstrip(_PAUSES)
    beside = left[-1:] == more[0] or right[:1] == more[0]
    once_more = len(set(more)) == 1 and beside and more[0].isalpha()
    if more < "\u0e00":  # words that blanks part: the `no` of `piano` is none
        size = len(more.split())
        return once_more or (
            size <= _WORDS and not counts and (_are(left.split()[-size:], more) or _are(right.split()[:size], more))
        )
    return once_more or slips.repeated(before or after, left, right)


def _are(words: list[str], more: str) -> bool:
    """Whether words are what is set in, figures aside."""
    return not any(c.isdecimal() for c in more) and [w.casefold() for w in words] == more.casefold().split()
