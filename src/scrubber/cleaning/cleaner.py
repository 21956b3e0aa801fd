"""The cleaning of one capture, from bytes to CleanText: each step of the road in order, as one ledger."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from scrubber.asked import language_tags, text_or_none
from scrubber.cleaning.blocks import Blocks
from scrubber.cleaning.character import mend, show
from scrubber.cleaning.decode import LIMIT, PDF, WHOLE, decode, within
from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.lines.plain import extract_plain
from scrubber.cleaning.extract.offers import without_offers
from scrubber.cleaning.formats import markdown_page
from scrubber.cleaning.formats.anchors import anchors
from scrubber.cleaning.formats.archive_frame import archive_frame
from scrubber.cleaning.formats.elsewhere import elsewhere
from scrubber.cleaning.formats.escaped_ends import escaped_ends
from scrubber.cleaning.formats.feed import as_page
from scrubber.cleaning.formats.front_matter import front_matter
from scrubber.cleaning.formats.is_html import is_html
from scrubber.cleaning.formats.mime import is_flowed
from scrubber.cleaning.formats.written_out import obeyed
from scrubber.cleaning.layout import form_feeds, newlines
from scrubber.cleaning.letters import postal
from scrubber.cleaning.pdf.information import borne_out
from scrubber.cleaning.prints.browser_marks import browser_signs, is_numbered, link_list, link_numbers
from scrubber.cleaning.prints.centred import centred
from scrubber.cleaning.prints.columns import columns
from scrubber.cleaning.prints.commented import commented
from scrubber.cleaning.prints.contents_pages import contents_pages
from scrubber.cleaning.prints.justified import justified, taken_from
from scrubber.cleaning.prints.line_counts import line_counts
from scrubber.cleaning.prints.margins import blank_signs, margins
from scrubber.cleaning.prints.note_marks import note_marks, notes_of_sheets, notes_raised, raised_notes
from scrubber.cleaning.prints.reading_order import embeddings, ligatures, turned_lines
from scrubber.cleaning.prints.running_heads import without_manual_heads
from scrubber.cleaning.prints.sheets import furniture
from scrubber.cleaning.wrap.broken_lines import broken_lines
from scrubber.cleaning.wrap.double_spaced import double_spaced
from scrubber.cleaning.wrap.tag_breaks import at_tags
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.errors import DocumentError, TooLarge
from scrubber.ledger import Draft, Mapping
from scrubber.made import make_block
from scrubber.model import Block, CleanText, Edit, Finding
from scrubber.when_asked import leave_open

#: Lines that a plain text may have: each is judged, and two million words a line apart are no text.
LINES = 500_000
#: What ends a line of a plain text.
_LINE_ENDS = "\n\r\f\v\x85\u2028\u2029"
SCRIPTS = ("zh-Hans", "zh-Hant")


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
        raw: the capture's bytes (a page, a plain text, a PDF, a word processor's document, an EPUB, a mail), packed
            with gzip or not, or text that was decoded elsewhere.
        url: where it came from; it helps to tell the site's own name and links.
        content_type: the Content-Type header; without one, the text itself says whether it is HTML.
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
    if script is not None and script not in SCRIPTS:
        raise DocumentError(f"unknown script {script!r}: it is {' or '.join(SCRIPTS)}")
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
    return leave_open(cleaned, lambda: _found(findings, blocks))


def _read(
    text: str, url: str | None, content_type: str | None, *, whole: bool
) -> tuple[Draft, Extraction, list[Finding]]:
    """The repaired text, its blocks with spans in it, and what there was to find."""
    feed = None if whole else as_page(text)
    text = text if whole or feed is not None else obeyed(text)
    lines = None
    page_like = feed is not None or is_html(text, content_type)
    if page_like:
        from scrubber.cleaning.extract.page.parse import parse  # noqa: PLC0415 -- what reads pages is no matter of texts

        tree_of = cache(parse)  # for whoever of the two asks of this page
        if feed is None and not whole:
            from scrubber.cleaning.prints.set_lines import as_lines  # noqa: PLC0415 -- the same

            lines = as_lines(text, tree_of)
    if page_like and lines is None:
        from scrubber.cleaning.extract.page.html import extract_html  # noqa: PLC0415 -- heavy

        page = extract_html(text if feed is None else feed, url=url, whole=whole, tree_of=tree_of)
        tree_of.cache_clear()
        if (
            not whole
            and feed is None
            and (told := elsewhere(text, "\n".join(block.text for block in page.blocks if not block.rule), url))
        ):
            page = replace(page, metadata={**page.metadata, "elsewhere": told})
        draft = Draft(page.base)
        ends, lines_joined = broken_lines(page.base, page.blocks, page.apart)
        if ends:
            draft.apply(ends)
            page = replace(page, blocks=tuple(lines_joined))
        findings = [*_mend(draft), *page.findings]
        if not draft.edits:
            return draft, page, findings  # nothing has moved
        spans = Mapping(draft.edits).each_to_text((block.start, block.end) for block in page.blocks)
        moved = [
            make_block(b.text, b.kind, b.level, b.language, *span, b.path, b.rule, b.reason, b.verdict, b.setting)
            for b, span in zip(page.blocks, spans, strict=True)
        ]
        return draft, replace(page, blocks=tuple(moved)), findings
    printed = lines is not None
    text, outline = lines or (text, [])
    _refuse_flood(text)
    draft = Draft(text)
    around = _take_out(draft, outline)
    draft.apply(newlines(draft.text))
    draft.apply(escaped_ends(draft.text))
    draft.apply(embeddings(draft.text) or turned_lines(draft.text))
    draft.apply(ligatures(draft.text))
    show(draft)
    flowed = is_flowed(content_type or "")
    draft.apply(blank_signs(draft.text))
    draft.apply(commented(draft.text))
    draft.apply(margins(draft.text, flowed=flowed))
    draft.apply(double_spaced(draft.text))
    draft.apply(line_counts(draft.text))
    draft.apply(contents_pages(draft.text, draft.step))
    beside = furniture(draft.text)
    if side_by_side := columns(draft.text, beside):
        draft.apply(side_by_side)
        beside = furniture(draft.text)
    around += _take_out(draft, beside, each_line=True)
    draft.apply(form_feeds(draft.text))
    around += _take_out(draft, postal(draft.text))
    around += _take_out(draft, front_matter(draft.text))
    around += _take_out(draft, anchors(draft.text))
    listed = link_list(draft.text)
    numbered = bool(listed) or is_numbered(draft.text)
    around += _take_out(draft, listed)
    converted = [] if listed else markdown_page.as_text(draft.text)
    draft.apply(converted or browser_signs(draft.text, listed))
    around += _take_out(draft, archive_frame(draft.text))
    if "\f" in draft.base:
        draft.apply(notes_of_sheets(draft.text))
    draft.apply(centred(draft.text))
    blanks = justified(draft.text, step=draft.step)
    taken = taken_from(draft.text, blanks)
    draft.apply(blanks)
    filled = unwrap(draft.text, step=draft.step, taken=taken, flowed=flowed)
    draft.apply(filled)
    draft.apply(raised_notes(draft.text))
    draft.apply(note_marks(draft.text) if printed else notes_raised(draft.text))
    draft.apply(link_numbers(draft.text, numbered=numbered))
    draft.apply(at_tags(draft.text, step=draft.step, filled=len(filled)))
    findings = _mend(draft)
    extraction = replace(extract_plain(draft.text, converted=bool(converted)), around=tuple(around))
    places = Mapping(draft.edits)
    return draft, extraction, [*findings, *(_in_base(finding, places) for finding in extraction.findings)]


def _on_sheets(blocks: Sequence[Block], base: str) -> tuple[Block, ...]:
    """Blocks of a PDF, each with the sheet that it begins on."""
    ends = [match.start() for match in re.finditer("\f", base)]
    return tuple(replace(block, path=f"sheet {bisect_right(ends, block.start) + 1}") for block in blocks)


def _take_out(draft: Draft, edits: Sequence[Edit], *, each_line: bool = False) -> list[Block]:
    """Apply Edits that take whole lines out, and give these as removed blocks, with spans in the base: what an Edit
    takes as one, or each of its lines, where these are of different use (a foot, a number, a head).
    """
    taken = []
    for edit in edits:
        at = edit.start
        for piece in edit.before.split("\n") if each_line else (edit.before,):
            words = piece.strip()
            lead = at + len(piece) - len(piece.lstrip())
            at += len(piece) + 1
            if words:
                start, end = draft.to_base(lead, lead + len(words))
                taken.append(
                    Block(words, start=start, end=end, rule=edit.rule, reason=edit.reason, verdict=1 - edit.confidence)
                )
    draft.apply(edits)
    return taken


def _refuse_flood(text: str) -> None:
    """Stop before the time is spent where a plain text has more lines than any document; four blank ones are one."""
    ends = sum(map(text.count, _LINE_ENDS)) - text.count("\r\n")
    if ends <= LINES:
        return
    filled = sum(1 for line in text.splitlines() if line) if ends <= 4 * LINES else ends
    if filled > LINES:
        raise TooLarge(f"{filled:,} lines; the limit is {LINES:,}; split it, and clean its parts", retryable=False)


def _in_base(finding: Finding, places: Mapping) -> Finding:
    """A finding about the repaired text, with its place in the base."""
    if finding.place is None:
        return finding
    start, end = places.to_base(finding.place.start, finding.place.end)
    return replace(finding, place=replace(finding.place, start=start, end=end))


def _mend(draft: Draft) -> list[Finding]:
    draft.mark_halves()
    return mend(draft)


def _found(findings: Iterable[Finding], blocks: Sequence[Block]) -> tuple[Finding, ...]:
    """What there was to find on the way, and what the text says against itself."""
    from scrubber.cleaning.structure import examine  # noqa: PLC0415 -- most texts are not asked

    return (*_located(findings, blocks), *examine(blocks))


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
