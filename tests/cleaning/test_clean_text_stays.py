"""Clean text of hundreds of languages and of every kind that is met beside prose: not a character of it changes."""

from __future__ import annotations

import re
import sys
from importlib.metadata import distributions
from pathlib import Path
from unicodedata import category

import pytest

import scrubber


def _cldr() -> list[str]:
    """Names of countries, languages, scripts and variants in every locale: eight a line in CLDR's order, and single
    ones.
    """
    localedata = pytest.importorskip("babel.localedata")
    lines: dict[str, None] = {}
    for tag in sorted(localedata.locale_identifiers()):
        data = localedata.load(tag)
        for kind in ("territories", "languages", "scripts", "variants"):
            words = [str(word) for _, word in sorted(data[kind].items())]
            lines.update(dict.fromkeys(", ".join(words[n : n + 8]) for n in range(0, len(words), 8)))
            lines.update(dict.fromkeys(" ".join(words[n : n + 3]) for n in range(0, len(words), 24)))
            lines.update(dict.fromkeys(words[::12]))
    return [line for line in lines if not line.isascii()]


def _changed(lines: list[str]) -> list[tuple[str, str]]:
    return [(line, out) for line in lines if (out := scrubber.repair(line)) != line]


def test_three_hundred_languages():
    lines = _cldr()
    assert len(lines) > 25_000
    assert _changed(lines) == []


def test_patterns_of_dates_and_months():
    """Months, days, periods and date patterns: short words, brackets, quotation marks, invisible marks."""
    localedata = pytest.importorskip("babel.localedata")
    lines: dict[str, None] = {}
    for tag in sorted(localedata.locale_identifiers()):
        data = localedata.load(tag)
        for kind in ("months", "days", "quarters", "eras"):
            for names in data[kind].values():
                rows = names.values() if kind != "eras" else [names]
                lines.update(dict.fromkeys(" ".join(map(str, row.values())) for row in rows if hasattr(row, "values")))
        lines.update(dict.fromkeys(str(pattern) for pattern in data["datetime_skeletons"].values()))
    # A right-to-left pattern without its words ("d/M") holds marks that are for the letters to come.
    found = [line for line in lines if not line.isascii() and not re.search("[\u200e\u200f\u061c]", line)]
    assert len(found) > 1_200
    assert _changed(found) == []


def test_source_of_the_standard_library():
    """Python's own modules that hold characters beyond ASCII, a block of lines at a time, without tests of codecs
    and escapes.
    """
    stdlib = Path(sys.modules["os"].__file__ or "").parent
    blocks = []
    for path in sorted(stdlib.glob("*.py")) + sorted(stdlib.glob("*/*.py")):
        if path.parent.name in {"test", "site-packages", "encodings", "idlelib", "pydoc_data"}:
            continue
        lines = path.read_text(encoding="utf-8", errors="strict").splitlines()
        blocks += [line for line in lines if not line.isascii()]
        blocks += ["\n".join(lines[n : n + 40]) for n in range(0, len(lines), 400)]
    assert len(blocks) > 500
    assert _changed(blocks) == []


def test_licences_and_authors_of_installed_packages():
    """Licence texts, lists of authors and read-me files: names of many countries in English text."""
    lines: dict[str, None] = {}
    for package in distributions():
        for file in package.files or []:
            if (
                file.name.upper().startswith(("LICEN", "COPYING", "AUTHORS", "NOTICE", "CONTRIBUTORS"))
                and ".py" not in file.suffix
            ):
                path = Path(str(file.locate()))
                if path.is_file():
                    lines.update(dict.fromkeys(path.read_text(encoding="utf-8", errors="replace").splitlines()))
    found = [line for line in lines if line.strip() and "\ufffd" not in line]
    found = [
        line for line in found if not any(category(char) == "Cf" for char in line)
    ]  # in a name it is no one's intention
    assert len(found) > 1_000
    assert _changed(found) == []


