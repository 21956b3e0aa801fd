"""Encodings that use seven bits: they say of themselves where they switch from ASCII to another set, and where back."""

from __future__ import annotations

import re

from scrubber.cleaning.encodings.labels import CODECS
from scrubber.language.model import bits

#: What switches, and what has to stand before a line that is read by itself. HZ switches with printable characters, so
#: several of its own have to follow somewhere.
_SHIFTS = (
    ("iso-2022-jp", re.compile(rb"\x1b\$[@B]|\x1b\([JI]"), b""),
    ("iso-2022-kr", re.compile(rb"\x1b\$\)C"), b"\x1b$)C"),
    ("hz-gb-2312", re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e]){4,200}~\}"), b""),
)
_LINE = 600  # bytes of a line that are judged


def read_shifted(raw: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """The reading of bytes that switch between ASCII and another set.

    Each line is read by itself, for each ends in ASCII; one that says more as it stands (a program that writes of
    `~{`), or holds bytes of eight bits, is read as UTF-8.

    Returns:
        The text, the encoding, and UTF-8 if that is what other lines are in; None if nothing switches.
    """
    for label, shift, designation in _SHIFTS:  # noqa: B007 -- used below
        if shift.search(raw):
            break
    else:
        return None
    out: list[str] = []
    others: tuple[str, ...] = ()
    shifted = False
    for line in raw.splitlines(keepends=True):
        text = (designation + line).decode(CODECS[label], "replace")
        plain = line.decode("utf-8", "replace")
        if text == plain:
            out.append(text)
        elif not line.isascii() or bits(plain[:_LINE]) <= bits(text[:_LINE]):
            out.append(plain)
            others = others if line.isascii() else ("utf-8",)
        else:
            out.append(text)
            shifted = True
    return ("".join(out), label, others) if shifted else None
