"""Two sentences side by side: in which stretches of whole words they are the same, and in which they are not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from scrubber.ends import ends_alike
from scrubber.language.plain import plain
from scrubber.language.runs import INDIC_SIGNS
from scrubber.patterns import lazily

# A word of letters, with the signs that the scripts of India set at them, a run of digits, a run of blanks, or one
# character (of Han, kana, or a mark).
_SIGNS = f"[{INDIC_SIGNS}]"
_LETTERS = rf"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:{_SIGNS}+[^\W\d_\u3040-\u30ff\u3400-\u9fff]*)*"
TOKEN = lazily(rf"{_LETTERS}(?:['’][^\W\d_\u3040-\u30ff\u3400-\u9fff]+)?|\d+|\s+|.", re.DOTALL)
# Apostrophes as printers set them, and what is a quotation mark where it stands by itself.
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u201b\u02bc", "'"))
_QUOTES = frozenset("\"'`“”„‟«»‹›「」『』｢｣\u2018\u2019\u201a\u201b")
# Beyond this (two passages of 4,000 words without a common word at their ends), there is nothing to be told in detail.
_MOST_CELLS = 16_000_000


@dataclass(slots=True)
class Stretch:
    """From `i1` to `i2` of one sentence and from `j1` to `j2` of the other (exclusive): the same, or a difference."""

    same: bool
    i1: int
    i2: int
    j1: int
    j2: int


def stretches(before: str, after: str) -> list[Stretch]:
    """What two sentences share and what not, in order; no two differences touch."""
    one, other = TOKEN.findall(before), TOKEN.findall(after)
    starts, other_starts = (list(accumulate(map(len, tokens), initial=0)) for tokens in (one, other))
    keys, other_keys = [folded(t) for t in one], [folded(t) for t in other]
    out: list[Stretch] = []
    for same, i1, i2, j1, j2 in _steps(keys, other_keys):
        part = Stretch(same, starts[i1], starts[i2], other_starts[j1], other_starts[j2])
        if out and not same and not out[-1].same:
            out[-1].i2, out[-1].j2 = part.i2, part.j2
        else:
            out.append(part)
    return out


def _steps(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """What two token rows share and don't, in order; a difference too large to align is one difference."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- heavy

    low, high = ends_alike(one, other)
    end, other_end = len(one) - high, len(other) - high
    if low:
        yield True, 0, low, 0, low
    if (end - low) * (other_end - low) > _MOST_CELLS:
        yield False, low, end, low, other_end
    elif end > low or other_end > low:
        for code in Indel.opcodes(one[low:end], other[low:other_end]):
            yield (
                code.tag == "equal",
                low + code.src_start,
                low + code.src_end,
                low + code.dest_start,
                low + code.dest_end,
            )
    if high:
        yield True, end, len(one), other_end, len(other)


@lru_cache(maxsize=4096)
def folded(token: str) -> str:
    """A token as it is compared: in simplified characters, narrow and small, quotation marks in one way."""
    return " " if token.isspace() else typed(plain(token).casefold())


def typed(token: str) -> str:
    """A token with its apostrophe as a keyboard has it, and a quotation mark of any make, single or double, as one."""
    if token in _QUOTES:
        return '"'
    return token if token.isascii() else token.translate(_APOSTROPHES)


def moved_out(place: int, those: Sequence[Stretch], *, theirs: bool, end: bool) -> tuple[int, int]:
    """A place on one side, moved out of any difference, and the same place on the other side."""
    for s in those:
        low, high, other_low, other_high = (s.j1, s.j2, s.i1, s.i2) if theirs else (s.i1, s.i2, s.j1, s.j2)
        if (low < place <= high) if end else (low <= place < high):
            if not s.same:
                return (high, other_high) if end else (low, other_low)
            return place, (
                other_high - min(high - place, other_high - other_low)
                if end
                else other_low + min(place - low, other_high - other_low)
            )
    return place, place
