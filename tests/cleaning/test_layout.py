"""Canonical composition, stretch by stretch."""

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from scrubber.cleaning.layout import _JOINING, compose
from scrubber.ledger import apply_pass

MARKED = "ab é \u0301\u0308\u0340가\u1100\u1161\u11a8\u09c7\u09be\u212b中\u0f71\u0fb5\u1025\u102e\n"


@given(st.text(MARKED, min_size=1, max_size=30))
def test_what_is_composed_in_parts_is_what_is_composed_whole(text: str) -> None:
    assert apply_pass(text, compose(text, 0, len(text))) == unicodedata.normalize("NFC", text)


@given(st.text(MARKED, min_size=1, max_size=20))
def test_a_span_is_composed_where_it_stands(text: str) -> None:
    around = f"Año {text} fin"
    assert [(edit.start, edit.after) for edit in compose(around, 4, 4 + len(text))] == [
        (edit.start + 4, edit.after) for edit in compose(text, 0, len(text))
    ]


def test_all_characters_are_known_that_join_the_one_before_them() -> None:
    """Whatever Unicode composes with a character before it and gives no combining class."""
    found = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<") and unicodedata.combining(chr(int(parts[1], 16))) == 0:
            found.add(chr(int(parts[1], 16)))
    assert found <= _JOINING


def test_nothing_below_the_combining_marks_is_changed_alone() -> None:
    assert all(unicodedata.is_normalized("NFC", chr(code)) for code in range(0x300))
