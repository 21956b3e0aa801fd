"""Rows of a table are what is compared: exchanged, moved, gone or in another order, in whatever shape each copy sets
them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.agreement.plain import as_given
from scrubber.collation.alignment.in_rows import in_rows
from scrubber.ledger import replay

if TYPE_CHECKING:
    from scrubber.model import CleanText, Finding

Row = tuple[str, ...]

OPENING = (
    "The brickworks at Lower Fenn sells from the yard, and whoever buys more than a cartload has a tenth taken off."
)
CLOSING = "Bricks that the frost has split are taken back until the end of April, and paid for in full."
HEAD = ("Brick", "Mark", "Weight", "Price", "Kiln")
ROWS = (
    ("Common", "C", "2.9", "0.35", "north"),
    ("Facing", "F", "2.7", "0.62", "south"),
    ("Engineering", "E", "3.4", "0.62", "south"),
    ("Paving", "P", "3.1", "0.48", "north"),
    ("Coping", "K", "4.8", "1.15", "south"),
    ("Fireback", "B", "3.4", "2.20", "south"),
)
SITES = ("oak", "elm", "ash")


def as_page(rows: tuple[Row, ...], head: Row = HEAD) -> str:
    """A page with the table."""
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (head, *rows))
    return f"<html><body><main><p>{OPENING}</p><table>{lines}</table><p>{CLOSING}</p></main></body></html>"


def as_markdown(rows: tuple[Row, ...], head: Row = HEAD) -> str:
    """The table between rules."""
    lines = [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
    return "\n\n".join((OPENING, "\n".join(lines), CLOSING))


def as_tabs(rows: tuple[Row, ...], head: Row = HEAD) -> str:
    """A row in a line."""
    return "\n\n".join((OPENING, "\n".join("\t".join(row) for row in (head, *rows)), CLOSING))


def as_cells(rows: tuple[Row, ...], head: Row = HEAD) -> str:
    """A cell in a line."""
    return "\n\n".join((OPENING, "\n".join(filter(None, (cell for row in (head, *rows) for cell in row))), CLOSING))


def as_columns(rows: tuple[Row, ...], head: Row = HEAD) -> str:
    """One column after the other."""
    return "\n\n".join((OPENING, *("\n".join(column) for column in zip(head, *rows, strict=True)), CLOSING))


SHAPES = (as_page, as_markdown, as_tabs, as_cells)


def findings(*copies: str) -> list[Finding]:
    """All that is said of copies of one text on as many sites."""
    pages = {
        name: scrubber.clean(copy, url=f"https://{name}.example/bricks")
        for name, copy in zip(SITES, copies, strict=False)
    }
    return list(scrubber.collate(pages).findings)


def exchanged(rows: tuple[Row, ...], one: int, other: int) -> tuple[Row, ...]:
    """The rows with two in each other's place."""
    out = list(rows)
    out[one], out[other] = out[other], out[one]
    return tuple(out)


@pytest.mark.parametrize("shape", SHAPES[:3])
@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (1, 4), (0, 5), (2, 4)])
def test_two_rows_in_each_others_place_are_one_finding(shape: object, one: int, other: int) -> None:
    """However alike the two are, no figure is told as another: the row has moved, and both are named."""
    assert callable(shape)
    (told,) = findings(shape(ROWS), shape(exchanged(ROWS, one, other)), as_tabs(ROWS))
    assert (told.mirror, told.kind, told.accuses) == ("elm", "block_moved", True)
    if other - one > 1:
        assert ROWS[one][0] in told.before
        assert ROWS[other][0] in told.after
        assert ROWS[one][0] in told.message
        assert ROWS[other][0] in told.message
        assert told.place
        assert ROWS[other][0] in told.place.exact


@pytest.mark.parametrize("shape", SHAPES)
def test_a_row_of_few_words_that_stands_elsewhere_has_moved(shape: object) -> None:
    """A row of two words is told as moved, not as gone here and come there."""
    assert callable(shape)
    rows = tuple(row[:2] for row in ROWS)
    moved = (*rows[1:5], rows[0], rows[5])
    (told,) = findings(as_tabs(rows), shape(moved), as_page(rows))
    assert (told.mirror, told.kind) == ("elm", "block_moved")
    assert "Common" in told.before + told.after


