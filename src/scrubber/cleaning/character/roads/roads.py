"""The wrong roads that bytes take, and which of them a run of text may have come."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from scrubber.cleaning.character.roads.rank import ranked
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.model import bits
from scrubber.language.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: How bytes were read by mistake, and how many bits rarer than the commonest mistake that is.
_READ_AS = {
    "cp1252": 0.0, "latin-1": 0.5, "cp1251": 1.5, "gb18030": 1.5, "cp1250": 2.0, "big5hkscs": 2.5, "cp932": 2.5, "cp949": 2.5,
    "euc_jp": 3.5, "koi8-r": 3.0, "cp437": 3.0, "mac_roman": 3.0, "cp1254": 3.0, "cp1253": 3.0, "cp1255": 3.0, "cp1256": 3.0,
    "cp850": 3.5, "cp866": 3.5, "cp852": 4.0, "iso8859-2": 3.5, "cp1257": 4.0, "cp1258": 4.0, "cp874": 4.0, "iso8859-15": 4.0,
    "iso8859-5": 4.5, "iso8859-7": 4.5, "iso8859-9": 4.5, "mac_cyrillic": 4.5, "utf-8/latin-1": 4.0, "koi8-u": 4.5,
    "iso8859-3": 5.5, "iso8859-4": 5.5, "iso8859-6": 5.0, "iso8859-8": 5.0, "iso8859-10": 5.5, "iso8859-13": 5.5, "iso8859-14": 5.5, "iso8859-16": 5.5,
    "mac_greek": 5.5, "mac_latin2": 5.5, "mac_turkish": 5.5, "mac_iceland": 5.5, "cp737": 5.5, "cp775": 5.5, "cp855": 5.5, "cp857": 5.5, "cp860": 5.5,
    "cp862": 5.5, "cp865": 5.5, "cp1125": 5.5, "johab": 6.0,
}  # fmt: skip
#: What the bytes were, and how many bits rarer than UTF-8 that is.
_WRITTEN = {
    "utf-8": 0.0, "gb18030": 2.0, "big5hkscs": 2.5, "cp932": 2.5, "cp949": 2.5, "euc_jp": 3.5, "cp1251": 2.0, "koi8-r": 3.0,
    "cp1252": 2.5, "cp1250": 3.0, "iso8859-2": 3.0, "cp866": 3.5, "cp1253": 3.0, "cp1254": 4.0, "cp1255": 3.0, "cp1256": 3.0,
    "cp874": 3.0, "cp1257": 4.0, "cp1258": 5.0, "cp437": 5.0, "cp850": 4.5, "cp852": 4.5, "mac_roman": 4.0, "mac_cyrillic": 5.0,
    "iso8859-5": 5.0, "iso8859-7": 4.0, "iso8859-9": 4.5, "iso8859-15": 4.5, "koi8-u": 4.5, "cp1125": 5.0, "cp737": 5.0, "iso8859-8": 5.0,
    "cp862": 5.5, "iso8859-6": 5.0,
}  # fmt: skip
#: What bytes seldom were, with the readings of their own alphabet and of those who never set any.
_SELDOM = {
    "mac_greek": "cp1253 iso8859-7 cp1252 latin-1",
    "mac_latin2": "cp1250 iso8859-2 cp1252 latin-1",
    "cp775": "cp1257 cp1252 latin-1",
    "cp855": "cp1251 koi8-r iso8859-5 cp1252 latin-1",
    "cp857": "cp1254 cp1252 latin-1",
    "johab": "cp949 gb18030 cp1252 latin-1",
}
_SELDOM_BITS = 6.0


#: Cyrillic and Greek letters that look like Latin ones: set into Latin words they are no trace of a wrong reading.
TWINS = frozenset("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅαεικνορτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
#: Latin letters that look like Cyrillic ones, and those.
_LATIN_TWINS = str.maketrans("acegijkmnoprstuxyABCEHIJKMOPSTXY", "асегіјкмпоргѕтихуАВСЕНІЈКМОРЅТХУ")
_APOSTROPHES = frozenset("’‘ʻʼ")
_WORDS = 6.5  # bits a character that words may cost which such letters are set into


def taken(sample: str, hot: str, most: int, *, letters: bool) -> Iterator[list[Road]]:
    """The roads that a suspicious run may have come, the likeliest first; and where none of those is credible, more of them.

    Args:
        sample: the run; it begins where a character's bytes begin.
        hot: its suspicious characters: a road that none of them can have come is not tried.
        most: how many are wanted at a time.
        letters: whether the run may be letters for letters; else no road from one single-byte encoding to another is tried.
    """
    lists = _remembered if len(sample) <= _SHORT else _lists
    return map(list, lists(sample, hot, most, letters=letters))


@lru_cache(maxsize=1024)
def _remembered(sample: str, hot: str, most: int, *, letters: bool) -> list[list[Road]]:
    """What a rare letter among its neighbours may have come: a text that has it has it again."""
    return list(_lists(sample, hot, most, letters=letters))


def _lists(sample: str, hot: str, most: int, *, letters: bool) -> Iterator[list[Road]]:
    every = _ROADS if letters else _OF_MANY_BYTES
    readers = _readers(frozenset(hot), wide=any(char >= "⺀" for char in hot))
    utf8 = [_UTF8[read_as] for read_as in readers if read_as in _UTF8]
    high = {char for char in sample if char > "\x7f"}
    if len(hot) >= _CERTAIN_FROM and (certain := [road for road in utf8 if _is_whole(sample, high, road)]):
        yield [road for _, road in ranked(sample, certain, most)]
        return
    common = [road for road in utf8 if road.rarity <= _COMMON]
    if len(hot) >= _CLEAR_FROM and (mostly := [road for road in common if _is_mostly(sample, road)]):
        yield [road for _, road in ranked(sample, mostly, most)]
    disguised = _is_disguised(sample, hot)
    if len(hot) >= _CLEAR_FROM and not disguised and (clear := _clear(sample, readers, every)):
        yield [road for _, road in ranked(sample, clear, most)]
    possible = (
        utf8
        if disguised
        else utf8 + [road for read_as in readers for road in every[read_as] if road.written != "utf-8"]
    )
    if len(sample) > _PROBE:
        likely = [road for _, road in ranked(sample[:_PROBE], possible, _SECOND_ROUND)]
        possible = likely + [road for road in utf8 if road not in likely]
    found = ranked(sample, possible, most)
    near = [road for gain, road in found if gain >= _SHARE * found[0][0]]
    yield near
    if len(near) < len(found):
        yield [road for _, road in found[len(near) :]]


def _clear(sample: str, readers: list[str], every: Mapping[str, list[Road]]) -> list[Road]:
    """The roads by the commonest readings that explain a run about as well as the best of them, where that makes good text of all of it.

    Then it came no rarer one: a reading that gives other bytes for the same characters does not give good text as well.
    """
    whole = [name for name in readers if _READ_AS[name] <= _COMMON and reading(name).write(sample) is not None]
    roads = [road for read_as in whole for road in every[read_as]]
    found = ranked(sample[:_PROBE], roads, _SECOND_ROUND)
    if not found or not _reads_well(sample, found[0][1]):
        return []
    return [road for gain, road in found if gain >= _SHARE * found[0][0]]


def _reads_well(sample: str, road: Road) -> bool:
    """Whether all of a run is ordinary text by a road, but for a character that its own end cuts."""
    read_as, written = road.readings
    data = read_as.write(sample)
    if data is None or written.name == "utf-8":
        return False  # what was UTF-8 may have been damaged before
    for cut in range(1 if written.single else 4):
        if (was := written.read(data[: len(data) - cut])) is not None:
            wide = sum(char >= "⺀" for char in was)
            return bits(was) <= _WELL_CJK * wide + _WELL * (len(was) - wide)
    return False


def _is_disguised(sample: str, hot: str) -> bool:
    """Whether look-alikes alone are suspicious: of Latin letters, or Latin ones set into Cyrillic words."""
    # Invisible characters beside look-alikes were set in with them; accented letters are the text's own, for a wrong reading would have hit them too.
    visible = {char for char in hot if unicodedata.category(char) != "Cf" and char not in _APOSTROPHES}
    if visible <= TWINS or (visible & TWINS and {char for char in visible if not "À" <= char <= "ɏ"} <= TWINS):
        return True
    if not any("Ѐ" <= char < "Ԁ" for char in hot):
        return False
    shown = sample.translate(_LATIN_TWINS)
    return shown != sample and not _PLAIN.search(shown) and bits(shown) <= _WORDS * len(shown)


def wider(road: Road, line: str) -> Road | None:
    """The road of the same bytes by the reading that has most of a line's characters, where the road's own lacks some: kindred code pages differ in few."""
    source = reading(road.read_as)
    if not source.single:
        return None
    high = {char for char in line if char > "\x7f"}
    if high <= source.chars:
        return None
    kin = {name: len(high & reading(name).chars) for name in _READ_AS if reading(name).single}
    best = max(kin, key=lambda name: (kin[name], -_READ_AS[name]))
    if kin[best] == kin[road.read_as]:
        return None
    return next((each for each in _ROADS[best] if each.written == road.written), None)


def _is_whole(sample: str, high: set[str], road: Road) -> bool:
    """Whether the sample, with such characters above ASCII, is UTF-8 from end to end, but for a character that its own end cuts."""
    read_as, written = road.readings
    if read_as.single and not high <= read_as.chars:
        return False
    data = read_as.write(sample)
    if data is None:
        return False
    try:
        data.decode(written.name)
    except UnicodeDecodeError as error:
        return error.start > len(data) - _LONGEST  # all before is UTF-8
    return True


def _is_mostly(sample: str, road: Road) -> bool:
    """Whether most of a run is whole characters of UTF-8, of one script's few first bytes or of three bytes each: others are not that by chance."""
    read_as, written = road.readings
    pieces = read_as.pieces(sample)
    data = b"".join([piece for piece in pieces if piece is not None])
    whole = written.multiple(data)
    size = len(data.translate(None, _ASCII)) + pieces.count(None)
    if 3 * sum(map(len, whole)) < 2 * size:
        return False
    return len({each[0] for each in whole}) <= _LEADS or 2 * sum(len(each) > _TWO for each in whole) > len(whole)


