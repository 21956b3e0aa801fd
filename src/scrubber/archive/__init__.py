"""Captures, editions and findings, kept for good.

`Archive` reads and writes; `words` holds a person's decisions (accept, restore, forget), `history` says which edition and which
mirrors a block comes from. `scrubber.verify` proves that it all still holds.
"""

from __future__ import annotations

from scrubber.archive.archive import Archive
from scrubber.archive.values import Entry, Run

__all__ = ["Archive", "Entry", "Run"]
