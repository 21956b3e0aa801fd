"""The cleaning of one capture, from bytes to CleanText: each step of the road in order, as one ledger."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from scrubber.asked import language_tags, script_or_none, text_or_none
from scrubber.cleaning.blocks import Blocks
from scrubber.cleaning.decode import LIMIT, PDF, WHOLE, decode, within
from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.offers import without_offers
from scrubber.cleaning.formats.feed import as_page
from scrubber.cleaning.formats.is_html import is_html
from scrubber.cleaning.formats.json_page import json_as_page
from scrubber.cleaning.formats.kept import as_meant
from scrubber.cleaning.formats.mime import is_flowed
from scrubber.cleaning.formats.record import text_of_field, text_of_record
from scrubber.cleaning.formats.subtitles import text_of_subtitles
from scrubber.cleaning.formats.tex import tex_as_page
from scrubber.cleaning.formats.wikitext import wikitext_as_page
from scrubber.cleaning.formats.written_out import obeyed
from scrubber.cleaning.formats.xml_page import xml_as_page
from scrubber.cleaning.formats.xml_text import text_of_xml
from scrubber.cleaning.from_text import read_text
from scrubber.cleaning.pdf.information import borne_out
from scrubber.cleaning.prints.running_heads import without_manual_heads
from scrubber.errors import TooLarge
from scrubber.ledger import Draft
from scrubber.model import Block, CleanText, Finding
from scrubber.when_asked import leave_open


def clean(
    raw: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    script: str | None = None,
    languages: Sequence[str] | None = None,
) -> CleanText:
    """Clean one capture: from what a mirror gave to the document's own text, every change an Edit.

    Args:
        raw: the capture's bytes (a page, a plain text, a PDF, a word processor's document, an EPUB, a mail, a document
            kept as JSON), packed with gzip or not, or text that was decoded elsewhere.
        url: where it came from; it helps to tell the site's own name and links.
        content_type: the Content-Type header; the text itself says whether it is HTML, for many a server does not know.
        script: "zh-Hans" or "zh-Hant" for that script and its full-width marks; None leaves both as they are.
        languages: languages that the document is likely to be in, as BCP 47 tags; hints, not limits.

    Raises:
        TooLarge: more than 32 MB, or a plain text of more than 500,000 lines.
        DecodeError: the bytes are not text, or a gzip file that is cut or damaged.
        DocumentError: `script` is not one of the two, or one of `languages` is no tag.
        TypeError: what was given is neither bytes nor str, or an option is of another type.
    """
    if not isinstance(raw, bytes | str):
        raise TypeError(f"clean takes bytes or text (str), not {type(raw).__name__}")
    text_or_none("clean", url=url, content_type=content_type)
    hints = language_tags(languages)
    script_or_none(script)
    if len(raw) > LIMIT:
        raise TooLarge(
            f"{len(raw):,} bytes or characters; the limit is {LIMIT:,}; split it, and clean its parts", retryable=False
        )
    decoded = decode(raw, content_type=content_type) if isinstance(raw, bytes) else within(raw)
    encoding, text = (decoded.encoding, decoded.text) if decoded else ("", str(raw))
    content_type = (decoded and decoded.kind) or content_type
    draft, extraction, findings = _read(text, url, content_type, whole=encoding in WHOLE)
    page = Blocks(draft, without_offers(without_manual_heads(extraction.blocks), draft.text), hints)
    if script:
        page.set_script(script)
    blocks, removed = page.lay_out()
    removed = (
        tuple(sorted((*removed, *extraction.around), key=lambda block: block.start)) if extraction.around else removed
    )
    if encoding == PDF:
        blocks, removed = _on_sheets(blocks, draft.base), _on_sheets(removed, draft.base)
    cleaned = CleanText(
        base=draft.base,
        text=draft.text,
        blocks=blocks,
        edits=tuple(draft.edits),
        removed=removed,
        encoding=encoding,
        metadata={**extraction.metadata, **borne_out(decoded.stated if decoded else {}, draft.text)},
        confidence=extraction.confidence,
        url=url,
    )
    cut = decoded is not None and decoded.cut
    return leave_open(cleaned, lambda: _found(findings, blocks, cut=cut))


def _read(
    text: str, url: str | None, content_type: str | None, *, whole: bool
) -> tuple[Draft, Extraction, list[Finding]]:
    """The repaired text, its blocks with spans in it, and what there was to find."""
    if not whole and (held := text_of_subtitles(text_of_field(text_of_xml(text_of_record(text))))) is not text:
        text, content_type = held, None
    if kept := None if whole else xml_as_page(text):
        text, whole = kept, True
    feed = None if whole else as_page(text) or json_as_page(text) or wikitext_as_page(text) or tex_as_page(text)
    if feed is None and not whole:
        text = obeyed(as_meant(text, content_type))
    if feed is None and not whole and not is_html(text, content_type):
        return read_text(text, flowed=is_flowed(content_type or ""))
    from scrubber.cleaning.from_page import read_page  # noqa: PLC0415 -- heavy, and no matter of texts

    return read_page(text if feed is None else feed, url=url, whole=whole, made=feed is not None)


def _on_sheets(blocks: Sequence[Block], base: str) -> tuple[Block, ...]:
    """Blocks of a PDF, each with the sheet that it begins on."""
    ends = [match.start() for match in re.finditer("\f", base)]
    return tuple(replace(block, path=f"sheet {bisect_right(ends, block.start) + 1}") for block in blocks)


def _found(findings: Iterable[Finding], blocks: Sequence[Block], *, cut: bool) -> tuple[Finding, ...]:
    """What there was to find on the way, and what the text says against itself; of a file that was `cut`, if the text
    does not show it, that it was: its next copy may have more.
    """
    from scrubber.cleaning.structure import examine  # noqa: PLC0415 -- most texts are not asked

    found = [*_located(findings, blocks), *examine(blocks)]
    if cut and not any(finding.kind == "truncation" for finding in found):
        message = "The file breaks off before the end of the part that holds this text: save or fetch it again."
        found.append(Finding("", "truncation", "low", message, block=len(blocks) - 1 if blocks else None))
    return tuple(found)


def _located(findings: Iterable[Finding], blocks: Sequence[Block]) -> list[Finding]:
    """Findings that know a place in the base, with the block that holds it; what a site's lines lost is left out."""
    starts = [block.start for block in blocks]
    located = []
    for finding in findings:
        at = bisect_right(starts, finding.place.start) - 1 if finding.place else -1
        held = at >= 0 and finding.place is not None and finding.place.start < blocks[at].end
        if finding.kind == "lost_text" and blocks and not held:
            continue
        located.append(replace(finding, block=at) if held and finding.block is None else finding)
    return located
