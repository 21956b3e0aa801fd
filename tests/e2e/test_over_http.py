"""The main job over a real HTTP server on loopback, and through the installed command in a clean environment.

The fixture's mirrors are what their script makes, and the road gives the truth and every alteration of the gold.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import threading
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from packaging.requirements import Requirement
from tests.pdf_maker import pdf, set_in_columns

import scrubber
from scrubber.cli import main
from scrubber.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
TRUTH = (FIXTURES / "truth.txt").read_text("utf-8").rstrip("\n")
GOLD: dict[str, dict[str, Any]] = {
    p.stem: json.loads(p.read_text("utf-8")) for p in sorted((FIXTURES / "mirrors").glob("*.json"))
}
ENV = {**os.environ, "NO_COLOR": "1"}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and remembers how it answered."""

    answers: ClassVar[list[tuple[str, int]]] = []

    def send_response(self, code: int, message: str | None = None) -> None:
        self.answers.append((self.path, int(code)))
        super().send_response(code, message)

    def log_message(self, *args: object) -> None:
        pass


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[http.server.HTTPServer]:
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def origin_of(server: http.server.HTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}"


def document_over_http(folder: Path, origin: str) -> Path:
    """The fixture's document with every path turned into an address of the server."""
    text = (FIXTURES / "document.toml").read_text("utf-8")
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


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the server serves: a copy of the fixture's mirrors, which a test may change."""
    return shutil.copytree(FIXTURES / "mirrors", tmp_path_factory.mktemp("served") / "site")


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[http.server.HTTPServer]:
    with serving(site) as server:
        yield server


@pytest.fixture(scope="module")
def tracked(site: Path, server: http.server.HTTPServer) -> Path:
    return document_over_http(site.parent, origin_of(server))


@pytest.fixture(scope="module")
def first(tracked: Path) -> scrubber.IngestResult:
    return scrubber.ingest(tracked, tracked.parent / "archive")


def test_the_committed_mirrors_are_the_scripts_output(tmp_path: Path) -> None:
    """Running the script over the truth gives the committed files, byte for byte."""
    runpy.run_path(str(FIXTURES / "make_mirrors.py"))["main"](tmp_path)
    made = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert made == {p.name: p.read_bytes() for p in (FIXTURES / "mirrors").iterdir()}


def test_edition_one_is_the_truth(first: scrubber.IngestResult) -> None:
    """The canonical text is the truth, character for character."""
    assert first.edition.number == 1
    assert first.edition.text == TRUTH


@pytest.mark.parametrize("mirror", sorted(GOLD))
def test_every_alteration_is_found_and_nobody_honest_is_accused(first: scrubber.IngestResult, mirror: str) -> None:
    """For each mirror: a finding of the right kind at the right block for each alteration, and no accusation
    besides.
    """
    found = [f for f in first.findings if f.mirror == mirror]
    wanted = {(a["kind"], a["block"]) for a in GOLD[mirror]["alterations"]}
    assert {(f.kind, f.block) for f in found if f.accuses} == {w for w in wanted if w[0] != "wording"}
    assert {w for w in wanted if w[0] == "wording"} <= {(f.kind, f.block) for f in found}
    assert not any(f.disputed for f in found)


def test_the_dead_mirror_is_left_out_with_a_reason(first: scrubber.IngestResult) -> None:
    """A 404 page served with status 200 is no witness, and the run says why."""
    outcomes = {o.mirror: o for o in first.outcomes}
    assert list(outcomes) == [m.name for m in Document.read(FIXTURES / "document.toml").mirrors]
    assert not outcomes["dead"].took_part
    assert outcomes["dead"].reason
    assert all(o.took_part for name, o in outcomes.items() if name != "dead")


def test_the_copies_are_one_cluster(first: scrubber.IngestResult) -> None:
    """Mirrors that copy the altered one stand with it, and count about once."""
    assert first.collation is not None
    assert any({"altered-terms", "copy-one", "copy-two"} <= set(c) for c in first.collation.clusters)


