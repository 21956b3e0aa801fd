"""Accented letters of a language in Latin letters that were read as those of another.

Bytes of Central European text read as Western ones give letters for letters: `vytvoøit` for `vytvořit`, `külsõ` for `külső`. Each is a good letter of
some language; only in a Czech or Hungarian line it is none. So two stories are weighed, each as a whole: the line is what it seems, in any
language, also one that nobody has a table of; or it is text of one language whose encoding is known, and all of its bytes took one road. What each
costs are its letters (scrubber.language.spelling) and marks, in bits; the road wins if it saves clearly more than it costs itself.

Changes `Kod jêzyka` to `Kod języka`, `Kan inte l„sa` to `Kan inte läsa`. Keeps `Dvořák` in an English line, a line in Breton. Goes wrong where a short
line of a language without a table spells like another language with other accents.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from scrubber.cleaning.character.credible import is_power
from scrubber.cleaning.character.lattice import Part
from scrubber.cleaning.character.reading import reading
from scrubber.cleaning.character.road import Road
from scrubber.language.characters import group
from scrubber.language.latin import fit
from scrubber.language.model import pair_bits
from scrubber.language.spelling import STEPS, free_costs, packed, tags, unpacked, word_costs

_READ_AS = {
    "cp1252": 0.0, "latin-1": 0.5, "cp437": 2.0, "mac_roman": 2.0, "cp1250": 2.5, "cp850": 2.5, "cp1251": 3.0, "cp852": 3.0,
    "cp866": 4.0, "koi8-r": 4.0, "cp1254": 3.0, "iso8859-2": 3.5, "cp1257": 4.0, "iso8859-15": 4.0,
}  # fmt: skip
_WRITTEN = {
    "cp1250": 1.0, "iso8859-2": 1.0, "cp1252": 1.0, "mac_roman": 2.0, "cp850": 2.0, "cp852": 2.5, "cp437": 3.0, "cp1254": 3.0, "cp1257": 3.0,
    "iso8859-9": 4.0, "iso8859-13": 4.0, "cp857": 4.0, "cp775": 4.0, "iso8859-15": 4.5,
}  # fmt: skip
_OLD = frozenset({"cp437", "cp850", "cp852", "cp866", "cp857", "cp775", "mac_roman"})
_ROADS = sorted(
    (
        Road(written, read_as, rarity + rarer)
        for read_as, rarity in _READ_AS.items()
        for written, rarer in _WRITTEN.items()
        if written != read_as and not (written in _OLD and read_as in _OLD)
    ),
    key=lambda road: road.rarity,
)
_CENTRAL = "bs cs hr hu pl ro sk sl sq"
_WESTERN = "af ca da de en es et eu fi fr ga id is it la ms nb nl nn pt sq sv sw tl"
#: The languages that were written in an encoding.
_HOME = {
    "cp1250": _CENTRAL, "iso8859-2": _CENTRAL, "cp852": _CENTRAL, "cp1254": "tr", "iso8859-9": "tr", "cp857": "tr",
    "cp1257": "et lt lv", "iso8859-13": "et lt lv", "cp775": "et lt lv",
}  # fmt: skip
_ODD = 9.0  # bits of a pair with an accented letter that make a line suspicious
_CLEARLY = 5.0  # bits that a road has to gain
_CLEARLY_SHORT = 7.0  # the same in a line of one or two words, which tell little of their language
_OF_LETTERS = 3.0  # the same besides where only letters are odd: some language may have them
_SHORT = 2
_ONE_LETTER = 8.0  # the same where they are one letter or circumflexes, which many languages have, and would be Baltic
_CIRCUMFLEXES = frozenset("âêîôûÂÊÎÔÛ")
_BALTIC = frozenset({"cp1257", "iso8859-13", "cp775"})
_OTHER_ROAD = 2.0  # bits by which it has to be better than any other road
_SWITCH = 8 * STEPS  # of a word in another language than the line's
_UNKNOWN = 2 * STEPS  # of a line in a language without a table
_BIG = 16.0  # bits of an accented capital after a small letter
_AGAIN = 7.0  # bits of a sign that the line has had before
_CAPITAL = 3.0  # bits of an accented capital at a word's beginning
_ORDINAL = 5.0  # bits of º behind a number
_GROWN = 6.0  # bits of a sign between two small letters
_ALTERED = 6.0  # bits of a line that someone altered on purpose
_TWIN = 6.0  # bits of each letter put in place of its like
_TWINS_MOST = 3  # letters from which on another is no surprise
_SET_IN = 9.0  # bits of each invisible character set in
_WELL = 4.0  # bits a letter of a text in a language that has a table
_AROUND = 80  # characters before the first accented letter that roads are judged by
_JUDGED = 200  # characters that they are judged by in all
_HIGH_RUN = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W\d_ªº]+")
#: Marks where none stands: inside a word, or an opening one behind it.
_OUT_OF_PLACE = re.compile(
    "[a-z\xdf-\xff](?:[„‚†‡‰¡¿\x80-\x9f]|[“”«»‹›…‘•·˜ˆ\xa0\xad¸·°](?=[a-z\xdf-\xff])|[—–](?=[a-z](?![a-z])))"
    "|(?<![^\\W\\d_])[a-z][—–](?=[a-z])|[\x80-\x9f]|(?<= )[†‡‰ˆ˜](?= )"
)
_UTF8 = reading("utf-8")
_IN_WORDS = frozenset("’–—…·\xad\u200b\u200c\u200d")
_ASCII = bytes(range(0x80))
#: Cyrillic letters that look like Latin ones.
_TWINS = str.maketrans("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ", "aeopcyxijshdqwABEKMHOPCTYXIJS")
_HAS_TWINS = re.compile("[аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad]")
_LOW_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_BETWEEN = re.compile("(?:^| )[\x80-\x9f](?= |$)")
_CONTROLS = frozenset(map(chr, range(0x80, 0xA0)))
_QUOTES = frozenset("“”„‘‚«»\u00a0")
_MARKS = _QUOTES | frozenset("’…–—·°§€™")


class _Words(NamedTuple):
    """A line as its words and the rest.

    Attributes:
        words: where each word begins and ends, and the word in small letters.
        rest: what everything but letters costs, in bits, and letters of other scripts.
    """

    words: list[tuple[int, int, str]]
    rest: float


def accents(line: str) -> tuple[Road, list[Part]] | None:
    """The road that the accented letters of a line took, and its parts; None where there is no clear one."""
    high = _HIGH_RUN.findall(line)
    if (
        not high
        or any("\u2e7f" < char < "\ufb00" or char > "\ufb06" for run in high for char in run)
        or len("".join(high)) * 3 > len(line)
    ):
        return None
    first = max(0, line.index(high[0]) - _AROUND)
    sample = line[first : first + _JUDGED]
    if fit(sample).worst < _ODD and not _OUT_OF_PLACE.search(sample):
        return None
    return _best(line, sample, frozenset("".join(high)))


def _best(line: str, sample: str, letters: frozenset[str]) -> tuple[Road, list[Part]] | None:
    if not (texts := _texts(sample, letters)):
        return None
    stands = _split(sample)
    before = min(_as_it_stands(stands), _as_it_was_altered(sample))
    best: dict[str, tuple[float, Road]] = {}
    for was, roads in texts.items():
        costs = _as_it_was(sample, was, stands)
        for road in roads:
            gain = before - min(map(costs.__getitem__, _home(road.written))) - road.rarity
            if was not in best or gain > best[was][0]:
                best[was] = gain, road
    (gain, road), *others = sorted(best.values(), key=lambda each: -each[0]) or [(0.0, _ROADS[0])]
    least = _CLEARLY if len(stands.words) > _SHORT else _CLEARLY_SHORT
    if gain < least or (others and gain - others[0][0] < _OTHER_ROAD):
        return None
    read_as, written = road.readings
    data = read_as.write(line)
    text = written.read(data) if data is not None else None
    if text is None or (letters <= _CONTROLS and not _is_known_well(stands)):
        return None
    parts = [
        Part(match.start(), match.end(), text[match.start() : match.end()], gain)
        for match in _HIGH_RUN.finditer(line)
        if match.group() != text[match.start() : match.end()]
    ]
    return (road, parts) if _tells(line, text, road.written, gain - least) else None


def _tells(line: str, was: str, written: str, more: float) -> bool:
    """Whether what changed is more than what some line of another kind has: an alphabet's letters listed, powers, names of one unknown language.

    Args:
        line: as it stands.
        was: what it was.
        written: in which encoding.
        more: bits that were gained over the least.
    """
    changed = [
        n
        for n, (stood, char) in enumerate(zip(line, was, strict=True))
        if stood != char and not is_power(line, n) and not (stood in "·×÷°" and line[n - 1 : n].isdigit())
    ]
    letters = [n for n in changed if was[n].isalpha()]
    if not any(_is_joined(was, line, n) for n in letters) and not any(line[n] in _CONTROLS for n in changed):
        return False
    if 2 * sum(was[n].islower() and _begins_word(line, n) for n in changed) > len(changed):
        return False
    pairs = {(line[n], was[n]) for n in changed}
    few = len(pairs) < 2 or all(stood in _CIRCUMFLEXES for stood, _ in pairs)
    least = _ONE_LETTER if few and written in _BALTIC else _OF_LETTERS
    return more >= least or not all(line[n].isalpha() for n in changed)


def _begins_word(line: str, at: int) -> bool:
    """Whether a capital begins a word, as it should."""
    return (
        line[at].istitle()
        and group(line[at]).name == "latin"
        and not line[at - 1 : at].isalpha()
        and line[at + 1 : at + 2].islower()
    )


def _is_joined(was: str, line: str, at: int) -> bool:
    """Whether a letter has beside it one that is the same both ways: part of a word, not a letter by itself or a formula's."""
    return any(was[n : n + 1].isalpha() and was[n] == line[n] for n in (at - 1, at + 1) if 0 <= n < len(was))


