"""Tables that a program drew with bars and rules in plain text, whose cells take several lines each.

Text browsers print tables so (w3m), and writers of reStructuredText and of Emacs draw them: a rule between every two
rows. Line by line each row was as many, cut through its cells.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from scrubber.cleaning.rows import rows_of
from scrubber.model import Edit
from scrubber.patterns import lazily

_RULE = lazily(r"[+|├┌└╞┣┏┗](?:[-=─━═]{2,400}[+|┼┬┴┤┐┘╪╡╋┫┳┻┓┛]){1,40}")
_BAR = lazily("[|│┃]")
_WIDE = lazily("[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef]")
#: Rules that a table has at the least for one to be between every two rows (fewer set off a head, and each line is a
#: row); and its lines, at the most.
_RULES, _LINES = 4, 400
_WHY = "a row of a table drawn in text, whose cells take several lines"


def ruled_tables(text: str) -> list[Edit]:
    """Set each row of such a table on a line of its own, its cells whole, and take out the rules. Edits over `text`, in
    order.

    Kept: a table with a line that has more or fewer cells than its others, one whose rows have a line each, and one
    with several full lines between most of its rules: these are rows themselves.
    """
    if "--" not in text and "──" not in text and "━━" not in text:
        return []
    rows = rows_of(text)
    return [edit for first, last in _tables(rows.bare) for edit in _edits(rows.bare, rows.starts, text, first, last)]


def _tables(bare: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first line of each table, a rule, and the line behind its last rule."""
    at = 0
    while at < len(bare):
        if not _RULE.fullmatch(bare[at]):
            at += 1
            continue
        end = at + 1
        while end < min(len(bare), at + _LINES) and (_RULE.fullmatch(bare[end]) or _is_row(bare[end])):
            end += 1
        yield at, end
        at = end


def _is_row(line: str) -> bool:
    return len(line) > 2 and bool(_BAR.match(line)) and bool(_BAR.match(line, len(line) - 1))


def _edits(bare: Sequence[str], starts: Sequence[int], text: str, first: int, last: int) -> list[Edit]:
    rules = [n for n in range(first, last) if _RULE.fullmatch(bare[n])]
    cells = {n: _BAR.split(bare[n])[1:-1] for n in range(first, last) if n not in rules}
    broken = len(cells) > len(rules) - 1 and len({*map(len, cells.values())}) == 1
    if len(rules) < _RULES or not broken or rules[-1] != last - 1 or rules[0] != first:
        return []
    rows = [[cells[n] for n in range(above + 1, below)] for above, below in pairwise(rules)]
    full = sum(len(row) > 1 and all(map(str.strip, chain(*row))) for row in rows[1:])
    if 2 * full >= len(rows) - 2:
        return []
    edits: list[Edit] = []
    for (above, below), lines in zip(pairwise(rules), rows, strict=True):
        start, end = starts[above], starts[below] - 1
        if lines:
            row = "\t".join(map(_cell, zip(*lines, strict=True)))
            edits.append(Edit("ruled-table", start, end, text[start:end], row, _WHY))
    start, end = starts[rules[-1]] - 1, starts[rules[-1] + 1] - 1
    edits.append(Edit("ruled-table", start, end, text[start:end], "", "the rule below a table"))
    return edits


def _cell(lines: Sequence[str]) -> str:
    """What the lines of one cell say; between characters of scripts without blanks none stood."""
    said = ""
    for line in filter(None, map(str.strip, lines)):
        joins = said and not (_WIDE.match(said[-1]) and _WIDE.match(line))
        said += f" {line}" if joins else line
    return said
