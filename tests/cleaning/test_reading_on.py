"""Line ends that sentences run over: taken back where no width set them, and nowhere that lines are somebody's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.wrap.wrapping import unwrap


def _unwrapped(text):
    for edit in reversed(unwrap(text)):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


BROKEN = [
    # Broken by hand: no width agrees with all three ends.
    (
        "Leave to moor a boat for any purpose, with or without a fee,\nis given hereby, provided that the name of the boat and this\n"
        "leave are shown to the keeper of the harbour who asks."
    ),
    # A paragraph of two lines, the second one short.
    '"Keeper" means whoever holds the keys of the sluice and the bridge,\nand whoever stands in for them.',
    # Filled twice, at two widths.
    "The council lets the western quay to boats that carry no cargo, from the\nfirst\nof April on, and takes no fee for them, nor for their boats.",
    # A sentence of the paragraph ends with a line.
    (
        "The bridge is raised for boats with masts above nine metres when\nthey hoist a blue flag in good time before they reach it.\n"
        "Nobody else may ask the keeper for that, be it by day or by\nnight, but in distress."
    ),
    "The keeper raises the bridge for boats with high masts no more than\n12 times a day.",
    "THE BOARDS ARE LENT AS THEY ARE, AND NOBODY ANSWERS FOR WHAT THEY\nMAY DO TO A HULL OR TO THOSE WHO WALK ON THEM.",
    # A text's own marks are no program's.
    "**Boards**: Whoever borrows one brings it back dry and clean, and within\nthe week that follows the day of the loan.",
    "* Whoever borrows a board brings it back to the shed dry and clean, and\n  within the week that follows the day of the loan.",
]
# No capitals show where a sentence begins.
WITHOUT_CASE = [
    "守闸人负责开启和关闭水闸，每日早晚各检查一次桥面，发现木板松动的\n应当在当日钉牢，并报告河道管理所。",
    "배를 대려는 사람은 하루 전에 갑문 관리인에게 알려야 하고, 관리인은 그날의 물높이를\n알려 준다. 알리지 않은 배는 받지 않는다.",
]
OWN = [
    "git fetch every branch of the other repository now\ngit switch to the branch that was named before\ngit push what was made there today",
    "the light over the water goes out again and again\nthe gulls come home to the mast that nobody climbs\nand nothing is said",
    "value = call_with_names(first_argument, second)\nfor each in the_list_of_values_read(value):\n    print(each.name)",
    "None, the first of the arguments of this, None)\nexcept the one that was named before it was.",
    "春水初生，柳岸风轻，有人泊舟闸下听钟声，\n夜雨来时，灯火三更，谁把归期写在木板屏，\n天明潮落，人去船空，只留一缕炊烟入画中。",
    "北闸每日六时开启，十八时关闭，冬季顺延\n南闸只在汛期开启，由值班员看守\n西闸停用，船只绕行。",
    "boiled eggs, two for each of the guests we await,\nBread from the baker at the corner of the quay\nButter, and the salt that goes with it.",
    (
        "أحمد الخطيب، رئيس اللجنة، عن بلدية الميناء القديم في المدينة\nسلمى النجار، نائبة الرئيس، عن جمعية الصيادين في الخليج\n"
        "يوسف الحداد، أمين السر، عن غرفة التجارة والصناعة البحرية\nليلى القاسم، عضو في اللجنة، عن نقابة العمال في المرفأ الجديد."
    ),
    (
        "1998 The harbour was enlarged and the northern pier rebuilt by the town\n"
        "2003 The ferry stopped after the bridge was opened to all traffic\n2011 The lighthouse was sold to a foundation that keeps it open in summer."
    ),
    "* calls what opens the sluice before the keeper is told of it, and\n* waits until the bridge is down.",
    "Keeper of the northern sluice: Ada Holm, in the old toll house\nKeeper of the southern sluice: Per Lund, above the fish market.",
]


@pytest.mark.parametrize("text", [*BROKEN, *WITHOUT_CASE])
def test_a_sentence_that_runs_over_its_lines_is_one_line(text):
    joined = _unwrapped("A heading of the page\n\n" + text + "\n\nThe end")
    assert len(joined.split("\n\n")) == 3
    assert "\n" not in joined.split("\n\n")[1]


@pytest.mark.parametrize("text", OWN)
def test_lines_of_their_own_stay(text):
    whole = "A heading of the page\n\n" + text + "\n\nThe end"
    assert _unwrapped(whole) == whole


def test_paragraphs_of_a_text_broken_by_hand_are_blocks():
    clean = scrubber.clean("Rules of the quay\n\n" + "\n\n".join(BROKEN), content_type="text/plain")
    assert len(clean.blocks) == len(BROKEN) + 1


@tried(60)
@given(
    st.lists(st.lists(st.text("abcdefgh ,.", min_size=1, max_size=70), min_size=1, max_size=5), min_size=1, max_size=4)
)
def test_only_line_ends_are_taken_and_no_letter(paragraphs):
    text = "\n\n".join("\n".join(lines) for lines in paragraphs)
    assert "".join(_unwrapped(text).split()) == "".join(text.split())


def test_a_text_that_says_where_its_lines_were_broken_keeps_its_paragraphs() -> None:
    """A blank at a line's end says that a width set it; what ends without one is a paragraph's last line."""
    paragraphs = [
        ("港务局在每年三月公布轮渡的班次和票价，乘客可以在码头的布告栏前或者在港务局的", "窗口查阅全部内容，也可以请求工作人员解释其中的规定和例外的情形。"),
        ("渡船在大雾或者风力超过六级的时候停航，停航的决定由船长在开船以前半个小时之内", "作出，并且立即写在码头入口处的黑板上，同时通知两岸的学校和医院。"),
        ("学生和老人乘船只付半价，携带自行车的乘客要为自行车另外付一元，带狗的乘客应当", "用绳子牵着自己的狗，坐在船尾指定的位置，不得让狗走到其他乘客中间。"),
    ]  # fmt: skip
    text = "\n".join(f"{first} \n{second}" for first, second in paragraphs)
    blocks = scrubber.clean(text.encode(), content_type="text/plain; charset=utf-8; format=flowed").blocks
    assert [block.text for block in blocks] == ["".join(lines) for lines in paragraphs]


FILLED = """\
Whoever moors a boat at the northern quay pays the harbour a fee for each
night that begins, and the keeper of the quay writes both down in a book
that anybody may read in the office. The fee is due on the morning of the
day on which the boat leaves, and it is paid to the keeper in person, who
gives a receipt for it. No fee is due from boats of the rescue service or
of the pilots.

