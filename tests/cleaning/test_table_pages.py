"""Pages that are a table, with next to no running text to go by."""

import pytest

import scrubber

ROWS = "".join(f"<tr><td>Pier {i}</td><td>{i}.15</td><td>{i + 1}.40</td></tr>" for i in range(6, 16))
TIMES = f"<h1>Ferry times, winter</h1><table><tr><th>Port</th><th>Leaves</th><th>Back</th></tr>{ROWS}</table><p>No ferry on Sundays.</p>"
PRICES = "<h1>Price list</h1><table><tr><td>Nails</td><td>3.20</td></tr><tr><td>Screws</td><td>5.50</td></tr><tr><td>Hinge</td><td>7.25</td></tr></table><p>VAT included.</p>"
PAGES = [
    "<nav><a href=/>Home</a> <a href=/x>Timetables</a></nav>{}<footer>© Ferries Ltd. <a href=/p>Privacy</a></footer>",
    "<div id=nav><ul><li><a href=a>Shop</a></li><li><a href=b>Cart (0)</a></li></ul></div><div id=main>{}</div><div id=foot>Newsletter: enter your e-mail</div>",
]


@pytest.mark.parametrize("page", PAGES, ids=["bare", "framed"])
@pytest.mark.parametrize(
    ("table", "first", "rows", "last"),
    [(TIMES, "Ferry times, winter", 11, "No ferry on Sundays."), (PRICES, "Price list", 3, "VAT included.")],
    ids=["timetable", "price list"],
)
def test_a_table_is_the_document_with_its_title_and_its_remarks(page, table, first, rows, last):
    """And not the one line of the page that reads like a sentence."""
    text = scrubber.clean(f"<html><body>{page.format(table)}</body></html>", content_type="text/html")
    blocks = [block.text for block in text.blocks]
    assert (blocks[0], blocks[-1]) == (first, last)
    assert sum("\t" in block for block in blocks) == rows
    assert len(blocks) == rows + 2


@pytest.mark.parametrize("rows", [2, 4, 12])
def test_a_schedule_behind_the_last_section_stays_whole(rows):
    sections = [
        "This Act may be cited as the Canals Act.",
        "The Minister may set tolls, and shall publish them.",
        "Repealed.",
        "No toll is due on Sundays.",
    ]
    body = "".join(f"<p>{number}. {text}</p>" for number, text in enumerate(sections, 1))
    table = "".join(f"<tr><td>Barge of {tons} tons</td><td>{tons} s</td></tr>" for tons in range(1, rows + 1))
    page = f"<nav><a href=/>Laws</a></nav><main><h1>Canals Act</h1>{body}<h2>Schedule</h2><table>{table}</table></main><footer><a href=/c>Contact</a></footer>"
    text = scrubber.clean(f"<html><body>{page}</body></html>", content_type="text/html")
    assert [block.text for block in text.blocks][-rows:] == [
        f"Barge of {tons} tons\t{tons} s" for tons in range(1, rows + 1)
    ]
    assert {block.text for block in text.removed} == {"Laws", "Contact"}
