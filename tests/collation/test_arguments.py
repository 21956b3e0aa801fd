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
