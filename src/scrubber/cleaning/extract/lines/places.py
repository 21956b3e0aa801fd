"""Lines that say where a page stands on its site, in whatever language: the menu in a row, the trail that leads to the
page's title.

A menu is a row of four short names and more, with one mark or wide gap between all of them, alone of its shape, near
the page's head or foot; or, with a blank between them or one a line, of what sites call their pages, as far as that is
known. A trail is a line near the head that ends, behind an arrow or a slash, with what another line there says as a
whole.

Keeps a table's rows, which have others of their shape beside them, `Tel. | Fax | Web`, `Charter  of  the  City`, and
`Part 2 / The Ferry` over a text without a heading of that name. Goes wrong for a document that begins with a row of
names of its own; where nothing else shows a site, neither line does.
"""

import re
from collections.abc import Sequence

from scrubber.cleaning.extract.lines.line_vocabulary import pages
from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.own_words import BUTTONS
from scrubber.cleaning.extract.reading import fold, letters, squeeze
from scrubber.language.packs.common_words import is_common
from scrubber.patterns import lazily

#: By what a site is heard in either line; neither is ASCII, as what no document says besides.
MENU, TRAIL = "｜", "›"
#: The same in a list of what sites call their pages.
PAGES = "≡"
_SHARE = 0.7  # how much of such a line is a site's
_GAPS = (r"[|｜]", r"(?<=\s)[·‧•](?=\s)", r"(?<=\s)[-–](?=\s)", "／", r"\s{2,20}|　")
_SPLIT = tuple(map(re.compile, _GAPS))
_FEWEST, _MOST = 4, 16
_LONGEST_NAME, _MOST_WORDS = 20, 3
_LONGEST = 200
#: The share of known names of pages in a row with nothing but blanks in it.
_PAGES = 0.6
#: How far apart two of them stand in a list, one a line, at most.
_APART = 2
#: The words that such a name may have, most first; and what parts sentences and clauses, where names have nothing.
_OF_WORDS = (3, 2, 1)
_MARK = lazily("[.,;:!?，。；：！？、،؛؟।]")
#: Lines at either end of a page among which a menu stands; those beside it that would make a table of it; lines among
#: which a trail does.
_END, _BESIDE, _HEAD = 12, 2, 30
_STEP = lazily(r"[^\W_].{0,60}[>»›‹→/]\s{0,3}$")
_STEPS = lazily("[>»›‹→/]")
_SHORTEST_TITLE = 4
_DIGIT = lazily(r"\d")


def with_places(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, in which menus and trails are a site's."""
    found: dict[int, str] = {}
    ends = {*range(min(_END, len(lines))), *range(max(0, len(lines) - _END), len(lines))}
    shapes = {i: _shape(lines[i]) for i in ends}
    for i in sorted(ends):
        beside = (
            shapes.get(j) or _shape(lines[j])
            for j in range(max(0, i - _BESIDE), min(len(lines), i + _BESIDE + 1))
            if j != i
        )
        if _calls_pages(lines[i]):
            found[i] = BUTTONS
        elif shapes[i] and shapes[i] not in beside:
            found[i] = MENU
    trail = _trail(lines, readings)
    if trail >= 0:
        found[trail] = BUTTONS if squeeze(_STEPS.split(lines[trail], 1)[0]) in pages() else TRAIL
    found |= dict.fromkeys(_listed_pages(lines, sorted(ends)), PAGES)
    changed = {i for i in found if readings[i].chrome < _SHARE and not readings[i].data}
    if not changed:
        return readings
    return [
        reading._replace(chrome=_SHARE, voice=found[i], sentence=False, date=False) if i in changed else reading
        for i, reading in enumerate(readings)
    ]


def _listed_pages(lines: Sequence[str], ends: Sequence[int]) -> set[int]:
    """The lines at a page's ends that are what sites call their pages, several in a row, one a line, with another name
    between two of them or none.
    """
    found: set[int] = set()
    run: list[int] = []
    named = [i for i in ends if _is_name(lines[i].strip()) and squeeze(lines[i]) in pages()]
    for i in [*named, len(lines) + _FEWEST]:
        if run and (i - run[-1] > _APART or not all(_is_name(lines[k].strip()) for k in range(run[-1], i))):
            if len({lines[k] for k in run}) >= _FEWEST:
                found.update(range(run[0], run[-1] + 1))
            run = []
        run.append(i)
    return found


def _shape(line: str) -> tuple[int, int] | None:
    """Which gap parts a row of short names, and how many they are; None where a line is no such row."""
    line = line.strip()
    if len(line) > _LONGEST or _DIGIT.search(line):
        return None
    for n, gap in enumerate(_SPLIT):
        names = [name.strip() for name in gap.split(line)]
        if _FEWEST <= len(names) <= _MOST and all(map(_is_name, names)) and not _is_spaced_out(names):
            return n, len(names)
    return None


def _is_name(piece: str) -> bool:
    return (
        0 < len(piece) <= _LONGEST_NAME
        and len(piece.split()) <= _MOST_WORDS
        and piece[-1].isalnum()
        and any(map(str.isalpha, piece))
    )


def _calls_pages(line: str) -> bool:
    """Whether a row with blanks between its names has several that sites call their pages, and little else: Home News
    About us Contact. A title's words are fewer, or joined by what holds sentences together: Library and Archive
    Services.
    """
    if len(line) > _LONGEST or _MARK.search(line):
        return False
    words = fold(line).split()
    if not _FEWEST <= len(words) <= _MOST:
        return False
    words = [*map(letters, words)]
    others = (1 - _PAGES) * len(words)
    found: set[str] = set()
    at = 0
    while at < len(words):
        size = next((n for n in _OF_WORDS if "".join(words[at : at + n]) in pages()), 0)
        if size:
            found.add("".join(words[at : at + size]))
        else:
            others -= 1
            if others < 0 or is_common(words[at]):
                return False
        at += size or 1
    return len(found) >= _FEWEST


def _is_spaced_out(names: Sequence[str]) -> bool:
    """Whether they are the words of one title with wide gaps between them: "Charter  of  the  City"."""
    cased = any(name[0].isupper() for name in names)
    return any(name == name.lower() and is_common(name) and cased == name.islower() for name in names)


def _trail(lines: Sequence[str], readings: Sequence[Reading]) -> int:
    """The number of the line that leads to another one's words; -1 where there is none."""
    head = range(min(_HEAD, len(lines)))
    names = {line: i for i in head if readings[i].mass >= _SHORTEST_TITLE and len(line := lines[i].strip()) <= _LONGEST}
    for j in head:
        line = lines[j].strip()
        if len(line) > 2 * _LONGEST:
            continue
        for name, i in names.items():
            if i != j and line.endswith(name) and _STEP.search(line[: -len(name)][-80:]):
                return j
    return -1
