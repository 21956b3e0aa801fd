"""Letters that look like those of another alphabet, set into its words: what is suspicious of them is no trace of a
wrong reading.

A word of two alphabets may be either: `Grьяe` is Grüße read as Cyrillic, `ядpa` is ядра with two letters of Latin. It
is a disguise where its letters of one alphabet all have likes in the other, and make a word of it.
"""

import unicodedata

from scrubber.language.model import bits
from scrubber.patterns import lazily

#: Cyrillic and Greek letters that look like Latin ones: set into Latin words they are no trace of a wrong reading.
TWINS = frozenset("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅαεικνορτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
#: Latin letters that look like Cyrillic ones, and those.
_LATIN_TWINS = str.maketrans("acegijkmnoprstuxyABCEHIJKMOPSTXY", "асегіјкмпоргѕтихуАВСЕНІЈКМОРЅТХУ")
#: What stands in any text: a wrong reading would have hit it, too.
_MARKS = frozenset("’‘ʻʼ“”„–—…«»\u00a0")
_WORDS = 6.5  # bits a character that words may cost which such letters are set into
_SHORT = 6  # letters of words that tell of themselves
_PLAIN = lazily("[A-Za-z]")
_CYRILLIC = lazily("[Ѐ-ԯ]")
_WORD = lazily(r"[^\W\d_]+")


def is_disguised(sample: str, hot: str) -> bool:
    """Whether look-alikes alone are suspicious: of Latin letters, or Latin ones set into Cyrillic words."""
    # Invisible characters beside look-alikes were set in with them; accented letters are the text's own, for a wrong
    # reading would have hit them too.
    visible = {char for char in hot if unicodedata.category(char) != "Cf" and char not in _MARKS}
    if visible <= TWINS or (visible & TWINS and {char for char in visible if not "À" <= char <= "ɏ"} <= TWINS):
        return True
    if not any("Ѐ" <= char < "Ԁ" for char in hot):
        return False
    shown = sample.translate(_LATIN_TWINS)
    return (
        shown != sample and not _PLAIN.search(shown) and bits(shown) <= _WORDS * len(shown)
    ) or is_cyrillic_disguised(sample)


def is_cyrillic_disguised(line: str) -> bool:
    """Whether every word of Cyrillic and Latin letters is a Cyrillic one into which letters like its own were set;
    words of Latin letters may stand beside them.
    """
    if not _CYRILLIC.search(line):
        return False
    mixed = [word for word in _WORD.findall(line) if _CYRILLIC.search(word) and _PLAIN.search(word)]
    shown = " ".join(mixed).translate(_LATIN_TWINS)
    if len(shown) < _SHORT or _PLAIN.search(shown):
        return False
    own = sum(len(_CYRILLIC.findall(word)) for word in mixed)
    # Of a Western word that was read as Cyrillic only the accented letters are: one in four or five.
    return 2 * own >= sum(len(_PLAIN.findall(word)) for word in mixed) and bits(shown) <= _WORDS * len(shown)
