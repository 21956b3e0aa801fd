"""PDFs: columns, tables, notes and words are read from the places of their glyphs."""

from __future__ import annotations

import gzip
import random
import textwrap
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pdf_maker import HEIGHT, WIDTH, Placed, pdf, set_in_columns, width, with_superiors

from scrubber import clean
from scrubber.cleaning.pdf import pdf as pdf_module
from scrubber.cleaning.pdf.pdf import read_pdf
from scrubber.cleaning.worker import Worker
from scrubber.errors import DecodeError, TooLarge

_WORDS = [
    "council",
    "harbour",
    "master",
    "quay",
    "crane",
    "wall",
    "water",
    "depth",
    "boats",
    "report",
    "survey",
    "year",
    "month",
    "fee",
    "the",
    "of",
    "and",
    "that",
    "which",
    "it",
    "was",
    "not",
    "before",
    "after",
    "every",
    "seven",
    "old",
    "new",
    "mended",
    "counted",
    "ordered",
    "heard",
    "found",
    "thanked",
    "for",
    "with",
    "again",
]


def _minutes(sentences: int) -> list[str]:
    """Paragraphs of one to four sentences, each unlike the others."""
    draw = random.Random(11)
    made = []
    for n in range(sentences):
        said = [
            " ".join(draw.choices(_WORDS, k=draw.randint(6, 24))).capitalize() + "." for _ in range(draw.randint(1, 4))
        ]
        made.append(f"{said[0][:-1]} on day {n + 1}. " + " ".join(said[1:]))
    return [text.strip() for text in made]


MINUTES = _minutes(30)
CHINESE = [
    "本办法所称公共数据，是指行政机关和公共服务机构在依法履行职责、提供服务过程中制作或者获取的数据。",
    "数据开放应当遵循需求导向、安全可控、分类分级、统一标准的原则，任何单位和个人不得擅自改动已经开放的数据。",
    "数据主管部门每年编制开放清单，并于三月底前向社会公布；清单有误的，应当自发现之日起五日内更正，并说明更正的理由和经过。",
    "公民认为清单遗漏的，可以申请补充，主管部门应当在十个工作日内答复。",
    "违反本办法的，由主管部门责令改正；造成损失的，依法承担赔偿责任。",
]


def texts(raw: bytes) -> list[str]:
    return [block.text for block in clean(raw).blocks]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("justified", [False, True])
@pytest.mark.parametrize("between", [0.0, 6.0])
def test_paragraphs_are_whole_over_lines_columns_and_sheets(columns: int, justified: bool, between: float) -> None:
    set_in = 0.0 if between else 10.0
    sheets = set_in_columns(MINUTES, columns=columns, justified=justified, between=between, set_in=set_in, lines=20)
    assert len(sheets) > 1
    assert texts(pdf(sheets)) == MINUTES


def test_what_is_set_in_on_both_sides_has_an_edge_of_its_own() -> None:
    """A note in a box breaks its lines where no line of the text does, and they came as paragraphs of their own."""
    sheet = set_in_columns(MINUTES[:9], justified=True, between=6, set_in=0)[0]
    noted = [text.title() for text in MINUTES[9:12]]  # no small letter tells that a line goes on
    box = set_in_columns(noted, justified=True, between=6, set_in=0, margin=110)[0]
    down = max(each.y for each in box) - min(each.y for each in sheet) + 30
    assert texts(pdf([sheet + [each._replace(y=each.y - down) for each in box]])) == MINUTES[:9] + noted


def test_two_lines_of_which_the_second_hangs_are_one() -> None:
    """So are a term and what is said of it set, and no third line shows how far the second one hangs."""
    terms = [f"term-{n} {' '.join(_WORDS[n : n + 19])}" for n in range(16)]
    sheets = set_in_columns(terms, margin=70, set_in=-20, between=6)
    assert {len({each.y for each in sheet}) for sheet in sheets} == {2 * len(terms)}
    assert texts(pdf(sheets)) == terms


