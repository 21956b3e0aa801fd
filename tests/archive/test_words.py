"""A person's word: accepted findings, rulings, restored editions, forgotten captures."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from tests.archive.conftest import PARAGRAPHS, Place

from scrubber import Archive
from scrubber.archive import objects, pinned, words
from scrubber.archive.rulings import honour, ruled
from scrubber.archive.values import Word
from scrubber.errors import DocumentError
from scrubber.model import Block, Collation, Finding
from scrubber.pipeline import ingest
from scrubber.report import gather, render
from scrubber.verify import verify

WHEN = datetime(2026, 3, 2, tzinfo=UTC)


def _word(number=1, **record):
    return Word("d", number, "0" * 64, "accept", "Ada", "looked at it", WHEN, record)


def _finding(**facts):
    return Finding(
        "b", "number", "high", "fourteen became forty.", **{"block": 2, "before": "fourteen", "after": "forty", **facts}
    )


def test_an_accepted_finding_tells_and_accuses_no_more():
    collation = Collation("x", [Block("x")], [_finding(), _finding(after="four")], [], {})
    said = [
        _word(
            finding={"mirror": "b", "kind": "number", "severity": "high", "before": "fourteen", "after": "forty"},
            reading="canonical",
        )
    ]
    first, second = honour(collation, said).findings
    assert first.accepted == "looked at it (Ada, 2026-03-02)"
    assert not first.accuses
    assert second.accuses


@pytest.mark.parametrize(
    ("block", "becomes"),
    [
        ("must answer within fourteen days of the letter.", "must answer within forty days of the letter."),
        (
            "And so, must answer within fourteen days of the letter.",
            "And so, must answer within fourteen days of the letter.",
        ),
        ("must answer within fourteen days of the letters.", "must answer within fourteen days of the letters."),
    ],
)
def test_a_ruling_is_applied_where_its_surroundings_still_are(block, becomes):
    place = {
        "scope": "words",
        "exact": "fourteen",
        "reading": "forty",
        "prefix": "must answer within ",
        "suffix": " days of the letter.",
    }
    assert (ruled([block], [_word(place=place)]) or [block]) == [becomes]


def test_a_ruling_can_take_a_block_out_and_put_one_in():
    out = {"scope": "block", "exact": "two", "reading": "", "prefix": "", "suffix": ""}
    put = {"scope": "block", "exact": "", "reading": "new", "prefix": "one", "suffix": ""}
    assert ruled(["one", "two", "three"], [_word(place=out), _word(place=put)]) == ["one", "new", "three"]


def test_a_restored_edition_stands_until_a_mirror_changes(anywhere):
    first = anywhere.ingest()
    anywhere.write_all(anywhere.paragraphs[:-1])
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        again = words.restore(archive, "harbour", 1, reason="the second was a slip", by="Ada")
        assert (again.number, again.text, again.record["restores"]) == (3, first.edition.text, 1)
        assert all(each.ok for each in verify(archive))
    result = anywhere.ingest()
    assert not result.changed
    assert result.edition.number == 3
    anywhere.write_all([*anywhere.paragraphs, "And this was added by the council."])
    assert anywhere.ingest().edition.number == 4
    with Archive(anywhere.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_a_restored_edition_stands_under_other_rules_and_when_a_finding_is_noted(anywhere, monkeypatch):
    """Neither an upgrade nor a note is a mirror that changed: either undid what a person had decided."""
    altered = [each.replace("May 2019", "May 2021") for each in anywhere.paragraphs]
    anywhere.write("b", altered)
    first = anywhere.ingest()
    anywhere.write_all(anywhere.paragraphs[:-1])
    anywhere.write("b", altered[:-1])
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        words.restore(archive, "harbour", 1, reason="the second was a slip", by="Ada")
    monkeypatch.setattr("scrubber.pipeline.rules_version", lambda: "other rules")
    result = anywhere.ingest()
    assert (result.changed, result.edition.number, result.edition.text) == (False, 3, first.edition.text)
    (finding,) = (each for each in result.findings if each.accuses)
    assert (finding.mirror, finding.kind) == ("b", "date")
    with Archive(anywhere.archive) as archive:
        words.accept(archive, "harbour", finding, reason="known since May", by="Ada")
    for _ in range(2):
        result = anywhere.ingest()
        assert (result.changed, result.edition.number) == (False, 3)
        assert sorted(each.accepted.partition(" (")[0] for each in result.findings) == [
            "known since May",
            *["the second was a slip"] * 3,
        ]
        assert list(result.collation.findings) == list(result.findings)
    with Archive(anywhere.archive) as archive:
        assert archive.findings("harbour") == result.findings
        assert all(each.ok for each in verify(archive))
    anywhere.write_all([*anywhere.paragraphs, "And this was added by the council."])
    assert anywhere.ingest().edition.number == 4


def test_other_rules_are_heard_where_nothing_was_restored(anywhere, monkeypatch):
    anywhere.ingest()
    monkeypatch.setattr("scrubber.pipeline.rules_version", lambda: "other rules")
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        assert archive.last_run("harbour").facts["rules"] == "other rules"


def test_what_was_accepted_stays_so_when_an_edition_is_restored(anywhere):
    altered = [each.replace("May 2019", "May 2021") for each in anywhere.paragraphs]
    anywhere.write("b", altered)
    result = anywhere.ingest()
    assert [(each.kind, each.block) for each in result.findings] == [("date", 0)]
    with Archive(anywhere.archive) as archive:
        words.accept(archive, "harbour", result.findings[0], reason="known since May", by="Ada")
    anywhere.write_all(anywhere.paragraphs[:-1])
    anywhere.write("b", altered[:-1])
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        words.restore(archive, "harbour", 1, reason="the second was a slip", by="Ada")
        assert all(each.ok for each in verify(archive))
    again = anywhere.ingest()
    assert [each.accepted.partition(" (")[0] for each in again.findings if each.kind == "date"] == ["known since May"]
    assert not any(each.accuses for each in again.findings)


@pytest.mark.parametrize(("reason", "by"), [(" ", "Ada"), ("a slip", "")])
def test_a_decision_needs_a_reason_and_a_name(anywhere, reason, by):
    anywhere.ingest()
    sha256 = hashlib.sha256((anywhere.folder / "mirrors/a.txt").read_bytes()).hexdigest()
    with Archive(anywhere.archive) as archive, pytest.raises(DocumentError, match="needs a reason"):
        words.forget(archive, "harbour", sha256, reason=reason, by=by)


def test_a_forgotten_capture_leaves_a_tombstone_and_the_rest_verifies(anywhere):
    anywhere.write("b", [*anywhere.paragraphs, "Telephone of the clerk: 555 0199."])
    anywhere.ingest()
    raw = (anywhere.folder / "mirrors/b.txt").read_bytes()
    sha256 = hashlib.sha256(raw).hexdigest()
    with Archive(anywhere.archive) as archive:
        words.forget(archive, "harbour", sha256[:12], reason="a court's order", by="Ada")
        with pytest.raises(objects.Forgotten):
            archive.read(sha256)
        results = verify(archive)
        assert all(each.ok for each in results), results
        notes = " ".join(note for each in results for note in each.notes)
        assert "a court's order" in notes
        assert "can't be made again" in notes
    outcome = anywhere.ingest().outcomes[1]
    assert outcome.status == "refused"
    assert not outcome.took_part
    with Archive(anywhere.archive) as archive, pytest.raises(objects.Forgotten):
        archive.read(sha256)


def test_what_quotes_a_forgotten_capture_goes_in_every_document(place):
    """Another document that had the same page kept what was taken out of it."""
    place.ingest()
    sha256 = hashlib.sha256((place.folder / "mirrors/a.txt").read_bytes()).hexdigest()
    twin = dataclasses.replace(place.document, id="twin")
    place.minutes += 1
    with Archive(place.archive) as archive:
        ingest(twin, archive, now=place.now)
        quoting = {run.cleaned(name) for each in ("harbour", "twin") for run in archive.runs(each) for name in "abc"}
        assert len(quoting) == 6
        words.forget(archive, "harbour", sha256, reason="an order", by="Ada")
        assert all(map(archive.forgotten, quoting))
        assert all(each.ok for each in verify(archive))


def test_a_capture_that_is_an_editions_text_is_not_forgotten(place):
    """One object is both: with it the edition went, and no run, export or import took the document again."""
    for name in place.names:
        (place.folder / "mirrors" / f"{name}.txt").write_text("\n\n".join(place.paragraphs), encoding="utf-8")
    text = place.ingest().edition.text
    with Archive(place.archive) as archive:
        with pytest.raises(DocumentError, match="is byte for byte the text of harbour@1, which stays on record"):
            words.forget(archive, "harbour", hashlib.sha256(text.encode()).hexdigest(), reason="an order", by="Ada")
        assert archive.latest("harbour").text == text


def test_a_text_may_come_to_read_as_a_capture_that_was_forgotten(place):
    """The text stays on record, whatever had its bytes: no run of the document came to its end any more."""
    text = "\n\n".join(place.paragraphs)
    place.write_all([place.paragraphs[0].replace("May", "June"), *place.paragraphs[1:]])
    (place.folder / "mirrors/a.txt").write_text(text, encoding="utf-8")
    place.ingest()
    with Archive(place.archive) as archive:
        words.forget(archive, "harbour", hashlib.sha256(text.encode()).hexdigest(), reason="an order", by="Ada")
    place.write("b", place.paragraphs)
    place.write("c", place.paragraphs)
    assert place.ingest().edition.text == text
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_what_is_forgotten_is_gone_from_the_files(place):
    secret = "Telephone of the clerk: 555 0199 and nothing but digits 8821 4457 9003 1276."
    (place.folder / "mirrors/b.txt").write_text(secret, encoding="utf-8")
    place.ingest()
    sha256 = hashlib.sha256(secret.encode()).hexdigest()
    with Archive(place.archive) as archive:
        with archive.database.read() as conn:
            stored = conn.exec_driver_sql(
                "SELECT data FROM objects WHERE sha256 = ?", (bytes.fromhex(sha256),)
            ).scalar()
        words.forget(archive, "harbour", sha256, reason="an order", by="Ada")
        held = b"".join(path.read_bytes() for path in place.archive.iterdir() if path.is_file())
        assert stored[-40:] not in held


def test_who_forgets_while_others_read_is_told_where_the_bytes_are(place, monkeypatch):
    """They stay in the file for as long as somebody reads it as it was: the order was said to be done."""
    monkeypatch.setattr("scrubber.archive.database._BUSY_SECONDS", 0.1)
    place.ingest()
    sha256 = hashlib.sha256((place.folder / "mirrors/b.txt").read_bytes()).hexdigest()
    told = []
    with Archive(place.archive) as archive, Archive(place.archive) as other:
        with other.database.read() as conn:
            conn.exec_driver_sql("SELECT count(*) FROM objects").scalar()
            words.forget(archive, "harbour", sha256, reason="an order", by="Ada", tell=told.append)
        assert told == [f"{place.archive}/archive.db until all who read the archive have closed it"]
        assert archive.database.purge() == ""


def _altered(place):
    """Mirror b says forty where the others say fourteen."""
    place.write("b", [*place.paragraphs[:2], place.paragraphs[2].replace("fourteen", "forty"), *place.paragraphs[3:]])
    return place.ingest()


def test_accepted_as_known_a_finding_stays_and_alarms_nobody(anywhere):
    (finding,) = _altered(anywhere).findings
    with Archive(anywhere.archive) as archive:
        words.accept(archive, "harbour", 1, reason="an older print", by="Ada", now=WHEN)
    result = anywhere.ingest()
    assert not result.changed
    assert not result.new
    assert [(each.kind, each.accepted, each.accuses) for each in result.findings] == [
        (finding.kind, "an older print (Ada, 2026-03-02)", False)
    ]


def test_a_mirrors_reading_that_a_person_rules_true_is_printed_from_then_on(anywhere):
    first = _altered(anywhere)
    with Archive(anywhere.archive) as archive:
        words.accept(
            archive, "harbour", first.findings[0], reason="the minutes say so", by="Ada", reading="mirror", now=WHEN
        )
    result = anywhere.ingest()
    assert result.changed
    assert result.edition.text == first.edition.text.replace("fourteen", "forty")
    assert sorted((each.mirror, each.kind, each.before, each.after) for each in result.findings) == [
        ("a", "number", "forty", "fourteen"),
        ("c", "number", "forty", "fourteen"),
    ]
    assert "a person's ruling" not in str(result.collation.weights) + str(result.collation.sources) + str(
        result.collation.clusters
    )
    anywhere.write_all([*(each.replace("three", "four") for each in anywhere.paragraphs)])
    third = anywhere.ingest()
    assert "forty" in third.edition.text
    assert "four crowns" in third.edition.text
    with Archive(anywhere.archive) as archive:
        results = verify(archive)
        assert all(each.ok for each in results), results
        assert results[1].rerun == 3


def test_rulings_that_stand_beside_one_another_all_hold(place):
    """Each is found by what stood around it, and the one before had changed that."""
    fees = "A ship pays 18 crowns, a boat pays 9, and a raft 4 crowns."
    place.write_all([*PARAGRAPHS, fees])
    place.write("b", [*PARAGRAPHS, "A ship pays 28 crowns, a boat pays 14, and a raft 6 crowns."])
    first = place.ingest()
    assert [(each.before, each.after) for each in first.findings] == [("18", "28"), ("4", "6"), ("9", "14")]
    with Archive(place.archive) as archive:
        for each in first.findings:
            words.accept(archive, "harbour", each, reason="the tariff says so", by="Ada", reading="mirror", now=WHEN)
    edition = place.ingest().edition
    assert edition.text.endswith("A ship pays 28 crowns, a boat pays 14, and a raft 6 crowns.")
    with Archive(place.archive) as archive:
        said = render(gather(archive, "harbour"), "markdown")
        assert all(each.ok for each in verify(archive))
    for before, after in (("18", "28"), ("9", "14"), ("4", "6")):
        assert f"“{after}” is printed in the place of “{before}”, on the word of Ada" in said


FEES = "A ship pays 18 crowns, a boat pays 8, and a raft that carries wood pays 8 crowns in summer."
SALT = "Salt is free until noon."
BARGES = "What comes by barge is weighed at the lock, and sealed by the clerk before it is sold in the city."
CHANGED = {
    "a number that stands twice": {FEES: FEES.replace("pays 8,", "pays 9,")},
    "a number that is a part of another": {FEES: FEES.replace("18 crowns", "18 crowns and 8 pence")},
    "a sentence more, at the end": {PARAGRAPHS[1]: f"{PARAGRAPHS[1]} {SALT}"},
    "a sentence more, between": {f"{PARAGRAPHS[3]} {FEES}": f"{PARAGRAPHS[3]} {SALT} {FEES}"},
    "a sentence less, in front": {f"{SALT} {PARAGRAPHS[3]}": PARAGRAPHS[3]},
    "a sentence less, at the end": {f"{PARAGRAPHS[4]} {SALT}": PARAGRAPHS[4]},
    "a block more, in front of all": {PARAGRAPHS[0]: f"{BARGES}\n\n{PARAGRAPHS[0]}"},
    "a block more, behind all": {
        FEES + "\n": f"{FEES}\n\nSalt that comes by barge is weighed and sealed by the clerk.\n"
    },
    "a block less": {PARAGRAPHS[2] + "\n\n": ""},
}


@pytest.mark.parametrize("what", CHANGED)
def test_whatever_a_mirror_has_otherwise_can_be_ruled_true(tmp_path, what):
    """Then the text is that mirror's, to the letter, and stays so when the mirrors revise another paragraph."""
    before, after = next(iter(CHANGED[what].items()))
    paragraphs = [*PARAGRAPHS, FEES]
    if before not in "\n\n".join(paragraphs) + "\n":
        paragraphs = list(dict.fromkeys(before if each in before else each for each in paragraphs))
    place = Place(tmp_path)
    place.write_all(paragraphs)
    text = "\n\n".join(paragraphs) + "\n"
    assert text.count(before) == 1
    place.write("b", text.replace(before, after).strip().split("\n\n"))
    first = place.ingest()
    with Archive(place.archive) as archive:
        for each in first.findings:
            words.accept(archive, "harbour", each, reason="the minutes say so", by="Ada", reading="mirror", now=WHEN)
    assert place.ingest().edition.text == text.replace(before, after).strip()
    at = next(i for i, each in enumerate(paragraphs) if before.strip() not in each and each not in before)
    for name in place.names:
        own = text.replace(before, after) if name == "b" else text
        place.write(name, own.strip().replace(paragraphs[at], "Beacons are lit at dusk.").split("\n\n"))
    then = text.replace(before, after).replace(paragraphs[at], "Beacons are lit at dusk.")
    assert place.ingest().edition.text == then.strip()


