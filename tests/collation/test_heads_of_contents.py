"""What says that contents stand below it is as much of the text as they are: who lacks it lacks nothing of that."""

from __future__ import annotations

import pytest

import scrubber

CHAPTERS = {
    "Of opening": "The harbour office opens its ledgers to every resident of the city from the first of May 2019.",
    "Of tonnage": "Each quarter, the office shall publish the tonnage that passed the northern lock, port by port.",
    "Of errors": "Whoever finds an error may write to the clerk, who must answer within fourteen days of the letter.",
    "Of the fees": "Fees are not charged for reading; a certified copy costs three crowns for every ten pages.",
}


def _text(over: str = "", *, entries: bool = False) -> str:
    listed = [f"{n}. {each}" for n, each in enumerate(CHAPTERS, 1)] if entries else []
    body = [line for name, said in CHAPTERS.items() for line in (f"## {name}", said)]
    return "\n\n".join(["# The Harbour Ledgers", *([f"## {over}"] if over else []), *listed, *body])


@pytest.mark.parametrize(
    "over", ["Table of Contents", "Table des matières", "Tabla de contenido", "Spis treści", "目 录"]
)
@pytest.mark.parametrize("entries", [False, True])
@pytest.mark.parametrize("has", [True, False])
def test_who_lacks_the_heading_of_contents_is_not_accused(over, entries, has) -> None:
    """It was told as a block deleted, though the entries below it were not."""
    one, other = _text(over, entries=entries), _text(entries=entries)
    copies = {"a": other, "b": other, "c": one} if has else {"a": one, "b": one, "c": other}
    found = scrubber.collate(copies).findings
    assert {each.severity for each in found} <= {"low"}
    assert len(found) == 1


def test_contents_that_are_missing_with_their_heading_are_told_as_one() -> None:
    (told,) = scrubber.collate(
        {"a": _text("Contents", entries=True), "b": _text("Contents", entries=True), "c": _text()}
    ).findings
    assert (told.kind, told.message) == ("wording", "The contents lack “## Contents” and 4 more here.")


def test_another_heading_that_is_missing_accuses_as_before() -> None:
    text = _text("Table of Contents", entries=True)
    found = scrubber.collate({"a": text, "b": text, "c": text.replace("## Of the fees\n\n", "")}).findings
    assert [(each.kind, each.mirror) for each in found] == [("block_deleted", "c")]
