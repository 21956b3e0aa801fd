"""Which line ends of a text are open: by its marks, its place and its form a line may run on into the next.

A heading that is counted, an item, a row, a rule, a label and what stands at another indent close the line before them,
however full it is. Whether a width set an end that is open, `filling` finds out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from itertools import pairwise

from scrubber.cleaning.extract.lines.line_vocabulary import LONGEST_LABEL, is_label
from scrubber.cleaning.measured import LEADERS, Line, consecutive
from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

_STOPS = frozenset(STOPS + ".：:…")
_BEHIND_STOPS = '”’"」』）)'
#: Characters of a heading that is a name and a number, digits of the number, and the share of such headings that count
#: on from the one before.
_HEADING, _FIGURE, _COUNTS = 24, 4, 0.7
#: Such headings of one form, at the least.
_ENOUGH = 3
#: What marks an item by a letter; within a paragraph it may begin a line by chance, so that it parts none from the one
#: before.
_LETTERED = lazily(r"\([a-z]{1,4}\)\s")
#: As much of a line's end as shows how it ends.
_TAIL = 6
#: What the number of a page is written with that an entry of a table of contents is led to.
_PAGE = "0123456789ivxlc "
_LED = frozenset(LEADERS + _PAGE)
#: The first line of a paragraph that is set in reaches less far than this share of the next, or closes a sentence.
_SHORT = 0.75
#: The share of capitals behind full lines from which on each begins something of its own.
_CAPITAL = 0.7
#: The share of the lines that are set in, and have one behind them that is not, which run on where they are the first
#: ones of paragraphs.
_RUNNING = 0.5
#: The share of what comes back out behind such lines, at least, that is no term: it is as long as this share of a full
#: line.
_NO_TERMS, _LONG = 0.2, 0.5
_SECTION = lazily(r"\d{1,2}(?:\.\d{1,2}){1,4}\.?\s{1,9}[^\W\d_]")
_LABELLED = lazily(r"([^\W\d_]{2,12}\.?|§) ?(\d{1,3})(?!\d)")
_DIGITS = lazily(r"\d+")
#: Columns that the first line of a paragraph, or the mark before its text, is set in by, at most.
_DEEPEST = 16
#: What a glossary, a manual or a list sets before the text that hangs at its side: words and a gap, or a mark (iv. or
#: 3.2., of a note or a source [7]).
_TERM = lazily(r"(?:[(（]?[\w.]{1,8}[.)]|\[[^\[\]\s]{1,24}\]) {1,60}(?=\S)|\S{1,40}(?: \S{1,40}){0,4}+ {2,60}(?=\S)")
#: Marks that programs and tables set before each of their lines.
_COMMENTING = frozenset("#/;|%*!\\=+$")
#: Marks that close a sentence, alone on a line: a program that does not hang them behind a full line cut them off.
_CUT_OFF = lazily("[。！？；，、”’」』）]{1,3}")
#: A number's mark, and the form that it has.
_MARK = lazily(r"([（(]?)(\d{1,3})([.)、）])(?!\d)")
#: How the line before an item ends: its sentence is closed. A colon or a semicolon closes none: what they announce or
#: part may count on within a sentence.
_ENDED = lazily(rf"[{STOPS}.…][”’\"'」』）)\]]{{0,3}}$")
#: What a program's log of changes tells of other functions of a file with: "(lamp_on, lamp_off): Likewise."; and the
#: shortened name of a change before what it did, in a list of them: "4d7a093 Correct the hour of sunset".
_FUNCTIONS = lazily(r"\([^\W\d][^\s(),]{1,60}(?:, [^\s(),]{1,60}){0,8}\): ")
#: What either begins with.
_LOGGED = frozenset("(0123456789abcdef")
_CHANGE = lazily(r"(?=\d{0,9}[a-f])(?=[a-f]{0,9}\d)[0-9a-f]{7,12} (?=\S)")
#: So many lines before an item's, at most, may hold the mark that it counts on from.
_BACK = 12


def open_ends(lines: Sequence[Line]) -> list[int]:
    """The lines that may run on into the next, by their index, however wide they are."""
    found: list[int] = []
    apart = _counted_headings(lines)
    sections = _sections(lines)
    items = listed_items(lines)
    starts = first_lines(lines)
    hanging = -1
    for i, (line, following) in enumerate(pairwise(lines)):
        if i in items:
            hanging = line.indent
        elif not line.body:
            hanging = -1
        if not (line.body and following.body) or i + 1 in apart or i in apart:
            continue
        if (i + 1 in sections or (starts and _is_heading(lines, i + 1, starts))) and closes(line.body):
            continue
        if len(following.body) <= LONGEST_LABEL and closes(line.body) and is_label(following.body):
            continue
        logged = following.body[0] in _LOGGED and _is_of_a_log(line.body, following.body)
        if logged or i + 1 in items or i + 1 in starts:
            continue
        # What comes back out behind the first line of a paragraph is of it.
        set_back = line._replace(indent=following.indent) if i in starts and line.indent > following.indent else line
        before = lines[i - 1] if i else None
        if _may_run_on(set_back, following, before, hanging, item=i in items or i in sections):
            found.append(i)
    return found


def _counted_headings(lines: Sequence[Line]) -> set[int]:
    """Short lines of one form whose numbers count on ("Article 4", "Article 5"): each is a line of its own, however
    full the one before it.
    """
    forms: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        if len(line.body) > _HEADING or line.quote:
            continue
        numbers = _DIGITS.findall(line.body)
        if len(numbers) == 1 and len(numbers[0]) < _FIGURE and any(map(str.isalpha, line.body)):
            forms.setdefault(_DIGITS.sub("#", line.body), []).append((i, int(numbers[0])))
    return {i for members in forms.values() for i in _counting_on(members)}


def _sections(lines: Sequence[Line]) -> set[int]:
    """Lines that begin with the number of a section in a section ("3.1.4 ") or with a word and a number ("Article 4.",
    "§ 4"), where a text has several, and those with a word count on.
    """
    numbered = {i for i, line in enumerate(lines) if line.body[:1].isdecimal() and _SECTION.match(line.body)}
    found = numbered if len(numbered) >= _ENOUGH else set()
    labelled: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        if line.body and (label := _LABELLED.match(line.body)):
            labelled.setdefault(label[1], []).append((i, int(label[2])))
    for members in labelled.values():
        found |= _counting_on(members)
    return found


def _counting_on(members: Sequence[tuple[int, int]]) -> set[int]:
    """The lines with a number, if there are several and most of them count on from the one before."""
    on = sum(after[1] == before[1] + 1 for before, after in pairwise(members))
    return {i for i, _ in members} if len(members) >= _ENOUGH and on >= _COUNTS * (len(members) - 1) else set()


def first_lines(lines: Sequence[Line]) -> set[int]:
    """The lines that are set in as the first ones of paragraphs, by their index, where a text marks these so: most that
    others come back out behind are full, and no sentence ends there.
    """
    back = [
        i
        for i, (line, following) in enumerate(pairwise(lines))
        if line.indent > 1 and following.body and not following.indent
    ]
    if len(back) < _ENOUGH:
        return set()
    indent = Counter(lines[i].indent for i in back).most_common(1)[0][0]
    full = _SHORT * max(lines[i].columns for i in back)
    running = [i for i in back if lines[i].indent == indent and lines[i].columns >= full and not closes(lines[i].body)]
    capitals = len([None for i in running if lines[i + 1].body[0].isupper()])
    long = len([None for i in running if lines[i + 1].columns >= _LONG * full])
    if len(running) < max(_ENOUGH, _RUNNING * len(back)) or capitals > _CAPITAL * len(running):
        return set()
    if long < _NO_TERMS * len(running):
        return set()  # each stands over a term, and tells what the one before it means
    return {i for i, line in enumerate(lines) if line.indent == indent and line.body} - _set_in_blocks(lines, indent)


def _set_in_blocks(lines: Sequence[Line], indent: int) -> set[int]:
    """The lines, but the first, of stretches between blank lines that are set in as a whole, where sentences run over
    most of their ends: those of what people say in turn close one each.
    """
    found: set[int] = set()
    for stretch in consecutive(i for i, line in enumerate(lines) if line.body):
        open_within = sum(not closes(lines[i].body) for i in stretch[:-1])
        if all(lines[i].indent == indent for i in stretch) and open_within * 2 > len(stretch) - 1:
            found.update(stretch[1:])
    return found


def _is_of_a_log(line: str, following: str) -> bool:
    """Whether a line tells of a change in another function, or of another change, than the one before it."""
    if following[0] == "(":
        return closes(line) and _FUNCTIONS.match(following) is not None
    return _CHANGE.match(following) is not None and _CHANGE.match(line) is not None


def _is_heading(lines: Sequence[Line], i: int, starts: Container[int]) -> bool:
    """Whether a short line without a stop stands over a paragraph's first one."""
    over = i + 1 in starts and i not in starts
    return over and lines[i].columns < _SHORT * lines[i + 1].columns and not closes(lines[i].body)


