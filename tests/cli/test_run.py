"""`scrubber run` and the commands that read what it stored."""

import hashlib
import json
import os
import re
import sqlite3
import tomllib
from contextlib import closing
from datetime import datetime

import pytest

from scrubber import Archive
from scrubber.archive import store
from scrubber.archive.identity import proved
from scrubber.archive.server import without_password
from scrubber.cli.arguments import parser


def test_a_run_says_what_was_altered_where_and_by_whom(document, scrubber):
    """The altered mirror stands first; the sentence, both readings and the exit status say so."""
    status, out, err = scrubber("run", document)
    assert (status, err) == (3, "")
    assert "edition 1 new" in out
    assert "1 of 3 mirrors is altered; 2 are intact." in out
    assert re.search(r"^odd +altered +[01]\.\d\d  date", out, re.MULTILINE)
    assert re.search(r"document  .*2015", out)
    assert re.search(r"mirror  .*2016", out)
    assert (document.parent / "archive").is_dir()


def test_a_second_run_changes_nothing_and_says_so(document, scrubber):
    """Unchanged mirrors make no edition; the altered one still stands altered, and nothing of it is new."""
    scrubber("run", document)
    status, out, _ = scrubber("run", document, "--json")
    result = json.loads(out)
    assert (status, result["changed"], result["new"], result["edition"]["number"]) == (3, False, [], 1)
    assert [outcome["status"] for outcome in result["outcomes"]] == ["unchanged"] * 3
    assert "still stands; nothing changed" in scrubber("run", document)[1]


@pytest.mark.parametrize(("fail_on", "first", "second"), [("any", 3, 3), ("new", 3, 0), ("never", 0, 0)])
def test_fail_on_says_which_alterations_count(document, scrubber, fail_on, first, second):
    assert scrubber("run", document, "--fail-on", fail_on)[0] == first
    assert scrubber("run", document, "--fail-on", fail_on)[0] == second


def test_the_first_mirror_of_a_new_text_is_told_what_follows_if_others_do(document, scrubber):
    """It was told as altered, and nobody was told that each new edition begins so."""
    town = document.with_name("town.txt").read_text()
    document.with_name("odd.txt").write_text(town)
    document.write_text(document.read_text().replace('trust = "official"', ""))
    document.write_text(document.read_text() + '\n[[mirror]]\nname = "quay"\npath = "quay.txt"\n')
    document.with_name("quay.txt").write_text(town)
    assert "edition 1 new" in scrubber("run", document)[1]
    said = "odd read as edition 1 until "
    for count, name in enumerate(["odd", "odd", "port", "town"]):  # the second time nothing changes
        document.with_name(f"{name}.txt").write_text(town.replace("24 hours", "48 hours"))
        out = scrubber("run", document)[1]
        reports = [scrubber("report", document, "--format", form, "-o", "-")[1] for form in ("html", "markdown")]
        assert [said in each for each in (out, *reports)] == [count < 2] * 3
    assert "edition 2 new" in out
    assert "until" not in scrubber("run", document)[1]
    # One that never read as the edition is the first of nothing.
    document.with_name("quay.txt").unlink()
    late = document.read_text().replace('name = "quay"', 'name = "pier"').replace("quay.txt", "pier.txt")
    document.write_text(late)
    document.with_name("pier.txt").write_text(town.replace("24 hours", "48 hours").replace("1987", "1977"))
    status, out, _ = scrubber("run", document)
    assert (status, "until" in out) == (3, False)


def test_against_an_official_mirror_it_is_told_who_has_to_follow(document, scrubber):
    """It was told that others have to, when all of them had, and the official mirror stood as it did."""
    town = document.with_name("town.txt").read_text()
    for name in ("odd", "port"):
        document.with_name(f"{name}.txt").write_text(town)
    scrubber("run", document)
    official = next(each["name"] for each in tomllib.loads(document.read_text())["mirror"] if "trust" in each)
    others = [name for name in ("odd", "port", "town") if name != official]
    for count, name in enumerate(others):
        document.with_name(f"{name}.txt").write_text(town.replace("24 hours", "48 hours"))
        out = " ".join(scrubber("run", document)[1].split())
        assert f"Should {official} come to read as {'one of them does' if count else 'it does'} now" in out


def test_what_is_new_since_the_last_run_stands_first(document, scrubber):
    """A third mirror altered later is reported apart from what was known."""
    scrubber("run", document)
    port = document.parent / "port.txt"
    port.write_text(port.read_text().replace("300 tons", "500 tons"))
    status, out, _ = scrubber("run", document)
    assert status == 3
    assert re.search(r"New since the last run\n +\d+  port  number.*\nAlterations\n +\d+  odd  date", out, re.DOTALL)
    assert [finding["mirror"] for finding in json.loads(scrubber("run", document, "--json")[1])["new"]] == []


