"""Character-level repair: damage that a text took on its way, undone where that can be proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.ledger import Draft

if TYPE_CHECKING:
    from scrubber.model import Finding

__all__ = ["mend", "repair"]


def mend(draft: Draft) -> list[Finding]:
    """Repair a text under way: each rule's Edits become a pass of the draft.

    Returns:
        A `lost_text` finding for each run that no repair can bring back.
    """
    del draft
    return []


def repair(text: str) -> str:
    """Undo character-level damage; layout, width and wording stay as they are."""
    draft = Draft(text)
    mend(draft)
    return draft.text
