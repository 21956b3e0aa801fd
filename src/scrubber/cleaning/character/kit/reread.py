"""Reading a run of text again, one byte on: every way in which bytes that a mirror kit broke can have been text."""

import math
from collections.abc import Iterator
from functools import lru_cache
from heapq import nsmallest

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.dropped import filled, least_after
from scrubber.cleaning.character.kit.dropped_last import filled_end, filled_named
from scrubber.cleaning.character.kit.path import Meeting, Path
from scrubber.cleaning.character.kit.pinyin import LETTERS, Signature
from scrubber.cleaning.character.kit.possible import HAN
from scrubber.language.model import pair_bits
from scrubber.language.phrases import after_bits, after_each, alone_bits
from scrubber.language.readings import reads, syllable, syllables
from scrubber.patterns import lazily

NOTE = rf"[ \u00a0]?[(（]?[ \u00a0]?(?P<pinyin>[{LETTERS}]{{1,7}})[ \u00a0]?[)）]"
#: What is left where the kit's insertion took the last byte of a pair: a question mark, then the pinyin or a mark.
SPOT = lazily(
    rf"[?？](?:{NOTE}|(?<=\?)(?=[{kit.FILLER}]{{0,5}} ?[{kit.MARKS},.;!?])"
    rf"|(?<=？)(?=[{kit.FILLER}]{{0,5}} ?[，。；、]))"
)
#: A note in brackets, and the filler before a mark.
BRACKETED = lazily(rf"[ \u00a0]?[(（][ \u00a0]?(?P<pinyin>[{LETTERS}]{{1,7}})[ \u00a0]?[)）]")
FILLED = lazily(f"[{kit.FILLER}]{{0,4}} ?(?=[{kit.MARKS},.;!?])")
WIDE = dict(zip(",.;!?", "，。；！？", strict=True))

_FAR = 64  # how many characters a run off step may have: three of four go on, so this is out of reach
_BEAM = 24
FREE = 16  # how many characters are tried where no pinyin names the lost byte
_PLAIN = 14.0  # bits that a character of a reading costs at most, as a rule: what costs more is no text
_HOPELESS = 30.0  # bits by which a path that goes on may cost more than one that met
_ROWS = frozenset(".-=*_~")
_NUMBERED = lazily("[0-9]|[年月][0-9]|[歲％]")  # what a number goes on with: 1月15日
_DASH = lazily("--[^-]?")
_OPENING = frozenset("“‘《（【「『")
_OPENED = 8.0  # bits against a blank behind an opening mark
_UNLISTED = 5.0  # bits against a character that the rest of the text doesn't show on the list
_TONELESS = 6.0
_DROPPED_MOST = 4  # in one run
# bits from which a character that fits a note is so rare that one may as well have been dropped before another
_RARE = 15.0
_DROPPED_TRIED = 12  # how many ways to fill its place go on from each path

_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


def named(lead: int, pinyin: str, signature: Signature) -> list[tuple[float, int, str]]:
    """The trail bytes that make, after a lead byte, a character of that reading: cost, byte, character."""
    found = []
    for trail, char, fit in kit.read_as(pinyin).get(lead, ()):
        known = signature.notes.get(char)
        if known in {None, pinyin}:
            cost = (0.0 if fit > 1 else _TONELESS) + (_UNLISTED if signature.thick and not known else 0.0)
            found.append((cost, trail, char))
    return sorted(found)


class Effort:
    """How many steps may be made over all the spots of a text, so that a hostile one can't cost more than seconds."""

    def __init__(self) -> None:
        self._left = {False: 60_000, True: 12_000}

    def spend(self, steps: int, *, dropped: bool) -> bool:
        """Take steps from what is left; whether there was enough."""
        self._left[dropped] -= steps
        return self._left[dropped] > 0


