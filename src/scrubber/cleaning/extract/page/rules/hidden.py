"""Text that a page holds and a reader does not see."""

from collections.abc import Iterable

from scrubber.cleaning.extract.page.attributes import COUNT, TOOLTIP
from scrubber.cleaning.extract.page.frame import DELETED, ICON, ITEM
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.view import View

#: What a reader sees and does not read as the text: the rule by which it goes, and why.
_APART = {
    "ruby": ("ruby", "a reading set over the text"),
    DELETED: ("deleted", "the page marks it as taken out of the text"),
    ICON: ("icon", "a picture that a font draws"),
    ITEM: ("list-mark", "the sign before an item of a list"),
    TOOLTIP: ("tooltip", TOOLTIP),
    COUNT: ("print-count", COUNT),
}


def hidden(view: View) -> None:
    """Remove hidden text: by attribute, style or style sheet; also readings set over a character in `<ruby>`, text
    that is marked as deleted (`<del>`), the icons that a font draws, and the signs before a list's items that a program
    set into the text.

    Removed: `<div style="display:none">cheap flights …</div>`. Kept: the same text where it is shown. It goes wrong on
    a page whose script shows a part later, such as a folded answer; what holds the whole article is shown again before
    this rule is asked (`unveil`).
    """
    hide(view.parts)


def hide(parts: Iterable[Part]) -> None:
    """Remove what is not seen among parts of a page, and nothing else."""
    for part in parts:
        if part.hidden:
            part.remove(*_APART.get(part.hidden, ("hidden", part.hidden)), 0.02)
