"""What sites set between the paragraphs of a plain text, and what documents say in like words."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines import inserts
from scrubber.cleaning.extract.lines.line_vocabulary import fold
from scrubber.language.runs import runs

POEM = [
    "The ferry waits till four o'clock,",
    "the rope is wet and grey,",
    "and someone coughs behind the dock",
    "and nobody will pay.",
    "The gulls have had the baker's crust,",
    "the lamp is lit too soon,",
    "and all the iron turns to rust",
    "beneath a paper moon.",
]
LETTER = [
    "Sehr geehrte Frau Lindner, die Bauarbeiten am Treppenhaus beginnen nun doch erst im Mai.",
    "Bis dahin bleibt der Eingang an der Hofseite geöffnet, auch am Wochenende und nachts.",
    "Bitte geben Sie den zweiten Schlüssel bei der Verwaltung ab, sobald Sie ihn nicht mehr brauchen.",
]


def kept(lines: list[str]) -> list[str]:
    """The blocks that are left of a page, one a line."""
    return [block.text for block in scrubber.clean("\n".join(lines), content_type="text/plain").blocks]


@pytest.mark.parametrize(
    "line",
    [
        "[广告] 三天学会做面包，名额有限",
        "【PR】眠れない夜に、選ばれている枕",
        "Sponsored: The pillow that sells itself",
        "- Anzeige -",
        "РЕКЛАМА",
        "Lire aussi : dix marchés à visiter en hiver",
        "READ MORE: Ten markets to visit in winter",
        "あわせて読みたい：冬の市場めぐり",
        "اقرأ أيضاً: أسواق الشتاء",
        "Подпишитесь на наш канал, чтобы не пропустить главное",
        "Sign up for our newsletter and never miss a story",
        "扫一扫，关注我们的公众号",
        "카카오톡으로 소식 받아보기",
        "我们使用Cookie来改善您的浏览体验。继续浏览本网站即表示您同意我们使用Cookie。",
        "当サイトではCookieを使用しています。閲覧を続けることで、使用に同意したものとみなされます。",
        "Diese Website verwendet Cookies. Durch die weitere Nutzung der Website stimmen Sie der Verwendung von Cookies zu. OK",
        "En poursuivant votre navigation sur ce site, vous acceptez l’utilisation de cookies. Accepter Refuser En savoir plus",
        "Utilizamos cookies propias y de terceros para mejorar su experiencia de navegación. Si continúa navegando, acepta.",
    ],
)
def test_what_sites_set_between_paragraphs_is_told_by_itself(line: str) -> None:
    """An advertisement under its label, a pointer to another page, an invitation."""
    folded = fold(line)
    assert inserts.label(folded, runs(folded)) or inserts.offer(folded, runs(folded))


@pytest.mark.parametrize(
    "line",
    [
        "Advertising on the towpath is not allowed.",
        "广告法第三条规定，广告应当真实、合法。",
        "See also: Article 4.",
        "Follow the yellow signs to the assembly point.",
        "Read more than one meter and note both values.",
        "The adverts had been pasted over twice.",
        "Скачайте бланк и заполните его от руки.",
        "登录后请修改初始密码。",
        "Die Anzeige der Waage muss auf null stehen.",
    ],
)
def test_what_documents_say_in_like_words_is_not(line: str) -> None:
    """The word for an advertisement in a sentence, a reference that closes, an order without an offer."""
    folded = fold(line)
    assert not inserts.label(folded, runs(folded))
    assert not inserts.offer(folded, runs(folded))


@pytest.mark.parametrize("word", [*inserts._ADVERT.split("|"), *inserts._ADVERT_BRACKETED.split("|")])
def test_every_word_for_an_advertisement_is_told_by_how_it_begins(word: str) -> None:
    """What lines are passed over by leaves none of them out."""
    folded = fold(f"[{word}] x")
    assert inserts.label(folded, runs(folded)) == inserts.advert(folded) != ""


def test_inserts_in_a_poem_go_and_every_line_of_it_stays() -> None:
    """A text of short lines is not cut in two by what a site sets into it."""
    head = ["Skip to main content", "The Ferry at Four", "By Ann Marlow", "12 March 2021, 9:14 am", "3 Comments"]
    foot = [
        "Most read",
        "Nine gardens by the sea",
        "Contact us   About us   Privacy policy",
        "© 2021 All rights reserved",
    ]
    page = [*head, *POEM[:3], "ADVERT", *POEM[3:6], "READ MORE: Ten markets to visit in winter", *POEM[6:], *foot]
    assert kept(page) == ["The Ferry at Four", *POEM]


def test_an_offer_that_the_text_speaks_of_stays() -> None:
    """Terms of a newsletter say how to subscribe to it."""
    terms = [
        "The newsletter is sent on the first Monday of the month and costs nothing.",
        "Sign up for the newsletter at the desk or by post",
        "We keep your address until you leave, and give it to nobody.",
    ]
    page = ["Home", "Log in", "Search", *terms, "Back to top", "Privacy policy", "© 2021 All rights reserved"]
    assert kept(page) == terms


def test_a_german_sites_words_are_seen() -> None:
    """Buttons, fields and boxes of German sites around a letter."""
    head = [
        "Zum Inhalt springen",
        "Mein Konto   Warenkorb",
        "Treppenhaus und Schlüssel",
        "Veröffentlicht: 02.03.2021, 08:15",
        "Artikel merken · Teilen · Vorlesen",
    ]
    foot = [
        "Das könnte Sie auch interessieren",
        "Zehn Märkte im Winter",
        "Kommentar schreiben",
        "Impressum · Datenschutz · Cookie-Einstellungen",
    ]
    assert kept([*head, LETTER[0], "- Anzeige -", *LETTER[1:], *foot]) == ["Treppenhaus und Schlüssel", *LETTER]


def test_the_title_is_the_line_that_the_trail_leads_to() -> None:
    """A page that says where it stands says what its document is called."""
    head = [
        "Startseite",
        "Anmelden",
        "Startseite / Briefe / Ein Brief vom Hof",
        "Ein Brief vom Hof",
        "Von Inge Paulsen",
        "Drucken",
    ]
    page = scrubber.clean(
        "\n".join([*head, *LETTER, "Impressum", "Datenschutz", "Nach oben"]), content_type="text/plain"
    )
    assert [block.text for block in page.blocks] == ["Ein Brief vom Hof", *LETTER]
    assert page.metadata["title"] == "Ein Brief vom Hof"
