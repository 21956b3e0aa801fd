"""A TOML read key by key, with the line told of whatever is wrong in it."""

from __future__ import annotations

import re
from typing import Any, NoReturn

from scrubber.errors import DocumentError


class Toml:
    """The text of a TOML, to say on which line something stands."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self._lines = text.splitlines()

    def line(self, section: str, number: int, key: str) -> int | None:
        """The line of a key in the `number`-th table called `section`, or of its header without the key; or None."""
        at, header = "", None
        seen = -1
        for count, line in enumerate(self._lines, 1):
            if found := re.match(r"\s*\[{1,2}\s*([^\[\]]{1,200}?)\s*\]", line):
                at = found[1].strip("\"'")
                if at == section:
                    seen += 1
                    header = count if seen == number else header
            elif at == section and (not section or seen == number):
                written = line.split("=", 1)[0].split(".", 1)[0].strip().strip("\"'")
                if key and written == key:
                    return count
            if not section and key and at.split(".", 1)[0] == key:
                return count
        return header


class Table:
    """One table of a TOML, read key by key; whatever is wrong with a value is told with its line."""

    def __init__(self, toml: Toml, data: dict[str, Any], section: str = "", number: int = 0) -> None:
        self._toml, self._data, self._section, self._number = toml, data, section, number

    def fail(self, key: str, message: str, *, section: str | None = None, number: int | None = None) -> NoReturn:
        """Raise a DocumentError that names the line of a key."""
        line = self._toml.line(
            self._section if section is None else section, self._number if number is None else number, key
        )
        raise DocumentError(f"{self._toml.name}{f', line {line}' if line else ''}: {message}")

    def only(self, known: tuple[str, ...], elsewhere: tuple[str, ...] = ()) -> None:
        """Refuse keys that are not known, naming the nearest that is; of a TOML as a whole also those that belong in
        its [document].
        """
        from difflib import get_close_matches  # noqa: PLC0415 -- only for a document

        for key in self._data:
            if key not in known:
                near = get_close_matches(key.lower(), known, n=1, cutoff=0.5)
                where = (
                    f" in [{self._section}]"
                    if self._section == "document"
                    else " in a [[mirror]]"
                    if self._section
                    else ""
                )
                hint = f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(known)}"
                hint = "it belongs below [document]" if key in elsewhere else hint
                self.fail(key, f"unknown key {key!r}{where}; {hint}")

    def table(self, key: str) -> Table:
        """A table that has to be there."""
        value = self._data.get(key)
        if not isinstance(value, dict):
            self.fail(
                key,
                f"a [{key}] table is missing; scrubber init writes one"
                if value is None
                else f"{key!r} has to be a table, [{key}]",
            )
        return Table(self._toml, value, key)

    def tables(self, key: str) -> list[Table]:
        """An array of tables."""
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.fail(key, f"write [[{key}]] with double brackets, once for each {key}")
        return [Table(self._toml, each, key, number) for number, each in enumerate(value)]

    def text(self, key: str) -> str | None:
        """A string that is not blank, or None."""
        value = self._data.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            self.fail(
                key, f"{key} has to be a text in quotes{', with something in it' if isinstance(value, str) else ''}"
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A string or an array of strings."""
        value = self._data.get(key, [])
        values = [value] if isinstance(value, str) else value
        if (
            not isinstance(values, list)
            or not all(isinstance(each, str) for each in values)
            or (key in self._data and not values)
        ):
            self.fail(key, f"{key} has to be a text in quotes, or a list of them")
        return tuple(values)

    def strings(self, key: str) -> dict[str, str]:
        """A table of strings."""
        value = self._data.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            self.fail(key, f'{key} has to be a table of texts, such as {{ Accept-Language = "zh" }}')
        return value

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            self.fail(key, f"{key} has to be true or false")
        return value

    def choice(self, key: str, known: tuple[str, ...]) -> str | None:
        """One of a few strings, or None."""
        value = self.text(key)
        if value is not None and value not in known:
            self.fail(key, f"{value!r} is no {key}; {' or '.join(repr(each) for each in known)}, or leave it out")
        return value
