"""An edition that a person restored: what was decided stands, and what mirrors say anew counts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrubber import Archive
from scrubber.archive import words
from scrubber.errors import DocumentError
from scrubber.report import gather
from scrubber.verify import verify

WHEN = datetime(2026, 3, 2, tzinfo=UTC)


def _replaced(place, old, new):
    return [each.replace(old, new) for each in place.paragraphs]


def _restored(place, mirrors=("a", "b", "c")):
    """Edition 1 says fourteen; then the mirrors said forty, which was edition 2, and was set aside."""
    first = place.ingest()
    for name in mirrors:
        place.write(name, _replaced(place, "fourteen", "forty"))
    second = place.ingest()
    assert second.changed
    assert "forty" in second.edition.text
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 1, reason="the second was a slip", by="Ada", now=WHEN)
    return first


def _verified(place):
    with Archive(place.archive) as archive:
        results = verify(archive)
        assert all(each.ok for each in results), results


def test_a_change_that_touches_nothing_that_was_decided_undoes_no_decision(anywhere):
    """One mirror changed elsewhere, and all counted again: the text that a person had set aside was the edition."""
    first = _restored(anywhere)
    anywhere.write("b", [*_replaced(anywhere, "fourteen", "forty"), "Printed by the site of mirror b."])
    result = anywhere.ingest()
    assert (result.changed, result.edition.text) == (False, first.edition.text)
    anywhere.write_all(
        [each.replace("three crowns", "four crowns") for each in _replaced(anywhere, "fourteen", "forty")]
    )
    result = anywhere.ingest()
    assert result.edition.text == first.edition.text.replace("three crowns", "four crowns")
    _verified(anywhere)
    with Archive(anywhere.archive) as archive:
        (sentence,) = gather(archive, "harbour").decided
    assert sentence == (
        "Where mirrors still read as edition 2 did, which was set aside, the text is that of edition 1, "
        "on the word of Ada (2026-03-02): the second was a slip."
    )  # fmt: skip


def test_what_mirrors_say_anew_in_the_same_place_counts(place):
    _restored(place)
    place.write_all(_replaced(place, "fourteen", "thirty"))
    result = place.ingest()
    assert "within thirty days" in result.edition.text
    with Archive(place.archive) as archive:
        assert gather(archive, "harbour").decided == ()
    _verified(place)


def test_mirrors_that_read_as_what_was_set_aside_are_known_and_alarm_nobody(place):
    _restored(place)
    place.write_all([each.replace("three crowns", "four crowns") for each in _replaced(place, "fourteen", "forty")])
    result = place.ingest()
    assert sorted((each.mirror, each.kind, each.before, each.after, each.accepted) for each in result.findings) == [
        (name, "number", "fourteen", "forty", "the second was a slip (Ada, 2026-03-02)") for name in "abc"
    ]
    # An alteration of another place accuses as ever.
    place.write(
        "b",
        [
            each.replace("May 2019", "May 2021").replace("three crowns", "four crowns")
            for each in _replaced(place, "fourteen", "forty")
        ],
    )
    result = place.ingest()
    assert [(each.mirror, each.kind) for each in result.findings if each.accuses] == [("b", "date")]
    _verified(place)


def test_mirrors_are_told_of_as_they_stand_to_the_restored_text(place):
    """What was told were the findings of the run that had made it, also of a mirror that had long mended what it was
    accused of.
    """
    place.write("b", _replaced(place, "May 2019", "May 2021"))
    assert [each.kind for each in place.ingest().findings] == ["date"]
    place.write_all(_replaced(place, "fourteen", "forty"))
    place.write("c", [each.replace("three crowns", "nine crowns") for each in _replaced(place, "fourteen", "forty")])
    place.ingest()
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 1, reason="a slip", by="Ada", now=WHEN)
    for _ in range(2):
        result = place.ingest()
        assert not result.changed
        assert sorted((each.mirror, each.after, each.accuses) for each in result.findings) == [
            ("a", "forty", False), ("b", "forty", False), ("c", "forty", False), ("c", "nine", True),
        ]  # fmt: skip


def test_a_mirror_that_takes_up_later_what_was_set_aside_is_altered(place):
    place.names.append("d")
    place.write("d", place.paragraphs)
    _restored(place)
    place.write("d", _replaced(place, "fourteen", "forty"))
    result = place.ingest()
    assert [(each.mirror, each.after) for each in result.findings if each.accuses] == [("d", "forty")]
    assert {each.mirror for each in result.findings if each.accepted} == {"a", "b", "c"}


def test_a_ruling_on_a_restored_edition_leaves_the_rest_of_it(anywhere):
    """The ruling made the text anew, from the mirrors, without the edition that was restored."""
    anywhere.names.append("d")
    anywhere.write("d", _replaced(anywhere, "May 2019", "May 2021"))
    first = _restored(anywhere)
    with Archive(anywhere.archive) as archive:
        (finding,) = (each for each in archive.findings("harbour") if each.mirror == "d")
        words.accept(archive, "harbour", finding, reading="mirror", reason="so it is in print", by="Bea", now=WHEN)
    result = anywhere.ingest()
    assert result.edition.text == first.edition.text.replace("May 2019", "May 2021")
    _verified(anywhere)
    with Archive(anywhere.archive) as archive:
        assert [each.partition(",")[0] for each in gather(archive, "harbour").decided] == [
            "Where mirrors still read as edition 2 did",
            "“the first of May 2021” is printed in the place of “the first of May 2019”",
        ]


def _written(place, names, *changes):
    for name in names:
        paragraphs = place.paragraphs
        for old, new in changes:
            paragraphs = [each.replace(old, new) for each in paragraphs]
        place.write(name, paragraphs)


def test_a_ruling_that_a_restored_edition_was_made_without_does_not_come_back(anywhere):
    """It had fallen with the edition that it made, and was printed again when mirrors went back to what it was made
    for.
    """
    anywhere.names.append("d")
    _written(anywhere, "d", ("May 2019", "May 2021"))
    first = anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        (finding,) = archive.findings("harbour")
        words.accept(archive, "harbour", finding, reading="mirror", reason="so it is in print", by="Bea", now=WHEN)
    assert "May 2021" in anywhere.ingest().edition.text
    _written(anywhere, "abcd", ("from the first of May 2019", "from any day that the council names in the gazette"))
    assert anywhere.ingest().edition.number == 3
    with Archive(anywhere.archive) as archive:
        words.restore(archive, "harbour", 1, reason="the print was wrong", by="Ada", now=WHEN)
    _written(anywhere, "abc")
    _written(anywhere, "d", ("May 2019", "May 2021"))
    result = anywhere.ingest()
    assert (result.changed, result.edition.text) == (False, first.edition.text)
    _verified(anywhere)


def test_each_of_two_restorations_knows_the_mirrors_of_its_own_place(place):
    """By the second one all that was known of the first was forgotten: who took up later what that had set aside was
    excused.
    """
    place.names.append("d")
    place.write("d", place.paragraphs)
    _restored(place)
    place.ingest()
    _written(place, "abc", ("fourteen", "forty"), ("three crowns", "nine crowns"))
    _written(place, "d", ("three crowns", "nine crowns"))
    assert place.ingest().changed
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 3, reason="nor this", by="Bea", now=WHEN)
    told = {each.mirror: each.accepted for each in place.ingest().findings if each.after == "forty"}
    assert told == dict.fromkeys("abc", "the second was a slip (Ada, 2026-03-02)")
    _written(place, "d", ("fourteen", "forty"), ("three crowns", "nine crowns"))
    assert [(each.mirror, each.after) for each in place.ingest().findings if each.accuses] == [("d", "forty")]
    _verified(place)
    with Archive(place.archive) as archive:
        newest, first = gather(archive, "harbour").decided
        assert newest.startswith("This edition restores the text of edition 3, on the word of Bea")
        assert first.startswith(
            "Where mirrors still read as edition 2 did, which was set aside, the text is that of edition 1"
        )


def test_what_stands_already_is_not_restored(place):
    """A second restoration of the same text knew all mirrors, whatever they were to say later."""
    _restored(place)
    with Archive(place.archive) as archive:
        for number, told in ((1, "stands already"), (3, "is the latest")):
            with pytest.raises(DocumentError, match=told):
                words.restore(archive, "harbour", number, reason="once more", by="Ada", now=WHEN)
        assert len(words.words(archive, "harbour")) == 1


@pytest.mark.parametrize("official", ["a", "abc"])
def test_a_decision_stands_against_official_mirrors(place, official):
    """Where an official mirror had what was set aside, and the others with it, the person was outvoted."""
    place.official = official
    first = _restored(place)
    place.write("b", [*_replaced(place, "fourteen", "forty"), "Printed by the site of mirror b."])
    result = place.ingest()
    assert (result.changed, result.edition.text) == (False, first.edition.text)
    assert {each.mirror for each in result.findings if each.accepted} == set("abc")
    _verified(place)


def test_restoring_what_was_set_aside_takes_the_decision_back(place):
    _restored(place)
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 2, reason="it was no slip", by="Bea", now=WHEN)
    place.write_all([each.replace("three crowns", "four crowns") for each in _replaced(place, "fourteen", "forty")])
    result = place.ingest()
    assert "forty" in result.edition.text
    assert "four crowns" in result.edition.text
    assert not result.findings
    _verified(place)


def test_a_block_that_was_restored_stays_when_mirrors_change_elsewhere(place):
    first = place.ingest()
    place.write_all(place.paragraphs[:-1])
    place.ingest()
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 1, reason="they cut it off", by="Ada", now=WHEN)
    place.write_all([each.replace("tower", "cellar") for each in place.paragraphs[:-1]])
    result = place.ingest()
    assert result.edition.text == first.edition.text.replace("tower", "cellar")
    assert not any(each.accuses for each in result.findings)
    _verified(place)


def test_a_damaged_text_that_a_decision_speaks_of_is_made_again(place):
    """The next run reads the text that was set aside; one that is damaged must end no run."""
    _restored(place)
    with Archive(place.archive) as archive:
        sha256 = archive.edition("harbour", 2).record["text"]
        with archive.database.write() as conn:
            conn.exec_driver_sql("UPDATE objects SET data = X'00' WHERE sha256 = ?", (bytes.fromhex(sha256),))
    place.write_all([each.replace("tower", "cellar") for each in _replaced(place, "fourteen", "forty")])
    result = place.ingest()
    assert "fourteen" in result.edition.text
    assert "cellar" in result.edition.text
    _verified(place)


@pytest.mark.parametrize("now", [lambda: None, lambda: "2026-03-01", lambda: datetime(2026, 3, 1)])  # noqa: DTZ001 -- is refused
def test_a_clock_that_gives_no_time_is_refused_before_anything_is_read(place, now):
    from scrubber import ingest

    with pytest.raises(TypeError, match="now gives a datetime with a time zone"):
        ingest(place.document, place.archive, now=now)
