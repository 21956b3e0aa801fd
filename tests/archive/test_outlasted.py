"""What mirrors share and is disputed is decided where the document moves on past it, and by nothing less; mirrors that
carry parts of two editions are late, not altered.
"""

from __future__ import annotations

import pytest
from tests.archive.conftest import PARAGRAPHS, Place

from scrubber import Archive
from scrubber.report.events import came_and_went

OTHER = {"fourteen days": "forty days"}
NEW = {"three crowns": "four crowns", "first of May 2019": "first of June 2020", "northern lock": "southern lock"}


class Quay(Place):
    """Mirrors named by one letter each."""

    def turn(self, **texts: dict[str, str]):
        for names, changes in texts.items():
            text = "\n\n".join(PARAGRAPHS)
            for before, after in changes.items():
                assert before in text
                text = text.replace(before, after)
            for name in names:
                self.write(name, text.split("\n\n"))
        return self.ingest()


@pytest.fixture
def quay(tmp_path) -> Quay:
    quay = Quay(tmp_path)
    quay.names = list("abcd")
    return quay


def accused(result) -> set[tuple[str, str]]:
    return {(each.mirror, each.after) for each in result.findings if each.accuses}


def test_who_follows_a_later_edition_and_keeps_a_reading_decides_it(quay: Quay) -> None:
    """Two that shared an alteration stood disputed for good."""
    quay.turn(abcd={})
    quay.turn(c=OTHER)
    assert not accused(quay.turn(d=OTHER))
    quay.turn(ab=NEW)
    for _ in range(2):
        result = quay.turn(ab=NEW, cd={**NEW, **OTHER})
        assert "fourteen days" in result.edition.text
        assert "southern lock" in result.edition.text
        assert accused(result) == {("c", "forty"), ("d", "forty")}
        (found,) = [each for each in result.findings if each.mirror == "c"]
        assert found.kept_by == ("a", "b")
        assert "a, b followed it since" in found.evidence[-1]
        assert "nothing decides" not in found.message


def test_who_had_the_reading_since_did_not_keep_the_other(quay: Quay) -> None:
    """The document went to another reading and back, and late mirrors that came to the other one were accused of it."""
    quay.names = list("abcdef")
    quay.turn(abcdef={})
    quay.turn(a=OTHER)
    quay.turn(ab=OTHER)
    quay.turn(ab=NEW, cd=OTHER)
    assert not accused(quay.turn(cd=NEW, ef=OTHER))


def test_who_stands_still_has_not_moved_on(quay: Quay) -> None:
    """What came of an edition was other words, of which those who stood still had none."""
    quay.names = list("abcdef")
    words = {"must answer": "shall answer"}
    quay.turn(abcdef={})
    quay.turn(cd=OTHER)
    for _ in range(2):
        result = quay.turn(cd={**OTHER, **words}, ef=words)
        assert not accused(result)


def test_a_revision_that_some_follow_late_accuses_nobody(quay: Quay) -> None:
    """Nothing tells it from an alteration that is taken over, until others follow."""
    quay.turn(abcd={})
    quay.turn(c=OTHER)
    assert not accused(quay.turn(d=OTHER))
    assert not accused(quay.turn(a=OTHER))
    assert "forty days" in quay.turn(b=OTHER).edition.text


def test_another_version_that_two_mirrors_have_had_from_the_first_is_no_alteration(quay: Quay) -> None:
    quay.turn(ab={}, cd=OTHER)
    for day in (1, 2, 3):
        new = {"first of May": f"{day} June"}
        assert not accused(quay.turn(ab=new, cd={**OTHER, **new}))


def test_those_that_stay_at_an_edition_are_not_accused_of_what_it_says(quay: Quay) -> None:
    quay.names = list("abecd")
    quay.turn(abecd={})
    quay.turn(abec=OTHER)
    for day in (1, 2, 3):
        assert not accused(quay.turn(abe={**OTHER, "first of May": f"{day} June"}))


def test_what_two_share_prints_nothing_that_neither_the_edition_nor_most_have(quay: Quay) -> None:
    """Three went on and two stayed, altered, beside the edition before: as many each, and their reading was printed."""
    quay.names = list("abecd")
    first = quay.turn(abecd={})
    quay.turn(cd=OTHER)
    result = quay.turn(abe={**NEW, "fourteen days": "ten days"})
    assert result.edition.text == first.edition.text


