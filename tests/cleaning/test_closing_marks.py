"""Closing marks of quotations whose last byte most programs can't read."""

from __future__ import annotations

import time

import pytest

from scrubber import repair

#: Bytes that windows-1252 has no character for.
UNREAD = frozenset(b"\x81\x8d\x8f\x90\x9d")
TEXTS = [
    "He said “yes” and went.",
    "“Yes,” said Kim. “No, we don’t,” said Lee — and left.",
    "“Can we go?” she asked. “Really?” “No!” said he; “well…” “yes”",
    "He wrote “a ‘b’ c” and “d”—then “e”.",
    "Er sagte „ja, heute“ und “nein”, und „später“ ging Jörg.",
    "“Привет”, сказал он, “как дела”?",
    "“Once\u00a0published,” said\u2009Kim, “no café alters it.”",
]


def damaged(text: str, habit: str) -> str:
    """What a reader of windows-1252 makes of UTF-8 that leaves `habit` for a byte without a character."""
    return "".join(habit if byte in UNREAD else bytes([byte]).decode("cp1252") for byte in text.encode())


@pytest.mark.parametrize("habit", ["\ufffd", "?", ""])
@pytest.mark.parametrize("text", TEXTS)
def test_mark_that_closes_what_is_open_comes_back(text: str, habit: str) -> None:
    """Of all that the lost byte can have made nothing else closes a quotation."""
    assert repair(damaged(text, habit)) == text


@pytest.mark.parametrize("habit", ["\ufffd", "?", ""])
def test_other_losses_of_the_line_stay_lost(habit: str) -> None:
    """A capital that lost its byte is not told by a mark beside it."""
    was = repair(damaged("“Él está aquí”, dijo Ángel, “y también Íñigo”. Así fue, à la fin.", habit))
    assert was == "“Él está aquí”, dijo \ufffdngel, “y también \ufffdñigo”. Así fue, à la fin."


@pytest.mark.parametrize("text", ["The 12â€� record is “good”.", "a â€ b", "“Yes” she said â€� and went", "â€�"])
def test_nothing_is_closed_that_is_not_open(text: str) -> None:
    """Inches, a mark between blanks, one behind a closed quotation may be anything."""
    assert "”" not in repair(text).replace("“good”", "").replace("“Yes”", "")


def test_question_mark_behind_a_mark_that_left_none_is_the_sentences() -> None:
    """A reader marks each byte that it loses, or none."""
    assert repair("He said â€œyesâ€, did he say â€œnoâ€? Yes.") == "He said “yes”, did he say “no”? Yes."


def test_damage_over_damage() -> None:
    """The lost byte shows under the layer above it."""
    assert repair("Ã¢â‚¬Å“yesÃ¢â‚¬ï¿½ and Ã¢â‚¬Å“noÃ¢â‚¬ï¿½.") == "“yes” and “no”."


@pytest.mark.parametrize("piece", ["â€œ", "â€", "â€�", "â€œaâ€�", "â€?", "a"])
def test_cost_grows_with_the_text(piece: str) -> None:
    """Ten times as many marks cost about ten times as much, opened and closed or not."""

    def cost(times: int) -> float:
        start = time.process_time()
        repair("â€œ" + piece * times)
        return time.process_time() - start

    cost(10)
    assert cost(20_000) < 0.5 + 40 * cost(2_000)
