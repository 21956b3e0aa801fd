"""What the lines of a page say together: how much of a site is seen, which lines are alike, which read as text.

A site shows itself by its own words, and by several of them: a single one may be the document's.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scrubber.cleaning.extract.lines.in_context import in_context
from scrubber.cleaning.extract.lines.line_vocabulary import documents_too, leads_on, says_label, stated
from scrubber.cleaning.extract.lines.lines import PAGE_MARK, Reading
from scrubber.cleaning.extract.lines.own_words import BUTTONS, INSERT, OWN_WORDS
from scrubber.cleaning.extract.lines.page_title import FAR_TITLE, NAME, PAGE_TITLE, RIGHTS
from scrubber.cleaning.extract.lines.places import MENU, TRAIL
from scrubber.cleaning.extract.lines.unknown_menu import HEAVIEST, LONG_RUN, find_menu
from scrubber.patterns import lazily

#: A line that stands this often on a page belongs to a template.
TEMPLATE = 3
#: How much of a site has to be seen for there to be menus and bylines.
SEEN = 0.25
#: The mass from which on an open line is text and no name of something, and a question no heading.
LONG, _ASKING = 60, 40
#: So many narrow lines make a text; most of them are of a script without capitals, and lines that show a sentence have
#: at most such a share of the whole.
_NARROW_LINES, _MOST, _SHOWN = 12, 0.7, 0.4
#: The mass from which on an open line is a paragraph and in no column, and the share of them from which on the text is
#: in none.
_PARAGRAPH, _WIDE = 2 * LONG, 0.25
#: Letters of the shortest line that is text, and its share of the usual one.
_NAME, _NARROW = 8, 0.6
#: A word of a script without capitals, from Hebrew to Khmer.
_UNCASED = lazily("[\u05d0-\u109f\u1200-\u137f\u1780-\u17ff]+")
#: The share of lines in its own words by which a site shows itself fully; a book has such lines too, in hundreds of
#: pages.
_DENSE = 0.04
#: What is held of a site that does not show itself; the different things that only sites say, at least, where one does:
#: one of them alone, or two, any document may say. Page numbers are no such thing.
_UNSEEN = 0.1
_VOICES = 3
#: Of what a site and a document's chapters both say, so many count as one that only sites say; words in letters that
#: programs are not written in count twice.
_COMMON = 2
#: The share of the text that stays, at least, where few words of a site stand around it.
_STAYS = 0.5
#: Rows of links that show a site by themselves.
_ROWS_OF_LINKS = 2
#: Signs of programs, settings, marked-up text and columns: words of sites within such a line are another's.
_MARKED = lazily(r"[={}<>;$`\\]|->|^[\"':(/%&]|\w\(|(?<=\S)(?<!^[-*+•])(?:\t|\s{3,})\S")
#: The share of a list of words, a text without running text, that may be words of sites too.
_FEW = 0.1
#: What is held of a site that shows a menu alone.
_MENU = 0.5
#: What shows a site by where it stands, in whatever words; or by what stands in one row, of which a document's line may
#: tell as well ("Copy, Print, Save"): no one of these does by itself, but two rows do.
_BY_PLACE = frozenset({MENU, TRAIL, PAGE_TITLE, FAR_TITLE, NAME, RIGHTS, BUTTONS})
_ROWS = 2
#: The mass of the heaviest teaser, and such on one page, at the least.
_TEASER, _TEASERS = 120, 3
#: What stands twice is an entry of a table of contents and its heading.
_ENTRY = 2
_FIGURES = lazily(r"\d+")
_LOOK = 400  # characters of a line that are looked at
_HEADINGS = 3  # headings of one form that count on
#: By how much headings count on at most: one may have been drawn into a paragraph. The share of them that count on from
#: the one before, and digits that are looked at.
_COUNTED_BY, _COUNTS, _DIGITS = 2, 0.8, 6


class Evidence:
    """The readings of a page's lines, and what they say of one another.

    Attributes:
        lines: those of the page that are not blank.
        readings: those of its lines that are not blank.
        counts: how often each stands on the page, by its letters.
        narrow: open lines that are text though they are short, in scripts that show no sentences.
        teasers: the beginnings of other pages.
        site: 0.1 to 1: how much of a site is seen around the document.
        seen: a site shows itself.
        text: the lines that read as running text.
    """

    def __init__(self, lines: Sequence[str], readings: Sequence[Reading]) -> None:
        self.readings = readings = in_context(lines, readings)
        self.lines = lines
        self.narrow = _narrow(lines, readings)
        self._strong = [
            not reading.links
            and reading.chrome < OWN_WORDS
            and (
                (reading.closed and reading.sentence and not (reading.asking and reading.mass < _ASKING))
                or reading.mass >= LONG
                or i in self.narrow
            )
            for i, reading in enumerate(readings)
        ]
        self.teasers = _teasers(readings, self._strong)
        self.counts = Counter(reading.squeezed for reading in readings if reading.squeezed)
        for before, after in pairwise(readings):
            # A sentence under itself, as captions stand, is said once.
            if before.squeezed == after.squeezed and after.sentence and after.closed:
                self.counts[after.squeezed] -= 1
        for counted in _counting_on(lines, readings, self.counts):
            self.counts[counted] = 1
        if self.narrow or self._is_given_often():
            # Where paragraphs are in pieces, their last ones say the same often; and of a page that gives its text
            # over and over, each line would be one of a template.
            self.counts = Counter({said: min(count, TEMPLATE - 1) for said, count in self.counts.items()})
        own = [
            reading.voice for i, reading in enumerate(readings) if reading.chrome >= OWN_WORDS and self._is_witness(i)
        ]
        voices = set(own)
        firm = voices - documents_too()
        if (len(firm) == 1 and firm <= _BY_PLACE and own.count(BUTTONS) < _ROWS) or firm <= {PAGE_TITLE, NAME}:
            firm = (
                set()
            )  # a row of names alone may be the document's, or a heading like another, or a title with its subtitle
        self.site = _UNSEEN
        listed = len(own) <= _FEW * len(readings) and not any(self._strong)
        rows = sum(reading.links for reading in readings)
        edge = bool(readings) and (self._is_witness(0) or self._is_witness(len(readings) - 1))
        common = min(_weight(firm), len(voices - firm - stated()) // _COMMON)
        weight = _weight(firm) + common + min(rows, 1) + edge
        if not listed and firm and weight >= _VOICES:
            self.site = min(1.0, _UNSEEN + len(own) / 6, _UNSEEN + len(own) / len(readings) / _DENSE)
        self.text = [i for i, strong in enumerate(self._strong) if strong]
        self._menu = find_menu(lines, readings, self.text, self.is_short) if self.site < _MENU else -1
        if self._menu >= 0:
            self.site = _MENU
        self.seen = (
            self.site >= SEEN
            or rows >= _ROWS_OF_LINKS
            or (rows > 0 and any(voice in firm or not voice.isascii() for voice in voices))
        )

    def _is_given_often(self) -> bool:
        """Whether most of what the running text says stands on the page so often that it would be a template's: one
        copy for a screen, one for print, one for a telephone. It goes wrong for a page that has no text but what it
        sets in often.
        """
        if max(self.counts.values(), default=0) < TEMPLATE:
            return False
        said = {
            reading.squeezed: reading.mass
            for reading, strong in zip(self.readings, self._strong, strict=True)
            if strong
        }
        often = sum(mass for squeezed, mass in said.items() if self.counts[squeezed] >= TEMPLATE)
        return 2 * often > sum(said.values())

    def _is_witness(self, i: int) -> bool:
        """Whether a line says in a site's words, and plainly, that a site is there."""
        reading = self.readings[i]
        if reading.chrome < OWN_WORDS or reading.voice == PAGE_MARK or reading.data:
            return False
        return reading.voice in _BY_PLACE or _MARKED.search(self.lines[i][:_LOOK]) is None

    def shows_site(self, start: int, end: int) -> bool:
        """Whether a site speaks in these lines: by its own words, by rows of links, or by a long run of short lines
        that lead nowhere.
        """
        if not self.seen:
            return False
        if start <= self._menu < end:
            return True
        run = 0
        for i in range(start, end):
            reading = self.readings[i]
            if reading.chrome >= OWN_WORDS or reading.links:
                return True
            short = reading.mass <= 14 and not (reading.closed or reading.numbered or reading.item or reading.data)
            run = run + 1 if short and self.counts[reading.squeezed] != _ENTRY else 0
            if run >= LONG_RUN:
                return True
        return False

    def may_leave_out(self, start: int, end: int, first: int, last: int) -> bool:
        """Whether these lines may be the site's, where those from first to last are the text: few words of a site
        don't cover more running text than there is elsewhere.
        """
        rows = sum(self.readings[i].links for i in range(start, end))
        if _weight(self._heard(start, end)) + rows >= _VOICES:
            return True
        own, other = (
            sum(self.readings[i].mass for i in range(a, b) if self.is_strong(i) and i not in self.teasers)
            for a, b in ((first, last + 1), (start, end))
        )
        return own >= _STAYS * (own + other)

    def _heard(self, start: int, end: int) -> set[str]:
        """What only sites say that is said in these lines."""
        return {self.readings[i].voice for i in range(start, end) if self._is_witness(i)} - documents_too()

    def is_the_sites(self, i: int) -> bool:
        """Whether a line in a site's words is one: where no site is seen, a document may say such things too, its
        rights or its author, or amid its text, in words of an alphabet, what it is about.
        """
        voice = self.readings[i].voice
        if self.seen:
            return True
        if voice in documents_too() or says_label(voice) or voice in _BY_PLACE:
            return False
        amid = bool(self.text) and self.text[0] < i < self.text[-1]
        return not voice.isascii() or voice == PAGE_MARK or (self._is_witness(i) and not amid)

    def says_numbers_of(self, i: int, other: int) -> bool:
        """Whether a line has the figures that another begins with: two entries of one form differ in nothing else."""
        return "".join(_FIGURES.findall(self.lines[other][:_LOOK])).startswith(
            "".join(_FIGURES.findall(self.lines[i][:_LOOK]))
        )

    def is_insert(self, i: int) -> bool:
        """Whether a line is what sites set between paragraphs: it says nothing of where the document begins or ends."""
        return self.readings[i].voice.startswith(INSERT)

    def is_heading(self, i: int) -> bool:
        """Whether a line over the text may be a heading of it."""
        reading = self.readings[i]
        if reading.links or reading.date or reading.chrome >= OWN_WORDS or not reading.squeezed:
            return False
        return self.counts[reading.squeezed] < TEMPLATE and not (i and self.readings[i - 1].field)

    def is_short(self, i: int) -> bool:
        """Whether a line reads as the name of something: neither closed nor a sentence, without a number or bullet."""
        reading = self.readings[i]
        return not (reading.closed or reading.sentence or reading.numbered or reading.item or i in self.narrow)

    def is_strong(self, i: int) -> bool:
        """Whether a line reads as running text."""
        return self._strong[i]


