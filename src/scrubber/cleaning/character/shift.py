"""GBK shift spots: places where a mirror kit's bytes fell between two characters, so that what follows is read one byte off.

At a spot one byte is lost (a question mark is left). It is put back, the bytes are read again up to the point where both
ways of reading meet, and the model of the language chooses among what is possible.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.character import kit
from scrubber.cleaning.character.pinyin import ANNOTATION, LETTERS, Signature
from scrubber.language.model import bits, pair_bits
from scrubber.language.readings import only_simplified, reads
from scrubber.model import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTE = rf"[ \u00a0]?[(（]?[ \u00a0]?(?P<pinyin>[{LETTERS}]{{1,7}})[ \u00a0]?[)）]"
_SPOT = re.compile(rf"[?？](?:{_NOTE}|(?=[{kit.FILLER}]{{0,5}} ?[{kit.MARKS},.;!?]))")
_BRACKETED = re.compile(rf"[ \u00a0]?[(（][ \u00a0]?(?P<pinyin>[{LETTERS}]{{1,7}})[ \u00a0]?[)）]")
_FILLED = re.compile(f"[{kit.FILLER}]{{0,4}} ?(?=[{kit.MARKS},.;!?])")
_WIDE = dict(zip(",.;!?", "，。；！？", strict=True))
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_HAN = re.compile("[\u3400-\u9fff]")

_FAR = 64  # how many characters a run off step may have: three of four go on, so this is out of reach
_BEAM = 12
_FREE = 10  # how many characters are tried where no pinyin names the lost byte
_CONTEXT = 6
_GAIN = 6.0  # bits by which a repair must read better than the damage
_GAIN_MARK = 14.0  # the same where no pinyin bears witness
_GAIN_STOP = -12.0  # the same for a full stop, which nearly all such spots are, in a text of the kit
_UNLISTED = 5.0  # bits against a character that the rest of the text doesn't show on the list
_TONELESS = 6.0
_DROPPED = 4.0  # bits against a private-use character having been dropped
_DROPPED_MOST = 3  # in one run
_ODD = 11.0  # bits a character: more, and something is wrong with a reading
_DROPPED_TRIED = 4  # how many ways to fill its place go on from each place

_DROP_LEADS = (*range(0xA1, 0xA8), *range(0xAA, 0xB0), *range(0xF8, 0xFF))
_LEADS = range(0x81, 0xFF)
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


#: Bits of the marks of Chinese text, which stand after any character; other signs of GBK are rare.
_MARK_BITS = dict(zip("。，、”“：；！？》《）（—…·", (4.5, 5, 6, 5.5, 7, 7, 8, 8, 7, 7, 7, 8, 8, 9, 9, 9), strict=True))
_PAUSES = "。，、；：！？"
_SIGN_BITS = 16.0


class _Insert(NamedTuple):
    """What the kit set at one place: after so many bytes, a character's pinyin in brackets or filler before a mark."""

    after: int
    char: str
    what: str


class _Path(NamedTuple):
    """One way to read on from a spot.

    Attributes:
        cost: bits, penalties included.
        at: the place in the damaged text up to where it has read.
        pending: the lead byte that waits for its trail byte; -1 where both readings meet again.
        out: what the damage stood for.
        inserts: what the kit set, and after how many bytes of what the damage stood for.
        dropped: how many private-use characters are supposed to have been dropped.
    """

    cost: float
    at: int
    pending: int
    out: str
    inserts: tuple[_Insert, ...]
    dropped: int = 0

    def with_insert(self, char: str, what: str, at: int) -> _Path:
        """The path on from an insert; for a character's pinyin, after the bytes read so far."""
        size = sum(len(kit.encode(each)) for each in self.out) + (self.pending >= 0)
        return self._replace(at=at, inserts=(*self.inserts, _Insert(size, char, what)))


def shift_edits(text: str, signature: Signature) -> list[Edit]:
    """Repair the spots where a mirror kit's insertions fell between two characters.

    A repair is accepted only if it reads clearly better than the damage, and if the kit, run over it, gives the damage.

    Kept: "什麼?真的" and any text in which no kit was seen and no pinyin follows a question mark.
    Changed: 領域?qū)ν夤ぷ鞯幕驹瓌t -> 領域對外工作的基本原則; 關切?；ヂ聯網 -> 關切。互聯網.
    Goes wrong: a digit or blank lost at the end of a run leaves no trace; a blank is assumed, a digit is marked as lost.
    """
    edits: list[Edit] = []
    end, last = 0, ""
    for spot in _SPOT.finditer(text):
        if spot.start() < end:
            continue
        before = last if spot.start() == end else _before(text, spot.start())
        edit = _repair(text, spot, before, signature) if len(kit.encode(before)) == 2 else None
        if edit:
            edits.append(edit)
            end, last = edit.end, edit.after[-1:]
    return edits


