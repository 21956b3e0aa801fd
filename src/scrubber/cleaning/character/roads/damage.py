"""Which parts of a line took a road, as far as that is credible.

A part is damaged only if writing what it was and reading it the wrong way gives exactly what stands there, and if it
reads as text. Bytes that are UTF-8 are seldom so by chance; single bytes give letters for letters whatever road is
tried, so they have to explain all of a line as one accident.
"""

from __future__ import annotations

import re
from itertools import pairwise
from operator import lt, sub

from scrubber.cleaning.character.roads.lattice import damaged
from scrubber.cleaning.character.roads.met import Kinds, Letters
from scrubber.cleaning.character.roads.part import Part, were
from scrubber.cleaning.character.roads.reading import Reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.characters import group
from scrubber.language.model import bits, costs

_MARK = "\ufffd"
CLEARLY = 12.0  # bits that a repair has to gain in all
LETTERS = 3  # characters that are more than a coincidence
_READS_WELL = 5.8  # bits a character that repaired text may cost
_READS_WELL_LATIN = 7.0  # the same for accented letters, which are rare in any language
_READS_WELL_CJK = 12.0
_READS_WELL_KANA = 9.0  # words are 7, the letters of another alphabet in their places 11
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
# different letters of words, where nothing but signs stands: a frame has fewer signs of one kind, or spells nothing
_WORDS_LETTERS = 6
_PART = 0.3  # the same where it was CJK text, before it is known that any of it was
_WHOLE = 0.5  # share of a line's characters that may have come a single-byte road that have to have come it
_WHOLE_SCRIPT = 0.85  # the same where it was of another script than Latin
_WORD = re.compile(r"[^\W\d_a-zA-Z]{3}")
_PLAIN = re.compile("[a-zA-Z]")
_ROW = re.compile("[^\x00-\x7f]{3}")  # what stands there for it
_TWO_BYTES = re.compile("[^\x00-\x7f]{2}")
_THREE_ASCII = re.compile("(?:[^\x00-\x7f][0-~]){3}")
#: What is no small letter of Latin script, roughly.
_UNUSUAL = re.compile("[^\x00-\x7f\xdf-\xf6\xf8-\xff]")


def damaged_parts(line: str, road: Road, *, known: bool = False) -> list[Part]:
    """The parts of a line that took a road, as far as that is credible.

    Args:
        line: as it stands.
        road: the road that is tried.
        known: whether it is known that some of the line came it: then what it explains needs no more proof than that it
            leads there.
    """
    parts = [part for part in damaged(line, *road.readings, known=known) if _proven(line, part, road)]
    if road.written == "utf-8" and _MARK in line and road.readings[0].single:
        parts = _without_fragments(line, parts)
    if known:
        return parts
    read_as, written = road.readings
    parts = [part for part in parts if _reads_well(line, part, read_as, written)]
    parts = [part for part in parts if not _is_series(line[part.start : part.end])]
    if not parts or not written.single:
        return parts if written.name == "utf-8" or _is_ideographic(line, parts, road) else []
    if _words(line, parts) and _one_accident(line, parts, road):
        return parts
    if not read_as.single:
        return []
    # Words in capitals are dear, so that some may be cheaper as they stand: one accident hit all of them.
    parts = damaged_parts(line, road, known=True)
    return parts if _reads_well_throughout(line, parts, road) and _one_accident(line, parts, road) else []


def _without_fragments(line: str, parts: list[Part]) -> list[Part]:
    """The parts without letters of two bytes beside a mark, where a line has or had ideographs: there they are what is
    left of one.
    """
    if not any("⺀" <= char < _MARK for text in (line, *were(parts)) for char in text):
        return parts
    return [
        part for part in parts if max(part.was) > "\u07ff" or _MARK not in line[max(0, part.start - 1) : part.end + 1]
    ]


def _reads_well_throughout(line: str, parts: list[Part], road: Road) -> bool:
    """Whether parts are good text of another alphabet than Latin, each of them."""
    letters = [char for char in were(parts) if char.isalpha()]
    return (
        bool(letters)
        and all(group(char).name != "latin" for char in letters)
        and all(_reads_well(line, part, *road.readings) for part in parts)
        and _words(line, parts)
    )


def _is_series(stands: str) -> bool:
    """Whether characters follow one another as they do in a table of characters (`ÀÁÂÃÄÅ`): no text in any reading."""
    if len(stands) <= LETTERS:
        return False
    codes = list(map(ord, stands))
    steps = list(map(sub, codes[1:], codes)).count(1)
    rises = len(stands) > LETTERS + 1 and all(map(lt, stands, stands[1:]))
    return steps * 2 > len(stands) or rises