def test_a_ruling_on_one_place_decides_nothing_elsewhere(place):
    """Once a person had ruled on a number, all that was disputed elsewhere accused the mirrors that did not read so."""
    place.names = [*"abcd"]
    for name in place.names:
        text = [each.replace("quarter", "month") if name in "cd" else each for each in place.paragraphs]
        place.write(name, [each.replace("fourteen", "forty") if name == "b" else each for each in text])
    first = place.ingest()
    (number,) = [each for each in first.findings if each.after == "forty"]
    open_ = {(each.mirror, each.disputed) for each in first.findings if each != number}
    assert len(open_) == 2
    assert all(disputed for _, disputed in open_)
    with Archive(place.archive) as archive:
        words.accept(archive, "harbour", number, reason="so it is signed", by="Ada", reading="mirror", now=WHEN)
    result = place.ingest()
    assert {each.mirror: each.evidence[0] for each in result.findings if each.accuses} == dict.fromkeys(
        "acd", "told beside a text that a person decided on"
    )
    assert {(each.mirror, each.disputed) for each in result.findings if each.after != "fourteen"} == open_


def test_a_ruling_stands_against_an_official_mirror(place):
    place.official = "a"
    first = _altered(place)
    with Archive(place.archive) as archive:
        words.accept(
            archive, "harbour", first.findings[0], reason="so it is signed", by="Ada", reading="mirror", now=WHEN
        )
    result = place.ingest()
    assert result.edition.text == first.edition.text.replace("fourteen", "forty")
    assert [(each.mirror, each.after, each.disputed) for each in result.findings] == [
        ("a", "fourteen", False),
        ("c", "fourteen", False),
    ]
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_a_ruling_falls_with_the_edition_before_it_that_is_restored(anywhere):
    """Once a mirror changed, the ruling that the restored edition knew nothing of was printed again."""
    first = _altered(anywhere)
    with Archive(anywhere.archive) as archive:
        words.accept(
            archive, "harbour", first.findings[0], reason="the minutes say so", by="Ada", reading="mirror", now=WHEN
        )
    ruled_ = anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        words.restore(archive, "harbour", 1, reason="they do not", by="Bea", now=WHEN)
    anywhere.write_all([*(each.replace("three", "four") for each in anywhere.paragraphs)])
    third = anywhere.ingest()
    assert "fourteen" in third.edition.text
    assert "four crowns" in third.edition.text
    with Archive(anywhere.archive) as archive:
        words.restore(archive, "harbour", ruled_.edition.number, reason="they do", by="Ada", now=WHEN)
    anywhere.write_all([*(each.replace("three", "five") for each in anywhere.paragraphs)])
    last = anywhere.ingest()
    assert "forty" in last.edition.text
    with Archive(anywhere.archive) as archive:
        assert all(each.ok for each in verify(archive))


