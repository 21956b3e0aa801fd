"""The tables of words and patterns that ship beside the code, in data/*.toml."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from scrubber.language.plain import plain


@cache
def read_table(name: str, *, plainly: bool = False) -> dict[str, Any]:
    """What data/NAME.toml holds, as it stands there or in its plain form."""
    text = (files("scrubber.language") / "data" / f"{name}.toml").read_text("utf-8")
    return tomllib.loads(plain(text) if plainly else text)


def unbroken(pattern: str) -> str:
    """A pattern of such a table, whose line breaks say nothing."""
    return pattern.replace("\n", "")
