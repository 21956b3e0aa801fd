"""GBK shift spots: places where a mirror kit's bytes fell between two characters, so that what follows is read one byte
off.

At a spot one byte is lost (a question mark is left). It is put back, the bytes are read again up to the point where
both ways of reading meet, and the model of the language chooses among what is possible.
"""

import math
import re
from dataclasses import replace
from functools import cached_property

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.between import DOUBLE, between_mark, between_marks, between_note
from scrubber.cleaning.character.kit.enclosed import enclosed_bits, opened
from scrubber.cleaning.character.kit.habits import Habits
from scrubber.cleaning.character.kit.path import PLAIN, Meeting, Path, is_proven, is_unread
from scrubber.cleaning.character.kit.pinyin import ANNOTATION, Signature
from scrubber.cleaning.character.kit.reread import BRACKETED, SPOT, Effort, follow
from scrubber.ends import ends_alike
from scrubber.language.model import bits
from scrubber.language.phrases import Rows, after_bits, phrase_bits
from scrubber.model import Edit
from scrubber.patterns import lazily

_PRIVATE = lazily("[\ue000-\uf8ff]")
_CONTEXT = 6
_LINE = 400  # characters of a line in which marks that open something are looked for
_CLOSING = frozenset("”’》）」』—…")
_PAUSES = frozenset("，。、；：！？")
_NO_FILLER = dict.fromkeys(map(ord, kit.FILLER))
_LIGHTER = 2.5  # bits for a mark: words and pairs both charge it
_PAIRS = 0.8  # the weight of pairs of characters beside words
_EACH = 20  # steps that a spot costs in any case
_UNREAD = 20.0  # bits against a path behind which a note stands that is not its last character's
_NEAR = 12.0  # bits by which a path may be worse than the best, where that can't be proven
_SURE = 0.25  # bits by which a path with dropped characters must be better than others, to be believed
#: How sure a path is by how many bits it is better than all others: measured on 4,800 spots of lines whose originals
#: are known.
_SURENESS = ((2.0, 0.3), (4.0, 0.5), (8.0, 0.7))
_SURE_OF_ONE = 6.0  # the same of a single character of which no byte but its last is left
_GAIN = 6.0  # bits by which a repair must read better than the damage
_GAIN_MARK = -12.0  # the same between marks, which both cost little, in a text where a kit is certain
# the same where a few notes are all that is seen of a kit: a writer's ?？ is worth less, and so is what "??" may stand
# for
_GAIN_THIN = 25.0


def shift_edits(text: str, signature: Signature) -> list[Edit]:
    """Repair the spots where a mirror kit's insertions fell between two characters.

    A repair is accepted only if it reads clearly better than the damage, and if the kit, run over it, gives the damage.

    Kept: "什麼?真的" and any text in which no kit was seen and no pinyin follows a question mark.
    Changed: 領域?qū)ν夤ぷ鞯幕驹瓌t -> 領域對外工作的基本原則; 關切?；ヂ聯網 -> 關切。互聯網.
    Where dropped private-use characters leave two readings about as likely, what differs between them is marked as
    lost; where another reading is near, the confidence says so.

    Goes wrong: a digit or blank lost at the end of a run leaves no trace; a blank is assumed, a digit is marked as
    lost. Past some thousand spots in one text the rest is left alone.
    """
    mender = _Mender(text, signature)
    for spot in SPOT.finditer(text):
        if not mender.mend(spot):
            break
    return mender.edits


