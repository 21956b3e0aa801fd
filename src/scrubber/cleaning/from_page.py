"""A page, from its markup to its blocks, as the site's or the document's."""

import re
from dataclasses import replace
from functools import cache, partial

from scrubber.cleaning.character import mend
from scrubber.cleaning.character.written.references import reference_edits
from scrubber.cleaning.extract.appended import appended_edits
from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.left_within import left_within
from scrubber.cleaning.extract.letters import signatures
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.formats.bracket_tags import bracket_tags
from scrubber.cleaning.formats.cat_tags import cat_tags
from scrubber.cleaning.formats.elsewhere import elsewhere
from scrubber.cleaning.formats.little_markdown import little_markdown
from scrubber.cleaning.formats.shown_tags import shown_tags
from scrubber.cleaning.from_text import read_text
from scrubber.cleaning.prints.set_lines import as_lines
from scrubber.cleaning.wrap.broken_lines import broken_lines
from scrubber.ledger import Draft, Mapping
from scrubber.made import make_block
from scrubber.model import Finding
from scrubber.patterns import lazily

#: A tag amid a page's sentences that is set as a program's words are: the page speaks of such.
_SHOWS = lazily(r"(?<!<pre>)<(?:code|kbd|samp|tt)\b[^<>]{0,300}>\s{0,9}&(?:lt|#60|#x3c);", re.IGNORECASE)

#: A page that names somebody's address for mail, as an archive of mails does.
_WRITES = lazily(r"\bmailto:", re.IGNORECASE)
#: So many times as much as all else on a page what it shows as it was typed is all that it is for.
_FEW = 2


def read_page(text: str, *, url: str | None, whole: bool, made: bool) -> tuple[Draft, Extraction, list[Finding]]:
    """The repaired text of a page, its blocks with spans in it, and what there was to find.

    Args:
        text: the page.
        url: where it came from.
        whole: whether all of it is the document (a word processor's, a book).
        made: whether it is a page only in form: what a feed holds.

    Raises:
        ParseTruncated: the page could not be read in full.
    """
    tree_of = cache(parse)  # for whoever of the two asks of this page
    if not (whole or made) and (lines := as_lines(text, tree_of)):
        return read_text(lines[0], outline=lines[1], printed=True)
    page = extract_html(text, url=url, whole=whole, tree_of=tree_of)
    tree_of.cache_clear()
    if not (whole or made):
        page = _with_elsewhere(page, text, url)
    draft = Draft(page.base)
    ends, joined = broken_lines(page.base, page.blocks, page.apart)
    if ends:
        draft.apply(ends)
        page = replace(page, blocks=tuple(joined))
    programs = [(block.start, block.end) for block in page.blocks if block.kind == "code"]  # in the base
    for marks in (cat_tags, bracket_tags, partial(little_markdown, page=True)):
        draft.apply(marks(draft.text, Mapping(draft.edits).each_to_text(programs)))
    draft.apply(appended_edits(draft.text))
    draft.apply(left_within(draft.text, Mapping(draft.edits).each_to_text(programs)))
    told = sum(len(block.text) for block in page.blocks if not block.rule and block.kind != "code")
    if _FEW * told < sum(end - start for start, end in programs) and _WRITES.search(text):  # of a mail, no example
        draft.apply(signatures(draft.text, Mapping(draft.edits).each_to_text(programs)))
    findings = [*mend(draft), *page.findings]
    if "<" in draft.text and not _SHOWS.search(text):
        shown = shown_tags(draft.text, Mapping(draft.edits).each_to_text(programs))
        draft.apply(shown)
        draft.apply(reference_edits(draft.text) if shown else [])  # beside the tags they looked like a program's
    return draft, _moved(page, draft), findings


def _with_elsewhere(page: Extraction, text: str, url: str | None) -> Extraction:
    """The page with where it says that its text stands, if it has none of its own."""
    kept = "\n".join(block.text for block in page.blocks if not block.rule)
    told = elsewhere(text, kept, url)
    return replace(page, metadata={**page.metadata, "elsewhere": told}) if told else page


def _moved(page: Extraction, draft: Draft) -> Extraction:
    """The page with its blocks' spans in the text as it is now."""
    if not draft.edits:
        return page
    spans = Mapping(draft.edits).each_to_text((block.start, block.end) for block in page.blocks)
    moved = [
        make_block(b.text, b.kind, b.level, b.language, *span, b.path, b.rule, b.reason, b.verdict, b.setting)
        for b, span in zip(page.blocks, spans, strict=True)
    ]
    return replace(page, blocks=tuple(moved))
