"""Late mirrors: copies that still carry an earlier edition of their document, told by the archive's memory of it.

A document changes, and its mirrors follow one after the other, some never. Where the new text has won, a late copy
differs from it as an altered one does, and it may say nothing of its own edition. But the archive knows what the
document said before: a mirror that differs from an earlier edition in nothing that would accuse it carries that
edition.

An earlier edition may have been wrong, while an altered mirror was all there was. So it excuses nobody unless some
mirror has read both: without any deviation then, and without any now. That mirror followed the document from the one
text to the other, and only a document that changed lets it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from scrubber.errors import StoreCorrupt
from scrubber.model import CleanText, Collation, Finding, not_among
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run

#: So many editions back are looked at; so many mirrors at most, those that are accused before those whose names come
#: first.
_BACK, _MIRRORS = 24, 20
#: A mirror is laid against so many editions, the nearest to it: each is a collation, and what carries an edition is
#: nearer to it than to others, or as near where they differ in nothing that it has.
_LAID = 2
_WORD = re.compile(r"\w+")
#: The name under which an edition is compared, and which no mirror has.
_EDITION = "\0edition"
_GONE = " The page is gone, and nothing accused it while it was there: either reading may be the true one."


def late(
    collation: Collation,
    texts: Mapping[str, CleanText],
    official: Iterable[str],
    archive: Archive,
    latest: Edition | None,
) -> Collation:
    """Tell mirrors that carry an earlier edition as such, in the place of what accuses them.

    Args:
        collation: what was found.
        texts: the mirrors' texts, by name.
        official: mirrors that carry the current edition by definition.
        archive: the document's memory. What is damaged of it excuses nobody; that it is damaged `verify` tells.
        latest: the edition that stands so far; None where there is none yet.

    Returns:
        The collation; of a late mirror, one finding of kind `stale` stands for all that would accuse it, and beside
        what is disputed: that a mirror is late says where its reading comes from, and not which reading is true.

    Raises:
        StoreError: the archive could not be read.
    """
    accused = {each.mirror for each in collation.findings if each.accuses}
    deviating = _deviating(collation.findings)
    asked = sorted(deviating.intersection(texts).difference(official), key=lambda name: (name not in accused, name))
    if not asked or latest is None:
        return collation
    follow = {name for name in collation.weights if name not in deviating and name not in collation.left_out}
    words = _earlier(archive, latest, collation.text)

    @cache
    def followed(number: int) -> Edition | None:
        """An edition, if a mirror read as it did that has followed the document since."""
        edition = archive.edition(latest.document, number)
        return edition if follow & _followed(archive, edition) else None

    carried: dict[str, Edition] = {}
    for name in asked[:_MIRRORS]:
        if edition := _carried(texts[name], words, followed):
            carried[name] = edition
    if not carried:
        return collation
    excused = accused & carried.keys()
    kept = [each for each in collation.findings if each.mirror not in excused or each.severity != "high"]
    told = [_told(name, edition) for name, edition in sorted(carried.items())]
    # They are not copies of one another for what they share: that is the earlier edition's text.
    reasons = {
        name: (f"carries edition {edition.number}, whose text it shares with others that do",)
        for name, edition in carried.items()
    }
    clusters = [[name for name in group if name not in carried] for group in collation.clusters]
    return replace(
        collation,
        findings=[*kept, *told],
        reasons={**collation.reasons, **reasons},
        clusters=[group for group in clusters if len(group) > 1],
    )


def undecided(collation: Collation, gone: Collection[str], last: Run | None) -> Collation:
    """Accuse no mirror whose page is gone of what it was not accused of while it was there.

    Where all who are left agree their reading is printed, for a document may have changed since. But what is gone can't
    have been altered since: that those who stood beside it went, too, says nothing against it, and two who read
    otherwise would only have to outlast it.

    Args:
        collation: what was found.
        gone: the names of such mirrors.
        last: the run before.

    Returns:
        The collation; of such a mirror all else is disputed.
    """
    accused = [each for each in collation.findings if each.mirror in gone and each.accuses]
    spared = not_among(accused, last.findings if last else ())
    if not spared:
        return collation
    findings = [
        replace(each, disputed=True, message=each.message + _GONE) if each in spared else each
        for each in collation.findings
    ]
    return replace(collation, findings=findings)


def _earlier(archive: Archive, latest: Edition, present: str) -> dict[int, Counter[str]]:
    """The words of the editions that the archive has but for those that read as the present text, the latest first."""
    words: dict[int, Counter[str]] = {}
    for number in range(latest.number, max(0, latest.number - _BACK), -1):
        with suppress(StoreCorrupt):
            text = archive.edition(latest.document, number).text
            if text != present:
                words[number] = _words(text)
    return words


def _words(text: str) -> Counter[str]:
    """How often a text has which word; where none are parted, what stands between two marks."""
    return Counter(_WORD.findall(text.casefold()))


def _carried(
    text: CleanText, editions: Mapping[int, Counter[str]], followed: Callable[[int], Edition | None]
) -> Edition | None:
    """The earlier edition that a mirror carries, if it does."""
    own = _words(text.text)
    apart = {number: (own - words).total() + (words - own).total() for number, words in editions.items()}
    for number in sorted(apart, key=lambda number: (apart[number], -number))[:_LAID]:
        if (edition := followed(number)) and _carries(text, edition):
            return edition
    return None


def _followed(archive: Archive, edition: Edition) -> set[str]:
    """Mirrors that read as an edition did, when it was made or when it was last the document's."""
    took_part = {each["name"] for each in edition.record["mirrors"]}
    try:
        made = archive.run_that_made(edition.document, edition.number)
        then = _deviating(made.findings) if made else took_part
        return took_part - (then & _deviating(archive.findings(edition.document, edition.number)))
    except StoreCorrupt:
        return set()


def _deviating(findings: Iterable[Finding]) -> set[str]:
    """Mirrors of which something is told that would accuse them, were it decided or not accepted."""
    return {each.mirror for each in findings if each.severity == "high"}


def _carries(text: CleanText, edition: Edition) -> bool:
    """Whether a mirror's text says nothing that an edition does not, and lacks nothing of it."""
    if text.text == edition.text:
        return not _deviating(text.findings)
    from scrubber.collation import collate  # noqa: PLC0415 -- heavy

    both = collate({"": text, _EDITION: edition.text}, official=[_EDITION])
    return not both.left_out and not any(each.severity == "high" or each.kind == "stale" for each in both.findings)


def _told(name: str, edition: Edition) -> Finding:
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
