"""What printed pages set around a text, taken out before lines are joined: running heads and feet, and the numbers of
pages.

Converters of PDF print each sheet one after another, so that heads, feet and numbers stand in the middle of sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from scrubber.cleaning.measured import UNSPACED
from scrubber.cleaning.paging_words import OF, PAGE
from scrubber.cleaning.running_heads import running_heads
from scrubber.model import Edit
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A page's number, alone on its line, with the words that go with it, or at an end of a running head.
_ALONE = re.compile(r"[-–—.·•*~|\[\]()（）【】 ]{0,4}(\d{1,4})[-–—.·•*~|\[\]()（）【】 ]{0,4}")
_NAMED = lazily(
    rf"\W{{0,4}}(?:(?:p\.|{PAGE})\s?(\d{{1,4}})(?:\s?(?:{OF})\s?\d{{1,4}})?"
    r"|第\s?(\d{1,4})\s?[页頁ページ]{1,3}\s?[/,，]?\s?(?:[共总總全]?\s?\d{1,4}\s?[页頁ページ]{1,3})?"
    r"|(\d{1,4})\s?(?:/|of)\s?\d{1,4}|(\d{1,4})\s?(?:쪽|페이지|ページ))\W{0,4}",
    re.IGNORECASE,
)
_AT_AN_END = re.compile(
    r"(\d{1,4})(?:\s{2,}|\s?\|\s?)\S.{0,120}|\S.{0,120}?(?:\s{2,}|\s?\|\s?)(\d{1,4})|\S.{0,120}\[page\s(\d{1,4})\]"
    r"|\S.{0,120}?\s(\d{1,4})\s?/\s?\d{1,4}",
    re.IGNORECASE,
)
#: Its number is the first thing on a line of the last form, or the last one, in brackets or not.
_FORMS = (("alone", _ALONE), ("named", _NAMED), ("end", _AT_AN_END))
_LONGEST = 140
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
#: Lines around a page's number that may be its head or foot.
_REACH = 3
_STOPPED = re.compile(r"[。！？!?.：:…।॥۔؟።፧։။។៕][”’\"」』）)]*$")
#: Scripts in which a language may set no marks; where so few lines end with one, a line that does not is no sign that a
#: page's number cut a sentence.
_UNSPACED = re.compile(f"[{UNSPACED}]")
_STOPS = 0.03
_DIGITS = re.compile(r"\d+")
#: When a page was printed: no title has an hour.
_HOUR = re.compile(r"\b\d{1,2}:\d\d\b")
#: An item of a list, which may end many sections of a text with the same words.
_ITEM = re.compile(r"[*•+-]\s")
_GAP = re.compile(r"\S\s{3,}\S")


def furniture(text: str) -> list[Edit]:
    """Take out what pages repeat around a text.

    Removes "Harbour Reports", "- 17 -" and "The timetable 18" between two halves of a sentence, at form feeds or where
    such numbers count on at the pace of pages; keeps a number that stands alone once, the numbers of poems, of rows and
    of subtitles, and the first of a head that is the title and stands nowhere else. It goes wrong where numbered
    sections of one length carry no name and stop mid-sentence.

    Args:
        text: as it was decoded, before lines are joined.

    Returns:
        Edits over `text`, in order: from the end of a page's last line to the start of the next page's first.
    """
    if not _DIGITS.search(text) and "\f" not in text:
        return []
    raw = text.split("\n")
    filled = [i for i, line in enumerate(raw) if line and not line.isspace()]
    lines = [raw[i].strip() for i in filled]
    marks = _marks(lines, filled)
    breaks = _breaks(raw, filled) if "\f" in text else []
    if not marks and not breaks:
        return []
    taken = _edges(lines, marks, breaks)
    starts = [0]
    for line in raw:
        starts.append(starts[-1] + len(line) + 1)
    return list(_edits(text, raw, starts, filled, sorted(taken)))


def _breaks(raw: Sequence[str], filled: Sequence[int]) -> list[int]:
    """The lines that stand first on a page, by the form feeds before them."""
    found = []
    last = -1
    for k, i in enumerate(filled):
        head = raw[i][: len(raw[i]) - len(raw[i].lstrip())]
        if k and (
            "\f" in head
            or any("\f" in raw[n] for n in range(last + 1, i))
            or "\f" in raw[last][len(raw[last].rstrip()) :]
        ):
            found.append(k)
        last = i
    return found


def _marks(lines: Sequence[str], places: Sequence[int]) -> list[int]:
    """Which lines carry the numbers of pages: a series that counts on, at the pace of pages, and that stands where
    text is cut.
    """
    series: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        short = len(line) <= _LONGEST_NAMED
        if len(line) > _LONGEST or (short and not _DIGITS.search(line)):
            continue
        ended = line[-1].isdecimal() or line[0].isdecimal() or line[-1] == "]"
        if not (short or (ended and _DIGITS.search(line))):
            continue
        forms = _FORMS[0 if short else -1 : None if ended else -1]
        for form, pattern in forms:
            match = pattern.fullmatch(line)
            number = next((group for group in match.groups() if group), None) if match else None
            if number is not None:
                dress = _DIGITS.sub("#", line.lower()) if form == "end" else "" if form == "named" else _dress(line)
                series.setdefault(form + dress, []).append((i, int(number)))
                break
    found: list[int] = []
    for form in sorted(series):
        chain = _chain(series[form])
        named = form.startswith(("named", "end"))
        if _is_paced([places[i] for i in chain], _NAMED_PACE if named else _PACE) and (
            named or _cuts_text(lines, chain)
        ):
            found += chain
    return sorted(found)


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
    told = sum(_STOPPED.search(line) is not None for line in lines) >= _STOPS * len(lines)
    told = told or sum(_UNSPACED.search(line) is not None for line in lines) * 2 < len(lines)
    cut = told * sum(not _STOPPED.search(lines[i - 1]) for i in inner)
    if cut * 3 >= len(inner) > 0:
        return True
    beside = Counter(lines[k] for i in chain for k in (i - 1, i + 1) if 0 <= k < len(lines))
    again = max(beside.values(), default=0)
    return again >= max(2, len(chain) // 3) or any(
        running_heads(lines, [[i + side] for i in inner], fed=False) for side in (-1, 1)
    )


def _edges(lines: Sequence[str], marks: Sequence[int], breaks: Sequence[int]) -> set[int]:
    """The lines at the edges of pages that most pages have there: from each mark or break outwards, and at both ends
    of the text.
    """
    size = len(lines)
    forms = {
        i: _form(lines[i])
        for at in (0, size, *marks, *breaks)
        for i in range(max(0, at - _REACH), min(size, at + _REACH + 1))
    }
    items = {i for i in forms if _ITEM.match(lines[i]) and _STOPPED.search(lines[i])}
    # Inwards from each edge: above a break and below it, on both sides of a mark, at the text's beginning and end.
    edges = [
        [range(at + 1, min(size, at + 1 + _REACH)) for at in marks],
        [range(at - 1, max(-1, at - 1 - _REACH), -1) for at in marks],
        [range(at, min(size, at + _REACH)) for at in breaks],
        [range(at - 1, max(-1, at - 1 - _REACH), -1) for at in breaks],
    ]
    rows = [row for edge in edges for row in edge]
    ends = [range(min(_REACH, size)), range(size - 1, max(-1, size - 1 - _REACH), -1)]
    at_edges = {i for row in (*rows, *ends) for i in row}.difference(marks, items)
    last: dict[str, int] = {}
    seen: Counter[str] = Counter()
    for i in sorted(at_edges):  # the cells of a table that a page cuts through are alike, and stand at one edge
        seen[forms[i]] += i - last.get(forms[i], -size) > _REACH
        last[forms[i]] = i
    needed = max(2, (len(marks) or len(breaks)) // 3)
    counted = _counted(lines, sorted(forms), (-1, *(k - 0.5 for k in breaks), size))
    again = {form for form, count in seen.items() if count >= needed and any(map(str.isalpha, form))}
    # Headings that count on stand at some edges, and more often within pages.
    within = Counter(_form(line) for i, line in enumerate(lines) if i not in at_edges and len(line) <= _LONGEST)
    again = {form for form in again if within[form] < seen[form]}
    numbers = set(counted) if breaks and len(counted) > 1 else set()
    taken = set(marks)
    known = {i for i in forms if i in taken or i in numbers or forms[i] in again}
    inner = [[[i for i in row if i not in known and i not in items] for row in edge] for edge in edges]
    running = set[int]().union(*(running_heads(lines, edge, fed=n > 1) for n, edge in enumerate(inner)))
    running = {i for i in running if within[forms[i]] < seen[forms[i]] or not _DIGITS.search(lines[i])}
    for row in (*rows, ends[1]):
        for i in row:
            if i in items or not (i in known or i in running):
                break
            taken.add(i)
    kept = {forms[i] for i in forms if i not in taken and i >= _REACH} | {
        _form(line) for line in lines[_REACH : 4 * _REACH]
    }
    for i in ends[0]:
        title = (
            forms[i] not in kept
            and not _GAP.search(lines[i])
            and not _HOUR.search(lines[i])
            and forms[i] not in {forms[k] for k in ends[0] if k > i}
        )
        if i not in taken and i not in numbers:
            if forms[i] not in again:
                break
            if title:
                continue
        taken.add(i)
    return taken


def _counted(lines: Sequence[str], places: Sequence[int], edges: Sequence[float]) -> list[int]:
    """The longest row of lines near the edges that count on and are dressed alike, of several the one that is nearest,
    or else dressed the most: the number of a note above that of its page counts on as well.
    """
    series: dict[str, list[tuple[int, int]]] = {}
    for i in places:
        if (number := _number(lines[i])) is not None:
            series.setdefault(_dress(lines[i]), []).append((i, number))
    chains = [_chain(series[dress]) for dress in sorted(series, key=lambda dress: (-len(dress), dress))]
    return max(chains, key=lambda chain: (len(chain), -sum(_off(i, edges) for i in chain)), default=[])


def _off(place: int, edges: Sequence[float]) -> float:
    """How far a line is from the nearest edge of a page."""
    at = bisect_left(edges, place)
    return min(abs(place - edge) for edge in edges[max(0, at - 1) : at + 1])


def _dress(line: str) -> str:
    """What stands around a page's number, on either side: left and right pages turn it around."""
    return "".join(sorted("".join(_DIGITS.sub("#", line.lower()).split())))