def _texts(sample: str, letters: frozenset[str]) -> dict[str, list[Road]]:
    """Each text that the sample can have been, with the roads that led from it; none where its bytes are UTF-8."""
    bytes_of = {
        name: data for name in _READ_AS if letters <= reading(name).chars and (data := reading(name).write(sample))
    }
    if any(map(_is_utf8, bytes_of.values())):
        return {}
    places = [n for n, char in enumerate(sample) if char > "\x7f"]
    found: dict[str, list[Road]] = {}
    for road in _ROADS:
        if (data := bytes_of.get(road.read_as)) is not None and (was := reading(road.written).read(data)) is not None:
            found.setdefault(was, []).append(road)
    return {was: roads for was, roads in found.items() if _letters_for_letters(sample, was, places)}


def _is_known_well(line: _Words) -> bool:
    """Whether the words are certainly of a language that has a table: what only controls say is not enough to change another's text."""
    words = {word for _, _, word in line.words}
    return len(words) > _SHORT and _as_it_stands(_Words(line.words, 0.0)) <= _WELL * sum(map(len, words))


def _is_utf8(data: bytes) -> bool:
    """Whether at least half of the bytes above ASCII are characters of UTF-8."""
    return 2 * sum(map(len, _UTF8.multiple(data))) >= len(data.translate(None, _ASCII))