def test_a_moved_row_is_compared_cell_by_cell() -> None:
    """A row that stands elsewhere and has another figure is moved and altered."""
    moved = (*ROWS[1:5], ("Common", "C", "2.9", "0.85", "north"), ROWS[5])
    found = findings(as_page(ROWS), as_tabs(moved), as_markdown(ROWS))
    assert sorted(each.kind for each in found) == ["block_moved", "number"]
    assert next(each.after for each in found if each.kind == "number") == "0.85"


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_in_another_order_is_told_once_and_accuses_nobody(shape: object) -> None:
    """A site sorts its table by another column: each row says what it said."""
    assert callable(shape)
    (told,) = findings(as_page(ROWS), shape(tuple(sorted(ROWS, key=lambda row: row[2:]))), as_tabs(ROWS))
    assert (told.mirror, told.kind, told.accuses) == ("elm", "block_moved", False)


@pytest.mark.parametrize("shape", SHAPES[:3])
def test_cells_a_line_and_rows_are_one_table(shape: object) -> None:
    """Two copies, and nothing to say of either."""
    assert callable(shape)
    assert findings(shape(ROWS), as_cells(ROWS)) == []
    assert findings(as_cells(ROWS), shape(ROWS)) == []


@pytest.mark.parametrize("shape", SHAPES[:3])
def test_columns_one_after_the_other_are_the_table(shape: object) -> None:
    """Nothing to say of either; a cell, and a row that is gone, are told in their rows."""
    assert callable(shape)
    assert findings(shape(ROWS), as_columns(ROWS)) == []
    other = (*ROWS[:2], (*ROWS[2][:3], "0.67", ROWS[2][4]), *ROWS[3:])
    (told,) = findings(as_page(ROWS), shape(ROWS), as_columns(other))
    assert (told.mirror, told.kind, told.before, told.after) == ("ash", "number", "0.62", "0.67")
    (told,) = findings(as_page(ROWS), shape(ROWS), as_columns((*ROWS[:2], *ROWS[3:])))
    assert (told.mirror, told.kind, told.before.split()) == ("ash", "block_deleted", [*ROWS[2]])


def as_fields(rows: tuple[Row, ...], head: Row = HEAD) -> str:
    """Each cell a line, under its column's name."""
    lines = ("\n".join((name, *map(": ".join, zip(head[1:], cells, strict=True)))) for name, *cells in rows)
    return "\n\n".join((OPENING, *lines, CLOSING))


def test_fields_and_cells_a_line_are_one_table_though_no_copy_has_rows() -> None:
    """The cells say what stands over the first column, the fields which cells are of one row."""
    assert findings(as_fields(ROWS), as_cells(ROWS)) == []
    other = (*ROWS[:3], (*ROWS[3][:2], "3.7", *ROWS[3][3:]), *ROWS[4:])
    (told,) = findings(as_fields(ROWS), as_fields(ROWS), as_cells(other))
    assert (told.mirror, told.kind, told.before, told.after) == ("ash", "number", "3.1", "3.7")
    fields = as_given(as_fields(ROWS))
    assert in_rows({"oak": fields, "elm": fields}) == {"oak": fields, "elm": fields}


def test_a_head_over_a_table_is_compared_with_the_names_in_each_row() -> None:
    """Two copies name the columns in each row, and the third has another name in its head."""
    named = as_fields(ROWS)
    (told,) = findings(named, named, as_page(ROWS, (*HEAD[:3], "Rent", HEAD[4])))
    assert told.mirror == "ash"
    assert ("Price" in told.before, "Rent" in told.after) == (True, True)


@pytest.mark.parametrize("row", [1, 3])
def test_a_row_gone_from_cells_a_line_is_one_finding(row: int) -> None:
    """The row is missing, not each of its cells; and so it is one where it was set in, or where a cell is another."""
    less = (*ROWS[:row], *ROWS[row + 1 :])
    (told,) = findings(as_page(ROWS), as_tabs(ROWS), as_cells(less))
    assert (told.mirror, told.kind) == ("ash", "block_deleted")
    assert told.before.split() == [*ROWS[row]]
    (told,) = findings(as_page(less), as_tabs(less), as_cells(ROWS))
    assert (told.mirror, told.kind) == ("ash", "block_inserted")
    assert told.after.split() == [*ROWS[row]]
    other = (*ROWS[row][:3], "9.99", ROWS[row][4])
    (told,) = findings(as_page(ROWS), as_tabs(ROWS), as_cells((*ROWS[:row], other, *ROWS[row + 1 :])))
    assert (told.mirror, told.kind, told.after) == ("ash", "number", "9.99")