def test_a_mirror_with_parts_of_two_editions_is_late_and_is_accused_of_what_neither_has(quay: Quay) -> None:
    quay.names = list("abcde")
    new = {**NEW, "fourteen days": "ten days"}
    quay.turn(abcde={})
    quay.turn(abcd=new)
    half = dict(list(new.items())[2:])
    for more in ({}, {"every resident": "no resident"}):
        result = quay.turn(e={**half, **more})
        assert accused(result) == {("e", "no")} if more else not accused(result)
        (late,) = [each for each in result.findings if each.kind == "stale"]
        assert late.message == "This mirror carries a mixture of editions 1 and 2 of the document."
    newer = {**new, "ten pages": "six pages"}
    result = quay.turn(abcd=newer, e=half)
    assert not accused(result)
    assert [each.message for each in result.findings if each.kind == "stale"] == [late.message]
    # What it followed and left again is no lateness.
    quay.turn(e=newer)
    assert accused(quay.turn(e={**newer, "fourteen days": "fourteen days"})) == {("e", "fourteen")}


def test_late_ones_that_come_to_a_text_that_those_in_front_have_left_accuse_nobody(quay: Quay) -> None:
    """What the late ones read before, and kept, they had not heard of: it is newer than the text that they came to."""
    quay.names = list("abcdefg")
    quay.turn(abcdefg={})
    quay.turn(ab=NEW)
    quay.turn(ab={**NEW, **OTHER})
    quay.turn(cd={**NEW, **OTHER})
    assert "southern lock" in quay.turn(ef=NEW).edition.text
    assert not accused(quay.turn(g=NEW))


def test_a_late_mirror_is_excused_where_those_that_follow_are_divided(quay: Quay) -> None:
    """Where no mirror reads as the text all through, none had followed it, and who stood still was accused."""
    quay.names = list("abcdef")
    quay.turn(abcdef={})
    quay.turn(abcdef=NEW)
    quay.names.append("g")
    divided = {"fourteen days": "ten days"}, {"four crowns": "nine crowns"}, {"ten pages": "six pages"}
    result = quay.turn(**{two: {**NEW, **more} for two, more in zip(("ab", "cd", "ef"), divided, strict=True)}, g={})
    assert {each.mirror for each in result.findings if each.disputed} >= set("abcdef")
    assert not accused(result)


def test_who_was_in_front_before_is_open_until_it_would_have_been_followed(quay: Quay) -> None:
    """Whoever carries each new text first was accused of each."""
    quay.names = list("abcde")
    quay.turn(abcde={})
    assert {name for name, _ in accused(quay.turn(a=OTHER))} == {"a"}
    assert not accused(quay.turn(bcde=OTHER))
    with Archive(quay.archive) as archive:
        (moved,) = [each for each in came_and_went(archive, "harbour") if each.mirror == "a" and each.what == "cleared"]
    assert moved.told == "was in front, and not altered: edition 2 has what it was accused of"
    newer = {**OTHER, "ten pages": "six pages"}
    result = quay.turn(a=newer)
    assert not accused(result)
    (found,) = [each for each in result.findings if each.disputed]
    assert "was in front of edition 2" in found.evidence[-1]
    for more in ("1 June", "2 June", "3 June"):  # as long as others took to follow it before, twice over
        result = quay.turn(a=newer, b={**OTHER, "every resident": f"every resident, from {more} on,"})
    assert ("a", "six") in accused(result)


def test_what_several_had_before_they_moved_on_is_open_and_what_was_accused_stays_so(quay: Quay) -> None:
    quay.names = list("abcdefg")
    quay.turn(abcdefg={})
    quay.turn(ab=OTHER)
    quay.turn(ab=NEW)
    quay.turn(cdefg=NEW)
    assert not accused(quay.turn(g={**NEW, **OTHER}))
    assert {name for name, _ in accused(quay.turn(f={**NEW, "fourteen days": "sixty days"}))} == {"f"}


def test_who_was_in_front_long_ago_is_known(quay: Quay, monkeypatch) -> None:
    """Behind more runs than are looked back at it was forgotten."""
    monkeypatch.setattr("scrubber.memory.memory._RUNS", 4)
    quay.names = list("abcd")
    quay.turn(abcd={})
    quay.turn(a=OTHER)
    quay.minutes += 60
    quay.turn(bcd=OTHER)
    for at in range(5):
        quay.turn(d={**OTHER, "every resident": f"every resident {'x' * at}"})
    (found,) = [
        each for each in quay.turn(a={**OTHER, "ten pages": "six pages"}, d=OTHER).findings if each.mirror == "a"
    ]
    assert found.disputed
    assert "was in front of edition 2" in found.evidence[-1]


