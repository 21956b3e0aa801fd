"""The blanks of the canonical text: each copy has some of its own that something widened."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber

SENTENCES = (
    "The harbour master keeps the book of all ships that lie at the quay and says what each of them owes.",
    "Whoever leaves without paying is not let in again before the debt and the costs are settled.",
    "At night the gate stays shut, and the light at the end of the mole burns until the morning.",
    "Nets may be dried on the northern wall only, and nobody walks over those of another.",
)
TEXT = "\n\n".join(SENTENCES)


def widened(text: str, share: float, seed: int, *blanks: str) -> str:
    chance = random.Random(seed)
    return "".join(chance.choice(blanks) if char == " " and chance.random() < share else char for char in text)


@given(st.lists(st.integers(0, 10**6), min_size=3, max_size=6, unique=True))
def test_a_blank_that_some_copies_widened_is_plain(seeds: list[int]) -> None:
    copies = [widened(TEXT, 0.1, seed, "\xa0", "\u2009") for seed in seeds]
    collation = scrubber.collate({f"copy{n}": copy for n, copy in enumerate(copies)})
    printed = collation.text.strip()
    assert printed.replace("\xa0", " ").replace("\u2009", " ") == TEXT
    for char, set_as in zip(printed, zip(*copies, strict=True), strict=True):
        assert char in "\n " or not char.isspace() or 3 * set_as.count(char) > 2 * len(copies)
    assert not collation.findings


def test_a_copy_with_each_blank_twice_leaves_the_text_as_it_is() -> None:
    copies = {"first": TEXT, "second": TEXT.replace(" ", "  "), "third": widened(TEXT, 0.2, 1, "\u2009")}
    assert scrubber.collate(copies).text.strip() == TEXT
    copies["third"] = TEXT.replace(" ", "  ")
    assert scrubber.collate(copies).text.strip() == TEXT


def test_blanks_that_nearly_all_have_stand() -> None:
    """French sets a no-break space before some marks; one converter in four lost it."""
    text = TEXT.replace("all ships", "« all ships »").replace("« ", "«\xa0").replace(" »", "\xa0»")
    copies = dict.fromkeys(("first", "second", "third"), text) | {"fourth": text.replace("\xa0", " ")}
    assert scrubber.collate(copies).text.strip() == text


def test_blanks_are_plain_in_a_block_that_no_copy_has_whole() -> None:
    copies = {
        "first": TEXT.replace(" ", "  ").replace("harbour", "haven"),
        "second": TEXT.replace("burns", "shines"),
        "third": TEXT.replace("morning", "evening"),
        "fourth": TEXT.replace("nobody", "no one"),
        "fifth": TEXT.replace("keeps", "holds"),
    }
    joined = {name: copy.replace("\n\n", " ") for name, copy in copies.items()}
    assert "  " not in scrubber.collate(joined).text.strip()


LISTING = "for ship in harbour:\n    light(ship)\n    if ship.leaves:\n        settle(ship)"


@pytest.mark.parametrize("flat", ["first", "third"])
@pytest.mark.parametrize("copies", [3, 4, 5])
def test_the_lines_of_a_listing_stand_as_most_have_them(flat: str, copies: int) -> None:
    """A copy whose converter ran a listing's lines together took them from the text."""
    page = "<p>The keeper of the harbour runs this each evening, before the gate is shut:</p><pre>{}</pre>"
    witnesses = {
        name: scrubber.clean(page.format(" ".join(LISTING.split()) if name == flat else LISTING))
        for name in ("first", "second", "third", "fourth", "fifth")[:copies]
    }
    assert scrubber.collate(witnesses).blocks[-1].text == LISTING


def test_the_lines_of_a_listing_stand_where_a_copy_sets_them_in_otherwise() -> None:
    page = "<p>The keeper of the harbour runs this each evening, before the gate is shut:</p><pre>{}</pre>"
    listings = (LISTING, LISTING.replace("    ", "\t"), LISTING)
    witnesses = {str(n): scrubber.clean(page.format(listing)) for n, listing in enumerate(listings)}
    assert scrubber.collate(witnesses).blocks[-1].text == LISTING


def test_a_program_keeps_what_stands_around_its_blank_lines() -> None:
    """A line of marks alone, the mark of a remark, and what a line is set in by were lost beside a blank line."""
    program = "# First\nload {\n  boat 3\n}\n\n  # Then\n  sail 4\n\n$ moor"
    body = "<p>The ferry is loaded by the crew, and the master signs the list before it sails.</p>"
    page = f"<html><body><h1>The ferry</h1>{body}<pre>{program}</pre>{body.replace('ferry', 'last boat')}</body></html>"
    copies = {name: scrubber.clean(page, content_type="text/html") for name in ("one", "two")}
    assert program in scrubber.collate(copies).text
