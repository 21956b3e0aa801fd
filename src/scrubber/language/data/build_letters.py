#!/usr/bin/env python3
"""Build the model of alphabetic languages that ships in src/scrubber/language/data/:
src/scrubber/language/data/build_letters.py SOURCES [OUT].

SOURCES is a folder with lingua-language-detector 1.3.5 (Apache-2.0), as
`pip download --no-deps -d SOURCES <name>==<version>` leaves it: it has the frequencies of letters and letter pairs of
70 languages. Needs brotli. The output depends on the source alone: the same bytes each time.

What it makes: for each letter `b` after a letter `a`, its cost in bits, -log2 P(b|a), in steps of a quarter of a bit:
under the language that likes the pair best (letters.xz), for the model asks "is this a plausible text of some
language?", never which; and in each language in Latin letters (latin.xz).
"""

from __future__ import annotations

import math
import zipfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from build_lingua import LATIN, LINGUA, OTHER
from build_lingua import letters as letters_of
from build_lingua import shares as shares_of
from build_packing import compress, cost, lower, pack, write

#: Bits added to a language's costs: mojibake of a widely written language is the likelier one.
SMALL = frozenset({
    "af", "az", "bs", "cy", "eo", "eu", "ga", "is", "la", "lg", "mi", "mn", "mk", "sn", "so", "sq",
    "st", "sw", "tl", "tn", "ts", "xh", "yo", "zu", "kk", "gu", "pa", "te", "mr", "be",
})  # fmt: skip
SMALL_BITS = 1.0
YO_BITS = 4.0  # of ё instead of е, in a text that has it: one in sixteen of them is
UNSEEN = 13.0  # bits from which a language is held not to have a pair


def build(sources: Path) -> dict[str, bytes]:
    """The data files by name."""
    return {"letters.xz": pack({}, *alphabetic(sources)), "latin.xz": pack_languages(latin(sources))}


def alphabetic(sources: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Costs of letters and letter pairs under the language that likes them best."""
    unigrams: dict[str, float] = {}
    pairs: dict[str, float] = {}
    with zipfile.ZipFile(sources / LINGUA) as wheel:
        for tag in sorted({*LATIN, *OTHER}):
            own = letters_of(tag)
            extra = SMALL_BITS if tag in SMALL else 0.0
            letters = shares_of(wheel, tag, "unigrams", own.issuperset)
            total = sum(letters.values())
            for letter, count in letters.items():
                lower(unigrams, letter, extra - math.log2(count / total))
            after: dict[str, dict[str, float]] = defaultdict(dict)
            for pair, share in shares_of(wheel, tag, "bigrams", own.issuperset).items():
                after[pair[0]][pair[1]] = share
            for first, seconds in after.items():
                total = sum(seconds.values())
                for second, share in seconds.items():
                    bits = extra - math.log2(share / total)
                    if bits < 14:
                        lower(pairs, first + second, bits)
    # Corpora of Russian write е for ё nearly always: where the one stands, the other may, and a text that has it has it
    # everywhere.
    for pair in [pair for pair in pairs if pair[1] == "е"]:
        lower(pairs, pair[0] + "ё", pairs[pair] + YO_BITS)
    return unigrams, pairs


def latin(sources: Path) -> dict[str, dict[str, float]]:
    """Costs of letter pairs in each language that is written in Latin letters."""
    out = {}
    with zipfile.ZipFile(sources / LINGUA) as wheel:
        for tag in sorted(LATIN):
            after: dict[str, float] = defaultdict(float)
            shares = shares_of(wheel, tag, "bigrams", letters_of(tag).issuperset)
            for pair, share in shares.items():
                after[pair[0]] += share
            out[tag] = {pair: -math.log2(share / after[pair[0]]) for pair, share in shares.items()}
    return out


def pack_languages(languages: Mapping[str, Mapping[str, float]]) -> bytes:
    """A line of languages, one of pairs, one for each language: a cost for each pair, "~" where it has none."""
    pairs = sorted({pair for costs in languages.values() for pair, bits in costs.items() if bits < UNSEEN})
    rows = [
        "".join(cost(costs[p]) if costs.get(p, UNSEEN) < UNSEEN else "~" for p in pairs) for costs in languages.values()
    ]
    return compress("\n".join([" ".join(languages), "".join(pairs), *rows]))


if __name__ == "__main__":
    write(build)
