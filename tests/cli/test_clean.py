"""`scrubber clean` and `diff` as Unix filters."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scrubber.ledger import replay
from scrubber.model import Edit

SOURCE = os.fspath(Path(__file__).parents[2] / "src")
DAMAGED = "An old ca\u200bfé’s me\u200bnu was printed twice.\n"
CLEAN = "An old café’s menu was printed twice.\n"


def test_damaged_in_clean_out(tmp_path, scrubber):
    (tmp_path / "in.txt").write_text(DAMAGED)
    assert scrubber("clean", tmp_path / "in.txt") == (0, CLEAN, "")


def test_standard_input_is_the_default(scrubber, monkeypatch):
    for arguments in (("clean",), ("clean", "-")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DAMAGED.encode())))
        assert scrubber(*arguments)[:2] == (0, CLEAN)


def test_explain_shows_every_edit(tmp_path, scrubber):
    """Rule, place, before, after and reason of each, and nothing of the text is lost on the way."""
    (tmp_path / "in.txt").write_text(DAMAGED)
    status, out, _ = scrubber("clean", tmp_path / "in.txt", "--explain")
    assert status == 0
    assert "→" in out
    record = json.loads(scrubber("clean", tmp_path / "in.txt", "--json")[1])
    assert record["edits"]
    for edit in record["edits"]:
        assert edit["rule"] in out
        assert edit["reason"] in out
    assert replay(record["base"], [Edit(**edit) for edit in record["edits"]]) == record["text"] == CLEAN.rstrip("\n")


def test_markdown_keeps_what_a_block_is(tmp_path, scrubber):
    page = (
        "<html><body><article><h1>A title of some length</h1>"
        + "<p>A paragraph with *stars* and enough words in it to be kept as text.</p>" * 3
    )
    (tmp_path / "in.html").write_text(page + "</article></body></html>")
    out = scrubber("clean", tmp_path / "in.html", "--format", "markdown")[1]
    assert out.startswith("# A title of some length\n\n")
    assert "\\*stars\\*" in out


def test_an_output_file_is_written_whole(tmp_path, scrubber):
    (tmp_path / "in.txt").write_text(DAMAGED)
    assert scrubber("clean", tmp_path / "in.txt", "-o", tmp_path / "new" / "out.txt")[:2] == (0, "")
    assert (tmp_path / "new" / "out.txt").read_text() == CLEAN
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["out.txt"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [("gone.txt", None, "no such file"), ("image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8, "")],
)
def test_a_file_that_is_no_text_is_named_and_the_others_go_on(tmp_path, scrubber, name, content, message):
    (tmp_path / "good.txt").write_text(CLEAN)
    if content:
        (tmp_path / name).write_bytes(content)
    status, out, err = scrubber("clean", tmp_path / name, tmp_path / "good.txt")
    assert (status, out) == (1, CLEAN)
    assert err.startswith("scrubber: ")
    assert name in err
    assert message in err
    assert err.count(os.fspath(tmp_path / name)) == 1


def test_an_inner_address_is_refused_unless_it_is_allowed(scrubber, monkeypatch):
    monkeypatch.delenv("SCRUBBER_ALLOW_PRIVATE", raising=False)
    status, _, err = scrubber("clean", "http://127.0.0.1:1/")
    assert status == 1
    assert "a loopback address" in err
    monkeypatch.setenv("SCRUBBER_ALLOW_PRIVATE", "1")
    assert "connection refused" in scrubber("clean", "http://127.0.0.1:1/")[2]


def test_diff_is_like_diff(tmp_path, scrubber, monkeypatch):
    """0 for the same text, however damaged; 1 for another; 2 for trouble."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DAMAGED)
    (tmp_path / "b.txt").write_text(CLEAN)
    (tmp_path / "c.txt").write_text(CLEAN.replace("twice", "three times"))
    assert scrubber("diff", "a.txt", "b.txt") == (0, "", "")
    assert scrubber("diff", "a.txt", "b.txt", "--raw")[0] == 1
    status, out, _ = scrubber("diff", "b.txt", "c.txt")
    assert status == 1
    assert out == "--- b.txt\n+++ c.txt\n~ An old café’s menu was printed [-twice-]{+three times+}.\n"
    assert scrubber("diff", "b.txt", "gone.txt")[0] == 2
    Path("scan.pdf").write_bytes(b"%PDF-1.7 ...")
    status, _, err = scrubber("diff", "b.txt", "scan.pdf")
    assert status == 2
    assert "scan.pdf: this is a PDF file" in err


def command(*arguments, **more):
    environment = {**os.environ, "PYTHONPATH": SOURCE, **more.pop("env", {})}
    return subprocess.Popen([sys.executable, "-m", "scrubber", *map(str, arguments)], env=environment, **more)


def test_a_closed_pipe_ends_quietly(tmp_path):
    """`scrubber clean --json … | head -1` says nothing on standard error."""
    (tmp_path / "long.txt").write_text("A sentence that is long enough to be kept whole in the text.\n\n" * 4_000)
    process = command("clean", "--json", tmp_path / "long.txt", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(200) == 141


@pytest.mark.parametrize(("number", "status"), [(2, 130), (15, 143)])
def test_row_35_a_signal_ends_a_command_cleanly(tmp_path, number, status):
    """Ctrl-C and SIGTERM, asked again and again, end a command that waits for a mirror, and nothing half done is left."""
    import signal
    import socket
    import time

    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        (tmp_path / "d.toml").write_text(
            f'[document]\nid = "d"\n[[mirror]]\nname = "slow"\nurl = "{url}"\nallow_private = true\n'
        )
        process = command("run", tmp_path / "d.toml", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        connection, _ = server.accept()
        with connection:
            start = time.monotonic()
            for pause in (0, 0.001, 0.005, 0.02, 0.05):
                process.send_signal(signal.Signals(number))
                time.sleep(pause)
            _, err = process.communicate(timeout=60)
            assert time.monotonic() - start < 30  # of the 60 that it would wait for the mirror
    assert process.returncode == status
    assert b"Traceback" not in err
    assert b"nothing half done was stored" in err


@pytest.mark.parametrize("arguments", [("--help",), ("clean", "--help"), ("--version",)])
def test_help_and_version_load_nothing_heavy(arguments):
    """The command line starts in a fraction of a second because it imports next to nothing."""
    code = (
        "import sys; from scrubber.cli import main\n"
        f"try: main({arguments!r})\nexcept SystemExit as e: print(e.code, file=sys.stderr)\n"
        "heavy = {'rich','httpx','lxml','trafilatura','sqlalchemy','opencc','rapidfuzz','prefect','ftfy','bs4','asyncio'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": SOURCE},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == "0\n[]\n"
    assert "scrubber" in done.stdout


@pytest.mark.parametrize("arguments", [(), ("cleen",), ("run",), ("clean", "--format", "pdf"), ("diff", "a")])
def test_bad_usage_is_status_2(scrubber, arguments):
    status, out, err = scrubber(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("usage: scrubber")
