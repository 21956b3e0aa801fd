"""One capture to one CleanText: decode, extract, repair, lay out; every change an Edit, nothing dropped unrecorded."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrubber.cleaning.character import repair
    from scrubber.cleaning.cleaner import clean
    from scrubber.cleaning.paged.pages import join

__all__ = ["clean", "join", "repair"]

#: Each is loaded when it is asked for: whoever repairs a line needs no extractor.
_HOME = {"clean": "cleaner", "join": "paged.pages", "repair": "character"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return value
