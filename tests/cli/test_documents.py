"""`scrubber init`, `list` and `status`."""

import json
import re
import shlex

import pytest

from scrubber.document import Document


def test_init_writes_a_toml_that_runs(document, scrubber):
    """Names come from sites and files, official mirrors are marked, and the result is read as run would read it."""
    status, out, err = scrubber(
        "init", "https://www.gazette.example/a?b=1", "https://www.gazette.example/c", "town.txt", "second=port.txt", "pages/*.html",
        "-o", "new/city.toml", "--title", 'The "City"', "--language", "zh", "--official", "town", "--script", "zh-Hans", "--schedule", "@daily",
    )  # fmt: skip
    assert (status, out) == (0, "")
    assert "Next: scrubber run new/city.toml" in err
    made = Document.read(document.parent / "new" / "city.toml")
    assert (made.id, made.title, made.languages, made.script, made.schedule) == (
        "city",
        'The "City"',
        ("zh",),
        "zh-Hans",
        "@daily",
    )
    assert [(m.name, m.location) for m in made.mirrors] == [
        ("gazette.example-a", "https://www.gazette.example/a?b=1"),
        ("gazette.example-c", "https://www.gazette.example/c"),
        ("town", "../town.txt"),
        ("second", "../port.txt"),
        ("mirror", "../pages/*.html"),
    ]
    assert made.official == ("town",)


def test_init_overwrites_nothing_unless_told(document, scrubber):
    before = document.read_text()
    status, _, err = scrubber("init", "town.txt", "-o", document)
    assert status == 2
    assert "--force overwrites it" in err
    assert document.read_text() == before
    assert scrubber("init", "town.txt", "-o", document, "--force", "-q") == (0, "", "")
    status, out, _ = scrubber("init", "town.txt", "--dry-run", "--id", "x")
    assert (status, out) == (0, '[document]\nid = "x"\n\n[[mirror]]\nname = "town"\npath = "town.txt"\n')
    told = json.loads(scrubber("init", "town.txt", "--dry-run", "--json", "--id", "x", "-o", "y.toml")[1])
    assert (told["document"], (document.parent / "y.toml").exists()) == ("x", False)


@pytest.mark.parametrize(
    "arguments", [("--id", "No Slug"), ("--official", "nobody"), ("--schedule", "never"), ("town.txt",)]
)
def test_init_refuses_what_run_would_refuse(document, scrubber, arguments):
    status, _, err = scrubber("init", "town.txt", *arguments, "-o", "x.toml")
    assert status == 2, err
    assert "line 2" not in err  # of a file that nobody has written
    assert not (document.parent / "x.toml").exists()


@pytest.mark.parametrize("command", ["log", "verify", "status", "accept"])
def test_an_edition_is_refused_where_none_is_asked_for(document, scrubber, command):
    """It was passed over, and what was told was not of that edition."""
    assert scrubber("run", document, "-q", "--fail-on", "never")[0] == 0
    status, _, err = scrubber(command, f"{document}@1")
    assert status == 2
    assert err.endswith(f"; write {document}\n")


@pytest.mark.parametrize("arguments", [("bad-\udcff.txt",), ("town.txt", "--title", "\udcff")])
def test_init_names_what_no_toml_can_hold(document, scrubber, arguments):
    status, _, err = scrubber("init", *arguments, "-o", "x.toml")
    assert status == 2, err
    assert "is not UTF-8" in err
    assert "\\udcff" in err
    assert not (document.parent / "x.toml").exists()


def test_list_knows_the_archive_and_the_folder(document, scrubber):
    scrubber("run", document)
    (document.parent / "other.toml").write_text('[document]\nid = "other"\n[[mirror]]\nname = "m"\npath = "m.txt"\n')
    (document.parent / "wrong.toml").write_text("[document\n")
    status, out, err = scrubber("list", ".", "--json")
    assert status == 0
    assert "wrong.toml, line 1" in err
    rows = {row["document"]: row for row in json.loads(out)}
    assert (rows["harbour"]["edition"], rows["harbour"]["altered"], rows["harbour"]["mirrors"]) == (1, 1, 3)
    assert (rows["other"]["edition"], rows["other"]["mirrors"]) == (None, 1)
    assert "Harbour Regulations" in scrubber("list")[1]
    (document.parent / "port.txt").unlink()
    scrubber("run", document)
    (row,) = json.loads(scrubber("list", "--json")[1])
    assert (row["altered"], row["failing"]) == (1, 1), "its earlier copy counts, and it gave none"
    lone = document.parent / "lone"
    lone.mkdir()
    (document.parent / "wrong.toml").rename(lone / "wrong.toml")
    assert "nothing is tracked" not in scrubber("list", lone)[2], "it is, and can't be read"


