"""What a difference amounts to: a table of readings, and readings that differ in nothing."""

from __future__ import annotations

import pytest

from scrubber import collate
from scrubber.collation.kinds.classify import classify, compare

CHANGED = [
    ("date", "会议于2015年12月16日召开。", "会议于2024年12月16日召开。", "2015年12月16日", "2024年12月16日"),
    ("date", "Remarks of Dec 16, 2015.", "Remarks of Dec 16,2024.", "Dec 16, 2015", "Dec 16,2024"),
    ("date", "同意2012年的草案。", "同意2014年的草案。", "2012年", "2014年"),
    ("date", "agree with the 1999 draft", "agree with the 1990 draft", "1999", "1990"),
    ("date", "每周三开放。", "每周五开放。", "周三", "周五"),
    ("date", "二〇一五年五月一日起施行", "二〇一六年五月一日起施行", "二〇一五年五月一日", "二〇一六年五月一日"),
    ("date", "仪式定于农历腊月初八举行。", "仪式定于农历腊月十八举行。", "腊月初八", "腊月十八"),
    ("date", "每天下午2时开馆。", "每天下午4时开馆。", "下午2时", "下午4时"),
    ("date", "doors open at 7:15 p.m. sharp", "doors open at 9:15 p.m. sharp", "7:15 p.m", "9:15 p.m"),
    ("date", "第二季度的销量", "第四季度的销量", "第二季度", "第四季度"),
    ("date", "on the fifth of June", "on the ninth of June", "fifth of June", "ninth of June"),
    ("date", "公元前300年的城墙", "公元300年的城墙", "公元前300年", "公元300年"),
    ("date", "二月中旬结冰", "二月下旬结冰", "中旬", "下旬"),
    ("date", "工程预定一一五年六月完工。", "工程预定一一七年六月完工。", "一一五年六月", "一一七年六月"),
    ("date", "房租于每月十五日前交付。", "房租于每月二十五日前交付。", "每月十五日", "每月二十五日"),
    ("date", "Rooms are let before the end of June.", "Rooms are let after the end of June.", "before", "after"),
    ("date", "押金在租期届满前退还。", "押金在租期届满后退还。", "前", "后"),
    ("date", "Take one tablet before meals.", "Take one tablet after meals.", "before", "after"),
    ("name", "规划报省人民政府批准。", "规划报县人民政府批准。", "省", "县"),
    ("name", "协议由北湾渔会签署。", "协议由南湾渔会签署。", "北", "南"),
    ("name", "The northern bank was mined.", "The southern bank was mined.", "northern", "southern"),
    ("name", "本书以法文写成。", "本书以德文写成。", "法文", "德文"),
    ("negation", "夜里不施工，白天照常。", "夜里仍施工，白天照常。", "不", "仍"),
    ("negation", "Rents had fallen by a tenth.", "Rents had risen by a tenth.", "fallen", "risen"),
    ("negation", "The council is denying the claim.", "The council is granting the claim.", "denying", "granting"),
    ("negation", "第十条\u3000店主可以退货，且无须说明理由。", "第十条\u3000店主可以退货，但须说明理由。", "且无须", "但须"),
    ("quantifier", "补偿以三万元为上限。", "补偿以三万元为下限。", "上", "下"),
    ("quantifier", "利率不得高于合同的约定。", "利率不得低于合同的约定。", "高", "低"),
    ("negation", "No dogs may be let out.", "Dogs may be let out.", "No", ""),
    ("unit", "请于开学前一周登记。", "请于开学前一日登记。", "周", "日"),
    ("unit", "每公升不得超过五毫克。", "每公升不得超过五公克。", "毫克", "公克"),
    ("number", "物业费按月结清。", "物业费按年结清。", "月", "年"),
    ("modal", "业者应依规定申报。", "业者得依规定申报。", "应", "得依"),
    ("date", "Rent falls due on the 1st of each month.", "Rent falls due on the 15th of each month.", "1st of each month", "15th of each month"),
    ("date", "Die Miete ist am 3. jedes Monats fällig und wird nicht gemahnt.", "Die Miete ist am 13. jedes Monats fällig und wird nicht gemahnt.", "3. jedes Monats", "13. jedes Monats"),
    ("date", "Плата вносится не позднее 10 числа и не возвращается.", "Плата вносится не позднее 20 числа и не возвращается.", "10 числа", "20 числа"),
    ("date", "料金は毎月10日までに納めなければならない。", "料金は毎月25日までに納めなければならない。", "10日", "25日"),
    ("date", "요금은 매월 10일까지 내야 한다.", "요금은 매월 25일까지 내야 한다.", "매월 10일", "매월 25일"),
    ("date", "自签约之日起三日内发货。", "自付款之日起三日内发货。", "签约", "付款"),
    ("date", "within seven days of delivery", "within seven days of loading", "delivery", "loading"),
    ("date", "payable in the first week of March", "payable in the last week of March", "first week", "last week"),
    ("number", "学徒满半年可以转正。", "学徒满一年可以转正。", "半", "一"),
    ("number", "a deposit of half the price", "a deposit of a third of the price", "half", "a third of"),
    ("unit", "期限为三十个工作日。", "期限为三十个自然日。", "个工作日", "个自然日"),
    ("unit", "within ten working days", "within ten calendar days", "working days", "calendar days"),
    ("name", "依据《云岭省水法》制定。", "依据《云岭省矿法》制定。", "水", "矿"),
    ("name", "集合地点位于青石镇。", "集合地点位于白石镇。", "青", "白"),
    ("quantifier", "All claims must be in writing.", "Some claims must be in writing.", "All", "Some"),
    ("modal", "Taking part is voluntary.", "Taking part is compulsory.", "voluntary", "compulsory"),
    ("negation", "The members agreed to the change.", "The members objected to the change.", "agreed", "objected"),
    ("negation", "双方对条款没有异议。", "双方对条款存有异议。", "没有", "存有"),
    ("date", "Doors open at half past seven.", "Doors open at half past nine.", "half past seven", "half past nine"),
    ("date", "Doors open at a quarter to nine.", "Doors open at a quarter past nine.", "quarter to nine", "quarter past nine"),
    ("date", "Doors open at ten o'clock.", "Doors open at two o'clock.", "ten", "two"),
    ("date", "合同签订后七日内付款。", "合同签订前七日内付款。", "后", "前"),
    ("date", "自收到通知之日起三日内答复。", "自发出通知之日起三日内答复。", "收到", "发出"),
    ("number", "第一类物品免检。", "第二类物品免检。", "一", "二"),
    ("number", "Der Preis ist das Doppelte der Gebühr und wird nicht erhoben.", "Der Preis ist das Dreifache der Gebühr und wird nicht erhoben.", "Doppelte", "Dreifache"),
    ("quantifier", "有下列情形之一的，不予受理。", "有下列情形同时具备的，不予受理。", "之一", "同时具备"),
    ("quantifier", "the greater of the two sums", "the lesser of the two sums", "greater", "lesser"),
    ("negation", "贷款须提供担保，利息免收。", "贷款须提供担保，利息照收。", "免", "照"),
    ("name", "The mother shall have custody.", "The father shall have custody.", "mother", "father"),
    ("name", "Le dossier est remis au préfet de la région.", "Le dossier est remis au maire de la région.", "préfet", "maire"),
    ("number", "气温降到-8度", "气温降到8度", "-8", "8"),
    ("number", "The rent was doubled.", "The rent was tripled.", "doubled", "tripled"),
    ("number", "paid once a month", "paid twice a month", "once", "twice"),
    ("number", "a sack and a half of rye, half a sack of oats", "a sack and a half of rye, three sacks of oats", "half a sack", "three sacks"),
    ("name", "由同济大学承办", "由重庆大学承办", "同济", "重庆"),
    ("name", "德国提出了修正案", "法国提出了修正案", "德国", "法国"),
    ("name", "船长麦克唐纳没有签字", "船长费尔南德斯没有签字", "麦克唐纳", "费尔南德斯"),
    ("name", "The Elbe rose by a metre.", "The Oder rose by a metre.", "Elbe", "Oder"),
    ("attribution", "据气象局统计，雨量偏少。", "据水利部统计，雨量偏少。", "气象局", "水利部"),
    ("attribution", "According to villagers, the well is dry.", "According to officials, the well is dry.", "villagers", "officials"),
    ("negation", "此举违法。", "此举合法。", "违法", "合法"),
    ("negation", "The judge upheld the claim.", "The judge dismissed the claim.", "upheld", "dismissed"),
    ("quantifier", "the maximum height of trees", "the minimum height of trees", "maximum", "minimum"),
    ("url", "doi 10.5555/abc123 of the paper", "doi 10.5555/abc321 of the paper", "10.5555/abc123", "10.5555/abc321"),
    ("number", "共有66%的人同意", "共有38%的人同意", "66", "38"),
    ("number", "第十二条 公民的权利", "第十五条 公民的权利", "十二", "十五"),
    ("number", "There are two systems.", "There are four systems.", "two", "four"),
    ("number", "投资3.5万元", "投资35万元", "3.5万", "35万"),
    ("number", "Article 6", "Article 61", "6", "61"),
    ("number", "百分之六十的人", "百分之九十的人", "六十", "九十"),
    ("number", "one third of the votes", "two thirds of the votes", "one third", "two thirds"),
    ("unit", "纸本共3公斤。", "纸本共3吨。", "公斤", "吨"),
    ("unit", "约30%的条款", "约30‰的条款", "%", "‰"),
    ("unit", "24 hours pass", "24 days pass", "hours", "days"),
    ("unit", "a fee of $40 is due", "a fee of €40 is due", "$", "€"),
    ("name", "由唐以宁签字确认", "由许景行签字确认", "唐以宁", "许景行"),
    ("name", "澄湾市愿意交流", "海州市愿意交流", "澄湾", "海州"),
    ("name", "主任李强签字确认", "主任王伟签字确认", "李强", "王伟"),
    ("name", "联合国宪章", "亚太经合组织宪章", "联合国", "亚太经合组织"),
    ("name", "the United Nations met", "the Review Board met", "United Nations", "Review Board"),
    ("modal", "Education shall be free.", "Education may be free.", "shall", "may"),
    ("modal", "任何机构不得改动", "任何机构可以改动", "不得", "可以"),
    ("modal", "申请人应当提交材料", "申请人可以提交材料", "应当", "可以"),
    ("negation", "Members may vote.", "Members may not vote.", "", "not"),
    ("negation", "举报人的身份受到保护", "举报人的身份不受保护", "受到", "不受"),
    ("negation", "人人有权享有国籍", "人人无权享有国籍", "有", "无"),
    ("negation", "without interference", "with interference", "without", "with"),
    ("negation", "The act is lawful.", "The act is unlawful.", "lawful", "unlawful"),
    ("negation", "代表们支持该提案", "代表们反对该提案", "支持", "反对"),
    ("negation", "files do not match", "files match", "do not", ""),
    ("negation", "申请人必须到场", "申请人不必到场", "必须", "不必"),
    ("negation", "他可以进入", "他不可以进入", "可以", "不可以"),
    ("negation", "You can leave.", "You cannot leave.", "can", "cannot"),
    ("quantifier", "安装所有软件", "安装部分软件", "所有", "部分"),
    ("quantifier", "Everyone has the right.", "Almost everyone has the right.", "", "Almost"),
    ("quantifier", "No one shall be harmed.", "Hardly anyone shall be harmed.", "No one", "Hardly anyone"),
    ("quantifier", "人数不超过90人", "人数不少于90人", "不超过", "不少于"),
    ("quantifier", "at least 5 members", "at most 5 members", "at least", "at most"),
    ("url", "见 https://a.example.org/x/12 。", "见 https://b.example.net/x/12 。", "https://a.example.org/x/12", "https://b.example.net/x/12"),
    ("url", "write to desk@a.example.org", "write to desk@b.example.org", "desk@a.example.org", "desk@b.example.org"),
    ("attribution", "“不得改动”，起草委员会主席沈怀远表示。", "“不得改动”，外部顾问方思齐表示。", "起草委员会主席沈怀远", "外部顾问方思齐"),
    ("attribution", "“Enough,” said Tomas Okafor, chair of the office.", "“Enough,” said Owen Sandoval, chair of the office.", "Tomas Okafor", "Owen Sandoval"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "before", "after", "was", "now"), CHANGED)
