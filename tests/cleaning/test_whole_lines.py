"""Lines that a site's programs write amid a text and below it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cleaning.texts import COUNCIL as TEXT

import scrubber
from scrubber.language.written_tables import read_table, unbroken

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
        "This page was last edited on 12 April 2019, at 10:22.",
        "La dernière modification de cette page a été faite le 12 avril 2019 à 10:22.",
        "Bu sayfa en son 12 Nisan 2019 tarihinde, saat 10.22'de değiştirilmiştir.",
        "本頁面最後修訂於2019年4月12日 (星期五) 10:22。",
        "Trang này được sửa đổi lần cuối vào ngày 12 tháng 4 năm 2019, 10:22.",
        "You can follow any responses to this entry through the RSS 2.0 feed.",
        "Par Administrator",
        "Tác giả Administrator",
        "Kommentarer är stängda.",
        "Komentarji so zaprti.",
        "التعليقات مغلقة.",
        "Geschrieben von Administrator",
        "PDF | Nyomtatás | E-mail",
        "Reporting by Ann Marsh; Editing by Tom Reed and Ida Holm",
        "(Additional reporting by Ann Marsh in Oslo; Writing by Tom Reed; Editing by Ida Holm)",
        "Haberin Devamı",
        "Lire aussi La mairie rouvre le port après deux ans de travaux",
        "《海岛日报》（ 2019年03月05日 12 版）",
        "(《海岛周报》2019年3月5日第3版)",
        "— END —",
        "Page created in 0.062 seconds with 21 queries.",
        "You must log in or register to reply here.",
        "Print this page | Share | Font size: A A+",
        "This version of this Act contains provisions that are prospective.",
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
        "The page was last edited by the monk who copied it in 1412.",
        "This page was last edited on the day on which the abbot died.",
        "Comments are closed with the seal of the council before they are sent.",
        "Die Kommentare sind geschlossen abzugeben.",
        "Lees ook het tweede hoofdstuk voordat u begint.",
        "Читайте также вторую главу, прежде чем отвечать на вопросы.",
        "Share this article with your class.",
        "Reporting by the harbour master begins on Monday; editing by hand is not allowed.",
        "《海岛日报》2019年3月5日第12版刊登了这份时刻表。",
        "The end",
        "Lire aussi les annexes du second volume.",
        "Partager cet article avec la classe.",
        "Поделиться с друзьями хлебом.",
    ],
)
def test_a_sentence_that_has_such_words_stays(line: str) -> None:
    page, plain = read(line)
    assert line in page
    assert line in plain


@pytest.mark.parametrize(
    "line",
    [
        "Partagez cet article",
        "Condividi questo articolo:",
        "Udostępnij artykuł:",
        "Dela den här artikeln",
        "Поделиться с друзьями",
        "Bu haberi paylaş",
        "شارك هذا المقال:",
        "इस लेख को साझा करें",
        "Chia sẻ bài viết này:",
        "この記事をシェアする",
        "이 기사 공유하기",
        "分享这篇文章：",
        "Přečtěte si také",
        "Prečítajte si aj",
        "Loe lisaks",
        "Preberite tudi",
        "همچنین بخوانید",
        "看更多",
    ],
)
def test_what_heads_a_row_of_buttons_or_points_elsewhere_goes(line: str) -> None:
    page, plain = read(line)
    assert line not in page
    assert line not in plain


def test_what_a_register_says_over_an_act_is_no_lead_whatever_its_class() -> None:
    line = "This version of this Act contains provisions that are prospective."
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    over = "<ul><li><a>Plain View</a></li><li><a>Print Options</a></li></ul>"
    status = f"<div id='infoSection'><h2>Status:</h2><p class='intro'>{line}</p></div>"
    body = f"<h1>{TITLE}</h1>{over}{status}<div id='content'><div><div><h3>Summary</h3>{text}</div></div></div>"
    page = scrubber.clean(f"<html><head><title>{TITLE}</title></head><body>{body}<p>Back to top</p></body></html>")
    assert line not in [block.text for block in page.blocks]


def test_the_reason_is_the_lines_own() -> None:
    """When a page was edited is no advertisement."""
    page = scrubber.clean(
        f"<h1>{TITLE}</h1><p>{TEXT[0]}</p><p>{TEXT[1]}</p><p>Komentarji so zaprti.</p><p>{TEXT[2]}</p>"
    )
    assert [block.reason for block in page.removed] == ["a site's programs write such a line"]


OPENINGS = [each for lines in read_table("site_sayings")["whole"].values() for each in lines.items()]


@settings(max_examples=10)
@given(st.data())
def test_what_a_pattern_finds_begins_as_the_table_says(data: st.DataObject) -> None:
    """Or it would never be asked for it."""
    for openings, said in OPENINGS:
        line = data.draw(st.from_regex(unbroken(said).replace("§", "3 may 2019"), fullmatch=True))
        assert line.startswith(tuple(openings.split("|")))
