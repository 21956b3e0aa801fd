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
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from scrubber.archive.canonical import capture_id
from scrubber.errors import ScrubberError, StoreCorrupt
from scrubber.model import CleanText, Collation, Finding, not_among
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run
    from scrubber.witness import Reader, Reading

#: So many editions back are looked at; so many mirrors at most, those that are accused before those whose names come
#: first.
_BACK, _MIRRORS = 24, 20
#: A mirror is laid against so many editions, the nearest to it: each is a collation, and what carries an edition is
#: nearer to it than to others, or as near where they differ in nothing that it has.
_LAID = 2
_WORD = re.compile(r"\w+")
#: The name under which an edition is compared, and which no mirror has.
_EDITION = "\0edition"
#: So many mirrors have left an edition before those that stay have no vote, and so many that stay keep it open.
_SEVERAL = 2
_GONE = " The page is gone, and nothing accused it while it was there: either reading may be the true one."


def late(
    collation: Collation,
    texts: Mapping[str, CleanText],
    official: Iterable[str],
    archive: Archive,
    latest: Edition | None,
    last: Run | None = None,
    gone: Collection[str] = (),
) -> tuple[Collation, dict[str, int]]:
    """Tell mirrors that carry an earlier edition as such, in the place of what accuses them.

    Args:
        collation: what was found.
        texts: the mirrors' texts, by name.
        official: mirrors that carry the current edition by definition.
        archive: the document's memory. What is damaged of it excuses nobody; that it is damaged `verify` tells.
        latest: the edition that stands so far; None where there is none yet.
        last: the run before.
        gone: mirrors whose page is not there any more.

    Returns:
        The collation; of a late mirror, one finding of kind `stale` stands for all that would accuse it, and beside
        what is disputed: that a mirror is late says where its reading comes from, and not which reading is true. And
        which mirrors stay behind from now on (see `stayed`), each with the number of its edition.

    Raises:
        StoreError: the archive could not be read.
    """
    accused = {each.mirror for each in collation.findings if each.accuses}
    took_part = collation.weights.keys() - collation.left_out.keys()
    deviating = _deviating(collation.findings, took_part)
    asked = sorted(deviating.intersection(texts).difference(official), key=lambda name: (name not in accused, name))
    if not asked or latest is None:
        return collation, {}
    follow = took_part - deviating
    words = _earlier(archive, latest, collation.text)

    @cache
    def followers(number: int) -> set[str]:
        """Mirrors that read as an edition did, and have followed the document since."""
        return follow & _followed(archive, archive.edition(latest.document, number))

    def followed(number: int) -> Edition | None:
        return archive.edition(latest.document, number) if followers(number) else None

    carried: dict[str, Edition] = {}
    for name in asked[:_MIRRORS]:
        if edition := _carried(texts[name], words, followed):
            carried[name] = edition
    if not carried:
        return collation, {}
    behind = {
        name: edition.number
        for name, edition in carried.items()
        if _has_stayed(name, edition, archive, last)
        and (_sources(followers(edition.number), collation) >= _SEVERAL or followers(edition.number) & set(official))
    }
    excused = accused & carried.keys() | set(_settled(behind, gone))
    kept = [each for each in collation.findings if each.mirror not in excused or each.severity != "high"]
    told = [_told(name, edition) for name, edition in sorted(carried.items())]
    # They are not copies of one another for what they share: that is the earlier edition's text.
    reasons = {
        name: (f"carries edition {edition.number}, whose text it shares with others that do",)
        for name, edition in carried.items()
    }
    clusters = [[name for name in group if name not in carried] for group in collation.clusters]
    found = replace(
        collation,
        findings=[*kept, *told],
        reasons={**collation.reasons, **reasons},
        clusters=[group for group in clusters if len(group) > 1],
    )
    return found, behind


def _had_part(run: Run) -> set[str]:
    """The mirrors whose text was collated in a run."""
    facts = run.facts.get("collation", {})
    return set(facts.get("weights", ())).difference(facts.get("left_out", ()), run.facts.get("behind", ()))


def _has_stayed(name: str, edition: Edition, archive: Archive, last: Run | None) -> bool:
    """Whether a mirror that carries an edition read so in the run before, or was not known yet: it has not come back
    to it from another.
    """
    if last is None or not last.captures(name):
        return True
    if name in _deviating(last.findings, _had_part(last)) or name in last.facts.get("behind", ()):
        return False
    return last.edition == edition.number or archive.edition(edition.document, last.edition).text == edition.text