def test_a_changed_fact_has_its_kind_and_is_quoted_whole(kind, before, after, was, now):
    verdicts = [v for v in compare(before, after) if v.kind]
    assert [v.kind for v in verdicts] == [kind]
    assert was in verdicts[0].before
    assert now in verdicts[0].after
    start, end = verdicts[0].span_before
    assert before[start:end] == verdicts[0].before


@pytest.mark.parametrize(("kind", "before", "after", "was", "now"), CHANGED)
def test_the_way_back_has_the_same_kind(kind, before, after, was, now):
    assert [v.kind for v in compare(after, before) if v.kind] == [kind]


NOISE = [
    ("life, liberty and the security of person", "life, liberty and the security of perosn"),
    ("shall be subjected to torture", "shall be sbjected to torture"),
    ("关于这些文件", "关干这些文件"),
    ("人人有资格享有", "入人有资格享有"),
    ("更详细的信息", "更详细的信信息"),
    ("重要的事项", "重要地事项"),
    ("平等。他们赋有理性", "平等.他们赋有理性"),
    ("網絡空間應當開放", "网络空间应当开放"),
    ("２０１５年", "2015年"),
    ("Dec. 16, 2015", "December 16, 2015"),
    ("two hundred", "200"),
    ("下午3时20分闭馆", "15:20闭馆"),
    ("上世纪八十年代", "上世纪80年代"),
    ("the eighteenth century", "the 18th century"),
    ("on the second of April", "on 2 April"),
    ("4 500 tiles", "4,500 tiles"),
    ("四分之一的席位", "1/4的席位"),
    ("腊月二十三", "腊月廿三"),
    ("he shall not", "he shal1 not"),
    ("it rests for eleven days", "it rests for elevennn days"),
    ("千万不要触碰", "干万不要触碰"),
    ("the modern bridge", "the modem bridge"),
    ("今年的预算", "本年度的预算"),
    ("this year the budget grew", "the budget grew"),
    ("见 https://archive.example.org/doc", "见 http://archive.example.org/doc/"),
    ("the colour of the sky", "the  colour of the sky"),
    ("请阅读手册", "请阅�手册"),
    ("各学院、各部门：", "各学院、各各部门："),
    ("各學院、各部門：", "各學院各、各部門："),
    ("2023年3月31日", "2023 年 3 月 31 曰"),
    ("二〇一五年五月六日", "二〇一五年五月六曰"),
    ("中華民國一百一十二年四月一日起", "中华民国一 百一十二年四月一日起"),
    ("访问意大利", "访问义大利"),
]


