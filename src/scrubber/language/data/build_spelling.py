#!/usr/bin/env python3
"""Build the spelling model that ships in src/scrubber/language/data/: src/scrubber/language/data/build_spelling.py
SOURCES [OUT].

SOURCES is a folder with these distributions, as `pip download --no-deps -d SOURCES <name>==<version>` leaves them:

| distribution | licence | what is taken from it |
| --- | --- | --- |
| lingua-language-detector 1.3.5 | Apache-2.0 | frequencies of letters and of three letters in a row, in the languages in Latin letters |
| babel 2.18.0 | BSD-3-Clause; the Unicode CLDR data in it Unicode-3.0 | in how many languages an accented letter is used |

What it makes, all costs in bits in steps of a half: for each language what each letter costs, and what a letter costs
after two others (a blank is the end of the word), where that is clearly not what the pair alone would tell; and for
each accented letter what it costs in a language that nobody has a table of. The output depends on the sources alone.
"""  # noqa: E501 -- a table

from __future__ import annotations

import math
import pickle
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from build_lingua import LATIN, LINGUA
from build_lingua import letters as letters_of
from build_lingua import shares as shares_of
from build_packing import compress, write

BABEL = "babel-2.18.0-py3-none-any.whl"
STEPS = 2  # of a bit
MOST = 14.0  # bits of what a language does not have
RARE = 2.0**-18  # of all rows of three letters: what is rarer is left out
UNTOLD = 1.0  # bits by which three letters must differ from what two of them tell
UNSEEN = 3.0  # bits that three letters cost above two where the three were not seen
END = 4.0  # bits of a word's end where it was not seen
#: Parts of CLDR that are words of the language itself, and not names of foreign places.
CLDR = ("languages", "months", "days", "date_fields", "unit_display_names", "scripts", "eras", "unit_patterns",
    "quarters")  # fmt: skip
ANY = 5.0  # bits of an accented letter beside which one it is


def build(sources: Path) -> dict[str, bytes]:
    """The data file by its name."""
    tags = sorted(LATIN)
    lines = [" ".join(tags), "".join(char + cost(bits) for char, bits in accented(sources).items())]
    told: dict[str, dict[str, str]] = defaultdict(lambda: defaultdict(str))
    with zipfile.ZipFile(sources / LINGUA) as wheel:
        for place, tag in enumerate(tags):
            letters, triples = language(wheel, tag)
            lines.append(letters)
            for three, cost in triples.items():
                told[three[:2]][three[2]] += chr(65 + place) + cost
    # A line for two letters: each that follows them, with the languages that tell of it and what it costs there.
    lines += [pair + "\t".join(char + told[pair][char] for char in sorted(told[pair])) for pair in sorted(told)]
    return {"spelling.xz": compress("\n".join(lines))}


def language(wheel: zipfile.ZipFile, tag: str) -> tuple[str, dict[str, str]]:
    """A line of letters with their costs, and what three letters cost in a row, where that has to be told."""
    single, double, every = shares(wheel, tag)
    total = sum(single.values())
    triples: dict[str, str] = {}
    for three in sorted(every):
        share, pair = every[three], three[:2]
        told = (END if three[2] == " " else MOST) if three[1:] not in double else UNSEEN - math.log2(double[three[1:]])
        common = (single[pair[1]] if pair[0] == " " else single[pair[0]] * double.get(pair, 0.0)) / total * share
        if common >= RARE and abs(-math.log2(share) - min(MOST, told)) >= UNTOLD:
            triples[three] = cost(-math.log2(share))
    letters = "".join(char + cost(-math.log2(single[char] / total)) for char in sorted(single))
    return letters, triples


def shares(wheel: zipfile.ZipFile, tag: str) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """How often letters stand in a language, how often one follows another, and one follows two, the ends of words
    among them.
    """
    own = letters_of(tag)
    single, double, triple = (
        shares_of(wheel, tag, order, own.issuperset) for order in ("unigrams", "bigrams", "trigrams")
    )
    going_on: Counter[str] = Counter()
    for three, share in triple.items():
        going_on[three[:2]] += share
    # The shares are of all words, so what is missing to 1 is the words that end there.
    for pair, share in double.items():
        going_on[" " + pair[0]] += share
    ends = {pair + " ": max(1e-3, 1 - going_on[pair]) for pair in (*double, *(" " + char for char in single))}
    return single, double, triple | ends


def accented(sources: Path) -> dict[str, float]:
    """What an accented letter costs in a language without a table: the fewer languages have it, the more."""
    have: Counter[str] = Counter()
    languages = 0
    for letters in _cldr(sources / BABEL):
        latin = Counter({char: n for char, n in letters.items() if unicodedata.name(char, "").startswith("LATIN")})
        if latin.total() < 200 or latin.total() * 2 < letters.total():
            continue
        languages += 1
        have.update(char for char, n in latin.items() if char > "\x7f" and n >= 3 and n * 1500 > latin.total())
    return {char: ANY - math.log2((have[char] + 0.5) / languages) for char in sorted(have)}


def _cldr(path: Path) -> Iterator[Counter[str]]:
    """The letters of each language's own words."""
    with zipfile.ZipFile(path) as wheel:
        for name in sorted(wheel.namelist()):
            folder, _, file = name.rpartition("/")
            if folder == "babel/locale-data" and file.endswith(".dat") and "_" not in file:
                data = pickle.loads(wheel.read(name))
                words = unicodedata.normalize("NFC", " ".join(t for k in CLDR for t in _strings(data.get(k, {}))))
                yield Counter(char for char in words.lower() if char.isalpha())


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _strings(each)


def cost(bits: float) -> str:
    """A character that says how dear something is, in steps of half a bit."""
    return chr(33 + round(min(max(bits, 0.0), MOST) * STEPS))


if __name__ == "__main__":
    write(build)
