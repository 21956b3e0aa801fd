"""Values as canonical bytes, and back: what a hash in the archive is a hash of.

Canonical JSON here is UTF-8, keys sorted, no blanks, nothing escaped that need not be, no NaN: the same value always
gives the same bytes. Lone surrogates can't be written in UTF-8 and are refused, since no text of an archive has any.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from scrubber.errors import StoreCorrupt
from scrubber.model import CONFLICT, GONE, Block, Capture, Finding, Place
from scrubber.outcome import Outcome

_BLOCK_DEFAULTS = Block("")
_CANONICAL_BLOCK = ("kind", "level", "language")


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def encode(value: Any) -> bytes:
    """A JSON value as canonical bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def decode(data: bytes) -> Any:
    """Canonical bytes as a JSON value.

    Raises:
        StoreCorrupt: they are no JSON.
    """
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise StoreCorrupt(f"a record is not readable: {error}") from error


def time_text(time: datetime) -> str:
    """A time in UTC, to the microsecond, as it stands in records. A time without a zone is taken for UTC."""
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")


def time_value(text: str) -> datetime:
    """The time that a record states."""
    return datetime.fromisoformat(text)


def capture_record(capture: Capture) -> dict[str, Any]:
    """What is known of a capture besides its bytes."""
    return {
        "mirror": capture.mirror,
        "sha256": capture.sha256,
        "url": capture.url,
        "time": time_text(capture.time),
        "status": capture.status,
        "headers": dict(capture.headers),
        "page": capture.page,
    }


def capture_id(capture: Capture) -> str:
    """The hash of a capture's record."""
    return digest(encode(capture_record(capture)))


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding as JSON; what has its default value is left out."""
    plain = asdict(finding)
    plain |= {"evidence": list(finding.evidence), "kept_by": list(finding.kept_by)}
    # By identity: a block of index 0 and a confidence of 0 are equal to False, and are values all the same.
    return {key: value for key, value in plain.items() if not (value is None or value is False or value in ("", []))}


def finding_value(record: Mapping[str, Any]) -> Finding:
    """The finding that a record states."""
    known = {each.name for each in fields(Finding)}
    plain = {key: value for key, value in record.items() if key in known}
    place = plain.pop("place", None)
    plain["evidence"] = tuple(plain.get("evidence", ()))
    plain["kept_by"] = tuple(plain.get("kept_by", ()))
    plain.setdefault("message", "")
    plain.setdefault("mirror", "")
    # A scrubber before 2027 wrote it into the message alone.
    ends = (why for why in (CONFLICT, GONE) if plain.get("disputed") and plain["message"].endswith(why))
    plain.setdefault("undecided", next(ends, ""))
    return Finding(**plain, place=Place(**place) if place else None)


def outcome_record(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON; without `since` where it has none."""
    plain = {**asdict(outcome), "captures": list(outcome.captures)}
    since = plain.pop("since")
    return {**plain, "since": time_text(since)} if since else plain


def outcome_value(record: Mapping[str, Any]) -> Outcome:
    """The outcome that a record states."""
    known = {each.name for each in fields(Outcome)}
    plain = {key: value for key, value in record.items() if key in known}
    plain["captures"] = tuple(plain.get("captures", ()))
    since = plain.pop("since", None)
    return Outcome(**plain, since=time_value(since) if since else None)


def structure_record(blocks: Sequence[Block], sources: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """What an edition knows of its blocks besides their text: kind, level, language where not the default, and who
    attests them.
    """
    out = []
    for number, block in enumerate(blocks):
        entry: dict[str, Any] = {
            name: getattr(block, name)
            for name in _CANONICAL_BLOCK
            if getattr(block, name) != getattr(_BLOCK_DEFAULTS, name)
        }
        entry["size"] = len(block.text)
        if number < len(sources):
            entry["sources"] = list(sources[number])
        out.append(entry)
    return out


def structure_blocks(text: str, structure: Sequence[Mapping[str, Any]]) -> tuple[Block, ...]:
    """An edition's blocks, from its text and its structure.

    Raises:
        StoreCorrupt: the two do not fit each other.
    """
    blocks = []
    at = 0
    for entry in structure:
        known = {name: entry[name] for name in _CANONICAL_BLOCK if name in entry}
        blocks.append(Block(text[at : at + entry["size"]], **known))
        at += entry["size"] + 2
    if "\n\n".join(block.text for block in blocks) != text:
        raise StoreCorrupt("an edition's text and its blocks do not fit each other")
    return tuple(blocks)
