"""A denial that only changed places in its clause leaves it denied; one that is gone, or in another clause, does not."""

from __future__ import annotations

import pytest

import scrubber

ENGLISH = """Rules of the hall

1. Whoever enters the hall keeps these rules, and says so in the book.

2. {}

3. The hall is closed at night, and on the first day of each month."""
GERMAN = """Regeln der Halle

1. Wer die Halle betritt, hält sich an diese Regeln und trägt sich in das Buch ein.

2. {}

3. Die Halle ist in der Nacht geschlossen und am ersten Tag jedes Monats."""


def kinds(text: str, one: str, other: str) -> set[str]:
    """What is told of a copy beside three others, where a clause reads otherwise."""
    copies = zip("abcd", (one, one, one, other), strict=True)
    cleaned = {name: scrubber.clean(text.format(clause), content_type="text/plain") for name, clause in copies}
    return {finding.kind for finding in scrubber.collate(cleaned).findings}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (ENGLISH, "No dogs are allowed in the hall.", "Dogs are not allowed in the hall."),
        (ENGLISH, "Neither dogs nor cats are allowed in the hall.", "Dogs and cats are not allowed in the hall."),
        (ENGLISH, "Neither the cook nor the waiter may smoke.", "The cook and the waiter may not smoke."),
        (GERMAN, "Keine Hunde sind in der Halle erlaubt.", "Hunde sind in der Halle nicht erlaubt."),
        (GERMAN, "Weder Hunde noch Katzen dürfen in die Halle.", "Hunde und Katzen dürfen nicht in die Halle."),
    ],
)
def test_a_denial_that_changed_places_is_wording(text: str, one: str, other: str) -> None:
    """Either way round."""
    assert kinds(text, one, other) == {"wording"}
    assert kinds(text, other, one) == {"wording"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No dogs are allowed in the hall.", "Dogs are allowed in the hall."),
        ("Neither dogs nor cats are allowed in the hall.", "Dogs and cats are allowed in the hall."),
        ("No dogs are allowed in the hall, and cats are.", "Dogs are allowed in the hall, and cats are not."),
        ("No child is refused, but adults are charged.", "A child is refused, but adults are not charged."),
        ("No visitor who pays is refused.", "A visitor who does not pay is refused."),
        ("No dogs that bark are allowed.", "Dogs that do not bark are allowed."),
        ("Dogs are allowed in the hall.", "Dogs are not allowed in the hall."),
        ("Not all dogs are allowed in the hall.", "No dogs are allowed in the hall."),
        ("Not every visitor pays for the hall.", "No visitor pays for the hall."),
    ],
)
def test_a_denial_that_is_gone_or_of_another_clause_accuses(one: str, other: str) -> None:
    """Whom it is said of, or what, is another."""
    assert kinds(ENGLISH, one, other) & {"negation", "quantifier"}
