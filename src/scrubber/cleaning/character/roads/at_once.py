"""Lines that came a road as a whole, of a text in which other lines certainly came it.

One accident hits all of a text: once a few lines are settled, the next is read back as they were, by one look at all of
its bytes. It is settled, too, where nothing is left to ask: each byte leads there and back, what it was shows nothing
suspicious in any reading, and it says enough by itself to be more than a coincidence. What is known of the text only
saves the search: no line is changed here for what the others are, and one that leaves anything open is looked at by
itself.

Gives what `choice` gives, as one part from the first character beyond ASCII to the last. Leaves lines that lost a byte,
that are damaged in part or twice, that tell of damage, and what was single bytes, of which any reading makes letters.
"""

from collections.abc import Iterable, Sequence

from scrubber.cleaning.character.roads.accents import accents
from scrubber.cleaning.character.roads.choice import Choice
from scrubber.cleaning.character.roads.credible import is_credible
from scrubber.cleaning.character.roads.enough import is_enough, news
from scrubber.cleaning.character.roads.gate import calm, suspicious
from scrubber.cleaning.character.roads.part import CLEARLY, Part
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.language.model import bits
from scrubber.patterns import lazily

_LETTERS = 4  # different letters that were not UTF-8: fewer are another encoding's bytes by chance
#: Bits of letters that were UTF-8 and were read as single bytes from which on they are whole by no chance, and no list
#: or drawing; and those of one: of bytes beyond ASCII so few begin and go on as those of a letter do.
_PLENTY = 24.0
_BITS = {2: 3.0, 3: 5.0, 4: 8.0}
_SURE = 20.0  # bits that a part gains from which on more say nothing
_JUDGED = 64  # characters that gain them in most lines
_ASCII = "".join(map(chr, range(0x80)))
_PLAIN_BEFORE = lazily("[\x00-\x7f]*")


def at_once(lines: Sequence[str], road: Road, language: int | None) -> dict[str, Choice]:
    """Of lines that a look finds to have come a road as a whole, the choice and nothing else of them. Each line has its
    line break; other lines of the text came the road. `language` is as `accents` takes it.
    """
    read_as, written = road.readings
    if written.single or read_as.falls_back:
        return {}
    whole = {line: was for line in lines if (was := _whole(line, road)) is not None}
    quiet = calm(list(whole.values()))
    found: dict[str, Choice] = {}
    for (line, was), is_calm in zip(whole.items(), quiet, strict=True):
        if (
            (is_calm or not suspicious(was))
            and accents(was, language) is None
            and (choice := _certain(line, was, road)) is not None
        ):
            found[line] = choice
    return found


def _whole(line: str, road: Road) -> str | None:
    """What a line was, if all of its bytes lead there and back; None where some are unknown, or little tells of it."""
    read_as, written = road.readings
    data = read_as.write(line)
    was = None if data is None else written.read(data)
    if data is None or was is None or was == line:
        return None
    if written.name != "utf-8" and len(_letters(was)) < _LETTERS:
        return None
    # Bytes of UTF-8 are the only ones of what they are, and so are single ones.
    there = written.name == "utf-8" or written.write(was) == data
    return was if there and (read_as.single or read_as.read(data) == line) else None


def _certain(line: str, was: str, road: Road) -> Choice | None:
    """The choice of a road, if the whole line tells enough of it."""
    plain = _PLAIN_BEFORE.match(line)
    first = plain.end() if plain else 0
    # The second byte of a character may be ASCII.
    behind = min(len(text) - len(text.rstrip(_ASCII)) for text in (line, was))
    # What stands before and behind it costs the same both ways.
    now, then = (text[max(0, first - 1) : len(text) - behind + 1] for text in (line, was))
    plenty = road.written == "utf-8" and road.readings[0].single and _told_by(_letters(was)) >= _PLENTY
    gain = bits(now[: min(_JUDGED, len(then))]) - bits(then[:_JUDGED]) if plenty else 0.0
    if gain < _SURE:
        gain = bits(now) - bits(then)
    part = Part(first, len(line) - behind, was[first : len(was) - behind], gain)
    if plenty:
        certain = not is_told(line, [part])
    else:
        certain = (
            (part.gain - road.rarity) * news(line, [part]) >= CLEARLY
            and is_enough(line, [part], road)
            and is_credible(line, [part], road)
        )
    return Choice(road, [part], enough=True, untold=road.written == "utf-8") if certain else None


def _told_by(letters: Iterable[str]) -> float:
    """The bits by which letters tell that they were UTF-8."""
    return sum(_BITS[len(letter.encode())] for letter in letters)


def _letters(text: str) -> set[str]:
    """The letters beyond ASCII that a text has."""
    return {char for char in text if char > "\x7f" and char.isalpha()}
