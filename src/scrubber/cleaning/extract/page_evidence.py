"""What the lines of a page say together: how much of a site is seen, which lines are alike, which read as text.

A site shows itself by its own words, and by several of them: a single one may be the document's.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.kinship import shared, vocabulary
from scrubber.cleaning.extract.line_vocabulary import documents_too, labels, stated
from scrubber.cleaning.extract.lines import INSERT, is_known
from scrubber.cleaning.extract.places import MENU, TRAIL, with_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.lines import Reading

#: From here on a line is the site's by its own words.
OWN_WORDS = 0.5
#: A line that stands this often on a page belongs to a template.
TEMPLATE = 3
#: How much of a site has to be seen for there to be menus and bylines.
SEEN = 0.25
#: The mass from which on an open line is text and no name of something.
LONG = 60
#: So many narrow lines make a text; most of them are of a script without capitals, and lines that show a sentence have at most such a share of the whole.
_NARROW_LINES, _MOST, _SHOWN = 12, 0.7, 0.4
#: Letters of the shortest line that is text, and its share of the usual one.
_NAME, _NARROW = 8, 0.6
#: A word of a script without capitals, from Hebrew to Khmer.
_UNCASED = re.compile("[\u05d0-\u109f\u1200-\u137f\u1780-\u17ff]+")
#: The share of lines in its own words by which a site shows itself fully; a book has such lines too, in hundreds of pages.
_DENSE = 0.04
#: What is held of a site that does not show itself; the different things that only sites say, at least, where one does: one of them alone, or two, any document may say. Page numbers are no such thing.
_UNSEEN = 0.1
_VOICES = 3
#: Of what a site and a document's chapters both say, so many count as one that only sites say; words in letters that programs are not written in count twice.
_COMMON = 2
#: The share of the text that stays, at least, where few words of a site stand around it.
_STAYS = 0.5
#: Rows of links that show a site by themselves.
_ROWS_OF_LINKS = 2
#: Signs of programs, settings, marked-up text and columns: words of sites within such a line are another's.
_MARKED = re.compile(r"[={}<>;$`\\]|->|^[\"':(/%&]|\w\(|\S(?:\t|\s{3,})\S")
#: The share of a list of words, a text without running text, that may be words of sites too.
_FEW = 0.1
_PAGE_MARK = "#"
#: What is held of a site that shows a menu alone; the heaviest of its items, how many of them are looked at, and the share of them that may be of the text.
_MENU = 0.5
_ITEM = 8
_MOST_ITEMS = 40
_RELATED = 0.5
#: The share of a menu's items that have figures or name files, at most: such are a record's.
_FIGURED = 0.3
#: The share of rows and lines of programs from which on a text is a table or a listing.
_ROWS = 0.1
#: Paragraphs that a page with a menu has, and those that say what it speaks of.
_LEAST_TEXT, _SAMPLE = 3, 60
#: Short lines in a row that make a menu; those that stand twice are a table of contents and its headings.
_LONG_RUN = 10
_ENTRY = 2
#: Times that a field stands in a text as one of each of its parts (the author of each poem), and the share of the text that they span.
_RECORDS = 3
_SPAN = 0.5
_RIGHTS = re.compile(r"copyright|\(c\)|©|all rights reserved")
_AT_A_TIME = re.compile(r"[\[(]?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,6})?[\])]?\s{1,4}\S")
_CUE = 4  # the times of a subtitle, and its lines
_MANY_RIGHTS = 5
_FIGURES = re.compile(r"\d+")
#: A figure, or the name of a file.
_RECORDED = re.compile(r"\d|[A-Za-z][._/*][A-Za-z*]")
_LOOK = 400  # characters of a line that are looked at
#: A line that says what something is, and the heaviest; lines in a row that make a document's particulars.
_NAMED = re.compile(r"[^\W\d_][^:：]{0,24}[:：]\s{0,4}[^\s/]")
_HEAVIEST = 40
_PARTICULARS = 3
#: A numbered heading, headings that count on, and the share of them that have text under them.
_COUNTED = re.compile(r"(\d{1,2})[.．、]?\s{1,4}[^\W\d_]")
_HEADINGS = 3
_OVER_TEXT = 0.5
#: By how much headings count on at most: one may have been drawn into a paragraph. The share of them that count on from the one before, and digits that are looked at.
_COUNTED_BY, _COUNTS, _DIGITS = 2, 0.8, 6


class Evidence:
    """The readings of a page's lines, and what they say of one another.

    Attributes:
        readings: those of its lines that are not blank.
        counts: how often each stands on the page, by its letters.
        narrow: open lines that are text though they are short, in scripts that show no sentences.
        site: 0.1 to 1: how much of a site is seen around the document.
        seen: a site shows itself.
    """

    def __init__(self, lines: Sequence[str], readings: Sequence[Reading]) -> None:
        readings = _without_rights(lines, _without_times(lines, _without_records(readings)))
        readings = _without_unknown_rows(lines, _with_particulars(lines, readings))
        readings = with_places(lines, _without_own_inserts(lines, readings))
        self.readings = readings = _with_headings(lines, readings)
        self._lines = lines
        self.narrow = _narrow(lines, readings)
        self.counts = Counter(reading.squeezed for reading in readings if reading.squeezed)
        for counted in _counting_on(lines, readings, self.counts):
            self.counts[counted] = 1
        if self.narrow:
            # Where paragraphs are in pieces, their last ones say the same often.
            self.counts = Counter({said: min(count, TEMPLATE - 1) for said, count in self.counts.items()})
        own = [reading.voice for i, reading in enumerate(readings) if self._is_witness(i)]
        voices = set(own)
        firm = voices - documents_too()
        if len(firm) == 1 and firm <= {MENU, TRAIL}:
            firm = set()  # a row of names alone may be the document's, or a heading like another
        self.site = _UNSEEN
        listed = len(own) <= _FEW * len(readings) and not any(map(self.is_strong, range(len(readings))))
        rows = sum(reading.links for reading in readings)
        edge = bool(readings) and (self._is_witness(0) or self._is_witness(len(readings) - 1))
        common = min(_weight(firm), len(voices - firm - stated()) // _COMMON)
        weight = _weight(firm) + common + min(rows, 1) + edge
        if not listed and firm and weight >= _VOICES:
            self.site = min(1.0, _UNSEEN + len(own) / 6, _UNSEEN + len(own) / len(readings) / _DENSE)
        self._menu = self._find_menu(lines) if self.site < _MENU else -1
        if self._menu >= 0:
            self.site = _MENU
        self._text = [i for i in range(len(readings)) if self.is_strong(i)]
        self.seen = (
            self.site >= SEEN
            or rows >= _ROWS_OF_LINKS
            or (rows > 0 and any(voice in firm or not voice.isascii() for voice in voices))
        )

    def _is_witness(self, i: int) -> bool:
        """Whether a line says in a site's words, and plainly, that a site is there."""
        reading = self.readings[i]
        if reading.chrome < OWN_WORDS or reading.voice == _PAGE_MARK or reading.data:
            return False
        return reading.voice in {MENU, TRAIL} or _MARKED.search(self._lines[i][:_LOOK]) is None

    def _find_menu(self, lines: Sequence[str]) -> int:
        """Where a long run of the shortest lines ends that stands over the text and says nothing of what it says: a menu in words that are not known; -1 if none does."""
        body = next((i for i in range(len(lines)) if self.is_strong(i)), 0)
        run: list[int] = []
        longest: list[int] = []
        for i in range(body):
            run = (
                [*run[-_MOST_ITEMS:], i]
                if self.is_short(i) and self.readings[i].mass <= _ITEM and not self.readings[i].data
                else []
            )
            longest = max(longest, run[-_MOST_ITEMS:], key=len)
        rows = sum(reading.data for reading in self.readings)
        figured = sum(_RECORDED.search(lines[i][:_LOOK]) is not None for i in longest)
        if len(longest) < _LONG_RUN or rows > _ROWS * len(lines) or figured > _FIGURED * len(longest):
            return -1
        text = [i for i in range(body, len(lines)) if self.is_strong(i)][:_SAMPLE]
        if longest[0] and lines[longest[0] - 1].endswith((":", "：")):
            return -1  # what a line with a colon announces
        spoken = vocabulary(lines[i] for i in text)
        known = sum(shared(lines[i], spoken)[1] >= _RELATED for i in longest)
        return longest[-1] if len(text) >= _LEAST_TEXT and known < _RELATED * len(longest) else -1

    def shows_site(self, start: int, end: int) -> bool:
        """Whether a site speaks in these lines: by its own words, by rows of links, or by a long run of short lines that lead nowhere."""
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
            if run >= _LONG_RUN:
                return True
        return False

    def may_leave_out(self, start: int, end: int, first: int, last: int) -> bool:
        """Whether these lines may be the site's, where those from first to last are the text: few words of a site don't cover more running text than there is elsewhere."""
        rows = sum(self.readings[i].links for i in range(start, end))
        if _weight(self._heard(start, end)) + rows >= _VOICES:
            return True
        own, other = (
            sum(self.readings[i].mass for i in range(a, b) if self.is_strong(i))
            for a, b in ((first, last + 1), (start, end))
        )
        return own >= _STAYS * (own + other)

    def _heard(self, start: int, end: int) -> set[str]:
        """What only sites say that is said in these lines."""
        return {self.readings[i].voice for i in range(start, end) if self._is_witness(i)} - documents_too()

    def is_the_sites(self, i: int) -> bool:
        """Whether a line in a site's words is one: where no site is seen, a document may say such things too, its rights or its author, or amid its text, in words of an alphabet, what it is about."""
        voice = self.readings[i].voice
        if self.seen:
            return True
        if voice in documents_too() or voice in labels() or voice in {MENU, TRAIL}:
            return False
        amid = bool(self._text) and self._text[0] < i < self._text[-1]
        return not voice.isascii() or voice == _PAGE_MARK or (self._is_witness(i) and not amid)

    def says_numbers_of(self, i: int, other: int) -> bool:
        """Whether a line has the figures that another begins with: two entries of one form differ in nothing else."""
        return "".join(_FIGURES.findall(self._lines[other][:_LOOK])).startswith(
            "".join(_FIGURES.findall(self._lines[i][:_LOOK]))
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
        reading = self.readings[i]
        return (
            not reading.links
            and reading.chrome < OWN_WORDS
            and (
                (reading.closed and reading.sentence and not (reading.asking and reading.mass < 40))
                or reading.mass >= LONG
                or i in self.narrow
            )
        )


def _narrow(lines: Sequence[str], readings: Sequence[Reading]) -> frozenset[int]:
    """Open lines that are text though they are short: all but the shortest, where a text in a script without capitals hardly shows a sentence."""
    told = [
        i
        for i, reading in enumerate(readings)
        if len(reading.squeezed) >= _NAME and reading.chrome < OWN_WORDS and not (reading.links or reading.data)
    ]
    uncased = sum(2 * len(_UNCASED.findall(lines[i][:_LOOK])) > len(lines[i][:_LOOK].split()) for i in told)
    sizes = {i: len(readings[i].squeezed) for i in told}
    shown = sum(sizes[i] for i in told if readings[i].closed and readings[i].sentence)
    if len(told) < _NARROW_LINES or uncased < _MOST * len(told) or shown > _SHOWN * sum(sizes.values()):
        return frozenset()
    short = sorted(sizes[i] for i in told if readings[i].mass < LONG)
    least = _NARROW * short[len(short) // 2] if short else 0
    return frozenset(i for i in told if sizes[i] >= least and not (readings[i].date or readings[i].stamped))


def _weight(voices: set[str]) -> int:
    """How much these words say that a site is there."""
    return len(voices) + sum(not voice.isascii() for voice in voices)


def _without_records(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which a field that each part of the text has, every time with another value, is a row of data and no word of a site."""
    stands: dict[str, list[int]] = {}
    for i, reading in enumerate(readings):
        if reading.chrome >= OWN_WORDS and reading.voice.endswith(":"):
            stands.setdefault(reading.voice, []).append(i)
    rows = {
        i
        for places in stands.values()
        if len({readings[i].squeezed for i in places}) >= _RECORDS
        and places[-1] - places[0] >= max(_SPAN * len(readings), _RECORDS * len(places))
        for i in places
    }
    if not rows:
        return readings
    return [
        reading._replace(chrome=0.0, voice="", field=False, data=True) if i in rows else reading
        for i, reading in enumerate(readings)
    ]


def _without_times(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which what is said at a time is no word of a site, where the text is a row of such: subtitles under their times, a talk whose lines begin with one."""
    rows = [i for i, line in enumerate(lines) if _AT_A_TIME.match(line)]
    cues = [i for i in rows if "-->" in lines[i][:_LOOK]]
    said = set(rows) if 2 * len(rows) >= len(lines) else set()
    if len(cues) >= _RECORDS:
        said.update(i for cue in cues for i in range(cue, min(cue + _CUE, len(lines))))
    if len(said) < _RECORDS:
        return readings
    return [
        reading._replace(chrome=0.0, voice="", field=False, data=True) if i in said else reading
        for i, reading in enumerate(readings)
    ]


def _without_rights(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which notices of rights that stand in several places of the text, each of them another, or are very many, are the document's: a site has its own alone, at its foot."""
    places: list[list[int]] = []
    between = True
    for i, reading in enumerate(readings):
        if reading.chrome >= OWN_WORDS and _RIGHTS.search(lines[i][:_LOOK].lower()):
            if between:
                places.append([])
            places[-1].append(i)
            between = False
        else:
            between = between or (reading.closed and reading.sentence)
    rights = {i for place in places for i in place}
    if (
        len({_said(readings, place[0]) for place in places}) < _RECORDS
        and len({readings[i].squeezed for i in rights}) < _MANY_RIGHTS
    ):
        return readings
    return [
        reading._replace(chrome=0.0, voice="", field=False) if i in rights else reading
        for i, reading in enumerate(readings)
    ]


def _said(readings: Sequence[Reading], i: int) -> str:
    """What a notice says, by its letters; with the line behind it where it is but a field's name."""
    return "".join(reading.squeezed for reading in readings[i : i + 1 + readings[i].field])


def _with_particulars(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which rows of particulars ("Time: …", "Place: …", "Chair: …") are the document's data, also those of them that sites have too."""
    found: dict[int, Reading] = {}
    run: list[int] = []
    for i in range(len(readings) + 1):
        if i < len(readings) and not readings[i].sentence and readings[i].mass <= _HEAVIEST and _NAMED.match(lines[i]):
            run.append(i)
            continue
        others = sum(readings[k].voice == "" and not readings[k].date for k in run)
        if len(run) >= _PARTICULARS and others * 2 > len(run):
            found.update(
                (k, readings[k]._replace(chrome=0.0, voice="", date=False, stamped=False, data=True)) for k in run
            )
        run = []
    return [found.get(i, reading) for i, reading in enumerate(readings)] if found else readings


def _without_unknown_rows(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which no line is a row of links for want of common words, where the text's own sentences have none that are known."""
    if not any(reading.links for reading in readings):
        return readings
    text = [i for i, reading in enumerate(readings) if reading.closed and reading.sentence and reading.mass >= _ITEM]
    if is_known([lines[i] for i in text[:_SAMPLE]]):
        return readings
    return [reading._replace(links=False) if reading.links else reading for reading in readings]


def _without_own_inserts(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which what the text speaks of in another of its sentences is no insert of a site's: terms of an app, a press release with a channel."""
    offers = {reading.voice for reading in readings if reading.voice.startswith(INSERT)}
    if not offers:
        return readings
    text = [
        lines[i].lower()
        for i, reading in enumerate(readings)
        if reading.closed and reading.sentence and reading.chrome < OWN_WORDS
    ]
    own = {offer for offer in offers if any(offer[len(INSERT) :] in line for line in text)}
    return [reading._replace(chrome=0.0, voice="") if reading.voice in own else reading for reading in readings]


def _counting_on(lines: Sequence[str], readings: Sequence[Reading], counts: Counter[str]) -> list[str]:
    """What headings say that count on ("Article 7", "Article 8"), by its letters: such a line stands often and is no template's."""
    figures: dict[str, list[int]] = {}
    for line, reading in zip(lines, readings, strict=True):
        if counts[reading.squeezed] >= TEMPLATE and reading.mass <= _ITEM and reading.chrome < OWN_WORDS:
            found = _FIGURES.findall(line[:_LOOK])
            figures.setdefault(reading.squeezed, []).append(int(found[0][:_DIGITS]) if len(found) == 1 else -1)
    return [
        said
        for said, numbers in figures.items()
        if sum(before < after <= before + _COUNTED_BY for before, after in pairwise(numbers))
        >= max(_HEADINGS - 1, _COUNTS * (len(numbers) - 1))
    ]


def _with_headings(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which headings that count on from one are numbered, also where a site uses their words ("2 Terms")."""
    if not any(
        reading.chrome >= OWN_WORDS and line[:1].isdecimal() for line, reading in zip(lines, readings, strict=True)
    ):
        return readings
    chain: list[int] = []
    for i, (line, reading) in enumerate(zip(lines, readings, strict=True)):
        counted = None if reading.closed or reading.sentence else _COUNTED.match(line)
        if counted and int(counted[1]) == len(chain) + 1:
            chain.append(i)
    over = sum(i + 1 < len(readings) and readings[i + 1].closed and readings[i + 1].sentence for i in chain)
    if len(chain) < _HEADINGS or over < _OVER_TEXT * len(chain):
        return readings
    headings = set(chain)
    return [
        reading._replace(chrome=0.0, voice="", numbered=True, links=False) if i in headings else reading
        for i, reading in enumerate(readings)
    ]
