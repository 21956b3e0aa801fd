"""Character-level repair: damage that a text took on its way, undone where that can be proven."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.character.injected.hidden import HIDDEN, hidden_edits
from scrubber.cleaning.character.injected.lookalike import OTHER_ALPHABETS, lookalike_edits
from scrubber.cleaning.character.injected.variants import VARIANTS, variant_edits
from scrubber.cleaning.character.kit.mirror import mirror_edits
from scrubber.cleaning.character.losses.lost import lost_text
from scrubber.cleaning.character.losses.misstep import misstep_edits
from scrubber.cleaning.character.mojibake import mojibake_edits
from scrubber.cleaning.character.written.escaped_bytes import escaped_byte_edits
from scrubber.cleaning.character.written.escapes import escape_edits
from scrubber.cleaning.character.written.halves import half_edits
from scrubber.cleaning.character.written.legacy_bytes import legacy_byte_edits
from scrubber.cleaning.character.written.marks import mark_edits
from scrubber.cleaning.character.written.overstrike import overstrike_edits
from scrubber.cleaning.character.written.references import reference_edits
from scrubber.cleaning.character.written.seven_bits import seven_bit_edits
from scrubber.cleaning.character.written.wide import wide_edits
from scrubber.ledger import Draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubber.model import Edit, Finding

__all__ = ["mend", "repair"]


class _Rule(NamedTuple):
    """A rule and what it can't do without.

    Attributes:
        edits: what it makes of a text.
        signs: characters one of which is in every text that it changes; a text without them is not read.
    """

    edits: Callable[[str], list[Edit]]
    signs: re.Pattern[str]


#: The rules in the order in which they undo what happened last first: an escape may wrap mojibake, and mojibake may hold controls that
#: are bytes of a character, so hidden characters go only after it.
RULES = tuple(
    _Rule(edits, re.compile(signs))
    for edits, signs in (
        (wide_edits, r"[^\t\n\x0b\x0c\r -\x7f]"),
        (reference_edits, "[&＆#]"),
        (escape_edits, r"[\\<u%]"),
        (escaped_byte_edits, r"[\\=]"),
        (legacy_byte_edits, "[=%]"),
        (seven_bit_edits, r"[$~+\x0e]"),
        (half_edits, r"[^\x00-\x7f]"),
        (mirror_edits, r"[^\x00-\x7f]"),
        (mark_edits, r"[\x80-\x9f]"),
        (mojibake_edits, r"[^\x00-\x7f]"),
        (misstep_edits, "\ufffd"),
        (overstrike_edits, r"\x08"),
        (hidden_edits, HIDDEN),
        (lookalike_edits, f"[{OTHER_ALPHABETS}]"),
        (variant_edits, f"[{VARIANTS}]"),
    )
)
#: Damage over damage: each round undoes a layer. A text with more layers keeps the rest.
_ROUNDS = 8


def mend(draft: Draft) -> list[Finding]:
    """Repair a text under way: each rule's Edits become a pass of the draft, until no rule has anything left to say.

    Returns:
        A `lost_text` finding for each run that no repair can bring back.
    """
    _undo(draft)
    return lost_text(draft)


def _undo(draft: Draft) -> None:
    settled = [""] * len(RULES)  # the text of which each rule had nothing to say
    for _ in range(_ROUNDS):
        before = draft.text
        for n, rule in enumerate(RULES):
            if draft.text != settled[n] and rule.signs.search(distinct(draft.text)) and _exhaust(draft, rule.edits):
                settled[n] = draft.text
        if draft.text == before:
            break


def _exhaust(draft: Draft, edits: Callable[[str], list[Edit]]) -> bool:
    """Apply a rule until it has nothing left to say (layers of mojibake, escapes of escapes); whether it came to that."""
    for _ in range(_ROUNDS):
        before = draft.text
        draft.apply(edits(before))
        if draft.text == before:
            return True
    return False


def repair(text: str) -> str:
    """Undo character-level damage; layout, width and wording stay as they are."""
    draft = Draft(text)
    _undo(draft)
    return draft.text
