"""Lines that one copy lacks for what its page, or the agreement, took them for, while most sites have them as text: at
one place, in one wording or in several (a telephone number that one copy altered), or anywhere in it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrubber.cleaning.extract.chrome_words import LONGEST
from scrubber.collation.agreement.copies import Copy
from scrubber.collation.agreement.onward import BY_PLACE
from scrubber.collation.agreement.strays import sides
from scrubber.collation.agreement.support import BYLINE
from scrubber.collation.agreement.variants import NEARLY, key_of
from scrubber.model import Block
from scrubber.patterns import lazily

#: So many sites where nothing decides between what the one keeps and the other does not.
_PAIR = 2
#: So much (`_size`) of a neighbour shows a place; so many lines of one site are read at a place, and so many are looked
#: at in all.
_SHOWN, _MOST, _ASKED = 8, 8, 4_000
#: The mark of a note, which a list of notes does without.
_MARK = lazily(r"\[\d{1,3}\]\s{0,2}")
#: So much (`_size`) tells a line from what any site has below a text; so much is enough amid the text.
_TOLD, _FEW = 14, 4
#: A character of Han or Hangul is beyond this one.
_WIDE = "\u2e7f"


class Counterparts:
    """The short lines within each copy's shared text, by the shared line before or behind them."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        self._sites = len({copy.voice for copy in copies})
        self._there: dict[tuple[bool, str], dict[int, list[str]]] = {}
        self._near: dict[str, list[tuple[str, str]]] = {}
        self._asked = 0
        for copy in copies:
            self._near[copy.name] = sides(copy)
            for i in range(copy.first, copy.last):
                text = copy.blocks[i].text
                if not copy.kept[i] or len(text) > LONGEST:
                    continue
                for place in self._places(copy, i):
                    held = self._there.setdefault(place, {}).setdefault(copy.voice, [])
                    if len(held) < _MOST:
                        held.append(key_of(text))

    def has(self, copy: Copy, i: int) -> bool:
        """Whether most sites keep a line, or one that a slip or an alteration parts from it, where a copy has it."""
        from rapidfuzz import fuzz  # noqa: PLC0415 -- heavy

        block, found = copy.blocks[i], set[int]()
        if self._sites <= _PAIR or not copy.inside(i) or block.rule == BYLINE or len(block.text) > LONGEST:
            return False
        key = key_of(block.text)
        for place in self._places(copy, i):
            there = self._there.get(place, {})
            self._asked += len(there)
            if len(there) * 2 < self._sites or self._asked > _ASKED:
                continue
            found.update(
                voice
                for voice, lines in there.items()
                if any(fuzz.ratio(key, line, score_cutoff=NEARLY) for line in lines)
            )
        return 2 * len(found) > self._sites and (copy.kept[i] or copy.voice not in found)

    def _places(self, copy: Copy, i: int) -> list[tuple[bool, str]]:
        before, behind = self._near[copy.name][i]
        return [(after, near) for after, near in ((False, before), (True, behind)) if _size(near) >= _SHOWN]


def put_back(copies: Sequence[Copy], kept: Mapping[str, Sequence[Block]]) -> dict[str, list[Block]]:
    """The blocks of each copy, by its name, that went and come back: most of the other sites have them in their text,
    and its own has them nowhere.

    A copy of which a line was taken out with its site's lines below the text (a note, a caption) would be accused of
    having deleted it. What stands over the text, as a menu does, stays where it is.
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
            others = times[key] - (key in voices[copy.voice])
            if _size(key) >= (_FEW if copy.inside(i) else _TOLD) and 2 * others > len(voices) - 1:
                own.add(key)
                found.setdefault(copy.name, []).append(
                    replace(block, rule="", reason=f"{others} other sites have it in their text", verdict=0.8)
                )
    return found


def _key(block: Block) -> str:
    return key_of(_MARK.sub("", block.text, count=1) if block.text[:1] == "[" else block.text)


def _size(letters: str) -> int:
    """How much some letters show: a character of Han or Hangul as much as two others."""
    return len(letters) if letters.isascii() else sum(1 + (letter > _WIDE) for letter in letters)
