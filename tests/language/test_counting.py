"""Numbers in the words and figures of languages other than Chinese and English: one value however they are written."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.growth import assert_linear

from scrubber.language.facts.facts import scan


def numbers(text: str, language: str) -> list[object]:
    return [fact.value for fact in scan(text, language) if fact.kind == "number"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "fünfundzwanzig Boote und keines mehr", 25),
        ("fr", "dix-neuf bateaux dans le port", 19),
        ("fr", "quatre-vingt-dix-sept bateaux dans le port", 97),
        ("fr", "deux millions cinq cent mille bateaux dans le port", 2_500_000),
        ("ru", "две тысячи пятьсот лодок стоят в порту", 2500),
        ("pt", "cento e dezoito barcos no porto", 118),
        ("it", "centotto barche nel porto e nessuna di più", 108),
        ("nl", "drieëntwintig boten in de haven en geen meer", 23),
        ("nl", "twaalf leden en geen meer", 12),
        ("de", "Der Hafen verlor −12,5 im ersten Jahr", Fraction(-25, 2)),
        ("de", "Der Hafen verlor -12,5 im ersten Jahr", Fraction(-25, 2)),
        ("en", "The harbour had 1.2M visitors and no more.", 1_200_000),
        ("en", "They assign it to a third party without consent.", 3),
        ("en", "The rent rose by a third in 2020.", Fraction(1, 3)),
        ("ko", "작은 항구의 허가는 첫해에 120만 든다.", 1_200_000),
        ("vi", "một trăm lẻ hai thuyền ở cảng", 102),
        ("he", "עשרים ואחת סירות עגנו בנמל", 21),
        ("bn", "বাইশ নৌকা বন্দরে আছে", 22),
        ("ru", "тысяча двести шесть лодок в порту", 1206),
        ("it", "centottantotto barche nel porto", 188),
        ("ru", "два с половиной миллиона рублей", 2_500_000),
        ("tr", "bir buçuk yıl limanda kaldı", Fraction(3, 2)),
        ("th", "สองปีครึ่ง", Fraction(5, 2)),
        ("hi", "साढ़े तीन साल", Fraction(7, 2)),
        ("ko", "항구에서 두 시간 반 동안", Fraction(5, 2)),
        ("sv", "tre fjärdedelar av båtarna", Fraction(3, 4)),
        ("hu", "a hajók kétharmada", Fraction(2, 3)),
        ("ja", "船の三分の二", Fraction(2, 3)),
        ("el", "διακόσιους πενήντα ναύτες", 250),
        ("tr", "ikimilyonbeşyüzbin tekne", 2_500_000),
        ("", "one thousand, two hundred and fifty boats", 1250),
        ("de", "zweihundertvierzig Boote und keines mehr", 240),
        ("de", "zwei Drittel der Boote und keines mehr", Fraction(2, 3)),
        ("de", "zwoelf Boote und keines mehr", 12),
        ("de", "Die Boote kosten 1.250 Mark und keine mehr", 1250),
        ("de", "Die Boote kosten 1.250,5 Mark und keine mehr", Fraction(2501, 2)),
        ("de", "Die Boote sind um 3,5 Knoten schneller und nicht mehr", Fraction(7, 2)),
        ("de", "Die Boote kosten 2,5 Millionen Mark und keine mehr", 2_500_000),
        ("de", "Die Boote kosten drei Mrd. Mark und keine mehr", 3 * 10**9),
        ("fr", "les bateaux coûtent trois millions de livres dans le port", 3_000_000),
        ("de", "Die Boote kosten 2 Billionen Mark und keine mehr", 2 * 10**12),
        ("es", "los barcos del puerto cuestan 20 mil pesos y no más", 20_000),
        ("ru", "лодки в порту стоят 12 тыс рублей и не больше", 12_000),
        ("ko", "배는 3천5백만 원이고", 35_000_000),
        ("ko", "배는 3억 2,000만 원이고", 320_000_000),
        ("ko", "배는 1만 2,500원이고", 12_500),
        ("ko", "배는 1.5조 달러이고", 1_500_000_000_000),
        ("ko", "제3조에 따라", 3),
        ("ko", "배의 3분의 1이 낡았고", Fraction(1, 3)),
        ("", "五〇〇万元", 5_000_000),
        ("", "约有七成船只", 70),
        ("ja", "船の三割半が古く", 35),
        ("", "两成员国", 2),
        ("fr", "vingt et un bateaux dans le port", 21),
        ("fr", "quatre vingt dix sept bateaux dans le port", 97),
        ("ca", "vint i dos vaixells al port", 22),
        ("fr", "quatre-vingt-dix bateaux dans le port", 90),
        ("fr", "deux cents bateaux dans le port", 200),
        ("fr", "les deux tiers des bateaux dans le port", Fraction(2, 3)),
        ("fr", "les bateaux coûtent 1\u202f250,50 livres dans le port", Fraction(2501, 2)),
        ("es", "treinta y cinco barcos en el puerto", 35),
        ("es", "veintidós barcos en el puerto", 22),
        ("es", "dos tercios de los barcos en el puerto", Fraction(2, 3)),
        ("ru", "двадцать пять лодок у причала", 25),
        ("ru", "две трети лодок у причала", Fraction(2, 3)),
        ("ko", "배 삼십 명이 항구에 있다", 30),
    ],
)
def test_a_number_in_words_or_figures(language, text, value):
    assert numbers(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "un bateau dans le port"),
        ("fr", "tant pour cent des bateaux dans le port"),
        ("de", "ein Boot und eine Leine und keine mehr"),
        ("es", "un barco y una red en el puerto"),
        ("ko", "이 배는 항구에 있다"),
    ],
)
def test_an_article_counts_nothing(language, text):
    assert numbers(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"), [("id", "setengah perahu"), ("ko", "그 항구의 반대편 배"), ("th", "ครึ่งหนึ่งของเรือ")]
)
def test_a_half_of_nothing_counted_is_no_number(language, text):
    assert not numbers(text, language)


def test_numbers_side_by_side_are_not_added_up():
    assert numbers("zwei drei Boote und fünf zwanzig und keine mehr", "de") == [2, 3, 5, 20]
    assert numbers("a thousand, two hundred of them women", "en") == [1000, 200]


@pytest.mark.parametrize("unit", ["hundert", "zwei und ", "1.000", "zwanzig-", "삼십 "])
def test_cost_grows_with_the_text(unit):
    assert_linear(lambda n: scan.__wrapped__(unit * (n // len(unit)), "de"), 8_000)


def test_halves_without_end_cost_no_square():
    assert_linear(lambda n: scan.__wrapped__("two metres and a half " * (n // 22)), 60_000)


@pytest.mark.parametrize(("language", "row"), [("de", "hundert zwei "), ("ar", "وخمسة وعشرون ")])
def test_a_row_of_number_words_without_end_is_no_one_number(language, row):
    """It was laid out anew for each word."""
    assert len(numbers(row * 50, language)) > 5
