"""Build the table of Chinese words with their frequencies that GBK shift spots are reread with, and which of them are
names.

Source: jieba's dict.txt (MIT). Run from the project's root, with `jieba` installed:

    python src/scrubber/language/data/build_words.py writes words.xz, rarer.xz and named.xz in
    src/scrubber/language/data

words.xz has the single characters and the frequent words; each line: a cost in bits (-log2 of the word's share of all
words), then the words of that cost, sorted, a blank between. rarer.xz has as many words that come next; each line: a
character, then each word that begins with it, without it, and its cost as a letter: T is 20 bits, U is 21. named.xz has
a figure for each word of both tables that has two characters and more, in their order: 1 for the name of somebody, of a
body, a brand or a place. Of two characters that the dictionary takes for somebody's name, those are one that begin with
a surname (明白, 武功).
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from pathlib import Path

from build_packing import compress

FOLDER = Path("src/scrubber/language/data")
KEPT, RARER = 40_000, 80_000  # words up to which each table goes, by how frequent they are
#: Folded as readings.txt folds it: converters make 著 of 着, so a text's 著 may be either.
FOLD = str.maketrans("著", "着")
_PEOPLE, _OTHERS = frozenset(["nr", "nrfg", "nrt"]), frozenset(["ns", "nt", "nz"])
_HAN = re.compile("[\u4e00-\u9fff]{1,4}")


def build() -> dict[str, bytes]:
    """The tables by name, compressed."""
    import jieba  # noqa: PLC0415

    from scrubber.language.packs.zh import SURNAMES  # noqa: PLC0415

    counts: dict[str, int] = defaultdict(int)
    named = set()
    for line in Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        if _HAN.fullmatch(word):
            counts[word.translate(FOLD)] += int(count)
            if tag in _OTHERS or (tag in _PEOPLE and (len(word) > 2 or word[0] in SURNAMES)):
                named.add(word.translate(FOLD))
    total = sum(counts.values())
    costs = {word: round(math.log2(total / count)) for word, count in counts.items()}
    single = [word for word in counts if len(word) == 1]
    common = sorted((word for word in counts if len(word) > 1), key=lambda word: (-counts[word], word))[:RARER]
    by_cost: dict[int, list[str]] = defaultdict(list)
    for word in single + common[:KEPT]:
        by_cost[costs[word]].append(word)
    by_first: dict[str, str] = defaultdict(str)
    for word in sorted(common[KEPT:]):
        by_first[word[0]] += word[1:] + chr(64 + costs[word])
    return {
        "words.xz": compress("".join(f"{cost} {' '.join(sorted(words))}\n" for cost, words in sorted(by_cost.items()))),
        "named.xz": compress("".join("01"[word in named] for word in sorted(common)) + "\n"),
        "rarer.xz": compress("".join(f"{first}{rest}\n" for first, rest in by_first.items())),
    }


if __name__ == "__main__":
    for name, data in build().items():
        (FOLDER / name).write_bytes(data)
        sys.stdout.write(f"{name}: {len(data)} bytes\n")
