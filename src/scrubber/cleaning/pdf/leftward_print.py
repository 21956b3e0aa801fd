"""Print that runs from right to left, in the order of reading, by the places of its letters and words.

What reads a PDF turns some of its words and not others, and takes the signs apart that one glyph stands for.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar
from unicodedata import combining

from scrubber.cleaning.measured import LEFTWARDS
from scrubber.cleaning.prints.reading_order import MIRRORED

_T = TypeVar("_T")
#: Alefs, which stand last in a glyph that Arabic writes lam and alef with.
_ALEFS = frozenset("\u0622\u0623\u0625\u0627")


def letters_in_order(letters: Sequence[tuple[str, float]]) -> str:
    """A word of a line that has letters from right to left.

    Args:
        letters: its signs with the places where they begin, in any order, but that of the signs of one glyph.
    """
    turned = len(letters) > 1 and letters[0][1] > letters[-1][1]  # if so, its brackets are mirrored already
    shown = sorted(letters, key=lambda each: (-each[1], each[0] in _ALEFS, combining(each[0]) > 0))
    if not turned:
        shown = [(sign.translate(MIRRORED), place) for sign, place in shown]
    return "".join(sign for sign, _ in _runs_turned(shown, lambda each: each[0]))


def words_in_order(words: Sequence[_T], text: Callable[[_T], str]) -> list[_T]:
    """The words of a line from right to left, given from the right: those of another script among them the other way
    around.
    """
    return _runs_turned(words, text)


def _runs_turned(parts: Iterable[_T], text: Callable[[_T], str]) -> list[_T]:
    """Parts in a row, with those that run from the left turned around where they stand: from the first with a letter or
    figure of its own to the last.
    """
    found: list[_T] = []
    run: list[_T] = []
    for part in parts:
        said = text(part)
        if LEFTWARDS.search(said) is None and (run or any(map(str.isalnum, said))):
            run.append(part)
        else:
            found += (*_turned(run, text), part)
            run = []
    return found + _turned(run, text)


def _turned(run: Sequence[_T], text: Callable[[_T], str]) -> list[_T]:
    last = max((i for i, part in enumerate(run) if any(map(str.isalnum, text(part)))), default=-1)
    return [*run[last::-1], *run[last + 1 :]] if run else []
