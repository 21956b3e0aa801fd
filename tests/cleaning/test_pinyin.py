"""Pinyin that a mirror set after characters goes; pinyin that someone wrote stays."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber.cleaning.character.kit.pinyin import pinyin_edits, pinyin_signature
from scrubber.language.readings import changed, reads
from scrubber.ledger import apply_pass, revert

KEPT = [
    "王(wáng)先(xiān)生(shēng)，你(nǐ)好(hǎo)！我(wǒ)姓(xìng)張(zhāng)，是(shì)學(xué)生(shēng)。",
    "“重(chóng)新”的“重”读作chóng，不读zhòng。",
    "他把书还(huán)给我，还(hái)说了声谢谢。",
    "生字：網(wǎng)、路(lù)、電(diàn)、腦(nǎo)。",
    "請注意「長(cháng)度」與「校長(zhǎng)」的讀音不同。",
    "銀行(háng)的行與行(xíng)走的行是同一個字。",
    "儀(spectrometer)與質譜儀(mass spectrometer)均需校準。",
    "樂(lè)譜應作樂(yuè)譜。",
    "聯合國(United Nations)成立於1945年。",
    "發(fā)展與理髮(fà)在簡化字中同形。",
    "蜀漢後主劉禪(shàn)即位時年十七。",
    "嬴政滅六國，饕餮(tāo tiè)紋見於青銅器。",
    "驩(huān)兜是傳說中的人物。",
    "書(shū)、車(chē)、馬(mǎ)、魚(yú)、鳥(niǎo)。",
    "學(xué)校(xiào)裏有圖(tú)書(shū)館(guǎn)和體(tǐ)育(yù)館。",
    "這個字是「龜(guī)」。",
    "聯繫電話(phone)、網址(url)與機構(org)",
    "還(huán)給我書的人，正是他。",
    "路上还(huán)有行人，后来还(huán)是没來過；这些學校都在书店旁边。",
    "聯(lián)合會、聯合國、聯盟和聯邦都用聯字。",
]


@pytest.mark.parametrize("text", KEPT)
def test_pinyin_in_use_stays(text: str) -> None:
    assert pinyin_edits(text) == []


GONE = [
    ("網(wǎng)絡(luò)空間國(guó)際合作戰(zhàn)略", "網絡空間國際合作戰略"),
    ("網(wǎng)絡(luò )空間國( guó)際合作戰 (zhàn)略", "網絡空間國際合作戰略"),
    ("希望與痛苦是如此聯(lián)繫(xì)緊密。", "希望與痛苦是如此聯繫緊密。"),
    ("當(dāng)生命在你手中滑落的時(shí)候", "當生命在你手中滑落的時候"),
    ("看着身邊一個(gè)同事的辭職，爲了夢想。", "看着身邊一個同事的辭職，爲了夢想。"),
    ("能向G(chěng)oogle反饋一些信息", "能向Google反饋一些信息"),
    ("從(cóng )此見(jiàn )到網(wǎng )絡(luò )與學(xué )校。", "從此見到網絡與學校。"),
    (
        "他后來閱讀(dú)了兩本關于歷史的書，每次閱讀(dú)都記下筆記。",
        "他后來閱讀了兩本關于歷史的書，每次閱讀都記下筆記。",
    ),
    ("學生過馬路看“綠燈(dēng)”，老師對各種(zhǒng)情況都講清楚了。", "學生過馬路看“綠燈”，老師對各種情況都講清楚了。"),
    ("路上還(huán)有行人，他還(huán)是不回來。", "路上還有行人，他還是不回來。"),
    (
        "他拿著(zhù)書，等著(zhù)網(wǎng)絡(luò)恢復連接(jiē)，經(jīng)過學(xué)校。",
        "他拿著書，等著網絡恢復連接(jiē)，經過學校。",
    ),
    (
        "協調(diào)發(fā)展(zhǎn)不同，該組織(zhī)的經(jīng)濟(jì)聯(lián)繫日益緊密，實(shí)現共贏。",
        "協調發展(zhǎn)不同，該組織的經濟聯繫日益緊密，實現共贏。",
    ),
]


@pytest.mark.parametrize(("damaged", "clean"), GONE)
def test_pinyin_that_a_mirror_set_goes(damaged: str, clean: str) -> None:
    assert apply_pass(damaged, pinyin_edits(damaged)) == clean


def test_what_a_site_says_in_its_own_script_beside_few_notes_says_nothing_against_them() -> None:
    site = "首页 新闻 图书馆 关于我们 联系我们\n相关阅读：书会开办 门票涨价\n"
    text = "山區小學開(kāi)出圖書車，車門一開(kāi)，孩子們圍了上來。"
    signature = pinyin_signature(f"{site}{text}")
    assert signature.notes == {"開": "kāi"}
    assert pinyin_signature(f"{site}图书车开(kāi)进了山区，孩子们围了上来。").notes == {}


def test_a_character_that_stands_elsewhere_without_pinyin_keeps_its_gloss() -> None:
    text = "網(wǎng)絡(luò)經(jīng)濟(jì)發(fā)展，單(shàn)于在單位填單子、簡單說明。"
    signature = pinyin_signature(text)
    assert "單" not in signature.notes
    assert signature.notes == {"發": "fā", "經": "jīng", "絡": "luò", "網": "wǎng", "濟": "jì"}


def test_an_edit_says_what_the_document_says() -> None:
    edit = pinyin_edits("網(wǎng)絡(luò)經(jīng)濟(jì)與網(wǎng)民")[0]
    assert edit.reason == "pinyin that a mirror set after 網 wherever it stands (2 times), one of 4 such characters"


@given(st.text(st.characters()) | st.text("網絡域王好(wǎngluò)?（） 的A", max_size=40))
def test_any_text_is_taken_and_every_edit_can_be_undone(text: str) -> None:
    edits = pinyin_edits(text)
    out = apply_pass(text, edits)
    assert revert(out, edits) == text
    assert all(edit.after == "" for edit in edits)


@pytest.mark.parametrize("unit", ["網(wǎng)", "網(", "做E(fèi)", "域?qū)", "王(wáng)", "a)"])
def test_cost_grows_with_length_only(unit: str) -> None:
    assert_linear(lambda size: pinyin_edits(unit * (size // len(unit))), 40_000)


def test_readings_know_tone_and_script() -> None:
    assert reads("調", "diào") == 2
    assert reads("鷹", "ying") == 1
    assert reads("王", "wáng") == 0
    assert changed()["網"].simplified == "网"


def test_the_shipped_table_is_the_script_s_output() -> None:
    pytest.importorskip("pypinyin")
    root = Path(__file__).parents[2]
    spec = importlib.util.spec_from_file_location(
        "build_readings", root / "src/scrubber/language/data/build_readings.py"
    )
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (root / module.TARGET).read_text(encoding="utf-8") == module.build()
