"""Which earlier edition a copy carries, told by the archive's memory of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from scrubber.errors import StoreCorrupt
from scrubber.model import CleanText, Finding
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive

#: The name under which an edition is compared, and which no mirror has.
EDITION = "\0edition"
#: So many editions back are looked at.
_BACK = 24
#: A mirror is laid against so many editions, the nearest to it: each is a collation, and what carries an edition is
#: nearer to it than to others, or as near where they differ in nothing that it has.
_LAID = 2
_WORD = re.compile(r"\w+")


def earlier(archive: Archive, latest: Edition, present: str) -> dict[int, Counter[str]]:
    """The words of the editions that the archive has but for those that read as the present text, the latest first."""
    words: dict[int, Counter[str]] = {}
    for number in range(latest.number, max(0, latest.number - _BACK), -1):
        with suppress(StoreCorrupt):
            text = archive.edition(latest.document, number).text
            if text != present:
                words[number] = _words(text)
    return words


def carried_by(
    text: CleanText, editions: Mapping[int, Counter[str]], followed: Callable[[int], Edition | None]
) -> Edition | None:
    """The earlier edition that a mirror carries, if it does.

    Args:
        text: the mirror's.
        editions: the words of those that it may carry.
        followed: gives an edition by its number, or None for one that excuses nobody.
    """
    own = _words(text.text)
    apart = {number: (own - words).total() + (words - own).total() for number, words in editions.items()}
    for number in sorted(apart, key=lambda number: (apart[number], -number))[:_LAID]:
        if (edition := followed(number)) and _carries(text, edition):
            return edition
    return None


def _carries(text: CleanText, edition: Edition) -> bool:
    """Whether a mirror's text says nothing that an edition does not, and lacks nothing of it."""
    if text.text == edition.text:  # where it breaks off, the edition does
        return not any(each.severity == "high" and each.kind != "truncation" for each in text.findings)
    from scrubber.collation import collate  # noqa: PLC0415 -- heavy

    both = collate({"": text, EDITION: edition.text}, official=[EDITION])
    return not both.left_out and not any(each.severity == "high" or each.kind == "stale" for each in both.findings)


def told_late(name: str, edition: Edition) -> Finding:
    """What is told of a mirror that carries an earlier edition."""
    return Finding(
        name,
        "stale",
        "low",
        f"This mirror still carries edition {edition.number} of the document, of {edition.time:%Y-%m-%d}.",
        0,
        confidence=0.9,
        evidence=(
            f"differs in nothing from edition {edition.number}, which other mirrors had, too, before they changed",
        ),
    )


def _words(text: str) -> Counter[str]:
    """How often a text has which word; where none are parted, what stands between two marks."""
    return Counter(_WORD.findall(text.casefold()))
