"""Places of an element among others that selectors count: `nth-child(2n+1)`.

Source: W3C, Selectors Level 4.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

_PLACE = re.compile(
    r"nth-(?P<last>last-)?(?:child|(?P<alike>of-type))\(\s*(?:(?P<word>even|odd)|(?P<step>[+-]?\d{0,5})n"
    r"(?:\s*(?P<sign>[+-])\s*(?P<from>\d{1,5}))?|(?P<number>[+-]?\d{1,5}))\s*\)"
)
#: Elements that are counted at most.
_MOST = 400


def is_place(selector: str) -> bool:
    """Whether it is a place that is understood."""
    return selector.startswith("nth-") and _PLACE.fullmatch(selector) is not None


def stands_at(element: Any, place: str) -> bool:
    """Whether an element stands at a place."""
    if (said := _PLACE.fullmatch(place)) is None:
        return False
    others = element.itersiblings(element.tag if said["alike"] else "*", preceding=said["last"] is None)
    at = 1 + sum(1 for _ in islice(others, _MOST))
    if at > _MOST:
        return False
    if said["number"]:
        return at == int(said["number"])
    if said["word"]:
        return at % 2 == (said["word"] == "odd")
    step = int(f"{said['step']}1" if said["step"] in {"", "+", "-"} else said["step"])
    behind = at - int(f"{said['sign'] or ''}{said['from'] or 0}")
    return behind == 0 if not step else behind % step == 0 and behind // step >= 0
