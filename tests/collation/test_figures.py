"""Figures side by side and figures run together; and what parts, sets and marks figures and says nothing."""

import pytest

import scrubber
from scrubber.collation.alignment.fold import fold_words

TEXT = """Notes on the works

The council met in the old hall and heard the clerk, who had written a report on the state of the bridge.

{}

The river was high in that spring, and the ferry did not cross for three weeks. Nobody complained of it.

The board decides by a majority of its members; its decision is final."""


def said(before, after, text=TEXT):
    copies = {name: text.format(before) for name in "abc"} | {"x": text.format(after)}
    return [(f.mirror, f.kind, f.disputed) for f in scrubber.collate(copies).findings]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The home side won the final 1-0 on Sunday.", "The home side won the final 10 on Sunday."),
        ("The result of 2*3 was given to the pupils.", "The result of 23 was given to the pupils."),
        ("About 4/5 of the field was mown.", "About 45 of the field was mown."),
        ("Under section 12(3) it is void.", "Under section 123 it is void."),
        ("They took lines 5, 7 and 9 home.", "They took lines 57 and 9 home."),
        ("本条例共4、5条适用于公园。", "本条例共45条适用于公园。"),
        ("It runs the new Blok3.5-9B model.", "It runs the new Blok35-9B model."),
        ("Nach § 4a Abs. 2 gilt es nicht.", "Nach § 4b Abs. 2 gilt es nicht."),
    ],
)
def test_two_numbers_are_not_one_of_their_figures(before, after):
    assert said(before, after) == [("x", "number", False)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Call 020 7946 0958 now.", "Call 02079460958 now."),
        ("The book is 978-3-16-148410-0 here.", "The book is 9783161484100 here."),
        ("Add ½ cup of milk to the flour.", "Add 1⁄2 cup of milk to the flour."),
        ("They paid 1 250 euros in all.", "They paid 1250 euros in all."),
        ("They paid 1'250 euros in all.", "They paid 1250 euros in all."),
        ("The year was 1990 for them.", "The year was 19 90 for them."),
        ("本条例共45条适用于公园。", "本条例共4 5条适用于公园。"),
        ("It opened in 1990¹ and closed soon.", "It opened in 19901 and closed soon."),
        ("The score stood at 3:1 then.", "The score stood at 3-1 then."),
        ("Dial 1-1-2 for help now.", "Dial 112 for help now."),
        ("Das Konto 12 345-6 gilt.", "Das Konto 123456 gilt."),
        ("The number was 1,00,000 in all.", "The number was 1 00 000 in all."),
        ("The sum was 1'250.50 francs.", "The sum was 1250.50 francs."),
        ("“We were unable to come,” said he.", "(5) “We were unable to come,” said he."),
        ("公园收入达2.4亿元。六十五周岁老人免费。", "公园收入达2.4亿元。[4]六十五周岁老人免费。"),
        ("It is found at https://harbour.example/rules today.", "It is found at harbour.example/rules today."),
        ("図書の増加は変わらない。関係者の応対を続ける。", "圖書の增加は變わらない。關係者の應對を續ける。"),
        ("A berth costs £2,400 a year.", "A berth costs GBP 2,400 a year."),
        ("A berth costs 2,400 dollars a year.", "A berth costs $2,400 a year."),
        ("Die Liege kostet 2.400 Euro im Jahr.", "Die Liege kostet 2.400 € im Jahr."),
        ("La place coûte 2 400 euros par an.", "La place coûte 2 400 € par an."),
    ],
)
def test_how_figures_and_words_are_set_says_nothing(before, after):
    assert said(before, after) == []


def test_a_sign_of_square_metres_is_a_word():
    assert said("延べ床面積は4,200平方メートルである。", "延べ床面積は4,200㎡である。") == [("x", "wording", False)]