The harbour is closed while the sluice is under repair, which is said on
a board at the bridge ten days before, and boats that are inside at that
time stay where they are until the sluice has been opened by the keeper.

The keeper may ask a boat to move to another place where a ship needs the
room, and a boat whose master is not to be found is moved by the harbour
at the cost of its owner, who is told of it in writing within three days.

Whoever is not content with what the keeper has decided may ask the board
of the harbour within a month, which hears both and answers in writing at
the latest when the month after that has ended.
"""
#: A line of the first paragraph, and what somebody made of it.
WRITTEN_INTO = [
    ("that anybody may read in the office. The fee is due on the morning of the", "that anybody may read in the"),
    (
        "day on which the boat leaves, and it is paid to the keeper in person, who",
        "day on which the boat leaves, to Ann Marsh, Per Lund, Ada Holm, the Keepers of this harbour in person, who",
    ),
    ("night that begins, and the keeper of the quay writes both down in a book", "night, and the Keeper in"),
    (
        "night that begins, and the keeper of the quay writes both down in a book",
        "Night that begins, and Per Lund, Ada Holm or the Keeper of the quay at that time writes both down in a book",
    ),
]


@pytest.mark.parametrize(("line", "made"), WRITTEN_INTO)
def test_a_line_that_somebody_wrote_into_is_one_of_its_paragraph(line, made):
    text = FILLED.replace(line, made).replace("night that begins", "Night that begins").replace("day on", "Day on")
    assert len(scrubber.clean(text, content_type="text/plain").blocks) == 4


@pytest.mark.parametrize(
    "text",
    [
        # A heading over a paragraph, and a name under one.
        FILLED.replace("Whoever moors", "Fees for boats\nWhoever moors"),
        FILLED.replace("of the pilots.", "of the pilots.\nAnn Marsh, harbour"),
        # A paragraph that ends where no blank line follows.
        FILLED.replace("for it. No fee is due", "for it.\nNo fee of any kind or name is due"),
    ],
)
def test_what_is_no_line_of_a_filled_paragraph_stays_beside_it(text):
    blocks = [block.text for block in scrubber.clean(text, content_type="text/plain").blocks]
    assert len(blocks) == 5


@pytest.mark.parametrize(
    "line",
    [
        "The lamps of the quay",
        "make moor BOAT=any",
        "e = m c",
        "| boats | 12 |",
        "[1] the harbour's annals",
        "moor_any",
    ],
)
def test_what_is_set_into_a_filled_paragraph_stays(line):
    """A heading, a command, a row or a note is no line that somebody took words out of."""
    text = FILLED.replace("day on which", f"{line}\nDay on which")
    assert any(block.text.endswith(line) for block in scrubber.clean(text, content_type="text/plain").blocks)
