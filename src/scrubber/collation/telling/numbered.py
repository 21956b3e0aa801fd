"""Numbers of sections, which one rendering of a document sets before its headings and another does not, or counts from
elsewhere: 2.1 The pier, The pier; an appendix's 1.2 Sources, a print's 9.2; and of its paragraphs, verses or lines.
Programs and editors number them; nobody altered a text.
"""

import re
from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import NamedTuple

from scrubber.collation.telling.contents import heading
from scrubber.model import Block
from scrubber.patterns import lazily

_NUMBER = lazily(r"\W{0,2}(\d{1,3}(?:\.\d{1,3}){0,5})(?![\w.,%]\w)")
#: What counts a verse or a line, and nothing else of one; so many of those in their order are numbered; and so much
#: greater is the next of them, for lists' own marks are not told, and of some poems each tenth line has its number.
_COUNT = lazily(r"[^\w%‰°$£¥€]{0,8}(\d{1,4}(?:[.:]\d{1,4}){0,3})[^\w%‰°$£¥€]{0,8}")
_COUNTED, _APART = 4, 10
#: So many headings one behind another that are numbered otherwise in the same way are numbered by a program.
_ROW = 3


class _Section(NamedTuple):
    heads: bool  # whether its copy has it as a heading
    number: tuple[int, ...]  # () where it has none


def numbered_otherwise(canon: Iterable[Block], own: Iterable[Block]) -> frozenset[str]:
    """What the headings say, as `heading` has it, that a copy numbers otherwise than the canonical text by rows: of
    three at the least, in their order, one of both has no number, or all have another chapter's before the same rest.
    """
    here, there = _sections(canon), _sections(own)
    both = [
        (name, one, other) for name, one in here.items() if (other := there.get(name)) and one.number + other.number
    ]
    found = set[str]()
    for way, each in groupby(both, lambda pair: _way(pair[1].number, pair[2].number)):
        row = [(name, one.number or other.number, one.heads or other.heads) for name, one, other in each]
        if way and len(row) >= _ROW and all(one[1] < other[1] for one, other in pairwise(row)):
            found |= {name for name, _, heads in row if heads}
    return frozenset(found)


def counted(readings: Iterable[tuple[str, str]]) -> set[int]:
    """Which differences, in the order of a text and each with both its readings, do no more than count what they
    stand beside: four numbers in a row at the least, each a little greater, and set where the other text has none.

    It goes wrong for so many amounts that somebody added in their order, next to each other's size.
    """
    rows: list[list[tuple[int, bool, tuple[int, ...]]]] = [[]]
    for at, (before, after) in enumerate(readings):
        if number := _count(before, after) or _count(after, before):
            here = at, len(before) > len(after), number
            if rows[-1] and not _goes_on(rows[-1][-1], here):
                rows.append([])
            rows[-1].append(here)
    return {at for row in rows if len(row) >= _COUNTED for at, _, _ in row}


def _goes_on(last: tuple[int, bool, tuple[int, ...]], here: tuple[int, bool, tuple[int, ...]]) -> bool:
    """Whether a number is the next one, or one of the next, that the same text has."""
    return last[1] == here[1] and last[2] < here[2] and here[2][0] - last[2][0] <= _APART


def _count(plain: str, longer: str) -> tuple[int, ...]:
    """The number that one of two readings has more than the other; () if there is none, or anything else."""
    plain = plain.strip()
    at = next((n for n, char in enumerate(plain) if not longer.startswith(char, n)), len(plain))
    head, tail = plain[:at], plain[at:]
    match = _COUNT.fullmatch(longer[at : len(longer) - len(tail)]) if longer.endswith(tail) else None
    if not match or any(map(str.isdecimal, (head[-1:], tail[:1]))):
        return ()
    return tuple(map(int, re.split("[.:]", match[1])))


def _sections(blocks: Iterable[Block]) -> dict[str, _Section]:
    """The sections of a text by what their headings say, in order, and no two that say the same and are numbered
    otherwise. A line without a number, or that is no heading, such as an entry of contents, gives way to one that is.
    """
    found: dict[str, _Section] = {}
    unlike = set[str]()
    for block in blocks:
        if name := heading(block.text):
            match = _NUMBER.match(block.text)
            own = _Section(block.kind == "heading", tuple(map(int, match[1].split("."))) if match else ())
            before = found.get(name)
            if before is None or (own.heads, own.number > ()) > (before.heads, before.number > ()):
                found.pop(name, None)
                found[name] = own
            elif own.heads == before.heads and own.number and own.number != before.number:
                unlike.add(name)
    return {name: section for name, section in found.items() if name not in unlike}


def _way(here: tuple[int, ...], there: tuple[int, ...]) -> str:
    """In what way two numbers of a section differ: one is none, or is of another chapter; "" if not so."""
    if here == there or (here and there and here[1:] != there[1:]):
        return ""
    return f"{here[0] if there and here else bool(here)}>{there[0] if here and there else bool(there)}"