def test_a_mirror_s_files_are_read_whatever_bytes_their_names_have(document, scrubber):
    """One such file kept its mirror out of every run; where it came from is stored with its bytes written out."""
    folder = document.parent / "odd"
    folder.mkdir()
    try:
        document.with_name("odd.txt").rename(folder / os.fsdecode(b"sp\xe4t.txt"))
    except OSError:
        pytest.skip("this file system has no such names")
    document.write_text(document.read_text().replace('"odd.txt"', '"odd/sp?t.txt"'))
    status, out, err = scrubber("run", document)
    assert (status, err) == (3, "")
    assert "1 of 3 mirrors is altered; 2 are intact." in out
    with Archive(document.parent / "archive") as archive:
        assert r"odd/sp\xe4t.txt" in {capture.url for capture in archive.captures("harbour")}
    assert scrubber("verify", document)[0] == 0
    assert scrubber("run", document)[0] == 3


def test_a_dead_mirror_is_said_and_is_no_failure(document, scrubber):
    """The others go on, and the reason stands beside the dead one's name."""
    (document.parent / "odd.txt").unlink()
    status, out, _ = scrubber("run", document)
    assert status == 0
    assert re.search(r"^odd +dead .*odd\.txt: no such file", out, re.MULTILINE)


def test_a_mirror_that_came_to_fail_since_the_last_run_is_told(document, scrubber):
    """It was said that nothing had changed, because the text had not."""
    port = document.with_name("port.txt")
    text = port.read_text()
    assert "Since the last run" not in scrubber("run", document)[1]
    port.unlink()
    out = scrubber("run", document)[1]
    assert "edition 1 still stands  " in out
    assert "Since the last run: port: dead\n" in out
    out = scrubber("run", document)[1]
    assert "still stands; nothing changed" in out
    assert "Since the last run" not in out
    port.write_text(text)
    assert "Since the last run: port: takes part again\n" in scrubber("run", document, "-q")[1]


def test_mirrors_of_which_the_same_is_new_are_told_together(document, scrubber):
    """Of six mirrors the same long sentence stood six times."""
    scrubber("run", document)
    for name in ("port", "town"):
        document.with_name(f"{name}.txt").unlink()
    assert "Since the last run: town, port: dead\n" in scrubber("run", document)[1]


def test_a_mirror_that_was_put_right_since_the_last_run_is_told(document, scrubber):
    """That somebody took an alteration back is news; it was said that nothing had changed."""
    odd, port = document.with_name("odd.txt"), document.with_name("port.txt")
    right, wrong = port.read_text(), odd.read_text()
    scrubber("run", document)
    odd.write_text(right)
    assert "edition 1 still stands  " in (out := scrubber("run", document)[1])
    assert "Since the last run: odd: altered no more\n" in out
    assert "still stands; nothing changed" in scrubber("run", document)[1]
    port.write_text(right.replace("\n\n", "\n\nLost: \ufffd\ufffd\ufffd of the harbour.\n\n", 1))
    scrubber("run", document)
    port.write_text(right)
    assert "port: no more wording, lost text" in scrubber("run", document)[1]
    odd.write_text(wrong)
    out = scrubber("run", document)[1]
    assert ("Since the last run" in out, "1 of 3 mirrors is altered" in out) == (False, True)  # told below


def test_a_mirror_that_is_no_copy_is_left_out_with_the_reason(document, scrubber):
    (document.parent / "odd.txt").write_text("An altogether different text about the growing of apples.\n\n" * 8)
    status, out, _ = scrubber("run", document)
    assert status == 0
    assert re.search(r"^odd +left out .*no copy of this document", out, re.MULTILINE)
    assert "no copy of this document" in scrubber("run", document)[1]
    assert "no copy of this document" in scrubber("status", document)[1]
    assert re.search(r"^odd: left out: no copy of this document", scrubber("run", document, "-q")[1], re.MULTILINE)


def test_several_documents_at_once_are_refused_in_short_with_what_to_do(document, scrubber):
    """A folder's worth of names was all that the sentence said."""
    status, _, err = scrubber("run", document, *(f"other-{number}.toml" for number in range(1_000)))
    assert status == 2
    assert "unrecognized arguments: other-0.toml" in err
    assert "(1,000 words in all); run takes one document; " in err
    assert len(err) < 600


def test_what_a_command_does_not_take_is_told_by_that_command(document, scrubber):
    """`export out.git harbour` was told what run takes."""
    status, _, err = scrubber("export", "out.git", "harbour")
    assert status == 2
    assert "usage: scrubber export " in err
    assert "scrubber export: error: unrecognized arguments: harbour; name a document with --document" in err
    assert "scrubber show --help tells what it takes" in scrubber("show", "harbour", "more")[2]


