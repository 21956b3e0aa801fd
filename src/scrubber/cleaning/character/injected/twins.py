"""Which letters of one alphabet look like which of another."""

from __future__ import annotations

from functools import cache
from pathlib import Path

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
