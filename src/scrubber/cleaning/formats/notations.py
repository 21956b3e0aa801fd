"""What a text says that a program keeps in its own notation: JSON, arrays of PHP, Python and JavaScript, rows of CSV,
a dump of SQL. Read as a plain text, each paragraph has its number, its section and marks of the program around it.

A text is one of these only as a whole: each row has as many cells as the first, which has their names; nothing but
names and literals stands in it. Of rows, those are read in which each column is a text or a heading, is known for what
programs keep beside one, or counts: a table of figures stays as it is.

Source: RFC 8259, RFC 4180; the grammars of literals of the three languages; what mysqldump, pg_dump and sqlite3 write.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Any

from scrubber.cleaning.extract.reading import weight

_JSON = re.compile(r"\ufeff?\s{0,64}[{\[]\s{0,64}[\"{\[]")
#: How an array of a program begins, behind its remarks; how a dump of SQL does, and each of its rows.
_ARRAY = re.compile(
    r"\ufeff?(?:\s|(?:#|//)[^\n]{0,500}\n|/\*[^*]{0,500}\*/|<\?php\b){0,99}"
    r"(?:(?:var|let|const|export default|module\.exports|return)\b"
    r"|[$\w.]{1,60}\s{0,9}(?:=\s{0,9}(?:array\b|[\[({\"'])|\(\s{0,9}[\[{]))"
)
_SQL = re.compile(r"\ufeff?\s{0,64}(?:--|/\*!|(?:create|insert|begin|drop|set|pragma|start)\b)", re.IGNORECASE)
_TABLE = re.compile(
    r"^create table (?:if not exists )?[`\"\w.]{1,99}\s{0,9}\(([^;]{1,9000})", re.IGNORECASE | re.MULTILINE
)
_COLUMN = re.compile(r"(?:\A|,)\s{0,99}[`\"]?(\w{1,60})[`\"]?\s{1,9}(?!key\b)\w", re.IGNORECASE)
_INSERT = re.compile(
    r"^insert (?:ignore )?into [`\"\w.]{1,99}\s{0,9}(?:\(([^()]{1,2000})\)\s{0,9})?values?\s{0,9}",
    re.IGNORECASE | re.MULTILINE,
)
_TOKEN = re.compile(
    r"(?:\s|(?:#|//|--)[^\n]{0,500}|/\*[^*]{0,500}\*/|<\?php\b|\?>){0,400}+"
    r"(?:[uUN]?(\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.|'')*+')|(=>|[\[\](){}:,;=.+])|([$\w][\w$.-]*|-\d[\d.]*)|\Z)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))|''", re.DOTALL)
_SAID = {"n": "\n", "r": "\n", "t": "\t", "\n": ""}
_DEEP, _ROWS, _DIGITS = 40, 100_000, 18
#: Names of columns: what one has in the head of a table; what programs call what they keep beside a text,
#: and a heading; words of a sentence.
_NAME = re.compile(r"[^\W\d][\w .-]{0,30}")
_BESIDE = re.compile(
    r"(?:.{0,30}_)?(?:id|uuid|key|slug|url|lang\w{0,10}|stamp|created|updated|modified|status|type|order|pos\w{0,10}|index"
    r"|idx|seq|row|hash|user)(?:_.{1,30})?",
    re.IGNORECASE,
)
HEADING = re.compile(r"(?:sub)?title|head(?:ing|er|line)|name|label|chapter|section|article|part", re.IGNORECASE)
_SENTENCE = 4


def value_of(text: str) -> Any:
    """The strings of a text in their order, in lists and under their names; None where it is in no such notation."""
    if _JSON.match(text):
        try:
            return json.loads(text.lstrip("\ufeff"))
        except (ValueError, RecursionError):
            pass
    if _SQL.match(text):
        return _dumped(text)
    if _ARRAY.match(text):
        try:
            return _Literals(text, 0).file()
        except ValueError:
            pass
    return _table(text)


def _table(text: str) -> list[dict[str, str]] | None:
    """Rows of CSV, by the sign that parts the names of their columns."""
    first = text.lstrip("\ufeff")[:1000].split("\n", 1)[0].rstrip("\r")
    sign = next((sign for sign in "\t;," if sign in first), "")
    names = [name.strip().strip('"') for name in first.split(sign)] if sign else []
    if not names or not all(map(_NAME.fullmatch, names)):
        return None
    try:
        rows = list(
            islice(csv.reader(text.lstrip("\ufeff").splitlines(keepends=True), delimiter=sign, strict=True), _ROWS)
        )
    except csv.Error:
        return None
    return _records(names, rows[1:])


def _dumped(text: str) -> list[dict[str, str]] | None:
    """The rows of a dump's tables, one after another."""
    made = _TABLE.search(text)
    columns = _COLUMN.findall(made[1]) if made else []
    rows: list[list[str]] = []
    for insert in _INSERT.finditer(text):
        columns = [name.strip(' `"\n') for name in insert[1].split(",")] if insert[1] else columns
        literals = _Literals(text, insert.end())
        try:
            rows += (list(map(str, row)) for row in literals.rows())
        except ValueError:
            return None
    return _records(columns, rows)


