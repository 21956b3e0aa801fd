"""Two camps that nothing decides between: what is printed is the text of one of them, and never half of each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import scrubber

OLD = [
    "Rules of the Fenmouth Seed Store",
    "These rules were adopted by the growers on 3 March 2020 and hold for every store of the union.",
    "A grower may take up to 8 sacks of seed in a season, and returns twice as much after the harvest.",
    "Who is no member pays 12 pounds a sack, and the clerk writes down what the seed is for.",
    "The store is open from 9 to 17 hours while the ground is being sown.",
    "Seed that did not come up is made good within 30 days, where the grower shows the field.",
    "The clerk reports to the growers by 31 January, and anybody may read what the report says.",
]
CHANGES = [
    ("3 March 2020", "7 June 2023"), ("up to 8 sacks", "up to 15 sacks"), ("12 pounds", "14 pounds"),
    ("from 9 to 17", "from 10 to 17"), ("within 30 days", "within 90 days"), ("31 January", "28 February"),
]  # fmt: skip
#: What states something else in other words beside it, and what is only in other words.
WORDED = [
    ("A grower may take up to 8 sacks of seed in a season, and returns", "Each grower takes at least 9 sacks of grain in a year, but returns"),
    ("Who is no member pays 12 pounds a sack", "Whoever is a stranger owes 14 shillings for a sack"),
    ("open from 9 to 17 hours while the ground is being sown", "open between 10 and 16 hours when the fields are under seed"),
    ("anybody may read what the report says", "no one may see the report"),
    ("writes down what the seed is for", "notes the use of the seed"),
    ("where the grower shows the field", "if the clerk is shown the field"),
]  # fmt: skip
ADDED = "Seed of oats is kept dry by the union's own people, and nobody else goes into that loft."
OTHER = "Whoever lends a cart to the union in autumn pays no fee for the winter that follows."


def _text(changes=(), added=False):
    text = "\n\n".join([*OLD[:4], ADDED, *OLD[4:]] if added else OLD)
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return text


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(CHANGES), unique=True, min_size=2),
    st.lists(st.booleans(), min_size=len(CHANGES), max_size=len(CHANGES)),
    st.integers(2, 3),
    st.booleans(),
)
def test_one_camp_is_printed_whole(changes, which, size, added):
    """Whichever of the changes the one camp made, and whichever the other."""
    ones = [change for change, own in zip(CHANGES, which, strict=True) if own and change in changes]
    others = [change for change in changes if change not in ones]
    one, other = _text(ones, added), _text(others)
    copies = {f"a{n}": one for n in range(size)} | {f"b{n}": other for n in range(size)}
    found = scrubber.collate(copies)
    assert found.text in {one, other}
    assert all(finding.disputed for finding in found.findings)
    swapped = {name.translate(str.maketrans("ab", "ba")): text for name, text in copies.items()}
    assert scrubber.collate(swapped).text == found.text  # not for a mirror's name


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(WORDED), unique=True, min_size=1),
    st.lists(st.booleans(), min_size=len(WORDED), max_size=len(WORDED)),
    st.integers(1, 3),
)
def test_other_words_are_printed_with_the_facts_beside_them(changes, which, size):
    """Everybody may bathe … and fish, of "Nobody may bathe … or fish" and "Everybody may swim … and fish"."""
    ones = [change for change, own in zip(WORDED, which, strict=True) if own and change in changes]
    one, other = _text(ones), _text([change for change in changes if change not in ones])
    copies = {f"a{n}": one for n in range(size)} | {f"b{n}": other for n in range(size)}
    assert scrubber.collate(copies).text in {one, other}


@pytest.mark.parametrize("added", [False, True])
def test_the_edition_before_stands_until_something_decides_against_it(added):
    new = _text(CHANGES, added)
    copies = {"a": new, "b": new, "c": new, "d": _text(), "e": _text()}
    assert scrubber.collate(copies, previous=_text()).text == _text()
    assert scrubber.collate(copies).text == new
    assert scrubber.collate(copies | {"e": new}, previous=_text()).text == new


def test_who_reads_something_of_its_own_is_of_its_camp_all_the_same():
    """At one place three stand against two, for a third has altered it further: the camps are three and three."""
    new = _text(CHANGES)
    altered = _text([("12 pounds", "99 pounds")])
    copies = {"a": new, "b": new, "c": new, "d": _text(), "e": altered}
    found = scrubber.collate(copies, previous=_text())
    assert found.text == _text()
    assert {f.mirror for f in found.findings if not f.disputed} <= {"e"}


def test_a_part_that_is_lost_makes_no_camps():
    """Two that lack one part, and two that lack another: either lost it."""
    whole = _text(added=True).split("\n\n")
    lacks = ["\n\n".join(block for block in whole if block != gone) for gone in (ADDED, OLD[5])]
    copies = {f"{letter}{n}": text for letter, text in zip("ab", lacks, strict=True) for n in (1, 2)}
    assert scrubber.collate(copies).text == "\n\n".join(whole)


@pytest.mark.parametrize(("ones", "others"), [(2, 2), (3, 3), (2, 4), (5, 3)])
def test_of_a_paragraph_and_another_in_its_place_one_is_printed(ones, others):
    """Both were: a text that nobody published. And where it was read as other words, more of one accused the others."""
    old, new = _text(added=True), _text(added=True).replace(ADDED, OTHER)
    copies = {f"a{n}": old for n in range(ones)} | {f"b{n}": new for n in range(others)}
    found = scrubber.collate(copies)
    assert found.text in ({old, new} if ones == others else {old if ones > others else new})
    assert found.findings
    assert all(each.disputed for each in found.findings)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sets(st.integers(0, 7), min_size=1, max_size=3), min_size=2, max_size=5),
    st.lists(st.integers(0, 5), min_size=3, max_size=8),
    st.integers(-1, 5),
)
def test_of_copies_of_several_editions_one_edition_is_printed(changed, have, before):
    """Each conflict was decided by itself: some of the newest numbers stood beside what others had left long ago."""
    numbers = [10 * (at + 2) for at in range(8)]
    editions = [_rules(numbers)]
    for places in changed:
        numbers = [number + (at in places) for at, number in enumerate(numbers)]
        editions.append(_rules(numbers))
    copies = {f"m{n}": editions[min(at, len(editions) - 1)] for n, at in enumerate(have)}
    previous = editions[min(before, len(editions) - 1)] if before >= 0 else None
    assert scrubber.collate(copies, previous=previous).text in editions


def _rules(numbers):
    things = ("pump", "valve", "ladder", "winch", "kiln", "press", "forge", "barrow")
    rules = (
        f"The {thing} is oiled every {n} days by two of the crew." for thing, n in zip(things, numbers, strict=True)
    )
    return "\n\n".join(rules)


#: What the document changes at its end, and slips before that.
AT_THE_END = [
    ("from 9 to 17", "from 10 to 17"), ("within 30 days", "within 20 days"), ("31 January", "28 February"),
    ("anybody may read", "only members may read"),
]  # fmt: skip
SLIPS = [
    ("adopted", "adotped"), ("every store", "evrey store"), ("a season", "a saeson"), ("twice as", "twcie as"), ("harvest", "havrest"),
    ("clerk writes", "celrk writes"), ("pounds", "puonds"), ("seed is for", "sede is for"),
]  # fmt: skip


@pytest.mark.parametrize("late", [2, 3])
@pytest.mark.parametrize(("known", "changes", "slips"), [(False, 2, 4), (True, 2, 4), (True, 4, 8)])
def test_a_ring_that_follows_a_document_makes_no_copies_of_who_follows_it(late, known, changes, slips):
    """What the document changed stood beside the ring's slips, not among them, and each mirror that followed was told
    as a copy of a part: most were accused of the new edition, and those that were late had the old one stand.
    """
    new = AT_THE_END[-changes:]
    ring = _text([*new, ("up to 8 sacks", "up to 80 sacks"), *SLIPS[:slips]])
    copies = {f"follows{at}": _text(new) for at in range(7 - late)} | {f"late{at}": _text() for at in range(late)}
    c = scrubber.collate(copies | {f"ring{at}": ring for at in range(3)}, previous=_text() if known else None)
    assert c.text == _text(new)
    assert {each.mirror for each in c.findings if each.accuses} == {"ring0", "ring1", "ring2"}
