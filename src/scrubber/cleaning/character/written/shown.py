r"""What a terminal, a printer or an editor shows otherwise than it is written, left as it was written: what steers a
terminal; letters struck over each other, as typewriters and nroff print bold and underlined ones; line ends and other
characters as programs show them that take them for none (^M of editors, ¶ and ↵ of word processors, =20 of mails, \n of
strings, _x000D_ of worksheets).
"""

import re
import unicodedata

from scrubber.model import Edit
from scrubber.patterns import lazily

#: Control sequences; strings up to their terminator, on one line; the switches between ASCII and drawn lines; single
#: escapes. What each may hold is bounded, so that a lone ESC takes nothing with it.
_SEQUENCE = lazily(
    r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|[\]P^_X][^\x07\x1b\n]{0,2048}(?:\x07|\x1b\\)"
    r"|[()][B0]"
    r"|[=>78cDEHMNOZ])"
)
#: A designation of ISO 2022: its escapes are a text's encoding.
_ENCODED = "\x1b$"
_BACKSPACES = lazily("\x08+")
_LONGEST = 80  # characters of a line that are overstruck at once
_BOLD = lazily(r"(?P<char>[^\x08\n_])(?:\x08(?P=char))+|_\x08(?P<under>[^\x08\n_])|(?P<over>[^\x08\n_])\x08_")
#: A character of a worksheet: those that XML has not, and of the rest what is beyond ASCII.
_OF_SHEETS = lazily(r"_x(?:000([9ADad])|([0-9A-Fa-f]{4}))_(\n?)")
_CONTROLS = {"9": "\t", "a": "\n", "d": "\n"}
#: What a line end is shown as, or a blank before it as mails have it: behind a sentence where programs write it, too.
_LONG = r"(?<=[^\n]{40})"
_ENDS = tuple(
    (sign, lazily(rf"{re.escape(sign)}$", re.MULTILINE), lazily(rf"{before}{re.escape(sign)}$", re.MULTILINE))
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
