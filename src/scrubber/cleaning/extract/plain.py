"""A plain text to blocks, each the document's or the site's, from the text alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.line_kinds import kind_of
from scrubber.cleaning.extract.lines import read
from scrubber.cleaning.extract.stretch import judge
from scrubber.model import Block, Finding, Place

if TYPE_CHECKING:
    from scrubber.cleaning.extract.stretch import Verdict

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def extract_plain(text: str) -> Extraction:
    """Find the blocks of a plain text and say of each whether it is the document's.

    Args:
        text: decoded, unwrapped and repaired, with line feeds.
    """
    lines = [(m.start(), m.end(), m[0].strip()) for m in _LINE.finditer(text)]
    readings = [read(line) for _, _, line in lines]
    verdicts = judge(readings)
    blocks = [
        _block(text[start:end], start, end, verdict) for (start, end, _), verdict in zip(lines, verdicts, strict=True)
    ]
    return Extraction(text, tuple(blocks), findings=tuple(_findings(blocks)))


def _findings(blocks: list[Block]) -> list[Finding]:
    return [
        Finding(
            mirror="",
            kind="link_block",
            severity="low",
            message=f"A row of links or search words: {block.text.strip()[:80]}",
            after=block.text,
            place=Place(block.start, block.end, block.text[:200]),
        )
        for block in blocks
        if block.rule == "link-block"
    ]


def _block(line: str, start: int, end: int, verdict: Verdict) -> Block:
    kind, level = kind_of(line, verdict)
    return Block(
        line,
        kind=kind,
        level=level,
        start=start,
        end=end,
        rule=verdict.rule,
        reason=verdict.reason,
        verdict=verdict.value,
    )
