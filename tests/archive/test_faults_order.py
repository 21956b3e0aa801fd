"""Faults 32 and 33: mirrors that die, and everything that must not matter: order, hash seed, locale, time zone."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from scrubber import Archive
from scrubber.capture import Fetched, fetch_all
from scrubber.document import Mirror
from scrubber.model import Capture
from scrubber.pipeline import publish
from scrubber.verify import verify

_CHILD = """
from datetime import UTC, datetime
from scrubber import Document, ingest
result = ingest(Document.read({toml!r}), {archive!r}, now=lambda: datetime(2026, 3, 1, tzinfo=UTC))
print(result.edition.hash)
"""

_LOGIN = "Please sign in to continue. Enter the name and the password that you were given. Forgotten your password?"


def test_fault_33_order_hash_seed_locale_and_time_zone_change_no_byte(place, tmp_path):
    place.write("b", [*place.paragraphs[:3], place.paragraphs[3].replace("tower", "cellar"), place.paragraphs[4]])
    environments = [
        {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"},
        {"PYTHONHASHSEED": "4294967295", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
    ]
    hashes = set()
    for number, extra in enumerate(environments):
        names = place.names[number:] + place.names[:number]
        mirrors = "".join(f'[[mirror]]\nname = "{name}"\npath = "mirrors/{name}.txt"\n' for name in names)
        (place.folder / "harbour.toml").write_text(f'[document]\nid = "harbour"\n{mirrors}', encoding="utf-8")
        script = _CHILD.format(toml=str(place.folder / "harbour.toml"), archive=str(tmp_path / f"archive{number}"))
        env = {**os.environ, **extra}
        done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        hashes.add(done.stdout.strip())
    assert len(hashes) == 1


def test_fault_32_a_page_that_is_no_copy_any_more_is_dead_and_its_last_copy_counts(place):
    first = place.ingest()
    place.write("b", [_LOGIN])
    result = place.ingest()
    outcome = result.outcomes[1]
    assert outcome.status == "dead"
    assert "it stands with its copy" in outcome.reason
    assert outcome.captures == first.outcomes[1].captures
    assert not result.changed
    assert not [finding for finding in result.findings if finding.accuses]
    again = place.ingest()
    assert again.outcomes[1] == outcome
    assert not again.changed


def test_fault_32_a_page_that_never_was_a_copy_is_left_out(place):
    place.write("b", [_LOGIN])
    result = place.ingest()
    assert result.outcomes[1].status == "left_out"
    assert not result.outcomes[1].took_part
    assert result.edition.text == "\n\n".join(place.paragraphs)
    assert place.ingest().outcomes[1].status == "left_out"


def test_fault_32_a_mirror_that_leads_to_a_login_says_where_it_led(place):
    """What took the page's place can be seen nowhere else: at the mirror's own address there is but a redirect."""
    time = datetime(2026, 3, 1, tzinfo=UTC)

    def came(url, text):
        raw = text.encode()
        return Capture("d", raw, sha256(raw).hexdigest(), url, time, 200, {"content-type": "text/plain"})

    def run(url, text):
        mirrors = [*place.document.mirrors, Mirror("d", url="https://d.example/data%20law")]
        document = replace(place.document, mirrors=tuple(mirrors))
        with Archive(place.archive) as archive:
            files = fetch_all(place.document, known={})
            return publish(document, archive, [*files, Fetched("d", (came(url, text),))]).outcomes[3]

    assert run("https://d.example/data law/", "\n\n".join(place.paragraphs)).status == "ok"
    reason = run("https://d.example/login?next=1", _LOGIN).reason
    assert "(its address led to https://d.example/login?next=1); it stands with its copy of 2026-03-01" in reason
    assert "led to" not in run("https://D.example/data law", _LOGIN + " Or ask us.").reason


def test_fault_32_a_mirror_that_is_empty_now_is_told_as_empty(place):
    """A page that shows no text is another thing, and another thing is to be done about it."""
    place.ingest()
    (place.folder / "mirrors" / "b.txt").write_bytes(b"")
    assert (
        place.ingest()
        .outcomes[1]
        .reason.startswith("it is empty: there is not one byte in it; it stands with its copy of ")
    )
    (place.folder / "mirrors" / "b.txt").write_bytes(b"\n")
    assert "not one byte" not in place.ingest().outcomes[1].reason


def test_fault_32_all_mirrors_failing_deletes_nothing(place):
    first = place.ingest()
    for name in place.names:
        (place.folder / "mirrors" / f"{name}.txt").unlink()
    result = place.ingest()
    assert result.edition == first.edition
    assert not result.changed
    assert {outcome.status for outcome in result.outcomes} == {"dead"}
    with Archive(place.archive) as archive:
        assert len(archive.editions("harbour")) == 1


def test_a_mirror_that_is_altered_on_its_own_makes_findings_and_no_edition(place):
    place.ingest()
    place.write("b", [*place.paragraphs[:2], place.paragraphs[2].replace("fourteen", "forty"), *place.paragraphs[3:]])
    result = place.ingest()
    assert not result.changed
    assert [(each.mirror, each.kind) for each in result.new] == [("b", "number")]
    assert result.findings == result.new
    assert place.ingest().new == ()
    place.write("b", place.paragraphs)
    assert place.ingest().findings == ()


def test_a_document_with_one_mirror_changes_when_that_mirror_does(place):
    place.names = ["a"]
    place.ingest()
    place.write("a", [*place.paragraphs[:-1], place.paragraphs[-1].replace("three", "four"), "And a new one."])
    result = place.ingest()
    assert result.changed
    assert result.edition.text.endswith("And a new one.")
    assert "four crowns" in result.edition.text
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_a_document_that_was_written_anew_everywhere_is_the_next_edition(place):
    place.ingest()
    anew = [
        f"Section {n}: citizens consult their files in the reading room, at desk {n}, between nine and noon."
        for n in range(5)
    ]
    place.write_all(anew)
    result = place.ingest()
    assert result.changed
    assert result.edition.text == "\n\n".join(anew)
    assert [outcome.status for outcome in result.outcomes] == ["ok"] * 3
    with Archive(place.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_fault_32_error_pages_everywhere_are_not_the_document_written_anew(place):
    first = place.ingest()
    for name, text in zip(place.names, ["404 Not Found", "404 Not Found", _LOGIN], strict=True):
        place.write(name, [text])
    result = place.ingest()
    assert not result.changed
    assert result.edition == first.edition
    assert {outcome.status for outcome in result.outcomes} == {"dead"}


def test_a_short_text_changes_too(place):
    place.write_all(["The first text of the document is short.", "It has two paragraphs."])
    place.ingest()
    place.write_all(["The first text of the document is short.", "It has three paragraphs now.", "This is one."])
    result = place.ingest()
    assert result.changed
    assert result.edition.text.endswith("This is one.")
