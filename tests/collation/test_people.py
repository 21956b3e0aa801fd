"""People, bodies and places that are told apart by where their names stand, and speakers by the words they say;
other words name nobody.
"""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

OTHERS = [
    ("name", "原告罗启明，女，住东溪镇。", "原告罗启平，女，住东溪镇。"),
    ("name", "列席：贺长林、韦思远、高小满。", "列席：贺长林、韦思成、高小满。"),
    ("name", "摄影：陆大川", "摄影：陆大江"),
    ("name", "副市长彭志国主持会议。", "副市长彭志民主持会议。"),
    ("name", "苏承德（1902—1975），棉商。", "苏承礼（1902—1975），棉商。"),
    ("name", "听取了市港务集团的汇报。", "听取了市燃气集团的汇报。"),
    ("name", "材料报县人大常委会备案。", "材料报县政协备案。"),
    ("name", "手稿存于省图书馆。", "手稿存于市档案馆。"),
    ("name", "上诉于临江市中级人民法院。", "上诉于临江市高级人民法院。"),
    ("name", "承租方：远帆机械（泉湾）有限公司", "承租方：远航机械（泉湾）有限公司"),
    ("name", "承租方：远帆机械（泉湾）有限公司", "承租方：远帆机械（沙井）有限公司"),
    ("name", "他考入沅北农业大学。", "他考入沅北工业大学。"),
    ("name", "全家避居湘西，不问世事。", "全家避居鄂西，不问世事。"),
    ("name", "投资人：蔺志刚", "投资人：蔺志坚"),
    ("name", "会議は部長が招集する。", "会議は課長が招集する。"),
    ("wording", "担当は港湾課の三枝です。", "担当は港湾課の三浦です。"),
    ("name", "第三届船会在屿山举行。", "第三届船会在岱北举行。"),
    ("attribution", "证人码头搬运工钱友德当庭陈述：“船没有靠岸。”", "证人渔具店主冯大有当庭陈述：“船没有靠岸。”"),
    ("attribution", "市水利局局长吉文涛解读：“水渠是命脉。”", "市水利局局长吉文轩解读：“水渠是命脉。”"),
    ("attribution", "“水渠是命脉。”（其女陶玉珍述）", "“水渠是命脉。”（其婿白志平述）"),
    ("attribution", "镇议员岳明理于一读时发言：「路要先修。」", "镇议员游明理于一读时发言：「路要先修。」"),
    ("attribution", "“We knew,” a former shift manager said.", "“We knew,” the chief inspector said."),
    ("attribution", "“We knew,” wrote senior editor Lin Ruoxi in the preface.", "“We knew,” wrote reviewer Lin Ruobai in the preface."),
    ("attribution", "«No hay agua», respondió el concejal Bruno Salas, «ni la habrá».", "«No hay agua», respondió la arquitecta Inés Prado, «ni la habrá»."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "before", "after"), OTHERS)
def test_another_person_body_place_or_speaker_is_told_by_where_it_stands(kind: str, before: str, after: str) -> None:
    assert {verdict.kind for verdict in compare(before, after) if verdict.kind} == {kind}


SAME = [
    ("专家高度评价了方案。", "专家充分肯定了方案。"),
    ("这笔钱到了县里就没有了。", "这笔迁到了县里就没有了。"),
    ("材料报市人民代表大会常务委员会备案。", "材料报市人大常委会备案。"),
    ("对学生组织负责。", "对学校组织负责。"),
    ("会议在年初召开。", "会议在岁首召开。"),
    ("全市医院停诊一天。", "全市医疗机构停诊一天。"),
    ("地址：河湾路口", "地址：河弯路口"),
    ("他提出的口号是：“安全第一。”", "他喊出的口号是：“安全第一。”"),
    ("“We knew,” a former shift manager said.", "“We knew,” an ex-shift manager said."),
    ("«La marea» subió en la costa de Mar.", "«La marea» creció en la costa de Mar."),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_other_words_beside_a_title_or_in_a_place_name_nobody(before: str, after: str) -> None:
    assert not {"name", "attribution"}.intersection(verdict.kind for verdict in compare(before, after))
