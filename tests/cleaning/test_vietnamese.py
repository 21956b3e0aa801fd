"""Vietnamese of the encodings before Unicode: brought back by its syllables, and nothing else taken for it."""

from __future__ import annotations

import re
from itertools import count

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.character.roads.vietnamese import _tables, vietnamese_edits
from scrubber.language.syllables import is_syllable
from scrubber.ledger import Draft, replay, revert

TEXT = (
    "Điều 3. Người sử dụng đất phải nộp thuế đúng kỳ hạn.\n"
    "Hội đồng nhân dân xã đã họp từ sáng đến chiều.\n"
    "Ngõ nhỏ, phố nhỏ, nhà tôi ở đó."
)
#: How each encoding's bytes of the text look in windows-1252.
AS_READ = {
    "TCVN3": (
        "§iÒu 3. Ng\xadêi sö dông ®Êt ph¶i nép thuÕ ®óng kú h¹n.\n"
        "Héi ®ång nh©n d©n x· ®· häp tõ s¸ng ®Õn chiÒu.\n"
        "Ngâ nhá, phè nhá, nhµ t«i ë ®ã."
    ),
    "VNI": (
        "Ñieàu 3. Ngöôøi söû duïng ñaát phaûi noäp thueá ñuùng kyø haïn.\n"
        "Hoäi ñoàng nhaân daân xaõ ñaõ hoïp töø saùng ñeán chieàu.\n"
        "Ngoõ nhoû, phoá nhoû, nhaø toâi ôû ñoù."
    ),
    "VISCII": (
        "Ði«u 3. Ngß¶i sØ døng ð¤t phäi nµp thuª ðúng kÏ hÕn.\n"
        "Hµi ð°ng nhân dân xã ðã h÷p t× sáng ðªn chi«u.\n"
        "Ngõ nhö, ph¯ nhö, nhà tôi · ðó."
    ),
    "VPS": (
        "ñiŠu 3. NgÜ©i sº døng ÇÃt phäi n¶p thu‰ Çúng kÿ hån.\n"
        "H¶i ÇÒng nhân dân xã Çã h†p tØ sáng Ç‰n chiŠu.\n"
        "Ngõ nhÕ, phÓ nhÕ, nhà tôi ª Çó."
    ),
    "cp1258": (
        "ÐiêÌu 3. NgýõÌi sýÒ duòng ðâìt phaÒi nôòp thuêì ðuìng kyÌ haòn.\n"
        "Hôòi ðôÌng nhân dân xaÞ ðaÞ hoòp týÌ saìng ðêìn chiêÌu.\n"
        "NgoÞ nhoÒ, phôì nhoÒ, nhaÌ tôi õÒ ðoì."
    ),
}


@pytest.mark.parametrize("written", AS_READ)
def test_each_encoding_comes_back_and_is_named(written: str) -> None:
    damaged = AS_READ[written]
    edits = vietnamese_edits(damaged)
    assert {edit.reason for edit in edits} == {f"{written} read as cp1252"}
    assert scrubber.repair(damaged) == TEXT
    draft = Draft(damaged)
    draft.apply(edits)
    assert replay(damaged, draft.edits) == TEXT
    assert revert(TEXT, draft.edits) == damaged


@pytest.mark.parametrize("written", AS_READ)
def test_each_line_comes_back_by_itself_and_so_does_what_was_read_as_latin_1(written: str) -> None:
    latin = AS_READ[written].encode("cp1252").decode("latin-1")
    for damaged in (AS_READ[written], latin):
        assert [scrubber.repair(line) for line in damaged.split("\n")] == TEXT.split("\n")


@pytest.mark.parametrize("written", AS_READ)
def test_bytes_are_read_though_their_label_knows_no_vietnamese(written: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in AS_READ[written].split("\n"))
    page = f'<html><head><meta charset="iso-8859-1"></head><body>{lines}</body></html>'.encode("cp1252")
    assert scrubber.clean(page).text.replace("\n\n", "\n") == TEXT


