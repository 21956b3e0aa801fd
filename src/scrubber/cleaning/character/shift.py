"""GBK shift spots: places where a mirror kit's bytes fell between two characters, so that what follows is read one byte off.

At a spot one byte is lost (a question mark is left). It is put back, the bytes are read again up to the point where both
ways of reading meet, and the model of the language chooses among what is possible.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.character import kit
from scrubber.cleaning.character.pinyin import ANNOTATION, Signature
from scrubber.cleaning.character.reread import (
    BRACKETED,
    FILLED,
    FREE,
    LEADS,
    SPOT,
    WIDE,
    Effort,
    Insert,
    Path,
    follow,
    likely,
    named,
    weigh,
)
from scrubber.language.model import bits, pair_bits
from scrubber.model import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_CONTEXT = 6
_CLOSING = frozenset("”’》）」』—…")
_LIGHT = kit.FILLER + " "
_PAUSE = 6.0  # bits against a pause: it is short, and would win over a word too often
_PAIRS = 0.3  # the weight of pairs of characters beside words
_EACH = 20  # steps that a spot costs in any case
_WEIGHED = 40  # how many paths are weighed word by word
_PLAIN = 6.5  # bits a character: a reading that costs less is taken without trying further
_UNREAD = 20.0  # bits against a path behind which a note stands that is not its last character's
_GAIN = 6.0  # bits by which a repair must read better than the damage
_GAIN_MARK = -12.0  # the same between marks, which both cost little, in a text where a kit is certain


def shift_edits(text: str, signature: Signature) -> list[Edit]:
    """Repair the spots where a mirror kit's insertions fell between two characters.

    A repair is accepted only if it reads clearly better than the damage, and if the kit, run over it, gives the damage.

    Kept: "什麼?真的" and any text in which no kit was seen and no pinyin follows a question mark.
    Changed: 領域?qū)ν夤ぷ鞯幕驹瓌t -> 領域對外工作的基本原則; 關切?；ヂ聯網 -> 關切。互聯網.
    Goes wrong: a digit or blank lost at the end of a run leaves no trace; a blank is assumed, a digit is marked as lost.
    Past some thousand spots in one text the rest is left alone.
    """
    spots = list(SPOT.finditer(text))
    if not spots:
        return []
    edits: list[Edit] = []
    effort = Effort()
    dropped = not _PRIVATE.search(text)
    end, last = 0, ""
    for spot in spots:
        if spot.start() < end:
            continue
        before = last if spot.start() == end else _before(text, spot.start())
        if len(kit.encode(before)) != 2 or not effort.spend(_EACH, dropped=False):
            continue
        edit = _repair(text, spot, before, signature, effort, dropped=dropped)
        if edit:
            edits.append(edit)
            end, last = edit.end, edit.after[-1:]
    return edits


def _repair(
    text: str, spot: re.Match[str], before: str, signature: Signature, effort: Effort, *, dropped: bool
) -> Edit | None:
    lead = kit.encode(before)[-1]
    if spot["pinyin"]:
        starts = [
            Path(cost, cost, spot.end(), trail, "", (Insert(1, char, f"({spot['pinyin']})"),))
            for cost, trail, char in named(lead, spot["pinyin"], signature)
        ]
    elif signature.thick:
        starts = _between_mark(text, spot, before)
    else:
        starts = []
    if not starts:
        return None
    left = ANNOTATION.sub(r"\1", text[max(0, spot.start() - 3 * _CONTEXT) : spot.start()])[-_CONTEXT:]
    ranked = _ranked(text, left, follow(text, starts, before, signature, effort, dropped=False))
    if dropped and not (ranked and ranked[0][0] < _PLAIN * len(ranked[0][1].out)):
        more = follow(text, starts, before, signature, effort, dropped=True)
        ranked = sorted(ranked + _ranked(text, left, more))
    for _, path in ranked:
        edit = _accept(text, spot, before, path, signature)
        if edit:
            return edit
    return None


def _ranked(text: str, left: str, paths: list[Path]) -> list[tuple[float, Path]]:
    """The likeliest paths with what each costs where it stands, its text taken as words; the best first."""
    weighed = []
    for path in sorted(paths)[:_WEIGHED]:
        right = ANNOTATION.sub(r"\1", text[path.at : path.at + 3 * _CONTEXT])[:_CONTEXT]
        cost = path.penalty + _PAIRS * path.cost + weigh(left + path.out + right) - weigh(left) - weigh(right)
        if BRACKETED.match(text, path.at):
            cost += _UNREAD
        weighed.append((cost, path))
    return sorted(weighed)


def _before(text: str, at: int) -> str:
    """The character before a spot, over an annotation of its own."""
    near = text[max(0, at - 14) : at].rstrip(_LIGHT)
    notes = list(ANNOTATION.finditer(near))
    return notes[-1][1] if notes and notes[-1].end() == len(near) else near[-1:]


def _between_mark(text: str, spot: re.Match[str], before: str) -> list[Path]:
    """A mark matched across two characters: the lost byte is the lead of a character that ends in the mark's first byte."""
    filler = FILLED.match(text, spot.end())
    if not filler:
        return []
    at = filler.end()
    mark = WIDE.get(text[at], text[at])
    first, second = kit.encode(mark)
    ahead = kit.decode(bytes((second, *kit.encode(text[at + 1 : at + 2])[:1])))
    options = sorted(
        (likely(before, char) + (pair_bits(char, ahead) if ahead else 0.0), likely(before, char), char)
        for lead in LEADS
        if (char := kit.decode(bytes((lead, first))))
    )
    return [
        Path(cost, _PAUSE if char in "。，" else 0.0, at + 1, second, char, (Insert(1, mark, kit.FILLER[0]),))
        for _, cost, char in options[:FREE]
    ]


