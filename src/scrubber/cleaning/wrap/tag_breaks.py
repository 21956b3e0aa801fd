"""Text that was taken out of a page piece by piece: each link and each word in bold on a line of its own, in the
middle of its sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from scrubber.cleaning.extract.lines.lines import Reading, read
from scrubber.cleaning.extract.lines.listings import is_listed, listings
from scrubber.cleaning.extract.lines.running import NAME, TAIL, may_be_piece
from scrubber.cleaning.measured import WIDE_SCRIPT
from scrubber.language.stops import STOPPED
from scrubber.made import make_edit
from scrubber.model import Edit
from scrubber.patterns import lazily

#: A mark that begins no line but where a text was broken at each tag.
_GOES_ON = lazily(r"[,，；、！？]\s?\S|[;:!?][ \xa0]\S|[.。](?:[ \xa0]{1,2}\S|$)")
_MAY = lazily(rf"\n[ \t]*+(?:{_GOES_ON.pattern})")
_LINE = lazily(r"^[^\n]*\S[^\n]*", re.MULTILINE)
#: Characters of what is within a tag, at most; so many lines that go on behind such, at least, and of so many lines
#: one.
_IN_TAG, _TAGS, _AMONG = 40, 2, 600
#: One of so many lines that a width had filled makes a text one that it filled. A mark that begins no line of any text.
_OF_WIDTH, _WIDE_MARK = 20, lazily(r"[，；、。](?!$)")
_WHY = "the text was broken at a tag"


def at_tags(text: str, *, step: int = 0, filled: int = 0) -> list[Edit]:
    """Take back the line ends within sentences where a page's text was broken at each tag.

    Joins "The old (break) ferry (break) , built in 1926, sails again." where several lines begin so, with a mark that
    only goes on, behind a word or a few; keeps the lines of every other text. It goes wrong where a heading stands
    before a sentence that begins with a small letter.

    Args:
        text: with line feeds only.
        step: the pass that the Edits will be, where it is known.
        filled: line ends that a width had set, and that are taken back. Where it did set many, no page was broken at
            its tags, and a small letter begins a row or a command; but a converter of print breaks a line where the
            font changes, before a mark that begins none.
    """
    if not _MAY.search(text):
        return []
    found = list(_LINE.finditer(text))
    lines = [match[0].strip() for match in found]
    if not _is_broken(lines):
        return []
    adjoining = [text.count("\n", before.end(), after.start()) == 1 for before, after in pairwise(found)]
    if filled * _OF_WIDTH > len(lines):
        within = [i for i, beside in enumerate(adjoining) if beside and _WIDE_MARK.match(lines[i + 1])]
    else:
        within = _within_sentences(lines, adjoining, [read(line) for line in lines])
    edits: list[Edit] = []
    spans = listings(text) if within else ()
    for i in within:
        before, after = found[i], found[i + 1]
        start = before.start() + len(before[0].rstrip())
        end = after.end() - len(after[0].lstrip())
        if is_listed(spans, start, end):
            continue
        tight = _GOES_ON.match(lines[i + 1]) or WIDE_SCRIPT.match(lines[i][-1]) or WIDE_SCRIPT.match(lines[i + 1])
        edits.append(make_edit("unwrap", start, end, text[start:end], "" if tight else " ", _WHY, 1.0, step))
    return edits


def _within_sentences(lines: Sequence[str], adjoining: Sequence[bool], readings: Sequence[Reading]) -> list[int]:
    """The lines whose ends stand within sentences: the next one begins with a mark that goes on, or with a small
    letter; and the one that leads to such.
    """
    pieces = list(map(may_be_piece, readings))
    may = {
        i
        for i, beside in enumerate(adjoining)
        if beside and pieces[i] and pieces[i + 1] and not STOPPED.search(lines[i][-TAIL:])
    }
    heavy = [reading.mass > NAME and not reading.numbered for reading in readings]
    sure = {
        i for i in may if _GOES_ON.match(lines[i + 1]) or (lines[i + 1][0].islower() and (heavy[i] or heavy[i + 1]))
    }
    return sorted(sure | {i for i in may if heavy[i] and i + 1 in sure})


def _is_broken(lines: Sequence[str]) -> bool:
    """Whether a page's text was taken out of it piece by piece: each link and each word in bold is a line, in the
    middle of its sentence.

    A mark alone on its line is more often a sign for an empty line, and lines one behind the other that begin so are a
    list's.
    """
    pieces = items = words = 0
    for before, line in pairwise(lines):
        if not _GOES_ON.match(line):
            continue
        if _GOES_ON.match(before):
            items += 1
        elif len(before) <= _IN_TAG and not STOPPED.search(before[-TAIL:]):
            pieces += 1
            words += len(line) > 1
    return bool(words) and pieces > items and pieces >= max(_TAGS, len(lines) / _AMONG)
