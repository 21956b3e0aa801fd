"""Every edit of a cleaning, told: which rule, where, what stood there, what stands there now, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrubber.inert import inert, short
from scrubber.ledger import Mapping, passes
from scrubber.report.verdicts import plural

if TYPE_CHECKING:
    from scrubber.model import CleanText, Edit

#: How much of a long edit, and of a removed block, is quoted.
_MOST = 120
_AROUND = 4


def explain(place: str, text: CleanText) -> str:
    """Tell how a text was cleaned.

    Returns:
        A summary, then each rule with every one of its edits (line:column in the capture's text), then the removed
        blocks.
    """
    counts = Counter(edit.rule for edit in text.edits)
    decoded = f", read as {text.encoding}" if text.encoding else ""
    head = (
        f"{inert(place, one_line=True)}{decoded}: {_counted(len(text.edits), 'edit')} by "
        f"{_counted(len(counts), 'rule')}; "
        f"{_counted(len(text.blocks), 'block')} kept, {len(text.removed):,} removed; confidence {text.confidence:.2f}"
    )
    lines = [head]
    where = _Lines(text.base)
    told: dict[str, list[str]] = {}
    for start, edit, around in _placed(text):
        told.setdefault(edit.rule, []).append(f"  {where.at(start):>9}  {_shown(edit, around)}")
    for rule, rows in told.items():
        lines += ["", f"{rule}: {_counted(len(rows), 'edit')}", *rows]
    if text.removed:
        lines += ["", "removed blocks"]
        for block in text.removed:
            quoted = inert(short(block.text, _MOST), one_line=True)
            lines.append(f"  {where.at(block.start):>9}  “{quoted}”")
            lines.append(
                f"  {'':>9}  "
                f"{inert(f'{block.rule}: {block.reason} (the page: {block.verdict:.0%} text)', one_line=True)}"
            )
    return "\n".join(lines) + "\n"


def _placed(text: CleanText) -> Iterator[tuple[int, Edit, tuple[str, str]]]:
    """Each edit with its place in the base and what stands around it there."""
    done: list[Edit] = []
    for group in passes(text.edits):
        back = Mapping(done)
        for edit in group:
            start, end = back.to_base(edit.start, edit.end)
            yield start, edit, (text.base[max(0, start - _AROUND) : start], text.base[end : end + _AROUND])
        done += group


def _shown(edit: Edit, around: tuple[str, str]) -> str:
    """The edit where it stands: "…合作[戰 → 战]略…"."""
    before, after = (inert(short(each, _MOST), one_line=True) or "∅" for each in (edit.before, edit.after))
    left, right = (inert(each, one_line=True) for each in around)
    sure = "" if edit.confidence >= 1 else f"  ({edit.confidence:.0%} sure)"
    reason = f"  {inert(edit.reason, one_line=True)}" if edit.reason else ""
    return f"…{left}[{before} → {after}]{right}…{reason}{sure}"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {plural(count, noun)}"


class _Lines:
    """Offsets as line:column, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def at(self, offset: int) -> str:
        line = bisect_right(self._starts, max(0, offset))
        return f"{line}:{max(0, offset) - self._starts[line - 1] + 1}"
