"""How fast collation is, beside difflib and CollateX on the same texts in one run, how it grows, and what floods of
lines cost.

Run by hand: `PYTHONPATH=src python tests/bench/collation.py [peers] [growth] [floods] [--collatex PYTHON]`; all three
if none is named. PYTHON is an interpreter that has CollateX (`pip install collatex levenshtein` into a virtual
environment of its own); without it CollateX is skipped, by name. Times are CPU seconds, each case in a process of its
own: read them as ratios. Memory is what a case adds to the process.
"""

from __future__ import annotations

import argparse
import difflib
import json
import math
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import scrubber
from scrubber.collation.alignment.align import align
from scrubber.collation.alignment.fold import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

TRUTH = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text("utf-8").strip()
#: Every word, character, mark and run of blanks: what difflib needs to give the text back.
TOKEN = re.compile(r"[A-Za-z]+|\d+|\s+|.")
LINES = 200_000
#: Seconds that CollateX is given for each case.
PATIENCE = 60
COLLATEX = """
import collatex, json, sys, time
collation = collatex.Collation()
for number, text in enumerate(json.load(sys.stdin)):
    collation.add_witness({"id": str(number), "tokens": [{"t": char} for char in text]})
start = time.process_time()
collatex.collate(collation, segmentation=False)
print(time.process_time() - start)
"""


