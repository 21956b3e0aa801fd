"""What an extraction gives, from HTML or from plain text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scrubber.model import Block, Finding


@dataclass(frozen=True, slots=True)
class Extraction:
    """The visible text of one capture, and what the capture alone says of each part of it.

    Attributes:
        base: the visible text, linearised in document order.
        blocks: every part of it in document order, none overlapping; `text` is `base[start:end]`. A block with a `rule`
            is the site's (the rule says why it was removed), one without is the document's.
        metadata: what the capture states of itself (title, author, …); only what was found.
        findings: what the extraction has to tell, with places in `base`.
        confidence: 0 to 1: how sure it is that the kept blocks are the document.
        around: blocks that were taken out before the others were read (a mail's head, the heads of printed pages);
            spans in the ledger's base.
        apart: where blocks begin that an empty line of their element parts from the line before; places in `base`.
    """

    base: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    metadata: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    confidence: float = 1.0
    around: tuple[Block, ...] = ()
    apart: frozenset[int] = frozenset()
