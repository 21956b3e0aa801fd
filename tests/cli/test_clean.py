"""`scrubber clean` and `diff` as Unix filters."""

import fcntl
import importlib
import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import tracemalloc
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from scrubber import sandbox
from scrubber.cli import _is_ending, _unless_on_its_way
from scrubber.ledger import replay
from scrubber.model import Edit

DAMAGED = "An old ca\u200bfé’s me\u200bnu was printed twice.\n"
CLEAN = "An old café’s menu was printed twice.\n"


def test_damaged_in_clean_out(tmp_path, scrubber):
    (tmp_path / "in.txt").write_text(DAMAGED)
    assert scrubber("clean", tmp_path / "in.txt") == (0, CLEAN, "")


def test_each_input_that_fails_is_named(scrubber, tmp_path, monkeypatch):
    """Where its name is a word of what is said of it, too; and there is no mirror where none was set up."""
    monkeypatch.chdir(tmp_path)
    Path("is").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert scrubber("clean", "is")[2].startswith("scrubber: is: this is a picture")
    assert scrubber("clean", "http://harbour.example:99999/")[2].startswith(
        "scrubber: 'http://harbour.example:99999/' is no URL"
    )


def test_brief_json_is_the_text_and_what_is_said_of_it(tmp_path, scrubber):
    path = tmp_path / "a.txt"
    path.write_text("The harbour is open.\n\nIt closes at ten.")
    whole, brief = (
        json.loads(scrubber("clean", "--format", form, *more, path)[1])
        for form, *more in (("jsonl",), ("json", "--brief"))
    )
    assert brief == {name: whole[name] for name in whole if name not in {"base", "blocks", "edits", "removed"}}
    assert brief["text"] == "The harbour is open.\n\nIt closes at ten."
    status, out, said = scrubber("clean", "--brief", path)
    assert (status, out) == (2, "")
    assert "--format jsonl" in said


def test_a_file_is_read_whatever_bytes_its_name_has(tmp_path, scrubber):
    """Such files were refused, though nothing but the name is odd about them; its bytes are written out."""
    path = tmp_path / os.fsdecode(b"gr\xf6\xdfe") / os.fsdecode(b"gr\xf6\xdfe.txt")
    try:
        path.parent.mkdir()
    except OSError:
        pytest.skip("this file system has no such names")
    path.write_text("The harbour is open.")
    shown = f"{tmp_path}/gr\\xf6\\xdfe/gr\\xf6\\xdfe.txt"
    for place in (path, path.parent):
        assert scrubber("clean", place) == (0, "The harbour is open.\n", "")
        assert scrubber("clean", "--explain", place)[1].startswith(f"{shown}, read as utf-8")
        assert json.loads(scrubber("clean", "--format", "jsonl", place)[1])["source"] == shown
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert scrubber("clean", path)[2].startswith(f"scrubber: {shown}: this is a picture")
    path.unlink()
    assert scrubber("clean", path) == (1, "", f"scrubber: {shown}: no such file\n")


def test_what_a_page_hides_is_told_in_one_line(tmp_path, scrubber):
    """However many lines it has itself: a line on standard error is one message."""
    prose = "".join(
        f"<p>The harbour council met on day {n} and agreed on the new timetable for the ferries.</p>"
        for n in range(1, 7)
    )
    hidden = '<div style="display:none"><p>Cheap tickets for every ferry of the harbour are sold at our shop all day.</p><p>Buy them now and save more than half of what others pay.</p></div>'
    (tmp_path / "page.html").write_text(f"<html><body><article>{prose}{hidden}</article></body></html>")
    _, _, err = scrubber("clean", tmp_path / "page.html")
    assert "hidden_text" in err
    assert err.count("\n") == 1


