"""An edition is a memory of what was printed: it is no further witness between the copies that it was made of, and
copies that say what they said bring nothing new, whatever their bytes are.
"""

from __future__ import annotations

import re

import pytest
from tests.archive.conftest import PARAGRAPHS, Place

from scrubber.archive import Archive, words
from scrubber.cleaned import Cleaned
from scrubber.verify import verify

ALTERED = {"fourteen days": "ten days"}
OTHERWISE = {"three crowns": "nine crowns"}


class Town(Place):
    """Mirrors whose text is set for each, with so many empty lines behind it."""

    def say(self, name: str, changes: dict[str, str] | None = None, lines: int = 0) -> None:
        text = "\n\n".join(self.paragraphs)
        for before, after in (changes or {}).items():
            assert before in text
            text = text.replace(before, after)
        self.write(name, text.split("\n\n"))
        path = self.folder / "mirrors" / f"{name}.txt"
        path.write_bytes(path.read_bytes() + b"\n" * lines)


def told(result) -> list[tuple[str, str, bool]]:
    return sorted((each.mirror, each.kind, each.disputed) for each in result.findings)


@pytest.fixture
def two(tmp_path) -> Town:
    """Two mirrors that are divided over a number; which of them is right nothing tells."""
    town = Town(tmp_path)
    town.names = ["a", "b"]
    town.say("b")
    town.say("a", ALTERED)
    return town


OPEN = [("a", "number", True)]


def test_an_edition_does_not_decide_between_the_copies_that_it_was_made_of(two: Town) -> None:
    """An empty line in a file was enough: the edition then stood beside the copy that it was printed from, two against
    one, and accused the other.
    """
    first = two.ingest()
    assert told(first) == OPEN
    for name, changes in (("b", {}), ("a", ALTERED), ("b", {})):
        two.say(name, changes, lines=two.minutes)
        again = two.ingest()
        assert (told(again), again.new, again.edition) == (OPEN, (), first.edition)


def test_it_does_not_when_one_of_them_changes_elsewhere(two: Town) -> None:
    two.ingest()
    two.say("a", ALTERED | OTHERWISE)
    result = two.ingest()
    assert told(result) == [("a", "number", False), *OPEN]
    assert [each.after for each in result.findings if each.accuses] == ["nine"]


def test_it_does_not_hide_what_is_altered_beside_what_is_open(two: Town) -> None:
    """Ten weeks for ten days passed for the open reading, which it holds."""
    two.ingest()
    two.say("a", {"fourteen days": "ten weeks"})
    for lines in range(3):
        assert [each.after for each in two.ingest().findings if each.accuses] == ["ten weeks"]
        two.say("b", lines=lines)


def test_one_more_copy_decides(two: Town) -> None:
    two.ingest()
    two.say("b", lines=1)
    two.ingest()
    two.names = ["a", "b", "c"]
    assert told(two.ingest()) == [("a", "number", False)]


def test_a_copy_that_is_altered_beside_another_is_told(two: Town) -> None:
    """It did not read so before: the edition attests what both said."""
    two.say("a")
    assert told(two.ingest()) == []
    two.say("a", ALTERED)
    for lines in range(3):
        two.say("b", lines=lines)
        assert told(two.ingest()) == [("a", "number", False)]


@pytest.mark.parametrize("name", ["a", "b"])
def test_what_more_copies_decided_stays_when_they_are_away(two: Town, name: str) -> None:
    two.names = ["a", "b", "c"]
    assert told(two.ingest()) == [("a", "number", False)]
    two.names = ["a", "b"]
    two.say(name, ALTERED if name == "a" else None, lines=1)
    assert told(two.ingest()) == [("a", "number", False)]


RULES = [f"Berth {n} lies at the {side} mole and costs {n + 20} crowns a week in summer, rain or shine." for n, side in enumerate(["north", "south"] * 13)]  # fmt: skip


def test_copies_that_are_far_apart_bring_nothing_new_when_a_byte_changes(two: Town) -> None:
    """Beside the edition they were laid side by side in another way, and their differences told in other words."""
    apart = [re.sub(r"(\d+) crowns", lambda match: f"{int(match[1]) + 7} crowns", rule) for rule in RULES]
    two.write("a", RULES)
    two.write("b", [*apart[3:8], *apart[:3], *apart[9:], "Dogs are not allowed on the pier."])
    first = two.ingest()
    assert first.findings
    for name in ("a", "b"):
        path = two.folder / "mirrors" / f"{name}.txt"
        path.write_bytes(path.read_bytes() + b"\n")
        again = two.ingest()
        assert (again.new, again.changed, again.findings) == ((), False, first.findings)


