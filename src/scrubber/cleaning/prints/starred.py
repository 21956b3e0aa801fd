"""Frames of stars drawn around some lines of a plain text, as licences, announcements and old READMEs have them around
a warning: other renderings of the text have none.
"""

from collections.abc import Iterator, Sequence

from scrubber.cleaning.rows import rows_of
from scrubber.model import Edit
from scrubber.patterns import lazily

#: A line of a frame drawn from side to side; and how many lines a frame has at the most.
_DRAWN, _LINES = lazily(r"[ ]{0,8}\*{10,200}"), 200
_WHY = "a frame of stars, drawn around these lines"


def starred(text: str) -> list[Edit]:
    """Take out the frames, and leave what they hold. Edits over `text`, in order.

    Kept: stars that are not closed into a frame of one width, and what holds no letter, as an ornament does.
    """
    if "**********" not in text:
        return []
    rows = rows_of(text)
    lines = [*map(str.rstrip, rows.raw)]
    return [edit for first, last in _frames(lines) for edit in _edits(lines, rows.starts, first, last)]


def _frames(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each frame."""
    at = 0
    while at < len(lines):
        if not _DRAWN.fullmatch(lines[at]):
            at += 1
            continue
        end = at + 1
        while end < min(len(lines), at + _LINES) and len(lines[end]) == len(lines[at]) and _is_within(lines[end]):
            end += 1
        closed = end < len(lines) and lines[end] == lines[at] and any(map(str.isalpha, "".join(lines[at:end])))
        if closed:
            yield at, end
        at = end + 1 if closed else end


def _is_within(line: str) -> bool:
    said = line.strip()
    return len(said) > 2 and said.startswith("* ") and said.endswith(" *")


def _edits(lines: Sequence[str], starts: Sequence[int], first: int, last: int) -> Iterator[Edit]:
    held = [line.strip()[1:-1].rstrip() if _is_within(line) else "" for line in lines[first : last + 1]]
    margin = min(len(line) - len(line.lstrip()) for line in held if line)
    for n, line in enumerate(held, first):
        start = starts[n]
        yield Edit("frame-of-stars", start, start + len(lines[n]), lines[n], line[margin:], _WHY)
