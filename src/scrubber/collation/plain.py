"""Text that was given as it is: no page around it, nothing to take out, only blocks to be told apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.detect import detect_language
from scrubber.ledger import Draft, Mapping
from scrubber.model import Block, CleanText, Edit

if TYPE_CHECKING:
    from collections.abc import Callable

_BLANKS = re.compile(r"\s+")


def as_given(text: str, language_of: Callable[[str], str] = detect_language) -> CleanText:
    """A text as blocks: what blank lines separate, or each line where there is no blank line.

    Args:
        text: the text.
        language_of: tells a block's language; for many copies of one text, one that remembers.
    """
    draft = Draft(text)
    stripped = text.strip()
    left = text.find(stripped) if stripped else len(text)
    right = left + len(stripped)
    breaks = [m for m in _BLANKS.finditer(text, left, right) if "\n" in m.group()]
    blank_lines = [m for m in breaks if m.group().count("\n") > 1]
    edits = [Edit("blank-lines", m.start(), m.end(), m.group(), "\n\n") for m in blank_lines or breaks]
    if left:
        edits.append(Edit("blank-lines", 0, left, text[:left], ""))
    if right < len(text):
        edits.append(Edit("blank-lines", right, len(text), text[right:], ""))
    draft.apply(edits)
    mapping = Mapping(draft.edits)
    blocks, at = [], 0
    shared: dict[str, str] = {}  # equal lines are one string
    for part in draft.text.split("\n\n") if draft.text else ():
        start, end = mapping.to_base(at, at + len(part))
        blocks.append(Block(shared.setdefault(part, part), language=language_of(part), start=start, end=end))
        at += len(part) + 2
    return CleanText(text, draft.text, tuple(blocks), tuple(draft.edits))
