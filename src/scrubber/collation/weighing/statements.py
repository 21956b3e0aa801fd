"""What a text says of its own edition: a date near its beginning, the number of a version, the last year of its
copyright.

A statute names the day it was passed in every edition, and an old edition may name those that came after it. So what
all editions say alike, in whatever order, tells none of them from the others; where nothing else is said, the first
date is the text's own.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from scrubber.collation.alignment.witness import Witness
from scrubber.collation.weighing.dated import Said, Value, agreed, are_editions, edition_dates, whole_dates
from scrubber.language.facts.numerals import zh_value
from scrubber.patterns import lazily

#: A text's own date is looked for in so much of its beginning; the number of a version also in so much of its end, and
#: a copyright, and what others say at their beginning, in so much of it.
_HEAD, _TAIL, _NOTICES = 3000, 1500, 50_000
# Words for a version, and its number; `version/2/1` in an address says the same.
_VERSION = lazily(
    r"(?:\b(?:version|versión|versione|versão|versie|verzija|wersja|fassung|edition|édition|edición|edição"
    r"|revision|rev\.|release|версии|версия|редакция)|\bv|版本|バージョン|버전)(?:[^\S\n]"
    r"|[:：.#]){0,3}(\d{1,3}(?:\.\d{1,3}){1,3})(?![\d.]*\d)",
    re.IGNORECASE,
)
_NTH = lazily(r"第\s?([一二三四五六七八九十\d]{1,3})\s?[版판]")
_RIGHTS = lazily(
    r"(?:(?i:\bcopyright\b)|\([Cc]\)|©)[\s(cC)©]{0,8}((?:19|20)\d\d(?:[\s,;–-]{1,4}(?:19"
    r"|20)\d\d){0,60})[\s,]{1,4}([^\n\d.,;:\"“”<>]{3,60})"
)
#: So many characters at most stand between a version and its date.
_BESIDE = 60
_YEAR = lazily(r"\d{4}")


class Statement(NamedTuple):
    """All that a text says of its own edition.

    Attributes:
        date: its own date.
        version: its version's number.
        rights: whether that date is the last year of a copyright.
        dated: whether a line states that date for this edition, and most other copies one alike.
    """

    date: Said
    version: Said
    rights: bool = False
    dated: bool = False

    @property
    def together(self) -> bool:
        """Whether the date stands beside the version: Version 1.9 ratified on March 26th, 2022."""
        near = max(self.date.start, self.version.start) - min(self.date.end, self.version.end) <= _BESIDE
        return near and not self.date.removed


def statements(
    witnesses: Mapping[str, Witness], groups: Sequence[Sequence[str]], previous: str = ""
) -> dict[str, Statement]:
    """What each text says of its own edition.

    Args:
        witnesses: all, by name; of each the clean text is read, for a line that it alone has was taken for its site's.
        groups: witnesses that seem to carry one edition each.
        previous: the name under which the edition before takes part, if it does: it says what was current then.
    """
    texts = {name: witness.clean.text for name, witness in witnesses.items()}
    dates = {name: _first_dates(text[:_HEAD]) for name, text in texts.items()}
    everywhere = _shared(_anywhere(dates, texts), groups)
    own = _telling(dates, everywhere)
    rights = _rights(texts)
    years = _telling(rights, _shared(rights, groups), first=False)
    numbers = {name: _versions(text) for name, text in texts.items()}
    versions = _telling(numbers, _shared(numbers, groups))
    stated = {name: edition_dates(witness) for name, witness in witnesses.items()}
    day = agreed({name: said for name, said in stated.items() if name != previous})
    # Some state it as the day on which the text comes into force, some as that of their version: the former is what
    # other editions are told by.
    alike = [said for own in stated.values() for said in own if said.value == day]
    current = max(alike, key=lambda said: said.in_force, default=None)
    beside_it = frozenset(each.value for own in stated.values() if any(s.value == day for s in own) for each in own)
    out = {}
    for name in texts:
        by_rights = bool(years[name].value) and (not own[name].value or own[name].value in everywhere)
        date = years[name] if by_rights else own[name]
        line = _dated(stated[name], current, beside_it)
        beside = (Statement(each, versions[name]) for each in dates[name] if versions[name].value)
        told = next((each for each in beside if each.together), None)
        if line and (told is None or told.date.value == line.value):
            told = Statement(line, versions[name], dated=True)
        out[name] = told or Statement(date, versions[name], by_rights)
    return out


@lru_cache(maxsize=64)
def _first_dates(head: str) -> tuple[Said, ...]:
    """The dates of a text's beginning; of copies that begin alike, which are asked twice, read once."""
    return tuple(whole_dates(head))


