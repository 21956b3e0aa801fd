"""Text in Latin letters whose bytes were read as an encoding for CJK: an accented letter or a mark took the letter
behind it along, and both became an ideograph.

So Western pages look where a browser is set to Chinese, Japanese or Korean: `don抰` for `don’t`, `Al鏰da` for `Alçada`,
`M黱chen` for `München`. No text has a lone ideograph or syllable within a Latin word. What stood there is told by the
words that come of it, in the language that they fit best: it has to be clearly better than any other road's, and than
what stands.

Keeps `Web版`, `T恤`, `the 字 sign`. Goes wrong where a word of a language that no table has is spelt as another's.
Leaves alone a letter that a blank followed: those bytes made no character, and were lost.
"""

from __future__ import annotations

import re
from itertools import compress, count, starmap
from operator import attrgetter
from typing import NamedTuple

from scrubber.cleaning.character.roads.accents import home
from scrubber.cleaning.character.roads.lattice import Part
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.roads.stories import as_it_stands, split
from scrubber.language.model import bits, ideograph_bits
from scrubber.language.spelling import STEPS, costs_together

_READ_AS = {"gb18030": 1.5, "big5hkscs": 2.5, "cp932": 2.5, "cp949": 2.5, "euc_jp": 3.5}
#: Of UTF-8 this asks only whether a line was that: others bring it back.
_WRITTEN = {
    "utf-8": 0.0, "cp1252": 1.0, "cp1250": 1.5, "iso8859-2": 1.5, "cp1254": 3.0, "cp1257": 3.0, "mac_roman": 4.0,
}  # fmt: skip
_ROADS = [
    Road(written, read_as, rarity + rarer)
    for read_as, rarity in _READ_AS.items()
    for written, rarer in _WRITTEN.items()
]
_RUN = re.compile("[^\x00-\x7f\ufffd]+")
#: Ideographs, syllables, and the places of an encoding that a maker's own characters have.
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7ff\ue000-\ufaff\uff61-\uffdc\U00020000-\U0003ffff]+")
_LETTER = re.compile("[A-Za-z]")
_LONGEST = 4  # characters in a row
_JUDGED = 300  # characters of a line that it is judged by
_RARE = 15.0  # bits of a character that is rare; of text one in five is
_TOLD = 10.0  # bits of each that stands where none does
_WELL, _ALL = 4.6, 6.0  # bits a letter that the words of a line may cost, and besides
_CLEARLY = 5.0  # bits that a line has to gain
_OTHER = 3.0  # bits by which it has to be better than by any other road
#: Marks that stand before a word, behind one, within one, and anywhere.
_OPENING, _CLOSING = frozenset("“‘„‚«‹¿¡•"), frozenset("”’»›")
_WITHIN_WORDS, _ANYWHERE = frozenset("’"), frozenset("–—…\xa0\xad\ufffd")
#: What is no letter behind one that took it along.
_NO_LETTER = re.compile(r"[@\[\\\]^_`{|}~]")


class _Text(NamedTuple):
    """What a line was by some road, and what that costs."""

    road: Road
    line: str
    bits: float


def swallowed(line: str) -> tuple[Road, list[Part]] | None:
    """The road by which letters of a line became ideographs, and its parts; None where there is no clear one."""
    runs = [match.span() for match in _RUN.finditer(line)]
    if not runs or not all(end - start <= _LONGEST and _WIDE.fullmatch(line, start, end) for start, end in runs):
        return None
    if 2 * sum(_tells(line, *run) for run in runs) < len(runs):
        return None
    found = _clear(line if len(line) <= _JUDGED else _around(line))
    if found is None:
        return None
    road, gain = found
    read = [_read(line, run, road) for run in runs]
    return road, [Part(*run, was, gain) for run, was in zip(runs, read, strict=True) if was is not None]


def _around(line: str) -> str:
    """The first words of a long line that have an ideograph, and their neighbours."""
    words = line.split(" ")
    near = {n + side for n, word in enumerate(words) if _RUN.search(word) for side in (-1, 0, 1)}
    return " ".join(compress(words, map(near.__contains__, count())))[:_JUDGED]


def _clear(sample: str) -> tuple[Road, float] | None:
    """The road that a sample clearly came, and the bits that it gains."""
    texts: dict[str, _Text] = {}
    for road in _ROADS:
        if (text := _before(sample, road)) and (text.line not in texts or text.bits < texts[text.line].bits):
            texts[text.line] = text
    if not texts:
        return None
    best, *others = sorted(texts.values(), key=attrgetter("bits"))
    told = sum(_tells(sample, *match.span()) for match in _RUN.finditer(sample))
    gain = as_it_stands(split(sample)) + _TOLD * told - best.bits
    if gain < _CLEARLY or best.road.written == "utf-8" or (others and others[0].bits - best.bits < _OTHER):
        return None
    return best.road, gain


def _tells(line: str, start: int, end: int) -> bool:
    """Whether characters stand within a word, or are rare and stand at one."""
    before, after = line[max(0, start - 1) : start], line[end : end + 1]
    if _LETTER.match(before) and "a" <= after <= "z":
        return True
    beside = _LETTER.match(before) or _LETTER.match(after)
    return beside is not None and max(map(ideograph_bits, line[start:end])) >= _RARE


def _before(sample: str, road: Road) -> _Text | None:
    """What a sample was by a road; None where it can't have come it, or was no text."""
    out, at = "", 0
    told: list[bool] = []
    for match in _RUN.finditer(sample):
        if (was := _read(sample, match.span(), road)) is None or _NO_LETTER.search(was):
            return None
        told += [char not in _ANYWHERE for char in was if char > "\x7f"]
        out, at = out + sample[at : match.start()] + was, match.end()
    out += sample[at:]
    if 2 * sum(told) <= len(told) or not all(starmap(_is_in_place, _neighbours(out))):
        return None
    words = split(out)
    each = costs_together(list({word for _, _, word in words.words}))
    spoken = range(len(each)) if road.written == "utf-8" else home(road.written)
    least = min(each[place] for place in spoken) / STEPS
    if least > _WELL * sum(map(len, {word for _, _, word in words.words})) + _ALL:
        return None
    return _Text(road, out, least + words.rest + road.rarity)


def _read(line: str, run: tuple[int, int], road: Road) -> str | None:
    """What some characters of a line were by a road; None where they can't have come it. Of a character that has two
    codes the bytes are those that make the likelier letters.
    """
    read_as, written = road.readings
    out, before = "", line[max(0, run[0] - 1) : run[0]]
    for char in line[slice(*run)]:
        codes = [code for code in (read_as.char_bytes(char), read_as.twin(char)) if code is not None]
        texts = [was for code in codes if (was := written.read(code)) is not None]
        if not texts:
            return None
        out += min(texts, key=lambda was: bits(before + out + was)) if len(texts) > 1 else texts[0]
    return out


def _neighbours(text: str) -> list[tuple[str, str, str]]:
    """Each character beyond ASCII with those before and behind it."""
    return [(text[n - 1 : n], char, text[n + 1 : n + 2]) for n, char in enumerate(text) if char > "\x7f"]


def _is_in_place(before: str, char: str, after: str) -> bool:
    """Whether a letter or a mark stands where such are written."""
    if char.isalpha():
        return not ((char.isupper() and before.islower()) or (char.islower() and after.isupper()))
    return (
        char in _ANYWHERE
        or (char in _OPENING and not before.isalnum())
        or (char in _CLOSING and not after.isalnum())
        or (char in _WITHIN_WORDS and before.isalpha() and after.isalpha())
        or before + char + after == "l·l"
    )
