"""Letters with their accents apart (NFD), as Macs and some PDFs write them, whose bytes were read the wrong way; and
letters damaged far from each other.
"""

from __future__ import annotations

import unicodedata

import pytest

from scrubber import repair

SENTENCES = (
    "celui qui préfère se taire reçoit un prix très célèbre à la fin",
    "Ünter den Bäumen sitzt die schöne Frau und hört zu",
    "žádný člověk nesmí být držen v otroctví",
    "mọi người đều có quyền được bảo vệ trước pháp luật và hưởng tự do",
    "każdy człowiek ma prawo do życia, wolności i swój głos",
    "ningún niño será detenido según su corazón",
)


@pytest.mark.parametrize("read_as", ["latin-1", "cp437", "mac_roman"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_letters_with_their_accents_apart_come_back_from_a_wrong_reading(sentence: str, read_as: str) -> None:
    apart = unicodedata.normalize("NFD", sentence)
    assert apart != sentence
    assert repair(apart) == apart
    assert repair(apart.encode().decode(read_as)) == apart


def test_marks_without_letters_are_no_text() -> None:
    """A row of accents by themselves is what a table of them says, and no damage."""
    table = "ÌÌÌ\x80 Ì\x81 Ì\x82 Ì\x83"
    assert "\u0300" not in repair(table)


@pytest.mark.parametrize("read_as", ["latin-1", "cp1251", "cp437"])
def test_damaged_letters_far_from_each_other_are_judged_together(read_as: str) -> None:
    whole = "JEDER HAT PFLICHTEN GEGENÜBER DER STADT, IN DER ALLEIN DIE FREIE UND VOLLE ENTWICKLUNG DER BEIDEN HÄLFTEN DES HAFENS UND SEINES RATES SCHÖN GELINGT."
    assert repair(whole.encode().decode(read_as)) == whole
    assert repair(whole) == whole
