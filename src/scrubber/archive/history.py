"""Where each block of an edition comes from: the edition that brought it in, and the mirrors that attest it."""

from dataclasses import dataclass
from datetime import datetime

from scrubber.archive.archive import Archive
from scrubber.errors import DocumentError
from scrubber.model import Block
from scrubber.outcome import Edition


@dataclass(frozen=True, slots=True)
class Origin:
    """A block, and where it comes from.

    Attributes:
        block: the block.
        edition: the number of the first edition of the unbroken row of editions that have it.
        time: that edition's.
        mirrors: those that attest it in the edition that was asked about.
    """

    block: Block
    edition: int
    time: datetime
    mirrors: tuple[str, ...]


def edition_of(archive: Archive, document: str, number: int | None = None) -> Edition:
    """An edition of a document, the latest if no number is given.

    Raises:
        DocumentError: there is none.
    """
    edition = archive.edition(document, number) if number else archive.latest(document)
    if edition is None:
        raise DocumentError(f"{document} has no edition yet: no mirror could be read")
    return edition


def blame(archive: Archive, document: str, number: int | None = None) -> list[Origin]:
    """The origins of an edition's blocks, in order.

    A block is the same as long as its text is, wherever it stands. Of several blocks with the same text, as many are
    old as the edition before had.

    Args:
        archive: the archive.
        document: the document's id.
        number: the edition; the latest if left out.

    Raises:
        DocumentError: there is no such edition.
    """
    editions = archive.editions(document)
    target = archive.edition(document, number or max(1, len(editions)))
    since: dict[str, list[int]] = {}
    for edition in editions[: target.number]:
        now: dict[str, list[int]] = {}
        for block in edition.blocks:
            past = since.get(block.text)
            now.setdefault(block.text, []).append(past.pop(0) if past else edition.number)
        since = now
    times = {edition.number: edition.time for edition in editions}
    structure = target.record["blocks"]
    origins = []
    for block, facts in zip(target.blocks, structure, strict=True):
        first = since[block.text].pop(0)
        origins.append(Origin(block, first, times[first], tuple(facts.get("sources", ()))))
    return origins
