"""What a scanner takes one character for, and what fingers do to a word of letters."""

import itertools
import re

from scrubber.collation.alignment import slips
from scrubber.ends import start_alike
from scrubber.language.spelling import NO_WORD, OTHER_ALPHABETS, dearer
from scrubber.patterns import lazily

# Runs of letters and figures that look alike, each to its first.
_ALIKE = (
    ("rn", "m"),
    ("nn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("li", "h"),
    ("I", "l"),
    ("|", "l"),
    ("0", "o"),
    ("O", "o"),
    ("5", "s"),
    ("S", "s"),
    ("β", "ß"),
)
# Kana, and the Han characters that look like them.
_KANA = str.maketrans("ニハロカエタトミー", "二八口力工夕卜三一")
#: Letters of Cyrillic and Greek that look as Latin ones do, and a figure that looks as their letter does.
_AS_LATIN = str.maketrans(dict(zip("аеорсхуіјѕАВЕКМНОРСТХοΟ", "aeopcxyijsABEKMHOPCTXoO", strict=True)))
_SHORT_WORD = 3
#: Letters that words of Latin and Cyrillic letters are said with; of those with accents, any. The long s is none, which
#: stands for each s where no heed is taken of case.
VOWEL = lazily(r"[aeiouyаеиоуыэюяіїєё\u00c0-\u017e\u0180-\u024f]", re.IGNORECASE)
#: Two slips are told from another word in one of so many letters, and of no more than so many.
_LONG_WORD, _TWICE, _LONGEST = 7, 2, 40
#: A word that costs so many bits more than another is spelt like none: certified costs six more than verified.
_UNSPELT = 7.0
# Keys that touch, row by row, each row half a key to the right of the one above.
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {frozenset(row[i : i + 2]) for row in _KEYS for i in range(len(row) - 1)} | {
    frozenset((low, high))
    for above, below in itertools.pairwise(_KEYS)
    for i, low in enumerate(below)
    for high in above[i : i + 2]
}


def misread(before: str, after: str) -> bool:
    """Whether a scanner may have read the one for the other: `wiII` for will, `modem` for modern, 干 for 千.

    Figures for figures are never a misreading. It goes wrong where the misreading is a word (modem, burnt): then a
    changed word is passed over as a slip.
    """
    if before != after and before.translate(_KANA) == after.translate(_KANA):
        return True
    letters = any(c.isalpha() for c in before) and any(c.isalpha() for c in after)
    return (
        letters
        and before != after
        and max(before) < "\u2e80"
        and any(_looks(before, stroke) == _looks(after, stroke) for stroke in "li")
    )


def _looks(text: str, stroke: str) -> str:
    """A text with what looks alike as one letter; `stroke` is what a figure one stands for."""
    text = text.translate(_AS_LATIN).replace("1", stroke)
    for one, other in _ALIKE:
        text = text.replace(one, other)
    return text.casefold()


def beside_on_keyboard(one: str, other: str) -> bool:
    """Whether one letter of a word of three stands for another whose key is beside its own: nof for not."""
    unlike = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) == _SHORT_WORD and len(unlike) == 1 and frozenset(unlike[0]) in _NEIGHBOURS


def mistyped(meant: str, typed: str) -> bool:
    """Whether fingers may have made the one word of the other by one slip; what a scanner takes for another is none of
    theirs.

    >>> mistyped("sawyer", "sayer"), mistyped("sawyer", "sawter"), mistyped("sawyer", "lawyer")
    (True, True, False)
    """
    low = start_alike(meant, typed)
    rest, other = meant[low:], typed[low:]
    if len(typed) == len(meant) - 1:
        return rest[1:] == other
    if len(typed) == len(meant) + 1:
        near = meant[max(0, low - 1) : low + 1]
        return rest == other[1:] and any(key == other[0] or frozenset((key, other[0])) in _NEIGHBOURS for key in near)
    if len(typed) != len(meant) or rest[2:] != other[2:]:
        return False
    return rest[:2] == other[:2][::-1] or (rest[1:] == other[1:] and frozenset((rest[0], other[0])) in _NEIGHBOURS)


def slip_by_slip(before: str, after: str) -> bool:
    """Whether every word of the one is a word of the other with a slip in it: Commune de Saint, Comrnune de Saitn.

    Several words with capitals that are all spelt as words are one name for another: Anna Berg, Anne Borg.
    """
    one, other = before.split(), after.split()
    if len(one) != len(other):
        return slips.is_slip(before, after)
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(unlike) > 1 and all(map(_is_name_for, unlike)):
        return False
    return bool(unlike) and all(slips.is_slip(a, b) or misread(a, b) or _unsaid(a, b) for a, b in unlike)


def _unsaid(one: str, other: str) -> bool:
    """Whether fingers made of a word one that nobody can say, or that is spelt like none: [Fox, Fpx] News, Labor [Day,
    Dsy].
    """
    if not other.isalpha() or other.isupper():
        return False
    short = mistyped(one.lower(), other.lower())
    if short and VOWEL.search(one) and not VOWEL.search(other):
        return True
    return (short and len(one) >= _SHORT_WORD and _is_unspelt(one, other)) or mistyped_twice(one, other)


def mistyped_twice(meant: str, typed: str) -> bool:
    """Whether fingers may have made a long word of another by two slips, and it is spelt like no word beside the other:
    Wednesday, Wednnrsday.
    """
    one, other = meant.lower(), typed.lower()
    size, most = len(one), len(other)
    if not _LONG_WORD <= min(size, most) <= _LONGEST or abs(size - most) >= _TWICE or not _is_unspelt(one, other):
        return False
    return any(
        mistyped(one[:at], other[:to]) and mistyped(one[at:], other[to:])
        for at in range(1, size)
        for to in range(max(1, at - 1), min(most, at + _TWICE))
    )


def _is_unspelt(one: str, other: str) -> bool:
    """Whether a word is spelt like none beside another, in letters that there are tables of."""
    return max(one + other) < OTHER_ALPHABETS and dearer(other, one) >= _UNSPELT


def _is_name_for(words: tuple[str, str]) -> bool:
    """Whether two words of Latin letters have capitals, and neither is spelt like no word of any language beside the
    other.
    """
    cased = all(word.isalpha() and word[0].isupper() and max(word) < OTHER_ALPHABETS for word in words)
    return cased and not misread(*words) and abs(dearer(*words)) < NO_WORD
