"""Lines that say that a text goes on behind an advertisement."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import COUNCIL as TEXT

import scrubber

TITLE = "New timetable for the ferries"


SITE = ("Home | News | Sport | Weather", "Log in", "Share this article", "Related articles", "Privacy policy", "© 2024 Valley Post. All rights reserved.")  # fmt: skip


def read(line: str) -> tuple[list[str], list[str]]:
    """What is left of a page with a line amid the text, and of a plain text that shows a site besides."""
    lines = (*TEXT[:2], line, TEXT[2])
    body = "".join(f"<p>{each}</p>" for each in lines)
    page = scrubber.clean(f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{body}</body></html>")
    plain = scrubber.clean("\n\n".join((*SITE[:2], TITLE, *lines, *SITE[2:])))
    return [block.text for block in page.blocks], [block.text for block in plain.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Story continues below advertisement",
        "Article continues after this advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Der Artikel geht nach der Anzeige weiter.",
        "Nach der Werbung geht es weiter",
        "La suite après cette publicité",
        "Continúa después de la publicidad",
        "Continua após a publicidade",
        "Continua a leggere dopo la pubblicità",
        "Artikel gaat verder onder de advertentie",
        "Artikkelen fortsetter under annonsen",
        "Artiklen fortsætter efter annoncen",
        "Artikeln fortsätter under annonsen",
        "Dalsza część artykułu znajduje się pod reklamą",
        "Pokračování článku pod reklamou",
        "Продолжение после рекламы",
        "Продовження після реклами",
        "A cikk a hirdetés után folytatódik",
        "Articolul continuă după reclamă",
        "Haberin devamı reklamın altında",
        "記事は広告の下に続きます",
        "기사는 광고 후 계속됩니다",
    ],
)
def test_a_line_that_says_so_goes(line: str) -> None:
    """It stood between two paragraphs, and was printed between them."""
    page, plain = read(line)
    assert page == plain == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "The story continues below the bridge, where the brook meets the river.",
        "The council asks that no article continues below an advertisement.",
        "Nach der Werbung geht es weiter mit der Sitzung des Rates, sagte die Sprecherin.",
        "Продолжение после рекламы было неожиданным для всех, кто смотрел передачу.",
    ],
)
def test_a_sentence_that_has_such_words_stays(line: str) -> None:
    page, plain = read(line)
    assert line in page
    assert line in plain
