"""Double-byte text that lost one byte: every character from there to the next of ASCII is read half a character off.

Up to the lost byte the line stands as it is, behind it the same bytes are read one on, and where both readings meet
again a reader that could make nothing of the byte left over set a mark. The place of the loss is the one that makes the
cheapest line of both readings (one walk over their sums). Of the character that lost a byte the other byte is left, and
so it is of the one before the mark: they come back where the language model is sure of them, else they are marked as
lost.
"""

from itertools import accumulate
from typing import NamedTuple

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.cleaning.character.roads.reading import reading
from scrubber.language.model import costs, pair_bits
from scrubber.model import Edit
from scrubber.patterns import lazily

_MARK = "\ufffd"
_MARKED = lazily(_MARK)
_READERS = ("gb18030", "cp949", "big5hkscs")
_RUN = lazily(r"[^\x00-\x7f\ufffd]{5,400}\ufffd")
_NO_CHARACTER = 40.0  # bits of a pair of bytes that is none
_LEAST = 2  # characters off step that are more than a coincidence
_EACH = 3.0  # bits that each of them has to gain
_CLEARLY = 24.0  # and all of them, the price of the loss paid
_GOOD = 11.5  # bits that a character of the text behind the loss may cost
_CERTAIN = 6.0  # bits by which a character has to beat any other
_BYTES = tuple(bytes((byte,)) for byte in range(0x40, 0xFF))


class _Loss(NamedTuple):
    """Where a byte was lost: the text before and behind it, with the character that lost the byte and the one that
    ends at the mark.
    """

    gain: float
    was: str


def misstep_edits(text: str) -> list[Edit]:
    """Put runs of double-byte text in step again that lost a byte.

    Kept: a run that reads as well as it stands, and one without a mark at its end.
    Goes wrong: where two bytes were lost in one run it stays as it is.
    """
    edits = []
    for match in (run for line in lines_that_have(text, _MARKED) for run in _RUN.finditer(text, *line)):
        after = text[match.end() : match.end() + 1] or " "
        found = [(loss.gain, loss.was, name) for name in _READERS if (loss := _put_in_step(match[0][:-1], after, name))]
        if found:
            gain, was, name = max(found)
            sure = round(1 - 2 ** -min(gain, 20.0), 3)
            edits.append(Edit("mojibake", *match.span(), match[0], was, f"{name.upper()} that lost a byte", sure))
    return edits


def _put_in_step(run: str, after: str, name: str) -> _Loss | None:
    source = reading(name)
    data = source.write(run)
    if data is None or len(data) != 2 * len(run):
        return None
    behind = "".join(source.char(data[at : at + 2]) or _MARK for at in range(1, len(data) - 1, 2))
    off = [_NO_CHARACTER if char == _MARK else cost for char, cost in zip(behind, costs(behind), strict=True)]
    head = list(accumulate(costs(run), initial=0.0))
    tail = list(accumulate(reversed(off), initial=0.0))[::-1]
    # Character `at` lost a byte: before it the run stands, behind it the bytes are read one on.
    at = min(range(len(run) - _LEAST), key=lambda at: head[at] + tail[at])
    many = len(behind) - at
    gain = head[-1] - head[at] - tail[at]
    if _MARK in behind[at:] or tail[at] > _GOOD * many or gain < max(_CLEARLY, _EACH * many):
        return None
    found: dict[str, float] = {}
    for place in range(max(0, at - 2), min(at + 2, len(behind))):  # or at one of those around it
        before, rest = run[place - 1 : place] or " ", behind[place:]
        for char in _candidates(data, place, name):
            cost = head[place] + pair_bits(before, char) + pair_bits(char, rest[0]) + tail[place + 1]
            found[run[:place] + char + rest] = cost
    if not found:
        return None
    least = min(found.values()) + _CERTAIN
    near = [whole for whole, cost in found.items() if cost < least]
    whole = "".join(chars[0] if len(set(chars)) == 1 else _MARK for chars in zip(*near, strict=True))
    return _Loss(gain, whole + _filled(behind[-1], data[-1:], after, name))


def _candidates(data: bytes, place: int, name: str) -> set[str]:
    """The characters that lost one of their two bytes at a place, and kept the byte that stands there."""
    kept = data[2 * place : 2 * place + 1]
    source = reading(name)
    found = {source.char(kept + byte) for byte in _BYTES} | {source.char(byte + kept) for byte in _BYTES[0x41:]}
    return {char for char in found if char}


def _filled(before: str, lead: bytes, after: str, name: str) -> str:
    """The last character, whose second byte the mark stands for."""
    source = reading(name)
    chars = {char for byte in _BYTES if (char := source.char(lead + byte))}
    prices = sorted((pair_bits(before or " ", char) + pair_bits(char, after), char) for char in chars)
    if not prices or (len(prices) > 1 and prices[1][0] - prices[0][0] < _CERTAIN):
        return _MARK
    return prices[0][1]
