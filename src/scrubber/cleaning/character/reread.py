"""Reading a run of text again, one byte on: every way in which bytes that a mirror kit broke can have stood for text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.character import kit
from scrubber.cleaning.character.pinyin import LETTERS
from scrubber.language.model import pair_bits
from scrubber.language.readings import converted_away, reads
from scrubber.language.words import char_bits, word_bits

if TYPE_CHECKING:
    from scrubber.cleaning.character.pinyin import Signature

NOTE = rf"[ \u00a0]?[(（]?[ \u00a0]?(?P<pinyin>[{LETTERS}]{{1,7}})[ \u00a0]?[)）]"
#: What is left where the kit's insertion took the last byte of a pair: a question mark, then the pinyin or a mark.
SPOT = re.compile(
    rf"[?？](?:{NOTE}|(?<=\?)(?=[{kit.FILLER}]{{0,5}} ?[{kit.MARKS},.;!?])|(?<=？)(?=[{kit.FILLER}]{{0,5}} ?[，。；、]))"
)
#: A note in brackets, and the filler before a mark.
BRACKETED = re.compile(rf"[ \u00a0]?[(（][ \u00a0]?(?P<pinyin>[{LETTERS}]{{1,7}})[ \u00a0]?[)）]")
FILLED = re.compile(f"[{kit.FILLER}]{{0,4}} ?(?=[{kit.MARKS},.;!?])")
WIDE = dict(zip(",.;!?", "，。；！？", strict=True))
_HAN = re.compile("[\u3400-\u9fff]")
_RUNS = re.compile("([\u3400-\u9fff]+)|(.)", re.DOTALL)

_FAR = 64  # how many characters a run off step may have: three of four go on, so this is out of reach
_BEAM = 12
FREE = 16  # how many characters are tried where no pinyin names the lost byte
_UNLISTED = 5.0  # bits against a character that the rest of the text doesn't show on the list
_TONELESS = 6.0
_DROPPED = 4.0  # bits against a private-use character having been dropped
_DROPPED_MOST = 4  # in one run
_DROPPED_TRIED = 6  # how many ways to fill its place go on from each place
_FIRSTS = 8  # how many first characters are tried there
_COMMON = 40  # and how many second ones, the most common
_ODD = 6.0  # bits that a character must cost before one is supposed to be missing there

#: Bits of the marks of Chinese text, which stand after any character; other signs of GBK are rare.
_MARK_BITS = dict(
    zip("。，、”“：；！？》《）（—…·", (5.5, 5.5, 6.5, 6, 7, 7, 8, 8, 7, 7, 7, 8, 8, 9, 9, 9), strict=True)
)
_PARTICLES = frozenset("呢嗎吧啊麼")
_ASKED = 9.0  # bits for a question that ends in its particle
_BOUND = frozenset("的地得着了之們")
_AFTER_PAUSE = frozenset("。，、；：！？”")
_PARTED = 4.0  # bits against what can't begin a clause, behind a mark
_PAUSES = "。，、；：！？"
_OPENING = "“《（【「『"
_SIGN_BITS = 20.0

#: Lead bytes of the private-use characters of GBK.
_DROP_LEADS = (*range(0xA1, 0xA8), *range(0xAA, 0xB0), *range(0xF8, 0xFF))
LEADS = range(0x81, 0xFF)
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


class Insert(NamedTuple):
    """What the kit set at one place: after so many bytes, a character's pinyin in brackets or filler before a mark."""

    after: int
    char: str
    what: str


class Path(NamedTuple):
    """One way to read on from a spot.

    Attributes:
        cost: bits, by pairs of characters, penalties included.
        penalty: the part of it that speaks against the path itself and not its text.
        at: the place in the damaged text up to where it has read.
        pending: the lead byte that waits for its trail byte; -1 where both readings meet again.
        out: what the damage stood for.
        inserts: what the kit set, and after how many bytes of what the damage stood for.
        dropped: how many private-use characters are supposed to have been dropped.
    """

    cost: float
    penalty: float
    at: int
    pending: int
    out: str
    inserts: tuple[Insert, ...]
    dropped: int = 0

    def with_insert(self, char: str, what: str, at: int) -> Path:
        """The path on from an insert; for a character's pinyin, after the bytes read so far."""
        size = sum(len(kit.encode(each)) for each in self.out) + (self.pending >= 0)
        return self._replace(at=at, inserts=(*self.inserts, Insert(size, char, what)))


def named(lead: int, pinyin: str, signature: Signature) -> list[tuple[float, int, str]]:
    """The trail bytes that make, after a lead byte, a character of that reading: cost, byte, character."""
    found = []
    for trail, char in kit.listable().get(lead, ()):
        fit = reads(char, pinyin)
        known = signature.notes.get(char)
        if fit and known in {None, pinyin}:
            cost = (0.0 if fit > 1 else _TONELESS) + (_UNLISTED if signature.thick and not known else 0.0)
            found.append((cost, trail, char))
    return sorted(found)


