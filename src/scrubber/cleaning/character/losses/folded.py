"""Blanks that were lost twice over: one that a page made one with the no-break space before it, and that was a byte of
a letter.

`unità nemiche` is `unitÃ  nemiche` as cp1252, with a no-break space and a blank; of a page that folds them one is left.
Read as that letter's byte alone it would make one word of two, so the words' spelling says whether they are.
"""

from collections.abc import Sequence

from scrubber.cleaning.character.losses.fill import LOST
from scrubber.cleaning.character.scripts import script_of
from scrubber.language.model import costs_of_pairs
from scrubber.language.spelling import tags, word_costs
from scrubber.patterns import lazily

_APART = 1.0  # bits by which a blank between two letters of another alphabet has to be likelier than none
_WORD = lazily(r"[^\W\d_]{1,60}")
_LAST_WORD = lazily(r"[^\W\d_]{1,60}\Z")


def unfolded(was: list[str], spots: Sequence[int]) -> list[str]:
    """A text's characters, those with a blank behind them that lost one there."""
    if not spots:
        return was
    text = "".join(was)
    costs = [word_costs(word) for word in _WORD.findall(text.lower())]
    language = min(range(len(tags())), key=lambda place: sum(cost[place] for cost in costs))
    out = list(was)
    for n in spots:
        if was[n] != LOST and was[n].isalpha() and text[n + 1 : n + 2].isalnum() and _are_two(text, n, language):
            out[n] = f"{was[n]} "
    return out


def _are_two(text: str, n: int, language: int) -> bool:
    """Whether a word ends with a letter, by how the words before and behind it are spelt; in other letters, by the
    pair that they make.
    """
    if script_of(text[n]) != "LATIN":
        pairs = costs_of_pairs()
        return pairs[f"{text[n]} "] + pairs[f" {text[n + 1]}"] + _APART < pairs[text[n : n + 2]]
    left, right = _LAST_WORD.search(text, max(0, n - 59), n + 1), _WORD.match(text, n + 1)
    if left is None or right is None:
        return True
    apart, together = (
        sum(word_costs(word.lower())[language] for word in words)
        for words in ((left[0], right[0]), (left[0] + right[0],))
    )
    return apart < together
