"""What a text says that a program keeps in its own notation: JSON, rows of CSV, a dump of SQL. Read as a plain text,
each paragraph has its number, its section and marks of the program around it.

Each row has as many cells as the first, which has their names. Of rows, those are read in which each column is a text
or a heading, is known for what programs keep beside one, or counts from 0 or 1 on: a table of figures stays as it is,
years with what happened in them, and a verse, which has a blank behind its commas. A dump has little between its rows.

Source: RFC 8259; RFC 4180; what mysqldump, pg_dump and sqlite3 write.
"""

import csv
import json
import re
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Any

from scrubber.cleaning.extract.reading import weight
from scrubber.patterns import lazily

_JSON = lazily(r"\ufeff?\s{0,64}[{\[]\s{0,64}[\"{\[]")
#: JSON that a script gives a name or a function; how a dump of SQL begins, its tables, and each of their rows.
_CALLED = lazily(r"\s{0,9}(?:(?:var|let|const) )?[\w$.]{1,60}\s{0,9}(?:=\s{0,9}(?=[{\[])|\(\s{0,9}(?=[{\[]))")
_SQL = lazily(r"\ufeff?\s{0,64}(?:--|/\*!|(?:create|insert|begin|drop|set|pragma|start)\b)", re.IGNORECASE)
_TABLE = lazily(r"^create table (?:if not exists )?[`\"\w.]{1,99}\s{0,9}\(([^;]{1,9000})", re.IGNORECASE | re.MULTILINE)
_COLUMN = lazily(r"(?:\A|,)\s{0,99}[`\"]?(\w{1,60})[`\"]?\s{1,9}(?!key\b)\w", re.IGNORECASE)
_INSERT = lazily(
    r"^insert (?:ignore )?into [`\"\w.]{1,99}\s{0,9}(?:\(([^()]{1,2000})\)\s{0,9})?values?(?=[\s(])",
    re.IGNORECASE | re.MULTILINE,
)
_STRING = r"'((?:[^'\\]|\\.|'')*+)'"
_ROW = lazily(rf"[\s,]{{0,9}}\(((?:{_STRING.replace('((', '(?:(')}|[^'()])*+)\)", re.DOTALL)
_CELL = lazily(rf"{_STRING}|([^\s,'][^,']{{0,99}})", re.DOTALL)
_ESCAPE = lazily(r"\\(.)|''", re.DOTALL)
_SAID = {"n": "\n", "r": "\n", "t": "\t"}
#: A line that is none of a dump's, but of who writes about one.
_SAYS = lazily(r"^(?!\s{0,9}(?:--|/?\*|#))[^\n]{1,2000}[.:?。：？]$", re.MULTILINE)
_ROWS, _DIGITS = 100_000, 18
#: Names of columns: what one has in the head of a table; what programs call what they keep beside a text,
#: and a heading; words of a sentence.
_NAME = lazily(r"[^\W\d][\w .-]{0,30}")
_BESIDE = lazily(
    r"(?:.{0,30}_)?(?:id|uuid|key|slug|url|lang\w{0,10}|stamp|created|updated|modified|status|type|order|pos\w{0,10}|index"
    r"|idx|seq|row|hash|user)(?:_.{1,30})?",
    re.IGNORECASE,
)
HEADING = lazily(r"(?:sub)?title|head(?:ing|er|line)|name|label|chapter|section|article|part", re.IGNORECASE)
_SENTENCE = 4


def value_of(text: str) -> Any:
    """The strings of a text in their order, in lists and under their names; None where it is in no such notation."""
    wrapped = _CALLED.match(text)
    held = text[wrapped.end() :].rstrip("; \r\n").removesuffix(")") if wrapped else text.lstrip("\ufeff")
    if wrapped or _JSON.match(text):
        try:
            return json.loads(held)
        except (ValueError, RecursionError):
            pass
    return _dumped(text) if _SQL.match(text) else _table(text)


def _table(text: str) -> list[dict[str, str]] | None:
    """Rows of CSV, by the sign that parts the names of their columns."""
    first = text.lstrip("\ufeff")[:1000].split("\n", 1)[0].rstrip("\r")
    sign = next((sign for sign in "\t;," if sign in first), "")
    names = [name.strip().strip('"') for name in first.split(sign)] if sign else []
    if not names or not all(map(_NAME.fullmatch, names)) or f"{sign} " in first:
        return None
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    try:
        if sign == "\t":  # a quotation mark is no more than one
            read = csv.reader(lines, delimiter=sign, quoting=csv.QUOTE_NONE)
        else:
            read = csv.reader(lines, delimiter=sign, strict=True)
        rows = list(islice(read, _ROWS + 2))
    except csv.Error:
        return None
    return _records(names, rows[1:]) if len(rows) <= _ROWS + 1 else None


def _dumped(text: str) -> list[dict[str, str]] | None:
    """The rows of a dump's tables, one after another, under the names of the first."""
    made = _TABLE.search(text)
    columns = _COLUMN.findall(made[1]) if made else []
    rows: list[list[str]] = []
    spans = [(0, 0)]
    for insert in _INSERT.finditer(text):
        columns = [name.strip(' `"\n') for name in insert[1].split(",")] if insert[1] else columns
        at = insert.end()
        while row := _ROW.match(text, at):
            rows.append([_ESCAPE.sub(_unescaped, said) or bare for said, bare in _CELL.findall(row[1])])
            at = row.end()
        spans.append((insert.start(), at))
    between = "\n".join(text[before[1] : after[0]] for before, after in pairwise([*spans, (len(text), len(text))]))
    return None if _SAYS.search(between) else _records(columns, rows)


def _unescaped(sign: re.Match[str]) -> str:
    return _SAID.get(sign[1], sign[1]) if sign[1] else "'"


def _records(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[dict[str, str]] | None:
    if not rows or len(set(names)) != len(names) or any(len(row) != len(names) for row in rows):
        return None
    told = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    if len(rows) > 1 and not all(
        HEADING.fullmatch(name) or _BESIDE.fullmatch(name) or _counts(name, said) or any(map(_is_sentence, said))
        for name, said in told.items()
    ):
        return None
    kept = [(at, name, HEADING.fullmatch(name)) for at, name in enumerate(names) if not _counts(name, told[name])]
    above: Sequence[Sequence[str]] = [[""] * len(names), *rows]
    return [  # a heading is said of each row below it
        {name: row[at] for at, name, heads in kept if not (heads and row[at] == before[at])}
        for before, row in zip(above, rows, strict=False)
    ]


def _is_sentence(said: str) -> bool:
    return weight(said) >= _SENTENCE and (" " in said or not said.isascii())


def _counts(name: str, said: Sequence[str]) -> bool:
    """Whether a column numbers its rows."""
    numbers = [int(each) for each in said if each.isdecimal() and len(each) <= _DIGITS]
    if len(numbers) < len(said) or (numbers[0] > 1 and not _BESIDE.fullmatch(name)):
        return False
    return all(b - a == 1 for a, b in pairwise(numbers))