@pytest.mark.parametrize(("before", "after"), NOISE)
def test_slips_spacing_width_script_and_lost_characters_amount_to_nothing(before, after):
    assert [v.kind for v in compare(before, after) if v.kind] in ([], ["wording"])
    assert not [v for v in compare(before, after) if v.kind not in {None, "wording"}]


def test_a_figure_amid_letters_is_no_number_whatever_mark_stands_behind():
    whole = "A szerződés akkor érvényes, ha mindkét fél {} a tanúk neve olvasható."
    signed = whole.format("aláírta - és")
    assert [v.kind for v in compare(signed, whole.format("a1áírta, és"), language="hu")] == [None]
    assert [v.kind for v in compare(whole.format("11 - és"), whole.format("ll, és"), language="hu")] == ["number"]


OTHER_LANGUAGES = [
    ("number", "Das Archiv enthält 374 Bände und wird gepflegt.", "Das Archiv enthält 747 Bände und wird gepflegt."),
    ("date", "Beschlossen am 16. Dezember 2015 in der Stadt.", "Beschlossen am 16. Oktober 2015 in der Stadt."),
    ("date", "2015年12月16日に採択された文書である。", "2024年12月16日に採択された文書である。"),
    ("number", "この文書は12の章からなる。", "この文書は15の章からなる。"),
    ("date", "이 문서는 2015년 12월 16일에 채택되었다.", "이 문서는 2024년 12월 16일에 채택되었다."),
    ("url", "Смотрите https://a.example/doc/1 для справки.", "Смотрите https://b.example/doc/1 для справки."),
    ("unit", "Около 63% статей совпадают с проектом.", "Около 63‰ статей совпадают с проектом."),
]


