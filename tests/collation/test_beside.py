"""What sites set beside a text: a note under the title, a box of terms, a sentence of the text once more. It is
told, and accuses nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import scrubber

if TYPE_CHECKING:
    from scrubber.model import Finding

TITLE = "The Charter of the Lower Ferry"
TEXT = (
    (
        "The ferry crosses from the mill to the chapel as long as there is light, and the bell is rung before it leaves. "
        "Whoever comes behind the bell waits for the next crossing."
    ),
    "Two men row it, and a third sees to the rope. They are chosen by the parish each spring and may be chosen again.",
    "Cattle cross on market days only, and their owners stand beside them. Nobody stands in the bow while cattle are aboard.",
    "In flood the ferry is tied to the oak above the mill. The parish decides when it may cross again.",
    "The fare is two pence, and nothing for the midwife and the priest.",
)
QUOTED = "Nobody stands in the bow while cattle are aboard."


def accused(*last: str) -> list[Finding]:
    """What is said of the last of four copies, which has these paragraphs."""
    pages = dict.fromkeys("abc", (TITLE, *TEXT)) | {"d": last}
    html = {
        name: f"<html><body><main><h1>{lines[0]}</h1>{''.join(f'<p>{line}</p>' for line in lines[1:])}</main></body></html>"
        for name, lines in pages.items()
    }
    witnesses = {name: scrubber.clean(each, url=f"https://{name}.example/1") for name, each in html.items()}
    collation = scrubber.collate(witnesses)
    assert collation.text == "\n\n".join((TITLE, *TEXT))
    return [each for each in collation.findings if each.severity == "high" and not each.disputed]


@pytest.mark.parametrize("at", range(1, 6))
def test_a_sentence_of_the_text_set_apart_once_more_accuses_nobody(at: int) -> None:
    assert accused(TITLE, *TEXT[:at], QUOTED, *TEXT[at:]) == []


def test_a_paragraph_that_is_set_twice_accuses_nobody() -> None:
    assert accused(TITLE, TEXT[3], *TEXT) == []
    assert accused(TITLE, *TEXT[:4], TEXT[1], TEXT[4]) == []


def test_a_sentence_that_says_another_thing_than_the_texts_accuses() -> None:
    found = accused(
        TITLE, *TEXT[:4], "Nobody stands in the bow or in the stern while cattle or horses are aboard.", TEXT[4]
    )
    assert [each.kind for each in found] == ["block_inserted"]


@pytest.mark.parametrize(
    "note",
    [
        "We have typed this out from a photograph of the board that hangs in the library, and kept its paragraphs.",
        "A reader from the coast sent us these pages after the exhibition; the spelling is that of the printed leaflet.",
    ],
)
def test_a_note_between_the_title_and_the_text_accuses_nobody(note: str) -> None:
    assert accused(TITLE, note, *TEXT) == []


@pytest.mark.parametrize("rule", ["Nobody may cross by the ferry who does not pay twice the fare to the parish."])
def test_a_rule_under_the_title_accuses(rule: str) -> None:
    assert [each.kind for each in accused(TITLE, rule, *TEXT)] == ["block_inserted"]


def test_a_box_of_terms_accuses_nobody() -> None:
    box = ("Terms", "Bow: the front of a boat.", "Parish: the people who share a church and its land.")
    assert accused(TITLE, *TEXT[:2], *box, *TEXT[2:]) == []


def test_terms_that_rule_something_accuse() -> None:
    box = ("Terms", "Parish: only those who own land by the ferry, and nobody else may cross.")
    assert accused(TITLE, *TEXT[:2], *box, *TEXT[2:]) != []


def test_a_text_that_ends_with_an_address_does_not_break_off() -> None:
    paragraphs = [*TEXT, "Whoever wants to know more about the ferry finds it all here: https://ferry.example/history"]
    assert [each.kind for each in scrubber.clean("\n\n".join(paragraphs)).findings] == []


@pytest.mark.parametrize(("before", "after"), [("，是冰川", "，不是冰川"), ("，是冰川", ",不是冰川")])
def test_a_word_set_in_behind_a_mark_is_read_with_what_follows_it(before: str, after: str) -> None:
    """It was read as the end of the clause before, whose amount it was then told to change."""
    rows = ["失踪的地方", "记者沿出事区域的石滩向下约一公里，是冰川的边缘，但其间山路崎岖，很难行走。", "救援队当天没有找到孩子，只好先撤下来等待消息。", "村里的人都说河水太急，谁也不敢下去。"]  # fmt: skip
    text = "\n\n".join(rows)
    told = scrubber.collate(dict.fromkeys("abc", text) | {"d": text.replace(before, after)}).findings
    assert [(each.kind, each.before, each.after, each.disputed) for each in told] == [
        ("negation", "是冰", "不是冰", False)
    ]
