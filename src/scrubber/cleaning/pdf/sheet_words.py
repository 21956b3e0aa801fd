"""The words of a sheet, and the dots among them that lead the eye from a heading to its page: ink, and no text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from scrubber.patterns import lazily

#: Dots of a leader, at the least, and those without blanks.
_LEADER, _DOTS = 4, lazily("[.…]{4,}")


class Word(NamedTuple):
    """A word of a sheet: where it begins and ends along its line, how far down that is, and the size of its letters,
    all in one unit.
    """

    text: str
    begins: float
    ends: float
    down: float
    size: float


def without_leaders(row: Sequence[Word]) -> list[Word]:
    """The words of a row without the dots that lead from one to the next; those that nothing stands before or
    behind are to be written on, and kept.
    """
    text = "".join([word.text for word in row])
    if text.count(".") + text.count("…") * 3 < _LEADER:
        return list(row)
    found: list[Word] = []
    dots: list[Word] = []
    for word in (each for whole in row for each in _split(whole)):
        if word.text.strip(".…"):
            found += (*(() if found and sum(len(each.text) for each in dots) >= _LEADER else dots), word)
            dots = []
        else:
            dots.append(word)
    return found + dots


def _split(word: Word) -> Iterator[Word]:
    """A word, and what leads from or to it without a blank, each by itself."""
    match = _DOTS.search(word.text)
    room = (word.ends - word.begins) / len(word.text)
    begins = word.begins
    for text in (word.text[: match.start()], match[0], word.text[match.end() :]) if match else (word.text,):
        if text:
            ends = begins + room * len(text)
            yield word._replace(text=text, begins=begins, ends=ends)
            begins = ends
