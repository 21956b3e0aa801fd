"""Pages of manuals as plain texts: options and headings that sites have, too."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines.lines import read

HEAD = "PUMP(1)                  Polecenia portu                  PUMP(1)"
TEXT = (
    "NAZWA",
    "pump - napełnia i opróżnia basen portowy",
    "OPIS",
    "Program otwiera zawory w podanej kolejności i czeka, aż woda w basenie zrówna się z poziomem morza za śluzą.",
    "-t, --threshold=POZIOM",
    "pomija zawory niżej niż POZIOM przy wartości dodatniej lub wyżej niż POZIOM przy wartości ujemnej",
    "ZOBACZ TAKŻE",
    "Pełna dokumentacja: podręcznik portu, rozdział o śluzach",
    "COPYRIGHT",
    "Copyright © 2025 Zarząd Portu. Jest to wolne oprogramowanie: można je zmieniać i rozpowszechniać.",
)


def test_a_page_of_a_manual_is_no_sites() -> None:
    """See also, its rights and what an option does without a verb were taken for a site's, with all behind them."""
    text = scrubber.clean("\n\n".join([HEAD, *TEXT]), content_type="text/plain").text
    assert [line for line in TEXT if line not in text] == []


@pytest.mark.parametrize("line", ["--help", "--version", "--print", "--search"])
def test_an_option_is_no_word_of_a_sites(line: str) -> None:
    assert read(line).chrome == 0
    assert read(line.lstrip("-").title()).chrome or line == "--version"


def test_options_say_nothing_against_the_synopsis_above_them() -> None:
    options = [
        line
        for name in ("overwrite", "help", "verbose", "quiet")
        for line in (f"--{name}", f"Ask the pump to be {name}")
    ]
    parameters = ["input=name [required]", "The name of the pump that is to be started, as the list of pumps has it."]
    text = [
        "NAME",
        "pump - Fills and empties the basin of the harbour, one gate after the other.",
        "SYNOPSIS",
        "pump --help",
        "Flags:",
    ]
    page = [*text, *options, "Parameters:", *parameters, "DESCRIPTION", *DESCRIPTION]
    kept = scrubber.clean("\n\n".join(page), content_type="text/plain").text
    assert [line for line in page if line not in kept] == []


DESCRIPTION = (
    "The pump takes its water from the sea, and gives it back when the tide has turned and the gate is open again.",
    "Where several pumps are named, they are started one after the other, so that the basin is never without water.",
    "A pump that is asked to be quiet says nothing of the gates, but it still writes to the log of the harbour.",
)
