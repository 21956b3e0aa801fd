"""Words that say what a document is worth: that it is repealed, void or suspended, or no more than a draft."""

import re

from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

_SAID = read_table("editions")["standing"]

# Words of letters, each to be read with an ending of a few letters behind it: abrogé, abrogée; aufgehoben, aufgehobene.
_STEMS = words(_SAID["stems"])
_WIDE = words(_SAID["unspaced"])
_STANDING = lazily(
    r"\b(?:" + "|".join(stem.replace(" ", r"\s") for stem in _STEMS) + r")\w{0,4}\b|" + "|".join(_WIDE), re.IGNORECASE
)
_WORD = lazily(r"[^\W\d_\u3040-\uffef]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
#: Nothing longer says only that, in characters; and so much may it say besides (a date aside): words, two Han
#: characters for one.
_LONGEST, _BESIDE = 60, 4.0


def says_standing(text: str) -> bool:
    """Whether a line or a remark says what a document is worth, and hardly anything else.

    True of: Repealed on 3 May 2022; (draft); 已废止; 本条例已于2022年5月3日废止。 False of a sentence that says it of
    something else at some length. It goes wrong for a short title of another document that is a draft.
    """
    if len(text) > _LONGEST:
        return False
    for each in (text, plain(text)):
        rest = _STANDING.sub(" ", each)
        if rest != each:
            return sum(0.5 if word > "\u2e80" else 1.0 for word in _WORD.findall(rest)) <= _BESIDE
    return False
