"""What each line of a page says for or against being the document's, by how it reads and what stands beside it."""

from collections.abc import Collection

from scrubber.cleaning.extract.credits import is_credit
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import LONG, TEMPLATE, Evidence
from scrubber.cleaning.extract.lines.page_title import OWN_TITLE

_TITLE_BONUS = 4.0
_TEASER = 0.6
_ALONE = 0.6
#: So many short lines without a word of the site count against the document; what follows them says nothing new.
_RUN = 5
#: What a row of a table or a line of a program says for the document: little, but no site reads so.
_ROW = 0.15
#: What a line or a row of the site says against it right behind a paragraph: between two they are common.
_ROW_AMID = -0.3
#: What a numbered line says for it: that it is none of a menu; among short lines it may be one of a list's.
_NUMBERED = 0.2
#: What a verse says for it.
_VERSE = 0.3
#: What a teaser says for it: where nothing else is on the page, more than its menus.
_TEASED = 0.3
#: The mass of a clause that an item may be, and of a sentence that counts.
_CLAUSE, _SENTENCE = 12, 20
#: The mass of a line from which on it is paragraphs that have lost what parts them, however it ends, and no teaser; so
#: much of it counts as a paragraph does.
_WHOLE = 500


class Scores:
    """What the lines of a page say.

    Attributes:
        values: what each line says for the document, below zero what it says against it.
    """

    def __init__(self, page: Evidence, like_head: Collection[int], frame: Collection[int] = ()) -> None:
        self._page = page
        self._readings = page.readings
        self._like_head = like_head
        self._frame = frame
        self._verses = _verses(page)
        scores = [self._score(i) for i in range(len(page.readings))]
        for i in page.teasers:
            scores[i] = min(scores[i], _TEASED)
        self.values = self._capped(self._with_company(scores, self._under_title()))

    def _score(self, i: int) -> float:
        reading = self._readings[i]
        site = self._page.site
        if i in self._like_head:
            return _TITLE_BONUS
        if reading.voice and self._page.is_insert(i):
            return 0.0
        if reading.links:
            return _ROW_AMID if i and self._page.is_strong(i - 1) else -1.5
        if reading.chrome >= OWN_WORDS:
            # One line of the site between two of the document is common; a run of them is its head or foot.
            if i and self._page.is_strong(i - 1):
                return _ROW_AMID
            return -1.5 if reading.mass < 60 else -3.0
        if reading.data:
            return _ROW
        if reading.mark:
            return 0.0
        if self._page.counts[reading.squeezed] >= TEMPLATE and not self._heads_an_answer(i):
            return 0.0 if self._page.seen and is_credit(self._page.lines[i]) else -1.2 * site
        if reading.date:
            return -1.2 * site
        if not reading.squeezed:
            return -0.7 * site
        kept = 1 - reading.chrome
        if reading.asking and reading.mass < 40:
            return -0.3 * site
        if i and reading.mass >= _SENTENCE and reading.squeezed == self._readings[i - 1].squeezed:
            return 0.0
        if reading.sentence and reading.mass >= _WHOLE:
            return 6.0 * reading.mass / _WHOLE * kept
        if reading.closed and reading.sentence and reading.mass >= _SENTENCE:
            return min(6.0, 0.8 + reading.mass / 25) * kept
        if reading.closed and (reading.sentence or reading.mass >= 12):
            return 0.4 * kept
        if reading.mass >= LONG or i in self._page.narrow:
            # Cut off: a paragraph broken in two, or, the more the site is seen, the beginning of another article.
            return min(4.0, reading.mass / 40) * kept * (1 - _TEASER * site)
        if reading.numbered:
            return _NUMBERED
        if reading.closed and not reading.introduces:
            return _VERSE if i in self._verses else 0.0
        if reading.sentence:
            return -0.3 * site
        if reading.item and reading.mass >= _CLAUSE:
            return -0.1 * site
        return 0.0 if self._page.seen and is_credit(self._page.lines[i]) else -1.0 * site

    def _heads_an_answer(self, i: int) -> bool:
        """Whether a question, however often it is asked, stands over a text of its own: interviews ask all the same."""
        return (
            self._readings[i].asking
            and i + 1 < len(self._readings)
            and (self._page.is_strong(i + 1) or (self._readings[i + 1].closed and not self._readings[i + 1].asking))
        )

    def _under_title(self) -> int:
        """The first line that reads as text, without a word of a site's, below the title that the page itself gives;
        -1 where it gives none.
        """
        own = next((i for i, reading in enumerate(self._readings) if reading.voice == OWN_TITLE), len(self._readings))
        below = range(own + 1, len(self._readings))
        return next((i for i in below if self._is_plain(i)), -1)

    def _is_plain(self, i: int) -> bool:
        reading = self._readings[i]
        return self._page.is_strong(i) and reading.mass >= _SENTENCE and not reading.chrome

    def _with_company(self, scores: list[float], titled: int) -> list[float]:
        """Scores in which text counts less where it stands alone, as the teasers of other articles do, and more where
        the page names it.

        Alone is a line between two that speak against the document; lines in the site's own words are passed over,
        since a site sets its advertisements between paragraphs too, and so is what it sets around each post. The text
        below the title that the page gives is never alone.
        """
        told = [
            i
            for i, reading in enumerate(self._readings)
            if reading.chrome < OWN_WORDS and not reading.links and i not in self._frame
        ]
        weighed = list(scores)
        for before, i, after in zip(told, told[1:], told[2:], strict=False):
            alone = scores[before] < 0 and scores[after] < 0 and self._readings[i].mass < _WHOLE
            if scores[i] > 1 and alone and i != titled:
                weighed[i] = scores[i] * (1 - _ALONE * self._page.site)
        if titled >= 0:
            weighed[titled] += _TITLE_BONUS
        return weighed

    def _capped(self, scores: list[float]) -> list[float]:
        """Scores in which a run of short lines in which no site speaks counts against the document only so far: a
        list, a table, a listing is as long as it is.
        """
        capped = list(scores)
        spent = 0.0
        limit = -_RUN * self._page.site
        for i, (reading, score) in enumerate(zip(self._readings, scores, strict=True)):
            if reading.voice and self._page.is_insert(i):
                continue
            if reading.chrome >= OWN_WORDS or reading.links or reading.date or score > _NUMBERED:
                spent = 0.0
            else:
                capped[i] = max(score, limit - spent) if spent > limit else 0.0
                spent += capped[i]
        return capped


def _verses(page: Evidence) -> set[int]:
    """The lines that end in a mark one after the other, as no entries of a menu do, where there are more of them than
    paragraphs.
    """
    closes = [reading.closed and not reading.asking and reading.chrome < OWN_WORDS for reading in page.readings]
    found = {k for i in range(len(closes) - 2) if all(closes[i : i + 3]) for k in (i, i + 1, i + 2)}
    return found if len(found) > 2 * len(page.text) else set()
