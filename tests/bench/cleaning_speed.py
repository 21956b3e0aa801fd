#!/usr/bin/env python3
"""How fast text is repaired and cleaned: cleaning_speed.py [--items DATA.jsonl] [--size CHARS] [TEXT ...].

Each TEXT is a file of clean text in one language, named by it; the longer the better (a megabyte shows that a cost is
linear). Prints, in thousands of characters a second of processor time, what `scrubber.repair` and `scrubber.clean` make
of its first 100,000 characters and of the first million, as lines, on one line, and in items of 100 characters; then of
its damaged forms. With --items, speed by class of the benchmark's items, one call an item. At the end what a first call
costs, start of Python included, and what `scrubber --help` does.

Each figure is the best of three, and each run has a process of its own: nothing that one remembers helps another.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import scrubber
from scrubber.cleaning.character import mend
from scrubber.ledger import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RUNS = 3
ITEM = 100
#: Ways to damage a text: what its bytes are, and how they are read.
ROADS = (
    ("utf-8", "cp1252"),
    ("utf-8", "latin-1"),
    ("utf-8", "gb18030"),
    ("gb18030", "big5hkscs"),
    ("cp1251", "cp1252"),
)


def seconds(work: Callable[[], object]) -> float:
    """Processor time of some work, the best of three, each in a process of its own."""
    best = float("inf")
    for _ in range(RUNS):
        read, write = os.pipe()
        child = os.fork()
        if not child:
            start = time.process_time()
            work()
            os.write(write, str(time.process_time() - start).encode())
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as pipe:
            best = min(best, float(pipe.read() or "inf"))
        os.waitpid(child, 0)
    return best


def speed(work: Callable[[str], object], texts: Sequence[str]) -> str:
    """Thousands of characters a second."""
    took = seconds(lambda: [work(text) for text in texts])
    return f"{sum(map(len, texts)) / 1000 / max(took, 1e-6):8,.0f}"


def clean_plain(text: str) -> object:
    """The whole road of a plain text."""
    return scrubber.clean(text, content_type="text/plain")


def damaged(text: str) -> dict[str, str]:
    """What some wrong roads make of a text, where they change it."""
    found = {}
    for written, read_as in ROADS:
        was = text.encode(written, "replace").decode(read_as, "replace")
        if sum(a != b for a, b in zip(text, was, strict=False)) * 20 > len(text):
            found[f"{written} as {read_as}"] = was
    return found


def by_language(path: Path, size: int) -> None:
    """Print one language's row, and a row for each way to damage it."""
    text = path.read_text("utf-8")
    small, large = text[:size], text[: 10 * size]
    items = [small[at : at + ITEM] for at in range(0, len(small), ITEM)]
    figures = [
        speed(scrubber.repair, [small]),
        speed(scrubber.repair, [large]),
        speed(scrubber.repair, [large.replace("\n", " ")]),
        speed(scrubber.repair, items),
        speed(clean_plain, [small]),
        f"{seconds(lambda: clean_plain(small)) * 1000:6,.0f} ms",
    ]
    print(f"{path.stem:28}", *figures, flush=True)
    for name, was in damaged(small).items():
        draft = Draft(was)
        mend(draft)
        share = sum(len(edit.before) for edit in draft.edits) / len(was)
        print(f"  {name:26}", speed(scrubber.repair, [was]), f"{share:8.0%} changed", flush=True)


def by_class(path: Path) -> None:
    """Print the speed of each class of items, each repaired by a call of its own."""
    classes: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text("utf-8").split("\n"):
        if line:
            item = json.loads(line)
            classes[item["cls"]].append(item["damaged"])
    for name, texts in sorted(classes.items()):
        print(f"{name:34} {len(texts):5} items", speed(scrubber.repair, texts), flush=True)
    every = [text for name, texts in classes.items() if name != "none" for text in texts]
    print(f"{'all that is damaged':34} {len(every):5} items", speed(scrubber.repair, every))


def cold(code: list[str]) -> float:
    """Wall-clock seconds of a program from its start to its end, the best of three."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *code], check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path, metavar="TEXT")
    parser.add_argument("--items", type=Path, help="a benchmark's items, one JSON object a line")
    parser.add_argument(
        "--size", type=int, default=100_000, help="characters of the small measure; the large one has ten times as many"
    )
    arguments = parser.parse_args()
    scrubber.repair("Ã©tait")
    clean_plain("one line")
    if arguments.texts:
        print(f"{'kchar/s':28}", *(f"{each:>8}" for each in ("repair", "long", "one line", "items", "clean", "small")))
    for path in arguments.texts:
        by_language(path, arguments.size)
    if arguments.items:
        by_class(arguments.items)
    print(
        f"a first repair, from the start of Python: {cold(['-c', 'import scrubber; scrubber.repair(chr(195) + chr(169))']):.2f} s"
    )
    print(f"scrubber --help: {cold(['-m', 'scrubber', '--help']):.2f} s")


if __name__ == "__main__":
    main()