@pytest.mark.parametrize(("name", "lacks"), [("viscii", "Õ"), ("vps", "")])
def test_tables_have_each_letter_once(name: str, lacks: str) -> None:
    letters = {char for char in map(chr, range(0xC0, 0x1EFA)) if is_syllable(char) or is_syllable(f"{char}n")} | set(
        "đĐ"
    )
    was = [letter for char, letter in _tables()[name].was.items() if char <= 0xFF]
    assert sorted(was) == sorted(letters - set(lacks))


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Theo LUËT §ÊT §AI th× ë ®©y cã nghÜa lµ nh\xad sau", "Theo LUẬT ĐẤT ĐAI thì ở đây có nghĩa là như sau"),
        ("céng hoµ x· héi chñ nghÜa", "cộng hoà xã hội chủ nghĩa"),
        ("NghÞ ®Þnh sè 15/2001/N§-CP cña ChÝnh phñ", "Nghị định số 15/2001/NĐ-CP của Chính phủ"),
        ("Hé gia ®×nh: 4.500 ®ång/m3\nC¬ quan: 7.200 ®ång/m3", "Hộ gia đình: 4.500 đồng/m3\nCơ quan: 7.200 đồng/m3"),
        (
            "Sè: 47/2003/N§-CP\n§VT: VN§\nNg\xadêi sö dông n\xadíc ph¶i ®¨ng ký víi x· tr\xadíc ngµy 30, vµ nép phÝ ®óng h¹n",
            "Số: 47/2003/NĐ-CP\nĐVT: VNĐ\nNgười sử dụng nước phải đăng ký với xã trước ngày 30, và nộp phí đúng hạn",
        ),
        (
            "©\xa02005 Bé T\xad ph¸p · Hµ Néi\n· Ng\xadêi d©n ph¶i nép 30 £",
            "©\xa02005 Bộ Tư pháp · Hà Nội\n· Người dân phải nộp 30 £",
        ),
    ],
)
def test_capitals_of_fonts_abbreviations_and_signs_by_themselves(damaged: str, whole: str) -> None:
    assert scrubber.repair(damaged) == whole
    told = ", where its font showed small letters as capitals" in vietnamese_edits(damaged)[0].reason
    assert told == (re.search("[éÊÖ][A-Z]", damaged) is not None)


def test_letters_that_were_lost_as_soft_hyphens_are_told() -> None:
    lost = "Nhµ níc vµ nh©n d©n cïng x©y dùng, b¶o vÖ vµ ph¸t triÓn c¸c vïng ®Êt míi."
    assert vietnamese_edits(lost)[0].reason.endswith("with its soft hyphens lost, which were ư")


@pytest.mark.parametrize(
    "text",
    [
        "Có gì hay không? Là cá, là rau, là quà quê nhà.",  # letters of Latin-1 only
        "Où était-il passé cet été ? À la forêt, là-bas, près du château.",
        "Não há ninguém lá; só o avô e a avó, à espera do pão.",
        "Keine Dateien in »%s«/»%s« noch in »%c«/»%d« gefunden.",
        "Það er ekki hægt að opna þessa skrá né að vista hana.",
        "Góa ê lâng bô beh khì hia, lí kóng sím-mih?",
        'In TCVN3 the words "Céng hoµ x· héi chñ nghÜa" stand for the name of the country, and look like noise.',
        "Coäng hoøa is what VNI shows of Cộng hòa, and xaõ hoäi of xã hội.",
        "ViÖt Nam",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert scrubber.repair(text) == text


@pytest.mark.parametrize("written", AS_READ)
def test_cost_is_linear_in_length(written: str) -> None:
    runs = count()
    line = AS_READ[written].replace("\n", " ")
    assert_linear(lambda n: vietnamese_edits(f"{next(runs)} {line * n}"), 200)


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("nghiêng", True), ("Quyết", True), ("ở", True), ("hoà", True), ("hòa", True), ("GIẾNG", True), ("café", False),
     ("đợc", False), ("cac", False), ("nhớớ", False), ("", False)],
)  # fmt: skip
def test_syllables(word: str, is_one: bool) -> None:
    assert is_syllable(word) is is_one
