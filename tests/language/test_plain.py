"""Texts in the forms of Unicode."""

from __future__ import annotations

from time import perf_counter
from unicodedata import normalize

from scrubber.language.plain import normalized


def test_letters_with_thousands_of_accents_cost_no_more_than_others() -> None:
    """They took the square of their number to put in order: a run of 100,000 took half a minute."""
    marks = "\u0301\u0323\u0308\u05b0"
    for text in ("e" + marks * 30 + "x", "-" * 50 + marks * 40, "\u1161" + "\u0344\u0301" * 40 + " \u212b"):
        for form in ("NFC", "NFD", "NFKC"):
            assert normalized(form, text) == normalize(form, text)
    start = perf_counter()
    normalized("NFC", "e" + marks * 50_000)
    assert perf_counter() - start < 2
