"""What sites say to their readers around a text: how large it is set, what to follow, whose opinion a comment is."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import BOARD as TEXT

import scrubber
from scrubber.cleaning.extract.notice_words import is_notice
from scrubber.cleaning.extract.page.rules.asking import appeal
from scrubber.cleaning.extract.reading import fold

FOOT = (
    "<footer><p>Island News is printed in the old customs house, open from nine to five on all days but Sundays and the feast of the patron of the harbour, when its presses stand still for the fair.</p>"
    "<p>© Island News. All rights reserved. <a href=/p>Privacy</a></p></footer>"
)


def read(*, above: str = "", inner: str = "", text: list[str] = TEXT) -> list[str]:
    page = (
        "<html><head><title>The new pier</title></head><body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav>"
        f"<div class=page><h1>The new pier</h1>{above}<div class=story>{''.join(f'<p>{line}</p>' for line in text)}{inner}</div></div>{FOOT}</body></html>"
    )
    return [block.text for block in scrubber.clean(page, content_type="text/html").blocks]


@pytest.mark.parametrize("label", ["Text Size", "Размер на шрифта:", "Schriftgröße:", "Taille du texte", "文字サイズ"])
def test_what_the_size_of_the_letters_is_chosen_by_is_the_sites(label: str) -> None:
    """Between title and text, or amid it."""
    tools = f"<div id=tools><div><h4>{label}</h4><ul><li>-</li><li>+</li></ul></div></div>"
    assert read(above=tools) == ["The new pier", *TEXT]
    inner = f"<p>{TEXT[0]}</p>{tools}" + "".join(f"<p>{line}</p>" for line in TEXT[1:])
    assert read(inner=inner, text=[]) == ["The new pier", *TEXT]


def test_and_a_chapter_on_it_is_the_texts() -> None:
    inner = (
        "<h2>Font size</h2><p>The board prints its papers in letters of twelve points, so that all can read them.</p>"
    )
    assert "Font size" in read(inner=inner)


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to the Island News newsletter!",
        "Follow Ada Berg on Twitter.",
        "Folgen Sie der Autorin auf Instagram.",
        "Suivez Ada Berg sur Twitter.",
        "Siga a nossa página no Facebook.",
        "Devenez fan sur , suivez-nous sur",
    ],
)
def test_what_a_site_asks_of_its_readers_behind_a_text_goes(line: str) -> None:
    assert read(inner=f"<p>{line}</p>") == ["The new pier", *TEXT]


@pytest.mark.parametrize("element", ["<p>{}</p>", "<div class=box><div>{}</div></div>", "<h4>{}</h4>"])
@pytest.mark.parametrize(
    "line",
    [
        "This article is for subscribers only.",
        "Déjà abonné ? Se connecter",
        "［有料会員限定］ この記事は会員限定です。",
        "Schreiben Sie den ersten Kommentar",
        "Los comentarios están cerrados.",
        "コメントを書く",
        "Spotted an error? Let us know.",
        "Report a typo",
        "Нашли ошибку? Сообщите нам.",
        "Czy ten artykuł był przydatny?",
        "Apoie-nos com uma doação.",
        "Thank you for signing up!",
        "For more news of the valley and the world around it please visit Valley Post.",
        "Mehr Nachrichten aus dem Tal lesen Sie auf der Startseite.",
        "Acompanhe o Correio do Vale no Facebook, no Instagram e no Twitter.",
        "Silakan baca konten menarik lainnya dari Lembah.com di Google News.",
        "Сохраните наш номер и сообщите новость первыми!",
        "ताजा खबरों के लिए हमारे चैनल से जुड़ें।",
    ],
)
def test_what_a_site_asks_of_whoever_has_come_to_the_end_goes(line: str, element: str) -> None:
    assert appeal(line.lower())
    assert read(inner=element.format(line)) == ["The new pier", *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "The server may report an error.",
        "The board declined to comment.",
        "For more than a year the pier had no news to give.",
        "Members of the board who have already paid need not do so again.",
        "Rate the pier's state from one to five, and add a remark.",
    ],
)
def test_and_a_last_sentence_of_the_text_stays(line: str) -> None:
    assert read(inner=f"<p>{line}</p>") == ["The new pier", *TEXT, line]


def test_what_the_text_speaks_of_may_be_asked_for_at_its_end() -> None:
    """And amid a text it stays."""
    line = "Follow Ada Berg on Twitter."
    assert (
        read(text=["Ada Berg has told 300 islanders on Twitter what she thinks of it.", *TEXT], inner=f"<p>{line}</p>")[
            -1
        ]
        == line
    )
    assert line in read(
        inner=f"<p>{line}</p><p>It will meet again before the year ends, and then decide on the pier.</p>"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Les commentaires publiés ici n'engagent que leurs auteurs.",
        "Мнение редакции может не совпадать с мнением авторов.",
        "Redakcja nie ponosi odpowiedzialności za treść komentarzy.",
        "A cikkhez fűzött hozzászólások nem a szerkesztőség véleményét tükrözik.",
        "Если вы заметили ошибку, выделите её и нажмите Ctrl+Enter.",
    ],
)
def test_what_is_said_of_comments_and_slips_is_a_notice(line: str) -> None:
    assert is_notice(fold(line))
    assert read(inner=f"<div class=foot><p>{line}</p></div>") == ["The new pier", *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "The board reserves the right to comment on the plan.",
        "Press Ctrl+Enter to send the message.",
        "The commission deleted the comment that it had made on the error.",
        "Мнение редакции не изменилось.",
    ],
)
def test_and_what_merely_speaks_of_them_is_none(line: str) -> None:
    assert not is_notice(fold(line))