@pytest.mark.parametrize(("kind", "before", "after"), OTHER_LANGUAGES)
def test_dates_numbers_signs_and_addresses_are_known_in_any_language(kind, before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == [kind]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("この規則は可能な限り守る。", "この規則は出来る限り守る。"),
        ("Der Rat will allen helfen und die Stadt auch.", "Der Rat möchte allen helfen und die Stadt auch."),
    ],
)
def test_other_languages_words_are_not_taken_for_chinese_or_english_ones(before, after):
    assert {v.kind for v in compare(before, after)} <= {None, "wording"}


WORDING = [
    ("促进网络空间的发展", "增进网络空间的发展"),
    ("打击犯罪", "压制犯罪"),
    ("软件包的文件", "软体包的档案"),
    ("陆续举行座谈会，收到意见1,146件", "陆续召开座谈会，收集意见1,146件"),
    ("社会不断发展", "社会持续发展"),
    ("the conference takes place in June", "the meeting takes place in June"),
    ("一致同意该方案", "共同同意该方案"),
    ("申请人应当提交", "申请人应该提交"),
    ("所有成员", "全体成员"),
    ("沿海城市愿意交流", "滨海都市愿意交流"),
    ("中国愿意交流", "我国愿意交流"),
    ("不能删除该文件", "无法删除该文件"),
    ("Members need not attend.", "Members do not have to attend."),
    ("没人居住的房屋按最低额计收。", "没有人居住的房屋按最低额计收。"),
    ("无人居住的房屋按最低额计收。", "没有人居住的房屋按最低额计收。"),
    ("供水企业应当完全公开水价。", "供水企业应当全部公开水价。"),
]


