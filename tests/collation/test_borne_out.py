"""Where copies conflict and nothing else decides, a sentence that contradicts itself is not the document's."""

from __future__ import annotations

import pytest

import scrubber

TEXT = """Terms of the lease

The tenant pays the rent within {words} ({figures}) days of the first of the month, and the landlord confirms it.

The hall is open on {day}, {date} March 2019, from nine in the morning, and nobody is turned away.

Whoever loses a key pays for the new lock and tells the landlord at once.

The landlord has {keys} keys of the house.

All disputes are heard by the court of the town in which the house stands."""
HONEST = {"words": "thirty", "figures": "30", "day": "Tuesday", "date": "12", "keys": "four"}


def copy(**altered):
    return TEXT.format(**HONEST | altered)


def accused(found):
    return [(each.mirror, each.kind, each.disputed) for each in found.findings if each.severity == "high"]


@pytest.mark.parametrize(
    ("altered", "kind"),
    [
        ({"words": "twenty"}, "number"),
        ({"figures": "20"}, "number"),
        ({"day": "Monday"}, "date"),
        ({"date": "13"}, "date"),
    ],
)
@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_of_two_copies_the_one_that_contradicts_itself_is_altered(altered, kind, names):
    honest, other = names
    found = scrubber.collate({honest: copy(), other: copy(**altered)})
    assert found.text == copy()
    assert accused(found) == [(other, kind, False)]
    assert found.findings[0].evidence[1].startswith("contradicted in its own sentence: “")


def test_what_is_changed_both_times_decides_nothing():
    assert accused(scrubber.collate({"a": copy(), "b": copy(words="twenty", figures="20")})) == [("b", "number", True)]


def test_where_else_they_conflict_the_other_copys_text_is_printed():
    found = scrubber.collate({"a": copy(), "b": copy(figures="20", keys="five")})
    assert found.text == copy()
    assert [(name, disputed) for name, _, disputed in accused(found)] == [("b", False), ("b", True)]


def test_two_copies_that_contradict_themselves_do_not_outvote_one_that_does_not():
    """Three do: an author's slip stands in every copy."""
    forged = copy(figures="20")
    found = scrubber.collate({"a": copy(), "b": forged, "c": forged})
    assert all(disputed for _, _, disputed in accused(found))
    more = scrubber.collate({"a": copy(), "b": forged, "c": forged, "d": forged})
    assert accused(more) == [("a", "number", False)]


def test_an_official_mirror_is_believed_whatever_it_says():
    found = scrubber.collate({"a": copy(), "b": copy(day="Monday")}, official=["b"])
    assert accused(found) == [("a", "date", False)]
