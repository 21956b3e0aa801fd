"""Characters that pairs of letters leave uncertain, looked at again by stronger models: words of Chinese, three letters
in a row.

Only which of the characters that the same bytes can have been is asked again, and only where any other division of the
bytes is clearly dearer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.character.losses.fill import LOST, Step
from scrubber.cleaning.character.losses.spelt import Spelt
from scrubber.cleaning.character.losses.worded import Worded
from scrubber.cleaning.character.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubber.cleaning.character.losses.recover import Found


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
