"""The README is true: it names every command, and its Python runs as printed."""

import re
from pathlib import Path

import pytest

import scrubber
from scrubber.cli.arguments import parser

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands():
    """The parser of each command, by name."""
    groups = [action for action in parser()._actions if isinstance(action.choices, dict)]
    return groups[0].choices


@pytest.mark.parametrize("name", commands())
def test_every_command_is_named(name):
    """In the table of commands: at its head, or beside a slash."""
    rows = re.findall(r"^\| (`.*?`) \|(?! ---)", README, re.MULTILINE)
    assert any(re.search(rf"(?:scrubber |/ `){name}\b", row) for row in rows), name


OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*[a-z]")


def test_every_option_named_exists():
    """No option in the README that no command has, but those of pip and of the watcher."""
    known = {option for each in commands().values() for option in each._option_string_actions}
    lines = [line for line in README.splitlines() if "pip install" not in line]
    watched = {option for line in lines if "flows/watch.py " in line for option in OPTION.findall(line)}
    source = (ROOT / "flows" / "watch.py").read_text(encoding="utf-8")
    assert watched == {option for option in watched if f'"{option}"' in source}
    assert set(OPTION.findall("\n".join(line for line in lines if "flows/watch.py " not in line))) <= known


def test_the_explanation_is_what_is_printed(tmp_path, monkeypatch, scrubber):
    """The README's example of `clean --explain`, line by line."""
    monkeypatch.chdir(tmp_path)
    damaged = "Caf\u00c3\u00a9 am See, Tom &amp;amp; Jerry\n\nNo one sh\u0430ll b\u0435 held in sl\u0430v\u0435r\u0443; fre\u200bedom for all\n"
    (tmp_path / "copy.txt").write_text(damaged, encoding="utf-8")
    (printed,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    assert scrubber("clean", "--explain", "copy.txt")[1].strip() == printed.strip()


def test_every_file_named_exists():
    for name in re.findall(r"(?:fixtures|flows|\.ci|src)/[\w./-]*\w", README):
        assert (ROOT / name).exists(), name


def test_the_python_runs_as_printed(document, scrubber_town, monkeypatch):
    """Each line of the snippet, in order; what its first comment promises holds."""
    (snippet,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert f'"{scrubber.repair("cafÃ© â€” déjà vu")}"' in snippet
    scope = {"other": scrubber_town}
    exec(compile(snippet, "README.md", "exec"), scope)  # the README is ours
    assert scope["result"].edition.number == 1
    assert scope["c"].text


@pytest.fixture
def scrubber_town(document):
    """The files that the snippet opens, made of the small document; gives its other page."""
    text = (document.parent / "town.txt").read_text()
    paragraphs = "".join(f"<p>{each}</p>" for each in text.split("\n\n"))
    (document.parent / "page.html").write_text(f"<html><body><main>{paragraphs}</main></body></html>")
    document.rename(document.with_name("charter.toml"))
    return scrubber.clean(text)
