"""Columns that were printed side by side, read one below the other."""

import textwrap
from collections import Counter
from itertools import chain, pairwise, zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.prints.columns import columns
from scrubber.ledger import apply_pass


def paragraphs_of(text):
    return tuple(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


ENGLISH = paragraphs_of("""
The keeper of the northern light wrote down each evening how many boats had come in and what they carried, for the
council asked him every spring whether the quay should be made longer.

In the year of the great flood the book was carried up to the attic of the school, where it lay among maps and
broken slates until somebody looked for the dates of the older bridges.

Nobody had thought that the pages were still to be read. Most of them were, and the ink had run only where the roof
had let the rain in, over the months of one autumn.

What the keeper counted was entered into a table by the pupils of the upper class, who found that more boats had
come in fog than in clear weather, and asked their teacher why.

The teacher answered that whoever can see the open water stays out as long as there are fish. That winter the
council had the table printed, and every household was given a copy of it.

Two of these copies are known today. One hangs in the harbour office behind glass; the other was bound into the
minutes of the council, where it was found when the minutes were filmed.
""")
CHINESE = (
    "北岸灯塔的看守人每天傍晚都记下有多少船进港、船上装的是什么，因为议会每年春天都要问他，码头是不是应该再修长一些。",
    "大洪水那一年，这本簿子被人搬到学校的阁楼上，和地图、破石板放在一起，直到有人要查旧桥的年代才重新找了出来。",
    "谁也没有想到字还能看清。大多数页都看得清，只有一个秋天里屋顶漏雨的那几个月，墨迹才化开了，认不出写的是什么。",
    "高年级的学生把看守人数的船编成了一张表，发现有雾的日子进港的船比晴天还多，于是去问老师这到底是什么缘故。",
    "老师回答说，看得见开阔水面的人，只要还有鱼就不会回来。那年冬天议会把这张表印了出来，每户人家都得到了一份。",
    "这些表今天还知道有两份。一份装在镜框里，挂在港务办公室；另一份订进了议会的记录，拍摄记录的时候才被人发现。",
)
ARABIC = paragraphs_of("""
كتب حارس المنارة الشمالية كل مساء عدد المراكب التي دخلت الميناء وما كانت تحمله لأن المجلس كان يسأله كل ربيع هل ينبغي
أن يزاد في طول الرصيف أم يترك على حاله

وفي سنة الفيضان الكبير حمل الدفتر إلى علية المدرسة وبقي هناك بين الخرائط والألواح المكسورة حتى بحث الناس عن تواريخ
الجسور القديمة فوجدوه بينها

ولم يكن أحد يظن أن الصفحات ما زالت تقرأ وكان أكثرها مقروءا ولم يسل الحبر إلا حيث تسرب المطر من السقف في أشهر خريف
واحد من تلك السنين

وجمع تلاميذ الصف الأعلى ما عده الحارس في جدول فوجدوا أن المراكب التي دخلت في الضباب أكثر من التي دخلت في الصحو
وسألوا معلمهم عن ذلك
""")


def wrapped(paragraphs, width, indent="  "):
    """Lines of paragraphs, each of which is set in, in the manner of print."""
    return [
        line
        for paragraph in paragraphs
        for line in textwrap.wrap(paragraph, width, initial_indent=indent, break_on_hyphens=False)
    ]


def beside(*columns, gutter=4):
    """Columns laid out side by side."""
    places = [max(map(len, column)) + gutter for column in columns]
    rows = zip_longest(*columns, fillvalue="")
    return "\n".join("".join(map(str.ljust, row, places)).rstrip() for row in rows)


def in_columns(lines, count, gutter=4):
    share = -(-len(lines) // count)
    return beside(*(lines[n * share : (n + 1) * share] for n in range(count)), gutter=gutter)


def set_below(text):
    return apply_pass(text, columns(text, []))


def paragraphs(text):
    return [block.text for block in scrubber.clean(text.encode(), content_type="text/plain").blocks]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize(("texts", "width"), [(ENGLISH, 40), (ENGLISH, 56), (CHINESE, 22)])
def test_columns_are_read_one_below_the_other(texts, width, count):
    lines = wrapped(texts * 2, width)
    text = in_columns(lines, count) + "\n\f"
    assert [line.strip() for line in set_below(text).split("\n")] == [*map(str.strip, lines), ""]


def test_a_sentence_that_runs_over_a_column_and_a_sheet_is_whole():
    sheets = [in_columns(wrapped(ENGLISH[n : n + 3], 42), 2) for n in (0, 3)]
    assert paragraphs("\n\f".join(sheets) + "\n\f") == list(ENGLISH)


def test_the_columns_of_a_script_that_runs_leftwards_are_read_from_the_right():
    lines = wrapped(ARABIC, 44)
    half = len(lines) // 2
    text = beside(lines[half:], lines[:half]) + "\n\f"
    assert [line.strip() for line in set_below(text).split("\n") if line.strip()] == list(map(str.strip, lines))


def test_a_title_over_the_columns_and_what_each_sheet_repeats_stay_where_they_are():
    title = "A book of boats, and what the pupils of the upper class of the harbour school made of it"
    told = [[*ENGLISH[n:], *ENGLISH[:n]] for n in (0, 2, 4)]
    sheets = [in_columns(wrapped(texts, 42), 2) for texts in told]
    text = f"{title}\n\n" + "".join(f"{sheet}\n\n{' ' * 44}{n + 7}\n\f" for n, sheet in enumerate(sheets))
    assert paragraphs(text) == [title, *chain.from_iterable(told)]


def test_lines_of_one_column_that_stand_between_those_of_the_other_are_no_paragraphs():
    """A heading moves one column down by half a line: no two lines stand at one height then."""
    left, right = wrapped(ENGLISH[:3], 42), wrapped(ENGLISH[3:], 42)
    text = "\n".join(f"{a}\n{' ' * 46}{b}" for a, b in zip_longest(left, right, fillvalue="")) + "\n\f"
    assert paragraphs(text) == list(ENGLISH)


def test_a_gap_between_paragraphs_of_one_column_parts_them():
    """The other column has a line there."""
    left = [*wrapped(ENGLISH[:1], 42, ""), "", *wrapped(ENGLISH[1:2], 42, ""), "", *wrapped(ENGLISH[2:3], 42, "")]
    right = wrapped(ENGLISH[3:], 42)
    assert paragraphs(beside(left, right) + "\n\f") == list(ENGLISH)


def test_a_line_that_was_stretched_to_the_edge_of_its_column_is_words():
    lines = wrapped(ENGLISH, 42, "")
    first, *words, last = lines[6].split()
    stretched = (" " * 6).join([first, *words[:2]]).ljust(42 - len(last)) + last
    lines[6:7] = [stretched, *words[2:]]
    text = in_columns(lines, 2) + "\n\f"
    assert stretched not in set_below(text)
    assert " ".join(stretched.split()) in set_below(text)


def test_a_few_words_that_stand_apart_in_a_column_are_no_column():
    """Type of another size stands in a row of its own, wherever it is."""
    left, right = wrapped(ENGLISH, 42), wrapped(ENGLISH[::-1], 42)
    for n in (9, 16, 23):
        right[n] = f"{'':48}in {n}"
    lines = set_below(beside(left, right) + "\n\f").split("\n")
    assert [line.split() for line in lines if line.strip()] == [line.split() for line in (*left, *right)]


def test_a_table_across_the_columns_keeps_its_rows():
    above, below = (in_columns(wrapped(ENGLISH[n : n + 3], 42), 2) for n in (0, 3))
    cells = [("Mill Bridge", 1847, 31, 402), ("Weir Bridge", 1911, 28, 377), ("Toll Bridge", 1862, 40, 1290)]
    table = "\n\n".join(f"{name:<30}{year:<16}{a:<20}{b}" for name, year, a, b in cells)
    rows = table.split("\n\n")
    assert paragraphs(f"{above}\n{table}\n{below}\n\f") == [*ENGLISH[:3], *rows, *ENGLISH[3:]]


@pytest.mark.parametrize("gap", [0, 1])
def test_a_table_whose_cells_are_sentences_is_read_row_by_row(gap):
    """Its cells are of different heights: nothing else has to part it from the next."""
    cells = [(after[: after.index(",")] + ".", before) for before, after in pairwise(ENGLISH)]
    rows = []
    for left, right in cells:
        columns_of = [textwrap.wrap(left, 40), textwrap.wrap(right, 42)]
        rows += [f"{a:<44}{b}" for a, b in zip_longest(*columns_of, fillvalue="")] + [""] * gap
    text = "\n".join(rows) + "\n\f"
    assert paragraphs(text) == list(chain.from_iterable(cells))


TABLE = "\n".join(
    f"{name:28}{place:26}{year}"
    for name, place, year in [
        ("Mill Bridge", "below the dam", 1847),
        ("Old Toll Bridge", "at the customs house", 1862),
        ("Station Bridge", "behind the goods yard", 1904),
        ("Harbour Bridge", "over the outer basin", 1931),
        ("Bishop's Bridge", "in the meadows", 1790),
        ("Saw Mill Footbridge", "beside the old mill race", 1888),
        ("Weir Bridge", "over the weir", 1911),
        ("Barge Bridge", "at the foot of the hill", 1875),
    ]
)
OPTIONS = "\n".join(
    f"  {option:24}{meaning}"
    for option, meaning in [
        ("-a, --all", "do not leave out the boats that came in by night"),
        ("-b, --book=FILE", "read the keeper's book from a file"),
        ("-c, --council", "sort the boats as the council asked for them, and"),
        ("", "not by the hour at which they came"),
        ("-d, --day=DAY", "one day only, or several that commas part"),
        ("-e, --empty", "boats that carried nothing, too"),
        ("-f, --fog", "print the days of fog in a list of their own"),
        ("-g, --goods=KIND", "boats with goods of this kind, however little"),
        ("-h, --help", "say what each of these letters is for"),
        ("-i, --ink=COLOUR", "print figures in this colour where it can be"),
        ("-j, --july", "the month of July, whatever the others ask for"),
        ("-k, --keeper=NAME", "what this keeper wrote, and nobody else"),
    ]
)


@pytest.mark.parametrize("ends", ["\n", "\n\f"])
@pytest.mark.parametrize("text", [TABLE, OPTIONS, "\n".join(wrapped(ENGLISH, 72))], ids=["table", "options", "prose"])
def test_tables_lists_of_options_and_running_text_stay_as_they_are(text, ends):
    assert not columns(text + ends, [])


@tried(40)
@given(st.integers(60, 76), st.randoms())
def test_the_blanks_that_fill_lines_to_one_width_are_no_gutter(width, random):
    """As roff does: some gaps of a line get a blank more, wherever they stand."""
    lines = []
    for line in wrapped(ENGLISH, width):
        gaps = [n for n, char in enumerate(line) if char == " " and line[:n].strip()]
        for at in sorted(random.sample(gaps, min(len(gaps), width - len(line))), reverse=True):
            line = f"{line[:at]} {line[at:]}"
        lines.append(line)
    assert not columns("\n".join(lines) + "\n\f", [])


def test_a_table_below_the_columns_that_has_one_more_of_them_stays():
    """Nothing but its cells stands there."""
    lines = wrapped(ENGLISH * 2, 30)
    table = [f"{'Landing':<12}{n:<22}{'Ferry':<12}{n + 5:<22}{'Bridge':<12}{n + 7:<10}1912" for n in range(12, 21)]
    read = set_below("\n".join([in_columns(lines, 2), *table]) + "\n\f").split("\n")
    assert [line.strip() for line in read if line and line not in table] == [*map(str.strip, lines), ""]
    assert read[-len(table) - 1 : -1] == table


ROWS = st.lists(
    st.tuples(st.text("ab。河 ", max_size=30), st.integers(0, 40), st.text("cd河 ", max_size=30)).map(
        lambda row: f"{row[0]}{' ' * row[1]}{row[2]}"
    ),
    max_size=40,
)


@given(st.lists(ROWS, max_size=3))
def test_no_letter_is_lost_and_none_is_added(sheets):
    text = "\f".join(map("\n".join, sheets))
    letters = Counter(set_below(text))
    assert {char: letters[char] for char in text if char not in " \n"} == {
        char: count for char, count in Counter(text).items() if char not in " \n"
    }


def test_cost_grows_with_length_only():
    sheet = in_columns(wrapped(ENGLISH, 42), 2) + "\n"
    assert_linear(lambda size: columns(f"{sheet}\f" * (size // 2), []), 40)
    assert_linear(lambda size: columns(sheet * size, []), 40)
    assert_linear(lambda size: columns(" " * 50 * size, []), 400)
