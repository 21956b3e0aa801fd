"""A document moves on past a mirror that was altered more than once: beside it two that follow make a new edition."""

from __future__ import annotations

from itertools import permutations

import pytest

ALTERED = {"three crowns": "nine crowns"}
REVISED = {"fourteen days": "twenty days"}
CHINESE = (
    "港务局自二〇一九年五月一日起向全市居民开放账簿。",
    "每季度，港务局应当公布经过北闸的吨位，逐港列明。",
    "发现错误的人可以致函书记员，书记员必须在十四日内答复。",
    "往年的账簿存放在塔楼，任何工作日均可查阅。",
    "查阅不收费；经核证的副本每十页收费三元。",
)


def said(paragraphs, changes) -> list[str]:
    text = "\n".join(paragraphs)
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    return text.split("\n")


def told(result) -> list[tuple[str, str]]:
    return sorted((each.mirror, each.after) for each in result.findings if each.severity == "high")


IN_BOTH = pytest.mark.parametrize(
    ("paragraphs", "altered", "again", "revised"),
    [
        (None, ALTERED, {"any working day": "no working day"}, REVISED),
        (CHINESE, {"三元": "九元"}, {"必须": "不必"}, {"十四日": "二十日"}),
    ],
    ids=["en", "zh"],
)


def two_follow(place, names, paragraphs, altered, revised):
    """One of three mirrors is altered; then the two others come to a new text. What was told before, and at last."""
    bad, *others = names
    place.write_all(paragraphs)
    place.ingest()
    place.write(bad, said(paragraphs, altered))
    was = told(place.ingest())
    assert {mirror for mirror, _ in was} == {bad}
    for name in others:
        place.write(name, said(paragraphs, revised))
        result = place.ingest()
    return was, result


@pytest.mark.parametrize("names", list(permutations("abc")))
@IN_BOTH
def test_two_that_agree_make_a_new_edition_beside_one_that_was_altered_twice(
    place, names, paragraphs, altered, again, revised
) -> None:
    paragraphs = paragraphs or place.paragraphs
    was, result = two_follow(place, names, paragraphs, altered | again, revised)
    assert result.changed
    assert result.edition.text == "\n\n".join(said(paragraphs, revised))
    assert told(result) == was
    place.write(names[1], [*said(paragraphs, revised), ""])
    quiet = place.ingest()
    assert (quiet.changed, quiet.new) == (False, ())


@pytest.mark.parametrize("names", list(permutations("abc")))
@IN_BOTH
def test_they_are_disputed_beside_one_that_was_altered_once(place, names, paragraphs, altered, again, revised) -> None:
    """Who holds two of three copies altered the edition as soon as the third one had one number wrong, and nobody was
    told: of a revision that two took over and of an alteration that they share, all that can be seen is the same.
    """
    paragraphs = paragraphs or place.paragraphs
    was, result = two_follow(place, names, paragraphs, altered, revised)
    assert not result.changed
    assert [each for each in told(result) if each in was] == was
    assert {each.mirror for each in result.findings if each.accuses} == {names[0]}
    assert {each.mirror for each in result.findings if each.disputed} == {*names[1:]}


def test_two_that_agree_are_disputed_beside_one_that_nobody_altered(place) -> None:
    """Two copies that one hand altered make no edition while another stays with the one before."""
    place.ingest()
    for name in "ab":
        place.write(name, said(place.paragraphs, REVISED))
        result = place.ingest()
    assert not result.changed
    assert [(each.mirror, each.disputed) for each in result.findings] == [("a", True), ("b", True)]


@pytest.mark.parametrize("first", ["a", "b"])
def test_of_two_mirrors_the_altered_one_keeps_its_word(place, first: str) -> None:
    """One source alone is no several: who is altered after another was is told as well."""
    place.names = ["a", "b"]
    place.ingest()
    place.write(first, said(place.paragraphs, ALTERED))
    place.ingest()
    other = "b" if first == "a" else "a"
    place.write(other, said(place.paragraphs, REVISED))
    result = place.ingest()
    assert not result.changed
    assert {each.mirror for each in result.findings if each.accuses} == {"a", "b"}
