"""The lines of a print that carry the numbers of its pages, told by how these count on."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from scrubber.cleaning.measured import UNSPACED
from scrubber.cleaning.paging_words import OF, PAGE
from scrubber.cleaning.prints.running_heads import DIGITS, NO_LETTER, running_heads
from scrubber.language.stops import STOPPED
from scrubber.patterns import lazily

#: Characters of the longest line that is a head or a foot.
LONGEST = 140
#: A page's number, alone on its line, with the words that go with it, or at an end of a running head.
_ALONE = lazily(r"[-–—.·•*~|\[\]()（）【】 ]{0,4}(\d{1,4})[-–—.·•*~|\[\]()（）【】 ]{0,4}")
_NAMED = lazily(
    rf"\W{{0,4}}(?:(?:p\.|{PAGE})\s?(\d{{1,4}})(?:\s?(?:{OF})\s?\d{{1,4}})?"
    r"|第\s?(\d{1,4})\s?[页頁ページ]{1,3}\s?[/,，]?\s?(?:[共总總全]?\s?\d{1,4}\s?[页頁ページ]{1,3})?"
    r"|(\d{1,4})\s?(?:/|of)\s?\d{1,4}|(\d{1,4})\s?(?:쪽|페이지|ページ))\W{0,4}",
    re.IGNORECASE,
)
_AT_AN_END = lazily(
    r"(\d{1,4})(?:\s{2,}|\s?\|\s?)\S.{0,120}|\S.{0,120}?(?:\s{2,}|\s?\|\s?)(\d{1,4})|\S.{0,120}\[page\s(\d{1,4})\]"
    r"|\S.{0,120}?\s(\d{1,4})\s?/\s?\d{1,4}",
    re.IGNORECASE,
)
#: Its number is the first thing on a line of the last form, or the last one, in brackets or not.
_FORMS = (("alone", _ALONE), ("named", _NAMED), ("end", _AT_AN_END))
#: Characters that a page's number has with the words that go with it, at most.
_LONGEST_NAMED = 48
#: Pages that make a series, and lines of the shortest page.
_SERIES = 3
_SHORTEST_PAGE = 12
#: How far the longest page may be from the usual one.
_SPREAD = 1.6
#: How many pages keep to that; fewer where each number says that it is a page's.
_PACE, _NAMED_PACE = 0.8, 0.6
#: A text whose usual line is shorter has no sentences that a page's number could cut.
_CELL = 8
#: Scripts in which a language may set no marks; where so few lines end with one, a line that does not is no sign that a
#: page's number cut a sentence.
_UNSPACED = lazily(f"[{UNSPACED}]")
_STOPS = 0.03
_GAPS = lazily(r"\s{2,}")
#: The number of a page before the first, at the right of its line or alone.
_ROMAN = lazily(r"(\S.{0,120}?)\s{2,}(?:[ivxl]{1,6}|[IVXL]{1,6})|[ivxl]{1,6}")


def marks_of(lines: Sequence[str], places: Sequence[int]) -> list[int]:
    """Which lines carry the numbers of pages: a series that counts on, at the pace of pages, and that stands where
    text is cut.
    """
    series: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        short = len(line) <= _LONGEST_NAMED
        if len(line) > LONGEST or (short and not DIGITS.search(line)):
            continue
        ended = line[-1].isdecimal() or line[0].isdecimal() or line[-1] == "]"
        if not (short or (ended and DIGITS.search(line))):
            continue
        forms = _FORMS[0 if short else -1 : None if ended else -1]
        for form, pattern in forms:
            match = pattern.fullmatch(line)
            number = next((group for group in match.groups() if group), None) if match else None
            if number is not None:
                dress = _GAPS.sub("  ", DIGITS.sub("#", line.lower())) if form == "end" else ""
                dress = _dress(line) if form == "alone" else dress
                series.setdefault(form + dress, []).append((i, int(number)))
                break
    found: list[int] = []
    for form in sorted(series):
        chain = _chain(series[form])
        named = form.startswith(("named", "end"))
        if form.startswith("end") and len(chain) * 2 < len(series[form]):
            continue  # the rows of a table that say the same, some of which count on by chance
        if _is_paced([places[i] for i in chain], _NAMED_PACE if named else _PACE) and (
            named or _cuts_text(lines, chain)
        ):
            found += chain
    return sorted(found)


def counted(lines: Sequence[str], places: Sequence[int], edges: Sequence[float]) -> list[int]:
    """The longest row of lines near the edges that count on and are dressed alike, of several the one that is nearest,
    or else dressed the most: the number of a note above that of its page counts on as well.
    """
    series: dict[str, list[tuple[int, int]]] = {}
    for i in places:
        if (number := _number(lines[i])) is not None:
            series.setdefault(_dress(lines[i]), []).append((i, number))
    chains = [_chain(series[dress]) for dress in sorted(series, key=lambda dress: (-len(dress), dress))]
    return max(chains, key=lambda chain: (len(chain), -sum(_off(i, edges) for i in chain)), default=[])


def in_step(lines: Sequence[str], fed: Sequence[int], places: Sequence[int]) -> tuple[set[int], set[int]]:
    """The lines at the edges of pages that give a number at an end, whatever else they say, where that number is as far
    from the count of pages as on most pages that have one: the names of sections change from page to page. And the
    ones in Roman numerals that say the same, on other pages.

    Kept: the rows of a table that pages cut, which have numbers by chance, and each another name. It goes wrong for
    rows of few names whose numbers keep step with the pages.

    Returns:
        those lines; and lines that say the same without a number.
    """
    steps: dict[int, list[int]] = {}
    numbered = set[int]()
    for i in places:
        line = _GAPS.sub("  ", lines[i])
        match = _AT_AN_END.fullmatch(line) or _ALONE.fullmatch(line) or _NAMED.fullmatch(line)
        number = next((group for group in match.groups() if group), None) if match else None
        if number is not None:
            steps.setdefault(int(number) - bisect_right(fed, i), []).append(i)
            numbered.add(bisect_right(fed, i))
    usual = max(steps.values(), key=len, default=[])
    sheets = {bisect_right(fed, i) for i in usual}
    if len(usual) < max(_SERIES, len({*fed}) // 4) or len(sheets) * 2 < max(len(numbered), len(usual)):
        return set(), set()
    letters = {i: NO_LETTER.sub("", lines[i]) for i in places}
    said = Counter(letters[i] for i in usual)
    elsewhere = {NO_LETTER.sub("", line) for i, line in enumerate(lines) if i not in letters and len(line) <= LONGEST}
    alone = [i for i in usual if letters[i] and said[letters[i]] == 1]
    # The headings of a text with one section a page count on as well: each begins with its number.
    headings = sum(lines[i][0].isdecimal() for i in alone)
    if max(headings, sum(letters[i] not in elsewhere for i in alone)) * 2 > len(usual):
        return set(), set()
    romans = ((i, _ROMAN.fullmatch(lines[i])) for i in places if bisect_right(fed, i) not in sheets)
    roman = {i for i, each in romans if each and NO_LETTER.sub("", each[1] or "") in said}
    same = {i for i, name in letters.items() if name and name in said}
    return {*usual, *roman}, {i for i in same if not DIGITS.search(lines[i])} - roman


def _chain(members: Sequence[tuple[int, int]]) -> list[int]:
    """The longest row of lines whose numbers count on by one, or by two as left and right pages do."""
    best: dict[int, int] = {}
    length: list[int] = []
    before: list[int] = []
    for k, (_, number) in enumerate(members):
        earlier = max(best.get(number - 1, -1), best.get(number - 2, -1), key=lambda n: (length[n] if n >= 0 else 0, n))
        length.append(1 + (length[earlier] if earlier >= 0 else 0))
        before.append(earlier)
        if number not in best or length[k] > length[best[number]]:
            best[number] = k
    at = max(range(len(members)), key=lambda n: length[n], default=-1)
    chain = []
    while at >= 0:
        chain.append(members[at][0])
        at = before[at]
    return chain[::-1]


def _is_paced(chain: Sequence[int], share: float) -> bool:
    """Whether lines follow one another at the pace of pages; the last page is as short as it is."""
    if len(chain) < _SERIES:
        return False
    gaps = [after - before for before, after in pairwise(chain)]
    gaps = gaps[:-1] if gaps[-1] < gaps[0] else gaps
    usual = median(gaps)
    paced = sum(usual / _SPREAD <= gap <= usual * _SPREAD for gap in gaps)
    return usual >= _SHORTEST_PAGE and paced >= share * len(gaps)


def _cuts_text(lines: Sequence[str], chain: Sequence[int]) -> bool:
    """Whether numbers stand within sentences, or beside a head or foot that comes again; a table's cells, one a line,
    are no sentences.
    """
    if median(map(len, lines)) < _CELL:
        return False
    inner = [i for i in chain if 0 < i < len(lines) - 1]
    told = sum(STOPPED.search(line) is not None for line in lines) >= _STOPS * len(lines)
    told = told or sum(_UNSPACED.search(line) is not None for line in lines) * 2 < len(lines)
    cut = told * sum(not STOPPED.search(lines[i - 1]) for i in inner)
    if cut * 3 >= len(inner) > 0:
        return True
    beside = Counter(lines[k] for i in chain for k in (i - 1, i + 1) if 0 <= k < len(lines))
    again = max(beside.values(), default=0)
    return again >= max(2, len(chain) // 3) or any(
        running_heads(lines, [[i + side] for i in inner], fed=False) for side in (-1, 1)
    )


def _off(place: int, edges: Sequence[float]) -> float:
    """How far a line is from the nearest edge of a page."""
    at = bisect_left(edges, place)
    return min(abs(place - edge) for edge in edges[max(0, at - 1) : at + 1])


def _dress(line: str) -> str:
    """What stands around a page's number, on either side: left and right pages turn it around."""
    return "".join(sorted("".join(DIGITS.sub("#", line.lower()).split())))


def _number(line: str) -> int | None:
    """The number of a page that a line gives and nothing else."""
    match = _ALONE.fullmatch(line) or _NAMED.fullmatch(line) if len(line) <= LONGEST else None
    return next((int(group) for group in match.groups() if group), None) if match else None