def test_rows_that_are_the_same_stand_where_they_stand() -> None:
    """A table says one row twice: nothing moved, and one that is gone is one that is gone."""
    rows = (*ROWS[:3], ROWS[0], *ROWS[3:])
    assert findings(as_page(rows), as_cells(rows), as_markdown(rows)) == []
    (told,) = findings(as_page(rows), as_tabs(rows), as_markdown(ROWS))
    assert (told.mirror, told.kind) == ("ash", "block_deleted")


def test_amounts_of_one_row_in_each_others_place_are_told() -> None:
    """A figure is of its column; where a site has the columns in another order, it has it in each row."""
    head = ("Brick", "Dry", "Wet", "Fired")
    rows = tuple((row[0], row[2], f"{n}.05", row[3]) for n, row in enumerate(ROWS))
    turned = tuple((row[0], row[3], row[2], row[1]) for row in rows)
    others = as_page(rows, head), as_markdown(rows, head)
    found = findings(others[0], as_tabs((*rows[:2], turned[2], *rows[3:]), head), others[1])
    assert {(each.mirror, each.kind, each.accuses) for each in found} == {("elm", "number", True)}
    assert findings(others[0], as_tabs(turned, head), others[1]) == []


@pytest.mark.parametrize("shape", [*SHAPES, as_columns])
@pytest.mark.parametrize(("cells", "kind"), [((2, 3), "number"), ((1, 4), "name")])
def test_two_cells_of_a_row_in_each_others_place_are_told(shape: object, cells: tuple[int, int], kind: str) -> None:
    """Though no word of the row is gone; once, and of whoever has them so."""
    assert callable(shape)
    one, other = cells
    row = [*ROWS[2]]
    row[one], row[other] = row[other], row[one]
    (told,) = findings(as_page(ROWS), as_tabs(ROWS), shape((*ROWS[:2], tuple(row), *ROWS[3:])))
    assert (told.mirror, told.kind, told.accuses) == ("ash", kind, True)
    assert {ROWS[2][one], ROWS[2][other]} <= {*told.before.split("\t")} & {*told.after.split("\t")}


@pytest.mark.parametrize("shape", [*SHAPES, as_columns])
@pytest.mark.parametrize("column", [2, 4])
def test_a_column_that_one_copy_leaves_out_is_told_once_and_accuses_nobody(shape: object, column: int) -> None:
    """A page has no room for it, or a copy was cut: it is not each of its cells that is missing."""
    assert callable(shape)
    rows = tuple((*row[:column], *row[column + 1 :]) for row in (HEAD, *ROWS))
    (told,) = findings(as_page(ROWS), as_tabs(ROWS), shape(rows[1:], rows[0]))
    assert (told.mirror, told.kind, told.accuses, told.before) == ("ash", "block_deleted", False, HEAD[column])
    assert {row[column] for row in ROWS} <= {*told.evidence}


def test_a_table_in_the_order_of_another_column_accuses_nobody_though_few_rows_moved() -> None:
    """Two rows moved to where their figures belong; the same two moved to elsewhere are told."""
    head, rows = (
        ("Ward", "Beds", "Nurses"),
        tuple((f"Ward {name}", str(n), str(n * 7 % 5 + 20)) for n, name in enumerate("KDQAXBMZ", 11)),
    )
    mixed = (*rows[:1], *rows[2:5], rows[1], rows[7], *rows[5:7])
    (told,) = findings(as_page(mixed, head), as_tabs(mixed, head), as_page(rows, head))
    assert (told.mirror, told.kind, told.accuses) == ("ash", "block_moved", False)
    found = findings(as_page(rows, head), as_tabs(rows, head), as_page((*rows[:5], rows[7], *rows[5:7]), head))
    assert {(each.mirror, each.kind, each.accuses) for each in found} == {("ash", "block_moved", True)}


def test_a_head_over_the_last_rows_once_more_is_no_row_set_in() -> None:
    """However the other copies set the table; that it stands there is told, for any row may have been set in."""
    head = ("Kind of brick", "Mark in the clay", "Weight in pounds", "Price", "Kiln")
    again = as_page((*ROWS[:3], head, *ROWS[3:]), head)
    (told,) = findings(again, as_page(ROWS, head), as_tabs(ROWS, head))
    assert (told.kind, told.accuses) == ("wording", False)


