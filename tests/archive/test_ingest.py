"""The road once, twice, and after changes."""

from __future__ import annotations

import os
from itertools import chain, pairwise
from pathlib import Path

import pytest

from scrubber import Archive, clean, ingest, sandbox
from scrubber.archive.annotations import web_annotations
from scrubber.errors import FetchError, StoreError
from scrubber.verify import verify


def test_the_first_run_makes_edition_one(anywhere):
    result = anywhere.ingest()
    assert result.changed
    assert result.edition.number == 1
    assert result.edition.parent is None
    assert result.edition.text == "\n\n".join(anywhere.paragraphs)
    assert [outcome.status for outcome in result.outcomes] == ["ok", "ok", "ok"]


def test_unchanged_mirrors_make_no_edition_and_no_capture(anywhere):
    first = anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        before = archive.runs("harbour")[-1].facts["witnesses"]
    second = anywhere.ingest()
    assert not second.changed
    assert second.edition == first.edition
    assert not second.new
    assert {outcome.status for outcome in second.outcomes} == {"unchanged"}
    with Archive(anywhere.archive) as archive:
        assert archive.runs("harbour")[-1].facts["witnesses"] == before
        assert len(archive.editions("harbour")) == 1


def test_a_changed_document_makes_the_next_edition(anywhere):
    first = anywhere.ingest()
    anywhere.write_all([*anywhere.paragraphs, "This paragraph was added by the council in its second reading."])
    second = anywhere.ingest()
    assert second.changed
    assert second.edition.number == 2
    assert second.edition.parent == first.edition.hash
    with Archive(anywhere.archive) as archive:
        assert [edition.number for edition in archive.editions("harbour")] == [1, 2]
        assert archive.edition("harbour", 1) == first.edition


def test_a_mirror_that_fails_stands_with_its_last_capture(anywhere):
    anywhere.ingest()
    (anywhere.folder / "mirrors" / "b.txt").unlink()
    result = anywhere.ingest()
    outcome = result.outcomes[1]
    assert outcome.status in {"dead", "failed"}
    assert "it stands with its copy" in outcome.reason
    assert outcome.took_part
    assert not result.changed
    assert not result.findings


def test_no_mirror_at_all_is_an_error_that_names_each(anywhere):
    for name in anywhere.names:
        (anywhere.folder / "mirrors" / f"{name}.txt").unlink()
    with pytest.raises(FetchError, match=r"no mirror of harbour could be read: a: .*; b: .*; c: "):
        anywhere.ingest()


@pytest.mark.parametrize("name", ["with blanks", "q?x=1&y#z", "100%25", "файл", "a;b'c"])
def test_an_archive_lives_in_a_folder_of_any_name(place, name):
    place.ingest(place.folder / name)
    assert (place.folder / name / "archive.db").exists()
    with Archive(place.folder / name, create=False) as archive:
        assert archive.latest("harbour").number == 1


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "mirrors/a.txt"])
def test_a_place_that_can_be_no_archive_is_named(place, name):
    with pytest.raises(StoreError):
        Archive(place.folder / name)


def test_an_archive_that_is_not_there_is_not_made_by_looking(place):
    with pytest.raises(StoreError, match="there is no archive here"):
        Archive(place.archive, create=False)
    assert not place.archive.exists()


def test_a_finding_is_found_again_in_the_capture_and_in_the_edition(anywhere):
    anywhere.write(
        "b", [*anywhere.paragraphs[:2], anywhere.paragraphs[2].replace("fourteen", "forty"), *anywhere.paragraphs[3:]]
    )
    edition = anywhere.ingest().edition
    with Archive(anywhere.archive) as archive:
        (note,) = web_annotations(archive, "harbour")
        assert note["id"].startswith("urn:uuid:")
        assert web_annotations(archive, "harbour") == [note]
        of_capture, of_edition = note["target"]
        base = clean(archive.read(of_capture["scope"].removeprefix("urn:sha256:"))).base
    for target, text, words in ((of_capture, base, "forty"), (of_edition, edition.text, "fourteen")):
        quote, position = target["selector"]
        assert quote["exact"] == text[position["start"] : position["end"]] == words
        assert quote["prefix"] + words + quote["suffix"] in text