def test_marks_narrower_than_their_letter_part_no_word() -> None:
    """A font without the letter sets marks over another one: `für` had a blank where the mark ends and the letter does not."""
    said = "Das für und wider, phần mềm, và nó ở lại."
    assert texts(pdf([[Placed(unicodedata.normalize("NFD", said), 50, 700)]])) == [said]


def test_a_block_knows_its_sheet() -> None:
    sheets = set_in_columns(MINUTES, lines=20)
    blocks = clean(pdf(sheets)).blocks
    assert blocks[0].path == "sheet 1"
    assert [block.path for block in blocks] == sorted(block.path for block in blocks)
    assert blocks[-1].path == f"sheet {len(sheets)}"


def test_a_narrow_gutter_parts_columns() -> None:
    """LaTeX sets columns ten points apart, which is less than some blanks of a stretched line."""
    assert texts(pdf(set_in_columns(MINUTES, columns=2, gap=10, justified=True, lines=30))) == MINUTES


def test_lines_that_nearly_all_read_on_are_joined() -> None:
    """The blanks at their ends are no margin that a program filled lines up with."""
    paragraphs = [" ".join(MINUTES[n : n + 15]) for n in (0, 15)]
    assert texts(pdf(set_in_columns(paragraphs, columns=3))) == paragraphs


def test_a_short_heading_stands_across_the_columns_that_end_above_it() -> None:
    """It is no line of the first one: that reads on in the second, above the heading."""
    sheet: list[Placed] = []
    for n, paragraphs in enumerate((MINUTES[:8], MINUTES[8:16])):
        down = 370 * n
        sheet.append(Placed(f"Part {n + 1}", 50, HEIGHT - 60 - down, 14))
        sheet += [each._replace(y=each.y - down) for each in set_in_columns(paragraphs, columns=2, lines=26)[0]]
    assert texts(pdf([sheet])) == ["Part 1", *MINUTES[:8], "Part 2", *MINUTES[8:16]]


def test_a_column_that_begins_lower_beside_a_title_reads_on_from_the_one_before() -> None:
    """The lines beside the title stand off from what is below them as a heading does, but nothing ends above them."""
    left: list[Placed] = []
    right: list[Placed] = []
    for n in range(12):
        left.append(Placed(f"the master of quay {n} counted", 50, HEIGHT - 130 - 12 * n))
        right.append(Placed(f"and the council of year {n} heard", 310, HEIGHT - 130 - 12 * n))
    head = [Placed("Harbour Minutes", 50, HEIGHT - 40), Placed("page 1 of 1", 310, HEIGHT - 40)]
    beside = [Placed("as it was found", 310, HEIGHT - 88), Placed("and mended again.", 310, HEIGHT - 100)]
    text = read_pdf(pdf([[*head, *beside, *left, *right]]))
    assert text.index("quay 11") < text.index("as it was found") < text.index("year 0")


def test_each_column_has_its_own_distance_of_lines() -> None:
    """A translation beside its original steps further where its script does, and its lines read on all the same."""
    sheet: list[Placed] = []
    for n in range(6):
        low = HEIGHT - 80 - 80 * n
        for k in range(6):
            said = f"the master of quay {n} counted" if k < 5 else f"in year {n}."
            sheet.append(Placed(said, 50, low - 10.5 * k, 9))
        said = "".join(CHINESE)[7 * n :]
        sheet += [Placed(said[18 * k : 18 * k + 18], 220, low - 13.5 * k, 9) for k in range(4)]
        sheet.append(Placed("法履行。", 220, low - 13.5 * 4, 9))
    assert len(texts(pdf([sheet]))) == 12


def _column(paragraphs: list[int], x: float, said: str, between: float = 6.0) -> tuple[list[Placed], list[str]]:
    """Paragraphs of so many lines each, as a column and as texts."""
    placed, texts_of, y = [], [], HEIGHT - 60
    for n, lines in enumerate(paragraphs):
        whole = [f"{said} {n} the master of quay {k} has counted,"[:46].ljust(44, "s") for k in range(lines - 1)]
        whole.append(f"and all was found in year {n} of the {said}.")
        texts_of.append(" ".join(whole))
        for line in whole:
            placed.append(Placed(line, x, y))
            y -= 12
        y -= between
    return placed, texts_of


