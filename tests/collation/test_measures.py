"""Units that look alike or stand without a number, days of a quarter's month, and words for how much of something."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

CHANGED = [
    ("unit", "The chart takes 800 gigabytes on the disk.", "The chart takes 800 megabytes on the disk."),
    ("unit", "测绘面积以平方米为单位。", "测绘面积以亩为单位。"),
    ("unit", "补贴按每公顷计。", "补贴按每亩计。"),
    ("unit", "The pump runs on 12 volts.", "The pump runs on 12 amps."),
    ("unit", "测绘面积以平方米为单位。", "测绘面积以平方公里为单位。"),
    ("unit", "船锚重4.6千克。", "船锚重4.6磅。"),
    ("unit", "线路电压为110千伏。", "线路电压为110伏特。"),
    ("unit", "电流不得超过30毫安。", "电流不得超过30安培。"),
    ("unit", "频率为98兆赫。", "频率为98千赫。"),
    ("unit", "岸电的电压为10千伏。", "岸电的电压为10伏。"),
    ("unit", "岸电的电压为36伏特。", "岸电的电压为36千伏。"),
    ("unit", "一餐的热量是800千卡。", "一餐的热量是800卡。"),
    ("unit", "电台用980千赫。", "电台用980赫兹。"),
    ("unit", "海図の容量は800メガバイトである。", "海図の容量は800ギガバイトである。"),
    ("unit", "해도의 용량은 800메가바이트이다.", "해도의 용량은 800기가바이트이다."),
    ("unit", "海图的大小为4兆字节。", "海图的大小为4吉字节。"),
    ("unit", "La carte prend 800 mégaoctets.", "La carte prend 800 gigaoctets."),
    ("unit", "वह नगर में 5दि॰ रहा।", "वह नगर में 5सप्ता॰ रहा।"),
    ("unit", "அவர் நகரத்தில் 5நா தங்கினார்.", "அவர் நகரத்தில் 5வா தங்கினார்."),
    ("date", "应于每季首月5日前付清。", "应于每季首月15日前付清。"),
    ("unit", "Der Damm hat 2,7 Millionen Euro gekostet.", "Der Damm hat 2,7 Millionen Dollar gekostet."),
    ("unit", "La digue a coûté 2,7 millions d'euros.", "La digue a coûté 2,7 millions de dollars."),
    ("unit", "El dique ha costado dos millones de euros.", "El dique ha costado dos millones de dólares."),
    ("unit", "На дамбу потратили 2,7 миллиона рублей.", "На дамбу потратили 2,7 миллиона долларов."),
    ("number", "La digue a coûté 2,7 millions d'euros.", "La digue a coûté 2,7 milliards d'euros."),
    ("number", "Der Damm hat 2,7 Millionen Euro gekostet.", "Der Damm hat 2,7 Milliarden Euro gekostet."),
    ("unit", "The winch is fed with 230 V.", "The winch is fed with 230 kV."),
    ("unit", "The fuse opens at 10 A at the most.", "The fuse opens at 10 mA at the most."),
    ("unit", "绞车的拉力为5 kN。", "绞车的拉力为5 MN。"),
    ("unit", "学员须修满32学分。", "学员须修满32学时。"),
    ("number", "水库的鱼比去年翻了一番。", "水库的鱼比去年翻了两番。"),
    ("unit", "The keepers are paid by the week.", "The keepers are paid by the month."),
    ("number", "The lock is open for half an hour.", "The lock is open for an hour."),
    ("quantifier", "The lock is cleaned on each day.", "The lock is cleaned on every second day."),
    ("unit", "库里有三千吨货物。", "库里有三千个货物。"),
]


@pytest.mark.parametrize(("kind", "before", "after"), CHANGED)
def test_another_unit_or_day_is_told(kind, before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == [kind]


def test_a_slip_in_a_unit_is_none():
    assert not [v for v in compare("The chart takes 800 gigabytes.", "The chart takes 800 gigabites.") if v.kind]


SAME = [
    ("The board meets every second week.", "The board meets every two weeks."),
    ("The board meets every other week.", "The board meets every second week."),
    ("Keep the paint at 25 °C.", "Keep the paint at 25 degres Celsius."),
    ("Die Kopie kostet\t0,50 €\t0,25 €", "Die Kopie kostet\t0,50 Euro\t0,25 Euro"),
    ("Der Damm hat 2,7 Millionen Euro gekostet.", "Der Damm hat 2.700.000 Euro gekostet."),
    ("La digue a coûté 2,7 millions d'euros.", "La digue a coûté 2,7 millions €."),
    ("El dique ha costado 2,7 millones de euros.", "El dique ha costado 2.700.000 euros."),
    ("La diga è costata 2,7 milioni di euro.", "La diga è costata 2.700.000 euro."),
    ("На дамбу потратили 2,7 миллиона рублей.", "На дамбу потратили 2,7 млн рублей."),
    ("船上有六位乘客。", "船上有六名乘客。"),
    ("船上有六名乘客。", "船上有六个乘客。"),
    ("船には浜田、森、林の三氏がいた。", "船には浜田、森、林の3人がいた。"),
    ("배에는 여섯 명의 선원이 있다.", "배에는 여섯 사람의 선원이 있다."),
    ("The toll is $3 per boat.", "The toll is $3 for each boat."),
    ("Le péage est de 3 euros par bateau.", "Le péage est de 3 euros pour chaque bateau."),
    ("Шкипер вправе продать лодку.", "Шкипер имеет право продать лодку."),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_amount_in_other_words_accuses_nobody(before, after):
    """Of millions the figure alone was read, and what they were of was not read at all: dollars for euros told
    nobody anything.
    """
    assert not {v.kind for one, other in ((before, after), (after, before)) for v in compare(one, other)} - {
        "wording",
        None,
    }


TURNED = [
    ("quantifier", "图纸完全符合标准。", "图纸基本符合标准。"),
    ("quantifier", "一切费用由船东承担。", "一定费用由船东承担。"),
    ("quantifier", "对渔船逐户检查。", "对渔船抽样检查。"),
    ("quantifier", "A majority of the boats were new.", "A minority of the boats were new."),
    ("negation", "码头谢绝参观。", "码头欢迎参观。"),
    ("negation", "主动报告的免予处罚。", "主动报告的给予处罚。"),
    ("negation", "The test is made in the absence of wind.", "The test is made in the presence of wind."),
]


@pytest.mark.parametrize(("kind", "before", "after"), TURNED)
def test_a_word_for_its_opposite_is_told_by_what_it_says(kind, before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == [kind]
    assert [v.kind for v in compare(after, before) if v.kind] == [kind]


def test_a_thousand_before_a_measure_is_the_measures():
    """4.6 kilograms are no 4,600 grams of another copy's, and the same however they are called; 3千人 are three
    thousand.
    """
    assert not [v for v in compare("船锚重4.6千克。", "船锚重4.6公斤。") if v.kind]
    assert {v.kind for v in compare("海图的大小为4千字节。", "海图的大小为4兆字节。") if v.kind} == {"unit"}
    for one, other in (("运费按公斤计算。", "运费按千克计算。"), ("补贴按每公里三元计。", "补贴按每千米三元计。")):
        assert {v.kind for v in compare(one, other)} <= {None, "wording"}
    assert [v.kind for v in compare("船上有3千人。", "船上有3百人。") if v.kind] == ["number"]


def test_hours_and_thousands_of_serbian_are_read_in_both_alphabets():
    same = [
        ("Лек се узима сваких 6 часова.", "Лек се узима сваких 6 сати."),
        ("Lek se uzima svakih 6 časova.", "Lek se uzima svakih 6 sati."),
        ("Kazna za člana iznosi 2 miliona dinara.", "Kazna za člana iznosi 2 milijuna dinara."),
    ]
    for before, after in same:
        assert not {"number", "unit"} & {v.kind for v in compare(before, after)}
    fine = "Novčana kazna iznosi 5 hiljada dinara za svakog člana koji ne vrati knjigu."
    assert [v.kind for v in compare(fine, fine.replace("hiljada", "miliona"))] == ["number"]