@pytest.mark.parametrize("kind", ["truncation", "block_moved"])
def test_a_ruling_on_what_has_no_one_place_is_refused(place, kind):
    edition = place.ingest().edition
    finding = Finding("b", kind, "high", "it ends here", block=2, before=place.paragraphs[2])
    with pytest.raises(DocumentError, match="only be accepted as known"):
        pinned.place(edition, finding)


def test_blame_names_the_edition_and_the_mirrors_of_every_block(anywhere):
    from scrubber.archive.history import blame

    anywhere.ingest()
    changed = [*anywhere.paragraphs[:3], "A paragraph that the council put in between.", *anywhere.paragraphs[3:]]
    anywhere.write_all(changed)
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        origins = blame(archive, "harbour")
        assert [each.edition for each in origins] == [1, 1, 1, 2, 1, 1]
        assert {each.mirrors for each in origins} == {("a", "b", "c")}
        assert [each.edition for each in blame(archive, "harbour", 1)] == [1] * 5


def test_a_report_says_on_whose_word_a_text_stands(anywhere):
    """No mirror had such a text, and the report called all of them intact, or altered, without a word of why."""
    anywhere.write("b", [each.replace("May 2019", "May 2021") for each in anywhere.paragraphs])
    result = anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        assert gather(archive, "harbour").decided == ()
        words.accept(
            archive, "harbour", result.findings[0], reading="mirror", reason="so it is in print", by="Ada", now=WHEN
        )
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        (sentence,) = gather(archive, "harbour").decided
        assert "May 2021” is printed in the place of “" in sentence
        assert sentence.endswith("on the word of Ada (2026-03-02): so it is in print.")
        assert gather(archive, "harbour", 1).decided == ()
        words.restore(archive, "harbour", 1, reason="it is not.", by="Bea", now=WHEN)
        (sentence,) = gather(archive, "harbour").decided
        assert "restores the text of edition 1, on the word of Bea (2026-03-02): it is not. " in sentence
        for form in ("html", "markdown", "json"):
            assert "on the word of Bea" in render(gather(archive, "harbour"), form)


