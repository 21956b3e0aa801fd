"""What is said over again in other words accuses nobody; what was changed beside it does."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.readings import Readings
from scrubber.language.packs.which import language_of

SAME = [
    ("救援车辆难以进入山区。", "救援车辆无法进入山区。"),
    ("村民们不得不绕行二十多里山路。", "村民们只好绕行二十多里山路。"),
    ("这项工作离不开群众的支持。", "这项工作需要群众的支持。"),
    ("据统计，全市共有两百多家养老机构。", "据不完全统计，全市共有两百多家养老机构。"),
    ("话音刚落，台下便响起了掌声。", "话音未落，台下便响起了掌声。"),
    ("孩子们都戴上了红领巾。", "孩子们全都戴上了红领巾。"),
    ("业内人士认为，价格还会上涨。", "业内专家认为，价格还会上涨。"),
    ("多名代表提出了建议。", "多位代表提出了建议。"),
    ("Roughly 60 families have been moved.", "Some 60 families have been moved."),
    ("The council has yet to decide.", "The council has not yet decided."),
    ("The firm declined to comment.", "The firm refused to comment."),
    ("Doctors failed to save him.", "Doctors were unable to save him."),
    ("It is unclear who started the fire.", "It is not clear who started the fire."),
    ("Der Betrieb konnte nicht liefern.", "Der Betrieb war nicht in der Lage, zu liefern."),
    ("Environ trois cents personnes ont assisté à la fête.", "Près de trois cents personnes ont assisté à la fête."),
    ("Cerca de cuatrocientas personas asistieron.", "Unas cuatrocientas personas asistieron."),
    ("ほぼすべての列車が運休した。", "ほとんどすべての列車が運休した。"),
    ("그의 노력은 상상을 초월한다.", "그의 노력은 상상 이상이다."),
    ("两家数据公司新颜科技和长安科技被带走调查。", "两家数据公司新颖科技和长安科技被带走调查。"),
]

OTHER = [
    ("modal", "救援车辆可以进入山区。", "救援车辆无法进入山区。"),
    ("modal", "对待乱校须用铁腕手段。", "对待乱校可用铁腕手段。"),
    ("quantifier", "目前没有任何工厂能生产。", "目前没有几家工厂能生产。"),
    ("quantifier", "北方将全面入冬。", "北方将部分入冬。"),
    ("negation", "该厂产业结构不合理。", "该厂产业结构较合理。"),
    ("negation", "It is clear who started the fire.", "It is unclear who started the fire."),
    ("negation", "The firm agreed to comment.", "The firm declined to comment."),
    (
        "negation",
        "Es gibt nach dem Diebstahl keinen zweiten Schlüssel mehr.",
        "Es gibt nach dem Diebstahl einen zweiten Schlüssel mehr.",
    ),
    ("negation", "La Audiencia anuló la decisión de los jueces.", "La Audiencia confirmó la decisión de los jueces."),
    ("negation", "Ils n’ont pas encore pu être joints.", "Ils n’ont déjà pu être joints."),
    ("negation", "政府軍は劣勢にある。", "政府軍は優勢にある。"),
    ("modal", "The mayor did not answer the council on Monday.", "The mayor could not answer the council on Monday."),
    ("number", "주문은 100개 이상이다.", "주문은 300개 이상이다."),
]


def kinds(before: str, after: str) -> set[str]:
    """What a difference accuses a mirror of, wording aside."""
    return {verdict.kind for verdict in compare(before, after, language=language_of(before))} - {None, "wording"}


@pytest.mark.parametrize(("before", "after"), SAME)
def test_a_rewording_accuses_nobody(before, after):
    """Either may be the canonical reading."""
    assert kinds(before, after) == kinds(after, before) == set()


@pytest.mark.parametrize(("kind", "before", "after"), OTHER)
def test_what_was_changed_is_told_by_its_kind(kind, before, after):
    """The words of a rewording with another statement in their place, and facts beside them."""
    assert kinds(before, after) == {kind}


def judged(text: str, before: str, after: str) -> str | None:
    """What it is that a copy has other words at a place."""
    start = text.index(before)
    return Readings({}).judge(text, start, start + len(before), after).kind


def test_another_region_s_word_is_known_though_a_blank_parts_it():
    """A page's layout set a blank into 集成电路."""
    assert judged("全球每生产3块集成电 路就有2块运到中国。", "集成", "积体") == "wording"


def test_a_slip_of_the_other_region_s_word_is_a_slip():
    """集成电路 with a slip in it, where 积体电路 is printed; a firm's name there is another name."""
    text = "去年进口积体电路四千亿块。"
    assert judged(text, "积体", "继成") is None