def test_a_page_that_hardly_holds_a_text_says_so(tmp_path, scrubber):
    """What was printed was a line of the site's own, and nothing told."""
    menu = "".join(f"<li><a href='/{n}'>Works of the district {n}</a></li>" for n in range(150))
    line = "The mill stands where the brook meets the Saulne, and has ground no corn since the war."
    (tmp_path / "page.html").write_text(f"<html><body><ul>{menu}</ul><p>{line}</p></body></html>")
    status, out, err = scrubber("clean", tmp_path / "page.html")
    assert (status, out.strip()) == (0, line)
    assert err.endswith("hardly a text stands on this page; what is printed may be its site's (confidence 0.50)\n")
    (tmp_path / "page.html").write_text(f"<html><body><h1>The mill at Trevans</h1><p>{line}</p></body></html>")
    assert scrubber("clean", tmp_path / "page.html")[2] == ""


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


def test_a_name_acts_on_no_terminal_where_edits_are_explained(tmp_path, scrubber):
    (tmp_path / "in\x1b[31m\n.txt").write_text(DAMAGED)
    out = scrubber("clean", tmp_path / "in\x1b[31m\n.txt", "--explain")[1]
    assert "\x1b" not in out
    assert ".txt, read as" in out.splitlines()[0]


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


def test_an_output_file_is_not_there_before_it_is_whole(tmp_path, scrubber, monkeypatch):
    """Nor is any of it where something goes wrong on the way."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(CLEAN)
    (tmp_path / "out").mkdir()
    seen = []

    def stop(_texts, *, brief):
        seen.extend(path.name for path in (tmp_path / "out").iterdir())
        raise KeyboardInterrupt

    monkeypatch.setattr("scrubber.cli.clean._records", stop)
    status, out, _ = scrubber("clean", "--format", "jsonl", tmp_path / "a.txt", "-o", tmp_path / "out" / "o.jsonl")
    assert (status, out) == (130, "")
    assert len(seen) == 1
    assert seen == [".o.jsonl.partial"]
    assert not list((tmp_path / "out").iterdir())


def test_what_a_command_that_was_killed_left_goes_with_the_next(tmp_path, scrubber):
    """Whatever lies there, while no living process writes it; and a name may be as long as a file's can be."""
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / "mine").write_text("mine")
    left = tmp_path / ".o.txt.partial"
    for leave in (
        lambda: left.write_text("half"),
        lambda: os.mkfifo(left),
        lambda: left.hardlink_to(tmp_path / "mine"),
    ):
        leave()
        assert scrubber("clean", tmp_path / "a.txt", "-o", tmp_path / "o.txt")[0] == 0
        assert not left.exists()
        assert (tmp_path / "o.txt").read_text() == CLEAN
        (tmp_path / "o.txt").chmod(0o600)
    assert (tmp_path / "o.txt").stat().st_mode & 0o777 == 0o600, "what was nobody else's stays so"
    assert (tmp_path / "mine").read_text() == "mine"
    with left.open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        status, _, error = scrubber("clean", tmp_path / "a.txt", "-o", tmp_path / "o.txt")
    assert (status, "o.txt: another process is writing it; try again later" in error) == (1, True)
    assert left.exists()
    long = tmp_path / f"{'o' * 251}.txt"
    assert scrubber("clean", tmp_path / "a.txt", "-o", long)[0] == 0
    assert long.read_text() == CLEAN


def test_many_inputs_are_written_one_by_one(tmp_path, scrubber):
    """In every form, with an empty line between texts, as the items of an array, or an object a line; an input that
    fails takes no place.
    """
    names = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, name in enumerate(names):
        name.write_text(f"{CLEAN[:-1]} {number}\n")
    inputs = [names[0], tmp_path / "gone.txt", *names[1:]]
    texts = [f"{CLEAN[:-1]} {number}" for number in range(3)]
    assert scrubber("clean", *inputs)[:2] == (1, "\n\n".join(texts) + "\n")
    records = json.loads(scrubber("clean", "--json", *inputs)[1])
    assert [record["text"] for record in records] == texts
    assert [record["source"] for record in records] == [str(name) for name in names]
    lines = scrubber("clean", "--format", "jsonl", *inputs)[1].splitlines()
    assert [json.loads(line) for line in lines] == records
    assert json.loads(scrubber("clean", "--format", "jsonl", names[0])[1]) == records[0]
    assert json.loads(scrubber("clean", "--json", names[0])[1]) == records[0]
    assert scrubber("clean", "--json", tmp_path / "gone.txt")[:2] == (1, "")


