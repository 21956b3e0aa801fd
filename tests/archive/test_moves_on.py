"""A document moves on past a mirror that was altered: beside it two that follow are enough for a new edition."""

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


@pytest.mark.parametrize("names", list(permutations("abc")))
@pytest.mark.parametrize(
    ("paragraphs", "altered", "revised"),
    [(None, ALTERED, REVISED), (CHINESE, {"三元": "九元"}, {"十四日": "二十日"})],
    ids=["en", "zh"],
)
def test_two_that_agree_make_a_new_edition_beside_one_that_is_altered(
    place, names, paragraphs, altered, revised
) -> None:
    """It stood with the edition before, which made two against two: the document stayed as it was, and what the two
    had taken over was told of them.
    """
    paragraphs = paragraphs or place.paragraphs
    bad, *others = names
    place.write_all(paragraphs)
    place.ingest()
    place.write(bad, said(paragraphs, altered))
    was = told(place.ingest())
    assert [mirror for mirror, _ in was] == [bad]
    for name in others:
        place.write(name, said(paragraphs, revised))
        result = place.ingest()
    assert result.changed
    assert result.edition.text == "\n\n".join(said(paragraphs, revised))
    assert told(result) == was
    assert [each.mirror for each in result.findings if each.accuses] == [bad]
    place.write(others[0], [*said(paragraphs, revised), ""])
    again = place.ingest()
    assert (again.changed, again.new) == (False, ())


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
