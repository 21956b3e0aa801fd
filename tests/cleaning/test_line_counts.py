"""The numbers that count the lines of a text, taken from beside them."""

import textwrap
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.prints.line_counts import line_counts
from scrubber.ledger import apply_pass

TEXT = """
SECTION 1. The keeper of each landing shall record every evening the number of boats that came in and what they
carried, and shall send the record to the council on the first day of each month.

SECTION 2. The council may ask the keeper for the record of any year within the last thirty years, and the keeper
shall deliver it within ten days, unless the record was lost by fire or flood.

SECTION 3. Whoever alters a record after it was sent to the council shall pay not more than 500 crowns, and shall
restore the record at his own cost before the end of the year.

SECTION 4. This Act takes effect on 1 March 1912. Landings that have no keeper on that day shall appoint one within
six months, and the council shall pay half of his wages.

SECTION 5. A landing at which fewer than forty boats come in during a year needs no keeper of its own. It is counted
with the nearest one that has a keeper, who shall visit it at least once a week.

SECTION 6. The records of ten years are bound in one volume. Two copies of each volume are made, of which one stays
with the council and the other is kept where neither fire nor water can reach both.
"""
ACT = [" ".join(section.split()) for section in TEXT.split("\n\n")]
LINES = [line for section in ACT for line in textwrap.wrap(section, 46)]


def clean(text):
    return [block.text for block in scrubber.clean(text.encode(), content_type="text/plain").blocks]


def without(text):
    return apply_pass(text, line_counts(text))


@pytest.mark.parametrize("gap", [" ", "     ", "\t"])
@pytest.mark.parametrize("end", ["\n", "\n\n"], ids=["close", "apart"])
def test_each_line_counted_reads_as_the_text_without_its_numbers(gap, end):
    text = "".join(f"{n:>4}{gap}{line}{end}" for n, line in enumerate(LINES, 1))
    assert clean(text) == clean("\n".join(LINES))
    assert " ".join(clean(text)) == " ".join(ACT)


def test_numbers_begin_again_on_each_sheet_and_heads_stay_what_they_are():
    sheets = [
        f"{'A BILL ON LANDINGS':^60}\n\n"
        + "".join(f"{n:>4}    {line}\n" for n, line in enumerate(textwrap.wrap(" ".join(sections), 46), 1))
        for sections in (ACT[:2], ACT[2:4], ACT[4:])
    ]
    assert [text for text in clean("\n\f".join(sheets)) if text != "A BILL ON LANDINGS"] == [
        " ".join(sections) for sections in (ACT[:2], ACT[2:4], ACT[4:])
    ]


@pytest.mark.parametrize("first", [1, 3])
def test_every_fifth_line_counted(first):
    """A sheet begins where the one before ended, or anew."""
    rows = [f"{line:<52}{n if n % 5 == 0 else ''}".rstrip() for n, line in enumerate(LINES * 2, first)]
    assert without("\n".join(rows)).split("\n") == LINES * 2
    rows = [f"{n if n % 5 == 0 else '':>3}   {line}" for n, line in enumerate(LINES * 2, first)]
    assert [row.strip() for row in without("\n".join(rows)).split("\n")] == LINES * 2


PARISHES = ["Ashford", "Berwick", "Corsham", "Dunster", "Evesham", "Frome", "Glastonbury", "Honiton", "Ilminster"]

FATES = list(
    zip(PARISHES * 4, ["built anew after the great flood of that spring", "sold", "dug deeper"] * 12, strict=True)
)


@pytest.mark.parametrize("margin", [4, 6, 9])
def test_every_fifth_line_counted_in_the_margin_of_a_text(margin):
    """Counted lines lost their margin with their number, and the others kept it: each ended a paragraph."""
    lines = [line for section in ACT for line in [*textwrap.wrap(section, 60), ""]]
    filled = 0
    for i, line in enumerate(lines):
        filled += bool(line)
        number = f"{filled:4}" if line and filled % 5 == 0 else ""
        lines[i] = (number + (" " * 12)[len(number) :])[: max(margin, len(number) + 1)] + line if line else line
    assert clean("\n".join(lines)) == ACT


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{n:>3}  {name}  {n * 37 % 91}.{n}" for n, name in enumerate(PARISHES * 4, 1)),
        "\n".join(f"{n} {name} has a market on Thursdays." for n, name in enumerate(PARISHES * 4, 1)),
        "\n".join(
            f"{n:>3}  {line}"
            for n, line in enumerate(["boats = read(book)", "for boat in boats:", "    count(boat)"] * 9, 1)
        ),
        "\n".join(f"{name:<20}{n * 5 % 60 + 1:>4}" for n, name in enumerate(PARISHES * 4, 1)),
        "\n".join(LINES * 2),
        "\n".join(f"{n} the harbour of {name} was {what}" for n, (name, what) in enumerate(FATES, 1)),
        "\n".join(f"{n} the harbour of {name} was built anew." for n, (name, _) in enumerate(FATES, 1)),
        "\n".join(f"{1800 + n} {line}" for n, line in enumerate(LINES)),
    ],
    ids=["rows", "verses", "program", "prices", "text", "items", "sentences", "years"],
)
def test_numbers_of_items_rows_and_programs_stay(text):
    assert not line_counts(text)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "  ", "\t"]), st.integers(0, 40), st.text("ab 5\t", max_size=20)).map(
            lambda row: f"{row[0]}{row[1]} {row[2]}"
        ),
        max_size=60,
    )
)
def test_numbers_and_blanks_alone_are_taken(rows):
    text = "\n".join(rows)
    kept = Counter(without(text))
    assert all(kept[char] == text.count(char) for char in "ab")


def test_cost_grows_with_length_only():
    assert_linear(
        lambda size: line_counts("\n".join(f"{n % 90:>4}  {line}" for n in range(size) for line in LINES[:1])), 4000
    )
    assert_linear(lambda size: line_counts("".join(f"{n}  {line}\n\n" for n, line in enumerate(LINES * size, 1))), 60)


@pytest.mark.parametrize("beside", ["{:>4}  ", "{:>6}\t", "{}: ", "{:03d} ", "{:>3} | "])
def test_blank_lines_between_paragraphs_counted_as_well(beside):
    rows = "\n\n".join(ACT).split("\n")
    assert without("\n".join(f"{beside.format(n)}{row}" for n, row in enumerate(rows, 1))).split("\n") == rows


@pytest.mark.parametrize(
    "rows",
    [
        ACT + ACT,
        ["", *PARISHES, "", "", "", ""],  # a form, of which the last lines are still to be filled in
        "\n\n".join(f"while n > {n}:\nn = halved(n);" for n in range(9)).split("\n"),
        "\n\n".join(PARISHES).split("\n"),
    ],
    ids=["clauses", "form", "program", "names, of which some are not known"],
)
def test_numbers_that_are_the_texts_own_stay(rows):
    text = "\n".join(f"{n:>4}  {row}" for n, row in enumerate(rows, 1))
    assert without(text) == text