def _sources(names: Collection[str], collation: Collation) -> int:
    """How many mirrors these are, those that copy one another being one."""
    group = {name: at for at, names in enumerate(collation.clusters) for name in names}
    return len({group.get(name, name) for name in names})


def _settled(stay: Collection[str], gone: Collection[str]) -> Collection[str]:
    """Those of some mirrors that stay that are disputed no more: all, where fewer than two could still follow."""
    return stay if len(set(stay) - set(gone)) < _SEVERAL else ()


def stayed(
    readings: Sequence[Reading], archive: Archive, latest: Edition | None, last: Run | None, read: Reader
) -> dict[str, Edition]:
    """The mirrors that have no vote in what the document says now, for they have stayed behind it: with the edition
    that each carries.

    One that reads as before does; of another that came nearer it is asked which edition it carries now.

    Args:
        readings: the mirrors' captures, and how to read them.
        archive: the document's memory.
        latest: the edition that stands so far.
        last: the run before, which says who was behind.
        read: reads mirrors.
    """
    known = last.facts.get("behind", {}) if last else {}
    asked = [each for each in readings if each.mirror in known and not each.official]
    if not asked or last is None or latest is None or len(readings) - len(asked) < _SEVERAL:
        return {}
    texts = read(asked)
    words = _earlier(archive, latest, latest.text)
    out: dict[str, Edition] = {}
    for each in asked:
        number, text = known[each.mirror], texts[each.mirror]
        if isinstance(text, ScrubberError) or number not in words:
            continue
        if list(last.captures(each.mirror)) == [capture_id(capture) for capture in each.captures]:
            out[each.mirror] = archive.edition(latest.document, number)
            continue
        since = {n: own for n, own in words.items() if n >= number}
        if edition := _carried(text, since, lambda n: archive.edition(latest.document, n)):
            out[each.mirror] = edition
    return out


def beside(
    collation: Collation,
    behind: Mapping[str, Edition],
    texts: Mapping[str, CleanText],
    last: Run,
    gone: Collection[str],
) -> Collation:
    """What there is to tell of mirrors that stayed behind, beside the text that the others attest.

    Args:
        collation: of the others.
        behind: the mirrors, with the editions that they carry.
        texts: theirs.
        last: the run before: what was disputed then stays so.
        gone: those whose page is not there any more.
    """
    away = {name: edition for name, edition in behind.items() if edition.text != collation.text}
    if not behind:
        return collation
    from scrubber.collation import collate  # noqa: PLC0415 -- heavy

    laid = collate({**{name: texts[name] for name in behind}, _EDITION: collation.text}, official=[_EDITION])
    still = {each.mirror for each in last.findings if each.disputed and each.severity == "high"} & away.keys()
    still.difference_update(_settled(still, gone))
    findings = [
        replace(each, disputed=True) if each.severity == "high" else each
        for each in laid.findings
        if each.mirror in behind and each.kind != "stale" and (each.severity != "high" or each.mirror in still)
    ]
    why = "carries edition {}, which others have left: it says nothing of what came after"
    return replace(
        collation,
        findings=[*collation.findings, *findings, *(_told(name, each) for name, each in sorted(away.items()))],
        weights={**collation.weights, **dict.fromkeys(behind, 0.0)},
        reasons={**collation.reasons, **{name: (why.format(each.number),) for name, each in behind.items()}},
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
    took_part = {each["name"] for each in edition.record["mirrors"] if not each.get("behind")}
    try:
        made = archive.run_that_made(edition.document, edition.number)
        last = archive.run_of(edition.document, edition.number)
        then, later = (_deviating(run.findings, _had_part(run)) if run else took_part for run in (made, last))
        return took_part - (then & later)
    except StoreCorrupt:
        return set()


def _deviating(findings: Iterable[Finding], among: Collection[str] = ()) -> set[str]:
    """Mirrors of which something is told that would accuse them, were it decided or not accepted.

    What is told of all of them alike, and of no reading, such as that each breaks off, sets none of them apart.
    """
    high = [each for each in findings if each.severity == "high"]
    told: dict[str, set[str]] = {}
    for each in high:
        told.setdefault("" if each.before or each.after else each.kind, set()).add(each.mirror)
    alike = {kind for kind, names in told.items() if kind and len(names) == len(among) > 1}
    return {each.mirror for each in high if each.before or each.after or each.kind not in alike}


def _carries(text: CleanText, edition: Edition) -> bool:
    """Whether a mirror's text says nothing that an edition does not, and lacks nothing of it."""
    if text.text == edition.text:  # where it breaks off, the edition does
        return not any(each.severity == "high" and each.kind != "truncation" for each in text.findings)
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
