"""Lines whose bytes were read wrongly and partly lost: what can be proven comes back, the rest is marked as lost.

Which habit of which reader did it is told by what stands there: what a reader can't have written rules it out, a mark
or its absence says what it does with bytes that it can't read. The way that gives the likeliest line is taken if it is
clearly likelier than what stands and than any repair that supposes no loss, and if walking it again over all bytes, the
lost ones named, gives exactly what stands. Of its characters those are put back that no other clearly possible line
lacks; in place of the others stands U+FFFD, which becomes a finding.

Changes `åœ¨` with a byte gone to `在`, `鑷�鐢�` to `自由`. Keeps a line that is ordinary but for one mark. Goes wrong
where a language that no model knows writes a letter that another language's letter differs from in the lost byte alone.
"""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from scrubber.cleaning.character.losses.fill import LOST
from scrubber.cleaning.character.losses.folded import unfolded
from scrubber.cleaning.character.losses.losing import (
    WHOLE,
    WIDE_WRITTEN,
    as_blanks,
    has_twin,
    is_one_script,
    losses,
    losses_as,
    may_be_gone,
    roughly,
)
from scrubber.cleaning.character.losses.loss import MARK, Loss
from scrubber.cleaning.character.losses.reconsider import CERTAIN
from scrubber.cleaning.character.losses.way import Seen, Way, agreed, way_by
from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.cleaning.character.roads.learned import is_quantity
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.quotations import are_quotations
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.cleaning.character.roads.units import units
from scrubber.cleaning.character.scripts import NO_SCRIPT, script_of
from scrubber.language.model import bits, costs
from scrubber.patterns import lazily

_CLEARLY = 16.0  # bits that it has to gain on any other story
_CLEARLY_KNOWN = 5.0  # the same where the rest of the line is known to have come the road
_DECIDED = 0.5  # share of the damaged characters that have to be certain
_DECIDED_OTHER = 0.8  # the same where they are not UTF-8
_AS_COMMON = 1.0  # bits by which a road may be rarer than another that is as common
_EACH = 13.0  # bits that each of the characters may cost
# the same of characters that are certain of UTF-8, by themselves: some ideographs are two letters' bytes by chance
_EACH_UTF8 = 9.5
_HOPELESS_EACH = 12.0  # bits of each from which on few lines came to less, of several hundred
_WHOLE = 0.3  # share of these that have to have lost no byte
_SAMPLE = 48  # characters by which the roads are compared
_ROUGHLY = 24.0  # bits by which the bytes of a road may read worse than another's, as they are left
_TRIED = 2  # roads that are compared by the whole line
#: Bytes of a reader that loses few; characters that none of them fills in which tell that others were lost, and how
#: many for each that is filled in.
_FEW_GONE, _LOST_BESIDES, _OF_FILLED = 8, 2, 0.25
#: A sign of ASCII right at an ideograph or kana.
_AT_IDEOGRAPH = lazily("[⺀-ﾟ][!-~]|[!-~][⺀-ﾟ]")
_OF_LETTERS = 8  # one of so many letters that is a capital behind a small one is one too many
_SCRIPTS, _NEARLY_ALL = 2, 8  # scripts of a line, and letters of one for each of others that bytes are by chance
_HOPELESS = 0.4  # share of marks beyond which too little is left
LONGEST = 2_000  # characters of a line in which lost bytes are looked for


def may_have_losses(line: str, repaired: str, known: Road | None) -> bool:
    """Whether a line may have lost bytes: it is suspicious and has marks or codes that are not told apart, or nothing
    explains all of it. Marks in a line that reads well stand for what was lost there, as this repair leaves them.
    """
    if len(line) > LONGEST:
        return False
    if MARK in line:
        few = line.count(MARK) < _HOPELESS * sum(char > "\x7f" for char in line)
        return few and bool(suspicious(line.replace(MARK, " ")))
    if has_twin(line) and suspicious(line):
        return True
    if known is None:
        return bool(suspicious(repaired))
    if known.written in WIDE_WRITTEN and known.readings[0].single and _AT_IDEOGRAPH.search(repaired):
        return True  # what stands there may be the later byte of a character, whose first is gone
    return any(was is None for stretch in units(line, *known.readings) for _, _, was in stretch)


