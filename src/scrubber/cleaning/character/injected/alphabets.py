"""Which alphabet a text, and a word of two alphabets in it, is written in; and which letters of one look like which of
another.
"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

from scrubber.cleaning.character.scripts import script_of

_RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ")
#: Greek letters that cannot be told from Latin ones in most typefaces; the others may be a formula's.
GREEK_TWINS = frozenset("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
#: Letters of languages that are written in Cyrillic and Greek; the rest of these blocks says nothing of a word's
#: alphabet.
CORE = (
    _RUSSIAN
    | frozenset("іїєґўјљњћђџѕќѓқғүұңөһәӣӯҳҷІЇЄҐЎЈЉЊЋЂЏЅЌЃҚҒҮҰҢӨҺӘӢӮҲҶ")
    | frozenset(map(chr, range(0x386, 0x3CF)))
)
#: Alphabets that a text may be written in.
HOMES = ("LATIN", "CYRILLIC", "GREEK")
#: Alphabets that no one changes into by a slip.
EXOTIC = frozenset({"ARMENIAN", "CHEROKEE", "COPTIC", "DESERET", "LISU"})


@cache
def tables() -> dict[str, dict[str, str]]:
    """For each target alphabet, the letters of others that look like one of its own; under "CYRILLIC+" the Ukrainian
    and Serbian ones.
    """
    lines = (Path(__file__).parents[1] / "data" / "lookalikes.txt").read_text(encoding="utf-8").splitlines()
    latin = {line[0]: line[2] for line in lines}
    found = {"LATIN": latin}
    for script, letters in (("CYRILLIC", _RUSSIAN), ("GREEK", GREEK_TWINS | set("ναρικυ"))):
        twins = {
            latin[char]: char
            for char in sorted(letters)
            if latin.get(char, "0").islower() == char.islower() and char in latin
        }
        found[script] = twins | {
            other: twins[letter] for other, letter in latin.items() if letter in twins and script_of(other) != script
        }
    found["CYRILLIC+"] = {latin[char]: char for char in "іјІЈ"}
    return found


def convert(text: str, target: str) -> str:
    """A word in a target alphabet, its foreign letters exchanged for their look-alikes; "" where a letter has none."""
    own = target == "CYRILLIC" and any(script_of(char) == target for char in text)
    table = tables()[target] | (tables()["CYRILLIC+"] if own else {})
    out = [char if script_of(char) == target else table.get(char, "") for char in text]
    return "".join(out) if all(out) else ""


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
