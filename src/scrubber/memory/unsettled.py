"""What two copies left undecided, the edition that was made of them does not decide.

Of two readings that nothing decides between one is printed all the same. In the next run the edition would stand beside
the copy that it was printed from, two against one, and accuse the other, which nobody has touched. It is no third
witness: it remembers what was printed. What was decided by more copies while they were there, and what an altered copy
said before it was altered, it does attest.

Where the edition reads otherwise in a place, it has no vote there to begin with (see `divided`). Of a paragraph that
stands elsewhere, and of a text that breaks off, there is no such place: these are left open here, behind the collation.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import compress

from scrubber.cleaned import said
from scrubber.memory.memory import Memory, had_part, said_then, sources
from scrubber.memory.readings import left_open, same
from scrubber.model import CleanText, Collation, Finding

#: How alike two readings of a paragraph are, by the letters that both have, if one was made of the other.
_ALIKE = 0.8
_PRINT = "nothing decided between the copies before, and the edition of then, which reads as {}, is no further one"


def unsettled(collation: Collation, texts: Mapping[str, CleanText], memory: Memory) -> Collation:
    """Leave open what one source alone says against another with the edition before, if it was open in the run before,
    or was not told and none of both has changed since; unless a mirror has come to read as the edition. Official
    mirrors decide, and who is gone has no voice in what is new.

    A copy that was altered beside another is told all the same, and so is one that differs in more of what was open: it
    did not read so before. Of one that went before others in an edition time decides (see `in_front`).
    """
    last = memory.last
    asked = [each for each in collation.findings if each.accuses and (each.before or each.after) and not each.kept_by]
    if not asked or last is None or memory.official:
        return collation
    then = had_part(last)
    there = collation.weights.keys() - collation.left_out.keys() - memory.gone
    told, was = _high(collation.findings), _high(last.findings)
    stood = {
        name for name in then & there if name in texts and said(texts[name]) == said_then(memory.archive, last, name)
    }

    def is_open(finding: Finding) -> list[str]:
        name = finding.mirror
        alike = {each for each in there if _tells(finding, told.get(each, ()))} | {name}
        against = there - alike
        if sources(against, collation) != 1 or sources(alike, collation) != 1:
            return []
        known = same(finding, was.get(name, ()))
        moved = known or _moved(finding, was.get(name, ()))
        if moved and (not moved.disputed or name in last.facts["led"]):
            return []
        if known and name not in stood and _is_more(finding, known):
            return []
        known = moved
        if known is None and not {*against, *alike} <= stood:
            return []
        came = {each for each in against if each not in then or _tells(finding, was.get(each, ()))}
        return [] if came else sorted(against)

    found = {id(each): names for each in asked if (names := is_open(each))}
    if not found:
        return collation
    findings = [
        left_open(each, _PRINT.format(", ".join(found[id(each)]))) if id(each) in found else each
        for each in collation.findings
    ]
    return replace(collation, findings=findings)


def _tells(finding: Finding, others: list[Finding] | tuple[()]) -> bool:
    """Whether another mirror is told of the same reading."""
    return any(each.reading[1:4] == finding.reading[1:4] for each in others)


def _moved(finding: Finding, others: Iterable[Finding]) -> Finding | None:
    """Which of some findings of a mirror tells that the same paragraph stands elsewhere, whatever was revised in it."""
    moved = [each for each in others if each.kind == finding.kind == "block_moved"]
    alike = (SequenceMatcher(None, each.before, finding.before).quick_ratio() >= _ALIKE for each in moved)
    return next(compress(moved, alike), None)


def _is_more(finding: Finding, known: Finding) -> bool:
    """Whether a reading differs in more than what was told before in its place."""
    return len(finding.before) + len(finding.after) > len(known.before) + len(known.after)


def _high(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """What is told of each mirror that is no mere remark."""
    out: dict[str, list[Finding]] = {}
    for each in findings:
        if each.severity == "high":
            out.setdefault(each.mirror, []).append(each)
    return out