def lossy_parts(
    line: str, repaired: str, known: Road | None, settled: Loss | None = None, kept: str = ""
) -> tuple[Loss, list[Part]] | None:
    """The road with losses that a line which may have some clearly came, and its parts; None where there is none.
    `repaired` is the line after the best repair that supposes no loss, which came the road that is `known`; `settled`
    is how other lines lost bytes, if nothing else is to be looked for; `kept`, which none of them lost (`kept_of`).
    """
    body = line.rstrip("\r\n")
    likeliest = _likeliest(body, kept) if settled is None else losses_as(body, settled)
    likeliest += [rival for loss in likeliest for rival in as_blanks(body, loss) if rival not in likeliest]
    if not likeliest:
        return None
    ways: list[Way] = []
    seen: Seen = {}
    stands = min(bits(body), bits(repaired.rstrip("\r\n")))
    unmarked = bits(body.replace(MARK, ""))  # a mark alone is no reason to take letters for others
    for loss in likeliest:
        least = _CLEARLY_KNOWN if settled or is_same(loss, known) else _CLEARLY
        most = (stands if loss.road.written == "utf-8" else min(stands, unmarked)) - least
        # What is far dearer than another is no rival of it.
        way = way_by(body, loss, seen, most=min([most, *(way.cost + CERTAIN for way in ways)]))
        if way and way.cost <= most:
            ways.append(way)
    if not ways:
        return None
    best = min(ways, key=lambda way: way.cost)
    near = [way for way in ways if way is not best and way.cost < best.cost + CERTAIN]
    if not all(way.loss.is_as(best.loss) or _agree(way.was(way.steps), best.was(best.steps)) for way in near):
        return None  # another reader's habit explains the line as well, as another text
    if settled and _reads_badly(best):
        return None
    if best.loss.walk(best.data()) != body:
        return None  # the road, walked again over all bytes, gives something else
    was = best.was(best.again)
    for way in near:
        was = agreed(best, was, way)  # what was chosen again may be another character there
    if LOST not in was and reading(best.loss.road.read_as).read(best.data()) == body and not has_twin(body):
        return None  # nothing is lost: then what supposes no loss has judged it
    for way in near:
        # What a habit that is as common and explains the line as well could not tell is not certain.
        if way.loss.road.rarity <= best.loss.road.rarity + _AS_COMMON:
            was = agreed(best, was, way, lost=True)
    was = _of_one_script(_without_guesses(best, was))
    if not _reads_well(best, was, settled=settled is not None):
        return None
    parts = list(_parts(body, best, unfolded(was, best.folded(body)), stands - best.cost))
    return None if is_quantity(body, parts) or are_quotations(body, parts) else (best.loss, parts)


def _without_guesses(way: Way, was: list[str]) -> list[str]:
    """The characters of a way without those filled in that nobody wrote: a capital behind a small letter; and all of
    them where a reader that loses few bytes left characters that none of these fills in, for other bytes were lost as
    well, and any of those may be what is missing. Of many bytes that a reader loses, the one that is missing is told by
    what stands around it: where that is lost as well, it is a guess (明天 for 星期天 of which 天 alone is left).
    """
    steps = way.again
    filled = [not found.step.whole and char > "\x7f" for found, char in zip(steps, was, strict=True)]
    flipped = {n for n, (a, b) in enumerate(pairwise(was), 1) if filled[n] and a.islower() and b.isupper()}
    lost = sum(found.step.char == LOST for found in steps) + len(flipped)
    lost += sum(a == "?" and b.isalpha() for a, b in pairwise(was))
    if 0 < len(way.loss.gone) <= _FEW_GONE and lost >= max(_LOST_BESIDES, _OF_FILLED * sum(filled)):
        return [LOST if guessed else char for guessed, char in zip(filled, was, strict=True)]
    if len(way.loss.gone) > _FEW_GONE and way.loss.mark == MARK:
        gone = [LOST in (found.step.char, char) for found, char in zip(steps, was, strict=True)]
        flipped |= {n for n, guessed in enumerate(filled) if guessed and any(gone[max(0, n - 1) : n + 2])}
    return [LOST if n in flipped else char for n, char in enumerate(was)]


