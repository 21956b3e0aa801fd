"""Which alphabet a text, and a word of two alphabets in it, is written in."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from scrubber.cleaning.character.injected.twins import CORE, tables
from scrubber.cleaning.character.scripts import script_of

#: Alphabets that a text may be written in.
HOMES = ("LATIN", "CYRILLIC", "GREEK")
#: Alphabets that no one changes into by a slip.
EXOTIC = frozenset({"ARMENIAN", "CHEROKEE", "COPTIC", "DESERET", "LISU"})


class Word(NamedTuple):
    """A word of a text: its place, its letters and their alphabets."""

    start: int
    end: int
    text: str
    scripts: frozenset[str]


def home_of(words: list[Word]) -> str:
    """The alphabet of most letters that have no twin: what the text is written in."""
    twins = tables()
    counts = dict.fromkeys(HOMES, 0)
    letters = "".join([word.text for word in words])
    for char in set(letters):
        script = script_of(char)
        if (
            script in counts
            and (script == "LATIN" or char in CORE)
            and not any(char in twins[target] for target in counts if target != script)
        ):
            counts[script] += letters.count(char)
    return max(counts, key=lambda script: counts[script])


def own_alphabets(words: list[Word], mixed: list[tuple[int, Word]], home: str) -> dict[int, str]:
    """What each word of two alphabets is to be written in: the text's alphabet, or its own, of most of its letters, in
    a text of two (jараар among names in Latin letters) that has at least as many words which nothing disguises.
    """
    own = {index: Counter(map(script_of, word.text)).most_common(1)[0][0] for index, word in mixed}
    sure = {home: len(words)}
    for script in set(own.values()).difference(sure, EXOTIC):
        twins = tables()[home]
        sure[script] = sum(
            word.scripts == {script} and any(char in CORE and char not in twins for char in word.text) for word in words
        )
    return {index: own[index] if sure.get(own[index], 0) >= len(mixed) else home for index, _ in mixed}


def has_palochka(text: str) -> bool:
    """Whether a capital I stands within a word of small Cyrillic letters, as the palochka of the Caucasus is typed
    (хIама, ДIахьа): no dotted і was large there.
    """
    return "I" in text[1:] and not text.isupper() and set(map(script_of, text.replace("I", ""))) == {"CYRILLIC"}
