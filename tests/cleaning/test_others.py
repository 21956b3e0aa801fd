"""What a page sets behind its text: headings over its other pages, their titles, and teasers that speak of other
things.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.extract.lines.line_vocabulary import heads_others
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.page_evidence import Evidence
from scrubber.cleaning.extract.lines.page_title import OTHERS, with_page_title
from scrubber.cleaning.extract.lines.running import paragraphs
from scrubber.cleaning.extract.lines.subject import end_of_subject, pairs, speak_of, terms

TEXT = [
    "渡船每天往返于索恩河两岸，只有水位过高时才停航，船夫会在码头挂出红旗告知乘客。",
    "自行车乘坐渡船不收费，狗在船上必须拴好，水位变化时船夫有权拒绝装载货物。",
    "渡船过河大约需要九分钟，末班渡船晚上十点半从北岸码头开出，乘客应提前五分钟到达。",
    "去年渡船共运送乘客四万人，码头为此扩建了候船室，船夫也从两名增加到五名。",
    "水位过高的日子里，乘客可以从下游的石桥过河，渡船公司会在码头张贴绕行路线。",
]
TEASERS = [
    "苹果树修剪有讲究 冬季落叶之后是修剪的最好时节，先剪去枯枝和交叉的枝条，再留出通风的空间。",
    "面包发酵失败怎么办 酵母放得太久会失去活力，用温水试一试，十分钟后没有泡沫就该换新的了。",
    "旧钟表如何保养 机芯每三年要清洗一次，上油的时候只用一滴，多了反而粘住灰尘，走时就不准。",
]


@pytest.mark.parametrize(
    "heading",
    ["作者最新文章", "您可能感兴趣的文章", "延伸阅读", "最近发表", "相關新聞", "あなたにおすすめの記事", "最新topics", "注目のタグ", "관련기사", "많이본뉴스", "relatedsearches", "weitereartikel", "otrasnoticias", "другиематериалы", "saistītieraksti", "moreonthisstory", "exploremoreonthesetopics", "あわせて知りたい"],
)  # fmt: skip
def test_headings_over_other_pages_are_told_by_their_parts(heading: str) -> None:
    """Whichever words a site puts together."""
    assert heads_others(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "relatedwork",
        "othertopics",
        "相关法律",
        "最新数据",
        "新闻",
        "文章",
        "推荐理由",
        "最近の研究",
        "記事の書き方",
        "관련법률",
        "",
    ],
)
def test_a_documents_own_headings_stay(heading: str) -> None:
    """Without one of the words for what sites have, or with nothing but it, it says nothing of a site."""
    assert not heads_others(heading)


@given(st.text(max_size=40))
def test_whatever_stands_there_a_long_line_heads_nothing(text: str) -> None:
    """Such a heading is short."""
    assert not heads_others(text + "长" * 20)


def test_teasers_of_other_subjects_end_the_text() -> None:
    """They stand behind a heading and read as text does."""
    page = ["渡船全年开航", *TEXT, "责任编辑：李明", "您可能感兴趣的文章", *TEASERS, "版权所有 未经授权不得转载"]
    assert scrubber.clean("\n".join(page), content_type="text/plain").text.split("\n\n") == page[:6]


def test_a_box_of_links_amid_a_text_does_not() -> None:
    """What stands behind it speaks of the same."""
    page = [
        "渡船全年开航",
        *TEXT[:4],
        "相关阅读",
        "石桥今年不收费",
        *TEXT[4:],
        "责任编辑：李明",
        "版权所有 未经授权不得转载",
    ]
    assert TEXT[4] in scrubber.clean("\n".join(page), content_type="text/plain").text


def test_what_stands_over_a_box_amid_a_short_text_is_the_texts_too() -> None:
    """More of the text stands below the box, and few of its lines are sentences."""
    site = [
        "Ce site utilise des cookies pour améliorer votre expérience.",
        "OK",
        "Accueil Qui sommes-nous Actualités Articles Galerie Contact",
    ]
    above = [
        "Questions sur le bac",
        "Qui peut traverser ?",
        "Tous ceux qui ont un billet peuvent traverser, y compris les enfants de moins de six ans.",
        "Où embarquer ?",
        "Au quai du nord, près de la maison du passeur. Le billet est remis à bord.",
    ]
    box = ["À lire aussi", "La semaine du livre s'ouvre sur la place", "Les juniors en demi-finale"]
    below = [
        "Qu'est-ce qui est interdit ?",
        "* la musique trop forte",
        "* les feux sur le pont",
        "* le bois mouillé",
        "Publicité",
        "Les vélos, même chargés, ne paient pas.",
        "Que faire quand l'eau est haute ?",
        "Un drapeau rouge est hissé sur le quai, et le passeur, à douze mètres de la rive, attend que l'eau baisse.",
        "Combien cela coûte-t-il ?",
        "Rien de plus : le prix du billet n'a pas été augmenté cette année par la commune.",
        "Où trouver un billet ?",
        "Les billets se vendent à la mairie, à la poste et, le dimanche, chez le boulanger de la place.",
        "Qui répond des bagages ?",
        "Personne n'en répond, sauf si le passeur les a pris en main lui-même, devant témoin.",
    ]
    page = [
        *site,
        above[0],
        "Par Claire Besnard Publié le 14 mars 2023 à 10h25",
        *above[1:],
        *box,
        *below,
        "À lire aussi",
        box[1],
        "© 2023 Tous droits réservés",
    ]
    found = scrubber.clean("\n\n".join(page), content_type="text/plain").text
    assert [line for line in (*above, *below) if line not in found] == ["Publicité"]
    assert not any(line in found for line in (*site, box[0], "Tous droits réservés"))


def test_the_end_of_a_subject_is_found_by_what_later_paragraphs_share() -> None:
    """Too little text above a heading shows nothing."""
    lines = [*TEXT[:4], "相关阅读", TEXT[4], "最新文章", *TEASERS]
    text = [0, 1, 2, 3, 5, 7, 8, 9]
    assert end_of_subject(lines, text, [4, 6]) == 6
    assert end_of_subject(lines, [0, 1, 7, 8, 9], [6]) == -1
    assert end_of_subject(lines, text, []) == -1


def test_a_book_is_none_of_its_prefaces_other_pages() -> None:
    """A book goes on behind the legal notice of its preface, and speaks of all that it is about."""
    lines = [*TEXT, "免责声明", *TEASERS * 6]
    text = [i for i in range(len(lines)) if i != 5]
    assert end_of_subject(lines, text[: 5 + 12], [5], {5}) == 5
    assert end_of_subject(lines, text, [5], {5}) == -1


def test_a_short_line_speaks_of_a_text_by_its_ideographs() -> None:
    """Common words of an alphabet are in every text."""
    spoken = set().union(*map(terms, [*TEXT, "Kann mir jemand sagen, ob das noch aktuell ist?"]))
    assert speak_of(pairs("渡船码头的候船室抢先看"), spoken)
    assert not speak_of(pairs("苹果树如何修剪"), spoken)
    assert not speak_of(pairs("Kann jemand noch aktuell sagen"), spoken)


def test_two_hiragana_are_no_subject() -> None:
    """They are the grammar of any text."""
    assert terms("していました") == set()
    assert terms("船をこぐ") == {"船を"}


def test_titles_of_other_pages_end_as_the_pages_own_does() -> None:
    """With a mark and the site's name."""
    page = ["渡船全年开航 | 河谷报", "渡船全年开航", *TEXT, "苹果树该剪了！ | 河谷报", "面包发酵失败怎么办？ | 河谷报"]
    voices = [reading.voice for reading in with_page_title(page, [read(line) for line in page])]
    assert voices[-2:] == [OTHERS, OTHERS]
    assert voices[2:7] == [""] * 5


