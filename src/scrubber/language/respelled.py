"""Letters that are written in more than one way and say the same."""

from __future__ import annotations

import re

from scrubber.language.plain import FIGURES, LETTERS

#: What who has no such letters writes for them: `müssen` and `muessen` are one word, and Russian may leave the dots
#: out. Soft hyphens say nothing; nor does the script of figures, nor what only some printers set (the vowels of Arabic
#: and Hebrew, the stroke that fills an Arabic line, a dot or a tilde at letters of Devanagari), nor what capitals lose
#: (the accents of Greek, the dots of Turkish).
RESPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ё": "е", "ı": "i"}
    | LETTERS
    | dict(zip("άέήίόύώΐΰϊϋ", "αεηιουωιυιυ", strict=True))
    | {"\u0901": "\u0902"}
    | dict.fromkeys("\u00ad\u0307\u0640\u0670\u093c\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7")
    | dict.fromkeys(map(chr, (*range(0x591, 0x5BE), *range(0x64B, 0x660))))
    | {chr(code): figure for code, figure in FIGURES.items()}
)
#: Letters of which a text in Greek, Turkish, Hebrew, Arabic or an Indian script has some in nearly every line.
_ONE_OF_THEM = re.compile("[ı\u0307\u0370-\u03ff\u0590-\u06ff\u0900-\u097f\u0e50-\u0e59]")


def one_way(text: str) -> str:
    """A text in lower case with such letters of the scripts of the Near East, India and Greece written in one way; any
    other text as it is.
    """
    return text.translate(RESPELLED) if not text.isascii() and _ONE_OF_THEM.search(text) else text
