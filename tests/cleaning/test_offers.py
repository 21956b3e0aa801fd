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


FEES = (
    "Copies cost $0.15 a page in black and white and $0.60 in colour. The first 10 pages are free.",
    "Inhaber einer Jahreskarte erhalten 20 % Rabatt auf die Entgelte dieses Abschnitts.",
    "L’inscription est gratuite ; la carte coûte 5 € et vaut un an.",
    "La suscripción al boletín oficial cuesta 30 € al año y se renueva en enero.",
    "A entrada é grátis para alunos; os outros visitantes pagam 4 € por dia.",
    "Gli abbonati hanno uno sconto del 20 % sulle tariffe della presente sezione.",
    "Подписка на ведомости стоит 300 ₽ в год; пожертвования учитываются отдельно.",
    "年卡持有人按八折缴纳本章规定的费用，注册时领取年卡。",
    "児童及び生徒の観覧料は無料とし、団体は二割引とする。",
)


@pytest.mark.parametrize("fees", FEES)
def test_what_a_rule_says_of_fees_is_no_offer(fees: str) -> None:
    """It speaks to nobody."""
    assert fees in cleaned(*TEXT[:3], fees, *TEXT[3:]).text


def test_all_that_stands_under_a_heading_is_no_offer() -> None:
    """What a site sets amid a text leaves each heading with something under it."""
    inside = "".join(f"<h2>Rule {i}</h2><p>{rule}</p>" for i, rule in enumerate((*TEXT[:3], OFFERS[0], *TEXT[3:])))
    around = "".join(f"<footer><p>{line}</p></footer>" for line in SITE)
    found = scrubber.clean(f"<html><body><article><h1>The harbour</h1>{inside}</article>{around}</body></html>")
    assert OFFERS[0] in found.text


def test_an_offer_of_hardly_more_than_words_of_offers_is_its_sites() -> None:
    """It asks nobody, as many do not."""
    offer = "扫码下载客户端，注册即送优惠券，满减不停。"
    assert offer not in cleaned(*TEXT[:3], offer, *TEXT[3:]).text
