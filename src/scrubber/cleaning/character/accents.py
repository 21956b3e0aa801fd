"""Accented letters of a language in Latin letters that were read as those of another.

Bytes of Central European text read as Western ones give letters for letters: `vytvoøit` for `vytvořit`, `külsõ` for `külső`. Each is a good letter of
some language; only in a Czech or Hungarian line it is none. So a line is judged by the one language that it fits best, before and after, and all
of its bytes take the road or none.

Changes `Kod jêzyka` to `Kod języka`. Keeps `Dvořák` in an English line, a line in a language without a table. Goes wrong on a line of two or three
words, most of them foreign names.
"""

from __future__ import annotations

import re

from scrubber.cleaning.character.lattice import Part
from scrubber.cleaning.character.reading import reading
from scrubber.cleaning.character.roads import Road
from scrubber.language.detect import function_words
from scrubber.language.latin import fit, language_tag, odd_bits

_READ_AS = {
    "cp1252": 0.0,
    "latin-1": 0.5,
    "cp437": 2.0,
    "mac_roman": 2.0,
    "cp1250": 2.5,
    "cp850": 3.0,
    "cp1251": 3.0,
    "koi8-r": 4.0,
}
_WRITTEN = {
    "cp1250": 1.0, "iso8859-2": 1.0, "cp1252": 1.0, "cp1254": 3.0, "cp1257": 3.0, "mac_roman": 2.0, "cp852": 3.0, "cp850": 2.5, "cp437": 3.0,
}  # fmt: skip
_OLD = frozenset({"cp437", "cp850", "cp852", "mac_roman"})
_ROADS = [
    Road(written, read_as, rarity + rarer)
    for read_as, rarity in _READ_AS.items()
    for written, rarer in _WRITTEN.items()
    if written != read_as and not (written in _OLD and read_as in _OLD)
]
_ODD = 12.0  # bits of a pair with an accented letter that make a line suspicious
_GOOD = 6.0  # the same, of a line brought back
_ORDINARY = 4.35  # bits of a pair of ASCII letters, on average, that a line of a known language hardly reaches
_RARE = 3.0  # bits of a road that is seldom met
_KNOWN = 4.2  # the same of a line as it stands, damage included
_UNKNOWN = 5.5  # the same, before it is known which language that is
_CLEARLY = 12.0  # bits that a road has to gain
_EACH = 6.0  # bits that each changed character has to gain
_TRIED = 4  # roads that are judged in full, best first
_JUDGED = 160  # characters of a line that roads are judged by
_HIGH_RUN = re.compile(r"[^\x00-\x7f]+")
_UTF8 = reading("utf-8")
#: A text of a language has one of its commonest words among so many at least.
_RUNNING = 6
_WORD = re.compile(r"[^\W\d_]+")
_SISTERS = {"bs": "hr", "nn": "nb", "ms": "id"}  # languages whose commonest words are about the same
_QUOTES = frozenset("“”„‘‚«»\u00a0")


def _letters_for_letters(line: str, was: str) -> bool:
    """Whether letters were letters, now and then an apostrophe, or quotation marks at the edge of a word."""
    letters = marks = 0
    for n, (stood, char) in enumerate(zip(line, was, strict=True)):
        if stood == char:
            continue
        before, after = was[n - 1 : n], was[n + 1 : n + 2]
        if char.isalpha():
            if char.isupper() and (before.islower() or (before.isalpha() and after.islower())):
                return False
            letters += 1
        elif char == "’" or (char in _QUOTES and not (before.isalpha() and after.isalpha())):
            marks += 1
        else:
            return False
    return letters >= marks


def accents(line: str) -> tuple[float, Road, list[Part]] | None:
    """The road that the accented letters of a line took, what it gains in bits, and its parts; None where there is no clear one."""
    high = _HIGH_RUN.findall(line)
    if not high or max(map(max, high)) > "\u2e7f" or len("".join(high)) * 3 > len(line):
        return None
    sample = line[:_JUDGED]
    before = fit(sample)
    if before.worst < _ODD or before.plain > _UNKNOWN:
        return None
    stands = odd_bits(sample, before.language)
    found: list[tuple[float, Road, str]] = []
    seen = {line}
    letters = frozenset("".join(high))
    for road in _ROADS:
        read_as, written = road.readings
        if not letters <= read_as.chars or (data := read_as.write(line)) is None:
            continue
        if _UTF8.multiple(data):
            return None
        was = written.read(data)
        if was is None or was in seen:
            continue
        seen.add(was)
        rough = stands - odd_bits(was[:_JUDGED], before.language) - road.rarity
        if _letters_for_letters(line, was):
            found.append((rough, road, was))
    best: tuple[float, Road, str] | None = None
    for _, road, was in sorted(found, key=lambda each: -each[0])[:_TRIED]:
        after = fit(was[:_JUDGED])
        gain = before.bits - after.bits - road.rarity
        if after.odd < _GOOD and after.plain <= _ORDINARY and gain > (best[0] if best else _CLEARLY):
            best = gain, road, was
    if best is None:
        return None
    gain, road, was = best
    parts = [
        Part(match.start(), match.end(), was[match.start() : match.end()], gain)
        for match in _HIGH_RUN.finditer(line)
        if match.group() != was[match.start() : match.end()]
    ]
    few = 1 if before.plain <= _KNOWN and road.rarity < _RARE else 2
    changed = sum(len(part.was) for part in parts if part.start < _JUDGED)
    return (gain, road, parts) if gain >= _EACH * changed and not _is_coincidence(line, was, few) else None


def _is_coincidence(line: str, was: str, few: int) -> bool:
    """Whether nothing but a small letter or two, once or often, speaks for a road: they may be those of a language without a table.

    How many letters are `few` depends on the road, and on how well the line's ASCII letters fit a language as it stands.

    A sentence of the language has its commonest words; a list of names has none.
    """
    changes = {(a.lower(), b.lower()) for a, b in zip(line, was, strict=True) if a != b}
    if len(changes) > few or not all(a.isalpha() and a < "\u0250" for a, _ in changes):
        return False
    if any(
        a != b and a.isupper() and line[n - 1 : n].islower() for n, (a, b) in enumerate(zip(line, was, strict=True))
    ):
        return False
    tag = language_tag(fit(was[:_JUDGED]).language)
    common = function_words(_SISTERS.get(tag, tag))
    words = [word.lower() for word in _WORD.findall(was[:_JUDGED])]
    return sum(word in common for word in words) * _RUNNING < len(words)
