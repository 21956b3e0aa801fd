"""Lines that are pieces of one paragraph, where a text's line ends fall anywhere.

A text whose lines were broken at no one width is not joined, for who broke them is not known; but what a line says for
or against being the document's, it says as a piece of its paragraph. Half a sentence by itself reads as a menu's entry
does.
"""

from collections.abc import Sequence

from scrubber.cleaning.extract.lines.lines import Reading, read
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.language.stops import STOPPED
from scrubber.patterns import lazily

#: Line ends within sentences that a broken text has, and their share of the line ends that close nothing.
_ENOUGH, _SHARE = 5, 0.3
#: The share of these, at least, that show it by themselves and not by how the next line closes.
_PARTED = 0.34
#: A heading or an entry of a menu is no heavier.
NAME = 8
#: A heavier line is a paragraph: no text that is broken by hand has such lines.
_WIDEST = 60
#: A line that is no heavier may be a single word: a list of words in lower case has no line ends within sentences.
_WORD = 2.5
#: As much of a line's end as shows how it ends, and as much of a line as shows whether a sentence ends in it.
TAIL, _LOOK = 6, 400
_PAUSED = lazily(r"[，,、؛،፣፤;；]$|[-\u00ad\u2010]$")
_WITHIN = lazily(r"[。！？।॥۔؟።፧։။។៕](?=.)|[^\W\d_]{2}[.!?]\s(?=\S)|[，,、؛،፣፤](?=.)")


def paragraphs(lines: Sequence[str], adjoining: Sequence[bool], readings: Sequence[Reading]) -> list[range] | None:
    """The lines of each paragraph, by their indices, where many line ends stand within sentences; None where they do
    not. Of an `adjoining` line the next one follows with no blank line between.

    A line runs on where it closes no sentence and the next begins in lower case, where it ends in a pause or in a
    divided word, or, in scripts without capitals, where a sentence ends within it or with the next one; the others
    between such lines run on too.
    """
    pieces = list(map(may_be_piece, readings))
    may = [
        i
        for i in range(len(lines) - 1)
        if adjoining[i] and pieces[i] and pieces[i + 1] and _may_run_on(lines[i], readings[i], readings[i + 1])
    ]
    sure = {
        i for i in may if readings[i].mass > _WORD and _runs_on(lines[i], lines[i + 1], heavy=readings[i].mass > NAME)
    }
    if len(sure) < _ENOUGH or len(sure) < _SHARE * len(may):
        return None
    # Headlines over their teasers' first sentences run on into a close, and show no sentence that a line end parts.
    if sum(_runs_on(lines[i], lines[i + 1], heavy=False) for i in sure) < _PARTED * len(sure):
        return None
    if 2 * sum(readings[i].mass <= NAME and readings[i].closed for i in sure) > len(sure):
        return None  # verses
    joined: set[int] = set()
    for i in may:
        inside = i - 1 in joined
        heavy = readings[i].mass > NAME and not readings[i].numbered
        if i in sure or inside or (heavy and (i + 1 in sure or not lines[i + 1][0].isupper())):
            joined.add(i)
    found, start = [], 0
    for i in range(len(lines)):
        if i not in joined:
            found.append(range(start, i + 1))
            start = i + 1
    return found


def read_whole(lines: Sequence[str], group: range) -> tuple[str, Reading] | None:
    """A paragraph in one line and how it reads; None where its lines together are no text but a row of names."""
    whole = " ".join(lines[i] for i in group)
    if not any(
        _PAUSED.search(lines[i]) or STOPPED.search(lines[i][-TAIL:]) or _WITHIN.search(lines[i][:_LOOK]) for i in group
    ):
        return None
    reading = read(whole)
    return None if reading.links or reading.chrome >= OWN_WORDS else (whole, reading)


def may_be_piece(reading: Reading) -> bool:
    """Whether a line may be a piece of a paragraph."""
    return not (reading.chrome >= OWN_WORDS or reading.date or reading.mark or reading.data or reading.links)


def _may_run_on(line: str, reading: Reading, following: Reading) -> bool:
    return not (reading.mass > _WIDEST or following.numbered or following.item or STOPPED.search(line[-TAIL:]))


def _runs_on(line: str, following: str, *, heavy: bool) -> bool:
    if following[0].islower() or _PAUSED.search(line):
        return True
    if following[0].isupper():
        return False
    return _WITHIN.search(line[:_LOOK]) is not None or (heavy and STOPPED.search(following[-TAIL:]) is not None)
