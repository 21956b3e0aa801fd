"""Line ends and quotation marks of a text that came as a string of a program (JSON, a script, a database's dump), left
as they are written there.
"""

from __future__ import annotations

import re

from scrubber.model import Edit

_ESCAPES = {r"\r\n": "\n", r"\n": "\n", r"\r": "\n", r"\t": "\t", r"\"": '"', r"\'": "'", r"\/": "/"}
_ESCAPE = re.compile(r"\\(?<!\\\\)(?:r\\n|[nrt\"'/])")
#: Line ends that are written out, at least, and how many of these stand for each that is one; and of those at which no
#: paragraph or sentence ends how many may stand for one at which one does.
#: (a path of folders has none); and characters of a paragraph, on an average, at most.
_LEAST, _FOR_EACH, _OTHERS, _LONGEST = 4, 10, 12, 1_500
#: A paragraph's end; and what a program has and no text.
_ENDED = re.compile(r"(?:[.!?;…。！？：；”’\"»」』)]|\\n|\\r)\\(?:r\\)?n")
_PROGRAM = re.compile(r"\bfunction ?\(|=>|\breturn\b[^.]{0,80};")
_WHY = "an escape of the string that the text was kept in"


def escaped_ends(text: str) -> list[Edit]:
    r"""Read the escapes of a text whose line ends are nearly all written out: `the end.\n\nA paragraph "\"of it\""`.

    Keeps a path (C:\new\notes), source code and a text with line ends of its own that speaks of `\n`.
    """
    written = text.count("\\n") + text.count("\\r") - text.count("\\r\\n")
    if written < max(_LEAST, _FOR_EACH * text.count("\n")):
        return []
    if written * _LONGEST < len(text) or _OTHERS * len(_ENDED.findall(text)) < written or _PROGRAM.search(text):
        return []
    return [Edit("escape", *match.span(), match[0], _ESCAPES[match[0]], _WHY) for match in _ESCAPE.finditer(text)]
