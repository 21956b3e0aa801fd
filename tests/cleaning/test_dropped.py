"""Private-use characters that a scraper dropped from a run read off step, and what a text's own habits say of what
stood there.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mirror_kit import damage
from tests.properties import tried

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.dropped import _pairs, filled, least_after
from scrubber.cleaning.character.kit.dropped_last import _ends_after, filled_end, filled_named
from scrubber.cleaning.character.kit.habits import Habits
from scrubber.cleaning.character.kit.mirror import mirror_edits
from scrubber.cleaning.character.kit.path import PLAIN, WEIGHED, Meeting, Path
from scrubber.cleaning.character.kit.possible import HAN, private_use, starting
from scrubber.cleaning.character.kit.shift import _undecided
from scrubber.language.phrases import after_bits, after_each, alone_bits
from scrubber.language.readings import changed, converted_away
from scrubber.ledger import apply_pass
from scrubber.model import Edit

PRIVATE = re.compile("[\ue000-\uf8ff]")
TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
PRIVATE_PAIRS = [(a, b) for a in kit.LEADS for b in kit.LEADS if PRIVATE.match(kit.decode(bytes((a, b))))]
WORDS = [
    "基本",
    "核心",
    "國家",
    "美國",
    "地區",
    "共產",
    "長江",
    "歷史",
    "地方",
    "會員",
    "專門",
    "運動",
    "機器",
    "電影",
    "電腦",
    "圖書",
    "實驗",
    "應當",
    "認為",
    "設計",
]


def is_private_between(word: str) -> bool:
    raw = b"".join(map(kit.encode, word))
    return all(PRIVATE.match(kit.decode(raw[at : at + 2])) for at in range(1, len(raw) - 1, 2))


@pytest.mark.parametrize("word", [word for word in WORDS if is_private_between(word)])
def test_the_word_that_stood_there_is_among_the_likeliest(word: str) -> None:
    first, last = map(kit.encode, word)
    assert word in [chars for _, _, chars in filled(first[0], last[1], "的", "")[0]][:12]


def test_only_what_the_bytes_allow_is_tried_rows_of_two_before_rows_of_three_and_the_cheapest_first() -> None:
    for size, rows in enumerate(filled(0xBB, 0xBE, "的", ""), 2):
        assert list(rows) == sorted(rows)
        for _, _, chars in rows:
            assert is_private_between(chars)
            assert len(chars) == size
            assert kit.encode(chars[0])[0] == 0xBB
            assert kit.encode(chars[-1])[1] == 0xBE


def test_what_many_ideographs_cost_at_once_is_what_each_of_them_costs() -> None:
    chars = [char for trail in range(0x80, 0xFF) if (char := kit.decode(bytes((0xB9, trail)))) and HAN.match(char)]
    chars += "，？”（０％"
    for last in "國传網的嗎，a":
        assert after_each(last, chars) == [after_bits(last, char) for char in chars]


@pytest.mark.parametrize("last", "國网嗎，a")
def test_what_is_likeliest_of_many_is_told_by_those_that_usually_follow_and_a_few_others(last: str) -> None:
    private = {pair[0]: [] for pair in PRIVATE_PAIRS}
    for lead, trail in PRIVATE_PAIRS:
        private[lead].append(trail)
    first_of = {0xB9: [char for lead in private for char in starting(0xB9, (lead,))]}
    assert least_after(last, 0xB9) == min(after_bits(last, char) for char in first_of[0xB9])
    if kit.encode(last)[1:] and kit.encode(last)[1] in private:
        seconds = [char for lead in private[kit.encode(last)[1]] for char in starting(lead, TRAILS)]
        assert _ends_after(last) == sorted((after_bits(last, char), char) for char in seconds)[:24]


def test_one_that_was_dropped_before_a_lost_byte_is_supposed_too() -> None:
    first, last = map(kit.encode, "升級")
    assert PRIVATE.match(kit.decode(bytes((first[1], last[0]))))
    assert "升級" in [chars for _, chars in filled_end("動", first[0])]


def test_a_note_tells_the_second_character() -> None:
    assert all(chars[-1] == "網" for rows in filled(0xBB, 0x57, "", "wǎng") for _, _, chars in rows)
    assert all(is_private_between(chars) for _, chars in filled_named("的", 0xB9, "wǎng"))


def test_one_may_have_been_dropped_before_a_note_that_fits_without_it_too() -> None:
    """The note's character may begin with the byte under way, or with one that was dropped: 簂 is read as 國 is."""
    text = "依法防止和懲治危害國家利益的行爲，保護來訪的國民。"
    damaged = PRIVATE.sub("", damage(text, {"蛻": "tuì", "國": "guó", "來": "lái"}))
    assert "國家" not in damaged
    assert apply_pass(damaged, mirror_edits(damaged)) == text