def _repair(text: str, spot: re.Match[str], before: str, signature: Signature) -> Edit | None:
    lead = kit.encode(before)[-1]
    if spot["pinyin"]:
        starts = [
            _Path(cost, spot.end(), trail, "", (_Insert(1, char, f"({spot['pinyin']})"),))
            for cost, trail, char in _named(lead, spot["pinyin"], signature)
        ]
    elif signature.thick:
        starts = _between_mark(text, spot, before)
    else:
        starts = []
    if not starts:
        return None
    paths = _follow(text, starts, before, signature, dropped=not _PRIVATE.search(text))
    for path in sorted(paths):
        edit = _accept(text, spot, before, path, signature)
        if edit:
            return edit
    return None


def _before(text: str, at: int) -> str:
    """The character before a spot, over an annotation of its own."""
    near = text[max(0, at - 14) : at]
    notes = list(ANNOTATION.finditer(near))
    return notes[-1][1] if notes and notes[-1].end() == len(near) else near[-1:]


def _named(lead: int, pinyin: str, signature: Signature) -> list[tuple[float, int, str]]:
    """The trail bytes that make, after a lead byte, a character of that reading: cost, byte, character."""
    found = []
    for trail, char in kit.listable().get(lead, ()):
        fit = reads(char, pinyin)
        known = signature.notes.get(char)
        if fit and known in {None, pinyin}:
            cost = (0.0 if fit > 1 else _TONELESS) + (_UNLISTED if signature.thick and not known else 0.0)
            found.append((cost, trail, char))
    return sorted(found)


def _between_mark(text: str, spot: re.Match[str], before: str) -> list[_Path]:
    """A mark matched across two characters: the lost byte is the lead of a character that ends in the mark's first byte."""
    filler = _FILLED.match(text, spot.end())
    if not filler:
        return []
    at = filler.end()
    mark = _WIDE.get(text[at], text[at])
    first, second = kit.encode(mark)
    ahead = kit.decode(bytes((second, *kit.encode(text[at + 1 : at + 2])[:1])))
    options = sorted(
        (_likely(before, char) + (pair_bits(char, ahead) if ahead else 0.0), _likely(before, char), char)
        for lead in _LEADS
        if (char := kit.decode(bytes((lead, first))))
    )
    return [_Path(cost, at + 1, second, char, (_Insert(1, mark, kit.FILLER[0]),)) for _, cost, char in options[:_FREE]]


def _likely(last: str, char: str) -> float:
    """What a character costs after another, where the language model knows ideographs and this module marks."""
    if _HAN.match(char):
        return pair_bits(last, char) + (_SIGN_BITS if char in only_simplified() else 0.0)
    if char == last and char in "—…":
        return 1.0
    if char in _PAUSES and last in _PAUSES:
        return _SIGN_BITS
    if "０" <= char <= "９":
        return 3.5 if "０" <= last <= "９" else 9.0
    return _MARK_BITS.get(char, _SIGN_BITS) - (1.5 if char == "”" and last in _PAUSES else 0.0)


def _follow(text: str, starts: list[_Path], before: str, signature: Signature, *, dropped: bool) -> list[_Path]:
    """Read on from a spot, byte by byte, until both readings meet; the paths that do."""
    met: list[_Path] = []
    paths = starts
    for _ in range(_FAR):
        if not paths:
            break
        onward: list[_Path] = []
        for path in sorted(paths)[:_BEAM]:
            for each in _step(text, path, before, signature, dropped=dropped):
                (met if each.pending < 0 else onward).append(each)
        paths = onward
    return met


def _step(text: str, path: _Path, before: str, signature: Signature, *, dropped: bool) -> list[_Path]:
    last = path.out[-1:] or before
    if path.at >= len(text):
        return _end(path, last, path.at, "")
    char = text[path.at]
    if char in "?？":
        return _question(text, path, last, signature)
    raw = kit.encode(char)
    if not raw:
        return []
    paths = []
    pair = kit.decode(bytes((path.pending, raw[0])))
    if pair:
        rest = raw[1] if len(raw) == 2 else -1
        # A trail byte of ASCII's range is a letter of its own, and both readings meet there too.
        letter, rest = (chr(rest), -1) if 0 <= rest < 0x80 else ("", rest)
        cost = path.cost + _likely(last, pair) + (pair_bits(pair, letter) if letter else 0.0)
        onward = path._replace(cost=cost, at=path.at + 1, pending=rest, out=path.out + pair + letter)
        paths.append(_noted(text, onward, (char, onward.out[-1]), signature))
    if dropped and len(raw) == 2 and path.dropped < _DROPPED_MOST and (not pair or _likely(last, pair) > _ODD):
        paths += [
            path._replace(
                cost=path.cost + cost, at=path.at + 1, pending=raw[1], out=path.out + both, dropped=path.dropped + 1
            )
            for cost, both in _filled(last, path.pending, raw[0])
        ]
    return paths