def _is_ideographic(line: str, parts: list[Part], road: Road) -> bool:
    """Whether parts were CJK text, or words of another alphabet that its encodings have; most of what may have come
    the road did, and its bytes were no words of another alphabet, as those are whose table has kana in its letters'
    places.
    """
    was = "".join(part.was for part in parts)
    read_as = road.readings[0]
    if not _is_cjk(was):
        return read_as.single and _is_of_alphabet(parts)
    if _is_kana(was) and bits(f" {was}") > _READS_WELL_KANA * len(was):
        return False
    if not read_as.single:
        return True
    changed = sum(char > "\x7f" for part in parts for char in line[part.start : part.end])
    if changed < _PART * sum(char in read_as.chars for char in line):
        return False
    return sum(min(part.gain, _gain_on_names(line, part)) for part in parts) >= CLEARLY + road.rarity


def _is_of_alphabet(parts: list[Part]) -> bool:
    """Whether parts are words of another alphabet than Latin."""
    was = "".join(part.was for part in parts)
    scripts = {group(char).name for char in was if char > "\x7f" and char.isalpha()}
    return (
        bool(scripts)
        and "latin" not in scripts
        and len(was) >= _WORDS_LETTERS
        and _is_cased(parts)
        and _are_words(parts)
    )


def _is_kana(was: str) -> bool:
    """Whether most letters of a text are kana."""
    letters = [char for char in was if char.isalpha()]
    return 2 * sum("\u3041" <= char <= "\u30fa" for char in letters) > len(letters)


def _is_cjk(was: str) -> bool:
    """Whether a text in an encoding made for CJK has such characters: it holds other alphabets too, which few write
    in it.
    """
    high = [char for char in was if char > "\x7f"]
    return sum(char >= "\u2e80" for char in high) * 2 >= len(high)


def _one_accident(line: str, parts: list[Part], road: Road) -> bool:
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
    if scripts != {"latin"} and road.rarity >= _SELDOM and quoted and not _are_words(parts):
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
        return gain >= max(least, CLEARLY + road.rarity) and _is_cased(parts) and _are_words(parts)
    gain = sum(min(part.gain, _gain_on_names(line, part)) for part in parts)
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


def _is_cased(parts: list[Part]) -> bool:
    """Whether no capital stands behind a small letter: bytes that were none of letters have either at random."""
    return not any(a.islower() and b.isupper() for part in parts for a, b in pairwise(part.was))


def _are_words(parts: list[Part]) -> bool:
    """Whether letters go together as well as those of words do: a row of rare ideographs gives letters that hardly
    do (measured on such rows).
    """
    return sum(bits(" " + part.was) for part in parts) <= _WORDS * sum(len(part.was) for part in parts)


def _gain_on_names(line: str, part: Part) -> float:
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


def _words(line: str, parts: list[Part]) -> bool:
    """Whether the damaged characters stand in words: a ruler or a table's frame is none, unless it makes good words of
    many letters.

    An encoding of DOS has frames where others have their letters: a line of Russian may be nothing but those.
    """
    if len({char for part in parts for char in part.was if char.isalpha()}) >= _WORDS_LETTERS and _are_words(parts):
        return True
    changed = grown = 0
    for part in parts:
        around = (
            (line[part.start - 1 : part.start] or " ")
            + line[part.start : part.end]
            + (line[part.end : part.end + 1] or " ")
        )
        for n in range(1, len(around) - 1):
            if around[n] > "\x7f":
                changed += 1
                grown += around[n - 1].isalpha() or around[n].isalpha() or around[n + 1].isalpha()
    return grown * 3 > changed


def in_context(line: str, part: Part) -> str:
    """What a part was, with what stands beside it where that is ASCII."""
    before, after = line[max(0, part.start - 2) : part.start], line[part.end : part.end + 2]
    return (before if before.isascii() else " ") + part.was + (after if after.isascii() else " ")


def _proven(line: str, part: Part, road: Road) -> bool:
    """Whether the road, walked forward, gives back what stands there."""
    read_as, written = road.readings
    data = written.write(part.was)
    return data is not None and read_as.read(data) == line[part.start : part.end]


def _reads_well(line: str, part: Part, read_as: Reading, written: Reading) -> bool:
    """Whether what a part was is good text.

    Bytes that happen to be UTF-8 may read badly still (a layer more); bytes of other encodings always give some text,
    so it has to be good text.
    """
    if written.name == "utf-8":
        # One or two characters in the midst of CJK text may be valid two-byte UTF-8 by chance.
        around = line[max(0, part.start - 12) : part.start] + line[part.end : part.end + 12]
        short = max(map(len, part.was.split()), default=0) < LETTERS and max(part.was) < "\u0800"
        chance = not read_as.single and short
        return not (chance and any("⺀" <= char <= "힯" for char in around))
    context = line[part.start - 1 : part.start] or " "
    each = costs(context + part.was + (line[part.end : part.end + 1] or " "))[1:]
    odd = [
        cost
        for cost, char, after in zip(each, part.was, part.was[1:] + " ", strict=False)
        if char > "\x7f" or after > "\x7f"
    ]
    most = _READS_WELL_CJK
    if written.single:
        most = (
            _READS_WELL_LATIN if any(group(char).name == "latin" for char in part.was if char > "\x7f") else _READS_WELL
        )
    return sum(odd) <= most * len(odd)
