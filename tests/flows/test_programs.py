"""Flows and the watcher as programs: alone in a new home, without a server, and ended from outside."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.flows.conftest import written

import scrubber

ROOT = Path(__file__).parents[2]


def environment(home):
    """That of a person who has set nothing of Prefect's, with a home of its own; a busy machine may take its time."""
    bare = {key: value for key, value in os.environ.items() if not key.startswith("PREFECT_")}
    return {**bare, "PREFECT_HOME": str(home), "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "300"}


def finished(environment, toml):
    """The flow over a document, run to its end as a program."""
    command = [sys.executable, str(ROOT / "flows" / "reingest.py"), str(toml)]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=400, check=False)


def start(home, program, *arguments, **options):
    """A program of flows/ under way."""
    command = [sys.executable, str(ROOT / "flows" / program), *map(str, arguments)]
    return subprocess.Popen(
        command, env=environment(home), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", **options,
    )  # fmt: skip


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """The first run in an empty home, whose database takes longer to make than all that follows: the run, and the home
    that it leaves.
    """
    folder = tmp_path_factory.mktemp("first")
    nowhere = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
    closed = {**environment(folder / "home"), **nowhere, "NO_PROXY": "127.0.0.1,localhost"}
    return finished(closed, written(folder)), folder / "home"


@pytest.fixture
def home(first, tmp_path):
    """A home in which a flow has run."""
    return shutil.copytree(first[1], tmp_path / "home")


@pytest.fixture
def silent(tmp_path):
    """A server that takes connections and says nothing, and a document whose mirror it is."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(400)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        toml = tmp_path / "d.toml"
        toml.write_text(f'[document]\nid = "d"\n[[mirror]]\nname = "m"\nurl = "{url}"\nallow_private = true\n')
        yield server, toml


def test_a_fresh_home_without_any_network_is_enough(first):
    """The README's way: no server, no settings, an empty home; proxies that lead nowhere prove that nothing is sent
    out.
    """
    done, _ = first
    assert done.returncode == 3, done.stderr
    assert "can't be reached" not in done.stderr
    assert "edition 1 new" in done.stdout
    # A mirror that is gone is named, as a task that failed, without a traceback through the program.
    assert "Task run 'fetch gone' - Finished in state Failed(" in done.stderr
    assert "gone.txt: no such file" in done.stderr
    assert "Traceback" not in done.stderr


class _Website(BaseHTTPRequestHandler):
    """Whatever it is asked for, it answers with its page."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<html><body>Welcome</body></html>")

    def do_POST(self):
        self.do_GET()


@pytest.fixture(params=["nobody", "a website"])
def no_server(request):
    """Where no server of Prefect's is."""
    if request.param == "nobody":
        yield "http://127.0.0.1:9/api"
        return
    with ThreadingHTTPServer(("127.0.0.1", 0), _Website) as website:
        Thread(target=website.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{website.server_port}/api"
        website.shutdown()


def test_row_34_a_server_that_is_down_does_not_stop_the_road(harbour, tmp_path, no_server):
    """Where Prefect can't be reached, the same steps run without it, and that is said: in a locale of ASCII too."""
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = finished({**environment(tmp_path / "home"), **ascii_only, "PREFECT_API_URL": no_server}, harbour)
    assert done.returncode == 3, done.stderr
    assert "Prefect can't be reached" in done.stderr
    assert "1 of 4 mirrors is altered" in done.stdout
    assert scrubber.Archive(tmp_path / "archive").latest("harbour_1").number == 1


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_who_ends_the_watcher_ends_its_server(harbour, home, tmp_path, how):
    """The server stayed behind, one more with each start."""
    process = start(home, "watch.py", tmp_path)
    try:
        port = 0
        while not port:
            line = process.stderr.readline()
            assert line, "it ended by itself"
            port = int(found[1]) if (found := re.search(r"runs at http://127\.0\.0\.1:(\d+)", line)) else 0
        process.send_signal(how)
        _, err = process.communicate(timeout=120)
    finally:
        process.kill()
    assert process.returncode == (-signal.SIGKILL if how == signal.SIGKILL else 128 + signal.SIGTERM), err
    assert how == signal.SIGKILL or err.splitlines()[-1] == "scrubber: no longer watching"
    assert "SIGTERM received" not in err  # and what else Prefect would tell, tracebacks of its runs among them
    end = time.monotonic() + (60 if how == signal.SIGKILL else 0)
    while _answers(port) and time.monotonic() < end:
        time.sleep(0.2)
    assert not _answers(port)


def _answers(port):
    """Whether somebody listens on loopback."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    except OSError:
        return False
    return True


def test_a_flow_that_is_ended_says_so(home, silent):
    """Prefect raises an exception of its own, whose traceback was what a person got to read."""
    server, toml = silent
    process = start(home, "reingest.py", toml)
    try:
        connection, _ = server.accept()
        with connection:
            process.terminate()
            _, err = process.communicate(timeout=200)
    finally:
        process.kill()
    assert process.returncode == 128 + signal.SIGTERM, err
    assert "ended; nothing half done was stored" in err
    assert "Traceback" not in err


def test_ctrl_c_ends_a_flow_within_seconds(home, silent, tmp_path):
    """Though a terminal sends it to Prefect's temporary server as well, which then answers nobody any more."""
    server, toml = silent
    process = start(
        home, "reingest.py", toml, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler)
    )
    try:
        connection, _ = server.accept()
        with connection:
            start_of_end = time.monotonic()
            os.killpg(process.pid, signal.SIGINT)
            _, err = process.communicate(timeout=120)
    finally:
        process.kill()
    assert process.returncode == 130, err
    assert time.monotonic() - start_of_end < 50  # of the 60 that it would wait for the mirror
    assert "interrupted; nothing half done was stored" in err
    with scrubber.Archive(tmp_path / "archive", wait=0) as archive, archive.lock("d"):
        assert archive.documents() == []
