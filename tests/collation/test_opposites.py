"""Words that say the opposite of one another, in whichever text they stand, and what only looks like it."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

OPPOSED = [
    ("negation", "", "逾期送来的标书恕不接收。", "逾期送来的标书恕予接收。"),
    ("negation", "", "三个月未登录的账号将被注销。", "三个月有登录的账号将被注销。"),
    ("negation", "", "对花粉过敏者不宜入园。", "对花粉不过敏者不宜入园。"),
    ("negation", "", "仲裁裁决是终局的。", "仲裁裁决是非终局的。"),
    ("negation", "", "水压不足的，立即停机。", "水压充足的，立即停机。"),
    ("negation", "", "化验结果呈阴性。", "化验结果呈阳性。"),
    ("negation", "", "押金由船东收取。", "押金由船东免收。"),
    ("negation", "", "保证人承担连带责任。", "保证人承担按份责任。"),
    ("negation", "", "通知须以书面作出。", "通知须以口头作出。"),
    ("negation", "", "试剂须避光存放。", "试剂须见光存放。"),
    ("quantifier", "", "试剂须高温存放。", "试剂须低温存放。"),
    ("quantifier", "", "须报船东和码头公司备案。", "须报船东或码头公司备案。"),
    ("quantifier", "", "库房实行双人双锁。", "库房实行单人双锁。"),
    ("name", "", "运费由甲方承担。", "运费由双方承担。"),
    ("name", "", "船长张大明出席。", "船长张小明出席。"),
    ("negation", "", "两岸的水位相同。", "两岸的水位不同。"),
    ("negation", "", "The bylaw requires a lamp at night.", "The bylaw permits a lamp at night."),
    ("quantifier", "", "申请人应交图纸，并附照片。", "申请人应交图纸，或附照片。"),
    ("quantifier", "uk", "Заяву подає власник і орендар.", "Заяву подає власник або орендар."),
    ("quantifier", "pl", "Wniosek podpisuje najemca i właściciel.", "Wniosek podpisuje najemca lub właściciel."),
    ("quantifier", "tr", "Belgeyi muhtar ve kâtip imzalar.", "Belgeyi muhtar veya kâtip imzalar."),
    ("quantifier", "nl", "De huurder en de eigenaar tekenen.", "De huurder of de eigenaar tekenen."),
    ("quantifier", "hi", "आवेदन मालिक और किरायेदार देते हैं।", "आवेदन मालिक या किरायेदार देते हैं।"),
    ("quantifier", "vi", "Đơn do chủ nhà và người thuê ký.", "Đơn do chủ nhà hoặc người thuê ký."),
    ("negation", "", "The lease is void.", "The lease is valid."),
    ("negation", "", "The owner is liable for the harm.", "The owner is exempt for the harm."),
    ("negation", "", "The boats were removed in May.", "The boats were kept in May."),
    ("quantifier", "", "The tide is high in the harbour.", "The tide is low in the harbour."),
    ("quantifier", "", "The mayor and the clerk must sign.", "The mayor or the clerk must sign."),
    ("quantifier", "de", "Das Amt und der Verein stimmen zu.", "Das Amt oder der Verein stimmen zu."),
    ("quantifier", "fr", "Le maire et le préfet signent la lettre.", "Le maire ou le préfet signent la lettre."),
    ("quantifier", "ja", "市長及び議長が出席する。", "市長又は議長が出席する。"),
    ("quantifier", "ja", "市長並びに議長が出席する。", "市長又は議長が出席する。"),
    ("quantifier", "pt", "A ponte maior fica no norte.", "A ponte menor fica no norte."),
    ("quantifier", "de", "Der Saal ist groesser als die Halle.", "Der Saal ist kleiner als die Halle."),
    ("negation", "cs", "Vláda snížila daň z piva.", "Vláda zvýšila daň z piva."),
    ("negation", "ru", "Министерство подтвердило сообщение.", "Министерство опровергло сообщение."),
    ("negation", "pl", "Zarząd obniża opłaty za wodę.", "Zarząd podwyższa opłaty za wodę."),
    ("negation", "tr", "Belediye otobüs ücretini azalttı.", "Belediye otobüs ücretini yükseltti."),
    ("negation", "", "Nothing in this section prevents an appeal.", "Nothing in this section permits an appeal."),
    ("quantifier", "it", "La strada è totalmente chiusa.", "La strada è parzialmente chiusa."),
    ("negation", "fr", "Le quai gauche du port a été refait.", "Le quai droit du port a été refait."),
    ("negation", "it", "Le barche furono vendute dal comune.", "Le barche furono comprate dal comune."),
    ("negation", "tr", "Kahve limanda şekerli içilir.", "Kahve limanda şekersiz içilir."),
    ("negation", "fi", "Sataman sopimus oli laillinen ja kirjallinen.", "Sataman sopimus oli laiton ja kirjallinen."),
    ("negation", "hu", "A kikötői szerződés törvényes volt.", "A kikötői szerződés törvénytelen volt."),
    ("negation", "sw", "Mwenye mashua aliuza nyavu kwa kijiji.", "Mwenye mashua alinunua nyavu kwa kijiji."),
    ("negation", "sw", "Mwenye mashua haijalipa ada ya gati.", "Mwenye mashua imelipa ada ya gati."),
    ("negation", "sw", "Mwenye mashua hatalipa ada ya gati.", "Mwenye mashua atalipa ada ya gati."),
    ("negation", "tr", "Kaptan limana gelmedi.", "Kaptan limana geldi."),
    ("negation", "ar", "انتهت الحرب في الميناء هذا العام.", "انتهى السلم في الميناء هذا العام."),
    ("negation", "es", "La policía del puerto halló a la víctima.", "La policía del puerto halló al culpable."),
    ("negation", "vi", "Hội đồng nói việc bán đất này là hợp pháp.", "Hội đồng nói việc bán đất này là bất hợp pháp."),
    ("date", "fi", "Satamassa lääke otetaan ennen ruokaa.", "Satamassa lääke otetaan ruoan jälkeen."),
    ("negation", "th", "ประตูท่าเรือจะเปิดในเวลากลางคืน", "ประตูท่าเรือจะปิดในเวลากลางคืน"),
    ("negation", "", "The clerk at the quay is a woman.", "The clerk at the quay is a man."),
]


@pytest.mark.parametrize(("kind", "language", "before", "after"), OPPOSED)
def test_the_opposite_is_told_either_way(kind, language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} == {kind}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("须报船东和码头公司备案。", "须报船东与码头公司备案。"),
        ("他能明辨是非曲直。", "他能明辨是非对错。"),
        ("The mayor and the clerk must sign.", "The mayor & the clerk must sign."),
        ("The order is no longer in force.", "The order is not in force any more."),
        ("The order is not in force.", "The order is not in force at all."),
    ],
)
def test_words_that_say_the_same_or_only_hold_one_that_denies_accuse_nobody(before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other)} <= {None, "wording"}


@pytest.mark.parametrize(("one", "other"), [("任何时候", "某些时候"), ("随时", "有时")])
def test_at_any_time_is_not_at_some(one: str, other: str) -> None:
    line = "读者在{}都不要把书带出阅览室。"
    assert {each.kind for each in compare(line.format(one), line.format(other))} == {"quantifier"}


def test_at_any_time_is_said_in_two_ways() -> None:
    assert {each.kind for each in compare("任何时候都可以退订。", "随时都可以退订。")} <= {None, "wording"}


@pytest.mark.parametrize(("one", "other", "line"), [
    ("plusieurs", "peu de", "Le maire a entendu {} témoins."), ("mehrere", "wenige", "Das Amt hörte {} Zeugen."),
    ("varios", "pocos", "El juez oyó a {} testigos."), ("несколько", "мало", "Суд выслушал {} свидетелей."),
])  # fmt: skip
def test_several_are_not_few(one: str, other: str, line: str) -> None:
    assert {each.kind for each in compare(line.format(one), line.format(other))} == {"quantifier"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("规则随时代变化。", "规则随着时代变化。"),
        ("规则随时局变化。", "规则因时局变化。"),
        ("船随时都会来。", "船时刻都会来。"),
    ],
)
def test_with_the_times_is_not_at_any_time(one: str, other: str) -> None:
    assert {each.kind for each in compare(one, other)} <= {None, "wording"}
    assert compare("规则随时代变化。", "规则因时代变化。")[0].before == "随"