def test_what_settles_a_disputed_reading_is_said_with_the_command_to_type(document, scrubber):
    document.write_text(
        document.read_text()
        .replace('trust = "official"', "")
        .replace('\n[[mirror]]\nname = "port"\npath = "port.txt"\n', "")
    )
    status, out, _ = scrubber("run", document, "--archive", "some where")
    assert status == 0
    assert re.search(r"^ \d+  odd  date, disputed  block 6$", out, re.MULTILINE)
    assert "as printed  " in out
    assert f"  scrubber accept {document} --archive 'some where' NUMBER --reason WHY" in out.splitlines()[-1]
    assert "disputed readings" not in scrubber("run", document, "-q")[1]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("postgresql://ada:se/c:ret@db.example:5432/kept", "postgresql://ada:***@db.example:5432/kept"),
        ("postgresql://ada@db.example/kept", "postgresql://ada@db.example/kept"),
        (
            "postgresql://db.example/kept?user=ada&password=se",
            "postgresql://db.example/kept?password=%2A%2A%2A&user=ada",
        ),
        ("a folder:b@c", "a folder:b@c"),
    ],
)
def test_the_password_of_an_archive_is_in_no_command_that_is_printed(said, written):
    """A run's output goes to logs and mails."""
    assert without_password(said) == written


def test_a_mirror_is_quoted_with_what_stands_around_its_own_reading(document, scrubber):
    """It was quoted with the document's words, which it has not where it differs twice in a line."""
    odd = document.parent / "odd.txt"
    odd.write_text(odd.read_text().replace("12 May 2014", "19 June 2013"))
    out = scrubber("run", document)[1]
    assert re.search(r"document  .*2014 and take effect on 1 January 2015", out)
    assert re.search(r"mirror  .*2013 and take effect on 1 January 2016", out)


def test_words_that_are_missing_are_shown_where_they_stood(document, scrubber):
    """The sentence quoted them, and nothing told where in the block they had been."""
    town = (document.parent / "town.txt").read_text()
    (document.parent / "odd.txt").write_text(town.replace(" A vessel that leaves without paying its fees", ""))
    out = scrubber("run", document)[1]
    assert re.search(
        r"document  …\S.* A vessel that leaves without paying its fees .*\S…\n +mirror  ….*departure\.∅ is entered", out
    )


def test_an_id_in_the_place_of_a_toml_is_told_which_one_was_meant(document, scrubber):
    status, _, err = scrubber("run", "harbour")
    assert (status, err) == (2, "scrubber: harbour: no such file or directory; did you mean harbour.toml?\n")


def test_mirrors_that_fail_alike_are_told_together(document, scrubber):
    """The same sentence for each of many hid the one that was another."""
    for name in ("town", "port"):
        (document.parent / f"{name}.txt").write_bytes(b"")
    (document.parent / "odd.txt").unlink()
    assert re.search(
        r"could be read: town, port: it is empty[^;]*; odd: odd\.txt: no such file", scrubber("run", document)[2]
    )


def test_no_mirror_at_all_is_a_failure(document, scrubber):
    for name in ("town", "port", "odd"):
        (document.parent / f"{name}.txt").unlink()
    status, out, err = scrubber("run", document)
    assert (status, out) == (1, "")
    assert "no mirror of harbour could be read" in err


def test_a_wrong_toml_is_bad_usage(document, scrubber):
    document.write_text(document.read_text().replace("title", "titel"))
    status, out, err = scrubber("run", document)
    assert (status, out) == (2, "")
    assert f"{document}, line 3: unknown key 'titel' in [document]; did you mean 'title'?" in err


def test_no_name_at_all_is_bad_usage(document, scrubber):
    """As a script gives one whose variable is not set: an empty name was told as that of a folder."""
    assert scrubber("run", "") == (2, "", "scrubber: '' is no path; name the document's TOML\n")


def test_a_missing_toml_is_bad_usage(document, scrubber):
    status, _, err = scrubber("run", "gone.toml")
    said = "scrubber: gone.toml: no such file or directory"
    assert (status, err) == (2, f"{said}; scrubber init ADDRESS … -o gone.toml writes one\n")
    assert scrubber("run", "habour.toml")[2] == f"{said.replace('gone', 'habour')}; did you mean harbour.toml?\n"


