"""How letters are written by those whose keyboards lack them: without their accents, or in two others."""

import unicodedata
from functools import cache

from scrubber.language.packs.pack import words
from scrubber.language.plain import normalized

# Letters that keyboards without them are made to write in other ways: müssen, muessen.
RESPELLED = str.maketrans(dict(zip("äöüßæœøåёÄÖÜЁ", words("ae oe ue ss ae oe oe aa е Ae Oe Ue Е"), strict=True)))
# Letters that are no letter with an accent set on it, and are written without their stroke all the same.
_UNSTROKED = str.maketrans(
    dict(zip("łŁøØđĐħĦıŧŦðÐßæÆœŒة", words("l L o O d D h H i t T d D ss ae AE oe OE ه"), strict=True))
)
#: What else such a letter is written as where it is foreign: Đorđe, Djordje; Þór, Thor.
_ABROAD = {"đ": "dj", "þ": "th"}
#: Letters that sound much alike (R. C. Russell's classes, and the same of Cyrillic ones), the vowels and what is hardly
#: heard first.
_SOUNDEX = ("aeiouyhwаеиіоуыэюяьъ", "bfpvбвпф", "cgjkqsxzгґжзксхцчшщ", "dtдт", "lл", "mnмн", "rр")
#: Letters of which languages take one or another for the same sound: Tanja, Tanya; Wladimir, Vladimir.
_ONE_SOUND = ("ijy", "uvw", "ck", "sz")


def unaccented(text: str) -> str:
    """Letters without their accents, which capitals and old keyboards leave out: strokes and dots, too."""
    text = text.translate(_UNSTROKED)
    return "".join(c for c in normalized("NFD", text) if not unicodedata.combining(c))


def respelled(text: str) -> str:
    """Letters as keyboards without them are made to write them (`foer` for för), the rest without accents."""
    return unaccented(text.translate(RESPELLED))


def sounds_other(one: str, other: str) -> bool:
    """Whether one letter of a word sounds quite other (Soundex): Hansen, Jansen; not Meyer, Meier, nor Tanja, Tanya."""
    unlike = _unlike(one, other)
    classes = [next((n for n, row in enumerate(_SOUNDEX) if c in row), None) for pair in unlike for c in pair]
    return len(unlike) == 1 and None not in classes and classes[0] != classes[1] and not one_sound(one, other)


def one_sound(one: str, other: str) -> bool:
    """Whether two words differ only in letters that one language takes for a sound and another for the same: Tanja,
    Tanya; Marcus, Markus.

    It goes wrong for two people who are told apart by no more.
    """
    unlike = _unlike(one, other)
    return bool(unlike) and all(any({*pair} <= {*row} for row in _ONE_SOUND) for pair in unlike)


def _unlike(one: str, other: str) -> list[tuple[str, str]]:
    """The letters that two words of one length do not share; none of others."""
    one, other = unaccented(one).lower(), unaccented(other).lower()
    return [(a, b) for a, b in zip(one, other, strict=True) if a != b] if len(one) == len(other) else []


def written_out(one: str, other: str) -> bool:
    """Whether the other has each letter of the one that keyboards lack without its accent, or in two others, each in
    its own way, both in small letters.

    >>> written_out("nørgård", "norgaard"), written_out("đorđe", "djordje"), written_out("möller", "moller")
    (True, True, True)
    >>> written_out("möller", "müller"), written_out("maas", "mas")
    (False, False)
    """
    if one.isascii():
        return False
    places = {0}
    for letter in one:
        places = {at + len(way) for way in _ways(letter) for at in places if other.startswith(way, at)}
        if not places:
            return False
    return len(other) in places


@cache
def _ways(letter: str) -> tuple[str, ...]:
    """How a letter is written by those who have it, and by those who do not."""
    ways = (letter, unaccented(letter), letter.translate(RESPELLED), _ABROAD.get(letter, ""))
    return tuple(dict.fromkeys(filter(None, ways)))
