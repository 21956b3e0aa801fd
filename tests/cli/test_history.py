"""What happened to a document over time, and what its report tells of the run, as the run left it."""

from __future__ import annotations

import json
import re
import sqlite3
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from scrubber import Archive, cleaned, ingest, sandbox
from scrubber.archive import words
from scrubber.report import gather


def _run(scrubber, document):
    assert scrubber("run", document, "-q", "--fail-on", "never")[0] == 0


def _told(scrubber, document):
    status, out, _ = scrubber("log", document, "--history")
    assert status == 0
    return [re.sub(r"^\S+ \S+\s+", "", line) for line in out.splitlines()[1:]]


def test_the_history_tells_what_was_new_and_when(document, scrubber, numbers):
    town, odd = (document.with_name(f"{name}.txt") for name in ("town", "odd"))
    text = town.read_text()
    _run(scrubber, document)
    _run(scrubber, document)
    assert _told(scrubber, document) == [
        "odd         altered: date",
        "(the text)  edition 1, from 3 of 3 mirrors",
    ]
    odd.unlink()
    _run(scrubber, document)
    assert _told(scrubber, document)[0].startswith("odd         dead: odd.txt: no such file")
    odd.write_text(text.replace("thirty days", "forty days").replace("300 tons", "200 tons"))
    _run(scrubber, document)
    assert re.fullmatch(
        r"odd         new capture [0-9a-f]{12}; takes part again; altered: 2 × number; no more: date",
        _told(scrubber, document)[0],
    )
    assert scrubber("accept", document, numbers(document)[0], "--reason", "a misprint")[0] == 0
    _run(scrubber, document)
    odd.write_text(text)
    _run(scrubber, document)
    for blanks, name in enumerate(("town", "port", "odd")):
        added = "\nA paragraph that the council added this year.\n" + "\n" * blanks
        document.with_name(f"{name}.txt").write_text(text + added)
    _run(scrubber, document)
    latest = [re.sub(" {2,}", "  ", line) for line in _told(scrubber, document)]
    assert re.sub("[0-9a-f]{12}", "…", "\n".join(latest[:4])).splitlines() == [
        "town, port, odd  new captures …, …, …",
        "(the text)  edition 2, from 3 of 3 mirrors",
        "odd  new capture …; altered no more",
        "odd  a tester accepted a deviation in block 2 of edition 1 (number, 300 → 200): a misprint",
    ]
    records = json.loads(scrubber("log", document, "--history", "--json")[1])
    assert list(records[0]) == ["time", "run", "mirror", "what", "told", "capture"]
    assert all(each["told"] == f"new capture {each['capture']}" for each in records if each["capture"])
    assert {each["what"] for each in records} == {
        "edition", "decision", "capture", "dead", "back", "altered", "cleared",
    }  # fmt: skip


def test_a_mirror_that_comes_and_one_that_goes_are_told(document, scrubber):
    _run(scrubber, document)
    document.write_text(document.read_text().replace('"odd"', '"new"'))
    _run(scrubber, document)
    assert _told(scrubber, document)[:2] == [
        "odd         no mirror of the document any more",
        "new         a new mirror; altered: date",
    ]


def test_a_report_reads_no_capture_again(document, scrubber, monkeypatch):
    """What the run knew is stored with it; what is lost of that is made again, the same."""
    page = document.with_name("port.txt")
    page.write_text("Caf\u00c3\u00a9s may stay open.\n\n" + page.read_text())
    _run(scrubber, document)
    first = scrubber("report", document, "--format", "json", "-o", "-")[1]
    told = json.loads(first)["cleaned"]
    assert [(each["rule"], each["edits"], each["before"]) for each in told["port"]["repairs"]] == [
        ("mojibake", 1, "\u00c3\u00a9")
    ]
    assert told["town"]["repairs"] == []
    assert told["town"]["edits"], "layout, which is no repair"
    html = scrubber("report", document, "-o", "-")[1]
    assert "<bdi>port</bdi>: 1 edit by 1 rule" in html
    assert "Nothing had to be changed in <bdi>town</bdi>, <bdi>odd</bdi>." in html
    with monkeypatch.context() as patched:
        patched.setattr(sandbox, "clean", lambda *_, **__: 1 / 0)
        assert scrubber("report", document, "--format", "json", "-o", "-")[1] == first
    with Archive(document.parent / "archive") as archive:
        lost = archive.last_run("harbour").cleaned("port")
    with sqlite3.connect(document.parent / "archive" / "archive.db") as conn:
        conn.execute("UPDATE objects SET data = x'00' WHERE sha256 = ?", (bytes.fromhex(lost),))
    assert scrubber("report", document, "--format", "json", "-o", "-")[1] == first
    status, out, _ = scrubber("verify", document)
    assert (status, "port: how its copy was cleaned: object" in out) == (1, True)
    _run(scrubber, document)
    assert scrubber("verify", document)[0] == 0


