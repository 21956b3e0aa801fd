"""Lines that certainly came a road and lost bytes of which nothing tells: what is whole comes back, the rest is marked.

Where a language has no model, or a text is too long to look for each lost byte, the bytes that are left of a character
say nothing any more; but they do say that it is one character, and beside those that are whole they are only in the
way. A no-break space that became a blank is the one byte that can be told: what stands before it lacks it.

Changes `à´®à´¨àµ�à´·àµ�à´¯` to `മന�ഷ�യ`, `áŠ áŠ•á‰€áŒ½` to `አንቀጽ`. Leaves a line in which anything is not explained so.
Goes wrong where a mark that stood in the text before the damage follows a character that is cut there.
"""

import re
from functools import cache

from scrubber.cleaning.character.losses.losing import WHOLE
from scrubber.cleaning.character.losses.loss import MARK, Loss
from scrubber.cleaning.character.losses.marks_left import BEGUN, loses_closing
from scrubber.cleaning.character.losses.opened import with_closing
from scrubber.cleaning.character.roads.part import CLEARLY, Part
from scrubber.cleaning.character.roads.reading import UTF8
from scrubber.cleaning.character.roads.road import Road
from scrubber.patterns import lazily

#: What stands for a byte that is lost, and for a character that the reader can't have given: no byte of UTF-8.
_HOLE, _OTHER = b"\xff", b"\xfe"
_MOST_BROKEN = 4  # characters that lost a byte for each whole one, where each byte that is lost has its mark
_HIGH = lazily(r"[^\x00-\x7f]")
_BLANK, _NO_BREAK = b" ", b"\xa0"


def ways(line: str, road: Road, habit: Loss | None) -> list[Loss]:
    """How a line may have lost bytes on a road: as most lines of its text did, if that is known."""
    if habit is not None and habit.road[:2] == road[:2]:
        return [habit]
    return [Loss(road, mark, blank=True) for mark in ([MARK] if MARK in line else ["", "?"])]


def marked(line: str, loss: Loss, *, few: bool = False) -> Part | None:
    """What a line was if it came a road of UTF-8 with losses, from the first character beyond ASCII to the last; None
    where that does not explain all of it, or nothing is broken, or too little is whole, be it a `few` characters.
    """
    first = _HIGH.search(line)
    source, _ = loss.road.readings
    if first is None:
        return None
    blank = loss.blank and "\xa0" not in line
    out: list[str] = []
    begun: set[int] = set()
    whole = broken = 0
    for match in _tokens(loss.mark, single=source.single, gone=bool(loss.gone), blank=blank).finditer(
        _data(line, loss)
    ):
        kind, token = match.lastgroup, match[0]
        if kind == "other":
            return None
        whole += kind == "whole"
        if kind == "spaced":
            out.append(token.replace(_BLANK, _NO_BREAK).decode("utf-8", "replace"))
        else:
            if kind == "broken" and token.startswith(BEGUN):
                begun.add(len(out))
            out.append(MARK if kind == "broken" else token.decode())
        broken += kind in {"broken", "spaced"}
    if loses_closing(loss):
        out = with_closing(out, begun)
    was, behind = "".join(out), len(line) - line.rfind(_HIGH.findall(line)[-1]) - 1
    least = 1 if few else broken / _MOST_BROKEN if loss.mark == MARK else max(WHOLE, broken)
    if not broken or whole < least:
        return None
    return Part(first.start(), len(line) - behind, was[first.start() : len(was) - behind], CLEARLY)


def _data(line: str, loss: Loss) -> bytes:
    """The bytes of a line."""
    source, _ = loss.road.readings
    lost = frozenset(loss.mark)
    return b"".join(
        [
            char.encode() if char <= "\x7f" else _HOLE if char in lost else (source.char_bytes(char) or _OTHER)
            for char in line
        ]
    )


@cache
def _tokens(mark: str, *, single: bool, gone: bool, blank: bool) -> re.Pattern[bytes]:
    """Matches the bytes of one character: a whole one, one that lacks its last, a blank's, and what is left of one; or
    a row of ASCII.

    Where each byte is a character, none that begins one of UTF-8 is ever lost.
    """
    trail = rb"[\x80-\xbf\xff%s]" % (mark.encode() if mark in ("?", " ") else b"")
    broken = rb"[\xc2-\xdf]%s|[\xe0-\xef]%s{1,2}|[\xf0-\xf4]%s{1,3}" % (trail, trail, trail)
    if gone and not mark:
        broken += rb"|[\xc2-\xf4]"
    if not single:
        broken += rb"|\xff[\x80-\xbf]{0,2}"
    # Of a letter of two bytes the other may be any that is gone, and the blank one between words, where none follows.
    spaced = rb"[\xc2-\xdf] (?=[ \r\n.,;:!?)])|[\xe0-\xef][\x80-\xbf] |[\xf0-\xf4][\x80-\xbf]{2} "
    spaced = spaced if blank and mark != " " and (mark or not gone) else b"(?!)"
    return re.compile(
        rb"(?P<whole>%s)|(?P<spaced>%s)|(?P<broken>%s|\xff)|(?P<plain>[\x00-\x7f])|(?P<other>[\x80-\xff])"
        % (UTF8, spaced, broken)
    )
