r"""Overstruck text, as typewriters and nroff print it: a letter, a backspace, and the letter again (bold) or an
underscore (underlined).
"""

from __future__ import annotations

import re

from scrubber.model import Edit

_BACKSPACES = re.compile("\x08+")
_LONGEST = 80  # characters of a line that are overstruck at once
_BOLD = re.compile(r"(?P<char>[^\x08\n_])(?:\x08(?P=char))+|_\x08(?P<under>[^\x08\n_])|(?P<over>[^\x08\n_])\x08_")


def overstrike_edits(text: str) -> list[Edit]:
    r"""Leave one of each two characters that were struck over each other.

    Kept: an accent struck over a letter (e\x08'), a backspace that something else follows, a bar of underscores without
    one. Changed: N\x08NA\x08A, _\x08N_\x08A and ___\x08\x08\x08NAM -> NA, NA and NAM.
    Goes wrong: a spinner that a program drew with backspaces over the same character loses its repetition.
    Source: grotty(1) and col(1), which print and remove them.
    """
    edits = [
        Edit("overstrike", *match.span(), match[0], _kept(match), "struck over by itself or by an underscore")
        for match in _BOLD.finditer(text)
    ]
    taken = {edit.start: edit.end for edit in edits}
    ends = set(taken.values())
    for match in _BACKSPACES.finditer(text):
        size = match.end() - match.start()
        start, end = match.start() - size, match.end() + size
        if not 1 < size <= _LONGEST or start < 0 or match.start() in ends:
            continue
        below, above = text[start : match.start()], text[match.end() : end]
        if len(above) == size and "\n" not in below + above and "\x08" not in below + above:
            kept = [a if b == "_" else b for a, b in zip(below, above, strict=True) if a == b or "_" in {a, b}]
            if len(kept) == size:
                edits.append(
                    Edit(
                        "overstrike",
                        start,
                        end,
                        text[start:end],
                        "".join(kept),
                        "struck over by itself or by underscores",
                    )
                )
    struck = sum(edit.before.count("\x08") for edit in edits)
    # Where most backspaces strike nothing over, they were injected, some of them between two letters of a kind.
    if 2 * struck <= text.count("\x08") or not (len(edits) > 1 or any("_" in edit.before for edit in edits)):
        return []
    return sorted(edits, key=lambda edit: edit.start)


def _kept(match: re.Match[str]) -> str:
    return match["char"] or match["under"] or match["over"]