@pytest.mark.parametrize(("before", "after"), WORDING)
def test_other_words_for_the_same_facts_are_wording_at_most(before, after):
    assert {v.kind for v in compare(before, after)} <= {None, "wording"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("报送有关行政管理委员会备案。", "报送负责的行政管理委员会备案。"),
        ("每一个小区都要公示。", "每个小区都要公示。"),
        ("as the Harbour Policy's terms say", "as the Harbour Policcy’s terms say"),
        ("会议定于八月末召开。", "会议定于八月未召开。"),
        ("会议定于八月未召开。", "会议定于八月末召开。"),
        ("In part 3 of the rules the fee is named.", "In Part 3 of the rules the fee is named."),
    ],
)
def test_what_says_the_same_in_other_words_or_with_a_slip_accuses_nobody(before, after):
    assert {v.kind for v in compare(before, after)} <= {None, "wording"}


def test_a_fact_that_only_changed_its_place_is_no_changed_fact():
    assert {v.kind for v in compare("共有12人和30辆车参加", "共有30辆车和12人参加")} <= {None, "wording"}


def test_one_difference_of_an_alignment_is_widened_by_its_context():
    verdict = classify("15", "24", left="2024年前，于20", right="年12月16日通过", language="zh")
    assert (verdict.kind, verdict.before, verdict.after) == ("date", "2015年12月16日", "2024年12月16日")