@cache
def _home(written: str) -> tuple[int, ...]:
    """The places of the languages that were written in an encoding."""
    home = _HOME.get(written, _WESTERN).split()
    return tuple(place for place, tag in enumerate(tags()) if tag in home)


def _split(line: str) -> _Words:
    rest = 0.0
    words: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(line):
        start, end = match.span()
        word = match.group()
        if start and line[start - 1] != " ":
            rest += group(line[start - 1]).before_letter(line[start - 1])
        rest += sum(_BIG for a, b in pairwise(word) if b > "\x7f" and b.isupper() and a.islower())
        if start and word[0] > "\x7f" and word[0].isupper() and not word.isupper():
            rest += _CAPITAL
        if all(char < "\x80" or group(char).name == "latin" for char in word):
            words.append((start, end, word.replace("İ", "i").lower()))
        else:
            rest += _SWITCH / STEPS + sum(map(pair_bits, " " + word, word))
    signs: set[str] = set()
    for before, char, after in zip(" " + line, line, line[1:] + " ", strict=False):
        if char.isalpha() and char not in "ªº":
            continue
        cost = _ORDINAL if char in "ªº°" and (before.isdigit() or before == ".") else pair_bits(before, char)
        if char > "\x7f":
            if before.islower() and after.islower() and char not in _IN_WORDS:
                cost += _GROWN
            # A sign that comes again may be a letter to those who write so: `jk´antik`.
            cost = min(cost, _AGAIN) if char in signs else cost
            signs.add(char)
        rest += cost
    return _Words(words, rest)