def slipped(text: str, seed: int, every: int) -> str:
    """A text with two neighbouring characters swapped every so many characters."""
    random = Random(seed)
    out = list(text)
    for _ in range(len(text) // every):
        at = random.randrange(len(out) - 1)
        if "\n" not in out[at : at + 2]:
            out[at], out[at + 1] = out[at + 1], out[at]
    return "".join(out)


def mixed(size: int) -> str:
    """A text of so many bytes, Chinese and English, no part of it quite like another."""
    parts = [TRUTH]
    length = len(TRUTH.encode())
    while length < size:
        parts.append(slipped(TRUTH, len(parts), 15))
        length += len(parts[-1].encode())
    return "\n\n".join(parts).encode()[:size].decode(errors="ignore")


def copies(count: int, size: int) -> dict[str, str]:
    """So many copies of one text, each with its own slips."""
    base = mixed(size)
    return {f"m{n}": slipped(base, n, 1500) for n in range(count)}


def lines(make: Callable[[int], str], count: int = LINES) -> str:
    """A text of short lines."""
    return "\n\n".join(make(n) for n in range(count))


CASES: dict[str, Callable[[], dict[str, str]]] = {
    "5 of 100 KB": lambda: copies(5, 100_000),
    "5 of 300 KB": lambda: copies(5, 300_000),
    "5 of 1 MB": lambda: copies(5, 1_000_000),
    "15 of 100 KB": lambda: copies(15, 100_000),
    "50 of 100 KB": lambda: copies(50, 100_000),
    "2 of 300 KB": lambda: copies(2, 300_000),
    "2 of 1 MB": lambda: copies(2, 1_000_000),
    "2 of 5 MB": lambda: copies(2, 5_000_000),
    "one line of 1 MB": lambda: {name: text.replace("\n", " ") for name, text in copies(2, 1_000_000).items()},
    "lines all different": lambda: {"a": lines("first line {}".format), "b": lines("another row {}".format)},
    "lines all equal": lambda: {"a": lines(lambda _: "the same line"), "b": lines(lambda _: "the same line", LINES - 20_000)},
    "lines alternating": lambda: {"a": lines(lambda n: "two lines"[n % 2 :]), "b": lines(lambda n: "two lines"[1 - n % 2 :])},
    "lines, every tenth changed": lambda: {"a": lines("entry {} of the list".format), "b": lines(lambda n: f"entry {n + (n % 10 == 0)} of the list")},
    "lines, the first half missing": lambda: {"a": lines("entry {} of the list".format), "b": lines(lambda n: f"entry {n + LINES // 2} of the list", LINES // 2)},
}  # fmt: skip
GROWTH = (
    ("length, 5 witnesses", "5 of 100 KB", "5 of 1 MB"),
    ("length, 2 witnesses", "2 of 300 KB", "2 of 5 MB"),
    ("witnesses", "5 of 100 KB", "50 of 100 KB"),
)


def timed(what: Callable[..., object], *arguments: object) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    what(*arguments)
    return time.process_time() - start


def measure(name: str) -> dict[str, float]:
    """One case, in this process: seconds, megabytes of input, megabytes that were added."""
    witnesses = CASES[name]()
    scrubber.collate({"a": TRUTH[:3000], "b": slipped(TRUTH[:3000], 1, 300)})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = timed(scrubber.collate, witnesses)
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return {"seconds": seconds, "size": sum(len(t.encode()) for t in witnesses.values()) / 1e6, "added": added}


def apart(name: str) -> dict[str, float]:
    """One case in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--case", name], capture_output=True, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    print(
        f"{name:32} {found['seconds']:7.2f} s {found['size']:7.2f} MB {found['seconds'] / found['size']:6.2f} s/MB "
        f"memory +{found['added']:.0f} MB, {found['added'] / found['size']:.0f} x the input",
        flush=True,
    )
    return found


def _fold_and_align(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    align(vocabulary.fold(one).ids, vocabulary.fold(other).ids)


def _collate(one: str, other: str) -> None:
    scrubber.collate({"one": one, "other": other})


def peers(collatex: str | None) -> None:
    """The same texts to us and to the others.

    difflib is given the tokens as numbers, ready made, and aligns them, nothing else: the first two lines set our
    alignment of the same numbers beside it. The next two are what we need from the bare texts on: to fold and align
    them, and to collate them (findings, weights and the text included), beside difflib's alignment of words,
    characters, marks and blanks. CollateX is given characters as tokens, aligns them and makes its table.
    """
    text = mixed(100_000)
    one, other = (slipped(text, seed, 1500) for seed in (1, 2))
    numbers: dict[str, int] = {}
    tokens = [[numbers.setdefault(token, len(numbers)) for token in TOKEN.findall(each)] for each in (one, other)]
    vocabulary = Vocabulary()
    words = [vocabulary.fold(each).ids for each in (one, other)]
    align(words[0][:100], words[0][:100])
    taken = []
    for name, (a, b) in (("words, characters, marks and blanks", tokens), ("words and characters alone", words)):
        ours = min(timed(align, a, b) for _ in range(7))
        taken.append(timed(difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes))
        print(
            f"two texts of 100 KB, {len(a)} {name}: {ours:.4f} s; difflib {taken[-1]:.2f} s, {taken[-1] / ours:.0f} times as long"
        )
    for name, what in (("folded and aligned", _fold_and_align), ("collated", _collate)):
        ours = min(timed(what, one, other) for _ in range(7))
        print(f"the same two, {name}: {ours:.4f} s; difflib, {taken[0] / ours:.0f} times as long")
    if collatex is None:
        print("CollateX: skipped, no interpreter that has it was named (--collatex)")
        return
    for size in (1_000, 2_000, 5_000):
        small = mixed(size)
        texts = [slipped(small, n, 500) for n in range(3)]
        ours = min(timed(scrubber.collate, {str(n): text for n, text in enumerate(texts)}) for _ in range(3))
        said = f"three witnesses of {size} bytes: {ours:.3f} s; CollateX"
        try:
            done = subprocess.run(
                [collatex, "-c", COLLATEX],
                input=json.dumps(texts),
                capture_output=True,
                check=True,
                text=True,
                timeout=PATIENCE,
            )
        except subprocess.TimeoutExpired:
            print(f"{said} did not finish in {PATIENCE} s")
            return
        print(f"{said} {float(done.stdout):.1f} s, {float(done.stdout) / ours:.0f} times as long")


def main() -> None:
    """Measure what was asked for."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("parts", nargs="*", choices=["peers", "growth", "floods", []], help="what to measure")
    arguments.add_argument("--collatex", metavar="PYTHON", help="an interpreter that has CollateX")
    arguments.add_argument("--case", choices=CASES, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.case:
        print(json.dumps(measure(chosen.case)))
        return
    parts = chosen.parts or ["peers", "growth", "floods"]
    scrubber.collate({"a": "warm", "b": "up"})
    if "peers" in parts:
        peers(chosen.collatex)
    if "growth" in parts:
        found = {name: apart(name) for name in dict.fromkeys(case for _, *pair in GROWTH for case in pair)}
        for name, small, large in GROWTH:
            one, other = found[small], found[large]
            exponent = math.log(other["seconds"] / one["seconds"]) / math.log(other["size"] / one["size"])
            print(f"growth with {name}: exponent {exponent:.2f}")
    if "floods" in parts:
        for name in CASES:
            if "line" in name:
                apart(name)


if __name__ == "__main__":
    main()
