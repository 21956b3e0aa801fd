"""What two readings show by their form alone, without the text around them: whether the one can be a slip of the
other, and which is one for certain.
"""

from scrubber.language.facts.facts import scan
from scrubber.language.packs.common_words import function_words
from scrubber.language.spelling import OTHER_ALPHABETS
from scrubber.patterns import lazily

#: A date as it is folded, with its year or without.
_DATE = lazily(r"\d{0,4}-\d{1,2}(?:-\d{1,2})?")
#: A word of so many letters may have been scanned with a figure in it; what figures look like.
_SCANNED, _LOOKS = 4, str.maketrans("0158", "olsb")
#: A reading of more characters is no word; so many letters make one long.
_WORD, _LONG = 40, 5
#: What addresses are made of in any language.
_ADDRESS = frozenset(["http", "https", "www", "html", "com", "org", "net", "gov", "edu"])


def is_slip(one: str, other: str) -> bool:
    """Whether one reading can be an accident of the other: at most two characters differ, and no digit among them
    but those scanners read letters as.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if is_scanned(one, other):
        return True
    if (
        any(c.isdigit() for c in one + other)
        or max(len(one), len(other)) > _WORD
        or not any(map(str.isalpha, one + other))
    ):
        return False  # a mark that a program lost, as the € of â€, shows no copyist
    distance = OSA.distance(one, other, score_cutoff=2)
    if distance == 1 or (distance == 2 and min(len(one), len(other)) >= 6):
        return True
    # Two letters that look like one: rneessage is message with two slips in it, however many letters that takes.
    read = one.replace("rn", "m"), other.replace("rn", "m")
    return read != (one, other) and is_slip(*read)


def is_scanned(one: str, other: str) -> bool:
    """Whether one of two words has figures in the place of letters that look like them: quilt, qui1t."""
    word, read = (one, other) if one.isalpha() else (other, one)
    return one.isalpha() != other.isalpha() and len(word) >= _SCANNED and word == read.translate(_LOOKS)


def is_long(word: str) -> bool:
    """Whether a word has several letters; a syllable of Hangul has two and more."""
    return len(word) + sum("\uac00" <= char <= "\ud7a3" for char in word) >= _LONG


def is_spelt(word: str) -> bool:
    """Whether a word is nothing but Latin letters, whose spelling the languages' models know."""
    return word.isalpha() and max(word) < OTHER_ALPHABETS


def plainly(reading: str, other: str) -> int:
    """Whether by itself the one reading is a slip for the other (1), or the other for the one (-1); else 0.

    What reads as no date beside one that does (7 Decemmber), and what no address begins or ends with beside what many
    do (htp, ww).
    """
    if not (reading and other):
        return 0
    return (
        bool(_DATE.fullmatch(other))
        - bool(_DATE.fullmatch(reading))
        + is_slip(reading, other) * ((other in _ADDRESS) - (reading in _ADDRESS))
    )


def is_known(word: str, language: str) -> bool:
    """Whether a word in letters is one that a language's tables have: one that holds its sentences together, or that
    states something.
    """
    return (
        len(word) > 1
        and word.isalpha()
        and (
            word in function_words(language or "en")
            or any(fact.end - fact.start == len(word) for fact in scan(word, language))
        )
    )


def unfolded(word: str) -> str:
    """A folded word with the umlauts that it may have had: `fördern` for foerdern, and `neü` for neue."""
    return word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