def _of_one_script(was: list[str]) -> list[str]:
    """The same, letters of another script than nearly all marked as lost, in a line that has as many that are: bytes
    that are left of two characters may be a third.
    """
    scripts = [script_of(char) if char > "\x7f" and char != LOST else "" for char in was]
    counts = Counter(script for script in scripts if script not in NO_SCRIPT)
    if len(counts) < _SCRIPTS or counts.keys() & {"HAN", "KANA"}:
        return was
    most, count = counts.most_common(1)[0]
    others = counts.total() - count
    if _NEARLY_ALL * others > count or was.count(LOST) < others:
        return was
    odd = counts.keys() - {most, "LATIN"}
    return [LOST if script in odd else char for script, char in zip(scripts, was, strict=True)]


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether two texts are the same where both are certain, but for blanks: a blank may be a byte of a letter."""
    one, other = ([char for char in text if char != " "] for text in (one, other))
    return len(one) == len(other) and all(a == b or LOST in {a, b} for a, b in zip(one, other, strict=True))


def _reads_well(way: Way, was: list[str], *, settled: bool) -> bool:
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
    flipped = sum(a.islower() and b.isupper() for a, b in pairwise(was))
    if flipped >= _LOST_BESIDES and _OF_LETTERS * flipped > len(damaged):
        return False  # another reading of the same bytes
    least = (_DECIDED if utf8 else _DECIDED_OTHER) * len(damaged)
    if not (settled and utf8) and (certain < least or whole < max(WHOLE, _WHOLE * certain)):
        return False
    if not utf8:
        return is_one_script(was) and way.cost <= _EACH * len(was)
    return is_one_script(was) and _each(way, was) <= _EACH_UTF8


def _each(way: Way, was: list[str]) -> float:
    """The bits that each character costs that is certain and was damaged."""
    sure = [
        cost
        for cost, found, char in zip(costs("".join(was)), way.steps, was, strict=True)
        if char > "\x7f" and char != LOST and not found.step.stands
    ]
    return sum(sure) / max(1, len(sure))


def _reads_badly(way: Way) -> bool:
    """Whether what is certain at first reads so badly that to choose the rest again, at its cost, would not mend it."""
    was = way.was(way.steps)
    return _each(way, was) > (_HOPELESS_EACH if is_one_script(was) else _EACH_UTF8)


def _likeliest(line: str, kept: str = "") -> list[Loss]:
    """The few roads that explain the first lines' worth of a line best, of those whose bytes read as well as any."""
    every = [loss for loss in losses(line) if may_be_gone(loss, kept)]
    if len(every) > 1:
        roughly_each = roughly(line, every)
        least = min(roughly_each) + _ROUGHLY
        every = [loss for loss, cost in zip(every, roughly_each, strict=True) if cost <= least]
    if len(every) <= _TRIED or len(line) < 2 * _SAMPLE:
        return every
    first = max(0, next((at for at, char in enumerate(line) if char > "\x7f"), 0) - 1)
    sample = line[first : first + _SAMPLE]
    prices: list[tuple[float, int]] = []
    seen: Seen = {}
    for n, loss in enumerate(every):
        most = prices[-1][0] if len(prices) == _TRIED else math.inf
        if (way := way_by(sample, loss, seen, most=most)) is not None:
            prices = sorted([*prices, (way.cost, n)])[:_TRIED]
    return [every[n] for _, n in prices]


def is_same(loss: Loss, known: Road | None) -> bool:
    """Whether a road is the one that is known; Western ones are told apart by what was lost only."""
    if known is None or {known.written, loss.road.written} != {"utf-8"}:
        return False
    return known.read_as == loss.road.read_as or {known.read_as, loss.road.read_as} == WESTERN


def _parts(body: str, way: Way, was: list[str], gain: float) -> Iterator[Part]:
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
