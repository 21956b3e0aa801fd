"""What a program that answers says around a text that somebody asked it for: "Sure, here is the text:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrubber.cleaning.extract.reading import is_prose
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["answers"]
_BEFORE, _OFFERS, _POLITE = (lazily(unbroken(_SAID[name])) for name in ("before", "offers", "polite"))
_LONGEST = 200
_RULES = frozenset(["---", "***", "* * *", "___"])


def answer_lines(lines: Sequence[str]) -> Iterator[int]:
    """The lines of a text that such a program says before it and behind it, and the rules that part these off.

    Found: the first sentence of all, where it agrees to give the text and a colon closes it; the last one, where it
    offers to change the text, or, of a text with such a first one, hopes that this helps. Kept: what people say behind
    letters, "Here is the text of the resolution:". It goes wrong for a conversation with such a program that begins
    with its answer.

    Args:
        lines: a text's lines or blocks, without the blanks around them.
    """
    first = _end(range(len(lines)), lines, [_BEFORE], ends=":：。")
    asked = 0 <= first < len(lines) - 1
    if asked:
        yield from (i for i in (first, first + 1) if i == first or lines[i] in _RULES)
    closing = [_OFFERS, _POLITE] if asked else [_OFFERS]
    last = _end(range(len(lines) - 1, 0, -1), lines, closing)
    if last > 0:
        yield from (i for i in (last - 1, last) if i == last or lines[i] in _RULES)


def _end(order: range, lines: Sequence[str], forms: Sequence[re.Pattern[str]], ends: str = "") -> int:
    """The first line, in an order, that has one of some forms, if no sentence comes before it; else -1."""
    for i in order:
        if any(_is_said(form, lines[i], ends) for form in forms):
            return i
        if is_prose(lines[i]):
            break
    return -1


def _is_said(form: re.Pattern[str], line: str, ends: str = "") -> bool:
    may = 0 < len(line) <= _LONGEST and (not ends or line[-1] in ends)
    return may and form.fullmatch(line.lower()) is not None
