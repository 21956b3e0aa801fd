"""What a page costs: extraction against trafilatura's own time on the same pages, in the same process."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import trafilatura

from scrubber.cleaning.extract import extract_html

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parents[2] / "fixtures" / "mirrors"
#: How much longer than trafilatura, with metadata, a page may take.
RATIO = 2.5


def cost(read: Callable[[str], object], pages: list[str], *, runs: int = 3) -> float:
    """The least of several runs, after one to warm up: the machine may be busy."""
    read(pages[0])
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        for text in pages:
            read(text)
        best = min(best, time.process_time() - start)
    return best


def test_a_page_costs_at_most_two_and_a_half_times_trafilatura(record_property: Callable[[str, object], None]) -> None:
    """Reading, judging and metadata, trafilatura's two opinions included."""
    pages = [
        path.read_text("utf-8")
        for path in sorted(FIXTURES.glob("*.html"))
        if b'charset="utf-8"' in path.read_bytes()[:400]
    ]
    theirs = cost(lambda text: trafilatura.bare_extraction(text, with_metadata=True), pages)
    ours = cost(extract_html, pages)
    record_property("ratio", round(ours / theirs, 2))
    assert ours < RATIO * theirs


def test_time_is_linear_in_the_page() -> None:
    """Twice the page, about twice the time: no rule looks back and forth."""
    line = "<p>The harbour council met on Tuesday, item {n}, and agreed on the new timetable for boat {n}.</p>"
    small, large = ("".join(line.format(n=n) for n in range(size)) for size in (8_000, 16_000))
    once = cost(extract_html, [f"<html><body><div>{small}</div></body></html>"], runs=1)
    twice = cost(extract_html, [f"<html><body><div>{large}</div></body></html>"], runs=1)
    assert twice < 3.0 * once