def weigh(text: str) -> float:
    """What a stretch of text costs, in bits, its ideographs as words."""
    cost, last = 0.0, ""
    for run in _RUNS.finditer(text):
        if run[2] == "？" and last in _PARTICLES:
            cost -= _ASKED
        if run[1]:
            cost += _SIGN_BITS * len(converted_away().intersection(run[1]))
            cost += word_bits(run[1]) + (_PARTED if run[1][0] in _BOUND and last in _AFTER_PAUSE else 0.0)
        elif not run[2].isascii():
            cost += likely(last, run[2])
        last = run[0][-1]
    return cost


def likely(last: str, char: str) -> float:
    """What a character costs after another, where the language model knows ideographs and this module marks."""
    if _HAN.match(char):
        return pair_bits(last, char) + (_SIGN_BITS if char in converted_away() else 0.0)
    if char == last and char in "—…":
        return 1.0
    if char in _PAUSES and (last in _PAUSES or last in _OPENING):
        return _SIGN_BITS
    if "\ue000" <= char <= "\uf8ff":
        return 3 * _SIGN_BITS
    if "０" <= char <= "９":
        return 3.5 if "０" <= last <= "９" else 9.0
    return _MARK_BITS.get(char, _SIGN_BITS) - (1.5 if char == "”" and last in _PAUSES else 0.0)


class Effort:
    """How many steps may be made over all the spots of a text, so that a hostile one can't cost more than seconds."""

    def __init__(self) -> None:
        self._left = {False: 120_000, True: 15_000}

    def spend(self, steps: int, *, dropped: bool) -> bool:
        """Take steps from what is left; whether there was enough."""
        self._left[dropped] -= steps
        return self._left[dropped] > 0


def follow(
    text: str, starts: list[Path], before: str, signature: Signature, effort: Effort, *, dropped: bool
) -> list[Path]:
    """Read on from a spot, byte by byte, until both readings meet.

    Args:
        text: the damaged text.
        starts: the paths that begin at the spot.
        before: the character before it.
        signature: of the whole text.
        effort: what may still be spent.
        dropped: whether to suppose that private-use characters were dropped.

    Returns:
        The paths on which the readings meet.
    """
    met: list[Path] = []
    paths = starts
    for _ in range(_FAR):
        if not paths or not effort.spend(min(len(paths), _BEAM), dropped=dropped):
            break
        onward: list[Path] = []
        for path in sorted(paths)[:_BEAM]:
            for each in _step(text, path, before, signature, dropped=dropped):
                (met if each.pending < 0 else onward).append(each)
        paths = onward
    return met


def _step(text: str, path: Path, before: str, signature: Signature, *, dropped: bool) -> list[Path]:
    last = path.out[-1:] or before
    if path.at >= len(text):
        return _end(path, last, path.at, "")
    char = text[path.at]
    if char in "?？":
        return _question(text, path, last, signature, dropped=dropped)
    raw = kit.encode(char)
    if not raw:
        return []
    paths = []
    pair = kit.decode(bytes((path.pending, raw[0])))
    if pair:
        rest = raw[1] if len(raw) == 2 else -1
        # A trail byte of ASCII's range is a letter of its own, and both readings meet there too.
        letter, rest = (chr(rest), -1) if 0 <= rest < 0x80 else ("", rest)
        cost = path.cost + likely(last, pair) + (pair_bits(pair, letter) if letter else 0.0)
        onward = path._replace(cost=cost, at=path.at + 1, pending=rest, out=path.out + pair + letter)
        paths.append(_noted(text, onward, (char, onward.out[-1]), signature))
    if dropped and path.dropped < _DROPPED_MOST and (not pair or likely(last, pair) > _ODD):
        paths += _with_dropped(text, path, last, raw, signature)
    return paths


def _noted(text: str, path: Path, chars: tuple[str, ...], signature: Signature) -> Path:
    """Pass over the kit's own note on a character: one that is read off step, or one where both readings meet."""
    note = BRACKETED.match(text, path.at)
    if note:
        for char in chars:
            if signature.notes.get(char, note["pinyin"]) == note["pinyin"] and reads(char, note["pinyin"]):
                return path.with_insert(char, f"({note['pinyin']})", note.end())
    return path