def _noted(text: str, path: _Path, chars: tuple[str, ...], signature: Signature) -> _Path:
    """Pass over the kit's own note on a character: one that is read off step, or one where both readings meet."""
    note = _BRACKETED.match(text, path.at)
    if note:
        for char in chars:
            if signature.notes.get(char, note["pinyin"]) == note["pinyin"] and reads(char, note["pinyin"]):
                return path.with_insert(char, f"({note['pinyin']})", note.end())
    return path


def _question(text: str, path: _Path, last: str, signature: Signature) -> list[_Path]:
    """A question mark off step: the trail byte of the character under way, and one more byte."""
    spot = _SPOT.match(text, path.at)
    if spot and spot["pinyin"]:
        return [
            path._replace(cost=path.cost + cost + pair_bits(last, char), pending=-1, out=path.out + char).with_insert(
                char, f"({spot['pinyin']})", spot.end()
            )
            for cost, _, char in _named(path.pending, spot["pinyin"], signature)
        ]
    filler = _FILLED.match(text, path.at + 1) if spot else None
    if filler:
        mark = _WIDE.get(text[filler.end()], text[filler.end()])
        return [each.with_insert(mark, kit.FILLER[0], each.at) for each in _end(path, last, filler.end(), "")]
    after = text[path.at + 1 : path.at + 2]
    lost = "" if after in {"", "\n", "\r"} else "\ufffd" if after.isdigit() else " "
    return _end(path, last, path.at + 1, lost)


def _end(path: _Path, last: str, at: int, tail: str) -> list[_Path]:
    """The character under way, whose trail byte is lost, by what is likely after the one before it."""
    options = sorted(
        (_likely(last, char), char) for trail in _TRAILS if (char := kit.decode(bytes((path.pending, trail))))
    )
    return [
        path._replace(cost=path.cost + cost, at=at, pending=-1, out=path.out + char + tail)
        for cost, char in options[:_FREE]
    ]


@lru_cache(maxsize=1 << 14)
def _filled(last: str, pending: int, trail: int) -> tuple[tuple[float, str], ...]:
    """Two characters between which a private-use one, read off step, may have been dropped: cost, characters."""
    firsts = sorted((_likely(last, char), char) for each in _DROP_LEADS if (char := kit.decode(bytes((pending, each)))))
    seconds = [char for lead in _LEADS if (char := kit.decode(bytes((lead, trail))))]
    found = sorted(
        (cost + _likely(first, second), first + second) for cost, first in firsts[:_FREE] for second in seconds
    )
    return tuple((cost + _DROPPED, both) for cost, both in found[:_DROPPED_TRIED])


def _accept(text: str, spot: re.Match[str], before: str, path: _Path, signature: Signature) -> Edit | None:
    """The Edit of a path that reads better than the damage and that the kit's forward run confirms."""
    start = spot.start()
    left = ANNOTATION.sub(r"\1", text[max(0, start - 3 * _CONTEXT) : start])[-_CONTEXT:]
    right = ANNOTATION.sub(r"\1", text[path.at : path.at + 3 * _CONTEXT])[:_CONTEXT]
    was = _BRACKETED.sub("", text[start : path.at])
    gain = bits(left + was + right) - bits(left + path.out + right)
    first = path.inserts[0]
    needed = _GAIN if spot["pinyin"] else _GAIN_STOP if signature.thick and path.out[0] == "。" else _GAIN_MARK
    if gain < needed or not _proven(text[start : path.at], before, path, signature.notes):
        return None
    how = f"the pinyin of {first.char}" if spot["pinyin"] else f"filler before {first.char}"
    more = ", and a private-use character was dropped" if path.dropped else ""
    why = f"GBK text read one byte off: a mirror set {how} between the bytes of two characters{more}"
    return Edit("shift", start, path.at, text[start : path.at], path.out, why, 0.8 if path.dropped else 0.95)


def _proven(damaged: str, before: str, path: _Path, listed: Mapping[str, str]) -> bool:
    """Whether the kit, run over the repair, gives the damage.

    The kit replaces one string after the other, in an order that is not known. So each note is set where it was seen, the
    bytes are read, and every place where a listed character's bytes stand must have its note, or must have been broken up
    by the note of a character that ends between its two bytes.
    """
    raw = b"".join(kit.encode(char) or b"?" for char in before + path.out)
    head = len(kit.encode(before))
    made: list[bytes] = []
    at = 0
    for insert in sorted(path.inserts):
        made += (raw[at : head + insert.after], b"".join(map(kit.encode, insert.what)))
        at = head + insert.after
    shown = kit.read(b"".join((*made, raw[at:])))
    if kit.comparable(shown.removeprefix(before)) != kit.comparable(damaged):
        return False
    ends = {head + insert.after for insert in path.inserts}
    chars = {*listed, *(insert.char for insert in path.inserts if len(insert.what) > 1)}
    for char in chars:
        pair = kit.encode(char)
        end = raw.find(pair) + 2
        while end > 1:
            if end > head and end < len(raw) and end not in ends and end - 1 not in ends:
                return False
            end = raw.find(pair, end - 1) + 2
    return True
