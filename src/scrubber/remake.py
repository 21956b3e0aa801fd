"""An edition made again: the road from the captures it stands on, with the options and words that were in force."""

from collections.abc import Iterable, Sequence
from typing import Any

from scrubber.archive import Archive, Run, objects, store, words
from scrubber.archive.canonical import digest
from scrubber.archive.values import edition_value
from scrubber.errors import StoreCorrupt, StoreError
from scrubber.model import CleanText
from scrubber.outcome import Edition
from scrubber.records import cleaned_facts
from scrubber.witness import Reader, Reading, collate_readings


def remake(archive: Archive, edition: Edition, previous: Edition | None, *, lacking: bool = False) -> str:
    """The text that the road gives for an edition's captures, with the options and words that were in force. `lacking`
    leaves out mirrors whose captures were deleted.

    Raises:
        Forgotten: one of its captures was deleted by a person's order.
        ScrubberError: a capture can't be read any more.
    """
    options = edition.record["options"]
    readings = []
    for mirror in edition.record["mirrors"]:
        if mirror.get("behind"):
            continue
        try:
            readings.append(_reading(archive, mirror, options))
        except objects.Forgotten:
            if not lacking:
                raise
    in_force = edition.record["words"]
    said = words.words(archive, edition.document, in_force[0] if in_force else 0)
    judged = edition.record.get("judged", ())
    collation, wrong = collate_readings(readings, previous=previous, said=said, judged=judged)
    for error in wrong.values():
        raise error
    return collation.text if collation else ""


def _reading(archive: Archive, mirror: dict[str, Any], options: dict[str, Any]) -> Reading:
    captures = tuple(archive.capture(each["record"], mirror["name"]) for each in mirror["captures"])
    return Reading(
        mirror["name"],
        captures,
        mirror["encoding"],
        mirror["selector"],
        mirror["official"],
        options["script"],
        tuple(options["languages"]),
        mirror.get("gone", False),
    )


def heal(archive: Archive, ident: str) -> list[str]:
    """Make damaged texts good again, by making their editions again; returns a line for each that was.

    Only bytes that have the recorded digest are ever put back.
    """
    healed = []
    with archive.database.read() as conn:
        records = [(sha256, record) for sha256, record in store.chain(conn, ident, "edition")]
        editions = [edition_value(conn, sha256, record, text=False) for sha256, record in records]
    previous: Edition | None = None
    for edition in editions:
        try:
            previous = archive.edition(ident, edition.number)
            continue
        except StoreError:
            made = remake(archive, edition, previous, lacking=True).encode()
        if digest(made) != edition.record["text"]:
            break
        with archive.database.write() as conn:
            objects.put(conn, made, anyway=True)
        healed.append(f"the text of {ident}@{edition.number}")
        previous = archive.edition(ident, edition.number)
    return healed


def reclean(archive: Archive, run: Run, readings: Sequence[Reading], read: Reader) -> None:
    """Make good what says how copies were cleaned, where that is damaged, by cleaning them again."""
    lost = [each for each in readings if not _is_sound(archive, run.cleaned(each.mirror))]
    if lost:
        texts = read(lost)
        pairs = ((each.captures, texts[each.mirror]) for each in lost)
        repair(archive, [cleaned_facts(text, of) for of, text in pairs if isinstance(text, CleanText)])


def repair(archive: Archive, raws: Iterable[bytes]) -> None:
    """Make objects good that were stored and are damaged or missing now, from the bytes themselves; what is intact
    stays so.
    """
    damaged = []
    with archive.database.read() as conn:
        for raw in raws:
            try:
                objects.get(conn, digest(raw))
            except StoreCorrupt:
                damaged.append(raw)
    if damaged:
        with archive.database.write() as conn:
            for raw in damaged:
                objects.put(conn, raw)


def _is_sound(archive: Archive, sha256: str | None) -> bool:
    try:
        return sha256 is None or bool(archive.read(sha256))
    except StoreCorrupt:
        return False
    except objects.Forgotten:  # as its captures are
        return True
