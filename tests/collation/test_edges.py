"""Lines over and below the shared text: the document's where most sites go along, else each site's."""

from __future__ import annotations

import pytest
from tests.growth import assert_linear

from scrubber.cleaning import clean
from scrubber.collation.agreement.agreement import agree
from scrubber.collation.agreement.edge_lines import form_of, signed_by_another
from scrubber.model import Block, CleanText

PROSE = [
    "The ferry leaves the northern pier at seven and calls at both islands before noon.",
    "Passengers with bicycles board last, after the carts have been tied down.",
    "In rough weather the master alone decides whether the boat sails at all.",
    "Tickets that were not used are taken back at the office within thirty days.",
]
TITLE, SUBTITLE, SIGNED = "Rules of the Island Ferry", "Second version", "The Harbour Council"
MENUS = [
    ["Travel", "Opinion", "Puzzles", "Weather"],
    ["Opinion", "Jobs", "Weather", "Travel"],
    ["Puzzles", "Travel", "Jobs", "Opinion"],
    ["Weather", "Puzzles", "Opinion", "Jobs"],
]
ROWS = [
    ["Mill Lane: choir looks for singers", "Castle Hill: bakery turns fifty"],
    ["Old town: market opens again", "Mill Lane: choir looks for singers"],
    ["Castle Hill: bakery turns fifty", "North Park: bridge closed"],
    ["North Park: bridge closed", "Old town: market opens again"],
]


def kept(heads: list[list[str]]) -> list[list[str]]:
    pages = {
        f"m{n}": clean(
            "\n\n".join(["\n".join(MENUS[n]), *head, *PROSE, SIGNED, "\n".join(ROWS[n])]),
            url=f"https://site{n}.example/a",
            content_type="text/plain",
        )
        for n, head in enumerate(heads)
    }
    return [[block.text for block in blocks] for _, blocks in sorted(agree(pages).blocks.items())]


def test_lines_in_no_common_order_are_the_sites() -> None:
    for texts in kept([[TITLE, SUBTITLE]] * 4):
        assert texts == [TITLE, SUBTITLE, *PROSE, SIGNED]


def test_a_title_joined_with_its_subtitle_is_no_furniture() -> None:
    texts = kept([[TITLE, SUBTITLE]] * 3 + [[f"{TITLE} {SUBTITLE}"]])
    assert texts[3] == [f"{TITLE} {SUBTITLE}", *PROSE, SIGNED]
    assert texts[0] == [TITLE, SUBTITLE, *PROSE, SIGNED]


def below(tails: list[list[str]], heads: list[list[str]] | None = None) -> list[list[str]]:
    pages = {
        f"m{n}": clean(
            "\n\n".join([TITLE, *(heads[n] if heads else []), *PROSE, *tail]),
            url=f"https://site{n}.example/a",
            content_type="text/plain",
        )
        for n, tail in enumerate(tails)
    }
    return [[block.text for block in blocks] for _, blocks in sorted(agree(pages).blocks.items())]


def test_rows_of_links_that_differ_in_their_years_are_no_slips_of_one_another() -> None:
    years = [(2012, 2018, 2013), (2018, 2013, 2021), (2013, 2021, 2012), (2021, 2012, 2018)]
    for texts in below([[f"Council budget {year}" for year in row] for row in years]):
        assert texts == [TITLE, *PROSE]


def test_the_last_rows_of_a_table_stay_though_one_copy_has_another_figure() -> None:
    rows = ["Crossings in 2019 410", "Crossings in 2020 388", "Crossings in 2021 402"]
    tails = [rows, rows, [rows[0], rows[1], "Crossings in 2021 592"], rows]
    for texts, tail in zip(below(tails), tails, strict=True):
        assert texts == [TITLE, *PROSE, *tail]


def test_the_date_of_an_older_edition_is_no_furniture() -> None:
    heads = [["As amended on 1 March 2021"]] * 3 + [["As amended on 17 September 2016"]]
    for texts, head in zip(below([[]] * 4, heads), heads, strict=True):
        assert texts == [TITLE, *head, *PROSE]