@pytest.mark.parametrize(
    "line",
    [
        "Jeg er født i Ålesund, men bor på Sørøya.",
        "Žluťoučký kůň úpěl ďábelské ódy.",
        "Stróż pchnął kość w quiz gędźb vel fax myjń.",
        "Árvíztűrő tükörfúrógép",
        "Gaelscoil Mhíchíl Cíosóg, Inis",
        "Na h-Eileanan Fàro, Màrtainn, Mòrag",
        "Aşgabat şäheriniň köçeleri, Türkmenistanyň paýtagty",
        "Hawaiʻi, Oʻahu, Kauaʻi",
        "Ég bý í Reykjavík og þú á Akureyri.",
        "Nín hǎo! Wǒ xìng Lǐ, nín guì xìng?",
        "你好 nǐ hǎo, 谢谢 xièxie, 再见 zàijiàn",
        "第一课 Dì-yī kè: 他是谁? Tā shì shéi?",
        "חז״ל אמרו: צ׳ק לפי ז׳אנר, צה״ל",
        "می‌خواهم به خانه‌ام بروم.",
        "क्‍ष और क्ष, ज्ञान",
        "∀ε>0 ∃δ>0: 0<|x−a|<δ ⇒ |f(x)−L|<ε, f∘g, ℝ³ ⊂ ℂ",
        "∑ᵢ xᵢ² ≈ ½·π·r², √2 ≠ 1·4, 10⁻³ µm",
        "👩🏽‍🚀👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ☎️ ❤️",
        "| &amp; | & | ampersand |",
        "|&lt;   |< : less than        |",
        "An ampersand (&) is written as &amp; there.",
        "255\t173\tAD\t\xad\tSOFT HYPHEN",
        "254  U+200F  \u200f  right-to-left mark",
        "[2024-03-01 09:15:02] WARN módulo=«caché» tiempo=12 µs señal=−70 dBm",
        "Åen hedder »TÅ«.",
        "Sie gingen zu »Fuß« und mit »Spaß«.",
        "Er las »Schloß« und »Prozeß« in einer Nacht, danach »Haß«.",
        "Byen hedder »Ø«, og øen hedder »BLÅ«, mens »TÅ« er navnet på den anden.",
        'printf("%s\\n", "größer als – ‚klein‘");  // prüfen',
        "ñandú\npingüino\ncigüeña\nñoqui",
        "北京\n上海\n広島\n서울\nHà Nội",
        "沃莱艾文, 沙拉堤文, 南塔穹语",
        "Straße|Stra\u00dfe|ß|ẞ",
        "Ω = 5 kΩ, µ = 3 µm, Å = 10⁻¹⁰ m",
        "┌──┬──┐\n│é │ü │\n└──┴──┘",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ",
        "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ",
        "A → B ⇄ C ▲ ▼ ● ○ ★ ☆ ♠ ♥ ※ §",
        "Müller & Söhne GmbH © 1999–2024, ® ™ № 5",
        "当前 版本 可以 从 匿名ftp 获得:",
        "Tetun: Ema hotu-hotu moris hanesan ho dignidade no direitu.",
        "    8≤N≤15  8≤M≤N   M (or None)",
        "Ҫак ӗҫ хыççăн вăл киле кайнă",
        "хыççăн",
        'noexpr  "^[-0nNмМ]"',
        'yesexpr "^[+1yYДдdD]"',
        'yesexpr "^[+1yYИи]"',
        "// фФ ыЫ вВ аА пП рР оОёЁ лЛ дД ;",
        "╚═╩╝",
        "👨🏻\u200d\U0001faef\u200d👨🏼",
        "In Mojibake wird ä zu Ã¤, ö zu Ã¶, ü zu Ã¼ und ß zu ÃŸ.",
        "If you see Ã© instead of é, the page is UTF-8 read as Latin-1.",
        "「文字化け」は「æ–‡å—化ã‘」のように表示される。",
        "(r'(&lt;|<)#', Comment.Multiline, 'multiline'),",
        "書き間違い( &lt; ではなく < を使う，最後に ; を付けない",
    ],
)
def test_lines_of_many_kinds(line: str):
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    ("encoding", "characters"),
    [
        ("gb2312", "雷镭蕾磊累儡垒擂"),
        ("gb2312", "什食蚀实识史矢使屎驶始式"),
        ("gb2312", "茄且怯窃钦侵亲秦琴勤芹擒"),
        ("gb2312", "菁萁菥菘堇萘萋菝"),
        ("big5", "狀狎狙狗狐玩玨玟玫玥"),
        ("euc_jp", "鱈樽誰丹単嘆坦担探旦歎淡"),
    ],
)
@pytest.mark.parametrize("between", ["", "、", "，"])
def test_ideographs_in_the_order_of_a_table_stay(encoding: str, characters: str, between: str):
    """Lists by sound and by strokes; neighbours in a table are neighbours in a wrong reading, too, and make rows of
    letters or of other sounds.
    """
    assert sorted(characters, key=lambda char: char.encode(encoding)) == list(characters)
    assert scrubber.repair(between.join(characters)) == between.join(characters)


@pytest.mark.parametrize(
    "line",
    [
        "light of paper, fit\xa0map\xa0by page\xa0or\xa0PNG\xa0better\xa0p\xadoint, 22×22",
        "default: fit\xa0icon\xa0up, light\xa0common 64×64 \xa0p\xadoint",
        "chart\xa0unless master size sets or print by up\xa0least\xa0p\xadoint 64×64",
    ],
)
def test_blanks_that_do_not_break_beside_a_soft_hyphen_are_no_letters(line: str):
    """Nor is the sign between figures: read as letters of one encoding, they would be á, ş and Î."""
    assert scrubber.repair(line) == line.replace("\xad", "")


def test_blanks_that_do_not_break_are_no_letters():
    """A line with fixed blanks, a soft hyphen and a sign between figures has none of another code page's letters."""
    line = "By default, the desktop entry must\xa0p\xadoint to a PNG\xa0or SVG icon of 22×22 to 64×64, in the icon\xa0themes."
    assert scrubber.repair(line) == line.replace("\xad", "")