def test_a_mirror_that_was_read_and_is_no_copy_is_not_listed_as_failing(document, scrubber):
    (document.parent / "odd.txt").write_text("An altogether different text about the growing of apples.\n\n" * 8)
    (document.parent / "port.txt").unlink()
    scrubber("run", document)
    (row,) = json.loads(scrubber("list", "--json")[1])
    assert (row["mirrors"], row["failing"]) == (3, 1)


def test_status_says_when_a_mirror_was_last_seen(document, scrubber):
    scrubber("run", document)
    (document.parent / "port.txt").unlink()
    scrubber("run", document)
    stand = json.loads(scrubber("status", document, "--json")[1])
    mirrors = {each["mirror"]: each for each in stand["mirrors"]}
    assert mirrors["odd"]["state"] == "altered"
    assert mirrors["port"]["state"] == "dead"
    assert mirrors["port"]["last_seen"] < mirrors["port"]["last_tried"], "its earlier copy counts, and was seen earlier"
    assert mirrors["town"]["last_seen"] == mirrors["town"]["last_tried"] == stand["last_run"]
    out = scrubber("status")[1]
    assert re.search(r"harbour: Harbour Regulations: edition 1, last run [-\d]{10} [:\d]{5} UTC\n", out)
    assert "last seen (UTC)" in out
    assert all("(UTC)" in scrubber(*command)[1] for command in (("log", document), ("list",)))
    assert "no such file" in out


def test_list_names_a_folder_that_is_none(document, scrubber):
    """A name that was misspelt was told to have nothing tracked in it."""
    assert scrubber("list", "documnts") == (2, "", "scrubber: documnts: no such folder\n")
    assert scrubber("list", document) == (2, "", f"scrubber: {document}: a file; name its folder\n")
    assert scrubber("list", document.parent)[0] == 0


def test_a_status_of_a_folder_is_that_of_the_documents_in_it(document, scrubber, monkeypatch):
    """A folder was taken for an id, and the answer was of an archive that is not here."""
    scrubber("run", document)
    monkeypatch.chdir(document.parent.parent)
    status, out, _ = scrubber("status", document.parent.name)
    assert (status, out.partition(":")[0]) == (0, "harbour")
    assert scrubber("status", f"{document.parent}/", "--archive", document.parent / "archive")[1] == out
    monkeypatch.chdir(document.parent)
    (document.parent / "harbour").mkdir()
    assert scrubber("status", "harbour")[1] == out, "a document of that name comes first"


def test_a_folder_in_place_of_a_document_is_told_what_to_name(document, scrubber):
    for command in ("show", "log", "verify", "report", "blame"):
        status, out, err = scrubber(command, f"{document.parent}/")
        assert (status, out) == (2, "")
        assert f"is a directory; name one TOML in it, such as {document.name}" in err


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (r'path = "C:\Users\me\a.txt"', r"a \ in double quotes begins an escape: write a path with /"),
        (r'path = "saved\page.txt"', r"a \ in double quotes begins an escape"),
        (r'path = "saved\notes.txt"', r"a \ in double quotes begins an escape"),
        (r"path = 'saved\page.txt'", "no such file; folders are parted by / here"),
        ('path = "~/a.txt"', "no such file; ~ stands for itself here"),
        ('path = "https://gazette.invalid/a"', "no such file; an address is named as url"),
        ('path = "a.txt"\npath = "b.txt"', "this key stands there twice"),
        ('url = "https://gazette.invalid/a b"', "blanks in it are written %20"),
    ],
)
def test_a_place_that_is_written_wrongly_says_how_it_is_meant(tmp_path, monkeypatch, scrubber, written, told):
    """Paths from Windows, addresses as paths and keys that stand there twice: what was said led nobody on."""
    monkeypatch.chdir(tmp_path)
    toml = tmp_path / "charter.toml"
    toml.write_text(f'[document]\nid = "charter"\n[[mirror]]\nname = "a"\n{written}\n')
    status, _, err = scrubber("run", toml)
    assert status in {1, 2}
    assert told in err


@pytest.mark.parametrize(
    "words",
    [
        "init ''",
        "init a= town.txt",
        "init -",
        "init town.txt --id ''",
        "init town.txt -o ''",
        "run harbour.toml --report ''",
        "run harbour.toml --archive ''",
        "report harbour -o ''",
        "clean town.txt -o ''",
        "export ''",
        "import ''",
        "list ''",
    ],
)
def test_an_empty_name_is_bad_usage_and_never_the_default(document, scrubber, words):
    """As scripts give one whose variable is not set: a report went nowhere, and init ended in a traceback."""
    assert scrubber("run", document, "--fail-on", "never")[0] == 0
    before = {each: each.read_bytes() for each in document.parent.iterdir() if each.is_file()}
    status, out, err = scrubber(*shlex.split(words))
    assert (status, out) == (2, "")
    assert "the name is empty" in err or "a mirror is a URL, a file" in err
    assert before == {each: each.read_bytes() for each in document.parent.iterdir() if each.is_file()}
