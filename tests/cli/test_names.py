"""What mirrors are called whose names nobody gave."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.cli.names import names
from scrubber.document import Mirror

PLACES = {
    "https://www.gazette.example/charter.html": "gazette.example",
    "https://copy.example/en/1234.html": "copy.example-en-1234",
    "https://copy.example/de/1234.html": "copy.example-de-1234",
    "https://copy.example/": "copy.example",
    "https://wiki.example/w/index.php?title=Charter": "wiki.example-w-title-Charter",
    "https://wiki.example/w/index.php?title=Law": "wiki.example-w-title-Law",
    "https://wiki.example/wiki/Charter": "wiki.example-Charter",
    "https://law.example/%E6%B3%95/%E4%B8%80.html": "law.example",
    "http://127.0.0.1:8000/gazette/charter.html": "gazette-charter",
    "http://127.0.0.1:8000/mirror/charter.html": "mirror-charter",
    "http://[::1]/": "mirror",
    "saved/page.html": "saved-page",
    "old/page.html": "old-page",
    "notes.v2.txt": "notes.v2",
    "cafe\u0301.txt": "caf\u00e9",
    "caf\u00e9.txt": "caf\u00e9-2",
    "\u0939\u093f\u0902\u0926\u0940 \u0e01\u0e0e.txt": "\u0939\u093f\u0902\u0926\u0940-\u0e01\u0e0e",
}


def test_a_name_says_which_site_or_file_and_as_much_of_the_way_as_tells_it_apart():
    """An address in figures, and a number behind it, told nobody which copy was altered."""
    assert dict(zip(PLACES, names(list(PLACES)), strict=True)) == PLACES
    assert names(["http://127.0.0.1:8000/"]) == ["127.0.0.1"]


@pytest.mark.parametrize("places", [list(each) for each in permutations(list(PLACES)[1:4])])
def test_a_name_does_not_hang_on_the_order(places):
    assert names(places) == [PLACES[each] for each in places]


def test_the_same_place_twice_and_a_name_that_is_taken_have_a_number():
    assert names(["a.txt", "a.txt", "b/a.txt"], ["b-a"]) == ["a", "a-2", "b-a-2"]


def test_what_is_no_address_has_a_name_as_well_and_is_refused_for_what_it_is():
    """One bracket too many was a traceback, and no site at all a name that is no text."""
    assert names(["http://[site/a", "https://", "x"]) == ["a", "mirror", "x"]


@given(
    st.lists(
        st.text(max_size=30)
        | st.builds(
            "http{}{}".format, st.sampled_from(["s://site.example/", "://"]), st.text("ab/?=.-%é []:", max_size=12)
        ),
        max_size=6,
    )
)
def test_whatever_the_places_are_their_names_are_different_and_can_be_names(places):
    found = names(places)
    assert len({*found}) == len(places)
    for name in found:
        Mirror(name, path="x")


def test_names_may_stand_on_both_sides_of_an_option(document, scrubber, numbers):
    """As they may for other commands: what came behind an option was an unrecognized argument."""
    status, out, _ = scrubber("clean", "town.txt", "--format", "jsonl", "port.txt", "-q", "odd.txt")
    assert (status, [json.loads(each)["source"] for each in out.splitlines()]) == (
        0,
        ["town.txt", "port.txt", "odd.txt"],
    )
    assert scrubber("init", "town.txt", "-o", "new.toml", "port.txt", "--id", "new")[0] == 0
    assert "port.txt" in document.with_name("new.toml").read_text()
    assert scrubber("run", document, "--fail-on", "never")[0] == 0
    assert scrubber("accept", document, "--reason", "known", *numbers(document))[0] == 0
    for words in (("run", document, "-q", "new.toml"), ("clean", "town.txt", "--formt", "json", "port.txt")):
        status, out, err = scrubber(*words)
        assert (status, out) == (2, "")
        assert "unrecognized arguments: " in err
