"""Encodings of units of another size, or of seven bits, left unread: they come back whole, and what only looks like
them stays.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cleaning.test_mojibake import TEXTS
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.written.seven_bits import seven_bit_edits
from scrubber.cleaning.character.written.wide import _BYTES, wide_edits
from scrubber.ledger import replay, revert

ROADS = {
    "swapped": lambda text: text.encode("utf-16-le").decode("utf-16-be", "replace"),
    "byte by byte": lambda text: reading("cp1252").read(text.encode("utf-16-le")),
    "byte by byte, big end first": lambda text: reading("latin-1").read(text.encode("utf-16-be")),
    "two at a time": lambda text: (text.encode() + b" " * (len(text.encode()) % 2)).decode("utf-16-le", "replace"),
    "utf-7": lambda text: text.encode("utf-7").decode("ascii"),
    "mail": lambda text: text.encode("iso2022_jp_2", "replace").decode("ascii"),
    "mail, escapes lost": lambda text: text.encode("iso2022_jp_2", "replace").decode("ascii").replace("\x1b", ""),
    "news": lambda text: text.encode("hz", "replace").decode("ascii"),
}


@pytest.mark.parametrize(
    ("road", "language"),
    [
        *((road, language) for road in ("swapped", "byte by byte", "two at a time", "utf-7") for language in TEXTS),
        *(("byte by byte, big end first", language) for language in ("zh-Hans", "ja", "ru", "pl")),
        ("mail", "ja"),
        ("mail, escapes lost", "ja"),
        ("news", "zh-Hans"),
    ],
)
def test_a_whole_text_comes_back(road, language):
    """Each way back is exact, whatever the language."""
    damaged = ROADS[road](TEXTS[language])
    if "\ufffd" in damaged:
        pytest.skip("a pair of bytes of this text is no character")
    assert scrubber.repair(damaged).rstrip() == TEXTS[language]


def test_several_lines_and_single_ones():
    """Bytes of a line feed are a pair of the text's own; and one line may be damaged alone."""
    text = "\n".join(TEXTS[language] for language in ("fr", "pl", "ru"))
    assert scrubber.repair(ROADS["byte by byte"](text)) == text
    assert scrubber.repair(ROADS["swapped"](text)) == text
    damaged = "\n".join([TEXTS["fr"], ROADS["swapped"](TEXTS["cs"]), ROADS["mail"](TEXTS["ja"]), TEXTS["zh-Hant"]])
    assert scrubber.repair(damaged) == "\n".join([TEXTS["fr"], TEXTS["cs"], TEXTS["ja"], TEXTS["zh-Hant"]])


@pytest.mark.parametrize("named", ["A", "(A"])
def test_a_mail_in_two_sets_comes_back(named):
    """Chinese in a Japanese encoding of mails takes its characters from a Japanese and a Chinese set, which has two
    names.
    """
    text = "册图书分类上架，读者很快就可以借阅。"
    damaged = text.encode("iso2022_jp_2").decode("ascii").replace("\x1b$(A", f"\x1b${named}")
    assert named in damaged
    assert scrubber.repair(damaged) == text


def test_what_swapped_bytes_lost_is_marked():
    """A pair that is half a surrogate when it is swapped is a mark in what comes back, in its place."""
    damaged = ROADS["swapped"](TEXTS["vi"])
    back = scrubber.repair(damaged)
    assert "\ufffd" in damaged
    assert [a for a, b in zip(back, TEXTS["vi"], strict=True) if a != b] == ["\ufffd"] * damaged.count("\ufffd")


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS.values(),
        "the web+API-based tools, a+b-c and C+Builder-like ones",
        "SGVsbG8gd29ybGQ+SGVsbG8gd29ybGQ=",
        "echo $B; run $BUILD (B) or $A(B)",
        "~{name} and ~{x~} of a macro",
        "十\u0000",
        "旧\u3000字　𠀋 㐂",
        "U+4E2D, +86-10-12345678, +ACE-",
        "\tÀ\tÉ\tÎ\tÕ\n",
        "0 1 0 1 é 0 0 1",
        "_መጠን፦",
    ],
)
def test_what_only_looks_like_it_stays(text):
    """Ordinary text, code, tables and numbers are none of these encodings."""
    assert wide_edits(text) == []
    assert seven_bit_edits(text) == []


@tried(200)
@given(st.text(max_size=60), st.sampled_from([wide_edits, seven_bit_edits]))
def test_any_text_is_taken_and_the_edits_lead_both_ways(text, rule):
    edits = rule(text)
    assert revert(replay(text, edits), edits) == text


@given(st.text(st.characters(max_codepoint=0xFF), max_size=12))
def test_of_latin1_alone_one_reading_of_single_bytes_tells_all(text):
    """What Windows' reading made of it is what Latin-1 makes of it, or nothing: half of the ways need not be tried."""
    ways = [way.back(text) for way in _BYTES]
    assert all(windows in {None, latin1} for windows, latin1 in zip(ways[::2], ways[1::2], strict=True))


@pytest.mark.parametrize("unit", ["~{Dz2;", "$B%3%^", "+AOk-", "\x0e0!", "䤀猀", "D\0", "+AAAAAAAA"])
def test_cost_is_linear_in_length(unit):
    """Long runs that begin and never end cost as much a character as short ones."""
    assert_linear(lambda n: [rule(unit * n) for rule in (wide_edits, seven_bit_edits)], 4_000)
