"""Build the table of letters that look like a letter of another alphabet, from Unicode's own list of confusables.

Source: Unicode security mechanisms (UTS 39), confusables.txt, under the Unicode licence, as packaged in
`confusable_homoglyphs` (MIT). Run from the project's root, with that package installed:

    python src/scrubber/cleaning/character/data/build_lookalikes.py writes
    src/scrubber/cleaning/character/data/lookalikes.txt

Each line: a letter, a blank, the ASCII letter it looks like. Only letters of alphabets that text is disguised with.
"""

from __future__ import annotations

import json
import string
import sys
import unicodedata
from pathlib import Path

TARGET = Path("src/scrubber/cleaning/character/data/lookalikes.txt")
SCRIPTS = ("ARMENIAN", "CHEROKEE", "COPTIC", "CYRILLIC", "DESERET", "GREEK", "LISU")
#: Pairs that UTS 39 gives other prototypes (kra, small capitals) and that disguises use all the same.
ADDED = {"к": "k", "κ": "k", "Ӏ": "I", "І": "I", "Ι": "I", "Ⲓ": "I", "ꓲ": "I", "Ꮖ": "I"}
#: Letters that alphabets in Latin letters borrow: Kabyle and its kin are written with γ.
LEFT_OUT = frozenset("γ")


def build() -> str:
    """The table's text."""
    import confusable_homoglyphs  # noqa: PLC0415

    path = Path(confusable_homoglyphs.__file__).with_name("confusables.json")
    confusables = json.loads(path.read_text(encoding="utf-8"))
    pairs: dict[str, str] = {}
    for letter in string.ascii_letters:
        for entry in confusables.get(letter, ()):
            char = entry["c"]
            is_letter = len(char) == 1 and not char.isascii() and unicodedata.category(char) in {"Lu", "Ll", "Lo"}
            if is_letter and unicodedata.name(char).split()[0] in SCRIPTS:
                pairs[char] = letter
    pairs |= ADDED
    return "".join(f"{char} {letter}\n" for char, letter in sorted(pairs.items()) if char not in LEFT_OUT)


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8")
    sys.stdout.write(f"{TARGET}: {TARGET.stat().st_size} bytes\n")