def _readers(hot: frozenset[str], *, wide: bool) -> list[str]:
    """The readings that can have given one of these characters.

    One of several bytes a character is tried only where there are `wide` ones, one that falls back byte by byte where there are Latin-1's.
    """
    given = reduce(or_, map(_readers_of, hot), 0)
    if not any(char <= "\xff" for char in hot):
        given &= ~_FALLS_BACK
    if not wide:
        given &= ~_ONLY_WIDE
    return [read_as for n, read_as in enumerate(_ROADS) if given >> n & 1]


def _given_by(char: str) -> int:
    """The readings that can have given a character, a bit for each."""
    sources = map(reading, _ROADS)
    return sum(
        1 << n
        for n, source in enumerate(sources)
        if (char in source.chars if source.single else source.char_bytes(char))
    )


def _roads() -> dict[str, list[Road]]:
    """Every road that has been met or is likely to be, by how the bytes were read.

    Files of DOS and of the Mac came to Windows and the web and were read there, and the other way round; they never met each other. The rarer
    readings are those of a browser set to a reader's own language, and what such a browser met was UTF-8.
    """
    out: dict[str, list[Road]] = {}
    for read_as, rarity in _READ_AS.items():
        written = dict(_WRITTEN)
        if read_as in _RARE:
            written = {
                name: bits for name, bits in written.items() if name == "utf-8" or name in _MET.get(read_as, "").split()
            }
        elif read_as in _DOS or read_as.startswith("mac"):
            written = {name: bits for name, bits in written.items() if name not in _DOS and not name.startswith("mac")}
        elif read_as == _FALLBACK:
            written = {name: bits for name, bits in written.items() if name not in _SINGLE and name != "utf-8"}
        elif read_as in _WIDE:
            written = {
                name: bits for name, bits in written.items() if name not in _DOS and not name.startswith(("mac", "iso"))
            }
        written |= {name: _SELDOM_BITS for name, met in _SELDOM.items() if read_as in met.split()}
        out[read_as] = [Road(name, read_as, rarity + bits) for name, bits in written.items() if name != read_as]
    return out


