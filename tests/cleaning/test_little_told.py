"""Damage that tells little of itself: capitals, one letter in a line of another language, ideographs of which each
is good by itself.
"""

from __future__ import annotations

import pytest

import scrubber


def _read(text: str, written: str, read_as: str) -> str:
    return text.encode(written).decode(read_as)


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("ВНИМАНИЕ Мост закрыт на ремонт", "koi8-r", "cp1251"),
        ("ОБЪЯВЛЕНИЕ Расписание автобусов", "cp1251", "koi8-r"),
        ("К НОВОСТЯМ Расписание занятий", "koi8-r", "cp1251"),
    ],
)
def test_cyrillic_in_capitals(text: str, written: str, read_as: str) -> None:
    """Capitals read by the other encoding are small letters, and no pair of them is dear."""
    assert scrubber.repair(_read(text, written, read_as)) == text


@pytest.mark.parametrize(
    "text",
    ["メーカーが設定を変更した場合", "テーブルの予約はこちらから", "フォルダーを開いて印刷する"],
)
def test_japanese_read_as_chinese(text: str) -> None:
    """Kana stay where they are, ideographs become others, and the mark of a long vowel a bracket."""
    assert scrubber.repair(_read(text, "euc_jp", "gb18030")) == text


@pytest.mark.parametrize(
    "text",
    [
        "テキスト〖注〗を読む",  # a bracket that is one
        "日语的“ありがとう”是谢谢，统一读法见附录。",  # Chinese that quotes kana
        "わたし〖",
    ],
)
def test_chinese_that_quotes_kana_stays(text: str) -> None:
    assert scrubber.repair(text) == text


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("Önnek 11. How to read the tables", "cp1250"),
        ("Önnek 11. How to read the tables", "cp1255"),
        ("Actualització automàtica", "cp1255"),
        ("LA QUALITÀ DELL’ACQUA NELLA CITTÀ", "gb18030"),
    ],
)
def test_one_letter_of_a_latin_word(text: str, read_as: str) -> None:
    """What stands there is no letter at a word, and the word is one as it was."""
    assert scrubber.repair(_read(text, "utf-8", read_as)) == text


def test_one_letter_that_could_be_two_stays() -> None:
    """`Ĺž` is `Ş` by one reading and `ž` by another, and no word decides."""
    line = "Ĺžekil 3. Plans of the first floor"
    assert scrubber.repair(line) == line


def test_signs_that_are_their_own_stay() -> None:
    """Letters of another alphabet before a dash, roots and frames at words."""
    for line in ("Тип Г–d, размер 4", "√é is no root", "├─src", "É”the"):
        assert scrubber.repair(line) == line


@pytest.mark.parametrize("quantity", ["Γ²", "Γ³", "Δ°C", "Δ±0.1", "Ξ½", "Π²", "Γµν", "≈±5", "Г²", "К±"])
@pytest.mark.parametrize("around", ["The value of {} is small.", "取{}为参数", "{} = x", "({})", "при {} и выше"])
def test_quantities_stay(quantity: str, around: str) -> None:
    """A name of another alphabet with its power is no letter of UTF-8 that was read wrongly."""
    line = around.format(quantity)
    assert scrubber.repair(line) == line


def test_a_letter_of_a_word_that_looks_like_a_quantity() -> None:
    """What stands at a word is no quantity."""
    for text in ("a la sazón vivía allí", "el balcón está abierto"):
        assert scrubber.repair(_read(text, "utf-8", "cp1253")) == text


def test_part_of_an_arabic_line_read_as_chinese() -> None:
    text = "قائمة الكتب، ترتيب جديد حسب المؤلف"
    cut = text.index("،")
    damaged = text[:cut] + _read(text[cut : cut + 10], "utf-8", "gb18030") + text[cut + 10 :]
    assert scrubber.repair(damaged) == text


def test_big5_with_a_lone_western_letter() -> None:
    """One letter that could be a byte of UTF-8 is no sign of it among characters of two bytes."""
    text = "執行的命令（滿足前五項條件時）"
    damaged = _read(text, "big5hkscs", "gb18030")
    assert scrubber.repair(damaged) == text


@pytest.mark.parametrize(
    "line",
    [
        'as_text(flow) == "kg·m²/s"',
        "in base units: kilogram·meter²/second",
        "the moment is [0.5 nan inf] kg·m²",
        'for name in ("2Δ°C", "2 Δ°C", "ΔdegF"):',
    ],
)
def test_units_stay(line: str) -> None:
    """Dots and raised digits of a product of units are no letters of a code page."""
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    "line",
    ["Si llegas pronto, ¡cuantas horas tenemos para nosotros", "Ya lo dijo el maestro, ¿cuanto falta para la fiesta"],
)
def test_signs_of_spanish_stay_where_no_other_closes_them(line: str) -> None:
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "при сборке задайте ключ -DМАКРОС со значением",
        r"время в виде \fIчч\fP:\fIмм\fP:\fIсс\fP, где чч меньше 24",
    ],
)
def test_a_word_of_the_texts_alphabet_behind_an_option_stays(line: str) -> None:
    """Its letters all have twins, but it is the line's own alphabet that it is written in."""
    assert scrubber.repair(line) == line


def test_a_line_that_tells_how_it_is_escaped_stays() -> None:
    for line in (
        'ENCODE("山") gives %E5%B1%B1 ("山" is a mountain).',
        'The word "вода" is sent as %D0%B2%D0%BE%D0%B4%D0%B0.',
    ):
        assert scrubber.repair(line) == line
    assert scrubber.repair("The word is sent as %D0%B2%D0%BE%D0%B4%D0%B0 here.") == "The word is sent as вода here."


@pytest.mark.parametrize(
    "line",
    [
        "189\tBD\tฝ\tТАЙСКИЙ СИМВОЛ «ФО ФА»",  # two letters that are bytes of UTF-8 by a rare reading, in a line that is whole
        r"\fB\-\-color\fP[\fB=\fP\fIКОГДА\fP], \fB\-\-colour\fP[\fB=\fP\fIКОГДА\fP]",  # no word has five accented letters
    ],
)
def test_capitals_of_cyrillic_stay(line: str) -> None:
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    ("disguised", "was"),
    [
        ("Kapтa Linux и CD уcтapeлa", "Карта Linux и CD устарела"),
        ("2.3. Oпиcaниe ядpa Linux и пaкeтoв", "2.3. Описание ядра Linux и пакетов"),
        ("Зaпиcи o кopoлe Ludwig и eгo дoмe", "Записи о короле Ludwig и его доме"),
    ],
)
def test_letters_set_into_russian_words_beside_latin_ones(disguised: str, was: str) -> None:
    """What is left of the words' own letters is no Western text read as Cyrillic."""
    assert scrubber.repair(disguised) == was
