"""What was judged is not voted on again, and all else is."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.collation.test_collate_properties import BLOCKS, edit
from tests.properties import tried

import scrubber

BEFORE = [
    "The office opens its ledgers to every resident of the city from the first of May 2019.",
    "Whoever finds an error may write to the clerk, who must answer within fourteen days of the letter.",
    "Fees are not charged for reading; a certified copy costs three crowns for every ten pages.",
]
PREVIOUS = "\n\n".join(BEFORE)
FARM = PREVIOUS.replace("fourteen", "forty")
JUDGED = dict.fromkeys("pqr", FARM)


def collate(judged=JUDGED, **texts):
    given = {name: text for names, text in texts.items() for name in names}
    return scrubber.collate(given, previous=PREVIOUS, judged=judged)


def accused(collation):
    return {(each.mirror, each.before, each.after) for each in collation.findings if each.accuses}


def test_a_farm_alone_prints_nothing_that_was_judged():
    assert "forty" in collate({}, pqr=FARM).text
    found = collate(pqr=FARM)
    assert found.text == PREVIOUS
    assert accused(found) == {(name, "fourteen", "forty") for name in "pqr"}


def test_what_is_new_is_voted_on_beside_what_was_judged():
    found = collate(pqr=FARM.replace("three", "four"))
    assert found.text == PREVIOUS.replace("three", "four")
    assert accused(found) == {(name, "fourteen", "forty") for name in "pqr"}


def test_another_reading_in_that_place_is_new():
    assert "sixty" in collate(pqr=FARM.replace("forty", "sixty")).text


def test_others_vote_in_that_place():
    """One that was not judged is one against the edition before and another; two are not."""
    found = collate(pqr=FARM, a=FARM, b=PREVIOUS)
    assert found.text == PREVIOUS
    assert ("a", "fourteen", "forty") in accused(found)
    assert "sixty" in collate(pqr=FARM, ab=PREVIOUS.replace("fourteen", "sixty")).text


def test_an_official_mirror_was_never_judged():
    texts = dict.fromkeys("pqr", FARM) | {"a": PREVIOUS}
    assert "forty" in scrubber.collate(texts, previous=PREVIOUS, official="p", judged=JUDGED).text


@pytest.mark.parametrize("judged", [None, {}, {"z": FARM}, dict.fromkeys("pqr", PREVIOUS)])
def test_what_was_judged_of_nobody_here_changes_nothing(judged):
    texts = dict.fromkeys("pqr", FARM) | {"a": PREVIOUS}
    plain = scrubber.collate(texts, previous=PREVIOUS)
    assert scrubber.collate(texts, previous=PREVIOUS, judged=judged) == plain
    assert scrubber.collate(texts, judged=JUDGED) == scrubber.collate(texts)


@pytest.mark.parametrize(("judged", "told"), [(["p"], "a dict"), ({"p": 5}, "what was judged of p is text")])
def test_what_it_takes(judged, told):
    with pytest.raises(TypeError, match=told):
        scrubber.collate({"p": FARM}, previous=PREVIOUS, judged=judged)


@tried(25)
@given(
    st.lists(
        st.tuples(st.integers(0, 25), st.sampled_from(["number", "modal", "block"])),
        min_size=1,
        max_size=5,
        unique_by=lambda each: each[0],
    ),
    st.integers(0, 2),
)
def test_no_number_of_copies_prints_what_was_judged(edits, honest):
    """Wherever it stands in a text of two languages, and whether or not honest copies are left."""
    copy = list(BLOCKS)
    for third, kind in edits:
        if done := edit(BLOCKS[third * 3 + 1], kind):
            copy[third * 3 + 1] = done[0]
    previous, altered = "\n\n".join(BLOCKS), "\n\n".join(each for each in copy if each)
    texts = dict.fromkeys("pqr", altered) | dict.fromkeys("ab"[:honest], previous)
    found = scrubber.collate(texts, previous=previous, judged=dict.fromkeys("pqr", altered))
    assert found.text == previous
    assert {each.mirror for each in found.findings if each.accuses} == ({*"pqr"} if altered != previous else set())


@pytest.mark.parametrize("other", ["", "the " * 9_000, "\n\n".join(["The end."] * 9_000)])
@pytest.mark.parametrize("blocks", [1, 2_000])
def test_a_text_wholly_other_costs_no_more_than_others(blocks, other):
    """That of 100 kB took a minute."""
    words = [f"{at * 7919 % 4973}th word of those that stand here" for at in range(2_000)]
    previous = ("\n\n" if blocks > 1 else " ").join(words)
    texts = dict.fromkeys("pqr", previous.replace("1th", "2th", 1))
    other = other or " ".join(words[::-1]).replace("stand", "are").replace("th word", "")
    start = process_time()
    plain = scrubber.collate(texts, previous=previous)
    cost = process_time() - start
    start = process_time()
    assert scrubber.collate(texts, previous=previous, judged=dict.fromkeys("pqr", other)).text == plain.text
    assert process_time() - start < 5 * cost + 1