def test_identical_readings_have_no_verdict():
    assert compare("一二三", "一二三") == ()
    assert classify("", "", left="a", right="b").kind is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("设备应当保持清洁。", "没备应当保持清洁。"),
        ("经过若干年的准备，码头建成了。", "经过若千年的准备，码头建成了。"),
        ("すべての舟に番号を付ける。", "すてべの舟に番号を付ける。"),
        ("회원은 배를 쓸 수 있으며 빌려줄 수 있다.", "회원은 배를 쓸 수 으있며 빌려줄 수 있다."),
    ],
)
def test_a_look_alike_or_a_swap_that_breaks_a_word_is_a_slip_whatever_it_reads_as(before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == []


def test_a_figure_in_the_place_of_a_letter_leads_to_another_site():
    (verdict,) = compare("见 https://archive.example.org/doc 。", "见 https://archive.examp1e.org/doc 。")
    assert verdict.kind == "url"


def test_a_site_that_a_slip_may_have_led_to_is_told_and_nobody_accused():
    """An address that is wrong by one letter is a typist's slip as likely as a trap."""
    text = "Comments may be sent to office@gardens.example before the end of May.\n\nThe clerk keeps them for three years, and shows them to nobody."
    (verdict,) = compare("write to office@gardens.example .", "write to office@garden.example .")
    assert verdict.kind == "url"
    (finding,) = collate({"a": text, "b": text, "c": text, "d": text.replace("gardens", "garden")}).findings
    assert (finding.mirror, finding.kind, finding.disputed) == ("d", "url", True)


def test_a_speakers_office_is_no_other_speaker():
    before = "副教授、南洲农业大学教授白静指出，推广仍然面临困难。"
    (verdict,) = compare(before, before.replace("南洲农业大学", "海陵大学"))
    assert verdict.kind == "name"


def test_who_speaks_behind_a_conjunction():
    before = "The keeper agreed to the plan, while Martin Hollis noted that nobody may alter it."
    (verdict,) = compare(before, before.replace("Martin Hollis", "Victor Blume"))
    assert verdict.kind == "attribution"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("没有任何区别。", "没有任何区。"),
        ("假设我们准备好了。", "假没我们准备好了。"),
        ("이것과 관계없이 한다.", "이것과 관계없없이 한다."),
    ],
)
def test_a_piece_of_a_word_is_no_negation(before, after):
    assert {v.kind for v in compare(before, after)} <= {None, "wording"}


