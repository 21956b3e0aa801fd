"""Words that lost a letter, beside others that did not: `ap\ufffdlies` is what is left of a word that other copies have
whole, and says nothing of the number before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from scrubber.collation.alignment.fold import Folded, Vocabulary

#: A word with marks of loss within it or at an end, and no figure.
_DAMAGED = re.compile("(?<![^\\W\\d_\ufffd])[^\\W\\d_]{0,40}\ufffd[^\\W\\d_\ufffd]{0,40}(?![\\w\ufffd])")
#: So many letters of it are left at the least; a character may have left as many marks as it had bytes, or one.
_LEFT, _LOST = 3, r"\w{1,2}"


def mended(folded: Folded, first: int, last: int, whole: Collection[str], vocabulary: Vocabulary) -> str:
    """What a witness reads from one word to another (exclusive), damaged words made whole; "" if that is open."""
    if first >= last:
        return ""
    start, end = folded.starts[first], folded.ends[last - 1]
    said: list[str] = []
    at = first
    for match in _DAMAGED.finditer(folded.text, start, end):
        run = match[0].casefold()
        pattern = re.compile(_LOST.join(map(re.escape, run.split("\ufffd"))))
        can_be = [word for word in whole if pattern.fullmatch(word)]
        if len(run) <= _LEFT or len(can_be) != 1:
            return ""
        low = bisect_left(folded.starts, match.start(), first, last)
        said += [*(vocabulary.words[i] for i in folded.ids[at:low]), can_be[0]]
        at = bisect_left(folded.starts, match.end(), first, last)
    rest = folded.text[folded.starts[at] : end] if at < last else ""
    if at == first or "\ufffd" in rest:
        return ""
    return "".join([*said, *(vocabulary.words[i] for i in folded.ids[at:last])])