def test_greek_names_of_quantities_stay_beside_disguised_words():
    text = "The α-helix and the β-sheet of a protein.\nА pаsswоrd, an Αlpha and an Αctor."
    assert scrubber.repair(text).startswith("The α-helix and the β-sheet")


@pytest.mark.parametrize(
    ("damaged", "was"),
    [
        ("Le cafÃ© d’à cÃ´tÃ© ont fermÃ©.", "Le café d’à côté ont fermé."),
        ("> if a &gt; b then c -&gt; d", "> if a > b then c -> d"),
        (
            "“Yes,” he said â€” “and no.” Then he left â€” for good.",
            "“Yes,” he said — “and no.” Then he left — for good.",
        ),
        ("Sie hieß Â»TÃ…Â« und ging zu Â»FuÃŸÂ«.", "Sie hieß »TÅ« und ging zu »Fuß«."),
        ("The café is open. Le cafÃ© dans lâ€™Ã®le est fermÃ©.", "The café is open. Le café dans l’île est fermé."),
    ],
)
def test_what_looks_like_talk_of_damage_is_mended(damaged: str, was: str):
    assert scrubber.repair(damaged) == was


@pytest.mark.parametrize(
    "line",
    [
        "mar·gi·nal, adj.",
        "par·ti·cu·lar (n.)",
        "prin·ci·pal",
    ],
)
def test_dots_between_syllables_are_no_letters(line: str):
    """As a dictionary divides words: with the dots out, and not with letters in their place, they are words."""
    assert scrubber.repair(line) == line


def test_a_dot_that_was_a_letter_is_one():
    """What stands before it has no vowel, or it ends the word."""
    assert scrubber.repair("Vl·da p·tral po prav· pr·ci") == "Vláda pátral po pravá práci"


def test_a_shout_of_one_character_says_no_more_than_the_character():
    """Read another way each pair of them would be a little commoner, and the line is nothing but such pairs."""
    assert scrubber.repair("他大喊侮侮侮侮！") == "他大喊侮侮侮侮！"


@pytest.mark.parametrize("line", ["Windows茂", "Tel桑 555-1234", "Note覇 12", "see word路 next"])
def test_an_ideograph_behind_a_latin_word_is_no_ending(line: str):
    """Some are the two bytes of a letter, which makes no word of what it stands at."""
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    ("damaged", "was"), [("Un caf茅 noir", "Un café noir"), ("Microsoft Windows庐 12", "Microsoft Windows® 12")]
)
def test_a_letter_behind_a_latin_word_comes_back(damaged: str, was: str):
    assert scrubber.repair(damaged) == was


@pytest.mark.parametrize(
    "line",
    [
        "alîkarî, arî, harîkarî",
        "RASTÎ, DUROTÎ",
        "BAJARÎ, ÇÊKERÎ, ÇÊKIRIN, NAMÊ",
    ],
)
def test_words_that_all_end_alike_are_kurdish(line: str):
    """No Latvian, no small letters among capitals, and no syllables of Korean in words of Latin letters."""
    assert scrubber.repair(line) == line


def test_ideographs_that_are_two_bytes_by_chance_are_not_marked_as_lost():
    """An entry of a dictionary by codes and readings: two kana of it might be letters that hardly any text has."""
    line = "楕 424A U6955 B75 G9 S13 F2476 N2313 V2780 DP1279 Ytuo3 Wta ダ タ {ellipse}"
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "// For example, you can use '«»„“' for Russian, '„“‚‘' for German,",
        "                       ┌─┤ True ├─┐",
        '_CLOSING = frozenset("”’“‘»›…‰°™®©│┃║▌▐█")',
        "‚�„…†‡�‰�‹�����‘’“”•–—�™�›��¤Ą¦§Ø©Ŗ«¬ Ž°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß",
    ],
)
def test_rows_of_signs_and_frames_are_no_letters(line: str):
    assert scrubber.repair(line) == line


def test_no_letter_of_another_alphabet_stands_in_a_latin_word():
    """Northern Sami, read another way: `persovnnalaτ`."""
    line = "Juohkehačč as lea vuoigatvuohta eallimii, friddjavuhtii ja persovnnalaš dorvvolašvuhtii."
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "Ordu horiek honela kalkula daitezke: A4 gelaxkan sartu =A3*24 orduak; A5en =A4*60 minutuak; A6n =A5*60.",
        "Update License Year to 2021 (#2452 & #2465, @terrelln & @senhu",
    ],
)
def test_names_of_cells_and_numbers_of_issues_are_no_escapes(line: str):
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "tšipevai, tšerokii, šaieeni, tšikasoo, sorani, tšilkotini, korsika, kopti",
        "tšekki, tšuvassi, tšetšeeni, šamaani",
    ],
)
def test_the_sound_of_other_languages_in_estonian_and_finnish(line):
    assert scrubber.repair(line) == line
