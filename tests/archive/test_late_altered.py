"""A mirror that was altered and stays behind is told to be altered, in the edition that it carries, however many
editions the document moves on.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.archive.conftest import PARAGRAPHS, Place

from scrubber import Archive
from scrubber.collation.collate import collate_beside
from scrubber.memory import carried, late
from scrubber.model import Block, Collation, Finding
from scrubber.outcome import Edition
from scrubber.report.verdicts import verdicts
from scrubber.told_beside import Beside
from scrubber.verify import verify

YEARS = 10
HEADS = {
    "dated": "Edition of 1 March {year}",
    "version": "Version {number}.0 of 1 March {year}",
    "undated": "As the council of the harbour resolved",
}
MORE = (
    "Ships of more than {tons} tons wait at the outer quay until the pilot has come aboard.",
    "No master may leave the port before the dues of {dues} crowns are paid in full.",
    "Whoever breaks these rules pays a fine, half of which goes to the poor of the city.",
)


class Yearly(Place):
    """A document that has a new edition each year, which four mirrors follow at once."""

    head = ""

    def edition(self, number: int, **altered: str) -> list[str]:
        text = "\n\n".join((self.head, *PARAGRAPHS, *MORE))
        for before, after in (
            ("fourteen days", f"{13 + number} days"),
            ("ten pages", f"{8 + 2 * (number // 5)} pages"),
        ):
            text = text.replace(before, after)
        text = text.format(number=number, year=2000 + number, tons=100 + 7 * number, dues=20 + number)
        for before, after in altered.items():
            assert before in text
            text = text.replace(before, after)
        return text.split("\n\n")

    def stay(self, name: str, number: int, at: int, **altered: str) -> None:
        """A mirror that follows to an edition and stays there, altered or not."""
        if number < at:
            self.write(name, self.edition(number))
        elif number == at:
            self.write(name, self.edition(number, **altered))


@pytest.fixture
def yearly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Yearly:
    for module in (carried, late):  # so that what is long ago need not be
        monkeypatch.setattr(module, "BACK", 5)
    yearly = Yearly(tmp_path)
    yearly.names = [*"abcd", "honest", "early", "moving", "later"]
    return yearly


@pytest.mark.parametrize("head", HEADS)
def test_an_altered_mirror_that_stays_behind_is_told_so_in_every_later_run(yearly: Yearly, head: str) -> None:
    """It was told as another edition only, once it had been set apart; and its reading kept the next editions open."""
    yearly.head = HEADS[head]
    for number in range(1, YEARS):
        for name in "abcd":
            yearly.write(name, yearly.edition(number))
        yearly.stay("honest", number, 3)
        yearly.stay("early", number, 2, **{"every resident": "no resident"})
        yearly.stay("moving", number, 2, half="none")
        with (yearly.folder / "mirrors" / "moving.txt").open("a") as file:
            file.write("\n" * (number % 3))  # other bytes at every fetch
        yearly.stay("later", number, 7, northern="southern")
        result = yearly.ingest()
        assert result.edition.number == number
        assert result.edition.text == "\n\n".join(yearly.edition(number))
        accused = {each.mirror: each.after for each in result.findings if each.accuses}
        beside = [each for each in result.findings if each.edition]
        assert all(f" in edition {each.edition} and " in each.message for each in beside)
        assert accused.keys() == {
            name for name, since in (("early", 2), ("moving", 2), ("later", 7)) if number >= since
        }
        behind = {each.mirror: each.message[:38] for each in result.findings if each.kind == "stale"}
        assert behind == {
            name: f"This mirror still carries edition {since} of"[:38]
            for name, since in (("honest", 3), ("early", 2), ("moving", 2), ("later", 7))
            if number > since
        }
        if number > 2:
            judged = {each.mirror: each.told for each in verdicts(result.outcomes, result.findings, result.collation)}
            assert "still carries edition 2 of the document" in judged["early"]
            blocks = result.collation.blocks
            assert all(
                each.before in blocks[each.block].text
                for each in result.findings
                if each.accuses and each.mirror == "early"
            )
    with Archive(yearly.archive) as archive:
        assert all(each.ok for each in verify(archive, quick=True))


def test_what_was_altered_stays_told_where_the_document_says_something_else_by_now(yearly: Yearly) -> None:
    """The pages that a copy is paid for change in the fifth edition, those of the altered mirror were of the second."""
    yearly.head = HEADS["dated"]
    yearly.names = [*"abcd", "early"]
    for number in range(1, 8):
        for name in "abcd":
            yearly.write(name, yearly.edition(number))
        yearly.stay("early", number, 2, **{"8 pages": "3 pages"})
        result = yearly.ingest()
        told = [(each.before, each.after) for each in result.findings if each.accuses]
        assert told == ([("8", "3")] if number >= 2 else [])


def test_a_mirror_altered_behind_that_follows_again_is_cleared(yearly: Yearly) -> None:
    yearly.head = HEADS["dated"]
    yearly.names = [*"abcd", "early"]
    for number in range(1, 7):
        for name in "abcd":
            yearly.write(name, yearly.edition(number))
        yearly.stay("early", number, 2, **{"every resident": "no resident"})
        if number == 5:  # to another edition that others have left, as it was
            yearly.write("early", yearly.edition(4))
        if number == 6:
            yearly.write("early", yearly.edition(6))
        result = yearly.ingest()
        kinds = [(each.kind, each.message[:34]) for each in result.findings if each.accuses or each.kind == "stale"]
        if number == 5:
            assert kinds == [("stale", "This mirror still carries edition 4 "[:34])]
        assert bool(kinds) == (2 <= number < 6)


def test_who_is_altered_as_the_others_move_on_is_told(yearly: Yearly) -> None:
    """Its date sets it apart, and it had the edition before: where the document says still what that did, it says
    otherwise.
    """
    yearly.head = HEADS["version"]
    yearly.names = [*"abcd", "e"]
    for number in (1, 2, 3, 4):
        for name in "abcd":
            yearly.write(name, yearly.edition(number))
        yearly.write("e", yearly.edition(min(number, 2), **({"every resident": "no resident"} if number > 2 else {})))
        told = [
            (each.kind, each.after) for each in yearly.ingest().findings if each.mirror == "e" and not each.disputed
        ]
        assert [each[0] for each in told] == ["quantifier", "stale"] * (number > 2)


@pytest.mark.parametrize("head", HEADS)
def test_other_words_of_a_mirror_that_stays_behind_are_told_in_every_later_run(yearly: Yearly, head: str) -> None:
    """They were told beside the present text, whose own words stood among them, and of one that is set apart never."""
    yearly.head = HEADS[head]
    yearly.names = [*"abcd", "worded", "altered"]
    for number in range(1, 8):
        for name in "abcd":
            yearly.write(
                name, [each.replace("tower", "cellar") if number > 4 else each for each in yearly.edition(number)]
            )
        yearly.stay("worded", number, 2, poor="needy")
        yearly.stay("altered", number, 2, poor="needy", half="none")
        result = yearly.ingest()
        told = [(each.mirror, each.before, each.after) for each in result.findings if each.kind == "wording"]
        assert told == ([("altered", "poor", "needy"), ("worded", "poor", "needy")] if number > 1 else [])


def test_what_a_message_quotes_stays_where_it_tells_of_an_edition() -> None:
    own = "\n\n".join([*PARAGRAPHS, "The wardens of the canonical text shall {meet} in May."])
    copies = {"mirror": own.replace("shall {meet}", "may not {meet}"), "edition": own}
    found, _ = collate_beside(copies, official=["edition"], beside=Beside(3))
    said = [each.message.partition(". ")[0] for each in found.findings]
    assert said == ["What is permitted or required reads “shall” in edition 3 and “may not” here."]


def test_what_is_open_beside_an_edition_is_told_of_it_too() -> None:
    """A block that was set aside stood under “as printed”, and its evidence named the edition."""
    text, block = PARAGRAPHS[0], Block(PARAGRAPHS[0])
    edition = Edition("rules", 2, text, (block,), "", None, datetime.now(UTC), {})
    found = Finding("", "block_inserted", "high", "", 0, "", "No ship may leave.", disputed=True)
    (told,) = carried.placed([found], edition, Collation(text, [block], [], [], {}))
    assert told.edition == 2
    assert told.evidence == ("told beside edition 2, which the mirror still carries",)
