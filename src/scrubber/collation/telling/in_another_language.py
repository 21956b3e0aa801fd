"""A paragraph that stands in another language where the others have it in theirs.

Translations of a manual that grows lag behind: what was written anew stands in the original's language until somebody
translates it. Laid side by side, a paragraph is gone and another come; but neither was taken out nor put in, and what
the one says cannot be held against the other. So it is told once, with both readings, and nobody is accused.

It goes wrong where a paragraph was taken out and another, in another language, set in its place that says something
else: that is told as well, for the reader to judge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrubber.cleaning.extract.reading import weight
from scrubber.collation.alignment.block_languages import are_near
from scrubber.collation.telling.ground import Ground, short
from scrubber.language.packs.detect import detect_language
from scrubber.model import Finding

#: So many words tell a paragraph's language, whatever the languages of its document.
_TELLING = 8
#: A paragraph says at most so many times as much as it does in another language.
_AS_MUCH = 4
#: So sure at most that one paragraph stands for the other.
_SURE = 0.5


def in_another_language(ground: Ground, found: Sequence[Finding]) -> list[Finding]:
    """All that is told of a witness, with one finding for paragraphs in a row that it has in another language."""
    gone = {f.block: f for f in found if f.kind == "block_deleted" and f.block is not None and not f.after}
    taken: dict[int, Finding | None] = {}
    for come in found if gone else ():
        if come.kind != "block_inserted" or come.block is None:
            continue
        first = come.block if come.block in gone else come.block + 1
        last = first
        while last in gone and last - first <= come.after.count("\n\n"):
            last += 1
        text = "\n\n".join(ground.canon.blocks[n].text for n in range(first, last))
        tag = _other_language(text, come.after)
        if not tag:
            continue
        message = f"“{short(text)}” stands here in another language ({tag}): “{short(come.after)}”."
        own = gone[first]
        sure = min(own.confidence, _SURE)
        told = replace(
            own, message=message, before=text, after=come.after, place=come.place, confidence=sure, disputed=True
        )
        taken |= dict.fromkeys(id(gone.pop(n)) for n in range(first, last))
        taken |= {id(own): told, id(come): None}
    return [kept for each in found if (kept := taken.get(id(each), each))]


def _other_language(one: str, other: str) -> str:
    """The language of the second of two texts that tell theirs, where they are two and say about as much; else ""."""
    first, second = weight(one), weight(other)
    if min(first, second) < _TELLING or max(first, second) > _AS_MUCH * min(first, second):
        return ""
    tags = detect_language(one), detect_language(other)
    return "" if "und" in tags or tags[0] == tags[1] or are_near(*tags) else tags[1]
