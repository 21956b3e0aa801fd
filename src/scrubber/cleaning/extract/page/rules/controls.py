"""Buttons, choices and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View


def controls(view: View) -> None:
    """Remove what is there to be pressed or chosen.

    Removed: `<button>Subscribe</button>`, the cities of a `<select>`. Kept: running text that a page sets inside a button. It goes wrong on a form that is itself the
    document.
    """
    for i, part in enumerate(view.parts):
        if part.control and not view.prose[i]:
            part.remove("control", "a button or a choice")
