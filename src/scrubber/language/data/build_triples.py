#!/usr/bin/env python3
"""Build the table of three letters in a row that ships in src/scrubber/language/data/:
src/scrubber/language/data/build_triples.py SOURCES [OUT].

SOURCES is a folder with lingua-language-detector 1.3.5 (Apache-2.0), as
`pip download --no-deps -d SOURCES <name>==<version>` leaves it. Needs brotli, and what build_spelling.py needs.

What it makes: for each language below, which are not written in Latin letters, what a letter costs after two others (a
blank is a word's beginning or end), in half bits, where that is clearly not what the last two alone would tell. The
output depends on the source alone.
"""

from __future__ import annotations

import math
import zipfile
from collections import defaultdict
from pathlib import Path

from build_lingua import LINGUA
from build_packing import compress, write
from build_spelling import MOST, cost, shares

#: Languages, by script, in the order in which the table has them.
TAGS = ("ru", "uk", "bg", "sr", "mk", "be", "el", "ar", "fa", "ur", "he", "hi", "mr", "th")
RARE = 2.0**-17  # of all rows of three letters: what is rarer is left out
UNTOLD = 1.0  # bits by which three letters must differ from what two of them tell
UNSEEN = 2.0  # bits that three letters cost above two where the three were not seen
END = 4.0  # bits of a word's end where it was not seen


def build(sources: Path) -> dict[str, bytes]:
    """The data file by its name: a line of languages, then two lines for each."""
    lines = [" ".join(TAGS)]
    with zipfile.ZipFile(sources / LINGUA) as wheel:
        for tag in TAGS:
            lines += language(wheel, tag)
    return {"triples.xz": compress("\n".join(lines))}


def language(wheel: zipfile.ZipFile, tag: str) -> tuple[str, str]:
    """A line of letters and pairs with their costs, and one of pairs, each with the letters that follow it and their
    costs.
    """
    single, double, triple = shares(wheel, tag)
    total = sum(single.values())
    rows: dict[str, str] = defaultdict(str)
    for three, share in sorted(triple.items()):
        pair = three[:2]
        alone = END if three[2] == " " else UNSEEN - math.log2(double[three[1:]]) if three[1:] in double else MOST
        common = (single[pair[1]] if pair[0] == " " else single[pair[0]] * double.get(pair, 0.0)) / total * share
        if common >= RARE and abs(-math.log2(share) - min(MOST, alone)) >= UNTOLD:
            rows[pair] += three[2] + cost(-math.log2(share))
    pairs: dict[str, str] = defaultdict(str)
    for char, count in sorted(single.items()):
        pairs[" "] += char + cost(-math.log2(count / total))
    for pair, share in sorted(double.items()):
        if share > 2.0**-MOST:
            pairs[pair[0]] += pair[1] + cost(-math.log2(share))
    return _row(pairs), _row(rows)


def _row(table: dict[str, str]) -> str:
    return "\t".join(first + rest for first, rest in sorted(table.items()))


if __name__ == "__main__":
    write(build)
