"""The sections of a text that are numbered under it, 4.6.1 within 4.6, 2.3 behind 2.2, or that can be linked to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.cleaning.extract.page.named import LINKED
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.view import View

#: So many headings with a sign that links to them are a program's.
_SEVERAL = 3
#: The number of a section within sections.
SECTION = re.compile(r"(?:§\s?)?((?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,5})\.?\s")


def find_sections(view: View) -> frozenset[int]:
    """The parts of sections whose headings are numbered as the page's others are: no site counts what it sets there.
    And of those whose headings have a sign behind them that links to them, if there are several: a program made it of
    the text.

    A section is the outermost element within the region that its heading begins.
    """
    numbers = {i: number for i, number in _numbered(view) if not view.framed[i]}
    said = set(numbers.values())
    out: set[int] = set()
    for i, number in numbers.items():
        above = number.rpartition(".")[0]
        if i >= view.first and (above in said or any(other.startswith(above + ".") for other in said - {number})):
            around = [
                node
                for node in view.page.around(view.parts[i].node)
                if node.first == i > view.first and node.last <= view.last
            ]
            if around:
                out.update(range(i, around[-1].last))
    linked = [node for node in view.page.nodes if LINKED in node.roles and view.first <= node.first < view.last]
    if len(linked) >= _SEVERAL:
        out.update(i for node in linked for i in range(node.first, min(node.last, view.last)) if not view.framed[i])
    return frozenset(out)


def names_section(part: Part) -> bool:
    """Whether a line is of the table of contents of a document in several pages: a numbered section (B.2.1)."""
    return part.kind == "list_item" and SECTION.match(part.text) is not None


def _numbered(view: View) -> Iterator[tuple[int, str]]:
    for i in range(view.last):
        part = view.parts[i]
        if part.kind == "heading" and not (part.links or part.hidden or part.card):
            match = SECTION.match(part.text)
            if match:
                yield i, match[1]
