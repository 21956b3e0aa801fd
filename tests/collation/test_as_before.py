"""What differs from the edition before in the width of its blanks alone is no other text."""

from __future__ import annotations

from array import array

import pytest

import scrubber
from scrubber.collation.printing.as_before import Before, shifted

OPENING = (
    "The town keeps its boats in the old harbour, and each of them has a berth there.",
    "Whoever wants one writes to the harbour office before the end of March.",
    "If you run this program on the office's machine you will get:",
)
LISTING = (
    "$ berths  -a",
    "Harbour name:    core-2.0:core-3.0:core-3.1",
    "Keeper:    Anna Berg",
    "Release:    unstable",
    "Codename:   tern",
)
CLOSING = "However, this is not always that easy, for some boats have more than one berth."


def page(listing: str) -> scrubber.CleanText:
    said = "".join(f"<p>{each}</p>" for each in OPENING)
    return scrubber.clean(f"<html><body>{said}{listing}<p>{CLOSING}</p></body></html>", content_type="text/html")


def copies() -> dict[str, scrubber.CleanText]:
    narrow = [" ".join(line.split()) for line in LISTING]
    return {
        "listing": page("<pre>" + "\n".join(LISTING) + "</pre>"),
        "lines": scrubber.clean("\n\n".join([*OPENING, *LISTING, CLOSING])),
        "paragraphs": page("".join(f"<p>{line}</p>" for line in narrow)),
    }


@pytest.mark.parametrize("names", [("listing", "lines"), ("lines", "paragraphs"), ("listing", "lines", "paragraphs")])
def test_the_same_copies_make_no_new_text(names: tuple[str, ...]) -> None:
    witnesses = {name: copy for name, copy in copies().items() if name in names}
    first = scrubber.collate(witnesses)
    again = scrubber.collate(witnesses, previous=first.text)
    assert again.text == first.text
    assert not again.findings


def test_a_copy_that_is_away_for_a_day_makes_no_new_text() -> None:
    witnesses = copies()
    first = scrubber.collate(witnesses)
    without = {name: copy for name, copy in witnesses.items() if name != "lines"}
    assert scrubber.collate(without, previous=first.text).text == first.text


def test_most_sources_may_set_it_otherwise() -> None:
    before = Before("Yacht    40\n\nFerry 85", "before")
    assert before.setting("Yacht 40", [("a", "Yacht 40"), ("b", "Yacht 40")], lambda names: len({*names})) != "Yacht 40"
    own = [("a", "Yacht 40"), ("b", "Yacht 40"), ("c", "Yacht 40")]
    assert before.setting("Yacht 40", own, lambda names: len({*names})) == "Yacht 40"
    assert before.setting("Yacht 41", [], lambda names: len({*names})) == "Yacht 41"


def test_words_keep_their_places() -> None:
    text, after = "“Yacht”  40\tberths", "“Yacht” 40    berths"
    places = array("I", [1, 6, 9, 11, 12, 18])
    moved = shifted(places, text, after)
    assert [after[a:b] for a, b in zip(moved[::2], moved[1::2], strict=True)] == ["Yacht", "40", "berths"]
