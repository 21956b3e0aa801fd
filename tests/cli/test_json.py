"""What a command writes for programs has the fields that REFERENCE.md names, and no others."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

import scrubber as package
from scrubber.cli.arguments import parser

pytest.importorskip("warcio", reason="the warc extra is not installed")
pytest.importorskip("dulwich", reason="the git extra is not installed")

TEXT = (Path(package.__file__).parent / "REFERENCE.md").read_text(encoding="utf-8")
SECTION = TEXT.split("\n## JSON\n")[1].split("\n## ")[0]
ROWS = re.findall(r"^\| `([^`]+)` \| [^|]+ \| (.+) \|$", SECTION, re.MULTILINE)
#: How each row's command is called here, and as which.
CALLS = {
    "run": "run harbour.toml --json --fail-on never",
    "clean": "clean odd.txt --json",
    "diff": "diff odd.txt town.txt --json",
    "log": "log harbour --json",
    "log --changes": "log harbour --changes --json",
    "log --history": "log harbour --history --json",
    "show": "show harbour --json",
    "blame": "blame harbour --json",
    "verify": "verify harbour --quick --json",
    "status": "status harbour --json",
    "list": "list --json",
    "accept": "accept harbour --json",
    "accept N": "accept harbour NUMBER --reason known --json",
    "export FILE.warc": "export out.warc --json",
    "export FOLDER": "export repo --json",
    "import": "import out.warc --archive other --json",
    "init": "init -o new.toml odd.txt --json",
    "report": "report harbour --json",
}


def _fields(cell):
    """The fields that a cell names; of a value of Python's, its own."""
    names = []
    for each in re.findall(r"`([^`]+)`", cell.partition(";")[0]):
        value = getattr(package, each, None)
        if dataclasses.is_dataclass(value):
            names += [field.name for field in dataclasses.fields(value) if field.type != "bytes"]
        else:
            names += each.split()
    return names


def test_every_command_that_writes_json_is_there():
    assert [name for name, _ in ROWS] == list(CALLS)
    (commands,) = (each.choices for each in parser()._actions if isinstance(each.choices, dict))
    writing = {name for name, each in commands.items() if "--json" in each._option_string_actions}
    assert writing - {name.split()[0] for name, _ in ROWS} == {"restore", "forget"}, "as of log, as of accept"


def test_the_fields_are_those_that_are_named(document, scrubber, numbers):
    for name, cell in ROWS:
        number = numbers("harbour")[0] if "NUMBER" in CALLS[name] else ""
        status, out, err = scrubber(*CALLS[name].replace("NUMBER", number).split())
        assert status in {0, 1}, err
        value = json.loads(out)
        first = value[0] if isinstance(value, list) else value
        assert list(first) == _fields(cell), name