def test_a_report_says_which_ruling_has_lost_its_place(place):
    """The document's paragraph is another now, and the mirrors' reading is printed."""
    first = _altered(place)
    with Archive(place.archive) as archive:
        words.accept(
            archive, "harbour", first.findings[0], reason="the minutes say so", by="Ada", reading="mirror", now=WHEN
        )
    assert "forty days" in place.ingest().edition.text
    for name in place.names:
        days = "forty days" if name == "b" else "fourteen days"
        place.write(name, [*PARAGRAPHS[:2], f"Errors are mended by the clerk in {days}.", *PARAGRAPHS[3:]])
    assert "in fourteen days" in place.ingest().edition.text
    with Archive(place.archive) as archive:
        (sentence,) = gather(archive, "harbour").decided
    assert sentence == (
        "“forty” is no longer printed in the place of “fourteen”, for the words around it are others now: it was so "
        "on the word of Ada (2026-03-02): the minutes say so."
    )


def test_a_report_says_which_blocks_somebody_took_out_or_put_in(anywhere):
    anywhere.write("b", [*anywhere.paragraphs[:1], *anywhere.paragraphs[2:]])
    (finding,) = anywhere.ingest().findings
    assert finding.kind == "block_deleted"
    with Archive(anywhere.archive) as archive:
        words.accept(archive, "harbour", finding, reading="mirror", reason="not in print", by="Ada", now=WHEN)
    anywhere.ingest()
    with Archive(anywhere.archive) as archive:
        (sentence,) = gather(archive, "harbour").decided
    assert "is left out, on the word of Ada (2026-03-02): not in print." in sentence


