"""What printed pages set around a text, taken out before lines are joined: running heads and feet, and the numbers of
pages.

Converters of PDF print each sheet one after another, so that heads, feet and numbers stand in the middle of sentences.
"""

from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.paging_words import CONTINUED
from scrubber.cleaning.prints.page_numbers import LONGEST, counted, in_step, marks_of
from scrubber.cleaning.prints.running_heads import DIGITS, running_heads
from scrubber.cleaning.rows import rows_of
from scrubber.language.stops import STOPPED
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Lines around a page's number that may be its head or foot.
_REACH = 3
#: Pages of which each has another number in a head that is like theirs.
_OFTEN = 0.4
#: When a page was printed: no title has an hour.
_HOUR = lazily(r"\b\d{1,2}:\d\d\b")
#: An item of a list, which may end many sections of a text with the same words.
_ITEM = lazily(r"[*•+-]\s")
_GAP = lazily(r"\S\s{3,}\S")
#: "(continued from previous page)", "Table 2 – continued from previous page".
_CONTINUED = lazily(rf"\W{{0,4}}(?:\w{{1,12}} [\w.]{{1,8}} [–—-] )?(?:{CONTINUED})\W{{0,4}}")


def furniture(text: str) -> list[Edit]:
    """Take out what pages repeat around a text, before its lines are joined.

    Removes "Harbour Reports", "- 17 -" and "The timetable 18" between two halves of a sentence, at form feeds or where
    such numbers count on at the pace of pages; keeps a number that stands alone once, the numbers of poems, of rows and
    of subtitles, and the first of a head that is the title and stands nowhere else. It goes wrong where numbered
    sections of one length carry no name and stop mid-sentence.

    Returns:
        Edits over `text`, in order: from the end of a page's last line to the start of the next page's first.
    """
    if not DIGITS.search(text) and "\f" not in text:
        return []
    raw, bare, starts = rows_of(text)
    filled = [i for i, line in enumerate(bare) if line]
    lines = [bare[i] for i in filled]
    marks = marks_of(lines, filled)
    breaks = _breaks(raw, filled) if "\f" in text else []
    if not marks and not breaks:
        return []
    taken = _edges(lines, filled, marks, breaks)
    return list(_edits(text, raw, starts, filled, sorted(taken)))


def _breaks(raw: Sequence[str], filled: Sequence[int]) -> list[int]:
    """The lines that stand first on a page, each as often as form feeds stand before it: a blank page has its number,
    too.
    """
    found = []
    for k, (last, i) in enumerate(pairwise(filled), 1):
        tail, head = raw[last][len(raw[last].rstrip()) :], raw[i][: len(raw[i]) - len(raw[i].lstrip())]
        found += [k] * (tail.count("\f") + sum(raw[n].count("\f") for n in range(last + 1, i)) + head.count("\f"))
    return found


def _edges(lines: Sequence[str], places: Sequence[int], marks: Sequence[int], fed: Sequence[int]) -> set[int]:
    """The lines at the edges of pages that most pages have there: from each mark or break outwards, and at both ends
    of the text.
    """
    size = len(lines)
    breaks = sorted({*fed})
    forms = {
        i: _form(lines[i])
        for at in (0, size, *marks, *breaks)
        for i in range(max(0, at - _REACH), min(size, at + _REACH + 1))
    }
    items = {i for i in forms if _ITEM.match(lines[i]) and STOPPED.search(lines[i])}
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
    seen, said = _counted(lines, forms, sorted(at_edges))
    # Headings that count on stand at some edges, and more often within pages.
    within = Counter(_form(line) for i, line in enumerate(lines) if i not in at_edges and len(line) <= LONGEST)
    # A section that fills its page begins it with its number, which no other page has, and no second one stands there.
    headings = {
        form
        for form, told in said.items()
        if len(told) == seen[form] > 1 and all(len(DIGITS.findall(line)) == 1 and read(line).numbered for line in told)
    }
    again = _repeated(seen, said, max(len(marks), len(breaks)))
    again = {form for form in again if within[form] < seen[form]} - headings
    numbers, opening = set[int](), set[int]()
    if breaks:
        row = counted(lines, sorted(forms), (-1, *(k - 0.5 for k in breaks), size))
        stepping, bare = in_step(lines, fed, sorted(at_edges.union(marks)))
        numbers.update(row if len(row) > 1 else (), stepping)
        # What a head says without a number, and that once, is the heading that it repeats: it opens a chapter.
        often = Counter(forms[i] for i in bare)
        again |= {form for form, count in often.items() if count > 1 and within[form] < seen[form]}
        opening = {i for i in bare if often[forms[i]] == 1}
    # Where a page cuts a listing or a table, it says so within its edge.
    numbers.update(i for i in at_edges if _CONTINUED.fullmatch(lines[i].lower()))
    taken = set(marks)
    known = {i for i in forms if i in taken or i in numbers or forms[i] in again}
    inner = [[[i for i in row if i not in known and i not in items] for row in edge] for edge in edges]
    running = set[int]().union(*(running_heads(lines, edge, fed=n > 1) for n, edge in enumerate(inner)))
    running = {i for i in running - opening if within[forms[i]] < seen[forms[i]] or not DIGITS.search(lines[i])}
    running = {i for i in running if forms[i] not in headings}
    for edge in (*edges, [ends[1]]):
        runs = [list(takewhile(lambda i: i not in items and (i in known or i in running), row)) for row in edge]
        ends_of_heads = _ends_of_heads(runs, places, forms, seen, numbers)
        again = again.difference(forms[i] for run, end in zip(runs, ends_of_heads, strict=True) for i in run[end:])
        taken.update(i for run, end in zip(runs, ends_of_heads, strict=True) for i in run[:end])
    _at_the_beginning(lines, forms, again, numbers, taken)
    return taken


