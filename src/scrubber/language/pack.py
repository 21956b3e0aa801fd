"""What a language pack holds: the words of one language that carry a statement's meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


#: What a word amounts to: (kind, class) of each fact it states; nothing for a harmless word.
Meaning = tuple[tuple[str, str], ...]


#: A pattern that finds nothing.
NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Pack:
    """One language's tables.

    Two words of one class say the same (必须 and 须; "nearly" and "almost"): a copy that has one for the other was reworded, not altered.

    Attributes:
        language: primary BCP 47 tag.
        words: finds modals (what may, must or must not be done), negations, quantifiers (how many, how much, how often), and the
            harmless words that contain one and are none (不断, 可能性, "not only"), the longest at each place.
        meanings: each of these words, in lower case, to what it amounts to.
        units: what a number counts.
        unit_classes: each unit to its one name.
        titles: what a speaker is (主席, "chair").
        organisations: what names of organisations end with (in Chinese) or contain (in English).
        places: names of countries, regions and cities.
        opposites: words to those that say the opposite.
        numbers: words for numbers, in lower case, where `scrubber.language.numerals` does not know them.
    """

    language: str
    words: re.Pattern[str]
    meanings: Mapping[str, Meaning]
    units: re.Pattern[str]
    unit_classes: Mapping[str, str]
    opposites: Mapping[str, frozenset[str]]
    titles: re.Pattern[str] = NOTHING
    organisations: re.Pattern[str] = NOTHING
    places: re.Pattern[str] = NOTHING
    numbers: Mapping[str, int] = field(default_factory=dict)


def words(table: str) -> list[str]:
    """A table of words divided by blanks (`_` stands for a blank inside a word)."""
    return [word.replace("_", " ") for word in table.split()]


def classes(table: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A table of (class, words divided by blanks; `_` stands for a blank inside a word) as word -> class."""
    return {word: name for name, members in table for word in words(members)}


def counts(table: str) -> dict[str, int]:
    """A table of `word:number`, divided by blanks."""
    return {word: int(number) for word, _, number in (pair.partition(":") for pair in table.split())}


def meanings(
    *, modals: Mapping[str, str], negations: Iterable[str], quantifiers: Mapping[str, str], harmless: Iterable[str]
) -> dict[str, Meaning]:
    """One table of what a language's words amount to; a word in several tables is what the first of these says."""
    out: dict[str, Meaning] = dict.fromkeys(harmless, ())
    out |= dict.fromkeys(negations, (("negation", "not"),))
    out |= {word: (("modal", name),) for word, name in modals.items()}
    out |= {word: (("quantifier", name),) for word, name in quantifiers.items()}
    return out


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


def alphabetic(
    language: str,
    *,
    modals: Mapping[str, str],
    negations: str,
    quantifiers: Mapping[str, str],
    harmless: str,
    units: Mapping[str, str],
    numbers: str,
    opposed: str,
) -> Pack:
    """The pack of a language whose words stand between blanks; tables as `words`, `classes`, `counts` and `opposites` read them."""
    said = meanings(modals=modals, negations=words(negations), quantifiers=quantifiers, harmless=words(harmless))
    return Pack(
        language=language,
        words=any_of(said, bounded=True),
        meanings=said,
        units=any_of(units, bounded=False),
        unit_classes=units,
        opposites=opposites(opposed),
        numbers=counts(numbers),
    )