def test_each_file_below_a_folder_is_cleaned(tmp_path, scrubber):
    """In the order of pages, those of a folder before those of folders in it; what is none is counted, and no link is
    followed.
    """
    for name in ("site/p10.txt", "site/p2.txt", "site/a/deep/p1.txt", "site/.git/config", "elsewhere/secret.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"The harbour master keeps a register: {name}.\n")
    (tmp_path / "site" / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "site" / "broken.txt").write_bytes(b"%PDF-1.4 " + bytes(range(256)))
    (tmp_path / "site" / "a" / "linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "site" / "empty").mkdir()
    status, out, err = scrubber("clean", "--json", tmp_path / "site")
    assert [each["text"].split()[-1] for each in json.loads(out)] == [
        *("site/p2.txt.", "site/p10.txt.", "site/a/deep/p1.txt.")
    ]
    assert status == 1
    assert "site/broken.txt: this PDF is damaged" in err
    for other in ("hidden", "image/png", "symbolic links"):
        assert f"site: passed over 1: {other}" in err
    (tmp_path / "site" / "broken.txt").unlink()
    assert scrubber("clean", tmp_path / "site")[0] == 0
    result = tmp_path / "site" / "a" / "all.txt"
    written = [
        (scrubber("clean", "-o", result, tmp_path / "site")[0], result.read_text().count("register")) for _ in range(2)
    ]
    assert written == [(0, 3), (0, 3)]  # and not what the first run wrote
    result.unlink()
    status, out, err = scrubber("clean", tmp_path / "site" / "empty")
    assert (status, out) == (1, "")
    assert "empty: no text is in this folder" in err


def test_a_hint_that_is_no_language_is_bad_usage(tmp_path, scrubber):
    """Each input failed for it, one by one."""
    (tmp_path / "a.txt").write_text("The harbour is open.")
    status, out, err = scrubber("clean", "--language", "zz99", tmp_path / "a.txt", tmp_path / "a.txt")
    assert (status, out, err.count("no language tag")) == (2, "", 1)


def test_a_folder_that_can_t_be_read_is_told_once(tmp_path, scrubber, monkeypatch):
    """It was told beside it that no text is in the folder, which nobody knows."""

    def scandir(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", scandir)
    assert scrubber("clean", tmp_path) == (1, "", f"scrubber: {tmp_path}: Permission denied\n")


def test_no_other_line_end_breaks_a_record(tmp_path, scrubber):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("One line\u2028and another of them\x85with a third.\n", "utf-8")
    assert len(scrubber("clean", "--format", "jsonl", tmp_path / "a.txt", tmp_path / "b.txt")[1].splitlines()) == 2
    records = json.loads(scrubber("clean", "--json", tmp_path / "a.txt", tmp_path / "b.txt")[1])
    assert [record["base"] for record in records] == [
        json.loads(scrubber("clean", "--json", tmp_path / "a.txt")[1])["base"]
    ] * 2


def test_an_input_is_written_before_the_next_is_read(tmp_path):
    """So that what was done stays where a long run is broken off."""
    (tmp_path / "a.txt").write_text(CLEAN)
    process = command(
        "clean", "--format", "jsonl", tmp_path / "a.txt", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert json.loads(process.stdout.readline())["text"] == CLEAN.rstrip("\n")
    process.communicate(CLEAN.encode())
    assert process.returncode == 0


def test_several_files_are_cleaned_at_once_and_written_in_their_order(tmp_path, scrubber, monkeypatch):
    """Each waits until another is being cleaned beside it."""
    beside = threading.Barrier(2, timeout=60)

    def cleaned(place, arguments):
        beside.wait()
        return real(place, arguments)

    names = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, name in enumerate(names):
        name.write_text(f"{CLEAN[:-1]} {number}\n")
    module = importlib.import_module("scrubber.cli.inputs")
    real = module._clean
    monkeypatch.setattr(module, "_clean", cleaned)
    monkeypatch.setattr("scrubber.sandbox.width", lambda: 2)
    assert scrubber("clean", *names)[:2] == (0, "\n\n".join(f"{CLEAN[:-1]} {number}" for number in range(6)) + "\n")


def test_ctrl_c_does_not_wait_for_the_pages_that_are_being_cleaned(tmp_path):
    """Each of them takes a hundred seconds; what was written stays."""
    (tmp_path / "first.txt").write_text(CLEAN)
    for number in range(8):
        (tmp_path / f"{number}.html").write_text("<p>A sentence that is one, of some words.</p>")
    code = (
        "import sys\n"
        "from scrubber import cli, sandbox\n"
        "from scrubber.cleaning.worker import Worker\n"
        "children = tuple(Worker(function='time:sleep') for _ in range(sandbox.width()))\n"
        "sandbox._children = lambda process: children\n"
        "Worker.clean = lambda worker, raw, **named: worker.call(100)\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, "clean", "--format", "jsonl", tmp_path / "first.txt", *tmp_path.glob("*.html")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert json.loads(process.stdout.readline())["text"] == CLEAN.rstrip("\n")
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=200)
    assert process.returncode == 130
    assert time.monotonic() - start < 50
    assert b"Traceback" not in err


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
    assert "127.0.0.1, port 1: connection refused" in scrubber("clean", "http://127.0.0.1:1/")[2]


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
    assert "scan.pdf: this PDF is damaged" in err


def test_diff_says_that_no_more_than_the_blocks_differ(tmp_path, scrubber, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The first office.\n\nIt opens at nine.\n\nThe second office.\n")
    Path("b.txt").write_text("The first office. It opens at nine.\n\nThe second office.\n")
    assert scrubber("diff", "a.txt", "b.txt") == (
        1,
        "--- a.txt\n+++ b.txt\n  the words are the same, and blocks begin elsewhere\n",
        "",
    )
    assert len(json.loads(scrubber("diff", "a.txt", "b.txt", "--json")[1])["changes"]) == 2


def test_diff_shows_no_more_around_a_change_than_there_is(tmp_path, scrubber, monkeypatch):
    """Of a large --context, numbers of blocks that are in no text filled the memory."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("One office.\n\nTwo offices.\n\nThree offices.\n")
    Path("b.txt").write_text("One office.\n\nTwo bureaus.\n\nThree offices.\n")
    scrubber("diff", "a.txt", "b.txt")  # what it keeps in memory is there
    tracemalloc.start()
    status, out, _ = scrubber("diff", "a.txt", "b.txt", "--context", "3000000")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert status == 1
    assert out.endswith("  One office.\n~ Two [-offices-]{+bureaus+}.\n  Three offices.\n")
    assert peak < 50_000_000


def test_diff_says_what_it_did_not_find_and_what_it_takes(tmp_path, scrubber, monkeypatch):
    """Of a name it told what documents the archive holds, as if nothing else could have been meant; of an address,
    that it was no file.
    """
    monkeypatch.chdir(tmp_path)
    Path("b.txt").write_text(CLEAN)
    assert scrubber("diff", "b.txt", "nope") == (
        2, "", "scrubber: nope: there is no file of that name here, and no document of that id in archive\n",
    )  # fmt: skip
    Path("d.toml").write_text('[document]\nid = "d"\n[[mirror]]\nname = "b"\npath = "b.txt"\n')
    assert scrubber("run", "d.toml")[0] == 0
    assert (
        "nope: there is no file of that name here, and no document of that id in archive"
        in scrubber("diff", "b.txt", "nope")[2]
    )
    assert scrubber("diff", "b.txt", "d")[0] == 0
    assert (
        "gone.txt: no such file; diff takes files, editions such as doc@3" in scrubber("diff", "b.txt", "gone.txt")[2]
    )
    assert (
        "save it first: scrubber clean 'https://site.example/a?b=1' > saved.txt"
        in scrubber("diff", "b.txt", "https://site.example/a?b=1")[2]
    )


def command(*arguments, **more):
    environment = {**os.environ, **more.pop("env", {})}
    return subprocess.Popen([sys.executable, "-m", "scrubber", *map(str, arguments)], env=environment, **more)


def test_a_closed_pipe_ends_quietly(tmp_path):
    """`scrubber clean --json … | head -1` says nothing on standard error."""
    (tmp_path / "long.txt").write_text("A sentence that is long enough to be kept whole in the text.\n\n" * 4_000)
    process = command("clean", "--json", tmp_path / "long.txt", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(200) == 141


@contextmanager
def waiting(tmp_path, ctrl_c):
    """A command that waits for a mirror, started with this handler of Ctrl-C: a shell's background hands its own
    deafness on to these tests.
    """
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        (tmp_path / "d.toml").write_text(
            f'[document]\nid = "d"\n[[mirror]]\nname = "slow"\nurl = "{url}"\nallow_private = true\n'
        )
        process = command(
            "run",
            tmp_path / "d.toml",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, ctrl_c),
        )
        connection, _ = server.accept()
        with connection:
            yield process


@pytest.mark.parametrize(("number", "status"), [(2, 130), (15, 143)])
def test_row_35_a_signal_ends_a_command_cleanly(tmp_path, number, status):
    """Ctrl-C and SIGTERM, asked again and again, end a command that waits for a mirror, and nothing half done is
    left.
    """
    with waiting(tmp_path, signal.default_int_handler) as process:
        start = time.monotonic()
        for pause in (0, 0.001, 0.005, 0.02, 0.05):
            process.send_signal(signal.Signals(number))
            time.sleep(pause)
        _, err = process.communicate(timeout=60)
        assert time.monotonic() - start < 30  # of the 60 that it would wait for the mirror
    assert process.returncode == status
    assert b"Traceback" not in err
    assert b"nothing half done was stored" in err


def test_a_further_signal_that_another_thread_takes_is_passed_over(monkeypatch):
    """Python complains of it where it came before such were ignored, and is looked at behind that; of what else goes
    wrong where nobody can handle it is told as ever.
    """
    told = []
    monkeypatch.setattr(sys, "__unraisablehook__", told.append)
    late, other = (
        SimpleNamespace(exc_value=OSError(said))
        for said in (f"Signal {signal.SIGTERM:d} ignored due to race condition", "no space left")
    )
    for each in (late, other):
        _unless_on_its_way(each)
    assert told == [other]


def test_a_command_started_deaf_to_ctrl_c_stays_deaf(tmp_path):
    """Who starts it with nohup, or in a script's background, means that the terminal's Ctrl-C is not for it; SIGTERM
    is.
    """
    with waiting(tmp_path, signal.SIG_IGN) as process:
        process.send_signal(signal.SIGINT)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 143


@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_that_falls_into_a_destructor_still_ends_a_command(name, status):
    """Python loses an exception there; the wish to end is said again."""
    code = (
        "import os, signal, sys, time\n"
        "from scrubber import cli\n"
        "import scrubber.cli.editions as editions\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Loses:\n"
        "    def __del__(self):\n"
        f"        os.kill(os.getpid(), signal.{name})\n"
        "        for _ in range(1000): pass\n"
        "def log(arguments):\n"
        "    Loses()\n"
        "    time.sleep(50)\n"
        "    return 0\n"
        "editions.log = log\n"
        "sys.exit(cli.main(['log', 'd']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode == status
    assert b"nothing half done was stored" in done.stderr


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


@pytest.mark.parametrize(
    ("place", "what"),
    [
        ("ftp://files.example/a.txt", "download it"),
        ("S3://bucket/key", "download it"),
        ("file:///srv/a.txt", "name the file itself"),
        ("www.example.org/page", "begins with https://"),
        ("https:/example.org/page", "begins with https://"),
    ],
)
@pytest.mark.parametrize("command", [("clean",), ("init", "--dry-run")])
def test_an_address_that_is_not_gone_to_says_what_to_write(scrubber, command, place, what):
    """It was taken for the name of a file that is not there."""
    status, _, err = scrubber(*command, place)
    assert status in {1, 2}
    assert place in err
    assert what in err


def test_a_file_named_as_an_address_is_read(tmp_path, scrubber, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "www.example.txt").write_text(CLEAN)
    assert scrubber("clean", "www.example.txt") == (0, CLEAN, "")


def test_a_file_that_is_too_large_says_what_to_do(tmp_path, scrubber):
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(17_000_000)
    status, _, err = scrubber("clean", tmp_path / "large.txt")
    assert status == 1
    assert "16,777,216 bytes; split it" in err


def test_files_whose_names_count_are_joined_as_they_count(tmp_path, scrubber):
    """A shell's pattern gives page10 before page2: the pages were joined so, and nobody was told."""
    names = ["page1", "page10", "page2"]
    for name, text in zip(names, ("The first page.", "The last page.", "The second page."), strict=True):
        (tmp_path / f"{name}.txt").write_text(text)
    status, out, err = scrubber("clean", "--join", *(tmp_path / f"{name}.txt" for name in names))
    assert (status, out) == (0, "The first page.\n\nThe second page.\n\nThe last page.\n")
    assert "joined as 1, 3, 2 of those given, by the numbers in their addresses" in err


def test_of_pages_that_are_joined_those_without_a_text_are_named(tmp_path, scrubber, monkeypatch):
    """All that was told of an empty page among others was that of three pages one is hardly a text."""
    monkeypatch.chdir(tmp_path)
    for name, content in (
        ("page1", b"The first page."),
        ("page2", b""),
        ("page3", b"\x89PNG\r\n\x1a\n"),
        ("page4", b"The last."),
    ):
        Path(f"{name}.txt").write_bytes(content)
    for arguments in ((".",), tuple(f"./page{number}.txt" for number in range(1, 5))):
        status, out, err = scrubber("clean", "--join", *arguments)
        assert (status, out) == (1, "The first page.\n\nThe last.\n")
        assert [line[:51] for line in err.splitlines()] == [
            "./page2.txt: it is empty: there is not one character in it"[:51], "scrubber: ./page3.txt: this is a picture (PNG), and",
        ]  # fmt: skip
    Path("page2.txt").unlink()
    Path("page4.txt").write_text("<html><body><nav><a href='/x'>Menu</a></nav></body></html>")
    assert scrubber("clean", "--join", "page1.txt", "page4.txt")[2].startswith("page4.txt: hardly a text stands on")


def test_a_name_with_the_end_of_a_line_in_it_is_told_in_one_line(tmp_path, scrubber):
    """Whoever reads the list of what is wrong line by line met a line that named no file, and half a name."""
    (tmp_path / "two\nlines.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "an\nempty.txt").write_bytes(b"")
    status, _, err = scrubber("clean", str(tmp_path))
    assert status == 1
    assert [line.partition("␊")[2].partition(":")[0] for line in err.splitlines()] == ["empty.txt", "lines.pdf"]


def test_diff_tells_a_digest_that_nothing_has_from_damage(document, scrubber):
    scrubber("run", document)
    status, _, err = scrubber("diff", "ab" * 32, "town.txt")
    assert (status, err) == (2, f"scrubber: {'ab' * 32}: archive/archive.db has no capture of that digest\n")


def test_an_interrupt_is_heard_where_files_are_cleaned_ahead(document, scrubber, monkeypatch):
    """What waits for them was left to be collected, where the next one was lost with a traceback."""
    threads, heard = sandbox.threads, []

    @contextmanager
    def listening():
        with threads() as pool:
            try:
                yield pool
            finally:
                heard.append(_is_ending(sys.exc_info()[1]))

    monkeypatch.setattr(sandbox, "threads", listening)
    monkeypatch.setattr("scrubber.cli.inputs._clean", Mock(side_effect=KeyboardInterrupt))
    assert scrubber("clean", "town.txt", "port.txt", "odd.txt")[0] == 130
    assert heard == [True]


def test_a_name_that_begins_like_an_option_is_told_how_to_write(tmp_path, monkeypatch, scrubber):
    monkeypatch.chdir(tmp_path)
    Path("-page.txt").write_text("The harbour opens at six.\n", encoding="utf-8")
    status, _, err = scrubber("clean", "-page.txt")
    assert status == 2
    assert "unrecognized arguments: -page.txt; a file's name that begins with - stands behind --" in err
    assert scrubber("clean", "--", "-page.txt")[:2] == (0, "The harbour opens at six.\n")
    status, _, err = scrubber("clean", "page.txt", f"-{'码' * 400}")  # too long for a file's name
    assert status == 2
    assert "unrecognized arguments: -码" in err
