"""Text that a page holds and a reader does not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View


def hidden(view: View) -> None:
    """Remove hidden text: by attribute, style or style sheet; also readings set over a character in `<ruby>`.

    Removed: `<div style="display:none">cheap flights …</div>`. Kept: the same text where it is shown. It goes wrong on
    a page whose script shows a part later, such as a folded answer; what holds the whole article is shown again before
    this rule is asked (`unveil`).
    """
    for part in view.parts:
        if part.hidden:
            part.remove(
                "hidden" if part.hidden != "ruby" else "ruby",
                "a reading set over the text" if part.hidden == "ruby" else part.hidden,
                0.02,
            )
