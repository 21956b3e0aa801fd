"""Where the document stands among a page's lines.

A page is the site's head, the document, the site's foot; lines of the site may stand between the document's own. Each line speaks for or
against the document by how it reads; the document is the stretch whose lines together speak for it most, without those that speak for the
site on their own. How much an unpunctuated short line speaks against it depends on how much the site is seen at all: a text in which
no site speaks is taken whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.line_vocabulary import documents_too

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.lines import Reading

#: From here on a line is the site's by its own words.
_OWN_WORDS = 0.5
#: A line that stands this often on a page belongs to a template.
_TEMPLATE = 3
_TITLE_BONUS = 4.0
#: Headings right over the first sentence (a title in two languages, a preface's) that no site's line parts from it.
_HEADINGS = 4
_MOST_SURE = 0.95
#: Short lines in a row that make a menu; those that stand twice are a table of contents and its headings.
_LONG_RUN = 10
_ENTRY = 2
_SHORTEST_TITLE = 4
_TEASER = 0.6
_ALONE = 0.6
#: So many short lines without a word of the site count against the document; what follows them says nothing new.
_RUN = 5
#: The share of lines in its own words by which a site shows itself fully; a book has such lines too, in hundreds of pages.
_DENSE = 0.04
#: What a row of a table or a line of a program says for the document: little, but no site reads so.
_ROW = 0.15
#: Other lines that may stand between such rows behind the text.
_GAP = 2
#: A label that stands this often is set between paragraphs and heads no menu.
_INTERSTITIAL = 2
#: Numbered lines that make a table of contents; a byline over one is no longer than this.
_CONTENTS = 3
_BYLINES = 14
#: A sentence of this mass is no byline; and how much of a site has to be seen for there to be one.
_LEAD = 20
_SEEN = 0.25
#: What is held of a site that does not show itself; the different things it says where it does; page numbers are no such thing.
_UNSEEN = 0.1
_VOICES = 2
_PAGE_MARK = "#"
#: Lines at either end of a text where a site's single word is its own.
_EDGE = 3
#: Times that a field stands in a text as one of each of its parts (the author of each poem), and the share of the text that they span.
_RECORDS = 3
_SPAN = 0.5
#: How far above the first sentence the title is looked for.
_HEAD = 40


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is held of one line.

    Attributes:
        value: 0 (the site's) to 1 (the document's).
        rule: which rule took it out, "" if none.
        reason: why, for a person.
        title: it is the document's title.
    """

    value: float = 1.0
    rule: str = ""
    reason: str = ""
    title: bool = False


_LINKS = Verdict(0.02, "link-block", "a row of noun phrases that belong to no sentence")
_CHROME = Verdict(0.05, "chrome-line", "what sites say of themselves")
_DOUBLED = Verdict(0.2, "echo", "the title, said again")
_BYLINE = Verdict(0.1, "byline", "stands between the title and the text, with what sites set there")
_MENU = Verdict(0.1, "chrome-run", "one of a run of short lines under a site's heading")
#: By whether a line stands before the document, and whether it reads as text.
_OUTSIDE = {
    (before, strong): Verdict(
        0.3 if strong else 0.12, "outside", f"stands {'before' if before else 'after'} the document"
    )
    for before in (False, True)
    for strong in (False, True)
}


def judge(readings: Sequence[Reading]) -> tuple[list[Verdict], float]:
    """A verdict for each line of a page, and how sure it is, by this page alone, that what is kept is the document."""
    if not readings:
        return [], 0.0
    page = _Page(readings)
    verdicts = page.verdicts()
    return verdicts, page.confidence(verdicts)


