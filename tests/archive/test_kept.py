"""What most mirrors came to share is judged where those whom they follow never had it, and by nothing less."""

from __future__ import annotations

import random

import pytest
from tests.archive.test_outlasted import NEW, OTHER, Quay, accused

from scrubber import Archive
from scrubber.verify import verify

LATER = {**NEW, "ten pages": "twelve pages"}


@pytest.fixture
def quay(tmp_path) -> Quay:
    quay = Quay(tmp_path)
    quay.names = list("abpqr")
    return quay


def test_a_farm_larger_than_those_whom_it_follows_makes_no_edition(quay: Quay) -> None:
    """With the revision that it took over, its alteration became the edition, and was never told again."""
    quay.turn(abpqr={})
    quay.turn(pqr=OTHER)
    quay.turn(ab=NEW)
    result = quay.turn(pqr={**NEW, **OTHER})
    assert "fourteen days" in result.edition.text
    assert "southern lock" in result.edition.text
    assert accused(result) == {(name, "forty") for name in "pqr"}
    assert {each.kept_by for each in result.findings} == {("a", "b")}
    quay.turn(ab=LATER)
    result = quay.turn(pqr={**LATER, **OTHER})
    assert "fourteen days" in result.edition.text
    assert "twelve pages" in result.edition.text
    assert accused(result) == {(name, "forty") for name in "pqr"}
    with Archive(quay.archive) as archive:
        assert not [problem for each in verify(archive) for problem in each.problems]


@pytest.mark.parametrize(
    "turns",
    [
        pytest.param([{"pqr": OTHER}, {"abpqr": NEW, "pqr": {**NEW, **OTHER}}], id="all at once"),
        pytest.param([{"ab": NEW}, {"pqr": {**NEW, **OTHER}}], id="the reading comes with the revision"),
        pytest.param([{"pqr": OTHER}, {"pqr": {**NEW, **OTHER}}, {"ab": NEW}], id="the others are in front"),
        pytest.param([{"pqr": OTHER}, {"a": NEW}, {"bpqr": {**NEW, **OTHER}, "b": NEW}], id="one alone is in front"),
    ],
)
def test_where_nothing_tells_who_follows_whom_nobody_is_accused(quay: Quay, turns) -> None:
    quay.turn(abpqr={})
    for turn in turns:
        result = quay.turn(**turn)
    assert not {name for name, _ in accused(result)} & {*"bpqr"}
    assert not any(each.kept_by for each in result.findings)


def test_what_the_document_said_from_the_first_run_on_is_no_alteration(quay: Quay) -> None:
    quay.turn(ab={}, pqr=OTHER)
    quay.turn(ab=NEW)
    assert not accused(quay.turn(pqr={**NEW, **OTHER}))


@pytest.mark.parametrize("seed", range(8))
def test_honest_mirrors_that_follow_in_any_order_are_never_judged(quay: Quay, seed: int) -> None:
    """Each carries one of the document's editions, and goes to later ones only."""
    rnd = random.Random(seed)
    texts = [{}, OTHER, {**OTHER, **NEW}, {**OTHER, **LATER}]
    at = dict.fromkeys(quay.names, 0)
    quay.turn(abpqr={})
    for _ in range(7):
        for name in rnd.sample(quay.names, rnd.randint(1, 4)):
            at[name] = min(at[name] + rnd.choice((0, 1, 1, 2)), len(texts) - 1)
        result = quay.turn(**{name: texts[number] for name, number in at.items()})
        assert not any(each.kept_by for each in result.findings)


def test_one_alone_that_skipped_an_amendment_speaks_for_nobody(quay: Quay) -> None:
    quay.turn(abpqr={})
    quay.turn(bpqr=OTHER)
    quay.turn(a=NEW)
    result = quay.turn(bpqr={**NEW, **OTHER})
    assert "forty days" in result.edition.text
    assert not any(each.kept_by for each in result.findings)


@pytest.mark.parametrize("then", ["p", "pq"])
def test_two_that_refuse_an_amendment_judge_nobody_while_others_come_to_it(quay: Quay, then: str) -> None:
    """They were first in another amendment: its five followers were accused of the one that they had taken over."""
    quay.names = list("abpqrst")
    quay.turn(abpqrst={})
    quay.turn(**{then: OTHER})
    quay.turn(ab=NEW)
    for _ in range(2):
        result = quay.turn(pqrst={**NEW, **OTHER})
        assert "forty days" in result.edition.text
        assert not accused(result)


def test_who_takes_an_amendment_back_judges_nobody(quay: Quay) -> None:
    """The document goes back to what it was, with another amendment: those who come after them have no reading of
    their own.
    """
    quay.turn(abpqr={})
    quay.turn(abpqr=OTHER)
    quay.turn(ab=NEW)
    result = quay.turn(pqr=NEW)
    assert "fourteen days" in result.edition.text
    assert not accused(result)
