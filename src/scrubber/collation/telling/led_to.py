"""Notes and titles that stand under other numbers, or in other places, in two copies: prints have notes at the feet of
sheets and count them anew in each chapter, where pages have them at its end and count through the whole text; and
Chapter 2 on a line of its own over the title.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from scrubber.cleaning.raised import lowered
from scrubber.cleaning.structure.shape import ends_sentence, fold
from scrubber.collation.alignment.link_addresses import unspelled
from scrubber.collation.telling.contents import entries_of, headings_of, untitled
from scrubber.collation.telling.slots import Spot
from scrubber.model import Block
from scrubber.patterns import lazily

#: The number that a note begins with, on a line of its own, and so much of the note as tells it from others.
_NOTE = lazily(r"^(?:\[(\d{1,3})\](?:\([^()\s]{1,80}\))?|([⁰¹²³⁴-⁹]{1,3}))[ \u00a0]?(.{4,60})", re.MULTILINE)
_TELLING = 12
#: A figure that may lead to a note, bare, in brackets or raised; and what may stand between it and the words before it.
_FIGURE = r"\[?(\d{1,3}|[⁰¹²³⁴-⁹\d]{1,3})\]?"
_ALONE, _BEHIND = (
    lazily(rf"\W{{0,3}}?{_FIGURE}\W{{0,3}}"),
    lazily(rf"[\s.,;:!?。，、；：！？)）”]{{0,3}}{_FIGURE}(?!\w|[.,]\d)"),
)
#: The number of a note, and so many letters as come again elsewhere by no chance; a line that only counts a chapter.
_MARK, _LETTERS = lazily(r"(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})[ \u00a0]?"), 8
_COUNTS = lazily(
    r"(?:[^\W\d_]{1,12}[ \u00a0]?)?(?:\d{1,3}|[IVXL]{1,5})[.:]?(?:[ \u00a0]?[章節节])?"
    r"|(?:[^\W\d_]{1,12}[ \u00a0])?[A-Z][.:]?"
)
#: A title page has so many lines at most, and contents so many entries at least.
_FRONT, _ENTRIES = 40, 3
#: By number, how the notes of a copy begin.
Notes = Mapping[int, frozenset[str]]


class Sayings(NamedTuple):
    """What a text says, letters and figures alone and without the addresses of links; how often as a heading, which no
    entry of contents is; and its notes.
    """

    letters: str
    headings: Mapping[str, int]
    notes: Notes


def sayings(blocks: Sequence[Block]) -> Sayings:
    """What a text says, its headings and its notes."""
    letters = "\n".join(fold(unspelled(block.text)) for block in blocks)
    titles = [headings_of([block]) for block in blocks]
    entry = entries_of(blocks)
    counts = Counter[str]()
    listed = False
    for n, said in enumerate(titles):
        # An entry whose heading is gone has other entries before and behind it.
        listed = n in entry or (listed and bool(said) and any(titles[n + 1 : n + 2]))
        counts.update(() if listed else said)
    return Sayings(letters, counts, _notes_of(blocks))


def has_elsewhere(text: str, own: Sayings, other: Sayings) -> bool:
    """Whether another text has all lines of some blocks of a text under other numbers, as often: they are notes or
    titles, or count chapters.

    It goes wrong for a note that says no more than a piece of a sentence of the other text.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    rest = [line for line in lines if not _COUNTS.fullmatch(line)]
    return bool(rest) and all(_is_note(line, other) or _is_title(line, own, other) for line in rest)


def lead_alike(here: Spot, there: Spot, own: Sayings, other: Sayings) -> bool:
    """Whether two texts differ in nothing but the figures that lead to a note which both have; where one of them has no
    figure at a difference, it may have it behind.
    """
    one, two = _led(here), _led(there)
    return not own.notes.get(one, frozenset()).isdisjoint(other.notes.get(two, frozenset()))


def is_front(contents: Collection[int], block: int, text: str) -> bool:
    """Whether a block, or what stands behind it, is of the title page: before the contents, and no sentence."""
    first = min(contents, default=0)
    lines = [line.rstrip(" :：") for line in text.split("\n")]
    return block < first <= _FRONT and len(contents) > _ENTRIES and not any(map(ends_sentence, lines))


def _is_title(line: str, own: Sayings, other: Sayings) -> bool:
    return any(0 < own.headings.get(each, 0) <= other.headings.get(each, 0) for each in untitled(line))


def _is_note(line: str, other: Sayings) -> bool:
    mark = _MARK.match(line)
    said = fold(unspelled(line[mark.end() :])) if mark else ""
    return len(said) >= _LETTERS and said in other.letters


def _notes_of(blocks: Iterable[Block]) -> Notes:
    """The notes of a text by their numbers: some copies have several of one."""
    found: dict[int, set[str]] = {}
    for block in blocks:
        for match in _NOTE.finditer(block.text):
            if begins := fold(match[3])[:_TELLING]:
                found.setdefault(int(match[1] or lowered(match[2])), set()).add(begins)
    return {number: frozenset(begin) for number, begin in found.items()}


def _led(spot: Spot) -> int:
    text, start, end = spot
    match = _ALONE.fullmatch(text[start:end]) if text[start:end].strip() else _BEHIND.match(text, end)
    return int(lowered(match[1])) if match else -1
