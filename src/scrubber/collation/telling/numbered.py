"""Numbers of sections, which one rendering of a document sets before its headings and another does not, or counts from
elsewhere: 2.1 The pier, The pier; an appendix's 1.2 Sources, a print's 9.2. Programs number them; nobody altered a
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import NamedTuple

from scrubber.collation.telling.contents import heading
from scrubber.model import Block

_NUMBER = re.compile(r"\W{0,2}(\d{1,3}(?:\.\d{1,3}){0,5})(?![\w.,%]\w)")
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
