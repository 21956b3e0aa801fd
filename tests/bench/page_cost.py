#!/usr/bin/env python3
"""What `clean` of a page costs, against trafilatura's own time on it with metadata: page_cost.py [--worst N] [PAGE.html
...].

Prints the ratio over all pages together, its median, the ninth of ten and the worst, three times, then the pages that
are worst by the first. Without a page it measures the fixture's. Processor time, the least of several runs, the two
side by side in one process: another program on the machine disturbs both.

cold: before each run what either program remembers of texts that it met before is forgotten; patterns, tables and
models stay loaded. What is remembered of single bytes, letters and words is forgotten with it, though any page may have
met them, and the lines that the repair has looked at: this errs against scrubber, on damaged pages above all. cold,
with findings: the same where the findings are read as well; they are looked for when they are first asked for. new to a
warm process: each run has a process of its own, in which both programs read others of the pages before, and none the
page itself. That is what a child process that is used again costs. The fixture's pages are copies of one document, as
the mirrors of one run are, so that each knows most lines from those before; pages of different texts don't.
"""

from __future__ import annotations

import argparse
import functools
import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING

import trafilatura
from tests.bench.in_child import in_child

import scrubber
from scrubber.cleaning.character import looks

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parents[2] / "fixtures" / "mirrors"
#: How much longer than trafilatura, with metadata, a page may take.
RATIO = 2.5
RUNS = 3
MEASURED = {"scrubber", "trafilatura", "htmldate", "courlan"}
#: Seconds that the runs over one page take at the least: a small page is run more often.
LEAST = 0.05
#: Other pages that a warm process has read, spread over all of them.
OTHERS = 14
#: What either loads only for a page without a text is loaded for this one.
NOTHING = b"<html><body><p>Nothing here.</p></body></html>"


def forget() -> None:
    """Empty the bounded memories of both programs' functions: those hold what was met, the unbounded ones what was
    loaded. And the repair's memory of lines.
    """
    looks._LOOKS.clear()
    for held in gc.get_objects():
        if (
            isinstance(held, functools._lru_cache_wrapper)
            and held.__module__.partition(".")[0] in MEASURED
            and held.cache_parameters()["maxsize"] is not None
        ):
            held.cache_clear()


def cost(read: Callable[[bytes], object], page: bytes) -> float:
    """Seconds of processor time, the least of the runs."""
    best, spent, runs = float("inf"), 0.0, 0
    while runs < RUNS or spent < LEAST:
        forget()
        start = time.process_time()
        read(page)
        took = time.process_time() - start
        best, spent, runs = min(best, took), spent + took, runs + 1
    return best


def warm(page: bytes, others: list[bytes]) -> tuple[float, float]:
    """Seconds of scrubber's and of trafilatura's on a page behind others: the least of the runs."""

    def seconds(program: Callable[[bytes], object]) -> float:
        for each in others:
            program(each)
        gc.collect()
        start = time.process_time()
        program(page)
        return time.process_time() - start

    own, other = in_child(lambda: [seconds(ours), seconds(theirs)], RUNS)
    return own, other


def ours(page: bytes) -> object:
    """From bytes to the document, repaired and laid out, with everything that was taken out."""
    return scrubber.clean(page, content_type="text/html")


def with_findings(page: bytes) -> object:
    """As `ours`, and what the text says against itself."""
    return scrubber.clean(page, content_type="text/html").findings


def theirs(page: bytes) -> object:
    """trafilatura as its users call it."""
    return trafilatura.bare_extraction(page, with_metadata=True)


def _summed(times: list[tuple[float, float]]) -> str:
    """How our times stand to trafilatura's, page by page."""
    ratios = sorted(own / other for own, other in times)
    together = sum(own for own, _ in times) / sum(other for _, other in times)
    return (
        f"together {together:.2f}, median {ratios[len(ratios) // 2]:.2f}, nine of ten under {ratios[len(ratios) * 9 // 10]:.2f}, "
        f"worst {ratios[-1]:.2f}; {sum(ratio > RATIO for ratio in ratios)} over {RATIO}"
    )


def main() -> None:
    """Measure each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE")
    parser.add_argument("--worst", type=int, default=5, help="how many of the worst pages are named")
    arguments = parser.parse_args()
    paths = arguments.pages or sorted(FIXTURES.glob("*.html"))
    pages = [path.read_bytes() for path in paths]
    for program in (ours, theirs):
        program(NOTHING)
    warmed = []
    for n, page in enumerate(pages):
        others = [*pages[:n], *pages[n + 1 :]]
        warmed.append(warm(page, others[:: len(others) // OTHERS or 1]))
    rows = [
        (cost(ours, page), cost(theirs, page), cost(with_findings, page), len(page), path)
        for page, path in zip(pages, paths, strict=True)
    ]
    rows.sort(key=lambda row: row[0] / row[1])
    print(f"{len(rows)} pages, cold: {_summed([(own, other) for own, other, _, _, _ in rows])}")
    print(f"cold, with findings: {_summed([(told, other) for _, other, told, _, _ in rows])}")
    print(f"new to a warm process: {_summed(warmed)}")
    for own, other, _, size, path in rows[-arguments.worst :]:
        print(f"{own / other:5.2f}  {own * 1000:7.1f} ms  {other * 1000:7.1f} ms  {size:9,} bytes  {path}")


if __name__ == "__main__":
    main()
