"""Ideographs, kana and Korean in UTF-8, read as Latin-1, whose controls are gone."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.character.losses.remains import are_remains

JAPANESE = """港の図書館は来月から夜八時まで開くことになりました。
利用者の声にこたえ、日曜日の午後も読書室を使えるようにします。
新しい本の一覧は入口の掲示板にあります。
"""
CHINESE = """港口图书馆从下个月起每天开放到晚上八点。
读者可以在星期天下午使用阅览室，新书目录贴在门口。
"""
KOREAN = """항구 도서관은 다음 달부터 밤 여덟 시까지 문을 엽니다.
이용자의 요청에 따라 일요일 오후에도 열람실을 쓸 수 있습니다.
새 책의 목록은 입구의 게시판에 있습니다.
"""


def left(text: str, mark: str = "") -> str:
    """What is left of a text in UTF-8 that was read as Latin-1 by a program that drops controls, or marks them."""
    return "".join(mark if "\x80" <= char < "\xa0" else char for char in text.encode().decode("latin-1"))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (JAPANESE, ""),
        (JAPANESE, "?"),
        (JAPANESE, "\ufffd"),
        (KOREAN, ""),
        (KOREAN, "?"),
        (KOREAN, "\ufffd"),
        (CHINESE, ""),
    ],
)
def test_what_is_left_is_read_as_nothing_else(text: str, mark: str) -> None:
    repaired = scrubber.repair(left(text, mark))
    new = set(repaired) - set(left(text)) - set("\ufffd?")
    assert new <= set(text)
    assert scrubber.repair(repaired) == repaired


def test_what_is_whole_comes_back() -> None:
    assert set("书个起天读以使") <= set(scrubber.repair(left(CHINESE)))


def test_each_line_that_stays_so_is_told() -> None:
    cleaned = scrubber.clean(left(JAPANESE), content_type="text/plain")
    lost = {finding.after for finding in cleaned.findings if finding.kind == "lost_text"}
    assert lost == {block.text for block in cleaned.blocks}


@pytest.mark.parametrize(
    "text",
    [
        "Les élèves préférés des maîtres ont été reçus à l’école « Prévert ».",
        "É é è ê ë; â à; ç: ä, å, æ",
        JAPANESE.encode().decode("latin-1"),
        "Привет, гдеже".encode("cp1251").decode("latin-1"),
        "Борьба за мир".encode().decode("latin-1").replace("\x80", ""),
        "äåæçè",
        "Elle a ├â┬⌐t├â┬⌐ ├â┬á la f├â┬¬te, l├â┬á-bas",
    ],
)
def test_other_letters_are_not_what_is_left(text: str) -> None:
    assert not are_remains(text)


def blanked(text: str, reader: str) -> str:
    """What a program that shows what it can't read as blanks makes of a text in UTF-8."""
    shown = "".join(bytes([byte]).decode(reader, "replace") for byte in text.encode())
    return "".join(" " if char == "\ufffd" or "\x80" <= char < "\xa0" else char for char in shown)


@pytest.mark.parametrize(
    ("text", "reader"),
    [(JAPANESE, "latin-1"), (JAPANESE, "cp1252"), (KOREAN, "latin-1"), (KOREAN, "cp1252"), (CHINESE, "latin-1")],
)
def test_of_bytes_that_became_blanks_no_other_script_is_made(text: str, reader: str) -> None:
    """Nothing comes back but what stood there, and what is lost is marked."""
    damaged = blanked(text, reader)
    repaired = scrubber.repair(damaged)
    assert "\ufffd" in repaired
    assert set(repaired) - set(damaged) - {"\ufffd"} <= set(text)
    assert scrubber.repair(repaired) == repaired


def test_what_five_bytes_may_have_been_comes_back() -> None:
    """windows-1252 leaves five bytes unread: most characters that lack one of them are certain."""
    repaired = scrubber.repair(blanked(JAPANESE, "cp1252"))
    assert len(set(JAPANESE) & set(repaired)) > 0.8 * len(set(JAPANESE))


@pytest.mark.parametrize(
    "text",
    [
        "L'été « chaud », passé « à » Sète : né à « é » là.",
        "à  é  è  ê  ï\nà  é  è  ê  ï\nà  é  è  ê  ï",
        "The letters à ¡ é ¿ ï « are named in the table: à, é, ï.",
    ],
)
def test_letters_with_blanks_and_signs_stay(text: str) -> None:
    assert scrubber.repair(text) == text