class _Mender:
    """Goes from spot to spot of a text.

    Attributes:
        edits: what was repaired so far.
    """

    def __init__(self, text: str, signature: Signature) -> None:
        self.edits: list[Edit] = []
        self._text, self._signature = text, signature
        self._effort = Effort()

    @cached_property
    def _dropped(self) -> bool:
        return not _PRIVATE.search(self._text)

    @cached_property
    def _habits(self) -> Habits:
        return Habits(self._text)

    def mend(self, spot: re.Match[str]) -> bool:
        """Repair a spot, if that can be done; whether there is strength left for another."""
        if self.edits and spot.start() < self.edits[-1].end:
            return True
        if not self._effort.spend(_EACH, dropped=False):
            return False
        left = self._left(spot.start())
        before = left.rstrip(kit.LIGHT)[-1:]
        doubled = not spot["pinyin"] and bool(DOUBLE.match(self._text, spot.start()))
        if spot["pinyin"]:
            starts = between_note(spot, before, self._signature)
        else:
            between = between_marks if doubled else between_mark
            starts = between(self._text, spot, before) if self._signature.notes or self._signature.thick else []
        ways = self._ways(spot.start(), starts, left) if starts else []
        for cost, way in ways:
            if cost > ways[0][0] + _NEAR:
                break
            path = self._signed(way)
            edit = self._accept(spot, left, path)
            if edit:
                near = cost + (_SURE_OF_ONE if doubled else _SURE if path.dropped else 0.0)
                rivals = [other for more, other in ways if more < near and other != way]
                others = [each for rival in rivals if (each := self._accept(spot, left, self._signed(rival)))]
                edit = _undecided(edit, others)
                if edit:
                    rival = min((more for more, other in ways if other.out != way.out), default=math.inf)
                    sure = next((sure for clear, sure in _SURENESS if rival - cost < clear), edit.confidence)
                    self.edits.append(replace(edit, confidence=sure))
                break
        return True

    def _ways(self, start: int, starts: list[Path], left: str) -> list[tuple[float, Path]]:
        """The likeliest ways to read on from a spot, the best first."""
        before = left.rstrip(kit.LIGHT)[-1:]
        met = follow(self._text, starts, before, self._signature, self._effort, dropped=False)
        begun: dict[str, Rows] = {}
        ways = self._ranked(start, left, met, begun)
        if self._dropped and not (ways and ways[0][0] < PLAIN * (len(ways[0][1].out) + met.far - ways[0][1].at)):
            met |= follow(self._text, starts, before, self._signature, self._effort, dropped=True)
            ways = self._ranked(start, left, met, begun)
        return ways

    def _ranked(self, start: int, left: str, met: Meeting, begun: dict[str, Rows]) -> list[tuple[float, Path]]:
        """The likeliest paths with what each costs where it stands, its text taken as words; the best first.

        Where one ends before another, what it leaves as it is costs what such text costs. What was `begun` of their
        rows of words is kept: most begin alike.
        """
        weighed = []
        outside, known = self._opened(start)
        habits = self._habits
        behind: dict[int, tuple[str, float, tuple[str, bool]]] = {}
        for path in met.likeliest():
            if path.at not in behind:
                right = self._right(path.at)
                behind[path.at] = (
                    right,
                    phrase_bits(left + right, begun) - self._left_over(path.at, met.far),
                    self._behind(path.at),
                )
            right, bare, (rest, ends) = behind[path.at]
            pairs = path.cost + (after_bits(path.out[-1], right[0]) if right else 0.0)
            cost = path.penalty + _PAIRS * pairs + phrase_bits(left + path.out + right, begun) - bare
            cost += habits.against(path.out) - habits.for_what_recurs(left, path.out, right)
            cost += enclosed_bits(outside, path.out, rest, known=known, ends=ends)
            cost -= _LIGHTER * sum(char in _PAUSES for char in path.out)
            if BRACKETED.match(self._text, path.at):
                cost += _UNREAD
            weighed.append((cost, path))
        return sorted(weighed)

    def _left_over(self, at: int, far: int) -> float:
        """Bits of the text between two places, up to the next spot; from there on what text costs at most where it
        is none of damage.
        """
        rest = self._text[at:far]
        spot = SPOT.search(rest)
        plain = _plain(rest[: spot.start()] if spot else rest)
        bits_of_pairs = sum(map(after_bits, plain, plain[1:]))
        return phrase_bits(plain) + _PAIRS * bits_of_pairs + (PLAIN * (len(rest) - spot.start()) if spot else 0.0)

    def _signed(self, path: Path) -> Path:
        """The path with the ASCII sign that was lost at its end as this text sets them, not a blank as most do."""
        if not path.out.endswith(" "):
            return path
        return path._replace(out=path.out[:-1] + self._habits.sign(path.out[-2:-1], self._text[path.at : path.at + 1]))

    def _left(self, at: int) -> str:
        """What stands before a spot, without the kit's notes, and repaired where it was damaged."""
        return self._mended(max(0, at - 3 * _CONTEXT), at)[-_CONTEXT:]

    def _mended(self, start: int, end: int) -> str:
        """A part of the text as it is by now."""
        parts = []
        for edit in reversed(self.edits):
            if edit.end <= start:
                break
            parts += [_plain(self._text[edit.end : end]), edit.after]
            end = edit.start
        return "".join(reversed([*parts, _plain(self._text[start:end])]))

    def _opened(self, at: int) -> tuple[str, bool]:
        """What is open before a place on its line, and whether the line is known from its beginning."""
        start = max(self._text.rfind("\n", max(0, at - _LINE), at) + 1, at - _LINE, 0)
        return opened(self._mended(start, at)), start == 0 or self._text[start - 1] == "\n"

    def _behind(self, at: int) -> tuple[str, bool]:
        """What stands behind a path on its line, up to the next spot, and whether the line ends there."""
        line = self._text[at : at + _LINE].partition("\n")[0]
        spot = SPOT.search(line)
        return (
            (line[: spot.start()], False)
            if spot
            else (line, at + len(line) == len(self._text) or self._text[at + len(line)] == "\n")
        )

    def _right(self, at: int) -> str:
        """What stands behind a path, without the kit's notes, up to the next spot."""
        right = self._text[at : at + 3 * _CONTEXT]
        spot = SPOT.search(right)
        return _plain(right[: spot.start()] if spot else right)[:_CONTEXT]

    def _accept(self, spot: re.Match[str], left: str, path: Path) -> Edit | None:
        """The Edit of a path that reads better than the damage and that the kit's forward run confirms."""
        text, start = self._text, spot.start()
        right = self._right(path.at)
        was = BRACKETED.sub("", text[start : path.at])
        gain = bits(left + was + right) - bits(left + path.out.replace("\ufffd", "") + right)
        first = path.inserts[0]
        if not spot["pinyin"] and path.out[1:2] not in _CLOSING and is_unread(text, spot, path):
            return None
        before = left.rstrip(kit.LIGHT)[-1:]
        if gain < (_GAIN if spot["pinyin"] else _GAIN_MARK if self._signature.thick else _GAIN_THIN):
            return None
        if not is_proven(text[start : path.at], before, path, self._signature.notes):
            return None
        how = f"the pinyin of {first.char}" if spot["pinyin"] else f"filler before {first.char}"
        more = ", and a private-use character was dropped" if path.dropped else ""
        why = f"GBK text read one byte off: a mirror set {how} between the bytes of two characters{more}"
        if path.out[0] in kit.MARKS:  # the filler before this mark is not left behind
            floor = self.edits[-1].end if self.edits else 0
            while start > floor and text[start - 1] in kit.LIGHT:
                start -= 1
        return Edit("shift", start, path.at, text[start : path.at], path.out, why, 0.9 if path.dropped else 0.95)


def _plain(text: str) -> str:
    """A text without a kit's notes and filler."""
    return ANNOTATION.sub(r"\1", text).translate(_NO_FILLER)


def _undecided(edit: Edit, rivals: list[Edit]) -> Edit | None:
    """The Edit, with what rivals about as likely have otherwise marked as lost; None if they end at other places."""
    after = edit.after
    for rival in rivals:
        if rival.end != edit.end:
            return None
        if rival.after != edit.after:
            head, tail = ends_alike(after, rival.after)
            after = after[:head] + "\ufffd" + after[len(after) - tail :]
    if after == edit.after:
        return edit
    return replace(edit, after=after, reason=f"{edit.reason}; which one is not certain, so it is marked as lost")
