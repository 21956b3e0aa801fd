"""What is only written in another way is no other fact, and what is another fact is told as what it is."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare

_CASES = [
    ("ko", "회의실은 2층에 있다.", "회의실은 이층에 있다.", None),
    ("it", "Un sacco da 3 kg basta.", "Un sacco da 3 chili basta.", None),
    ("nl", "Zij vertrok 9-3-1820 naar zee.", "Zij vertrok 9 maaart 1820 naar zee.", None),
    ("nl", "Zij vertrok 9-3-1820 naar zee.", "Zij vertrok 8 maaart 1820 naar zee.", "date"),
    ("fr", "Paul Lenoir écrivait : « La mer monte. »", "Luc Martel écrivait : « La mer monte. »", "attribution"),
    ("cs", "Podle učitele J. Nováka je most pevný.", "Podle tesaře K. Malého je most pevný.", "attribution"),
    ("de", "Rabatte bis zu 15 % sind erlaubt.", "Rabatte ab 15 % sind erlaubt.", "quantifier"),
    ("", "村里没有一元钱欠着。", "村里有一笔钱欠着。", "negation"),
    ("ar", "تستقبل القاعة 50 زائرا على الأكثر.", "تستقبل القاعة 50 زائرا على الأقل.", "quantifier"),
    ("ko", "문의: 사서 박지민, 전화 없음", "문의: 사서 박지혜, 전화 없음", "name"),
]


@pytest.mark.parametrize(("language", "before", "after", "kind"), _CASES)
def test_a_fact_is_told_by_what_it_says(language: str, before: str, after: str, kind: str | None) -> None:
    told = {each.kind for each in compare(before, after, language=language)} - {None, "wording"}
    assert told == ({kind} if kind else set())


RUTH = "And {verb}, {word} me not to leave thee, or to return from following after thee: for whither thou goest, I will go."


@pytest.mark.parametrize("verb", ["Ruth said", "he answered them", "she said unto him"])
def test_speech_without_marks_begins_with_a_capital_that_is_no_names(verb: str) -> None:
    """As Bibles have it: two editions spell the word in two ways."""
    copies = {
        name: RUTH.format(verb=verb, word=word)
        for name, word in zip("abc", ["Intreat", "Intreat", "Entreat"], strict=True)
    }
    assert {f.kind for f in scrubber.collate(copies).findings} <= {"wording"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The minister replied: Hartmann signed the contract.", "The minister replied: Lindner signed the contract."),
        ("Der Minister sagte: Hartmann hat unterschrieben.", "Der Minister sagte: Lindner hat unterschrieben."),
        ("The clerk said: Acme owes ten pounds.", "The clerk said: Globex owes ten pounds."),
    ],
)
def test_a_name_with_which_speech_begins_is_a_name(before: str, after: str) -> None:
    assert [each.kind for each in compare(before, after) if each.kind] == ["name"]


def test_greek_without_breathings_has_lost_no_letters() -> None:
    old = "Ὅλοι οἱ ἄνθρωποι γεννιοῦνται ἐλεύθεροι καὶ ἴσοι στὴν ἀξιοπρέπεια καὶ τὰ δικαιώματα. Εἶναι προικισμένοι μὲ λογικὴ καὶ συνείδηση, καὶ ὀφείλουν νὰ συμπεριφέρονται μεταξύ τους μὲ πνεῦμα ἀδελφοσύνης."
    new = "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης."
    assert scrubber.collate({"a": old * 3, "b": new * 3}).findings == []


def test_the_mark_of_an_item_before_an_opening_bracket_says_nothing() -> None:
    lines = [
        "By the wise book.",
        "[He will say], O you people, stand apart.",
        "It is He who made the green tree.",
        "[It is] the sea.",
    ]
    numbered = [f"{n}. {line}" for n, line in enumerate(lines, 57)]
    for a, b in ((["The book", *lines], ["The book", *numbered]), (["The book", *numbered], ["The book", *lines])):
        assert scrubber.collate({"a": "\n\n".join(a), "b": "\n\n".join(b)}).findings == []


def test_a_notes_figure_that_came_down_on_a_word_accuses_nobody() -> None:
    above, below = (
        "The files below are made by the order that was given in the directory.",
        "Read the section on building before you send them.",
    )
    marks = {"a": "the_second.tar.gz[4]", "b": "the_second.tar.gz1", "c": "the_second.tar.gz [4]"}
    copies = {name: f"{above}\n\n* {file}\n\n{below}" for name, file in marks.items()}
    assert all(f.disputed for f in scrubber.collate(copies).findings)