def test_a_look_alike_that_makes_sense_is_what_it_says():
    assert [v.kind for v in compare("此处设有岗亭。", "此处没有岗亭。")] == ["negation"]


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("negation", "The tenant shall not sell it.", "The tenant shall not not sell it."),
        ("modal", "The tenant need not give notice.", "The tenant must not give notice."),
        ("modal", "租客不必另行通知。", "租客不得另行通知。"),
        ("negation", "租客不得不付款。", "租客不得付款。"),
        ("negation", "租客不满意。", "租客满意。"),
        ("quantifier", "押金全额无息退还。", "押金半额无息退还。"),
        ("quantifier", "合格者均得参加。", "合格者多得参加。"),
        ("quantifier", "The fee has been paid in full.", "The fee has been paid in part."),
        ("modal", "申请书应当载明住址。", "申请书原则上应当载明住址。"),
        ("modal", "The owner must give notice.", "The owner must in principle give notice."),
        ("name", "解释权属于全国人民代表大会常务委员会。", "解释权属于中央军事委员会。"),
        ("name", "实施办法由国务院制定。", "实施办法由国家发展和改革委员会制定。"),
        ("unit", "水位下降了0.5个百分点。", "水位下降了0.5%。"),
        ("unit", "The share fell by 3 percentage points.", "The share fell by 3 percent."),
        ("negation", "この契約は有効である。", "この契約は無効である。"),
        ("negation", "이 계약은 유효하다.", "이 계약은 무효하다."),
        ("negation", "El contrato del puerto es válido.", "El contrato del puerto es inválido."),
        ("name", "Корректор текста Ольга Лебедева и другие.", "Корректор текста Олег Зайцев и другие."),
        ("date", "le 1er mai 2020 dans le port", "le 1er mars 2020 dans le port"),
        ("number", "Die Pacht beträgt 1.250 Mark und nicht mehr.", "Die Pacht beträgt 1.520 Mark und nicht mehr."),
        ("number", "Version 2.10.4 mends the faults.", "Version 2.1.4 mends the faults."),
        ("number", "As section 2.10 says, the owner pays.", "As section 2.1 says, the owner pays."),
        ("number", "Nach Abschnitt 2.10 zahlt der Besitzer.", "Nach Abschnitt 2.1 zahlt der Besitzer."),
        ("unit", "The rope weighs 1500 kg in all.", "The rope weighs 1500 g in all."),
        ("date", "The office is open Mon–Fri all year.", "The office is open Mon–Sat all year."),
        ("number", "Work for half an hour a day.", "Work for 20 minutes a day."),
        ("negation", "The union took no part in it.", "The union took part in it."),
        ("negation", "The union gave no notice of it.", "The union did not get notice of it."),
        ("negation", "此前没有一个人来过。", "此前有一个人来过。"),
        ("negation", "无一企业达标。", "有一企业达标。"),
        ("number", "The dam cost a million million dollars.", "The dam cost a million dollars."),
        ("wording", "没有一名学生缺席。", "没有学生缺席。"),
        ("wording", "没有任何人来过。", "没有人来过。"),
        ("wording", "此前没有一人伤亡。", "此前无一人伤亡。"),
    ],
)
def test_what_is_denied_allowed_or_counted_in_other_ways(kind, before, after):
    for one, other in ((before, after), (after, before)):
        assert {v.kind for v in compare(one, other)} == {kind}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Die Boote müssen zurück und dürfen nicht warten.", "Die Boote muessen zurueck und duerfen nicht warten."),
        ("Die Pacht beträgt 1.250 Mark und nicht mehr.", "Die Pacht beträgt 1250 Mark und nicht mehr."),
        ("le 1er mai 2020 dans le port", "le 01/05/2020 dans le port"),
        ("DROITS DE PROPRIÉTÉ ET DE PASSAGE", "DROITS DE PROPRIETE ET DE PASSAGE"),
        ("two thirds of the boats", "two thirts of the boats"),
        ("use it witbout a fee", "use it without a fee"),
        ("le 4 décembre 2006 dans le port", "le 4 décernbre 2006 dans le port"),
        ("El barco debería — a veces — esperar.", "El barco debría - a veces - esperar."),
        ("배는 약 30척이다.", "배는 약약 30척이다."),
        ("in 2O19 the work began", "in 2019 the work began"),
        ("廖德昌指出，方案可行。", "廖昌德指出，方案可行。"),
        ("The rate rose by 2.50 percent.", "The rate rose by 2.5 percent."),
        ("The harbour of World War II is gone.", "The harbour of World War 2 is gone."),
        ("The union took no part in it.", "The union did not take part in it."),
        ("The union called no meeting of it.", "The union did not call any meeting of it."),
        ("The office is open Mon–Fri all year.", "The office is open Monday to Friday all year."),
        ("Work for half an hour a day.", "Work for 30 minutes a day."),
        ("The ferry sails every other week.", "The ferry sails every two weeks."),
        ("The pump stood 1.5 km away.", "The pump stood 1500 m away."),
        ("How many people came?", "How may people came?"),
        ("They may not come.", "They many not come."),
        ("On Monday the mayor said it would stay.", "On Monday te mayor said it would stay."),
        ("小花奶奶简单做了介绍：“都好。”", "小花奶奶简单作了介绍：“都好。”"),
    ],
)
def test_other_spellings_and_slips_say_the_same(before, after):
    assert {v.kind for v in compare(before, after)} <= {None, "wording"}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The file is read once before it is sent.", "The file is read twice before it is sent.", "number"),
        ("委员会每年举行会议，听取报告。", "委员会每两年举行会议，听取报告。", "number"),
        ("设备应当每周检查。", "设备应当每月检查。", "number"),
        ("会费每2年缴纳。", "会费每两年缴纳。", None),
        ("注册资本为人民币五百万元。", "注册资本为港币五百万元。", "unit"),
        ("费用以人民币支付。", "费用以美元支付。", "unit"),
        ("费用以港币支付。", "费用以港元支付。", "wording"),
        ("会议由张建国主持。", "会议由李建国主持。", "name"),
        ("费用高水平增长。", "费用于水平增长。", "wording"),
    ],
)
def test_amounts_without_a_figure_and_surnames(before: str, after: str, kind: str | None) -> None:
    """How often, every how many years, in which money, and of which family: told as what they are; another word for
    the same is not.
    """
    assert {verdict.kind for verdict in compare(before, after)} <= ({kind} if kind else {None})


