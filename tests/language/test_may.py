"""A month is no word that permits, though both are written alike."""

import pytest

from scrubber.collation.kinds.classify import compare
from scrubber.language.facts.facts import scan
from scrubber.model import ACCUSING


@pytest.mark.parametrize("text", ["The hall opened in May.", "In May the hall opened.", "It closed last May and reopened.", "By May it was dry."])  # fmt: skip
def test_the_month_permits_nothing(text: str) -> None:
    """A word before it shows that it is one."""
    assert not [fact for fact in scan(text) if fact.kind == "modal"]


@pytest.mark.parametrize(
    "text", ["May they open the hall?", "They may open it.", "MEMBERS MAY ENTER.", "What Members May Do"]
)
def test_what_permits_does_so_with_a_capital_too(text: str) -> None:
    """A question, capitals alone and a title have one."""
    assert [fact.value for fact in scan(text) if fact.kind == "modal"] == ["may"]


def test_a_month_that_stands_elsewhere_in_a_sentence_accuses_nobody() -> None:
    """It was told as a permission that is gone."""
    one, other = "The council met in May and heard the clerk.", "In May the council met and heard the clerk."
    assert not {v.kind for v in (*compare(one, other), *compare(other, one))} & set(ACCUSING)