@pytest.mark.parametrize("title", ["渡船全年开航 : 社会 : 河谷报", "渡船全年开航：河谷报"])
def test_a_colon_parts_title_and_site_too(title: str) -> None:
    """As newspapers of Japan and Korea set it."""
    page = [title, "首页", "渡船全年开航", *TEXT, "河谷报", "版权所有 河谷报"]
    assert scrubber.clean("\n".join(page), content_type="text/plain").text.split("\n\n") == page[2:8]


def test_the_only_paragraph_below_its_title_is_the_text() -> None:
    """A notice of several lines at the foot says more, and is another's."""
    notice = [
        "河谷报刊登的文字和图片受到法律保护，读者只能在自己家里阅读它们。",
        "请注意辨别假冒河谷报的网站。",
        "第一周可以试读。",
    ]
    page = ["渡船全年开航 : 社会 : 河谷报", "首页", "登录", "渡船全年开航", "分享", "打印", "收藏", "一小时前", "微博", TEXT[0] + TEXT[1] + TEXT[2], "社会", "分享", "打印", "河谷报",
            "联系我们", "网站地图", "版权所有 河谷报", *notice]  # fmt: skip
    assert TEXT[0] in scrubber.clean("\n".join(page), content_type="text/plain").text


def test_a_day_with_a_comma_begins_a_sentence() -> None:
    """In texts broken at each clause."""
    assert read("5月20日").date
    assert not read("5月20日，").date


