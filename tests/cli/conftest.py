"""A small document with three copies, one of them altered, and a command line to work on it."""

import json
import sqlite3

import pytest

from scrubber.cli import main

PARAGRAPHS = [
    "Harbour Regulations of Port Ellin",
    "The harbour master keeps a register of every vessel that enters the harbour, with its name, its owner and its port of origin.",
    "A vessel of more than 300 tons shall give notice of its arrival at least 24 hours before it enters the outer basin.",
    "No vessel may anchor in the fairway between the two lights, except in danger of life or by order of the harbour master.",
    "Fees are due on the day of departure. A vessel that leaves without paying its fees is entered in the register of debts.",
    "The council publishes the register once a year, on the first Monday of March, in the town hall and in the harbour office.",
    "These regulations were adopted on 12 May 2014 and take effect on 1 January 2015. They replace the regulations of 1987.",
    "Appeals against a decision of the harbour master are made in writing to the council within thirty days of the decision.",
]


@pytest.fixture
def document(tmp_path, monkeypatch):
    """The TOML of the document; the current folder is its folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("SCRUBBER_ARCHIVE", "SCRUBBER_ALLOW_PRIVATE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SCRUBBER_BY", "a tester")
    text = "\n\n".join(PARAGRAPHS) + "\n"
    for name in ("town", "port"):
        (tmp_path / f"{name}.txt").write_text(text)
    (tmp_path / "odd.txt").write_text(text.replace("1 January 2015", "1 January 2016"))
    mirrors = "".join(f'\n[[mirror]]\nname = "{name}"\npath = "{name}.txt"\n' for name in ("town", "port", "odd"))
    toml = tmp_path / "harbour.toml"
    toml.write_text(
        f'[document]\nid = "harbour"\ntitle = "Harbour Regulations"\n{mirrors}'.replace(
            '"town.txt"', '"town.txt"\ntrust = "official"'
        )
    )
    return toml


@pytest.fixture
def scrubber(capsys):
    """Run a command in this process; gives its status, output and errors."""

    def run(*arguments):
        capsys.readouterr()
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as error:
            status = error.code
        out, err = capsys.readouterr()
        return status, out, err

    return run


@pytest.fixture
def numbers(scrubber):
    """The numbers of what there is to decide on, in the order of the text."""

    def listed(document):
        return [str(each["number"]) for each in json.loads(scrubber("accept", document, "--json")[1])]

    return listed


@pytest.fixture
def two(document, scrubber):
    """Two documents in one archive; the folder."""
    other = document.with_name("other.toml")
    other.write_text(document.read_text().replace('id = "harbour"', 'id = "other"').replace("odd.txt", "third.txt"))
    third = document.with_name("third.txt")
    third.write_text(document.with_name("town.txt").read_text() + "\nA line that this one adds.\n")
    for each in (document, other):
        assert scrubber("run", each, "--fail-on", "never")[0] == 0
    return document.parent


@pytest.fixture
def spoil(document):
    """Damage an object of the archive, by its hash."""

    def act(sha256):
        with sqlite3.connect(document.parent / "archive" / "archive.db") as conn:
            spoilt = conn.execute("UPDATE objects SET data = x'00' WHERE sha256 = ?", (bytes.fromhex(sha256),))
            assert spoilt.rowcount == 1

    return act
