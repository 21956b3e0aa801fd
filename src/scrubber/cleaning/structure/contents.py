"""A table of contents against the body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

from scrubber.cleaning.structure.entries import (
    BEGINNING,
    NUMBER,
    SHOWN,
    bare_title,
    forms_of,
    may_begin,
    openings,
    shortened,
    title_of,
    unworded,
    whole_entries,
)
from scrubber.cleaning.structure.shape import LONGEST_HEADING, fold, is_sentence, place
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Block, Finding
from scrubber.patterns import lazily

_HEADS = unbroken(read_table("contents")["heads"])
#: One that says what stands below it, in one language or two.
_HEADING = lazily(
    rf"(?:#{{1,6}})?[ \t\u3000]{{0,8}}(?:{_HEADS})(?:[ \t\u3000]{{0,8}}[/·|:：]?[ \t\u3000]{{0,8}}(?:{_HEADS}))?"
    r"[ \t\u3000]{0,8}[:：]?[ \t\u3000]{0,8}",
    re.IGNORECASE,
)
#: The line on which some bodies have an entry's number, over its title (Chapter 2, Глава 2, CHAPTER and TWO, 第2章);
#: and the number of a page of the front matter.
_OVER = lazily(
    r"[^\W\d_]{2,12}\.?[ \u00a0](?:\d{1,3}|[A-Z]|[IVXL]{1,5})[.:]?|第[ \u00a0]?\d{1,3}[ \u00a0]?[章節节部編编]"
    r"|[A-Z]{3,12}"
)
_FRONT = lazily(r"[ivxlc]{1,6}")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: the blocks it takes up, and its entries."""

    start: int
    end: int
    entries: tuple[str, ...]

    def holds(self, block: int) -> bool:
        """Whether a block belongs to the table."""
        return self.start <= block < self.end


def is_contents_heading(text: str) -> bool:
    """Whether a line says that contents stand below it: Contents, 目录, Table des matières."""
    return len(text) <= LONGEST_HEADING and _HEADING.fullmatch(text) is not None


def find_contents(blocks: Sequence[Block]) -> Contents | None:
    """The text's table of contents: a heading that says so, and the short blocks behind it.

    It ends where its first entry comes again (the body begins), at running text, or where a list ends that all entries
    so far are items of. One whose entries are lines of a single block is found as well.
    """
    for at, block in enumerate(blocks):
        first, _, rest = block.text.partition("\n")
        if not _HEADING.fullmatch(first):
            continue
        entries = [line.strip() for line in rest.splitlines() if line.strip() and len(line) <= LONGEST_HEADING]
        end = at + 1
        listed = not entries
        opening = openings(entries[0]) if entries else set()
        while end < len(blocks):
            text = blocks[end].text
            item = blocks[end].kind == "list_item"
            if listed and not item and end - at > _FEWEST:
                break
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            if is_sentence(text) and len(lines) < 2:
                break
            if any(len(line) > LONGEST_HEADING for line in lines) or (
                opening and lines and not opening.isdisjoint((fold(lines[0]), fold(unworded(lines[0]))))
            ):
                break
            entries += lines
            listed = listed and item
            opening = opening or openings(lines[0] if lines and not _FRONT.fullmatch(lines[0]) else "")
            end += 1
        begins = fold(blocks[end].text) if end < len(blocks) and entries else ""
        bare = begins and any(begins == bare_title(entry) for entry in entries[:2])
        while bare and len(entries) > _FEWEST and _OVER.fullmatch(entries[-1]):
            entries.pop()  # the number over the first title of the body
            end -= 1
        entries = whole_entries([entry for entry in entries if not _FRONT.fullmatch(entry)])
        if len(entries) >= _FEWEST:
            return Contents(at, end, tuple(entries))
    return None


