"""What is damaged of one document stops nobody who asks about others, or about the rest of it."""

import json

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
