"""Numbers that begin a line: of an item, of a clause, or of a sentence that was broken before them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.measured import measured_lines
from scrubber.cleaning.wrap.open_ends import listed_items

CLAUSES = (
    (
        "1. You may carry copies of these rules on board of the ferry and show them to whoever asks for them, in any form, "
        "as long as nothing is left out of them and nothing is put in."
    ),
    (
        "2. Whoever changes the rules says so on the first page, with the day of the change and a name, and leaves the copy "
        "that was changed beside the new one for a year and a day."
    ),
    (
        "3. The master may refuse to sail when the water stands above the mark that is cut into the northern landing, and is "
        "asked for no reason then or afterwards."
    ),
)


def kept(text: str) -> list[str]:
    """The blocks of a plain text, trimmed."""
    return [block.text.strip() for block in scrubber.clean(text, content_type="text/plain").blocks]


def test_a_clause_whose_number_is_set_in_is_one_paragraph() -> None:
    """As licences print them: the first line alone stands further in."""
    text = "\n\n".join(textwrap.fill("  " + clause, 70) for clause in CLAUSES)
    assert kept(text) == list(CLAUSES)


@pytest.mark.parametrize("mark", ["{0}. ", "{0}) ", "({0}) "])
@pytest.mark.parametrize("marks", ["abc", "ABC", ("i", "ii", "iii"), ("2.1", "2.2", "2.3")])
def test_an_item_goes_on_where_its_text_stands(mark: str, marks: tuple[str, ...]) -> None:
    """Each item's lines are set in as far as the text behind its mark."""
    items = [mark.format(each) + clause[3:] for each, clause in zip(marks, CLAUSES, strict=True)]
    wrapped = [
        textwrap.fill(item, 72, initial_indent=" ", subsequent_indent=" " * (1 + item.index(" ") + 1)) for item in items
    ]
    assert kept("\n".join(wrapped)) == items


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Die Fähre fährt in diesem Jahr nach langer Reparatur zum ersten Mal am", "12. Mai wieder, wenn das Wasser es zulässt und der Fährmann gesund ist."),
        ("Whoever sells the boat keeps all of the duties that are named in section", "7. This holds for the landing too, and for the bell that is rung there."),
        ("The council does two things here: (1) it keeps the ferry running, and", "(2) it pays for the landing, out of what the ferry brings in the year."),
        ("The council does the two things that are written down in these rules:", "(1) it keeps the ferry, and (2) it pays for the landing and for the bell."),
    ],
)  # fmt: skip
def test_a_sentence_broken_before_a_number_is_whole(line: str, following: str) -> None:
    """No item of a list begins there."""
    around = [textwrap.fill(clause[3:], 72) for clause in CLAUSES]
    text = "\n\n".join([around[0], line + "\n" + following, *around[1:]])
    assert f"{line} {following}" in kept(text)


@given(st.integers(1, 40), st.integers(2, 6), st.sampled_from(["{0}.", "{0})", "({0})"]), st.integers(0, 4))
@tried(40)
def test_items_that_count_on_are_items(first: int, count: int, form: str, indent: int) -> None:
    """Wherever the row begins."""
    text = "\n".join(" " * indent + form.format(first + n) + " Bread and salt" for n in range(count))
    assert listed_items(measured_lines(text)) == set(range(count))


def test_a_paragraph_of_a_width_of_its_own_is_whole() -> None:
    """Most of a text is filled to one width; some of it somebody filled again, to another."""
    wide = [textwrap.fill(" ".join(clause[3:] for clause in CLAUSES), 76) for _ in range(2)]
    narrow = textwrap.fill(CLAUSES[0][3:], 66)
    assert kept("\n\n".join([*wide, narrow]))[-1] == CLAUSES[0][3:]


def test_numbers_that_end_at_one_column_are_of_one_row() -> None:
    """As programs set lists of ten items and more: the last number alone is set in less far."""
    lines = [f"{n:2d}. The ferry sails at the hour that is written below" for n in range(1, 11)]
    assert listed_items(measured_lines("\n".join(lines))) == set(range(10))


def test_a_clause_that_names_the_next_one_is_a_clause() -> None:
    """What a sentence refers to is no list within it, where the sentence before has ended."""
    clauses = (
        "(1) Subject to paragraph (2), the master of the boat gives notice.",
        "(2) Subject to paragraph (3), a notice gives the name of the boat.",
        "(3) A notice that is not in writing is of no effect whatsoever now.",
    )
    assert listed_items(measured_lines("\n".join(clauses))) == {0, 1, 2}