def _narrow(lines: Sequence[str], readings: Sequence[Reading]) -> frozenset[int]:
    """Open lines that are text though they are short: all but the shortest, where a text in a script without
    capitals hardly shows a sentence.
    """
    told = [
        i
        for i, reading in enumerate(readings)
        if len(reading.squeezed) >= _NAME and reading.chrome < OWN_WORDS and not (reading.links or reading.data)
    ]
    sizes = {i: len(readings[i].squeezed) for i in told}
    shown = sum(sizes[i] for i in told if readings[i].closed and readings[i].sentence)
    # What no column holds are paragraphs, in a script that does not close its sentences: the short lines beside them
    # are names.
    wide = sum(sizes[i] for i in told if readings[i].mass >= _PARAGRAPH)
    if len(told) < _NARROW_LINES or shown > _SHOWN * sum(sizes.values()) or wide > _WIDE * sum(sizes.values()):
        return frozenset()
    if sum(_is_uncased(lines[i]) for i in told) < _MOST * len(told):
        return frozenset()
    short = sorted(sizes[i] for i in told if readings[i].mass < LONG)
    least = _NARROW * short[len(short) // 2] if short else 0
    return frozenset(i for i in told if sizes[i] >= least and not (readings[i].date or readings[i].stamped))


def _teasers(readings: Sequence[Reading], strong: Sequence[bool]) -> frozenset[int]:
    """The paragraphs under each of which a page leads on to the rest ("Read more"), where it has several: they are of
    other pages. It goes wrong where they are all that a page says.
    """
    found = [
        i
        for i, (reading, below) in enumerate(pairwise(readings))
        if below.voice in leads_on() and strong[i] and reading.mass <= _TEASER
    ]
    return frozenset(found if len(found) >= _TEASERS else [])


def _is_uncased(line: str) -> bool:
    """Whether most words of a line are of a script without capitals."""
    if line.isascii():
        return False
    words = len(_UNCASED.findall(line[:_LOOK]))
    return words > 0 and 2 * words > len(line[:_LOOK].split())


def _weight(voices: set[str]) -> int:
    """How much these words say that a site is there."""
    return len(voices) + sum(not voice.isascii() for voice in voices)


def _counting_on(lines: Sequence[str], readings: Sequence[Reading], counts: Counter[str]) -> list[str]:
    """What headings say that count on ("Article 7", "Article 8"), by its letters: such a line is no template's."""
    figures: dict[str, list[int]] = {}
    for line, reading in zip(lines, readings, strict=True):
        if counts[reading.squeezed] >= TEMPLATE and reading.mass <= HEAVIEST and reading.chrome < OWN_WORDS:
            found = _FIGURES.findall(line[:_LOOK])
            figures.setdefault(reading.squeezed, []).append(int(found[0][:_DIGITS]) if len(found) == 1 else -1)
    return [
        said
        for said, numbers in figures.items()
        if sum(before < after <= before + _COUNTED_BY for before, after in pairwise(numbers))
        >= max(_HEADINGS - 1, _COUNTS * (len(numbers) - 1))
    ]
