"""Forms below a text: what is said there is said to who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.extract.page.comments import Chapters, has_entries

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.page import Node, Page
    from scrubber.cleaning.extract.page.titled import Titled

#: Words of a form's own rules, and of what a letter of news has to offer, at most.
_RULES, _OFFER = 250.0, 60.0


def find_forms(page: Page, text: Titled) -> list[tuple[int, int]]:
    """The parts, first and last (exclusive), of each form below the title's first sentences in which readers are asked
    to write lines or for an address for mail, with its heading and the rules beside it.

    Where chapters of the text stand beside its section, or the text goes on in it behind an offer of mail, that is a
    chapter, and the form alone goes. It goes wrong on a page with one chapter alone that has a form at its end.
    """
    chapters = Chapters(page, text)
    found, seen = set(), set()
    for field, most in (*((field, _RULES) for field in page.fields), *((field, _OFFER) for field in page.addresses)):
        form = next((node for node in page.around(field) if node.tag == "form"), None)
        # Pages of some programs stand in a form as a whole.
        if form is None or form.path in seen or not _is_small(form, text, most):
            continue
        seen.add(form.path)
        section = _section(page, form, text, most)
        followed = most == _OFFER and text.words(form.last, section.last) > 0
        if section is not form and (followed or chapters.has(section)):
            section = form
        found.add((section.first, section.last))
    return sorted(found)


def _section(page: Page, form: Node, text: Titled, most: float) -> Node:
    """The innermost element that begins with a heading above a form, and one around it that has what readers wrote
    between the two headings.
    """
    section = form
    for node in page.around(form.parent):
        if not _is_small(node, text, most):
            break
        headed = node.first < section.first and page.parts[node.first].kind == "heading"
        if headed and (section is form or has_entries(page, node.first, section.first)):
            section = node
    return section


def _is_small(node: Node, text: Titled, most: float) -> bool:
    """Whether an element stands below the titled text, and has so many words of running text at most."""
    return text.is_above(node.first) and text.of(node) <= most
