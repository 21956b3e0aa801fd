"""How the tables of costs are packed: a cost is one ASCII character, and the same costs give the same bytes each
time; and how tables are written: the scripts beside this one take SOURCES [OUT].
"""

from __future__ import annotations

import lzma
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

STEPS = 4  # of a bit
MOST = 93 / STEPS  # one printable ASCII character holds a cost


def pack(folds: Mapping[str, str], unigrams: Mapping[str, float], pairs: Mapping[str, float]) -> bytes:
    """A line of folded characters, one of single characters, one for each first character; a cost is one ASCII
    character.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for pair in sorted(pairs):
        lines[pair[0]].append(pair[1] + cost(pairs[pair]))
    head = "".join(char + cost(unigrams[char]) for char in sorted(unigrams))
    fold = "".join(char + folds[char] for char in sorted(folds))
    text = "\n".join([fold, head, *(first + "".join(rest) for first, rest in sorted(lines.items()))])
    return compress(text)


def rows(pairs: Mapping[tuple[str, str], float]) -> str:
    """A table of what costs how many bits after what, in halves of a bit, as scrubber.language.table reads it; none
    of them has a blank or a line's end.
    """
    often = Counter(second for _, second in pairs)
    alphabet = sorted(often, key=lambda second: (-often[second], second))
    place = {second: n for n, second in enumerate(alphabet)}
    after: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (first, second), bits in pairs.items():
        after[first].append((place[second], chr(48 + round(bits * 2))))
    firsts = sorted(after, key=lambda first: (place.get(first, len(place)), first))
    ordered = [sorted(after[first]) for first in firsts]
    steps = [chr(at - before) for row in ordered for before, at in pairwise([0, *(at for at, _ in row)])]
    head = [" ".join(alphabet), " ".join(firsts), " ".join(str(len(row)) for row in ordered)]
    return "\n".join([*head, "".join(steps) + "".join(cost for row in ordered for _, cost in row)])


def compress(text: str) -> bytes:
    """A table's text as it ships."""
    return lzma.compress(text.encode(), format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC32, preset=9 | lzma.PRESET_EXTREME)


def cost(bits: float) -> str:
    """A cost in bits as one character."""
    return chr(33 + round(min(max(bits, 0), MOST) * STEPS))


def lower(costs: dict[str, float], key: str, bits: float) -> None:
    """Take the lesser of a cost and one that is there."""
    costs[key] = min(bits, costs.get(key, math.inf))


def write(build: Callable[[Path], Mapping[str, bytes]]) -> None:
    """Write the data files that a script builds of the folder it is called with, into its second one or beside it."""
    sources, out = (*map(Path, sys.argv[1:3]), Path(__file__).parent)[:2]
    for name, data in build(sources).items():
        (out / name).write_bytes(data)
        sys.stdout.write(f"{name}: {len(data)} bytes\n")
