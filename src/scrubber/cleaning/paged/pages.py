"""Several pages of a site, one document, without what they repeat: heads, feet, the end of the page before."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrubber.asked import several
from scrubber.cleaning.paged.page_neighbours import naming_neighbours
from scrubber.cleaning.paged.page_order import Order, in_order, missing
from scrubber.cleaning.paging_words import PAGE
from scrubber.cleaning.structure import examine
from scrubber.errors import DocumentError
from scrubber.language.runs import key_of
from scrubber.language.stops import CLOSED
from scrubber.ledger import Draft, apply_pass, passes
from scrubber.model import Block, CleanText, Edit, Finding, Place
from scrubber.patterns import lazily

#: Between the bases of two pages, and between two blocks.
_BLANK = "\n\n"
#: What the structure of a text says is asked again of the whole.
_STRUCTURE = frozenset({"truncation", "unpaired", "block_deleted", "number", "date"})
_UNSPACED = lazily(r"[　-〿぀-ヿ㐀-鿿\uf900-\ufaff！-￯฀-໿က-႟\U00020000-\U000323af]")
_NO_STOPS = lazily("[\u0e00-\u0eff]")
#: Blocks at a page's head or foot among which repeated ones are looked for.
_EDGE = 8
#: Characters that two pages have to share to overlap; a refrain or a row of stars is no overlap.
_OVERLAP = 20
#: What sites set behind a title on later pages: "(2)", "第2页", "- page 2 of 5".
_NUMBERED = lazily(
    rf"(?:第\s?\d{{1,3}}\s?[页頁]|[(（\[【]\s?\d{{1,3}}(?:\s?/\s?\d{{1,3}})?\s?[)）\]】]"
    rf"|(?<!\w)(?:{PAGE})\s\d{{1,3}}(?:\s?\S{{1,3}}\s?\d{{1,3}})?)\W{{0,3}}$",
    re.IGNORECASE,
)
_MARK = 40
_NAMING = "it leads to another of the pages, and says its title"


def join(pages: Sequence[CleanText]) -> CleanText:
    """Join the pages of one document in order, without the heads and feet they repeat.

    A head that later pages repeat is kept on the first page only; a foot that two pages have is no part of a document.
    A sentence that runs over a page's end is made whole: its block then spans the page's foot in the base.

    Args:
        pages: cleaned pages, in any order; `url`, `metadata["next_url"]` and `metadata["page_number"]` help to put them
            in order.

    Returns:
        One CleanText over the pages' bases joined by a blank line, with a ledger that leads from them to the text. Its
        `metadata["page_order"]` says it if the pages were given in another order, or contradict the one they are joined
        in.

    Raises:
        DocumentError: there is no page.
        TypeError: what was given is no sequence of CleanTexts.
    """
    pages = several("join takes a list of CleanTexts", pages)
    for page in pages:
        if not isinstance(page, CleanText):
            raise TypeError(f"join takes what scrubber.clean made of each page, not {type(page).__name__}")
    if not pages:
        raise DocumentError("no pages to join")
    if len(pages) == 1:
        return pages[0]
    return _Joint(in_order(pages)).joined()


class _Joint:
    def __init__(self, order: Order) -> None:
        self._pages = pages = order.pages
        self._remark = order.remark
        self._draft = Draft(_BLANK.join(page.base for page in pages))
        self._shifts: list[int] = []
        at = 0
        for page in pages:
            self._shifts.append(at)
            at += len(page.base) + len(_BLANK)
        self._dropped = repeated(pages)
        self._naming = naming_neighbours(pages)
        #: Block of a page -> its index in the joined text.
        self._index: dict[tuple[int, int], int] = {}

    def joined(self) -> CleanText:
        self._replay()
        blocks, removed, edits = self._blocks()
        self._draft.apply(edits)
        first = self._pages[0]
        metadata = {
            key: value for key, value in first.metadata.items() if key not in {"next_url", "page_number", "page_count"}
        }
        if self._remark:
            metadata["page_order"] = self._remark
        return CleanText(
            base=self._draft.base,
            text=self._draft.text,
            blocks=tuple(blocks),
            edits=tuple(self._draft.edits),
            removed=tuple(sorted(removed, key=lambda block: block.start)),
            encoding=first.encoding,
            findings=(*self._findings(), *self._gaps(), *examine(blocks)),
            metadata=metadata,
            confidence=min(page.confidence for page in self._pages),
            url=first.url,
        )

    def _replay(self) -> None:
        """The pages' ledgers side by side: pass by pass, each page's Edits where the page then stands."""
        texts = [page.base for page in self._pages]
        ledgers = [passes(page.edits) for page in self._pages]
        for step in range(max(map(len, ledgers))):
            edits: list[Edit] = []
            at = 0
            for i, ledger in enumerate(ledgers):
                own = ledger[step] if step < len(ledger) else []
                edits += [replace(edit, start=edit.start + at, end=edit.end + at) for edit in own]
                at += len(texts[i]) + len(_BLANK)
                texts[i] = apply_pass(texts[i], own)
            self._draft.apply(edits)

    def _blocks(self) -> tuple[list[Block], list[Block], list[Edit]]:
        """The document's blocks, the removed ones, and the Edits that make the joined text of the pages' texts."""
        blocks: list[Block] = []
        removed: list[Block] = []
        edits: list[Edit] = []
        at = 0
        last_end = 0  # where the last kept block ends in the draft
        gap: list[Edit] = []
        for i, (page, shift) in enumerate(zip(self._pages, self._shifts, strict=True)):
            turned = i > 0
            for j, block in enumerate(page.removed):
                moved = replace(block, start=block.start + shift, end=block.end + shift)
                named = (i, j) in self._naming
                removed.append(replace(moved, rule="repeated-on-pages", reason=_NAMING) if named else moved)
            for j, block in enumerate(page.blocks):
                end = at + len(block.text)
                moved = replace(block, start=block.start + shift, end=block.end + shift)
                if (i, j) in self._dropped:
                    removed.append(replace(moved, rule="repeated-on-pages", reason=self._dropped[i, j], verdict=0.1))
                    gap.append(Edit("repeated-on-pages", at, end, block.text, "", self._dropped[i, j]))
                else:
                    glue = _glue(blocks[-1], moved) if blocks and turned else None
                    separator = "" if not blocks else _BLANK if glue is None else glue
                    edits += _gap(self._draft.text, last_end, at, gap, separator)
                    gap = []
                    if glue is None:
                        blocks.append(moved)
                    else:
                        whole = blocks.pop()
                        blocks.append(replace(whole, text=whole.text + glue + moved.text, end=moved.end))
                    turned = False
                    self._index[i, j] = len(blocks) - 1
                    last_end = end
                at = end + len(_BLANK)
            if not page.blocks:
                at += len(_BLANK)
        edits += _gap(self._draft.text, last_end, len(self._draft.text), gap, "")
        return blocks, removed, edits

    def _findings(self) -> list[Finding]:
        found = []
        for i, (page, shift) in enumerate(zip(self._pages, self._shifts, strict=True)):
            for finding in page.findings:
                if finding.kind in _STRUCTURE:
                    continue
                place = finding.place and replace(
                    finding.place, start=finding.place.start + shift, end=finding.place.end + shift
                )
                block = None if finding.block is None else self._index.get((i, finding.block))
                found.append(replace(finding, place=place, block=block))
        return found

    def _gaps(self) -> list[Finding]:
        """A finding for each place at which a page is missing, said of the text before it."""
        found = []
        for i, message in missing(self._pages):
            blocks = [block for (page, _), block in self._index.items() if page <= i]
            end = self._shifts[i] + len(self._pages[i].base)
            found.append(
                Finding("", "lost_text", "low", message, block=max(blocks, default=None), place=Place(end, end))
            )
        return found


def _gap(text: str, start: int, end: int, dropped: Sequence[Edit], separator: str) -> list[Edit]:
    """Edits that leave a separator between two kept blocks, where blanks and dropped blocks stand."""
    edits: list[Edit] = []
    at = start
    for edit in dropped:
        edits += (
            Edit("join", at, edit.start, text[at : edit.start], separator if at == start else "", "between pages"),
            edit,
        )
        at = edit.end
    edits.append(Edit("join", at, end, text[at:end], separator if at == start else "", "between pages"))
    return edits


def _glue(before: Block, after: Block) -> str | None:
    """What to set between two blocks that are one sentence over a page's end; None if they are two, or nothing tells:
    Thai and Lao mark no sentence's end, and most sites part pages between paragraphs.
    """
    if (
        before.kind != after.kind
        or before.kind not in {"paragraph", "list_item", "quotation"}
        or before.language != after.language
    ):
        return None
    if CLOSED.search(before.text[-12:]) or len(before.text) < 12:
        return None
    first, last = after.text[0], before.text[-1]
    if _NO_STOPS.match(last):
        return None
    if _UNSPACED.match(first) and _UNSPACED.match(last):
        return ""
    # Where letters have no cases, none tells a new sentence from one that goes on.
    return " " if first.islower() or (first.isalpha() and not first.isupper()) else None


def repeated(pages: Sequence[CleanText]) -> dict[tuple[int, int], str]:
    """Blocks of pages in reading order that are no part of the whole: (page, block) -> why it is dropped.

    A head is a run of blocks with which several pages begin: it is kept on the first page only, and not there if the
    text brings its own. A foot is one with which several pages end: it is dropped everywhere. What a page says at its
    end and the next one at its beginning is kept once. A line that some page says in its midst as well is a refrain,
    and no foot; nor is it a head, unless the first page begins with it. It goes wrong for a refrain that stands at
    the ends of pages alone, and for a site's line that stands within a page and below others.
    """
    keys = [[key_of(block.text) for block in page.blocks] for page in pages]
    for i, page in enumerate(pages):
        if i and keys[i] and keys[0]:
            plain = key_of(_without_number(page.blocks[0].text))
            keys[i][0] = plain if plain == keys[0][0] else keys[i][0]
    heads = _runs([row[:_EDGE] for row in keys])
    feet = _runs([row[-1 : -1 - _EDGE : -1] for row in keys])
    midst = {key for row, head, foot in zip(keys, heads, feet, strict=True) for key in row[head : len(row) - foot]}
    dropped: dict[tuple[int, int], str] = {}
    for i, row in enumerate(keys):
        for j in range(heads[i]):
            if row[j] in midst and row[: j + 1] != keys[0][: j + 1]:
                break
            # On the first page it is the title, unless the text brings its own.
            if i or (j + 1 < len(row) and row[j + 1].startswith(row[j])):
                dropped[i, j] = "the head of several pages"
        for j in range(len(row) - 1, max(heads[i], len(row) - feet[i]) - 1, -1):
            if row[j] in midst:
                break
            dropped[i, j] = "the foot of several pages"
    for i, after in pairwise(range(len(pages))):
        ends = [key for j, key in enumerate(keys[i]) if (i, j) not in dropped]
        begins = [j for j in range(len(keys[after])) if (after, j) not in dropped]
        for j in begins[: _shared(ends, [keys[after][j] for j in begins])]:
            dropped[after, j] = "said at the end of the page before"
    return dropped


def _without_number(text: str) -> str:
    at = max(0, len(text) - _MARK)
    return text[:at] + _NUMBERED.sub("", text[at:])


def _runs(rows: Sequence[Sequence[str]]) -> list[int]:
    """For each row, how many of its first entries another row begins with as well."""
    counts = Counter(tuple(row[:n]) for row in rows for n in range(1, len(row) + 1))
    runs = []
    for row in rows:
        n = 0
        while n < len(row) and row[n] and counts[tuple(row[: n + 1])] > 1:
            n += 1
        runs.append(n)
    return runs


def _shared(ends: Sequence[str], begins: Sequence[str]) -> int:
    """How many of the first entries are the last entries of the page before."""
    for n in range(min(_EDGE, len(ends), len(begins)), 0, -1):
        if list(ends[-n:]) == list(begins[:n]) and sum(map(len, begins[:n])) >= _OVERLAP:
            return n
    return 0
