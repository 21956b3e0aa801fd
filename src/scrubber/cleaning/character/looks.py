"""Each line of a damaged text by itself: which road it came, what it was, whether bytes of it were lost."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import compress

from scrubber.cleaning.character.losses.loss import MARK, Loss
from scrubber.cleaning.character.losses.lossy import may_have_losses
from scrubber.cleaning.character.losses.lossy_lines import Look
from scrubber.cleaning.character.losses.marked import marked
from scrubber.cleaning.character.losses.remains import are_remains
from scrubber.cleaning.character.roads.accents import accents
from scrubber.cleaning.character.roads.at_once import at_once
from scrubber.cleaning.character.roads.choice import Choice, chosen
from scrubber.cleaning.character.roads.damage import damaged_parts
from scrubber.cleaning.character.roads.gate import calm, suspicious
from scrubber.cleaning.character.roads.in_order import spoken
from scrubber.cleaning.character.roads.met import UTF8
from scrubber.cleaning.character.roads.part import repaired
from scrubber.cleaning.character.roads.rare_names import are_names
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.model import costs

_REMEMBERED = 1_000  # characters up to which what was found of a line is remembered
_MOST_REMEMBERED = 4096  # lines
_MANY = 8  # lines that are weighed together before the others are
_LAYERS = 4
#: Suspicious lines of a text that came no road, where none did, from which on of the others those are asked alone whose
#: ideographs are rarer than names, by so many bits each: of 2,835 lines that came a road all but two are; of 228 that
#: pages have and that came none two thirds.
_IN_VAIN, _MORE = 6, 1.25
_SETTLED = 3  # lines that have to have come a road before it is the first that others are tried by
ROADS_OF_TEXT = 2  # roads that a text's other lines are tried by
ANY_BYTE = frozenset(range(0x80, 0xC0))  # that may follow another in UTF-8
JUDGED = 20_000  # characters of a text that all of it is judged by
#: Short lines as they were seen in a text of one language: rounds look at the same lines again, and so do pages of one
#: site.
_LOOKS: dict[tuple[int | None, str], Look] = {}


def look_at(lines: Iterable[str]) -> dict[str, Look]:
    """Each of a text's lines by itself; and where some came a road, those that came it as a whole, at less cost.

    Which these are is told by the text alone, and not by what is remembered of others: only what is found of a line by
    itself is.
    """
    every = list(dict.fromkeys(lines))
    language = spoken(every)
    new = [line for line in every if (language, line) not in _LOOKS]
    head, tail = new[:_MANY], new[_MANY:]
    quiet = set(compress(head, calm(head))) if tail else set[str]()
    found: dict[str, Look] = {}
    if are_remains("".join(every)[:JUDGED]):
        return {line: _left(line) for line in every}
    looked: dict[str, Look] = {}
    roads: Counter[Road] = Counter()
    in_vain = 0
    for n, line in enumerate(every, 1):
        if line in found:
            continue
        look = _LOOKS.get((language, line))
        unsettled = (look is None or look.choice is not None) and line not in quiet
        if unsettled and in_vain >= _IN_VAIN and not roads and _are_names(line):
            found[line] = Look(None, line, losses=may_have_losses(line, line, None))
            continue
        if look is None:
            if tail and line not in head:
                tail = [each for each in tail if each not in found]  # of a damaged text most came its road
                quiet.update(compress(tail, calm(tail)))
                tail = []
            look = looked[line] = _look(line, language, calm=line in quiet)
        found[line] = look
        in_vain += look.strange
        if look.choice is None or not look.choice.enough:
            continue
        roads[look.choice.road] += 1
        if roads[look.choice.road] == _SETTLED and len(roads) <= ROADS_OF_TEXT:
            rest = [line for line in every[n:] if line not in found]
            others = at_once(rest, look.choice.road, language)
            for line_of, choice in others.items():
                was = repaired(line_of, choice.parts)
                found[line_of] = Look(choice, was, losses=False)
                if MARK not in was:
                    looked[was] = Look(None, was, losses=False)  # nothing in it is suspicious any more
            found.update(_cut((line for line in rest if line not in others), look.choice.road))
    short = {(language, line): look for line, look in looked.items() if len(line) <= _REMEMBERED}
    if len(_LOOKS) + len(short) > _MOST_REMEMBERED:
        _LOOKS.clear()
    _LOOKS.update(short)
    return found


def _are_names(line: str) -> bool:
    """Whether what is suspicious in a line is hardly rarer than names are."""
    spots = suspicious(line)
    return bool(spots) and are_names(line, costs(line), spots, _MORE)


def _cut(lines: Iterable[str], road: Road) -> Iterator[tuple[str, Look]]:
    """Lines that came a road that others certainly came, but for bytes that were lost: there is nothing else to ask of
    them. Few whole characters tell that only where each byte was read by itself: what a reader of several at once left
    may be whole by chance.
    """
    few = road.readings[0].single
    for line in lines if road.written == "utf-8" else ():
        marks = [MARK] if MARK in line else ["", "?"] if "?" in line else [""]
        if any(marked(line, Loss(road, mark, ANY_BYTE), few=few) for mark in marks):
            choice = Choice(road, damaged_parts(line, road, known=True), enough=True)
            yield line, Look(choice, repaired(line, choice.parts), losses=True)


def _look(line: str, language: int | None, *, calm: bool = False) -> Look:
    """A line by itself; one that certainly has no suspicious place shows nothing but what accents tell."""
    if calm and MARK not in line and accents(line, language) is None:
        return Look(None, line, losses=False)
    if are_remains(line):
        return _left(line)
    choice = chosen(line, language)
    was = _exhausted(line, choice, language) if choice else line
    losses = may_have_losses(line, was, choice.road if choice else None)
    return Look(choice, was, losses=losses, strange=choice is None and bool(suspicious(line)))


def _left(line: str) -> Look:
    """A line of which half of the bytes are gone: what is whole tells where it came from, and nothing else does."""
    parts = damaged_parts(line, UTF8["cp1252"], known=True)
    choice = Choice(UTF8["cp1252"], parts, enough=True) if parts else None
    return Look(choice, repaired(line, parts), losses=True)


def _exhausted(line: str, choice: Choice | None, language: int | None) -> str:
    """A line after every repair that supposes no loss."""
    for _ in range(_LAYERS):
        if choice is None:
            break
        line = repaired(line, choice.parts)
        choice = chosen(line, language)
    return line
