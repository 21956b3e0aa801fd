"""Captures, editions and findings, kept for good."""

from __future__ import annotations

from scrubber.archive.archive import Archive
from scrubber.archive.values import Entry, Run

__all__ = ["Archive", "Entry", "Run"]
