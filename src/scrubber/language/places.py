"""Places by name: countries, large cities and the divisions of China, in the languages in which no capital tells a
name.

The table is built by data/build_places.py.
"""

from __future__ import annotations

import lzma
from functools import cache
from importlib.resources import files

#: No name in the table is longer.
LONGEST = 8


@cache
def _tables() -> dict[str, frozenset[str]]:
    data = (files("scrubber.language") / "data" / "places.xz").read_bytes()
    rows = (line.split(" ") for line in lzma.decompress(data).decode().splitlines())
    return {language: frozenset(names) for language, *names in rows}


def places(language: str) -> frozenset[str]:
    """The places that are known by name in a language: a primary tag; "" is Chinese. A division of China is without
    what kind it is.

    >>> "衡阳" in places("zh"), "衡阳市" in places("zh")
    (True, False)
    """
    return _tables().get(language or "zh", frozenset())
