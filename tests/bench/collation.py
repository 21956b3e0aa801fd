"""How fast collation is, beside difflib and (where it is installed) CollateX, on the same texts in one run.

Run by hand: `PYTHONPATH=src python tests/bench/collation.py [--long] [--difflib]`. Times are CPU seconds; read them as ratios.
"""

from __future__ import annotations

import argparse
import difflib
import resource
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random

import scrubber
from scrubber.collation.align import align
from scrubber.collation.fold import Vocabulary

TRUTH = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text("utf-8").strip()


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


def timed(what, *arguments):
    start = time.process_time()
    what(*arguments)
    return time.process_time() - start


def collation(name: str, witnesses: dict[str, str]) -> float:
    size = sum(len(text.encode()) for text in witnesses.values()) / 1e6
    seconds = timed(scrubber.collate, witnesses)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:34} {seconds:8.2f} s  {size:6.2f} MB  {seconds / size:6.2f} s/MB  peak {memory:.0f} MB", flush=True)
    return seconds


def peers(with_difflib: bool) -> None:
    vocabulary = Vocabulary()
    text = mixed(100_000)
    one, other = (vocabulary.fold(slipped(text, seed, 1500)).ids for seed in (1, 2))
    align(one[:100], other[:100])
    ours = min(timed(align, one, other) for _ in range(5))
    print(f"two texts of 100 KB aligned: {ours:.4f} s")
    if with_difflib:
        theirs = timed(lambda: difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes())
        print(f"  difflib without autojunk: {theirs:.1f} s, {theirs / ours:.0f} times as long")
    if find_spec("collatex"):
        import collatex

        small = mixed(5_000)
        ours = collation("three witnesses of 5 KB", {name: slipped(small, n, 500) for n, name in enumerate("abc")})

        def theirs_on(texts):
            collation = collatex.Collation()
            for n, text in enumerate(texts):
                collation.add_witness({"id": str(n), "tokens": [{"t": c} for c in text]})
            collatex.collate(collation, segmentation=False)

        theirs = timed(theirs_on, [slipped(small, n, 500) for n in range(3)])
        print(f"  CollateX: {theirs:.1f} s, {theirs / ours:.0f} times as long")
    else:
        print("CollateX is not installed: not compared")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--long", action="store_true", help="up to 5 MB a witness")
    arguments.add_argument("--difflib", action="store_true", help="compare with difflib (a minute or more)")
    chosen = arguments.parse_args()
    scrubber.collate({"a": "warm", "b": "up"})
    peers(chosen.difflib)
    base = mixed(100_000)
    collation("5 witnesses of 100 KB", {f"m{n}": slipped(base, n, 1500) for n in range(5)})
    collation("50 witnesses of 100 KB", {f"m{n}": slipped(base, n, 1500) for n in range(50)})
    for size in (1_000_000, 5_000_000) if chosen.long else (1_000_000,):
        base = mixed(size)
        collation(f"2 witnesses of {size / 1e6:.0f} MB", {"a": base, "b": slipped(base, 1, 1500)})
    line = mixed(1_000_000).replace("\n", " ")
    collation("one line of 1 MB, twice", {"a": line, "b": slipped(line, 1, 1500)})
    random = Random(1)
    noise = ["".join(random.choice("abcdefgh ijklmnop qrst") for _ in range(300_000)) for _ in range(2)]
    collation("all different", dict(zip("ab", noise, strict=True)))
    collation("all equal", {"a": "the same line again\n\n" * 20_000, "b": "the same line again\n\n" * 18_000})
    collation("alternating", {"a": "one line\n\ntwo lines\n\n" * 10_000, "b": "two lines\n\none line\n\n" * 10_000})


if __name__ == "__main__":
    main()