@pytest.mark.parametrize(
    "sheets",
    [
        [([2, 2, 2, 2, 2, 2, 2, 3], [2, 2, 2, 2, 2, 2, 2, 3]), ([3, 4, 2, 5, 3], [4, 2, 6, 2, 3]), ([4, 4], [3, 6])],
        [([3, 2, 1, 2, 3, 3, 1], [1, 3, 3, 1, 3, 4, 3])],
    ],
)
def test_paragraphs_that_begin_beside_one_another_by_chance_are_no_translation(
    sheets: list[tuple[list[int], list[int]]],
) -> None:
    """Where one sheet of many or some paragraphs of a sheet were level, both columns were read row by row."""
    placed, expected = [], []
    for n, (left, right) in enumerate(sheets):
        columns = [_column(left, 50, f"left {n}"), _column(right, 320, f"right {n}")]
        placed.append([each for column, _ in columns for each in column])
        expected += [text for _, said in columns for text in said]
    assert texts(pdf(placed)) == expected


@pytest.mark.parametrize("lower", [0.0, 5.0])
def test_a_listing_that_runs_over_the_next_column_is_read_in_its_own(lower: float) -> None:
    """A browser breaks it nowhere: it parted both columns into bands, and its words came between those below it."""
    above, said = _column([3, 3, 4, 5, 4, 4, 6, 3, 4], 50, "left")
    down = min(each.y for each in above) - 18
    listing = [f"{n:02} install --into /var/lib/harbour/quays/{n}  --mode 0644 of-all" for n in range(6)]
    listed = [Placed(line, 50, down - 12 * n) for n, line in enumerate(listing)]
    below, after = _column([3, 3], 50, "last")
    below = [each._replace(y=each.y - (HEIGHT - 60) + down - 12 * 6 - 6) for each in below]
    right, beside = _column([4, 3, 5, 4, 3, 6, 5, 4, 7, 6, 4], 320, "right")
    sheet = [*above, *listed, *below, *(each._replace(y=each.y - lower) for each in right)]
    whole = read_pdf(pdf([sheet]))
    assert all(" ".join(line.split()) in " ".join(whole.split()) for line in listing)
    found = texts(pdf([sheet]))
    assert [text for text in found if text[:2].isalpha()] == [*said, *after, *beside]


def test_an_address_that_runs_over_the_next_column_is_part_of_its_sentence() -> None:
    left, said = _column([3, 3, 4], 50, "left")
    left[4] = left[4]._replace(text="https://harbour.example/minutes/of/the/council/of/quays/1990")
    right, beside = _column([4, 3, 5], 320, "right")
    words = said[1].split()
    assert texts(pdf([[*left, *right]])) == [
        said[0],
        " ".join([*words[: len(said[1][:44].split())], left[4].text, *left[5].text.split()]),
        said[2],
        *beside,
    ]


def test_a_title_over_the_columns_stays_above_them() -> None:
    """It runs over both, but stands on nothing."""
    title = Placed("The minutes of the council of the harbour, as they were read aloud", 60, HEIGHT - 40)
    left, said = _column([3, 3, 4], 50, "left")
    right, beside = _column([4, 3, 5], 320, "right")
    assert texts(pdf([[title, *left, *right]])) == [title.text, *said, *beside]


def test_the_last_lines_of_columns_that_stand_off_are_no_foot() -> None:
    """Two paragraphs of one line each end both columns: they were read behind the second, in one row."""
    sheets, expected = [], []
    for n, (left, right) in enumerate((([4, 8], [3, 9]), ([4, 5, 1], [5, 4, 1]), ([3, 3, 5], [5, 1, 5]))):
        columns = [_column(left, 50, f"left {n}", 14.0), _column(right, 320, f"right {n}", 14.0)]
        sheets.append([each for column, _ in columns for each in column])
        expected += [text for _, said in columns for text in said]
    assert texts(pdf(sheets)) == expected


def test_a_script_that_parts_no_words_is_joined_without_blanks() -> None:
    assert texts(pdf(set_in_columns(CHINESE, columns=2, set_in=20, lines=12))) == CHINESE