TRADES = ["bakers", "dyers", "coopers", "fullers", "glovers", "masons", "potters", "saddlers", "tanners", "weavers",
          "butchers", "chandlers", "drapers", "farriers", "fishmongers", "goldsmiths", "hatters", "joiners", "lorimers",
          "mercers", "pewterers", "plumbers", "salters", "scriveners", "tilers", "vintners"]  # fmt: skip
CHARTER = [
    f"The {name} of the old town keep their chest in tower {at + 11}, and each of them pays {at + 41} pence for it when "
    f"the year ends; who owes more than that is heard by the {other} before the gates are closed."
    for at, (name, other) in enumerate(zip(TRADES, TRADES[::-1], strict=True))
]


def test_a_copy_of_another_edition_is_not_accused_when_something_else_changes(tmp_path) -> None:
    """It read otherwise in many places when the edition was made, and nothing decided whose the text is: that it stands
    against the edition as well says no more. What it alters since is told.
    """
    town = Town(tmp_path)
    other = [
        re.sub(r"(\d+) pence", lambda match: f"{int(match[1]) + 7} pence", each)
        .replace("when the year ends", "at every harvest")
        .replace("the gates are closed", "dawn")
        for each in CHARTER[:16]
    ] + CHARTER[16:]  # fmt: skip
    town.write_all(CHARTER)
    town.write("c", other)
    first = town.ingest()
    assert len([each for each in first.findings if each.disputed]) > 12
    assert not any(each.accuses for each in first.findings)
    town.write("a", [*CHARTER[:20], CHARTER[20].replace("61", "91"), *CHARTER[21:]])
    second = town.ingest()
    assert [(each.mirror, each.before, each.after, each.accuses) for each in second.new] == [("a", "61", "91", True)]
    town.write_all(CHARTER)
    town.write("c", [*other[:-1], other[-1].replace("pays 66", "pays 96")])
    third = town.ingest()
    assert [(each.mirror, each.before, each.after) for each in third.findings if each.accuses] == [("c", "66", "96")]
    with Archive(town.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_captures_that_say_the_same_are_kept_and_told(two: Town) -> None:
    """They are new bytes all the same: stored, with how they were cleaned, and the run names them."""
    two.ingest()
    two.say("a", lines=3)
    result = two.ingest()
    assert {each.mirror: each.status for each in result.outcomes} == {"a": "ok", "b": "unchanged"}
    with Archive(two.archive) as archive:
        captures = archive.captures("harbour")
        assert [each.raw.endswith(b"\n\n\n\n") for each in captures] == [True, False]
        run = archive.last_run("harbour")
        assert run.cleaned("a") != run.cleaned("b")
        assert all(each.ok for each in verify(archive))
    assert {each.mirror: each.status for each in two.ingest().outcomes} == {"a": "unchanged", "b": "unchanged"}


def test_a_copy_that_says_something_else_is_collated(two: Town) -> None:
    two.say("a")
    two.ingest()
    two.say("a", {"any working day": "any Sunday"}, lines=3)
    assert [each.mirror for each in two.ingest().new if each.accuses] == ["a"]


def test_what_an_earlier_version_recorded_of_a_copy_can_be_read() -> None:
    record = Cleaned().record()
    del record["said"]
    assert Cleaned.from_record(record).said == ""


TWENTY = {"fourteen days": "twenty days"}


@pytest.mark.parametrize("changes", [{}, ALTERED])
def test_a_copy_that_comes_later_decides_for_either(two: Town, changes: dict[str, str]) -> None:
    """It did for the one that had been printed alone: beside the other one it stood against a copy and the edition."""
    printed = two.ingest().edition.text
    two.names = ["a", "b", "c"]
    two.say("c", changes)
    result = two.ingest()
    wrong, right = ("a", "fourteen") if not changes else ("b", "ten")
    assert f"within {right} days" in result.edition.text
    assert result.changed == (result.edition.text != printed)
    assert [(each.mirror, each.accuses) for each in result.findings] == [(wrong, True)]
    for name in two.names:
        two.say(name, {"a": ALTERED, "b": {}, "c": changes}[name], lines=2)
        again = two.ingest()
        assert (again.changed, again.new) == (False, ())
    two.names = ["a", "b"]
    assert [(each.mirror, each.accuses) for each in two.ingest().findings] == [(wrong, True)]
    with Archive(two.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_three_texts_of_one_place_stay_as_they_are(two: Town) -> None:
    """The edition stood with the copy that it was printed from, and accused the two others when a word changed in
    another place, or when one went and came back.
    """
    said = {"a": ALTERED, "b": {}, "c": TWENTY}
    two.names = [*said]
    two.say("c", TWENTY)
    first = two.ingest()
    was = [each for each in told(first) if each[1] == "number"]
    assert [disputed for _, _, disputed in was] == [True, True]
    for name in said:
        two.say(name, said[name] | {"port by port": "port for port"})
        changed = two.ingest()
        assert not changed.changed
        assert {each.kind for each in changed.new} == {"wording"}
        assert [each for each in told(changed) if each[1] == "number"] == was
        two.say(name, said[name])
        assert told(two.ingest()) == was
        two.names = [other for other in said if other != name]
        left = two.ingest()
        assert (left.changed, left.new) == (False, ())
        two.names = [*said]
        back = two.ingest()
        assert not back.changed
        assert told(back) == was
        assert {each.mirror for each in back.new} <= {name}
    with Archive(two.archive) as archive:
        assert all(each.ok for each in verify(archive))


def test_an_edition_made_of_another_place_leaves_open_what_was(two: Town) -> None:
    two.names = ["a", "b", "c"]
    two.say("c", TWENTY)
    two.ingest()
    for name, changes in (("a", ALTERED), ("b", {}), ("c", TWENTY)):
        two.say(name, changes | OTHERWISE)
        result = two.ingest()
    assert "nine crowns" in result.edition.text
    assert [disputed for _, _, disputed in told(result)] == [True, True]
    two.say("b", OTHERWISE, lines=3)
    assert two.ingest().new == ()
    two.say("c", TWENTY | OTHERWISE | {"any working day": "any Sunday"})
    found = two.ingest()
    assert [(each.mirror, each.after) for each in found.findings if each.accuses] == [("c", "Sunday")]
    assert len(found.new) == 1


def test_what_an_earlier_edition_had_of_all_its_copies_is_no_word_of_one(two: Town) -> None:
    """A person made an edition of what one copy says in another place, as two came to read otherwise in this one: a
    word changed elsewhere was enough for these two to make the next.
    """
    two.names = ["a", "b", "c"]
    for name in two.names:
        two.say(name)
    two.ingest()
    two.say("b", OTHERWISE)
    (alone,) = two.ingest().findings
    with Archive(two.archive) as archive:
        words.accept(archive, "harbour", alone, reading="mirror", reason="as the council has it", by="A", now=two.now())
    for name in ("a", "c"):
        two.say(name, ALTERED)
    made = two.ingest()
    assert "fourteen days" in made.edition.text and "nine crowns" in made.edition.text
    two.say("b", OTHERWISE | {"port by port": "port for port"})
    again = two.ingest()
    assert not again.changed
    assert [each for each in again.new if each.accuses] == []


@pytest.mark.parametrize(("at", "to"), [(3, 1), (1, 3), (0, 4), (4, 0)])
def test_a_paragraph_in_two_places_stays_open_through_revisions(two: Town, at: int, to: int) -> None:
    """Both mirrors revised another paragraph, or that one, and the edition then accused the one that it was not printed
    from.
    """
    moved = [*two.paragraphs]
    moved.insert(to, moved.pop(at))

    def say(name: str, revised: dict[str, str]) -> None:
        two.paragraphs = {"a": PARAGRAPHS, "b": tuple(moved)}[name]
        two.say(name, revised)

    for revised in ({}, OTHERWISE, OTHERWISE | {"port by port": "quay by quay"}):
        for name in two.names:
            say(name, revised)
        result = two.ingest()
        assert [(kind, disputed) for _, kind, disputed in told(result)] == [("block_moved", True)]
    assert "nine crowns" in result.edition.text
    say("a", OTHERWISE | {"fourteen days": "two days", "port by port": "quay by quay"})
    assert [(each.mirror, each.kind) for each in two.ingest().findings if each.accuses] == [("a", "number")]
