"""A person's words: what someone decided, why, and who; on record in a chain of their own, and honoured from then on.

accept   a deviation is known and alarms nobody any more; or: the mirror's reading is the true one, and is printed
restore  an earlier edition's text stands again
forget   a capture's bytes must go; its digest, its record and everything that was made from it stay
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection

from scrubber.archive import objects, store
from scrubber.archive.archive import Archive
from scrubber.archive.canonical import encode, finding_record, finding_value, time_text, time_value
from scrubber.archive.overview import captures, each_run, text_of
from scrubber.archive.pinned import place
from scrubber.archive.placed import reads_so
from scrubber.archive.rulings import in_force, noted
from scrubber.archive.values import Restoration, Run, Word, attested_of, edition_value
from scrubber.comparing.changes import compare_blocks, patch, patched
from scrubber.errors import DocumentError, StoreCorrupt
from scrubber.model import Finding
from scrubber.outcome import Edition


def words(archive: Archive, document: str, count: int | None = None) -> list[Word]:
    """A document's words, oldest first; the first `count` of them if that is given.

    Raises:
        StoreCorrupt: one of them, or a text that it speaks of, is missing or damaged.
    """
    if count == 0:
        return []
    with archive.database.read() as conn:
        return spoken(conn, document, count)


def spoken(conn: Connection, document: str, count: int | None = None) -> list[Word]:
    """As `words`, over a connection that is open."""
    return [_word(conn, document, *each) for each in list(store.chain(conn, document, "word"))[:count]]


def _word(conn: Connection, document: str, sha256: str, value: Mapping[str, Any]) -> Word:
    facts = (document, value["number"], sha256, value["act"], value["by"], value["reason"], time_value(value["time"]))
    if value["act"] != "restore":
        return Word(*facts, value)
    aside, stands = (
        edition_value(conn, *store.record(conn, document, "edition", value[which])) for which in ("aside", "edition")
    )
    blocks = _texts(aside)
    return Restoration(*facts, value, blocks, patched(blocks, value["attested"]), _texts(stands))


def _texts(edition: Edition) -> tuple[str, ...]:
    return tuple(block.text for block in edition.blocks)


def known(archive: Archive, document: str) -> list[Finding]:
    """The findings of a document's last run, with what was accepted since."""
    last = archive.last_run(document)
    records = noted(last.facts["findings"], words(archive, document)) if last else ()
    return [finding_value(each) for each in records]


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
        DocumentError: there is no such finding, no reason, or the mirror's reading can't be printed for a finding of
            this kind.
    """
    return accept_all(archive, document, [finding], reason=reason, by=by, reading=reading, now=now)[0]


def accept_all(
    archive: Archive,
    document: str,
    findings: Sequence[Finding | int],
    *,
    reason: str,
    by: str,
    reading: Literal["canonical", "mirror"] = "canonical",
    now: datetime | None = None,
) -> list[Word]:
    """As `accept`, of several findings: all of it, or nothing."""
    with archive.lock(document):
        last, latest = archive.findings(document), archive.latest(document)
        said = []
        for finding in findings:
            if isinstance(finding, int) and not 1 <= finding <= len(last):
                there = f"; it has {len(last)}" if last else ""
                raise DocumentError(f"{document} has no finding {finding}{there}")
            meant = last[finding - 1] if isinstance(finding, int) else finding
            if latest is None or meant not in last:
                raise DocumentError(f"the last run of {document} has no such finding")
            facts: dict[str, Any] = {
                "finding": finding_record(replace(meant, accepted="")),
                "reading": reading,
                "edition": latest.number,
            }
            if reading == "mirror":
                facts["place"] = place(latest, meant)
            said.append(_record("accept", reason, by, now, facts))
        with archive.writing(document) as conn:
            return [_said(conn, document, record) for record in said]


def restore(
    archive: Archive, document: str, number: int, *, reason: str, by: str, now: datetime | None = None
) -> Edition:
    """Make an earlier edition's text the latest again, as an edition of its own that says which one it restores.

    It stands until a mirror changes. From then on the mirrors' evidence counts in all that was not decided: wherever
    they still attest what was set aside, the restored edition's reading is printed, and where they say something new,
    that is. Mirrors that read as the edition set aside did are known to: what they say otherwise than the restored text
    is told at the next run, and accuses nobody. Restoring the edition that was set aside takes it all back.

    Raises:
        DocumentError: there is no such edition, or its text stands already.
        StoreError: it could not be written; the archive is as it was.
    """
    with archive.lock(document):
        old, last = archive.edition(document, number), archive.last_run(document)
        if last is None or last.edition == number:
            raise DocumentError(f"{document}@{number} is the latest edition already")
        aside = archive.edition(document, last.edition)
        if aside.text == old.text:
            raise DocumentError(
                f"the text of {document}@{number} stands already: that of the latest edition, {last.edition}, "
                f"is the same"
            )
        before, seen = archive.run_of(document, number), fetched(archive, last)
        printed = archive.edition(document, seen.edition)
        attested = attested_of(printed, seen)
        facts = {
            "edition": number,
            "aside": last.edition,
            "attested": patch(_texts(aside), attested),
            "rulings": _holding(old, words(archive, document)),
            "known": _following(seen, printed, old),
        }
        with archive.writing(document) as conn:
            word = store.append(conn, document, "word", _record("restore", reason, by, now, facts))
            kept = {
                key: value for key, value in old.record.items() if key not in {"document", "kind", "number", "parent"}
            }
            at, sha256 = store.append(conn, document, "edition", {**kept, "words": list(word), "restores": number})
            # How the mirrors stand to this text follows from nothing yet: the next run says it.
            state = {**last.facts, "words": list(word), "inputs": ""}
            if before is not None:
                # What was accepted since that edition stays accepted.
                findings = noted(before.facts["findings"], words(archive, document))
                state |= {"findings": findings, "collation": before.facts["collation"]}
            time = time_text(now or datetime.now(UTC))
            store.append(
                conn, document, "run", {"time": time, "state": objects.put(conn, encode(state)), "edition": at}
            )
            return edition_value(conn, sha256, store.load(conn, sha256, document, "edition", at))


def fetched(archive: Archive, last: Run) -> Run:
    """The last run that saw how mirrors stand; restoring an edition does not."""
    if last.facts["inputs"]:
        return last
    runs = (each for each in each_run(archive, last.document, back=True) if not isinstance(each, StoreCorrupt))
    return next((each for each in runs if each.facts["inputs"]), last)


def _holding(edition: Edition, said: Sequence[Word]) -> list[int]:
    """The rulings that hold where an edition stands again: those that it was made by, and of later ones those that
    say what it says as well.
    """
    stood = edition.record["words"]
    made_by = in_force(said[: stood[0]] if stood else ())
    now, blocks = {*in_force(said)} - {*made_by}, _texts(edition)
    return made_by + [word.number for word in said if word.number in now and reads_so(blocks, word.record["place"])]


def _following(run: Run, printed: Edition, stands: Edition) -> list[str]:
    """The mirrors of which nothing was told, or what was known, wherever the edition that stands now differs from
    the one that was printed; those of other editions read as neither.
    """
    touched, at = set(), -1
    for change in compare_blocks(_texts(printed), _texts(stands)):
        at = at if change.a is None else change.a
        if change.op != "same":
            # What is put in stands between two blocks, and a finding may name either.
            touched |= {at, at + 1} if change.op == "added" else {at}
    deviating = {
        each.mirror
        for each in run.findings
        if ((each.accuses or each.disputed) and (each.block is None or each.block in touched)) or each.kind == "stale"
    }
    return sorted(each.mirror for each in run.outcomes if each.took_part and each.mirror not in deviating)


def forget(
    archive: Archive,
    document: str,
    sha256: str,
    *,
    reason: str,
    by: str,
    now: datetime | None = None,
    tell: Callable[[str], None] | None = None,
) -> Word:
    """Delete a capture's bytes for good. Its digest, its record, and a tombstone that says who, when and why, stay.

    What was taken out of it goes with it, also where another document has the same bytes. The text of editions, and
    what findings quote, are not the capture's bytes: they stay as well. The same bytes are not taken in again, unless
    an edition comes to read so. Copies of the archive, and backups made before, are not reached.

    Args:
        archive: the archive.
        document: the document whose mirror gave it.
        sha256: the capture's digest, or at least 8 digits that begin it.
        reason: why.
        by: who decides.
        now: when; the clock's time if left out.
        tell: is told in which files its bytes linger, and until when, if they do.

    Raises:
        DocumentError: no capture of this document has that digest, or several begin that way, or its bytes are an
            edition's text.
    """
    with archive.lock(document):
        with archive.database.read() as conn:
            found = sorted(each for each in captures(conn, document) if each.startswith(sha256.lower()))
            if len(sha256) < 8 or len(found) != 1:
                problem = "no capture" if not found else "give at least 8 digits; more than one capture"
                raise DocumentError(f"{document} has {problem} of digest {sha256}")
            if text := text_of(conn, found[0]):
                raise DocumentError(
                    f"{found[0][:12]} is byte for byte {text}, which stays on record: nothing would be deleted"
                )
            quoting: set[str] = set()
            for ident in store.identifiers(conn):
                with suppress(StoreCorrupt):  # another document that is damaged keeps nobody from it
                    quoting |= captures(conn, ident).get(found[0], set())
        facts = {"sha256": found[0], "cleaned": sorted(quoting)}
        with archive.writing(document) as conn:
            word = _said(conn, document, _record("forget", reason, by, now, facts))
            for each in deleted(word.record):
                objects.forget(conn, each)
        if (where := archive.database.purge()) and tell:
            tell(where)
    return word


def deleted(record: Mapping[str, Any]) -> list[str]:
    """The objects that an order to forget deletes: a capture's bytes, and what quotes them at length."""
    return [record["sha256"], *record.get("cleaned", ())]


def _said(conn: Connection, document: str, record: dict[str, Any]) -> Word:
    """A word, put on record."""
    number, sha256 = store.append(conn, document, "word", record)
    return _word(conn, document, sha256, store.load(conn, sha256, document, "word", number))


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
