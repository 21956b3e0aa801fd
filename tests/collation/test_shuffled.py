"""Rows of links that several sites draw from a common stock are no document's, whatever most sites have."""

from __future__ import annotations

import scrubber
from scrubber.collation.agreement.shuffled import _inverted, _stock

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


def pages(titles: list[str], above: list[list[str]], below: list[list[str]]) -> scrubber.Collation:
    """Copies as pages, each with a menu in an order of its own and with lines of its site over its title and below
    it.
    """
    menu = ["Home", "Search", "Contacts", "Sign in", "Archive"]
    orders = [(0, 1, 2, 3), (2, 0, 3, 4), (3, 2, 1, 0), (1, 3, 0, 2), (4, 0, 2, 1)]
    cleaned = {}
    for n, title in enumerate(titles):
        rows = "".join(f"<li><a href='/{at}'>{menu[at]}</a></li>" for at in orders[n])
        over, under = ("".join(f"<div class=meta>{line}</div>" for line in lines[n]) for lines in (above, below))
        text = "".join(f"<p>{line}</p>" for line in TEXT)
        page = f"<ul class=nav>{rows}</ul><article>{over}<h1>{title}</h1>{under}{text}</article>"
        url = f"https://s{n}.example/{n}.html"
        cleaned[f"m{n}"] = scrubber.clean(f"<html><body>{page}</body></html>", url=url)
    return scrubber.collate(cleaned)


SHARED = [["Share", "Author: Fox"], ["Author: Fox", "Share"], ["Share", "Author: Oak"], ["Author: Fox"], ["Share"]]


def test_a_title_between_a_byline_and_a_menu_stays() -> None:
    """The sites have other lines over it and below it, and menus in any order."""
    title = "Rules of the Laine ferry"
    for above, below in (([[]] * 5, SHARED), (SHARED, SHARED[::-1])):
        collation = pages([title] * 5, above, below)
        assert [block.text for block in collation.blocks] == [title, *TEXT]
        assert not collation.findings


def test_a_title_with_a_slip_that_copies_share_stays() -> None:
    """It is no line that most sites lack, and neither is the right one, whichever is printed."""
    title, slip = "Rules of the Laine ferry", "Rules of the Laine fery"
    collation = pages([title, slip, slip, slip, title], [[]] * 5, SHARED)
    assert collation.blocks[0].text in {title, slip}
    assert [block.text for block in collation.blocks[1:]] == TEXT


def test_a_line_between_others_that_are_turned_round_is_not_turned() -> None:
    """What is in the same place on all sites, whatever changes before and behind it, tells nothing."""
    assert _inverted(["a", "b", "title", "c", "d"], ["b", "a", "title", "d", "c"]) == {"a", "b", "c", "d"}
    assert _inverted(["a", "b", "c"], ["c", "a", "b"]) == {"a", "b", "c"}
    assert _inverted(["a", "b"], ["b", "c"]) == set()


def test_a_line_with_a_slip_is_no_line_that_others_lack() -> None:
    """Behind a stock, seen from the text, stands the title, with a slip in most of the copies."""
    rows = [
        ["one", "two", "rules of the ferry"],
        ["two", "one", "rules of the fery"],
        ["two", "three", "one", "ruels of the ferry"],
        ["three", "one", "two", "rules of the ferrry"],
    ]
    assert _stock(rows) == {"one", "two", "three"}
