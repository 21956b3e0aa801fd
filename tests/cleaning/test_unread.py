"""Text that comes out wrong or not at all is told, where no mark of loss tells it by itself."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.model import CleanText

RUSSIAN = (
    "Управление порта опубликовало сегодня новые правила погрузки, и каждое судно платит 250 рублей.\n"
    "Жители, которым мешает шум, могут прийти в пятницу после обеда и объяснить, что случилось.\n"
)
CHINESE = (
    "港口管理办公室今天公布了新的装卸规定，所有货船进港以前须提前三天登记。\n"
    "没有登记的船只，不得停靠在北侧的码头；违者由值班人员记录，并通知船东。\n"
)


def _told(text: CleanText) -> list[str]:
    return [finding.kind for finding in text.findings]


def _read(data: bytes, reader: str) -> str:
    """What a reader that drops what it can't read makes of bytes."""
    return "".join(bytes([byte]).decode(reader, "ignore") for byte in data)


@pytest.mark.parametrize("text", [RUSSIAN, CHINESE + "\n登记费为 250 元。\n违者罚款，并通知船东。\n"])
def test_question_marks_for_whole_words_are_told(text: str) -> None:
    """A program that wrote the text in ASCII left none of its letters, and nothing of it may pass for the text."""
    lost = text.encode("ascii", "replace").decode()
    clean = scrubber.clean(lost)
    assert "lost_text" in _told(clean)
    assert scrubber.repair(lost) == lost


def test_ideographs_that_nobody_wrote_are_told() -> None:
    """UTF-8 read as Big5 by a reader that drops bytes leaves ideographs for ideographs, and no road back is certain."""
    assert set(_told(scrubber.clean(CHINESE.encode().decode("big5", "ignore")))) == {"lost_text"}


def test_what_is_left_of_a_text_read_twice_is_told() -> None:
    text = "自四月一日起，所有貨船進港以前須提前三天登記，登記費為二百五十元。"
    twice = _read(_read(text.encode(), "cp1252").encode(), "cp1252")
    clean = scrubber.clean(twice)
    assert "三天" not in clean.text
    assert "lost_text" in _told(clean)


@pytest.mark.parametrize(
    "text",
    [
        "What???? No way!!! She really said that??? And you never told me??????\nWhy not????????",
        "????????",
        "The files are called ????-??-??.log, ??.txt and report_????.csv in every folder of the archive.",
        "Position 12 is 23. Nf5??, and after 24... Qxg2?? 25. Kxg2 it is lost; 31. Rd8?? was no better.",
        "Whether `a ?? b` or `a ??= b` stands there makes no difference: `x ?? y ?? z` reads from the left.",
        "原子序数较大的元素有钫、镭、锕、钍、镤、镎、钚、镅、锔、锫、锎、锿、镄、钔、锘、铹、𬬻、𬭊、𬭳、𬭛、𬭶、鿏。",
        "原子序數較大的元素有鈁、鐳、錒、釷、鏷、錼、鈽、鋂、鋦、鉳、鉲、鑀、鐨、鍆、鍩、鐒、鑪、𨧀、𨭎、𨨏、𨭆、䥑。",
        "魑魅魍魉 饕餮 龌龊 踟蹰 鳜鲈鲟鲥 犄角旮旯 囹圄 耄耋 觊觎 蹀躞 氤氲 鹡鸰 狻猊 貔貅 睚眦 螭吻 蒲牢 狴犴 赑屃",
        "São Paulo, Ã‰vora e Ã“bidos: é assim que a página as mostra.",
        CHINESE,
        RUSSIAN,
    ],
)
def test_what_people_write_is_not_told(text: str) -> None:
    assert "lost_text" not in _told(scrubber.clean(text))
