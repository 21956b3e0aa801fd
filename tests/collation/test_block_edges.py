"""A word that differs at a block's edge, and a block beyond it: two differences, whoever has the one or the other."""

from __future__ import annotations

from scrubber.collation import collate
from scrubber.model import ACCUSING

TEXT = [
    "Fishing on the lake of Mervans is open from spring to autumn, on every day but Tuesday.",
    "Nobody may use more lines than three, and the pike that are kept measure at least 60 centimetres.",
    "What was caught is written into a book, which goes to the mayor in winter.",
    "Riders, bathers and boats keep away from the reeds while the birds are breeding there.",
]
FALSE = TEXT[1].replace("centimetres", "millimetres")
ADVERT = "Try our wine guide free for a month"


def copy(second: str, *more: str) -> str:
    return "\n\n".join([TEXT[0], second, *more, *TEXT[2:]])


def test_an_advertisement_behind_a_changed_word_does_not_part_the_honest_copies() -> None:
    found = collate({"a": copy(TEXT[1], ADVERT), "b": copy(TEXT[1]), "d": copy(FALSE)})
    accused = {(f.mirror, f.kind, f.before, f.after) for f in found.findings if f.kind in ACCUSING and not f.disputed}
    assert accused == {("d", "unit", "centimetres", "millimetres")}


def test_a_slip_at_a_blocks_end_and_an_advertisement_behind_it_are_no_changed_fact() -> None:
    found = collate({
        "a": copy(TEXT[1].replace("centimetres", "centirnetres"), ADVERT),
        "b": copy(TEXT[1]),
        "c": copy(TEXT[1]),
    })  # fmt: skip
    assert not [f for f in found.findings if f.kind in ACCUSING and not f.disputed]


def test_a_block_added_before_one_that_begins_with_a_slip_is_told_whole() -> None:
    added = "Police are looking for two men who set nets across the mouth of the river on the eve of the opening day."
    bad = TEXT[2].replace("What", "Whai")
    whole = "\n\n".join([*TEXT[:2], added, bad, TEXT[3]])
    found = collate({"a": whole, "b": copy(TEXT[1]), "c": copy(TEXT[1])})
    accused = [(f.mirror, f.kind, f.after) for f in found.findings if f.kind in ACCUSING and not f.disputed]
    assert accused == [("a", "block_inserted", added.rstrip("."))]
