"""How a text fits a language in Latin letters is told by its words as it would be by its pairs of letters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scrubber.language import latin

_PIECES = [
    "a",
    "b",
    "été",
    "Œuvre",
    "iPhone",
    "straße",
    "QzÉ",
    "İz",
    "ΑΣ",
    "'",
    ".",
    " ",
    "\n",
    "\xa0",
    "«",
    "”",
    "·",
    "1",
    "е\u0301",
    "文",
    "\x85",
]
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=16).map("".join)


def test_a_pair_costs_in_each_language_what_the_file_says_of_it():
    _, pairs, *rows = latin._lines()
    table, unseen = latin._table()
    for place in range(0, len(rows[0]), 97):
        said = [latin._UNSEEN * latin._STEPS if row[place] == "~" else ord(row[place]) - 33 for row in rows]
        assert list(table[pairs[2 * place : 2 * place + 2]]) == said
    assert len(unseen) == len(rows)


def _of_pairs(text: str) -> list[float]:
    """What each pair of a whole text costs in each language, one after another."""
    small, languages = text.lower(), len(latin._table()[1])
    rows = latin._out_of_place(text)
    quoted = 0
    for pair in map("".join, pairwise(small)):
        if latin._IN_WORD.match(pair) and latin.MARKS.isdisjoint(pair):
            rows.append(latin.pair_costs(pair))
        elif latin._IN_WORD.match(pair):
            quoted += 1
    return [sum(row[n] for row in rows) / latin._STEPS + latin._QUOTED * quoted for n in range(languages)]


@given(_TEXTS)
def test_a_text_costs_what_its_pairs_cost(text: str) -> None:
    """Cut into words or not, and met before or not."""
    assert latin.bits_in_each(text) == latin.bits_in_each(text) == _of_pairs(text)


@given(st.text(alphabet=[*latin.MARKS, *"abz AZ.-1\n"]))
def test_marks_are_no_odd_letters(text: str) -> None:
    """A text that has nothing but marks beyond ASCII need not be weighed for its letters."""
    assert latin.fit(text).worst == 0
