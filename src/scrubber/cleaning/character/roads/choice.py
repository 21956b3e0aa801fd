"""The choice among roads: which one explains a suspicious line best, in which parts, and whether that is credible.

Each road (bytes of one encoding read as another) is tried: the run is written back into bytes and read the other way,
and the cheapest path between "as it stands" and "as it was" (lattice) says which parts were damaged, as far as that is
credible (damage). They are changed only if the model likes what they were clearly better.
"""

from collections.abc import Sequence
from dataclasses import replace
from operator import add
from typing import NamedTuple

from scrubber.cleaning.character.roads.accents import HIGH_RUN, accents, saved_by
from scrubber.cleaning.character.roads.best_road import COMMON, best_road
from scrubber.cleaning.character.roads.credible import is_credible
from scrubber.cleaning.character.roads.damage import damaged_parts
from scrubber.cleaning.character.roads.enough import is_enough, news
from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.cleaning.character.roads.in_place import without_dashes
from scrubber.cleaning.character.roads.latin_words import said_by_words
from scrubber.cleaning.character.roads.no_text import breaks_words, grows_together, takes_turns
from scrubber.cleaning.character.roads.part import CLEARLY, Part, inside, repaired, were, whole_words
from scrubber.cleaning.character.roads.reading import Reading
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.cleaning.character.roads.swallowed import swallowed
from scrubber.language.model import bits, costs_of_pairs
from scrubber.patterns import lazily

_CLEARLY_UTF8 = 7.0  # bits that a repair has to gain where the bytes are UTF-8, which they seldom are by chance
_RARE = 3.0  # bits from which on a road is rare
_ALIKE = 2.0  # bits that a line has to gain by a road that other lines of its text came, and one of ideographs
_ALIKE_WIDE = 8.0
_WORD_WIDE = 18.0  # bits of an ideograph that is no rare one, whatever stands before it
_NONSENSE = 4  # one of so many characters that are suspicious of a text
_CONTROL = lazily("[\x80-\x9f]")
_PAIR = 2  # characters beyond ASCII in a row


class Choice(NamedTuple):
    """The road that parts of a line clearly came.

    Attributes:
        road: which one.
        parts: the parts of the line that did.
        enough: whether the line alone holds enough of it to be more than a coincidence.
        losses: what became of bytes that the reader could not read, where some were lost.
        untold: whether the line was asked whether it tells of damage, and does not.
    """

    road: Road
    parts: list[Part]
    enough: bool
    losses: str = ""
    untold: bool = False


def chosen(line: str, language: int | None = None) -> Choice | None:
    """The road that parts of a line clearly came; None where there is no such road. The language of its text helps,
    as `accents` takes it.
    """
    if (choice := took_along(line)) is not None:
        return choice
    found = accents(line, language)
    gain, road, parts = best_road(line)
    if found is not None and not (road and road.written == "utf-8" and gain > sum(part.gain for part in found[1])):
        choice = Choice(*found, enough=True)
    else:
        if road is None or not _is_much(line, road, gain, parts):
            return None
        parts = damaged_parts(line, road, known=True)
        read_as, written = road.readings
        if read_as.single and written.single:
            parts = whole_words(line, parts, road)
        elif read_as.single and road.written != "utf-8":
            parts = without_dashes(line, parts)
        if road.written != "utf-8" and sum(part.gain for part in parts) < CLEARLY:
            return None
        if _is_wide(road) and (_gain_once(line, parts) < CLEARLY or _is_nonsense(repaired(line, parts))):
            return None
        choice = Choice(road, parts, is_enough(line, parts, road))
    if is_credible(line, choice.parts, choice.road):
        return choice
    return _common(line) if choice.road.written == "utf-8" and choice.road.read_as not in WESTERN else None


def took_along(line: str, known: Sequence[Road] = ()) -> Choice | None:
    """The road by which letters of a line became ideographs, as `swallowed` tells it; None where it is not credible."""
    found = swallowed(line, known)
    return Choice(*found, enough=True) if found is not None and is_credible(line, found[1], found[0]) else None


