"""Whether a text reads so in a place: where a mirror's reading stands, in whichever text, by what is around it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import lru_cache

from scrubber.language.chinese import SIMPLIFIED, converter
from scrubber.language.runs import is_far
from scrubber.model import CONFLICT, Finding

#: So many letters beside a reading tell where it stands.
AROUND = 10


@lru_cache(maxsize=64)
def flat(text: str) -> str:
    """A text without its blanks and capitals and in one Chinese script, as readings are looked for in it."""
    return "".join(in_one_script(text).split())


def in_one_script(text: str) -> str:
    """A text without capitals and in one Chinese script."""
    return converter(SIMPLIFIED)(text.casefold()) if is_far(text) else text.casefold()


def signs(prefix: str, reading: str, suffix: str, *, least: int = 0) -> list[str]:
    """What a flat text has that reads so in a place: the reading with what stands on both sides, with what stands
    before it, and with what stands behind it; each where so many letters of that are known. That something is missing
    only the first tells.
    """
    before, own, behind = flat(prefix)[-AROUND:], flat(reading), flat(suffix)[:AROUND]
    whole = [before + own + behind] if min(len(before), len(behind)) >= least else []
    sides = [(before, before + own), (behind, own + behind)] if own else []
    return whole + [sign for known, sign in sides if len(known) >= max(least, 1)]


def _signs(finding: Finding) -> list[str]:
    place = finding.place
    return signs(place.prefix, finding.after, place.suffix, least=AROUND) if place else []


def of_editions(
    finding: Finding, beside: str, editions: Iterable[tuple[int, str]], followed: Callable[[int], bool]
) -> int:
    """The number of the edition that has a mirror's reading, or lacks what it lacks, which the text that it is told
    beside does not; 0 if none does, or the mirror followed one since that does not: then it went back.

    Args:
        finding: what is told of the mirror.
        beside: the text that it is told beside.
        editions: their numbers and texts, the latest first.
        followed: whether the mirror has read as an edition did, by its number.
    """
    if finding.kind in {"block_moved", "truncation"}:
        return 0
    own = flat(beside)
    new = [sign for sign in _signs(finding) if sign not in own]
    lacks = "" if finding.after else flat(finding.before)
    gone = lacks if lacks in own and (finding.place is None or len(lacks) > 2 * AROUND) else ""
    for number, text in editions:
        there = flat(text)
        if text != beside and (any(sign in there for sign in new) or (gone and gone not in there)):
            return number
        if followed(number):
            break
    return 0


def same(finding: Finding, others: Iterable[Finding]) -> Finding | None:
    """Which of some findings of a mirror tells the same: the same readings, or more and less of these in one place."""
    for each in others:
        if each.reading[1:4] == finding.reading[1:4]:
            if each.stands_as(finding):
                return each
        elif (one := each.place) and (two := finding.place) and one.start < two.end and two.start < one.end:
            pairs = ((each.before, finding.before), (each.after, finding.after))
            if all((a in b or b in a) and bool(a) == bool(b) for a, b in pairs):
                return each
    return None


def marks(finding: Finding) -> Collection[str]:
    """What tells a mirror's reading and where it stands, whatever the text has in that place; nothing if that is not
    known. A long one stands in one place.
    """
    reading = flat(finding.after or finding.before)
    long = [f"{finding.kind} {reading}"] if len(reading) > 2 * AROUND else []
    return [*_signs(finding), *long]


def marked(findings: Iterable[Finding]) -> dict[str, set[str]]:
    """Which mirrors some findings tell of, by what tells their readings."""
    out: dict[str, set[str]] = {}
    for each in {(each.mirror, each.reading, each.place): each for each in findings}.values():
        for mark in marks(each):
            out.setdefault(mark, set()).add(each.mirror)
    return out


def left_open(finding: Finding, *evidence: str) -> Finding:
    """A finding that accuses, disputed, with what speaks for that."""
    evidence = (*finding.evidence, *evidence)
    return replace(finding.left_undecided(CONFLICT), confidence=0.5, evidence=evidence)
