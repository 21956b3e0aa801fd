"""What tests of pages write and read: paragraphs and lists, and which blocks of a page stay."""

from __future__ import annotations

from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.page.html import extract_html


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def items(*texts: str) -> str:
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


def kept(page: Extraction | str) -> list[str]:
    """The blocks of a page that stay; of a page's source, once it is extracted."""
    extraction = extract_html(page) if isinstance(page, str) else page
    return [block.text for block in extraction.blocks if not block.rule]


def removed(extraction: Extraction) -> dict[str, str]:
    """The blocks of a page that go, each with the rule that took it out."""
    return {block.text: block.rule for block in extraction.blocks if block.rule}