def _question(text: str, path: Path, last: str, signature: Signature, *, dropped: bool) -> list[Path]:
    """A question mark off step: the trail byte of the character under way, and one more byte."""
    spot = SPOT.match(text, path.at)
    if spot and spot["pinyin"]:
        pinyin = spot["pinyin"]
        found = [(cost, likely(last, char), char) for cost, _, char in named(path.pending, pinyin, signature)]
        lost = 0
        if dropped and path.dropped < _DROPPED_MOST and not found:
            found, lost = [(_DROPPED, cost, both) for cost, both in _filled_named(last, path.pending, pinyin)], 1
        return [
            path._replace(
                cost=path.cost + penalty + cost,
                penalty=path.penalty + penalty,
                pending=-1,
                out=path.out + out,
                dropped=path.dropped + lost,
            ).with_insert(out[-1], f"({pinyin})", spot.end())
            for penalty, cost, out in found
            if signature.notes.get(out[-1], pinyin) == pinyin
        ]
    filler = FILLED.match(text, path.at + 1) if spot else None
    if filler:
        mark = WIDE.get(text[filler.end()], text[filler.end()])
        return [each.with_insert(mark, kit.FILLER[0], each.at) for each in _end(path, last, filler.end(), "")]
    after = text[path.at + 1 : path.at + 2]
    tail = "" if after in {"", "\n", "\r"} else "\ufffd" if after.isdigit() else " "
    return _end(path, last, path.at + 1, tail)


def _end(path: Path, last: str, at: int, tail: str) -> list[Path]:
    """The character under way, whose trail byte is lost, by what is likely after the one before it."""
    options = sorted(
        (likely(last, char), char) for trail in _TRAILS if (char := kit.decode(bytes((path.pending, trail))))
    )
    return [
        path._replace(cost=path.cost + cost, at=at, pending=-1, out=path.out + char + tail)
        for cost, char in options[:FREE]
    ]


def _with_dropped(text: str, path: Path, last: str, raw: bytes, signature: Signature) -> list[Path]:
    """The paths on which a private-use character, read off step, stood before this one and a scraper dropped it."""
    char, after = text[path.at], text[path.at + 1 : path.at + 2]
    rest = raw[1] if len(raw) == 2 else -1
    letter, rest = (chr(rest), -1) if 0 <= rest < 0x80 else ("", rest)
    ahead = kit.decode(bytes((rest, *kit.encode(after)[:1]))) if rest >= 0 else letter or after
    note = BRACKETED.match(text, path.at + 1) if not letter and rest < 0 else None
    found = _filled(last, path.pending, raw[0], ahead if _HAN.match(ahead) else "", note["pinyin"] if note else "")
    return [
        _noted(
            text,
            path._replace(
                cost=path.cost + cost + _DROPPED,
                penalty=path.penalty + _DROPPED,
                at=path.at + 1,
                pending=rest,
                out=path.out + both + letter,
                dropped=path.dropped + 1,
            ),
            (char, (both + letter)[-1]),
            signature,
        )
        for cost, both in found
    ]


@lru_cache(maxsize=1 << 14)
def _filled(last: str, pending: int, trail: int, ahead: str, pinyin: str) -> tuple[tuple[float, str], ...]:
    """Two characters between which a private-use one, read off step, may have been dropped: cost, characters.

    Args:
        last: the character before the two.
        pending: the first one's lead byte; its trail byte was the dropped character's lead byte.
        trail: the second one's trail byte; its lead byte was the dropped character's trail byte.
        ahead: the character after the two, if it is known.
        pinyin: a note on the second one, if there is one.
    """
    seconds = _ending(trail)
    if pinyin:
        seconds = [char for lead in LEADS if (char := kit.decode(bytes((lead, trail)))) and reads(char, pinyin)]
    return _best(last, pending, seconds, ahead)


@lru_cache(maxsize=256)
def _ending(trail: int) -> list[str]:
    """The most common characters that end in a byte."""
    chars = [char for lead in LEADS if (char := kit.decode(bytes((lead, trail)))) and char not in converted_away()]
    marks = [char for char in chars if char in _MARK_BITS]
    return marks + sorted(filter(_HAN.match, chars), key=lambda char: (char_bits(char), char))[:_COMMON]


@lru_cache(maxsize=1 << 12)
def _filled_named(last: str, pending: int, pinyin: str) -> tuple[tuple[float, str], ...]:
    """The same before a broken note: the second character's trail byte is lost, and its pinyin names it."""
    seconds = sorted(char for pairs in kit.listable().values() for _, char in pairs if reads(char, pinyin) > 1)
    return _best(last, pending, seconds, "")


def _best(last: str, pending: int, seconds: list[str], ahead: str) -> tuple[tuple[float, str], ...]:
    firsts = sorted((likely(last, char), char) for each in _DROP_LEADS if (char := kit.decode(bytes((pending, each)))))
    ranked = []
    for cost, first in firsts[:_FIRSTS]:
        for second in seconds:
            both = cost + likely(first, second)
            ranked.append((both + (likely(second, ahead) if ahead else 0.0), both, first + second))
    return tuple((cost, both) for _, cost, both in sorted(ranked)[:_DROPPED_TRIED])