def test_a_sentence_under_itself_is_said_once() -> None:
    """As captions stand; a site's template stands here and there."""
    said = TEXT[0]
    lines = [said, said, TEXT[1], said]
    assert Evidence(lines, [read(line) for line in lines]).counts[read(said).squeezed] == 2
    lines = [said, TEXT[1], said, TEXT[2], TEXT[3], said, TEXT[4]]
    assert Evidence(lines, [read(line) for line in lines]).counts[read(said).squeezed] == 3


def test_a_paragraph_signed_in_brackets_is_closed() -> None:
    """As newspapers set the reporter's name; an explanation within a sentence is another thing."""
    assert read("渡船在索恩河两岸之间全年开航，末班晚上十点半开出。（李明 王芳）").closed
    assert not read("渡船在索恩河两岸之间全年开航（末班晚上十点半开出）").closed


def test_wide_open_lines_are_paragraphs_and_no_pieces_of_one() -> None:
    """As people write who close nothing: a text broken by hand has no such lines."""
    wide = [
        f"{line[:-1]}，同时提醒乘客在码头注意安全，不要在船身停稳之前上下，也不要在船上奔跑，以免落水"
        for line in TEXT * 2
    ]
    assert paragraphs(wide, [True] * (len(wide) - 1), [read(line) for line in wide]) is None
    narrow = [line[at : at + 14] for line in wide for at in range(0, 56, 14)]
    assert paragraphs(narrow, [True] * (len(narrow) - 1), [read(line) for line in narrow]) is not None


@pytest.mark.parametrize(
    ("text", "box"),
    [
        (
            [
                "Паром ходит через реку каждый день, кроме дней большой воды.",
                "Велосипеды паромщик перевозит бесплатно.",
                "Последний рейс отходит от причала в половине одиннадцатого.",
            ],
            ["Читайте также", "Юношеская сборная вышла в полуфинал", "Апельсиновый пирог без яиц по рецепту бабушки"],
        ),
        (
            [
                "Lossi kulkee joen yli joka päivä, paitsi tulvan aikana.",
                "Polkupyörät kuljetetaan lossilla ilmaiseksi.",
                "Viimeinen vuoro lähtee laiturista puoli yhdeltätoista illalla.",
            ],
            ["Lue myös", "Kirjaviikko avattiin", "Nuorten maajoukkue eteni vihdoin välieriin Oulussa"],
        ),
        (
            [
                "Vapur her gün nehrin iki yakası arasında çalışır, taşkın günleri dışında.",
                "Bisikletler vapurda ücretsiz taşınır.",
                "Son vapur akşam on buçukta iskeleden kalkar.",
            ],
            [
                "İlgili haberler",
                "Genç takım yarı finale çıktı",
                "Yumurtasız portakallı kek tarifi için altı püf noktası",
            ],
        ),
    ],
)
def test_headlines_amid_a_text_go_and_part_it_nowhere(text: list[str], box: list[str]) -> None:
    """They say nothing of what it does; a heading right over the text that goes on stays."""
    page = [*text[:2], *box, text[2]]
    assert [block.text for block in scrubber.clean("\n\n".join(page)).blocks] == text
    headed = [*text[:2], *box, "1902", text[2]]
    assert "1902" in [block.text for block in scrubber.clean("\n\n".join(headed)).blocks]


def test_a_list_in_the_texts_own_words_stays() -> None:
    """Its lines speak of what the text does."""
    text = ["The ferry crosses the river on all days of the year.", "Dogs on the ferry are kept on a leash by owners."]
    page = [
        *text,
        "Related articles",
        "The ferry and its rivals",
        "Dogs on board: rules of the ferry",
        text[0][:-1] + " but one.",
    ]
    assert [block.text for block in scrubber.clean("\n\n".join(page)).blocks][3:5] == page[3:5]


@pytest.mark.parametrize(
    "sentence",
    [
        "В прошлом году вышли статьи о мосте, и поиск денег начался снова.",
        "पिछले वर्ष 64,000 नमूने लिए गए और उनका ब्योरा नीचे दिया गया है।",
    ],
)
def test_a_word_that_sites_have_for_a_button_says_nothing_in_a_sentence_of_any_alphabet(sentence: str) -> None:
    """A blank parts labels where words have none between them; else most of the row are such words."""
    assert read(sentence).chrome == 0
    assert read("Главная Новости Контакты").chrome > 0.5
    assert read("首页 新闻 联系我们").chrome > 0.5
