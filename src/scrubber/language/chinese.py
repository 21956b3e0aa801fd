"""Chinese in its other script, or in another region's words, as OpenCC has it: its roads are opened here, each once
and when it is first asked for.
"""

from collections.abc import Callable
from functools import cache

#: OpenCC's roads: to simplified characters and to traditional ones, character by character and phrase by phrase; the
#: mainland's words in Taiwan's, and the way back.
SIMPLIFIED, TRADITIONAL, THERE, BACK = "t2s", "s2t", "s2twp", "tw2sp"


@cache
def converter(road: str) -> Callable[[str], str]:
    """What writes a text by one of OpenCC's roads.

    `BACK` starts from traditional characters; where it is asked of a simplified text, that is made traditional first.
    """
    import opencc  # noqa: PLC0415 -- heavy

    convert: Callable[[str], str] = opencc.OpenCC(road).convert
    if road != BACK:
        return convert
    traditional = converter(TRADITIONAL)
    return lambda text: convert(traditional(text))


def differences(one: str, other: str) -> int:
    """In how many characters two texts of one length differ."""
    return sum(a != b for a, b in zip(one, other, strict=False))


def is_simplified(text: str) -> bool:
    """Whether a text's beginning is in simplified characters (or in none that have two forms)."""
    sample = text[:5000]
    simplified = converter(SIMPLIFIED)(sample)
    return simplified == sample or differences(sample, simplified) * 50 < len(sample)
