"""Clean text of odd sorts: units, keys, names of variables, pictures, orthographies that no table is of."""

from __future__ import annotations

import pytest

import scrubber

KEPT = [
    "pH 7,4 ± 0,05; 5 µL; 0.1 µM; 37 °C; 10 Å; λmax = 280 nm; ε = 1.2×10⁴ L mol⁻¹ cm⁻¹",
    'ABNT2: ¹²³£¢¬{[]}\\ °!"@#$%¨&*()_+ \'qwertyuiop´[ "QWERTYUIOP`{ asdfghjklç~] \\zxcvbnm,.;/ |ZXCVBNM<>:?',
    "²&é\"'(-è_çà)= azertyuiop^$ qsdfghjklmù* <wxcvbn,;:! 1234567890°+ AZERTYUIOP¨£ QSDFGHJKLM%µ >WXCVBN?./§",
    "«ÑÑÑ»",
    'ÅÄÖ;åäö;"1 234,50";−5',
    "ÛÛÛÛÛÛ ÜÜÜÜ ßßßß °±² ÉÍÍ» ÈÍÍ¼",
    "Frysk: Wêr is de tsjerke? Ûs heit, bûter, brea en griene tsiis; Âlde; ik wit’t net; 't hûs; ÛNDER",
    "  'Uncategorizedcategories'   => [ 'Categorîe_sensa_categorîa' ],",
    "Sango: Köndö, Bêafrîka, ndâ, tënë, mbï, Ködörösêse, âla, ngû, yângâ; â â â",
    "Malagasy: ny tanàna, ô, izaô, vôay, lôlô, Ambôvômbe",
    "Walon: Li beete, åbe, påter, xhôrder, c' est, måjhon, tchåmpete, dj' a, nén, leyî, ÅBE, fåt-i, djåzer",
    "Kaszëbsczi jãzëk: ôjc, bëlny, mòrze, czôrny, Gduńsk, knôp, lëdze, Ùmarłi, Òstatny, ãgel, miã, Ë, Ô",
    "Ślůnsko godka: kōń, mŏwa, bydōm, Ôpole, Ślōnsk, prziszeł, grŏć, ôjciec, ŏn, Ŏ Ō Ô",
    "Līvõ kēļ: Minā um līvli, rānda, sūo, ȭdõg, ȫ, ǭ, ț, Ȯ ȱ, Ŗ ŗ, Kuolkā, piški, tīež, jõugõ",
    "Lakȟóta: Wačhíŋ, šúŋka, mní, Tȟatȟáŋka Íyotake, pȟóǧe, waštéwalake, k’éya, Wakȟáŋ Tȟáŋka",
    "Sääʹmǩiõll: Čeʹvetjäuʹrr, ǥåʹdde, ǯiõǯǯ, vuäʹmm, õõut, Tiõrv! Âʹlǧǧ, âʹlǧǧe, âânn, kââʹss",
    "Armãneashti: Tuti iatsã umineshtsã s-fac liberi; sh-egali, ńeli, ľiepuru, d̦ĭţi, fãrã, pãnã, câtse",
    "Âroslav Mudryj; Ûlâ; Âkov; Ûžno-Sahalinsk; šëlk; obʺâvlenie; pʹâný; èho; ŝi; Êj",
    "Õppetöö öös: jäääär, kuuuurija, töööö; Hüüüüd; puuõõnsus; jõeäär; ülle; Ääres; Šokk, žürii",
    "JOÃO & IRMÃ: MAÇÃ, LÃ, RÃ, CÃ, FÃ, IMÃ, AMANHÃ, ÓRFÃ, ÍMÃ",
    "NGÂN HÀNG; ÂU; ÔNG; ĂN; Ơ; Ư; À ƠI; ĐÃ; ÃO; BÃO; MÃ SỐ; XÃ ÂU CƠ",
    "L'HAŸ-LES-ROSES; Aÿ-Champagne; Moÿ; Croÿ; Louÿs",
    "â†|n⟩ = √(n+1)|n+1⟩, âÂ, Â = A†, â, â†",
    "°º¤ø,¸¸,ø¤º°`°º¤ø,¸,ø¤°º¤ø,¸¸,ø¤º°",
    "~*~Çîñdÿ~*~ ··¤(`×[¤ Høt ßøÿ ¤]×´)¤·· ¸.·´¯`·.¸><((((º>",
    "ñ_ñ ò_ó ö_ö Ö_Ö ê_ê ù_ú û_û °_° ¬_¬ ¯¬¯ ಠ‿ಠ ó_ò õ_o",
    "{⍵[⍋⍵]}  +/⍳100  life←{⊃1 ⍵∨.∧3 4=+/,¯1 0 1∘.⊖¯1 0 1∘.⌽⊂⍵}",
    "1. e4 e5 2. ♘f3 ♞c6 3. ♗b5 a6; 16. Kh1 ± (16. ... Qh4? 17. Qf3 +−) 16...d5 ∓ ⩲ ⩱ ∞ = ½-½",
    "* 12.3.1750 Thüringen, † 4.5.1802 ebd., ⚭ I. 1775 Anna Größ; ~ 13.3.; □ 6.5.",
    "Ø 5 mm | £3.50 | ¥1,200 | ₽ 99,90 | ¤ 5 | ¢50 | ƒ 3 | ₫ 5.000đ | zł 5 | Calle 5, nº 3, 1º izda., 2ª planta",
]


