"""What `clean`, `join` and `ingest` take."""

import warnings
from datetime import UTC, datetime

import pytest

import scrubber
from scrubber.capture import Limits
from scrubber.errors import DocumentError

TEXT = "The office keeps a register.\n\nIt is open to all."


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"languages": "zh"}, TypeError, "list of tags"),
        ({"languages": [3]}, TypeError, "not int"),
        ({"languages": ["Chinese"]}, DocumentError, "'Chinese' is no language tag"),
        ({"url": b"http://a.example"}, TypeError, "url is text"),
        ({"content_type": b"text/html"}, TypeError, "content_type is text"),
        ({"script": ["zh-Hans"]}, DocumentError, "unknown script"),
    ],
)
def test_an_option_that_says_nothing_is_refused_by_name(options, error, words):
    """A text in place of a list of tags was a list of letters."""
    with pytest.raises(error, match=words):
        scrubber.clean(TEXT, **options)


@pytest.mark.parametrize("given", [None, 3, "text", b"text", scrubber.clean(TEXT), [scrubber.clean(TEXT), TEXT]])
def test_pages_are_what_cleaning_made(given):
    with pytest.raises(TypeError, match="join takes"):
        scrubber.join(given)


def test_official_mirrors_are_names():
    """None of them is (), as in the signature; what Python says of None names no argument."""
    with pytest.raises(TypeError, match="collate: official is a list of mirrors' names, not None"):
        scrubber.collate({"a": TEXT}, official=None)


def test_pages_may_come_one_by_one():
    assert scrubber.join(scrubber.clean(TEXT) for _ in range(1)).text == TEXT


@pytest.mark.parametrize("given", [None, 3, b"charter.toml"])
def test_a_document_is_one_or_a_path(given, tmp_path):
    with pytest.raises(TypeError, match="ingest takes"):
        scrubber.ingest(given, tmp_path)


@pytest.mark.parametrize("given", [None, 3])
def test_an_archive_is_one_or_a_place(given, tmp_path, monkeypatch):
    """A folder named "None" or "3" was made."""
    monkeypatch.chdir(tmp_path)
    document = scrubber.Document("a", "A", (scrubber.Mirror("m", path="m.txt"),))
    with pytest.raises(TypeError, match="an archive's place"):
        scrubber.ingest(document, given)
    assert not list(tmp_path.iterdir())


def test_too_much_says_what_to_do():
    with pytest.raises(scrubber.ScrubberError, match="save it in parts"):
        scrubber.clean("\n".join(map(str, range(500_002))))


def test_a_zone_of_time_that_nobody_knows_is_no_matter_of_the_caller():
    """Of a date only the day is read; a library of dates warned of its zone."""
    prose = "<p>The agencies of the city share public data with each other free of charge and without delay.</p>" * 5
    page = f'<html><head><meta property="article:published_time" content="2022-07-04 10:00:00 ZZT"></head><body><article><h1>Charter</h1>{prose}</article></body></html>'
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert scrubber.clean(page).metadata["published"] == "2022-07-04"


def test_what_gives_the_time_is_a_function(tmp_path):
    document = scrubber.Document("a", "A", (scrubber.Mirror("m", path="m.txt"),))
    with pytest.raises(TypeError, match="now is a function that gives the time"):
        scrubber.ingest(document, tmp_path, now=datetime.now(UTC))


@pytest.mark.parametrize(
    ("bound", "error", "words"),
    [
        ({"seconds": "60"}, TypeError, "seconds is a number, not '60'"),
        ({"pages": 2.5}, TypeError, "pages is a whole number"),
        ({"attempts": True}, TypeError, "attempts is a whole number"),
        ({"seconds": -1}, scrubber.ScrubberError, "seconds is more than 0"),
        ({"seconds": float("nan")}, scrubber.ScrubberError, "seconds is more than 0"),
        ({"bytes": 0}, scrubber.ScrubberError, "bytes is more than 0"),
        ({"gap": -0.5}, scrubber.ScrubberError, "gap is 0 or more"),
    ],
)
def test_a_limit_that_bounds_nothing_is_refused_by_name(bound, error, words):
    """Each mirror failed by it, one after another, or none was held to it."""
    with pytest.raises(error, match=words):
        Limits(**bound)
    assert Limits(gap=0, redirects=0, backoff=0, wait=0).gap == 0


def test_an_editions_number_is_a_number(tmp_path):
    with (
        scrubber.Archive(tmp_path) as archive,
        pytest.raises(TypeError, match="an edition's number is an int, not str"),
    ):
        archive.edition("harbour", "1")
