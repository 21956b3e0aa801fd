"""Scripts and style sheets that a page shows among its text."""

from __future__ import annotations

from scrubber.cleaning.extract.machinery import machinery
from scrubber.cleaning.extract.page.view import View


def built_with(view: View) -> None:
    """Take out what a page is built with, where a copy set it as text (see `scrubber.cleaning.extract.machinery`)."""
    parts = [(i, part) for i, part in view.standing() if part.kind != "code"]
    for n in machinery([part.text for _, part in parts]):
        parts[n][1].remove("script", "a script, a style sheet or what a program left, shown as text", 0.05)
