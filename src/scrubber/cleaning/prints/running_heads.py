"""The heads and feet of printed pages that change from part to part: the name of the chapter and of the section that a
page belongs to.

No such line stands on most pages. But most pages have one there, a page has its neighbour's, and what it says of a
section that section's heading says again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from scrubber.language.runs import key_of
from scrubber.model import Block
from scrubber.patterns import lazily

#: Characters of the longest line that may be one.
_LONGEST = 140
#: Lines at one edge of a page that may be.
_DEEPEST = 3
#: Pages that have to have one, at the least, and how far off the page may be that has the same.
_PAGES, _NEIGHBOURS = 3, 2
#: Letters that two heads begin with alike, if they are not the same; and letters of one at all.
_ALIKE, _LEAST = 12, 4
#: Lines around a page's edge among which the heading stands that its head repeats, and lines that this heading takes.
_AROUND, _BROKEN = 120, 3
#: Figures, and what is no letter.
DIGITS, NO_LETTER = lazily(r"\d+"), lazily(r"[\W\d_]+")
_SENTENCE = lazily(r"(?<!\.\.)[.。,;，；][”’\"」』）)]{0,2}$")
_GAP = lazily(r"\s{3,}|(?<=…)\s(?=\S)")
#: The name of a page of the Unix manual with its section, at both ends of its head: "LS(1)  User Commands  LS(1)".
_OF_MANUAL = lazily(r"(\S{1,60}\(\d\w{0,4}\))\s[^\n]{0,120}(?<=\s)\1")
_CUT = lazily(r"(?:…|\.{3})\W*$")


def running_heads(lines: Sequence[str], edge: Sequence[Sequence[int]], *, fed: bool) -> set[int]:
    """Which lines at one edge of the pages are heads or feet that change from part to part.

    Args:
        lines: a text's lines, without blank ones.
        edge: of each page, in order, the lines from its edge inwards, without its number.
        fed: form feeds tell of the edge; where only numbers do, a head has to be all of its neighbour's.

    Returns:
        Lines at the edge of which most have a neighbouring page's, and behind these the ones that repeat a heading
        nearby. It goes wrong for a table over several pages whose rows all begin alike.
    """

    @cache
    def plain(i: int) -> str:
        return key_of(lines[i][:_LONGEST])

    found: set[int] = set()
    pages = [row for row in edge if row]
    for depth in range(_DEEPEST):
        places = [row[depth] for row in pages]
        words = [_words(lines[i]) for i in places]
        numbers = [DIGITS.findall(lines[i]) for i in places]
        often = Counter(words)
        heads = {
            i
            for k, i in enumerate(places)
            if any(
                _alike(words[k], words[n], least=_ALIKE if fed else _LONGEST)
                # A chapter opens a page with its number, which no neighbour has.
                and (words[k] != words[n] or numbers[k] == numbers[n] or often[words[k]] * 3 >= len(places))
                for n in range(max(0, k - _NEIGHBOURS), min(len(words), k + _NEIGHBOURS + 1))
                if n != k
            )
            or (len(lines[i]) <= _LONGEST and _repeats_headings(lines, i, plain, alone=depth > 0))
        }
        if len(heads) < _PAGES or len(heads) * 2 < len(places):
            break
        found |= heads
        pages = [row for row in pages if row[depth] in heads and len(row) > depth + 1]
    return found


def without_manual_heads(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, in which the head and the foot of a page of the Unix manual are its formatter's.

    Removes "LS(1)  User Commands  LS(1)" where it is the first line, and then, where it is the last, one that ends in
    the page's name or says its day. Goes wrong where a text that quotes such a page's head alone begins with it.

    Source: roff's man macros set both around each page (groff_man(7)); mandoc's pages have them as tables.
    """
    kept = [i for i, block in enumerate(blocks) if not block.rule]
    head = _OF_MANUAL.fullmatch(blocks[kept[0]].text) if len(kept) > _PAGES else None
    if not head:
        return tuple(blocks)
    from scrubber.language.facts.dates import scan_dates  # noqa: PLC0415 -- heavy, and few texts have such a head

    foot = blocks[kept[-1]].text
    gone = {kept[0]}
    if len(foot) <= _LONGEST and not _SENTENCE.search(foot) and (foot.endswith(head[1]) or any(scan_dates(foot))):
        gone.add(kept[-1])
    why = "the head or the foot of a printed page of a manual"
    return tuple(
        replace(block, rule="page-furniture", reason=why, verdict=0.1) if i in gone else block
        for i, block in enumerate(blocks)
    )


def _words(line: str) -> str:
    """The letters of a line that may be a head: it is none of the longest, and no sentence."""
    return "" if len(line) > _LONGEST or _SENTENCE.search(line) else NO_LETTER.sub("", line).casefold()


def _alike(one: str, other: str, least: int) -> bool:
    """Whether two heads are the same, or begin with the same letters, so many at the least."""
    if one == other:
        return len(one) >= _LEAST
    return min(len(one), len(other)) >= least and one[:least] == other[:least]


def _repeats_headings(lines: Sequence[str], at: int, plain: Callable[[int], str], *, alone: bool) -> bool:
    """Whether each of the names that a line sets apart is a heading's around it; `plain` are the lines' letters and
    figures. One name is enough where it does not stand `alone` for the edge of its page.
    """
    names = _GAP.split(lines[at])
    return (alone or len(names) > 1) and all(_is_heading(lines, at, name, plain) for name in names)


def _is_heading(lines: Sequence[str], at: int, name: str, plain: Callable[[int], str]) -> bool:
    """Whether a heading around a line, which may be broken over lines, or its beginning is a name."""
    key = key_of(name)
    if len(key) < _LEAST:
        return False
    cut = _CUT.search(name) is not None
    around = range(max(0, at - _AROUND), min(len(lines), at + _AROUND))
    for j in around:
        heading = ""
        for part in range(j, min(j + _BROKEN, around.stop)):
            if part == at:
                break
            heading += plain(part)
            if heading == key or (cut and heading.startswith(key)):
                return True
            if not key.startswith(heading):
                break
    return False
