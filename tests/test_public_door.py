"""The public door: what it lists is there, and opening it costs next to nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import scrubber
from scrubber.ledger import replay, revert

SRC = Path(__file__).parents[1] / "src"
HEAVY = ("httpx", "lxml", "numpy", "opencc", "prefect", "rapidfuzz", "rich", "sqlalchemy", "trafilatura", "ftfy", "bs4")


def loaded_by(code: str, modules: tuple[str, ...] = HEAVY) -> set[str]:
    """Those of some modules that a piece of code leaves loaded in a fresh interpreter."""
    out = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*(m for m in {modules!r} if m in sys.modules))"],
        env={"PYTHONPATH": str(SRC), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=True, timeout=200,
    )  # fmt: skip
    return set(out.stdout.split())


def test_everything_listed_is_importable() -> None:
    """Each name of `__all__` is there, and `dir` shows no other."""
    assert all(getattr(scrubber, name) is not None for name in scrubber.__all__)
    assert dir(scrubber) == sorted(scrubber.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt name fails the way Python says it."""
    assert not hasattr(scrubber, "repare")


def test_importing_the_package_loads_nothing_heavy() -> None:
    """`import scrubber` loads no parser, no network, no database, no Prefect."""
    assert loaded_by("import scrubber") == set()


def test_repairing_a_line_loads_no_extractor() -> None:
    stations = ("scrubber.cleaning.extract", "scrubber.cleaning.structure", "scrubber.collation", "scrubber.archive")
    repaired = "import scrubber; assert scrubber.repair('cafÃ© â€” dÃ©jÃ  vu') == 'café — déjà vu'"
    assert loaded_by(repaired, (*HEAVY, *stations)) == set()


def test_the_road_never_loads_prefect() -> None:
    """Neither the stations nor the command line import Prefect."""
    assert "prefect" not in loaded_by(
        "import scrubber, scrubber.cli, scrubber.pipeline, scrubber.capture, scrubber.report, scrubber.archive\n"
        "scrubber.collate({'a': scrubber.clean('One line.'), 'b': 'One line.'})"
    )


def test_cleaning_a_plain_text_loads_nothing_that_pages_and_findings_need() -> None:
    """It would take as long as several texts."""
    others = ("scrubber.cleaning.extract.page", "scrubber.cleaning.structure", "scrubber.language.facts.facts")
    cleaned = "import scrubber; assert scrubber.clean(b'One line.', content_type='text/plain').text == 'One line.'"
    assert loaded_by(cleaned, (*HEAVY, *others)) == set()
    assert loaded_by(f"{cleaned}; scrubber.clean('One.').findings", others[1:]) == set(others[1:])


def test_a_child_has_loaded_all_that_a_page_and_its_findings_need_before_its_memory_is_bounded() -> None:
    needed = ("scrubber.cleaning.extract.page.html", "scrubber.cleaning.structure", "lxml", "trafilatura")
    assert loaded_by(
        "import scrubber\nfrom scrubber.cleaning import worker_child\nworker_child._load(scrubber.clean)", needed
    ) == set(needed)


def test_who_has_a_page_read_in_a_child_loads_nothing_that_reads_it() -> None:
    """The child has its own, and to load both takes twice as long."""
    read = "from scrubber import sandbox; assert sandbox.clean('<p>One line.</p>', content_type='text/html').text"
    assert loaded_by(read, ("scrubber.cleaning.cleaner", "scrubber.cleaning.character", *HEAVY)) == set()


def test_to_ask_whether_a_sentence_is_the_sites_loads_no_facts() -> None:
    """Only what is nearly told to be is asked for the duties that it states."""
    assert loaded_by("import scrubber.cleaning.extract.manner", ("scrubber.language.facts.facts",)) == set()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda place: scrubber.Archive(place, wait="x"), "TypeError: Archive: wait is a number of seconds, 0 or more, not 'x'"),
        (lambda place: scrubber.Archive(place, wait=float("nan")), "ValueError: Archive: wait is a number of seconds"),
        (lambda _place: scrubber.Archive(""), "DocumentError: '' is no place of an archive"),
        (lambda place: scrubber.Archive(place).findings("a", "x"), "TypeError: an edition's number is an int, not str"),
        (lambda place: scrubber.Archive(place).edition("a", True), "TypeError: an edition's number is an int, not bool"),
        (lambda place: scrubber.Archive(place).read("zz"), "ValueError: an object is named by its SHA-256 in hexa"),
        (lambda place: scrubber.Archive(place).holds("ab"), "TypeError: holds takes a list of SHA-256s, not one str"),
        (lambda _place: replay("x", [3]), "TypeError: replay takes a list of Edits; 3 is none"),  # type: ignore[list-item]
        (lambda _place: revert(None, []), "TypeError: revert takes a text (str) and its Edits, not NoneType"),  # type: ignore[arg-type]
        (lambda _place: scrubber.Document("a", "A", [], base=3), "TypeError: Document: base is a path"),  # type: ignore[arg-type]
        (lambda _place: scrubber.Document.read(3), "TypeError: Document.read: path is a path"),  # type: ignore[arg-type]
        (lambda _place: scrubber.Document.parse(b""), "TypeError: Document.parse takes the text (str) of a TOML"),  # type: ignore[arg-type]
    ],
)  # fmt: skip
def test_what_no_argument_can_be_is_told_by_its_name(
    tmp_path: Path, wrong: Callable[[Path], object], told: str
) -> None:
    """Some of it was a traceback from deep inside, and some was taken in silence until a lock was waited for."""
    with pytest.raises((TypeError, ValueError, scrubber.ScrubberError)) as caught:
        wrong(tmp_path / "archive")
    assert f"{caught.type.__name__}: {caught.value}".startswith(told)