def test_unchanged_mirrors_take_a_twentieth_of_the_time(place):
    """In processor time, which other work on the machine hardly changes; the least of three, as something else of this
    process may fall into one of them.
    """
    fixture = Path(__file__).parents[2] / "fixtures" / "document.toml"
    times = [process_seconds()]
    for _ in range(4):
        changed = ingest(fixture, place.archive).changed
        assert changed == (len(times) == 1)
        times.append(process_seconds())
    first, *again = (end - start for start, end in pairwise(times))
    assert min(again) * 20 < first


def process_seconds():
    """This process's and its children's; the children are counted as far as they have ended."""
    sandbox.close()
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@pytest.mark.parametrize("official", ["a", "ab"])
def test_a_page_that_took_the_documents_place_on_official_mirrors_is_no_edition(place, official):
    """The operator's notice, with status 200, on the official mirror and another one: together they had made it the
    document.
    """
    place.official = official
    first = place.ingest()
    for name in "ab":
        place.write(
            name, ["Welcome to our site!", "This domain is for sale. Make an offer today, and it is yours tomorrow."]
        )
    place.write("c", [each.replace("tower", "cellar") for each in place.paragraphs])
    result = place.ingest()
    assert (result.changed, result.edition.text) == (False, first.edition.text)
    assert [(each.mirror, each.status, each.took_part) for each in result.outcomes] == [
        ("a", "dead", True), ("b", "dead", True), ("c", "ok", True),
    ]  # fmt: skip


def test_a_page_that_was_all_there_was_at_first_gives_way_to_the_document(place):
    """One mirror asked for consent while the others were down: its page was the document for as long as it stood,
    and all the others were no copies of it.
    """
    consent = "With our partners we keep cookies on your device, and read them for advertisements."
    place.names = ["e"]
    place.write("e", ["We value your privacy.", consent])
    place.ingest()
    place.names = list("abe")
    assert place.ingest().edition.number == 1, "two against one are too few"
    place.names = list("abcde")
    place.write("d", place.paragraphs)
    result = place.ingest()
    assert result.edition.text == "\n\n".join(place.paragraphs)
    assert {each.mirror: each.status for each in result.outcomes if each.status != "ok"}.pop("e") == "left_out"
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))
    assert not place.ingest().changed


def test_a_document_that_official_mirrors_wrote_anew_is_the_document(place):
    place.official = "a"
    place.ingest()
    anew = [
        f"Article {n} of the harbour's new statute says that whoever lands shall pay the clerk {n} crowns at the gate."
        for n in range(2, 9)
    ]
    for name in "ab":
        place.write(name, anew)
    result = place.ingest()
    assert result.edition.text == "\n\n".join(anew)
    assert set(result.collation.left_out) <= set("abc")


@pytest.mark.parametrize(("official", "follow"), [("a", "abc"), ("a", "abcd"), ("", "abcd")])
def test_a_document_that_was_cut_down_to_a_third_is_the_document(place, official, follow):
    """No error page has so many words; the mirrors were said to show one, whatever they said from then on."""
    place.official, place.names = official, list("abcd")
    place.write_all(
        [
            f"Article {n}. The clerk keeps ledger {n} of the old harbour in the tower, and shows it to the {n} elders alone."
            for n in range(2, 90)
        ]
    )
    place.ingest()
    anew = [
        f"Rule {n} says that whoever lands pays {n} crowns at the gate, and may sell fish until dusk."
        for n in range(2, 40)
    ]
    for name in follow:
        place.write(name, anew)
    result = place.ingest()
    assert result.edition.text == "\n\n".join(anew)
    assert {each.mirror for each in result.outcomes if each.status == "ok"} == set(follow)
    assert "\0" not in "".join(chain(*result.collation.reasons.values(), *result.collation.left_out.items()))


def test_a_mirror_alone_that_shows_another_text_is_told_beside_no_other_mirror(place):
    """There was none, and it was told to share nothing with the others."""
    place.names = ["a"]
    place.write("a", place.paragraphs)
    place.ingest()
    place.write("a", ["Win at the slots of the Golden Reef tonight!"])
    (outcome,) = place.ingest().outcomes
    assert outcome.status == "dead"
    assert "shares next to no text with the edition before, and there is no other mirror" in outcome.reason
