"""What text browsers print into a page's text: numbers for its links with their list behind it, names for its pictures,
signs for its buttons.

lynx writes `[7]Tides today`, `[map.png]`, `(BUTTON) Search` and, behind the page, the addresses of the links by their
numbers. That list tells that a text is such a print; w3m writes none, and is known by its bullets and by what only
files of pictures are called.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from scrubber.cleaning.rows import rows_of
from scrubber.model import Edit
from scrubber.patterns import lazily

#: An entry of the list behind a page. The numbers end in one column.
_ENTRY = lazily(r"( {3}\d| {2}\d\d| \d{3}|\d{4,5})\. (?:[a-z][a-z0-9+.-]{1,20}:\S|localhost/|//)")
#: What such a list is headed by, and by what its parts are: a word or two.
_HEADING = lazily(r"\s{0,6}[^\W\d_][^.。]{0,38}$")
_LEAST_LISTED = 4
#: What a page's head leads to: feeds, the same in other languages; in one paragraph over all.
_HEAD = lazily(r"\s{0,40}(?:#\S|Link: \[1\])(?:[^\n]|\n(?![ \t]*\n))*+")
#: The share of the listed numbers that stand in the text, at least, and of those that stand right before a word and
#: apart from the one before, as no note's number does.
_MARKED, _BEFORE_WORDS = 0.5, 0.2
_NUMBER = lazily(r"\[(\d{1,5})\](?=\S)")
#: Numbers where there is no list, at the least, and the share of them that count on, and that stand before words.
_LEAST_COUNTED, _COUNTING = 8, 0.8
_ANY_NUMBER = lazily(r"\[(\d{1,5})\]")
#: What the number of a link stands behind, if not a blank.
_BEFORE_LINKS = frozenset('(|·•])"“—–-')
#: By how much the numbers of two links differ at most, for what a browser does not show has numbers too; and where a
#: blank stands behind the second, as behind a note's.
_APART, _NEXT = 200, 2

#: Names of pictures, broken over lines where they are long, the frames of a page with their addresses, its buttons and
#: fields.
_FRAME = lazily(r"^[ \t]*IFRAME:[^\n]*(?:\n[ \t]*\S+(?=\n))*+", re.MULTILINE)
_BUTTON = lazily(r"[(\[]BUTTON(?: Input)?[)\]](?: \(not implemented\))?|(?<!_)_{4,}+")
#: What was set in or struck out, of which there is nothing.
_EMPTY = lazily(r"\[(INS|DEL): :\1\]")
_BRACKETED = lazily(r"\[((?:[^\s\[\]]++(?:\n[ \t]*+)?+)++)\]")
_PICTURE = lazily(r"\.(?:jpe?g|png|gif|webp|svg|bmp|ico|avif)(?:$|[?@&!;,_])|;base64,|^(?:USEMAP|EMBED)", re.IGNORECASE)
_NOTE = lazily(r"\d{1,3}|\W+")
#: What w3m prints for a picture without words, before what stands behind it: its file's name, as long as there is room,
#: without the ending. Names that only pictures have, so many of them in a text with w3m's bullets, tell that it is such
#: a print.
_NAMED = lazily(r"^[ \t]*+((?:\[(?!\d{1,3}\]|[A-Za-z]{1,60}\])[A-Za-z0-9%._-]{3,60}\](?!\()[ \t]?)++)", re.MULTILINE)
_OF_PICTURES = lazily(
    r"\[[A-Za-z0-9%._-]{0,60}?(?:\d{2,4}x\d{2,4}|logo|banner|icon|image|img|thumb|avatar|placeholder|\d{8})",
    re.IGNORECASE,
)
_BULLETS = ("• ", "□ ")
_LEAST_NAMED = 3
_WHY_NUMBER = "a text browser's number of a link"


def link_list(text: str) -> list[Edit]:
    """Take out the list of links that a text browser sets behind a page.

    Removes `References`, `1. https://ferry.example/` and what counts on from it, where these numbers stand before words
    of the text (`[1]Home`); keeps a document's own references, whose numbers stand behind what they are given for, and
    which are no bare addresses. It goes wrong where the list is cut off: then all stays.

    Returns:
        Edits over `text`: of the list and of what the browser printed for the page's head.

    Source: what lynx and elinks print with -dump.
    """
    if not _ENTRY.match(text, text.rstrip().rfind("\n") + 1):
        return _head(text, len(text)) if is_numbered(text) else []
    lines, _, starts = rows_of(text)
    first, numbers = _listed(lines)
    if len(numbers) < _LEAST_LISTED:
        return []
    start = starts[first]
    shown = {int(number) for number in _NUMBER.findall(text, 0, start)}
    noted = _noted(text, start)
    known = shown & numbers
    if len(known) < _MARKED * len(numbers) or len(noted & known) < _BEFORE_WORDS * len(known):
        return []
    edits = [Edit("link-list", start, len(text), text[start:], "", "the addresses of a page's links, by their numbers")]
    return [*_head(text, start), *edits]


def _head(text: str, end: int) -> list[Edit]:
    head = _HEAD.match(text, 0, end)
    return [Edit("link-list", 0, head.end(), head[0], "", "what a page's head leads to")] if head else []


def _listed(lines: Sequence[str]) -> tuple[int, set[int]]:
    """Where the list behind a page begins, with its heading, and the numbers that it gives."""
    numbers: set[int] = set()
    first = len(lines)
    at = len(lines) - 1
    below = 0
    while at >= 0:
        entry = _ENTRY.match(lines[at])
        if entry:
            number = int(entry[1])
            if numbers and number >= below and number != 1 and below != min(numbers):
                break
            numbers.add(number)
            below, first = number, at
        elif lines[at].strip():
            if not numbers or not _HEADING.match(lines[at]):
                break
            if below == 1:
                first = at
                if lines[at].rstrip()[-1:] not in ":：":
                    break
        at -= 1
    return first, numbers


def browser_signs(text: str, listed: Sequence[Edit]) -> list[Edit]:
    """Take out what a text browser prints for what it cannot show, where its list of links was taken out: `[map.png]`,
    `IFRAME: …`, `(BUTTON)`; w3m's names of pictures; and lynx's marks around nothing (`[INS: :INS]`).

    Other brackets stay where anything else is on their line, and so do the numbers of notes.

    Args:
        text: what is left of the page, before its lines are joined.
        listed: what `link_list` took out.
    """
    spans = {match.start(): match.end() for match in _EMPTY.finditer(text)} if ": :" in text else {}
    if not listed:
        return [_sign(text, *span) for span in sorted([*spans.items(), *_named(text)])]
    spans |= {match.start(): match.end() for pattern in (_FRAME, _BUTTON) for match in pattern.finditer(text)}
    for match in _BRACKETED.finditer(text):
        name = "".join(match[1].split())
        if _PICTURE.search(name) or (not _NOTE.fullmatch(name) and _is_alone(text, match.start(), match.end())):
            spans[match.start()] = match.end()
    edits: list[Edit] = []
    for start, end in sorted(spans.items()):
        if not edits or start >= edits[-1].end:
            edits.append(_sign(text, start, end))
    return edits


def _named(text: str) -> list[tuple[int, int]]:
    """Where w3m names pictures."""
    # Most texts have neither bullets nor such names: that is quickly told.
    if not any(bullet in text for bullet in _BULLETS) or len(_OF_PICTURES.findall(text)) < _LEAST_NAMED:
        return []
    named = list(_NAMED.finditer(text))
    told = sum(_OF_PICTURES.match(match[1]) is not None for match in named)
    return [match.span(1) for match in named] if told >= _LEAST_NAMED else []


def _sign(text: str, start: int, end: int) -> Edit:
    return Edit("browser-sign", start, end, text[start:end], "", "what a text browser prints for what it cannot show")


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a span is all that its line holds."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip() and text[end : end + 1] in {"", "\n"}


def _noted(text: str, end: int) -> set[int]:
    """The numbers that stand right before a word, and apart from what is before them."""
    return {
        int(match[1])
        for match in _NUMBER.finditer(text, 0, end)
        if (before := text[match.start() - 1 : match.start()]) in _BEFORE_LINKS or not before.strip()
    }


@lru_cache(maxsize=1)
def is_numbered(text: str) -> bool:
    """Whether a text browser numbered a page's links without a list behind it, or before one that was cut off: the
    numbers of a text count on from 1 without a gap, and stand right before words, as no note's does.
    """
    if "[1]" not in text:
        return False
    numbers = [int(match[1]) for match in _ANY_NUMBER.finditer(text)]
    counted = [number for number in dict.fromkeys(numbers) if number <= len(numbers)]
    if len(counted) < _LEAST_COUNTED or sum(b == a + 1 for a, b in pairwise(counted)) < _COUNTING * (len(counted) - 1):
        return False
    return len(_noted(text, len(text)).intersection(counted)) >= _COUNTING * len(counted)


def link_numbers(text: str, *, numbered: bool) -> list[Edit]:
    """Take out the numbers of links where a browser set some: `[7]Tides today` is `Tides today`.

    Numbers count on; one that does not is a note's.

    Args:
        text: what is left of the page, its lines joined.
        numbered: `link_list` took out their list, or there was none and they are a browser's all the same.
    """
    if not numbered:
        return []
    edits = []
    before = 0
    for match in _ANY_NUMBER.finditer(text):
        number = int(match[1])
        apart = _NEXT if text[match.end() : match.end() + 1].isspace() else _APART
        if before < number <= before + apart:
            edits.append(Edit("link-mark", match.start(), match.end(), match[0], "", _WHY_NUMBER))
            before = number
    return edits