class _Page:
    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings = _without_records(readings)
        self._counts = Counter(reading.squeezed for reading in readings if reading.squeezed)
        own = [reading.voice for reading in readings if reading.chrome >= _OWN_WORDS and reading.voice != _PAGE_MARK]
        #: 0.1 to 1: how much of a site is seen around the document.
        self._site = _UNSEEN
        if len(set(own)) >= _VOICES and (set(own) - documents_too() or len(set(own)) > _VOICES):
            self._site = min(1.0, _UNSEEN + len(own) / 6, _UNSEEN + len(own) / len(readings) / _DENSE)
        self._seen = self._site >= _SEEN or any(reading.links for reading in readings)
        self._titles = self._find_titles()
        self._scores = self._with_company([self._score(i) for i in range(len(readings))])
        self._scores = self._capped(self._scores)
        self._first, self._last = _best_stretch(self._scores)
        self._first = self._with_headings() if self._shows_site(0, self._first) else 0
        if not self._shows_site(self._last + 1, len(readings)):
            self._last = len(readings) - 1
        else:
            self._last = self._with_tail()

    def _find_titles(self) -> set[int]:
        """Lines that say what the first one says: a page names its document at its head, often with the site's name behind."""
        head = self._readings[0].squeezed
        if len(head) < 4:
            return set()
        found = set()
        for i, reading in enumerate(self._readings[1:], 1):
            text = reading.squeezed
            if len(text) >= 4 and (head == text or (len(text) * 3 > len(head) and head.startswith(text))):
                found.add(i)
        return found

    def _score(self, i: int) -> float:
        reading = self._readings[i]
        site = self._site
        if i in self._titles:
            return _TITLE_BONUS
        if reading.links:
            return -1.5
        if reading.chrome >= _OWN_WORDS:
            # One line of the site between two of the document is common; a run of them is its head or foot.
            if i and self._is_strong(i - 1):
                return -0.3
            return -1.5 if reading.mass < 60 else -3.0
        if reading.data:
            return _ROW
        if self._counts[reading.squeezed] >= _TEMPLATE:
            return -1.2 * site
        if reading.date:
            return -1.2 * site
        if not reading.squeezed:
            return -0.7 * site
        kept = 1 - reading.chrome
        if reading.asking and reading.mass < 40:
            return -0.3 * site
        if i and reading.mass >= 20 and reading.squeezed == self._readings[i - 1].squeezed:
            return 0.0
        if reading.closed and reading.sentence and reading.mass >= 20:
            return min(6.0, 0.8 + reading.mass / 25) * kept
        if reading.closed and (reading.sentence or reading.mass >= 12):
            return 0.4 * kept
        if reading.mass >= 60:
            # Cut off: a paragraph broken in two, or, the more the site is seen, the beginning of another article.
            return min(4.0, reading.mass / 40) * kept * (1 - _TEASER * site)
        if reading.numbered:
            return 0.2
        if reading.sentence:
            return -0.3 * site
        return -1.0 * site

    def _with_company(self, scores: list[float]) -> list[float]:
        """Scores in which text counts less where it stands alone, as the teasers of other articles do.

        Alone is a line between two that speak against the document; lines in the site's own words are passed over, since a site sets its
        advertisements between paragraphs too.
        """
        told = [i for i, reading in enumerate(self._readings) if reading.chrome < _OWN_WORDS]
        weighed = list(scores)
        for before, i, after in zip(told, told[1:], told[2:], strict=False):
            if scores[i] > 1 and scores[before] < 0 and scores[after] < 0:
                weighed[i] = scores[i] * (1 - _ALONE * self._site)
        return weighed

    def _capped(self, scores: list[float]) -> list[float]:
        """Scores in which a run of short lines in which no site speaks counts against the document only so far: a list, a table, a listing is as long as it is."""
        capped = list(scores)
        spent = 0.0
        limit = -_RUN * self._site
        for i, (reading, score) in enumerate(zip(self._readings, scores, strict=True)):
            if reading.chrome >= _OWN_WORDS or reading.links or reading.date or score > 0:
                spent = 0.0
            else:
                capped[i] = max(score, limit - spent) if spent > limit else 0.0
                spent += capped[i]
        return capped

    def _shows_site(self, start: int, end: int) -> bool:
        """Whether a site speaks in these lines: by its own words, by rows of links, or by a long run of short lines that lead nowhere."""
        if not self._seen:
            return False
        run = 0
        for i in range(start, end):
            reading = self._readings[i]
            if reading.chrome >= _OWN_WORDS or reading.links:
                return True
            short = reading.mass <= 14 and not (reading.closed or reading.numbered or reading.item or reading.data)
            run = run + 1 if short and self._counts[reading.squeezed] != _ENTRY else 0
            if run >= _LONG_RUN:
                return True
        return False

    def _with_headings(self) -> int:
        """The stretch's beginning, with the few headings that stand right over it, under the site's own lines or nothing."""
        at = self._first
        while at and self._first - at < _HEADINGS and self._is_heading(at - 1):
            at -= 1
        if at and not (self._readings[at - 1].chrome >= _OWN_WORDS or self._readings[at - 1].links):
            return self._first
        return at

    def _with_tail(self) -> int:
        """The stretch's end, with the rows, items and listed words behind it that go with its text and in which no site speaks."""
        end = at = self._last
        introduced = self._readings[at].introduces
        within = {reading.squeezed for reading in self._readings[self._first : self._last]}
        while at + 1 < len(self._readings):
            at += 1
            if self._speaks(at):
                # What a site sets between paragraphs, it sets between the last ones too.
                if self._readings[at].squeezed in within and self._readings[at].chrome >= _OWN_WORDS:
                    continue
                break
            reading = self._readings[at]
            introduced = introduced or reading.introduces
            if (
                reading.data
                or reading.numbered
                or reading.item
                or reading.introduces
                or (introduced and not reading.sentence)
            ):
                end = at
            elif at - end > _GAP:
                break
        return end

    def _speaks(self, i: int) -> bool:
        reading = self._readings[i]
        return (
            reading.chrome >= _OWN_WORDS or reading.links or reading.date or self._counts[reading.squeezed] >= _TEMPLATE
        )

    def _byline_edge(self, start: int, body: int) -> int:
        """The last line under the title that belongs to what sites set there: everything up to the text, or, over a table of contents, to the last mark."""
        zone = range(start + 1, body)
        marked = [i for i in zone if self._readings[i].chrome >= _OWN_WORDS or self._readings[i].date]
        if not marked or self._site < _SEEN:
            return -1
        entries = sum(self._readings[i].numbered for i in zone)
        if entries >= _CONTENTS and marked[-1] < start + _BYLINES:
            return marked[-1]
        told = (i for i in range(marked[-1] + 1, body) if self._readings[i].data)
        return next(told, body) - 1

    def _title_over_byline(self) -> int | None:
        """The line over the date and byline that stand over the stretch: a title that the page says only once."""
        at = self._first - 1
        byline = False
        while (
            at >= 0
            and self._first - at <= _HEADINGS + 2
            and (self._readings[at].date or self._readings[at].chrome >= _OWN_WORDS)
        ):
            byline = byline or self._readings[at].date or self._readings[at].field
            at -= 1
        if at < 0 or not byline or not self._is_heading(at) or self._readings[at].mass < _SHORTEST_TITLE:
            return None
        above = self._readings[at - 1] if at else None
        return at if above is None or above.chrome >= _OWN_WORDS or above.links or above.date else None

    def _are_titles(self, i: int, body: int) -> bool:
        """Whether a short line over the text belongs to so few that they are its titles: a menu has more."""
        start = end = i
        while start and self._is_short(start - 1) and self._readings[start - 1].chrome < _OWN_WORDS:
            start -= 1
        while end < body and self._is_short(end) and self._readings[end].chrome < _OWN_WORDS:
            end += 1
        return end - start <= _HEADINGS

    def _is_the_sites(self, i: int) -> bool:
        """Whether a line in a site's words is one: where no site is seen, a document may state its rights or its author within."""
        reading = self._readings[i]
        return (
            self._seen
            or reading.voice not in documents_too()
            or not _EDGE <= i < len(self._readings) - _EDGE
            or self._counts[reading.squeezed] > 1
        )

    def _is_heading(self, i: int) -> bool:
        reading = self._readings[i]
        if reading.links or reading.date or reading.chrome >= _OWN_WORDS or not reading.squeezed:
            return False
        return self._counts[reading.squeezed] < _TEMPLATE and not (i and self._readings[i - 1].field)

    def _is_short(self, i: int) -> bool:
        reading = self._readings[i]
        return not (reading.closed or reading.sentence or reading.numbered or reading.item)

    def _is_strong(self, i: int) -> bool:
        reading = self._readings[i]
        return (
            not reading.links
            and reading.chrome < _OWN_WORDS
            and (
                (reading.closed and reading.sentence and not (reading.asking and reading.mass < 40))
                or reading.mass >= 60
            )
        )

    def verdicts(self) -> list[Verdict]:
        """Each line's verdict, by where it stands and by how it reads."""
        body = next((i for i in range(self._first, self._last + 1) if self._is_strong(i)), self._first)
        title = max((i for i in self._titles if i < body and i >= body - _HEAD), default=None)
        if title is None and self._titles and body <= _HEAD:
            title = 0
        if title is None and not self._titles:
            title = self._title_over_byline()
        start = self._first if title is None else min(title, self._first)
        edge = self._byline_edge(start, body)
        out = []
        menu = False
        for i, reading in enumerate(self._readings):
            if i == title:
                verdict = Verdict(0.9, title=True)
            elif not start <= i <= self._last:
                verdict = self._outside(i)
            elif reading.links:
                verdict = _LINKS
            elif reading.chrome >= _OWN_WORDS and self._is_the_sites(i):
                verdict = _CHROME
            elif i < body and title is not None and reading.squeezed == self._readings[title].squeezed:
                verdict = _DOUBLED
            elif i <= edge and not reading.numbered and not (reading.sentence and reading.mass >= _LEAD):
                verdict = _BYLINE
            elif (
                menu
                and self._site >= _SEEN
                and not (i < body and self._are_titles(i, body))
                and self._is_short(i)
                and (i + 1 > self._last or self._is_short(i + 1) or self._readings[i - 1].chrome < _OWN_WORDS)
            ):
                verdict = _MENU
            else:
                verdict = Verdict(1 - reading.chrome)
            menu = verdict is _MENU or (
                verdict is _CHROME and reading.mass <= 12 and self._counts[reading.squeezed] < _INTERSTITIAL
            )
            out.append(verdict)
        return out

    def confidence(self, verdicts: Sequence[Verdict]) -> float:
        """The kept lines' share of all that speaks for being the document; a single page is never wholly sure."""
        kept = sum(max(0.0, score) for score, verdict in zip(self._scores, verdicts, strict=True) if not verdict.rule)
        if all(verdict.rule for verdict in verdicts):
            return 0.0
        speaking = sum(max(0.0, score) for score in self._scores)
        return round(_MOST_SURE * (kept / speaking if speaking else 0.5), 3)

    def _outside(self, i: int) -> Verdict:
        reading = self._readings[i]
        if reading.links:
            return _LINKS
        if reading.chrome >= _OWN_WORDS:
            return _CHROME
        if i == 0 and self._titles:
            return _DOUBLED
        return _OUTSIDE[i < self._first, self._is_strong(i)]


def _without_records(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which a field that each part of the text has, every time with another value, is a row of data and no word of a site."""
    stands: dict[str, list[int]] = {}
    for i, reading in enumerate(readings):
        if reading.chrome >= _OWN_WORDS and reading.voice.endswith(":"):
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
        replace(reading, chrome=0.0, voice="", field=False, data=True) if i in rows else reading
        for i, reading in enumerate(readings)
    ]


def _best_stretch(scores: Sequence[float]) -> tuple[int, int]:
    """The stretch of lines with the highest sum: the first and the last of it."""
    best, best_first, best_last = float("-inf"), 0, len(scores) - 1
    total, first = 0.0, 0
    for i, score in enumerate(scores):
        if total <= 0:
            total, first = 0.0, i
        total += score
        if total > best:
            best, best_first, best_last = total, first, i
    return best_first, best_last