def missing_entries(blocks: Sequence[Block], contents: Contents | None, body: Sequence[int]) -> list[Finding]:
    """The entries that the body lacks: one truncation where the tail is missing, a deletion for each gap between
    entries that are there.

    Kept silent: a table none of whose entries is a heading of the body (a site's navigation, a page of a work in
    parts), and one whose first entries are missing (an excerpt that says so by its beginning).
    """
    if contents is None:
        return []
    found_at, beside = _places(blocks, contents, body)
    present = [k for k, at in enumerate(found_at) if at is not None]
    if not present or not _trustworthy(contents.entries, found_at, present):
        return []
    last = present[-1]
    out: list[Finding] = []
    # A list of tables or figures under its own heading, which follows that of the chapters: their titles stand before.
    listed = next((k - 1 for k in range(last + 2, len(found_at)) if beside[k]), len(found_at))
    entries = contents.entries[:listed]
    missing = entries[last + 1 :]
    if missing:
        stop = body[-1]
        out.append(
            Finding(
                "",
                "truncation",
                "high",
                f"The text stops after “{title_of(contents.entries[last])}”: the table of contents lists "
                f"{len(entries)} entries, and the "
                f"last {len(missing)} of them have no text.",
                block=stop,
                before=missing[0],
                place=place(blocks[stop]),
                confidence=0.95,
                evidence=tuple(f"no text: {entry}" for entry in missing),
            )
        )
    for gap in (k for k in range(present[0], last) if found_at[k] is None):
        before = max(k for k in present if k < gap)
        at = found_at[before] or 0
        out.append(
            Finding(
                "",
                "block_deleted",
                "high",
                f"The table of contents lists “{contents.entries[gap]}”, and the text has no such part after "
                f"“{title_of(contents.entries[before])}”.",
                block=at,
                before=contents.entries[gap],
                place=place(blocks[at]),
                confidence=0.6,
                evidence=(f"in the table of contents: {contents.entries[gap]}",),
            )
        )
    return out


def _trustworthy(entries: Sequence[str], found_at: Sequence[int | None], present: Sequence[int]) -> bool:
    """Whether the table is this text's: all entries are titles, the text begins as it does, and few are missing."""
    holes = sum(at is None for at in found_at[: present[-1] + 1])
    return (
        all(any(c.isalpha() for c in title_of(entry)) and forms_of(entry) for entry in entries)
        and present[0] <= 1
        and len(present) >= 2
        and sum(len(fold(title_of(entries[k]))) for k in present) >= 8
        and holes <= max(1, len(present) // 5)
    )


def _places(
    blocks: Sequence[Block], contents: Contents, body: Sequence[int]
) -> tuple[list[int | None], Sequence[bool]]:
    """For each entry, the first body block behind the entry before it that is its heading; and whether one stands
    elsewhere that no entry has.
    """
    sought = [forms_of(entry) for entry in contents.entries]
    bare = [bare_title(entry) for entry in contents.entries]
    heads = {form[:BEGINNING] for forms in (*sought, bare) for form in forms}
    headings: dict[str, list[int]] = {}
    shorter: dict[str, list[int]] = {}
    for i in body:
        first = blocks[i].text.partition("\n")[0]
        if len(first) <= LONGEST_HEADING and (may_begin(first, heads) or may_begin(unworded(first), heads)):
            for form in forms_of(first) | forms_of(unworded(first)):
                headings.setdefault(form, []).append(i)
                for short in shortened(form):
                    shorter.setdefault(short, []).append(i)
    # A table at the end speaks of what stands before it.
    at = -1 if contents.start * 2 > len(blocks) else contents.end - 1
    out: list[int | None] = []
    for entry, forms, title in zip(contents.entries, sought, bare, strict=True):
        places = [i for form in forms for i in headings.get(form, ()) if i > at] or [
            i
            for form in forms
            for i in chain(shorter.get(form, ()), *(headings.get(short, ()) for short in shortened(form)))
            if i > at and blocks[i].kind == "heading"
        ]
        places = places or [i for i in headings.get(title, ()) if i > at] or _broken(blocks, entry, at)
        out.append(min(places) if places else None)
        at = out[-1] if out[-1] is not None else at
    taken = {*out}
    beside = [
        place is None and any(i not in taken for form in forms for i in headings.get(form, ()))
        for place, forms in zip(out, sought, strict=True)
    ]
    return out, beside


def _broken(blocks: Sequence[Block], entry: str, at: int) -> list[int]:
    """The first block behind a place that an entry begins with: its heading has two lines in print."""
    begins, whole = entry[:SHOWN], fold(entry)
    behind = range(at + 1, len(blocks) if NUMBER.match(entry) else 0)
    alike = (i for i in behind if blocks[i].text.startswith(begins) and whole.startswith(fold(blocks[i].text)))
    return [*islice(alike, 1)]
