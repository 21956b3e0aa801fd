"""The line drawn over a text's title where one like it is drawn under it, as reStructuredText has it."""

from __future__ import annotations

import re

from scrubber.model import Edit

_OVER = re.compile(
    r"\A\n{0,9}(?P<line>([=#*~^-])\2{3,})[ \t]{0,9}\n"
    r"(?=[ \t]{0,9}(?P<title>[^\s=#*~^-][^\n]{0,1000})\n(?P=line)[ \t]{0,9}\n)"
)
#: Characters behind it among which the title is looked for again.
_LOOK = 3_000


def overline(text: str) -> list[Edit]:
    """Take out the line over a text's title that stands again, alone on a line, below: what stands first in a text is
    taken for its title, and what says the same for that said again. Kept: the line over any other, which tells a title
    from a heading; a line with none as long under the next, a frame's.
    """
    found = _OVER.match(text)
    if found is None:
        return []
    title, behind = found["title"].strip(), found.end("title") + 1
    if title not in map(str.strip, text[behind : behind + _LOOK].split("\n")):
        return []
    return [Edit("underline", 0, found.end(), found[0], "", "a line drawn over a heading")]
