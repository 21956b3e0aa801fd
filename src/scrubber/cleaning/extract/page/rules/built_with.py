"""Scripts and style sheets that a page shows among its text."""

from scrubber.cleaning.extract.book_frame import book_frame
from scrubber.cleaning.extract.machinery import machinery
from scrubber.cleaning.extract.page.view import View


def built_with(view: View) -> None:
    """Take out what a page is built with, where a copy set it as text (see `scrubber.cleaning.extract.machinery`), and
    what stands around a book (`book_frame`).
    """
    parts = [(i, part) for i, part in view.standing() if part.kind != "code"]
    for n in machinery([part.text for _, part in parts]):
        parts[n][1].remove("script", "a script, a style sheet or what a program left, shown as text", 0.05)
    book = book_frame([part.text for part in view.parts])
    if book is None:
        return
    for i, part in view.standing():
        if i not in book:
            part.remove("notice", "stands around the book, beyond the lines that say where it begins and ends", 0.02)