PROSE = "".join(
    "各國人民應當加強合作，共同維護網絡空間的和平與安全。經濟建設需要穩定的環境，也需要認真對待每一個問題。"
    "我們對外工作的基本原則是清楚的：發展是解決問題的關鍵；對話是消除分歧的辦法。"
)
LISTABLE = sorted({char for pairs in kit.listable().values() for _, char in pairs})


@tried(15)
@given(st.lists(st.sampled_from(LISTABLE), max_size=40, unique=True))
def test_whatever_is_repaired_leads_back_to_the_damage(chars: list[str]) -> None:
    """With any list, characters between others among them: each repair that marks nothing as lost, damaged again,
    gives what was found.
    """
    notes = {char: changed()[char].readings[0] for char in [*"網經濟發對", *chars] if changed()[char].readings}
    damaged = PRIVATE.sub("", damage(PROSE, notes))
    mended = apply_pass(damaged, mirror_edits(damaged))
    assert "\ufffd" in mended or kit.comparable(damage(mended, notes)) == kit.comparable(damaged)


@pytest.mark.parametrize(
    ("rivals", "after"),
    [
        ([], "道理由這"),
        (["道理由這"], "道理由這"),
        (["道理可這"], "道理\ufffd這"),
        (["道理可這", "道義由這"], "道\ufffd這"),
        (["道理由於這"], "道理由\ufffd這"),
    ],
)
def test_what_about_equal_readings_have_otherwise_is_lost(rivals: list[str], after: str) -> None:
    edit = Edit("shift", 0, 3, "abc", "道理由這", "why")
    settled = _undecided(edit, [replace(edit, after=rival) for rival in rivals])
    assert settled is not None
    assert settled.after == after
    assert ("lost" in settled.reason) == ("\ufffd" in after)


def test_readings_that_end_at_different_places_leave_the_spot_alone() -> None:
    edit = Edit("shift", 0, 3, "abc", "道理由這", "why")
    assert _undecided(edit, [Edit("shift", 0, 4, "abcd", "道理由此", "why")]) is None


@pytest.mark.parametrize(
    ("damaged", "after", "confidence"),
    [
        ("在領(lǐng)域?qū)ν夤ぷ鞯幕驹瓌t、目標", "對外工作的基本原則", 0.9),
        ("網(wǎng)絡經(jīng)濟發(fā)展，運動員們?cè)诤诵牡胤接柧殹?huì)員認為很好。", "在核心地方訓練。會", 0.3),
        (
            "網(wǎng)絡經(jīng)濟發(fā)展，別人停放自行車?lóng)?，但又不給找",
            "道",
            0.3,
        ),  # 等: nothing was dropped, but only its first byte is left
    ],
)
def test_where_another_reading_is_near_the_repair_says_that_it_may_be_wrong(
    damaged: str, after: str, confidence: float
) -> None:
    (edit,) = [each for each in mirror_edits(damaged) if each.rule == "shift"]
    assert (edit.after, edit.confidence) == (after, confidence)


def test_the_next_note_tells_what_stood_before_it() -> None:
    """Two dropped characters before a character that only its broken note names."""
    assert "怒。樹" in [chars for _, chars in filled_named("憤", 0xC5, "shù")]


def test_a_form_that_the_text_writes_otherwise_is_unlikely() -> None:
    habits = Habits("這裡的人都在這裡，於是大家很高興")
    assert habits.against("裡") == 0.0 < habits.against("裏")
    assert habits.against("很") == 0.0
    assert habits.against("１") > 0.0 == Habits("１２").against("３")


def test_pairs_that_the_text_has_elsewhere_are_likely() -> None:
    habits = Habits("共同維護網(wǎng)絡空間")
    beside = habits.for_what_recurs("同", "維護", "網") - habits.for_what_recurs("", "維護", "")
    assert beside == pytest.approx(
        2 * (habits.for_what_recurs("", "網絡", "") - habits.for_what_recurs("", "絡網", ""))
    )
    assert beside > 0


