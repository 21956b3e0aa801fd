"""A page's title without what its site adds: its own name, the column, the author.

What a page says of itself in its head mostly ends so ("… - Island News", "…_国际_海岛新闻网"). Where one line of the
page reads like the beginning, that is the title; else the end goes if it is the site's name or the author's.
"""

import re
from collections.abc import Collection
from itertools import islice, repeat
from typing import Any

from scrubber.language.runs import key_of
from scrubber.patterns import lazily

_MARKS = "|_–—·•«»｜"
_BETWEEN = lazily(rf"\s[-:/]+\s|\s?(?:--|[{_MARKS}])[-{_MARKS} ]*|(?<=[^\x00-\u2e7f])-")
#: What sites part their name from a title with where neither has blanks of its own; so much of the title stands before
#: it at least.
_BLANK = lazily(r"(?<=[^\x00-\u2e7f]) (?=[^\x00-\u2e7f])")
_BEFORE = 0.5
_IDEOGRAPH = lazily(r"[\u4e00-\u9fff]")
#: At how many places a title is cut on trial, and how long a line of the page can be to be one.
_CUTS = 8
_LINE = 300
#: Characters of a line among which its first letter is sought.
_FIRST = 4
#: Letters that a title has at least.
_FEW = 4
#: How many times the name of a site goes into a title, at least.
_NAME_OF = 4
#: Pieces of text that a heading is made of, at most.
_PIECES = 50
#: What parts columns and site more than a hyphen does, which names have as well; what a site or a paper is called in
#: Chinese; and the longest name.
_BARS, _SITE, _LONGEST_SITE = lazily(r"[_|｜]+"), lazily("[网網报報][站]?$"), 40
_HEADING = ("h1", "h2", "h3", "h4")


def of_page(title: str, root: Any, others: Collection[str]) -> str:
    """The title without the site's part.

    Args:
        title: as the page's head has it, blanks made single.
        root: the page's tree.
        others: names that are no part of it: the site, the author.
    """
    title = _behind(title, others)
    cuts = list(_BETWEEN.finditer(title))[-_CUTS:]
    blanks = [cut for cut in _BLANK.finditer(title) if cut.start() >= _BEFORE * len(title)][-_CUTS:]
    if not (cuts or blanks):
        return title
    named = {key_of(name) for name in others} - {""}
    parts = [title[: cut.start()] for cut in (*cuts, *blanks)] + [title[cut.end() :] for cut in cuts]
    wanted = {key_of(part): part for part in parts if key_of(part) not in named}
    heads, lines = _lines(root, {*wanted, key_of(title)})
    # What is shown in no heading and is far less than the rest of the title is the site's name, in its menu.
    found = heads | {line for line in lines if _NAME_OF * len(line) >= len(key_of(title))}
    if key_of(title) in found:
        return title
    if found:
        # Of two as long the one before the mark, for what names the site stands behind it.
        return wanted[max((line for line in wanted if line in found), key=len)].strip()
    named |= lines
    named_site = next((title[: cut.start()] for cut in cuts if _names_site(title, cut, named)), title)
    return _before_stroke(title) if named_site == title else named_site


def site_behind(title: str, whole: str, notices: Collection[str]) -> str:
    """The name of the site that a page's whole title ends with; "" where nothing tells it from a column's: it is called
    a site or a paper in Chinese, or a notice of rights has it.
    """
    if not title or not whole.startswith(title):
        return ""
    rest = whole[len(title) - 1 :]  # a hyphen parts what stands behind an ideograph
    behind: list[str] = (_BARS if _BARS.search(rest) else _BETWEEN).split(rest)[1:]
    for piece in map(str.strip, reversed(behind), repeat("- ")):
        own = key_of(piece)
        if 2 * len(own) < _FEW or len(piece) > _LONGEST_SITE:
            continue
        if _SITE.search(piece) or (len(own) >= _FEW and any(own in key_of(notice) for notice in notices)):
            return piece
    return ""


def _before_stroke(title: str) -> str:
    """What a title of ideographs says before its first low stroke, if that is most of it: behind it portals name the
    column and themselves, and nobody writes one within a sentence.
    """
    own = title.partition("_")[0].strip()
    return own if _IDEOGRAPH.search(own) and len(key_of(own)) >= _BEFORE * len(key_of(title)) else title


def beginnings(title: str) -> list[str]:
    """What stands before each of the last marks by which a site may set its name apart from a title."""
    return [title[: cut.start()] for cut in list(_BETWEEN.finditer(title))[-_CUTS:]]


def _behind(title: str, names: Collection[str]) -> str:
    """A title without the site's name and a colon before it: "Island News: New timetable"."""
    for name in names:
        if name and title.startswith(name) and title[len(name) :].lstrip().startswith((":", "：")):
            return title[len(name) :].lstrip(" :：") or title
    return title


def _names_site(title: str, cut: re.Match[str], named: Collection[str]) -> bool:
    """Whether what stands behind a mark is a name of the site's, or, behind a bar and shorter than the title itself,
    one with its column: "… | Island News Sport".
    """
    end = key_of(title[cut.end() :])
    if end in named:
        return True
    column = "|" in cut[0] and len(end) < cut.start() and any(end.startswith(name) for name in named)
    return column and not _BETWEEN.search(title, cut.end())


def _lines(root: Any, wanted: set[str]) -> tuple[set[str], set[str]]:
    """Which of the wanted lines the page shows as the whole text of a heading, and which as that of another element."""
    heads: set[str] = set()
    others: set[str] = set()
    begun = {line[:1] for line in wanted}
    for element in root.iter("h1", "h2", "h3", "h4", "div", "p", "td", "span", "strong", "b", "font"):
        # Headings within headings are read over and over; each only as far as a line goes.
        text = "".join(islice(element.itertext(), _PIECES)) if element.tag in _HEADING else (element.text or "")
        if _FEW <= len(text) <= _LINE and begun.issuperset(key_of(text[:_FIRST])[:1]):
            line = key_of(text)  # most begin otherwise
            if len(line) >= _FEW and line in wanted:
                (heads if element.tag in _HEADING else others).add(line)
    return heads, others
