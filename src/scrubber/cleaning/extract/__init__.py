"""A page or a plain text to candidate blocks, each with a verdict: the document's own text, or the site's around it."""

from __future__ import annotations

from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.page.html import extract_html

__all__ = ["Extraction", "extract_html"]
