"""Flows and the watcher, ended from outside as service managers do it (SIGTERM)."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def start(tmp_path, program, *arguments):
    """A program of flows/ in an empty home."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PREFECT_")}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "PREFECT_HOME": str(tmp_path / "home")}
    command = [sys.executable, str(ROOT / "flows" / program), *map(str, arguments)]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def test_a_folder_that_is_not_there_is_named(watch, tmp_path, capsys):
    assert watch.main([str(tmp_path / "none")]) == 2
    assert "none: there is no such folder" in capsys.readouterr().err


def test_who_ends_the_watcher_ends_its_server(harbour, tmp_path):
    """The server stayed behind, one more with each start."""
    process = start(tmp_path, "watch.py", tmp_path)
    try:
        port = 0
        while not port:
            line = process.stderr.readline()
            assert line, "it ended by itself"
            port = int(found[1]) if (found := re.search(r"runs at http://127\.0\.0\.1:(\d+)", line)) else 0
        process.terminate()
        _, err = process.communicate(timeout=120)
    finally:
        process.kill()
    assert process.returncode in {0, 128 + signal.SIGTERM}, err
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=5).close()


def test_a_flow_that_is_ended_says_so(tmp_path):
    """Prefect raises an exception of its own, whose traceback was what a person got to read."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(400)
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        toml = tmp_path / "d.toml"
        toml.write_text(f'[document]\nid = "d"\n[[mirror]]\nname = "m"\nurl = "{url}"\nallow_private = true\n')
        process = start(tmp_path, "reingest.py", toml)
        try:
            connection, _ = silent.accept()
            with connection:
                process.terminate()
                _, err = process.communicate(timeout=200)
        finally:
            process.kill()
    assert process.returncode == 128 + signal.SIGTERM, err
    assert "ended; nothing half done was stored" in err
    assert "Traceback" not in err
