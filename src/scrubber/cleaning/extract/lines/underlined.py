"""Headings with a line drawn under them, as plain texts and the markup of programmers mark them."""

from collections.abc import Sequence
from typing import NamedTuple

from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.measured import widths_of
from scrubber.patterns import lazily

_RULE = lazily(r"\s{0,40}([=\-~^\"'`+*#])\1{2,200}\s{0,40}")
_STARTS = frozenset("=-~^\"'`+*# \t")
#: What has a gap as wide as between the columns of a table is its head.
_GAP = lazily(r"\S(?:\s{2,}|\t)\S")
#: The line may be so many columns longer or shorter than the heading, or this share of it.
_OFF, _SHARE = 2, 0.15
_HEAVIEST, _DEEPEST = 70, 6
#: The share of a text's sentences that may stand over its title, at most: who may copy it.
_EARLY = 0.6


class Underlined(NamedTuple):
    """What lines drawn under headings say of a text.

    Attributes:
        headings: the level of each heading, by its line's index.
        rules: the indices of the lines that are drawn under one, or over it.
    """

    headings: dict[int, int]
    rules: frozenset[int]


def underlined(text: str, lines: Sequence[tuple[int, int, str]], readings: Sequence[Reading]) -> Underlined:
    r"""The headings that a drawn line marks.

    "Definitions\n-----------" is one, and so is a title between two lines of "=". The kinds of lines count from the
    title down, in the order in which the text first has them; what stands under most of the text is no title. No
    heading: a table's head, a sentence, what a line that is much longer or shorter stands under.

    Source: setext and reStructuredText, which took it from how people write.
    """
    drawn = {
        i: match[1] for i, (_, _, line) in enumerate(lines) if line[0] in _STARTS and (match := _RULE.fullmatch(line))
    }
    if not drawn:
        return Underlined({}, frozenset())
    columns = widths_of(text).of
    styles: dict[int, str] = {}
    rules: set[int] = set()
    for i, sign in drawn.items():
        head = i - 1
        if head < 0 or head in drawn or not _adjoin(lines, head) or not _may_head(lines[head][2], readings[head]):
            continue
        start, line = lines[head][0], lines[head][2]
        width = columns(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        if abs(len(lines[i][2].strip()) - width) > max(_OFF, _SHARE * width):
            continue
        within = head > 0 and _adjoin(lines, head - 1)
        over = within and drawn.get(head - 1) == sign
        if over or not within:
            styles[head] = sign * (1 + over)
            rules.update({i, head - 1} if over else {i})
    order = list(dict.fromkeys(styles.values()))
    first = 1 if order and list(styles.values()).count(order[0]) == 1 and _is_early(min(styles), readings) else 2
    return Underlined({i: min(first + order.index(style), _DEEPEST) for i, style in styles.items()}, frozenset(rules))


def _is_early(head: int, readings: Sequence[Reading]) -> bool:
    """Whether most of a text stands below a line, as below its title; a name under a letter has a line under it too."""
    return _EARLY * sum(reading.sentence for reading in readings) >= sum(
        reading.sentence for reading in readings[:head]
    )


def _adjoin(lines: Sequence[tuple[int, int, str]], i: int) -> bool:
    """Whether no blank line stands between a line and the next."""
    return lines[i][1] + 1 == lines[i + 1][0]


def _may_head(line: str, reading: Reading) -> bool:
    if not reading.squeezed or reading.mass > _HEAVIEST or reading.sentence or reading.item:
        return False
    return not _GAP.search(line.strip())