def test_a_row_with_another_name_among_rows_that_name_their_columns_is_the_row() -> None:
    named = (as_fields(rows) for rows in (ROWS, (*ROWS[:2], ("Pressed", *ROWS[2][1:]), *ROWS[3:])))
    (told,) = findings(as_page(ROWS), *named)
    assert (told.mirror, told.before.split("\t")[0], told.after.split("\t")[0]) == ("ash", "Engineering", "Pressed")


def test_the_marks_of_a_cell_stand_though_copies_part_cells_by_tabs_and_by_blanks() -> None:
    head = (HEAD[0], HEAD[1], "Weight (kg)", "Price (£)", HEAD[4])
    pages = (as_page(ROWS, head), as_tabs(ROWS, head), as_tabs(ROWS, head).replace("\t", "    "))
    text = scrubber.collate({name: scrubber.clean(page) for name, page in zip(SITES, pages, strict=True)}).text
    assert "Weight (kg)\tPrice (£)\tKiln" in text


def test_a_moved_row_that_reads_as_a_sites_line_is_told() -> None:
    """No site sets a row into a table for all copies, whatever its words are."""
    rows = (
        ("Vin en cercle", "hl", "3,20", "0,40"),
        ("Cidre et poiré", "hl", "1,60", "0,20"),
        ("Eau-de-vie", "hl", "14,75", "1,85"),
        ("Bœuf sur pied", "tête", "8,00", "–"),
        ("Mouton sur pied", "tête", "1,10", "–"),
        ("Foin", "100 kg", "0,55", "0,10"),
        ("Bois de chauffage", "stère", "0,80", "0,15"),
    )
    moved = (*rows[:4], *rows[5:], rows[4])
    before = (
        "Tarif de l'octroi de Montrevel",
        "Le conseil municipal a fixé les droits d'octroi perçus aux barrières de la ville, et les affiche à la mairie.",
        "Tableau 1. Droits en francs",
    )
    behind = "Les préposés ouvrent les barrières au lever du soleil. Toute fausse déclaration est punie du quadruple du droit."
    head = ("Denrée", "Unité", "Droit d'entrée", "Droit d'entrepôt")
    copies = as_markdown(rows, head), as_tabs(moved, head), as_tabs(rows, head).replace("\t", "    ")
    texts = (
        "# " * (n < 1) + copy.replace(OPENING, "\n\n".join(before)).replace(CLOSING, behind)
        for n, copy in enumerate(copies)
    )
    found = scrubber.collate(dict(zip(sorted(SITES), map(scrubber.clean, texts), strict=True))).findings
    assert [(each.mirror, each.kind, each.accuses) for each in found] == [("elm", "block_moved", True)]


def test_the_rows_of_a_last_table_are_no_links_in_another_order() -> None:
    """Each copy has its own lines over and below the table that ends the text: its rows are the text's."""
    table = "\n".join("\t".join(row) for row in (HEAD, *ROWS))
    caption = "Bricks of this year"
    texts = {
        "oak": f"{OPENING} {CLOSING}\n\n{caption}\n\n{table}\n\nPrinted at the Oak press",
        "elm": f"{OPENING} {CLOSING}\n\n{table}\n\n{caption}\n\nElm yearbook",
        "ash": f"{OPENING} {CLOSING}\n\n{table}\n\n{caption}\n\nAsh almanac",
    }
    pages = {name: scrubber.clean(text, url=f"https://{name}.example/") for name, text in texts.items()}
    text = scrubber.collate(pages).text
    assert [row[0] for row in ROWS if row[0] in text] == [row[0] for row in ROWS]


def test_the_cells_of_a_row_stand_apart_in_the_edition() -> None:
    """A figure and the one with a sign behind it are no range, though one copy sets blanks between them."""
    head, rows = ("Item", "Last", "Change"), (("Toll", "4100", "-330"), ("Rent", "3770", "-60"), ("Fines", "650", "45"))
    blanks = as_tabs(rows, head).replace("\t", "    ")
    pages = {
        name: scrubber.clean(text, url=f"https://{name}.example/")
        for name, text in zip(SITES, (as_cells(rows, head), as_tabs(rows, head), blanks), strict=True)
    }
    assert "Toll\t4100\t-330" in scrubber.collate(pages).text