def test_a_block_that_somebody_put_in_keeps_its_marks_and_stands_once(anywhere):
    """The finding quotes its words alone: so its full stop was gone with the mirror that had it, it was put in a
    second time beside itself, and no report told of it.
    """
    put_in = "“Ships that carry grain pay half of what the tariff says, and no ship pays twice a month.”"
    longer = [*anywhere.paragraphs[:2], put_in, *anywhere.paragraphs[2:]]
    anywhere.write("b", longer)
    (finding,) = anywhere.ingest().findings
    assert finding.kind == "block_inserted"
    with Archive(anywhere.archive) as archive:
        words.accept(archive, "harbour", finding, reading="mirror", reason="so it is in print", by="Ada", now=WHEN)
    wanted = "\n\n".join(longer)
    assert anywhere.ingest().edition.text == wanted
    with Archive(anywhere.archive) as archive:
        (sentence,) = gather(archive, "harbour").decided
    assert "” is printed, on the word of Ada" in sentence
    anywhere.write_all(longer)
    assert anywhere.ingest().edition.text == wanted
    anywhere.write_all(anywhere.paragraphs)
    assert anywhere.ingest().edition.text == wanted
    with Archive(anywhere.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_what_is_accepted_is_known_though_no_mirror_can_be_read_any_more(place):
    """What was told before stood as it was, and went on alarming."""
    place.write("b", [each.replace("fourteen", "forty") for each in place.paragraphs])
    (finding,) = place.ingest().findings
    with Archive(place.archive) as archive:
        for sha256 in {each.sha256 for each in archive.captures("harbour")}:
            words.forget(archive, "harbour", sha256, reason="by order", by="Ada", now=WHEN)
        words.accept(archive, "harbour", finding, reason="known", by="Ada", now=WHEN)
    (told,) = place.ingest().findings
    assert told.accepted == "known (Ada, 2026-03-02)"
    assert not told.accuses


def test_a_ruling_that_says_what_a_restored_edition_says_holds(anywhere):
    """It fell, for that edition was made without it: where mirrors did not read so any more, the next run undid the
    restoration.
    """
    anywhere.write_all(
        [each.replace("fourteen", "forty").replace("three crowns", "two crowns") for each in anywhere.paragraphs]
    )
    first = anywhere.ingest()
    anywhere.write_all(anywhere.paragraphs)
    anywhere.ingest()
    # It has something of edition 2, or it would carry edition 1.
    anywhere.write("b", [each.replace("fourteen", "forty") for each in anywhere.paragraphs])
    (finding,) = (each for each in anywhere.ingest().findings if each.after == "forty")
    with Archive(anywhere.archive) as archive:
        words.accept(archive, "harbour", finding, reading="mirror", reason="so it is in print", by="Ada", now=WHEN)
    anywhere.write_all([each.replace("tower", "cellar") for each in anywhere.paragraphs])
    assert "cellar" in anywhere.ingest().edition.text
    with Archive(anywhere.archive) as archive:
        words.restore(archive, "harbour", 1, reason="the cellar is wet", by="Bea", now=WHEN)
    result = anywhere.ingest()
    assert (result.changed, result.edition.text) == (False, first.edition.text)
    with Archive(anywhere.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_of_findings_that_are_accepted_together_all_are_on_record_or_none(place):
    """A kill between two of them left half of an alteration accepted."""
    place.names = ["a", "b", "c", "d", "e"]
    for name in place.names:
        place.write(name, place.paragraphs)
    for name in "de":
        place.write(name, [place.paragraphs[0].replace("2019", "2018"), *place.paragraphs[1:]])
    place.ingest()
    with Archive(place.archive) as archive:
        found = archive.findings("harbour")
        assert [each.mirror for each in found] == ["d", "e"]
        with pytest.raises(DocumentError, match="no finding 3; it has 2"):
            words.accept_all(archive, "harbour", [1, 3], reason="known", by="Ada Byron")
        queries = []
        event.listen(archive.database.engine, "commit", lambda _: queries.append("commit"))
        assert words.words(archive, "harbour") == []
        said = words.accept_all(archive, "harbour", found, reason="known", by="Ada Byron")
        assert queries == ["commit"]
        assert words.words(archive, "harbour") == said
        assert [word.record["finding"]["mirror"] for word in said] == ["d", "e"]
