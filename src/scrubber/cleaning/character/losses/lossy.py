"""Lines whose bytes were read wrongly and partly lost: what can be proven comes back, the rest is marked as lost.

Which habit of which reader did it is told by what stands there: what a reader can't have written rules it out, a mark
or its absence says what it does with bytes that it can't read. The way that gives the likeliest line is taken if it is
clearly likelier than what stands and than any repair that supposes no loss, and if walking it again over all bytes, the
lost ones named, gives exactly what stands. Of its characters those are put back that no other clearly possible line
lacks; in place of the others stands U+FFFD, which becomes a finding.

Changes `åœ¨` with a byte gone to `在`, `鑷�鐢�` to `自由`. Keeps a line that is ordinary but for one mark. Goes wrong
where a language that no model knows writes a letter that another language's letter differs from in the lost byte alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scrubber.cleaning.character.losses.closing_marks import BEGUN, loses_closing, with_closing
from scrubber.cleaning.character.losses.fill import LOST
from scrubber.cleaning.character.losses.folded import unfolded
from scrubber.cleaning.character.losses.losing import WHOLE, has_twin, is_one_script, losses, roughly
from scrubber.cleaning.character.losses.loss import MARK, Loss, Shape, Slots
from scrubber.cleaning.character.losses.reconsider import reconsidered
from scrubber.cleaning.character.losses.recover import Found, Ways, recover
from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.cleaning.character.roads.learned import is_quantity
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.quotations import are_quotations
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.cleaning.character.roads.units import units
from scrubber.language.model import bits, costs

_CLEARLY = 16.0  # bits that it has to gain on any other story
_CLEARLY_KNOWN = 5.0  # the same where the rest of the line is known to have come the road
_CERTAIN = 6.0  # bits by which a character has to beat every line without it
_CERTAIN_KANA = 8.0  # the same of kana: endings differ in one, and word lists know few
_DECIDED = 0.5  # share of the damaged characters that have to be certain
_DECIDED_OTHER = 0.8  # the same where they are not UTF-8
_CLAUSE = 8  # characters below which a line need not be a sentence
_AS_COMMON = 1.0  # bits by which a road may be rarer than another that is as common
_EACH = 13.0  # bits that each of the characters may cost
# the same of characters that are certain of UTF-8, by themselves: some ideographs are two letters' bytes by chance
_EACH_UTF8 = 9.5
_WHOLE = 0.3  # share of these that have to have lost no byte
_AROUND = 8  # characters on either side by which one of two codes is chosen
_SAMPLE = 48  # characters by which the roads are compared
_ROUGHLY = 24.0  # bits by which the bytes of a road may read worse than another's, as they are left
_TRIED = 2  # roads that are compared by the whole line
_HOPELESS = 0.4  # share of marks beyond which too little is left
_BEGUN = [(byte,) for byte in BEGUN]
LONGEST = 2_000  # characters of a line in which lost bytes are looked for


def may_have_losses(line: str, repaired: str, known: Road | None) -> bool:
    """Whether a line may have lost bytes: it has marks, or is suspicious and has codes that are not told apart, or
    nothing explains all of it.
    """
    if len(line) > LONGEST:
        return False
    if MARK in line:
        return line.count(MARK) < _HOPELESS * sum(char > "\x7f" for char in line)
    if has_twin(line) and suspicious(line):
        return True
    if known is None:
        return bool(suspicious(repaired))
    return any(was is None for stretch in units(line, *known.readings) for _, _, was in stretch)


def lossy_parts(
    line: str, repaired: str, known: Road | None, settled: Loss | None = None
) -> tuple[Loss, list[Part]] | None:
    """The road with losses that a line which may have some clearly came, and its parts; None where there is none.

    Args:
        line: a line.
        repaired: the same as it is after the best repair that supposes no loss.
        known: the road of that repair.
        settled: how other lines of the text lost bytes, if nothing else is to be looked for.
    """
    body = line.rstrip("\r\n")
    likeliest = _likeliest(body) if settled is None else [loss for loss in losses(body) if loss.is_as(settled)]
    if not likeliest:
        return None
    ways: list[_Way] = []
    seen: _Seen = {}
    stands = min(bits(body), bits(repaired.rstrip("\r\n")))
    unmarked = bits(body.replace(MARK, ""))  # a mark alone is no reason to take letters for others
    for loss in likeliest:
        least = _CLEARLY_KNOWN if settled or _same(loss, known) else _CLEARLY
        most = (stands if loss.road.written == "utf-8" else min(stands, unmarked)) - least
        # What is far dearer than another is no rival of it.
        way = _way(body, loss, seen, most=min([most, *(way.cost + _CERTAIN for way in ways)]))
        if way and way.cost <= most:
            ways.append(way)
    if not ways:
        return None
    best = min(ways, key=lambda way: way.cost)
    near = [way for way in ways if way is not best and way.cost < best.cost + _CERTAIN]
    if not all(_agree(way.was(way.steps), best.was(best.steps)) for way in near):
        return None  # another reader's habit explains the line as well, as another text
    if best.loss.walk(best.data()) != body:
        return None  # the road, walked again over all bytes, gives something else
    was = best.was(best.again)
    for way in near:
        # What was chosen again may be another character there.
        was = [a if LOST in {a, b} or a == b else LOST for a, b in zip(was, way.was(way.again), strict=True)]
    if LOST not in was and reading(best.loss.road.read_as).read(best.data()) == body and not has_twin(body):
        return None  # nothing is lost: then what supposes no loss has judged it
    for way in near:
        # What a habit that is as common and explains the line as well could not tell is not certain.
        if way.loss.road.rarity <= best.loss.road.rarity + _AS_COMMON:
            was = [LOST if LOST in pair else pair[0] for pair in zip(was, way.was(way.again), strict=True)]
    if not _reads_well(best, was):
        return None
    parts = list(_parts(body, best, unfolded(was, best.folded(body)), stands - best.cost))
    return None if is_quantity(body, parts) or are_quotations(body, parts) else (best.loss, parts)


@dataclass(frozen=True)
class _Way:
    """The likeliest way through a line's bytes by one road.

    Attributes:
        loss: the road.
        slots: the bytes.
        ways: this way and its rivals.
        either: the places of characters that may have either of two codes.
    """

    loss: Loss
    slots: Slots
    ways: Ways
    either: frozenset[int]

    @cached_property
    def cost(self) -> float:
        """What it costs, in bits."""
        return self.ways.cost + self.loss.road.rarity

    @cached_property
    def steps(self) -> list[Found]:
        """Its characters."""
        return self.ways.best()

    @cached_property
    def again(self) -> list[Found]:
        """The same with uncertain ones chosen again, by more than pairs of letters."""
        return reconsidered(self.steps, _CERTAIN)

    def is_certain(self, found: Found) -> bool:
        """Whether a character of it is the one that was there."""
        if self.either and not self.either.isdisjoint(self.slots.places[found.start : found.end]):
            return False
        least = _CERTAIN_KANA if "ぁ" <= found.step.char <= "ヿ" else _CERTAIN
        return found.step.char != LOST and (found.step.whole or found.margin >= least)

    def folded(self, line: str) -> list[int]:
        """Which of its characters end in a no-break space that may have been one with a blank behind it."""
        if not self.loss.blank or "  " in line:
            return []
        return [
            n
            for n, found in enumerate(self.steps)
            if found.step.data[-1:] == b"\xa0" and line[self.slots.places[found.end - 1]] == " "
        ]

    def data(self) -> bytes:
        """Its bytes; of what is not certain, those that are left."""
        return b"".join(
            found.step.data
            if self.is_certain(found)
            else bytes(shape.options[-1] for shape in self.slots.shapes[found.start : found.end])
            for found in self.again
        )

    def was(self, steps: list[Found]) -> list[str]:
        """What is certain of its characters, and marks for the rest."""
        out = [found.step.char if self.is_certain(found) else LOST for found in steps]
        if (
            not steps[-1].step.whole
            and out[-1] in "。．.！？"
            and (len(out) < _CLAUSE or any(mark in out for mark in "「『（“"))
        ):
            out[-1] = LOST  # what closes a quotation may have stood there, or what ends a part of a sentence
        if loses_closing(self.loss):
            shapes = self.slots.shapes
            begins = [shapes[found.start : found.start + 2] for found in steps]
            begun = {n for n, two in enumerate(begins) if [shape.options for shape in two] == _BEGUN}
            out = with_closing(out, begun)
        return out


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether two texts are the same where both are certain."""
    return len(one) == len(other) and all(a == b or LOST in {a, b} for a, b in zip(one, other, strict=True))