def test_what_each_sheet_repeats_is_taken_out_and_sentences_run_over_it() -> None:
    sheets = set_in_columns(MINUTES, lines=20)
    for n, sheet in enumerate(sheets, 1):
        sheet[:0] = [Placed("Harbour Minutes", 50, HEIGHT - 50), Placed(str(n), 540, HEIGHT - 50)]
    cleaned = clean(pdf(sheets))
    assert [block.text for block in cleaned.blocks] == MINUTES
    assert {block.rule for block in cleaned.removed} == {"page-furniture"}


def test_a_table_keeps_its_rows() -> None:
    """Cells that stand side by side are no columns of running text."""
    rows = [
        ("Fee", "1990", "2000"),
        ("Mooring", "12.50", "14.00"),
        ("Crane", "80.00", "95.50"),
        ("Water", "3.00", "3.20"),
    ]
    sheet = set_in_columns(MINUTES[:3])[0]
    low = min(each.y for each in sheet) - 30
    sheet += [Placed(cell, 50 + 150 * k, low - 12 * n) for n, row in enumerate(rows) for k, cell in enumerate(row)]
    blocks = clean(pdf([sheet])).blocks
    assert [block.text.split() for block in blocks if block.kind == "table_row"] == list(map(list, rows))


TABLE = [
    ["Duty", "Who", "When"],
    [
        "Keep the register of the boats and of all their anchors",
        "The master",
        "Before the first of May, but for the old quay",
    ],
    ["Count the chains", "A clerk whom the council has named", "Each month"],
    [
        "Mend the wall of the harbour where the water has taken stones",
        "Every owner",
        "After a storm, at the cost of all",
    ],
    ["Show the book", "The clerk", "To whoever asks for it at the office on a Monday, and to the council on any day"],
]


def _table(*, middle: bool) -> list[Placed]:
    """Our table, each cell wrapped at the width of its column."""
    sheet: list[Placed] = []
    y = HEIGHT - 100
    for row in TABLE:
        cells = [textwrap.wrap(cell, 24) for cell in row]
        tall = max(map(len, cells))
        for k, lines in enumerate(cells):
            low = y - 12 * (tall - len(lines)) / 2 if middle else y
            sheet += [Placed(line, 50 + 150 * k + 20 * (k > 1), low - 12 * n) for n, line in enumerate(lines)]
        y -= 12 * tall + 5
    return sheet


@pytest.mark.parametrize("middle", [False, True])
def test_the_cells_of_a_row_are_whole_however_many_lines_they_have(middle: bool) -> None:
    """They read as the rows of a page's table do: the same table was another edition, to what compared the two."""
    blocks = clean(pdf([_table(middle=middle)])).blocks
    assert [block.text.split("\t") for block in blocks] == TABLE
    assert {block.kind for block in blocks[1:]} == {"table_row"}


def test_rows_without_room_between_them_are_told_by_a_line_in_their_middle() -> None:
    """Nothing but its number in the middle says where a row begins."""
    sheet = [Placed("No", 50, HEIGHT - 88), Placed("What", 100, HEIGHT - 88)]
    y = HEIGHT - 100
    for n, row in enumerate(TABLE[1:], 1):
        lines = textwrap.wrap(" ".join(row), 30)
        sheet += [Placed(line, 100, y - 12 * k) for k, line in enumerate(lines)]
        sheet.append(Placed(str(n), 50, y - 6 * (len(lines) - 1)))
        y -= 12 * len(lines)
    assert texts(pdf([sheet])) == ["No\tWhat", *(f"{n}\t{' '.join(row)}" for n, row in enumerate(TABLE[1:], 1))]


