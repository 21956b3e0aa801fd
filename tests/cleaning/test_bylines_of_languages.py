"""The line that says who published a text and when, in further languages."""

from __future__ import annotations

import pytest

import scrubber


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
