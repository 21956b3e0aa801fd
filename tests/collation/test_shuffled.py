"""Rows of links that several sites draw from a common stock are no document's, whatever most sites have."""

from __future__ import annotations

import scrubber
from scrubber.collation.agreement.shuffled import _stock

TEXT = [
    "The ferry across the Laine runs every day of the year except in high water.",
    "Bicycles travel free of charge, and dogs must be kept on a lead while on board.",
    "The crossing takes about nine minutes, and the last boat leaves at half past ten at night.",
    "Groups of more than twelve people should give notice at the office on the day before.",
]
SIGNED = ["Harbour office of Laine", "Ruth Amsel, ferry manager"]
LINKS = [
    "Soup for cold evenings",
    "Letters from readers",
    "Nine small museums",
    "The last lamplighter",
    "Jobs for March",
]


def canonical(tails: list[list[str]]) -> list[str]:
    """The blocks of the canonical text of copies of one text, each with a tail of its own."""
    copies = {f"m{n}": "\n\n".join([*TEXT, *SIGNED, *tail]) for n, tail in enumerate(tails)}
    cleaned = {name: scrubber.clean(copy, content_type="text/plain") for name, copy in copies.items()}
    return [block.text for block in scrubber.collate(cleaned).blocks]


def test_links_that_come_in_another_order_on_each_site_are_left_out() -> None:
    """Most sites have each of these lines below the text, in three orders; the signature stays."""
    tails = [[LINKS[n] for n in order] for order in ((0, 1, 2, 3), (2, 0, 3, 1), (3, 2, 1, 0), (1, 3, 0, 2))]
    assert canonical(tails) == [*TEXT, *SIGNED]


def test_links_of_two_sites_go_where_each_has_some_that_the_other_lacks() -> None:
    """Two orders are enough where neither row is a part of the other."""
    tails = [[LINKS[0], LINKS[1], LINKS[2]], [LINKS[2], LINKS[0], LINKS[4]], []]
    assert canonical(tails) == [*TEXT, *SIGNED]


def test_a_signature_that_one_copy_and_its_copies_turned_round_stays() -> None:
    """Two orders of the same lines are an alteration and its copies, or a slip, and no stock of links."""
    one, other = ["a title", "a name", "a place", "a day"], ["a name", "a title", "a place", "a day"]
    assert _stock([one, one, other, other, one]) == set()


def test_a_truncated_copy_beside_a_turned_one_makes_no_stock() -> None:
    """A copy that lacks the last lines has none of its own."""
    one, other = ["a title", "a name", "a place", "a day"], ["a name", "a title", "a place", "a day"]
    assert _stock([one, other, one[:2], one]) == set()


def test_lines_behind_the_stock_go_only_where_most_sites_lack_them() -> None:
    """What all sites have below is not judged by what stands above it."""
    rows = [
        ["s", "a", "b", "own", "day"],
        ["s", "b", "a", "day"],
        ["s", "b", "c", "a", "day"],
        ["s", "c", "a", "b", "day"],
    ]
    assert _stock(rows) == {"a", "b", "c", "own"}
