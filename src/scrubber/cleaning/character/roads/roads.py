"""The wrong roads that bytes take, and which of them a run of text may have come."""

from collections.abc import Iterator, Mapping
from functools import lru_cache, reduce
from itertools import chain
from operator import and_, or_

from scrubber.cleaning.character.roads.disguise import is_disguised
from scrubber.cleaning.character.roads.met import READ_AS, ROADS, UTF8, Kinds, others_of, roads_of
from scrubber.cleaning.character.roads.rank import ranked
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.model import bits
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily


def taken(sample: str, hot: str, words: frozenset[str], most: int, *, kinds: Kinds) -> Iterator[list[Road]]:
    """The roads that a suspicious run may have come, the likeliest first; and where none of those is credible, more of
    them.

    Args:
        sample: the run; it begins where a character's bytes begin.
        hot: its suspicious characters: a road that none of them can have come is not tried.
        words: what these stand in: a road that hit a letter hit all of its word.
        most: how many are wanted at a time.
        kinds: the kinds of roads that are tried.
    """
    lists = _remembered if len(sample) <= _SHORT else _lists
    return map(list, lists(sample, hot, words, most, kinds=kinds))


@lru_cache(maxsize=1024)
def _remembered(sample: str, hot: str, words: frozenset[str], most: int, *, kinds: Kinds) -> list[list[Road]]:
    """What a rare letter among its neighbours may have come: a text that has it has it again."""
    return list(_lists(sample, hot, words, most, kinds=kinds))


def _lists(sample: str, hot: str, words: frozenset[str], most: int, *, kinds: Kinds) -> Iterator[list[Road]]:
    if not (readers := _readers(hot, words)):
        return
    every = roads_of(kinds)
    utf8 = [UTF8[name] for name in readers if name in UTF8 and (kinds.utf8 or not reading(name).single)]
    high = {char for char in sample if char > "\x7f"}
    if len(hot) >= _CERTAIN_FROM and (certain := [road for road in utf8 if _is_whole(sample, high, road)]):
        yield [road for _, road in ranked(sample, certain, most)]
        return
    common = [road for road in utf8 if road.rarity <= _COMMON]
    if len(hot) >= _CLEAR_FROM and (mostly := [road for road in common if _is_mostly(sample, road)]):
        yield [road for _, road in ranked(sample, mostly, most)]
    disguised = is_disguised(sample, hot)
    if len(hot) >= _CLEAR_FROM and not disguised and (clear := _clear(sample, readers, every)):
        yield [road for _, road in ranked(sample, clear, most)]
    possible = utf8 if disguised else [*utf8, *chain.from_iterable(map(others_of(kinds).__getitem__, readers))]
    if not possible:
        return
    if len(sample) > _PROBE:
        likely = [road for _, road in ranked(sample[:_PROBE], possible, _SECOND_ROUND)]
        possible = likely + [road for road in utf8 if road not in likely]
    found = ranked(sample, possible, most)
    near = [road for gain, road in found if gain >= _SHARE * found[0][0]]
    yield near
    if len(near) < len(found):
        yield [road for _, road in found[len(near) :]]


def _clear(sample: str, readers: list[str], every: Mapping[str, list[Road]]) -> list[Road]:
    """The roads by the commoner readings that explain a run about as well as the best of them, where that makes good
    text of all of it.

    Then it came no rarer one: a reading that gives other bytes for the same characters does not give good text as well.
    """
    whole = [name for name in readers if READ_AS[name] <= _NOT_RARE and reading(name).write(sample) is not None]
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


def wider(road: Road, line: str) -> Road | None:
    """The road of the same bytes by the reading that has most of a line's characters, where the road's own lacks
    some: kindred code pages differ in few.
    """
    source = reading(road.read_as)
    if not source.single:
        return None
    high = {char for char in set(line) if char > "\x7f"}
    if high <= source.chars:
        return None
    kin = {name: len(high & reading(name).chars) for name in READ_AS if reading(name).single}
    best = max(kin, key=lambda name: (kin[name], -READ_AS[name]))
    if kin[best] == kin[road.read_as]:
        return None
    return next((each for each in ROADS[best] if each.written == road.written), None)


