"""A member's particulars beside a post, as a dump of a forum has them."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import FERRY_IN_SHORT as TEXT

import scrubber
from scrubber.cleaning.extract.lines.in_context import _BEGINNINGS, _FIELD, PROFILE, with_profiles
from scrubber.cleaning.extract.lines.lines import read


def marked(lines: list[str]) -> list[str]:
    """The lines in which a forum is heard."""
    readings = with_profiles(lines, [read(line) for line in lines])
    return [line for line, reading in zip(lines, readings, strict=True) if reading.voice == PROFILE]


@pytest.mark.parametrize(
    "rows",
    [
        ["Join Date: Mar 2012", "Location: Ohio", "Posts: 1,204", "Thanks: 33"],
        ["积分 356", "帖子 102", "注册时间 2011-3-8"],
        ["Beiträge: 812", "Registriert: 14.02.2010", "Wohnort: Kassel"],
        ["Сообщений: 540", "Регистрация: 11.04.2011", "Откуда: Пермь"],
    ],
)
def test_the_rows_of_a_profile_are_a_forums(rows: list[str]) -> None:
    """In a program's words of several languages."""
    assert marked([*rows, *TEXT]) == rows


@pytest.mark.parametrize(
    "rows",
    [
        ["Location: the quay of Trevans", "Time: nine in the morning", "Chair: Ellen Marsh"],
        ["Posts: 12", "Beams: 40", "Nails: 900"],
        ["From: Ellen Marsh", "To: the council"],
        ["文章 三篇", "主题 渡船"],
    ],
)
def test_other_particulars_are_the_documents(rows: list[str]) -> None:
    """Minutes, a bill of materials, a letter."""
    assert marked([*rows, *TEXT]) == []


def test_a_post_is_left_of_a_dump() -> None:
    """What stands between its title and its text goes with the member's rows."""
    lines = ["The Ferry of Trevans - Boats - Valley Forum", "Valley Forum > Boats", "The Ferry of Trevans", "ellen", "Senior Member",
             "Join Date: Mar 2012", "Location: Ohio", "Posts: 1,204", *TEXT, "Valley Forum © 2024"]  # fmt: skip
    clean = scrubber.clean("\n".join(lines), content_type="text/plain")
    assert [block.text for block in clean.blocks] == ["The Ferry of Trevans", *TEXT]


@pytest.mark.parametrize(
    "row",
    [
        "Join Date: Mar 2012",
        "JOINED 2012",
        "Mensajes: 3",
        "сообщения: 3",
        "На форуме с 2010",
        "註冊時間 2011-3-8",
        "登録 2011",
        "UID 7",
        "Ort: Kassel",
        "Iscritto il: 2.3.2010",
    ],
)
def test_no_field_is_passed_over_by_how_it_begins(row: str) -> None:
    """The first two letters by which most lines are told apart from fields are those of fields in each language."""
    assert _FIELD.fullmatch(row)
    assert row[:2].lower() in _BEGINNINGS
