"""What a program that answers says around a text that somebody asked it for: "Sure, here is the text:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrubber.cleaning.extract.reading import is_prose
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["answers"]
_AGREES, _GIVES, _OFFERS, _POLITE = (lazily(unbroken(_SAID[name])) for name in ("agrees", "gives", "offers", "polite"))
_TEXT = lazily(unbroken(_SAID["text"]))
#: The longest of them, and how many lines may stand before it: a title, and what a site sets over one.
_LONGEST, _FEW = 200, 8
_RULES = frozenset(["---", "***", "* * *", "___"])


def answer_lines(lines: Sequence[str]) -> Iterator[int]:
    """The lines of a text that such a program says before it and behind it, and the rules that part these off.

    Found: the first sentence of all, where it agrees to give a text and a colon closes it, and the last one behind it,
    where it offers to change the text or hopes that this helps; where both are, what they give may be anything. Kept:
    one of both alone, for people write so as well, "Here is the revised text of the resolution:", "Sure, here's the
    plan:", "Would you like me to add your name?". It goes wrong for a conversation with such a program that begins with
    its answer.

    Args:
        lines: a text's lines or blocks, without the blanks around them.
    """
    first = _end(range(len(lines)), lines, [_AGREES, _GIVES], ends=":：。")
    if not 0 <= first < len(lines) - 1:
        return
    last = _end(range(len(lines) - 1, first + 1, -1), lines, [_OFFERS, _POLITE])
    said = lines[first].lower()
    if last > 0 or (_AGREES.fullmatch(said) and _TEXT.search(said)):
        yield from (i for i in (first, first + 1) if i == first or lines[i] in _RULES)
        yield from (i for i in (last - 1, last) if last > 0 and (i == last or lines[i] in _RULES))


def _end(order: range, lines: Sequence[str], forms: Sequence[re.Pattern[str]], ends: str = "") -> int:
    """The first line, in an order, that has one of some forms, if it is one of the first few and no sentence comes
    before it; else -1.
    """
    for i in order[:_FEW]:
        if any(_is_said(form, lines[i], ends) for form in forms):
            return i
        if is_prose(lines[i]):
            break
    return -1


def _is_said(form: re.Pattern[str], line: str, ends: str = "") -> bool:
    may = 0 < len(line) <= _LONGEST and (not ends or line[-1] in ends)
    return may and form.fullmatch(line.lower()) is not None
