"""Notes at the feet of sheets whose figures no font raised, and lists of single words."""

from __future__ import annotations

import time

import pytest
from tests.pdf_maker import HEIGHT, Placed, pdf, width

from scrubber import clean
from scrubber.cleaning.pdf.sheet_notes import with_note_marks
from scrubber.cleaning.pdf.sheet_words import Word


def _sheet(lines: list[str], notes: list[str], *, over: float = 0.0) -> list[Placed]:
    """Lines of a text and small ones at the sheet's foot; a ^ stands for the thin gap before a figure."""
    placed = []
    for size, down, group in ((10.0, 90.0, lines), (8.0, 690.0 - over, notes)):
        for n, line in enumerate(group):
            x = 50.0
            for word in line.split(" "):
                for k, piece in enumerate(word.split("^")):
                    x += 1.6 * (k > 0)
                    placed.append(Placed(piece, x, HEIGHT - down - n * 1.2 * size, size))
                    x += width(piece, size)
                x += width(" ", size)
    return placed


def _text(*sheets: list[Placed]) -> list[str]:
    return [block.text for block in clean(pdf(sheets)).blocks]


_LINES = [
    "The council heard the master of the harbour.1 The crane of the old quay was",
    "mended in May2, and the boats of the island lie there again since the summer.",
    "Every boat pays the fee of the day in advance,^3 as the rules of the port say.",
]
_NOTES = ["1See the minutes of the year before.", "2The work took a week.", "3No fee is due on feast days."]


def test_figures_that_no_font_raised_lead_to_notes() -> None:
    """`harbour.1` and `1See` were numbers of the text, of which a page's `[1]` accused the print."""
    text, *notes = _text(_sheet(_LINES, _NOTES))
    assert "harbour.[1] The" in text
    assert "in May[2], and" in text
    assert "in advance,[3] as" in text
    assert notes == ["[1] See the minutes of the year before.", "[2] The work took a week.", "[3] No fee is due on feast days."]  # fmt: skip


def test_notes_count_on_from_sheet_to_sheet() -> None:
    """The second sheet's notes go on with 4, and a listing over them has numbers of its own."""
    first = _sheet(_LINES, _NOTES)
    second = ["The quay was built anew in 1901.4 Then the council let it to the masters."]
    listing = ["1 moor", "2 load", "3 cast off", "4Of grey stone."]
    text = "\n".join(_text(first, _sheet(second, listing, over=30)))
    assert "in 1901.[4] Then" in text
    assert "[4] Of grey stone." in text
    assert "2 load" in text


def test_figures_to_which_nothing_leads_stay() -> None:
    """Small print at the foot that is counted is no note where nothing above leads to it."""
    lines = ["The council heard the master of the harbour, and let the quay of 1901 to him,", "for 3 years."]
    text = "\n".join(_text(_sheet(lines, ["1 Moor at noon.", "2 Load by night.", "3 Cast off at six."])))
    assert "for 3 years." in text
    assert "[" not in text


def test_the_number_of_a_section_leads_to_no_note() -> None:
    """Of the figures that a note may have, those of `2.1` and `12:2` are numbers of the text."""
    lines = ["2.1 The quay", "The council met at 12:1 and heard of the crane.1 It was mended at 14.1 then."]
    text = "\n".join(_text(_sheet(lines, ["1See the minutes."])))
    assert "crane.[1] It" in text
    assert "12:1 and" in text
    assert "2.1 The quay" in text
    assert "14.1 then" in text


def test_a_note_that_begins_with_a_figure() -> None:
    """`25.6 tons` is the second note, which begins with 5.6, where a first one stands before it."""
    lines = ["The crane lifts more than before.1 The old one lifted less,2 and the council let it go."]
    notes = _text(_sheet(lines, ["1See the minutes.", "25.6 tons, and no more."]))[1:]
    assert notes == ["[1] See the minutes.", "[2] 5.6 tons, and no more."]


NO_NOTES = {
    "measures": ["It has 40 m2 of ground,", "holds CO2, x1 and a type B2."],
    "units": ["The island has 40 km2 of land and 12 cm3 of rain a day.", "It was let in two parts."],
    "names": ["Let type1 and type2 be the boats of the bay, and type3 those of the", "river; they lie there."],
    "paragraphs": ["What every boat pays is told here, by the week.", "1 Each pays a crown.", "2 The master keeps the book.", "3 Whoever is late pays more."],
}  # fmt: skip


@pytest.mark.parametrize("lines", NO_NOTES.values(), ids=NO_NOTES)
@pytest.mark.parametrize("foot", [["1 Harbour Road", "2 Quay Road", "3 Bay Road"], ["2nd print of the rules"], ["2a Harbour Road"]])  # fmt: skip
def test_the_figures_of_measures_and_names_lead_to_no_note(lines: list[str], foot: list[str]) -> None:
    """m2 and B2 lost their figures, or the rows of a small table their numbers, beside copies that have them."""
    text = " ".join(_text(_sheet(lines, foot)))
    assert text.split() == " ".join([*lines, *foot]).split()


def test_notes_in_a_script_that_parts_no_words() -> None:
    """当你成为开发人员1，你可以 is no number of one person."""
    lines = ["码头委员会听取了港务长的报告1，并决定修理起重机。2船只可以再次停靠。", "第2章说明费用。"]
    text = "\n".join(_text(_sheet(lines, ["1参见去年的会议记录。", "2工程历时一周。"])))
    assert "报告[1]，并" in text
    assert "起重机。[2]船只" in text
    assert "第2章" in text
    assert "[2] 工程" in text


def test_raised_notes_stay_as_they_are() -> None:
    """Where every figure is raised, nothing is told of it."""
    lines = ["The council heard the master of the harbour.⁴ The crane was mended,⁵ as it was told."]
    text = clean(pdf([_sheet(lines, ["⁴See the minutes.", "⁵In a week."])])).text
    assert "harbour.⁴ The" in text
    assert "⁴See the minutes." in text


def test_the_cost_of_notes_grows_with_their_text() -> None:
    """Two hundred sheets of figures take no five seconds."""
    words = [
        Word(f"word{n % 7}.", 50.0 + n % 20 * 20, 68.0 + n % 20 * 20, 90 + n // 20 * 12.0, 10.0) for n in range(500)
    ]
    words += [Word(f"{n + 1}See", 50.0, 70.0, 700 + n * 9.0, 8.0) for n in range(9)]
    begun = time.process_time()
    with_note_marks([words] * 200)
    assert time.process_time() - begun < 5


def test_a_list_of_single_words_is_no_running_text() -> None:
    """Commands below each other, most of one length, came as one line: a page has them in as many."""
    names = [
        f"do_{name}" for name in ("moor", "load", "haul", "cast", "tow", "steer", "reef", "sound", "anchor", "bail")
    ]
    lines = ["The harbour runs these one after another:", *names, "Then the master writes the book of the day."]
    text = clean(pdf([_sheet(lines, [])])).text
    assert all(f"\n{name}" in text for name in names[1:])
