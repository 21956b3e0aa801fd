"""What numbers count: the unit behind each, or before it: 5 kg, €12, US$12, EUR 12, 百分之五, yüzde 5."""

import re
from collections.abc import Callable, Iterable, Sequence

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.written_numbers import Number
from scrubber.language.packs.pack import Pack
from scrubber.language.packs.which import pack as pack_of
from scrubber.patterns import lazily

# What stands between a number and what it counts: a blank, a hyphen, and marks of the direction of writing.
_MARKS = "\u200e\u200f\u061c"
_BEHIND, _GAPS = lazily(rf"[{_MARKS}]?[ \u00a0\u202f-]?[{_MARKS}]?"), f" \u00a0\u202f{_MARKS}"
# A dollar with letters before it is another one: J$, MX$.
_DOLLAR = lazily(r"\b[A-Z]{1,3}\$$")
# What joins a number to what is counted: trois millions d'euros, dos millones de euros, 1.200 de lei.
_OF = lazily("d(?:['’]|[ei] )", re.IGNORECASE)
# No unit but a word, shortened before a number of its own: § 4 Abs. 2 S. 1.
_SHORTENED = lazily(r"[A-Z]\.\s?\d")
_SHARES = frozenset("%‰")
# Letters of scripts without blanks between their words: Thai, Lao; Han and kana.
_RUNNING = lazily("[\u0e00-\u0eff\u2e80-\U0010ffff]")
# What is not said in Thai ends the word before it: พันธุ์ is no thousand.
_SILENT = lazily("[ก-ฮ][ิุ]?์")
# Two letters that Thai shortens a unit to, and one more: วิ is a second, and begins วิธี.
_BRIEF, _ABBREVIATED = lazily("[ก-ฮ][ก-ฮิ][ก-์]"), 2
#: No sign before a number is longer.
_LONGEST = 16


def units_of(
    text: str, numbers: Sequence[Number], packs: Iterable[Pack], free_until: Callable[[int], int]
) -> list[Fact]:
    """The unit of each number, sorted by place.

    Args:
        text: a text in its plain form.
        numbers: what it counts with.
        packs: of its languages; units of Chinese and English are known in every text.
        free_until: from a place, where the next stronger reading begins.
    """
    out: list[Fact] = []
    every = [*{each.language: each for each in (*packs, pack_of("zh"), pack_of("en"))}.values()]
    for number in numbers:
        if (gap := _BEHIND.match(text, number.end)) and (behind := _behind(text, gap.end(), every, free_until)):
            out.append(behind)
        if before := _before(text, number.start, every):
            out.append(before)
    return sorted(out, key=lambda f: f.start)


def _behind(text: str, at: int, packs: Sequence[Pack], free_until: Callable[[int], int]) -> Fact | None:
    if of := _OF.match(text, at):
        at = of.end()
    found = ""
    name = ""
    for pack in packs:
        word = pack.units.match(text, at)
        if len(word) > len(found):
            # 个, and not 个星期, in 第二个星期二
            word = word if at + len(word) <= (limit := free_until(at)) else pack.units.match(text, at, limit)
            shortened = (_BRIEF if len(word) == _ABBREVIATED else _SHORTENED).match(text, at)
            if len(word) > len(found) and not _within_word(text, at + len(word)) and not shortened:
                found, name = word, pack.unit_classes[word]
    return Fact("unit", at, at + len(found), name) if found else None


def _before(text: str, start: int, packs: Sequence[Pack]) -> Fact | None:
    place = max(0, start - _LONGEST)
    head = text[place:start].rstrip(_GAPS)
    for pack in packs:
        sign = pack.signs_before.ending(head) if head else ""
        at = len(head) - len(sign)
        share = sign in _SHARES and head[:at].rstrip(_GAPS)[-1:].isdigit()  # 5% 20 is no 20%
        if not sign or share or _within_word(text, place + at):
            continue
        if sign == "$" and (other := _DOLLAR.search(head)):
            return Fact("unit", place + other.start(), place + len(head), other[0].lower())
        return Fact("unit", place + at, place + len(head), pack.classes_before[sign])
    return None


def _within_word(text: str, place: int) -> bool:
    """Whether a place has letters on both sides, of a script with blanks between its words."""
    around = text[max(0, place - 1) : place + 1]
    running = not around.isalpha() or _RUNNING.search(around)
    return len(around) == 2 and (not running or _SILENT.match(text, place) is not None)