def chosen_by(line: str, road: Road, *, all_came: bool = False) -> Choice | None:
    """What a line was if it came a road that other lines of its text certainly came; None where it does not read better
    so.

    One accident hits all of a text, so this asks for less: letters for letters, or marks for controls, have to be all
    of the line's, ideographs some bits. Where so many lines came it that `all_came`, a line in Latin letters only has
    to have a character that the text's encoding has none for, or nothing but bytes of UTF-8, where that was it; and
    one of single bytes nothing but those of common ideographs and their marks.
    """
    read_as, written = road.readings
    if read_as.single and written.single:
        data = read_as.write(line)
        was = written.read(data) if data is not None else None
        if was is None:
            return None
        part = Part(0, len(line), was, saved_by(line, was, road))
        if takes_turns(line, [part]) or breaks_words(line, [part]):
            return None
        if all_came and _has_none_for(written, line):
            return Choice(road, [replace(part, gain=max(part.gain, _ALIKE))], enough=True)
        changed = any(a != b and (b.isalpha() or _CONTROL.match(a)) for a, b in zip(line, was, strict=True))
        return Choice(road, [part], enough=True) if changed and part.gain >= _ALIKE else None
    parts = damaged_parts(line, road, known=True)
    every = {at for at, char in enumerate(line) if char > "\x7f"}
    if written.name == "utf-8":
        return (
            Choice(road, parts, enough=True) if all_came and _is_latin(line) and every.issubset(inside(parts)) else None
        )
    if grows_together(line, parts):
        return None
    if all_came and read_as.single and parts and every.issubset(inside(parts)) and all(map(_is_ordinary, parts)):
        return Choice(road, parts, enough=True)
    if sum(part.gain for part in parts) < _ALIKE_WIDE or not any(map(str.isalpha, "".join([p.was for p in parts]))):
        return None
    return Choice(road, parts, enough=True) if _all_came(line, parts, read_as, written) else None


def _has_none_for(written: Reading, line: str) -> bool:
    """Whether a line in Latin letters has one or two characters in a row that an encoding has none for."""
    few = (run for run in HIGH_RUN.findall(line) if len(run) <= _PAIR)
    return _is_latin(line) and not all(map(written.chars.issuperset, few))


def _is_latin(line: str) -> bool:
    """Whether most of a line is small letters of ASCII."""
    return 2 * sum(char > "\x7f" for char in line) < sum("a" <= char <= "z" for char in line)


def _is_ordinary(part: Part) -> bool:
    """Whether what a part was is no dearer than words of ideographs are, or marks."""
    return bits(f" {part.was}") <= _WORD_WIDE * len(part.was) or not any(map(str.isalnum, part.was))


def _all_came(line: str, parts: list[Part], read_as: Reading, written: Reading) -> bool:
    """Whether few ideographs stay in a line that the road would have changed."""
    changed = set(inside(parts))
    wide = [at for at, char in enumerate(line) if char >= "⺀" and char.isalpha()]
    stay = [at for at in wide if at not in changed and written.char(read_as.char_bytes(line[at]) or b"") != line[at]]
    return 3 * len(stay) <= len(wide)


def _common(line: str) -> Choice | None:
    """The commonest road, where a rarer reading of the same bytes of UTF-8 gained more and is not credible; all of the
    damage has to have come it.

    A mark that was damaged and one that never was may make the bytes of letters that no text has side by side
    (`Ã© d’à`).
    """
    parts = damaged_parts(line, COMMON, known=True)
    if sum(part.gain for part in parts) * news(line, parts) < CLEARLY or not is_credible(line, parts, COMMON):
        return None
    if suspicious(repaired(line, parts)):
        return None  # it leaves some of the damage unexplained
    return Choice(COMMON, parts, is_enough(line, parts, COMMON))


def _is_much(line: str, road: Road, gain: float, parts: list[Part]) -> bool:
    """Whether a road gains what it has to, by what the parts say or by their words."""
    said, least = gain * news(line, parts), _least(road, parts)
    return said >= least or (road.written == "utf-8" and said + said_by_words(line, parts, road) >= least)


def _least(road: Road, parts: list[Part]) -> float:
    """The bits that a road has to gain; a single character that happens to be two bytes of UTF-8 in a rare encoding
    says little.
    """
    if road.written != "utf-8":
        return CLEARLY
    return CLEARLY if len(set(were(parts))) < 2 and road.rarity >= _RARE else _CLEARLY_UTF8


def _is_wide(road: Road) -> bool:
    """Whether a road led from one encoding for CJK to another."""
    read_as, written = road.readings
    return not (read_as.single or written.single or written.name == "utf-8")


def _is_nonsense(was: str) -> bool:
    """Whether what ideographs were would be no text either, but as dear as what stands: other bytes were lost."""
    return _NONSENSE * len(suspicious(was)) >= sum(char > "\x7f" for char in was)


def _gain_once(line: str, parts: list[Part]) -> float:
    """The bits that parts gain if a pair of characters costs nothing when it comes again: a shout says no more."""
    stands, was = set[str](), set[str]()
    for part in parts:
        before = line[part.start - 1 : part.start] or " "
        stands.update(map(add, before + line[part.start : part.end], line[part.start : part.end]))
        was.update(map(add, before + part.was, part.was))
    pairs = costs_of_pairs()
    return sum(map(pairs.__getitem__, stands)) - sum(map(pairs.__getitem__, was))
