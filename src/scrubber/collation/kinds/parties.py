"""Which party to a contract, a suit or an office a sentence means: landlord or tenant, 甲方 or 乙方, истец or ответчик.

A party is named by what it is to the other. Who writes the one for the other says who must do what, and turns nothing
into its opposite: it is a name that changes. Those that face one another stand in data/parties.toml.
"""

import re
from functools import cache

from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.by_language import bounds
from scrubber.language.packs.pack import any_of, words
from scrubber.language.plain import plain
from scrubber.language.written_tables import rows

#: What a party's name ends with besides, where it has cases.
_CASE = r"\w{0,5}"


@cache
def _rows(language: str) -> list[dict[str, str]]:
    """Each relation, as what its parties are named to the first name of each."""
    return [
        {name: party.split(",")[0] for party in row.casefold().split() for name in words(party.replace(",", " "))}
        for table in rows("parties", language)
        for row in table["facing"]
    ]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Finds the parties that a language has names for, each as `name`."""
    names = frozenset().union(*_rows(language))
    tables = rows("parties", language)
    wide = {name for name in names if name >= "\u2e80" or any("unspaced" in table for table in tables)}
    found = [any_of(wide, bounded=False).pattern] if wide else []
    if apart := names - wide:
        before, behind = bounds(apart, unspaced=False)
        joined = "|".join(["", *(each for table in tables for each in table.get("before", "").split())])
        case = _CASE if any("stems" in table for table in tables) else ""
        found.append(f"{before}(?:{joined})(?P<name>{any_of(apart, bounded=False).pattern}){case}{behind}")
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
        [match[match.lastgroup or 0] for match in _pattern(language).finditer(_small(left + text + right))]
        for text in (inner.before, inner.after)
    )
    unlike = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and bool(unlike) and all(_face(*pair, language) for pair in unlike)


def _small(text: str) -> str:
    """A text in small letters; a Turkish İ is an i."""
    return plain(text).casefold().replace("i\u0307", "i")


def _face(one: str, other: str, language: str) -> bool:
    """Whether two names are of different parties in one relation, and of the same one in none."""
    sides = [(row[one], row[other]) for row in _rows(language) if one in row and other in row]
    return bool(sides) and all(was != now for was, now in sides)
