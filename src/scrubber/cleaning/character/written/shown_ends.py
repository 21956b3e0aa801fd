r"""Line ends and other characters as programs show them that take them for none: ^M of editors and terminals, ¶ and ↵
of word processors, =20 of mails, \n of strings, _x000D_ of worksheets.
"""

from __future__ import annotations

import re
import unicodedata

from scrubber.model import Edit

#: A character of a worksheet: those that XML has not, and of the rest what is beyond ASCII.
_OF_SHEETS = re.compile(r"_x(?:000([9ADad])|([0-9A-Fa-f]{4}))_(\n?)")
_CONTROLS = {"9": "\t", "a": "\n", "d": "\n"}
#: What a line end is shown as, or a blank before it as mails have it: behind a sentence where programs write it, too.
_LONG = r"(?<=[^\n]{40})"
_ENDS = tuple(
    (sign, re.compile(rf"{re.escape(sign)}$", re.MULTILINE), re.compile(rf"{before}{re.escape(sign)}$", re.MULTILINE))
    for sign, before in (
        ("^M", ""),
        ("¶", _LONG),
        ("↵", ""),
        ("⏎", ""),
        ("=20", _LONG),
        (r"\r\n", _LONG),
        (r"\n", _LONG),
    )
)
#: So many lines that have it, at least, and the share of all that have.
_LEAST, _MOST = 3, 0.5


def shown_end_edits(text: str) -> list[Edit]:
    r"""Put line ends in the place of what stands for them, or take that out before one.

    Changed: ^M, ¶, ↵, =20 or a written-out \n where half of the lines end in it; _x000D_ and _x2019_. Kept: ^M that a
    sentence names, _x0020_ of the names that programs give to a column. It goes wrong for a text about worksheets that
    shows _x000D_.
    Source: ECMA-376 (Office Open XML), part 1, 22.9.2.19 (ST_Xstring).
    """
    edits = [
        Edit("escape", match.start(), match.end(), match[0], after, "a character as a worksheet keeps it")
        for match in (_OF_SHEETS.finditer(text) if "_x" in text else ())
        if (after := _of_sheets(match))
    ]
    for sign, ends, told in _ENDS:
        if text.count(sign) < _LEAST or not told.search(text):
            continue
        found = list(ends.finditer(text))
        filled = sum(1 for line in text.split("\n") if line.strip())
        if len(found) >= max(_LEAST, _MOST * filled):
            edits += (Edit("escape", *match.span(), sign, "", "a line end as a program shows it") for match in found)
            break
    return sorted(edits, key=lambda edit: edit.start)


def _of_sheets(match: re.Match[str]) -> str:
    """What stands for a character; "" where it is to stay."""
    if match[1]:
        after = _CONTROLS[match[1].lower()]
        return after if after == match[3] else after + match[3]
    char = chr(int(match[2], 16))
    return "" if char.isascii() or unicodedata.category(char)[0] == "C" else char + match[3]
