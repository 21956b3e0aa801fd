"""What a collation holds in memory, beside what it was given."""

from __future__ import annotations

import tracemalloc

import pytest

import scrubber

#: Enough that what is worked on at once, and what is remembered, weighs little beside them.
LINES = 8_000
#: So many times the whole input is the most that a flood of short lines may take.
MOST = 40


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(lambda copy, n: f"{('first line', 'another row')[copy]} {n}", id="all different"),
        pytest.param(lambda _copy, _n: "the same line", id="all equal"),
        pytest.param(lambda copy, n: "two lines"[(n + copy) % 2 :], id="alternating"),
    ],
)
def test_a_flood_of_short_lines_takes_a_bounded_multiple_of_the_input(line):
    """A line costs its objects, whatever stands in it; nothing is kept for each pair of lines or of findings."""
    few, texts = (
        {name: "\n\n".join(line(copy, n) for n in range(count)) for copy, name in enumerate("ab")}
        for count in (200, LINES)
    )
    scrubber.collate(few)  # what is loaded once is no cost of the text
    tracemalloc.start()
    try:
        scrubber.collate(texts)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < MOST * sum(map(len, texts.values()))
