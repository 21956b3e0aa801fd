"""A plain text to blocks, each the document's or the site's, from the text alone."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.extraction import Extraction
from scrubber.model import Block

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def extract_plain(text: str) -> Extraction:
    """Find the blocks of a plain text.

    Args:
        text: decoded and repaired, with line feeds.
    """
    blocks = [Block(m[0], start=m.start(), end=m.end()) for m in _LINE.finditer(text)]
    return Extraction(text, tuple(blocks))
