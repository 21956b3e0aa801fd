"""Promises of collate on the fixture's damaged mirrors: neither their order nor who of the honest takes part changes the text, and what is quoted stands there."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import scrubber
from scrubber.capture import fetch_all
from scrubber.collation.fold import Vocabulary
from scrubber.document import Document
from scrubber.witness import Reading, read_all

FIXTURES = Path(__file__).parents[2] / "fixtures"
HONEST = ("gazette", "news", "hijacked", "big5", "mojibake", "paged", "spun")
ALTERED = ("altered-date", "altered-terms", "copy-one", "copy-two", "farm", "farm-dump")


@cache
def pages():
    """What cleaning made of each mirror."""
    document = Document.read(FIXTURES / "document.toml")
    return read_all(
        [
            Reading(each.mirror, each.captures, None, None, False, document.script, tuple(document.languages))
            for each in fetch_all(document)
        ]
    )


def folded(text):
    fold = Vocabulary()
    return fold.join(fold.fold(text).ids)


@settings(max_examples=6, deadline=None)
@given(st.permutations([*HONEST[:4], *ALTERED[:5]]))
def test_the_order_of_the_mirrors_changes_no_byte(order):
    straight = scrubber.collate({name: pages()[name] for name in sorted(order)})
    assert repr(scrubber.collate({name: pages()[name] for name in order})) == repr(straight)


@settings(max_examples=12, deadline=None)
@given(st.sets(st.sampled_from(HONEST), min_size=3))
def test_any_three_honest_mirrors_attest_the_truth(names):
    collation = scrubber.collate({name: pages()[name] for name in names})
    assert folded(collation.text) == folded((FIXTURES / "truth.txt").read_text("utf-8"))
    assert [finding for finding in collation.findings if finding.accuses] == []


@settings(max_examples=6, deadline=None)
@given(st.sets(st.sampled_from(ALTERED), min_size=1, max_size=4))
def test_what_a_finding_quotes_stands_at_its_place_in_the_capture(names):
    collation = scrubber.collate({name: pages()[name] for name in (*HONEST, *names)})
    assert {finding.mirror for finding in collation.findings if finding.accuses} == names
    for finding in collation.findings:
        base, place = pages()[finding.mirror].base, finding.place
        assert base[place.start : place.end] == place.exact
        assert base[: place.start].endswith(place.prefix)
        assert base[place.end :].startswith(place.suffix)
        assert folded(finding.after) in folded(place.exact)