def test_a_title_with_a_slip_stays_where_others_have_a_byline_below_it() -> None:
    heads = [["By the harbour clerk"], ["By Ada Moore"], ["Posted by a reader"], []]
    pages = {
        f"m{n}": clean(
            "\n\n".join([TITLE.replace("Island", "lsland") if n == 3 else TITLE, *head, "1 Sailing", *PROSE]),
            url=f"https://site{n}.example/a",
            content_type="text/plain",
        )
        for n, head in enumerate(heads)
    }
    assert agree(pages).blocks["m3"][0].text == TITLE.replace("Island", "lsland")


def test_a_title_with_another_regions_word_stays_where_the_first_paragraph_is_gone() -> None:
    title, rest = "社区微型消防站配置规范", ["本规范适用于城市的各个社区，不适用于园区里的专职消防队。", "微型消防站应当设在社区的中心，并在门口挂上统一的标牌。", "队员由社区的保安和志愿者担任，每个季度至少要训练两次。"]  # fmt: skip
    pages = {
        f"m{n}": clean("\n\n".join(lines), url=f"https://site{n}.example/a", content_type="text/plain")
        for n, lines in enumerate(
            [[title, "一、范围", *rest]] * 3 + [[title.replace("社区", "社群"), "一、范围", *rest[1:]]]
        )
    }
    assert agree(pages).blocks["m3"][0].text == title.replace("社区", "社群")


def signed(line: str, other: str) -> list[list[str]]:
    pages = {
        f"m{n}": clean(
            "\n\n".join([TITLE, *PROSE, other if n == 3 else line, "\n".join(ROWS[n])]),
            url=f"https://site{n}.example/a",
            content_type="text/plain",
        )
        for n in range(4)
    }
    return [[block.text for block in blocks] for _, blocks in sorted(agree(pages).blocks.items())]


def test_who_else_signed_is_no_furniture() -> None:
    texts = signed("Master: Ann Holt, Clerk: Rose Weller", "Master: Ann Holt, Clerk: Dan Pike")
    assert texts[3] == [TITLE, *PROSE, "Master: Ann Holt, Clerk: Dan Pike"]
    assert texts[0][-1] == "Master: Ann Holt, Clerk: Rose Weller"


def test_two_lines_of_oneform_of() -> None:
    one = form_of("会长：龚一帆　秘书长：秦若兰")
    assert signed_by_another(one, form_of("会长：龚一帆　秘书长：武定坤"))
    assert not signed_by_another(one, form_of("会长：龚一帆"))
    assert not signed_by_another(form_of("电话：5550142"), form_of("电话：5550177"))
    assert not signed_by_another(form_of("Mill Lane: market"), form_of("Old town: choir"))


def test_a_line_over_the_text_with_another_number_or_day_stays_where_what_stood_below_it_is_gone() -> None:
    for line, other in (
        ("Harbour case no. 118/2017", "Harbour case no. 181/2017"),
        ("Sunday, 3 June 2018", "Sunday, 8 July 2018"),
    ):
        pages = {
            f"m{n}": clean(
                "\n\n".join(["\n".join(MENUS[n]), TITLE, line if n < 3 else other, *PROSE[n == 3 :]]),
                url=f"https://site{n}.example/a",
                content_type="text/plain",
            )
            for n in range(4)
        }
        assert [block.text for block in agree(pages).blocks["m3"]] == [TITLE, other, *PROSE[1:]]


@pytest.mark.parametrize("word", ["word{}", "la"], ids=["words", "one-word"])
def test_a_text_of_one_line_costs_as_much_as_it_is_long(word: str) -> None:
    """To look up the row of its shingles takes as long as it is, and each shingle asked for it: forty thousand words on
    one line took twelve seconds, and twice as many four times that.
    """

    def run(words: int) -> None:
        line = " ".join(word.format(n) for n in range(words))
        block = Block(line, start=0, end=len(line))
        agree({f"m{n}": CleanText(line, line, (block,), url=f"https://m{n}.example/") for n in range(2)})

    assert_linear(run, 20_000)
