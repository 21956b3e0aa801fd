"""What is damaged of one document stops nobody who asks about others, or about the rest of it."""

import json
import sqlite3

import pytest

from scrubber import Archive


@pytest.mark.parametrize("part", ["state", "hash"])
def test_lists_go_on_behind_a_run_that_is_damaged(two, spoil, scrubber, part):
    """One damaged run of one document ended the list and the status of all, and named neither."""
    (two / "odd.txt").unlink()
    scrubber("run", "harbour.toml")
    with Archive(two / "archive") as archive:
        spoil(getattr(archive.last_run("harbour"), part))
    status, out, err = scrubber("list")
    assert (status, [line.split()[0] for line in out.splitlines()[1:]]) == (1, ["harbour", "other"])
    assert err.startswith("scrubber: harbour: run 2: object ")
    assert "scrubber verify names all that is damaged" in err
    status, out, err = scrubber("status", "--json")
    stands = json.loads(out)
    assert (status, [each["document"] for each in stands]) == (1, ["harbour", "other"])
    assert "harbour: run 2: object" in err
    assert {each["state"] for each in stands[0]["mirrors"]} == {"altered", "intact"}, "as by the run before"
    status, out, err = scrubber("log", "harbour", "--history")
    assert (status, len(out.splitlines()), "harbour: run 2: object" in err) == (1, 3, True)
    assert scrubber("log", "other", "--history")[0] == 0


def test_a_status_goes_on_behind_a_text_that_is_damaged(two, spoil, scrubber):
    with Archive(two / "archive") as archive:
        spoil(archive.latest("harbour").record["text"])
    status, out, err = scrubber("status")
    assert (status, out.count("edition 1, last run")) == (1, 2)
    assert "harbour: the text of edition 1: object" in err


def test_of_documents_one_whose_row_is_damaged_stops_no_other(two, scrubber):
    """Nothing could be listed, asked about, run or exported any more, of any document."""
    with sqlite3.connect(two / "archive" / "archive.db") as conn:
        conn.execute("UPDATE documents SET record = x'7b7d' WHERE id = 'harbour'")
    said = "scrubber: harbour: the document's row is damaged"
    status, out, err = scrubber("list")
    assert (status, [line.split()[0] for line in out.splitlines()[1:]]) == (1, ["harbour", "other"])
    assert err.startswith(said)
    status, out, err = scrubber("status")
    assert (status, "other: Harbour Regulations: edition 1, last run" in out) == (1, True)
    assert out.startswith("harbour: how it stands can't be told\nother: "), "it has an edition, and ran"
    assert err.startswith(said)
    for command in (["status"], ["log"], ["log", "--history"], ["show"], ["blame"], ["verify"]):
        assert scrubber(*command, "other")[0] == 0
        status, out, err = scrubber(*command, "harbour")
        assert (status, f"{said[10:]}" in out + err) == (1, True)
    assert scrubber("run", "other.toml", "--fail-on", "never")[0] == 0
    assert scrubber("run", "harbour.toml")[0] == 1
    status, _, err = scrubber("export", "all.warc")
    assert (status, said in err.replace("the document is left out: ", "")) == (1, True)
    assert scrubber("import", "all.warc", "--archive", "again")[0] == 0
    status, out, _ = scrubber("verify")
    assert (status, [line for line in out.splitlines() if "fails: " in line]) == (1, [f"  fails: {said[10:]}"])


def test_a_damaged_row_hides_no_order_to_forget(two, scrubber):
    with Archive(two / "archive") as archive:
        (old,) = archive.captures("harbour")[2:]
    assert scrubber("forget", "harbour", old.sha256, "--reason", "a name in it", "--by", "a clerk")[0] == 0
    with sqlite3.connect(two / "archive" / "archive.db") as conn:
        conn.execute("UPDATE documents SET record = x'7b7d' WHERE id = 'harbour'")
    _, out, _ = scrubber("verify")
    assert "nobody's word" not in out


def test_where_no_archive_is_the_sentence_tells_what_to_do(two, scrubber):
    """Who had given --archive was told to give it."""
    for command in (["verify"], ["verify", "harbour"], ["list"]):
        status, _, err = scrubber(*command, "--archive", "elsewhere")
        assert (status, err) == (
            1,
            "scrubber: elsewhere: there is no archive here; the first run, or an import, makes one\n",
        )
    (two / "archive").rename(two / "moved")
    status, _, err = scrubber("verify", "harbour")
    assert (status, err.split("; ")[1]) == (1, "name the document's TOML, or give --archive\n")


def test_what_the_database_says_of_its_file_is_a_line_each(two, scrubber):
    """The first line named nothing but the database, and those behind it stood alone."""
    path = two / "archive" / "archive.db"
    with sqlite3.connect(path) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE type = 'index'").fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    database.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size + 7)  # how many bytes of the page lie in pieces
        file.write(b"\x3b")
    status, out, _ = scrubber("verify", "harbour.toml")
    lines = [line for line in out.splitlines() if "page" in line]
    assert status == 1
    assert lines
    assert all(line.startswith("  fails: the database file: ") for line in lines)
    assert "***" not in out
