"""The records of an ingestion, as the archive keeps them: what an edition's hash covers, and how the mirrors stood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from scrubber.archive import identity, rules
from scrubber.archive.annotations import canonical_place
from scrubber.archive.canonical import (
    capture_id,
    digest,
    encode,
    finding_record,
    outcome_record,
    structure_record,
    time_text,
)
from scrubber.cleaned import Cleaned
from scrubber.comparing.changes import patch
from scrubber.document import Document
from scrubber.memory.remember import Collated
from scrubber.model import Capture, CleanText, Collation, Finding
from scrubber.standing import Standing
from scrubber.version import __version__


def edition_facts(
    document: Document,
    standings: Sequence[Standing],
    collation: Collation,
    words: list[Any] | None,
    judged: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """Everything that an edition's hash covers, but for its text, number and parent, which the archive adds.

    It states what was observed and with what it was judged: the captures by hash, the mirrors with their weights, the
    options, the rules and versions, what was judged before and not voted on, and the text's identity on three levels
    with the Merkle root over its blocks.
    Nothing in it depends on when or where it was made: its time is that of its latest capture.
    """
    witnesses = sorted((each for each in standings if each.captures), key=lambda each: each.mirror.name)
    texts = [block.text for block in collation.blocks]
    captures = [capture for each in witnesses for capture in each.captures]
    return {
        "time": time_text(max(capture.time for capture in captures)),
        "scrubber": __version__,
        "rules": rules.version(),
        "libraries": rules.libraries(),
        "options": {"languages": list(document.languages), "script": document.script},
        "words": words,
        **({"judged": [dict(each) for each in judged]} if judged else {}),
        "mirrors": [_mirror(each, collation) for each in witnesses],
        "blocks": structure_record(collation.blocks, collation.sources),
        "identity": {
            "raw": identity.raw_identity(capture.sha256 for capture in captures),
            "normalised": identity.text_identity(identity.normalised(texts)),
            "fold": identity.text_identity(identity.folded(texts)),
            "merkle": identity.merkle_root(texts),
        },
    }


def state_facts(
    standings: Sequence[Standing],
    found: Collated,
    findings: Iterable[Finding],
    *,
    inputs: str,
    rules: str,
    words: list[Any] | None,
    cleaned: Mapping[str, bytes],
) -> dict[str, Any]:
    """How the mirrors stand after a run: what it followed from, and by which rules, its outcomes, findings, weights and
    reasons, who stays behind at which edition, and who was in front of which and for how many seconds.

    How their copies were cleaned is objects of their own, named here by their hashes: the next run's are mostly the
    same.
    """
    return {
        "inputs": inputs,
        "rules": rules,
        "words": words,
        "outcomes": [outcome_record(each.outcome) for each in standings],
        "witnesses": {each.mirror.name: witness_facts(each, cleaned.get(each.mirror.name)) for each in standings},
        "findings": [_finding(each, found.collation) for each in findings],
        **({"behind": found.behind} if found.behind else {}),
        "led": {name: list(each) for name, each in found.led.items()},
        "collation": _collation(found.collation) if found.collation else {},
    }


def witness_facts(each: Standing, cleaned: bytes | None) -> dict[str, Any]:
    """The captures of a mirror, and what says how its copy was cleaned, by their hashes."""
    return {
        "captures": [capture_id(capture) for capture in each.captures],
        "seen": [capture_id(capture) for capture in each.seen],
        **({"cleaned": digest(cleaned)} if cleaned is not None else {}),
    }


def cleaned_facts(text: CleanText, captures: Iterable[Capture]) -> bytes:
    """How a copy was cleaned, as it is stored: with its captures, so that no other copy's is the same object."""
    return encode({**Cleaned.of(text).record(), "captures": [capture_id(each) for each in captures]})


def _finding(finding: Finding, collation: Collation | None) -> dict[str, Any]:
    """A finding, with its place in the edition's text beside that in the capture's."""
    record = finding_record(finding)
    where = canonical_place(collation, finding) if collation else None
    return {**record, "canonical": asdict(where)} if where else record


def _mirror(each: Standing, collation: Collation) -> dict[str, Any]:
    mirror = each.mirror
    return {
        "name": mirror.name,
        "official": mirror.official,
        "encoding": mirror.encoding,
        "selector": mirror.selector,
        "weight": round(collation.weights.get(mirror.name, 0.0), 6),
        "captures": [{"sha256": capture.sha256, "record": capture_id(capture)} for capture in each.captures],
        **({"gone": True} if each.gone else {}),
        **({"behind": each.behind} if each.behind else {}),
    }


def _collation(collation: Collation) -> dict[str, Any]:
    return {
        "clusters": [list(each) for each in collation.clusters],
        "weights": {name: round(weight, 6) for name, weight in collation.weights.items()},
        "reasons": {name: list(lines) for name, lines in collation.reasons.items()},
        "left_out": dict(collation.left_out),
        "sources": [list(each) for each in collation.sources],
        "confidence": round(collation.confidence, 6),
        **(
            {"attested": patch([each.text for each in collation.blocks], collation.attested)}
            if collation.attested
            else {}
        ),
    }