def _accept(text: str, spot: re.Match[str], before: str, path: Path, signature: Signature) -> Edit | None:
    """The Edit of a path that reads better than the damage and that the kit's forward run confirms."""
    start = spot.start()
    left = ANNOTATION.sub(r"\1", text[max(0, start - 3 * _CONTEXT) : start])[-_CONTEXT:]
    right = ANNOTATION.sub(r"\1", text[path.at : path.at + 3 * _CONTEXT])[:_CONTEXT]
    was = BRACKETED.sub("", text[start : path.at])
    gain = bits(left + was + right) - bits(left + path.out + right)
    first = path.inserts[0]
    needed = _GAIN if spot["pinyin"] else _GAIN_MARK
    if not spot["pinyin"] and path.out[1:2] not in _CLOSING and _unread(text, spot, path):
        return None
    if gain < needed or not _proven(text[start : path.at], before, path, signature.notes):
        return None
    how = f"the pinyin of {first.char}" if spot["pinyin"] else f"filler before {first.char}"
    more = ", and a private-use character was dropped" if path.dropped else ""
    why = f"GBK text read one byte off: a mirror set {how} between the bytes of two characters{more}"
    if path.out[0] in kit.MARKS:  # the filler before this mark is not left behind
        start -= len(text[max(0, start - 6) : start]) - len(text[max(0, start - 6) : start].rstrip(_LIGHT))
    return Edit("shift", start, path.at, text[start : path.at], path.out, why, 0.8 if path.dropped else 0.95)


def _unread(text: str, spot: re.Match[str], path: Path) -> bool:
    """Whether all that a path read off step is a mark at a line's end: then nothing bears witness to it."""
    if text[path.at : path.at + 1].strip():
        return False
    return not any(
        kit.encode(char) > b"\x80" and char != "？" for char in text[spot.end() : path.at].lstrip(_LIGHT)[1:]
    )


def _proven(damaged: str, before: str, path: Path, listed: Mapping[str, str]) -> bool:
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
