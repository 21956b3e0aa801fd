"""Kept or removed: each part of a page, by rules that say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.reading import is_prose, weight
from scrubber.cleaning.extract.region import FRAME, find_region, gains

if TYPE_CHECKING:
    from scrubber.cleaning.extract.opinion import Opinion
    from scrubber.cleaning.extract.page import Page


def judge(page: Page, opinion: Opinion) -> float:
    """Set each part's verdict, rule and reason.

    Returns:
        How sure this is, 0 to 1.
    """
    gain = gains(page, opinion.kept)
    first, last = find_region(page, gain)
    for i, part in enumerate(page.parts):
        if part.hidden:
            part.remove("hidden", part.hidden)
        elif part.control:
            part.remove("control", "a button or a choice")
        elif not first <= i < last:
            part.remove("outside", "outside the element that holds the text", 0.1)
        elif part.link_density > 0.6 and not opinion.kept[i]:
            part.remove("links", "links")
        else:
            part.verdict = 0.9 if is_prose(part.text) else 0.7
    return 0.8
