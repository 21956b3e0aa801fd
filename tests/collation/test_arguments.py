"""What `collate` takes."""

import pytest

import scrubber

TEXT = "The office keeps a register.\n\nIt is open to all."


def test_one_name_is_one_official_mirror():
    """Of the name "gazette", a mirror called "gaz" is a part, and is official no more than any other."""
    texts = {"gaz": TEXT.replace("is open", "is not open"), "gazette": TEXT}
    one, several = (scrubber.collate(texts, official=names) for names in ("gazette", ["gazette"]))
    assert one == several
    assert {finding.mirror for finding in one.findings} == {"gaz"}


@pytest.mark.parametrize("given", [None, 5, b"bytes"])
def test_a_witness_that_is_no_text_is_named(given):
    """The message says which mirror's it is."""
    with pytest.raises(TypeError, match=rf"copy: .* not {type(given).__name__}"):
        scrubber.collate({"gazette": TEXT, "copy": given})


@pytest.mark.parametrize("official", [["zz"], "gazete", ["gazette", "zz"]])
def test_an_official_mirror_that_is_no_witness_is_warned_of_by_name(official):
    """It may be misspelt, or dead today: it was passed over in silence."""
    with pytest.warns(UserWarning, match=r"no mirror is called '(zz'; there are copy, gazette|gazete'; did)") as told:
        scrubber.collate({"gazette": TEXT, "copy": TEXT}, official=official)
    assert {warning.filename for warning in told} == {__file__}, "the caller's own line is shown"


@pytest.mark.parametrize(
    ("witnesses", "options", "words"),
    [([TEXT], {}, "by their names"), ({3: TEXT}, {}, "name is text"), ({"a": TEXT}, {"previous": b""}, "previous is")],
)
def test_arguments_of_other_types_are_refused_by_name(witnesses, options, words):
    with pytest.raises(TypeError, match=words):
        scrubber.collate(witnesses, **options)


def test_half_a_character_is_marked_as_it_is_in_a_page():
    """A lone surrogate, which broken JSON and names of files bring into texts, ended in an error of Unicode's."""
    found = scrubber.collate(
        {"gazette": TEXT, "copy": TEXT.replace("open", "o\ud800pen")}, previous=TEXT.replace("It", "It\udfff")
    )
    assert found.text == TEXT
    assert scrubber.collate({"one": "It is \ud800 open."}).text == "It is \ufffd open."
