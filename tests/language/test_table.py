"""Tables of what follows what: what the build packs is what is read."""

from __future__ import annotations

import importlib
import lzma
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

from scrubber.language import table
from scrubber.language.table import Table, tables

DATA = Path(table.__file__).parent / "data"
sys.path.append(str(DATA))
packing = importlib.import_module("build_packing")
sys.path.remove(str(DATA))

NAMES = st.text("一丁七^0，ab", min_size=1, max_size=3)
COSTS = st.integers(0, 60).map(lambda halves: halves / 2)
PAIRS = st.dictionaries(st.tuples(NAMES, NAMES), COSTS, min_size=1, max_size=60)


@tried(50)
@given(st.lists(PAIRS, min_size=1, max_size=3))
def test_every_row_is_read_as_it_was_packed(packed: list[dict[tuple[str, str], float]]) -> None:
    file = packing.compress("".join(map(packing.rows, packed)))
    read = tables(lzma.decompress(file).decode())
    assert len(read) == len(packed)
    for own, pairs in zip(read, packed, strict=True):
        assert {(first, second): cost for first in own.firsts() for second, cost in own.after(first).items()} == pairs
        assert own.after("no such word") == {}


def test_a_long_row_far_into_the_alphabet_is_read_too() -> None:
    """Steps of any size are single characters, line ends among them."""
    names = [chr(0x3400 + n) for n in range(9000)]
    pairs = {("a", name): 1.5 for name in names} | {("b", names[0]): 2.0, ("b", names[-1]): 30.0}
    own = Table(packing.rows(pairs))
    assert own.after("a") == dict.fromkeys(names, 1.5)
    assert own.after("b") == {names[0]: 2.0, names[-1]: 30.0}
