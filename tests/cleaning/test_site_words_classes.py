"""What a site's own words in a line are for."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from scrubber.cleaning.extract.appended import without_rights
from scrubber.cleaning.extract.chrome_words import chrome
from scrubber.cleaning.extract.lines.line_vocabulary import documents_too, fields, labels
from scrubber.cleaning.extract.notice_words import is_notice
from scrubber.cleaning.extract.reading import fold
from scrubber.cleaning.extract.site_words import OTHER, STRONG, every, said


@pytest.mark.parametrize(
    ("line", "what", "hits"),
    [
        ("teilen drucken werbung", "share", 3),
        ("广告 点击下载 分享", "advert", 3),
        ("next page related articles you may also like", "related", 3),
        ("ページの先頭へ 前へ", "pager", 2),
        ("Пред. След.", "pager", 2),
        ("Indietro Avanti", "pager", 2),
        ("다른 도시의 기사", "", 0),
        ("the bridge was opened in spring", "", 0),
    ],
)
def test_the_class_that_most_of_the_words_belong_to(line: str, what: str, hits: int) -> None:
    """By their letters."""
    measured = chrome(fold(line))
    assert (measured.what, measured.hits) == (what, hits)


def test_each_word_stands_once_and_its_marks_are_read() -> None:
    """In the list of what it is for: who adds one sees at once what it is already."""
    lists = [
        {fold(word.text) for word in said(name)} for name in (*STRONG, *OTHER) if name not in {"counted", "phrases"}
    ]
    lists.append({fold(word.text + ":" * bool(word.field)) for word in said("phrases")})
    assert [word for word, count in Counter(chain.from_iterable(lists)).items() if count > 1] == []
    assert not [word for word in every() if word.text[-1] in "-+>*!="]


@pytest.mark.parametrize(
    ("word", "label", "field", "document"),
    [("pages", False, False, False), ("tags", True, True, True)],
)
def test_a_word_of_any_list_is_a_label_unless_marked(word: str, label: bool, field: bool, document: bool) -> None:
    """And heads a field, or is a document's as well, where marked so."""
    assert (word in labels(), word in fields(), word in documents_too()) == (label, field, document)


@pytest.mark.parametrize("said", ["All rights reserved", "Wszelkie prawa zastrzeżone", "Kaikki oikeudet pidätetään"])
def test_rights_are_reserved_in_any_language(said: str) -> None:
    """In a site's notice, and behind a paragraph that was copied with it."""
    assert is_notice(fold(f"2024 Ilta. {said}."))
    text = "The bridge over the river was opened in the spring, and all who had built it came to see it. "
    assert without_rights(f"{text}© 2024 Ilta. {said}.").strip() == text.strip()
