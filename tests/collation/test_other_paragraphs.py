"""Blocks that are missing or set in though a word of theirs stands in the text by chance, and texts that break off
before a later date.
"""

import pytest
from tests.collation.families import TEXTS

import scrubber

HARBOUR = TEXTS["harbour"].split("\n\n")


def collated(*copies):
    return scrubber.collate({f"m{at}": "\n\n".join(copy) for at, copy in enumerate(copies)})


def told(collation):
    return sorted((finding.mirror, finding.kind) for finding in collation.findings)


def test_an_inserted_block_that_begins_as_the_next_one_is_still_a_block():
    at = HARBOUR.index("Article 4. Speed") + 1
    new = "No one who was fined may berth again within two years, unless a bond has been lodged with the clerk."
    altered = [*HARBOUR[:at], new, *HARBOUR[at:]]
    assert told(collated(HARBOUR, HARBOUR, HARBOUR, altered)) == [("m3", "block_inserted")]


def test_a_paragraph_in_anothers_place_is_one_missing_and_one_set_in_and_nothing_else():
    at = HARBOUR.index("Article 14. Wrecks") + 1
    new = "If the crew leaves, a guard from the town stays aboard at night. Whoever relieves that guard signs a book."
    altered = [*HARBOUR[:at], new, *HARBOUR[at + 1 :]]
    assert told(collated(HARBOUR, HARBOUR, HARBOUR, altered)) == [("m3", "block_deleted"), ("m3", "block_inserted")]


def test_a_copy_that_breaks_off_before_the_later_date_is_no_older_edition():
    dated = [
        "Harbour rules of Sandvik",
        "Adopted on 3 May 2019.",
        *HARBOUR[1:],
        "Amended on 7 June 2022 by the port council.",
    ]
    broken = dated[:24]
    for at, (before, after) in enumerate(
        (("24 hours", "42 hours"), ("6 knots", "9 knots"), ("80 metres", "18 metres"), ("may anchor", "must anchor"), ("every vessel", "some vessels"), ("0.40", "0.80"), ("each year", "each month"), ("only in", "also in"), ("Explosives are not", "Explosives are"), ("No vessel shall", "Any vessel may"))
    ):  # fmt: skip
        assert any(before in block for block in broken), at
        broken = [block.replace(before, after) for block in broken]
    collation = collated(dated, dated, dated, dated, broken)
    kinds = {finding.kind for finding in collation.findings}
    assert "stale" not in kinds
    assert "truncation" in kinds
    assert {finding.mirror for finding in collation.findings} == {"m4"}


def test_a_line_of_place_day_and_name_ends_a_text():
    text = "\n\n".join([*HARBOUR[1:], "Sandvik, 20 September 2018, for the port council Claudia Reimann"])
    assert [finding.kind for finding in scrubber.clean(text).findings] == []
    cut = "\n\n".join([*HARBOUR[1:], "The owner of a vessel that was seized may ask the port council for the"])
    assert [finding.kind for finding in scrubber.clean(cut).findings] == ["truncation"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keys of the boathouse hang behind the door of the office.", "The vessel leaves the harbour at night."),
        ("[pilots]: https://pilots.example/sandvik/list", "[wrecks]: https://wrecks.example/2014/all"),
    ],
)
def test_of_two_copies_neither_is_accused_of_the_line_that_it_has_in_the_others_place(one, other):
    """Lines that share no word were weighed as wording, which nothing keeps open, and told as blocks set in."""
    at = HARBOUR.index("Article 14. Wrecks") + 1
    found = collated(*([*HARBOUR[:at], line, *HARBOUR[at:]] for line in (one, other))).findings
    assert [each.kind for each in found] == ["block_inserted", "block_deleted"]
    assert all(each.disputed for each in found)