_FALLBACK = "utf-8/latin-1"
_DOS = frozenset({"cp437", "cp850", "cp852", "cp866", "cp1125", "cp737", "cp862", "cp855"})
_WIDE = frozenset({"gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"})
_RARE = frozenset(
    [
        "cp1257",
        "cp1258",
        "cp874",
        "iso8859-15",
        "iso8859-5",
        "iso8859-7",
        "iso8859-9",
        "cp1254",
        "cp852",
        "cp850",
        "koi8-u",
        "iso8859-3",
        "iso8859-4",
        "iso8859-6",
        "iso8859-8",
        "iso8859-10",
        "iso8859-13",
        "iso8859-14",
        "iso8859-16",
        "mac_greek",
        "mac_latin2",
        "mac_turkish",
        "mac_iceland",
        "cp737",
        "cp775",
        "cp855",
        "cp857",
        "cp860",
        "cp862",
        "cp865",
        "cp1125",
        "johab",
    ]
)
#: What else the rarer readings met: Windows' files on the consoles of Western and Central Europe, and the encodings of one alphabet each other.
_MET = {
    "cp850": "cp1252 gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r iso8859-5 cp1253 iso8859-7 cp1255 iso8859-8 cp1256 iso8859-6 cp874 cp1258",
    "cp852": "cp1250 iso8859-2 cp1251 koi8-r iso8859-5 cp1253 iso8859-7 cp1255 iso8859-8 cp1256 iso8859-6 cp874 cp1258",
    "iso8859-5": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r koi8-u cp866 cp1125 mac_cyrillic",
    "koi8-u": "cp1251 iso8859-5 cp866 cp1125 mac_cyrillic",
    "iso8859-7": "cp1253 cp737 gb18030 big5hkscs cp932 cp949 euc_jp",
    "iso8859-6": "cp1256",
    "iso8859-8": "cp1255",
    "cp775": "cp1257",
    "cp857": "cp1254",
    "cp737": "cp1253 iso8859-7",
    "cp855": "cp1251 koi8-r iso8859-5",
    "mac_greek": "cp1253 iso8859-7",
    "cp874": "gb18030 big5hkscs cp932 cp949 euc_jp cp1252",
    "cp1257": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r iso8859-5 cp866 cp1253 cp1255 cp1256",
    "cp1258": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r",
    "iso8859-15": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r",
    "iso8859-9": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r cp1253 cp1255 cp1256",
    "cp1254": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r cp1253 iso8859-7 cp1256 cp1255 cp874",
}
_SINGLE = frozenset(_WRITTEN) - {"utf-8", "gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"}
_PLAIN = re.compile("[A-Za-z]")
_ASCII = bytes(range(0x80))
_CERTAIN_FROM = 6  # suspicious characters that are valid UTF-8 to the last: then nothing else need be tried
_LONGEST = 4  # bytes of a character
_LEADS, _TWO = 3, 2  # first bytes of an alphabet's letters, and how many bytes each letter has
_CLEAR_FROM = 12  # suspicious characters that no two roads make good text of
_COMMON = 2.5  # bits of the commonest readings at the most
_WELL, _WELL_CJK = 4.7, 9.5  # bits that a character of good text costs at the most, and one of CJK
_SHARE = 0.5  # of what the best road gains that any rival gains at the least
_SHORT = 12  # characters of a run up to which its roads are remembered
_PROBE = 32  # characters by which all roads are compared
_SECOND_ROUND = 6  # roads that are compared by the rest of the sample
_ROADS = _roads()
_readers_of = Remembered(_given_by, 1 << 14).__getitem__
#: Readings, a bit for each: those that fall back byte by byte, and the others of more than one byte a character.
_FALLS_BACK = sum(1 << n for n, read_as in enumerate(_ROADS) if read_as == _FALLBACK)
_ONLY_WIDE = sum(1 << n for n, read_as in enumerate(_ROADS) if not reading(read_as).single and read_as != _FALLBACK)
#: The same, those of bytes that were UTF-8 by themselves.
_UTF8 = {read_as: road for read_as, roads in _ROADS.items() for road in roads if road.written == "utf-8"}
#: The same, those of more than one byte a character either before or after.
_OF_MANY_BYTES = {
    read_as: [road for road in roads if not (reading(read_as).single and reading(road.written).single)]
    for read_as, roads in _ROADS.items()
}
