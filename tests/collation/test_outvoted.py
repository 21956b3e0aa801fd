"""Who is outvoted: one mirror by two, two by nobody, unless they were found altered elsewhere or lack what many have
at the end.
"""

from __future__ import annotations

import pytest

import scrubber

RULES = [
    "The reading room opens at nine and closes at seven, on market days at eight.",
    "Nobody may take a map out of the room without the keeper's word.",
    "A reader pays 12 pence a year, and nothing in the first of them.",
    "Books are lent for 30 days and no longer.",
    "Whoever damages a book pays what it cost, and the binder besides.",
    "The keeper writes down every loan in the green ledger by the door.",
    "In winter the room is heated from noon on, if there is wood.",
]


def _rules(*changes: tuple[str, str]) -> str:
    text = "\n\n".join(RULES)
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return text


def _of(*texts: tuple[str, int]) -> scrubber.Collation:
    return scrubber.collate({f"{letter}{n}": text for letter, (text, times) in zip("abc", texts, strict=False) for n in range(times)})  # fmt: skip


ALTERED = _rules(("30 days", "90 days"), ("12 pence", "19 pence"))


@pytest.mark.parametrize("many", [2, 5, 7, 12])
def test_two_mirrors_are_outvoted_by_no_number_of_others_which_may_be_one_farm(many: int) -> None:
    """Altered are the many or the two: nothing in them tells, so both readings are shown, and nobody is accused."""
    for two, others in ((_rules(), ALTERED), (ALTERED, _rules())):
        found = _of((two, 2), (others, many))
        assert {each.mirror for each in found.findings if each.accuses and not each.disputed} == set()
        assert {each.block for each in found.findings if each.disputed} == {2, 3}


def test_one_mirror_alone_is_outvoted_by_two_that_copy_nobody() -> None:
    found = _of((_rules(), 2), (ALTERED, 1))
    assert {each.mirror for each in found.findings if each.accuses and not each.disputed} == {"b0"}


def test_an_end_that_two_copies_lack_was_lost_where_many_have_it() -> None:
    """Who breaks off makes nothing up: copies of an honest text do so by accident."""
    long = "\n\n".join(
        [_rules(), *(f"In room {n} the shelves hold the maps of the parish from {1700 + n} on." for n in range(12))]
    )
    found = _of((long, 7), (_rules(), 2))
    assert {(each.mirror, each.kind, each.disputed) for each in found.findings} == {("b0", "truncation", False), ("b1", "truncation", False)}  # fmt: skip
    found = _of((long, 3), (_rules(), 2))
    assert all(each.disputed for each in found.findings)


def test_two_that_were_found_altered_elsewhere_more_than_once_are_outvoted() -> None:
    one = _rules(("30 days", "90 days"), ("closes at seven", "closes at four"), ("noon on", "six on"))
    other = _rules(("30 days", "90 days"), ("Nobody may take", "Anybody may take"), ("opens at nine", "opens at two"))
    found = _of((_rules(), 4), (one, 1), (other, 1))
    assert found.text == _rules()
    assert [f for f in found.findings if f.disputed] == []
    assert {each.mirror for each in found.findings if each.accuses and each.block == 3} == {"b0", "c0"}
