"""The mark of a note behind a sentence says nothing of where the document ends."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.prints.note_marks import notes_of_sheets
from scrubber.ledger import apply_pass

PAGE = """ホーム | お知らせ | 資料室 | お問い合わせ

渡し守の唄

この唄は川の渡し守が残したもので、舟の数を記した帳面の余白に、日付とともに書き込まれていた。

ひとりを乗せて瀬をこえて
ふたりを乗せて淵をゆく
帰る人には傘を貸し
行く人になら火を貸さず
霜の朝には綱を巻き
星の夜には底を拭く
橋のかかった春の日に
石段だけが客を待つ

渡した人の数

年          大人    子供   休み
明治20年   1,104   315    41
明治21年   1,277   340    38

渡しは橋のかかった年に廃され、舟は寺に納められた。[1]

[1] 帳面は寺が所蔵する。

© 2024 archiv.example · 無断転載を禁じます
サイトポリシー
"""


def test_a_text_ends_where_it_ends_without_the_marks_of_its_notes() -> None:
    """A last sentence with a note's mark behind it closes as one without; what stands behind the last sentence that
    closes was left out.
    """
    marked, bare = (scrubber.clean(page).text for page in (PAGE, PAGE.replace("。[1]\n", "。\n")))
    assert marked.replace("。[1]", "。") == bare


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("The loaf keeps for six days, and may be frozen whole.[1][2]", True),
        ("渡しは橋のかかった年に廃された。 [12]", True),
        ("See the values of row[3]", False),
        ("[1]", False),
    ],
)
def test_what_closes_before_the_marks_of_notes_is_closed(line: str, closed: bool) -> None:
    """Marks behind a full stop are none of the sentence; an index behind a word closes nothing."""
    assert read(line).closed is closed


NOTED = """<html><body><article><h1>The Ferry at Eastholm</h1>
<p>The ferry left the east bank at noon each day of the week.{mark} It waited for nobody who came late to the pier.</p>
<p>In the winter of 1911 the river froze, and carts were driven over the ice from bank to bank.</p>
<p>The bridge was opened in the spring of 1932, and the last boat was given to the mill.</p></article>
{note}</body></html>"""


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ('<a href="#n1" id="r1"><sup>1</sup></a>', '<section class="footnotes"><p id="n1"><a href="#r1">1</a> See the board.</p></section>'),
        ('<sup><a href="#n1" name="r1">1</a></sup>', '<div><p><a name="n1" href="#r1">1</a> See the board.</p></div>'),
        ('<a href="#n1" id="r1">1</a>', '<ol><li id="n1">See the board. <a href="#r1">↩︎</a></li></ol>'),
        ('<a href="#n1" id="r1">1</a>', '<aside id="n1"><p><a href="#r1">1</a>. See the board.</p></aside>'),
        ('<a href="#n1" id="r1">[1]</a>', '<div><p id="n1"><a href="#r1">[1]</a> See the board.</p></div>'),
    ],
)  # fmt: skip
def test_a_raised_number_that_leads_to_a_note_is_its_mark(mark: str, note: str) -> None:
    """It is told from the words before it however a program writes it, the note stays, and what only leads back to the
    text goes: "week.1" stood there, and a note that was set beside the text was lost.
    """
    clean = scrubber.clean(NOTED.format(mark=mark, note=note), content_type="text/html")
    assert "each day of the week.[1] It waited" in clean.text
    assert clean.blocks[-1].text.removeprefix("[1] ").removeprefix("1. ") == "See the board."


def test_a_number_that_leads_to_a_place_without_a_way_back_stays_as_it_is() -> None:
    """An article that a law names is no note."""
    page = NOTED.format(
        mark=' See article<a href="#a5">5</a>.', note='<p id="a5">Article 5: The pier is closed at night.</p>'
    )
    assert "See article5." in scrubber.clean(page, content_type="text/html").text


@pytest.mark.parametrize(
    ("mark", "note", "said"),
    [
        (
            ' See section <a href="#n1" id="r1">2</a>.',
            '<p><a id="n1" href="#r1">2</a> The pier is closed at night.</p>',
            ("See section 2. It", "2 The pier is closed at night."),
        ),
        (
            ' See §<a href="#n1" id="r1">2</a>.',
            '<article><h2 id="n1"><a href="#r1">2</a> The Pier</h2><p>It is closed at night, and in winter.</p></article>',
            ("See §2. It", "2 The Pier"),
        ),
        (
            '<a href="#n1" id="r1">*</a>',
            '<p id="n1"><a href="#r1">*</a> But not on the day of the fair.</p>',
            ("week.* It", "* But not on the day of the fair."),
        ),
        (
            ' See <a href="#comment1" id="r1">what the keeper said</a>.',
            '<p id="comment1">The keeper said so <a href="#r1">there</a>, and left.</p>',
            ("See what the keeper said. It", "The keeper said so there, and left."),
        ),
    ],
    ids=["section", "heading", "star", "comment"],
)
def test_links_that_lead_to_one_another_are_not_all_marks(mark: str, note: str, said: tuple[str, ...]) -> None:
    """A section that a sentence names by its number, a note's own star and the words that lead to what somebody said
    stay as they are: numbers had brackets set around them, and words were lost.
    """
    clean = scrubber.clean(NOTED.format(mark=mark, note=note), content_type="text/html")
    kept = "\n".join(block.text for block in (*clean.blocks, *clean.removed))
    assert all(words in kept for words in said)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("It holds 10<sup>6</sup> litres on 5 m<sup>2</sup>.", "It holds 10⁶ litres on 5 m²."),
        ("It was mended in 1995<sup>12</sup> by hand.", "It was mended in 1995¹² by hand."),
        ("A grain is <b>10</b><sup>-3</sup> of it.", "A grain is 10⁻³ of it."),
        ("It holds 10<sup><b>6</b></sup> litres.", "It holds 10⁶ litres."),
        ("See the board.<sup><sup>1</sup></sup>", "See the board.¹"),
        ('See the board.<a href="notes.html#1"><sup>1</sup></a>', "See the board.¹"),
        ("See 10<sup><i>n</i>6</sup> and x<sup>2<a>a</a></sup>.", "See 10n6 and x2a."),
        ("On the 1<sup>st</sup> of May; <sup>2</sup> is set alone.", "On the 1st of May; 2 is set alone."),
    ],
)
def test_raised_figures_are_no_figures_of_the_number_before_them(page: str, said: str) -> None:
    """A power and the mark of a note are seen raised; the year was 199512 and the tank held 106 litres."""
    text = f"<article><h1>The Tank</h1><p>The tank stands at the old quay, and is filled each spring.</p><p>{page} The keeper said so.</p></article>"
    assert f"{said} The keeper said so." in [
        block.text for block in scrubber.clean(text, content_type="text/html").blocks
    ]


def test_the_figures_of_notes_are_raised_where_the_text_has_their_marks_raised() -> None:
    """A print counts its notes anew on each page; a heading and a sentence that begin with a figure stay."""
    said = [
        "The ferry is kept by the parish.¹ It crosses from dawn to dusk, as the charter² has it.",
        "3 May was the day of the flood, and 10⁶ litres came down.",
        "1 Informally, the river is reckoned to it.",
        "2 Of the year 1702, copied by the clerk.",
        "2 What is paid",
        "A cart pays twelve pence.¹ A rider pays three.",
        "1 Carts of hay pay nothing.",
    ]
    blocks = [block.text for block in scrubber.clean("\n\n".join(said), content_type="text/plain").blocks]
    raised = [said[2].replace("1", "¹", 1), said[3].replace("2 O", "² O"), said[6].replace("1", "¹")]
    assert blocks == [*said[:2], *raised[:2], *said[4:6], raised[2]]


@pytest.mark.parametrize(
    "said",
    [
        ["The field has 40 m² of grass.", "2 Results", "2 Carts of hay stood there, unpaid.", "The seed came late."],
        [
            "A. Ardle¹ and B. Brin²",
            "¹University of Harlow",
            "²Institute of Harlow",
            "1 Results, and more",
            "All is well.",
        ],
        [
            "So said the keeper.² The pilot³ denied it.",
            "1 Name: gauge",
            "2 Keeper: Ardle",
            "3 Pilot: Brin",
            "So it ran.",
        ],
        ["1 Means", "So said the clerk.¹ The keeper² denied it.", "2 What was found, and where", "It was little."],
    ],
    ids=["unit", "notes-raised", "listing", "headings"],
)
def test_headings_and_listings_that_a_raised_figure_stands_above_are_no_notes(said: list[str]) -> None:
    assert [block.text for block in scrubber.clean("\n\n".join(said), content_type="text/plain").blocks] == said


def test_the_notes_of_sheets_are_marked_whatever_figures_their_letters_have() -> None:
    """Where only some figures can be raised, 14 is printed 1⁴; each sheet counts on or anew. What no note follows stays."""
    text = (
        "The pier was mended. 1\nIt is kept by the parish, which has no boat (see the board.) 2\n\n"
        "  1See the minutes of that year.\n  2It was lost in the flood.\n\n"
        "It holds 30 carts. 1⁴\nThe lists ⁵, of which 2 are lost, were copied.\n\n"
        "  1⁴Carts of hay count twice.\n  ⁵By the clerk.\n\n7Carters signed. 8\n9 See\n"
    )
    assert apply_pass(text, notes_of_sheets(text)) == (
        "The pier was mended.[1]\nIt is kept by the parish, which has no boat (see the board.)[2]\n\n"
        "  [1] See the minutes of that year.\n  [2] It was lost in the flood.\n\n"
        "It holds 30 carts.[14]\nThe lists [5], of which 2 are lost, were copied.\n\n"
        "  [14] Carts of hay count twice.\n  [5] By the clerk.\n\n7Carters signed. 8\n9 See\n"
    )
    raised = "The lists ⁴ were copied.⁵ Two are lost.\n\n⁴Carts of hay count twice.\n⁵By the clerk.\n"
    assert notes_of_sheets(raised) == []


def test_so_are_notes_of_scripts_without_capitals_that_count_on() -> None:
    """Prints of Chinese and Japanese with such a font: a line may begin with 20年, a note with 1对; the series tells."""
    text = (
        "渡口在春天重修过。1\n船归教区所有变量2, 并由抄写员登记。\n\n  1对于旧船，参见当年的记录。\n  2船在洪水中丢失。\n\n"
        "这里能停三十辆车。3\n钟由牧师敲响。⁴\n\n  3干草车算两辆。\n  ⁴由抄写员记录。\n\n20年后渡口关闭。5个村庄受到影响。\n"
    )
    assert apply_pass(text, notes_of_sheets(text)) == (
        "渡口在春天重修过。[1]\n船归教区所有变量[2], 并由抄写员登记。\n\n  [1] 对于旧船，参见当年的记录。\n  [2] 船在洪水中丢失。\n\n"
        "这里能停三十辆车。[3]\n钟由牧师敲响。[4]\n\n  [3] 干草车算两辆。\n  [4] 由抄写员记录。\n\n20年后渡口关闭。5个村庄受到影响。\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "本市设有传感器2,400个。20\n21年全年的数据完整。\n\n20个工作日内答复。\n",
        "He came at noon, on the\nday of the fair. 20 men\nwere there.\n\n20th of May: the ferry.\n20MB are enough.\n",
    ],
)
def test_a_line_that_begins_with_a_figure_and_what_it_counts_is_no_note(text: str) -> None:
    assert notes_of_sheets(text) == []


def test_a_note_that_is_nothing_but_a_link_stays() -> None:
    """It leads back to its mark, whatever else it leads to: notes that name a source were taken for a site's links."""
    note = '<div><p id="n1"><a href="#r1">[1]</a> See <a href="https://minutes.example/1911">Minutes of the Parish, 8.1 “The river froze”</a>.</p></div>'
    clean = scrubber.clean(NOTED.format(mark='<a href="#n1" id="r1">[1]</a>', note=note), content_type="text/html")
    assert "[1] See Minutes of the Parish, 8.1 “The river froze”." in [block.text for block in clean.blocks]
