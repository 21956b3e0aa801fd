"""Plain texts of pages that set all their lines amid the page."""

from __future__ import annotations

import textwrap

import scrubber
from scrubber.cleaning.prints.centred import centred
from scrubber.ledger import apply_pass

TEXT = (
    "The old ferry left the quay at seven with forty travellers and a goat on board, and came to the island an hour late.",
    "The captain said that the boiler had never run as evenly as it did this summer, and that he would keep it for years.",
    "The fishermen of the island hope that the markets on Saturdays will fill again, as before the ferry was laid up.",
    "Nobody came who could not row, and the bakers of the town sold their bread to those who had stayed at home.",
)
MENU = ("Home", "News", "Sports", "Contact Us", "Search")


def amid(text: str, width: int = 80) -> str:
    return "\n".join(line.center(width).rstrip() for line in textwrap.wrap(text, width))


def test_lines_set_amid_the_page_are_paragraphs() -> None:
    """Their indents hid the width that had broken them, and each line stood alone."""
    page = "\n\n".join([*(entry.center(80).rstrip() for entry in MENU), *map(amid, TEXT)])
    text = [block.text for block in scrubber.clean(page, content_type="text/plain").blocks]
    assert [paragraph for paragraph in TEXT if paragraph not in text] == []


def test_a_title_and_what_is_set_in_stay_where_they_are() -> None:
    inset = textwrap.indent("\n".join(textwrap.wrap(TEXT[0], 60)), " " * 8)
    assert centred("\n\n".join([*map(amid, MENU), inset, *(textwrap.fill(line, 72) for line in TEXT)])) == []


def test_the_indents_alone_are_taken_out() -> None:
    page = "\n\n".join(map(amid, TEXT))
    lines = [line.strip() for line in page.split("\n")]
    assert apply_pass(page, centred(page)).split("\n") == lines


def test_items_that_hang_have_one_middle_by_chance() -> None:
    """Of many items some break so that both of their lines end as far from the right as they begin from the left."""
    by_chance = [f"  * {'ferry ' * 8}{'x' * n}\n    {'quay ' * 8}{'y' * (n + 4)}" for n in range(2, 6)]
    items = [f"  * {'harbour ' * n}wall\n    which is old" for n in range(2, 8)]
    assert centred("\n\n".join(by_chance + items)) == []