def _records(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[dict[str, str]] | None:
    if not rows or len(set(names)) != len(names) or any(len(row) != len(names) for row in rows):
        return None
    told = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    if len(rows) > 1 and not all(
        HEADING.fullmatch(name) or _BESIDE.fullmatch(name) or _counts(said) or any(map(_is_sentence, said))
        for name, said in told.items()
    ):
        return None
    kept = [(at, name, HEADING.fullmatch(name)) for at, name in enumerate(names) if not _counts(told[name])]
    above: Sequence[Sequence[str]] = [[""] * len(names), *rows]
    return [  # a heading is said of each row below it
        {name: row[at] for at, name, heads in kept if not (heads and row[at] == before[at])}
        for before, row in zip(above, rows, strict=False)
    ]


def _is_sentence(said: str) -> bool:
    return weight(said) >= _SENTENCE and (" " in said or not said.isascii())


def _counts(said: Sequence[str]) -> bool:
    """Whether a column numbers its rows."""
    numbers = [int(each) for each in said if each.isdecimal() and len(each) <= _DIGITS]
    return len(numbers) == len(said) and all(b - a == 1 for a, b in pairwise(numbers))


class _Literals:
    """The literals of a text from a place on; ValueError where something else stands there."""

    def __init__(self, text: str, at: int) -> None:
        self._text, self._at = text, at
        self._next()

    def _next(self) -> None:
        found = _TOKEN.match(self._text, self._at)
        if found is None:
            raise ValueError
        self._at = found.end()
        self._string, self._sign, self._word = found[1], found[2], found[3]

    def _take(self, *signs: str) -> bool:
        if taken := self._sign in signs:
            self._next()
        return taken

    def file(self) -> Any:
        """What names of a program stand for, to the text's end."""
        held: dict[str, Any] = {}
        while self._string or self._sign or self._word:
            name = ""
            while self._word and self._word != "array":  # const NAME, return, export default
                name = self._word
                self._next()
            self._take("=")
            held[name] = self._value(0)
            self._take(";")
        return held

    def rows(self) -> Iterator[list[Any]]:
        """Rows of a dump, to the end of its statement."""
        while self._sign == "(":
            yield self._value(0)
            if not self._take(","):
                return

    def _value(self, depth: int) -> Any:
        if self._string:
            said = ""
            while self._string:
                said += _ESCAPE.sub(_unescaped, self._string[1:-1])
                self._next()
                self._take(".", "+")
            return said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if word := self._word:
            self._next()
            if word != "array":
                return int(word) if word.isdecimal() else None
        closing = {"[": "]", "{": "}", "(": ")"}.get(self._sign or "")
        if not closing or depth > _DEEP:
            raise ValueError
        self._next()
        items: list[Any] = []
        named: dict[str, Any] = {}
        while not self._take(closing):
            name = self._word
            value = self._value(depth + 1)
            if self._take(":", "=>"):
                named[name or str(value)] = self._value(depth + 1)
            else:
                items.append(value)
            if not self._take(",") and self._sign != closing:
                raise ValueError
        return named or items


def _unescaped(sign: re.Match[str]) -> str:
    if code := sign[1] or sign[2]:
        return chr(int(code, 16))
    return _SAID.get(sign[3], sign[3]) if sign[3] else "'"
