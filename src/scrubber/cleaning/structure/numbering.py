"""Numbered headings that jump out of their row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from scrubber.cleaning.structure.shape import place
from scrubber.language.facts.numerals import en_value, roman_value, zh_value
from scrubber.language.plain import plain
from scrubber.model import Block, Finding
from scrubber.patterns import lazily

_ZH = lazily(
    r"第\s?(?P<n>[〇零一二两三四五六七八九十百千]{1,9}|\d{1,4})\s?(?P<unit>[条章节编篇])(?=$"
    r"|[\s　:：、，.．《（(]|(?![之的第和与至到规款])[^，。；]{1,40}$)"
)
_EN = lazily(
    r"(?P<unit>article|chapter|section|part|rule|annex|title)\s(?P<n>\d{1,4}|[IVXLC]{1,8}|[a-z-]{3,20})(?=$"
    r"|[.:—–](?!\d)|\s[—–-]\s)",
    re.IGNORECASE,
)


# 一、 （三） 4. 5) (6): rows of a list or of lesser headings; 8.1.6: the last figure counts within the row of the
# others. What follows is no mark that parts: "2)),(x" is a piece of a program; and no figures: "2.4.2 15.2" is where
# an index sends to.
_LIST = lazily(
    r"(?P<open>[（(]?)(?P<n>[一二三四五六七八九十]{1,4}|\d{1,3})(?P<close>[、.．)）])(?!\d)\s?[^\s)\],;.]"
    r"|(?P<row>\d{1,3}(?:\.\d{1,3}){0,3})\.(?P<last>\d{1,3})[.、]?\s(?!\s*\d{1,3}\.\d)"
)


#: What all of them begin with, in plain forms, and how much of a block shows it.
_BEGINS = lazily(r"[第（(一二三四五六七八九十\d]|article|chapter|section|part|rule|annex|title", re.IGNORECASE)
_HEAD = 8
#: The first characters of those in ASCII.
_FIRST = frozenset("(0123456789acsprtACSPRT")
_LOOK = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered heading: its block, the row it belongs to (第…条, Article …), its number, and where the numeral
    stands.

    Attributes:
        block: its index.
        row: what all numbers of its row have in common.
        value: its number.
        start: where the numeral begins in the block.
        end: exclusive.
        heads: whether its row is one of headings by its words or by Chinese numerals, rather than of any list's items.
    """

    block: int
    row: str
    value: int
    start: int
    end: int
    heads: bool


def numbered(blocks: Sequence[Block], body: Sequence[int]) -> list[Mark]:
    """The numbered headings and items of the body, in order."""
    found = []
    for i in body:
        text = blocks[i].text[:_LOOK]
        first = text.lstrip()[:1]
        if first.isascii() and first not in _FIRST:
            continue
        if _BEGINS.match(plain(text.lstrip()[:_HEAD])) and (marked := mark(i, plain(text))):
            found.append(marked)
    return found


def mark(block: int, text: str) -> Mark | None:
    """The number that a block's text (plain) begins with, if it is numbered."""
    lead = len(text) - len(text.lstrip())
    match = _ZH.match(text, lead) or _EN.match(text, lead)
    if match:
        value = _value(match["n"])
        return (
            None
            if value is None
            else Mark(block, match["unit"].lower(), value, match.start("n"), match.end("n"), heads=True)
        )
    match = _LIST.match(text, lead)
    if match is None:
        return None
    if match["last"]:
        return Mark(block, match["row"], int(match["last"]), match.start("last"), match.end("last"), heads=False)
    value = _value(match["n"])
    figures = match["n"].isdecimal()
    row = f"{match['open']}{'1' if figures else '一'}{match['close']}"
    return None if value is None else Mark(block, row, value, match.start("n"), match.end("n"), heads=row == "一、")


def _value(numeral: str) -> int | None:
    if numeral.isdecimal():
        return int(numeral)
    value = zh_value(numeral) or en_value(numeral)
    return int(value) if value is not None else roman_value(numeral.upper())


def number_findings(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Finding]:
    """Headings whose number breaks a row that goes on as if it were another: `Article 2`, `Article 13`, `Article 4`.

    Only in a row of five and more in which nearly all follow the one before. A row that begins late is an excerpt; one
    that starts again at 1 belongs to a new part; a number left out altogether may be an excerpt, too, and says nothing
    unless it is the only one.
    """
    out: list[Finding] = []
    for row in dict.fromkeys(m.row for m in marks):
        # A title that is printed again, as in a list of examples, is one.
        members = [
            next(same) for _, same in groupby((m for m in marks if m.row == row), lambda m: blocks[m.block].text)
        ]
        out += _row_findings(blocks, members)
    return out


def _row_findings(blocks: Sequence[Block], members: Sequence[Mark]) -> list[Finding]:
    if len(members) < 5:
        return []
    wrong = [k for k in range(len(members)) if _jumps(members, k)]
    good = [m for k, m in enumerate(members) if k not in set(wrong)]
    skips = [
        k
        for k in range(1, len(good))
        if good[k].value - good[k - 1].value > 1
        and not any(good[k - 1].block < members[w].block < good[k].block for w in wrong)
    ]
    if (len(wrong) + len(skips)) * 10 > max(10, len(members) * 3):
        return []
    out = []
    for k in wrong:
        here = members[k]
        due = members[k - 1].value + 1 if k else members[k + 1].value - 1
        text = blocks[here.block].text
        out.append(
            Finding(
                "",
                "number",
                "high",
                f"The heading “{text[:60].strip()}” stands where number {due} is due: the headings around it "
                f"count on as if it were {due}.",
                block=here.block,
                before=str(due),
                after=text[here.start : here.end],
                place=place(blocks[here.block]),
                confidence=0.9,
                evidence=tuple(blocks[m.block].text[:60].strip() for m in members[max(0, k - 1) : k + 2]),
            )
        )
    # A list may leave out what it pleases, and so may an excerpt's lesser headings.
    if len(skips) == 1 and not wrong and members[0].heads and members[0].row != "一、":
        before, after = good[skips[0] - 1], good[skips[0]]
        out.append(
            Finding(
                "",
                "block_deleted",
                "high",
                f"The numbering goes from “{blocks[before.block].text[:60].strip()}” to "
                f"“{blocks[after.block].text[:60].strip()}”: what stands between "
                "them is missing.",
                block=before.block,
                place=place(blocks[before.block]),
                confidence=0.6,
                evidence=(blocks[before.block].text[:60].strip(), blocks[after.block].text[:60].strip()),
            )
        )
    return out


def _jumps(members: Sequence[Mark], k: int) -> bool:
    """Whether a number is wrong while its neighbours agree on what it should be."""
    value = members[k].value
    if k == 0:
        return members[1].value == 2 and members[2].value == 3 and value != 1
    before = members[k - 1].value
    if k + 1 < len(members):
        return members[k + 1].value == before + 2 and value != before + 1
    # The last one: only a number that can't be the next few is told from an excerpt's.
    return members[k].heads and members[k - 2].value == before - 1 and (1 < value < before or value > before + 5)