#: The ways through bytes in an encoding that were looked for already: kindred readers (GBK and GB18030) have most bytes
#: in common, the rarer comes last.
_Seen = dict[tuple[str, tuple["Shape", ...]], "Ways | None"]


def _way(line: str, loss: Loss, seen: _Seen, *, most: float = math.inf) -> _Way | None:
    chosen, either = _codes(line, loss)
    slots = loss.slots(line, chosen)
    if slots is None:
        return None
    key = loss.road.written, tuple(slots.shapes)
    if key not in seen:
        seen[key] = recover(slots, loss.road.written, line, most - loss.road.rarity)
    ways = seen[key]
    return None if ways is None else _Way(loss, slots, ways, either)


def _codes(line: str, loss: Loss) -> tuple[dict[int, bytes], frozenset[int]]:
    """The code of each character that the reader has two for, by what is likelier around it, and the places where
    that can't be told.
    """
    chosen: dict[int, bytes] = {}
    either: set[int] = set()
    if reading(loss.road.read_as).twins.isdisjoint(line):
        return chosen, frozenset()
    for at, char in enumerate(line):
        if len(codes := loss.codes(char)) < 2:
            continue
        first = max(0, at - _AROUND)
        around = line[first : at + _AROUND]
        known = {place - first: code for place, code in chosen.items() if place >= first}
        prices = []
        for code in codes:
            slots = loss.slots(around, {**known, at - first: code})
            found = slots and recover(slots, loss.road.written, around)
            prices.append((found.cost if found else math.inf, code))
        (best, chosen[at]), (other, _) = sorted(prices)
        if other < best + _CERTAIN:
            either.add(at)
    return chosen, frozenset(either)


