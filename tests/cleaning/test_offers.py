"""Advertisements without a label between the paragraphs of one copy are told by how they speak."""

from __future__ import annotations

import pytest

import scrubber

TEXT = (
    "The harbour office opens at six and closes when the last boat has left.",
    "Boats that arrive after dark are led to the northern pier by the pilot.",
    "Every captain tells the office the length of the boat and the number of passengers.",
    "The office keeps a list of all boats, and of the piers at which they lie.",
    "Goods that nobody has fetched after a month are sold by the council.",
    "The pilot decides in fog whether a boat may leave the pier.",
)
SITE = ("Share this article", "Log in", "Subscribe", "© 2024 Valley Post. All rights reserved.")
OFFERS = (
    "Want to save money on your car? Get a free quote and 20% off today.",
    "You love good coffee? Order now and get your first bag free!",
)


def cleaned(*lines: str, site: bool = True) -> scrubber.CleanText:
    """A page of paragraphs, in a site or alone."""
    around = "".join(f"<footer><p>{line}</p></footer>" for line in SITE) if site else ""
    inside = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><body><article><h1>The harbour</h1>{inside}</article>{around}</body></html>"
    return scrubber.clean(page, content_type="text/html")


@pytest.mark.parametrize("offer", OFFERS)
def test_an_offer_amid_a_text_that_speaks_to_nobody_is_its_sites(offer: str) -> None:
    """It is removed as a whole block, which other copies can bring back."""
    found = cleaned(*TEXT[:3], offer, *TEXT[3:])
    assert [block.text for block in found.blocks][1:] == list(TEXT)
    assert [block.text for block in found.removed if block.rule == "offer"] == [offer]


def test_an_offer_of_the_texts_own_matter_stays() -> None:
    """It speaks of what the text speaks of."""
    own = "Captains who tell the office of their boat a month before get the pier free of charge."
    assert own in cleaned(*TEXT[:3], own, *TEXT[3:]).text


def test_where_no_site_is_seen_nothing_is_a_sites() -> None:
    """A text alone is taken whole."""
    assert OFFERS[0] in cleaned(*TEXT[:3], OFFERS[0], *TEXT[3:], site=False).text


def test_a_rule_or_a_number_to_call_stays_visible() -> None:
    """Who adds one to a text leads its readers astray: that is to be told, not taken out."""
    rule = "You must pay today and get a free quote: call +49 171 5550199 and give your account number."
    assert rule in cleaned(*TEXT[:3], rule, *TEXT[3:]).text
