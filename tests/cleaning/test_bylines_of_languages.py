"""The line that says who published a text and when, in further languages."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.page.names import once


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Publicerad den 4 maj 2023 av Karin", "Färjan lade till vid bryggan när det blev kväll."),
        ("Zveřejněno 4. května 2023 redakcí", "Převozník večer přivázal loď k molu."),
        ("Diterbitkan 4 Mei 2023 oleh Sari", "Perahu itu merapat di dermaga ketika malam tiba."),
        ("Опубліковано 4 травня 2023 року редакцією", "Пором увечері пристав до берега."),
        ("Δημοσιεύθηκε στις 4 Μαΐου 2023 από τη σύνταξη", "Το καΐκι έδεσε στην προβλήτα το βράδυ."),
        ("نشر في 4 مايو 2023 بقلم سامي", "رسا القارب عند الرصيف في المساء."),
    ],
)
def test_who_published_it_and_when_is_no_text(line, text):
    body = "".join(f"<p>{text} {n}.</p>" for n in range(5))
    page = f"<html><body><article><h1>{text[:12]}</h1><p>{line}</p>{body}</article></body></html>"
    found = scrubber.clean(page, content_type="text/html")
    assert line not in found.text
    assert text in found.text


@pytest.mark.parametrize(
    "line",
    [
        *("Dernière mise à jour : 15/03/2023", "Publié le 14 mars 2023 à 10h25", "Utolsó módosítás: 2023. március 15."),
        *(
            "Ngày đăng: 14/03/2023 10:25",
            "Son güncelleme: 15.03.2023",
            "Päivitetty 15.3.2023",
            "公開日：2023年3月14日 10:25",
        ),
        *(
            "เผยแพร่เมื่อ: 14 มีนาคม 2566 เวลา 10:25 น.",
            "ปรับปรุงล่าสุด: 15 มีนาคม 2566",
            "प्रकाशित: 14 मार्च 2023, 10:25",
            "פורסם: 14.03.2023, 10:25",
        ),
    ],
)
@pytest.mark.parametrize(
    "head", ["<h1>Ferry rules</h1><dl><dt>{}</dt></dl>", "<b>Ferry rules of the two harbours</b><br><br>{}"]
)
def test_a_line_right_under_the_title_that_says_when_is_none_either(head, line):
    """Be the title no heading, and a list what it stands in."""
    story = "".join(f"<br><br>{n}. The ferry crosses the river all year and stops only in a flood." for n in range(5))
    page = f"<html><head><title>Ferry rules</title></head><body><div>{head.format(line)}<div>{story}</div></div></body></html>"
    found = scrubber.clean(page, content_type="text/html").text
    assert line not in found
    assert "4. The ferry crosses" in found


def test_a_text_of_its_own_particulars_keeps_its_day():
    """Three rows or more that say what the text is; an hour makes no row."""
    own = (
        "Question number: 2147",
        "Published: 14 March 2023",
        "Subject: drinking water in schools",
        "Asked by: Mahesh Chaudhary",
    )
    story = "".join(f"<p>{n}. The ministry answered that the schools are inspected every year.</p>" for n in range(5))
    page = "<html><body><div><h1>Question 2147</h1>{}" + story + "</div></body></html>"
    assert (
        own[1] in scrubber.clean(page.format("".join(f"<p>{line}</p>" for line in own)), content_type="text/html").text
    )
    fewer = scrubber.clean(page.format(f"<p>{own[1]}, 10:25</p><p>{own[0]}</p>"), content_type="text/html").text
    assert own[0] in fewer
    assert own[1] not in fewer


@pytest.mark.parametrize(
    ("line", "stays"),
    [("URL: https://news.example/print/1234", False), ("URL: https://ferry.example", True)],
)
def test_where_a_page_was_printed_from_is_none_of_its_text(line, stays):
    """A body's own address may be."""
    story = "".join(f"<p>{n}. The ferry crosses the river all year and stops only in a flood.</p>" for n in range(5))
    page = f"<html><body><h1>Ferry rules</h1>{story}<hr><p>{line}</p></body></html>"
    assert (line in scrubber.clean(page, content_type="text/html").text) == stays


@pytest.mark.parametrize(
    "line", ["公開日：2023-03-14", "最終更新日：2023年3月15日", "編集：山田花子", "執筆：山田花子"]
)
def test_a_label_is_known_in_the_form_that_a_folded_line_has(line):
    """One in kanji alone is folded as Chinese is."""
    story = "".join(f"<p>渡し船は一年中川を渡り、洪水の時だけ休みます。これは{n}番目の文です。</p>" for n in range(5))
    page = f"<html><body><h1>渡し船の規則</h1><p>{line}</p>{story}</body></html>"
    found = scrubber.clean(page, content_type="text/html").text
    assert line not in found
    assert "4番目" in found


@pytest.mark.parametrize(
    "line",
    [
        "Zuletzt geändert durch Gesetz vom 3. Mai 2018.",
        "Posted: no one may enter the site before 5 May 2019.",
        "Publicado en el BOE de 3 de mayo de 2018",
    ],
)
def test_a_line_that_says_more_than_when_is_the_texts_own(line):
    story = "".join(f"<p>{n}. The ferry crosses the river all year and stops only in a flood.</p>" for n in range(5))
    page = f"<html><body><div><h1>Ferry rules</h1><p>{line}</p>{story}</div></body></html>"
    assert line in scrubber.clean(page, content_type="text/html").text


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Ann Marsh Blocked Unblock Follow Following", "Ann Marsh"),
        ("Ann Marsh View author archive Get author RSS feed", "Ann Marsh"),
        ("Ann Marsh Twitter Email", "Ann Marsh"),
        ("Ann Marsh googletag cmd push div-gpt-ad-half-4", "Ann Marsh"),
        ("Andrea MarshAndrea Marsh", "Andrea Marsh"),
        ("Ann Marsh December", "Ann Marsh"),
        ("Ann Marsh Ann Marsh is an", "Ann Marsh"),
        ("Theresa May", "Theresa May"),
        ("Bo Bo", "Bo Bo"),
    ],
)
def test_what_is_pressed_or_said_again_behind_a_name_is_none_of_it(read: str, name: str) -> None:
    assert once(read) == name
