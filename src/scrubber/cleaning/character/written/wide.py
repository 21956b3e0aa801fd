"""Units of the wrong size: UTF-16 read byte by byte or with its bytes swapped, and bytes of UTF-8 read two at a time as
UTF-16.

A whole text took such a road, or a whole line: a pair of bytes that is off leaves nothing of what follows. Each way
back is exact, so what comes of it is printable to the last character and far likelier as text than what stands, or it
was another accident.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.scripts import script_of
from scrubber.cleaning.rows import lines_of
from scrubber.language.model import bits
from scrubber.language.remembered import Remembered
from scrubber.model import Edit
from scrubber.patterns import lazily

_LOST = "\ufffd"  # a surrogate without its other half, which swapped bytes may be
_LEAST = 4  # different characters: below, any two bytes may be a letter
_CLEARLY = 24.0  # bits that have to be gained
_SHARE = 0.75  # of what stands that the text may cost
_READS_WELL = 14.5  # bits a character that it may cost
_MAINLY = 0.95  # share of the letters that are of the two commonest scripts
_SAMPLE = 400  # characters that are judged
_FEW = 4  # one of so many characters may be of Latin-1 where units of two bytes were read
_MANY = 32  # of so many read byte by byte, more than one is a control
_CONTROL = lazily("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_HEAD = 12  # characters that tell of most texts and lines that they came no such way
#: Two bytes that may stand side by side in text in UTF-8.
_IN_UTF8 = lazily(rb"[\t\n\r -\xbf][\t\n\r -\x7e\xc2-\xf4]|[\x80-\xf4][\x80-\xbf]")
_EASTERN = ("HAN", "KANA", "HANGUL", "BOPOMOFO")
_BLANKS = str.maketrans("\t\n\r\u00a0\u3000\u200b\u200c\u200d\u200e\u200f\u202f\ufeff", " " * 12)


class _Way(NamedTuple):
    """Which encoding was read as which."""

    written: str
    read_as: str
    shown: str

    def may_show(self, head: str) -> bool:
        """Whether all that the first characters were may be shown, but for one that they cut."""
        try:
            return _bytes(head, self.read_as).decode(self.written, "replace").translate(_BLANKS).isprintable()
        except UnicodeError:
            return False

    def back(self, text: str) -> str | None:
        """What a text was that came this way; None where it can't have. What is lost is a mark in both."""
        try:
            if _LOST not in text:
                return _bytes(text, self.read_as).decode(self.written)
            return _LOST.join(_bytes(part, self.read_as).decode(self.written) for part in text.split(_LOST))
        except UnicodeError:
            return None


#: Where each byte was read as a character, and where each two were.
_BYTES: tuple[_Way, ...] = tuple(
    _Way(written, read_as, "UTF-16 read byte by byte")
    for written in ("utf-16-le", "utf-16-be")
    for read_as in ("cp1252", "latin-1")
)
_UNITS: tuple[_Way, ...] = (
    _Way("utf-16-be", "utf-16-le", "UTF-16 read with its bytes swapped"),
    _Way("utf-8", "utf-16-le", "UTF-8 read as UTF-16"),
    _Way("utf-8", "utf-16-be", "UTF-8 read as UTF-16"),
)


def wide_edits(text: str) -> list[Edit]:
    r"""Read units of the wrong size again, in the whole text or in single lines.

    Kept: ordinary text in any script, a lone NUL, a line of rare ideographs.
    Changed: `D\0o\0m\0i\0` -> `Domi`; `䤀猀\u2000昀攀愀爀爀` -> `Is fearr`; `敓瀠敲楣慳` -> `Se precisa`.
    Goes wrong: ideographs chosen so that their bytes are a sentence are read as that sentence.
    """
    controls = _CONTROL.search(distinct(text)) is not None
    if controls and (edit := _edit(text, 0)) is not None:
        return [edit]
    edits = []
    others: set[str] = set()  # a site's lines stand in a text more than once
    for line, _, at in lines_of(text):
        # A line with blanks and without controls can't be of units of two bytes, nor one of ASCII; and one without
        # controls was not read byte by byte.
        controlled = controls and _CONTROL.search(line) is not None
        ways = _ways_of_units(line) if controlled or not (" " in line or line.isascii()) else 0
        if line and (ways or controlled) and line not in others:
            if (edit := _edit(line, at, ways)) is not None:
                edits.append(edit)
            else:
                others.add(line)
    return edits


