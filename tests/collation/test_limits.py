"""Kinds of alterations of rules and reports: limits in time, how often, advice and duty, designations, who said so."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

CHANGED = [
    ("date", "", "Return the form before 12 May 2020.", "Return the form after 12 May 2020."),
    ("date", "", "Stop it five days before the operation.", "Stop it five days after the operation."),
    ("date", "zh", "材料应于2020年5月12日前送达。", "材料应于2020年5月12日后送达。"),
    ("date", "fr", "Les délégués sont élus avant le 15 octobre.", "Les délégués sont élus après le 15 octobre."),
    ("negation", "", "Ask the pharmacist before driving.", "Ask the pharmacist after driving."),
    ("number", "de", "Die Proben werden zweimal entnommen.", "Die Proben werden dreimal entnommen."),
    ("number", "ru", "Осмотр проводится трижды в год.", "Осмотр проводится дважды в год."),
    ("modal", "zh", "板材厚度宜为18毫米。", "板材厚度应为18毫米。"),
    ("modal", "zh", "接缝处不宜留空隙。", "接缝处不应留空隙。"),
    ("negation", "zh", "接缝处宜涂胶。", "接缝处不宜涂胶。"),
    ("negation", "zh", "儿童禁用。", "儿童可用。"),
    ("number", "zh", "应符合GB 18580—2017的要求。", "应符合GB 18580—2011的要求。"),
    ("number", "zh", "应符合GB 18580-2017的要求。", "应符合GB 18580-2011的要求。"),
    ("date", "zh", "统计年度为2015—2017，每年一次。", "统计年度为2015—2019，每年一次。"),
    ("attribution", "zh", "创办人林静安曾说过：“门要常开。”", "当地的乡绅曾说过：“门要常开。”"),
    ("attribution", "zh", "第一任校长沈德方在典礼上说过：“要读书。”", "一位评论员在典礼上说过：“要读书。”"),
    ("quantifier", "de", "Es sind höchstens sechs Monate.", "Es sind mindestens srchs Monate."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "language", "before", "after"), CHANGED)
def test_what_is_altered_has_its_kind(kind, language, before, after):
    found = [each.kind for each in compare(before, after, language=language) if each.kind]
    assert set(found) == {kind}