def test_a_paragraph_parted_into_its_sentences_has_none_of_them_twice():
    """One of its sentences is the line under the title, too."""
    line = "Students who have paid off their loans will not be eligible for it."
    body = TEXT.format(f"The new rule helps thousands of former students. {line}")
    whole = body.replace("\n\n", f"\n\n{line}\n\n", 1)
    copies = [
        scrubber.clean(text.encode(), url=f"https://s{n}.example/{n}.txt", content_type="text/plain")
        for n, text in enumerate([whole, whole, whole, whole.replace(". ", ".\n\n")])
    ]
    assert scrubber.collate(dict(zip("abcx", copies, strict=True))).findings == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Il ferme le 30 octobre.", "Il ferme le 3,0 octobre."),
        ("Apre il 12 aprile 2023 alle 8:30.", "Apre il 12 aprile 0223 alle 8:30."),
        ("It opened on 9 May with music.", "It opened on 90 May with music."),
        ("It took 1h30 to the bridge.", "It took 130 to the bridge."),
    ],
)
def test_a_slip_in_figures_is_told_and_nobody_is_accused_of_it(before, after):
    assert said(before, after) == [("x", "wording", False)]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("没有一个月的收入低于一千万元。", "有一个月的收入低于一千万元。", "negation"),
        ("今后可能会降低收费标准。", "今后必定会降低收费标准。", "negation"),
        ("除节假日外，允许携带宠物入园。", "允许携带宠物入园。", "negation"),
        ("飲食は禁止する。", "飲食は禁止する（祝日を除く）。", "negation"),
        ("음식을 먹을 수 없다.", "휴일을 제외하고 음식을 먹을 수 없다.", "negation"),
        ("Opłata wynosi mniej.", "Opłata wynosi mniej, z wyjątkiem świąt.", "negation"),
        ("يمكن لكل قارئ استعارة الكتب.", "يمكن لبعض قارئ استعارة الكتب.", "quantifier"),
    ],
)
def test_what_leaves_something_out_says_so_in_each_language(before, after, kind):
    assert said(before, after) == [("x", kind, False)]


@pytest.mark.parametrize("after", ["节假日除外，公园开放。", "除了节假日外，公园开放。"])
def test_one_exception_in_other_words_is_wording(after):
    assert {kind for _, kind, _ in said("除节假日外，公园开放。", after)} == {"wording"}


def test_the_name_of_a_site_behind_a_title_is_not_another_title():
    title = "东岭大桥提前通车"
    body = "\n\n".join(f"第{n}段：大桥于九月{n}日通车，每天可以通行四万辆汽车，居民过江更方便。" for n in "一二三四五")
    texts = [f"{title}\n\n{body}"] * 3 + [f"{title} | The Daily Reader\n\n{body}"]
    copies = {
        name: scrubber.clean(text.encode(), url=f"https://{name}.example/", content_type="text/plain")
        for name, text in zip("abcx", texts, strict=True)
    }
    assert [(f.mirror, f.kind) for f in scrubber.collate(copies).findings] == [("x", "wording")]


def test_what_opens_as_a_caption_accuses_nobody():
    copies = {name: TEXT.format("図書館は駅の前にある。") for name in "abc"}
    copies["x"] = TEXT.format("写真：図書館の外観\n\n図書館は駅の前にある。")
    assert not any(f.accuses for f in scrubber.collate(copies).findings)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The town has a rating of AA+ since May.", "The town has a rating of AA- since May.", "number"),
        ("The town has a rating of AA+ since May.", "The town has a rating of AA since May.", "number"),
        ("They write it in C++ these days.", "They write it in C# these days.", "number"),
        ("So x = 5 holds for all of them.", "So x ≠ 5 holds for all of them.", "number"),
        ("So x + 5 holds for all of them.", "So x − 5 holds for all of them.", "number"),
        ("So a > b holds for all of them.", "So a < b holds for all of them.", "quantifier"),
        ("Parking: ☑ allowed here at night.", "Parking: ☐ allowed here at night.", "negation"),
        ("☒ Yes ☐ No for parking at night.", "☐ Yes ☒ No for parking at night.", "negation"),
    ],
)
def test_a_sign_at_a_mark_between_terms_or_in_a_box_says_something(before, after, kind):
    assert said(before, after) == [("x", kind, False)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("EU- und Landesrecht gelten für alle.", "EU und Landesrecht gelten für alle."),
        ("Health + Safety is taken in town.", "Health – Safety is taken in town."),
        ("Home > News > Town and the mayor.", "Home » News » Town and the mayor."),
        ("✓ Parking is allowed here.", "• Parking is allowed here."),
        ("☒ Yes ☐ No for parking at night.", "☑ Yes ☐ No for parking at night."),
        ("So 7 − 5 holds for all of them.", "So 7 – 5 holds for all of them."),
        ("So x = 5 holds for all of them.", "So x=5 holds for all of them."),
        ("„Wir konnten nicht“, sagte er.", "(5) „Wir konnten nicht“, sagte er."),
    ],
)
def test_hyphens_bars_and_marks_of_items_say_nothing(before, after):
    assert said(before, after) == []


