"""A person's words: what someone decided, why, and who; on record in a chain of their own, and honoured from then on.

accept   a deviation is known and alarms nobody any more; or: the mirror's reading is the true one, and is printed
restore  an earlier edition's text stands again
forget   a capture's bytes must go; its digest, its record and everything that was made from it stay
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from scrubber.archive import store
from scrubber.archive.canonical import encode, finding_record, time_text, time_value
from scrubber.archive.values import edition_value
from scrubber.errors import DocumentError, StoreCorrupt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scrubber.archive.archive import Archive
    from scrubber.model import Collation, Edition, Finding

#: How much of the text around a reading is kept, to find the place again.
_AROUND = 32


@dataclass(frozen=True, slots=True)
class Word:
    """One decision.

    Attributes:
        document: the document's id.
        number: from 1.
        hash: of its record, which the next word names as its parent.
        act: "accept", "restore" or "forget".
        by: who decided.
        reason: why.
        time: when.
        record: everything the hash covers.
    """

    document: str
    number: int
    hash: str
    act: Literal["accept", "restore", "forget"]
    by: str
    reason: str
    time: datetime
    record: Mapping[str, Any]


def words(archive: Archive, document: str, count: int | None = None) -> list[Word]:
    """A document's words, oldest first; the first `count` of them if that is given."""
    if count == 0:
        return []
    with archive.database.read() as conn:
        found = [
            Word(
                document,
                value["number"],
                sha256,
                value["act"],
                value["by"],
                value["reason"],
                time_value(value["time"]),
                value,
            )
            for sha256, value in store.chain(conn, document, "word")
        ]
    return found if count is None else found[:count]


def accept(
    archive: Archive,
    document: str,
    finding: Finding | int,
    *,
    reason: str,
    by: str,
    reading: Literal["canonical", "mirror"] = "canonical",
    now: datetime | None = None,
) -> Word:
    """Put a person's word on a finding on record. It takes effect at the next run, whether or not a mirror changes.

    Args:
        archive: the archive.
        document: the document's id.
        finding: one of the last run's findings, or its number among them, from 1.
        reason: why, in words for others.
        by: who decides.
        reading: "canonical" if the text stays as it is and the deviation is only known about; "mirror" if the mirror is
            right and its reading is to be printed.
        now: when; the clock's time if left out.

    Raises:
        DocumentError: there is no such finding, no reason, or the mirror's reading can't be printed for a finding of this kind.
    """
    findings = archive.findings(document)
    if isinstance(finding, int):
        if not 1 <= finding <= len(findings):
            raise DocumentError(
                f"{document} has no finding {finding}" + (f"; it has {len(findings)}" if findings else "")
            )
        finding = findings[finding - 1]
    latest = archive.latest(document)
    if latest is None or finding not in findings:
        raise DocumentError(f"the last run of {document} has no such finding")
    facts: dict[str, Any] = {
        "finding": finding_record(replace(finding, accepted="")),
        "reading": reading,
        "edition": latest.number,
    }
    if reading == "mirror":
        facts["place"] = _place(latest, finding)
    return _say(archive, document, "accept", reason=reason, by=by, now=now, facts=facts)


def restore(
    archive: Archive, document: str, number: int, *, reason: str, by: str, now: datetime | None = None
) -> Edition:
    """Make an earlier edition's text the latest again, as an edition of its own that says which one it restores.

    It stands until a mirror changes: from then on the mirrors' evidence counts again, with the restored text as what went
    before. A reading that must hold against the mirrors for good is `accept`ed.

    Raises:
        DocumentError: there is no such edition, or it is the latest.
        StoreError: it could not be written; the archive is as it was.
    """
    with archive.lock(document):
        old, last = archive.edition(document, number), archive.last_run(document)
        if last is None or last.edition == number:
            raise DocumentError(f"{document}@{number} is the latest edition already")
        before = archive.run_of(document, number)
        facts = {"edition": number}
        with archive.database.write() as conn:
            word = store.append(conn, document, "word", _record("restore", reason, by, now, facts))
            kept = {
                key: value for key, value in old.record.items() if key not in {"document", "kind", "number", "parent"}
            }
            at, sha256 = store.append(conn, document, "edition", {**kept, "words": list(word), "restores": number})
            state = {**last.facts, "words": list(word)}
            if before is not None:
                # What was accepted since that edition stays accepted.
                notes = _accepted(words(archive, document))
                findings = [
                    {**each, "accepted": notes[_key(each)]} if _key(each) in notes else each
                    for each in before.facts["findings"]
                ]
                state |= {"findings": findings, "collation": before.facts["collation"]}
            time = time_text(now or datetime.now(UTC))
            store.append(conn, document, "run", {"time": time, "state": store.put(conn, encode(state)), "edition": at})
            return edition_value(conn, sha256, store.load(conn, sha256, document, "edition", at))


def forget(archive: Archive, document: str, sha256: str, *, reason: str, by: str, now: datetime | None = None) -> Word:
    """Delete a capture's bytes for good. Its digest, its record, and a tombstone that says who, when and why, stay.

    The text of editions, and what findings quote, are not the capture's bytes: they stay as well. The same bytes
    are not taken in again. Copies of the archive, and backups made before, are not reached.

    Args:
        archive: the archive.
        document: the document whose mirror gave it.
        sha256: the capture's digest, or at least 8 digits that begin it.
        reason: why.
        by: who decides.
        now: when; the clock's time if left out.

    Raises:
        DocumentError: no capture of this document has that digest, or several begin that way.
    """
    with archive.lock(document):
        found = sorted(each for each in _captures(archive, document) if each.startswith(sha256.lower()))
        if len(sha256) < 8 or len(found) != 1:
            problem = "no capture" if not found else "give at least 8 digits; more than one capture"
            raise DocumentError(f"{document} has {problem} of digest {sha256}")
        with archive.database.write() as conn:
            word = _record("forget", reason, by, now, {"sha256": found[0]})
            number, digest = store.append(conn, document, "word", word)
            store.forget(conn, found[0])
            value = store.load(conn, digest, document, "word", number)
        archive.database.purge()
    return Word(document, number, digest, "forget", by, reason, time_value(value["time"]), value)


