"""The road that explains a line best: of those that its suspicious places bring to mind a few are tried in full, and
what each of them gives is looked through for a layer more.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scrubber.cleaning.character.roads.damage import damaged_parts, in_context
from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.cleaning.character.roads.met import UTF8
from scrubber.cleaning.character.roads.one_accident import may_have_come
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.reading import LOWER, reading
from scrubber.cleaning.character.roads.rivals import clear
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.roads.roads import taken, wider
from scrubber.language.model import bits, costs
from scrubber.patterns import lazily

_TRIED = 4  # roads that are tried in full, best first
_SAMPLE = 96  # characters of a line that the roads are judged by
_FEW_SPOTS = 6  # suspicious places that say little by themselves: others of the line are looked at with them
_AROUND = 12  # characters before each of those
_DEAR_LETTER = 9.0  # of four characters that are suspicious together one costs as much
_OF_ANOTHER = 6.0  # bits that a layer of UTF-8 over letters that had come another road has to gain besides
_LAYERS = 4  # different roads that one line is looked through for
_EACH_HIDDEN = 9.0  # bits that a road has to gain for each invisible character, which may have been set in
#: UTF-8 read as browsers read Latin-1.
COMMON = Road("utf-8", "cp1252", 0.0)
_INVISIBLE = lazily(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufeff\uffa0\U000f0000-\U0010ffff]"
)
_IN_ONE_ALPHABET = lazily("[A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ]+|[Ͱ-Ͽἀ-῿]+|[Ѐ-ҁҊ-ԯ]+|[א-ת]+|[ؠ-يٮ-ۓ]+")
_FOLLOWS = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")
#: Characters that came the commonest road whole.
_WHOLE = lazily(f"[Â-ß][{_FOLLOWS}]|[à-ï][{_FOLLOWS}]{{2}}")
#: Quotation marks, dashes and dots as each reading gives their bytes of UTF-8.
_MARKS = {
    UTF8[name]: lazily(
        "|".join(map(re.escape, filter(None, (reading(name).read(mark.encode()) for mark in "‘’“”„–—…•"))))
    )
    for name in ("cp1252", "latin-1", "cp1251", "mac_roman", "cp1250", "cp437", "cp850", "cp866", "koi8-r", "cp1253")
}
_PAIR = 2  # whole characters of the commonest road
_SET_IN = frozenset("·“”‘’—…×")
_SHORT = 500  # characters of a line up to which the best road is remembered


def best_road(line: str) -> tuple[float, Road | None, list[Part]]:
    """The road that explains a line best, layers below it included; what it gains, and its parts."""
    return (_remembered if len(line) <= _SHORT else _best)(line, 0)


def _best(line: str, depth: int) -> tuple[float, Road | None, list[Part]]:
    """As `best_road`, below so many layers."""
    best: tuple[float, Road | None, list[Part]] = (0.0, None, [])
    spots = suspicious(line)
    if not spots or depth == _LAYERS:
        return best
    sample, seen = _sample(line, spots)
    hot = "".join([sample[spot] for spot in seen])
    words = _words_at(sample, frozenset(seen))
    # The other story: invisible characters were set in. A road has to beat it too, and to explain these where nothing
    # else is suspicious.
    shown, hidden = _INVISIBLE.subn("", line)
    other = bits(line) - bits(shown) - _EACH_HIDDEN * hidden if hidden else 0.0
    if hidden and min(unseen := _INVISIBLE.findall(line)) > "\xff" and not (shown and suspicious(shown)):
        hot, words = "".join(unseen), frozenset(unseen)
    for roads in taken(sample, hot, words, _TRIED if not depth else 2, kinds=may_have_come(line)):
        if roads and (kin := wider(roads[0], line)) is not None and kin not in roads:
            roads.append(kin)
        if len(line) > _SAMPLE:
            roads += [road for road in _shown(line) if road not in roads]
        found: list[tuple[float, Road | None, list[Part]]] = []
        for road in roads:
            if road.read_as.endswith(LOWER) and not line.islower():
                continue
            parts = damaged_parts(line, road)
            gain = sum(part.gain for part in parts) - road.rarity
            if gain > 0 and road.written == "utf-8":
                # A layer more, in what this road changed: another accident elsewhere in the line is no reason for this
                # road.
                more, below, _ = _best(" ".join(in_context(line, part) for part in parts), depth + 1)
                gain += more if below is None or below.written == "utf-8" else max(0.0, more - _OF_ANOTHER)
            gain -= max(other, 0.0)
            if gain > 0:
                found.append((gain, road, parts))
        if found:
            return clear(line, found)
    return best


#: Short lines are asked about again: the next round looks at what a repair left, and at all of a text whose language it
#: told.
_remembered = lru_cache(maxsize=4096)(_best)


def _shown(line: str) -> Iterator[Road]:
    """The roads of UTF-8 that a long line has whole characters of the commonest of, or a mark of any: those that the
    roads are judged by may all have lost a byte, as each closing quotation mark has, or be letters of a text in which
    only marks were damaged.
    """
    if len(_WHOLE.findall(line)) >= _PAIR:
        yield COMMON
    for road, mark in _MARKS.items():
        if mark.search(line):
            yield road


def _sample(line: str, spots: Sequence[int]) -> tuple[str, list[int]]:
    """What the roads are judged by, with its suspicious places: the line from the first on, or what is around each."""
    first = spots[0]
    # Characters that are single bytes begin where their run begins; a CJK character is whole.
    while first and "\x7f" < line[first - 1] < "⺀" and line[first] < "⺀":
        first -= 1
    first = max(0, first - 2)
    sample = line[first : spots[-1] + 2][:_SAMPLE]
    seen = [spot - first for spot in spots if spot < first + _SAMPLE]
    end = first + len(sample)
    for spot in spots[len(seen) :] if len(seen) < _FEW_SPOTS else ():
        start = max(end, spot - _AROUND)
        if len(sample) + spot + 2 - start > 2 * _SAMPLE:
            break
        sample += (" " if start > end else "") + line[start : spot + 2]
        seen.append(len(sample) - len(line[spot : spot + 2]))
        end = spot + 2
    return sample, seen


def _words_at(sample: str, spots: frozenset[int]) -> frozenset[str]:
    """What stands at places of a sample: a letter's word, as far as it is of one alphabet, and of others the character.

    A word in which nothing is dear only stands beside one in which something is.
    """
    each = costs(sample)
    at = set(spots)
    words: set[str] = set()
    beside: set[str] = set()
    for match in _IN_ONE_ALPHABET.finditer(sample):
        if inside := at.intersection(range(*match.span())):
            (words if max(map(each.__getitem__, inside)) >= _DEAR_LETTER else beside).add(match.group())
            at -= inside
    others = [sample[spot] for spot in at if not _is_set_in(sample, spot)]
    return frozenset(words.union(others) or [sample[spot] for spot in at] or beside)


def _is_set_in(sample: str, spot: int) -> bool:
    """Whether a mark stands between ideographs, as quotations and names have them: no letter's byte does."""
    return sample[spot] in _SET_IN and sample[spot - 1 : spot] >= "⺀" and sample[spot + 1 : spot + 2] >= "⺀"