def test_a_dry_run_stores_nothing(document, scrubber):
    status, out, _ = scrubber("run", document, "--dry-run")
    assert status == 3
    assert "nothing was stored" in out
    assert not (document.parent / "archive").exists()
    scrubber("run", document)
    (document.parent / "port.txt").write_text(
        (document.parent / "port.txt").read_text().replace("24 hours", "48 hours")
    )
    assert "48" in scrubber("run", document, "--dry-run")[1]
    assert json.loads(scrubber("status", document, "--json")[1])["mirrors"][0]["mirror"] == "odd"


@pytest.mark.parametrize("given", ["archive", "archive/archive.db"])
def test_a_dry_run_writes_nothing_where_the_archive_lies(document, scrubber, given):
    """Nor does it need to be allowed to: an archive on a medium that can only be read is judged as any other."""
    archive = document.parent / "archive"
    scrubber("run", document, "--archive", archive)
    (archive / "locks").rmdir()
    (document.parent / "port.txt").write_text(
        (document.parent / "port.txt").read_text().replace("24 hours", "48 hours")
    )

    def state():
        return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in [archive, *archive.rglob("*")]}

    before = state()
    (archive / "archive.db").chmod(0o444)
    archive.chmod(0o555)
    try:
        status, out, err = scrubber("run", document, "--archive", document.parent / given, "--dry-run")
    finally:
        archive.chmod(0o755)
    assert (status, err) == (3, "")
    assert "48" in out
    assert state() == before


@pytest.mark.parametrize("harm", ["no database", "no objects"])
def test_a_dry_run_on_a_damaged_archive_names_it(document, scrubber, harm):
    """And what to do: of a copy that is thrown away nobody knows."""
    file = document.parent / "archive" / "archive.db"
    scrubber("run", document)
    if harm == "no objects":
        with closing(sqlite3.connect(file)) as db:
            db.execute("DROP TABLE objects")
    else:
        file.write_bytes(b"no database" * 1000)
    status, _, err = scrubber("run", document, "--dry-run")
    assert status == 1
    assert err.startswith(f"scrubber: {file} (copied to ")
    # What is no database at all neither `verify` nor a run can make good.
    advice = "put a backup in its place" if harm == "no database" else "scrubber verify names all that is damaged"
    assert advice in err


def test_show_writes_the_text_and_nothing_else(document, scrubber):
    scrubber("run", document)
    status, out, err = scrubber("show", document)
    assert (status, err) == (0, "")
    assert out == (document.parent / "town.txt").read_text()
    assert (
        scrubber("show", "harbour")[1]
        == scrubber("show", "harbour@1")[1]
        == scrubber("show", "harbour.toml@1")[1]
        == out
    )


def test_editions_are_told_apart(document, scrubber):
    """A changed document makes edition 2; log lists both, diff marks the words, show gives either."""
    scrubber("run", document)
    for name in ("town", "port"):
        path = document.parent / f"{name}.txt"
        path.write_text(path.read_text().replace("thirty days", "sixty days"))
    out = scrubber("run", document)[1]
    assert "edition 2 new" in out
    assert re.search(r"Changed since edition 1\n.*\[-thirty-\]\{\+sixty\+\} days", out, re.DOTALL)
    log = json.loads(scrubber("log", document, "--json")[1])
    assert [edition["number"] for edition in log] == [2, 1]
    assert log[0]["parent"] == log[1]["hash"]
    status, out, _ = scrubber("diff", "harbour@1", "harbour@2")
    assert status == 1
    assert "[-thirty-]{+sixty+} days" in out
    assert scrubber("diff", "harbour@1", "harbour@1") == (0, "", "")
    assert "thirty" in scrubber("show", "harbour@1")[1]
    assert "sixty" in scrubber("show", "harbour")[1]
    changes = json.loads(scrubber("diff", "harbour@1", "harbour@2", "--json")[1])["changes"]
    assert [change["op"] for change in changes] == ["changed"]


def test_unknown_documents_and_editions_are_named(document, scrubber):
    scrubber("run", document)
    assert scrubber("show", "harbur")[::2] == (
        2,
        "scrubber: archive/archive.db has no document 'harbur'; did you mean 'harbour'?\n",
    )
    assert "no edition 7; the latest is 1" in scrubber("show", "harbour@7")[2]
    assert "no edition's number" in scrubber("show", "harbour@seven")[2]


def test_an_archive_that_is_not_there_is_named(document, scrubber):
    status, _, err = scrubber("log", "harbour")
    assert status == 1
    assert "archive" in err


def test_the_archive_can_be_said_by_option_and_environment(document, scrubber, monkeypatch, tmp_path):
    scrubber("run", document, "--archive", tmp_path / "one")
    monkeypatch.setenv("SCRUBBER_ARCHIVE", str(tmp_path / "one"))
    assert scrubber("log", "harbour")[0] == 0
    assert not (tmp_path / "archive").exists()


