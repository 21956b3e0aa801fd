"""What reaches a person's terminal, and what a pipe gets."""

import os
import pty
import re
import subprocess
import sys
import time

import pytest

from scrubber.cli import terminal

ATTACK = "\x1b]0;owned\x07\x1b[2J\x1b[31mred \u202egnp.exe\u2066 \x9b5n"


def on_a_terminal(*arguments, seen=lambda got: None, **environment):
    """Run a command with a pseudo-terminal for its output; gives what the terminal gets, and tells `seen` of it on
    the way.
    """
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "scrubber", *map(str, arguments)],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
        close_fds=True,
    )
    os.close(follower)
    got = b""
    while True:
        try:
            data = os.read(leader, 65536)
        except OSError:
            break
        if not data:
            break
        got += data
        seen(got)
    os.close(leader)
    process.wait(200)
    return got.decode("utf-8", "surrogateescape")


@pytest.fixture
def hostile(document):
    """The small document with an attack in its title and in every copy."""
    title = ATTACK.encode("unicode_escape").decode().replace("\\x", "\\u00")
    document.write_text(document.read_text().replace('title = "Harbour Regulations"', f'title = "{title}"'))
    for path in document.parent.glob("*.txt"):
        path.write_text(path.read_text().replace("fairway", f"fair{ATTACK}way"))
    return document


@pytest.mark.parametrize(
    "arguments",
    [("run", "harbour.toml"), ("clean", "town.txt"), ("clean", "--explain", "town.txt"), ("clean", "--json", "town.txt"), ("diff", "--raw", "town.txt", "odd.txt"), ("list",), ("status",),
     ("show", "harbour"), ("blame", "harbour"), ("accept", "harbour"), ("report", "harbour", "--format", "markdown", "-o", "-")],
    ids=lambda arguments: " ".join(arguments),
)  # fmt: skip
def test_row_27_no_text_of_a_mirror_acts_on_the_terminal(hostile, scrubber, arguments):
    """Escape sequences and direction controls in a title or a copy are shown; only our own colours and bars are
    sent.
    """
    if arguments[0] not in {"run", "clean", "diff"}:
        scrubber("run", hostile)
    got = on_a_terminal(*arguments)
    assert "owned" in got or arguments[0] in {"blame", "accept", "diff", "show", "clean"}
    own = re.compile(r"\x1b\[[0-9;]*m|\x1b\[\?25[lh]|\x1b\[[0-9]*[AK]|\r")
    left = own.sub("", got)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", left), left
    assert "\x1b[31mred" not in got


def test_a_table_that_finds_no_room_is_written_line_by_line(document, scrubber):
    """Of a narrow terminal each column got a letter or two a line, which nobody can read."""
    scrubber("run", document)
    plain = {"NO_COLOR": "1", "TERM": "dumb"}
    narrow, wide = (on_a_terminal("status", document, **plain, COLUMNS=width) for width in ("34", "100"))
    assert re.search(r"mirror            odd *\r\nverdict           altered *\r\nlast seen \(UTC\)   20", narrow)
    assert re.search(r"^ ?odd +altered +20", wide, re.MULTILINE)


def test_a_narrow_terminal_parts_no_hash_and_no_word_of_a_sentence(document, scrubber):
    """Beside a column of verdicts, what was found stood as a thread of letters; and the hash went over two lines."""
    scrubber("run", document)
    for command in (("run", document), ("log", document, "--history"), ("log", document, "--changes")):
        plain = {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "40"}
        got = [line.rstrip() for line in on_a_terminal(*command, **plain).splitlines()]
        assert all(len(line) <= 40 for line in got if "document  " not in line and "mirror  " not in line), got
        assert {each for line in got for each in re.findall(r"\b[0-9a-f]{9,}\b", line) if len(each) != 12} == set()


def test_a_terminal_gets_colours_and_a_pipe_gets_none(document, scrubber):
    got = on_a_terminal("run", document)
    assert re.search(r"\x1b\[1;31maltered", got)
    assert "\x1b" not in scrubber("run", document)[1]
    assert "\x1b" not in on_a_terminal("run", document, NO_COLOR="1", TERM="dumb")


def test_a_table_in_a_pipe_has_whole_lines_and_no_blanks_at_their_ends(document, scrubber):
    name = "a-mirror-with-a-very-long-name-" * 3
    document.write_text(document.read_text().replace('"odd"', f'"{name}"'))
    out = scrubber("run", document)[1]
    assert re.search(rf"^{name} +altered", out, re.MULTILINE)
    assert not re.search(r" $", out, re.MULTILINE)


def test_progress_is_shown_on_a_terminal_after_a_second_and_never_in_a_pipe(tmp_path, scrubber):
    import socket
    import threading
    import time

    shown = threading.Event()

    def answer(server):
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                connection.recv(1000)
                shown.wait(50)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\nA text of some length")

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=answer, args=(server,), daemon=True).start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        got = on_a_terminal("clean", "--allow-private", url, seen=lambda got: b"0/1" in got and shown.set())
        assert "cleaning" in got
        assert "0/1" in got
        shown.clear()
        threading.Thread(target=lambda: (time.sleep(1.6), shown.set()), daemon=True).start()
        status, out, err = scrubber("clean", "--allow-private", url)
        server.shutdown(socket.SHUT_RDWR)
    assert (status, out, err) == (0, "A text of some length\n", "")


def test_whoever_waits_without_a_terminal_is_told_once_for_what(monkeypatch, capsys):
    """Thirty mirrors whose names nothing finds took 47 seconds, and said nothing."""
    monkeypatch.setattr(terminal, "_PATIENCE", 0.05)
    names = [f"m{n}\n" for n in range(8)]
    with terminal.progress("reading", 8, quiet=False, awaited=names) as step:
        step(names[0])
        time.sleep(0.3)
    told = capsys.readouterr().err
    assert told.startswith("scrubber: reading: still waiting for m1")
    assert "m5" in told
    assert "and 2 more" in told
    assert told.count("\n") == 1
    with terminal.progress("reading", 8, quiet=True, awaited=names):
        time.sleep(0.1)
    with terminal.progress("reading", 8, quiet=False, awaited=names) as step:
        for name in names:
            step(name)
        time.sleep(0.1)
    assert not capsys.readouterr().err


def test_v_says_what_each_mirror_gave(document):
    """It said nothing at all of a run."""
    (document.parent / "town.txt").unlink()
    run = [sys.executable, "-m", "scrubber", "run", str(document)]
    said = subprocess.run([*run, "-v"], capture_output=True, text=True, check=False).stderr
    assert re.search(r"^scrubber.capture: \S+: [\d,]+ bytes from \S+\.txt$", said, re.MULTILINE)
    assert re.search(r"^scrubber.capture: .*town\.txt: no such file", said, re.MULTILINE)
    assert "scrubber.capture" not in subprocess.run(run, capture_output=True, text=True, check=False).stderr
