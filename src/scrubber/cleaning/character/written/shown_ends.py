"""Line ends and other characters as programs show them that take them for none: ^M of editors and terminals, _x000D_ of
worksheets.
"""

from __future__ import annotations

import re
import unicodedata

from scrubber.model import Edit

#: A character of a worksheet: those that XML has not, and of the rest what is beyond ASCII.
_OF_SHEETS = re.compile(r"_x(?:000([9ADad])|([0-9A-Fa-f]{4}))_(\n?)")
_CONTROLS = {"9": "\t", "a": "\n", "d": "\n"}
#: A carriage return at a line's end; so many lines that have one, at least, and the share of all that have.
_CARET, _LEAST, _MOST = re.compile(r"\^M$", re.MULTILINE), 3, 0.5


def shown_end_edits(text: str) -> list[Edit]:
    """Put line ends in the place of what stands for them, or take that out before one.

    Changed: ^M where half of the lines end in it; _x000D_ and _x2019_. Kept: ^M that a sentence names, _x0020_ of the
    names that programs give to a column. It goes wrong for a text about worksheets that shows _x000D_.
    Source: ECMA-376 (Office Open XML), part 1, 22.9.2.19 (ST_Xstring).
    """
    edits = [
        Edit("escape", match.start(), match.end(), match[0], after, "a character as a worksheet keeps it")
        for match in (_OF_SHEETS.finditer(text) if "_x" in text else ())
        if (after := _of_sheets(match))
    ]
    if text.count("^M") >= _LEAST:
        returns = list(_CARET.finditer(text))
        filled = sum(1 for line in text.split("\n") if line.strip())
        if len(returns) >= max(_LEAST, _MOST * filled):
            edits += [Edit("escape", *match.span(), "^M", "", "a line end as an editor shows it") for match in returns]
    return sorted(edits, key=lambda edit: edit.start)


def _of_sheets(match: re.Match[str]) -> str:
    """What stands for a character; "" where it is to stay."""
    if match[1]:
        after = _CONTROLS[match[1].lower()]
        return after if after == match[3] else after + match[3]
    char = chr(int(match[2], 16))
    return "" if char.isascii() or unicodedata.category(char)[0] == "C" else char + match[3]
