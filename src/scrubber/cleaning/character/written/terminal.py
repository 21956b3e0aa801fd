"""What steers a terminal: colours, links, cursor movements, as logs and printed manuals carry them along."""

from __future__ import annotations

import re

from scrubber.model import Edit

#: Control sequences; strings up to their terminator, on one line; the switches between ASCII and drawn lines; single
#: escapes. What each may hold is bounded, so that a lone ESC takes nothing with it.
_SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|[\]P^_X][^\x07\x1b\n]{0,2048}(?:\x07|\x1b\\)"
    r"|[()][B0]"
    r"|[=>78cDEHMNOZ])"
)
#: A designation of ISO 2022: its escapes are a text's encoding.
_ENCODED = "\x1b$"


def terminal_edits(text: str) -> list[Edit]:
    r"""Take out the sequences by which a program speaks to a terminal.

    Changed: \x1b[1mNAME\x1b[0m -> NAME, and \x1b]8;;http://a.example\x1b\\here\x1b]8;;\x1b\\ -> here. Kept: an ESC that
    begins no sequence, [1m without one, and all of a text in which ESC announces the characters of ISO-2022-JP and its
    like. Goes wrong: where a program painted over what it had written, both are left, in the order of their writing.
    Source: ECMA-48 (5th edition), 5.3 to 5.6; xterm's control sequences, for strings that BEL ends.
    """
    if _ENCODED in text:
        return []
    return [
        Edit("terminal", *match.span(), match[0], "", "steers a terminal, and is no text")
        for match in _SEQUENCE.finditer(text)
    ]
