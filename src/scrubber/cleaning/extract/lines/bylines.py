"""What a site sets between the title of a text and the text itself: who wrote it, when, where else it stands."""

from scrubber.cleaning.extract.lines.around import BYLINES, SHORTEST_TITLE, Around
from scrubber.cleaning.extract.lines.own_words import BUTTONS, OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import SEEN, Evidence
from scrubber.cleaning.extract.lines.stretch import Stretch
from scrubber.patterns import lazily

#: Numbered lines that make a table of contents.
_CONTENTS = 3
#: The mass of the shortest address ("Mary:") over a text, and how much of it may be a site's words.
_ADDRESS, _SAID = 2, 0.1
#: A day's hour.
_HOUR = lazily(r"(?<!\d)[012]?\d:[0-5]\d(?!\d)")


class Bylines:
    """Which lines of a page are such ones."""

    def __init__(self, page: Evidence, stretch: Stretch, around: Around) -> None:
        self._page, self._stretch, self._around = page, stretch, around
        self._lines, self._readings = page.lines, page.readings

    def _says_when_or_by_whom(self, i: int) -> bool:
        """Whether a line between title and text is a site's byline and no row of the document's own particulars."""
        return self._around.is_byline(i) is True and not self._readings[i].data

    def is_post_line(self, i: int) -> bool:
        """Whether a line between an act's title and its text is a site's that posts it: a day with the hour, or in a
        row with a name. An act's own day stands alone, or in its own words.
        """
        line = self._lines[i]
        set_by_site = _HOUR.search(line) is not None or (" | " in line and not self._readings[i].field)
        return set_by_site and self._around.is_byline(i) is True

    def edge(self, start: int, body: int) -> int:
        """The last line under the title that belongs to what sites set there: everything up to the text, or, over a
        table of contents, to the last mark.
        """
        zone = range(start + 1, body)
        marked = [
            i
            for i in zone
            if (self._readings[i].chrome >= OWN_WORDS or self._readings[i].date or self._says_when_or_by_whom(i))
            and not self._page.is_insert(i)
        ]
        if not marked or self._page.site < SEEN or self._stretch.articles:
            return -1
        entries = sum(self._readings[i].numbered for i in zone)
        if entries >= _CONTENTS and marked[-1] < start + BYLINES:
            return marked[-1]
        if marked[-1] + 1 < body and self._readings[marked[-1] + 1].voice and self.is_said(marked[-1] + 1):
            marked.append(marked[-1] + 1)
        behind = range(marked[-1] + 1, body)
        if 2 * sum(map(self._opens_text, behind)) >= len(behind) and not any(map(self.is_said, behind)):
            return marked[-1]
        if self._readings[marked[-1]].voice == BUTTONS and not any(map(self.is_said, behind)):
            return marked[-1]  # a row that is pressed is the last of what stands there
        told = (i for i in behind if self._readings[i].data or i == self._stretch.listed)
        return next(told, body) - 1

    def over(self, start: int, edge: int) -> int:
        """The line right over the first that says when or by whom, if it may be the title, or a second one: longer
        than a name, it speaks of what the text does; -1 where none is.
        """
        marked = next((i for i in range(start + 1, edge + 1) if self.is_said(i)), 0)
        over = marked - 1
        if over <= start or not self._around.is_byline(marked):
            return -1
        return over if self._page.is_heading(over) and self._around.may_head(over) else -1

    def _opens_text(self, i: int) -> bool:
        """Whether a line over the text, with no sentence in it, is the text's own: it has a number, or closes as a
        question, an address or a clause does.
        """
        reading = self._readings[i]
        closes = reading.closed and reading.mass >= (_ADDRESS if reading.introduces else SHORTEST_TITLE)
        return (closes or reading.numbered) and not self.is_said(i)

    def is_said(self, i: int) -> bool:
        """Whether a line over the text may be what a site says of it: who wrote it, when, where it stands."""
        reading = self._readings[i]
        if self._page.is_insert(i) or (reading.sentence and reading.closed and reading.chrome < OWN_WORDS):
            return False
        return reading.chrome >= _SAID or self._around.is_byline(i) is not None or "://" in self._lines[i]
