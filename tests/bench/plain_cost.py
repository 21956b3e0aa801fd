#!/usr/bin/env python3
"""What `clean` of a plain text costs, first met and met again: plain_cost.py [--kilobytes KB] TEXT ...

Each TEXT is a file named LANGUAGE.SOURCE.txt, or LANGUAGE.SOURCE.N.txt for one of several pieces of a source; its first
100 KB are measured. Prints, a language a row, the median and the worst milliseconds of processor time of a text that is
met for the first time, and of the same text met again.

First met is what a user sees: each run has a process of its own, in which other texts of the same language were cleaned
before, one of each other source and none of the text's own. So models and tables are loaded, and nothing is remembered
of the text itself. The least of several runs is taken, for another program on the machine disturbs.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from tests.bench.in_child import in_child

import scrubber

RUNS = 3


def milliseconds(text: bytes) -> float:
    """Processor time of cleaning one text."""
    start = time.process_time()
    scrubber.clean(text, content_type="text/plain")
    return (time.process_time() - start) * 1000


def cost(text: bytes, others: list[bytes]) -> tuple[float, float]:
    """Milliseconds of a text behind others, met first and met again: the least of the runs."""

    def both() -> list[float]:
        for other in others:
            milliseconds(other)
        gc.collect()
        return [milliseconds(text), milliseconds(text)]

    first, again = in_child(both, RUNS)
    return first, again


def main() -> None:
    """Measure each text, and print a row for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path, metavar="TEXT")
    parser.add_argument("--kilobytes", type=int, default=100, help="how much of each text is measured")
    arguments = parser.parse_args()
    texts: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
    for path in sorted(arguments.texts):
        language, source, *_ = path.name.split(".")
        piece = path.read_bytes()[: arguments.kilobytes * 1000].decode("utf-8", "ignore")
        texts[language].append((source, piece.encode()))
    print(f"{'milliseconds':12} texts  first met: median  worst    again: median  worst")
    rows: list[tuple[float, float]] = []
    for language, pieces in texts.items():
        found = []
        for source, text in pieces:
            others = {other: piece for other, piece in pieces if other != source}
            found.append(cost(text, list(others.values())))
        first, again = zip(*found, strict=True)
        print(
            f"{language:12} {len(found):5} {median(first):18.1f} {max(first):6.1f} {median(again):16.1f} {max(again):6.1f}",
            flush=True,
        )
        rows += found
    print(
        f"{'all':12} {len(rows):5} {median(row[0] for row in rows):18.1f} {'':6} {median(row[1] for row in rows):16.1f}"
    )


if __name__ == "__main__":
    main()
