"""Tables in a plain text whose cells stand one under the other, or in rows of figures."""

from __future__ import annotations

import pytest

from scrubber import clean
from scrubber.cleaning.extract.lines.figures import with_tables
from scrubber.cleaning.extract.lines.lines import read

HEAD = ["Home", "News", "Log in", "Subscribe", "Ferries carried more in the first half of the year"]
TEXT = [
    "The ferries of the Saulne carried more people in the first half of the year than in any before, the council of the harbour said on Monday.",
    "Net sales grew by two in a hundred, and what the boats cost to run grew less than in the year before, as the figures below show.",
]
FOOT = ["Share this article", "Related stories", "Storm leaves thousands without power", "Contact us", "Privacy policy"]
NAMES = ["Net sales", "Cost of boats", "Wages", "Repairs", "Profit", "Dividend"]
CELLS = [cell for n, name in enumerate(NAMES) for cell in (name, f"{31.5 - n}", f"-{n}.4", f"{n + 2}.1 %")]


def data(lines: list[str]) -> list[str]:
    readings = with_tables(lines, [read(line) for line in lines])
    return [line for line, reading in zip(lines, readings, strict=True) if reading.data]


def kept(lines: list[str]) -> list[str]:
    return [block.text for block in clean("\n\n".join(lines), content_type="text/plain").blocks]


@pytest.mark.parametrize(
    "table",
    [
        ["GROUP (MEUR)", "1-6/2016", "1-6/2015", "Change", *CELLS],
        ["Copy", "Fee", "New fee", *(c for n, name in enumerate(NAMES[:3]) for c in (name, f"{n}.50", f"1{n}.00"))],
        [f"{name}   {31.5 - n}   -{n}.4" for n, name in enumerate(NAMES)],
        [f"{name} | {31.5 - n} | -{n}.4 | {n + 2}.1 %" for n, name in enumerate(NAMES)],
        [f"{name} {2972 - 311 * n}" for n, name in enumerate(NAMES)],
        [cell for n, name in enumerate(NAMES) for cell in (name, f"0{n + 4}:10", f"{n + 11}:45")],
        [f"{name}   {n + 4} h 10   {n + 11} h 45" for n, name in enumerate(NAMES)],
    ],
)
def test_a_table_behind_the_text_goes_with_it_in_whatever_way_it_was_written(table: list[str]) -> None:
    assert kept([*HEAD, *TEXT, *table, *FOOT]) == [HEAD[-1], *TEXT, *table]


@pytest.mark.parametrize(
    "lines",
    [
        [
            cell
            for n, title in enumerate(TEXT * 3)
            for cell in (title[: 24 + n], f"{n}", f"{n * 31}", f"May {n + 1}, 2022")
        ],
        [cell for n in range(3) for cell in ("Mon Tue Wed Thu Fri Sat Sun", "123456", f"78910111{n}", "28")],
        [f"{month} {year}" for year in range(2015, 2021) for month in ("January", "May", "September")],
        ["Back", *(str(n) for n in range(1, 9)), "Next"],
        [cell for name in NAMES for cell in (name, "12")],
        [cell for n, name in enumerate(NAMES) for cell in (name, f"1{n}:05")],
    ],
    ids=["a forum's topics", "a calendar", "a log's months", "numbers of pages", "what a site counts", "hours of news"],
)
def test_what_a_site_counts_is_no_table(lines: list[str]) -> None:
    assert data(lines) == []


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (["Item   January   July"], [f"{name}   {31.5 - n}   -{n}.4" for n, name in enumerate(NAMES)]),
        (
            ["| Item | January | July |", "|---|---|---|"],
            [f"| {name} | {31.5 - n} | -{n}.4 |" for n, name in enumerate(NAMES)],
        ),
    ],
    ids=["columns", "bars"],
)
def test_the_head_over_the_columns_of_a_table_is_one_of_its_rows(head: list[str], rows: list[str]) -> None:
    assert data([TEXT[0], *head, *rows]) == [*head, *rows]
    assert data([head[0], *TEXT]) == []


CLOSES = "No lamp is lit below deck."


def test_the_rows_of_a_table_part_no_text_from_what_stands_behind_it() -> None:
    rows = [f"{name} | {31.5 - n} | -{n}.4" for n, name in enumerate(NAMES)]
    page = ["Accounts", *rows, "Rules of the pier", "Lamps", CLOSES]
    assert kept([*HEAD, *TEXT, *page, *FOOT]) == [HEAD[-1], *TEXT, *page]


def test_where_a_text_is_of_short_lines_more_of_them_lead_to_its_last_sentence() -> None:
    harbours = ["upper", "lower", "old", "new", "third"]
    terms = [line for name in harbours for line in (f"{name} mooring", f"in the {name} harbour")]
    assert kept([*HEAD, *TEXT, *CELLS, *terms, CLOSES, *FOOT])[-1] == CLOSES
    assert kept([*HEAD, *TEXT, *terms, CLOSES, *FOOT])[-1] == TEXT[-1]


def test_a_note_whose_mark_the_text_has_goes_with_it() -> None:
    marked = [TEXT[0], TEXT[1].removesuffix(".") + ".[3]"]
    note, other = "[3] Without mail.", "[4] Without mail."
    assert kept([*HEAD, *marked, note, *FOOT])[-1] == note
    assert kept([*HEAD, *marked, other, *FOOT])[-1] == marked[-1]


@pytest.mark.parametrize(
    "rows",
    [
        [
            "Direct taxes 6 210 6 480",
            "Grants of the state 7 050 7 300",
            "Sale of goods 2 115 2 190",
            "Debts 1 240 1 150",
        ],
        ["1 44, 45 3 March", "2 117 19 May", "3 203, 260 8 September"],
        ["1 | 44, 45 | 3 March", "2 | 117 | 19 May", "3 | 203, 260 | 8 September"],
    ],
)
def test_rows_at_the_end_of_a_text_are_its_own_though_a_site_speaks_around_it(rows: list[str]) -> None:
    """Nothing but blanks, or bars, part the cells of a table that was flattened to lines."""
    text = [
        "The Ferry and What It Earns",
        "The ferry of the lower harbour earned more in the last year than in any of the ten years before it.",
        "The council read the account in May, asked for the receipts of two months, and approved it in June.",
        "What was taken and what was spent is set out below, in the order of the account.",
    ]
    page = [
        "Home News About us Contact",
        *text,
        *rows,
        "Share · Print · 1204 views",
        "Weather at the weekend",
        "© 2020 Docs",
    ]
    assert ["".join(block.replace("|", "").split()) for block in kept(page)] == [
        "".join(line.replace("|", "").split()) for line in [*text, *rows]
    ]


def test_a_title_over_a_byline_is_no_byline() -> None:
    """The first line of the text is its title, whether it is known for one or not."""
    text = [
        "What the river took: inquiry blames silence, not rain",
        "Nine hours passed between the first reading above the red mark and the first siren, the report says.",
        "The gauge at the bridge reported faithfully every quarter of an hour, to a desk where no one sat.",
    ]
    page = [
        "Home News About us Contact",
        text[0],
        "By our correspondent in Tarnholme",
        *text[1:],
        "Share · Print · 12 views",
    ]
    assert kept(page)[:1] + kept(page)[-2:] == text
