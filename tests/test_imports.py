"""Modules stand one above the other: none imports, be it for a type alone, what leads back to it."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import scrubber

ROOT = Path(scrubber.__file__).parent
MODULES = {
    ".".join(("scrubber", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in ROOT.rglob("*.py")
}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (f"{node.module}.{each.name}" for each in node.names)
            found |= {name if name in MODULES else node.module for name in names}
    return found & MODULES.keys()


def test_no_imports_run_in_a_circle() -> None:
    below = {name: imported(path) - {name, "scrubber"} for name, path in MODULES.items()}
    assert sum(map(len, below.values())) > 500
    try:
        TopologicalSorter(below).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def compiled_at_once(path: Path) -> list[int]:
    """The lines on which a module compiles a pattern when it is imported: in a function it waits to be called."""
    found, within = [], [ast.parse(path.read_text("utf-8"))]
    while within:
        node = within.pop()
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            found.append(node.lineno)
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            within += ast.iter_child_nodes(node)  # type: ignore[arg-type]
    return found


def test_no_pattern_is_compiled_before_a_text_meets_it() -> None:
    """A command would answer half a second later: `scrubber.patterns.lazily` instead of `re.compile`."""
    places = {name: compiled_at_once(path) for name, path in MODULES.items() if ".data." not in name}
    assert {name: lines for name, lines in places.items() if lines} == {}
