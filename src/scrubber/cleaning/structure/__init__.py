"""A single text against itself: what its own structure promises and it doesn't keep.

A table of contents whose entries the body lacks, numbers that jump out of their row, a bilingual paragraph without its
pair or contradicting it, a number in words that its figures contradict, a total that is none, a text that stops in
mid-sentence. Nothing here needs another copy; everything here is said only where the text is regular enough otherwise
for one irregularity to mean something.
"""

from collections.abc import Sequence

from scrubber.cleaning.structure.contents import find_contents, missing_entries
from scrubber.cleaning.structure.ending import broken_end
from scrubber.cleaning.structure.numbering import number_findings, numbered
from scrubber.cleaning.structure.pairs import pair_findings
from scrubber.cleaning.structure.said_again import said_again
from scrubber.cleaning.structure.totals import sum_findings
from scrubber.model import Block, Finding

__all__ = ["examine"]

# A text of more blocks is examined up to here: what a reader is told of its structure would not change.
_MOST_BLOCKS = 20_000


def examine(blocks: Sequence[Block]) -> list[Finding]:
    """What a text says against itself.

    Returns:
        Findings with `mirror=""` and block indices into `blocks`, in the order of these: at most one `truncation`, and
        `unpaired`, `block_deleted`, `number` and `date` findings. A text that is regular, or too irregular to tell, has
        none.
    """
    blocks = blocks[:_MOST_BLOCKS]
    contents = find_contents(blocks)
    body = [i for i in range(len(blocks)) if contents is None or not contents.holds(i)]
    marks = numbered(blocks, body)
    found: list[Finding] = []
    found += missing_entries(blocks, contents, body)
    if not any(f.kind == "truncation" for f in found):
        found += broken_end(blocks, body, marks)
    found += number_findings(blocks, marks)
    found += pair_findings(blocks, body, settled={f.block for f in found if f.kind == "number"})
    found += said_again(blocks, body)
    found += sum_findings(blocks)
    return sorted(found, key=lambda f: (f.block or 0, f.kind))
