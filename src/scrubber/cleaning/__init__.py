"""One capture to one CleanText: decode, extract, repair, lay out; every change an Edit, nothing dropped without a record."""

from __future__ import annotations

from scrubber.cleaning.character import repair
from scrubber.cleaning.cleaner import clean
from scrubber.cleaning.pages import join

__all__ = ["clean", "join", "repair"]
