"""Where two texts differ, word by word: what is marked in a side-by-side view."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scrubber.ends import ends_alike
from scrubber.patterns import lazily

Op = Literal["same", "changed"]

_WIDE = (
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_TOKEN = lazily(rf"[{_WIDE}]|\d+(?:[.,:]\d+)*|[^\W\d_{_WIDE}]+(?:['’-][^\W\d_{_WIDE}]+)*|\s+|.", re.DOTALL)
#: Comparing costs about this many steps at most; beyond, two texts are shown as different altogether.
_MOST_CELLS = 400_000_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of two texts: the same in both, or what stands in the one where the other has something else.

    Attributes:
        op: "same" or "changed".
        a: what the first has ("" if it has nothing here).
        b: what the second has.
    """

    op: Op
    a: str
    b: str


def words(text: str) -> list[str]:
    """A text cut into what a reader sees as one: a word, a number, a Chinese character, blanks, another character."""
    return _TOKEN.findall(text)


def spans(text: str) -> list[tuple[int, int]]:
    """Where each of these begins and ends."""
    return [match.span() for match in _TOKEN.finditer(text)]


def compare(a: str, b: str) -> list[Mark]:
    """Mark where two texts differ. Marks in order; the `a`s joined are `a`, the `b`s joined are `b`."""
    if a == b:
        return [Mark("same", a, b)] if a else []
    left, right = words(a), words(b)
    head, tail = ends_alike(left, right)
    marks = [Mark("same", "".join(left[:head]), "".join(right[:head]))]
    marks += _middle(left[head : len(left) - tail], right[head : len(right) - tail])
    marks.append(Mark("same", "".join(left[len(left) - tail :]), "".join(right[len(right) - tail :])))
    return _smooth(marks)


def _middle(left: list[str], right: list[str]) -> Iterable[Mark]:
    if not left or not right or len(left) * len(right) > _MOST_CELLS:
        return [Mark("changed", "".join(left), "".join(right))]
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- only where texts differ

    return [
        Mark(
            "same" if op.tag == "equal" else "changed",
            "".join(left[op.src_start : op.src_end]),
            "".join(right[op.dest_start : op.dest_end]),
        )
        for op in Levenshtein.opcodes(left, right)
    ]


def _smooth(marks: list[Mark]) -> list[Mark]:
    """Join neighbours of one kind, and let go of a single shared character between two changes: it is chance."""
    out: list[Mark] = []
    for number, mark in enumerate(marks):
        if not mark.a and not mark.b:
            continue
        op = mark.op
        between = (
            out and out[-1].op == "changed" and any(later.op == "changed" for later in marks[number + 1 : number + 2])
        )
        if op == "same" and between and len(mark.a) < 2 and not mark.a.isspace():
            op = "changed"
        if out and out[-1].op == op:
            out[-1] = Mark(op, out[-1].a + mark.a, out[-1].b + mark.b)
        else:
            out.append(Mark(op, mark.a, mark.b))
    return out
