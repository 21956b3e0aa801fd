"""Of many documents a person is told what there is to tell, and no line for each thing that stands as it stood."""

from __future__ import annotations

import json

import pytest

from scrubber import Archive
from scrubber.archive import Entry, store


@pytest.fixture
def many(document, scrubber):
    """The document under fifteen ids in one archive, in one of them without its altered mirror; their number."""
    assert scrubber("run", document, "--fail-on", "never")[0] == 0
    with Archive(document.parent / "archive") as archive:
        run, edition = archive.last_run("harbour"), archive.latest("harbour")
        time, kept = run.time, {"document", "kind", "number", "parent"}
        for number in range(15):
            facts = run.facts if number else {**run.facts, "findings": []}
            with archive.database.write() as conn:
                store.describe(conn, f"doc-{number:02}", title=f"The {number}th")
                record = {key: value for key, value in edition.record.items() if key not in kept}
                store.append(conn, f"doc-{number:02}", "edition", record)
            archive.record(Entry(f"doc-{number:02}", f"The {number}th", time, (), facts))
    return 16


def test_a_status_of_many_names_the_mirrors_of_which_there_is_something_to_tell(many, scrubber):
    """Of four hundred documents it had four thousand lines, most of them of mirrors that stood intact."""
    status, out, _ = scrubber("status")
    lines = out.splitlines()
    assert status == 0
    assert sum("2 of 3 mirrors intact" in line for line in lines) == many - 1
    assert sum("3 of 3 mirrors intact" in line for line in lines) == 1
    assert not any(line.startswith(("town", "port")) for line in lines)
    assert sum(line.startswith("odd ") and "altered" in line for line in lines) == many - 1
    assert {each["document"]: len(each["mirrors"]) for each in json.loads(scrubber("status", "--json")[1])} == {
        "harbour": 3,
        **{f"doc-{number:02}": 3 for number in range(15)},
    }
    _, out, _ = scrubber("status", "doc-00")
    assert {"town", "port", "odd"} <= {line.split()[0] for line in out.splitlines()}


def test_an_export_of_many_to_git_says_how_many_have_come_to_hold_more(many, scrubber):
    pytest.importorskip("dulwich", reason="the git extra is not installed")
    assert scrubber("export", "repo", "--document", "doc-03")[2].startswith("repo: branch doc-03, 1 new, at ")
    assert scrubber("export", "repo")[2] == f"repo: {many} branches, {many - 1} new commits in {many - 1} of them\n"
    assert scrubber("export", "repo")[2] == f"repo: {many} branches, nothing new\n"
