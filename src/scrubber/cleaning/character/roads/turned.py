"""The texts in Latin letters that a sample can have been, if its bytes were those of another code page.

Such a road gives letters for letters, and here and there a mark for one. There are two hundred of them, and most leave
a text's few letters as they are or make no letters of them: what they make of each letter is looked up, and roads that
make the same of all are tried as one.
"""

from collections.abc import Iterator
from functools import lru_cache, reduce
from operator import and_

from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.characters import group
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

_READ_AS = {
    "cp1252": 0.0, "latin-1": 0.5, "cp437": 2.0, "mac_roman": 2.0, "cp1250": 2.5, "cp850": 2.5, "cp1251": 3.0,
    "cp852": 3.0,
    "cp866": 4.0, "koi8-r": 4.0, "cp1254": 3.0, "cp1253": 3.5, "iso8859-2": 3.5, "cp1257": 4.0, "iso8859-15": 4.0,
    "mac_cyrillic": 4.5,
}  # fmt: skip
_WRITTEN = {
    "cp1250": 1.0, "iso8859-2": 1.0, "cp1252": 1.0, "mac_roman": 2.0, "cp850": 2.0, "cp852": 2.5, "cp437": 3.0,
    "cp1254": 3.0, "cp1257": 3.0,
    "iso8859-9": 4.0, "iso8859-13": 4.0, "cp857": 4.0, "cp775": 4.0, "iso8859-15": 4.5,
}  # fmt: skip
#: What bytes of one or two languages were, and who read them: Windows and the web, and a Mac or DOS of another country.
SELDOM = {
    "iso8859-3": "cp1252 latin-1", "iso8859-4": "cp1252 latin-1", "iso8859-10": "cp1252 latin-1",
    "cp861": "cp1252 latin-1 cp437 cp850", "mac_iceland": "cp1252 latin-1 mac_roman",
    "mac_turkish": "cp1252 latin-1 cp1254 mac_roman", "mac_latin2": "cp1252 latin-1 cp1250 mac_roman",
}  # fmt: skip
_SELDOM_BITS = 4.5
_OLD = frozenset({"cp437", "cp850", "cp852", "cp866", "cp857", "cp775", "mac_roman"})
ROADS = sorted(
    [
        Road(written, read_as, rarity + rarer)
        for read_as, rarity in _READ_AS.items()
        for written, rarer in _WRITTEN.items()
        # Files of DOS were read on DOS of another country; the Mac's never were.
        if written != read_as and ("mac_roman" not in {written, read_as} or not {written, read_as} <= _OLD)
    ]
    + [
        Road(written, read_as, _READ_AS[read_as] + _SELDOM_BITS)
        for written, readers in SELDOM.items()
        for read_as in readers.split()
    ],
    key=lambda road: road.rarity,
)
_SIDE_BY_SIDE = lazily(r"[^\x00-\x7f]{2}")
_UTF8 = reading("utf-8")
_ASCII = bytes(range(0x80))
_QUOTES = frozenset("“”„‘‚«»\u00a0")
_MARKS = _QUOTES | frozenset("’…–—·°§€™")


def texts_before(sample: str, letters: frozenset[str]) -> dict[str, tuple[Road, ...]]:
    """Each text that the sample can have been, with the roads that led from it; none where its bytes are UTF-8."""
    names, groups = _groups(letters, letters.intersection(sample))
    bytes_of = {name: reading(name).write(sample) or b"" for name in names}
    if _SIDE_BY_SIDE.search(sample) and any(map(_is_utf8, set(bytes_of.values()))):
        return {}
    places = [n for n, char in enumerate(sample) if char > "\x7f"]
    found: dict[str, tuple[Road, ...]] = {}
    for roads in groups:
        was = reading(roads[0].written).read(bytes_of[roads[0].read_as]) or ""
        if _letters_for_letters(sample, was, places):
            found[was] = roads
    return found


def may_have_turned(letters: frozenset[str]) -> bool:
    """Whether some road turned all of these letters, and one of them into another, as far as each tells by itself."""
    possible = reduce(and_, map(_TURNED.__getitem__, letters), -1)
    return any(possible & _CHANGED[char] for char in letters)


@lru_cache(maxsize=4096)
def _groups(letters: frozenset[str], seen: frozenset[str]) -> tuple[list[str], list[tuple[Road, ...]]]:
    """The readings that may have given a line's letters, and the roads that these may have come, together where its
    sample's were the same by them.

    A text has the same few letters in many lines.
    """
    names = [name for name in _READ_AS if letters <= reading(name).chars]
    possible = reduce(and_, map(_TURNED.__getitem__, seen), -1) if names else 0
    if not possible:
        return [], []
    stands = "".join(sorted(seen))
    found: dict[str | None, list[Road]] = {}
    for n, road in enumerate(ROADS):
        if possible >> n & 1 and road.read_as in names:
            read_as, written = road.readings
            found.setdefault(written.read(read_as.write(stands) or b""), []).append(road)
    found.pop(stands, None)  # nothing would have changed
    return (names if found else []), list(map(tuple, found.values()))


def _turned(char: str) -> int:
    """The roads, a bit for each, that led to a character from a letter, or from a mark that stands in text, or left
    it as it was.
    """
    return sum(1 << n for n, was in _was(char) if was == char or was in _MARKS or (was.isalpha() and was not in "ªº"))


def _changed(char: str) -> int:
    """The roads, a bit for each, that led to a character from another one."""
    return sum(1 << n for n, was in _was(char) if was != char)


def _was(char: str) -> Iterator[tuple[int, str]]:
    """What a character was by each road that may have led to it."""
    bytes_of = {name: reading(name).char_bytes(char) for name in _READ_AS}
    for n, road in enumerate(ROADS):
        if data := bytes_of[road.read_as]:
            yield n, reading(road.written).table[data[0]]


_TURNED, _CHANGED = Remembered(_turned, 1 << 12), Remembered(_changed, 1 << 12)


def _is_utf8(data: bytes) -> bool:
    """Whether at least half of the bytes above ASCII are characters of UTF-8."""
    return 2 * sum(map(len, _UTF8.multiple(data))) >= len(data.translate(None, _ASCII))


def _letters_for_letters(line: str, was: str, places: list[int]) -> bool:
    """Whether letters were letters, and here and there a mark; or controls that stand for Windows' marks were those."""
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
