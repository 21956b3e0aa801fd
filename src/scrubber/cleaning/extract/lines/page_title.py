"""The title that a browser shows, as the first line of a page's text: the document's own title, a mark, and the site's
name.

`The Ferry Sails Again | News | Harbour Post` over a line `The Ferry Sails Again`, or that line twice with a long menu
in between, shows that a site speaks around the text, and what it is called: lines that are this name alone, or begin a
trail with it, are the site's in any language.

Keeps `Part One - The Sea` over a text without a heading `Part One`. Goes wrong where a document begins with its title
and subtitle in one line, and names both apart again; where nothing else shows a site, neither line is taken for one.
"""

import re
from collections.abc import Sequence

from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.language.runs import letters
from scrubber.patterns import lazily

#: By what a site is heard in such a line, in its name, and in its rights under that name; none is ASCII, as what no
#: document says besides.
PAGE_TITLE, NAME, RIGHTS = "¦", "⌂", "⌂©"
#: By what it is heard in the title of another of its pages.
OTHERS = "⌂¦"
#: By what it is heard in a page's title that many lines part from the document's own.
FAR_TITLE = "¦↓"
#: The document's own title, where a page names it so.
OWN_TITLE = "¶"
#: So many lines at the least, of which no more than such a share is the document's: numbered, or standing again below.
_FAR, _ITS = 8, 0.3
_SHARE = 0.7  # how much of such a line is a site's
_LONGEST = 300
#: Lines among which the document's own title stands, and the shortest one, and the shortest name of a site.
_HEAD = 60
_SHORTEST, _SHORTEST_NAME = 2, 3
_MARKS = "_|｜\\-–—·•»›«‹"
_BEHIND = lazily(rf"(?:\.(?:docx?|pdf|pptx?|txt))?(?:\s{{0,3}}(?:[{_MARKS}]|::|：)|\s{{1,3}}:\s)")
_BEFORE = lazily(rf"(?:[{_MARKS}]|::)\s{{0,3}}$|[:\]]\s{{1,3}}$")  # "Jane's blog: ", "[list] "
_BETWEEN = lazily(r"\s{0,3}(?:[_|｜»›«：]|--|::|[–—]|\s[-·•:/]\s)\s{0,3}")
_TOOLS = "¶# "  # what manuals set behind a heading, to link to it
_VERSION = lazily(r"\s{1,3}v?\d[\d.]{0,12}$")
#: What a name begins in a trail.
_STEP = lazily(r"\s{0,3}[>»›/|｜→]")
_RIGHTS = lazily(r"copyright|\(c\)|[©ⓒ]|版[权權]所有|all rights reserved", re.IGNORECASE)
#: Names that are looked for, and characters of a line in which they are.
_MOST, _LOOK = 6, 200


def with_page_title(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, in which the page's title and the site's name are a site's."""
    at, rest = _title(lines)
    if not rest:
        at = _again(lines, readings)
        if at < 0 or not _is_far(lines, readings, at):
            return readings
    names = [_VERSION.sub("", name.strip()) for name in _BETWEEN.split(rest)]
    names = [name for name in names if len(letters(name)) >= _SHORTEST_NAME][-_MOST:]
    found = {0: FAR_TITLE if _is_far(lines, readings, at) else PAGE_TITLE}
    found |= {i: said for i, line in enumerate(lines) if i and (said := _names(line[:_LOOK], names))}
    found |= {i: OTHERS for i, line in enumerate(lines) if i and _is_others(line.strip(), rest)}
    return [
        reading._replace(chrome=max(reading.chrome, _SHARE), voice=found[i], sentence=False, date=False)
        if i in found and not reading.data
        else reading._replace(chrome=0.0, voice=OWN_TITLE, links=False)  # whatever its words are
        if i == at
        else reading
        for i, reading in enumerate(readings)
    ]


def _title(lines: Sequence[str]) -> tuple[int, str]:
    """The number of the last of the head's lines that are what the first line begins or ends with, the longest such,
    and what that has beside it; -1 and "" where it has none.
    """
    head = lines[0].strip() if lines else ""
    best, at, rest = "", -1, ""
    if len(head) > _LONGEST:
        return at, rest
    for i, line in enumerate(lines[1:_HEAD], 1):
        title = line.strip().rstrip(_TOOLS)
        if not len(best) <= len(title) < len(head) or len(letters(title)) < _SHORTEST:
            continue
        if head.startswith(title) and _BEHIND.match(head, len(title)):
            best, at, rest = title, i, head[len(title) :]
        elif head.endswith(title) and 2 * len(title) > len(head) and _BEFORE.search(head[: -len(title)]):
            best, at, rest = title, i, head[: -len(title)]  # what is shorter at the end is the site's name
    return (at, rest) if letters(rest) else (-1, "")


def _again(lines: Sequence[str], readings: Sequence[Reading]) -> int:
    """The number of the last line over the first sentence that says what the first line says, for pages whose title
    has no site's name; -1 where none does.
    """
    head = lines[0].strip() if lines else ""
    at = -1
    if len(letters(head)) < _SHORTEST:
        return at
    for i, line in enumerate(lines[1:_HEAD], 1):
        if readings[i].closed and readings[i].sentence:
            break
        at = i if line.strip().rstrip(_TOOLS) == head else at
    return at


def _is_far(lines: Sequence[str], readings: Sequence[Reading], at: int) -> bool:
    """Whether a site's own head, no table of contents, stands between the first line and the document's title."""
    between = range(1, at)
    if len(between) < _FAR or any(readings[i].closed and readings[i].sentence for i in between):
        return False
    below = {line.strip() for line in lines[at + 1 :]}
    return sum(readings[i].numbered or lines[i].strip() in below for i in between) <= _ITS * len(between)


def _is_others(line: str, rest: str) -> bool:
    """Whether a line ends as the page's title does, with a mark and the site's name: another page's title."""
    return len(rest) < len(line) <= _LOOK and line.endswith(rest) and _BEHIND.match(rest) is not None


def _names(line: str, names: Sequence[str]) -> str:
    """By what a site is heard in a line that has one of its names; "" where it has none, or more beside it."""
    line = line.strip()
    if not any(name in line for name in names):
        return ""
    if any(line == name or (line.startswith(name) and _STEP.match(line, len(name))) for name in names):
        return NAME
    return RIGHTS if _RIGHTS.search(line) else ""
