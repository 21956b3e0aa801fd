"""What stands beside a passage that a copy lacks: a word that went with it is told, and so is no heading that the
copy has in another region's words.
"""

from __future__ import annotations

import pytest

import scrubber

RULES = (
    "§ 1 The hall is open to all clubs of the town. A right to use it there is not.",
    "§ 2 Requests reach the office six weeks before the day of the event at the latest.",
    "§ 3 The hall holds six hundred people, whom the organiser counts at the door.",
    "§ 4 The rent is four hundred and fifty euros a day, and a third of it for rehearsals.",
    "§ 5 The keys are returned on the next morning, and the floor is swept by then.",
)
POLICY = (
    "云杉在线隐私政策说明",
    "我们使用的推荐算法可在设置中关闭，关闭后不影响您使用基本功能。",
    "三、信息的存储",
    "您的个人信息存储在本国境内，不会传输至其他国家和地区。",
    "账号注销以后，我们在十五个工作日内删除您的全部资料。",
    "您可以随时查阅、更正或者删除您留下的地址和电话。",
)
THERE = (
    "雲杉線上隱私政策說明",
    "我們使用的推薦演算法可在設定中關閉，關閉後不影響您使用基本功能。",
    "三、資訊的儲存",
    "您的個人資訊儲存在本國境內，不會傳輸至其他國家和地區。",
    "賬號登出以後，我們在十五個工作日內刪除您的全部資料。",
    "您可以隨時查閱、更正或者刪除您留下的地址和電話。",
)


def told(lines: tuple[str, ...], own: tuple[str, ...]) -> list[tuple[str, str, str]]:
    texts = dict.fromkeys("abc", lines) | {"d": own}
    pages = {
        name: scrubber.clean(
            f"<html><body><article>{''.join(f'<p>{line}</p>' for line in text)}</article></body></html>",
            url=f"https://{name}.example/1",
        )
        for name, text in texts.items()
    }
    found = scrubber.collate(pages).findings
    return [(each.kind, each.before, each.mirror) for each in found if each.kind != "wording"]


def test_a_negation_that_went_with_the_paragraph_behind_it_is_told_beside_the_paragraph():
    own = (RULES[0].replace(" not.", "."), *RULES[2:])
    assert told(RULES, own) == [("negation", "is not", "d"), ("block_deleted", RULES[1], "d")]


def test_a_word_that_states_nothing_is_not_told_beside_the_paragraph_that_went_with_it():
    own = (RULES[0].replace("there is not.", "there is not"), *RULES[2:])
    assert told(RULES, own) == [("block_deleted", RULES[1], "d")]


def test_a_heading_in_another_regions_words_is_not_missing():
    assert told(POLICY, THERE) == []


DATED = (
    "云杉在线隐私政策说明",
    "更新日期：2025年2月20日　生效日期：2025年3月1日",
    *POLICY[1:],
)


def test_a_line_of_days_that_all_sites_have_is_the_texts_in_the_copy_with_another_day_too():
    own = (DATED[0], DATED[1].replace("3月1日", "3月11日"), *DATED[2:])
    assert told(DATED, own) == [("date", "2025年3月1日", "d")]


def test_a_sites_own_day_of_a_text_accuses_nobody():
    lines = (DATED[0], "更新日期：2025年2月20日", *DATED[2:])
    own = (DATED[0], "更新日期：2025年2月27日", *DATED[2:])
    assert told(lines, own) == []


PORT = (
    "The harbour master decides when a vessel may enter the port, and the pilot boards it at the outer buoy before.",
    "Every vessel pays the dues within ten days of its arrival, at the office on the quay or by transfer.",
    "A vessel that stays for more than thirty days pays a third less for each further day, and tells the office.",
    "Cargo is landed at the northern pier only, between six in the morning and ten in the evening.",
)
FIRST = "The pilot decides whether any boat may leave the port, and the crew boards it at the inner quay afterwards."
LAST = "No cargo is landed at the southern quay, save between nine in the morning and noon."
NOTE = "The town library keeps this page for its readers, and thanks all who helped to type it in."


def told_of_plain(lines: tuple[str, ...], own: tuple[str, ...]) -> set[str]:
    """The kinds of what is told of one copy as plain text beside three others."""
    texts = dict.fromkeys("abc", lines) | {"d": own}
    copies = {name: scrubber.clean("\n\n".join(text)) for name, text in texts.items()}
    found = scrubber.collate(copies).findings
    assert {each.mirror for each in found} <= {"d"}
    return {each.kind for each in found if each.kind != "wording"}


@pytest.mark.parametrize("own", [(FIRST, *PORT[1:]), (*PORT[:-1], LAST)])
def test_a_first_or_a_last_paragraph_altered_from_end_to_end_is_told_as_what_was_altered_in_it(own: tuple[str, ...]):
    kinds = told_of_plain(PORT, own)
    assert kinds
    assert kinds.isdisjoint({"block_deleted", "block_inserted"})


def test_a_note_of_the_sites_in_the_place_of_the_first_paragraph_is_no_alteration_of_it():
    assert "block_deleted" in told_of_plain(PORT, (NOTE, *PORT[1:]))
    assert told_of_plain(PORT, (NOTE, *PORT)) <= {"block_inserted"}


@pytest.mark.parametrize("day", ["In force since 1. July 2021.", "These rules were last amended on 1. 7. 2021."])
def test_a_last_line_split_within_a_date_has_the_date_still(day: str):
    """What is left of it on a line of its own is none that a site sets below a text."""
    first, _, rest = day.partition("1. ")
    assert told_of_plain((*PORT, day), (*PORT, f"{first}1.", rest)) == set()
    assert told((*RULES, day), (*RULES, f"{first}1.", rest)) == []


@pytest.mark.parametrize("lines", [POLICY, ("No lorries on the old bridge from 1 May 2024", *RULES)], ids=["zh", "en"])
def test_a_copy_without_its_title_is_accused_of_nothing(lines):
    """Subtitles, feeds and programs keep a title apart from the text."""
    assert told(lines, lines[1:]) == []


def test_a_copy_without_the_first_sentence_or_a_heading_amid_the_text_is_altered():
    assert told(RULES, RULES[1:]) == [("block_deleted", RULES[0], "d")]
    assert told(POLICY, (*POLICY[:2], *POLICY[3:])) == [("block_deleted", POLICY[2], "d")]
