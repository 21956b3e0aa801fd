"""Which letters were lost from words, by how words are spelt in the line's language."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import product
from operator import add

from scrubber.cleaning.character.losses.fill import LOST
from scrubber.cleaning.character.scripts import script_of
from scrubber.language import spelling, triples

#: Bits by which a letter has to beat all others: of 140 that did, on lines whose originals are known, four were others.
_CLEARLY = 6.0
_OTHERS = 12.0  # bits, by pairs of letters, beyond which a letter is not thought of
_WORDS = 12  # words of a line that tell its language
_NEAR = 10.0  # bits by which a language may fit these words worse than another
_LONGEST = 20  # letters of a word on either side
_WAYS = 300  # ways to fill in a word that are tried
_HALF = 2  # spelling's costs are half bits


class Spelt:
    """A line of words with uncertain letters."""

    def __init__(self, chars: Sequence[str], sure: Sequence[bool]) -> None:
        self._chars, self._sure = chars, sure

    def clear(self, asked: Mapping[int, Mapping[str, float]]) -> dict[int, str]:
        """The letters that are clearly the likeliest."""
        words: dict[tuple[int, int], list[int]] = defaultdict(list)
        for n in asked:
            if _table(self._chars[n]):
                words[self._word(n)].append(n)
        found: dict[int, str] = {}
        for word, places in words.items():
            found |= self._of_word(*word, {n: asked[n] for n in places})
        return found

    def _word(self, n: int) -> tuple[int, int]:
        start, end = n, n + 1
        while start > max(0, n - _LONGEST) and self._chars[start - 1].isalpha():
            start -= 1
        while end < min(len(self._chars), n + _LONGEST) and self._chars[end].isalpha():
            end += 1
        return start, end

    def _of_word(self, start: int, end: int, asked: Mapping[int, Mapping[str, float]]) -> dict[int, str]:
        if any(not self._sure[n] and n not in asked for n in range(max(0, start - 1), min(end + 1, len(self._sure)))):
            return {}  # more of it is uncertain than is asked
        table = _table(self._chars[next(iter(asked))])
        places = list(asked)
        likely = {n: [char for char, more in asked[n].items() if more < _OTHERS] for n in places}
        if any(_table(char) != table for each in likely.values() for char in each):
            return {}
        options = [[char for char in likely[n] if self._may_stand(n, char)] for n in places]
        if not 0 < math.prod(map(len, options)) <= _WAYS:
            return {}
        letters = list(self._chars[start:end])
        best: list[dict[str, float]] = [{} for _ in places]
        for row in product(*options):
            for n, char in zip(places, row, strict=True):
                letters[n - start] = char
            cost = self._bits("".join(letters), table)
            for each, char in zip(best, row, strict=True):
                each[char] = min(cost, each.get(char, math.inf))
        found = {}
        for n, costs in zip(places, best, strict=True):
            (least, char), *others = sorted((cost, char) for char, cost in costs.items())
            if not others or others[0][0] - least >= _CLEARLY:
                found[n] = char
        return found

    def _may_stand(self, n: int, char: str) -> bool:
        """Whether a letter is no capital behind a small one."""
        return not (char.isupper() and n and self._chars[n - 1].islower())

    def _bits(self, word: str, table: str) -> float:
        """What a word costs beside the line's other words, in the language in which that is least."""
        which, line = self._languages[table]
        if table == "other":
            return float(min(map(add, line, triples.bits_in(word, which))))
        costs = spelling.word_costs(word.lower())
        return float(min([of_line + costs[n] / _HALF for of_line, n in zip(line, which, strict=True)]))

    @cached_property
    def _languages(self) -> dict[str, tuple[tuple[int, ...], list[float]]]:
        """The languages that the line may be in, by table, and what its words that are known cost there."""
        text = "".join(
            (char if char.isalpha() else " ") if sure else LOST
            for char, sure in zip(self._chars, self._sure, strict=True)
        )
        found = {}
        for table in ("latin", "other"):
            words = [word for word in text.split() if LOST not in word and _table(word[0]) == table]
            rows = [_costs(word, table) for word in words[:_WORDS]] or [[0.0] * len(_costs("a", table))]
            total = [float(sum(costs)) for costs in zip(*rows, strict=True)]
            near = min(total) + _NEAR
            which = tuple(n for n, cost in enumerate(total) if cost < near)
            found[table] = which, [total[n] for n in which]
        return found


def _table(char: str) -> str:
    """Which table tells of a letter: "latin", "other", or none."""
    return "latin" if script_of(char) == "LATIN" else "other" if triples.is_told(char) else ""


def _costs(word: str, table: str) -> Sequence[float]:
    """What a word costs in each language of a table, in bits."""
    if table == "other":
        return triples.word_bits(word)
    return [cost / _HALF for cost in spelling.word_costs(word.lower())]
