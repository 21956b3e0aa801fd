"""A table or a list that one copy sets as it is typed, and another with a row in each block, is one and the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from textwrap import wrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.agreement.plain import as_given
from scrubber.collation.alignment.lines import in_lines
from scrubber.ledger import Mapping, replay

if TYPE_CHECKING:
    from collections.abc import Callable

Rows = tuple[tuple[str, ...], ...]

OPENING = "The lock at Upper Fenn is open from the first of April, and whoever passes it at night has to ring the bell."
CLOSING = "Boats that wait for the lock are moored at the left bank, and their masters stay on board."
ROWS = (
    ("Train", "11", "13", "15"),
    ("Alder", "6.10", "", "9.40"),
    ("Brook", "", "7.32", "9.52"),
    ("Crane", "6.41", "7.50", ""),
    ("Dene", "", "8.15", "10.20"),
)
NAMES = (("Keepers of the lock",), ("Perrin",), ("Sayle",), ("Tooley",), ("Quayle",))


def as_page(rows: Rows) -> str:
    """A row of a table for each."""
    return _page("".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows), "table")


def as_typed(rows: Rows) -> str:
    """Columns between blanks."""
    return _page("\n".join("".join(cell.ljust(9) for cell in row).rstrip() for row in rows), "pre")


def as_box(rows: Rows) -> str:
    """Columns between rules, in a plain text."""
    rule = "+" + "-----------+" * len(rows[0])
    lines = ["|" + "|".join(f" {cell:<9} " for cell in row) + "|" for row in rows]
    return "\n\n".join((OPENING, "\n".join((rule, lines[0], rule, *lines[1:], rule)), CLOSING))


def _page(body: str, element: str) -> str:
    return f"<html><body><main><p>{OPENING}</p><{element}>{body}</{element}><p>{CLOSING}</p></main></body></html>"


SHAPES = (as_page, as_typed, as_box)


def collated(*copies: str) -> scrubber.Collation:
    """Copies of one text on as many sites."""
    pages = {
        site: scrubber.clean(copy, url=f"https://{site}.example/lock")
        for site, copy in zip("abc", copies, strict=False)
    }
    return scrubber.collate(pages)


@pytest.mark.parametrize("rows", [ROWS, NAMES])
@pytest.mark.parametrize("shapes", [*combinations(SHAPES, 2), SHAPES])
def test_a_table_as_it_is_typed_is_the_table(rows: Rows, shapes: tuple[Callable[[Rows], str], ...]) -> None:
    told = collated(*(shape(rows) for shape in shapes))
    assert told.findings == []
    assert {cell for row in rows for cell in row} <= set(told.text.replace("|", " ").split()) | {"", rows[0][0]}
    assert rows[0][0] in told.text


def test_a_time_that_was_altered_in_a_table_as_it_is_typed_is_told() -> None:
    altered = (*ROWS[:3], ("Crane", "6.41", "7.55", ""), *ROWS[4:])
    told = collated(as_page(ROWS), as_box(ROWS), as_typed(altered)).findings
    assert [(each.mirror, each.kind, each.before, each.after) for each in told] == [("c", "number", "7.50", "7.55")]


MOORINGS = (
    ("Mooring", "Longest boat", "What the keeper asks of whoever stays a night"),
    ("Upper basin", "12.5 m", "That the engine is off from ten, and a light is lit at the stern"),
    ("Left bank", "18 m", "Two lines ashore"),
    ("Coal wharf below the lock", "21 m", "That the way to the crane is kept free"),
    ("Old dock", "9 m", "Nothing"),
)


def as_grid(rows: Rows, *, width: int = 16) -> str:
    """Columns between rules, a rule between each two rows, and cells over several lines, in the middle of their row."""
    rule = "├" + "┼".join(["─" * width] * len(rows[0])) + "┤"
    lines = [rule.translate({0x251C: "┌", 0x253C: "┬", 0x2524: "┐"})]
    for row in rows:
        cells = [wrap(cell, width) for cell in row]
        high = max(map(len, cells))
        tall = [[""] * ((high - len(cell)) // 2) + cell for cell in cells]
        lines += ("│" + "│".join(f"{''.join(c[n : n + 1]):<{width}}" for c in tall) + "│" for n in range(high))
        lines.append(rule)
    lines[-1] = rule.translate({0x251C: "└", 0x253C: "┴", 0x2524: "┘"})
    return "\n\n".join((OPENING, "\n".join(lines), CLOSING))


@pytest.mark.parametrize("copies", [(as_page, as_grid), (as_page, as_page, as_grid), (as_page, as_grid, as_grid)])
def test_a_row_whose_cells_run_over_several_lines_is_one_row(copies: tuple[Callable[[Rows], str], ...]) -> None:
    told = collated(*(shape(MOORINGS) for shape in copies))
    assert told.findings == []
    assert "Coal wharf below the lock" in told.text


@pytest.mark.parametrize(("n", "was", "now"), [(1, "at the stern", "at the bow"), (3, "21 m", "24 m")])
def test_what_was_altered_in_a_cell_over_several_lines_is_told(n: int, was: str, now: str) -> None:
    row = tuple(cell.replace(was, now) for cell in MOORINGS[n])
    told = collated(as_page(MOORINGS), as_page(MOORINGS), as_grid((*MOORINGS[:n], row, *MOORINGS[n + 1 :]))).findings
    assert [each.mirror for each in told if each.before in was and each.after in now] == ["c"]


def test_full_lines_between_two_rules_are_rows_themselves() -> None:
    rows = (("Berth", "Fee"), ("Yacht", "40"), ("Ferry", "85"), ("Barge", "60"), ("Mean", "62"))
    lines = [f"|{name:<8}|{fee:<8}|" for name, fee in rows]
    rule = "+--------+--------+"
    drawn = "\n".join((rule, lines[0], rule, *lines[1:4], rule, lines[4], rule))
    assert collated(as_page(rows), f"{OPENING}\n\n{drawn}\n\n{CLOSING}").findings == []


def test_a_drawn_table_that_is_taken_apart_can_be_put_together_again() -> None:
    copies = {"a": scrubber.clean(as_grid(MOORINGS)), "b": scrubber.clean(as_page(MOORINGS))}
    laid = in_lines(copies)["a"]
    assert [block.text for block in laid.blocks if block.kind == "table_row"] == ["\t".join(row) for row in MOORINGS]
    assert "\n\n".join(block.text for block in laid.blocks) == laid.text == replay(laid.base, laid.edits)


TERMS = (
    ("sluice", "The gate through which water is let out of the chamber."),
    ("sill", "The edge on which the gate shuts, of oak or of stone."),
    ("pound", "The water between two locks."),
    ("weir", "The gate through which water is let out of the chamber."),
)


def as_list(terms: Rows) -> str:
    """A term and its meaning, each an element."""
    return _page("".join(f"<dt>{term}</dt><dd>{meaning}</dd>" for term, meaning in terms), "dl")


def as_lines(terms: Rows, apart: str = "      ") -> str:
    """A term and its meaning on a line."""
    return "\n\n".join((OPENING, *(f"{term}{apart}{meaning}" for term, meaning in terms), CLOSING))


@pytest.mark.parametrize("apart", ["      ", "\t", ": "])
def test_a_term_before_its_meaning_is_the_term_over_it(apart: str) -> None:
    told = collated(as_list(TERMS), as_lines(TERMS, apart))
    assert told.findings == []
    assert all(meaning in told.text for _, meaning in TERMS)


def test_a_meaning_that_was_altered_is_told_of_whoever_altered_it() -> None:
    altered = (*TERMS[:2], ("pound", "The water between three locks."), TERMS[3])
    for copies in (
        (as_list(TERMS), as_list(TERMS), as_lines(altered)),
        (as_lines(TERMS), as_lines(TERMS), as_list(altered)),
    ):
        told = collated(*copies).findings
        assert [(each.mirror, each.kind, each.before, each.after) for each in told] == [("c", "number", "two", "three")]


def test_a_line_that_every_copy_has_stays_one_though_its_words_stand_apart_elsewhere() -> None:
    line = f"{OPENING}\n\nBell: Ring it twice.\n\nBell\n\nRing it twice.\n\n{CLOSING}"
    pages = {name: as_given(line) for name in "ab"}
    assert in_lines(pages) == pages


def test_a_listing_that_no_copy_sets_in_blocks_stays_one_block() -> None:
    copies = {"a": as_typed(NAMES), "b": as_typed(NAMES), "c": as_page((("Perrin",), ("Sayle",)))}
    pages = {name: scrubber.clean(copy) for name, copy in copies.items()}
    assert in_lines(pages) == pages


@given(
    st.lists(st.tuples(st.from_regex(r"[a-c]{1,2}  [1-9]{1,2}", fullmatch=True), st.integers(0, 3)), max_size=8),
    st.lists(st.from_regex(r"[a-c]{1,2}  [1-9]{1,2}", fullmatch=True), max_size=8),
)
def test_what_was_taken_apart_can_be_put_together_again(lines: list[tuple[str, int]], others: list[str]) -> None:
    """The ledger leads from the copy to its lines, and each line knows where it stood."""
    typed = "\n".join(f"{' ' * blanks}| {line} |" + "\n+---+" * (blanks % 2) for line, blanks in lines)
    given_copy = as_given("\n\n".join(filter(None, ("Some lines.", typed, "No more."))))
    blocks = tuple(replace(block, kind="code" if "\n" in block.text else block.kind) for block in given_copy.blocks)
    laid = in_lines({"a": replace(given_copy, blocks=blocks), "b": as_given("\n\n".join(["x", *others]))})["a"]
    assert "\n\n".join(block.text for block in laid.blocks) == laid.text == replay(laid.base, laid.edits)
    at = 0
    for block in laid.blocks:
        start, end = Mapping(laid.edits).to_base(at, at + len(block.text))
        assert laid.base[start:end] == block.text
        at += len(block.text) + 2
