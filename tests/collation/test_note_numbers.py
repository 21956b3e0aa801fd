"""A note's number that one copy has otherwise leads to another note; who numbers the notes anew says nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.alignment.note_marks import _FOOTNOTE, _in_square_brackets

SAID = [
    "The harbour was built in the reign of the old king, as the chronicle of the town says[1], and was never closed.",
    "Its walls were raised twice[2], and the tower was added when the war was over and the fleet had come home.",
    "The keeper of the light lived in it with his family[3], and he was paid by the guild of the pilots.",
    "Ships from the north came in the spring[4] and left before the storms of the autumn set in.",
    "Nobody knows who drew the first chart of the bay[5], though many have claimed that they did.",
    "The guild was dissolved in the year of the great fire[6], and its papers were sold.",
]
NOTES = [
    "[1] Chronicle of the town, first book.",
    "[2] Accounts of the masons, in the archive of the guild.",
    "[3] Letters of the keeper to the council.",
    "[4] Book of the tolls, kept by the harbour master.",
    "[5] Maps of the bay, collected by the school.",
    "[6] Report of the council on the fire.",
]
NUMBER = re.compile(r"\[(\d)\]")


def text(said=SAID, notes=NOTES):
    return "\n\n".join(["A history of the harbour", *said, "Notes", *notes])


def page(plain):
    body = "".join(f"<p>{line}</p>" for line in NUMBER.sub(r"<sup>\1</sup>", plain).split("\n\n"))
    return scrubber.clean(f"<html><body><article>{body}</article></body></html>".encode())


def accused(found):
    return [(each.mirror, each.kind, each.disputed) for each in found.findings if each.severity == "high"]


@pytest.mark.parametrize("kept", [str, page])
@pytest.mark.parametrize(("was", "now"), [("family[3]", "family[5]"), ("twice[2]", "twice[6]")])
def test_a_number_that_leads_to_another_note_is_told(kept, was, now):
    honest, altered = kept(text()), kept(text().replace(was, now))
    for others in ({"a": honest}, {"c": honest}, {"a": honest, "c": honest}):
        assert accused(scrubber.collate(others | {"b": altered})) == [("b", "number", False)]


@pytest.mark.parametrize(("was", "now"), [("spring[4]", "spring[2]"), ("[3] Letters", "[5] Letters")])
def test_so_is_one_amid_a_sentence_or_before_its_note(was, now):
    altered = text().replace(was, now)
    found = scrubber.collate({"a": text(), "b": altered})
    assert accused(found) == [("b", "number", False)]
    assert found.text == text()
    assert accused(scrubber.collate({"b": text(), "a": altered})) == [("a", "number", False)]


def renumbered(lines):
    """The lines with their numbers from 1 on, in order of those of all lines that are kept."""
    old = sorted({int(each) for line in lines for each in NUMBER.findall(line)})
    return [NUMBER.sub(lambda each: f"[{old.index(int(each[1])) + 1}]", line) for line in lines]


@pytest.mark.parametrize("gone", range(6))
@pytest.mark.parametrize("kept", [str, page])
def test_an_edition_that_has_a_note_more_numbers_the_others_anew_and_nobody_is_accused_of_it(gone, kept):
    said = [line.replace(f"[{gone + 1}]", "") for line in SAID]
    fewer = kept(text(renumbered(said), renumbered([note for n, note in enumerate(NOTES) if n != gone])))
    for copies in ({"a": kept(text()), "b": fewer}, {"a": kept(text()), "b": fewer, "c": fewer}):
        assert not [each for each in scrubber.collate(copies).findings if "of a note reads" in each.message]


def test_numbers_that_do_not_run_on_decide_between_three_copies_alone():
    of_a_list = text(notes=[]).translate(str.maketrans("123456", "749286"))
    altered = of_a_list.replace("family[9]", "family[8]")
    assert not accused(scrubber.collate({"a": of_a_list, "b": altered}))
    assert accused(scrubber.collate({"a": of_a_list, "b": of_a_list, "c": altered})) == [("c", "number", False)]


PIECES = st.sampled_from(
    [*"[]^ab1 2\n.,。注）A%\u00a0\u3000", "[1]", "[^1]", "[注2]", "note ", "[AB1]", "done", "完毕", "  "]
)


@given(st.lists(PIECES, max_size=16).map("".join))
def test_marks_of_notes_are_found_at_brackets_as_anywhere(text: str) -> None:
    assert [*_in_square_brackets(text)] == [match.span() for match in _FOOTNOTE.finditer(text)]