def follow(
    text: str, starts: list[Path], before: str, signature: Signature, effort: Effort, *, dropped: bool
) -> Meeting:
    """Read on from a spot, byte by byte, until both readings meet. `before` is the character before it, `effort` what
    may still be spent; `dropped` supposes that private-use characters were dropped. Returns the paths on which they
    meet.
    """
    met = Meeting([path for path in starts if path.pending < 0])
    paths = sorted(path for path in starts if path.pending >= 0)[:_BEAM]
    good = math.inf  # the least cost of a path that met, beside what as much of any text may cost
    for _ in range(_FAR):
        if not paths or not effort.spend(len(paths), dropped=dropped):
            break
        onward: list[Path] = []
        most = math.inf  # what a path that goes on may cost to be among the best
        for path in paths:
            for each in _step(text, path, before, signature, most, met, dropped=dropped):
                beside = each.cost - _PLAIN * each.at
                if each.pending < 0:
                    met.add(each)
                    good = min(good, beside)
                elif beside < good + _HOPELESS:
                    onward.append(each)
            onward.sort()
            if len(onward) >= _BEAM:
                del onward[_BEAM:]
                most = onward[-1].cost
        paths = onward
    return met


def _step(
    text: str, path: Path, before: str, signature: Signature, most: float, met: Meeting, *, dropped: bool
) -> list[Path]:
    last = path.out[-1:] or before
    if path.at >= len(text):
        return _end(path, last, path.at, "", met, dropped=dropped)
    char = text[path.at]
    # A wide question mark is a damaged one that a scraper widened, or two halves as any other: 。可 has its bytes.
    paths = _question(text, path, last, signature, met, dropped=dropped) if char in "?？" else []
    raw = kit.encode(char)
    if not raw or char == "?":
        return paths
    pair = kit.decode(bytes((path.pending, raw[0])))
    if pair:
        rest = raw[1] if len(raw) == 2 else -1
        # A trail byte of ASCII's range is a letter of its own, and both readings meet there too.
        letter, rest = (chr(rest), -1) if 0 <= rest < 0x80 else ("", rest)
        cost = path.cost + after_bits(last, pair) + (pair_bits(pair, letter) if letter else 0.0)
        onward = Path(cost, path.penalty, path.at + 1, rest, path.out + pair + letter, path.inserts, path.dropped)
        paths.append(_noted(text, onward, (char, onward.out[-1]), signature))
    if dropped and path.dropped < _DROPPED_MOST:
        paths += _with_dropped(text, path, last, raw, signature, most, met)
    return paths


def _noted(text: str, path: Path, chars: tuple[str, ...], signature: Signature) -> Path:
    """Pass over the kit's own note on a character: one that is read off step, or one where both readings meet."""
    note = BRACKETED.match(text, path.at)
    if note:
        for char in chars:
            if signature.notes.get(char, note["pinyin"]) == note["pinyin"] and reads(char, note["pinyin"]):
                return path.with_insert(char, f"({note['pinyin']})", note.end())
    return path


def _question(text: str, path: Path, last: str, signature: Signature, met: Meeting, *, dropped: bool) -> list[Path]:
    """A question mark off step: the trail byte of the character under way, and one more byte."""
    spot = SPOT.match(text, path.at)
    pinyin = spot["pinyin"] if spot else None
    if spot and pinyin and syllable(pinyin) in syllables():
        found = [(cost, after_bits(last, char), char, 0) for cost, _, char in named(path.pending, pinyin, signature)]
        if dropped and path.dropped < _DROPPED_MOST and all(alone_bits(char) > _RARE for _, _, char, _ in found):
            found += [(0.0, cost, chars, 1) for cost, chars in filled_named(last, path.pending, pinyin)]
        return [
            Path(
                path.cost + penalty + cost,
                path.penalty + penalty,
                path.at,
                -1,
                path.out + out,
                path.inserts,
                path.dropped + lost,
            ).with_insert(out[-1], f"({pinyin})", spot.end())
            for penalty, cost, out, lost in found
            if signature.notes.get(out[-1], pinyin) == pinyin
        ]
    filler = FILLED.match(text, path.at + 1) if spot and not pinyin else None
    if filler:
        mark = WIDE.get(text[filler.end()], text[filler.end()])
        ends = _end(path, last, filler.end(), "", met, dropped=dropped)
        return [each.with_insert(mark, kit.FILLER[0], each.at) for each in ends]
    return _end(path, last, path.at + 1, _lost(text[path.at + 1 : path.at + 4]), met, dropped=dropped)


