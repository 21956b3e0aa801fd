"""Late mirrors: copies that still carry an earlier edition of their document, told by the archive's memory of it.

A document changes, and its mirrors follow one after the other, some never. Where the new text has won, a late copy
differs from it as an altered one does, and it may say nothing of its own edition. But the archive knows what the
document said before: a mirror that differs from an earlier edition in nothing that would accuse it carries that
edition.

An earlier edition may have been wrong, while an altered mirror was all there was. So it excuses nobody unless some
mirror has read both: without any deviation then, and without any now. That mirror followed the document from the one
text to the other, and only a document that changed lets it. What is disputed of such a mirror now, and that it does
not share with the one that is asked of, is no such deviation: where the witnesses are divided none reads as the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from scrubber.archive.canonical import time_value
from scrubber.errors import StoreError
from scrubber.memory.behind import SEVERAL, settled
from scrubber.memory.carried import BACK, altered_in, carried_by, earlier, placed, told_late, told_mixed
from scrubber.memory.memory import Memory, deviating, followed_it, had_part, sources
from scrubber.memory.readings import of_editions, same
from scrubber.model import GONE, CleanText, Collation, Finding, not_among
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run

#: So many mirrors are laid beside editions, those last that were accused before. Who reads as an edition does costs
#: nothing to tell.
_MIRRORS = 20


def late(collation: Collation, texts: Mapping[str, CleanText], memory: Memory) -> tuple[Collation, dict[str, int]]:
    """Tell mirrors that carry an earlier edition as such, in the place of what accuses them.

    Returns:
        The collation; of a late mirror, one finding of kind `stale` stands for all that would accuse it (of one that
        was altered besides, for what its edition says), and beside what is disputed: that a mirror is late says where
        its reading comes from, and not which reading is true. And which mirrors stay behind from now on (see
        `scrubber.memory.behind`), each with the number of its edition.

    Raises:
        StoreError: the archive could not be read.
    """
    archive, latest, last = memory.archive, memory.latest, memory.last
    accused = {each.mirror for each in collation.findings if each.accuses}
    took_part = collation.weights.keys() - collation.left_out.keys()
    apart = deviating(collation.findings, took_part)
    before = {each.mirror for each in last.findings if each.accuses} if last else set()
    asked = sorted(
        apart.intersection(texts).difference(memory.official),
        key=lambda name: (name in before, name not in accused, name),
    )
    if not asked or latest is None:
        return collation, {}
    follow = took_part - apart
    editions = earlier(archive, latest, collation.text, _stood(archive, latest, last, asked[:_MIRRORS]))

    have = cache(lambda number: followed_it(archive, archive.edition(latest.document, number)))
    of_each = {name: [each for each in collation.findings if each.mirror == name] for name in apart}
    open_ = {name for name in apart - accused if all(each.kind != "stale" for each in of_each[name])}

    @cache
    def beside_it(name: str) -> set[str]:
        """Mirrors that follow the document where one differs from it."""
        return follow | {
            each for each in open_ - {name} if not any(same(told, of_each[each]) for told in of_each[name])
        }

    def followed(name: str, number: int) -> Edition | None:
        """An edition by its number, if a mirror read as it did and has followed the document since."""
        return archive.edition(latest.document, number) if beside_it(name) & have(number) else None

    def had(name: str, number: int) -> Edition | None:
        """An edition so, if a mirror was not told as late when it stood: else it never had it, altered or not."""
        run = archive.run_of(latest.document, number)
        late = run is None or any(each.kind == "stale" and each.mirror == name for each in run.findings)
        return None if late else followed(name, number)

    def took_part_in(name: str, number: int) -> bool:
        run = archive.run_of(latest.document, number)
        return run is not None and name in had_part(run)

    now = latest.number + (latest.text != collation.text)

    def of_another(name: str, finding: Finding, beside: str) -> int:
        then = ((n, archive.edition(latest.document, n).text) for n in editions if followed(name, n))
        return of_editions(
            finding, beside, chain([(now, collation.text)], then), lambda n: n <= latest.number and name in have(n)
        )

    carried: dict[str, Edition] = {}
    altered: dict[str, Edition] = {}
    since: dict[str, list[Finding]] = {}
    besides: list[Finding] = []
    exact: dict[str, dict[int, Counter[str]]] = {}
    for number, lines in editions.items():
        exact.setdefault(archive.edition(latest.document, number).text, {})[number] = lines
    for name in asked:
        of_text = exact.get(texts[name].text)
        if of_text and (of_old := carried_by(texts[name], of_text, partial(followed, name))):
            carried[name], _ = of_old
    for name in [name for name in asked if name not in carried][:_MIRRORS]:
        if of_old := carried_by(texts[name], editions, partial(followed, name), collation.text):
            carried[name], worded = of_old
            besides += [replace(each, mirror=name) for each in placed(worded, carried[name], collation)]
            continue
        of, known = (
            [each for each in told if each.mirror == name and (each.severity == "high" or each.kind == "stale")]
            for told in (collation.findings, last.findings if last else ())
        )
        another = partial(of_another, name)
        high = [each for each in of if each.severity == "high"]
        parts = {id(each): number for each in high if (number := another(each, collation.text))}
        own = None
        if len(parts) < len(high) or not parts:
            own = altered_in(
                texts[name], collation, editions, partial(had, name), of, known, partial(took_part_in, name), another
            )
        if own:
            altered[name], more, since[name] = own
            besides += [replace(each, mirror=name) for each in more]
            besides.append(told_late(name, altered[name], "differs in nothing but what it is accused of from"))
        elif len(parts) * 2 > len(high):
            since[name] = [each for each in high if id(each) in parts and each.accuses]
            numbers = {*parts.values()}
            besides.append(told_mixed(name, numbers if len(numbers) > 1 else {*numbers, now}))
    away = carried | altered
    if not away and not since:
        return collation, {}
    behind = {
        name: edition.number
        for name, edition in away.items()
        if _has_stayed(name, edition, archive, last, altered)
        and (sources(left := follow & have(edition.number), collation) >= SEVERAL or left & memory.official)
    }
    # What was altered keeps nothing open.
    excused = accused & carried.keys() | set(settled(behind.keys() & carried.keys(), memory.gone))
    set_apart = {each.mirror for each in collation.findings if each.kind == "stale"}
    not_altered = [
        each for name, found in since.items() for each in found if each.accuses or name in behind or name in set_apart
    ]
    kept = [
        each
        for each in collation.findings
        if (each.mirror not in excused or each.severity != "high")
        and each not in not_altered
        and not (each.kind == "stale" and each.mirror in {*away, *since})
        and not (each.kind == "wording" and each.mirror in away)
    ]
    told = [told_late(name, edition) for name, edition in sorted(carried.items())]
    # They are not copies of one another for what they share: that is the earlier edition's text.
    reasons = {
        name: (f"carries edition {edition.number}, whose text it shares with others that do",)
        for name, edition in carried.items()
    }
    clusters = [[name for name in group if name not in carried] for group in collation.clusters]
    found = replace(
        collation,
        findings=[*kept, *sorted(besides, key=lambda each: each.mirror), *told],
        reasons={**collation.reasons, **reasons},
        clusters=[group for group in clusters if len(group) > 1],
    )
    return found, behind


def _stood(archive: Archive, latest: Edition, last: Run | None, names: Iterable[str]) -> set[int]:
    """Editions of long ago that may be those of some mirrors: each one's that stood when it began to read as it does,
    and the one after it.
    """
    out: set[int] = set()
    if last is None or latest.number <= BACK:
        return out
    times = {each.number: each.time for each in archive.editions(latest.document, texts=False)}
    for name in names:
        with suppress(StoreError):
            records = archive.capture_records(last.captures(name))
            began = max((time_value(each["time"]) for each in records), default=None)
            number = max((n for n, time in times.items() if began and time <= began), default=0)
            out |= {number, number + 1} & times.keys()
    return out


def _has_stayed(name: str, edition: Edition, archive: Archive, last: Run | None, altered: Collection[str] = ()) -> bool:
    """Whether a mirror that carries an edition, altered or not, read so in the run before, was not known yet, or came
    to it from an earlier one while others left it: it has not come back to it from another.
    """
    if last is None or not last.captures(name):
        return True
    if name in altered:
        if last.facts.get("behind", {}).get(name) == edition.number:
            return True
    elif (before := last.facts.get("behind", {}).get(name)) is not None:
        if before >= edition.number:
            return False
    elif name in deviating(last.findings, had_part(last)):
        return False
    return last.edition == edition.number or archive.edition(edition.document, last.edition).text == edition.text


def undecided(collation: Collation, memory: Memory) -> Collation:
    """Accuse no mirror whose page is gone of what it was not accused of while it was there. Of such a mirror all else
    is disputed.

    Where all who are left agree their reading is printed, for a document may have changed since. But what is gone can't
    have been altered since: that those who stood beside it went, too, says nothing against it, and two who read
    otherwise would only have to outlast it.
    """
    accused = [each for each in collation.findings if each.mirror in memory.gone and each.accuses]
    spared = not_among(accused, memory.last.findings if memory.last else ())
    if not spared:
        return collation
    findings = [each.left_undecided(GONE) if each in spared else each for each in collation.findings]
    return replace(collation, findings=findings)