def test_text_between_two_tables_is_no_row() -> None:
    """Few lines between the cells of one table and of another are the text's."""
    more = (("Clay", "3"), ("Coal", "7"), ("Sand", "2"))
    every = (*ROWS, ("Wages",), ("What the yard burns",), *more)
    lines, rows = "\n\n".join(cell for row in every for cell in row), "\n\n".join("\t".join(row) for row in every)
    laid = in_rows({"oak": _as_rows(rows), "elm": as_given(lines)})["elm"]
    assert [block.text for block in laid.blocks if "\t" not in block.text] == ["Wages", "What the yard burns"]


def test_a_line_between_rows_that_share_a_block_with_it_stays() -> None:
    """Whatever is taken for rows, all that a block says stands somewhere; an address is no field with a name."""
    note = "What the frost has split is not counted here."
    lines = ["\t".join(row) for row in ROWS]
    given_lines = as_given("\n".join((*lines[:3], note, *lines[3:])))
    laid = in_rows({"oak": _as_rows("\n\n".join(lines)), "elm": given_lines})["elm"]
    assert note in laid.text
    links = as_given("\n".join(f"See the page\nhttps://yard.example/{n}\nhttps://kiln.example/{n}" for n in range(4)))
    assert in_rows({"oak": links, "elm": links}) == {"oak": links, "elm": links}


@given(st.lists(st.tuples(st.text("abc12", min_size=1, max_size=3), st.text("abc12", min_size=1, max_size=3)), max_size=9),
       st.lists(st.text("abc12", min_size=1, max_size=3), max_size=24))  # fmt: skip
def test_cells_become_rows_and_the_ledger_says_so(rows: list[Row], cells: list[str]) -> None:
    """Whatever stands there: no word but the columns' names is lost or comes in, and the base leads to the text."""
    texts = {"oak": _as_rows("\n\n".join("\t".join(row) for row in rows)), "elm": as_given("\n\n".join(cells))}
    laid = in_rows(texts)["elm"]
    assert replay(laid.base, laid.edits) == laid.text == "\n\n".join(block.text for block in laid.blocks)
    was, now = Counter(texts["elm"].text.split()), Counter(laid.text.split())
    assert {*(was - now), *(now - was)} <= {cell for row in rows for cell in row}


@given(st.permutations(ROWS), st.sampled_from(SHAPES))
def test_every_order_of_the_rows_is_told_as_that_and_nothing_else(rows: list[Row], shape: object) -> None:
    """Rows in any order: moves only, fewer than rows, and none where nothing moved."""
    assert callable(shape)
    found = findings(as_page(ROWS), shape(tuple(rows)), as_tabs(ROWS))
    assert {(each.mirror, each.kind) for each in found} == ({("elm", "block_moved")} if tuple(rows) != ROWS else set())
    assert len(found) < len(ROWS)


def _as_rows(text: str) -> CleanText:
    """A text whose blocks with several cells are rows."""
    given_text = as_given(text)
    kinds = ("table_row" if "\t" in block.text else block.kind for block in given_text.blocks)
    blocks = tuple(replace(block, kind=kind) for block, kind in zip(given_text.blocks, kinds, strict=True))
    return replace(given_text, blocks=blocks)


def test_two_neighbours_in_each_others_place_are_told_of_the_copies_that_exchanged_them() -> None:
    """Though these are two, so that the others are laid beside them, and set the rows each in another shape."""
    facing = ("Facing", "F", "2.7", "1,062.00", "south")
    rows = (ROWS[0], facing, *ROWS[2:])
    plain = tuple(tuple(cell.replace("1,062", "1062") for cell in row) for row in exchanged(rows, 1, 2))
    said = (
        f"<li>{name}: " + "; ".join(map(" ".join, zip(HEAD[1:], cells, strict=True))) + "</li>" for name, *cells in rows
    )
    as_items = f"<html><body><main><p>{OPENING}</p><ul>{''.join(said)}</ul><p>{CLOSING}</p></main></body></html>"
    pages = {"oak": as_items, "elm": as_page(rows), "ash": as_page(plain), "ash2": as_page(plain)}
    told = scrubber.collate(
        {name: scrubber.clean(page, url=f"https://{name[:3]}.example/bricks") for name, page in pages.items()}
    )
    assert told.text.index("Facing") < told.text.index("Engineering")
    assert {(each.mirror, each.kind) for each in told.findings if each.accuses} == {
        ("ash", "block_moved"),
        ("ash2", "block_moved"),
    }
