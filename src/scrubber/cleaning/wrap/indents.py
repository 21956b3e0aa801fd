"""Which lines of a text are of one paragraph by how far they are set in: the first one alone, or all but the first."""

from collections import Counter
from collections.abc import Sequence

from scrubber.cleaning.measured import WIDEST, Line, consecutive
from scrubber.cleaning.wrap.open_ends import closes, first_lines

#: Lines that are set in, paragraphs and entries, that a text has to have; and the share of them that has the form.
_ENOUGH, _MARKED_SHARE = 3, 0.8
#: How much of the widest a line fills, if its paragraph goes on.
_FIRST = 0.75
#: The share of lines within entries that may begin with a capital; and columns of the fullest, at least.
_CAPITALS, _NARROWEST = 0.5, 40


def in_marked_paragraphs(lines: Sequence[Line], ends: Sequence[int]) -> set[int]:
    """The lines within paragraphs between blank lines of which the first line, and no other, is set in; and the full
    ones that are set in where a text marks its paragraphs by that alone.
    """
    if len([None for line in lines if line.indent > 1]) < _ENOUGH:
        return set()
    starts = first_lines(lines)
    first = [i for i in ends if i in starts]
    full = _FIRST * max((lines[i].columns for i in first), default=0)
    found = {i for i in first if lines[i].columns >= full}
    stretches: list[list[int]] = [[]]
    for i, line in enumerate(lines):
        if line.body:
            stretches[-1].append(i)
        elif stretches[-1]:
            stretches.append([])
    several = [stretch for stretch in stretches if len(stretch) > 1]
    marked = [
        stretch
        for stretch in several
        if lines[stretch[0]].indent > 1
        and not any(lines[i].indent > 1 or lines[i].quote or lines[i].item for i in stretch[1:])
    ]
    if len(marked) < _ENOUGH or len(marked) < _MARKED_SHARE * len(several):
        return found
    return found | {i for stretch in marked for i in stretch[:-1]}


def in_hanging_entries(lines: Sequence[Line]) -> set[int]:
    """The lines within entries of which all but the first line are set in, and all as far, as in lists of sources: each
    line but an entry's last is nearly as full as the fullest.

    Keeps terms over what they mean, names under a label, the points of a list under the line that announces them.
    """
    set_in = Counter(line.indent for line in lines if line.indent > 1)
    deep, count = next(iter(set_in.most_common(1)), (0, 0))
    if count < _ENOUGH:
        return set()
    entries = [
        range(run[0] - 1, run[-1])
        for run in consecutive(i for i, line in enumerate(lines) if line.indent == deep and not line.quote)
        if run[0] and lines[run[0] - 1].body and lines[run[0] - 1].indent < deep
    ]
    widest = max((lines[i].columns for entry in entries for i in (*entry, entry[-1] + 1)), default=0)
    full = [
        entry
        for entry in entries
        if all(lines[i].columns >= _FIRST * widest for i in entry)
        and not any(line.item or line.row for line in lines[entry[0] + 1 : entry[-1] + 2])
        and sum(closes(lines[i].body) for i in entry) * 2 <= len(entry)
        and not all(lines[i + 1].body[0].isdecimal() or lines[i].body[-1] in "])" for i in entry)
    ]
    starts = [lines[i + 1].body[0] for entry in full for i in entry]
    if len(full) < max(_ENOUGH, _MARKED_SHARE * len(entries)) or not _NARROWEST <= widest <= WIDEST:
        return set()
    if sum(map(str.isupper, starts)) > _CAPITALS * len(starts):
        return set()  # a list of names
    return {i for entry in full for i in entry}
