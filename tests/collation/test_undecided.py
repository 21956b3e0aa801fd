"""One Han character for another that looks or sounds like it: told where both make a word, for nothing says then
that it is a slip.
"""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

#: Either is what a law, a contract or a report may say.
STATED = [
    ("本院裁定终止诉讼。", "本院裁定中止诉讼。"),
    ("買方應於交貨後付清貸款。", "買方應於交貨後付清貨款。"),
    ("甲方应当买房屋两套。", "甲方应当卖房屋两套。"),
    ("买方应当支付定金三万元。", "买方应当支付订金三万元。"),
    ("国家保护公民的合法权利。", "国家保护公民的合法权力。"),
    ("事故车辆驶入左侧车道。", "事故车辆驶入右侧车道。"),
    ("患者于当日行左肾切除。", "患者于当日行右肾切除。"),
    ("全县种植早稻三百亩。", "全县种植旱稻三百亩。"),
    ("夫妻有互相扶养的义务。", "夫妻有互相抚养的义务。"),
    ("当事人未提出反证。", "当事人未提出反正。"),
    ("双方的质权自登记时设立。", "双方的职权自登记时设立。"),
    ("乙方应全额退还保证金。", "乙方应金额退还保证金。"),
    ("抚州市人民政府公告。", "福州市人民政府公告。"),
    ("被告人张军于三月被捕。", "被告人张君于三月被捕。"),
    ("经查，陈辉系该公司股东。", "经查，陈晖系该公司股东。"),
    ("張志強同志任副局長。", "章志強同志任副局長。"),
    ("用户应当补缴水费。", "用户应当不缴水费。"),
    ("单位可以不发奖金。", "单位可以补发奖金。"),
]
#: The words around make a word with the one and none with the other, or either is the same word.
SLIPPED = [
    ("公司本年度利润为三百万元。", "公司木年度利润为三百万元。"),
    ("申请人应当提交身份证明。", "甲请人应当提交身份证明。"),
    ("董事会由七名董事组成。", "董事会由七各董事组成。"),
    ("投标人不得少于三个。", "投标入不得少于三个。"),
    ("重量为二十吨。", "重量为二十顿。"),
    ("其他事项另行通知。", "其它事项另行通知。"),
    ("当事人可以申请免缴诉讼费。", "当事人可以申请免交诉讼费。"),
    ("本办法于11月23日经第三次会议通过。", "本办法于11月23已经第三次会议通过。"),
    ("软件的补丁应当公布。", "软件的不丁应当公布。"),
    ("有关部门应当公布。", "有关不门应当公布。"),
]


@pytest.mark.parametrize(("one", "other"), STATED)
def test_what_is_as_good_a_word_is_no_slip(one: str, other: str) -> None:
    assert any(verdict.kind for verdict in compare(one, other))
    assert any(verdict.kind for verdict in compare(other, one))


@pytest.mark.parametrize(("right", "slipped"), SLIPPED)
def test_what_makes_no_word_is_a_slip_still(right: str, slipped: str) -> None:
    assert not any(verdict.kind for verdict in compare(right, slipped))


def test_japanese_tells_left_from_right_too() -> None:
    assert any(v.kind for v in compare("右側を通行すること。", "左側を通行すること。", language="ja"))
