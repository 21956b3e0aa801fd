"""What a site asks of its readers behind a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.lines.inserts import offer
from scrubber.cleaning.extract.lines.line_vocabulary import fold
from scrubber.cleaning.extract.page.appeals import appeal
from scrubber.language.runs import runs

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_NEVER = frozenset({"table_row", "code"})
_LOOK = 400


def asking(view: View) -> None:
    """Remove the lines behind a text that ask its readers for something in the site's name, or offer what only sites do.

    Removed: "Follow the author on Twitter.", "Already a subscriber? Log in", "Spotted an error? Let us know." Kept: any such line with a sentence of the text behind it, or that the text says in the same words elsewhere. It
    goes wrong on an author's own last line that asks for the same.
    """
    found: dict[int, str] = {}
    lines = {i: fold(view.parts[i].text[:_LOOK]) for i in view.text}
    for i in range(view.last - 1, view.first, -1):
        part = view.parts[i]
        if part.rule:
            continue
        folded = lines.get(i) or fold(part.text[:_LOOK])
        said = "" if part.kind in _NEVER or view.amid(i) else appeal(folded) or _offer(view, i, folded)
        if said:
            found[i] = said
        elif view.prose[i]:
            break
    for i, said in found.items():
        if not any(_says(line, said) for k, line in lines.items() if k not in found):
            view.parts[i].remove("advert", "it asks readers for something in the site's name", 0.05)


def _offer(view: View, i: int, folded: str) -> str:
    return "" if view.parts[i].kind == "heading" else offer(folded, runs(folded))


def _says(line: str, said: str) -> bool:
    """Whether a line has such words; one word of an alphabet only as a whole."""
    return said in (runs(line) if said.isascii() and said.isalpha() else line)