def _as_it_was_altered(sample: str) -> float:
    """What the line costs if letters were put in place of their like, or invisible characters were set in."""
    found = math.inf
    if twins := len(_HAS_TWINS.findall(sample)):
        found = _as_it_stands(_split(sample.translate(_TWINS))) + _ALTERED + _TWIN * min(twins, _TWINS_MOST)
    if (controls := len(_CONTROL.findall(sample))) and not _BETWEEN.search(sample):
        once = 0.0 if _LOW_CONTROL.search(sample) else _ALTERED
        found = min(found, _as_it_stands(_split(_CONTROL.sub("", sample))) + once + _SET_IN * controls)
    return found


def _as_it_stands(line: _Words) -> float:
    """What the line costs if it is what it seems: in its best language or in an unknown one, here and there a word of another.

    A word that comes again tells nothing new.
    """
    rows = list(map(_at_most, {word for _, _, word in line.words}))
    known = min(unpacked(sum([row for row, _ in rows])))
    unknown = min(unpacked(sum([row for _, row in rows]))) + _UNKNOWN
    return min(known, unknown) / STEPS + line.rest


@lru_cache(maxsize=1 << 14)
def _at_most(word: str) -> tuple[int, int]:
    """What a word costs in each language, and what it does spelt alike beside other letters, but no more than as a word of another language: packed."""
    free = free_costs(word)
    most = min(free) + _SWITCH
    known = packed([min(cost, most) for cost in word_costs(word)])
    return known, known if word.isascii() else packed([min(cost, most) for cost in free])


def _as_it_was(sample: str, was: str, stands: _Words) -> list[float]:
    """What the line costs in each language if it took a road: its changed words are words of that language."""
    same = {(start, end) for start, end, _ in stands.words}
    line = _split(was)
    total = 0
    seen: set[str] = set()
    for start, end, word in line.words:
        if word not in seen:
            seen.add(word)
            kept = was[start:end] == sample[start:end] and (start, end) in same
            total += _at_most(word)[0] if kept else _exactly(word)
    return [cost / STEPS + line.rest for cost in unpacked(total)]


@lru_cache(maxsize=1 << 12)
def _exactly(word: str) -> int:
    """What a word costs in each language, packed."""
    return packed(word_costs(word))


def _letters_for_letters(line: str, was: str, places: list[int]) -> bool:
    """Whether letters were letters, and here and there a mark; or controls that stand for marks of Windows were those marks."""
    letters = marks = controls = 0
    for n in places:
        stood, char = line[n], was[n]
        if stood == char:
            continue
        before, after = was[n - 1 : n], was[n + 1 : n + 2]
        if char.isalpha() and char not in "ªº":
            if char.isupper() and (before.islower() or (before.isalpha() and after.islower())):
                return False
            if char.islower() and after.isupper():
                return False
            if stood == "\xa0" and not before.isalpha():
                return False
            letters += group(char).name == "latin"
        elif char not in _MARKS or (char in _QUOTES and before.isalpha() and (after.isalpha() or char in "„‚")):
            return False
        elif "\x80" <= stood < "\xa0":
            controls += 1
        else:
            marks += 1
    return 2 * letters >= marks and letters + controls > 0