@pytest.mark.parametrize("text", KEPT)
def test_odd_sorts_stay(text: str) -> None:
    assert scrubber.repair(text) == text


TOLD = [
    "ä ö ü ß → Ã¤ Ã¶ Ã¼ ÃŸ",
    "é è ê ë = Ã© Ã¨ Ãª Ã«",
    "‘ ’ “ ” – — → â€˜ â€™ â€œ â€ â€“ â€”",
    "In logs you will find é as Ã©, è as Ã¨, ç as Ã§.",
    "Am besten sucht man nach Ã¤, Ã¶, Ã¼ und ersetzt sie durch ä, ö, ü.",
    "The letter ä is E4 in Latin-1, C3 A4 in UTF-8; if decoded wrongly it shows as Ã¤.",
    "UTF-8 BOM shows as ï»¿ at the start of a file.",
    "ftfy.fix_text('âœ” No problems') == '✔ No problems'",
    "Johab: 가 = 88 61, 나 = 90 61; ㄱ = 88 41; 완성형 가 = B0 A1; “°¡³ª´Ù” = 가나다",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_tells_of_damage_stays(text: str) -> None:
    assert scrubber.repair(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Foi um bom dia para você, e não há mais nada a dizer.",
        "MUITO BOM, VOCÊ É A MELHOR COZINHEIRA DA REGIÃO.",
        "És un bom llançador, però això no és tot.",
    ],
)
def test_a_word_that_only_looks_like_one_for_damage_lets_it_be_mended(text: str) -> None:
    """bom is good in Portuguese, and no byte order mark."""
    damaged = text.encode().decode("latin-1")
    assert damaged != text
    assert scrubber.repair(damaged) == text


CODE = [
    r'my $x = "\xc4\x80"; # $x contains two chars',
    r'#   define LATIN_SMALL_LETTER_SHARP_S_UTF8  "\xC3\x9F"    /* U+00DF */',
    r"    elsif @scanner.scan(/\xef\xbb\xbf/n)",
    r"INSERT INTO t VALUES (E'\xC3\xA9');",
    r'<?php echo "Caf\xc3\xa9 \u{2014} Mot d\'ordre";',
    "    >>> decode_header('=?iso-8859-1?q?p=F6stal?=')",
    "      b'German &#223;, &#9836;'",
    r"s/&eacute;/é/g; s/&amp;/\&/g; y/àâä/aaa/",
    r'puts "caf\u00e9" if s =~ /\xc3\xa9/',
    '"&eacute;" stands for é',
]


@pytest.mark.parametrize("text", CODE)
def test_strings_of_programs_stay(text: str) -> None:
    assert scrubber.repair(text) == text
