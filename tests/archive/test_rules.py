"""What an edition's rules are known by."""

import ast
import sys
from importlib import metadata
from pathlib import Path

import scrubber
from scrubber.archive import rules


def test_each_library_that_takes_part_in_a_text_is_among_the_rules() -> None:
    """An edition made with another version of one may differ, and `verify` has to be able to say why."""
    root = Path(scrubber.__file__).parent
    stations = [root / name for name in rules._STATIONS]
    files = {file for place in stations for file in (place.rglob("*.py") if place.is_dir() else [place])}
    imported = set()
    for file in files:
        if file.name.startswith("build_"):
            continue  # they make the tables that ship
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            imported.update(name.partition(".")[0] for name in names)
    foreign = imported - sys.stdlib_module_names - {"scrubber", ""}
    made_by = metadata.packages_distributions()
    libraries = {each.lower() for name in foreign for each in made_by.get(name, [name])}
    assert libraries <= {name.lower() for name in rules.libraries()}
