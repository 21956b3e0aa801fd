"""Which parts of a text took a road: the cheapest way through two readings of it, as it stands and as it was.

A path through the units that both readings have in common (`units`) pays each character's cost after the one before it
(scrubber.language.model), and a toll for each change from one reading to the other; the cheapest path (Viterbi 1967)
says what was damaged.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import add, itemgetter

from scrubber.cleaning.character.roads.part import Part, inside
from scrubber.cleaning.character.roads.reading import Reading
from scrubber.cleaning.character.roads.units import SHORT, Unit, units
from scrubber.language.model import bits, costs_of_pairs

#: What it costs to enter a damaged part, in bits. Bytes that happen to be UTF-8 are a proof in themselves.
TOLL = 9.0
TOLL_UTF8 = 4.0
TOLL_KNOWN = 2.0
#: What it costs, where it is known that some of the line took the road, not to have taken it, for each character that
#: may have.
SPARED = 5.0
#: What it costs besides to change between damaged and undamaged inside a word: one accident hits all of it.
_IN_WORD = 10.0
_TWO = 2  # characters that are a pair


def damaged(text: str, read_as: Reading, written: Reading, *, known: bool = False) -> list[Part]:
    """The parts of `text` that are cheaper as `written` than as they stand.

    Args:
        text: a line.
        read_as: how its bytes were read.
        written: what they were.
        known: whether it is known that some of the line took this road: then more of it may have on less evidence.
    """
    utf8 = written.name == "utf-8"
    if not known:
        return (_tried if len(text) <= SHORT else _damaged)(text, read_as, written, TOLL_UTF8 if utf8 else TOLL, 0.0)
    if utf8 and len(text) <= SHORT:
        # To spare a character costs more than to enter a part once more costs less: where none was spared before, none
        # is now.
        parts = _tried(text, read_as, written, TOLL_UTF8, 0.0)
        if not _spares(text, units(text, read_as, written), parts):
            return parts
    parts = _damaged(text, read_as, written, TOLL_KNOWN, SPARED)
    if read_as.single and written.single:
        return parts  # letters for letters: a word of one letter is as much of the accident as any other
    return _without_strays(text, units(text, read_as, written), parts)


def _damaged(text: str, read_as: Reading, written: Reading, toll: float, spared: float) -> list[Part]:
    return [
        part
        for stretch in units(text, read_as, written)
        if any(_changes(text, unit) for unit in stretch)
        for part in _parts(text, stretch, toll, utf8=written.name == "utf-8", spared=spared)
    ]


_tried = lru_cache(maxsize=16)(_damaged)


def _changes(text: str, unit: Unit) -> bool:
    """Whether a unit was something else if it took the road."""
    start, end, was = unit
    return was is not None and was != text[start:end]


def _spares(text: str, stretches: list[list[Unit]], parts: list[Part]) -> bool:
    """Whether something outside of the parts would be changed by the road."""
    taken = set(inside(parts))
    return any(unit[0] not in taken and _changes(text, unit) for stretch in stretches for unit in stretch)


def _parts(text: str, stretch: list[Unit], toll: float, *, utf8: bool, spared: float) -> list[Part]:
    """The cheapest path through a stretch, and its damaged parts."""
    before = text[stretch[0][0] - 1] if stretch[0][0] else " "
    kept, changed = 0.0, float("inf")
    last_kept = last_changed = before
    steps: list[
        tuple[bool, bool]
    ] = []  # for each unit: whether "kept" came from "changed", whether "changed" came from "changed"
    same = True  # whether the unit before reads the same both ways
    bits = costs_of_pairs()
    for start, end, was in stretch:
        now = text[start:end]
        first = now[0]
        size = end - start
        inner = 0.0 if size == 1 else bits[now] if size == _TWO else _inner(now)
        if was == now:
            # The same both ways: what stands inside costs the same too.
            back = changed + bits[last_changed + first]
            stay = kept + bits[last_kept + first]
            go_on, enter = back, stay + toll
            from_changed = back < stay
            steps.append((from_changed, go_on <= enter))
            kept = (back if from_changed else stay) + inner
            changed = min(enter, go_on) + inner
            last_kept = last_changed = now[-1]
            same = True
            continue
        if was is not None:
            inner += spared * len(now)
        stay = kept + bits[last_kept + first]
        back = changed + bits[last_changed + first]
        torn = 0.0
        if not same and first > "\x7f":
            word = first.isalpha() and last_kept.isalpha()
            if word or (utf8 and was is not None):
                torn = _IN_WORD
                back += torn
        from_changed = back < stay
        next_kept = (back if from_changed else stay) + inner
        if was is None:
            steps.append((from_changed, False))
            changed = float("inf")
        elif was:
            enter = kept + bits[last_kept + was[0]] + toll + torn
            go_on = changed + bits[last_changed + was[0]]
            steps.append((from_changed, go_on <= enter))
            changed = min(enter, go_on)
            if len(was) > 1:
                changed += _inner(was)
            last_changed = was[-1]
        kept, last_kept, same = next_kept, now[-1], False
    return _trace(text, stretch, steps, changed < kept)


def _without_strays(text: str, stretches: list[list[Unit]], parts: list[Part]) -> list[Part]:
    """The parts without the characters at their ends that stand by themselves, where others of the line were spared:
    "4月5日 " is whole before a damaged word.

    Such a character is in a part for what it would cost to spare it; it stays in where the model likes what it was by
    as much as an unknown road needs.
    """
    if not parts or not _spares(text, stretches, parts):
        return parts
    every = [unit for stretch in stretches for unit in stretch]
    out: list[Part] = []
    for part in parts:
        first = bisect_left(every, part.start, key=itemgetter(0))
        run = every[first : bisect_right(every, part.end, first, key=itemgetter(1))]
        if _is_stray(text, run[0], run[1:2]):
            run = run[1:]
        if run and _is_stray(text, run[-1], run[-2:-1]):
            run = run[:-1]
        if run and (left := _part(text, run)) is not None:
            out.append(left)
    return out


def _is_stray(text: str, unit: Unit, beside: list[Unit]) -> bool:
    """Whether a unit is one character that changed, with none that changed beside it, for which little speaks."""
    start, end, was = unit
    if was is None or end - start > 1 or any(_changes(text, other) for other in beside):
        return False
    return _gain(text, start, end, was) < TOLL


def _gain(text: str, start: int, end: int, was: str) -> float:
    """By how many bits what a part was is likelier than what stands there, beside its neighbours."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    return bits(before + text[start:end] + after) - bits(before + was + after)