def test_lines_that_end_as_they_like_are_rows_of_their_own() -> None:
    """A contents page has gaps between its parts, and no cells of many lines."""
    parts = [["Harbour", "The old quay", "Walls and cranes"], ["Boats", "Fees of boats", "Lost boats"], ["Ends", "Law"]]
    sheet: list[Placed] = []
    y = HEIGHT - 100
    for n, titles in enumerate(parts, 1):
        for k, title in enumerate(titles):
            dots = "." * (80 - len(title) - len(str(n)))
            sheet.append(Placed(f"{title}{dots}{n}", 50 + 20 * (k > 0), y))
            y -= 12
        y -= 8
    found = [block.text.split() for block in clean(pdf([sheet])).blocks]
    assert found == [[*title.split(), str(n)] for n, titles in enumerate(parts, 1) for title in titles]


@pytest.mark.parametrize("left", [True, False])
def test_a_note_in_the_margin_stands_by_its_paragraph(left: bool) -> None:
    sheet: list[Placed] = []
    expected: list[str] = []
    y = HEIGHT - 80
    for n, paragraph in enumerate(MINUTES[:8]):
        note = ["Of the master", f"and his book {n}"]
        sheet += [Placed(line, 30 if left else 480, y - 9 * k, 7) for k, line in enumerate(note)]
        lines = textwrap.wrap(paragraph, 70)
        sheet += [Placed(line, 110, y - 12 * k) for k, line in enumerate(lines)]
        y -= 12 * max(2, len(lines)) + 6
        both = [" ".join(note), paragraph]
        expected += both if left else both[::-1]
    assert texts(pdf([sheet])) == expected


_ACT = [
    "The operator of a sign shall switch it off at ten in the evening, unless the office has allowed it to stay lit.",
    "Nobody may shine a strong light into another's windows.",
    "The office answers every complaint within fifteen days of its receipt, in writing, and names who dealt with it.",
    "Lamps that stood before this act are replaced by the end of 2028.",
    "Whoever puts up a large screen needs a permit, which holds for three years and may be prolonged for as many.",
    "Inspectors show their badge before they enter.",
    "What was measured is kept for five years at the least, and may be used for the purposes of this act alone.",
    "This act comes into force on 1 September 2023.",
]


@pytest.mark.parametrize("number", ["Art. {}", "Article {}", "§ {}", "{}", "({})", "第{}條"])
@pytest.mark.parametrize("gap", [9.0, 18.0])
def test_the_wide_blank_behind_a_paragraphs_number_is_no_column(number: str, gap: float) -> None:
    """Acts print 第三條　 or Art. 3 with an em space, and what stood behind it was taken for a second column."""
    sheet: list[Placed] = []
    said, y = [], HEIGHT - 80.0
    for n, text in enumerate(_ACT):
        mark = number.format(n + 1)
        said.append(f"{mark} {text}")
        first, *rest = textwrap.wrap(said[-1], 54)
        sheet += [Placed(mark, 50, y), Placed(first.removeprefix(f"{mark} "), 50 + width(mark) + gap, y)]
        sheet += [Placed(line, 50, y - 12 * k) for k, line in enumerate(rest, 1)]
        y -= 12 * len(rest) + 20
    assert texts(pdf([sheet])) == said


def test_a_column_of_numbers_is_one_where_lines_begin_behind_it() -> None:
    """A table's cells wrap beside its numbers, and not below them."""
    sheet: list[Placed] = []
    y = HEIGHT - 80.0
    for n, text in enumerate(MINUTES[:6]):
        sheet.append(Placed(str(n + 1), 50, y))
        for line in textwrap.wrap(text, 70):
            sheet.append(Placed(line, 65, y))
            y -= 12
        y -= 8
    below = [Placed(line, 50, y - 4 - 12 * k) for k, line in enumerate(textwrap.wrap(MINUTES[7], 76))]
    assert texts(pdf([sheet + below])) == [*(f"{n + 1}\t{text}" for n, text in enumerate(MINUTES[:6])), MINUTES[7]]


def test_lists_side_by_side_are_read_one_behind_the_other() -> None:
    lists = [[f"- {word} of the {other}" for word in _WORDS[:6]] for other in ("quay", "old wall")]
    sheet = [Placed(item, 50 + 200 * k, 700 - 14 * n) for k, items in enumerate(lists) for n, item in enumerate(items)]
    assert [f"- {text.removeprefix('- ')}" for text in texts(pdf([sheet]))] == [*lists[0], *lists[1]]