def honour(collation: Collation, said: Iterable[Word]) -> Collation:
    """Mark the findings that a person accepted; they tell, and accuse no more."""
    accepted = _accepted(said)
    if not accepted:
        return collation
    findings = [
        replace(each, accepted=accepted.get(_key(finding_record(each)), each.accepted)) for each in collation.findings
    ]
    return replace(collation, findings=findings)


def _accepted(said: Iterable[Word]) -> dict[tuple[str, str, str, str], str]:
    """The findings that a person accepted, and what is noted of each: why, who, and when."""
    return {
        _key(word.record["finding"]): f"{word.reason} ({word.by}, {word.time:%Y-%m-%d})"
        for word in said
        if word.act == "accept"
    }


def ruled(blocks: Sequence[str], said: Iterable[Word]) -> list[str] | None:
    """The text as persons ruled that it reads.

    Args:
        blocks: the canonical blocks as the mirrors alone attest them.
        said: the words in force.

    Returns:
        The blocks with every ruling applied whose place is still there; None if that changes nothing.
    """
    out = list(blocks)
    for word in said:
        place = word.record.get("place")
        if place:
            out = _apply(out, place)
    return None if out == list(blocks) else out


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


def _apply(blocks: list[str], place: Mapping[str, str]) -> list[str]:
    before, after = place["exact"], place["reading"]
    if place["scope"] == "block":
        # Of a block that the mirror lacks the text, of one that it has the block it follows.
        if before in blocks:
            return [block for block in blocks if block != before]
        if after and after not in blocks and place["prefix"] in blocks:
            at = blocks.index(place["prefix"]) + 1
            return [*blocks[:at], after, *blocks[at:]]
        return blocks
    return [_reread(block, place) for block in blocks]


def _reread(block: str, place: Mapping[str, str]) -> str:
    """A block with a reading replaced, where its surroundings are those that the ruling was made in."""
    prefix, suffix = place["prefix"], place["suffix"]
    whole = prefix + place["exact"] + suffix
    at = block.find(whole)
    # Less of it than could have been kept means that the block begins, or ends, there.
    begins = len(prefix) == _AROUND or at == 0
    ends = len(suffix) == _AROUND or at + len(whole) == len(block)
    if at < 0 or not begins or not ends:
        return block
    return block[:at] + prefix + place["reading"] + suffix + block[at + len(whole) :]


def _place(latest: Edition, finding: Finding) -> dict[str, str]:
    """Where a reading is to be printed, and which, so that it is found again in later texts."""
    before, after = finding.before, finding.after
    blocks = [block.text for block in latest.blocks]
    block = blocks[finding.block] if finding.block is not None and 0 <= finding.block < len(blocks) else ""
    if finding.kind == "block_deleted" and before in blocks:
        return {"scope": "block", "exact": before, "reading": "", "prefix": "", "suffix": ""}
    if finding.kind == "block_inserted" and block and after:
        return {"scope": "block", "exact": "", "reading": after, "prefix": block, "suffix": ""}
    if before and block.count(before) == 1 and finding.kind not in {"truncation", "block_moved"}:
        at = block.index(before)
        prefix, suffix = block[max(0, at - _AROUND) : at], block[at + len(before) :][:_AROUND]
        return {"scope": "words", "exact": before, "reading": after, "prefix": prefix, "suffix": suffix}
    raise DocumentError(
        f"which reading of this finding ({finding.kind}) should be printed can't be said for one place in the text; "
        "it can only be accepted as known"
    )


def _captures(archive: Archive, document: str) -> set[str]:
    """The digests of all captures that a document ever had."""
    records = {
        each
        for run in archive.runs(document)
        for mirror in run.facts["witnesses"].values()
        for part in ("captures", "seen")
        for each in mirror[part]
    }
    return {facts["sha256"] for facts in archive.capture_records(sorted(records))}


def _say(
    archive: Archive, document: str, act: Any, *, reason: str, by: str, now: datetime | None, facts: dict[str, Any]
) -> Word:
    record = _record(act, reason, by, now, facts)
    with archive.lock(document), archive.database.write() as conn:
        number, sha256 = store.append(conn, document, "word", record)
        value = store.load(conn, sha256, document, "word", number)
    return Word(document, number, sha256, act, by, reason, time_value(value["time"]), value)


def _record(act: str, reason: str, by: str, now: datetime | None, facts: Mapping[str, Any]) -> dict[str, Any]:
    if not reason.strip() or not by.strip():
        raise DocumentError("a decision needs a reason, and the name of who decides")
    return {
        **facts,
        "act": act,
        "reason": reason.strip(),
        "by": by.strip(),
        "time": time_text(now or datetime.now(UTC)),
    }


def _key(finding: Mapping[str, Any]) -> tuple[str, str, str, str]:
    if "kind" not in finding:
        raise StoreCorrupt("a word on record speaks of no finding")
    return finding.get("mirror", ""), finding["kind"], finding.get("before", ""), finding.get("after", "")
