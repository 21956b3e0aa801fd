"""Characters that a text in traditional script can have, by the bytes that are known of them.

Around a private-use character that was dropped one byte each of its neighbours is known, and few others go with a
private-use character's.
"""

from collections import defaultdict
from functools import cache, lru_cache

from scrubber.cleaning.character.kit import kit
from scrubber.language.phrases import MARKS, alone_bits, usual_ideographs
from scrubber.language.readings import changed, converted_away, reads
from scrubber.language.words import simplified
from scrubber.patterns import lazily

HAN = lazily("[\u3400-\u9fff]")
OFTEN = 13.0  # bits up to which an ideograph is common
_RARE = 18.0  # bits from which a character is not tried


@cache
def private_use() -> dict[tuple[int, ...], list[int]]:
    """The private-use characters of GBK: the trail bytes among them that can be a lead byte, and the lead bytes that
    have these.
    """
    found: dict[tuple[int, ...], list[int]] = {}
    for lead in kit.LEADS:
        trails = tuple(trail for trail in kit.LEADS if "\ue000" <= kit.decode(bytes((lead, trail))) <= "\uf8ff")
        if trails:
            found.setdefault(trails, []).append(lead)
    return found


@cache
def trails_of() -> dict[int, tuple[int, ...]]:
    """The trail bytes that can be a lead byte, by the lead byte of a private-use character."""
    return {lead: inner for inner, leads in private_use().items() for lead in leads}


@lru_cache(maxsize=1 << 11)
def starting(lead: int, trails: tuple[int, ...]) -> list[str]:
    """The characters of a lead byte that a text in traditional script can have."""
    usual = _usual_of(lead)
    return [usual[trail] for trail in trails if trail in usual]


@cache
def _usual_of(lead: int) -> dict[int, str]:
    """The same by their second bytes."""
    pairs = ((trail, kit.decode(bytes((lead, trail)))) for trail in range(0x40, 0xFF))
    return {trail: char for trail, char in pairs if char and is_usual(char)}


@lru_cache(maxsize=1 << 11)
def ending(trail: int, leads: tuple[int, ...], pinyin: str) -> dict[str, str]:
    """The characters that end in a byte and have that reading, if one is given, and their simplified forms."""
    chars = (kit.decode(bytes((lead, trail))) for lead in leads)
    return {
        char: char.translate(simplified())
        for char in chars
        if char and (is_usual(char) or "０" <= char <= "９") and (not pinyin or reads(char, pinyin))
    }


def is_usual(char: str) -> bool:
    """Whether a text in traditional script has that character more often than once in a hundred thousand, or so."""
    if HAN.match(char):
        return char not in converted_away() and alone_bits(char) < _RARE
    return char in MARKS


@cache
def _written() -> dict[str, str]:
    """The traditional forms of simplified characters."""
    written: dict[str, str] = defaultdict(str)
    for char, entry in changed().items():
        if char not in converted_away():
            written[entry.simplified] += char
    return written


@cache
def forms(simple: str) -> str:
    """How a text in traditional script writes a simplified character."""
    return ("" if simple in converted_away() else simple) + _written().get(simple, "")


@cache
def common() -> list[str]:
    """The ideographs that a text in traditional script has often."""
    return [
        char
        for char in usual_ideographs(OFTEN)
        if len(kit.encode(char)) == 2 and alone_bits(char) < OFTEN and is_usual(char)
    ]
