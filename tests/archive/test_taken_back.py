"""Decisions about what earlier decisions had made: they take these back, and nothing besides."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrubber import Archive
from scrubber.archive import words
from scrubber.report import gather
from scrubber.verify import verify

WHEN = datetime(2026, 3, 2, tzinfo=UTC)


def _write(place, names, *changes):
    for name in names:
        paragraphs = place.paragraphs
        for old, new in changes:
            paragraphs = [each.replace(old, new) for each in paragraphs]
        place.write(name, paragraphs)


def _restore(place, number):
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", number, reason="so it is in print", by="Ada", now=WHEN)


def _take(place, mirror):
    """Print what a mirror says in the place of what is printed."""
    with Archive(place.archive) as archive:
        finding = next(each for each in archive.findings("harbour") if each.mirror == mirror)
        words.accept(archive, "harbour", finding, reading="mirror", reason="it is right", by="Bea", now=WHEN)


def _verified(place):
    with Archive(place.archive) as archive:
        results = verify(archive)
        assert all(each.ok for each in results), results


@pytest.mark.parametrize("runs", [0, 1])
def test_what_mirrors_come_to_say_counts_once_a_decision_is_taken_back(anywhere, runs):
    """The second decision was one against the first one's text: whoever said that, though nobody had when it was set
    aside, was overruled.
    """
    first = anywhere.ingest()
    _write(anywhere, "abc", ("fourteen", "forty"))
    second = anywhere.ingest()
    for number in (1, 2):
        _restore(anywhere, number)
        for _ in range(runs):
            result = anywhere.ingest()
            assert not any(each.accuses for each in result.findings)
    assert anywhere.ingest().edition.text == second.edition.text
    _write(anywhere, "abc")
    result = anywhere.ingest()
    assert (result.edition.text, result.findings) == (first.edition.text, ())
    with Archive(anywhere.archive) as archive:
        assert gather(archive, "harbour").decided == ()
    _verified(anywhere)


def test_what_mirrors_said_and_a_person_set_aside_stays_so_though_it_was_once_restored(place):
    """Here they had come to say what was restored first, so that the second decision is one against them."""
    place.ingest()
    _write(place, "abc", ("fourteen", "forty"))
    second = place.ingest()
    _restore(place, 1)
    _write(place, "abc")
    place.ingest()
    _restore(place, 2)
    _write(place, "abc", ("three crowns", "four crowns"))
    result = place.ingest()
    assert result.edition.text == second.edition.text.replace("three crowns", "four crowns")
    assert not any(each.accuses for each in result.findings)
    _verified(place)


def test_a_third_reading_stands_for_what_mirrors_said_and_not_for_what_was_printed(place):
    """A restoration of yet another edition was one against the text that an earlier one had made."""
    place.ingest()
    _write(place, "abc", ("fourteen", "thirty"))
    first = place.ingest()
    _write(place, "abc", ("fourteen", "forty"))
    place.ingest()
    _restore(place, 1)
    place.ingest()
    _restore(place, 2)
    assert place.ingest().edition.text == first.edition.text
    _write(place, "b", ("fourteen", "forty"), ("May 2019", "May 2021"))
    result = place.ingest()
    assert (result.changed, [each.after for each in result.findings if each.accuses]) == (
        False,
        ["the first of May 2021"],
    )
    _write(place, "abc")
    assert "within fourteen days" in place.ingest().edition.text
    _verified(place)


def test_a_ruling_that_fell_with_the_edition_it_made_decides_nothing_against_mirrors(place):
    place.ingest()
    _write(place, "c", ("May 2019", "May 2021"))
    place.ingest()
    _take(place, "c")
    _write(place, "abc")
    assert "May 2021" in place.ingest().edition.text
    _restore(place, 1)
    place.ingest()
    _write(place, "abc", ("May 2019", "May 2021"))
    result = place.ingest()
    assert "May 2021" in result.edition.text
    assert not result.findings
    _verified(place)


def test_mirrors_that_read_as_the_edition_set_aside_are_known_whatever_rulings_come_back_with_the_other(place):
    """The ruling that the restored edition was made by says the same as the restoration does: without the latter
    alone nothing was otherwise, and who read as before was accused.
    """
    place.ingest()
    _write(place, "c", ("May 2019", "May 2021"))
    place.ingest()
    _take(place, "c")
    _write(place, "c")
    assert "May 2021" in place.ingest().edition.text
    _take(place, "a")
    assert not place.ingest().findings
    _restore(place, 2)
    result = place.ingest()
    assert "May 2021" in result.edition.text
    assert [(each.mirror, each.accuses) for each in result.findings] == [("a", False), ("b", False), ("c", False)]
    _verified(place)


def test_a_mirror_that_alone_has_a_last_paragraph_reads_as_the_ruling_that_prints_it(place):
    """The paragraph stood beyond what the mirrors share, was taken for the mirror's own, and the mirror was accused
    to lack and to have it.
    """
    _write(place, "ab")
    for name in "ab":
        place.write(name, place.paragraphs[:-1])
    place.ingest()
    with Archive(place.archive) as archive:
        (finding,) = archive.findings("harbour")
        assert (finding.mirror, finding.kind) == ("c", "block_inserted")
        words.accept(archive, "harbour", finding, reading="mirror", reason="it is right", by="Bea", now=WHEN)
    result = place.ingest()
    assert result.edition.text == "\n\n".join(place.paragraphs)
    assert {each.mirror for each in result.findings} == {"a", "b"}
    _verified(place)


def test_a_restored_edition_stands_where_the_one_set_aside_had_tipped_the_balance(place):
    """Two mirrors against one and the edition before: with the restored one in its place, which says otherwise
    elsewhere, the two prevailed, though no mirror had changed.
    """
    ships = "Ships that carry grain pay half of what the tariff says, and no ship pays twice in one month."
    first = place.ingest()
    _write(place, "abc", ("May 2019", "June 2014"))
    place.ingest()
    _write(place, "ab", ("May 2019", "June 2014"), ("fourteen", "thirty"))
    _write(place, "c", ("May 2019", "June 2014"))
    for name in "abc":
        text = (place.folder / "mirrors" / f"{name}.txt").read_text().rstrip().split("\n\n")
        place.write(name, [*text[:2], ships, *text[2:]])
    result = place.ingest()
    assert "fourteen" in result.edition.text
    assert {(each.mirror, each.disputed) for each in result.findings} == {("a", True), ("b", True)}
    _restore(place, 1)
    result = place.ingest()
    assert (result.changed, result.edition.text) == (False, first.edition.text)
    _verified(place)
