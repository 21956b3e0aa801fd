"""What a language pack holds: the words of one language that carry a statement's meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Pack:
    """One language's tables, each compiled to one pattern; a table's value is what a word amounts to.

    Two words of one class say the same (必须 and 须; "needs to" and "need to"): a copy that has one for the other was reworded, not
    altered.

    Attributes:
        language: primary BCP 47 tag.
        modals: what may, must or must not be done.
        negations: words that turn a statement into its opposite.
        harmless: words that contain a negation, a modal or a quantifier and are none (不断, 可能性, "can opener").
        quantifiers: how many, how much of it, how often.
        units: what a number counts, to the unit's one name.
        speech: verbs and phrases by which somebody is said to have said something.
        titles: what a speaker is (主席, "chair").
        organisations: what names of organisations end with.
        places: names of countries, regions and cities.
    """

    language: str
    modals: re.Pattern[str]
    modal_classes: Mapping[str, str]
    negations: re.Pattern[str]
    harmless: re.Pattern[str]
    quantifiers: re.Pattern[str]
    quantifier_classes: Mapping[str, str]
    units: re.Pattern[str]
    unit_classes: Mapping[str, str]
    speech: re.Pattern[str]
    titles: re.Pattern[str]
    organisations: re.Pattern[str]
    places: re.Pattern[str]
    opposites: Mapping[str, frozenset[str]]


def words(table: str) -> list[str]:
    """A table of words divided by blanks (`_` stands for a blank inside a word)."""
    return [word.replace("_", " ") for word in table.split()]


def classes(table: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A table of (class, words divided by blanks; `_` stands for a blank inside a word) as word -> class."""
    return {word: name for name, members in table for word in words(members)}


def any_of(table: Iterable[str], *, bounded: bool) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first; `bounded`: only as whole words."""
    ordered = sorted(set(table), key=lambda w: (-len(w), w))
    body = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)
    return re.compile(rf"\b(?:{body})\b" if bounded else f"(?:{body})", re.IGNORECASE)


def opposites(pairs: str) -> dict[str, frozenset[str]]:
    """A table of pairs `a/b`, divided by blanks, as word -> its opposites."""
    out: dict[str, set[str]] = {}
    for pair in pairs.split():
        one, other = (w.replace("_", " ") for w in pair.split("/"))
        out.setdefault(one, set()).add(other)
        out.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in out.items()}
