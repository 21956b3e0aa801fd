"""Latin letters and marks whose bytes were read as half of an ideograph or a syllable."""

import pytest

from scrubber import repair

TEXTS = {
    "The museum’s director doesn’t know when it’s open, and we’ll see whether they’ve asked.": "cp1252",
    "Die größten Bäche führen im Frühling über die Ufer, und die Brücken müssen gesperrt werden.": "cp1252",
    "Les élèves récitent la leçon; la fenêtre de l’école reste fermée jusqu’en février.": "cp1252",
    "Los niños comían más plátanos después del partido, según el periódico de mañana.": "cp1252",
    "A képviselők döntése szerint a főút felújítása őszig tart.": "cp1250",
    "Starosta města včera slíbil, že opravy hřiště skončí příští týden.": "cp1250",
}
READERS = ["gb18030", "big5", "cp932", "cp949"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", TEXTS)
def test_what_took_a_letter_along_comes_back_and_what_was_lost_is_marked(text, reader):
    damaged = text.encode(TEXTS[text]).decode(reader, "replace")
    found = repair(damaged)
    left = [word for word in found.split() if "\ufffd" not in word]
    assert set(left) <= set(text.split())
    # Words that contract come back with what they lost.
    assert len(left) >= sum("\ufffd" not in word for word in damaged.split())


def test_a_long_paragraph_is_judged_by_a_part_of_it():
    text = (
        "The clerk’s office doesn’t keep the plans of the harbour, and nobody’s asked for them since the spring. " * 40
    )
    assert repair(text.encode("cp1252").decode("gb18030")) == text


def test_letters_come_back_beside_a_sentence_in_ideographs():
    chinese, english = "这份文件将在桌上放到春天。", "The clerk’s office doesn’t keep it, and nobody’s asked."
    damaged = english.encode("cp1252").decode("gb18030")
    assert repair(f"{chinese} {damaged}") == f"{chinese} {english}"


@pytest.mark.parametrize("reader", ["gb18030", "cp932", "cp949"])
def test_ideographs_stay_in_a_text_of_which_lines_came_the_road(reader):
    damaged = next(iter(TEXTS)).encode("cp1252").decode(reader)
    stay = "X 軸\n%s後\nthe 丨 stroke\nDELETE句\nsta尺 wa尺s"
    assert repair(f"{damaged}\n{damaged}\n{stay}").endswith(stay)


@pytest.mark.parametrize(
    "line",
    [
        "the 字 sign", "Web版 is out", "Tokyo駅 is near", "Nagoya城 and Osaka城", "I love 김치 and kimchi찌개", "T恤 and A股",
        "the kanji 駅is read eki", "zhong中guo国ren人", "book書 pen筆 desk机 chair椅子", "Sony製のTV", "man男woman女",
        "Google은 AI를 쓴다", "iPad用Keyboard", "setTimeout和setInterval上报时的偏移量", "der scher右setzen Breite",
    ],
)  # fmt: skip
def test_ideographs_and_syllables_at_latin_words_stay(line):
    assert repair(line) == line


@pytest.mark.parametrize("reader", ["gb18030", "big5hkscs", "euc_jp"])
def test_bytes_of_utf8_are_brought_back_as_such(reader):
    text = "La dernière séance est publique; le dîner est payé."
    assert repair(text.encode().decode(reader, "replace")) == text


def test_what_lost_a_byte_of_utf8_is_no_half_of_a_letter():
    text = "“hovny zařadili do polic př”"
    assert "ś" not in repair(text.encode().decode("cp949", "replace"))


@pytest.mark.parametrize("reader", ["gb18030", "cp949"])
@pytest.mark.parametrize(
    "text", ["Open\xa0daily", "The hall is\xa0open on days that the town has\xa0named.", "5\xa0EUR and\xa0more"]
)
def test_a_blank_that_does_not_break_is_no_letter(text, reader):
    assert repair(text.encode().decode(reader)) == text


@pytest.mark.parametrize("line", ["我去聽concert了", "I 聽music", "聽song", "他們聽Mozart的音樂"])
def test_to_hear_is_a_word(line):
    assert repair(line) == line
