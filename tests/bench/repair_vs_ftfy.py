#!/usr/bin/env python3
"""scrubber.repair and ftfy on the same items in one run: repair_vs_ftfy.py DATA.jsonl [DATA.jsonl ...].

Each line of a data file holds `cls`, `damaged`, `clean` and `invertible`; class `none` is clean text, whose figure is
the share left unchanged. Prints a Markdown table: for each class the share of invertible items brought back exactly
(equal after NFC), then the share of all items harmed (further from the original than before), and the speed in
processor time.
"""

from __future__ import annotations

import json
import sys
import time
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import ftfy
from rapidfuzz.distance import Levenshtein

import scrubber

if TYPE_CHECKING:
    from collections.abc import Callable

CONSERVATIVE = ftfy.TextFixerConfig(
    unescape_html="auto", remove_terminal_escapes=False, fix_latin_ligatures=False, fix_character_width=False,
    uncurl_quotes=False, fix_line_breaks=False, remove_control_chars=False, normalization=None,
)  # fmt: skip
SYSTEMS: dict[str, Callable[[str], str]] = {
    "ftfy": ftfy.fix_text,
    "ftfy, conservative": lambda text: ftfy.fix_text(text, CONSERVATIVE),
    "scrubber": scrubber.repair,
}


def nfc(text: str) -> str:
    """The form that texts are compared in."""
    return unicodedata.normalize("NFC", text)


def main(paths: list[str]) -> None:
    """Score every system on every item."""
    items = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").split("\n") if line]
    counts: dict[str, int] = defaultdict(int)
    exact: dict[tuple[str, str], int] = defaultdict(int)
    harmed: dict[str, int] = defaultdict(int)
    speed: dict[tuple[str, bool], float] = {}
    for item in items:
        if item["invertible"]:
            counts[item["cls"]] += 1
            counts["all invertible damage"] += item["cls"] != "none"
    for name, repair in SYSTEMS.items():
        repair(items[0]["damaged"])
        for clean in (True, False):
            mine = [item for item in items if (item["cls"] == "none") is clean]
            start = time.process_time()
            results = [repair(item["damaged"]) for item in mine]
            seconds = time.process_time() - start
            speed[name, clean] = sum(len(item["damaged"]) for item in mine) / 1000 / max(seconds, 1e-9)
            for item, result in zip(mine, results, strict=True):
                want = nfc(item["clean"])
                if item["invertible"] and nfc(result) == want:
                    exact[name, item["cls"]] += 1
                    exact[name, "all invertible damage"] += not clean
                harmed[name] += Levenshtein.distance(nfc(result), want) > Levenshtein.distance(
                    nfc(item["damaged"]), want
                )
    print("| class | items |", " | ".join(SYSTEMS), "|")
    print("| --- | --- |", " | ".join("---" for _ in SYSTEMS), "|")
    for cls, count in sorted(
        counts.items(), key=lambda each: (each[0] == "none", each[0] == "all invertible damage", each[0])
    ):
        label = "clean text left unchanged" if cls == "none" else cls
        print(f"| {label} | {count} |", " | ".join(f"{exact[name, cls] / count:.1%}" for name in SYSTEMS), "|")
    print(f"| harmed, of all | {len(items)} |", " | ".join(f"{harmed[name] / len(items):.2%}" for name in SYSTEMS), "|")
    for clean, label in ((True, "clean"), (False, "damaged")):
        print(f"| kchar/s on {label} text | |", " | ".join(f"{speed[name, clean]:,.0f}" for name in SYSTEMS), "|")


if __name__ == "__main__":
    main(sys.argv[1:])