def test_an_address_with_a_slip_in_it_is_shown_and_nobody_is_accused():
    found = said("See https://harbour.example/decisions now.", "See https://harbour.example/decision5 now.")
    assert found == [("x", "url", True)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("全市生产总值达到512亿元。", "全市生产总值达到51 2亿元。"),
        ("تفتح المكتبة يوم 12 أبريل 2023 صباحا.", "تفتح المكتبة يوم 12 ا\u0654بريل 2023 صباحا."),
        ("Harbour rules of the town hold.", "Har\u200bbo\u200bur ru\u200bles of the to\u200bwn ho\u200bld."),
    ],
)
def test_how_a_plain_text_is_coded_says_nothing(before, after):
    assert said(before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The mass is 10³ kilograms in all.", "The mass is 103 kilograms in all."),
        ("It is 6.02 × 10²³ in all of them.", "It is 6.02 × 1023 in all of them."),
        ("It is 6.02 × 10²³ in all of them.", "It is 6.02×1023 in all of them."),
        ("About 1,200³ people came to it.", "About 1,2003 people came to it."),
        ("They counted 5[2] sheep on the hill.", "They counted 52 sheep on the hill."),
        ("It opened in 2019[3] and closed.", "It opened in 20193 and closed."),
        ("The mass is 10^3 kilograms in all.", "The mass is 103 kilograms in all."),
        ("The result of 2*3*4 was given.", "The result of 234 was given."),
        ("共有12[3]人参加了会议。", "共有123人参加了会议。"),
    ],
)
def test_raised_figures_that_came_down_are_shown_and_nobody_is_accused(before, after):
    """A text that knows no raised figures has them so, and so has one that was altered."""
    assert said(before, after) == [("x", "number", True)]
    assert said(after, before) == [("x", "number", True)]


def test_a_contraction_behind_a_name_names_no_other_speaker():
    before = "Rounds said Zelensky did not give a price tag on how much support will be needed."
    assert said(before, before.replace("did not", "didn't")) == [("x", "wording", False)]


def test_copyright_notices_are_filled_in_by_each_copy():
    """Where more copies leave the place open than any two agree on, the open line is the text's."""
    copies = {name: TEXT.format("Copyright [yyyy] [name of copyright owner]") for name in "abcd"}
    copies["x"] = TEXT.format("Copyright 2016-2021 The Bridge Project Developers and their friends")
    copies["y"] = TEXT.format("Copyright CURRENT_YEAR_HERE YOUR_NAME_HERE")
    assert {(f.mirror, f.kind) for f in scrubber.collate(copies).findings} == {("x", "wording"), ("y", "wording")}


@pytest.mark.parametrize("forms", ["並竝并", "併倂并", "衛衞卫", "緒緖绪", "餅餠饼", "図圖图", "齢齡龄", "沢澤泽"])
def test_old_new_traditional_and_simplified_characters_are_one(forms):
    assert len({*fold_words([*forms])}) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The price excluding VAT is 5 pounds.", "The price exclusive of VAT is 5 pounds."),
        ("It is open with the exception of May.", "It is open save for May."),
        ("Vale com exceção dos domingos.", "Vale à exceção dos domingos."),
        ("Het geldt met uitzondering van zondag.", "Het geldt m.u.v. zondag."),
        ("祝日を除く毎日に開館する館である。", "祝日以外毎日に開館する館である。"),
        ("祝日を除く毎日に開館する館である。", "祝日をのぞく毎日に開館する館である。"),
        ("휴일을 제외하고 매일 문을 연다.", "휴일을 빼고 매일 문을 연다."),
        ("重さは5キログラム。", "重さは5㎏。"),
    ],
)
def test_an_exception_or_a_unit_in_other_words_accuses_nobody(before, after):
    assert not any(kind != "wording" for _, kind, _ in said(before, after) + said(after, before))


def test_a_row_of_figures_longer_than_a_number_in_words_is_one_more_number():
    copies = {name: TEXT.format("They sold seven boats.") for name in "abc"}
    copies["x"] = TEXT.format(f"They sold {'7' * 5000} boats.")
    assert [(f.mirror, f.kind) for f in scrubber.collate(copies).findings] == [("x", "number")]


@pytest.mark.parametrize(
    ("before", "after"), [("4 days", "your days"), ("7 days", "even days"), ("5 miles", "live miles")]
)
def test_a_common_word_is_no_slip_for_a_number_in_words(before, after):
    assert said(f"The ferry takes {before}.", f"The ferry takes {after}.") == [("x", "number", False)]
