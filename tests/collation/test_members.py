"""A member of a list that only one reading has, and what only looks like one."""

import pytest

from scrubber import collate
from scrubber.collation.kinds.classify import compare

LEFT_OUT = [
    ("name", "", "The owners are Norrby, Tansley, Quill and Marlow.", "The owners are Norrby, Quill and Marlow."),
    ("quantifier", "", "The fee covers water, light, rubbish and mooring.", "The fee covers water, light and mooring."),
    ("quantifier", "", "The fee covers water, light and mooring.", "The fee covers water, light."),
    ("quantifier", "", "费用包括供水、照明、垃圾清运和系泊。", "费用包括供水、照明和系泊。"),
    ("name", "", "渡轮停靠温州、台州、宁波和舟山。", "渡轮停靠温州、宁波和舟山。"),
    ("quantifier", "ja", "費用は給水、照明、清掃及び係留を含む。", "費用は給水、清掃及び係留を含む。"),
    ("quantifier", "de", "Die Gebühr umfasst Wasser, Licht, Müll und Liegeplatz.", "Die Gebühr umfasst Wasser, Müll und Liegeplatz."),
    ("quantifier", "fr", "Le prix comprend l'eau, la lumière, les ordures et le quai.", "Le prix comprend l'eau, les ordures et le quai."),
    ("quantifier", "ru", "В плату входят вода, свет, мусор и причал.", "В плату входят вода, мусор и причал."),
    ("quantifier", "ko", "요금은 물, 조명, 청소 및 계류를 포함한다.", "요금은 물, 청소 및 계류를 포함한다."),
    ("quantifier", "", "Members and guests may vote on it.", "Members may vote on it."),
    ("quantifier", "", "The council may fine owners and tenants.", "The council may fine owners."),
    ("quantifier", "es", "Los socios y los invitados pueden votar.", "Los socios pueden votar."),
    ("quantifier", "el", "Τα μέλη και οι επισκέπτες μπορούν να ψηφίζουν.", "Τα μέλη μπορούν να ψηφίζουν."),
    ("quantifier", "pl", "Członkowie i goście mogą głosować.", "Członkowie mogą głosować."),
    ("quantifier", "de", "Die Halle wurde von Jan und Grete Lohse gebaut.", "Die Halle wurde von Jan Lohse gebaut."),
]  # fmt: skip

SHORTER = [
    ("", "The fee, however, covers water and light.", "The fee covers water and light."),
    ("", "In May, of course, the gate is open and free.", "In May the gate is open and free."),
    ("", "The old, grey quay was rebuilt.", "The grey quay was rebuilt."),
    ("", "The fee covers water, light and so on.", "The fee covers water, light, and so on."),
    ("", "费用包括供水、照明等。", "费用包括供水、照明等等。"),
]


@pytest.mark.parametrize(("kind", "language", "before", "after"), LEFT_OUT)
def test_a_member_that_is_left_out_or_put_in_is_told(kind, language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} == {kind}


@pytest.mark.parametrize(("language", "before", "after"), SHORTER)
def test_what_is_said_more_shortly_accuses_nobody(language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} <= {None, "wording"}


def test_a_member_of_a_chinese_list_is_told_of_whole_texts():
    before, after = "箱内有绷带、剪刀、手套和胶布。", "箱内有绷带、剪刀和胶布。"
    for one, other in ((before, after), (after, before)):
        found = collate({"a": one, "b": one, "c": other}).findings
        assert [(each.mirror, each.kind) for each in found] == [("c", "quantifier")]
