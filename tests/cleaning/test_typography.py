"""Full-width marks between Chinese characters, and the wanted script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.script import convert
from scrubber.cleaning.typography import widen
from scrubber.ledger import apply_pass


def widened(text):
    return apply_pass(text, widen(text, [(0, len(text))]))


def converted(text, script="zh-Hans"):
    return apply_pass(text, convert(text, [(0, len(text))], script))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("外交部共同发布《战略》(下称“战略”),并施行.", "外交部共同发布《战略》（下称“战略”），并施行。"),
        ("合作战略(全文)", "合作战略（全文）"),
        ("发展, 合作; 共赢: 好吗? 好!", "发展，合作；共赢：好吗？好！"),
        ('他说:"我们来了."大家都笑了.', "他说：“我们来了。”大家都笑了。"),
        ("使用信息通信技术(ICT)的国家", "使用信息通信技术（ICT）的国家"),
        ("在2015年,各国同意了.", "在2015年，各国同意了。"),
        ("同比上升5%.各地都有增长.", "同比上升5%。各地都有增长。"),
        ("共同体.”——中国国家主席", "共同体。”——中国国家主席"),
        ("以下为双语全文:", "以下为双语全文："),
        ("请安装软件包 aptitude-doc.", "请安装软件包 aptitude-doc。"),
        ("你知道吗?!", "你知道吗？！"),
        ("(一)总则", "（一）总则"),
    ],
)
def test_half_width_marks_between_chinese_become_full_width(before, after):
    assert widened(before) == after
    assert widened(after) == after, "what is done is not done again"


@pytest.mark.parametrize(
    "text",
    [
        "圆周率是3.14，比例为1:3，时间是10:30，共2,000人。",
        "参见 https://example.org/a?b=1,2;c 和 www.example.com/x:y。",
        "更多信息见手册页 dpkg(8)，调用 print(x, y)。",
        "1.豆子提前浸泡",
        "2015.12.16",
        "版本 2.0.1 已经发布。",
        "文件名是 readme.txt，域名是中国.cn。",
        "美国(U.S.A.",
        "他只是……说不出话来......",
        '5"的屏幕',
    ],
)
def test_numbers_addresses_code_and_what_is_open_stay(text):
    assert widened(text) == text.replace("", "")


def test_english_keeps_ascii_marks_and_nothing_changes_without_a_script():
    text = "中国主张合作,反对对抗(全文如下).\n\nChina stands for cooperation (see below), and against confrontation; Dec 16,2015."
    assert scrubber.clean(text).text == text
    both = scrubber.clean(text, script="zh-Hans").text
    assert both == text.replace("合作,", "合作，").replace("(全文如下).", "（全文如下）。")


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("網絡空間國際合作戰略", "网络空间国际合作战略"),
        ("對各國產生著全局性影響", "对各国产生着全局性影响"),
        ("沿著這條路，跟隨著他們，意味著發展", "沿着这条路，跟随着他们，意味着发展"),
        (
            "著名學者編著的專著，著作權歸原著者，成就卓著，影響顯著",
            "著名学者编著的专著，著作权归原著者，成就卓著，影响显著",
        ),
        ("隨著有關國家的發展", "随着有关国家的发展"),
        ("寫著名字的紙", "写着名字的纸"),
        ("乾隆年間的頭髮與乾淨", "乾隆年间的头发与干净"),
    ],
)
def test_traditional_is_converted_and_zhe_comes_back(traditional, simplified):
    assert converted(traditional) == simplified


@pytest.mark.parametrize(
    "text", ["网络空间里，乾隆皇帝后来藉此瞭望", "著者沿着路走", "平假名の共同体", "plain English", ""]
)
def test_what_is_in_the_wanted_script_is_untouched(text):
    assert converted(text) == text


def test_simplified_can_be_set_in_traditional():
    assert converted("网络空间发展", "zh-Hant") == "網絡空間發展"
    assert converted("網絡空間後來發展", "zh-Hant") == "網絡空間後來發展"


def test_japanese_is_not_converted():
    text = "日本国憲法は、国会における代表者を通じて行動し、恵沢を確保する。\n\n憲法改正手続"
    assert scrubber.clean(text, script="zh-Hans").text == text


@given(st.text(alphabet="国國发發著着,.;:?!()\"' a1《》“”。，/\n", max_size=60))
@tried(300)
def test_marks_are_only_ever_widened(text):
    """Whatever the text: letters and digits stay, and only half-width marks and blanks after them change."""
    after = widened(text)
    plain = str.maketrans("，；：？！。（）“”", ',;:?!.()""')
    assert after.translate(plain).replace(" ", "") == text.translate(plain).replace(" ", "")
