"""What a person's words do to a collation: a finding is known and accuses no more, a reading is printed in its place,
an edition stands again.

The place of a reading is remembered by what stands around it, and found again in later texts; a ruling whose place is
gone changes nothing. What an edition that was restored says otherwise than the one it set aside is made in later texts,
where they still read as that one did.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from scrubber.archive.canonical import finding_value
from scrubber.archive.placed import Placed
from scrubber.archive.values import Restoration, Word
from scrubber.comparing.merge import merge
from scrubber.errors import StoreCorrupt
from scrubber.model import Collation, Finding

_Notes = dict[tuple[str, str, str, str], list[tuple[Finding, str]]]


def honour(collation: Collation, said: Iterable[Word]) -> Collation:
    """Mark the findings that a person accepted; they tell, and accuse no more."""
    notes = _notes(said)
    if not notes:
        return collation
    findings = [replace(each, accepted=_note_of(each, notes) or each.accepted) for each in collation.findings]
    return replace(collation, findings=findings)


def noted(records: Iterable[Mapping[str, Any]], said: Iterable[Word]) -> list[dict[str, Any]]:
    """The same for the records of findings that a run has already told."""
    notes = _notes(said)
    return [
        {**each, "accepted": known} if (known := _note_of(finding_value(each), notes)) else dict(each)
        for each in records
    ]


def _notes(said: Iterable[Word]) -> _Notes:
    """The findings that a person accepted, and what is noted of each: why, who, and when."""
    notes: _Notes = {}
    for word in said:
        if word.act == "accept":
            record = word.record["finding"]
            if "kind" not in record:
                raise StoreCorrupt("a word on record speaks of no finding")
            finding = finding_value(record)
            notes.setdefault(finding.reading[:4], []).append((finding, note(word)))
    return notes


def _note_of(finding: Finding, notes: _Notes) -> str:
    """What was noted last of a finding: of this one, and of none that says the same in another place."""
    known = reversed(notes.get(finding.reading[:4], ())) if notes else ()
    return next((text for accepted, text in known if finding.stands_as(accepted)), "")


def ruled(blocks: Sequence[str], said: Iterable[Word]) -> list[str]:
    """The text as persons ruled that it reads.

    Returns:
        The blocks with every ruling applied whose place is still there, and every restoration, in the order in which
        they were said, so that a later word has the last say.
    """
    out = Placed(blocks)
    for word in said:
        if word.record.get("place"):
            out.put(word.record["place"])
        elif isinstance(word, Restoration):
            out = Placed(merge(word.aside, word.stands, out.blocks))
    return out.blocks


def excused(collation: Collation, apart: Iterable[tuple[Restoration, Collection[str], Collation]]) -> Collation:
    """Mark as known what mirrors say otherwise for no reason but that an edition was restored which they do not follow.

    Args:
        collation: judged by all that was said.
        apart: a restoration, the mirrors that it knows, and the same collation judged by the text without it, or
            without it and older ones that know these mirrors, too.

    Returns:
        The collation. What a mirror deviates in, restored edition or not, accuses it as ever; and of a mirror whose
        deviations can't be told apart so, all do.
    """
    now, notes = _told(collation), {}
    for restoration, names, without_it in apart:
        before = _told(without_it)
        for name in names:
            if before.get(name, set()) <= (told := now.get(name, set())):
                notes.update(dict.fromkeys(told - before.get(name, set()), note(restoration)))
    findings = [
        replace(each, accepted=notes[key]) if each.accuses and (key := each.reading[:4]) in notes else each
        for each in collation.findings
    ]
    return replace(collation, findings=findings)


def _told(collation: Collation) -> dict[str, set[tuple[str, str, str, str]]]:
    """What is told of each mirror that accuses it."""
    told: dict[str, set[tuple[str, str, str, str]]] = {}
    for each in collation.findings:
        if each.accuses:
            told.setdefault(each.mirror, set()).add(each.reading[:4])
    return told


def note(word: Word) -> str:
    """What is noted of a finding that a word makes known: why, who, and when."""
    return f"{word.reason} ({word.by}, {word.time:%Y-%m-%d})"


def in_force(said: Iterable[Word]) -> list[int]:
    """The numbers of the words that rule a reading and hold: with an edition that was restored, its rulings stand
    again and later ones fall.
    """
    standing: list[int] = []
    for word in said:
        if word.record.get("place"):
            standing.append(word.number)
        elif word.act == "restore":
            standing = list(word.record["rulings"])
    return standing


def name_beside(mirrors: Iterable[str]) -> str:
    """A name for the rulings' own witness that no mirror has."""
    name = "a person's ruling"
    while name in mirrors:
        name += "'"
    return name


def without(collation: Collation, name: str) -> Collation:
    """A collation without the rulings' own witness."""
    clusters = [[each for each in cluster if each != name] for cluster in collation.clusters]
    return replace(
        collation,
        findings=[each for each in collation.findings if each.mirror != name],
        clusters=[cluster for cluster in clusters if len(cluster) > 1],
        weights={each: weight for each, weight in collation.weights.items() if each != name},
        reasons={each: lines for each, lines in collation.reasons.items() if each != name},
        left_out={each: why for each, why in collation.left_out.items() if each != name},
        sources=[tuple(each for each in names if each != name) for names in collation.sources],
    )