def closes(body: str) -> bool:
    """Whether a line ends with a mark that closes a sentence or a clause, within quotation marks or brackets or not."""
    return body[-_TAIL:].rstrip(_BEHIND_STOPS)[-1:] in _STOPS


def _may_run_on(line: Line, following: Line, before: Line | None, hanging: int, *, item: bool) -> bool:
    if line.quote != following.quote or following.row:
        return False
    hangs = _hangs(line, following)
    if (line.row and not hangs) or _is_led(line.body):
        return False
    first = following.body[0]
    if first in _COMMENTING and first == line.body[0]:
        return False
    if _is_rule(line.body) or (_is_rule(following.body) and not _CUT_OFF.fullmatch(following.body)):
        return False
    if not (line.broken or following.broken):
        return False
    if following.indent > line.indent + 1:
        return hangs or ((item or _LETTERED.match(line.body) is not None) and following.indent <= line.indent + 8)
    if following.indent + 1 < line.indent:
        if line.indent > following.indent + _DEEPEST:
            return False  # a date or a name that is set to the right
        # The first line of a paragraph is set in; what comes back out after several such lines is another block.
        if not before or not before.body or before.indent != line.indent:
            # A clause that begins with its number, set in as the first line of a paragraph.
            return hanging < 0 or (item and not closes(line.body))
        short = before.columns < _SHORT * line.columns or before.length < _SHORT * line.length
        return hanging < 0 and (short or closes(before.body))
    return True


