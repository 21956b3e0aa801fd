"""Lines that one copy lacks for what its page, or the agreement, took them for, while the others have them as text:
they are looked up in what went, before anybody is told that they are missing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubber.collation.agreement.onward import BY_PLACE
from scrubber.collation.agreement.variants import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubber.collation.agreement.copies import Copy
    from scrubber.model import Block

#: The mark of a note, which a list of notes does without.
_MARK = re.compile(r"\[\d{1,3}\]\s{0,2}")
#: So many letters tell a line from what any site has below a text, a character of Han or Hangul (beyond `_WIDE`) for
#: two; so many are enough amid the text.
_TOLD, _FEW, _WIDE = 14, 4, "\u2e7f"


def put_back(copies: Sequence[Copy], kept: Mapping[str, Sequence[Block]]) -> dict[str, list[Block]]:
    """The blocks of each copy, by its name, that went and come back: most of the other sites have them in their text,
    and its own has them nowhere.

    A copy of which a line was taken out with its site's lines below the text (a note, a caption) would be accused of
    having deleted it. What stands over the text, as a menu does, stays where it is.

    Args:
        copies: all copies.
        kept: the blocks of each that are left.
    """
    have = {copy.name: {_key(block) for block in kept[copy.name]} for copy in copies}
    voices: dict[int, set[str]] = {}
    for copy in copies:
        voices.setdefault(copy.voice, set()).update(have[copy.name])
    times = Counter(key for keys in voices.values() for key in keys)
    found: dict[str, list[Block]] = {}
    for copy in copies:
        own = have[copy.name]
        for i in range(copy.first, len(copy.blocks)):
            block = copy.blocks[i]
            key = _key(block)
            if key in own or not (copy.kept[i] or block.rule in BY_PLACE):
                continue
            size = sum(1 + (letter > _WIDE) for letter in key)
            others = times[key] - (key in voices[copy.voice])
            if size >= (_FEW if copy.inside(i) else _TOLD) and 2 * others > len(voices) - 1:
                own.add(key)
                found.setdefault(copy.name, []).append(
                    replace(block, rule="", reason=f"{others} other sites have it in their text", verdict=0.8)
                )
    return found


def _key(block: Block) -> str:
    return key_of(_MARK.sub("", block.text, count=1) if block.text[:1] == "[" else block.text)
