"""Words whose letters stand apart, as print spreads headings and old books what they stress: R E S O L U T I O N."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.language.spelling import cost_together
from scrubber.model import Edit

#: A word by its letters, each a blank from the next; four of them, behind another.
_WORD = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){1,60}+(?=[.,;:!?)]?(?!\S))")
_SPREAD = re.compile(r" [^\W\d_] [^\W\d_] [^\W\d_] [^\W\d_](?!\w)")
_STOPS = ".,;:!?)"
_BLANKS = re.compile(r"(?<=\S) +(?=\S)")
#: Letters of a word, at the least, and different ones; what each costs, in half bits, if it is a word at all: of words
#: in forty languages they cost 6 to 8, of a row of letters 9 to 19. The longest word.
_LETTERS, _DIFFERENT, _LIKELY, _LONGEST = 6, 4, 8.0, 40
#: Notes of music and answers to choose from are words as well, C A B B A G E; and what genes are written in.
_CHOICES = (frozenset("abcdefgh"), frozenset("acgtu"))
#: What numbers a line; lines of letters, each below the other, that are a grid to look for words in.
_NUMBER, _ROWS = re.compile(r"\s{0,40}+(?:\(?\w{1,3}[.)]|[-*•])\s{1,40}+"), 3
_LONG, _LIKELY_LONG = 9, 9.0  # a compound costs more where two words meet
_WHY = "letters set apart"


def spread_edits(text: str) -> list[Edit]:
    """Close the gaps between the letters of a word, and leave one blank between two such words.

    Kept: the letters of an alphabet, an index (A B C D E F), the answers to questions, notes, a grid of letters, what
    is no word in any language that it knows.
    """
    found: list[Edit] = []
    lines = list(lines_that_have(text, _SPREAD))
    grid = _grid(text, lines)
    for start, end in lines:
        if start in grid or text[start:end].lstrip().startswith(tuple(_STOPS)):
            continue  # no line of words begins with a mark, as a word by its letters in a lesson does
        words = [m.span() for m in _WORD.finditer(text, start, end) if _is_word(m[0].replace(" ", ""))]
        begins = number.end() if (number := _NUMBER.match(text, start, end)) else start
        if words and all(len(token.rstrip(_STOPS)) <= 1 for token in text[begins:end].split()):
            words = [(begins, end)]  # the line was spread as a whole
        found += [
            Edit("apart", m.start(), m.end(), m[0], " " * (len(m[0]) > 1), _WHY)
            for word in words
            for m in _BLANKS.finditer(text, *word)
        ]
    return found


def _grid(text: str, lines: Sequence[tuple[int, int]]) -> set[int]:
    """Where the lines begin that are rows of as many single letters as those above and below them."""
    grid: set[int] = set()
    run: list[tuple[int, int]] = []
    for line in lines:
        if run and (line[0] != run[-1][1] + 1 or not _is_row(text, run[-1], line)):
            run = []
        run.append(line)
        if len(run) >= _ROWS:
            grid.update(start for start, _ in run)
    return grid


def _is_row(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    above, below = (text[slice(*line)].split() for line in (one, other))
    return len(above) == len(below) and all(len(token) == 1 for token in above + below)


def _is_word(letters: str) -> bool:
    own = {*letters.lower()}
    if not (_LETTERS <= len(letters) <= _LONGEST and len(own) >= _DIFFERENT) or any(map(own.issubset, _CHOICES)):
        return False
    most = _LIKELY_LONG if len(letters) >= _LONG else _LIKELY
    return cost_together([letters.lower()]) <= most * len(letters)