def test_verify_proves_and_finds(document, scrubber):
    scrubber("run", document)
    status, out, _ = scrubber("verify", document)
    assert status == 0
    assert "harbour: proved" in out
    database = document.parent / "archive" / "archive.db"
    raw = bytearray(database.read_bytes())
    at = raw.find(b"Regulations")
    raw[len(raw) // 2] ^= 1
    raw[at] ^= 1
    database.write_bytes(raw)
    for more in ("archive.db-wal", "archive.db-shm"):
        (database.parent / more).unlink(missing_ok=True)
    assert scrubber("verify", document)[0] == 1


def test_blame_names_the_mirrors_behind_each_block(document, scrubber):
    scrubber("run", document)
    rows = json.loads(scrubber("blame", document, "--json")[1])
    assert len(rows) == 8
    assert rows[0]["mirrors"] == ["odd", "port", "town"]
    assert rows[6]["mirrors"] == ["port", "town"]


def test_blame_gives_what_proves_each_block_by_the_edition_s_root_alone(document, scrubber):
    scrubber("run", document)
    root = json.loads(scrubber("log", document, "--json")[1])[0]["record"]["identity"]["merkle"]
    rows = json.loads(scrubber("blame", document, "--json")[1])
    assert rows
    for row in rows:
        assert proved(row["block"]["text"], row["proof"], root)
        assert not proved(row["block"]["text"] + " ", row["proof"], root)


def test_findings_are_written_as_annotations_that_quote_the_edition_s_text(document, scrubber):
    scrubber("run", document)
    status, _, err = scrubber("report", document, "--format", "annotations")
    assert (status, err) == (0, "harbour.jsonld: edition 1 of harbour\n")
    notes = json.loads((document.parent / "harbour.jsonld").read_text())
    quoted = [note["target"][-1]["selector"][0]["exact"] for note in notes]
    assert any("2016" in each or "2015" in each for each in quoted)
    text = scrubber("show", document)[1]
    assert all(each in text for each in quoted)
    asked = scrubber("report", document, "--format", "annotations", "--json")[1]
    assert json.loads(asked) == notes, "who asked for annotations as JSON was given the report"


def test_an_accepted_alteration_alarms_no_more(document, scrubber, numbers):
    """Listed with its number, decided with a reason, honoured from the next run on."""
    scrubber("run", document)
    (number,) = numbers(document)
    listed = scrubber("accept", document)[1]
    assert re.search(rf"{number}  odd +date", listed)
    assert scrubber("accept", document, number)[0] == 2
    assert scrubber("accept", document, "9", "--reason", "x")[0] == 2
    status, _, err = scrubber("accept", document, number, "--reason", "a reprint")
    assert (status, "on record for odd (date, " in err) == (0, True)
    assert "a reprint" in scrubber("accept", document)[1]
    status, out, _ = scrubber("run", document)
    assert status == 0
    assert "Alterations" not in out
    assert "a reprint" in scrubber("report", document, "--format", "json", "-o", "-")[1]


def test_a_number_stays_whatever_else_is_decided(document, scrubber, numbers):
    """Each decision took what followed it one up: the number in a report that lay open meant the next alteration."""
    odd = document.with_name("odd.txt")
    odd.write_text(odd.read_text().replace("300 tons", "200 tons").replace("thirty days", "forty days"))
    scrubber("run", document)
    first, second, third = numbers(document)
    for number, reading in ((first, "mirror"), (second, "canonical")):
        assert scrubber("accept", document, number, "--reason", "x", "--reading", reading)[0] == 0
        scrubber("run", document)
        assert scrubber("accept", document, number, "--reason", "x")[0] == (2 if number == first else 0)
    assert third in numbers(document)


def test_what_is_accepted_in_one_place_alarms_in_another(document, scrubber, numbers):
    """Whatever a mirror altered in the same words later was known, and nothing new, wherever it stood."""
    odd, text = document.with_name("odd.txt"), document.with_name("town.txt").read_text()
    odd.write_text(text.replace("Fees are due", "Fees are not due"))
    scrubber("run", document)
    assert scrubber("accept", document, *numbers(document), "--reason", "a misprint")[0] == 0
    odd.write_text(
        odd.read_text().replace(
            "Appeals against a decision of the harbour master are",
            "Appeals against a decision of the harbour master are not",
        )
    )
    status, out, _ = scrubber("run", document, "--fail-on", "new")
    assert status == 3
    assert re.search(r"New since the last run\n +\d{5}  odd  negation  block 7", out)
    assert len(re.findall("odd  negation", out)) == 1


def test_restore_makes_an_old_text_the_latest(document, scrubber):
    scrubber("run", document)
    for name in ("town", "port", "odd"):
        path = document.parent / f"{name}.txt"
        path.write_text(path.read_text().replace("thirty days", "sixty days"))
    scrubber("run", document)
    assert scrubber("restore", "harbour", "--reason", "x")[0] == 2
    assert scrubber("restore", "harbour@1", "--reason", "a mistake of the town")[0] == 0
    assert "thirty" in scrubber("show", "harbour")[1]


def test_a_forgotten_capture_is_gone_and_the_report_still_stands(document, scrubber):
    scrubber("run", document, "-q")
    digest = json.loads(scrubber("run", document, "--json")[1])["outcomes"][2]["captures"][0]
    assert scrubber("forget", document, digest, "--reason", "by order")[0] == 0
    assert scrubber("report", document, "-o", "r.html")[0] == 0
    assert scrubber("verify", document)[0] == 0


@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_a_report_is_a_file_named_after_the_document(document, scrubber, form):
    scrubber("run", document)
    status, out, err = scrubber("report", document, "--format", form)
    ending = {"html": "html", "markdown": "md", "json": "json"}[form]
    assert (status, out, err) == (0, "", f"harbour.{ending}: edition 1 of harbour\n")
    text = (document.parent / f"harbour.{ending}").read_text()
    assert "2016" in text
    assert scrubber("report", document, "--format", form, "-o", "-")[1] == text


def test_a_report_names_the_bytes_that_an_accusation_rests_on(document, scrubber):
    """It said who differs and where, and not in which file, whence and when: nobody could have checked it."""
    digest = hashlib.sha256(document.with_name("odd.txt").read_bytes()).hexdigest()
    first = json.loads(scrubber("run", document, "--json")[1])["edition"]
    scrubber("run", document)
    record = json.loads(scrubber("report", document, "--format", "json", "-o", "-")[1])
    (odd,) = (each for each in record["mirrors"] if each["mirror"] == "odd")
    (capture,) = odd["captures"]
    assert capture["sha256"] == digest
    page = scrubber("report", document, "-o", "-")[1]
    assert page.count(digest) == 2  # beside the alteration, and among all captures
    since = f"{datetime.fromisoformat(capture['time']):%Y-%m-%d %H:%M} UTC"
    assert f"of its capture of {since}, SHA-256 {digest}" in page
    assert first["hash"] in page
    assert f"`{digest}`" in scrubber("report", document, "--format", "markdown", "-o", "-")[1]


def test_a_report_names_the_page_that_took_a_copy_s_place(document, scrubber):
    """That a mirror shows a casino was said, and not which bytes show it."""
    scrubber("run", document)
    odd = document.with_name("odd.txt")
    odd.write_text("Win at the slots of the Golden Reef tonight, and every night!\n" * 5)
    scrubber("run", document)
    digest = hashlib.sha256(odd.read_bytes()).hexdigest()
    assert re.search(f"what it gave last, put aside.{{1,200}}{digest}", scrubber("report", document, "-o", "-")[1])
    record = json.loads(scrubber("report", document, "--format", "json", "-o", "-")[1])
    assert [each["sha256"] for mirror in record["mirrors"] for each in mirror["aside"]] == [digest]


@pytest.mark.parametrize(("named", "output"), [("harbour", "town.txt"), ("harbour.toml", "port.txt")])
def test_no_report_takes_the_place_of_a_copy(document, scrubber, named, output):
    """A document is named after its first copy, and its report after the document: the copy was lost, and then accused
    of what the report says.
    """
    scrubber("run", document)
    place = document.with_name(output)
    place.write_text(place.read_text() + "\nA line.\n" * (output == "port.txt"))  # known by its bytes, or by its name
    before = place.read_text()
    status, _, err = scrubber("report", named, "-o", output)
    assert (status, err) == (
        2,
        f"scrubber: {output}: a mirror's copy, which no report takes the place of; name another file\n",
    )
    assert place.read_text() == before


def test_no_report_takes_the_place_of_the_document(document, scrubber):
    """`-o charter.toml` for `-o charter.html` left a page where the document was, and the exit status was 0."""
    scrubber("run", document)
    before = document.read_text()
    said = (
        2,
        f"scrubber: {document.name}: the document's TOML, which no report takes the place of; name another file\n",
    )
    for arguments in (("report", document, "-o", document.name), ("run", document, "--report", document.name)):
        status, _, err = scrubber(*arguments)
        assert (status, err) == said
    assert document.read_text() == before


def test_a_run_whose_report_cannot_be_written_tells_what_it_found(document, scrubber):
    """The edition was stored, that a mirror is altered was said to nobody, and the next run told it as nothing new."""
    (document.parent / "out").write_text("a file, and no folder")
    status, out, err = scrubber("run", document, "--report", "out/r.html")
    assert (status, err) == (1, "scrubber: out/r.html: out is no folder\n")
    assert "1 of 3 mirrors is altered" in out
    status, out, err = scrubber("run", document, "--report", "out/r.html", "--json")
    assert (status, json.loads(out)["edition"]["number"]) == (1, 1)


def test_a_run_can_write_the_report_too(document, scrubber):
    scrubber("run", document, "--report", "out/r.html")
    assert "2016" in (document.parent / "out" / "r.html").read_text()


def test_an_archive_goes_out_and_comes_back(document, scrubber):
    """WARC out and in again gives the same editions, hash for hash; Git gets a commit an edition."""
    scrubber("run", document)
    assert scrubber("export", "out.warc.gz")[2] == "out.warc.gz: 3 captures of harbour\n"
    assert (
        scrubber("import", "out.warc.gz", "--archive", "again")[2]
        == "out.warc.gz: 3 new captures, 1 new edition of harbour\n"
    )
    log = scrubber("log", "harbour", "--json")[1]
    assert scrubber("log", "harbour", "--json", "--archive", "again")[1] == log
    assert json.loads(scrubber("export", "repo.git", "--json")[1])[0]["commits"] == 1
    assert json.loads(scrubber("export", "repo.git", "--json")[1])[0]["commits"] == 0
    assert scrubber("export", "x.warc", "--document", "nobody")[0] == 2
    assert scrubber("import", "gone.warc")[0] == 2


def test_many_documents_are_counted_where_a_few_are_named(document, scrubber):
    with Archive("archive") as archive, archive.database.write() as conn:
        for number in range(1200):
            store.describe(conn, f"d{number}", title="A title")
    assert scrubber("export", "out.warc.gz")[2] == "out.warc.gz: 0 captures of 1,200 documents\n"
    assert scrubber("log", "nobody")[2].endswith(
        "; it holds d0, d1, d10, d100, d1000, d1001, d1002, d1003 and 1,192 more\n"
    )


def test_an_import_that_can_not_be_makes_no_archive(document, scrubber):
    (document.parent / "bad.warc").write_text("no WARC")
    code, _, error = scrubber("import", "bad.warc", "--archive", "new")
    assert code == 1
    assert "no archive was exported to this file" in error
    assert "passed over: record 1" in error
    assert scrubber("import", "bad.warc", "--archive", "new", "--document", "harbour")[0] == 2
    assert not (document.parent / "new").exists()


def test_a_folder_of_files_can_be_imported(document, scrubber):
    folder = document.parent / "copies"
    folder.mkdir()
    for name in ("town", "port"):
        (folder / f"{name}.txt").write_text((document.parent / f"{name}.txt").read_text())
    assert scrubber("import", "copies", "--archive", "a")[0] == 2
    assert not (document.parent / "a").exists()
    assert scrubber("import", "copies", "--archive", "a", "--document", "harbour")[0] == 0
    assert "24 hours" in scrubber("show", "harbour", "--archive", "a")[1]


def test_verify_of_one_document_does_not_claim_to_have_read_every_object(document, scrubber):
    """Beside a document that failed by a damaged object, the archive was said to be proved, every object of it."""
    scrubber("run", document)
    assert "the archive: proved (every object)" in scrubber("verify", "--archive", document.parent / "archive")[1]
    out = scrubber("verify", document)[1]
    assert "the archive: proved (what belongs to no document; name none, and every object is read)" in out


def test_a_damaged_archive_says_what_to_do(document, scrubber):
    """Which object it is helps nobody who does not know what makes it good."""
    scrubber("run", document)
    with closing(sqlite3.connect(document.parent / "archive" / "archive.db")) as db, db:
        db.execute("UPDATE documents SET seal = x'00'")
    status, _, err = scrubber("log", document)
    assert status == 1
    assert "the document's row is damaged" in err
    assert "scrubber verify" in err
    assert "a backup or an exported WARC" in err


def test_a_program_that_is_one_command_is_called_as_it_is(capsys):
    """Its usage told to write the command's name, which it takes for the document."""
    with pytest.raises(SystemExit):
        parser("flows/reingest.py", alone="run").parse_args(["run", "--help"])
    assert capsys.readouterr().out.startswith("usage: flows/reingest.py [-h]")


def test_a_report_that_can_t_be_written_says_so(document, scrubber):
    """What was to clean up behind it failed as well, and ended in a traceback; so it did on a file system that can
    only be read.
    """
    scrubber("run", document)
    target = document.parent / "town.txt" / "report.html"
    status, out, err = scrubber("report", document, "-o", target)
    assert (status, out) == (1, "")
    assert err == f"scrubber: {target}: {target.parent} is no folder\n"


@pytest.mark.parametrize("target", [".", "/", "..", "folder"])
def test_a_folder_is_no_file_to_write(document, scrubber, monkeypatch, target):
    """`-o .` ended in a traceback, and `..` was told to be busy."""
    monkeypatch.chdir(document.parent)
    (document.parent / "folder").mkdir()
    scrubber("run", document)
    for command in (("clean", "town.txt"), ("report", document)):
        status, out, err = scrubber(*command, "-o", target)
        assert (status, out) == (1, "")
        assert err == f"scrubber: {target}: a folder; name the file in it that is to be written\n"


@pytest.mark.parametrize("cut", [False, True])
@pytest.mark.parametrize("command", ["verify", "run", "log"])
def test_an_archive_that_is_no_database_is_not_sent_to_verify(document, scrubber, command, cut):
    """Nor to the next run, which would make it good: none can. No more can one whose file was cut off."""
    scrubber("run", document)
    file = document.parent / "archive" / "archive.db"
    file.write_bytes(file.read_bytes()[:-30_000] if cut else b"not a database at all, and long enough to be read")
    status, _, err = scrubber(command, document)
    assert (status, "verify" in err) == (1, False)
    assert err.endswith("put a backup in its place, or import an exported WARC into a new archive\n")


@pytest.mark.parametrize("command", ["run", "verify", "log", "status"])
def test_an_archive_whose_file_is_empty_is_not_begun_anew(document, scrubber, command):
    """A first run took the place of all editions, and of the log in which some may have been, and said nothing."""
    scrubber("run", document)
    file = document.parent / "archive" / "archive.db"
    file.write_bytes(b"")
    log = file.with_name("archive.db-wal")
    log.write_bytes(b"what was not yet in it")
    status, out, err = scrubber(command, document)
    assert (status, out) == (1, "")
    assert err.startswith(f"scrubber: {file}: the file is empty (0 bytes): something cut it off, ")
    assert err.endswith("; put a backup in its place, or import an exported WARC into a new archive\n")
    assert (file.read_bytes(), log.read_bytes()) == (b"", b"what was not yet in it")
    file.unlink()
    log.unlink()
    assert scrubber("run", document)[0] == 3
    assert not [each.name for each in file.parent.iterdir() if each.name.endswith(".partial")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rnu harbour.toml", "there is no command 'rnu'; did you mean run?"),
        ("everything", "there is no command 'everything'; there are run, clean, diff"),
    ],
)
def test_a_word_that_is_none_is_told_with_the_one_that_may_be_meant(document, scrubber, words, said):
    status, _, err = scrubber(*words.split())
    assert (status, said in err) == (2, True)