def _ways_of_units(line: str) -> int:
    """The ways by which all characters of a line may be units of two bytes, a bit for each of `_UNITS`."""
    may = _ALL_WAYS
    for char in line if _LOST not in line else "":
        may &= _MAY_BE[char]
        if not may:
            break
    return may


def _may_be(char: str) -> int:
    """The ways by which a unit may be part of other writing: with its bytes swapped it is a character that is shown, or
    its bytes, either first, may stand side by side in UTF-8.
    """
    if char >= "\ud800":
        return _ALL_WAYS
    pair = char.encode("utf-16-le")
    ways = (
        pair.decode("utf-16-be", "replace").translate(_BLANKS).isprintable(),
        _IN_UTF8.fullmatch(pair) is not None,
        _IN_UTF8.fullmatch(pair[::-1]) is not None,
    )
    return sum(way << n for n, way in enumerate(ways))


_ALL_WAYS = 0b111
_MAY_BE = Remembered(_may_be, 1 << 16)


def _edit(text: str, start: int, of_units: int = _ALL_WAYS) -> Edit | None:
    found = [
        (was, way.shown)
        for way, was in _ways(text, of_units)
        if _is_shown(was) and _is_likelier(was, text) and _is_writing(was) and not _is_of_one_alphabet(text)
    ]
    if not found:
        return None
    was, why = min(found, key=lambda each: bits(each[0][:_SAMPLE]))  # the other order of bytes is a text, too
    return Edit("mojibake", start, start + len(text), text, was, why)


def _is_shown(text: str) -> bool:
    return text.isprintable() or text.translate(_BLANKS).isprintable()


def _ways(text: str, of_units: int) -> Iterator[tuple[_Way, str]]:
    # Blanks come of no unit of two bytes: swapped they are U+2000 and U+0A00, and a byte of UTF-8 is no NUL.
    blanks = " " in text or "\n" in text
    if (blanks and not _CONTROL.search(text)) or len(set(text[:_SAMPLE])) < _LEAST:
        return
    narrow = len(text.encode("latin-1", "ignore"))
    if narrow * _FEW <= len(text):
        if blanks:
            return
        ways = [way for n, way in enumerate(_UNITS if _LOST not in text else _UNITS[:1]) if of_units >> n & 1]
    elif len(_CONTROL.findall(text)) * _MANY > len(text) and (_LOST in text or len(text) % 2 == 0):
        head = text[:_HEAD]
        # What Latin-1 has Windows' writes in the same bytes, or not at all.
        latin1 = narrow + text.count(_LOST) == len(text)
        ways = [way for way in _BYTES[latin1::2] if _LOST in head or way.may_show(head)]
    else:
        return
    for way in ways:
        if (was := way.back(text)) is not None:
            yield way, was


def _bytes(text: str, name: str) -> bytes:
    if name.startswith("utf") or name == "latin-1":
        return text.encode(name)
    data = reading(name).write(text)
    if data is None:
        raise UnicodeError(f"{name} has no bytes for some of this")
    return data


def _is_likelier(was: str, text: str) -> bool:
    """Whether a text is clearly better than what stands, by the first of it."""
    was, text = was[:_SAMPLE], text[: _SAMPLE * len(text) // max(1, len(was))] if len(was) > _SAMPLE else text
    cost = bits(was)
    if cost > _READS_WELL * len(was):
        return False
    stands = bits(text)
    return cost <= _SHARE * stands and cost + _CLEARLY <= stands


def _is_of_one_alphabet(text: str) -> bool:
    """Whether a text is of letters of one script, and none for CJK, as two bytes of other text never are throughout: of
    some scripts the model of languages knows nothing.
    """
    if _CONTROL.search(text):
        return False
    scripts = {script for char in set(text[:_SAMPLE]) if char > "\x7f" and (script := script_of(char))}
    return len(scripts) == 1 and scripts.isdisjoint(_EASTERN)


def _is_writing(was: str) -> bool:
    """Whether a text is of letters of a few scripts: by chance two bytes may be a letter, but of any script."""
    scripts = Counter(script for char in was[:_SAMPLE] if (script := script_of(char)))
    written = scripts.total()
    if 2 * written < sum(char > "\x7f" for char in was[:_SAMPLE]):
        return False
    eastern = sum(scripts.pop(script, 0) for script in _EASTERN)
    common = [eastern, *scripts.values()]
    return sum(sorted(common)[-2:]) >= written * _MAINLY
