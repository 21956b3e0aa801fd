"""What `collate` takes."""

import pytest

import scrubber

TEXT = "The office keeps a register.\n\nIt is open to all."


def test_one_name_is_no_collection_of_official_mirrors():
    """Of the name "gazette", a mirror called "gaz" would be a part, and would outweigh all others."""
    with pytest.raises(TypeError, match=r"\['gazette'\]"):
        scrubber.collate({"gaz": TEXT, "gazette": TEXT}, official="gazette")


@pytest.mark.parametrize("given", [None, 5, b"bytes"])
def test_a_witness_that_is_no_text_is_named(given):
    """The message says which mirror's it is."""
    with pytest.raises(TypeError, match=rf"copy: .* not {type(given).__name__}"):
        scrubber.collate({"gazette": TEXT, "copy": given})