def test_blocks_in_a_row_are_told_and_decided_on_as_one(document, scrubber, numbers):
    odd = document.parent / "odd.txt"
    first, *rest = (document.parent / "town.txt").read_text().split("\n\n")
    odd.write_text("\n\n".join([first, *rest[3:]]))
    status, out, _ = scrubber("run", document)
    assert status == 3
    assert re.search(r"\d{5}  odd  block deleted  blocks 1–3\n      3 blocks, from “The harbour .*”, are missing", out)
    assert len(re.findall("block deleted  block", out)) == 1
    scrubber("report", document, "-o", document.parent / "r.html")
    assert (document.parent / "r.html").read_text().count("<article ") == 1
    assert scrubber("accept", document, *numbers(document), "--reason", "abridged")[0] == 0
    assert scrubber("run", document)[0] == 0


def test_a_word_changed_in_a_long_paragraph_is_shown_without_the_rest_of_it(tmp_path, monkeypatch, scrubber):
    """The whole of it was printed, of which a reader had to find the word."""
    monkeypatch.chdir(tmp_path)
    text = " ".join(f"Boat {n} of the harbour was counted in the spring." for n in range(2, 200))
    page = tmp_path / "page.txt"
    page.write_text(text, encoding="utf-8")
    assert scrubber("init", "page.txt", "-o", "one.toml", "--id", "one")[0] == 0
    assert scrubber("run", "one.toml")[0] == 0
    page.write_text(text.replace("Boat 99 of the harbour was", "Boat 99 of the harbour was never"), encoding="utf-8")
    status, out, _ = scrubber("run", "one.toml")
    (line,) = [line for line in out.splitlines() if line.startswith("~ ")]
    assert (status, "Boat 99 of the harbour was {+never +}counted" in line, len(line) < 600) == (0, True, True)
    assert "…" not in scrubber("diff", "one@1", "one@2", "--archive", "archive")[1]
