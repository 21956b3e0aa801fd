"""The lines that a site's programs write, each known by all that it says: that the text goes on behind an
advertisement ("Nach der Anzeige weiterlesen"), when the page was changed last ("This page was last edited on 3 May
2019"), that nobody may comment any more, what a register of laws says over an act.

They stand amid the text or below it, as lines of their own. It goes wrong where a text quotes such a line on a line of
its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: The longest of them.
_LONGEST = 320
#: A day or an hour, with what stands beside it.
_DAY = r"(?=[^!?;]{0,26}\d(?:\d{3}|\d?[:.h時时]\s?\d\d))[^!?;。]{3,44}"
_MARKS = re.compile(r"[\W_]{0,4}")
#: What parts the alternatives of a pattern, and what is none of its letters.
_PART = re.compile(r"(?<!\\)[()|]")
_SIGN = re.compile(r"[(\[.?\\§{]")


def is_whole_line(folded: str) -> bool:
    """Whether a folded line is one that a site's programs write, and nothing else."""
    start = 0 if folded[:1].isalpha() or not (marks := _MARKS.match(folded)) else marks.end()
    patterns = _by_opening()
    said = patterns.get(folded[start : start + 2]) or patterns.get(folded[start : start + 1])
    return said is not None and len(folded) <= _LONGEST and said.fullmatch(folded, start) is not None


@cache
def _by_opening() -> dict[str, re.Pattern[str]]:
    """What such lines say, by its first two letters, or the first where a sign follows: most others have neither."""
    found: dict[str, dict[str, None]] = {}
    for each in _alternatives("|".join(map(unbroken, read_table("site_sayings")["whole"].values()))):
        for opening in _openings(each):
            found.setdefault(opening, {})[each.replace("§", _DAY)] = None
    for opening, said in found.items():
        said.update(found.get(opening[:1], {}))
    return {opening: lazily(rf"(?:{'|'.join(said)})[\W_]{{0,4}}") for opening, said in found.items()}


def _openings(pattern: str) -> Iterator[str]:
    """The first letters of each of the alternatives of a pattern, once for each way that it may begin."""
    for each in _alternatives(pattern):
        if each.startswith(("(?:", "[")):
            end = _closing(each) if each[0] == "(" else each.index("]")
            rest = each[end + 1 :]
            behind = rest.removeprefix("?")
            for inner in _alternatives(each[3:end]) if each[0] == "(" else each[1:end]:
                yield from _openings(inner + behind)
            if behind != rest:
                yield from _openings(behind)
        else:
            sign = _SIGN.search(each)
            letters = sign.start() - (sign[0] == "?") if sign else len(each)
            yield each[: min(2, letters)]


def _alternatives(pattern: str) -> Iterator[str]:
    """What stands between the bars of a pattern that no bracket holds."""
    deep = start = 0
    for sign in _PART.finditer(pattern):
        deep += {"(": 1, ")": -1, "|": 0}[sign[0]]
        if not deep and sign[0] == "|":
            yield pattern[start : sign.start()]
            start = sign.end()
    yield pattern[start:]


def _closing(pattern: str) -> int:
    """Where the bracket closes with which a pattern begins."""
    deep = 0
    for sign in _PART.finditer(pattern):
        deep += {"(": 1, ")": -1, "|": 0}[sign[0]]
        if not deep:
            return sign.start()
    return len(pattern)
