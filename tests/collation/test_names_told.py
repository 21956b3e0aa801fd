"""Names that no capital or title tells: places by a table, names that no dictionary has, and letters that no finger
slips to.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.misreadings import mistyped
from scrubber.language.packs.which import language_of
from scrubber.language.places import places
from scrubber.language.words import row

CHANGED = [
    # Of which country, where its people have no language of their own or no capital.
    ("name", "En el puerto entró un barco chileno.", "En el puerto entró un barco argentino."),
    ("name", "Au port il y avait un navire chilien.", "Au port il y avait un navire argentin."),
    ("name", "Nel porto entrò una nave cilena.", "Nel porto entrò una nave argentina."),
    ("name", "W porcie stał chilijski statek.", "W porcie stał argentyński statek."),
    ("name", "В порту стоял чилийский корабль.", "В порту стоял аргентинский корабль."),
    ("name", "V přístavu byla švédská loď.", "V přístavu byla dánská loď."),
    # Places that are known by name, whatever stands beside them.
    ("name", "列车当晚开往衡阳。", "列车当晚开往岳阳。"),
    ("name", "这家人住在四川内江一带。", "这家人住在四川阆中一带。"),
    ("name", "考察团先后访问巴西、秘鲁。", "考察团先后访问智利、秘鲁。"),
    ("name", "雨带移到湖南省、江西省等地。", "雨带移到湖北、江西省等地。"),
    ("name", "老人的家在十堰。", "老人的家在随州。"),
    ("name", "대표단은 다음 주 프랑스에 도착한다.", "대표단은 다음 주 스페인에 도착한다."),
    ("name", "Der Zug fährt heute nach Belgrad weiter.", "Der Zug fährt heute nach Bukarest weiter."),
    # What no dictionary has is a name.
    ("name", "零件由维瓦迪提供。", "零件由珂润德提供。"),
    ("name", "看见邹琮走到台前。", "看见邹骁走到台前。"),
    ("name", "车间里的吴国庆，今年退休。", "车间里的吴小妮，今年退休。"),
    ("name", "晚会在巴西圣保罗开幕。", "晚会在巴西圣多斯开幕。"),
    # Behind whatever office or part somebody has, however the sentence goes on.
    ("name", "港务长王建国先生可以免除费用。", "港务长王建军先生可以免除费用。"),
    ("name", "经查，护士长李国强于2019年到任。", "经查，护士长李国庆于2019年到任。"),
    ("name", "罪犯张爱民因病保外就医。", "罪犯张爱军因病保外就医。"),
    ("name", "申请人李国强未到庭。", "申请人李国庆未到庭。"),
    ("name", "据中新网5月2日报道，桥已合龙。", "据新华网5月2日报道，桥已合龙。"),
    ("name", "他给中央人民广播电台写信。", "他给上海人民广播电台写信。"),
    # Behind a title that is shortened, which ends no sentence.
    ("name", "Present: Mr. Brandt and five others.", "Present: Mr. Brandon and five others."),
    # One letter that neither fingers nor a scanner put in another's place.
    ("name", "The board met Walter Keller at noon.", "The board met Walter Heller at noon."),
    ("name", "Maria Lopez kept the harbour books.", "Marie Lopez kept the harbour books."),
    ("name", "A note from the BRCA was read out.", "A note from the KRCA was read out."),
    ("name", "He left the Corman Institute early.", "He left the Carman Institute early."),
    ("name", "Die Anrufe laufen über VoiceTime weiter.", "Die Anrufe laufen über VoiceCall weiter."),
    ("name", "She joined Nova Corporation in May.", "She joined Nine Corporation in May."),
    # Names that a dictionary has, for others that it has or has not.
    ("name", "这首诗是司马迁写的。", "这首诗是辛弃疾写的。"),
    ("name", "零件由腾讯提供。", "零件由珂润德提供。"),
    ("name", "（记者 方一夫）昨日，展览开幕。", "（记者 方一凡）昨日，展览开幕。"),
    ("name", "The mayor of Leeds told the paper to wait.", "The mayor of Hull told the paper to wait."),
    ("name", "LAGOS, Aug. 3 -- The ferry left late.", "ACCRA, Aug. 3 -- The ferry left late."),
    ("name", "공장은 경기도에 있다.", "공장은 강원도에 있다."),
    (
        "name",
        "Police said Thursday they will charge Leo Marsh now.",
        "Police said Thursday they will charge Ned Burrow now.",
    ),
    ("attribution", "“It works,” says Tina Moller, PhD.", "“It works,” says Tana Mollar, PhD."),
    ("name", "The list was read by Đorđe Petrović.", "The list was read by Marko Petrovic."),
    ("name", "The list was read by Åge Nørgård.", "The list was read by Lars Norgaard."),
    # One letter or sound more, of places and people that are known by name.
    ("name", "The talks were held in Omsk in May.", "The talks were held in Tomsk in May."),
    ("name", "Переговоры прошли в Омске в мае.", "Переговоры прошли в Томске в мае."),
    ("name", "Поезд прибыл в город Омск.", "Поезд прибыл в город Томск."),
    ("name", "Die Gespräche fanden im Mai in Omsk statt.", "Die Gespräche fanden im Mai in Tomsk statt."),
    ("name", "Les pourparlers ont lieu à Omsk.", "Les pourparlers ont lieu à Tomsk."),
    ("name", "The letter was signed by Marina in May.", "The letter was signed by Karina in May."),
    ("name", "La carta fue firmada por Marina en mayo.", "La carta fue firmada por Karina en mayo."),
    ("name", "Письмо в мае подписала Марина лично.", "Письмо в мае подписала Карина лично."),
    ("name", "正由小芹和小梅照看。", "正由小军和小梅照看。"),
    ("name", "据法媒5月2日报道，桥已合龙。", "据美媒5月2日报道，桥已合龙。"),
    ("name", "정민호 기자", "정수호 기자"),
]

NONE = [
    ("列车当晚开往衡阳。", "列车当晚开往衡杨。"),
    ("看见邹亮走到台前。", "看见邹谅走到台前。"),
    ("租金相对较高。", "租金相对偏高。"),
    ("每个账号最多绑定三个。", "每个账号最多系结三个。"),
    ("程序员写出的源代码。", "程式设计师写出的原始码。"),
    ("老人说话归根结底一句。", "老人说话说到底一句。"),
    ("他们的效果同从前完全不同。", "他们的效果同从前截然不同。"),
    ("山路难以通行。", "山路很难通行。"),
    ("这一步不该省略。", "这一步不应省略。"),
    ("The board met Walter Keller at noon.", "The board met Walter Kellre at noon."),
    ("The board met Walter Keller at noon.", "The board met Walter Keler at noon."),
    ("The board met Walter Keller at noon.", "The board met Walter Keller at noom."),
    ("From Berlin the boats went north.", "Frog Berlin the boats went north."),
    ("Berlin is the seat of the court.", "Berlim is the seat of the court."),
    ("Der Bericht liegt im Museum.", "Der Bericht liegt im Archiv."),
    ("该机构8日发布报告。", "该机构8日推出报告。"),
    ("演出9日再次举行。", "演出9日又一次举行。"),
    ("老板说今天不开门。", "老总说今天不开门。"),
    ("旁边是小区的灯。", "旁边是小镇的灯。"),
    ("市铁路公司表示，全线已通。", "市铁路公私表示，全线已通。"),
    ("The letter was signed by Marina in May.", "The letter was signed by Maruna in May."),
    ("La carta fue firmada por Marina en mayo.", "La carta fue firmada por Marrina en mayo."),
    ("Поезд прибыл в город Минск.", "Поезд прибыл в город Мниск."),
    ("La sede está en Madrid.", "La sede esta en Madrid."),
    # One name as two languages write it.
    ("Das Hafenbuch sagt, dass Tanja es im Mai zeichnete.", "Das Hafenbuch sagt, dass Tanya es im Mai zeichnete."),
    ("Das Hafenbuch sagt, dass Wladimir es zeichnete.", "Das Hafenbuch sagt, dass Vladimir es zeichnete."),
    # Letters that a keyboard lacks, each written in its own way.
    ("The list was read by Đorđe Petrović.", "The list was read by Djordje Petrovic."),
    ("Listu je čitao Đorđe Petrović.", "Listu je čitao Djordje Petrović."),
    ("The list was read by Åge Nørgård.", "The list was read by Aage Norgaard."),
    ("The list was read by Þór Weiß.", "The list was read by Thor Weiss."),
    ("„Luka je otvorena“, rekao je Novak Đoković.", "„Luka je otvorena“, rekao je Novak Djokovic."),
]

OTHERS = [
    ("date", "歌手6日晚间登台。", "歌手16日晚间登台。"),
    ("date", "该机构8日发布报告。", "该机构6日发布报告。"),
    ("number", "处拘留10日。", "处拘留15日。"),
    ("date", "도서관은 16일 새 건물을 열었다.", "도서관은 26일 새 건물을 열었다."),
    ("number", "행사는 16일 동안 열린다.", "행사는 26일 동안 열린다."),
    ("quantifier", "尽量避免误伤。", "完全避免误伤。"),
    ("date", "Officials said Thursday they will pay.", "Officials said Tuesday they will pay."),
    ("date", "회사는 이달 말 인증을 받는다.", "회사는 다음 달 말 인증을 받는다."),
    ("modal", "核实这一步不该省略。", "核实这一步可以省略。"),
    ("negation", "核实这一步不该省略。", "核实这一步应该省略。"),
    ("negation", "要坚决遏制此类行为。", "要坚决放任此类行为。"),
    ("quantifier", "The lamps are checked regularly.", "The lamps are checked rarely."),
]


def kinds(before: str, after: str) -> set[str | None]:
    return {verdict.kind for verdict in compare(before, after, language=language_of(before))}


@pytest.mark.parametrize(("kind", "before", "after"), CHANGED + OTHERS)
def test_what_was_changed_is_told_by_its_kind(kind, before, after):
    assert kinds(before, after) == {kind}


@pytest.mark.parametrize(("before", "after"), NONE)
def test_slips_and_other_words_rename_nothing(before, after):
    assert kinds(before, after) <= {None, "wording"}


def test_a_day_is_one_whichever_way_a_paper_writes_it():
    assert kinds("该机构8日发布报告。", "该机构8号发布报告。") <= {None}
    assert kinds("该机构8日发布报告。", "该机构八日发布报告。") <= {None}


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12), st.data())
def test_a_letter_lost_doubled_or_out_of_order_is_mistyped(word, data):
    at = data.draw(st.integers(0, len(word) - 2))
    for typed in (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ):
        assert typed == word or mistyped(word, typed)


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12), st.text("abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_more_than_one_slip_is_not_mistyped(word, typed):
    from rapidfuzz.distance import OSA

    if OSA.distance(word, typed) > 1:
        assert not mistyped(word, typed)


@given(st.text("大小河北京吴亞軍，ab衡阳襄", max_size=12))
def test_a_row_of_words_is_the_text(text):
    assert len("".join(word for word, _ in row(text))) == len(text)


def test_places_are_told_by_language():
    assert {"衡阳", "秘鲁"} <= places("") == places("zh")
    assert "프랑스" in places("ko")
    assert not places("xx")
    # Words of the language that are names of towns besides say nothing.
    assert places("zh").isdisjoint(["合作", "资源", "公安", "解放", "比如"])
