"""The line drawn over a text's title where one like it is drawn under it, as reStructuredText has it."""

from __future__ import annotations

import re

from scrubber.model import Edit

_OVER = re.compile(
    r"\A\n{0,9}(?P<line>([=#*~^-])\2{3,})[ \t]{0,9}\n(?=[ \t]{0,9}[^\s=#*~^-][^\n]{0,1000}\n(?P=line)[ \t]{0,9}\n)"
)


def overline(text: str) -> list[Edit]:
    """Take out the line over a text's title: what stands first in a text is taken for its title, and what says the same
    for that said again. Kept: a line with none as long under the next, a frame's.
    """
    found = _OVER.match(text)
    return [Edit("underline", 0, found.end(), found[0], "", "a line drawn over a heading")] if found else []
