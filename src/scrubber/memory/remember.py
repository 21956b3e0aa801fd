"""What was found of the mirrors now, told with what their document's history says of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from scrubber.memory import decided
from scrubber.memory.behind import beside
from scrubber.memory.in_front import open_yet
from scrubber.memory.late import late, undecided
from scrubber.memory.memory import Memory
from scrubber.memory.outlasted import outlasted
from scrubber.memory.readings import flat
from scrubber.model import CleanText, Collation
from scrubber.outcome import Edition


def remember(
    collation: Collation,
    texts: Mapping[str, CleanText],
    memory: Memory,
    time: datetime,
    *,
    judged: Sequence[Mapping[str, Any]],
    stay: Mapping[str, Edition],
) -> tuple[Collation, dict[str, int], dict[str, tuple[int, int]]]:
    """Tell what was found as the document's history has it.

    The order counts: what moved on past an alteration decides it before anybody is excused as late, and only what then
    still accuses can be left open.

    Args:
        collation: what was found of those who have a vote.
        texts: the texts of all mirrors, by name.
        memory: of the document.
        time: of this run.
        judged: what was judged before (see `decided.places`).
        stay: the mirrors without a vote, with the editions that they carry (see `behind.stayed`).

    Returns:
        The collation, with what there is to tell of those without a vote; who stays behind from now on, with the number
        of the edition; and who was in front, as of `in_front.open_yet`.

    Raises:
        StoreError: the archive could not be read.
    """
    voters: Collection[str] = texts.keys() - stay.keys()
    collation = decided.told(outlasted(collation, memory), judged, voters, memory)
    collation, newly = late(collation, texts, memory)
    collation, led = open_yet(collation, memory, time)
    collation = beside(undecided(collation, memory), stay, texts, memory)
    flat.cache_clear()  # a text may be a book, and the next document is another
    return collation, newly, led
