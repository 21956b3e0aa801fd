"""Which encoding a text in Latin letters was in, told by all of its words: one accident hits all of a text.

Code pages of one alphabet have most letters at the same places, so that a line by itself may fit several: of Polish in
cp1257 cp1250 makes `Uroczyúcie` and `czůowieka`, in a line with `ludów` and `wspólny`, which are right in both. Here
all words with letters that a road brought are spelt by each encoding that Latin letters come in, in the language that
likes them best, and the text is given to the one that does clearly best.

Goes wrong where a text has few such words, or is in a language that no table knows and is spelt like another's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.cleaning.character.roads.met import ROADS
from scrubber.cleaning.character.roads.part import Part, inside, repaired
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.spelling import STEPS, costs_together
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from scrubber.cleaning.character.roads.choice import Choice

    #: A line's place, the line, and the road that parts of it came.
    Found = tuple[int, str, Choice]

_WORDS = 4  # different words from which on they tell
_MOST = 400  # of them
_CLEARLY = 10.0  # bits by which they are spelt better than as each line has it
_SIGN = 20.0  # bits of a sign within a word, or of a capital behind a small letter
_WORD = lazily(r"[A-Za-z\x80-\U0010ffff]+")
_LETTERS = lazily(r"[^\W\d_]+")
_WITHIN = frozenset("’‘·\xad\ufffd")
_BEFORE, _BEHIND = "“”„‚‘«»‹–—…\xa0•\ufffd", "“”‘’«»›–—…\xa0\ufffd"


def by_kin(found: Sequence[Found]) -> list[Found]:
    """The lines of a text with the roads that they came, all of one reading with the same encoding where that spells
    their words clearly better.
    """
    readings = {choice.road.read_as for _, _, choice in found if _is_latin(choice.road)}
    out = list(found)
    for read_as in readings:
        mine = [each for each in out if each[2].road.read_as == read_as and _is_latin(each[2].road)]
        best = _best(mine)
        if best is not None:
            again = {at: _by(line, choice, best) for at, line, choice in mine}
            out = [(at, line, again.get(at) or choice) for at, line, choice in out]
    return out


@cache
def _of_latin(read_as: str) -> tuple[Road, ...]:
    """The roads to a reading of those encodings that have accented letters of Latin script."""
    return tuple(road for road in ROADS.get(read_as, ()) if _is_latin(road))


@cache
def _is_latin(road: Road) -> bool:
    """Whether bytes were single ones, and most of the letters beyond ASCII are of Latin script."""
    written = road.readings[1]
    letters = [char for char in written.chars if char.isalpha()]
    return written.single and 2 * sum(char <= "\u024f" for char in letters) > len(letters)


def _best(mine: Sequence[Found]) -> Road | None:
    """The road by which the words of some lines are spelt clearly better than as they were found."""
    as_found = set[str]()
    for _, line, choice in mine:
        as_found.update(_words(line, choice.parts))
    if len(as_found) < _WORDS or not any(char <= "\u024f" for word in as_found for char in word if char > "\x7f"):
        return None
    costs: list[tuple[float, float, Road]] = []
    for road in _of_latin(mine[0][2].road.read_as):
        words = set[str]()
        for _, line, choice in mine:
            other = _by(line, choice, road)
            if other is None:
                break
            words.update(_words(line, other.parts))
        else:
            costs.append((_cost(words), road.rarity, road))
    if not costs:
        return None
    cost, _, road = min(costs)
    return road if cost + _CLEARLY < _cost(as_found) else None


def _by(line: str, choice: Choice, road: Road) -> Choice | None:
    """What the same parts of a line were if the bytes were others; None where they can't have been."""
    if choice.road == road:
        return choice
    read_as, written = road.readings
    parts: list[Part] = []
    for part in choice.parts:
        data = read_as.write(line[part.start : part.end])
        was = written.read(data) if data is not None else None
        if was is None:
            return None
        parts.append(replace(part, was=was))
    return choice._replace(road=road, parts=parts)


def _words(line: str, parts: Sequence[Part]) -> Iterator[str]:
    """The words of what a line was that parts of it stand in."""
    was = repaired(line, parts)
    within = {at for at in inside(parts) if line[at] > "\x7f"} if len(was) == len(line) else None
    for match in _WORD.finditer(was):
        if not match[0].isascii() and (within is None or not within.isdisjoint(range(*match.span()))):
            yield match[0].lstrip(_BEFORE).rstrip(_BEHIND)


def _cost(words: set[str]) -> float:
    """What words cost in the language that likes them best, and the signs and capitals within them, in bits."""
    some = sorted(words)[:_MOST]
    letters = [each for word in some for each in _LETTERS.findall(word.lower())]
    signs = sum(not char.isalpha() and char not in _WITHIN for word in some for char in word)
    signs += sum(a.islower() and b.isupper() for word in some for a, b in pairwise(word))
    return min(costs_together(letters), default=0) / STEPS + _SIGN * signs
