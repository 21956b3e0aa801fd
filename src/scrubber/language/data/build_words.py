"""Build the table of Chinese words with their frequencies that GBK shift spots are reread with.

Source: jieba's dict.txt (MIT). Run from the project's root, with `jieba` installed:

    python src/scrubber/language/data/build_words.py                 writes src/scrubber/language/data/words.xz

Each line: a cost in bits (-log2 of the word's share of all words), then the words of that cost, sorted, a blank between.
"""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path("src/scrubber/language/data/words.xz")
KEPT = 40_000
#: Folded as readings.txt folds it: converters make 著 of 着, so a text's 著 may be either.
FOLD = str.maketrans("著", "着")
_HAN = re.compile("[\u4e00-\u9fff]{1,4}")


def build() -> bytes:
    """The table, compressed."""
    import jieba  # noqa: PLC0415

    counts: dict[str, int] = defaultdict(int)
    for line in Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split(" ")
        if _HAN.fullmatch(word):
            counts[word.translate(FOLD)] += int(count)
    total = sum(counts.values())
    single = [word for word in counts if len(word) == 1]
    common = sorted((word for word in counts if len(word) > 1), key=lambda word: (-counts[word], word))[:KEPT]
    by_cost: dict[int, list[str]] = defaultdict(list)
    for word in single + common:
        by_cost[round(math.log2(total / counts[word]))].append(word)
    text = "\n".join(f"{cost} {' '.join(sorted(words))}" for cost, words in sorted(by_cost.items())) + "\n"
    return lzma.compress(text.encode(), format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC32, preset=9 | lzma.PRESET_EXTREME)


if __name__ == "__main__":
    TARGET.write_bytes(build())
    sys.stdout.write(f"{TARGET}: {TARGET.stat().st_size} bytes\n")
