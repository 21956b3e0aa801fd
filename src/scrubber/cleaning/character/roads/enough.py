"""How much a line tells of a road that parts of it may have come: whether that is more than a coincidence, and how
much of it is said for the first time.
"""

from scrubber.cleaning.character.roads.credible import distinct_letters
from scrubber.cleaning.character.roads.gate import GROWN
from scrubber.cleaning.character.roads.part import LETTERS, Part, stand, were
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.characters import group
from scrubber.language.model import bits
from scrubber.patterns import lazily

_IDEOGRAPHS = 4  # ideographs of one encoding for others of another that are it by themselves
_DEAR = 10.5  # bits of each of fewer, at the most
#: Capitals before a place, and how many of them no name of three letters has.
_CAPITALS, _MANY_CAPITALS = lazily("[A-Z]{1,4}$"), 4
_WIDE_RUN = lazily(r"[^\x00-\x7f\s]+")


def is_enough(line: str, parts: list[Part], road: Road) -> bool:
    """Whether a line holds enough damage to be more than a coincidence.

    Among dozens of roads there is one for almost any single character: 名 is also the bytes of an Arabic digit. A road
    that turns everything into digits and marks explains nothing; CJK characters have to be three in a row, or grown
    together with a Latin word; and what came from one single-byte encoding into another has to hold three letters, or
    to stand in Latin words.
    """
    read_as, written = road.readings
    stands, was = stand(line, parts), were(parts)
    if written.name != "utf-8" and sum(map(str.isalpha, was)) * 2 < len(was):
        return False
    if read_as.single and written.name != "utf-8":
        if not written.single and not any(map(str.isalpha, stands)):
            return distinct_letters("".join(was)) >= LETTERS  # a frame or a picture made of blocks repeats itself
        if any(group(char).name != "latin" for char in was if char.isalpha()):
            return len(stands) >= LETTERS
        grown = [_in_word(line, at) for p in parts for at in range(p.start, p.end) if line[at] > "\x7f"]
        return sum(grown) * 2 > len(grown)
    if read_as.single:
        return True
    if written.single:
        return len({char for char in was if char.isalpha()}) >= _IDEOGRAPHS and len(stands) >= LETTERS
    row = max((len(run) for p in parts for run in _WIDE_RUN.findall(line, p.start, p.end)), default=0)
    lone = any(GROWN.search(line, max(0, p.start - 1), p.end + 1) for p in parts)
    letters = len({*stands}) if written.name == "utf-8" else distinct_letters("".join(was))
    few = letters < _IDEOGRAPHS and written.name != "utf-8"
    lone = lone or (written.name == "utf-8" and all(_is_among_capitals(line, part) for part in parts))
    return lone or (row >= LETTERS and letters >= LETTERS and not (few and _is_dear("".join(was))))


def _is_among_capitals(line: str, part: Part) -> bool:
    """Whether a part would be capitals of a word in capitals: between two of them, or at the end of several."""
    before, after = (
        _CAPITALS.search(line[max(0, part.start - _MANY_CAPITALS) : part.start]),
        line[part.end : part.end + 1],
    )
    if before is None or not part.was.isupper():
        return False
    capitals = len(before[0]) + sum(char.isascii() and char.isupper() for char in part.was)
    return (after.isascii() and after.isupper()) or (capitals >= _MANY_CAPITALS and not after.isalpha())


def _is_dear(was: str) -> bool:
    """Whether a few ideographs are seldom side by side: listed ones are the bytes of some three others."""
    return bits(" " + was) > _DEAR * len(was)


def _in_word(line: str, at: int) -> bool:
    return line[at - 1 : at].isalpha() or line[at + 1 : at + 2].isalpha()


def news(line: str, parts: list[Part]) -> float:
    """The share of what parts say for the first time: a word or ideograph that comes again tells nothing new."""
    words = [word for part in parts for word in _WIDE_RUN.findall(line, part.start, part.end)]
    pairs = [b if b >= "⺀" else a + b for word in words for a, b in zip(" " + word, word, strict=False)]
    return len(set(pairs)) / len(pairs) if pairs else 1.0