def _number(line: str) -> int | None:
    """The number of a page that a line gives and nothing else."""
    match = _ALONE.fullmatch(line) or _NAMED.fullmatch(line) if len(line) <= _LONGEST else None
    return next((int(group) for group in match.groups() if group), None) if match else None


def _form(line: str) -> str:
    """A line by which its like on other pages is known: left and right pages turn a head around, and each has its
    number.
    """
    return " ".join(sorted(_DIGITS.sub("#", " ".join(line.lower().split())).split()))


def _fed(line: str) -> int:
    """How much of a line's beginning is form feeds."""
    return line.rfind("\f", 0, len(line) - len(line.lstrip())) + 1


def _end(start: int, line: str) -> int:
    """Where a line that begins at `start` ends, with the one blank behind it that may say that a width set its end."""
    end = len(line.rstrip())
    return start + end + (line[end:] == " ")


def _edits(
    text: str, lines: Sequence[str], starts: Sequence[int], filled: Sequence[int], taken: Sequence[int]
) -> Iterator[Edit]:
    at = 0
    while at < len(taken):
        last = at
        while last + 1 < len(taken) and taken[last + 1] == taken[last] + 1:
            last += 1
        before, after = taken[at] - 1, taken[last] + 1
        start = _end(starts[filled[before]], lines[filled[before]]) if before >= 0 else 0
        end = starts[filled[after]] + _fed(lines[filled[after]]) if after < len(filled) else len(text)
        inside = before >= 0 and after < len(filled)
        runs_on = inside and not _STOPPED.search(lines[filled[before]].rstrip())
        yield Edit(
            "page-furniture",
            start,
            end,
            text[start:end],
            ("\n" if runs_on else "\n\n") if inside else "",
            "what each page repeats",
        )
        at = last + 1
