"""Copies of several editions that nothing dates accuse nobody of what his edition says; a forger of one is told by a
copy that is near to his.
"""

from __future__ import annotations

import pytest

import scrubber

THINGS = [
    "pump",
    "valve",
    "hose",
    "filter",
    "boiler",
    "ladder",
    "winch",
    "crane",
    "lathe",
    "kiln",
    "press",
    "mill",
    "forge",
    "crate",
    "barrow",
    "anvil",
]
PLACES = ["yard", "cellar", "loft", "shed", "tower", "court"]


def rule(n: int, release: int) -> str:
    """What a release of the handbook says of one thing: every fourth rule is another in each."""
    thing, place = THINGS[n % 16], PLACES[n % 6]
    if n % 4 or not release:
        return f"Rule {n + 1}. The {thing} stands in the {place} and is seen to every {n + 12} days by two of the crew."
    crew = ("nobody", "three", "all")[release % 3]
    return f"Rule {n + 1}. The {thing} is kept in the {place} and oiled every {n + 9 - release} days by {crew} of the crew."


def handbook(*releases: int) -> str:
    """A release: in each block of rules the newest text of those it was made from."""
    newest = dict(enumerate(releases))
    return "\n\n".join(["Handbook of the Works", *(rule(n, newest.get(n // 24, 0)) for n in range(24 * len(releases)))])


FIRST, SECOND, THIRD, FOURTH = handbook(0, 0, 0), handbook(1, 0, 0), handbook(1, 2, 0), handbook(1, 2, 3)


def accused(found: scrubber.Collation) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for each in found.findings:
        if each.severity == "high" and not each.disputed:
            told.setdefault(each.mirror, []).append(each.kind)
    return told


@pytest.mark.parametrize(
    "releases", [(FIRST, SECOND, THIRD, FOURTH), (FIRST, SECOND, THIRD), (FIRST, FIRST, SECOND, FOURTH)]
)
def test_releases_that_nothing_dates_are_named_and_none_is_accused(releases: tuple[str, ...]) -> None:
    found = scrubber.collate(dict(zip("abcd", releases, strict=False)))
    assert accused(found) == {}
    named = [each for each in found.findings if each.kind == "stale"]
    assert named
    assert all("nothing makes it the current one" in each.message for each in named)


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("every 14 days by two of the crew", "every 74 days by two of the crew", "number"),
        ("Rule 6. The ladder stands", "Rule 6. The ladder never stands", "negation"),
        (
            "\n\nRule 12.",
            "\n\nEverybody pays the agent of the works forty crowns each spring.\n\nRule 12.",
            "block_inserted",
        ),
    ],
)
def test_who_forges_one_of_several_releases_is_told_by_a_copy_near_to_it(was: str, now: str, kind: str) -> None:
    forged = THIRD.replace(was, now)
    assert forged != THIRD
    found = scrubber.collate({"a": FIRST, "b": SECOND, "c": THIRD, "d": FOURTH, "forged": forged})
    assert accused(found) == {"forged": [kind]}


def reworded(text: str, word: str) -> str:
    """A copy with a word that states nothing set into every fifth rule."""
    return "\n\n".join(
        line.replace(" in the ", f" {word} in the ", 1) if at % 5 == 1 else line
        for at, line in enumerate(text.split("\n\n"))
    )


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("every 14 days by two of the crew", "every 74 days by two of the crew", "number"),
        ("Rule 6. The ladder stands", "Rule 6. The ladder never stands", "negation"),
    ],
)
def test_words_that_state_nothing_make_no_edition_of_a_copy(was: str, now: str, kind: str) -> None:
    """Between two mirrors that agree, each of two others was excused for a dozen of them; and beside releases one."""
    forged = {f"forger{n}": reworded(SECOND, word) for n, word in enumerate(("right", "there"))}
    assert was in forged["forger0"]
    forged["forger0"] = forged["forger0"].replace(was, now)
    assert accused(scrubber.collate({"a": SECOND, "b": SECOND, **forged})) == {"forger0": [kind]}
    old, new = handbook(0, 0, 0, 0, 0), handbook(1, 0, 0, 0, 0)
    mirrors = {"a": old, "b": old, "c": old, "d": new, "e": new, "forger": reworded(new, "right").replace(was, now)}
    assert accused(scrubber.collate(mirrors)) == {"forger": [kind]}


def test_releases_beside_one_that_most_mirrors_carry_are_not_accused_where_they_are_of_one_line() -> None:
    last = dict.fromkeys("abcd", FOURTH)
    found = scrubber.collate(last | {"first": FIRST, "second": SECOND})
    assert accused(found) == {}


@pytest.mark.parametrize("forgers", [1, 2, 3])
def test_copies_altered_in_many_places_each_otherwise_are_accused_by_the_most(forgers: int) -> None:
    honest = dict.fromkeys("abc", SECOND)
    forged = {
        f"forger{n}": "\n\n".join(
            line.replace("every ", "every 9", 1) if "every" in line and at % 3 == n else line
            for at, line in enumerate(SECOND.split("\n\n"))
        )
        for n in range(forgers)
    }
    found = scrubber.collate(honest | forged)
    assert set(accused(found)) == set(forged)
    assert found.text == SECOND


OLD_LINE, NEW_LINE = "\n\nAs amended on 3 May 1911", "\n\nAs amended on 9 June 1926"


def dated(text: str, line: str) -> str:
    return text.replace("Handbook of the Works", "Handbook of the Works" + line, 1)


def test_two_editions_of_several_mirrors_each_accuse_nobody() -> None:
    """Copies of one edition have its words in common, which read as if they were of one hand."""
    for one, other in ((3, 3), (2, 1), (2, 3), (4, 2)):
        mirrors = {f"a{n}": THIRD for n in range(one)} | {f"b{n}": FOURTH.replace("crew", "gang") for n in range(other)}
        assert accused(scrubber.collate(mirrors)) == {}


def test_a_copy_that_lacks_much_and_has_nothing_of_its_own_is_no_edition_of_one_mirror() -> None:
    less = "\n\n".join(line for n, line in enumerate(FOURTH.split("\n\n")) if n % 3)
    assert set(accused(scrubber.collate({"a": FOURTH, "b": FOURTH, "less": less}))) == {"less"}


@pytest.mark.parametrize("lines", [("", ""), (NEW_LINE, OLD_LINE)])
def test_copies_of_an_edition_that_is_set_apart_bear_witness_against_each_other(lines: tuple[str, str]) -> None:
    new, old = dated(handbook(1, 1, 1), lines[0]), dated(handbook(0, 0, 0), lines[1])
    forged = old.replace("Rule 6. The ladder stands", "Rule 6. The ladder never stands")
    assert forged != old
    found = scrubber.collate({**dict.fromkeys("abcde", new), **dict.fromkeys("xy", old), "forged": forged})
    assert accused(found) == {"forged": ["negation"]}
    if lines[0]:
        assert {each.mirror for each in found.findings if each.kind == "stale"} == {"x", "y", "forged"}
        (told,) = [each for each in found.findings if each.accuses]
        assert told.block is not None
        assert found.blocks[told.block].text.startswith("Rule 6.")


def test_who_changes_enough_to_be_set_apart_is_told_of_each_place() -> None:
    """A word set into each rule, which states nothing, got all the rest excused."""
    text = handbook(0, 0)
    altered = {n: line.replace("every ", "every 9", 1) for n, line in enumerate(text.split("\n\n")) if n % 2}
    forged = "\n\n".join(altered.get(n, line) for n, line in enumerate(text.split("\n\n")))
    forged = forged.replace(" in the ", " right there in the ").replace(" of the crew", " out of the crew")
    found = scrubber.collate({**dict.fromkeys("abcd", text), "forged": forged})
    told = {each.block for each in found.findings if each.mirror == "forged" and each.kind == "number"}
    assert told == set(altered)
    assert {each.mirror for each in found.findings} == {"forged"}


def test_of_two_copies_of_an_older_edition_what_one_alone_says_is_told_as_open() -> None:
    new, old = dated(handbook(1, 1, 1), NEW_LINE), dated(handbook(0, 0, 0), OLD_LINE)
    forged = old.replace("Rule 6. The ladder stands", "Rule 6. The ladder never stands")
    found = scrubber.collate({**dict.fromkeys("abc", new), "x": old, "forged": forged})
    assert [(each.mirror, each.kind, each.disputed) for each in found.findings if each.kind != "stale"] == [
        ("forged", "negation", True)
    ]


def test_an_edition_of_one_mirror_is_set_apart_though_some_of_what_it_says_otherwise_states_nothing() -> None:
    lines = handbook(0, 0).split("\n\n")
    more = " Its keeper signs the register on {} evenings before the gate is shut."
    newer = [line + more.format(n) if n % 4 == 3 else line for n, line in enumerate(lines)]
    newer = [line.replace(" days ", " weeks ") if n % 12 in {2, 6} else line for n, line in enumerate(newer)]
    newer = [line.replace("is seen to", "gets a look") if n % 6 == 1 else line for n, line in enumerate(newer)]
    found = scrubber.collate({**dict.fromkeys("abcd", "\n\n".join(lines)), "newer": "\n\n".join(newer)})
    assert accused(found) == {}


def test_a_line_at_the_end_of_one_edition_alone_is_no_word_too_many_for_another() -> None:
    """Where words are one but for accents, each has its number in a table: a line that agreement gave back to the
    current text had words that the table did not know.
    """
    accents, pages = "\n\nThe résumé is a resume.", {}
    for names, text, end in (
        ("abc", dated(handbook(1, 1, 1), NEW_LINE), "7.3 Storehouse"),
        ("xy", dated(handbook(0, 0, 0), OLD_LINE), ""),
    ):
        blocks = "".join(f"<p>{block}</p>" for block in (text + accents).split("\n\n"))
        page = scrubber.clean(f"<body><div>{blocks}<h3>{end}</h3></div></body>", content_type="text/html")
        pages |= dict.fromkeys(names, page)
    found = scrubber.collate(pages)
    assert found.text.endswith("7.3 Storehouse")
    assert {each.kind for each in found.findings} == {"stale"}
