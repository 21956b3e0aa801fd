"""Wrong readings that lost bytes: what a reader drops, marks or changes where it can make nothing of a byte.

A reading that knows no character for some bytes leaves a trace of the reader's habits: the bytes are gone, or a mark
stands in their place (U+FFFD, a question mark, a blank), or the no-break space that was one of them became a blank.
Each habit is a damage model that can be run forward, so that a repair which names the lost bytes can be proven like any
other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple, cast

from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road

MARK = "\ufffd"
_NO_BREAK = 0xA0
_TWO = 2
_HIGH = tuple(range(0x80, 0x100))
#: The bytes of UTF-8: from which on they are no ASCII, from which on they are none behind others, and the first and the
#: last that begin a character.
_TRAIL, _LEADS, _LEAD, _LAST_LEAD = 0x80, 0xC0, 0xC2, 0xF4


class Shape:
    """What one byte of a damaged text may have been. There is one of each (`_shape`): what is known of it is remembered
    by itself, not by its bytes.

    Attributes:
        options: what it may have been itself; one byte where nothing was lost.
        gone: what may have stood before it and is gone.
        lost: whether it is filled in: it was any of several bytes, or there is a mark in place of the only one that
            could not be read. Two are the codes that one character has.
        plain: the character of ASCII that it was for certain, with no beginning of another of UTF-8 gone before it; ""
            where it was none.
        begins: whether it, or what is gone before it, may begin a character of UTF-8.
        trails: whether it may be a later byte of one.
    """

    __slots__ = "begins", "gone", "lost", "options", "plain", "trails"

    def __init__(self, options: tuple[int, ...], gone: tuple[int, ...], *, lost: bool = False) -> None:
        """Take what it may have been, what may be gone before it, and whether a mark stands for it."""
        self.options, self.gone = options, gone
        self.lost = lost or len(options) > _TWO
        begun = bool(gone) and gone[-1] >= _LEAD
        self.plain = chr(options[0]) if len(options) == 1 and options[0] < _TRAIL and not begun else ""
        self.begins = any(byte < _TRAIL or _LEAD <= byte <= _LAST_LEAD for byte in (*options, *gone))
        self.trails = any(_TRAIL <= byte < _LEADS for byte in options)

    @property
    def before(self) -> Shape:
        """What may have stood before it alone."""
        return _shape((), self.gone)


@lru_cache(maxsize=1 << 14)
def _shape(options: tuple[int, ...], gone: tuple[int, ...], *, lost: bool = False) -> Shape:
    return Shape(options, gone, lost=lost)


def no_byte() -> Shape:
    """What stands behind the last byte."""
    return _shape((), ())


class Slots(NamedTuple):
    """The bytes of a damaged text, and an empty one for its end.

    Attributes:
        shapes: what each may have been.
        places: the place of the character that each stands in.
    """

    shapes: list[Shape]
    places: Sequence[int]


class Loss(NamedTuple):
    """A road on which bytes were lost.

    Attributes:
        road: which encoding was read as which.
        mark: what stands for a byte that could not be read; nothing where it is gone.
        gone: the bytes that the reader could not read, where each byte is a character.
        blank: whether no-break spaces became blanks.
    """

    road: Road
    mark: str
    gone: frozenset[int] = frozenset()
    blank: bool = False

    def is_as(self, other: Loss) -> bool:
        """Whether the same reader did it in the same way; lines without a blank leave open what became of others, and
        one behind a first byte whether it is the second.
        """
        same = self.mark == other.mark and self.gone == other.gone
        return self.road[:2] == other.road[:2] and (same or " " in {self.mark, other.mark})

    def codes(self, char: str) -> list[bytes]:
        """The bytes that the reader shows as a character: two rows of them where it has two codes for it, none where
        it has none.
        """
        read_as = reading(self.road.read_as)
        piece, twin = read_as.char_bytes(char), read_as.twin(char)
        return [code for code in (piece, twin) if code is not None]

    def slots(self, text: str, chosen: Mapping[int, bytes] = MappingProxyType({})) -> Slots | None:
        """The bytes of a text that came this road, and an empty slot for its end; None where it can't have. `chosen`:
        by place, the code of a character that has two; elsewhere each byte may be either code's.
        """
        if reading(self.road.read_as).single:
            return self._bytes(text)
        read_as = reading(self.road.read_as)
        known = [None if char == self.mark and char > "\x7f" else read_as.char_bytes(char) or b"" for char in text]
        if b"" in known:
            return None
        # What can have been lost depends on the byte after it.
        following = [0x20] * (len(text) + 1)
        for at in range(len(text) - 1, -1, -1):
            piece = known[at]
            following[at] = piece[0] if piece else -1
        shapes: list[Shape] = []
        places: list[int] = []
        gone: tuple[int, ...] = ()
        for at, piece in enumerate(known):
            if not self.mark:
                gone = _unread(read_as.name, following[at])
            if piece is None:
                shapes.append(_shape(_unread(read_as.name, following[at + 1]), gone))
            elif piece == b"?" and self.mark == "?":
                shapes.append(_shape((0x3F, *_unread(read_as.name, following[at + 1])), gone))
            else:
                codes = (chosen[at],) if at in chosen else (piece, read_as.twin(text[at]) or piece)
                shapes += _shapes(codes, gone)
                places += [at] * (len(piece) - 1)
            places.append(at)
        shapes.append(_shape((), () if self.mark else _unread(read_as.name, 0x20)))
        return Slots(shapes, [*places, len(text)])

    def _bytes(self, text: str) -> Slots | None:
        """The bytes of a text of which each is a character."""
        if self.mark == MARK in text and not self.gone:
            return None
        table = _table(self.road.read_as, self.mark, self.gone, self.blank)
        shapes = list(map(table.get, text))
        if None in shapes:
            return None
        return Slots([*cast("list[Shape]", shapes), table[""]], range(len(text) + 1))

    @property
    def habit(self) -> str:
        """What became of the bytes that the reader could not read, in words."""
        if self.mark == " ":
            return "unread bytes turned into blanks"
        if self.mark:
            return f"unread bytes marked {self.mark}"
        return "no-break spaces turned into blanks" if self.blank and not self.gone else "unread bytes gone"

    def walk(self, data: bytes) -> str:
        """What the reader made of bytes."""
        read_as = reading(self.road.read_as)
        if not read_as.single:
            text = data.decode(read_as.name, "replace")
            return text if self.mark == MARK else text.replace(MARK, self.mark)
        text = "".join(self.mark if byte in self.gone else read_as.table[byte] for byte in data)
        return text.replace("\u00a0", " ") if self.blank else text


@lru_cache(maxsize=64)
def _table(name: str, mark: str, gone: frozenset[int], blank: bool) -> dict[str, Shape]:
    """What each character may have been, each byte being one; of the empty text, what may have stood before the end."""
    lost = tuple(sorted(gone))
    before = () if mark else lost
    table = {char: _shape((byte,), before) for byte, char in reversed(list(enumerate(reading(name).table)))}
    if mark == "?":
        table["?"] = _shape((0x3F, *lost), before, lost=True)
    elif mark and mark != " ":
        table[mark] = _shape(lost, before, lost=True)
    if mark == " ":
        table[" "] = _shape((0x20, *([_NO_BREAK] if blank else []), *lost), before, lost=True)
    elif blank:
        # Where other bytes are gone, it may as well be a blank after one of them.
        table[" "] = _shape((0x20, _NO_BREAK, _NO_BREAK) if gone else (0x20, _NO_BREAK), before)
    table[""] = _shape((), before)
    return table


@lru_cache(maxsize=1 << 13)
def _shapes(codes: tuple[bytes, ...], gone: tuple[int, ...]) -> list[Shape]:
    """The bytes of a character that has such codes, where these bytes may be gone before it."""
    return [_shape(tuple(sorted(set(bytes_))), () if n else gone) for n, bytes_ in enumerate(zip(*codes, strict=True))]


@cache
def _unread(name: str, after: int) -> tuple[int, ...]:
    """The bytes above ASCII that a multi-byte reading makes nothing of before a byte."""
    if after < 0:
        return tuple(byte for byte in _HIGH if bytes((byte,)).decode(name, "replace") == MARK)
    out = []
    for byte in _HIGH:
        got = bytes((byte, after)).decode(name, "replace")
        if got[0] == MARK:
            out.append(byte)
    return tuple(out)


@cache
def undefined(name: str) -> frozenset[int]:
    """The bytes that a single-byte encoding leaves undefined; of ISO's encodings, those of its controls."""
    out = set()
    for byte in _HIGH:
        try:
            char = bytes((byte,)).decode(name)
        except UnicodeDecodeError:
            out.add(byte)
        else:
            if "\x80" <= char < "\xa0":
                out.add(byte)
    return frozenset(out)
