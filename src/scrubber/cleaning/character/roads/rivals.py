"""Which of several roads that explain a line led to it: the best of them, unless another that explains it as well
says that something else was there.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from scrubber.cleaning.character.roads.credible import is_credible
from scrubber.cleaning.character.roads.part import Part, repaired, were
from scrubber.language.characters import group
from scrubber.language.latin import fit
from scrubber.language.model import bits
from scrubber.language.spelling import is_foreign
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from scrubber.cleaning.character.roads.road import Road

    #: What a road gains, in bits, less how rare it is; the road; and the parts of a line that it explains.
    Found = tuple[float, Road | None, list[Part]]

_TIE = 2.0  # bits by which one road is better than another that would have it otherwise, or none is taken
#: Bits by which a road that says the same of more letters may be worse: those that a kindred code page has not, as the
#: first of sentences, are dear ones.
_CAPITALS_MORE = 8.0
_SPELT = (
    8.0  # bits within which it is not the pairs of letters of all languages that decide, but those of the line's own
)
_CLEARLY = 4.0  # bits by which one of them has to be likelier than any other
_CAPITAL, _CAPITALS = 3.0, lazily("[A-Z]{2}$")
_FLIPPED, _FOREIGN = 14.0, 10.0  # bits of a capital behind a small letter, and of a letter that no language has
_BARE = 8.0  # bits by which accents alone are less than letters
_SELDOM = 4.0  # bits of a reading that is rare
_RARER = 2.0  # times that a reading has to be likelier than it is rarer
_SEEN = 400  # characters of a line by which its language is told
_BEFORE = 100  # of them before the first damage


def clear(line: str, found: list[Found]) -> Found:
    """The best of several, unless another is as good and says that something else was there; how rare each is, its gain
    tells already.

    Of those of single bytes that agree, it is the one that explains most of the line, or by which most of its
    characters can have come. What is not credible by itself is no rival.
    """
    found = [(gain - _BARE * _are_bare(parts), road, parts) for gain, road, parts in found]
    found.sort(key=lambda each: -each[0])
    best = found[0]
    if len(found) > 1 and (spelt := _best_spelt(line, found)) is not None:
        return spelt
    alike = [best]
    for each in found[1:]:
        near = each[0] + _TIE >= best[0]
        if each[0] + _CAPITALS_MORE < best[0]:
            break
        if _agree(best[2], each[2]):
            whole = _given(line, each[1]) > _given(line, best[1])
            if near or (whole and len(_letters(each[2])) > len(_letters(best[2]))):
                alike.append(each)
        elif near and each[1] is not None and is_credible(line, each[2], each[1]):
            return 0.0, None, []
    if len(alike) == 1 or best[1] is None or best[1].written == "utf-8":
        return best
    return max(alike, key=lambda each: (len(_letters(each[2])), _given(line, each[1])))


def _best_spelt(line: str, found: list[Found]) -> Found | None:
    """Of readings of the bytes of UTF-8 that make different Latin letters of them, the one whose words are clearly
    the likeliest in one language.
    """
    near = [each for each in found if each[0] + _SPELT >= found[0][0] or _are_layers(each[2], found[0][2])]
    if len(near) < 2 or not all(road is not None and road.written == "utf-8" for _, road, _ in near):
        return None
    whole = [[_undone(part) for part in parts] for _, _, parts in near]
    rarity = [road.rarity if road else 0.0 for _, road, _ in near]
    # What is no Latin letter, such as a sign, has to be the same in all; a blank that does not break parts words.
    if len({tuple(char for char in were(parts) if not (_is_latin(char) or char == "\xa0")) for parts in whole}) > 1:
        if not all(_are_layers(parts, near[0][2]) for _, _, parts in near):
            return None
        costs = [bits(repaired(line, parts)) + rarer for parts, rarer in zip(whole, rarity, strict=True)]
        return near[costs.index(min(costs))]
    first = max(0, min(part.start for parts in whole for part in parts) - _BEFORE)
    texts = [_seen(line, parts, first) for parts in whole]
    costs = [
        fit(text).bits + _oddness(line, parts) + _RARER * rarer
        for text, parts, rarer in zip(texts, whole, rarity, strict=True)
    ]
    least = min(costs)
    others = [
        rarer
        for cost, text, rarer in zip(costs, texts, rarity, strict=True)
        if cost < least + _CLEARLY and text != texts[costs.index(least)]
    ]
    if not others:
        return near[costs.index(least)]
    if (
        0.0 in rarity
        and 0.0 not in others
        and all(
            text == texts[costs.index(least)] or cost >= least + _TIE for cost, text in zip(costs, texts, strict=True)
        )
    ):
        return near[costs.index(least)]  # the commonest is out of the question
    # Where words leave it open, it is the commonest rather than one that hardly anybody came.
    rest = [rarer for rarer in rarity if rarer]
    return near[rarity.index(0.0)] if 0.0 in others and min(rest) >= _SELDOM else None


def _are_layers(parts: list[Part], others: list[Part]) -> bool:
    """Whether parts, and others at the same places, are each the bytes of one more layer."""
    return [(part.start, part.end) for part in parts] == [(part.start, part.end) for part in others] and all(
        _undone(part) is not part for part in (*parts, *others)
    )


def _is_latin(char: str) -> bool:
    return char.isalpha() and group(char).name == "latin"


def _undone(part: Part) -> Part:
    """A part with the layer of UTF-8 below it, if all of it came through Latin-1 or cp1252 before."""
    for read_as in ("latin-1", "cp1252"):
        try:
            return replace(part, was=part.was.encode(read_as).decode())
        except UnicodeError:
            continue
    return part


def _are_bare(parts: list[Part]) -> bool:
    """Whether parts would be nothing but marks set over Latin letters, which have letters of their own with most."""
    return all("\u0300" <= char <= "\u036f" for char in were(parts))


def _oddness(line: str, parts: list[Part]) -> float:
    """What capitals beyond ASCII cost, or small letters among capitals, and letters that no language has: a table of
    small letters knows none.
    """
    cost = 0.0
    for part in parts:
        among = _CAPITALS.search(line, max(0, part.start - 2), part.start) is not None
        before = line[part.start - 1 : part.start]
        behind = part.was[1:] + line[part.end : part.end + 1]
        for n, char in enumerate(part.was):
            if char > "\x7f" and char.isalpha():
                # HÀndelser, Si Ú verificato
                amid = before.isupper() and behind[n : n + 1].islower()
                alone = before == behind[n : n + 1] == " " and line[part.start - 2 : part.start - 1].islower()
                flipped = char.isupper() and (before.islower() or amid or alone)
                cost += (_FLIPPED if flipped else _CAPITAL if char.isupper() != among else 0.0) + _FOREIGN * is_foreign(
                    char
                )
            before = char
    return cost


def _seen(line: str, parts: list[Part], first: int) -> str:
    """What a line's stretch from a place on was."""
    end = first + _SEEN
    return repaired(line, takewhile(lambda part: part.start < end, parts), first, end)


def _agree(some: list[Part], others: list[Part]) -> bool:
    """Whether parts say the same, or some of them say what the others do and more of the line's letters besides."""
    if list(map(_what, some)) == list(map(_what, others)):
        return True
    if any(len(part.was) != part.end - part.start for part in (*some, *others)):
        return False
    one, other = _letters(some).items(), _letters(others).items()
    return one <= other or other <= one


def _letters(parts: list[Part]) -> dict[int, str]:
    """What stood at each place of a line, by parts of single bytes."""
    return {part.start + n: char for part in parts for n, char in enumerate(part.was)}


def _given(line: str, road: Road | None) -> int:
    """How many of a line's characters beyond ASCII a road's reading has."""
    return sum(road is not None and road.readings[0].char_bytes(char) is not None for char in line if char > "\x7f")


def _what(part: Part) -> tuple[int, int, str]:
    return part.start, part.end, part.was
