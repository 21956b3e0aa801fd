"""Texts that speak of damage: what they show of it stays."""

from __future__ import annotations

import pytest

from scrubber import repair

TOLD = [
    "Why does my page show donâ€™t instead of don't?",
    "In the sheet MÃ¼nchen is shown instead of München.",
    "Statt MÃ¼nchen steht dort München, statt fÃ¼r steht für.",
    "The bytes C3 A9 are shown as Ã© in Latin-1.",
    "If you see â€œ and â€� in your text, the encoding is wrong.",
    "â€™ is U+2019, and â€œ is U+201C.",
    "Î±Î²Î³ → αβγ",
    """s.replace("â€™", "'").replace("â€œ", '"').replace("â€", '"')""",
    "text = text.replace('Ã¤', 'ä').replace('Ã¶', 'ö')",
    "'é' becomes 'Ã©' and 'è' becomes 'Ã¨'.",
    "Use don?t and can?t in your regex, it?s fine.",
    "colou?r, don?t, can?t, won?t, favou?rite",
    "don?t\ncan?t\nwon?t\ncolou?r\nit?s\n",
    "The pattern isn?t matches both isnt and ist; the pattern don?t matches dont and dot.",
    "ls can?t.txt won?t.txt",
    "grep -E '(isn?t|aren?t)' and then isn?t and don?t again",
]


@pytest.mark.parametrize("text", [*TOLD, "\n".join(TOLD)])
def test_what_is_shown_stays(text: str) -> None:
    """A text that speaks of damage, or of patterns, has it on purpose."""
    assert repair(text) == text


def test_what_only_mentions_encodings_comes_back() -> None:
    """A word of an encoding alone is no talk of damage."""
    assert repair("FÃ¼r MÃ¼nchen gilt UTF-8, fÃ¼r Köln auch.".replace("Köln", "KÃ¶ln")) == (
        "Für München gilt UTF-8, für Köln auch."
    )
