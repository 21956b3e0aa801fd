"""Short lines at a text's edges: a site's, in elements of their own, and a text's first and last words."""

from __future__ import annotations

import pytest

import scrubber

TEXT = (
    "The harbour wall was built in 1884 by men from the village, who carried each stone down from the quarry by hand.",
    "In winter the boats are drawn up on the shingle, and nobody goes out until the wind has turned to the south again.",
    "The council has kept the minutes of every meeting since then, and they can be read in the library on any weekday.",
    "Whoever wants to know how the wall was paid for will find the accounts there, written in a small and even hand.",
)
MENU = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("Tides", "Boats", "Quays", "Ropes", "Nets", "Sails"))


def page(above: str, *, wrapped: str = "div") -> list[str]:
    """What is kept of a page whose text stands in an element of its own, with something above it."""
    told = "".join(f"<p>{line}</p>" for line in TEXT)
    html = (
        f"<html lang=en><head><title>The harbour wall - Farol Post</title></head><body><ul>{MENU}</ul>"
        f"<div><h1>The harbour wall</h1>{above}<div><{wrapped}>{told}</{wrapped}></div></div>"
        f"<ul>{MENU}</ul></body></html>"
    )
    return [block.text for block in scrubber.clean(html, content_type="text/html").blocks]


@pytest.mark.parametrize("line", ["by Inês Calvo — last modified 12.03.2015 14:22", "Ngọc Hà 21/9/2017 08:30"])
def test_the_hour_of_a_machine_above_a_text_is_the_sites(line: str) -> None:
    kept = page(f"<section><span>{line}</span></section>")
    assert line not in kept
    assert [*kept[-len(TEXT) :]] == [*TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Dear Members of the Board", "Sehr geehrte Damen und Herren,", "各区人民政府：", "For my mother", "Court of Appeal",
        "Town Hall, Room 4", "Serves four people", "Вена, зима",
    ],
)  # fmt: skip
def test_a_label_between_title_and_text_may_be_the_texts(line: str) -> None:
    assert line in page(f"<p class=apart>{line}</p>", wrapped="span")


@pytest.mark.parametrize(
    "line",
    ["Yours faithfully", "Margarete Holl", "镇人民政府办公室", "Appeal dismissed", "E = mc²", "Given at Lisbon", "Fin"],
)
def test_who_signs_a_text_may_stand_apart(line: str) -> None:
    told = "".join(f"<p>{each}</p>" for each in TEXT)
    html = (
        f"<html lang=en><head><title>The harbour wall - Farol Post</title></head><body><nav><ul>{MENU}</ul></nav>"
        f"<main><h1>The harbour wall</h1><div class=body>{told}</div><p class=sig>{line}</p></main>"
        f"<footer><p>© 2024. All rights reserved.</p></footer></body></html>"
    )
    assert line in [block.text for block in scrubber.clean(html, content_type="text/html").blocks]


def test_a_sentence_there_is_the_texts() -> None:
    line = "It stood for a hundred winters."
    assert line in page(f"<section><p>{line}</p></section>")


def plain(*lines: str) -> list[str]:
    return scrubber.clean("\n".join(lines), content_type="text/plain").text.split("\n")


HEAD = ("Home", "Skip to content", "About us", "Contact", "Log in", "Share this page")
FOOT = ("Share", "Facebook", "Related articles", "Privacy policy", "All rights reserved.")


def test_whoever_a_letter_calls_on_belongs_to_it() -> None:
    assert "Dear Commissioners," in plain(*HEAD, "Dear Commissioners,", *TEXT, *FOOT)


def test_a_speech_thanks_its_hearers() -> None:
    assert "Thank you all!" in plain(*HEAD, *TEXT, "Thank you all!", *FOOT)


def test_headings_of_other_texts_are_no_cells() -> None:
    others = [
        f"The {what} of the {town} wins the prize of the year" for what in ("boat", "pier", "mole") for town in HEAD
    ]
    last = "The council of another village has kept the minutes of every meeting about its harbour wall."
    kept = plain(*HEAD, *TEXT, *others, last, *FOOT)
    assert last not in kept
    assert others[0] not in kept


def test_the_text_goes_on_behind_the_cells_of_a_table() -> None:
    cells = (
        "Measures",
        "Part",
        "Size",
        "Large stone",
        "310 mm",
        "Rope",
        "12 fathoms",
        "Wedge",
        "9 inches",
        "Nails",
        "two",
    )
    last = "The harbour wall has stood since then on each stone that the village carried."
    kept = plain(*HEAD, *TEXT, *cells, last, *FOOT)
    assert last in kept
    assert "Large stone" in kept


@pytest.mark.parametrize(
    "line", ["[                    ]Subscribe now", "____________________ (BUTTON) Enter", "(BUTTON) Like"]
)
def test_what_text_browsers_print_for_a_form_is_no_text(line: str) -> None:
    assert line not in plain(*HEAD, *TEXT[:2], line, *TEXT[2:], *FOOT)


@pytest.mark.parametrize(
    "lines",
    [
        ("[          ] I agree to the rules", "[          ] I am older than sixteen"),
        ("(Button) A makes the figure jump", "(Button) B makes it run"),
    ],
)
def test_what_a_form_asks_and_a_button_does_is_text(lines: tuple[str, str]) -> None:
    kept = plain(*HEAD, *TEXT[:2], *lines, *TEXT[2:], *FOOT)
    assert {*lines} <= {*kept}


@pytest.mark.parametrize("line", ["Farol · 12 March 2019", "Draft 2 | 12 March 2019 | Room 4"])
def test_a_place_and_its_day_are_the_texts(line: str) -> None:
    title = "Minutes of the council on the harbour wall"
    assert {title, line} <= {*plain(*HEAD, title, line, *TEXT, *FOOT)}


def test_a_day_in_a_row_is_the_sites() -> None:
    row = "21 September 2017 · 6 min"
    assert row not in plain(*HEAD, "The harbour wall stands on stone", row, *TEXT, *FOOT)


def test_a_day_in_ideographs_signs() -> None:
    text = (
        "今年春蚕收购已近尾声，近来有人在各村散布谣言，一些朋友因此低价卖出了鲜茧。",
        "第一，丝厂没有倒闭，订单已经排到明年三月，请大家放心。",
        "如有疑问，请到收购站当面问，也请互相转告，不要轻信谣言。",
    )
    kept = plain(
        "首页", "登录", "注册", "打印本页", *text, "蚕茧合作社理事会", "二〇一七年六月三日", "返回顶部", "版权所有"
    )
    assert "二〇一七年六月三日" in kept
