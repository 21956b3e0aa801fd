"""No letter is made up: what a reading would leave is no text, or a lost byte may have been any."""

from __future__ import annotations

import unicodedata

import pytest

import scrubber

RUSSIAN = (
    "Хранитель северной пристани записывает в книгу, что платит каждая лодка, и каждый может это прочитать.\n"
    "Дорога идёт вдоль реки, пересекает старый мост и заканчивается у мельницы.\n"
    "Школьники и студенты платят половину, а для детей до шести лет вход свободный."
)
UKRAINIAN = (
    "Кожна людина має право на життя, на свободу і на особисту недоторканість.\n"
    "Дорога йде вздовж річки, перетинає старий міст і закінчується біля млина."
)
HUNGARIAN = "a közgyűlés kinyilvánítja az emberi jogok egyetemleges nyilatkozatát, és minden szervezet elfogadja"


def read_as(text: str, written: str, reader: str) -> str:
    """A text whose bytes were read as another encoding's; what it has no character for is a control."""
    return "".join(bytes((byte,)).decode(reader, "ignore") or chr(byte) for byte in text.encode(written, "ignore"))


def made_up(text: str, damaged: str) -> set[str]:
    """The letters that a repair leaves and that neither the text nor its damage has."""
    left = unicodedata.normalize("NFC", scrubber.repair(damaged))
    return {char for char in left if char.isalpha()} - set(text) - set(damaged)


@pytest.mark.parametrize("reader", ["cp1252", "cp1250", "cp1251", "mac_roman", "koi8-r", "cp437"])
@pytest.mark.parametrize(("text", "written"), [(RUSSIAN, "euc_jp"), (RUSSIAN, "cp932")])
def test_letters_in_an_encoding_of_two_bytes_become_no_others(text, written, reader):
    assert not made_up(text, read_as(text, written, reader))


@pytest.mark.parametrize("mark", ["\ufffd", "?"])
@pytest.mark.parametrize("text", [UKRAINIAN, HUNGARIAN])
def test_a_mark_is_no_capital_within_a_word(text, mark):
    """By the reader of Cyrillic one byte alone is lost, which would be Ø or И wherever another was."""
    damaged = read_as(text, "utf-8", "cp1251")
    second = [n for n, char in enumerate(damaged) if n and char > "\x7f" and damaged[n - 1] in "РСГ"][2::7]
    damaged = "".join(mark if n in second else char for n, char in enumerate(damaged))
    assert not made_up(text + mark, damaged)


def test_the_one_byte_that_a_reader_lost_comes_back():
    text = "Иван и Инна идут к Ирине. И Игорь с ними, и Илья, и все их друзья."
    assert scrubber.repair(text.encode().decode("cp1251", "replace")) == text


@pytest.mark.parametrize("text", ["Şu satırında bir hata varmış, sınırını aştı.", "väärä määrä", "банана, ананас"])
@pytest.mark.parametrize("reader", ["cp1252", "latin-1"])
def test_letters_that_come_again_behind_another_come_back(text, reader):
    assert scrubber.repair(read_as(text, "utf-8", reader)) == text


def test_ideographs_beside_latin_words_come_back():
    text = "请把文件存为Word文档，再用Excel表格打开，发给HR部门。"
    assert scrubber.repair(read_as(text, "gb18030", "cp1252")) == text


def test_letters_read_as_accents_are_set_on_no_others():
    text = "Toda persona tiene derecho a salir de cualquier país. Artículo 9. Así lo dice el artículo."
    assert scrubber.repair(read_as(text, "cp437", "cp1250")) == text


def test_a_letter_of_another_alphabet_makes_no_word_of_it_in_a_text_that_has_none():
    text = "Genellikle tamamı küçük harflerden oluşur ve sadece harfler, rakamlar ve tireler içerir."
    assert not made_up(text, read_as(text, "iso8859-9", "cp1251"))
    assert scrubber.repair("Он сказал: чeлoвeк идёт домой.") == "Он сказал: человек идёт домой."


def test_letters_that_stand_are_no_capitals_within_words():
    text = "    un fichier – usr fusionné -, ou déplacé\n    Vous devez créer les systèmes séparément ; où cela mène"
    assert not made_up(text, "\n".join([text.split("\n")[0], read_as(text.split("\n")[1], "cp850", "cp1251")]))


@pytest.mark.parametrize(
    "line",
    [
        "        root.clipboard_append('Ùñî')",
        "    text = 'àñé'",
        "assertEqual(replace(str, 'a', 'ж'), 'жbrжcжdжbrж')",
        'letters = {"Γ": 1, "θ": 2}',
    ],
)
def test_letters_that_a_program_quotes_stay(line):
    assert scrubber.repair(line) == line


@pytest.mark.parametrize("reader", ["cp1250", "cp437", "mac_roman", "cp1251"])
def test_another_tables_letters_are_no_words_of_kana(reader):
    """Big5 as Unicode's old table has it sets Cyrillic where readers have kana."""
    assert not made_up(RUSSIAN, read_as(RUSSIAN, "big5", reader))


@pytest.mark.parametrize(
    ("written", "reader"), [("euc_jp", "cp437"), ("euc_jp", "cp1251"), ("euc_jp", "cp1252"), ("gb18030", "cp437")]
)
@pytest.mark.parametrize(
    "text",
    [
        "Mitään erotusta ei myöskään pidä tehdä sen maan aseman perusteella, johon henkilö kuuluu.",
        "Im Frühjahr blühen die Bäume an der Straße, und die Gäste sitzen draußen vor den Häusern.",
        "El régimen de Derecho; además, no se hará distinción según el país o la condición política.",
    ],
)
def test_no_sign_tears_a_word_in_latin_letters(text, written, reader):
    """Letters of several bytes each, of which a reading of fewer would make a letter and leave the rest."""
    assert not made_up(text, read_as(text, written, reader))


def test_letters_that_look_like_others_amid_letters_that_do_not_are_chance():
    damaged = "гУхpх]хcх^х`хcхU хeхfхdхVхaхZхb хeхfх^ х^х]хeхfхUхoхUхcхZхhхd хcхU хYхdх`хiхbхZхcхhхU"
    line = f"{damaged[:30]} и {damaged[30:]}"
    left = scrubber.repair(line)
    assert left == line or "Възникна" in left


def test_letters_that_gbk_has_for_pinyin_come_back_in_words():
    assert scrubber.repair("parall¨¨le sur le m¨ºme syst¨¨me") == "parallèle sur le même système"
    assert scrubber.repair("El r¨¦gimen; adem¨¢s, no se har¨¢") == "El régimen; además, no se hará"


@pytest.mark.parametrize("text", ["Zeichen ¨¦ und ¨§ allein", "x ¨° y, ¨³ z", "Straße ¨¦t¨¦ é"])
def test_a_diaeresis_and_a_sign_stay_where_they_make_no_words(text):
    assert scrubber.repair(text) == text
