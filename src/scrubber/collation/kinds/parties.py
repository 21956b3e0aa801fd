"""Which party to a contract, a suit or an office a sentence means: landlord or tenant, 甲方 or 乙方, истец or ответчик.

A party is named by what it is to the other. Who writes the one for the other says who must do what, and turns nothing
into its opposite: it is a name that changes. Those that face one another stand in data/parties.toml.
"""

from __future__ import annotations

import re
from functools import cache

from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.by_language import rows
from scrubber.language.packs.pack import any_of, words
from scrubber.language.plain import plain

#: What a party's name ends with besides: the cases of Russian.
_CASES = {"ru": r"\w{0,3}\b"}


@cache
def _rows(language: str) -> list[frozenset[str]]:
    return [frozenset(words(row.casefold())) for table in rows("parties", language) for row in table["facing"]]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Finds the parties that a language has names for."""
    names = frozenset().union(*_rows(language))
    apart = {name for name in names if name < "\u2e80"}
    found = [any_of(names - apart, bounded=False).pattern] if names - apart else []
    if language in _CASES:
        found.append(rf"\b{any_of(apart, bounded=False).pattern}{_CASES[language]}")
    elif apart:
        found.append(any_of(apart, bounded=True).pattern)
    return re.compile("|".join(found), re.IGNORECASE)


#: So much of the text around a difference is read with it: 被上诉人 begins three characters before its last.
_AROUND = 4


def other_party(inner: Inner, language: str) -> bool:
    """Whether a difference names another party of the same relation: 未经[乙 → 甲]方同意; at the [landlord's →
    tenant's] cost.
    """
    if not _rows(language):
        return False
    left, right = inner.left[-_AROUND:], inner.right[:_AROUND]
    one, other = (
        [_bare(party, language) for party in _pattern(language).findall(plain(left + text + right).casefold())]
        for text in (inner.before, inner.after)
    )
    unlike = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and bool(unlike) and all(_face(*pair, language) for pair in unlike)


def _bare(party: str, language: str) -> str:
    """A party's name without the ending of its case: арендатору, арендатора; покупателем."""
    if language not in _CASES:
        return party
    return max((name for row in _rows(language) for name in row if party.startswith(name)), key=len, default=party)


def _face(one: str, other: str, language: str) -> bool:
    return any(one in row and other in row for row in _rows(language))