def _reads_well(way: _Way, was: list[str]) -> bool:
    """Whether enough of a line is certain, and of one script; bytes that are no UTF-8 prove nothing by themselves,
    so they have to read better.
    """
    damaged = [
        (found.step.whole, char != LOST)
        for found, char in zip(way.steps, was, strict=True)
        if char > "\x7f" and not found.step.stands
    ]
    certain = sum(sure for _, sure in damaged)
    whole = sum(whole and sure for whole, sure in damaged)
    utf8 = way.loss.road.written == "utf-8"
    if whole < WHOLE or whole < _WHOLE * certain or certain < (_DECIDED if utf8 else _DECIDED_OTHER) * len(damaged):
        return False
    if not utf8:
        return is_one_script(was) and way.cost <= _EACH * len(was)
    sure = [
        cost
        for cost, found, char in zip(costs("".join(was)), way.steps, was, strict=True)
        if char > "\x7f" and char != LOST and not found.step.stands
    ]
    return is_one_script(was) and sum(sure) <= _EACH_UTF8 * len(sure)


def _likeliest(line: str) -> list[Loss]:
    """The few roads that explain the first lines' worth of a line best, of those whose bytes read as well as any."""
    every = list(losses(line))
    if len(every) > 1:
        roughly_each = roughly(line, every)
        least = min(roughly_each) + _ROUGHLY
        every = [loss for loss, cost in zip(every, roughly_each, strict=True) if cost <= least]
    if len(every) <= _TRIED or len(line) < 2 * _SAMPLE:
        return every
    first = max(0, next((at for at, char in enumerate(line) if char > "\x7f"), 0) - 1)
    sample = line[first : first + _SAMPLE]
    prices: list[tuple[float, int]] = []
    seen: _Seen = {}
    for n, loss in enumerate(every):
        most = prices[-1][0] if len(prices) == _TRIED else math.inf
        if (way := _way(sample, loss, seen, most=most)) is not None:
            prices = sorted([*prices, (way.cost, n)])[:_TRIED]
    return [every[n] for _, n in prices]


def _same(loss: Loss, known: Road | None) -> bool:
    """Whether a road is the one that is known; Western ones are told apart by what was lost only."""
    if known is None or {known.written, loss.road.written} != {"utf-8"}:
        return False
    return known.read_as == loss.road.read_as or {known.read_as, loss.road.read_as} == WESTERN


def _parts(body: str, way: _Way, was: list[str], gain: float) -> Iterator[Part]:
    """What changes between the characters of ASCII that stay as they are."""
    start, out = 0, ""
    for (start_of, step, *_), char in zip(way.steps, was, strict=True):
        at = way.slots.places[start_of]
        if char <= "\x7f" and step.whole and body[at] == char:
            if body[start:at] != out:
                yield Part(start, at, out, gain)
            start, out = at + 1, ""
        else:
            out += char
    if body[start:] != out:
        yield Part(start, len(body), out, gain)
