"""What stands before all lines of a text that was kept as a comment of a program, or in a box drawn around it."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.lines.lines import read
from scrubber.model import Edit

#: How such a text begins; a mark before a line; a line drawn over a box and under it.
_BEGINS = re.compile(r"\s{0,200}[#/*;%|:!~.+\-({\"'<=_]")
_MARK = re.compile(r"[ \t]{0,8}[#/*;%|:!~.+-]{1,4}")
_DRAWN = re.compile(r"[ \t]{0,8}[-+=*#/|_~;%]{10,200}[ \t]*")
#: What opens a comment alone on its first line, and closes it on the last.
_OPENS = frozenset(["/*", "/**", "(*", "{-", '"""', "'''", "<!--", "--[["])
_CLOSES = frozenset(["*/", "**/", "*)", "-}", '"""', "'''", "-->", "]]"])
#: Lines that a text has at least, those of them that are nothing but the mark, as blank lines of a comment are, and how
#: long the others are on an average: an item of a list has something behind it, or is short.
_LEAST, _BARE, _LONG = 5, 2, 30
_WHY = "a mark before each line"


def commented(text: str) -> list[Edit]:
    """Take out the marks of a comment before all lines, and its first and last line if they only open and close it; of
    a box, the marks behind all lines as well.

    Removes "# " of a licence in a configuration's file, " * " between `/*` and `*/`, "| … |" between two drawn lines.
    Keeps the marks of a list's items, a table, a heading, a program in which some lines are comments, and marks without
    a blank behind. It goes wrong for a list of which several items are empty.
    """
    if _BEGINS.match(text) is None:
        return []
    lines = [(match.start(), match[0]) for match in re.finditer(r"[^\n]+", text) if not match[0].isspace()]
    if len(lines) < _LEAST:
        return []
    first = lines[0][1].strip() in _OPENS or _DRAWN.fullmatch(lines[0][1]) is not None
    last = lines[-1][1].strip() in _CLOSES or _DRAWN.fullmatch(lines[-1][1]) is not None
    body = lines[first : len(lines) - last]
    mark = match[0] if body and (match := _MARK.match(body[0][1])) else ""
    if not mark or len(body) < _LEAST or not all(line.startswith(mark) for _, line in body):
        return []
    rests = [line[len(mark) :].rstrip() for _, line in body]
    close = mark.strip()
    boxed = all(rest.endswith(close) for rest in rests)
    if boxed:
        rests = [rest.removesuffix(close).rstrip() for rest in rests]
    filled = sum(map(bool, rests))
    if any(rest[:1] not in {"", " ", "\t"} for rest in rests) or len(rests) - filled < _BARE:
        return []
    if sum(map(len, rests)) < _LONG * filled:
        return []
    if not any((reading := read(rest.strip())).closed and reading.sentence for rest in rests):
        return []
    edits = []
    for at, line in body:
        start = at + len(mark) + (line[len(mark) : len(mark) + 1] == " ")
        edits.append(Edit("margin", at, start, text[at:start], "", _WHY))
        end = at + len(line)
        kept = max(start, at + len(line.rstrip().removesuffix(close).rstrip())) if boxed else end
        if kept < end:
            edits.append(Edit("margin", kept, end, text[kept:end], "", "a mark behind each line"))
    for at, line in (*lines[:1][:first], *lines[-1:][:last]):
        end = min(at + len(line) + 1, len(text))
        edits.append(Edit("margin", at, end, text[at:end], "", "what opens or closes a comment"))
    return sorted(edits, key=lambda edit: edit.start)
