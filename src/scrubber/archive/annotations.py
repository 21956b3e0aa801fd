"""Findings as W3C Web Annotations, so that another tool finds the place again, in the capture and in the edition.

Each has two targets with two selectors each (Web Annotation Data Model, sections 4.2.4 and 4.2.5): a TextQuoteSelector,
which survives small changes of what stands around it, and a TextPositionSelector. A capture's text is its visible text
in document order, the base of its ledger, which `scrubber clean --format json` prints; an edition's is its canonical
text. What has no place is said of the edition. An annotation's id (section 3.1) stays the same as long as the finding
does.
"""

import json
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from scrubber.archive.archive import Archive
from scrubber.archive.canonical import finding_value
from scrubber.model import Collation, Finding, Place, place_in


def canonical_place(collation: Collation, finding: Finding) -> Place | None:
    """Where a finding stands in the canonical text: its reading, or where the mirror's would stand; None if it has
    no block.
    """
    number = finding.block
    if number is None or not 0 <= number < len(collation.blocks):
        return None
    start = sum(len(block.text) + 2 for block in collation.blocks[:number])
    block = collation.blocks[number].text
    at = block.find(finding.before)
    first, last = (
        (start + at, start + at + len(finding.before)) if finding.before and at >= 0 else (start, start + len(block))
    )
    return place_in(collation.text, first, last)


def web_annotations(archive: Archive, document: str, number: int | None = None) -> list[dict[str, Any]]:
    """The findings of a document's last run (on an edition) as Web Annotations, ready to be written as JSON-LD."""
    run = archive.run_of(document, number)
    if run is None or not run.edition:
        return []
    edition = archive.edition(document, run.edition)
    whole = {
        "source": f"urn:scrubber:edition:{document}:{edition.number}",
        "scope": f"urn:sha256:{edition.record['text']}",
    }
    out = []
    for record in run.facts["findings"]:
        finding = finding_value(record)
        targets = []
        if finding.place is not None:
            for facts in archive.capture_records(run.captures(finding.mirror)):
                source = {"source": facts["url"], "scope": f"urn:sha256:{facts['sha256']}"}
                targets.append({**source, "selector": _selectors(record["place"])})
        if "canonical" in record:
            targets.append({**whole, "selector": _selectors(record["canonical"])})
        name = f"{whole['source']} {json.dumps(record, sort_keys=True)}"
        out.append(
            {
                "@context": "http://www.w3.org/ns/anno.jsonld",
                "id": f"urn:uuid:{uuid5(NAMESPACE_URL, name)}",
                "type": "Annotation",
                "motivation": "assessing",
                "body": [
                    {"type": "TextualBody", "value": finding.message, "format": "text/plain"},
                    {"type": "TextualBody", "value": finding.kind, "purpose": "tagging"},
                ],
                "target": targets or [whole],
            }
        )
    return out


def _selectors(place: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {"type": "TextQuoteSelector", "exact": place["exact"], "prefix": place["prefix"], "suffix": place["suffix"]},
        {"type": "TextPositionSelector", "start": place["start"], "end": place["end"]},
    ]