def test_what_was_decided_stays_so_where_others_are_divided_since(quay: Quay) -> None:
    """Where none read as the text all through, for an amendment was half taken over, what two had was open again."""
    quay.names = list("abcdef")
    quay.turn(abcdef={})
    quay.turn(cd=OTHER)
    quay.turn(abef=NEW)
    quay.turn(cd={**NEW, **OTHER})
    result = quay.turn(aef={**NEW, "ten pages": "six pages"})
    assert accused(result) == {("c", "forty"), ("d", "forty")}
    assert {each.mirror for each in result.findings if each.disputed} == set("aef")
    # One of those who decided it that comes to read so leaves it open.
    quay.turn(b={**NEW, "ten pages": "six pages"})
    result = quay.turn(acd={**NEW, **OTHER, "ten pages": "six pages"})
    assert not accused(result)
    assert "fourteen days" in result.edition.text
    told = {each.mirror: (each.disputed, each.kept_by) for each in result.findings if each.after == "forty"}
    assert told == {"a": (True, ()), "c": (True, (*"abef",)), "d": (True, (*"abef",))}


def test_who_decided_it_is_told_of_those_that_stay_behind_as_well(quay: Quay) -> None:
    quay.names = list("abcdef")
    quay.turn(abcdef={})
    quay.turn(cd=OTHER)
    quay.turn(abef=NEW)
    for new in ({}, {}, {"ten pages": "six pages"}):
        result = quay.turn(abef={**NEW, **new})
        own = [each for each in result.findings if each.accuses]
        assert {(each.mirror, each.kept_by) for each in own} == {("c", tuple("abef")), ("d", tuple("abef"))}
        assert all("a, b, e, f followed it since" in each.evidence[-1] for each in own)


def test_of_two_versions_that_came_of_an_edition_neither_is_that_edition_altered(quay: Quay) -> None:
    """Those who had the smaller one lost their votes as late and altered, and the next who had it was accused alone."""
    quay.names = list("abcdefg")
    new = {"three crowns": "four crowns", "May 2019": "May 2020", "northern lock": "southern lock"}
    other = {"three crowns": "five crowns", "May 2019": "May 2021", "northern lock": "eastern lock"}
    quay.turn(abcdefg={})
    quay.turn(abc=new, de=other)
    for turn in ({"f": other}, {"g": dict(list(new.items())[:1])}, {"g": other}):
        result = quay.turn(**turn)
        assert not accused(result)
        assert not [each for each in result.findings if each.mirror in "def" and each.kind == "stale"]


def test_what_is_open_of_those_that_stay_accuses_nobody_who_comes_to_read_so(quay: Quay) -> None:
    quay.names = list("abcdef")
    quay.turn(abef={}, cd=OTHER)
    quay.turn(abef=NEW)
    quay.turn()
    for _ in range(2):
        result = quay.turn(f={**NEW, **OTHER})
        assert not accused(result)
        (found,) = [each for each in result.findings if each.mirror == "f"]
        assert "c, d read so before" in found.evidence[-1]


def test_a_late_mirror_is_told_so_among_many_that_are_altered(quay: Quay, monkeypatch) -> None:
    """So many were asked, and those that were accused before were asked first: who was late beside them was accused."""
    monkeypatch.setattr("scrubber.memory.late._MIRRORS", 2)
    quay.names = list("abcdefgh")
    altered = {
        name: {"fourteen days": f"{days} days"} for name, days in zip("def", ("ten", "six", "forty"), strict=True)
    }
    half = dict(list(NEW.items())[:2])
    quay.turn(abcdefgh={})
    quay.turn(**altered)
    for more in ({}, {"ten pages": "six pages"}):
        new = {**NEW, **more}
        result = quay.turn(abc=new, h=half, **{name: {**new, **own} for name, own in altered.items()})
        assert {name for name, _ in accused(result)} == set("def")
        assert {each.mirror for each in result.findings if each.kind == "stale"} == {"g", "h"}


def test_who_is_followed_by_one_is_disputed_and_did_not_change_back(quay: Quay) -> None:
    """The history said that it was altered no more: that reads as if its text were another one now."""
    quay.turn(abcd={})
    for turn, told in (({"a": OTHER}, "altered: number"), ({"b": OTHER}, "disputed, and no more altered")):
        quay.turn(**turn)
        with Archive(quay.archive) as archive:
            assert [each.told for each in came_and_went(archive, "harbour") if each.mirror == "a"] == [told]