def _inner(text: str) -> float:
    return sum(map(costs_of_pairs().__getitem__, map(add, text, text[1:])))


def _trace(text: str, stretch: list[Unit], steps: list[tuple[bool, bool]], in_changed: bool) -> list[Part]:
    runs: list[tuple[int, int]] = []
    for n in range(len(stretch) - 1, -1, -1):
        if in_changed:
            if runs and runs[-1][0] == n + 1:
                runs[-1] = (n, runs[-1][1])
            else:
                runs.append((n, n + 1))
        in_changed = steps[n][1] if in_changed else steps[n][0]
    return [part for first, last in reversed(runs) if (part := _part(text, stretch[first:last])) is not None]


def _part(text: str, run: list[Unit]) -> Part | None:
    """A run without the units at its ends that are the same both ways."""
    first, last = 0, len(run)
    while first < last and not _changes(text, run[first]):
        first += 1
    while last > first and not _changes(text, run[last - 1]):
        last -= 1
    if first == last:
        return None
    start, end = run[first][0], run[last - 1][1]
    out: list[str] = []
    at = start
    for begins, ends, was in run[first:last]:
        if begins > at:
            out.append(text[at:begins])
        out.append(was or "")
        at = ends
    was = "".join(out)
    return Part(start, end, was, _gain(text, start, end, was))
