"""A plain text to blocks, each the document's or the site's, from the text alone."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from unicodedata import is_normalized

from scrubber.cleaning.extract.book_frame import book_frame
from scrubber.cleaning.extract.extraction import Extraction
from scrubber.cleaning.extract.lines.line_kinds import HEADING_MARK, kinds_of
from scrubber.cleaning.extract.lines.lines import Reading, read
from scrubber.cleaning.extract.lines.listings import listings
from scrubber.cleaning.extract.lines.running import paragraphs, read_whole
from scrubber.cleaning.extract.lines.underlined import underlined
from scrubber.cleaning.extract.lines.verdicts import Verdict, judge
from scrubber.cleaning.extract.machinery import machinery
from scrubber.cleaning.rows import lines_of
from scrubber.language.plain import normalized
from scrubber.made import make_block
from scrubber.model import Block, BlockKind, Finding, Place
from scrubber.patterns import lazily

#: Blanks that hold two words together, or are narrower than others.
_FIXED_BLANKS = "\u00a0\u2007\u2009\u202f"
_BUILT = Verdict(0.05, "script", "a script, a style sheet or what a program left, shown as text")
_AROUND_BOOK = Verdict(0.02, "notice", "stands around the book, beyond the lines that say where it begins and ends")
_DRAWN = Verdict(0.02, "underline", "a line drawn under a heading")
#: Lines that stand together, at the least; and the words of a line that are looked at.
_FEWEST, _PLACES = 4, 4
#: Characters of a line that are looked at; of a word that is no initial; and the numbers in a word that is an address.
_LOOKED_AT, _SHORTEST, _NUMBERS = 120, 2, 4
_DIGITS = lazily(r"\d+")
#: The name of a field, "License: Ferry", and such with which a record begins, at the least.
_FIELD = lazily(r"[A-Z][A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,3}:[ \t]{1,20}\S")
_NAMED = 3


def extract_plain(text: str, *, converted: bool = False, listed: Sequence[tuple[int, int]] | None = None) -> Extraction:
    """Find the blocks of a plain text and say of each whether it is the document's.

    A block is a line; the lines of a listing are one, with the blank ones among them, and the document's where most of
    them are.

    Args:
        text: decoded, unwrapped and repaired, with line feeds.
        converted: it is a page that was converted to Markdown: what marks its headings is none of their text.
        listed: the spans of its listings, where they are known.
    """
    lines = list(_lines(text))
    stripped = _as_read(text, lines)
    known = {line: read(line) for line in dict.fromkeys(stripped)}
    listing = _listed(lines, listings(text) if listed is None else listed)
    data = _records(stripped, _stretches(lines))
    readings = [
        _as_data(known[line]) if listing[i] >= 0 or i in data else known[line] for i, line in enumerate(stripped)
    ]
    verdicts, confidence = _judged(lines, stripped, readings)
    for i in _built_with(stripped, listing):
        verdicts[i] = _BUILT
    if (book := book_frame(stripped)) is not None:
        verdicts = [verdict if i in book else _AROUND_BOOK for i, verdict in enumerate(verdicts)]
    _agree(verdicts, listing)
    marked = underlined(text, lines, readings)
    for i in marked.rules:
        if listing[i] < 0:
            verdicts[i] = _DRAWN
    kinds = kinds_of([line for _, _, line in lines], readings, verdicts, listing, marked.headings)
    blocks: list[Block] = []
    for first, last in _units(verdicts, kinds, listing):
        start, end = lines[first][0], lines[last][1]
        kind, level = kinds[first]
        if converted and (mark := HEADING_MARK.match(lines[first][2])):
            start += mark.end()
        verdict = verdicts[first]
        # In the order of the attributes: with their names, a thousand blocks cost more.
        blocks.append(
            make_block(text[start:end], kind, level, "und", start, end, "", verdict.rule, verdict.reason, verdict.value)
        )
    return Extraction(text, tuple(blocks), _metadata(blocks), tuple(_findings(blocks)), confidence)


def _listed(lines: Sequence[tuple[int, int, str]], spans: Sequence[tuple[int, int]]) -> list[int]:
    """Of each line, which listing it belongs to; -1 for none."""
    found = [-1] * len(lines)
    starts = [start for start, _, _ in lines]
    for n, (start, end) in enumerate(spans):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        found[first:last] = [n] * (last - first)
    return found


def _stretches(lines: Sequence[tuple[int, int, str]]) -> Iterator[list[int]]:
    """The lines that stand together without a blank one."""
    stretch: list[int] = []
    for i, (start, _, _) in enumerate(lines):
        if stretch and lines[i - 1][1] + 1 != start:
            yield stretch
            stretch = []
        stretch.append(i)
    yield stretch


def _built_with(lines: Sequence[str], listed: Sequence[int]) -> set[int]:
    """The lines of scripts and style sheets, and all of a listing that has such a line: no other has those."""
    found = machinery(lines)
    scripts = {listed[i] for i in found} - {-1}
    return {*found, *(i for i, listing in enumerate(listed) if listing in scripts)} if scripts else {*found}


def _as_data(reading: Reading) -> Reading:
    """What can be said of a line that is one of a listing or a record, whatever words of a site's stand in it."""
    return reading._replace(data=True, chrome=0.0, voice="", links=False, date=False)


