"""A copy in other blocks: what it says in some of them, laid out anew, with its ledger."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from scrubber.ledger import Mapping as LedgerMapping
from scrubber.model import Block, BlockKind, CleanText, Edit, Finding

#: What parts blocks, and the cells of a row.
_APART, _JOINT = "\n\n", "\t"


class Span(NamedTuple):
    """Characters of a block's text, and what parts them from those before them in a row."""

    block: int
    start: int
    end: int
    joint: str = _JOINT


class Part(NamedTuple):
    """Blocks of a copy, the end exclusive, that become others: of each the spans that are its cells, or what stands for
    one that the copy says elsewhere. What lies between the spans goes.
    """

    start: int
    end: int
    blocks: Sequence[Sequence[Span | str]]
    kind: BlockKind


def relaid(text: CleanText, parts: Sequence[Part], rule: str, reason: str) -> CleanText:
    """A copy with some of its blocks in others, and its ledger with what that took; what it says against itself keeps
    its block.
    """
    starts = [*accumulate((len(block.text) + len(_APART) for block in text.blocks), initial=0)]
    step = text.edits[-1].step + 1 if text.edits else 0
    to_base = LedgerMapping(text.edits).to_base
    blocks: list[Block] = []
    became: list[int] = []
    edits: list[Edit] = []
    for part in [*parts, Part(len(text.blocks), len(text.blocks), (), "paragraph")]:
        kept = text.blocks[len(became) : part.start]
        became += range(len(blocks), len(blocks) + len(kept))
        blocks += kept
        row_of = {span.block: n for n, row in enumerate(part.blocks) for span in row if not isinstance(span, str)}
        at = len(blocks)
        for n in range(part.start, part.end):
            at = len(blocks) + row_of[n] if n in row_of else at
            became.append(at)
        edits += (Edit(rule, *change, reason, step=step) for change in _changes(text, starts, part))
        for row in part.blocks:
            places = [_place(starts, cell) for cell in row if not isinstance(cell, str)] or [(starts[part.start],) * 2]
            old = text.blocks[next((cell.block for cell in row if not isinstance(cell, str)), part.start)]
            start, end = to_base(min(places)[0], max(places)[1]) if old.start >= 0 else (-1, -1)
            said = "".join((_joint(cell) if n else "") + _said(text.blocks, cell) for n, cell in enumerate(row))
            blocks.append(replace(old, text=said, kind=part.kind, level=0, start=start, end=end))
    findings = tuple(moved(text.findings, became))
    joined = _APART.join(block.text for block in blocks)
    return replace(text, text=joined, blocks=tuple(blocks), edits=(*text.edits, *edits), findings=findings)


def moved(findings: Iterable[Finding], became: Sequence[int]) -> Iterator[Finding]:
    """Findings of a text's blocks in the blocks that these became."""
    for found in findings:
        yield found if found.block is None or found.block >= len(became) else replace(found, block=became[found.block])


def _place(starts: Sequence[int], span: Span) -> tuple[int, int]:
    """Where a span stands in the copy's text."""
    return starts[span.block] + span.start, starts[span.block] + span.end


def _joint(cell: Span | str) -> str:
    return _JOINT if isinstance(cell, str) else cell.joint


def _said(blocks: Sequence[Block], cell: Span | str) -> str:
    return cell if isinstance(cell, str) else blocks[cell.block].text[cell.start : cell.end]


def _changes(text: CleanText, starts: Sequence[int], part: Part) -> Iterator[tuple[int, int, str, str]]:
    """What changes in a copy's text where some of its blocks become others: from where to where, what stands there and
    what comes in its place. Cells that stand in another order than before are one change.
    """
    low, high = starts[part.start], starts[part.end] - len(_APART)
    if not part.blocks:
        return
    cells = [(_joint(cell) if n else _APART, cell) for row in part.blocks for n, cell in enumerate(row)]
    places = [_place(starts, cell) for _, cell in cells if not isinstance(cell, str)]
    in_order = all(one[1] <= other[0] for one, other in pairwise(places))
    new = ""
    for n, (joint, cell) in enumerate(cells):
        new += joint if n else ""
        if isinstance(cell, str) or not in_order:
            new += _said(text.blocks, cell)
            continue
        start, end = _place(starts, cell)
        if text.text[low:start] != new:
            yield low, start, text.text[low:start], new
        low, new = end, ""
    if text.text[low:high] != new:
        yield low, high, text.text[low:high], new
