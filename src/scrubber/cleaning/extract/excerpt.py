"""The beginning of a text set above it once more, cut off after so many letters: what sites make of a text where
nobody has summed it up.
"""

from collections.abc import Sequence
from itertools import islice

from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.patterns import lazily

#: What may stand before it ("Summary: …"), and what says that it goes on.
_LABEL = lazily(r"^\W{0,2}[^\W\d_]{2,12} ?[:：\]】]\s*")
_CUT = lazily(r"(?:\.{3,6}|…{1,3})[\])）\s]{0,3}$")
#: Paragraphs below a line of which one may begin with it, and those that it may go on through.
_BELOW, _THROUGH = 3, 4
#: Words that nobody says again by chance, and paragraphs below them to look at.
EXCERPT, LOOKED_AT = 9.0, _BELOW + _THROUGH


def is_excerpt(line: str, below: Sequence[str]) -> bool:
    """Whether a line is how the text below it begins, cut off: with an ellipsis, or within a sentence behind a label.
    What an author took from the text as its lead has neither.

    Args:
        line: of `EXCERPT` words at least.
        below: the first paragraphs below it, no more than `LOOKED_AT`.
    """
    bare = _LABEL.sub("", line, count=1)
    if not (_CUT.search(line) or (bare != line and not ends_sentence(line))):
        return False
    keys = {_letters(line), _letters(bare)} - {""}
    longest = max(map(len, keys), default=0)
    return any(
        said.startswith(key) and len(said) > len(key)
        for at in range(min(_BELOW, len(below)))
        for said in (_letters("".join(below[at : at + _THROUGH]), longest + 1),)
        for key in keys
    )


def _letters(text: str, most: int | None = None) -> str:
    return "".join(islice(filter(str.isalnum, text), most))
