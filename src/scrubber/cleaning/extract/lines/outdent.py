"""Headings by where they stand: further out than all the text below them, as manuals and standards are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.measured import indentation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: The text is set in by so many blanks, at least, but for this share of its sentences.
_SET_IN, _BUT = 2, 0.1
#: So many lines stand further out, at least, and of this share of them the next is set in further.
_ENOUGH, _OVER = 2, 0.8
_DEEPEST = 6


def outdented(lines: Sequence[str], sentences: Iterable[int], short: Sequence[int]) -> dict[int, int]:
    """The lines of which the place says what they are, by their index: a heading's level, or 0 for none.

    "NAME" at the margin over text that is set in is a heading, "Reports" between the two one of the next level;
    "--version", set in as the text is, or with what it means set in further below it, is none. Says nothing of a text
    whose sentences begin at the margin, and nothing of titles that are centred.

    Args:
        lines: without blank ones, with the blanks before them.
        sentences: which of the document's lines are sentences.
        short: which lines may be headings, by their own shape.
    """
    if not any(line[0].isspace() for line in lines):
        return {}
    indents = [indentation(line, len(line) - len(line.lstrip())) for line in lines]
    of_text = sorted(indents[i] for i in sentences)
    body = of_text[int(_BUT * len(of_text))] if of_text else 0
    if body < _SET_IN:
        return {}
    out = [i for i in short if indents[i] <= body - _SET_IN]
    over = [i for i in out if i + 1 < len(lines) and indents[i + 1] > indents[i]]
    if len(out) < _ENOUGH or len(over) < _OVER * len(out):
        return {}
    levels = {indent: min(2 + n, _DEEPEST) for n, indent in enumerate(sorted({indents[i] for i in out}))}
    level = {i: levels[indents[i]] for i in out}
    for i in short:
        if indents[i] == body or (indents[i] > body and i + 1 < len(lines) and indents[i + 1] > indents[i]):
            level[i] = 0
    return level
