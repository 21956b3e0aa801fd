"""What stands at all lines of a text alike: the marks of a mail that quotes all of it, a margin, the blanks that fill
each line up.

None of it says anything of one line against another, but each hides how the lines begin and end from whoever reads
them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrubber.cleaning.extract.lines.lines import read
from scrubber.ends import start_alike
from scrubber.model import Edit

#: Lines that a text has to have, and blanks of a margin: one may be a slip.
_LINES, _MARGIN = 3, 2
#: What programs ask for input with; characters of the marks of a text that is quoted again and again, at most.
_PROMPT, _DEEPEST = ">>>", 20
#: What stands for a blank line within a field of several lines, each behind a blank, and the name of a field.
_BLANK_LINE, _FIELD = (
    re.compile(r"(?<=\n) \.[ \t]{0,8}(?=\n[ \t])"),
    re.compile(r"^[A-Z][A-Za-z-]{1,40}:", re.MULTILINE),
)
#: The share of lines that end in blanks, where the others are as wide as all are filled up to.
_PADDED = 0.9
#: The share of the longest line that is left over of one, at most.
_OVER = 0.5
#: The first line of a page has a form feed before its margin.
_LINE_END = re.compile("[\n\f]")


def margins(text: str, *, flowed: bool = False) -> list[Edit]:
    """Take out what all lines begin with or end in.

    Removes "> " where all lines have it, the blanks of a margin as PDF converters and mail programs print it, and
    blanks behind nearly all lines; keeps what some lines have and others do not, prompts, and indentation beyond the
    margin. It goes wrong for a list of commands, each behind ">", of which one reads as a sentence.

    Args:
        text: with line feeds only.
        flowed: whether a blank at a line's end says that the line reads on (RFC 3676): such blanks are kept.
    """
    padded = not flowed and _is_padded(text)
    if not padded and text.lstrip("\n\f")[:1] not in {">", " ", "\t", "\xa0"}:
        return []
    lines = _LINE_END.split(text)
    filled = [line for line in lines if line and not line.isspace()]
    if text.lstrip("\n\f").startswith(">"):
        filled = _without_left_over(filled)
    if len(filled) < _LINES:
        return []
    quoted = _is_quoted(filled)
    margin = _mark(filled) if quoted else _margin(filled)
    why = "a mark of quotation before each line" if quoted else "a margin before each line"
    if not (margin or padded):
        return []
    edits: list[Edit] = []
    at = 0
    for line in lines:
        lead = start_alike(margin, line) if margin else 0
        if lead:
            edits.append(Edit("margin", at, at + lead, line[:lead], "", why))
        end = len(line)
        kept = max(lead, len(line.rstrip())) if padded else end
        if kept < end:
            edits.append(Edit("margin", at + kept, at + end, line[kept:], "", "blanks behind each line"))
        at += end + 1
    return edits


def blank_signs(text: str) -> list[Edit]:
    """Take out the full stops that stand for blank lines in records of fields, as control and copyright files of
    packages have them. It goes wrong for a full stop that is a line of its own in a text with such a field.

    Source: Debian Policy, 5.6.13, on extended descriptions.
    """
    if "\n .\n" not in text or not _FIELD.search(text):
        return []
    why = "a full stop for a blank line"
    return [Edit("margin", *match.span(), match[0], "", why) for match in _BLANK_LINE.finditer(text)]


def _without_left_over(lines: list[str]) -> list[str]:
    """The lines of a mail but for what a program that broke the quoted ones again left over of each: a few words
    without a mark, behind a line with one. All, where any other line has none.
    """
    behind = [n for n, line in enumerate(lines) if line[0] != ">"]
    short = _OVER * max(map(len, lines), default=0)
    if len(behind) < _LINES or any(lines[n - 1][0] != ">" or len(lines[n]) > short for n in behind):
        return lines
    return [line for line in lines if line[0] == ">"]


def _mark(lines: Sequence[str]) -> str:
    """The marks of quotation that all lines have, with the blanks behind them where these stand everywhere."""
    mark = ""
    while len(mark) < _DEEPEST and all(line.startswith(f"{mark}>") for line in lines):
        mark += ">"
        mark += " " * all(line[len(mark) :][:1] in {"", " "} for line in lines)
    return mark


def _margin(lines: Sequence[str]) -> str:
    """The blanks that all lines begin with."""
    if not all(line[0].isspace() for line in lines):
        return ""
    indents = [line[: len(line) - len(line.lstrip())] for line in lines]
    lowest = min(indents)  # what it has in common with the highest, all have
    margin = lowest[: start_alike(lowest, max(indents))]
    return margin if len(margin) >= _MARGIN or "\t" in margin else ""


def _is_quoted(lines: Sequence[str]) -> bool:
    """Whether all lines begin with a mark of quotation, none with a prompt, and one reads as a sentence behind it."""
    return all(line[0] == ">" for line in lines) and (
        not all(line.startswith(_PROMPT) for line in lines)
        and any((reading := read(line[1:].strip())).closed and reading.sentence for line in lines)
    )


def _is_padded(text: str) -> bool:
    """Whether nearly all lines end in blanks, those aside that are blank."""
    if sum(map(text.count, (" \n", "\t\n", "\xa0\n"))) < _LINES:
        return False
    lines = [(line, line.rstrip(" \t\xa0")) for line in text.split("\n")]
    ended = [line != bare for line, bare in lines if bare and not bare[-1].isspace()]
    return sum(ended) >= max(_LINES, _PADDED * len(ended))
