"""What numbers a text from beside it: the numbers of a program's lines; those of the pages that a viewer shows one
below the other; the count of the answers to it.
"""

from scrubber.cleaning.extract.counted import page_counts
from scrubber.cleaning.extract.page.page import Node, Part
from scrubber.cleaning.extract.page.view import View
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: How many lines fewer a program may have than it has numbers, for blank ones at its ends are no part of it; and how
#: many digits the number of a line may have.
_BLANK, _DIGITS = 4, 6
_SAID = read_table("site_sayings")["counts"]
_NEVER = frozenset({"table_row", "code"})
_ANSWERS = lazily(unbroken(_SAID["answers"]))
_LONGEST = 40


def line_numbers(view: View) -> None:
    """Remove what counts the lines of a program and stands beside it: in a cell of its own, in an element before it or
    behind it, or at the beginning of each line.

    Removed: "1 2 3" in the cell beside a program of three lines. Kept: numbers that do not follow one another, or are
    fewer than the lines, as a program may print them. It goes wrong on a program's output that is shown beside the
    program and counts as many as the program has lines.
    """
    page, parts = view.page, view.parts
    if not any(part.is_program for part in parts):
        return
    numbers = [_is_number(part) for part in parts]
    if not any(numbers):
        return
    for i, part in enumerate(parts[1:], 1):
        if numbers[i] and part.node == parts[i - 1].node and _counts(parts[i : i + 1], parts[i - 1 : i]):
            _remove(parts[i : i + 1])
    before: dict[int, Node] = {}  # the last child that holds something of each element
    asked: set[tuple[int, int, int]] = set()  # what stands in one element after the other is asked once
    for node in page.nodes:
        if node.last <= node.first:
            continue
        other = before.get(node.parent)
        before[node.parent] = node
        if other is None or other.last != node.first:
            continue
        span = (other.first, node.first, node.last)
        if span in asked:
            continue
        asked.add(span)
        for one, beside in ((other, node), (node, other)):
            if numbers[one.first] and all(numbers[one.first : one.last]):
                listed, program = parts[one.first : one.last], parts[beside.first : beside.last]
                if _counts(listed, program):
                    _remove(listed)


def _is_number(part: Part) -> bool:
    """Whether it is a number, or, as a program's line is set, several."""
    return part.text[:_DIGITS].lstrip()[:1].isdecimal() and all(map(_is_figure, part.text.split()))


def _is_figure(word: str) -> bool:
    return len(word) <= _DIGITS and word.isdecimal()


def _counts(numbers: list[Part], program: list[Part]) -> bool:
    """Whether numbers follow one another, and are as many as a program has lines."""
    lines = 0
    for part in program:
        if not (part.control or part.hidden):
            if not part.is_program:
                return False
            lines += part.text.count("\n") + 1
    counted = [int(word) for part in numbers for word in part.text.split()]
    spare = len(counted) - lines
    follow = all(number == counted[0] + n for n, number in enumerate(counted))
    return lines > 0 and 0 <= spare <= _BLANK and follow and (len(counted) > 1 or counted[0] == 1)


def _remove(numbers: list[Part]) -> None:
    for part in numbers:
        part.remove("line-number", "it counts the lines of a program", 0.02)


def counts(view: View) -> None:
    """Remove the numbers of pages between the pieces of a text, and of the answers to it.

    Removed: "1/3", "2/3", "3/3", each alone with text between; "12 answers", alone on a line. Kept: a score, a
    fraction, a count that is not complete.
    """
    for i, part in view.standing():
        if part.kind not in _NEVER and len(view.folded[i]) <= _LONGEST and _ANSWERS.fullmatch(view.folded[i]):
            part.remove("count", "it counts the answers to the text", 0.03)
    standing = [part for _, part in view.standing() if part.kind not in _NEVER]
    for i in page_counts(part.text for part in standing):
        standing[i].remove("page-number", "it counts the pages of the text", 0.03)
