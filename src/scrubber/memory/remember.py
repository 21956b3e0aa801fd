"""What is found of the mirrors now: who of them has a vote, and what their document's history says of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from scrubber.archive.rulings import honour
from scrubber.archive.values import Restoration, Word
from scrubber.errors import ScrubberError
from scrubber.memory import decided, kept
from scrubber.memory.behind import beside, stayed
from scrubber.memory.carried import words_of
from scrubber.memory.divided import divided
from scrubber.memory.in_front import open_yet
from scrubber.memory.late import late, undecided
from scrubber.memory.memory import Memory
from scrubber.memory.outlasted import outlasted
from scrubber.memory.readings import flat
from scrubber.memory.unsettled import unsettled
from scrubber.model import CleanText, Collation
from scrubber.outcome import Edition
from scrubber.witness import Reader, Reading, collate_readings, texts


class Votes(NamedTuple):
    """What the mirrors that have a vote attest.

    Attributes:
        stay: the mirrors without a vote, with the editions that they carry (see `behind.stayed`).
        judged: what was judged before and is not voted on (see `decided.places`), and where the edition before has no
            vote (see `divided`).
        collation: of those with a vote; None where none could be read.
        wrong: what is wrong with those that could not be read.
    """

    stay: dict[str, Edition]
    judged: list[dict[str, Any]]
    collation: Collation | None
    wrong: Mapping[str, ScrubberError]


def vote(readings: Sequence[Reading], memory: Memory, said: Sequence[Word], read: Reader) -> Votes:
    """Read the mirrors, and collate those that have a vote.

    Args:
        readings: of all mirrors.
        memory: of the document.
        said: what persons decided, oldest first.
        read: reads mirrors; it is asked for each several times.
    """
    # A text that a person restored may be one that the mirrors have left.
    restored = any(isinstance(word, Restoration) for word in said)
    stay = {} if restored else stayed(readings, memory, read)
    voters = [each for each in readings if each.mirror not in stay]
    judged = [*decided.places(texts(voters, read), memory), *divided(memory)]
    found = collate_readings(voters, previous=memory.latest, said=said, judged=judged, read=read)
    return Votes(stay, judged, *found)


class Collated(NamedTuple):
    """What the mirrors came to.

    Attributes:
        collation: None where none could be read.
        texts: the mirrors' texts, by name.
        judged: what was judged before, or now, and had no vote, and where the edition before had none.
        behind: who stays behind from now on, with the number of the edition.
        led: who was in front (see `in_front.open_yet`).
    """

    collation: Collation | None
    texts: dict[str, CleanText]
    judged: list[dict[str, Any]]
    behind: dict[str, int]
    led: dict[str, tuple[int, int]]


def remember(
    votes: Votes, readings: Sequence[Reading], memory: Memory, said: Sequence[Word], read: Reader, time: datetime
) -> Collated:
    """Tell what was found as the document's history has it. `votes` are what was found of those who have one; what is
    read, said and remembered is as `vote` takes it.

    The order counts: what moved on past an alteration decides it before anybody is excused as late, and only what then
    still accuses can be left open; what is told of a late mirror a person may have accepted as well.

    Raises:
        StoreError: the archive could not be read.
    """
    stay, judged, collation, _ = votes
    own = texts(readings, read)
    behind = {name: edition.number for name, edition in stay.items()}
    if collation is None:
        return Collated(None, own, judged, behind, memory.last.facts["led"] if memory.last else {})
    if more := kept.places(collation, own, memory):
        judged = [*judged, *more]
        voters = [each for each in readings if each.mirror not in stay]
        again, _ = collate_readings(voters, previous=memory.latest, said=said, judged=judged, read=read)
        collation = again or collation
    collation = decided.told(outlasted(collation, memory), judged, own.keys() - stay.keys(), memory)
    collation, newly = late(collation, own, memory)
    collation, led = open_yet(unsettled(collation, own, memory), memory, time)
    collation = beside(undecided(collation, memory), stay, own, memory)
    flat.cache_clear()  # a text may be a book, and the next document is another
    words_of.cache_clear()
    return Collated(honour(collation, said), own, judged, behind | newly, led)
