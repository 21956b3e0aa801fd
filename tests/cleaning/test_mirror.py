"""GBK shift spots and filler: what a mirror kit broke is put together again, provably."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.mirror_kit import damage
from tests.properties import tried

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.mirror import mirror_edits
from scrubber.cleaning.character.kit.reread import _lost
from scrubber.language.readings import changed
from scrubber.ledger import apply_pass, revert


def mend(text: str) -> str:
    return apply_pass(text, mirror_edits(text))


NOTED = "網(wǎng)絡(luò)經(jīng)濟(jì)發(fā)展"
SPOTS = [
    ("在領(lǐng)域?qū)ν夤ぷ鞯幕\ue2a2驹瓌t、目標", "在領域對外工作的基本原則、目標"),
    ("在領(lǐng)域?qū)ν夤ぷ鞯幕驹瓌t、目標", "在領域對外工作的基本原則、目標"),
    ("各方關切?；ヂ?lián)網(wǎng)領域", "各方關切。互聯網領域"),
    ("各方關切?;ヂ?lián)網(wǎng)領域", "各方關切。互聯網領域"),
    ("各方關切?\x05；ヂ?lián)網(wǎng)領域", "各方關切。互聯網領域"),
    ("的共同體?！?—— 主席", "的共同體。” —— 主席"),
    ("奧運火炬?zhèn)鬟f活動", "奧運火炬傳遞活動"),
    ("開展咨詢?cè)圏c(diǎn)工作", "開展咨詢試點工作"),
    ("積極投入?yún)⑴c其中", "積極投入參與其中"),
    ("請務必閱讀手?mó)浴？梢允褂醚h設備", "請務必閱讀手冊。可以使用循環設備"),
]


@pytest.mark.parametrize(("damaged", "clean"), SPOTS)
def test_spots_are_put_together_again(damaged: str, clean: str) -> None:
    assert mend(f"{NOTED}，{damaged}") == f"網絡經濟發展，{clean}"


def test_a_spot_s_edit_names_its_damage_model() -> None:
    (edit,) = [edit for edit in mirror_edits("在領域?qū)ν夤ぷ鞯幕驹瓌t、目標") if edit.rule == "shift"]
    assert edit.reason == (
        "GBK text read one byte off: a mirror set the pinyin of 驅 between the bytes of two characters, "
        "and a private-use character was dropped"
    )


def test_a_digit_lost_at_the_end_of_a_run_is_marked_as_lost_and_not_guessed() -> None:
    damaged = damage("網絡經濟發展，領域對策2015年", {"網": "wǎng", "驅": "qū"})
    assert "\ufffd" in mend(damaged.replace("2015", "015")) or mend(damaged) == "網絡經濟發展，領域對策2015年"


KEPT = [
    "什麼?！真的嗎?，不會吧?wǒ)",
    "Really?! (no) what?)",
    "真的?(wang)",
    "他問：「真的？」，我說：「是。」",
    "發展 ，合作 。這是作者的寫法 ，不是濾網。",
]


@pytest.mark.parametrize("text", KEPT)
def test_question_marks_in_use_stay(text: str) -> None:
    assert mend(text) == text


def test_a_hostile_text_of_spots_costs_seconds_and_no_more() -> None:
    """Past the effort that a text may cost, spots are left alone: ten times the text is not ten times the time."""
    text = NOTED + "切?；ヂ" * 60_000
    start = time.process_time()
    mirror_edits(text)
    assert time.process_time() - start < 30


def test_genuine_question_marks_stay_in_a_text_of_the_kit() -> None:
    text = f"{NOTED}，第19號？？？財務信息，真的??"
    assert mend(text) == "網絡經濟發展，第19號？？？財務信息，真的??"


def test_filler_goes_in_each_of_its_forms() -> None:
    assert mend("發展\x05\x06，合作\x08。") == "發展，合作。"
    text = "網(wǎng)絡(luò)經(jīng)濟(jì)發(fā)展 ，合作 。共同 ；體系 、機制。"
    assert mend(text) == "網絡經濟發展，合作。共同；體系、機制。"


PROSE = "".join(
    "各國人民應當在聯合國憲章的基礎上加強合作，共同維護網絡空間的和平與安全。我們認為，發展是解決一切問題的關鍵；對話是消除分歧的"
    "辦法。任何國家都不應當從事、縱容或者支持危害他國安全的活動，也不應當利用技術優勢損害別國的利益！經濟建設需要穩定的環境嗎？"
    "這個問題的答案是清楚的：沒有安全，就沒有發展；沒有發展，安全也難以持久。"
)
LISTABLE = sorted({pair for pairs in kit.listable().values() for _, pair in pairs})


@tried(12)
@given(
    st.lists(st.sampled_from(sorted(set(PROSE) & set(LISTABLE))), min_size=5, max_size=14, unique=True), st.booleans()
)
def test_the_kit_run_forward_is_undone(chars: list[str], filler: bool) -> None:
    notes = {char: changed()[char].readings[0] for char in chars}
    damaged = damage(PROSE, notes, kit.MARKS if filler else "")
    assert mend(damaged) == PROSE


@given(st.text(st.characters()) | st.text("網域?qū)ν夤ぷ鞯幕驹瓌t？，；。\x05 (wǎng)a\ue2a2", max_size=40))
def test_any_text_is_taken_and_every_edit_can_be_undone(text: str) -> None:
    edits = mirror_edits(text)
    assert revert(apply_pass(text, edits), edits) == text


@pytest.mark.parametrize("unit", ["域?qū)ν夤ぷ鞯", "?qū)", "域?qū)", "切?；ヂ", "\x05，", "發 ，"])
def test_cost_grows_with_length_only(unit: str) -> None:
    assert_linear(lambda size: mirror_edits(NOTED + unit * (size // len(unit))), 800)


def test_filler_of_two_marks_that_overlap_takes_two_bytes():
    """Of 住；, whose bytes are those of 。 too, both marks' filler leaves two question marks before the second."""
    text = "他們在山上居住；又加強網絡的發展，經濟體系。"
    notes = {char: changed()[char].readings[0] for char in "網絡發經濟體"}
    damaged = damage(text, notes, "。，；").translate(dict.fromkeys(map(ord, kit.FILLER)))
    assert "居??；又" in damaged
    assert apply_pass(damaged, mirror_edits(damaged)) == text


