"""Entries of contents: lines that each say what a heading further on says, in the same order.

One rendering of a document has contents before each chapter, another at its beginning, a third has none: who lacks them
lacks nothing of the text, and who has them added nothing.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from scrubber.cleaning.structure.contents import is_contents_heading
from scrubber.cleaning.structure.shape import LONGEST_HEADING, ends_sentence, fold
from scrubber.collation.alignment.tables import ROW
from scrubber.collation.telling.slots import Spot
from scrubber.model import Block
from scrubber.patterns import lazily

#: A heading has so many letters at the least: less comes again by chance.
_LEAST = 4
#: The contents of a text, and of each chapter.
_PASSES = 2
#: The number of a section before its title, where entries around it have theirs: `1.2.9. cme`, `4.6. Stable, testing`.
_SECTIONED = lazily(r"\s{0,9}(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,4}\.?[ \t\u00a0]{1,4}(?=\S)")
#: The number that stands before an entry or its heading.
_NUMBER = lazily(r"[\W\d_]{1,24}")
_STOPPED = lazily(r"[.。;；:：,，][\s”’\"」』）)]*$")
_OPENING, _CLOSING, _COLONS = ' \u00a0“"„«‹「『(（[', " \u00a0”’\"'»›」』)）]", (":", "：")
#: How an introduction of a list ends, or what Japanese and Korean ones have, which end as others do; and its length.
_INTRODUCES, _WIDE = lazily(r"[:：]\s*$|次の|次に|다음"), lazily("[\u3041-\u9fff]")
_SENTENCE, _IN_WIDE = 4, 8
#: What parts the names of a line that points to sections, what stands before one, and behind them; its length at most.
_APART, _LABEL, _BUTTON = lazily(r"[\t\n]|, "), lazily(r"\s{0,9}[^\W\d_]{1,12}: "), lazily(r"\[\w{1,20}\]")
_POINTING = 300
#: A heading's number with the word before it and what ends it: 5.8. , Chapter 3: , 第15章, B.2
_HEADED = lazily(
    r"(?:[^\W\d_]{2,12}[ \u00a0]|[第章節节][ \u00a0]?)?"
    r"((?:\d{1,3}|[A-Z](?=\.))(?:\.\d{1,3}){0,4})[章節节장.:]?[ \u00a0]{0,4}(?=[^\s\d])"
)
#: What parts the names of sections in a sentence, the numbers of sections, and how near to a difference they are looked
#: for; and the longest name in quotation marks.
_QUOTES, _SECTION, _NEAR, _NAME = lazily('[“”„«»‹›「」『』"]+'), lazily(r"(?:[A-Z]\.)?\d+(?:\.\d+)*"), 12, 160
_OPENS = lazily('[ \u00a0,]{0,3}[“„«‹「『"]+ ?')
_CHAPTER = lazily(r"^[\W\d_]{0,24}[章節节장]")


def entries_of(blocks: Sequence[Block]) -> frozenset[int]:
    """Which blocks are entries: a row of two at the least, whose headings stand further on with text between them. With
    the title over such rows, if a text has several. A list that a sentence introduces is none: that says what it is.
    Entries of a whole text's contents come again in those of a chapter, which are known first. What says that contents
    stand below it is of them, whether they do or not: programs that list them leave its line where there is no list.
    """
    titles = ["" if _STOPPED.search(block.text) else title(block) for block in blocks]
    over = Counter[str]()
    found = set[int]()
    for _ in range(_PASSES):
        again: dict[str, list[int]] = {}
        for n, each in enumerate(titles):
            if each and n not in found:
                again.setdefault(each, []).append(n)
        places = {n: _next(again[titles[n]], n + 1) for one in again.values() for n in one}
        for row in _rows(len(blocks), places):
            introduced = row[0] > 0 and _introduces(blocks[row[0] - 1].text)
            if len(row) > 1 and not introduced and places[row[-1]] - places[row[0]] >= len(row):
                found.update(row)
                over[titles[row[0] - 1] if row[0] else ""] += 1
    between = {n + 1 for n in found if n + 1 not in found and n + 2 in found and _is_sectioned(blocks[n + 1].text)}
    return frozenset(
        found
        | between
        | {n for n, block in enumerate(blocks) if block.kind != ROW and is_contents_heading(block.text)}
        | {n - 1 for n in found if n and n - 1 not in found and titles[n - 1] and over[titles[n - 1]] > 1}
    )


def _is_sectioned(text: str) -> bool:
    """Whether a line between two entries is one as well, by its number, though its title is too short to be known
    again, or has a stop or cells.
    """
    return len(text) <= LONGEST_HEADING and _SECTIONED.match(text) is not None


def _next(places: Sequence[int], place: int) -> int:
    """The first of some places behind another one; -1 if there is none."""
    at = bisect_right(places, place)
    return places[at] if at < len(places) else -1


def _rows(size: int, places: Mapping[int, int]) -> Iterator[list[int]]:
    """Blocks one behind another that come again further on, in the same order."""
    row: list[int] = []
    for n in range(size):
        place = places.get(n, -1)
        if row and place > places[row[-1]] > 0:
            row.append(n)
            continue
        yield from [row] if row else ()
        row = [n] if place > 0 else []
    yield from [row] if row else ()


def _introduces(text: str) -> bool:
    """Whether a line says of the list behind it what that is (the council decides on: …), and is no mere label."""
    return bool(_INTRODUCES.search(text)) and (len(text.split()) >= _SENTENCE or len(_WIDE.findall(text)) >= _IN_WIDE)


def headings_of(blocks: Iterable[Block]) -> frozenset[str]:
    """What each heading says, and each line of its own that ends as a heading may: a question does, no other
    sentence.
    """
    lines = [block for block in blocks if block.kind in {"heading", "paragraph"} and not _STOPPED.search(block.text)]
    return frozenset(chain.from_iterable(untitled(line.text) for line in lines))


def untitled(text: str) -> set[str]:
    """What a line says if it may be a heading, without its number, and without the word before that."""
    return {heading(text), heading(_HEADED.sub("", text, count=1))} - {""}


def named_in(spot: Spot) -> str:
    """What a span within a block says if it may be the name of a heading in a reference; "" if it is a sentence of its
    own, which says that itself.
    """
    text, start, end = spot
    before, behind = text[:start].rstrip(_OPENING), text[end:].lstrip(_CLOSING)
    closes = not behind or ends_sentence(text[start:end]) or ends_sentence(behind[0])
    opens = not before or (ends_sentence(before) and not before.endswith(_COLONS))
    return "" if opens and closes else heading(text[start:end])


def quoted_around(spot: Spot) -> str:
    """What the quotation marks around a span hold, as `heading` has it; "" where it has some of its own, or none."""
    text, start, end = spot
    marks = _marks_before(text, start)
    closing = _QUOTES.search(text, start, end + _NAME)
    whole = marks and closing and closing.start() >= end
    return heading(text[marks[-1] : closing.start()]) if whole and closing else ""


def _marks_before(text: str, at: int) -> list[int]:
    """The ends of quotation marks that stand so shortly before a place that they may open a name there."""
    return [mark.end() for mark in _QUOTES.finditer(text, max(at - _NAME, 0), at)]


def numbers_of(blocks: Iterable[Block]) -> dict[str, set[str]]:
    """The numbers of each heading, by what it says."""
    numbers: dict[str, set[str]] = {}
    for block in blocks:
        headed = _HEADED.match(block.text) if len(block.text) <= LONGEST_HEADING else None
        if headed and (name := heading(block.text[headed.end() :])):
            numbers.setdefault(name, set()).add(headed[1])
    return numbers


def cites(one: Spot, other: Spot, numbers: Mapping[str, set[str]]) -> bool:
    """Whether a reference names by its title a section that the other names by its number: see “Of tolls”, see 5.8."""
    return any(_cites(*pair, numbers) for pair in ((one, other), (other, one)))


def _cites(titled: Spot, numbered: Spot, numbers: Mapping[str, set[str]]) -> bool:
    text, start, end = titled
    marks = _marks_before(text, start)
    closing = _QUOTES.search(text, end, end + _NAME)
    spans = [(marks[-1], closing.start())] if marks and closing else []
    if not _SECTION.search(text, start, end):  # 20 February 2023 is a day, whatever is numbered so
        spans.append((start, end))
        if opens := _OPENS.match(text, end):  # it has the number besides
            spans += [
                (opens.end(), mark.start()) for mark in [_QUOTES.search(text, opens.end(), opens.end() + _NAME)] if mark
            ]
    near = numbered.text[max(0, numbered.start - _NEAR) : numbered.end + _NEAR]
    said = set(_SECTION.findall(near))
    for low, high in spans:
        names = [name for part in _QUOTES.split(text[low:high]) if (name := heading(_CHAPTER.sub("", part, count=1)))]
        if names and all(not said.isdisjoint(numbers.get(name, ())) for name in names):
            return True
    return False


def names_in(text: str) -> list[str]:
    """What a line of several names says, as `heading` has them, if it points to sections: two columns of entries,
    "Next: Of the bell, Up: The charter [Contents]".
    """
    parts = _APART.split(plain(text))
    return [heading(_LABEL.sub("", part)) for part in parts if part.strip()] if len(text) <= _POINTING else []


def plain(text: str) -> str:
    """A line without the buttons in it, which a print has in brackets: [down] Clients, servers and addresses."""
    return _BUTTON.sub("", text)


def title(block: Block) -> str:
    """What a block says if it may be an entry or a heading, without its number; else ""."""
    return "" if block.kind == ROW else heading(block.text)


def heading(text: str) -> str:
    """What a line says if it may be a heading, without its number, marks and case; else ""."""
    if len(text) > LONGEST_HEADING or "\n" in text:
        return ""
    number = _NUMBER.match(text)
    words = fold(text[number.end() if number else 0 :])
    return words if len(words) >= _LEAST else ""
