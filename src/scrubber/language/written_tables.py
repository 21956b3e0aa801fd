"""The tables of words and patterns that ship beside the code, in data/*.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from scrubber.language.plain import plain


@cache
def read_table(name: str, *, plainly: bool = False) -> dict[str, Any]:
    """What data/NAME.toml holds, as it stands there or in its plain form."""
    text = (files("scrubber.language") / "data" / f"{name}.toml").read_text("utf-8")
    return tomllib.loads(plain(text) if plainly else text)


@cache
def tables(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The tables of data/NAME.toml by language, in their plain form."""
    return read_table(name, plainly=True)


def rows(name: str, language: str) -> list[Mapping[str, Any]]:
    """The tables of data/NAME.toml that a text of some language is read with; for "" those of English and Chinese."""
    return [row for tag in ([language] if language else ("en", "zh")) if (row := tables(name).get(tag))]


def unbroken(pattern: str) -> str:
    """A pattern of such a table, whose line breaks say nothing."""
    return pattern.replace("\n", "")