@pytest.mark.parametrize(
    ("behind", "lost"), [("--《", " "), ("---", "-"), ("...", "."), ("-《", "-"), ("中", " "), ("", "")]
)
def test_a_dash_that_is_whole_had_a_blank_before_it(behind, lost):
    assert _lost(behind) == lost


@pytest.mark.parametrize("notes", [{"開": "kāi"}, {"開": "kāi", "條": "tiáo"}])
def test_a_few_notes_are_enough_for_a_mark_behind_which_all_is_off_step(notes: dict[str, str]) -> None:
    """Filler before a mark that two characters make up: with one or two notes in the text, what follows stayed as it
    was.
    """
    text = "我們在山上修了一條小路，這項工作不難。可以說是大家一起完成的，後來又開了一家小店。"
    damaged = damage(text, notes, "？").replace(kit.FILLER[0], "")
    assert "難?？" in damaged
    assert apply_pass(damaged, mirror_edits(damaged)) == text


def test_two_question_marks_stay_where_a_few_notes_are_seen() -> None:
    text = "我們在山上修了一條(tiáo)小路，這項工作不難??可以說是大家一起完成的?？"
    assert apply_pass(text, mirror_edits(text)) == text.replace("(tiáo)", "")


@pytest.mark.parametrize(
    ("behind", "lost"), [("月15", "\ufffd"), ("歲的時", "\ufffd"), ("5日", "\ufffd"), ("日本的", " "), ("個人的", " ")]
)
def test_what_only_a_number_goes_on_with_shows_that_a_digit_was_lost(behind: str, lost: str) -> None:
    assert _lost(behind) == lost
