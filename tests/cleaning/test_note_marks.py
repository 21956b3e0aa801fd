"""The mark of a note behind a sentence says nothing of where the document ends."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines.lines import read

PAGE = """ホーム | お知らせ | 資料室 | お問い合わせ

渡し守の唄

この唄は川の渡し守が残したもので、舟の数を記した帳面の余白に、日付とともに書き込まれていた。

ひとりを乗せて瀬をこえて
ふたりを乗せて淵をゆく
帰る人には傘を貸し
行く人になら火を貸さず
霜の朝には綱を巻き
星の夜には底を拭く
橋のかかった春の日に
石段だけが客を待つ

渡した人の数

年          大人    子供   休み
明治20年   1,104   315    41
明治21年   1,277   340    38

渡しは橋のかかった年に廃され、舟は寺に納められた。[1]

[1] 帳面は寺が所蔵する。

© 2024 archiv.example · 無断転載を禁じます
サイトポリシー
"""


def test_a_text_ends_where_it_ends_without_the_marks_of_its_notes() -> None:
    """A last sentence with a note's mark behind it closes as one without; what stands behind the last sentence that
    closes was left out.
    """
    marked, bare = (scrubber.clean(page).text for page in (PAGE, PAGE.replace("。[1]\n", "。\n")))
    assert marked.replace("。[1]", "。") == bare


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("The loaf keeps for six days, and may be frozen whole.[1][2]", True),
        ("渡しは橋のかかった年に廃された。 [12]", True),
        ("See the values of row[3]", False),
        ("[1]", False),
    ],
)
def test_what_closes_before_the_marks_of_notes_is_closed(line: str, closed: bool) -> None:
    """Marks behind a full stop are none of the sentence; an index behind a word closes nothing."""
    assert read(line).closed is closed
