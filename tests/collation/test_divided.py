"""Where blocks begin: mirrors divide one text otherwise, and a document is no other one for it."""

from __future__ import annotations

import pytest

from scrubber.collation import collate

ARTICLES = [
    ("Article 1", "The keeper of the lighthouse trims the lamp at dusk and puts it out at dawn."),
    ("Article 2", "Ships that pass within two miles pay nine crowns a year for the light."),
    ("Article 3", "The harbour master reads the keeper's book on the first day of each month."),
]
APART = "\n\n".join(part for article in ARTICLES for part in article)
FLAT = "\n\n".join(" ".join(article) for article in ARTICLES)


def mirrors(apart: int, flat: int) -> dict[str, str]:
    return {**{f"a{n}": APART for n in range(apart)}, **{f"f{n}": FLAT for n in range(flat)}}


@pytest.mark.parametrize(("before", "other"), [(FLAT, APART), (APART, FLAT)])
def test_a_text_stays_divided_as_it_was_while_a_third_of_its_sources_divide_it_so(before, other) -> None:
    """Each mirror that came or went made an edition of the same words: a heading stood apart from its article in
    one, and not in the next.
    """
    apart, flat = (3, 2) if other == APART else (2, 3)
    found = collate(mirrors(apart, flat), previous=before)
    assert found.text == before
    assert not found.findings
    assert collate(mirrors(apart, flat)).text == other


@pytest.mark.parametrize(("before", "other"), [(FLAT, APART), (APART, FLAT)])
def test_a_text_that_nearly_all_divide_otherwise_is_divided_so(before, other) -> None:
    apart, flat = (6, 1) if other == APART else (1, 6)
    assert collate(mirrors(apart, flat), previous=before).text == other
