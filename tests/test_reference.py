"""REFERENCE.md is complete: whatever can be set, fail or be called is in it, and nothing that is not there."""

from __future__ import annotations

import dataclasses
import inspect
import re
from pathlib import Path

import pytest

import scrubber
from scrubber import errors
from scrubber.capture import Limits
from scrubber.document import document, mirror

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "src/scrubber/REFERENCE.md").read_text(encoding="utf-8")
VALUES = ["Block", "Capture", "CleanText", "Collation", "Edit", "Edition", "Finding", "IngestResult", "Outcome"]


def section(title: str) -> str:
    return TEXT.split(f"\n## {title}\n")[1].split("\n## ")[0]


def first_cells(text: str) -> list[str]:
    return [
        name for line in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE) for name in re.findall(r"`([^`]+)`", line)
    ]


def test_every_key_of_a_toml_and_no_other() -> None:
    told = section("A document's TOML").split("| in a `[[mirror]]`")
    for part, known in zip(told, (document._DOCUMENT_KEYS, mirror._KEYS), strict=True):
        keys = re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)
        assert sorted(keys) == sorted(known)


def test_every_error_and_no_other() -> None:
    known = [
        name for name, each in vars(errors).items() if inspect.isclass(each) and each.__module__ == errors.__name__
    ]
    assert sorted(first_cells(section("Errors"))) == sorted(set(known) - {"ScrubberError"})
    assert all(name in errors.__doc__ for name in known)


def test_every_variable() -> None:
    source = "".join(path.read_text("utf-8") for folder in ("src", "flows") for path in (ROOT / folder).rglob("*.py"))
    assert set(re.findall(r"SCRUBBER_[A-Z_]+[A-Z]", source)) <= set(first_cells(section("The environment")))


def test_every_name_of_the_public_door() -> None:
    assert [
        name
        for name in scrubber.__all__
        if name != "__version__" and f"`{name}" not in TEXT and f".{name}`" not in TEXT
    ] == []


@pytest.mark.parametrize("name", VALUES)
def test_every_attribute_of_a_value(name) -> None:
    (row,) = re.findall(rf"^\| `{name}` \| (.*) \|$", section("Python"), re.MULTILINE)
    told = " ".join(re.findall(r"`([^`]+)`", row)).split()
    value = getattr(scrubber, name)
    assert set(told) >= {each.name for each in dataclasses.fields(value)}
    assert all(hasattr(value, each) or each in value.__dataclass_fields__ for each in told)


def test_the_limits_are_those_that_are_told() -> None:
    told = Limits()
    assert (told.bytes, told.seconds, told.pages) == (16 << 20, 60, 200)
    assert (told.redirects, told.attempts, told.gap) == (10, 3, 0.5)
