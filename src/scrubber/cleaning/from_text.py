"""A plain text, from what was decoded to its blocks: how it was sent, printed and wrapped is undone before anything is
read in it.
"""

from collections.abc import Sequence
from dataclasses import replace

from scrubber.cleaning.character import mend, show
from scrubber.cleaning.character.written.escaped_bytes import quoted_printable_edits
from scrubber.cleaning.character.written.struck_twice import divided_edits
from scrubber.cleaning.extract.appended import appended_edits
from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.left_within import left_within
from scrubber.cleaning.extract.letters import postal
from scrubber.cleaning.extract.lines.listings import listings
from scrubber.cleaning.extract.lines.plain import extract_plain
from scrubber.cleaning.formats import markdown_page
from scrubber.cleaning.formats.bracket_tags import bracket_tags
from scrubber.cleaning.formats.cat_tags import cat_tags
from scrubber.cleaning.formats.frames import anchors, archive_frame, front_matter
from scrubber.cleaning.formats.little_markdown import little_markdown, table_marks
from scrubber.cleaning.formats.ruled_tables import ruled_tables
from scrubber.cleaning.formats.shown_tags import shown_tags
from scrubber.cleaning.formats.written_out import escaped_ends
from scrubber.cleaning.layout import form_feeds, newlines
from scrubber.cleaning.prints.browser_marks import browser_signs, is_numbered, link_list, link_numbers
from scrubber.cleaning.prints.columns import columns
from scrubber.cleaning.prints.contents_pages import contents_pages
from scrubber.cleaning.prints.justified import justified, taken_from
from scrubber.cleaning.prints.line_counts import line_counts
from scrubber.cleaning.prints.margins import blank_signs, commented, margins
from scrubber.cleaning.prints.note_marks import note_marks, notes_of_sheets, notes_raised, raised_notes
from scrubber.cleaning.prints.reading_order import embeddings, ligatures, turned_lines
from scrubber.cleaning.prints.sheets import furniture
from scrubber.cleaning.prints.starred import starred
from scrubber.cleaning.wrap.double_spaced import double_spaced
from scrubber.cleaning.wrap.tag_breaks import at_tags
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.errors import IN_PARTS, TooLarge
from scrubber.ledger import Draft, Mapping
from scrubber.model import Block, Edit, Finding
from scrubber.patterns import lazily

#: Lines that a plain text may have: each is judged, and two million words a line apart are no text.
LINES = 500_000
#: The marks that programs are written with are of ASCII.
_MARK = lazily(r"[!-/:-@\[-`{-~]")
#: What ends a line of a plain text.
_LINE_ENDS = "\n\r\f\v\x85\u2028\u2029"


def read_text(
    text: str, *, flowed: bool = False, outline: Sequence[Edit] = (), printed: bool = False
) -> tuple[Draft, Extraction, list[Finding]]:
    """The repaired text, its blocks with spans in it, and what there was to find.

    Args:
        text: as it was decoded.
        flowed: whether a blank at a line's end says that the line reads on (RFC 3676).
        outline: what takes a program's list of contents out of it.
        printed: whether it is a page on which a program set each line of a print by itself.

    Raises:
        TooLarge: more than 500,000 lines.
    """
    _refuse_flood(text)
    draft = Draft(text)
    around = _take_out(draft, outline)
    _as_sent(draft, flowed=flowed)
    around += _unprinted(draft)
    for frame in (postal, front_matter, anchors):
        around += _take_out(draft, frame(draft.text))
    listed = link_list(draft.text)
    numbered = bool(listed) or is_numbered(draft.text)
    around += _take_out(draft, listed)
    draft.apply(table_marks(draft.text))
    draft.apply(ruled_tables(draft.text))
    draft.apply(starred(draft.text))
    converted = [] if listed else markdown_page.as_text(draft.text)
    draft.apply(converted or browser_signs(draft.text, listed))
    around += _take_out(draft, archive_frame(draft.text))
    draft.apply(bracket_tags(draft.text))
    draft.apply(cat_tags(draft.text))
    draft.apply(shown_tags(draft.text))
    programs, since = _unwrapped(draft, flowed=flowed, printed=printed, numbered=numbered)
    if not converted:
        draft.apply(little_markdown(draft.text, Mapping(draft.edits[since:]).each_to_text(programs)))
    draft.apply(appended_edits(draft.text))
    draft.apply(left_within(draft.text))
    whole = len(draft.edits)
    findings = mend(draft)
    # What was damaged may read as a listing only now, by marks that were not there.
    mended = any(_MARK.search(edit.after) for edit in draft.edits[whole:])
    if mended:
        draft.apply(shown_tags(draft.text))
    kept = None if mended else Mapping(draft.edits[since:]).each_to_text(programs)
    extraction = replace(extract_plain(draft.text, converted=bool(converted), listed=kept), around=tuple(around))
    places = Mapping(draft.edits)
    return draft, extraction, [*findings, *(_in_base(finding, places) for finding in extraction.findings)]


def _as_sent(draft: Draft, *, flowed: bool) -> None:
    """Undo what was done to all of a text alike when it was sent or kept: its line ends, its letters' order, the marks
    and numbers before each line.
    """
    draft.apply(newlines(draft.text))
    draft.apply(quoted_printable_edits(draft.text))
    draft.apply(escaped_ends(draft.text))
    draft.apply(embeddings(draft.text) or turned_lines(draft.text))
    draft.apply(ligatures(draft.text))
    show(draft)
    draft.apply(divided_edits(draft.text))
    draft.apply(blank_signs(draft.text))
    draft.apply(commented(draft.text))
    draft.apply(margins(draft.text, flowed=flowed))
    draft.apply(double_spaced(draft.text))
    draft.apply(line_counts(draft.text))


def _unprinted(draft: Draft) -> list[Block]:
    """Make one text of printed sheets: contents, columns, heads and feet; what was taken out."""
    draft.apply(contents_pages(draft.text, draft.step))
    beside = furniture(draft.text)
    if side_by_side := columns(draft.text, beside):
        draft.apply(side_by_side)
        beside = furniture(draft.text)
    taken = _take_out(draft, beside, each_line=True)
    draft.apply(form_feeds(draft.text))
    return taken


def _unwrapped(draft: Draft, *, flowed: bool, printed: bool, numbered: bool) -> tuple[Sequence[tuple[int, int]], int]:
    """Make its lines paragraphs, and set right the numbers of notes and links, which a line may begin or end with.
    Returns the spans of its listings, whose lines show them best before any are joined, and how many Edits came before.
    """
    if "\f" in draft.base:
        draft.apply(notes_of_sheets(draft.text))
    blanks = justified(draft.text, step=draft.step)
    taken = taken_from(draft.text, blanks)
    draft.apply(blanks)
    listed, since = listings(draft.text), len(draft.edits)
    filled = unwrap(draft.text, step=draft.step, taken=taken, flowed=flowed)
    draft.apply(filled)
    draft.apply(raised_notes(draft.text))
    draft.apply(note_marks(draft.text) if printed else notes_raised(draft.text))
    draft.apply(link_numbers(draft.text, numbered=numbered))
    draft.apply(at_tags(draft.text, step=draft.step, filled=len(filled)))
    return listed, since


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
        raise TooLarge(f"{filled:,} lines; the limit is {LINES:,}: {IN_PARTS}", retryable=False)


def _in_base(finding: Finding, places: Mapping) -> Finding:
    """A finding about the repaired text, with its place in the base."""
    if finding.place is None:
        return finding
    start, end = places.to_base(finding.place.start, finding.place.end)
    return replace(finding, place=replace(finding.place, start=start, end=end))
