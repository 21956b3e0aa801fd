"""Several pages of a site, one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.model import CleanText


def join(pages: Sequence[CleanText]) -> CleanText:
    """Join the pages of one document in order, without the heads and feet they repeat."""
    return pages[0]
