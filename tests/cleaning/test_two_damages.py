"""Damage over damage of another kind: what happened last hides what happened before from the rule that reads it."""

from __future__ import annotations

import re

import pytest

from scrubber import repair

TEXT = "The keeper’s book isn’t closed; “it is open to everybody” – so the harbour’s charter says, and naïve readers believe it."
GERMAN = "Die Größe der Brücke über den Fluß wird im März geprüft, und wer möchte, fährt hinüber."


def _misread(text: str) -> str:
    """As browsers read UTF-8 where a page says Latin-1."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def _escaped(text: str, escape: str) -> str:
    return re.sub(r"[^\x00-\x7f]", lambda char: escape.format(ord(char[0])), text)


def _bytes(text: str, escape: str) -> str:
    return re.sub(r"[^\x00-\x7f]", lambda char: "".join(escape.format(byte) for byte in char[0].encode()), text)


@pytest.mark.parametrize("text", [TEXT, GERMAN])
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("escape", [r"\x{:02x}", "={:02X}", "%{:02X}"])
def test_a_wrong_reading_comes_back_from_its_escaped_bytes(text: str, times: int, escape: str) -> None:
    wrong = text
    for _ in range(times):
        wrong = _misread(wrong)
    assert repair(_bytes(wrong, escape)) == text
    assert repair(_bytes(text.encode().decode("latin-1"), escape)) == text


@pytest.mark.parametrize("text", [TEXT, GERMAN])
def test_a_wrong_reading_comes_back_from_its_escapes(text: str) -> None:
    assert repair(_escaped(_misread(_misread(text)), r"\u{:04x}")) == text


def test_controls_that_are_no_bytes_of_a_text_stay_escaped() -> None:
    text = r"It ends in caf\xc2\x81 and in \u0081."
    assert repair(text) == text


@pytest.mark.parametrize("sign", ["\u200b", "\u2060", "\ufeff", "\U000e0068\U000e0069"])
def test_what_no_reader_makes_is_taken_out_before_others_read_on(sign: str) -> None:
    amid = "".join(f"{char}{sign}" if n % 7 == 3 else char for n, char in enumerate(GERMAN))
    assert repair(_escaped(GERMAN, "&amp;#{};").replace("&amp;", f"&a{sign}mp;")) == GERMAN
    assert repair(amid) == GERMAN
    wrong = _misread(_misread(GERMAN))
    assert repair("".join(f"{char}{sign}" if n % 11 == 5 else char for n, char in enumerate(wrong))) == GERMAN


def test_accents_beside_their_letters_come_back_from_a_wrong_reading() -> None:
    apart = GERMAN
    for letter, base in zip("öäü", "oau", strict=True):
        apart = apart.replace(letter, f"{base}¨")
    assert repair(apart) == GERMAN
    assert repair(_misread(apart)) == GERMAN


def test_letters_of_another_alphabet_beside_marks_are_no_wrong_reading() -> None:
    disguised = TEXT.replace("closed", "сlоsеd").replace("harbour", "hаrbоur").replace("believe", "bеliеvе")
    assert repair(disguised) == TEXT


@pytest.mark.parametrize(("sign", "was"), [("&#61623;", "•"), ("&#61656;", "➢"), ("&#61607;", "▪")])
def test_references_to_a_font_of_signs_are_its_signs(sign: str, was: str) -> None:
    text = f"{sign} The first point of it.\n{sign} The second point of it.\n{sign} The third point of it."
    assert repair(text) == text.replace(sign, was)


def test_references_to_icons_of_a_page_stay() -> None:
    text = "The icon &#xf0c9; opens the menu, and &#xf013; what can be set."
    assert repair(text) == text


@pytest.mark.parametrize("escape", [r"\x{:02x}", "<{:02X}>", r"\{:03o}"])
def test_bytes_beside_no_break_spaces_and_soft_hyphens_and_for_dashes_and_words_of_one_letter(escape: str) -> None:
    text = "Il faut compter une demi-heure à\u00a0pied – dit-il – depuis la gare, un peu moins à vélo."
    assert repair(_of_windows(text, escape).replace(escape.format(0xA0), "&nbsp;")) == text
    assert repair(_of_windows(TEXT.replace("keeper", "kee\u00adper"), escape)) == TEXT


@pytest.mark.parametrize("escape", [r"caf\xe9", "caf<E9>", "caf=E9", r"caf\351", r"caf\'e9"])
@pytest.mark.parametrize("apart", [" ", "\n"])
def test_one_escaped_letter_in_a_long_text_is_read(escape: str, apart: str) -> None:
    rest = "The keeper of the northern quay writes in the book what each boat pays."
    text = apart.join([rest, f"The {escape} is open to all who have paid.", rest])
    assert repair(text) == text.replace(escape, "café")


@pytest.mark.parametrize(
    "text",
    [
        r"The pattern \xe9 stands for what it is.",
        "Set mode=E9 before the level=E5 is read.",
        "The command %edit is also available through the alias %ed of it.",
        "Set the level=E5 before the first of them is read.",
        r"It prints foo\xe9BAR and nothing else at all.",
        "The caf%E9 is open to all who have paid.",
        "Press x<E9> and then go on to the next.",
        r"The file C:\new\351.txt is not there any more.",
        "Run the job with size=E9 and see what happens to it now.",
        "Set the option mode=FAst in the file before you start it.",
        "The user name=EDdie is the one who opened the door for us.",
        "See page<E9> for what is said of this in the book.",
        "(urrounding it with with)-2.5 E F1<99>2.5 E F4(and)2.5 E F1<9a>2.5 E F4",
    ],
)
def test_one_escape_that_is_no_letter_of_a_word_stays(text: str) -> None:
    assert repair(text) == text


@pytest.mark.parametrize(("written", "read_as"), [("cp1252", "mac-roman"), ("mac-roman", "cp1252")])
def test_blanks_that_a_program_wrote_are_no_bytes_of_a_wrong_reading(written: str, read_as: str) -> None:
    text = "Im Frühjahr blühen\u00a0die Bäume an\u00a0der Straße, und\u00a0die Gäste sitzen\u00a0draußen."
    assert repair("\u00a0".join(part.encode(written).decode(read_as) for part in text.split("\u00a0"))) == text


def test_letters_that_were_read_as_no_break_spaces_come_back() -> None:
    text = "El niño preguntó cuándo volvería; nadie contestó más, y salió al jardín de su abuela."
    assert repair(text.encode("cp850").decode("latin-1")) == text
    text = "Die Größe der Brücke über den Fluß wird im März geprüft, und wer möchte, fährt hinüber."
    assert repair(text.encode("mac-roman").decode("koi8-r")) == text
    text = "Der Wächter der nördlichen Straße schreibt ins Buch, was jedes Boot für die Brücke zahlt; »so« heißt es."
    assert repair(text.encode("mac-roman").decode("koi8-r")) == text


def _of_windows(text: str, escape: str) -> str:
    return re.sub(r"[^\x00-\x7f]", lambda char: escape.format(char[0].encode("cp1252")[0]), text)


def test_soft_hyphens_amid_ascii_are_taken_out_before_notes_and_references_are_read() -> None:
    assert repair(_escaped(GERMAN, "&#{};").replace("#2", "#\u00ad2")) == GERMAN


def test_an_escaped_apostrophe_before_two_letters_is_no_byte_of_rich_text() -> None:
    text = r"Parlava spesso dell\'eccezione che conferma la regola di sempre."
    assert repair(text) in {text, text.replace("\\", "")}


@pytest.mark.parametrize(
    ("damaged", "was"),
    [
        (
            "M\u00ada r¬i nh\u00adng ch\u00ada t¹nh, ng\u00adêi ta vÉn ®i lµm vµ n\u00adíc vÉn ch¶y.",
            "Mưa rơi nhưng chưa tạnh, người ta vẫn đi làm và nước vẫn chảy.",
        ),
        (
            "Paznicul ora\u00adului de nord scrie \x8cn carte c\x83t plÇte\u00adte fiecare barcÇ; u\u00ada e deschisÇ.",
            "Paznicul oraşului de nord scrie în carte cât plăteşte fiecare barcă; uşa e deschisă.",
        ),
    ],
)
def test_letters_that_were_read_as_soft_hyphens_amid_ascii_come_back(damaged: str, was: str) -> None:
    assert repair(damaged) == was