def test_what_a_speaker_says_is_read_on_beside_his_name() -> None:
    sheet: list[Placed] = []
    said = [(f"{name}:", text) for name, text in zip(["Mr Hill", "The Chair", "Ms Brook"] * 3, MINUTES, strict=False)]
    y = HEIGHT - 80
    for name, text in said:
        sheet.append(Placed(name, 50, y))
        lines = textwrap.wrap(text, 70)
        sheet += [Placed(line, 125, y - 12 * k) for k, line in enumerate(lines)]
        y -= 12 * len(lines)
    assert texts(pdf([sheet])) == [" ".join(each) for each in said]


def test_raised_figures_are_written_raised() -> None:
    """A power is no number of another size, and a note's mark no end of a year: 10⁶ is not 106."""
    sheet = _line(
        50, 700, ("It held 10", 10, 0), ("6", 6, 4), (" boats in 1995", 10, 0), ("12", 6, 4), (" and had 5 m", 10, 0)
    )
    sheet += [Placed("2", sheet[-1].x + width(sheet[-1].text) + 0.4, 704, 6)]
    assert texts(pdf([sheet])) == ["It held 10⁶ boats in 1995¹² and had 5 m²"]


def test_the_small_number_beside_a_line_is_no_raised_figure() -> None:
    """A bill counts its lines: `the water levels` of line 10 had a tenth power in it."""
    sheet = [each._replace(x=each.x + 40) for each in set_in_columns(MINUTES[:16], set_in=0, between=6)[0]]
    downs = sorted({each.y for each in sheet}, reverse=True)
    sheet += [Placed(str(n), 50, y + 3, 6) for n, y in enumerate(downs, 1) if n % 5 == 0]
    base = read_pdf(pdf([sheet]))
    assert not set("⁰¹²³⁴⁵⁶⁷⁸⁹") & set(base)
    assert texts(pdf([sheet])) == MINUTES[:16]


def test_letters_one_below_the_other_are_read_downwards() -> None:
    """Print of old runs down the sheet, and its lines stand from the right to the left."""
    lines = ["thecouncilmet", "ontheoldquay,", "andheardhim."]
    sheet = [Placed(sign, 500 - 15 * n, 780 - 11 * k) for n, line in enumerate(lines) for k, sign in enumerate(line)]
    assert texts(pdf([sheet])) == [" ".join(lines)]


def test_letters_that_are_raised_stay_letters() -> None:
    sheet = _line(50, 700, ("On the 1", 10, 0), ("st", 6, 4), (" day of the month", 10, 0))
    assert texts(pdf([sheet])) == ["On the 1st day of the month"]


def test_a_raised_mark_in_brackets_stands_on_its_line() -> None:
    """Browsers raise it by more than lines of print are apart in their bases: `[12].` was a line of its own over the
    one that it ends, went out as what each sheet repeats, and its number was missing from the print.
    """
    sheet = []
    for n in range(12):  # so many words end at one place that others were looked at, and this one not
        sheet += _line(50, 700 - 14 * n, ("As it was agreed on the quay", 10, 0))
    sheet += _line(50, 520, ("As it was agreed on the quay", 10, 0), ("[12]", 8, 4.3), (".", 10, 0))
    assert texts(pdf([sheet]))[-1].endswith("As it was agreed on the quay[12].")


def _line(x: float, y: float, *pieces: tuple[str, float, float]) -> list[Placed]:
    placed = []
    for text, size, lift in pieces:
        placed.append(Placed(text, x, y + lift, size))
        x += width(text, size)
    return placed


def test_notes_stand_behind_the_paragraph_that_the_next_sheet_ends() -> None:
    sheets = set_in_columns(MINUTES, lines=20)
    first = sheets[0]
    low = min(each.y for each in first) - 24
    first.append(Placed("1 See the book of the quay.", 50, low, 7))
    found = texts(pdf(sheets))
    assert [text for text in found if not text.startswith("1 See")] == MINUTES
    assert found.index("1 See the book of the quay.") > 0


