"""Copies that still carry an earlier edition are told as such and accuse nobody; an altered copy is not excused by
an edition that it made itself.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.archive.conftest import Place

import scrubber
from scrubber import Archive
from scrubber.archive import words
from scrubber.language.chinese import TRADITIONAL, converter
from scrubber.memory import carried
from scrubber.memory.readings import of_editions
from scrubber.report.verdicts import verdicts
from scrubber.verify import verify

if TYPE_CHECKING:
    from scrubber.document import Document

NEW = {"fourteen days": "ten days", "three crowns": "four crowns"}


class Town(Place):
    """Five mirrors, of which one may be official."""

    official = ""

    def write_text(self, names: str, changes: dict[str, str], note: str = "") -> None:
        text = "\n\n".join(self.paragraphs)
        for before, after in changes.items():
            assert before in text
            text = text.replace(before, after)
        for name in names:
            self.write(name, [*text.split("\n\n"), *([note] if note else [])])

    @property
    def document(self) -> Document:
        document = super().document
        trusted = [replace(each, trust="official" if each.name == self.official else None) for each in document.mirrors]
        return replace(document, mirrors=tuple(trusted))


def told(result) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for each in result.findings:
        if each.accuses or each.kind == "stale":
            out.setdefault(each.mirror, set()).add(each.kind)
    return out


@pytest.fixture
def town(tmp_path) -> Town:
    town = Town(tmp_path)
    town.names = list("abcde")
    town.write_text("abcde", {})
    return town


def test_what_a_person_accepted_of_a_late_mirror_is_marked_so_at_the_next_run(town: Town) -> None:
    """It was told again as if nobody had said anything of it."""
    town.official = "a"
    town.ingest()
    town.write_text("ab", NEW)
    town.ingest()
    with Archive(town.archive) as archive:
        number = [each.mirror for each in archive.findings("harbour")].index("c") + 1
        words.accept(archive, "harbour", number, reason="it is slow", by="Ada")
    town.write_text("d", NEW)
    assert {each.mirror: bool(each.accepted) for each in town.ingest().findings} == {"c": True, "e": False}


def test_a_mirror_that_stays_at_the_edition_before_while_the_official_one_moves_on_is_late(town: Town) -> None:
    town.official = "a"
    town.ingest()
    town.write_text("ab", NEW)
    result = town.ingest()
    assert result.edition.number == 2
    assert told(result) == {"c": {"stale"}, "d": {"stale"}, "e": {"stale"}}
    (late,) = [each for each in result.findings if each.mirror == "c"]
    assert "still carries edition 1" in late.message
    assert result.collation.clusters == [], (
        "what they share is the edition's text, and no slip that one copied from another"
    )
    assert result.collation.reasons["c"] == ("carries edition 1, whose text it shares with others that do",)
    assert not town.ingest().new


def test_what_is_disputed_is_told_to_be_of_an_earlier_edition_beside_both_readings(town: Town) -> None:
    """Most mirrors moved on, too few to decide: of the others, nothing said that they read as the document did
    before.
    """
    town.names = list("abcdefgh")
    town.write_text("abcdefgh", {})
    town.ingest()
    town.write_text("abcdef", NEW)
    result = town.ingest()
    assert result.edition.number == 2
    assert "ten days" in result.edition.text
    of = [each for each in result.findings if each.mirror == "h"]
    assert [(each.kind, each.disputed) for each in of] == [("number", True), ("number", True), ("stale", False)]
    assert "still carries edition 1" in of[-1].message
    judged = {each.mirror: each for each in verdicts(result.outcomes, result.findings, result.collation)}
    assert judged["h"].state == "disputed"
    assert judged["h"].told.startswith("2 × number; still carries edition 1 of the document, of ")
    assert judged["a"].state == "intact"


def test_a_later_day_that_most_mirrors_state_tells_the_edition_beside_the_one_before(town: Town) -> None:
    """The edition before states the earlier day by its nature: with it, those that had moved on were too few."""
    town.names = list("abcd")
    day = "These rules come into force on 1 March 2024."
    town.paragraphs = [town.paragraphs[0], day, *town.paragraphs[1:]]
    town.write_text("abcd", {})
    town.ingest()
    town.write_text("abc", {**NEW, day: "These rules come into force on 1 June 2025."})
    result = town.ingest()
    assert "1 June 2025" in result.edition.text
    assert [(each.mirror, each.kind) for each in result.findings] == [("d", "stale")]


def test_it_is_late_in_later_runs_and_editions_too(town: Town) -> None:
    town.official = "a"
    town.ingest()
    town.write_text("abc", NEW)
    assert told(town.ingest()) == {"d": {"stale"}, "e": {"stale"}}
    newer = {**NEW, "first of May": "first of June"}
    town.write_text("ab", newer)
    town.write_text("e", newer)
    result = town.ingest()
    assert result.edition.number == 3
    assert told(result) == {"c": {"stale"}, "d": {"stale"}}
    assert {each.mirror: each.message[:38] for each in result.findings} == {
        "c": "This mirror still carries edition 2 of",
        "d": "This mirror still carries edition 1 of",
    }


def test_a_mirror_that_is_always_one_edition_late_stays_late_when_the_next_run_collates_anew(town: Town) -> None:
    """It got its vote back in the run after the change, and with an old farm's it put the new text in dispute."""
    town.names = list("abcdefghi")
    farm = {"must answer": "may answer", "tonnage": "tonage", "ledgers of": "legders of"}
    newer = {**NEW, "first of May": "first of June"}
    town.write_text("abcdefg", {})
    town.write_text("hi", farm)
    town.ingest()
    town.write_text("abcdef", NEW)
    town.write_text("hi", {**farm, "fourteen days": "ten days"})
    assert told(town.ingest())["g"] == {"stale"}
    town.write_text("abcdef", newer)
    town.write_text("g", NEW)
    assert told(town.ingest())["g"] == {"stale"}
    town.write_text("a", newer, "Printed by the office.")
    result = town.ingest()
    assert [each.kind for each in result.findings if each.mirror == "g"] == ["stale"]
    assert not result.changed


