"""The words that sites say of themselves, as language/data/site_words.toml has them: each once, in the list of what it
is for, with marks for what else it is.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from scrubber.language.written_tables import read_table

_TABLE = read_table("site_words")
#: Lists of words that make any line suspicious, by what the line is for.
STRONG: tuple[str, ...] = tuple(_TABLE["strong"])
#: Those of words that do so where they are all of a line, or stand where the list says.
OTHER: tuple[str, ...] = tuple(_TABLE["other"])
_TRADITIONAL = str.maketrans(_TABLE["traditional"]["from"], _TABLE["traditional"]["to"])
_MARKS = "-+>*!="


class Word(NamedTuple):
    """A word, the marks behind it, and those of the field that it heads, with their colon; "" where it heads none."""

    text: str
    marks: str
    field: str


def split(text: str) -> Iterator[str]:
    """The entries of a list: cut at bars in lines that have any, else at blanks."""
    for line in text.splitlines():
        yield from filter(None, map(str.strip, line.split("|"))) if "|" in line else line.split()


@cache
def said(name: str) -> tuple[Word, ...]:
    """The words of a list."""
    return tuple(map(_word, split(_TABLE["strong"].get(name) or _TABLE["other"][name])))


def _word(entry: str) -> Word:
    head = entry.rstrip(_MARKS)
    head, field = (head[:-1], entry[len(head) - 1 :]) if head.endswith(":") else (entry, "")
    text = head.rstrip(_MARKS)
    return Word(text, head[len(text) :], field)


def every() -> Iterator[Word]:
    """The words of all lists."""
    for name in (*STRONG, *OTHER):
        yield from said(name)


def rights() -> list[str]:
    """How sites say that all rights are reserved."""
    return [word.text for word in every() if "=" in word.marks]


def weak() -> Iterator[str]:
    """Words that go with those of the lists of strong ones."""
    return split(_TABLE["weak"])


def in_both_scripts(word: str) -> set[str]:
    """A word, and that of Chinese in traditional characters, too."""
    return {word, word.translate(_TRADITIONAL)}