def test_what_reads_from_the_right_is_in_the_order_of_reading() -> None:
    """Glyphs stand from the left; figures among Hebrew words keep their order."""
    said = "התקנות חלות על כל שטח המועצה מיום 12 במרץ 1998 ואינן חלות על מטעים"
    x = 400.0
    sheet = []
    for word in said.split():
        x -= width(word) + width(" ")
        sheet.append(Placed(word if word.isdigit() else word[::-1], x, 700))
    assert texts(pdf([sheet])) == [said]


def test_text_set_at_an_angle_stands_by_itself() -> None:
    sheets = set_in_columns(MINUTES[:6])
    sheets[0].append(Placed("DRAFT COPY", 200, 400, 40, 45))
    sheets[0].append(Placed("Deposited 1998", 30, 300, 10, 90))
    found = texts(pdf(sheets))
    assert found[:6] == MINUTES[:6]
    assert sorted(found[6:]) == ["DRAFT COPY", "Deposited 1998"]


def test_a_sheet_that_is_turned_is_read_upright() -> None:
    turned = [Placed(each.text, HEIGHT - each.y, each.x, each.size, 90) for each in set_in_columns(MINUTES[:6])[0]]
    assert texts(pdf([turned])) == MINUTES[:6]


def test_letters_of_less_than_no_size_on_their_heads_are_upright() -> None:
    turned = [each._replace(size=-each.size, turned=180) for each in set_in_columns(MINUTES[:6])[0]]
    assert texts(pdf([turned])) == MINUTES[:6]
    astray = [*set_in_columns(MINUTES[:6])[0], Placed("ABC", 300, 40, -1)]
    assert texts(pdf([astray])) == [*MINUTES[:6], "ABC"]