def test_a_late_mirror_that_was_altered_besides_is_accused(town: Town) -> None:
    town.official = "a"
    town.ingest()
    town.write_text("abcd", NEW)
    town.write_text("e", {"ten pages": "two pages"})
    assert "number" in told(town.ingest())["e"]


@pytest.mark.parametrize(("official", "moved"), [("a", "abc"), ("", "abcdef")])
def test_a_mirror_altered_before_the_document_changed_is_not_accused_of_what_came_since(
    town: Town, official: str, moved: str
) -> None:
    """It was told to have deleted the paragraph that the others' new edition brought."""
    town.official, town.names = official, list("abcdefgh")
    town.write_text("abcdefg", {})
    town.write_text("h", {"ten pages": "two pages"})
    assert told(town.ingest()) == {"h": {"number"}}
    town.write_text(
        moved, NEW, note="Ships that carry timber are weighed at the new quay, and no master may refuse it."
    )
    for _ in range(3):
        result = town.ingest()
        assert result.edition.number == 2
        of = [each for each in result.findings if each.mirror == "h"]
        assert [(each.kind, each.after) for each in of if each.accuses] == [("number", "two")]
        (late,) = [each for each in of if each.kind == "stale"]
        assert late.evidence[0].startswith("differs in nothing but what it is accused of from edition 1")
        judged = {each.mirror: each.told for each in verdicts(result.outcomes, result.findings, result.collation)}
        assert judged["h"].startswith("number; still carries edition 1 of the document")


