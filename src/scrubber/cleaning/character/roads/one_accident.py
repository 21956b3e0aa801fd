"""What single bytes read wrongly leave: whether one accident of theirs explains what is damaged in a line."""

from itertools import pairwise

from scrubber.cleaning.character.roads.met import Kinds, Letters
from scrubber.cleaning.character.roads.part import CLEARLY, LETTERS, Part
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.characters import group
from scrubber.language.model import bits
from scrubber.patterns import lazily

_EACH = 3.0  # bits that each character has to gain where single bytes were read wrongly
_EACH_LETTER = 9.0  # the same where Latin small letters stand for Latin letters
_NAME_LETTER = 5.5  # bits of a letter of a name or an abbreviation, in any alphabet but Latin
_NAME_SIGN = 11.0  # of an accented letter or a sign
_NAME_BREAK = 8.0  # of a capital behind small letters, or a letter of another alphabet
_NAME_FLIPPED = 14.0  # of a capital behind a word's first letter, which is small
_EACH_OTHER = 2.0  # the same from one script to another
_EACH_CJK = 7.0  # the same for each CJK character of two bytes: names in rare ones are dear too
_WORDS = 4.7  # bits a letter of words that were taken for ideographs
_SELDOM = 5.0  # bits of a road from which on it has to lead to words, in a line that is mostly ASCII
_WHOLE = 0.5  # share of a line's characters that may have come a single-byte road that have to have come it
_WHOLE_SCRIPT = 0.85  # the same where it was of another script than Latin
_WORD = lazily(r"[^\W\d_a-zA-Z]{3}")
_PLAIN = lazily("[a-zA-Z]")
_ROW = lazily("[^\x00-\x7f]{3}")  # what stands there for it
_TWO_BYTES = lazily("[^\x00-\x7f]{2}")
_THREE_ASCII = lazily("(?:[^\x00-\x7f][0-~]){3}")
#: What is no small letter of Latin script, roughly.
_UNUSUAL = lazily("[^\x00-\x7f\xdf-\xf6\xf8-\xff]")


def one_accident(line: str, parts: list[Part], road: Road) -> bool:
    """Whether single bytes read wrongly explain the damaged characters of a line, and not an unknown language or
    look-alike letters.

    Such a road gives letters for letters whatever it is tried on, so it needs more evidence: one script throughout,
    most of what may have come the road, and either characters that no one writes there (a symbol or a capital inside a
    word) or a great gain each.
    """
    read_as, written = road.readings
    changes = [
        (stands, was)
        for part in parts
        for stands, was in zip(line[part.start : part.end], part.was, strict=False)
        if stands != was
    ]
    scripts = {group(was).name for _, was in changes if was.isalpha()}
    if len(scripts) != 1:
        return False
    may = [char for char in line if char > "\x7f" and read_as.char_bytes(char) is not None]
    if scripts == {"latin"}:
        whole = len(may) * _WHOLE
    else:
        # Kindred code pages of other alphabets have most of their letters at the same places.
        whole = sum(written.char(read_as.char_bytes(char) or b"") != char for char in may) * _WHOLE_SCRIPT
        if len(set(changes)) < LETTERS and all(_is_exchange(*change) for change in changes):
            return False
    if len(changes) < whole:
        return False
    if scripts != {"latin"} and len(changes) <= LETTERS and all(stands.isupper() for stands, _ in changes):
        return False  # ÄÖÜ
    if scripts != {"latin"} and not any(_WORD.search(part.was) for part in parts):
        return False
    quoted = len(_PLAIN.findall(line)) > len(changes)
    if scripts != {"latin"} and road.rarity >= _SELDOM and quoted and not are_words(parts):
        # of so many roads that hardly anybody came one leads from a few accented letters, quoted in a text, to others
        return False
    least = _EACH_OTHER * len(changes)
    if not read_as.single:
        stand = "".join(line[part.start : part.end] for part in parts)
        least = sum(_EACH_OTHER if "\uff61" <= char <= "\uff9f" else _EACH_CJK for char in stand)
    if scripts == {"latin"} and not any(_is_impossible(line, n) for part in parts for n in range(part.start, part.end)):
        return False
    if scripts == {"latin"} and not any(c.isalpha() and group(c).name != "latin" for c, _ in changes):
        letters = sum(stands.islower() for stands, _ in changes)
        least = _EACH_LETTER * letters + _EACH * (len(changes) - letters)
    if not read_as.single:  # no name is written in ideographs that are the bytes of another alphabet's words
        gain = sum(part.gain for part in parts)
        return gain >= max(least, CLEARLY + road.rarity) and is_cased(parts) and are_words(parts)
    gain = sum(min(part.gain, gain_on_names(line, part)) for part in parts)
    return sum(part.gain for part in parts) >= least and (scripts == {"latin"} or gain >= CLEARLY + road.rarity)


def may_be_letters(line: str) -> Letters:
    """Of which alphabet letters can be that single bytes read wrongly may explain in a line: where there is none, no
    accident of theirs passes `damaged_parts`.

    Letters of another alphabet are three in a row somewhere; else there is a character that no word in Latin letters
    has where it stands.
    """
    if _ROW.search(line):
        return "any"
    return "latin" if any(_is_impossible(line, match.start()) for match in _UNUSUAL.finditer(line)) else "none"


def may_have_come(line: str) -> Kinds:
    """Which kinds of roads by single bytes can have led to a line.

    A character of several bytes leaves two beyond ASCII side by side, or one and a character of ASCII: of the latter
    three stand in a row, or it is chance.
    """
    beside = _TWO_BYTES.search(line) is not None
    return Kinds(may_be_letters(line), wide=beside or _THREE_ASCII.search(line) is not None, utf8=beside)


def is_cased(parts: list[Part]) -> bool:
    """Whether no capital stands behind a small letter: bytes that were none of letters have either at random."""
    return not any(a.islower() and b.isupper() for part in parts for a, b in pairwise(part.was))


def are_words(parts: list[Part]) -> bool:
    """Whether letters go together as well as those of words do: a row of rare ideographs gives letters that hardly
    do (measured on such rows).
    """
    return sum(bits(" " + part.was) for part in parts) <= _WORDS * sum(len(part.was) for part in parts)


def gain_on_names(line: str, part: Part) -> float:
    """What a part gains if it may be names and abbreviations, which are as dear as any row of their alphabet."""
    stands = f" {line[part.start : part.end]}"
    cost = 0.0
    for at, (before, char) in enumerate(pairwise(stands)):
        plain = char.isalpha() and group(char).name != "latin"
        cost += _NAME_LETTER if plain else _NAME_SIGN if char > "\x7f" else 0.0
        if char.isalpha() and before.isalpha():
            first = not stands[at - 1 : at].isalpha()  # no name begins with a small letter and goes on in capitals
            if before.islower() and char.isupper():
                cost += _NAME_FLIPPED if first else _NAME_BREAK
            elif before == "ς" or group(before).name != group(char).name:
                cost += _NAME_BREAK
    return cost - bits(" " + "".join(char for char in part.was if not char.isascii()))


def _is_exchange(stands: str, was: str) -> bool:
    """Whether a letter stands for a like one of its alphabet, as spelling differs between languages."""
    return group(stands).name == group(was).name and stands.isupper() == was.isupper()


def _is_impossible(line: str, at: int) -> bool:
    """Whether no language in Latin letters has this character here: a symbol, another script's letter, a capital
    after a small letter.
    """
    char = line[at]
    if char <= "\x7f":
        return False
    return group(char).name != "latin" or (char.isupper() and line[at - 1 : at].islower())