def test_letters_that_the_text_has_elsewhere_are_likely_and_the_rarer_the_more() -> None:
    habits = Habits("的網(wǎng)絡，很快")
    assert habits.for_what_recurs("", "絡", "") > habits.for_what_recurs("", "的", "") > 0
    assert habits.for_what_recurs("", "絡的", "") == pytest.approx(
        habits.for_what_recurs("", "絡", "") + habits.for_what_recurs("", "的", "")
    )
    assert habits.for_what_recurs("", "維，", "") == 0  # a mark stands in any text
    assert habits.for_what_recurs("", "絡", "快絡") == 0  # few are used twice in a row


@given(st.text("的網絡很快維護，。", max_size=12))
def test_no_reading_is_unlikely_for_what_the_text_has_elsewhere(out: str) -> None:
    habits = Habits("的網(wǎng)絡，很快")
    assert habits.for_what_recurs("", out, "") >= 0 == Habits("").for_what_recurs("", out, "")


def test_blanks_of_filler_go_before_the_marks_of_a_kind_that_has_them() -> None:
    noted = "網(wǎng)絡(luò)經(jīng)濟(jì)發(fā)展"
    text = f"{noted} ，合作 ，共同 ，體系。機制。關鍵。問題。辦法。"
    assert apply_pass(text, mirror_edits(text)) == "網絡經濟發展，合作，共同，體系。機制。關鍵。問題。辦法。"


def test_marks_are_tried_beside_what_was_dropped_before_a_note() -> None:
    """據，還: the comma's bytes went with the last one's first, and only the note on 還 is left of it."""
    assert "據，還" in [chars for _, _, chars in filled(0x93, 0x80, "", "hái")[1]]


def test_an_ascii_sign_that_was_lost_is_set_as_the_text_sets_them() -> None:
    habits = Habits("先看,再買.不錯,很好(真的),下次還來")
    assert habits.sign("好", "的") == ","
    assert habits.sign("好", "A") == " "
    assert Habits("先看，再買").sign("好", "的") == " "
    assert Habits("“好。”)—他說“好。”)—").sign("”", "—") == " "  # a bracket that nothing opened


def test_what_converters_leave_is_no_sign_of_another_script() -> None:
    assert not {"着", "棱"} & converted_away()
    assert {"与", "网", "说"} <= converted_away()


def test_quotation_marks_are_those_of_the_text() -> None:
    assert (
        Habits("他說：“好。”").against("「")
        > 0.0
        == Habits("他說：「好。」").against("「")
        == Habits("他說好。").against("「")
    )


@pytest.mark.parametrize(("pending", "trail", "ahead"), [(0xBB, 0xBE, "的"), (0xB9, 0xE2, ""), (0xD2, 0xA9, "，")])
def test_rows_of_three_are_the_likeliest_though_dear_ones_are_not_looked_at(
    pending: int, trail: int, ahead: str
) -> None:
    every = [
        (alone_bits(first) + (total := cost + after_bits(first, two[0])), total, first + two)
        for inner, leads in private_use().items()
        for first in starting(pending, tuple(leads))
        for cost, lead, two in _pairs(trail, ahead, "")
        if lead in inner
    ]
    assert list(filled(pending, trail, ahead, "")[1]) == sorted(every)[:60]


@tried(100)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), min_size=1, max_size=400))
def test_the_likeliest_paths_are_kept_and_how_far_any_went(costs: list[tuple[int, int]]) -> None:
    """Whether or not those that are too dear by what is told of the rest are added at all."""
    paths = [Path(cost / 4 + PLAIN * at, 0.0, at, -1, str(n), ()) for n, (cost, at) in enumerate(costs)]
    met, bounded = Meeting(), Meeting()
    for path in paths:
        met.add(path)
        if path.cost <= bounded.dearest(path.at):
            bounded.add(path)
    likeliest = sorted(paths, key=lambda path: (path.cost - PLAIN * path.at, path))[:WEIGHED]
    assert met.likeliest() == bounded.likeliest() == likeliest
    assert met.far == bounded.far == max(at for _, at in costs)
    both = Meeting(paths[::2]) | Meeting(paths[::3])
    assert both.likeliest() == Meeting(list(dict.fromkeys(paths[::2] + paths[::3]))).likeliest()
