"""What stands at all lines of a text alike: the marks of a mail that quotes all of it, a margin, the blanks that fill
each line up; the marks of a program's comment, or a box drawn around all.

None of it says anything of one line against another, but each hides how the lines begin and end from whoever reads
them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from scrubber.cleaning.extract.lines.lines import read
from scrubber.ends import start_alike
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Lines that a text has to have, and blanks of a margin: one may be a slip.
_LINES, _MARGIN = 3, 2
#: What programs ask for input with; characters of the marks of a text that is quoted again and again, at most.
_PROMPT, _DEEPEST = ">>>", 20
#: What stands for a blank line within a field of several lines, each behind a blank, and the name of a field.
_BLANK_LINE, _FIELD = (
    lazily(r"(?<=\n) \.[ \t]{0,8}(?=\n[ \t])"),
    lazily(r"^[A-Z][A-Za-z-]{1,40}:", re.MULTILINE),
)
#: The share of lines that end in blanks, where the others are as wide as all are filled up to.
_PADDED = 0.9
#: The share of the longest line that is left over of one, at most.
_OVER = 0.5
#: The first line of a page has a form feed before its margin.
_LINE_END = lazily("[\n\f]")
#: How a comment begins; a mark before a line; a line drawn over a box and under it.
_BEGINS = lazily(r"\s{0,200}[#/*;%|:!~.+\-({\"'<=_]")
_MARK = lazily(r"[ \t]{0,8}[#/*;%|:!~.+-]{1,4}")
_DRAWN = lazily(r"[ \t]{0,8}[-+=*#/|_~;%]{10,200}[ \t]*")
#: What opens a comment alone on its first line, and closes it on the last.
_OPENS = frozenset(["/*", "/**", "(*", "{-", '"""', "'''", "<!--", "--[["])
_CLOSES = frozenset(["*/", "**/", "*)", "-}", '"""', "'''", "-->", "]]"])
#: Lines that a comment has at least, those of them that are nothing but the mark, as its blank lines are, and how long
#: the others are on an average: an item of a list has something behind it, or is short.
_LEAST, _BARE, _LONG = 5, 2, 30


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
    leads = (start_alike(margin, line) if margin else 0 for line in lines)
    ends = (len(line.rstrip()) if padded else len(line) for line in lines)
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return list(_stripped(zip(starts, lines, leads, ends, strict=False), why, "blanks behind each line"))


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
    filled = list(filter(None, rests))
    if (
        any(rest[0] not in " \t" for rest in filled)
        or len(rests) - len(filled) < _BARE
        or sum(map(len, filled)) < _LONG * len(filled)
        or not any(map(_is_sentence, filled))
    ):
        return []
    shown = [
        (at, line, len(mark) + (line[len(mark) :][:1] == " "), len(mark) + len(rest) if boxed else len(line))
        for (at, line), rest in zip(body, rests, strict=True)
    ]
    edits = list(_stripped(shown, "a mark before each line", "a mark behind each line"))
    for at, line in (*lines[:1][:first], *lines[-1:][:last]):
        end = min(at + len(line) + 1, len(text))
        edits.append(Edit("margin", at, end, text[at:end], "", "what opens or closes a comment"))
    return sorted(edits, key=lambda edit: edit.start)


def _stripped(lines: Iterable[tuple[int, str, int, int]], lead: str, behind: str) -> Iterator[Edit]:
    """The Edits that take out what stands before and behind lines: where each begins, the line, and from where to where
    it is kept.
    """
    for at, line, start, kept in lines:
        if start:
            yield Edit("margin", at, at + start, line[:start], "", lead)
        if (end := max(start, kept)) < len(line):
            yield Edit("margin", at + end, at + len(line), line[end:], "", behind)


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
        not all(line.startswith(_PROMPT) for line in lines) and any(_is_sentence(line[1:]) for line in lines)
    )


def _is_sentence(line: str) -> bool:
    reading = read(line.strip())
    return reading.closed and reading.sentence


def _is_padded(text: str) -> bool:
    """Whether nearly all lines end in blanks, those aside that are blank."""
    if sum(map(text.count, (" \n", "\t\n", "\xa0\n"))) < _LINES:
        return False
    lines = [(line, line.rstrip(" \t\xa0")) for line in text.split("\n")]
    ended = [line != bare for line, bare in lines if bare and not bare[-1].isspace()]
    return sum(ended) >= max(_LINES, _PADDED * len(ended))