def test_runs_again_without_a_change_then_reports_just_the_new_alteration(
    tracked: Path, site: Path, server: http.server.HTTPServer, first: scrubber.IngestResult,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """A second run is told that nothing was modified, and makes no edition; after one mirror is altered, a third
    reports that alone; a server that is gone loses nothing.
    """
    archive = tracked.parent / "archive"
    Quiet.answers.clear()
    second = scrubber.ingest(tracked, archive)
    assert (second.changed, second.edition.hash, second.new) == (False, first.edition.hash, ())
    assert {code for _, code in Quiet.answers} == {304}
    page = site / "news.html"
    before = page.read_text("utf-8")
    page.write_text(before.replace("在24小时内报告市数据局", "在48小时内报告市数据局"), "utf-8")
    third = scrubber.ingest(tracked, archive)
    assert not third.changed
    assert [(f.mirror, f.kind) for f in third.new] == [("news", "number")]
    assert third.edition.text == TRUTH
    server.shutdown()
    server.server_close()
    monkeypatch.chdir(tracked.parent)
    assert main(["run", str(tracked), "--json"]) in {1, 3}
    capsys.readouterr()
    assert main(["show", "chengwan-charter"]) == 0
    assert capsys.readouterr().out.rstrip("\n") == TRUTH
    assert main(["verify", "chengwan-charter"]) == 0


def bring(site: Path) -> None:
    """Put beside the installed package what it declares, and what that declares, as it is in this environment: what
    nobody declares is not there.
    """
    (package,) = site.glob("scrubber-*.dist-info")
    asked = [(each, "") for each in Distribution.at(package).requires or []]
    brought = set()
    while asked:
        line, extra = asked.pop()
        wanted = Requirement(line)
        if wanted.marker and not wanted.marker.evaluate({"extra": extra}):
            continue
        found = distribution(wanted.name)
        for each in {"", *wanted.extras}:
            if (found.name, each) not in brought:
                brought.add((found.name, each))
                asked += ((inner, each) for inner in found.requires or [])
        for top in {path.parts[0] for path in found.files or []} - {".."}:
            if not (site / top).exists():
                (site / top).symlink_to(found.locate_file(top))


def test_the_installed_command_in_a_clean_environment(tmp_path: Path) -> None:
    """A wheel with all that the sources hold, and what it declares, in a new environment and another folder: the
    command runs, and the fixture's text comes out.
    """
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    install = subprocess.run(
        [sys.executable, "-m", "pip", "--python", venv, "install", "--quiet", "--no-compile", "--no-deps", ROOT],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if install.returncode and re.search("No matching distribution|HTTPS?Connection|Read timed out", install.stderr):
        pytest.skip("no package registry within reach")
    assert install.returncode == 0, install.stderr
    (site,) = venv.glob("lib/python*/site-packages")
    assert files(site / "scrubber") == files(ROOT / "src" / "scrubber")
    bring(site)
    env = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | {"PYTHONDONTWRITEBYTECODE": "1"}
    command = (str(venv / "bin" / "scrubber"),)
    toml = shutil.copytree(FIXTURES, tmp_path / "elsewhere" / "fixtures") / "document.toml"
    toml.write_text("[[mirror]]".join(toml.read_text("utf-8").split("[[mirror]]")[:5]), "utf-8")
    done = run("run", toml, cwd=tmp_path, command=command, env=env)
    assert done.returncode == 3, done.stderr
    shown = run("show", toml, cwd=tmp_path, command=command, env=env)
    assert shown.stdout.rstrip("\n") == TRUTH


def files(package: Path) -> set[str]:
    """What is in a package, but for the scripts that make its tables and what was compiled."""
    found = {str(path.relative_to(package)) for path in package.rglob("*") if path.is_file()}
    return {each for each in found if not re.search(r"__pycache__|/data/build_\w+\.py$", each)}


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
    with serving(served) as server:
        origin = origin_of(server)
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
