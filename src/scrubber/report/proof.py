"""What a report can be checked by: the bytes that each mirror gave, by their SHA-256, whence and when."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from scrubber.report.markup import Html, el, join, table
from scrubber.report.material import Material

_LEAD = (
    "The bytes that the mirrors stand with, and since when each gives the same. What is said of a mirror is said of "
    "these bytes: the SHA-256 of the file is the same number, or it is another file."
)


def proof(material: Material) -> Html | None:
    """Each mirror's captures, the edition by its whole hash, and how to check both."""
    rows = []
    for mirror, aside, each in material.proof():
        name = el("td", el("strong", el("bdi", mirror)))
        if isinstance(each, int):
            rows.append(el("tr", name, el("td", more(each), data_label="from"), el("td"), el("td")))
            continue
        note = el("span", "what it gave last, put aside", class_="where") if aside else None
        rows.append(
            el(
                "tr",
                name,
                el("td", el("bdi", str(each["url"])), note, data_label="from"),
                el("td", time_of(each), data_label="first so"),
                el("td", el("code", str(each["sha256"])), data_label="SHA-256"),
            )
        )
    if not rows:
        return None
    edition = material.edition
    captures = table(("Mirror", "From", "First so", "SHA-256"), rows, name="proof")
    lines = [
        el(
            "p",
            f"Edition {edition.number} has the hash ",
            el("code", edition.hash),
            ", made of its text and its captures.",
        ),
        el(
            "p",
            "From the archive ",
            el("code", f"scrubber export {edition.document}.warc.gz --document {edition.document}"),
            " writes these bytes out with the servers' answers, and ",
            el("code", f"scrubber verify {edition.document}"),
            " makes each edition again from them.",
        ),
    ]
    return join([el("p", _LEAD, class_="lead"), el("details", el("summary", "Every capture"), captures), *lines])


def told_of(material: Material, mirror: str) -> str:
    """The capture that a mirror's reading stands in, in a few words; "" of several, or where none is known."""
    records = material.captures.get(mirror, ())
    if len(records) != 1:
        return ""
    return f" of {time_of(records[0])}, SHA-256 {records[0]['sha256']}"


def more(count: int) -> str:
    """That there are so many captures more."""
    return f"and {count:,} more, all of which the report as JSON names"


def time_of(record: Mapping[str, Any]) -> str:
    """When a capture was made, as readers are told it."""
    return f"{datetime.fromisoformat(record['time']):%Y-%m-%d %H:%M %Z}"
