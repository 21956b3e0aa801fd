"""Tables that a program drew with bars and rules: each row is one, however many lines its cells take."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.formats.ruled_tables import ruled_tables
from scrubber.ledger import replay

TABLE = """\
    +-----------------------------------+
    | Boat  | Crew |      Remarks       |
    |-------+------+--------------------|
    | Swift |    2 |carries carts and   |
    |       |      |horses by day       |
    |-------+------+--------------------|
    | Heron |    1 |渡口的小            |
    |       |      |船                  |
    |-------+------+--------------------|
    | Otter |    3 |sails at night      |
    +-----------------------------------+
"""
ABOVE, BELOW = "The ferry has three boats, as the council decided.\n\n", "\nNo other boat may cross the river.\n"


def test_the_cells_of_a_row_are_whole_and_the_rules_are_gone() -> None:
    page = scrubber.clean(ABOVE + TABLE + BELOW, content_type="text/plain")
    assert [block.text for block in page.blocks][1:-1] == [
        "Boat\tCrew\tRemarks",
        "Swift\t2\tcarries carts and horses by day",
        "Heron\t1\t渡口的小船",
        "Otter\t3\tsails at night",
    ]
    assert replay(page.base, page.edits) == page.text


@pytest.mark.parametrize(
    "other",
    [
        # a row a line, between the rules of the head and the end
        "+----+------+\n| id | name |\n+----+------+\n| 1  | Ann  |\n| 2  | Bob  |\n+----+------+\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        TABLE.replace("carts and   |", "carts | and |"),  # a bar within a cell
        TABLE.rsplit("    +", 1)[0],  # its end is missing
    ],
)
def test_what_is_drawn_otherwise_stays(other: str) -> None:
    assert ruled_tables(ABOVE + other + BELOW) == []