def test_what_a_file_states_in_no_text_is_not_stated() -> None:
    raw = pdf(set_in_columns(MINUTES[:6]), Title="The quay", Author="The quay", ModDate="D:20240302")
    broken = raw.replace("The quay".encode("utf-16-be").hex().encode(), b"D8" * len("The quay".encode("utf-16-be")), 1)
    assert clean(broken).metadata == {"modified": "2024-03-02"}


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"%PDF-1.7 and nothing else", "damaged"),
        (pdf([[Placed("locked", 50, 700)]], encrypted=True), "password"),
        (pdf([[]]), "no text"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_by_name(raw: bytes, told: str) -> None:
    with pytest.raises(DecodeError, match=rf"this PDF .*{told}"):
        clean(raw)


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n\n"])
def test_what_a_program_set_before_the_head_is_passed_over(before: bytes) -> None:
    """Such a file was read as a plain text."""
    raw = pdf([[Placed("The keeper opens the weir at six.", 72, 700)]])
    assert clean(before + raw).text == clean(raw).text


def test_a_sheet_that_cannot_be_read_is_named() -> None:
    """The others are not given as if they were all: a gap would be an omission that nobody made."""
    raw = pdf(set_in_columns(MINUTES, lines=10))
    with pytest.raises(DecodeError, match="its sheet 3 cannot be read"):
        clean(raw.replace(b"11 0 obj", b"91 0 obj"))


def test_a_title_that_the_text_bears_out_is_taken_and_no_file_s_name() -> None:
    sheets = [[Placed("The Book of the Quay", 50, HEIGHT - 60, 16)], *set_in_columns(MINUTES[:4])]
    stated = clean(pdf(sheets, Title="The book of the  Quay", Author="pc-user", ModDate="D:20240302101112Z")).metadata
    assert stated == {"title": "The book of the Quay", "modified": "2024-03-02"}
    draft = pdf(sheets, Title="Microsoft Word - draft3.doc", ModDate="D:20241302", CreationDate="D:19040101000000")
    assert "Microsoft" not in str(clean(draft).metadata)
    assert "modified" not in clean(draft).metadata


def test_a_flood_of_sheets_or_characters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = pdf(set_in_columns(MINUTES, lines=10))
    monkeypatch.setattr(pdf_module, "SHEETS", 2)
    with pytest.raises(TooLarge, match="sheets"):
        read_pdf(raw)
    monkeypatch.undo()
    monkeypatch.setattr(pdf_module, "CHARACTERS", 100)
    with pytest.raises(TooLarge, match="characters"):
        read_pdf(raw)


def test_a_pdf_is_read_packed_and_in_the_worker() -> None:
    raw = pdf(set_in_columns(MINUTES[:4]))
    assert texts(gzip.compress(raw)) == MINUTES[:4]
    with Worker() as worker:
        assert [block.text for block in worker.clean(raw).blocks] == MINUTES[:4]
        assert worker.clean(raw).encoding == "pdf"


WORDS = st.lists(
    st.tuples(
        st.text("abcdefgh", min_size=1, max_size=8),
        st.integers(0, 500),
        st.integers(20, 800),
        st.sampled_from([6, 8, 10, 14]),
        st.sampled_from([0, 0, 0, 90, 180, 45]),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda each: (each[1] // 50, each[2] // 20),
)


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_no_letter_of_a_sheet_is_lost(words: list[tuple[str, int, int, int, int]]) -> None:
    """Wherever words stand, all their letters are in the base, and what became of them is accounted for."""
    raw = pdf([[Placed(text, x, y, size, turned) for text, x, y, size, turned in words]])
    base = read_pdf(raw)
    assert sorted("".join(base.split())) == sorted("".join(text for text, *_ in words))
    cleaned = clean(raw)
    assert all(before.end <= after.start for before, after in pairwise(cleaned.blocks))


def test_a_column_in_which_most_is_set_in_is_one_column() -> None:
    """A list fills the right column but for its last lines: the column begins where these do, not where the list is."""
    rng = random.Random(5)
    left, items = (
        [" ".join(rng.choices(_WORDS, k=n)).capitalize() + "." for n in sizes]
        for sizes in ((70, 60, 80), (30, 28, 33, 31))
    )
    last = " ".join(rng.choices(_WORDS, k=36)).capitalize() + "."
    room = (WIDTH - 120) / 2
    sheet = []
    for x, paragraphs in (
        (50.0, [(0.0, text) for text in left]),
        (70.0 + room, [*((30.0, text) for text in items), (0.0, last)]),
    ):
        y = HEIGHT - 60
        for indent, text in paragraphs:
            line = ""
            for word in [*text.split(" "), None]:
                if word is None or width(f"{line} {word}") > room - indent:
                    sheet.append(Placed(line, x + indent, y))
                    y, line = y - 12, word or ""
                else:
                    line = f"{line} {word}".strip()
            y -= 8
    assert [block.text for block in clean(pdf([sheet])).blocks] == [*left, *items, last]


def test_letters_that_a_program_slanted_stay_in_their_line() -> None:
    """Of Chinese and Korean hardly a font has italics, so that programs slant the letters."""
    pieces = [("다음에는 ", 0.0), ("베이스 시스템의 ", 0.25), ("설치를 지켜보십시오.", 0.0)]
    sheet, x = [], 50.0
    for text, slant in pieces:
        sheet.append(Placed(text.rstrip(), x, 700.0, slant=slant))
        x += width(text)
    assert [block.text for block in clean(pdf([sheet])).blocks] == ["".join(text for text, _ in pieces)]


def test_raised_figures_that_a_font_draws_high_on_the_line_are_told_by_their_ink() -> None:
    said = "The quay bears 10⁶ kg and 106 boats.¹ ²See the survey, page 12."
    assert read_pdf(with_superiors(said)).strip() == said


def test_the_figure_over_a_fractions_stroke_is_none() -> None:
    assert read_pdf(with_superiors("It takes ³⁄4 of an hour.")).strip() == "It takes 3⁄4 of an hour."


@pytest.mark.parametrize("letter", ["दे", "में", "สี่", "ကို"])
def test_a_letter_with_marks_that_is_said_again_in_its_place_stands_once(letter: str) -> None:
    """Of each glyph of such a letter some programs say that it is the letter with all its marks."""
    once, twice = (clean(pdf([[Placed(letter, 60, 700, 12), Placed(letter, 60 + x, 700, 12)]])).text for x in (2, 20))
    assert once == letter
    assert twice == f"{letter} {letter}"
