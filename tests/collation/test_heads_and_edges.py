"""What stands beside a passage that a copy lacks: a word that went with it is told, and so is no heading that the copy has in another region's words."""

from __future__ import annotations

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
