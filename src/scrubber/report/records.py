"""The values that travel the road, as JSON values: one form for every command and for the report's JSON."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from os import PathLike
from typing import Any

from scrubber.report.material import Material
from scrubber.report.verdicts import headline


def as_json(value: object) -> Any:
    """Turn a value of scrubber's model into JSON values.

    Dataclasses become objects, tuples lists, times ISO 8601 texts; bytes are left out (their SHA-256 stands beside
    them).
    """
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((each.name, getattr(value, each.name)) for each in fields(value))
        return {name: as_json(item) for name, item in pairs if not isinstance(item, bytes)}
    if isinstance(value, Mapping):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, PathLike) else value


def report_record(material: Material) -> dict[str, Any]:
    """A report as an object: the verdicts, the findings, what they rest on, what was removed and repaired, the text."""
    edition, collation = material.edition, material.collation
    return {
        "document": edition.document,
        "title": material.title,
        "summary": headline(material.verdicts),
        "edition": {key: getattr(edition, key) for key in ("number", "hash", "parent", "time")},
        "editions": [
            {key: getattr(each, key) for key in ("number", "hash", "parent", "time")} for each in material.editions
        ],
        "seen": material.seen,
        "confidence": collation.confidence,
        "decided": material.decided,
        "mirrors": [
            {
                "mirror": v.mirror,
                "place": material.places.get(v.mirror),
                "official": v.mirror in material.official,
                "state": v.state,
                "counts": dict(v.counts),
                "reason": v.reason,
                "weight": v.weight,
                "copies": v.copies,
                **{
                    name: [{key: each[key] for key in ("sha256", "url", "time")} for each in records.get(v.mirror, ())]
                    for name, records in (("captures", material.captures), ("aside", material.aside))
                },
            }
            for v in material.verdicts
        ],
        "findings": material.findings,
        "clusters": collation.clusters,
        "reasons": collation.reasons,
        "left_out": collation.left_out,
        "cleaned": {name: each.record() for name, each in material.cleaned.items()},
        "text": edition.text,
    }