def _is_rule(body: str) -> bool:
    """Whether a line is drawn, below a heading or between two parts: none of it is a letter or a figure."""
    return not body[0].isalnum() and not any(map(str.isalnum, body))


def _is_led(body: str) -> bool:
    """Whether a line's end is led to the page that an entry of a table of contents is on: a row of dots, and a number
    behind it or none.
    """
    if body[-1] not in _LED:
        return False
    dots = body.rstrip(_PAGE)[-_TAIL:]
    return dots.count(" ") * 2 <= _TAIL == len(dots) and not dots.strip(LEADERS)


def _hangs(line: Line, following: Line) -> bool:
    """Whether a line begins with a term or a mark, and the next is set in as far as the text behind that."""
    if following.indent <= line.indent + 2:
        return False
    term = _TERM.match(line.body)
    return term is not None and line.indent + term.end() == following.indent


def listed_items(lines: Sequence[Line]) -> set[int]:
    """The lines that begin an item, by their index.

    A line that was broken before "12. Mai", "7. This" (of "section 7.") or "(2) offer" begins with a number by chance.
    An item begins where a sentence has ended, or is one of several: the number before or after its own marks another
    line that is set in as far, or whose mark ends at the same column, in the same form.

    Args:
        lines: a text's lines, with those marked that may begin one (`Line.item`).

    Returns:
        Those with a bullet or a counted word, and those of which the number is one of a row.
    """
    marked = {i: match for i, line in enumerate(lines) if line.item and (match := _MARK.match(line.body))}
    rows: dict[tuple[str, int, str, str], set[int]] = defaultdict(set)
    for i, match in marked.items():
        for row in _rows(lines[i], match):
            rows[row].add(int(match[2]))
    found = {i for i, line in enumerate(lines) if line.item and i not in marked}
    for i, match in marked.items():
        value = int(match[2])
        one_of_several = value == 1 or any(rows[row] & {value - 1, value + 1} for row in _rows(lines[i], match))
        before = lines[i - 1].body if i else ""
        if before and match.end() == len(lines[i].body) and not closes(before):
            continue
        if _ENDED.search(before[-_TAIL:]) or (one_of_several and not (before and _within(lines, i, match, value))):
            found.add(i)
    return found


def _rows(line: Line, match: re.Match[str]) -> tuple[tuple[str, int, str, str], ...]:
    """The rows that a mark may be of: of those set in as far, and of those that end where it does, " 9." over "10."."""
    form = match[1], match[3]
    return ("left", line.indent, *form), ("right", line.indent + match.end(), *form)


def _within(lines: Sequence[Line], i: int, match: re.Match[str], value: int) -> bool:
    """Whether a mark counts within a sentence: the one before or behind it stands amid its paragraph's lines."""
    if not match[1]:
        return False
    before, behind = (f" {match[1]}{value + by}{match[3]}" for by in (-1, 1))
    if behind in lines[i].body:
        return True
    for line in reversed(lines[max(0, i - _BACK) : i]):
        if not line.body:
            return False
        if before in line.body:
            return True
    return False
