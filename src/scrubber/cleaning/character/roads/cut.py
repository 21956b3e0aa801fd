"""Bytes that are UTF-8 but for some that are lost: no other encoding gives such rows, so no other story is told of
them.

Characters of UTF-8 begin with a byte of C2 to F4 that says how many of 80 to BF follow. A reader that drops some of
those, the controls of Latin-1 above all, leaves beginnings of one script's few values, too few of the rest behind them,
and nothing else. It goes wrong where letters of another encoding stand so by chance (`ê¶` in Polish), but for Latin
words, into which no other script's characters are set.
"""

from scrubber.cleaning.character.roads.accents import HIGH_RUN
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.reading import LOWER, reading
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.patterns import lazily

_RUN = lazily(rb"[\x80-\xff]+")
_ROW = lazily(rb"(?:[\xc2-\xdf][\x80-\xbf]?|[\xe0-\xef][\x80-\xbf]{0,2}|[\xf0-\xf4][\x80-\xbf]{0,3})+")
_CHARACTER = lazily(rb"[\xc2-\xf4][\x80-\xbf]*")
#: Beginnings by script. Those of marks (C2, E2) stand in any.
_SCRIPTS = (
    range(0xC3, 0xC9),  # Latin
    range(0xCE, 0xD0),  # Greek
    range(0xD0, 0xD4),  # Cyrillic
    range(0xD4, 0xD8),  # Armenian, Hebrew
    range(0xD8, 0xDC),  # Arabic
    range(0xE0, 0xE1),  # India, Thai
    (*range(0xC3, 0xC9), 0xE1),  # Vietnamese
    (*range(0xE3, 0xEA), 0xEF),  # Chinese, Japanese
    (*range(0xEA, 0xEE), 0xE3),  # Korean
)
_MARKS = frozenset({0xC2, 0xE2})
#: Bytes that begin no Latin letter.
_OTHER_THAN_LATIN = lazily(rb"[^\xc3-\xc9]*")
_ASCII = lazily("[A-Za-z]")
_ASCII_AROUND = lazily(r"[A-Za-z][^\x00-\x7f]+[A-Za-z]")
_ROW_LEFT = 2  # bytes that tell of a character cut short
_SHORT = 4  # characters of two letters of Latin script


def is_cut(data: bytes, beside: str = "") -> bool:
    """Whether the bytes above ASCII are UTF-8 of one script, as far as they are left, and some are lost. In the line
    `beside` them a part may be read already: letters of the same script in it are evidence.
    """
    runs: list[bytes] = _RUN.findall(data)
    if not all(map(_ROW.fullmatch, runs)):
        return False
    characters = [character for run in runs for character in _CHARACTER.findall(run)]
    leads = {character[0] for character in characters} - _MARKS
    scripts = [script for script in _SCRIPTS if leads.issubset(script)] if leads else []
    if not scripts or not any(len(character) < _size(character[0]) for character in characters):
        return False
    if sum(map(len, characters)) > len(characters):
        return True
    first = {char.encode("utf-8", "replace")[0] for char in beside if char > "\xff"}
    return any(not first.isdisjoint(script) for script in scripts)


def _size(lead: int) -> int:
    return 2 + (lead >= 0xE0) + (lead >= 0xF0)


def is_cut_otherwise(line: str, parts: list[Part], road: Road) -> bool:
    """Whether the bytes are UTF-8 that lost some, by the commonest reading or by the road's own, and the road tells
    another story.
    """
    stands = " ".join(line[part.start : part.end] for part in parts)
    western = reading("cp1252")
    if road.written != "utf-8":
        data = road.readings[0].write(stands) or b""
        if is_cut(data) and not (_OTHER_THAN_LATIN.fullmatch(data) and _is_in_latin_words(line, parts)):
            return True
    elif road.read_as in WESTERN or western.write(stands) is None:
        return False
    if road.read_as.endswith(LOWER) and _is_at_latin_letters(line, parts):
        return False
    pieces = western.pieces(line)
    if not road.readings[0].single and sum(piece is not None and piece > b"\x7f" for piece in pieces) < _ROW_LEFT:
        return False  # a byte by itself, where characters of two bytes were read, is any encoding's
    return is_cut(b"".join(piece or b" " for piece in pieces), line)


def _is_at_latin_letters(line: str, parts: list[Part]) -> bool:
    """Whether most of what would change stands at letters of ASCII, a letter or two at a time."""
    runs = [run for part in parts for run in HIGH_RUN.finditer(line, part.start, part.end)]
    at = sum(
        _ASCII.match(line, run.end()) is not None or _ASCII.match(line, max(0, run.start() - 1)) is not None
        for run in runs
    )
    return 2 * at > len(runs) and all(run.end() - run.start() <= _SHORT for run in runs)


def _is_in_latin_words(line: str, parts: list[Part]) -> bool:
    """Whether most parts stand between letters of ASCII, as letters of another alphabet do not."""
    within = sum(_ASCII_AROUND.match(line, max(0, part.start - 1)) is not None and part.start > 0 for part in parts)
    return 2 * within > len(parts)
