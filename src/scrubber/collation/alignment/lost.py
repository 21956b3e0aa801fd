"""Who lost text in a place where witnesses read differently."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scrubber.collation.alignment.witness import Witness

#: What a byte that was lost on the way looks like once decoded.
_LOST = re.compile("[\ufffd□\ue000-\uf8ff]")
# … and within a word of letters or figures, what is left of it says nothing.
_LOST_PART = re.compile("[0-9A-Za-z][\ufffd□\ue000-\uf8ff]|[\ufffd□\ue000-\uf8ff][0-9A-Za-z]")


def lost_there(spans: Mapping[str, tuple[int, int]], witnesses: Mapping[str, Witness]) -> list[str]:
    """Who lost text here: a mark of loss, or a question mark in the place of words that others have without it."""
    raw = {name: witnesses[name].folded.between(w0, w1) for name, (w0, w1) in spans.items()}
    marks = {name: text.count("?") + text.count("？") for name, text in raw.items()}
    longest = max((w1 - w0 for w0, w1 in spans.values()), default=0)
    usual = max((marks[name] for name, (w0, w1) in spans.items() if w1 - w0 == longest), default=0)
    size = {name: len(witnesses[name].folded.quote(w0, w1)) for name, (w0, w1) in spans.items()}
    widest = max(size.values(), default=0)
    fullest = [raw[name] for name, (w0, w1) in spans.items() if w1 - w0 == longest and size[name] == widest]
    return [
        name
        for name, (w0, w1) in spans.items()
        if _LOST.search(witnesses[name].folded.quote(w0, w1))
        or (
            (w1 - w0 < longest or size[name] < widest)
            and (all(_LOST.search(_apart(raw[name], full)) for full in fullest or ("",)) or marks[name] > usual)
        )
        or _LOST_PART.search(raw[name])
    ]


def _apart(text: str, other: str) -> str:
    """A text without what it begins and ends with as another does: a mark of loss that both have before a word stands
    for none of theirs.
    """
    begun = next((i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), min(len(text), len(other)))
    text, other = text[begun:][::-1], other[begun:][::-1]
    ended = next((i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), min(len(text), len(other)))
    return text[ended:]
