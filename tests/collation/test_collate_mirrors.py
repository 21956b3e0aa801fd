"""Promises of collate on the fixture's damaged mirrors: neither their order nor who of the honest takes part changes
the text, and what is quoted stands there.
"""

from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.capture import fetch_all
from scrubber.collation.alignment.fold import Vocabulary
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


@cache
def collated(*names):
    return repr(scrubber.collate({name: pages()[name] for name in names}))


@tried(6)
@given(st.permutations([*HONEST[:4], *ALTERED[:5]]))
def test_the_order_of_the_mirrors_changes_no_byte(order):
    assert collated(*order) == collated(*sorted(order))


@tried(12)
@given(st.sets(st.sampled_from(HONEST), min_size=3))
def test_any_three_honest_mirrors_attest_the_truth(names):
    collation = scrubber.collate({name: pages()[name] for name in names})
    assert folded(collation.text) == folded((FIXTURES / "truth.txt").read_text("utf-8"))
    assert [finding for finding in collation.findings if finding.accuses] == []


@tried(6)
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


def test_a_paragraph_that_speaks_to_readers_of_something_else_accuses_nobody() -> None:
    """It is told, for somebody may have meant it; a duty that somebody added, and what the text itself is about,
    accuse.
    """
    text = [
        "The harbour council met on Tuesday and agreed on the new timetable.",
        "Passengers had asked for a later boat since the bridge was closed.",
        "The timetable holds until the end of September, and is then reviewed.",
    ]
    lines = {
        "Looking for a mattress? Our spring prices are the lowest we ever had.": True,
        "Passengers must carry a permit that the mattress factory issues to you.": False,
        "Do you want a later boat? Our council agreed on Tuesday that the timetable holds.": False,
    }
    for line, disputed in lines.items():
        witnesses = {name: "\n\n".join(text) for name in "abc"} | {"d": "\n\n".join([*text[:2], line, text[2]])}
        (finding,) = scrubber.collate(witnesses).findings
        assert (finding.mirror, finding.kind, finding.disputed) == ("d", "block_inserted", disputed), line
