"""Tables of which a copy names the columns in each row, a field a line: a term with what is said of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from scrubber.collation.alignment.tables import ANY, WIDEST, Table, is_row, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.collation.alignment.tables import Row
    from scrubber.model import Block

#: A field: a name before a colon, and its cell; no address, and no hour.
_FIELD = re.compile(r"([^\s:：][^:：\n]{0,39})(?::[ \t\u00a0]|：)\s?(?=\S)")
#: A line of more characters is none.
_LONGEST = 200
#: So many rows have the same fields in one order.
_ENOUGH = 3


class _Line(NamedTuple):
    """A line: the name of its field, if it is one, and the rest."""

    name: str
    text: str


def named_tables(blocks: Sequence[Block]) -> list[Table]:
    """The tables that a copy sets as rows of fields, each row under what it is about; what stands over that column is
    known of none.
    """
    lines = [
        _line(line)
        for block in blocks
        if not is_row(block)
        for line in block.text.split("\n")
        if 0 < len(line) <= _LONGEST
    ]
    names = Counter(line.name for line in lines if line.name)
    rows: dict[tuple[str, ...], list[Row]] = {}
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and names[lines[end].name] >= _ENOUGH and lines[end].name != lines[at].name:
            end += 1
        fields = lines[at + 1 : end]
        said = tuple(field.name for field in fields)
        if 1 < len(fields) < WIDEST and len({*said}) == len(said) and names[lines[at].name] < _ENOUGH:
            label = f"{lines[at].name}: {lines[at].text}" if lines[at].name else lines[at].text
            rows.setdefault(said, []).append((words_of(label), *(words_of(field.text) for field in fields)))
        at = end
    return [Table([(ANY, *map(words_of, said)), *table], {}) for said, table in rows.items() if len(table) >= _ENOUGH]


def _line(text: str) -> _Line:
    match = _FIELD.match(text)
    return _Line(match[1], text[match.end() :]) if match else _Line("", text)
