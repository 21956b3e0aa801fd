"""Mirrors that stayed behind: they carry an edition which others have left, and have no vote in what the document says
now.

Old copies would vote for ever, and at several editions at once. So a mirror that stays at an edition which several
independent ones have left is laid beside the text that the others attest, and told as late.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubber.archive.canonical import capture_id
from scrubber.errors import ScrubberError
from scrubber.memory.carried import EDITION, alterations, altered_as_before, carried_by, earlier, placed, told_late
from scrubber.memory.memory import Memory
from scrubber.memory.readings import left_open, same
from scrubber.model import CleanText, Collation, Finding
from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Run
    from scrubber.witness import Reader, Reading

#: So many mirrors have left an edition before those that stay have no vote, and so many that stay keep it open.
SEVERAL = 2


def stayed(readings: Sequence[Reading], memory: Memory, read: Reader) -> dict[str, Edition]:
    """The mirrors that have no vote in what the document says now, for they have stayed behind it: with the edition
    that each carries.

    One that reads as before does, and one with the same alterations; of another that came nearer it is asked which
    edition it carries now.

    Args:
        readings: the mirrors' captures, and how to read them.
        memory: of the document: the run before says who was behind.
        read: reads mirrors.
    """
    archive, latest, last = memory.archive, memory.latest, memory.last
    known = last.facts.get("behind", {}) if last else {}
    asked = [each for each in readings if each.mirror in known and not each.official]
    if not asked or last is None or latest is None or len(readings) - len(asked) < SEVERAL:
        return {}
    texts = read(asked)
    editions = earlier(archive, latest, latest.text, known.values())
    out: dict[str, Edition] = {}
    for each in asked:
        number, text = known[each.mirror], texts[each.mirror]
        if isinstance(text, ScrubberError) or number not in editions:
            continue
        if list(last.captures(each.mirror)) == [capture_id(capture) for capture in each.captures]:
            out[each.mirror] = archive.edition(latest.document, number)
            continue
        since = {n: own for n, own in editions.items() if n >= number}
        if carried := carried_by(text, since, lambda n: archive.edition(latest.document, n)):
            out[each.mirror] = carried[0]
        elif was := _high(last, each.mirror):
            edition = archive.edition(latest.document, number)
            own = [each for each in alterations(text, edition) or () if each.severity == "high"]
            if own and all(same(alteration, was) for alteration in own):
                out[each.mirror] = edition
    return out


def beside(
    collation: Collation, behind: Mapping[str, Edition], texts: Mapping[str, CleanText], memory: Memory
) -> Collation:
    """What there is to tell of mirrors that stayed behind, beside the text that the others attest.

    Args:
        collation: of the others.
        behind: the mirrors, with the editions that they carry.
        texts: theirs.
        memory: of the document: what was disputed in the run before stays so.
    """
    away = {name: edition for name, edition in behind.items() if edition.text != collation.text}
    last = memory.last
    if not behind or last is None:
        return collation
    from scrubber.collation import collate  # noqa: PLC0415 -- heavy

    laid = collate({**{name: texts[name] for name in behind}, EDITION: collation.text}, official=[EDITION])
    known = {name: _high(last, name) for name in behind}
    worded = {each.mirror for each in last.findings if each.kind == "wording"}
    own = {name: alterations(texts[name], behind[name]) or [] for name, was in known.items() if was or name in worded}
    altered = {
        name: [replace(each, mirror=name) for each in placed(high, behind[name], collation)]
        for name, found in own.items()
        if (high := altered_as_before([each for each in found if each.severity == "high"], known[name]))
    }
    still = {name for name in away.keys() - altered if any(each.disputed for each in known[name])}
    still.difference_update(settled(still, memory.gone))
    findings = [
        _open(each, behind[each.mirror]) if each.severity == "high" else each
        for each in laid.findings
        if each.mirror in behind
        and each.kind not in {"stale", "wording"}
        and (each.severity != "high" or each.mirror in still)
    ]
    for name, found in sorted(own.items()):
        other = [replace(each, mirror=name) for each in found if each.kind == "wording"]
        findings += placed(other, behind[name], collation)
    findings += [each for _, found in sorted(altered.items()) for each in found]
    why = "carries edition {}, which others have left: it says nothing of what came after"
    but = dict.fromkeys(altered, "differs in nothing but what it is accused of from")
    late = [told_late(name, each, but.get(name, "differs in nothing from")) for name, each in sorted(away.items())]
    undecided = [each for found in altered.values() for each in found if each.disputed]
    return replace(
        collation,
        findings=[*(_as_open(each, undecided) for each in collation.findings), *findings, *late],
        weights={**collation.weights, **dict.fromkeys(behind, 0.0)},
        reasons={**collation.reasons, **{name: (why.format(each.number),) for name, each in behind.items()}},
    )


def _high(last: Run, name: str) -> list[Finding]:
    return [each for each in last.findings if each.mirror == name and each.severity == "high"]


def _as_open(finding: Finding, undecided: Sequence[Finding]) -> Finding:
    """A finding; disputed where it accuses a mirror of what is left open of mirrors that have no vote."""
    if not finding.accuses or finding.kept_by or not same(finding, undecided):
        return finding
    names = ", ".join(sorted(each.mirror for each in undecided if same(finding, [each])))
    return left_open(finding, f"{names} read so before, and nothing decided it")


def _open(finding: Finding, edition: Edition) -> Finding:
    """What is told as disputed of a mirror that stayed: it was laid beside the text of many as if one had it."""
    stands = f"edition {edition.number}, which the mirror still carries, reads so; those that left it do not"
    return left_open(replace(finding, evidence=()), stands)


def settled(stay: Collection[str], gone: Collection[str]) -> Collection[str]:
    """Those of some mirrors that stay that are disputed no more: all, where fewer than two could still follow."""
    return stay if len(set(stay) - set(gone)) < SEVERAL else ()
