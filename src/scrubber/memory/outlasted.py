"""Alterations that several mirrors share, decided by what happened since.

Two readings that two mirrors each have are disputed: one may be an alteration that one mirror took over from another,
or the document's new text which the others are late to follow. Time tells where those who have the reading of the
edition moved on together, to a later edition, after the other reading was told, and kept theirs: who follows a document
takes all that was revised in it. Where nobody moved on, nothing is decided: a page that stands still says nothing of
what is true today.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from scrubber.errors import StoreCorrupt
from scrubber.memory.behind import SEVERAL
from scrubber.memory.carried import BACK, differs
from scrubber.memory.memory import Memory, deviating, followed_it, had_part, kept_line, runs_back, sources
from scrubber.memory.readings import marked, marks, of_editions, same
from scrubber.model import Collation, Finding
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run

_SURE = 0.8


def outlasted(collation: Collation, memory: Memory) -> Collation:
    """Accuse mirrors of what they share and is disputed, where the document moved on past it.

    It takes two independent mirrors that read as an earlier edition did when the other reading was told, and read as
    the present text now, of which nothing was told until then: who is late comes to a text that is older than what
    those in front say since. The two texts differ in more than other words, and these mirrors did not have the other
    reading in between: then the document went back. And no edition ever had the other reading; and one of those who
    have it read as an edition before, so that it came to be altered: else they may be copies of another version, and
    ever were.
    """
    archive, latest, last = memory.archive, memory.latest, memory.last
    away = {*memory.official, *memory.gone, *(each.mirror for each in collation.findings if each.kind == "stale")}
    open_ = [each for each in collation.findings if each.disputed and each.severity == "high"]
    found = [each for each in open_ if (each.before or each.after) and each.mirror not in away]
    took_part = collation.weights.keys() - collation.left_out.keys() - memory.gone
    follow = took_part - deviating(collation.findings, took_part)
    if not found or latest is None or last is None:
        return collation
    was = {each.mirror for each in last.findings if each.kept_by and each.accuses}
    if not was and sources(follow, collation) < SEVERAL:
        return collation
    past = dict(editions(archive, latest))
    texts = [(number, edition.text) for number, edition in past.items()]
    back = runs_back(archive, latest.document)
    had = marked(each for run in back for each in run.findings if each.severity == "high")
    runs = [run for run in back if run.edition in past and past[run.edition].text != collation.text]
    runs = list(_before_told(runs[::-1], past, collation.text))
    moved = cache(lambda number: differs(past[number], collation.text))
    worded = {each.mirror for each in collation.findings if each.kind == "wording"}
    followers = cache(lambda number: followed_it(archive, past[number]))
    decided: dict[int, Finding] = {}
    for each in found:
        having = {other.mirror for other in found if same(each, [other])}
        if of_editions(each, collation.text, texts, lambda _number: False):
            continue
        told = same(each, [told for told in last.findings if each.mirror == told.mirror and told.accuses])
        kept_by = tuple(name for name in told.kept_by if name not in having) if told else ()
        kept_by = kept_by if sources(kept_by, collation) >= SEVERAL else ()
        if not kept_by and any(having & followers(number) for number in past):
            movers = _movers(runs, each, having, moved, worded) & follow
            movers = movers.difference(*(had.get(mark, ()) for mark in marks(each)))
            kept_by = tuple(sorted(movers)) if sources(movers, collation) >= SEVERAL else ()
        if kept_by:
            decided[id(each)] = _decided(each, kept_by)
    return replace(collation, findings=[decided.get(id(each), each) for each in collation.findings])


def editions(archive: Archive, latest: Edition) -> Iterator[tuple[int, Edition]]:
    """The last editions that can be read, by their numbers, the latest first."""
    for number in range(latest.number, max(0, latest.number - BACK), -1):
        with suppress(StoreCorrupt):
            yield number, archive.edition(latest.document, number)


def _before_told(runs: Iterable[Run], past: Mapping[int, Edition], present: str) -> Iterator[Run]:
    """Those of some runs, the oldest first, up to which nobody was told of what the present text has and the edition
    that stood did not.
    """

    def is_older(run: Run) -> bool:
        text = past[run.edition].text
        high = (each for each in run.findings if each.severity == "high")
        return not any(of_editions(each, text, [(1, present)], lambda _number: False) for each in high)

    for _, while_it_stood in groupby(runs, key=lambda run: run.edition):
        yield from takewhile(is_older, while_it_stood)


def _movers(
    runs: Iterable[Run],
    finding: Finding,
    having: Collection[str],
    moved: Callable[[int], bool],
    worded: Collection[str],
) -> set[str]:
    """The mirrors that read as the edition did in some runs that told of a reading which others have, and moved on.

    Args:
        runs: the runs.
        finding: the reading.
        having: who has it.
        moved: whether more than words came since an edition, by its number; else they moved on who had its words, and
            have the present ones.
        worded: who has other words than the present ones.
    """
    out: set[str] = set()
    for run in runs:
        if same(finding, [each for each in run.findings if each.mirror in having and each.severity == "high"]):
            read = had_part(run) - deviating(run.findings, had_part(run))
            others = {each.mirror for each in run.findings if each.kind == "wording"}
            out |= read if moved(run.edition) else read - others - {*worded}
    return out


def _decided(finding: Finding, kept_by: tuple[str, ...]) -> Finding:
    evidence = (*finding.evidence, *kept_line(kept_by))
    return replace(
        finding,
        disputed=False,
        message=finding.said,
        undecided="",
        confidence=_SURE,
        evidence=evidence,
        kept_by=kept_by,
    )
