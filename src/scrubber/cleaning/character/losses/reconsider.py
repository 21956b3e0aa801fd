"""Characters that pairs of letters leave uncertain, looked at again by stronger models: words of Chinese, three letters
in a row.

Only which of the characters that the same bytes can have been is asked again, and only where any other division of the
bytes is clearly dearer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from scrubber.cleaning.character.losses.fill import LOST, Step
from scrubber.cleaning.character.losses.recover import Found
from scrubber.cleaning.character.losses.spelt import Spelt
from scrubber.cleaning.character.scripts import script_of
from scrubber.language.phrases import SIGN, after_bits, word_bits
from scrubber.language.readings import changed, converted_away
from scrubber.language.words import simplified

_AROUND = 8  # characters on either side
_PAIRS = 0.6  # the weight of pairs of characters beside words
#: Bits by which a character has to beat all others: of 117 that did, on lines whose originals are known, one was
#: another.
_CLEARLY = 8.0
# bits, by pairs of letters, beyond which what is of ASCII is not thought of; the model of phrases tells what signs cost
_OTHERS = 12.0


def reconsidered(found: Sequence[Found], least: float) -> list[Found]:
    """A line's characters, the uncertain ones chosen again; one that wins clearly has a margin that makes it certain.

    Args:
        found: the characters of the best path.
        least: bits by which a character has to beat others to be certain.
    """
    asked = {n: _options(each) for n, each in enumerate(found) if _is_open(each, least)}
    if not asked:
        return list(found)
    chars = [each.step.char for each in found]
    sure = [each.step.whole or each.margin >= least for each in found]
    han = {n: options for n, options in asked.items() if script_of(chars[n]) == "HAN"}
    letters = {n: options for n, options in asked.items() if n not in han}
    told = Worded(chars, sure).clear(han) | Spelt(chars, sure).clear(letters)
    return [_again(each, told[n], asked[n], least) if n in told else each for n, each in enumerate(found)]


def _is_open(each: Found, least: float) -> bool:
    """Whether it is only between characters of the same bytes that one is not certain."""
    return not each.step.whole and each.step.char != LOST and each.margin < least <= each.apart


def _options(each: Found) -> dict[str, float]:
    """The characters that the bytes can have been, and how many bits each costs more by pairs of letters."""
    return {each.step.char: 0.0} | {step.char: more for more, step in each.others if not step.stands}


def _again(each: Found, char: str, options: Mapping[str, float], least: float) -> Found:
    """What was found, with a character that is certain."""
    steps: dict[str, Step] = {step.char: step for _, step in each.others} | {each.step.char: each.step}
    return each._replace(step=steps[char], margin=least + len(options))


class Worded:
    """A line of Chinese with uncertain characters."""

    def __init__(self, chars: Sequence[str], sure: Sequence[bool]) -> None:
        self._chars, self._sure = chars, sure

    def clear(self, asked: Mapping[int, Mapping[str, float]]) -> dict[int, str]:
        """The characters that are clearly the likeliest.

        Args:
            asked: by place, the characters that may stand there and how many bits each costs more by pairs of letters.
        """
        if not asked or any("ぁ" <= char <= "ヿ" for char in self._chars) or self._script is None:
            return {}
        return {n: char for n, options in asked.items() if (char := self._clear(n, options))}

    def _clear(self, n: int, options: Mapping[str, float]) -> str:
        if any(more < _OTHERS for char, more in options.items() if char.isascii()):
            return ""
        left = "".join(self._chars[max(0, n - _AROUND) : n]).rpartition(LOST)[2].translate(simplified())
        right = "".join(self._chars[n + 1 : n + 1 + _AROUND]).partition(LOST)[0].translate(simplified())
        costs = sorted(
            (_bits(left, char, right), char) for char in options if not char.isascii() and self._is_own(char)
        )
        costs += [(costs[0][0] + 2 * _CLEARLY, "")] if costs else [(0.0, ""), (0.0, "")]
        return costs[0][1] if costs[1][0] - costs[0][0] >= _CLEARLY else ""

    @cached_property
    def _script(self) -> str | None:
        """Which script the line is in, if it shows that."""
        text = {char for char, sure in zip(self._chars, self._sure, strict=True) if sure}
        simple, full = len(text & converted_away()), len(text & changed().keys() - converted_away())
        return None if simple == full else "simplified" if simple > full else "traditional"

    def _is_own(self, char: str) -> bool:
        """Whether the line's script has a character."""
        if self._script == "traditional":
            return char not in converted_away()
        return char in converted_away() or char.translate(simplified()) == char


def _bits(left: str, char: str, right: str) -> float:
    """What a stretch of simplified text costs with a character in its middle."""
    char = char.translate(simplified())
    pairs = sum(after_bits(a, b) - SIGN * (b in converted_away()) for a, b in pairwise(left[-1:] + char + right[:1]))
    return word_bits(left + char + right) + _PAIRS * pairs
