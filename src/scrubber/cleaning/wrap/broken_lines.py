"""Lines of a page that a fixed width broke: a mail or a text file whose line ends became `<br>`, each of which the page
sets on a line of its own.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from scrubber.cleaning.extract.lines.listings import listings
from scrubber.cleaning.measured import WIDEST
from scrubber.cleaning.wrap.filling import filled_lines
from scrubber.cleaning.wrap.open_ends import closes
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.model import Block, Edit
from scrubber.patterns import lazily

#: Line ends within elements of a page, at least, and those of them that a width set: a few agree on one by chance.
_ENOUGH = 6
#: The share of open line ends that a width set in a preformatted text that is none of a program's, at least, and of its
#: lines that may be set in.
_FILLED, _FEW = 0.6, 0.2
_SET_IN = lazily(r"\n[ \t]+\S")
#: A preformatted element, and a line without the blanks around it.
_PRE, _LINE = lazily(r"/pre\[\d+\]$"), lazily(r"\S(?:[^\n]*\S)?")


def broken_lines(base: str, blocks: Sequence[Block], apart: Collection[int]) -> tuple[list[Edit], Sequence[Block]]:
    """Take back the line ends that a width set within the elements of a page, as in a plain text.

    Args:
        base: the page's text.
        blocks: its blocks, with spans in it.
        apart: where those begin that an empty line parts from the line before.

    Returns:
        Edits over the base, and the blocks, those that are lines of one paragraph as one. Joins what `<br>` parts
        within a `<p>`; keeps verse, addresses and lists, as `unwrap` does, and what stands in different elements.
    """
    given = blocks
    blocks = [part for block in given for part in _lines_of(base, block)]
    runs = [run for run in _runs(base, blocks, apart) if len(run) > 1]
    # Most pages have no more than paragraphs below each other, which is seen at little cost.
    if sum(_is_open(blocks[i].text) for run in runs for i in run[:-1]) < _ENOUGH:
        return [], given
    rows: list[int] = []  # of each line of a text of these, which block it is; -1 for a blank one
    for run in runs:
        rows += [*run, -1]
    lines = [blocks[i].text if i >= 0 else "" for i in rows]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    edits: list[Edit] = []
    joined: set[int] = set()
    for edit in unwrap("\n".join(lines)):
        row = bisect_right(starts, edit.start) - 1
        start = blocks[rows[row]].start + edit.start - starts[row]
        end = blocks[rows[row + 1]].start + edit.end - starts[row + 1]
        edits.append(replace(edit, start=start, end=end, before=base[start:end]))
        joined.add(rows[row])
    return (edits, list(_merged(blocks, joined))) if len(edits) >= _ENOUGH else ([], given)


def _is_open(line: str) -> bool:
    """Whether a width may have ended a line, which closes no sentence."""
    return len(line) <= WIDEST and not closes(line)


def _lines_of(base: str, block: Block) -> Sequence[Block]:
    """The lines of a preformatted mail or book, each a block; a listing, or what is set in, is one."""
    if block.kind != "code" or block.rule or not _PRE.search(block.path):
        return (block,)
    text = base[block.start : block.end]
    ends = text.count("\n")
    if ends < _ENOUGH or len(_SET_IN.findall(text)) > _FEW * ends or listings(text):
        return (block,)
    filling = filled_lines(text)
    if len(filling.set_by) < max(_ENOUGH, _FILLED * len(filling.ends)):
        return (block,)
    spans = [(block.start + match.start(), block.start + match.end()) for match in _LINE.finditer(text)]
    return [replace(block, text=base[start:end], kind="paragraph", start=start, end=end) for start, end in spans]


def _runs(base: str, blocks: Sequence[Block], apart: Collection[int]) -> Iterator[list[int]]:
    """The lines of running text that stand one behind the other in one element, or each in an element of its own where
    none beside these has several.
    """
    several = {
        path.rpartition("[")[0] for path, count in Counter([block.path for block in blocks]).items() if count > 1
    }
    run: list[int] = []
    for i, block in enumerate(blocks):
        if block.rule or not block.path or block.kind != "paragraph" or base[block.start : block.end] != block.text:
            yield run
            run = []
            continue
        if run and (block.start in apart or not _is_next(base, blocks[run[-1]], block, several)):
            yield run
            run = []
        run.append(i)
    yield run


def _is_next(base: str, line: Block, following: Block, several: Collection[str]) -> bool:
    """Whether a page sets two lines below each other, with nothing between them, be it an empty element; `several`:
    where the elements are that hold more than one. What is longer than any width is an element's own paragraph.
    """
    between = base[line.end : following.start]
    if line.path == following.path:
        return between.isspace() and between.count("\n") == 1
    if line.setting != following.setting or max(len(line.text), len(following.text)) > WIDEST:
        return False
    around, _, before = line.path.rpartition("[")
    also, _, after = following.path.rpartition("[")
    return around == also and around not in several and _place(after) == _place(before) + 1


def _place(step: str) -> int:
    """The place of an element among those of its name beside it, by the last piece of its path."""
    number = step.removesuffix("]")
    return int(number) if number.isdecimal() else 0


def _merged(blocks: Sequence[Block], joined: set[int]) -> Iterator[Block]:
    """The blocks, each of those that are joined to the next one with it."""
    at = 0
    while at < len(blocks):
        first = at
        while at in joined:
            at += 1
        block = blocks[first]
        yield (
            replace(block, end=blocks[at].end, verdict=max(b.verdict for b in blocks[first : at + 1]))
            if at > first
            else block
        )
        at += 1