def test_what_is_forgotten_is_quoted_nowhere_as_removed(document, scrubber):
    """The bytes go, and with them what was taken out of them; an export takes that along."""
    page = "".join(f"<p>{line}</p>" for line in document.with_name("port.txt").read_text().split("\n\n"))
    secret = "The home address of somebody who never asked to be here"
    html = f"<html><body><nav><a href='/x'>{secret}</a></nav><article>{page}</article></body></html>"
    document.write_text(document.read_text().replace("port.txt", "port.html"))
    document.with_name("port.html").write_text(html)
    _run(scrubber, document)
    with Archive(document.parent / "archive") as archive:
        run = archive.last_run("harbour")
        taken = run.cleaned("port")
        assert secret in archive.read(taken).decode()
        (capture,) = archive.capture_records(run.captures("port"))
        words.forget(archive, "harbour", capture["sha256"], reason="an order", by="a tester")
        assert archive.forgotten(taken)
        assert "port" not in gather(archive, "harbour").cleaned
    assert scrubber("verify")[0] == 0
    _run(scrubber, document)
    assert scrubber("export", "out.warc")[0] == 0
    assert secret.encode() not in document.with_name("out.warc").read_bytes()
    assert scrubber("import", "out.warc", "--archive", "copy")[0] == 0
    assert scrubber("verify", "--archive", "copy")[0] == 0


def test_what_is_kept_of_a_cleaning_comes_back_as_it_was():
    """Half characters, which a copy may have had, can't be stored and are replaced."""
    from scrubber import clean

    how = cleaned.Cleaned.of(clean("Caf\u00c3\u00a9 \ud800 am See.\n\nNoch ein Absatz, der hier steht.\n"))
    assert cleaned.Cleaned.from_record(how.record()) == how
    assert json.dumps(how.record(), ensure_ascii=False).encode()


def test_the_bytes_of_a_page_that_took_a_copys_place_are_named(document, scrubber):
    _run(scrubber, document)
    odd = document.with_name("odd.txt")
    odd.write_text("Buy watches here, all brands, shipped at once to wherever you are. " * 20)
    _run(scrubber, document)
    assert f"new capture {sha256(odd.read_bytes()).hexdigest()[:12]}; " in _told(scrubber, document)[0]


def test_a_clock_that_was_set_back_turns_no_history_round(document, scrubber):
    """The mirror was told as altered no more, and then as altered: by the times of the runs, a day apart."""
    odd = document.with_name("odd.txt")
    altered = odd.read_text()
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    odd.write_text(document.with_name("town.txt").read_text())
    ingest(document, document.parent / "archive", now=lambda: noon)
    odd.write_text(altered)
    ingest(document, document.parent / "archive", now=lambda: noon + timedelta(hours=1))
    with Archive(document.parent / "archive") as archive:
        words.accept(archive, "harbour", 1, reason="a misprint", by="a clerk", now=noon - timedelta(hours=23))
    odd.write_text(document.with_name("town.txt").read_text() + "\n")
    ingest(document, document.parent / "archive", now=lambda: noon - timedelta(hours=22))
    assert [re.sub("[0-9a-f]{12}", "…", line) for line in _told(scrubber, document)] == [
        "odd         new capture …; altered no more",
        (
            "odd         a clerk accepted a deviation in block 6 of edition 1 (date, 1 January 2015 → 1 January 2016): "
            "a misprint"
        ),
        "odd         new capture …; altered: date",
        "(the text)  edition 1, from 3 of 3 mirrors",
    ]
    assert scrubber("verify", document)[0] == 0


def test_the_log_shows_what_each_edition_changed(document, scrubber):
    """Who wants each change of a statute with its date had to compare the editions two by two."""
    assert scrubber("run", document)[0] == 3
    for name in ("town", "port", "odd"):
        path = document.with_name(f"{name}.txt")
        path.write_text(path.read_text().replace("300 tons", "200 tons") + "\nThe fee is doubled on Sundays.\n")
    assert scrubber("run", document)[0] == 3
    status, out, _ = scrubber("log", document, "--changes")
    assert status == 0
    latest, first = re.split(r"^edition \d  .*$", out, flags=re.MULTILINE)[1:]
    assert "than [-300-]{+200+} tons" in latest
    assert "+ The fee is doubled on Sundays." in latest
    assert not first.strip()
    newest, oldest = json.loads(scrubber("log", document, "--changes", "--json")[1])
    assert [each["op"] for each in newest["changes"]] == ["changed", "added"]
    assert oldest["changes"] == []
    assert scrubber("log", document, "--changes", "--history")[0] == 2
