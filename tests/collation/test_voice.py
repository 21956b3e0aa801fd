"""Who does what to whom is told where one reading puts it in the passive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.voice import other_voice

TURNED = [
    ("", "The tenant sued the landlord in May.", "The tenant was sued by the landlord in May."),
    ("", "Ellis has beaten Moore twice.", "Ellis has been beaten by Moore twice."),
    ("de", "Die Schule lobte den Verein im Mai.", "Die Schule wurde vom Verein im Mai gelobt."),
    ("de", "Die Eltern wurden von der Schule zweimal befragt.", "Die Schule wurde von den Eltern zweimal befragt."),
    ("fr", "Paul a dénoncé Marie au juge.", "Paul a été dénoncé par Marie au juge."),
    ("es", "Ana denunció a Luis en mayo.", "Ana fue denunciada por Luis en mayo."),
    ("it", "Il comune ha citato la banca.", "Il comune è stato citato dalla banca."),
    ("pt", "A câmara processou o banco.", "A câmara foi processada pelo banco."),
]
SAME = [
    ("", "The landlord sued the tenant in May.", "The tenant was sued by the landlord in May."),
    ("", "The bridge stands by the river.", "The bridge was built by the river."),
    ("de", "Den Verein lobte die Schule.", "Der Verein wurde von der Schule gelobt."),
    ("de", "Der Verein lobte die Schule im Mai.", "Die Schule wurde vom Verein im Mai gelobt."),
    ("es", "A Ana la denunció Luis en mayo.", "Ana fue denunciada por Luis en mayo."),
    ("fr", "Marie a dénoncé Paul au juge.", "Paul a été dénoncé par Marie au juge."),
    ("it", "La banca ha citato il comune.", "Il comune è stato citato dalla banca."),
]


@pytest.mark.parametrize(("language", "before", "after"), TURNED)
def test_who_does_it_to_whom_is_told(language: str, before: str, after: str) -> None:
    """Whichever of the two the canonical text has."""
    assert other_voice(before, after, language)
    assert other_voice(after, before, language)


@pytest.mark.parametrize(("language", "before", "after"), SAME)
def test_a_sentence_told_the_other_way_round_says_the_same(language: str, before: str, after: str) -> None:
    """Whichever of the two the canonical text has."""
    assert not other_voice(before, after, language)
    assert not other_voice(after, before, language)


def test_among_copies_it_is_told_as_a_name() -> None:
    """Its words are the same but for two or three of the commonest."""
    rest = "\n\nThe paper was read in the hall, and nobody asked a question about it."
    one, other = "The tenant sued the landlord in May.", "The tenant was sued by the landlord in May."
    found = scrubber.collate({"a": one + rest, "b": one + rest, "c": other + rest}).findings
    assert [(f.mirror, f.kind) for f in found if f.accuses] == [("c", "name")]


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["", "de", "fr", "es", "it", "pt", "ru"]))
def test_where_it_is_lies_within_both_readings(before: str, after: str, language: str) -> None:
    """Of any two texts."""
    for one, other in ((before, after), (f"A {before} sued B {after}", f"A {before} was sued by B {after}")):
        if place := other_voice(one, other, language):
            assert 0 <= place[0] <= place[1] <= len(one)
            assert place[0] <= place[2] <= len(other)


BESIDE = {
    "en": ("The old mill by the river", "The board met on the first floor of the hall and heard all who live there.", "Nobody knew how long the works would last."),
    "fr": ("Le vieux moulin de la rivière", "Le conseil a tenu séance au premier étage et entendu les habitants.", "Personne ne savait combien de temps dureraient les travaux."),
    "it": ("Il vecchio mulino sul fiume", "Il consiglio si è riunito al primo piano e ha ascoltato gli abitanti.", "Nessuno sapeva quanto sarebbero durati i lavori."),
}  # fmt: skip


def _told(language: str, one: str, other: str) -> list[tuple[str, str]]:
    """What is told of a copy among others that has a paragraph in other words."""
    title, before, behind = BESIDE[language]
    texts = [f"{title}\n\n{before}\n\n{each}\n\n{behind}" for each in (one, one, other)]
    return [(f.mirror, f.kind) for f in scrubber.collate(dict(zip("abc", texts, strict=True))).findings]


def test_a_paragraph_in_the_other_voice_in_which_somebody_else_does_it_accuses() -> None:
    """The parties of the one are not those of the other."""
    one, other = "La banca è stata citata in tribunale dal comune.", "La banca ha citato il comune in tribunale."
    assert ("c", "name") in _told("it", one, other)


def test_the_day_on_which_somebody_spoke_is_no_part_of_the_speaker():
    told = [
        [verdict.kind for verdict in compare(f"主席陈月华{day}说，河道不得横跨。", f"主席{other}说，河道不得横跨。")]
        for day, other in (("星期二", "陈月华周二"), ("星期二", "陈月华周四"), ("星期二", "林月华周二"))
    ]
    assert told == [[None], ["date"], ["attribution"]]
