"""Mirrors whose page is gone stand with what they said last, which says nothing of what a document says today."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.archive import Archive
from scrubber.capture import Fetched
from scrubber.collation.weighing.weigh import Sources
from scrubber.document import Document
from scrubber.errors import Unreachable
from scrubber.model import Capture
from scrubber.pipeline import publish
from scrubber.verify import verify

BEFORE = [
    "Harbour Regulations of Port Ellin",
    "The harbour master keeps a register of every vessel that enters the harbour, with its name and its owner.",
    "A vessel of more than 300 tons shall give notice of its arrival at least 24 hours before it enters.",
    "No vessel may anchor in the fairway between the two lights, except in danger of life or by order.",
    "Fees are due on the day of departure. A vessel that leaves without paying is entered in the register of debts.",
]
NOW = [line.replace("300 tons", "500 tons") for line in BEFORE]
LONGER = [*BEFORE, "The council publishes the register once a year, on the first Monday of March."]


@pytest.fixture
def place(tmp_path):
    """Three mirrors that say the same, once ingested; gives a function that lets each say something, or nothing, and
    ingests.
    """
    mirrors = "".join(f'[[mirror]]\nname = "{name}"\npath = "{name}.txt"\n' for name in "abc")
    (tmp_path / "rules.toml").write_text(f'[document]\nid = "rules"\ntitle = "Rules"\n{mirrors}')

    def ingest(**said):
        for name, lines in said.items():
            if lines:
                (tmp_path / f"{name}.txt").write_text("\n\n".join(lines) + "\n")
            else:
                (tmp_path / f"{name}.txt").unlink()
        return scrubber.ingest(tmp_path / "rules.toml", tmp_path / "archive")

    ingest(a=BEFORE, b=BEFORE, c=BEFORE)
    ingest.archive = tmp_path / "archive"
    return ingest


@pytest.mark.parametrize("now", [NOW, LONGER, BEFORE[:-1]])
def test_a_mirror_that_is_gone_does_not_keep_its_document_as_it_was(place, now):
    result = place(a=None, b=now, c=now)
    assert (result.edition.number, result.edition.text) == (2, "\n\n".join(now))
    assert [(each.mirror, each.kind) for each in result.findings if not each.disputed] == [("a", "stale")]
    assert not [each for each in result.findings if each.accuses]
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_one_that_is_late_keeps_it_open_until_it_is_gone(place):
    """What was disputed is decided anew when the third mirror's page goes, though no text has changed since."""
    assert place(b=NOW, c=NOW).edition.number == 1
    result = place(a=None)
    assert (result.edition.number, result.changed) == (2, True)
    back = place(a=BEFORE)
    assert back.edition.number == 2
    assert [(each.mirror, each.kind) for each in back.findings] == [("a", "stale")]


def test_one_that_is_still_there_decides_nothing_alone(place):
    result = place(a=None, b=None, c=NOW)
    assert result.edition.number == 1
    assert {each.mirror for each in result.findings} == {"c"}


def test_those_that_are_still_there_have_to_agree(place):
    assert place(a=None, b=NOW).edition.number == 1


def test_a_mirror_that_does_not_answer_is_gone_after_two_weeks(tmp_path):
    """Of most that are gone, no server is left to say so. One that is away for a day keeps its word."""
    text = "\n\n".join(BEFORE)
    mirrors = "".join(f'[[mirror]]\nname = "{name}"\npath = "{name}.txt"\n' for name in "abc")
    document = Document.parse(f'[document]\nid = "rules"\ntitle = "Rules"\n{mirrors}', base=tmp_path)
    first = datetime(2026, 1, 1, tzinfo=UTC)

    def round_(day, **said):
        time = first + timedelta(days=day)
        given = [
            Fetched(name, (Capture(name, raw := text.encode(), sha256(raw).hexdigest(), f"{name}.txt", time),))
            if (text := said.get(name))
            else Fetched(name, error=Unreachable("name or service not known"))
            for name in "abc"
        ]
        return publish(document, archive, given, now=lambda: time)

    with Archive(tmp_path / "archive") as archive:
        round_(0, a=text, b=text, c=text)
        now = "\n\n".join(NOW)
        for day in (1, 2, 14):
            assert round_(day, b=now, c=now).edition.number == 1
        last = round_(15, b=now, c=now)
        assert (last.edition.number, last.edition.text) == (2, now)
        assert {each.mirror: each.since for each in last.outcomes} == {
            "a": first + timedelta(days=1),
            "b": None,
            "c": None,
        }
        assert [each.since for each in archive.last_run("rules").outcomes] == [first + timedelta(days=1), None, None]
        assert all(each.ok for each in verify(archive))
        assert round_(16, a=text, b=now, c=now).outcomes[0].since is None


def test_who_is_gone_is_accused_of_nothing_that_others_outlast(place):
    """Two against two nothing decides; that two of them die is no evidence against these."""
    path = place.archive.with_name("rules.toml")
    path.write_text(path.read_text() + '[[mirror]]\nname = "d"\npath = "d.txt"\n')
    shutil.rmtree(place.archive)  # they read so from the first day on
    assert not [each for each in place(c=NOW, d=NOW).findings if each.accuses]
    for said in ({"a": None, "b": None}, {}, {"a": [*BEFORE, ""]}, {"a": None}):
        result = place(**said)
        assert {each.mirror for each in result.findings if each.disputed} == {"a", "b"}
        assert not [each for each in result.findings if each.accuses]
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_who_was_accused_stays_so_when_its_page_goes(place):
    altered = [line.replace("24 hours", "48 hours") for line in BEFORE]
    for said in ({"c": altered}, {"c": None}, {"a": [*BEFORE, ""], "b": [*BEFORE, ""]}):
        assert [each.mirror for each in place(**said).findings if each.accuses] == ["c"]


@given(
    st.lists(st.sampled_from("xyz"), min_size=2, max_size=8),
    st.sets(st.integers(0, 7), max_size=7),
)
def test_mirrors_that_are_gone_only_ever_settle_what_was_open(readings, gone):
    """For what all others read, of whom there are two or more; nothing that was decided becomes open or another. Of
    what stays open that is printed which most of those that are still there read.
    """
    names = [f"m{at}" for at in range(len(readings))]
    said = {
        reading: [n for n, r in zip(names, readings, strict=True) if r == reading] for reading in sorted(set(readings))
    }
    past = {f"m{at}" for at in gone if at < len(names)}
    plain = Sources(names, {}, ()).vote(said)
    aware = Sources(names, {}, (), gone=past).vote(said)
    there = {reading for name, reading in zip(names, readings, strict=True) if name not in past}
    if plain.disputed and past and len(there) == 1 and len(names) - len(past) > 1:
        assert (aware.reading, aware.disputed) == (there.pop(), False)
    else:
        often = {reading: sum(name not in past for name in by) for reading, by in said.items()}
        assert aware == replace(plain, reading=aware.reading)
        if plain.disputed and past:
            assert often[aware.reading] == max(often.values())
        else:
            assert aware.reading == plain.reading
