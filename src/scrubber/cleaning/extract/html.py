"""HTML to an Extraction: the page's text, each part of it kept as the document's or removed as the site's, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.judge import judge
from scrubber.cleaning.extract.linearise import NO_SCRIPT, linearise
from scrubber.cleaning.extract.opinion import ask
from scrubber.cleaning.extract.parse import parse
from scrubber.model import Block, Finding, Place

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page import Page, Part


def extract_html(text: str, *, url: str | None = None) -> Extraction:
    """Find a page's document.

    Args:
        text: the page, decoded.
        url: where it came from, if that is known.

    Raises:
        ParseTruncated: the page could not be read in full.
    """
    tree = parse(text)
    page = linearise(tree, host=_host(url))
    if tree.root is None or not page.parts:
        return Extraction(page.base, ())
    opinion = ask(tree.root, page, url=url)
    confidence = judge(page, opinion)
    blocks = tuple(_block(page, part) for part in page.parts)
    return Extraction(page.base, blocks, opinion.metadata, tuple(_findings(page)), confidence)


def _host(url: str | None) -> str:
    try:
        return urlsplit(url).hostname or "" if url else ""
    except ValueError:
        return ""


def _block(page: Page, part: Part) -> Block:
    path = page.nodes[part.node].path if page.nodes else ""
    return Block(
        part.text, part.kind, part.level, start=part.start, end=part.end, path=path, rule=part.rule, reason=part.reason, verdict=part.verdict
    )  # fmt: skip


def _findings(page: Page) -> list[Finding]:
    found = []
    for part in page.parts:
        if part.rule not in {"hidden", "link-block"} or part.hidden == NO_SCRIPT:
            continue
        kind, what = (
            ("hidden_text", "Text that readers do not see")
            if part.rule == "hidden"
            else ("link_block", "A block of links or search words")
        )
        if kind == "hidden_text" and len(part.text) < 2:
            continue
        place = Place(part.start, part.end, part.text[:200], path=page.nodes[part.node].path)
        found.append(
            Finding("", kind, "low", f"{what} ({part.reason}): {part.text[:80]}", place=place, after=part.text)
        )
    found += [Finding("", "hidden_text", "low", note[0].upper() + note[1:] + ".") for note in page.notes]
    return found