def _counted(
    lines: Sequence[str], forms: Mapping[int, str], at_edges: Sequence[int]
) -> tuple[Counter[str], dict[str, set[str]]]:
    """At how many edges each form stands, and which lines have it there."""
    last: dict[str, int] = {}
    seen: Counter[str] = Counter()
    said: dict[str, set[str]] = {}
    for i in at_edges:  # the cells of a table that a page cuts through are alike, and stand at one edge
        seen[forms[i]] += i - last.get(forms[i], -len(lines)) > _REACH
        last[forms[i]] = i
        said.setdefault(forms[i], set()).add(lines[i])
    return seen, said


def _repeated(seen: Mapping[str, int], said: Mapping[str, Collection[str]], pages: int) -> set[str]:
    """The forms that stand at the edges of so many pages as what each of them repeats does."""
    # What opens each chapter says its number, and that once; a head's numbers change on most pages.
    needed = {form: pages * _OFTEN if len(said[form]) == count > 1 else pages // 3 for form, count in seen.items()}
    return {form for form, count in seen.items() if count >= max(2, needed[form]) and any(map(str.isalpha, form))}


def _ends_of_heads(
    runs: Sequence[Sequence[int]],
    places: Sequence[int],
    forms: Mapping[int, str],
    seen: Counter[str],
    numbers: Container[int],
) -> list[int]:
    """How many lines of each run are a head: what opens a chapter stands below it, apart from it, and on fewer pages
    than have the head.
    """
    gaps = [[k for k, (i, j) in enumerate(pairwise(run), 1) if abs(places[i] - places[j]) > 1] for run in runs]
    if sum(map(bool, gaps)) * 2 >= sum(map(bool, runs)):
        return list(map(len, runs))
    first = Counter(forms[run[0]] for run in runs if run)
    heads = {i for run in runs for i in run if i in numbers or first[forms[i]] * _REACH >= seen[forms[i]]}
    return [next((k for k in apart if run[k] not in heads), len(run)) for run, apart in zip(runs, gaps, strict=True)]


def _at_the_beginning(
    lines: Sequence[str], forms: Mapping[int, str], again: Container[str], numbers: Container[int], taken: set[int]
) -> None:
    """Take out what stands over the text's beginning as pages have it, but for the first of a head that is the title
    and stands nowhere else.
    """
    first = range(min(_REACH, len(lines)))
    kept = {forms[i] for i in forms if i not in taken and i >= _REACH}
    kept.update(_form(lines[i]) for i in range(_REACH, min(4 * _REACH, len(lines))) if i not in taken)
    for i in first:
        title = (
            forms[i] in again
            and i not in numbers
            and forms[i] not in kept
            and not _GAP.search(lines[i])
            and not _HOUR.search(lines[i])
            and forms[i] not in {forms[k] for k in first if k > i and k not in taken}
        )
        if title:
            taken.discard(i)
            kept.add(forms[i])
        elif i in taken or i in numbers or forms[i] in again:
            taken.add(i)
        else:
            break


def _form(line: str) -> str:
    """A line by which its like on other pages is known: left and right pages turn a head around, and each has its
    number.
    """
    return " ".join(sorted(DIGITS.sub("#", " ".join(line.lower().split())).split()))


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
        runs_on = inside and not STOPPED.search(lines[filled[before]].rstrip())
        yield Edit(
            "page-furniture",
            start,
            end,
            text[start:end],
            ("\n" if runs_on else "\n\n") if inside else "",
            "what each page repeats",
        )
        at = last + 1
