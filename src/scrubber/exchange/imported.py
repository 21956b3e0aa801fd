"""What an import brought, and what it passed over."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Of what was passed over so much is told where there is nothing else.
TOLD = 3


@dataclass(slots=True)
class Imported:
    """What an import brought.

    Attributes:
        documents: the ids it touched.
        editions: how many editions it added.
        captures: how many new captures it brought.
        known: how many more it holds that were there already.
        skipped: what it passed over, and why, a line each.
        damaged: what was cut off or damaged, a line each; the rest is there.
    """

    documents: list[str] = field(default_factory=list)
    editions: int = 0
    captures: int = 0
    known: int = 0
    skipped: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
