"""Hands: which spelling is printed where two mirrors share slips, too few to show that they copy, and one other has
the words right.
"""

from __future__ import annotations

from array import array
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.collation.families import TEXTS

import scrubber
from scrubber.collation.alignment.loci import Locus
from scrubber.collation.alignment.table import Table
from scrubber.collation.kinds.readings import FACT, Nature
from scrubber.collation.weighing.decide import decide
from scrubber.collation.weighing.descent import Place
from scrubber.collation.weighing.hands import Hands
from scrubber.collation.weighing.kindred import Kindred
from scrubber.collation.weighing.one_sided import OneSided
from scrubber.collation.weighing.weigh import Sources

#: Slips, each little likelier to be one than what it is a slip for.
SHARED = {
    "harbour": {"master is": "mastter is", "at least": "at lesat", "the hull": "the hll"},
    "notice": {"Written": "Writetn", "30 April": "30 Apirl", "decides": "deccides"},
    "de": {"Stadtarchivs": "Stdatarchivs", "Lesesaal": "Leseasal", "befreit": "beferit"},
    "news_zh": {"昨日": "昨曰", "他说": "它说", "图书馆的": "图书馆地"},
    "ja": {"市立図書館": "市历図書館", "必要な事項": "必要事な項", "ことができる。\n": "ことでがきる。\n"},
}
NAMES = ("a", "b", "c", "d")


def slipped(key: str) -> str:
    text = TEXTS[key]
    for word, slip in SHARED[key].items():
        assert word in text
        text = text.replace(word, slip, 1)
    return text


@pytest.mark.parametrize("key", sorted(SHARED))
def test_two_that_share_slips_are_no_majority_for_them(key: str) -> None:
    """What a third mirror has right is printed, and nobody is accused."""
    c = scrubber.collate({"a": slipped(key), "b": slipped(key), "c": TEXTS[key]})
    assert c.text == TEXTS[key]
    assert not [f for f in c.findings if f.accuses]


@pytest.mark.parametrize("key", sorted(SHARED))
def test_two_that_have_the_words_right_stay_right(key: str) -> None:
    assert scrubber.collate({"a": slipped(key), "b": TEXTS[key], "c": TEXTS[key]}).text == TEXTS[key]


def place(at: int, slipped: str, others: str, odds: float) -> Place:
    return Place(at, frozenset(slipped), frozenset(others), frozenset(others), odds)


def apart(*odds: float, pair: str = "ab", other: str = "c") -> list[Place]:
    """Places at which two mirrors part from one, each seen from both sides."""
    return [
        each
        for n, one in enumerate(odds)
        for each in (place(10 * n, pair, other, one), place(10 * n, other, pair, -one))
    ]


def test_who_slips_often_is_likelier_to_have_slipped_once_more() -> None:
    hands = Hands(apart(5.0, 5.0, 5.0))
    assert hands.sloppier("ab", "c", 1000) > 1.0
    assert hands.sloppier("c", "ab", 1000) < -1.0
    assert hands.sloppier("abd", "c", 1000) <= 0  # the most careful of them is asked


def test_a_place_is_no_evidence_of_itself() -> None:
    assert Hands(apart(5.0)).sloppier("ab", "c", 0) == 0
    assert Hands(apart(5.0)).sloppier("ab", "c", 1) == 0


def test_slips_that_two_share_show_one_hand_and_slips_of_the_other_do_not() -> None:
    sources = Sources(NAMES, {}, ())
    assert Hands(apart(5.0, 5.0)).one("ab", sources) > 0.5
    assert Hands(apart(5.0, 1.0, -5.0)).one("ab", sources) < 0.5
    assert Hands(apart(-5.0, -5.0, -5.0)).one("ab", sources) < 0.1


def test_slips_that_each_has_alone_tell_against_one_hand() -> None:
    sources = Sources(NAMES, {}, ())
    alone = [place(100 + n, name, rest, 5.0) for name, rest in (("a", "bcd"), ("b", "acd")) for n in range(8)]
    assert Hands([*apart(5.0, 5.0), *alone]).one("ab", sources) < Hands(apart(5.0, 5.0)).one("ab", sources) / 4


def test_no_number_of_slips_is_too_many() -> None:
    sources = Sources(NAMES, {}, ())
    assert Hands(apart(*[10.0] * 3000)).one("ab", sources) > 0.999
    assert Hands(apart(*[-10.0] * 30000)).one("ab", sources) < 0.1
    alone = [place(n, name, rest, 5.0) for name, rest in (("a", "bcd"), ("b", "acd")) for n in range(3000)]
    assert 0 < Hands([*apart(5.0), *alone]).one("ab", sources) < 1e-9


@given(
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from(["ab", "a", "bc", "abc"]), st.floats(-10, 10)), max_size=12)
)
def test_chances_are_chances(found: list[tuple[int, str, float]]) -> None:
    hands = Hands([place(at, names, "".join(sorted(set("abcd") - set(names))), odds) for at, names, odds in found])
    sources = Sources(NAMES, {("c", "d"): 9.0}, ())
    for names in ("ab", "abc", "abcd"):
        assert 0 < hands.one(names, sources) <= 1
        assert hands.one(names, sources) >= hands.one(names + "d", sources) or "c" in names
    assert hands.one("a", sources) == hands.one("cd", sources) == 1
    assert isclose(hands.sloppier("ab", "c", 7), -hands.sloppier("c", "ab", 7), abs_tol=1e-9)


class Telling:
    """Statistics that take 7 for a slip for 6, and 四 for one for 日."""

    def odds(self, _locus: Locus, reading: str, other: str) -> float:
        return {("7", "6"): 5.0, ("6", "7"): -5.0, ("四", "日"): 2.0, ("日", "四"): -2.0}.get((reading, other), 0.0)

    def is_worse(self, _reading: str, _other: str) -> bool:
        return False


@pytest.mark.parametrize(("kind", "slip", "word", "printed"), [(FACT, "7", "6", "7"), ("", "四", "日", "日")])
def test_no_fact_is_chosen_by_hands(kind: str, slip: str, word: str, printed: str) -> None:
    """Of a fact independent voices decide, whatever the text tells; of a spelling that they are likelier one hand."""
    names = ("a", "b", "c")
    locus = Locus(1, 2, {slip: ["a", "b"], word: ["c"]}, dict.fromkeys(names, (1, 2)))
    table = Table({name: array("i", range(4)) for name in names}, {}, [locus], [], [])
    hands = Hands([Place(100 + each.at, *each[1:]) for each in apart(5.0, 5.0, 5.0)])
    natures = [Nature(kind, said=bool(kind))]
    kindred = Kindred(table, natures, names, (), "")
    judgement = decide(table, Sources(names, {}, ()), Telling(), natures, hands, kindred, OneSided(table, {}, natures))
    assert [verdict.reading for verdict in judgement.loci] == [printed]
