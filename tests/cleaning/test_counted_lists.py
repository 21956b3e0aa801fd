"""Texts of pages that a reader saved as text: pieces of a list that are counted, and what leads past a menu."""

from __future__ import annotations

import scrubber

_MENU = ["Search", "Log in", "Subscribe", "Home", "Recipes", "Kitchen", "Contests", "Videos", "My account"]
_FOOT = ["Contact us", "Privacy policy", "Terms of use", "Help", "© 2019 Kitchen Table Ltd. All rights reserved."]
_DISHES = ["Leek soup", "Rye pancakes", "Baked celery", "Cold noodles", "Plum tart", "Red lentils", "Herb omelette"]


def _piece(n: int, dish: str) -> list[str]:
    said = f"I make {dish.lower()} whenever guests come late, for it takes no time."
    return [f"{n} / {len(_DISHES)}", f"{dish} on a plate", dish, said if n % 3 else f"{said} —Ann Hill", "Get recipe"]


def _read(lines: list[str]) -> str:
    return scrubber.clean("\n\n".join(lines), content_type="text/plain").text


def test_the_pieces_of_a_counted_list_stay() -> None:
    pieces = [line for n, dish in enumerate(_DISHES, 1) for line in _piece(n, dish)]
    text = _read([*_MENU, "Seven dishes for a late evening", *pieces, *_FOOT])
    for dish in _DISHES:
        assert f"\n{dish}\n" in text
        assert f"I make {dish.lower()}" in text
    assert "Get recipe" not in text
    assert "Contests" not in text
    assert "Help" not in text


def test_the_way_past_a_window_is_no_title() -> None:
    story = [
        (
            "The Senate's bill would make power dearer, cost jobs and make it harder to meet a growing need. It takes back"
            " what was promised to those who build plants, and what was paid to those who buy the cars made with them."
        ),
        "• Capacity will fall by 340 gigawatts in ten years, and prices rise",
        "• Households pay 170 a year more",
        "• Workers lose 760,000 jobs",
        "By rank, the five states that lose most are those of the South, where most of the new plants were planned.",
    ]
    offers = ["Get access", "Name", "Organization", "Email", "No thanks, skip to content", "Related"]
    offers += ["Report, 10 June 2025", "A first look at the bill", "The bill would cut the yield by a tenth, it says."]
    text = _read(["Skip to content", "Energy Outlook", *_MENU, "What the bill costs", *story, *offers, *_FOOT])
    assert all(line in text for line in story)


def test_a_menu_stays_out_over_pieces_that_are_counted() -> None:
    menu = ["村庄", "体育", "苹果", "石头", "夏天", "设计", "市场", "厨房"]
    said = "市议会星期一决定重建去年冬天被风暴损坏的旧港口防波堤，{}。"
    pieces = [
        line for n, who in enumerate("甲乙丙丁戊", 1) for line in (f"{n} / 5", said.format(f"{who}方说已经等了很久"))
    ]
    text = _read([*menu, "旧港口防波堤将重建", *pieces, "联系我们", "版权声明", "隐私政策", "© 2024 版权所有"])
    assert "甲方" in text
    assert "戊方" in text
    assert "体育" not in text


def test_pictures_that_are_counted_bring_no_menu_back() -> None:
    menu = ["Family", "Apple", "Winter", "Health", "Music", "Design", "Market", "Village", "Travel"]
    names = [line for n, name in enumerate(menu[:5], 1) for line in (f"{n} / 5", f"{name} harbour")]
    text = _read(["Skip to content", *menu, "Harbour wall to be rebuilt", *names, *_FOOT])
    assert "Village" not in text
