"""What kind of block a line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.stretch import Verdict
    from scrubber.model import BlockKind


def kind_of(line: str, verdict: Verdict) -> tuple[BlockKind, int]:
    """The kind and level of a line."""
    del line, verdict
    return "paragraph", 0