def _agree(verdicts: list[Verdict], listed: Sequence[int]) -> None:
    """Keep all lines of a listing where most are kept: what one of them says is no word of a site's."""
    for listing, group in groupby(range(len(listed)), listed.__getitem__):
        members = list(group)
        kept = next((verdicts[i] for i in members if not verdicts[i].rule), None)
        if listing >= 0 and kept and 2 * sum(not verdicts[i].rule for i in members) > len(members):
            for i in members:
                if verdicts[i].rule:
                    verdicts[i] = kept


def _units(
    verdicts: Sequence[Verdict], kinds: Sequence[tuple[BlockKind, int]], listed: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The first and the last line of each block: those of a listing are one, all others are by themselves."""
    first = 0
    for i in range(1, len(kinds) + 1):
        if (
            i < len(kinds)
            and kinds[i][0] == kinds[i - 1][0] == "code"
            and listed[i] == listed[i - 1]
            and verdicts[i].rule == verdicts[i - 1].rule
        ):
            continue
        yield first, i - 1
        first = i


def _judged(
    lines: Sequence[tuple[int, int, str]], stripped: Sequence[str], readings: Sequence[Reading]
) -> tuple[list[Verdict], float]:
    """A verdict for each line, the same for all that are pieces of one paragraph, and how sure they are."""
    adjoining = [before[1] + 1 == after[0] for before, after in pairwise(lines)]
    groups = paragraphs(stripped, adjoining, readings)
    if groups is None:
        return judge(stripped, readings)
    judged: list[tuple[range, str, Reading]] = []
    for group in groups:
        whole = read_whole(stripped, group) if len(group) > 1 else None
        if whole:
            judged.append((group, *whole))
        else:
            judged += [(range(i, i + 1), stripped[i], readings[i]) for i in group]
    verdicts, confidence = judge([line for _, line, _ in judged], [reading for _, _, reading in judged])
    return [verdict for (group, _, _), verdict in zip(judged, verdicts, strict=True) for _ in group], confidence


def _lines(text: str) -> list[tuple[int, int, str]]:
    """Where each line that is not blank begins and ends, and the line."""
    return [(at, at + len(line), line) for line, body, at in lines_of(text) if body]


def _as_read(text: str, lines: Iterable[tuple[int, int, str]]) -> list[str]:
    """Each line as it is judged: without the blanks around it, each accent with its letter, blanks that no line ends
    at as any other.
    """
    stripped = [line.strip() for _, _, line in lines]
    if text.isascii():
        return stripped
    if not is_normalized("NFC", text):
        stripped = [normalized("NFC", line) for line in stripped]
    for blank in filter(text.__contains__, _FIXED_BLANKS):
        stripped = [line.replace(blank, " ") for line in stripped]
    return stripped


def _metadata(blocks: list[Block]) -> dict[str, str]:
    title = next(
        (block.text.strip() for block in blocks if block.kind == "heading" and block.level == 1 and not block.rule), ""
    )
    return {"title": title} if title else {}


def _findings(blocks: list[Block]) -> list[Finding]:
    return [
        Finding(
            mirror="",
            kind="link_block",
            severity="low",
            message=f"A row of links or search words: {block.text.strip()[:80]}",
            after=block.text,
            place=Place(block.start, block.end, block.text[:200]),
        )
        for block in blocks
        if block.rule == "link-block"
    ]


def _records(lines: Sequence[str], stretches: Iterable[Sequence[int]]) -> set[int]:
    """The lines that are records: of a name server's zone, a table of routes, a log.

    Their fields may be words that sites use ("www", "search", "mail"), and they are no sentences. But records that
    stand together have the same word in capitals at the same place, or an address or an hour in figures; or the text
    begins with fields, each with its name, and goes on so.
    """
    found: set[int] = set()
    stretches = list(stretches)
    named = (any(_FIELD.match(lines[i]) for i in stretch) for stretch in stretches)
    if sum(_FIELD.match(lines[i]) is not None for i in stretches[0]) >= _NAMED and sum(named) > _FEWEST:
        return set(range(len(lines)))  # all of it is one: of a package's files, of a catalogue
    for stretch in stretches:
        if len(stretch) >= _FEWEST and _are_records([lines[i] for i in stretch]):
            found.update(stretch)
    return found


def _are_records(lines: Sequence[str]) -> bool:
    """Whether most of some lines have the same at one place."""
    places: Counter[tuple[int, str]] = Counter()
    without = 0
    for line in lines:
        fields = _fields(line[:_LOOKED_AT])
        places.update(fields)
        without += not fields
        if 2 * without >= len(lines):
            return False
    return 2 * max(places.values()) > len(lines)


def _fields(line: str) -> list[tuple[int, str]]:
    """The places of a line's words that records have alike, and these: items of a list, too, begin with one word."""
    found: list[tuple[int, str]] = []
    for at, word in enumerate(line.split(None, _PLACES)[:_PLACES]):
        if word.isupper() and at and len(word) >= _SHORTEST:
            found.append((at, word))
        elif word[0].isdecimal() and (form := _DIGITS.sub("#", word)).count("#") >= _NUMBERS:
            found.append((at, form))
    return found
