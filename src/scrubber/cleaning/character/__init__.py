"""Character-level repair: damage that a text took on its way, undone where that can be proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.character.escapes import escape_edits
from scrubber.cleaning.character.hidden import hidden_edits
from scrubber.cleaning.character.lookalike import lookalike_edits
from scrubber.cleaning.character.references import reference_edits
from scrubber.cleaning.character.variants import variant_edits
from scrubber.ledger import Draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubber.model import Edit, Finding

__all__ = ["mend", "repair"]

#: The passes, in order: each rule is shown the text that the one before it left.
RULES: tuple[Callable[[str], list[Edit]], ...] = (
    reference_edits,
    escape_edits,
    hidden_edits,
    lookalike_edits,
    variant_edits,
)


def mend(draft: Draft) -> list[Finding]:
    """Repair a text under way: each rule's Edits become a pass of the draft.

    Returns:
        A `lost_text` finding for each run that no repair can bring back.
    """
    for rule in RULES:
        draft.apply(rule(draft.text))
    return []


def repair(text: str) -> str:
    """Undo character-level damage; layout, width and wording stay as they are."""
    draft = Draft(text)
    mend(draft)
    return draft.text
