"""Where a text begins and ends among a page's lines, while it is looked for, and what the lines there say."""

from functools import cached_property

from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import TEMPLATE, Evidence
from scrubber.cleaning.extract.lines.subject import LEAST_TERMS, pairs, shared, speak_of, vocabulary
from scrubber.patterns import lazily

#: How much of a site's words in a line says that the document may end there.
HINT = 0.15
#: Lines without text of their own, pictures' captions and short headings, that may stand between two of the document's;
#: what is a clause and no label.
_BRIDGE = 8
_CLAUSE = 12
#: The same behind it over which a sentence in the text's terms goes on: the cells of a table, a line each; their mass
#: at most on the average, for headings of other texts have more, and terms that it shares at least.
_FAR, _CELL, _SHARED = 40, 5, 2
#: The last paragraphs of a text, or the first, that say what it speaks of.
_SPOKEN = 30
#: The mark of a note.
_NOTE = lazily(r"\[\d{1,3}\]")


class Bounds:
    """The lines between which a text stands.

    Attributes:
        page, readings: the page's lines, and how each reads.
        first, last: the first and the last line of the text, as far as they have been found.
        end: the line behind the last that can be the text's.
        text: the lines among them that read as text.
    """

    def __init__(self, page: Evidence, first: int, last: int, end: int) -> None:
        self.page = page
        self.readings = page.readings
        self.first, self.last, self.end = first, last, end
        self.text = [i for i in range(first, last + 1) if page.is_strong(i)]
        self._said_within: dict[str, bool] = {}

    def opening(self) -> set[str]:
        """What the text's first paragraphs speak of."""
        return vocabulary(self.page.lines[i] for i in self.text[:_SPOKEN])

    def closing(self) -> set[str]:
        """What the text's last paragraphs speak of."""
        return vocabulary(self.page.lines[i] for i in self.text[-_SPOKEN:])

    def bridged(self, edge: int, stop: int, step: int) -> int:
        """An edge of the text, moved outwards over lines among which no site speaks, to the furthest that reads
        as text.
        """
        at = edge
        names = mass = 0
        short = self.last - self.first + 1 - len(self.text)
        most = max(_BRIDGE, short // 2)
        spoken: set[str] = set()
        heard = self.text[-_SPOKEN:] if step > 0 else []  # their terms are not among those spoken yet: few are asked
        while 0 <= at + step < len(self.readings) and at + step != stop:
            at += step
            reading = self.readings[at]
            if self.page.is_insert(at):
                continue
            if not reading.mark and (
                self.speaks(at) or reading.chrome >= HINT or (reading.stamped and not reading.data)
            ):
                break
            if reading.data:
                continue
            closes = reading.closed and (reading.sentence or reading.mass >= _CLAUSE) and not reading.asking
            # Behind the text, what is cut off may be the beginning of another.
            told = closes or at in self.page.narrow or self.is_note(at)
            if names > most and told:
                told = mass <= _CELL * names and shared(self.page.lines[at], self.closing())[0] >= _SHARED
            if told or (step < 0 and self.page.is_strong(at)):
                edge, names, mass = at, 0, 0
                heard.append(at)
                continue
            if step > 0:
                told_of = pairs(self.page.lines[at])
                if len(told_of) >= LEAST_TERMS:
                    spoken |= vocabulary(self.page.lines[i] for i in heard)
                    heard = []
                    if speak_of(told_of, spoken):
                        continue
            names += step > 0 or not reading.sentence
            mass += reading.mass
            if names > (most if step < 0 else max(most, _FAR)):
                break
        return edge

    def speaks(self, i: int) -> bool:
        """Whether a site speaks in a line."""
        reading = self.readings[i]
        return not self.page.is_insert(i) and (
            reading.chrome >= OWN_WORDS
            or reading.links
            or reading.date
            or (
                self.page.counts[reading.squeezed] >= TEMPLATE
                and not all(near.data for near in self.readings[max(0, i - 1) : i + 2])  # cells of a table
                and not self._comes_again(reading.squeezed)
            )
        )

    def is_note(self, i: int) -> bool:
        """Whether a line is a note to the text, which has its mark."""
        note = _NOTE.match(self.page.lines[i])
        return note is not None and note[0] in self._noted

    @cached_property
    def _noted(self) -> set[str]:
        """The marks of notes in the text."""
        return {mark for i in self.text for mark in _NOTE.findall(self.page.lines[i])}

    def _comes_again(self, squeezed: str) -> bool:
        """Whether what a page says often it says within its text: a heading that each part of it has, a question
        that each is asked.
        """
        said = self._said_within.get(squeezed)
        if said is None:
            within = sum(self.readings[i].squeezed == squeezed for i in range(self.first, self.last + 1))
            said = self._said_within[squeezed] = within >= max(TEMPLATE, self.page.counts[squeezed] - 1)
        return said
