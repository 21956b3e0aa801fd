"""What persons decided of an edition's text, for its readers: a text that no mirror has must say on whose word it
stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scrubber.inert import short
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive
    from scrubber.archive.values import Restoration, Word

_QUOTE = 80


def decisions(archive: Archive, edition: Edition) -> tuple[str, ...]:
    """A sentence for the edition that an edition restores, and for each reading in it that somebody ruled.

    Raises:
        StoreError: the archive could not be read.
    """
    from scrubber.archive.restorations import followed  # noqa: PLC0415 -- only for an archive
    from scrubber.archive.rulings import in_force  # noqa: PLC0415
    from scrubber.archive.values import Restoration  # noqa: PLC0415
    from scrubber.archive.words import words  # noqa: PLC0415

    last = edition.record["words"]
    said = words(archive, edition.document, last[0] if last else 0)
    rulings = set(in_force(said))
    blocks = [block.text for block in edition.blocks]
    newest = said[-1].number if edition.record.get("restores") else None
    restored = [
        _restored(word, blocks, made=word.number == newest)
        for word in reversed(followed(said))
        if isinstance(word, Restoration)
    ]
    ruled = [_ruling(word, blocks) for word in said if word.number in rulings]
    return tuple(sentence for sentence in (*restored, *ruled) if sentence)


def _restored(word: Restoration, blocks: list[str], *, made: bool) -> str:
    """What a restoration, which may have made the edition itself, did to a text; "" where nothing of it is left."""
    from scrubber.comparing.merge import merge  # noqa: PLC0415

    number, whose = word.record["edition"], _on_word_of(word)
    aside = word.record["aside"]
    if made:
        return (
            f"This edition restores the text of edition {number}, {whose} Where mirrors read as edition "
            f"{aside} did, which was set aside, that is known; "
            "what they say anew counts."
        )
    if merge(word.stands, word.aside, blocks) == blocks:
        return ""
    return (
        f"Where mirrors still read as edition {aside} did, which was set aside, the text is that of edition "
        f"{number}, {whose}"
    )


def _ruling(word: Word, blocks: Sequence[str]) -> str:
    """What a ruling did to a text, or that its place is in it no more; "" where a later word holds in that place."""
    from scrubber.archive.placed import has_place, reads_so  # noqa: PLC0415 -- only for an archive

    place = word.record["place"]
    before, after = (short(place[said].strip(), _QUOTE) for said in ("exact", "reading"))
    instead = f" in the place of “{before}”" if after and before else ""
    if reads_so(blocks, place):
        what = f"“{after}” is printed" if after else f"“{before}” is left out"
        return f"{what}{instead}, {_on_word_of(word)}"
    if has_place(blocks, place):
        return ""
    what = f"“{after}” is no longer printed{instead}" if after else f"“{before}” is no longer looked for"
    return f"{what}, for the words around it are others now: it was so {_on_word_of(word)}"


def _on_word_of(word: Word) -> str:
    return f"on the word of {word.by} ({word.time:%Y-%m-%d}): {word.reason.rstrip('.')}."