def _lost(behind: str) -> str:
    """The ASCII character that went with a trail byte, by those behind it: a row goes on, the digit of a number is
    lost, else it was a blank.
    """
    after = behind[:1]
    if after in {"", "\n", "\r"}:
        return ""
    if after in _ROWS and not _DASH.fullmatch(behind):
        return after
    return "\ufffd" if _NUMBERED.match(behind) else " "


def _end(path: Path, last: str, at: int, tail: str, met: Meeting, *, dropped: bool) -> list[Path]:
    """The character under way, whose trail byte is lost, by what is likely after the one before it; or the one after
    it, where one was dropped.

    The likeliest one, and those that are dearer than it but may be among what is weighed.
    """
    options = [(cost, char, 0) for cost, char in _ending(path.pending, last)]
    if dropped and path.dropped < _DROPPED_MOST:
        options += [(cost, chars, 1) for cost, chars in filled_end(last, path.pending)]
    if tail == " ":
        options = [(cost + (_OPENED if chars[-1] in _OPENING else 0.0), chars, lost) for cost, chars, lost in options]
    most = max(met.dearest(at) - path.cost, min(options, default=(0.0,))[0])
    return [
        Path(path.cost + cost, path.penalty, at, -1, path.out + chars + tail, path.inserts, path.dropped + lost)
        for cost, chars, lost in options
        if cost <= most
    ]


@lru_cache(maxsize=1 << 12)
def _ending(lead: int, last: str) -> tuple[tuple[float, str], ...]:
    """The characters of a lead byte that are likeliest after another, and what they cost there."""
    chars = [char for trail in _TRAILS if (char := kit.decode(bytes((lead, trail))))]
    return tuple(nsmallest(FREE, zip(after_each(last, chars), chars, strict=True)))


def _with_dropped(
    text: str, path: Path, last: str, raw: bytes, signature: Signature, most: float, met: Meeting
) -> Iterator[Path]:
    """The paths on which a scraper dropped a private-use character, read off step, before this one, up to a cost."""
    at = path.at + 1
    char, after = text[path.at], text[at : at + 1]
    rest = raw[1] if len(raw) == 2 else -1
    letter, rest = (chr(rest), -1) if 0 <= rest < 0x80 else ("", rest)
    most -= path.cost
    if rest >= 0 and least_after(last, path.pending) > most:
        return
    ahead = kit.decode(bytes((rest, *kit.encode(after)[:1]))) if rest >= 0 else letter or after
    spot = SPOT.match(text, at) if rest >= 0 and after in {"?", "？"} else None
    if spot and spot["pinyin"]:
        ahead = min((char for _, _, char in named(rest, spot["pinyin"], signature)), key=alone_bits, default="")
    note = BRACKETED.match(text, at)
    pinyin = note["pinyin"] if note and not letter and rest < 0 else ""
    ways = _fillings(last, path.pending, raw[0], ahead if HAN.match(ahead) else "", pinyin)
    if rest < 0:
        most = max(met.dearest(at) - path.cost, ways[0][0] if ways else 0.0)
    for cost, chars, lost in ways:
        if cost > most:
            break
        if path.dropped + lost <= _DROPPED_MOST:
            out = path.out + chars + letter
            onward = Path(path.cost + cost, path.penalty, at, rest, out, path.inserts, path.dropped + lost)
            yield _noted(text, onward, (char, out[-1]), signature) if note else onward


@lru_cache(maxsize=1 << 11)
def _fillings(last: str, pending: int, trail: int, ahead: str, pinyin: str) -> tuple[tuple[float, str, int], ...]:
    """What goes best behind a character where private-use ones were dropped (see `filled`): paths that differ before it
    ask for the same.

    Returns:
        What the characters cost, these, and how many are supposed to have been dropped; the best first.
    """
    tried: list[tuple[float, str, int]] = []
    for dropped, rows in enumerate(filled(pending, trail, ahead, pinyin), 1):
        heads = {char: after_bits(last, char) for char in {chars[0] for _, _, chars in rows}}
        ranked = sorted([(heads[chars[0]] + cost, n) for n, (_, cost, chars) in enumerate(rows)])[:_DROPPED_TRIED]
        tried += [
            (heads[chars[0]] + sum(map(after_bits, chars, chars[1:])), chars, dropped)
            for chars in [rows[n][2] for _, n in ranked]
        ]
    return tuple(sorted(tried))
