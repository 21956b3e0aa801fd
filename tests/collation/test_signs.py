"""Signs that stand for a number or say how it is meant, and what looks like one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber import collate
from scrubber.collation.kinds.classify import compare

CHANGED = [
    ("number", "", "The tariff is set out in Schedule A to this lease.", "The tariff is set out in Schedule C to this lease."),
    ("number", "", "Rule 12(b) applies to all berths.", "Rule 12(d) applies to all berths."),
    ("number", "", "The second hall was opened by George V in June.", "The second hall was opened by George VI in June."),
    ("number", "", "费用标准见附件B。", "费用标准见附件C。"),
    ("number", "de", "Die Sätze stehen in Anlage C.", "Die Sätze stehen in Anlage D."),
    ("number", "de", "Im Sinne von Buchstabe c ist das ein Boot.", "Im Sinne von Buchstabe d ist das ein Boot."),
    ("number", "fr", "Les tarifs figurent à l'annexe C.", "Les tarifs figurent à l'annexe D."),
    ("number", "es", "Lo dispuesto en la letra c no se aplica.", "Lo dispuesto en la letra d no se aplica."),
    ("number", "ja", "費用は別表Cによる。", "費用は別表Dによる。"),
    ("number", "ja", "第二項（イ）の船舶を除く。", "第二項（ウ）の船舶を除く。"),
    ("number", "ko", "요금은 별표 나를 따른다.", "요금은 별표 다를 따른다."),
    ("number", "ja", "水温は-2度だった。", "水温は2度だった。"),
    ("number", "", "水位变动为-0.7米。", "水位变动为+0.7米。"),
    ("number", "", "The tank holds 10⁶ litres of water.", "The tank holds 10⁷ litres of water."),
    ("number", "", "The tank holds 10⁶ litres of water.", "The tank holds 10 litres of water."),
    ("number", "", "A grain weighs 4×10⁻⁵ of that.", "A grain weighs 4×10⁵ of that."),
    ("number", "", "It flows at 2 m s⁻¹ under the sluice.", "It flows at 2 m s¹ under the sluice."),
    ("number", "", "Keep the bait at –4 °C or below.", "Keep the bait at 4 °C or below."),
    ("number", "", "The locks need release 3.10 of the program.", "The locks need release 3.1 of the program."),
    ("quantifier", "", "The draught must be < 4.5 m.", "The draught must be > 4.5 m."),
    ("quantifier", "", "吃水须≤4.5米。", "吃水须≥4.5米。"),
    ("name", "", "The berth was let to Mary K. Dunn last year.", "The berth was let to Mary R. Dunn last year."),
    ("date", "", "The gate opens at 7 am on Mondays.", "The gate opens at 7 pm on Mondays."),
]  # fmt: skip

SAME = [
    ("", "Keep the bait at –4 °C or below.", "Keep the bait at −4 °C or below."),
    ("", "(a) The pilot decides. The master obeys.", "(b) The pilot decides. The master obeys."),
    ("", "The tariff is set out in Annex A to this lease.", "The tariff is set out in Annex \u0410 to this lease."),
    ("ru", "Ставки указаны в приложении А к договору.", "Ставки указаны в приложении A к договору."),
    ("", "About 40¹ of the boats were lost.", "About 40 of the boats were lost."),
    ("", "The wall was mended in 1995¹² by hand.", "The wall was mended in 1995¹³ by hand."),
    ("es", "El capitán y el piloto firman la hoja.", "El capitán e el piloto firman la hoja."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "language", "before", "after"), CHANGED)
def test_another_sign_is_another_number_either_way(kind, language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} == {kind}


@pytest.mark.parametrize(("language", "before", "after"), SAME)
def test_marks_of_items_words_of_one_letter_and_no_numerals_accuse_nobody(language, before, after):
    for one, other in ((before, after), (after, before)):
        assert {each.kind for each in compare(one, other, language=language)} <= {None, "wording"}


@given(st.sampled_from("ABCDEFGHKLMNPQRST"), st.sampled_from("ABCDEFGHKLMNPQRST"))
def test_any_letter_for_another_behind_a_noun_is_told(one, other):
    text = "The fees are those of Table {} of the harbour rules."
    assert {each.kind for each in compare(text.format(one), text.format(other))} == (
        {"number"} if one != other else set()
    )


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("水温降至-2度。", "水温降至2度。"),
        ("吃水须<4.5米。", "吃水须>4.5米。"),
        ("费用标准见附件B。", "费用标准见附件C。"),
        ("冷库保持5～7度。", "冷库保持57度。"),
        ("冷库保持5—7度。", "冷库保持5.7度。"),
        ("The hold is kept at 5–7 °C.", "The hold is kept at 57 °C."),
        ("It was dredged in 2019-2021.", "It was dredged in 20192021."),
    ],
)
def test_whose_copy_has_another_sign_is_told(true, false):
    text = (
        "港口今年接收了许多船只，码头整修完毕。引航员在航道外登船。{}船长在泊位旁等候。货主已经收到通知。"
        "\n\n潮位表由港务局印发，任何人都可以领取。港内禁止游泳，违者受到警告。"
    )
    found = collate({"one": text.format(true), "two": text.format(false), "three": text.format(true)}).findings
    assert {each.mirror for each in found if each.severity == "high"} == {"two"}


@pytest.mark.parametrize(
    ("text", "other", "kinds"),
    [
        ("A grain weighs 4×10⁻⁵ of that.", "A grain weighs 4×10⁵ of that.", ["number"]),
        ("Keep the bait at –4 °C or below.", "Keep the bait at 4 °C or below.", ["number"]),
        ("A grain weighs 4×10⁻⁵ of that.", "A grain weighs 4×10-5 of that.", []),
        ("A grain weighs 4×10⁻⁵ of that.", "A grain weighs 4×10−5 of that.", []),
        ("Keep the bait at –4 °C or below.", "Keep the bait at -4 °C or below.", []),
        ("It froze from 1990 –1995 each winter.", "It froze from 1990–1995 each winter.", []),
        ("Two to three boats lie 5–7 m off.", "Two to three boats lie 5—7 m off.", []),
        ("Call 010-6552-9988 or 6552-9989.", "Call 01065529988 or 65529989.", []),
        ("The toll is 10 000 marks.", "The toll is 10000 marks.", []),
    ],
)
def test_a_minus_counts_however_it_is_set(text, other, kinds) -> None:
    """A raised minus is a word, and so is a dash that stands for one."""
    copies = {"a": text, "b": other, "c": text}
    copies = {name: f"The basin was dug by hand.\n\n{each}\n\nNobody kept the plans." for name, each in copies.items()}
    assert [f.kind for f in collate(copies).findings if f.mirror == "b"] == kinds
