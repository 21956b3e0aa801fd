"""A day of the calendar is one word; once a character of it is lost it is ten, and still says nothing else."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.collation.alignment.fold import Vocabulary

BREAK = "\n\n"
TEXT = BREAK.join(
    [
        "渡口轮班办法",
        "第一条 轮班由渡口主任排定，每人每周不少于两班。",
        "本办法自二〇一一年十月十五日起施行，由渡口主任负责解释。",
        "第二条 大风之日停航，由主任在渡口张贴通告。",
    ]
)
DAY = "二〇一一年十月十五日"


def told(text: str, others: int) -> list[tuple[str, str]]:
    """Who is accused of what, of one copy with this text beside so many whole ones."""
    copies = {"a": text} | {f"copy{n}": TEXT for n in range(others)}
    return [(each.mirror, each.kind) for each in scrubber.collate(copies).findings if each.accuses]


@pytest.mark.parametrize("others", [1, 2, 3])
@pytest.mark.parametrize("at", range(len(DAY)))
def test_a_character_lost_from_a_day_accuses_nobody(at: int, others: int) -> None:
    assert told(TEXT.replace(DAY, DAY[:at] + "\ufffd" + DAY[at + 1 :]), others) == []


def test_another_day_is_another_day_and_what_is_added_behind_it_an_addition() -> None:
    assert told(TEXT.replace(DAY, "二〇一一年十月十六日"), 3) == [("a", "date")]
    added = told(TEXT.replace(DAY, "二〇一一年十月十六日以后公布之日的次日"), 3)
    assert added == [("a", "date"), ("a", "sentence_inserted")]


def test_a_day_is_as_many_words_as_it_has_characters() -> None:
    vocabulary = Vocabulary()
    assert vocabulary.size(vocabulary.fold(DAY).ids) == len("2011-10-15")
    assert vocabulary.size(vocabulary.fold("第一条 −5 度").ids) == len(vocabulary.fold("第一条 −5 度").ids)