def _dated(stated: Sequence[Said], current: Said | None, beside_it: Collection[Value]) -> Said | None:
    """What a text says of its edition by a line that dates it, where most copies have one date in such a line: that
    date, or an earlier one. A later one that few have is no reason to call the others older.

    A date that copies of the current edition have beside its own (of the rules that it repeals) dates no other edition.
    """
    if not current:
        return None
    said = next((each for each in stated if each.value == current.value), None)
    earlier = (each for each in stated if each.value < current.value and each.value not in beside_it)
    return said or next((each for each in earlier if are_editions(each, current)), None)


def _shared(found: Mapping[str, Sequence[Said]], groups: Sequence[Sequence[str]]) -> frozenset[Value]:
    """What some copy of every group says."""
    sets = [frozenset(each.value for name in group for each in found[name]) for group in groups]
    return frozenset[Value].intersection(*sets)


def _anywhere(dates: Mapping[str, Sequence[Said]], texts: Mapping[str, str]) -> dict[str, Sequence[Said]]:
    """The dates near the beginning of each text, and of one that lacks a date that others have there all its dates: in
    a text of two languages, or in another script, the beginning ends elsewhere.
    """
    every = {said.value for own in dates.values() for said in own}
    return {
        name: own if every <= {said.value for said in own} else whole_dates(texts[name][:_NOTICES])
        for name, own in dates.items()
    }


def _telling(
    found: Mapping[str, Sequence[Said]], everywhere: Collection[Value], *, first: bool = True
) -> dict[str, Said]:
    """Of each text the first thing said that not every edition says, or else (where `first`) the first."""
    return {
        name: next(
            (said for said in own if said.value not in everywhere),
            own[0]._replace(everywhere=True) if own and first else Said(),
        )
        for name, own in found.items()
    }


def _versions(text: str) -> list[Said]:
    """The numbers of versions near a text's beginning, and near its end."""
    found = []
    for low, high in ((0, _HEAD), (max(_HEAD, len(text) - _TAIL), len(text))):
        for match in _VERSION.finditer(text, low, high):
            value = [int(part) for part in match[1].split(".")]
            while len(value) > 2 and not value[-1]:
                value.pop()  # 1.4.0 is 1.4
            found.append(Said(tuple(value), *match.span(1)))
        for match in _NTH.finditer(text, low, high):
            number = int(match[1]) if match[1].isdecimal() else zh_value(match[1])
            found.append(Said((int(number or 0),), *match.span(1)))
    return sorted(found, key=lambda said: said.start)


def _rights(texts: Mapping[str, str]) -> dict[str, list[Said]]:
    """The last year of each copyright whose holder every text names; no such year where one names another holder."""
    found: dict[str, dict[str, Said]] = {}
    for name, text in texts.items():
        own = found.setdefault(name, {})
        for match in _RIGHTS.finditer(text, 0, _NOTICES):
            holder = " ".join(match[2].casefold().split())
            last = max(_YEAR.finditer(match[1]), key=lambda year: year[0])
            said = Said((int(last[0]), 0, 0), match.start(1) + last.start(), match.start(1) + last.end())
            own[holder] = max(own.get(holder, said), said)
    holders = set[str].intersection(*(set(own) for own in found.values()))
    return {name: [own[holder] for holder in sorted(holders)] for name, own in found.items()}
