"""Characters that pairs of letters leave uncertain, looked at again by stronger models: words of Chinese, three letters
in a row, how words are spelt in the language of the line.

Only which of the characters that the same bytes can have been is asked again, and only where any other division of the
bytes is clearly dearer.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise, product
from operator import add

from scrubber.cleaning.character.losses.fill import LOST, Step
from scrubber.cleaning.character.losses.recover import Found
from scrubber.cleaning.character.scripts import script_of
from scrubber.language import spelling, triples
from scrubber.language.phrases import SIGN, after_bits, word_bits
from scrubber.language.readings import changed, converted_away
from scrubber.language.words import simplified

_AROUND = 8  # characters on either side
_PAIRS = 0.6  # the weight of pairs of characters beside words
#: Bits by which a character has to beat all others: of 117 that did, on lines whose originals are known, one was
#: another.
_CLEARLY_WORDED = 8.0
#: Bits by which a letter has to beat all others: of 140 that did, on lines whose originals are known, four were others.
_CLEARLY = 6.0
#: Bits, by pairs of letters, beyond which a character is not thought of; of ASCII beside Chinese, where the model of
#: phrases does not tell what signs cost.
_OTHERS = 12.0
CERTAIN = 6.0  # bits by which a character has to beat every line without it
_WORDS = 12  # words of a line that tell its language
_NEAR = 10.0  # bits by which a language may fit these words worse than another
_LONGEST = 20  # letters of a word on either side
_WAYS = 300  # ways to fill in a word that are tried
_HALF = 2  # spelling's costs are half bits


def reconsidered(found: Sequence[Found]) -> list[Found]:
    """The characters of a line's best path, the uncertain ones chosen again; one that wins clearly has a margin that
    makes it certain.
    """
    asked = {n: _options(each) for n, each in enumerate(found) if _is_open(each)}
    if not asked:
        return list(found)
    chars = [each.step.char for each in found]
    sure = [each.step.whole or each.margin >= CERTAIN for each in found]
    han = {n: options for n, options in asked.items() if script_of(chars[n]) == "HAN"}
    letters = {n: options for n, options in asked.items() if n not in han}
    told = Worded(chars, sure).clear(han) | Spelt(chars, sure).clear(letters)
    return [_again(each, told[n], asked[n]) if n in told else each for n, each in enumerate(found)]


def _is_open(each: Found) -> bool:
    """Whether it is only between characters of the same bytes that one is not certain."""
    return not each.step.whole and each.step.char != LOST and each.margin < CERTAIN <= each.apart


def _options(each: Found) -> dict[str, float]:
    """The characters that the bytes can have been, and how many bits each costs more by pairs of letters."""
    return {each.step.char: 0.0} | {step.char: more for more, step in each.others if not step.stands}


def _again(each: Found, char: str, options: Mapping[str, float]) -> Found:
    """What was found, with a character that is certain."""
    steps: dict[str, Step] = {step.char: step for _, step in each.others} | {each.step.char: each.step}
    return each._replace(step=steps[char], margin=CERTAIN + len(options))


class _Line:
    """A line some of whose characters are sure."""

    def __init__(self, chars: Sequence[str], sure: Sequence[bool]) -> None:
        self._chars, self._sure = chars, sure


class Worded(_Line):
    """A line of Chinese with uncertain characters."""

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
        costs += [(costs[0][0] + 2 * _CLEARLY_WORDED, "")] if costs else [(0.0, ""), (0.0, "")]
        return costs[0][1] if costs[1][0] - costs[0][0] >= _CLEARLY_WORDED else ""

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


class Spelt(_Line):
    """A line of words with uncertain letters."""

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
