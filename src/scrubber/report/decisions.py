"""What persons decided of an edition's text, for its readers: a text that no mirror has must say on whose word it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.report.inert import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.archive import Archive
    from scrubber.archive.values import Restoration, Word
    from scrubber.model import Edition

_QUOTE = 80


def decisions(archive: Archive, edition: Edition) -> tuple[str, ...]:
    """A sentence for the edition that an edition restores, and for each reading in it that somebody ruled.

    Raises:
        StoreError: the archive could not be read.
    """
    from scrubber.archive.rulings import in_force, last_restoration  # noqa: PLC0415 -- only for an archive
    from scrubber.archive.words import words  # noqa: PLC0415

    last = edition.record.get("words")
    said = words(archive, edition.document, last[0] if last else 0)
    out = []
    restoration = last_restoration(said)
    if restoration and (sentence := _restored(restoration, edition)):
        out.append(sentence)
    rulings = set(in_force(said))
    blocks = [block.text for block in edition.blocks]
    return (*out, *(sentence for word in said if word.number in rulings and (sentence := _ruling(word, blocks))))


def _restored(word: Restoration, edition: Edition) -> str:
    """What a restoration did to a text; "" where nothing of it is left."""
    from scrubber.archive.rulings import blocks_of  # noqa: PLC0415 -- only for an archive
    from scrubber.comparing.merge import merge  # noqa: PLC0415

    number, aside, whose = word.record["edition"], word.record["aside"], _on_word_of(word)
    if edition.record.get("restores") == number:
        return (
            f"This edition restores the text of edition {number}, {whose} Where mirrors read as edition {aside} did, which was set aside, that is known; "
            "what they say anew counts."
        )
    text = blocks_of(edition.text)
    if merge(blocks_of(word.stands), blocks_of(word.aside), text) == text:
        return ""
    return f"Where mirrors still read as edition {aside} did, which was set aside, the text is that of edition {number}, {whose}"


def _ruling(word: Word, blocks: Sequence[str]) -> str:
    """What a ruling did to a text; "" where its place is not in it."""
    place = word.record["place"]
    before, after = short(place["exact"], _QUOTE), short(place["reading"], _QUOTE)
    if place["scope"] == "block":
        there = place["reading"] in blocks if after else place["exact"] not in blocks
        what = f"“{after}” is printed" if after else f"“{before}” is left out"
    else:
        whole = place["prefix"] + place["reading"] + place["suffix"]
        there = any(whole in block for block in blocks)
        what = f"“{after}” is printed in the place of “{before}”" if after else f"“{before}” is left out"
    return f"{what}, {_on_word_of(word)}" if there else ""


def _on_word_of(word: Word) -> str:
    return f"on the word of {word.by} ({word.time:%Y-%m-%d}): {word.reason.rstrip('.')}."