def _is_whole(sample: str, high: set[str], road: Road) -> bool:
    """Whether the sample, with such characters, is UTF-8 from end to end, but for a character that its end cuts."""
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
    """Whether most of a run is whole characters of UTF-8, of one script's few first bytes or of three bytes each:
    others are not that by chance.
    """
    read_as, written = road.readings
    pieces = read_as.pieces(sample)
    data = b"".join([piece for piece in pieces if piece is not None])
    whole = written.multiple(data)
    size = len(data.translate(None, _ASCII)) + pieces.count(None)
    if 3 * sum(map(len, whole)) < 2 * size:
        return False
    return len({each[0] for each in whole}) <= _LEADS or 2 * sum(len(each) > _TWO for each in whole) > len(whole)


def _readers(hot: str, words: frozenset[str]) -> list[str]:
    """The readings that can have given one of these characters, with all of the word that it stands in.

    One of several bytes a character is tried only where there is CJK, and, of ideographs alone, where it has most of
    them; one that falls back byte by byte where there are Latin-1's.
    """
    wide = any(char >= "⺀" for char in hot)
    given_by = _GIVEN_BY.__getitem__ if wide else _of_single_bytes
    each = [reduce(and_, map(given_by, word)) for word in words]
    given = reduce(or_, each, 0)
    if wide and _IDEOGRAPHS.fullmatch("".join(words)):
        for bit, _ in _MANY_BYTES:
            if sum(map(bit.__and__, each)) < _MOST_GIVEN * len(each) * bit:
                given &= ~bit
    if not any(char <= "\xff" for char in hot):
        given &= ~_FALLS_BACK
    return [read_as for n, read_as in enumerate(ROADS) if given >> n & 1] if given else []


def _given_by(char: str) -> int:
    """The readings that can have given a character, a bit for each; all can have given one of ASCII."""
    return _of_single_bytes(char) | sum(bit for bit, source in _MANY_BYTES if source.char_bytes(char))


def _of_single_bytes(char: str) -> int:
    """Those of single bytes a character, and the one that falls back byte by byte; none has given half a surrogate."""
    return -1 if char <= "\x7f" else 0 if "\ud800" <= char <= "\udfff" else _ONE_BYTE.get(char, 0) | _FALLS_BACK


def _of_one_byte() -> dict[str, int]:
    """The single-byte readings that have each character, a bit for each."""
    found: dict[str, int] = {}
    for n, read_as in enumerate(ROADS):
        for char in reading(read_as).chars:
            found[char] = found.get(char, 0) | 1 << n
    return found


_ASCII = bytes(range(0x80))
_CERTAIN_FROM = 6  # suspicious characters that are valid UTF-8 to the last: then nothing else need be tried
_LONGEST = 4  # bytes of a character
_LEADS, _TWO = 3, 2  # first bytes of an alphabet's letters, and how many bytes each letter has
_CLEAR_FROM = 12  # suspicious characters that no two roads make good text of
_MOST_GIVEN = 0.75  # share of ideographs that the reader of an accident has, beside names that stood there before
_IDEOGRAPHS = lazily("[\u2e80-\u303f\u31c0-\u31ef\u3200-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]+")
_COMMON = 2.5  # bits of the commonest readings at the most
_NOT_RARE = 3.0  # of those compared before others: two of Cyrillic make of each other what looks well enough
_WELL, _WELL_CJK = 4.7, 9.5  # bits that a character of good text costs at the most, and one of CJK
_SHARE = 0.5  # of what the best road gains that any rival gains at the least
_SHORT = 12  # characters of a run up to which its roads are remembered
_PROBE = 32  # characters by which all roads are compared
_SECOND_ROUND = 6  # roads that are compared by the rest of the sample
_GIVEN_BY = Remembered(_given_by, 1 << 14)
_ONE_BYTE = _of_one_byte()
#: Readings of more than one byte a character, a bit for each, and of these those that fall back byte by byte.
_MANY_BYTES = [(1 << n, reading(read_as)) for n, read_as in enumerate(ROADS) if not reading(read_as).single]
_FALLS_BACK = sum(bit for bit, source in _MANY_BYTES if source.falls_back)
