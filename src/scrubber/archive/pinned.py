"""Where a finding's reading is to be printed in an edition: its words, where they stand once in their paragraph, else
what the mirror's own text has around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scrubber.archive.placed import told_apart
from scrubber.errors import DocumentError
from scrubber.model import AROUND, Finding, Place, place_in
from scrubber.outcome import Edition

#: So much of what a mirror has around a reading is asked to be the same: less of it where something else close by is
#: another.
_SAME = (AROUND, AROUND // 2, AROUND // 3)
#: So many marks and blanks a sentence brings along that is put in or taken out.
_MARKS = 4
#: So many letters of a block tell it from its neighbour.
_TOLD = 12


def place(latest: Edition, finding: Finding) -> dict[str, Any]:
    """Where a reading is to be printed, and which, so that it is found again in later texts.

    Raises:
        DocumentError: it can't be said for one place.
    """
    blocks = [block.text for block in latest.blocks]
    return told_apart(_place(blocks, finding), blocks, finding.block or 0)


def _place(blocks: list[str], finding: Finding) -> dict[str, Any]:
    """The same for a text in which no two blocks are alike."""
    before, after = finding.before, finding.after
    at = finding.block if finding.block is not None and 0 <= finding.block < len(blocks) else None
    block = "" if at is None else blocks[at]
    if finding.kind == "block_deleted" and before in blocks:
        return {"scope": "block", "exact": before, "reading": "", "prefix": "", "suffix": ""}
    if at is not None and after and (finding.kind == "block_inserted" or _is_block(finding)):
        prefix, suffix = _beside(blocks, at, finding.place)
        return {"scope": "block", "exact": "", "reading": _with_marks(finding), "prefix": prefix, "suffix": suffix}
    if finding.kind not in {"truncation", "block_moved"} and (found := _words(block, finding)):
        start, end, reading = found
        return words_at(block, start, end, reading)
    raise DocumentError(
        f"which reading of this finding ({finding.kind}) should be printed can't be said for one place in the text; "
        "it can only be accepted as known"
    )


def words_at(block: str, start: int, end: int, reading: str) -> dict[str, Any]:
    """The place of words in a block, for another reading of them."""
    there = place_in(block, start, end)
    told = {"exact": there.exact, "reading": reading, "prefix": there.prefix, "suffix": there.suffix}
    return {"scope": "words", **told}


def _words(block: str, finding: Finding) -> tuple[int, int, str] | None:
    """Which words of a block a finding is about, and what a mirror has instead; None if that is not known for one."""
    before, after, own = finding.before, finding.after, finding.place
    if own and not (before and after):
        found = (_between(block, before, after, own, most) for most in _SAME)
        if at := next(filter(None, found), None):
            return at
    starts = [match.start() for match in re.finditer(re.escape(before), block)] if before else []
    if own and len(starts) > 1:
        here = (_around(block, before, starts, own, most) for most in _SAME)
        starts = next((fits for fits in here if len(fits) == 1), starts)
    return (starts[0], starts[0] + len(before), after) if len(starts) == 1 else None


def _around(block: str, words: str, starts: list[int], own: Place, most: int) -> list[int]:
    """At which of some places words have the same around them as a mirror has around its own."""
    prefix, suffix = _marks(own)
    prefix, suffix = prefix[-most:], suffix[:most]
    return [at for at in starts if block[:at].endswith(prefix) and block[at + len(words) :].startswith(suffix)]


def _between(block: str, before: str, after: str, own: Place, most: int) -> tuple[int, int, str] | None:
    """What a block has between words that a mirror has too, and what that has there: a sentence less, or more, with its
    marks and blanks.
    """
    left, right = _marks(own)
    opens = len(left) <= most and ("\n" in own.prefix or len(own.prefix) < AROUND)
    closes = len(right) <= most and ("\n" in own.suffix or len(own.suffix) < AROUND)
    said = left[-most:] + own.exact + right[:most]
    begin = 0 if opens else _only(block, said[: most // 2])
    end = len(block) if closes else _only(block, said[-(most // 2) :], behind=True)
    if begin is None or end is None or begin > end:
        return None
    there = block[begin:end]
    same = next(_differ(there, said), min(len(there), len(said)))
    least = min(len(there), len(said)) - same
    alike = min(least, next(_differ(there[::-1], said[::-1]), least))
    start, stop, reading = begin + same, end - alike, said[same : len(said) - alike]
    exact = block[start:stop]
    if (
        before in exact
        and after in reading
        and len(exact) <= len(before) + _MARKS
        and len(reading) <= len(after) + _MARKS
    ):
        return start, stop, reading
    return None


def _only(block: str, words: str, *, behind: bool = False) -> int | None:
    """Where words begin that stand once in a block, or end."""
    at = block.find(words)
    return None if at < 0 or block.find(words, at + 1) >= 0 else at + len(words) * behind


def _differ(one: str, other: str) -> Iterator[int]:
    """Where two texts differ, letter by letter."""
    return (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)


def _is_block(finding: Finding) -> bool:
    """Whether what a mirror has more is a block of its own."""
    return (
        not finding.before and finding.place is not None and not any(map(str.isalnum, "".join(_marks(finding.place))))
    )


def _beside(blocks: list[str], at: int, own: Place | None) -> tuple[str, str]:
    """The blocks before and behind one that a mirror has more, told beside one of these; "" for none."""
    last = own.prefix.rstrip().rpartition("\n")[2][-_TOLD:] if own else ""
    if own and (
        not last or (not blocks[at].endswith(last) and blocks[at].startswith(own.suffix.split("\n")[-1][:_TOLD]))
    ):
        at -= 1
    return "" if at < 0 else blocks[at], [*blocks, ""][at + 1]


def _with_marks(finding: Finding) -> str:
    """The block that a mirror has more than others, with the marks about its words, which no finding quotes."""
    head, tail = _marks(finding.place) if finding.place else ("", "")
    head, tail = ("" if any(map(str.isalnum, each)) else each.strip() for each in (head, tail))
    return head + finding.after + tail


def _marks(own: Place) -> tuple[str, str]:
    """What a mirror has in the line of some words before these, and behind them."""
    return own.prefix.rpartition("\n")[2], own.suffix.partition("\n")[0]