def test_a_mirror_that_followed_and_went_back_in_part_is_accused_of_it(town: Town) -> None:
    town.names = list("abcdefg")
    town.write_text("abcdefg", {})
    town.ingest()
    town.write_text("abcdefg", NEW)
    town.ingest()
    town.write_text("g", {"three crowns": "four crowns", "ten pages": "two pages"})
    assert {(each.kind, each.after) for each in town.ingest().findings if each.accuses} == {
        ("number", "fourteen"),
        ("number", "two"),
    }


def test_an_edition_of_altered_mirrors_alone_excuses_none_of_them(town: Town) -> None:
    """The first edition is the altered text, for nothing else was there; mirrors that come later show it, and none
    of them ever read otherwise.
    """
    town.names = ["d", "e"]
    town.write_text("de", NEW)
    town.ingest()
    town.names = list("abcde")
    town.official = "a"
    result = town.ingest()
    assert "ten days" not in result.edition.text
    assert told(result)["d"] >= {"number"}
    assert "stale" not in told(result)["e"]


def test_a_mirror_that_was_accused_in_an_edition_has_not_followed_it(town: Town) -> None:
    town.names = list("bcde")
    town.write_text("bcd", NEW)
    assert told(town.ingest()) == {"e": {"number"}}
    town.names = list("abcde")
    town.official = "a"
    result = town.ingest()
    assert set(told(result)) == set("bcd")
    assert all("stale" not in kinds for kinds in told(result).values())


def test_a_damaged_edition_excuses_nobody_and_stops_no_run(town: Town) -> None:
    town.official = "a"
    first = town.ingest()
    town.write_text("abc", NEW)
    town.ingest()
    with sqlite3.connect(town.archive / "archive.db") as conn:
        conn.execute("DELETE FROM objects WHERE sha256 = ?", (bytes.fromhex(first.edition.record["text"]),))
    town.write_text("abc", {**NEW, "first of May": "first of June"})
    kinds = told(town.ingest())
    assert set(kinds) == {"d", "e"}
    assert "stale" not in kinds["d"] | kinds["e"]


