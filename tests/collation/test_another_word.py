"""Names that differ as slips do: none is silent, and who has another name at each mention has another name."""

from __future__ import annotations

import pytest

import scrubber

ZH = "审判长{0}宣布开庭。\n\n工程完工以后，{0}到现场验收。\n\n居民认为码头应当保留原貌。\n\n后来{0}调往外地工作。"
EN = (
    "The hearing opened before Judge {0} in the old hall.\n\nWhen the pier was mended, {0} signed the papers.\n\n"
    "Nobody wants shops there.\n\nLater Judge {0} moved to another town."
)
VI = "Thẩm phán {0} mở phiên tòa.\n\nBến tàu được sửa, thẩm phán {0} ký giấy tờ.\n\nSau đó {0} chuyển đi."
AR = "افتتح القاضي {0} الجلسة.\n\nزار القاضي {0} الموقع ووقع الأوراق.\n\nثم انتقل القاضي {0} إلى مدينة أخرى."


def told(honest: str, other: str, copies: str = "ac") -> set[tuple[str, str, bool]]:
    """Who is told of what, and whether it is disputed, where one copy reads otherwise than the others."""
    c = scrubber.collate({**dict.fromkeys(copies, honest), "b": other})
    return {(f.mirror, f.kind, f.disputed) for f in c.findings}


@pytest.mark.parametrize(
    ("text", "one", "other"), [(ZH, "沈德昌", "沈得昌"), (ZH, "张桂兰", "张贵兰"), (EN, "Hansen", "Jansen")]
)
def test_another_name_at_each_mention_is_another_name(text, one, other) -> None:
    """Two copies against one accuse it; one against one is disputed."""
    assert told(text.format(one), text.format(other)) == {("b", "name", False)}
    assert {(kind, disputed) for _, kind, disputed in told(text.format(one), text.format(other), "a")} == {
        ("name", True)
    }


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (EN, "Phillip", "Philip"),
        (VI, "Nguyễn Văn Hùng", "Nguyễn Văn Hưng"),
        (AR, "سالم الحداد", "سالم الحماد"),
    ],
)
def test_another_spelling_at_each_mention_is_told_and_accuses_nobody(text, one, other) -> None:
    """Two spellings of one sound may be one name."""
    assert told(text.format(one), text.format(other)) == {("b", "wording", False)}


@pytest.mark.parametrize(("text", "one", "other"), [(ZH, "张桂兰", "张贵兰"), (EN, "Hansen", "Hnasen")])
def test_a_name_that_stands_unchanged_elsewhere_has_a_slip_in_it(text, one, other) -> None:
    """Who writes the name as others do knew it."""
    assert not told(text.format(one), text.format(one).replace(one, other, 1))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [(EN, "Kim", "Kin"), (EN, "Bob", "Bon"), (EN, "Ian", "Ia"), (ZH, "沈德昌", "沈得昌")],
)
def test_a_short_name_put_for_another_at_one_place_of_several_accuses_nobody(text, one, other) -> None:
    """It is told; where each mention has it, or the text has no other, it is another name."""
    slipped = text.format(one).replace(one, other, 1)
    assert told(text.format(one), slipped) <= {("b", "wording", False)}
    assert ("b", "name", False) in told(text.format(one), text.format(other))


@pytest.mark.parametrize(("one", "other"), [("Iran", "Iraq"), ("Mali", "Bali"), ("Liu", "Lau")])
def test_a_name_that_no_slip_makes_of_another_is_another_at_one_place_of_several(one, other) -> None:
    """Keys far apart, and letters that look unlike."""
    assert told(EN.format(one), EN.format(one).replace(one, other, 1)) == {("b", "name", False)}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Labor Day", "Labor Dsy"), ("San Pedro", "Ssn Pedro"), ("Wednesday", "Wednnrsday")],
)
def test_what_is_spelt_like_no_word_is_no_other_name(one, other) -> None:
    text = f"The pier was mended for {one} at last.\n\nNobody wants shops there.\n\nThe old hall stays open in winter."
    assert told(text, text.replace(one, other)) <= {("b", "wording", False)}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [(EN, "mended", "mendde"), (EN, "Judge", "Jugde"), (ZH, "工程", "工呈"), (EN.format("Lind"), "papers", "papres")],
)
def test_a_slip_in_a_common_word_is_not_told(text, one, other) -> None:
    """What is no word is no other word."""
    assert not told(text.format("Lind"), text.format("Lind").replace(one, other))
