"""Results of two sides, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.collation.kinds.classify import compare

SIDE = st.integers(0, 120)


def kinds(before: str, after: str) -> list[str | None]:
    return [verdict.kind for verdict in compare(before, after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("主队以2比1取胜。", "主队以1比2取胜。"),
        ("主队以二比一取胜。", "主队以1比2取胜。"),
        ("比分定格在88：76。", "比分定格在76：88。"),
        ("The side won 3-0 at home and 2-1 away.", "The side won 3-0 at home and 1-2 away."),
        ("チームは2対1で勝った。", "チームは1対2で勝った。"),
    ],
)
def test_a_result_turned_round_is_another(before, after):
    """One finding, of the whole result."""
    assert kinds(before, after) == ["number"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("主队以2:1取胜。", "主队以2比1取胜。"),
        ("主队以二比一取胜。", "主队以2:1取胜。"),
        ("The side won 2-1.", "The side won 2–1."),
        ("甲队得3分，乙队得5分。", "乙队得5分，甲队得3分。"),
    ],
)
def test_a_result_written_otherwise_is_the_same(before, after):
    assert "number" not in kinds(before, after)


@given(SIDE, SIDE)
def test_a_result_is_another_exactly_if_its_sides_are(home, away):
    told = kinds(f"主队以{home}比{away}结束比赛。", f"主队以{away}比{home}结束比赛。")
    assert ("number" in told) == (home != away)