def test_a_mirror_that_never_follows_costs_no_more_with_each_edition(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was laid against each of the last twelve editions at every run, and found in none before them."""
    town.official = "a"
    town.ingest()
    laid = []
    monkeypatch.setattr(carried, "_carries", lambda *given, real=carried._carries: laid.append(given) or real(*given))
    for day in range(2, 22):
        changes = {"fourteen days": f"{day + 20} days", "first of May 2019": f"{day} of May 2020"}
        town.write_text("abc", changes)
        laid.clear()
        result = town.ingest()
        assert result.edition.number == day
        assert told(result) == {"d": {"stale"}, "e": {"stale"}}
        assert len(laid) <= 2 * carried._LAID
    assert all("still carries edition 1 of" in each.message for each in result.findings)


def test_a_mirror_that_stayed_is_late_however_many_editions_ago_that_was(town: Town) -> None:
    """It was forgotten with the twenty-fifth edition, and its reading was one of two that conflict; one altered besides
    was accused of it.
    """
    town.names = list("abcdefgh")
    town.write_text("abcdefg", {})
    town.write_text("h", {"ten pages": "two pages"})
    town.ingest()
    for days in range(15, 43):
        town.write_text("abcdef", {"fourteen days": f"{days} days"})
        result = town.ingest()
        assert {(each.mirror, each.kind, each.after) for each in result.findings if not each.disputed} == {
            ("g", "stale", ""),
            ("h", "number", "two"),
            ("h", "stale", ""),
        }
    assert result.edition.number == 29
    assert all("carries edition 1 of" in each.message for each in result.findings if each.kind == "stale")


NEWER = {**NEW, "first of May": "first of June"}
NEWEST = {**NEWER, "fourteen days": "six days", "for every ten pages": "for every sixty pages"}


def test_mirrors_that_stay_at_several_editions_have_no_vote_in_the_newest(town: Town) -> None:
    """Old readings were voices against the new one, and parted among each other they made copies of one another of
    those that had followed: these were accused.
    """
    town.names = list("abcdefghi")
    town.write_text("abcdefghi", {})
    town.ingest()
    for now, text in (("abcdef", NEW), ("abcde", NEWER), ("abcd", NEWEST)):
        town.write_text(now, text)
        result = town.ingest()
        assert not [each for each in result.findings if each.accuses]
    for each in NEWEST.values():
        assert each in result.edition.text
    assert {each.mirror: each.message[:36] for each in result.findings if each.kind == "stale"} == {
        name: f"This mirror still carries edition {number} "
        for name, number in zip("efghi", (3, 2, 1, 1, 1), strict=True)
    }
    weights = {each["name"]: each["weight"] for each in result.edition.record["mirrors"] if each.get("behind")}
    assert weights == dict.fromkeys("fghi", 0.0)
    with Archive(town.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_what_two_that_stay_keep_open_stays_open_until_one_is_left(town: Town) -> None:
    town.names = list("abcdef")
    town.write_text("abcdef", {})
    town.ingest()
    town.write_text("abcd", NEW)
    town.ingest()
    for text in (NEWER, NEWEST):
        town.write_text("abcd", text)
        result = town.ingest()
        assert {each.mirror for each in result.findings if each.disputed} == {"e", "f"}
        # Not what one text and one other attest, beside which they are laid.
        assert {each.evidence for each in result.findings if each.disputed} == {
            ("edition 1, which the mirror still carries, reads so; those that left it do not",)
        }
        assert all("nothing decides between them" in each.message for each in result.findings if each.disputed)
        assert told(result) == {"e": {"stale"}, "f": {"stale"}}
    town.write_text("e", NEWEST)
    result = town.ingest()
    assert [(each.mirror, each.kind) for each in result.findings] == [("f", "stale")]


def test_who_left_an_edition_and_comes_back_to_it_is_heard(town: Town) -> None:
    """A document may go back to what it was. Those that had stayed there are of it again, without a word."""
    town.names = list("abcdefg")
    town.write_text("abcdefg", {})
    first = town.ingest()
    town.write_text("abcde", NEW)
    assert "ten days" in town.ingest().edition.text
    town.write_text("abcd", {})
    result = town.ingest()
    assert result.edition.text == first.edition.text
    assert {each.mirror for each in result.findings} == {"e"}


def test_one_mirror_that_changes_first_and_waits_makes_no_edition(town: Town) -> None:
    town.names = list("abcdef")
    town.write_text("abcdef", {})
    first = town.ingest()
    town.write_text("f", NEW)
    for said in ({}, {}, {"first of May": "first of June"}):
        town.write_text("abcde"[: 4 if said else 5], said)
        result = town.ingest()
        assert "ten days" not in result.edition.text
        assert [each.mirror for each in result.findings if each.accuses and each.after in {"ten", "four"}] == ["f", "f"]
    assert first.edition.text != result.edition.text


LEASE = (
    "锦川工业园的厂房由公司出租，租赁期为五年，期满以后可以续租。",
    "承租人应当按月支付租金，逾期支付的，赔偿出租人的全部损失。",
    "承租人将厂房转租给他人，应当在三十天以前报公司同意。",
    "厂房的建筑面积为四千平方米，门窗由出租人负责维修。",
    "争议由双方协商解决，协商不成的，提交当地仲裁委员会。",
)


def test_a_reading_in_the_other_chinese_script_is_found_in_the_edition_that_has_it() -> None:
    """A traditional copy of what came to be the next edition was told as altered beside the one before, in what the
    next one has as well.
    """
    first, traditional = "\n\n".join(LEASE), converter(TRADITIONAL)
    second = first.replace("三十天", "二十天").replace("全部损失。", "全部损失。押金不予退还。")
    found = scrubber.collate({"a": first, "b": traditional(second)}, official=["a"]).findings
    high = [each for each in found if each.severity == "high"]
    assert {each.kind for each in high} == {"number", "sentence_inserted"}
    assert [of_editions(each, first, [(2, second)], lambda _number: False) for each in high] == [2, 2]