@pytest.mark.parametrize(
    ("after", "kind"),
    [("Jane Doe, head of the South Line", "name"), ("John Roe, head of the North Line", "attribution")],
)
def test_another_firm_of_one_speaker_is_another_name_and_another_speaker_another_speaker(after: str, kind: str) -> None:
    before = "“Nobody was told,” said Jane Doe, head of the North Line."
    (verdict,) = compare(before, before.replace("Jane Doe, head of the North Line", after))
    assert verdict.kind == kind


@pytest.mark.parametrize(
    ("left", "before", "after", "right"),
    [
        ("A fine of $", "500 to $2,000", "50 to $200", " is due."),
        ("Between ", "5 and 9", "7 and 12", " members sit there."),
        ("Le droit est de ", "30 € ou 50", "40 € ou 60", " € par an."),
    ],
)
def test_all_amounts_of_one_difference_are_told(left: str, before: str, after: str, right: str) -> None:
    """The second was passed over, and what was shown of the copy had the document's."""
    found = classify(before, after, left=left, right=right)
    assert (found.kind, found.before, found.after) == ("number", before, after)


def test_what_is_another_between_two_dates_is_called_no_date() -> None:
    found = classify("to", "and", left="Open on 1 April ", right=" 31 October.")
    assert (found.kind, found.before.strip(), found.after.strip()) == ("date", "to", "and")
    assert found.says == "What stands between two dates or times"


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("No person shall", "Any person may", "modal"),
        ("All tenants must", "Some tenants may", "modal"),
        ("Every tenant may", "Any tenant may not", "negation"),
    ],
)
def test_all_words_that_turn_a_statement_are_told(before, after, kind):
    """Of `No person shall` only `shall` was quoted, as if no more than that had been changed."""
    found = classify(before, after, right=" keep geese on the common.", language="en")
    assert (found.kind, found.before, found.after) == (kind, before, after)
    assert (found.span_before, found.span_after) == ((0, len(before)), (0, len(after)))


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("nl", "De boot ligt aan de noordelijke kade.", "De boot ligt aan de zuidelijke kade."),
        ("cs", "Loď stojí na severním břehu řeky.", "Loď stojí na jižním břehu řeky."),
        ("es", "La barca está al oeste del puerto.", "La barca está al este del puerto."),
        ("tr", "Tekne limanın kuzeyinde duruyor ve bekliyor.", "Tekne limanın güneyinde duruyor ve bekliyor."),
        ("de", "Das Boot liegt im Nordwesten der Bucht.", "Das Boot liegt im Südwesten der Bucht."),
    ],
)
def test_another_quarter_of_the_sky_is_another_place(language, before, after):
    assert [found.kind for found in compare(before, after, language=language)] == ["name"]


def test_a_short_sentence_is_in_the_language_of_those_around_it():
    """By its few words it is Slovak as well as Czech."""
    around = "Přístavní úřad vede rejstřík lodí pro město.\n\n{}\n\nDotazy se přijímají u okénka vedle brány."
    texts = {name: around.format("Vláda snížila daň z piva.") for name in "ab"}
    found = collate(texts | {"c": around.format("Vláda zvýšila daň z piva.")}).findings
    assert [(finding.mirror, finding.kind) for finding in found] == [("c", "negation")]
