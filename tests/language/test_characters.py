"""Groups of characters: what a letter costs does not depend on which one was asked for first."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scrubber.language.characters import group


@pytest.mark.parametrize("letters", ["aẁ", "αἄ", "дᲀ", "一㐀豈𠀀"])
def test_a_script_is_one_group_in_all_its_blocks(letters: str) -> None:
    assert len({id(group(letter)) for letter in letters}) == 1


@pytest.mark.parametrize(("one", "other"), [("α", "ἄ"), ("д", "ᲀ"), ("一", "𠀀")])
def test_the_order_of_asking_changes_nothing(one: str, other: str) -> None:
    ask = "import sys; from scrubber.language.characters import group; print([group(c) for c in sys.argv[1]][0 if len(sys.argv) < 3 else 1])"
    first = subprocess.run([sys.executable, "-c", ask, one], capture_output=True, text=True, check=True).stdout
    second = subprocess.run(
        [sys.executable, "-c", ask, other + one, "second"], capture_output=True, text=True, check=True
    ).stdout
    assert first == second
