"""The commonest words of languages that share a script, and which language's a text's words are."""

import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from scrubber.language.written_tables import read_table

#: What a common word, a telling letter and a hint say for a language.
_WORD, _LETTER, _LIKELY = 10, 6, 5
#: From this lead on words and letters tell a language by themselves; else so many words, at the least and at the most,
#: are asked how they are spelt, and so much of a score says what a bit of their spelling does.
_CLEARLY, _FEW, _MANY, _A_BIT = 20, 3, 40, 2.0
#: Bytes that a language's score takes in a sum for all languages.
_WIDTH = 4

#: The commonest short words of languages that share a script, and letters that speak for one or a few of them.
_WORDS: dict[str, str] = read_table("common_words")["words"]
_LETTERS: dict[str, str] = read_table("common_words")["letters"]
_ALL = tuple(_WORDS)
_ASCII = bytes(range(0x80))
#: By the language that a script stands for, those that share it.
SHARING = {
    "en": tuple(tag for tag in _WORDS if tag not in {"ru", "uk", "bg", "sr", "mk", "be", "kk", "ar", "fa", "ur"}),
    "ru": ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    "ar": ("ar", "fa", "ur"),
}
#: The languages of the table of three letters in a row, in its order.
_OTHER_ALPHABETS = ("ru", "uk", "bg", "sr", "mk", "be", "el", "ar", "fa", "ur")


@cache
def function_words(language: str) -> frozenset[str]:
    """The commonest words of a language, lower case; none if it is written without spaces or not known."""
    return frozenset(_WORDS.get(language, "").split())


def is_common(word: str) -> bool:
    """Whether a word, lower case, is one of the commonest of some language: it says nothing of what a text is about."""
    return any(word in function_words(language) for language in _WORDS)


def grammar(words: Sequence[str]) -> float:
    """The share of words, lower case, that hold sentences together, in the language that has most of them here; 0 if
    there are no words.
    """
    told = _sum(words, _speakers(""))
    return max(_scores(told, _ALL)) / (_WORD * len(words)) if told else 0.0


def likeliest(words: Sequence[str], sample: str, script: str, likely: Sequence[str], *, spelling: bool = True) -> str:
    """The language that a text is in, of those that share its script, by its words and letters.

    Args:
        words: the text's runs of letters.
        sample: the text.
        script: the language that the script stands for where nothing tells another.
        likely: languages that win where the text alone doesn't decide.
        spelling: whether words are asked how they are spelt where they and letters don't decide, which takes longer.
    """
    sharing = SHARING[script]
    told = _sum(words, _written(script))
    if not sample.isascii():
        # All of them are beyond ASCII, whose bytes are deleted much faster than a pattern is matched.
        told += _sum(sample.lower().encode(errors="replace").translate(None, _ASCII).decode(), _telling(script))
    if not (told or likely):
        return script  # most lines of programs and names
    scores = _scores(told, sharing)
    for tag in likely or (script,):
        if tag in sharing:
            scores[sharing.index(tag)] += _LIKELY
    found = sharing[scores.index(max(scores))]
    if not spelling:
        return found
    best, second = sorted(scores)[:-3:-1]
    # Without an accent, and where nobody says another language, most are English.
    english = found == script == "en" and sample.isascii() and not likely
    if best - second >= _CLEARLY or len(words) < _FEW or english:
        return found
    costs = costs_of(words[:_MANY], sharing)
    if found not in costs:
        return found
    return min(costs, key=lambda tag: costs[tag] - scores[sharing.index(tag)] / _A_BIT)


def _sum(found: Iterable[str], table: Mapping[str, int]) -> int:
    """How much what was found speaks for each language: a sum of long numbers, with digits for each language."""
    return sum(filter(None, map(table.get, found)))


def _scores(told: int, tags: tuple[str, ...]) -> list[int]:
    return memoryview(told.to_bytes(_WIDTH * len(tags), sys.byteorder)).cast("I").tolist()


@cache
def _speakers(script: str) -> dict[str, int]:
    """Each common word of the languages that share a script, or of all for "", with its weight at the place of each
    that has it.
    """
    return _placed([function_words(tag) for tag in SHARING.get(script, _ALL)], _WORD)


@cache
def _written(script: str) -> dict[str, int]:
    """The same as they are written, with a capital too and in capitals alone; a single capital is a numeral or an
    initial, not the "i" or "a" of some language.
    """
    found = dict(_speakers(script))
    for word, weight in _speakers(script).items():
        if len(word) > 1:
            found[word.title()] = found[word.upper()] = weight
    return found


@cache
def _telling(script: str) -> dict[str, int]:
    """The telling letters, each with its weight at the place of each language that it speaks for."""
    return _placed([frozenset(_LETTERS.get(tag, "")) for tag in SHARING[script]], _LETTER)


def _placed(sets: Sequence[frozenset[str]], weight: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, members in enumerate(sets if sys.byteorder == "little" else reversed(sets)):
        for member in members:
            found[member] = found.get(member, 0) | weight << 8 * _WIDTH * place
    return found


def costs_of(words: Sequence[str], languages: Collection[str]) -> dict[str, float]:
    """What words cost in each of some languages, in bits; of those that a table has."""
    if "en" in languages:
        from scrubber.language.spelling import STEPS, costs_together, tags  # noqa: PLC0415 -- a table that few texts need

        totals = [cost / STEPS for cost in costs_together([word.lower() for word in words])]
        named = tags()
    else:
        from scrubber.language.triples import word_bits  # noqa: PLC0415 -- the same

        totals = [sum(column) for column in zip(*map(word_bits, words), strict=True)]
        named = list(_OTHER_ALPHABETS)
    return {tag: totals[at] for at, tag in enumerate(named) if tag in languages}
