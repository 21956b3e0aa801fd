"""What was decided stays decided: an alteration that mirrors share, and that was decided by those who followed the
document, is no reading to vote on, however many have it when these are gone.

A farm of copies outlasts honest mirrors. What was told of it is on record with the edition that it was told beside: so
its word counts nothing in such a place while it says there what was judged. All else that it says is voted on, beside
mirrors that were not judged; where none of these is left, the edition stands, and what is new is disputed. The
judgement falls where those who decided it, or several that followed the document since, come to read so themselves,
where an official mirror does, or where the edition does, as a person or the mirrors had it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Any

from scrubber.archive import pinned, words
from scrubber.errors import DocumentError, StoreCorrupt
from scrubber.memory.behind import SEVERAL
from scrubber.memory.memory import Memory, deviating, had_part, kept_line, runs_back
from scrubber.memory.readings import AROUND, flat, left_open, marked, marks, same, signs
from scrubber.model import AROUND as WIDE
from scrubber.model import CleanText, Collation, Finding
from scrubber.outcome import Edition
from scrubber.witness import only_judged

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run

_Place = Mapping[str, Any]
_FOLLOWS = "{} followed the document until now, and reads so now"
_NOBODY = (
    "all mirrors that are left were judged altered before: none attests what is new; an official mirror, one more "
    "mirror or a person who accepts it does"
)


def places(texts: Mapping[str, CleanText], memory: Memory) -> list[dict[str, Any]]:
    """What was judged before and is not voted on.

    Args:
        texts: the mirrors' texts, by name.
        memory: of the document. A run before that restored an edition told nothing itself: then the one before that
            is asked. An official mirror's word holds whatever was judged; who is gone can't come to read otherwise.

    Returns:
        For each place its two readings and what stands around it, as of a ruling, the mirrors that were judged there,
        and those that decided it.
    """
    archive = memory.archive
    run = memory.last and words.fetched(archive, memory.last)
    decided = [each for each in run.findings if each.kept_by] if run else []
    if not run or not decided:
        return []
    with suppress(StoreCorrupt):
        beside = archive.edition(run.document, run.edition)
        found: list[tuple[dict[str, Any], list[Finding]]] = []
        for each in decided:
            if place := where(beside, each):
                place["kept_by"] = list(each.kept_by)
                known = next((alike for one, alike in found if one == place), None)
                if known is None:
                    found.append((place, [each]))
                else:
                    known.append(each)
        said = {name: flat(text.text) for name, text in texts.items()}
        there = said.keys() - memory.gone
        followed = cache(lambda: _followed(archive, run))
        judged = []
        for place, alike in found:
            told = {each.mirror for each in alike}
            others = said.keys() - {*place["kept_by"], *memory.official, *told}
            if any(_reads_so(said[name], place, whole=True) for name in others):
                since = _since(alike[0], *followed()) & there
                if len(since) >= SEVERAL:
                    place["kept_by"] = sorted(since.union(place["kept_by"]))
            if names := readers(place, told, said, memory):
                judged.append({**place, "mirrors": names})
        return judged
    return []


def _followed(archive: Archive, last: Run) -> tuple[set[str], dict[str, set[str]]]:
    """The mirrors that read as the edition in the last run and as another in one before; and of which mirrors what was
    ever told.
    """

    def agreed(run: Run) -> set[str]:
        took_part = had_part(run)
        return took_part - deviating(run.findings, took_part)

    back = runs_back(archive, last.document)
    before = set[str]().union(*(agreed(run) for run in back if run.edition != last.edition))
    return agreed(last) & before, marked(each for run in back for each in run.findings if each.severity == "high")


def _since(finding: Finding, followed: Collection[str], told: Mapping[str, Collection[str]]) -> set[str]:
    """Who followed the document since as those did that decided a finding, and was never told of the same.

    Pages move and sites come and go: in time none of the first is left. One alone does not count: who lost the mirror
    that it copied may copy a farm now.
    """
    known = marks(finding)
    return {*followed}.difference(*(told.get(mark, ()) for mark in known)) if known else set()


def where(edition: Edition, finding: Finding) -> dict[str, Any] | None:
    """Where a finding stands in an edition, and both readings: as of a ruling, or, where words are in the block more
    than once or nothing stands there, by what the mirror has around it.
    """
    with suppress(DocumentError):
        return dict(pinned.place(edition, finding))
    around, at = finding.place, finding.block
    if around is None or at is None or at >= len(edition.blocks) or finding.kind in {"block_moved", "truncation"}:
        return None
    text, before = edition.blocks[at].text, finding.before
    prefix, suffix = flat(around.prefix)[-AROUND:], flat(around.suffix)[:AROUND]
    starts = [match.start() for match in re.finditer(re.escape(before), text)]
    fits = [
        start
        for start in starts
        if (prefix and flat(text[:start][-WIDE:]).endswith(prefix))
        or (suffix and flat(text[start + len(before) :][:WIDE]).startswith(suffix))
    ]
    fits = fits or (_alike(text, before, starts, prefix + suffix) if before else [])
    if not fits or (before and len(fits) > 1):
        return None
    reading = finding.after if before else f" {finding.after} "
    return pinned.words_at(text, fits[0], fits[0] + len(before), reading)


def _alike(text: str, words: str, starts: Sequence[int], around: str) -> list[int]:
    """Where words stand of which a mirror has others on both sides too: where most of the letters around are the same,
    and clearly more than elsewhere.
    """
    there = (flat(text[:at][-WIDE:])[-AROUND:] + flat(text[at + len(words) :][:WIDE])[:AROUND] for at in starts)
    ranked = sorted(
        ((SequenceMatcher(None, around, each).ratio(), at) for each, at in zip(there, starts, strict=True)),
        reverse=True,
    )
    best, next_best = (*ranked, (0.0, 0), (0.0, 0))[:2]
    return [best[1]] if best[0] > max(1 / 2, next_best[0] + 1 / 4) else []


def readers(place: _Place, told: Collection[str], said: Mapping[str, str], memory: Memory) -> list[str]:
    """Who reads as was judged, and did not decide it, and who was told so and reads in yet another way; nobody where
    the judgement has fallen.
    """
    kept = {*place["kept_by"]}
    there = kept.intersection(said).difference(memory.gone)
    now = {name for name in (there | memory.official) & said.keys() if _reads_so(said[name], place, whole=True)}
    if not now.isdisjoint(memory.official) or len(now) >= SEVERAL or (now and now == there):
        return []
    back = {**place, "exact": place["reading"], "reading": place["exact"]}
    return sorted(
        name
        for name, text in said.items()
        if name not in kept and (_reads_so(text, place) or (name in told and not _reads_so(text, back, whole=True)))
    )


def _reads_so(own: str, place: _Place, *, whole: bool = False) -> bool:
    """Whether a flat text has the reading of a place, by what stands before it and behind it, or (unless both are
    asked for) by one of these.
    """
    if place["scope"] == "block":
        return flat(place["reading"]) in own if place["reading"] else flat(place["exact"]) not in own
    own_signs = signs(place["prefix"], place["reading"], place["suffix"])
    return any(sign in own for sign in (own_signs[:1] if whole else own_signs))


def told(collation: Collation, judged: Sequence[_Place], mirrors: Collection[str], memory: Memory) -> Collation:
    """Say of what was judged who decided it; leave it open where one of these has come to read so, and what is new
    where none but judged mirrors are left.

    Args:
        collation: what was found.
        judged: what was judged before (see `places`).
        mirrors: those that have a vote.
        memory: of the document: what accused a mirror in the run before still does.
    """
    last = memory.last
    if not judged or last is None:
        return collation
    blocks = [block.text for block in collation.blocks]
    alone = only_judged(judged, mirrors, memory.gone)
    everybody = {name for place in judged for name in place["mirrors"]}
    of = {id(each): _place_of(each, judged, blocks, alone=alone) for each in collation.findings if each.accuses}
    left = {
        id(place): each
        for each in collation.findings
        if (place := of.get(id(each))) and each.mirror in place["kept_by"]
    }
    findings = []
    for each in collation.findings:
        place = of.get(id(each))
        if place is not None:
            new = left.get(id(place))
            kept = tuple(place["kept_by"]) if each.mirror in place["mirrors"] else ()
            stays = replace(each, kept_by=kept, evidence=(*each.evidence, *kept_line(kept)))
            findings.append(left_open(stays, _FOLLOWS.format(new.mirror)) if new else stays)
        elif alone and each.accuses and each.mirror in everybody and not _accused(each, last):
            findings.append(left_open(each, _NOBODY))
        else:
            findings.append(each)
    return replace(collation, findings=findings)


def _accused(finding: Finding, last: Run) -> bool:
    return same(finding, [each for each in last.findings if each.mirror == finding.mirror and each.accuses]) is not None


def _place_of(finding: Finding, judged: Sequence[_Place], blocks: Sequence[str], *, alone: bool) -> _Place | None:
    """The place that a finding tells of, where the text still has the reading of then, and the mirror what was judged,
    or any other where none but judged mirrors are left.
    """
    before, after = flat(finding.before), flat(finding.after)
    here = flat(blocks[finding.block]) if finding.block is not None and finding.block < len(blocks) else ""
    for place in judged:
        if finding.mirror not in place["mirrors"] and finding.mirror not in place["kept_by"]:
            continue
        if flat(place["exact"]) not in before:
            continue
        as_told = flat(place["reading"]) in after or (alone and finding.mirror in place["mirrors"])
        known = signs(place["prefix"], place["exact"], place["suffix"])
        if as_told and (place["scope"] == "block" or any(sign in here for sign in known)):
            return place
    return None
