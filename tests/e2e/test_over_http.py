"""The main job over a real HTTP server on loopback, and through the installed command in a clean environment."""

from __future__ import annotations

import contextlib
import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
from tests.pdf_maker import pdf, set_in_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TRUTH = (ROOT / "fixtures" / "truth.txt").read_text("utf-8").rstrip("\n")
ENV = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and remembers how it answered."""

    answers: ClassVar[list[tuple[str, int]]] = []

    def send_response(self, code: int, message: str | None = None) -> None:
        self.answers.append((self.path, int(code)))
        super().send_response(code, message)

    def log_message(self, *args: object) -> None:
        pass


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def document_over_http(folder: Path, origin: str) -> Path:
    """The fixture's document with every path turned into an address of the server."""
    text = (ROOT / "fixtures" / "document.toml").read_text("utf-8")
    lines = []
    for line in text.splitlines():
        if line.startswith("path = ["):
            pages = json.loads(line.removeprefix("path = "))
            line = f"url = {json.dumps([f'{origin}/{Path(p).name}' for p in pages])}"
        elif line.startswith("path = "):
            line = f'url = "{origin}/{Path(json.loads(line.removeprefix("path = "))).name}"'
        lines.append(line)
        if line.startswith("url"):
            lines.append("allow_private = true")
    out = folder / "document.toml"
    out.write_text("\n".join(lines), "utf-8")
    return out


def run(
    *args: object, cwd: Path, command: tuple[str, ...] = (sys.executable, "-m", "scrubber"), env: dict[str, str] = ENV
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*command, *map(str, args)], cwd=cwd, env=env, capture_output=True, text=True, timeout=400, check=False
    )


def test_the_main_job_over_http(tmp_path: Path) -> None:
    """First run: the truth as edition 1, exit 3 for the altered mirrors; second run: not modified, no change; a dead
    server loses nothing.
    """
    mirrors = shutil.copytree(ROOT / "fixtures" / "mirrors", tmp_path / "site")
    with serving(mirrors) as origin:
        toml = document_over_http(tmp_path, origin)
        first = run("run", toml, "--json", cwd=tmp_path)
        assert first.returncode == 3, first.stderr
        said = json.loads(first.stdout)
        assert said["changed"]
        assert run("show", "chengwan-charter", cwd=tmp_path).stdout.rstrip("\n") == TRUTH
        Quiet.answers.clear()
        second = run("run", toml, "--json", "--fail-on", "new", cwd=tmp_path)
        assert second.returncode == 0, second.stderr
        assert not json.loads(second.stdout)["changed"]
        assert {code for _, code in Quiet.answers} == {304}
    third = run("run", toml, "--json", cwd=tmp_path)
    assert run("show", "chengwan-charter", cwd=tmp_path).stdout.rstrip("\n") == TRUTH
    assert run("verify", "chengwan-charter", cwd=tmp_path).returncode == 0
    assert third.returncode in {1, 3}


@pytest.mark.timeout(1800)  # how long an installation takes is up to the registry
def test_the_installed_command_in_a_clean_environment(tmp_path: Path) -> None:
    """A wheel, a new environment, another folder: the command runs, and the fixture's text comes out."""
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    install = subprocess.run(
        [venv / "bin" / "pip", "install", "--quiet", "--no-compile", "--constraint", ROOT / "constraints.txt", ROOT],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if install.returncode and re.search("No matching distribution|HTTPS?Connection|Read timed out", install.stderr):
        pytest.skip("no package registry within reach")
    assert install.returncode == 0, install.stderr
    fixtures = shutil.copytree(ROOT / "fixtures", tmp_path / "elsewhere" / "fixtures")
    env = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    command = (str(venv / "bin" / "scrubber"),)
    done = run("run", fixtures / "document.toml", cwd=tmp_path, command=command, env=env)
    assert done.returncode == 3, done.stderr
    shown = run("show", fixtures / "document.toml", cwd=tmp_path, command=command, env=env)
    assert shown.stdout.rstrip("\n") == TRUTH


def test_pdfs_over_http_are_witnesses_as_texts_are(tmp_path: Path) -> None:
    """Print in one, two and three columns, over the network, says the same; a changed one is named with its sheet."""
    act = [
        "The Harbour Act",
        "Article 1. Every boat that enters the harbour shall pay a fee of 30 crowns within 14 days of its arrival.",
        "Article 2. No boat may be moored at the old quay before the wall has been mended; the council sets the day.",
        "Article 3. Whoever moors a boat there all the same shall move it at once. The council may sell it after a year.",
        "Article 4. The keeper of the lock opens it from sunrise to sunset, and at night for a doctor or a pilot.",
    ]
    served = tmp_path / "served"
    served.mkdir()
    for columns, lines in ((1, 7), (2, 7), (3, 5)):
        (served / f"{columns}.pdf").write_bytes(
            pdf(set_in_columns(act, columns=columns, justified=columns > 1, lines=lines))
        )
    changed = [text.replace("30 crowns", "80 crowns") for text in act]
    (served / "4.pdf").write_bytes(pdf(set_in_columns(changed, columns=2, lines=7)))
    with serving(served) as origin:
        mirrors = (f'[[mirror]]\nname = "m{n}"\nurl = "{origin}/{n}.pdf"\nallow_private = true\n' for n in (1, 2, 3, 4))
        toml = tmp_path / "act.toml"
        toml.write_text('[document]\nid = "act"\ntitle = "The Harbour Act"\n' + "".join(mirrors), "utf-8")
        done = run("run", toml, "--json", cwd=tmp_path)
    assert done.returncode == 3, done.stderr
    told = json.loads(done.stdout)
    assert [(each["mirror"], each["kind"], each["place"]["path"]) for each in told["findings"]] == [
        ("m4", "number", "sheet 1")
    ]
    assert run("show", "act", cwd=tmp_path).stdout.rstrip("\n").split("\n\n") == act
