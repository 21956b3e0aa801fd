"""Which earlier edition a copy carries, told by the archive's memory of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubber.errors import StoreCorrupt
from scrubber.model import CleanText, Finding, not_among
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive

#: The name under which an edition is compared, and which no mirror has.
EDITION = "\0edition"
#: So many editions back are looked at.
BACK = 24
#: A mirror is laid against so many editions, the nearest to it: each is a collation, and what carries an edition is
#: nearer to it than to others, or as near where they differ in nothing that it has.
_LAID = 2
_WORD = re.compile(r"\w+")


def earlier(archive: Archive, latest: Edition, present: str, known: Iterable[int] = ()) -> dict[int, Counter[str]]:
    """The words of the editions that the archive has but for those that read as the present text, the latest first; of
    those of long ago only of the ones that a mirror is known to carry.
    """
    words: dict[int, Counter[str]] = {}
    for number in sorted({*range(latest.number, max(0, latest.number - BACK), -1), *known}, reverse=True):
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
    apart = _apart(text, editions)
    for number in sorted(apart, key=lambda number: (apart[number], -number))[:_LAID]:
        if (edition := followed(number)) and _carries(text, edition):
            return edition
    return None


def altered_in(
    text: CleanText,
    present: str,
    editions: Mapping[int, Counter[str]],
    followed: Callable[[int], Edition | None],
    told: Sequence[Finding],
) -> tuple[Edition, list[Finding]] | None:
    """The earlier edition that a mirror carries altered, and which findings are that edition's and no alteration; None
    where it carries none.

    Beside its own edition it shows its alterations alone. They are all told of it beside the present text, too, if it
    has nothing of what came since: else it followed, and went back in part.

    Args:
        text: the mirror's.
        present: the present text.
        editions: the words of those that it may carry.
        followed: gives an edition by its number, or None for one that excuses nobody.
        told: what is told of the mirror beside the present text that accuses it, or would, were it decided.
    """
    apart = _apart(text, {**editions, 0: _words(present)})
    number = min(apart, key=lambda number: (apart[number], -number))
    if not number or not (edition := followed(number)):
        return None
    beside = _beside(text, edition)
    if beside is None:
        return None
    decided = {replace(each, disputed=False): each for each in told}
    own = [replace(each, mirror=told[0].mirror, disputed=False) for each in beside if each.severity == "high"]
    since = not_among(decided, own)
    return (edition, [decided[each] for each in since]) if since and not not_among(own, decided) else None


def _apart(text: CleanText, editions: Mapping[int, Counter[str]]) -> dict[int, int]:
    """By how many words a text differs from each edition."""
    own = _words(text.text)
    return {number: (own - words).total() + (words - own).total() for number, words in editions.items()}


def _carries(text: CleanText, edition: Edition) -> bool:
    """Whether a mirror's text says nothing that an edition does not, and lacks nothing of it."""
    if text.text == edition.text:  # where it breaks off, the edition does
        return not any(each.severity == "high" and each.kind != "truncation" for each in text.findings)
    beside = _beside(text, edition)
    return beside is not None and not any(each.severity == "high" for each in beside)


def _beside(text: CleanText, edition: Edition) -> list[Finding] | None:
    """What a text says otherwise than an edition; None where it is another text or edition."""
    from scrubber.collation import collate  # noqa: PLC0415 -- heavy

    both = collate({"": text, EDITION: edition.text}, official=[EDITION])
    return None if both.left_out or any(each.kind == "stale" for each in both.findings) else both.findings


def told_late(name: str, edition: Edition, differs: str = "differs in nothing from") -> Finding:
    """What is told of a mirror that carries an earlier edition, and how it differs from it."""
    return Finding(
        name,
        "stale",
        "low",
        f"This mirror still carries edition {edition.number} of the document, of {edition.time:%Y-%m-%d}.",
        0,
        confidence=0.9,
        evidence=(f"{differs} edition {edition.number}, which other mirrors had, too, before they changed",),
    )


def _words(text: str) -> Counter[str]:
    """How often a text has which word; where none are parted, what stands between two marks."""
    return Counter(_WORD.findall(text.casefold()))
