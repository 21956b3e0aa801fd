"""Where the document stands among a page's lines.

A page is the site's head, the document, the site's foot; lines of the site may stand between the document's own. Each
line speaks for or against the document by how it reads; the document is the stretch whose lines together speak for it
most, without those that speak for the site on their own. How much an unpunctuated short line speaks against it depends
on how much the site is seen at all: a text in which no site speaks is taken whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from scrubber.cleaning.extract.chrome_words import chrome, is_site_line
from scrubber.cleaning.extract.lines.acts import bounds_of_act, find_articles, tools_of_act
from scrubber.cleaning.extract.lines.like_head import find_like_head
from scrubber.cleaning.extract.lines.lines import BUTTONS, OWN_WORDS
from scrubber.cleaning.extract.lines.others import heads_others
from scrubber.cleaning.extract.lines.page_evidence import SEEN, TEMPLATE, Evidence
from scrubber.cleaning.extract.lines.page_title import OWN_TITLE, RIGHTS
from scrubber.cleaning.extract.lines.places import MENU, TRAIL
from scrubber.cleaning.extract.lines.posts import find_posts
from scrubber.cleaning.extract.lines.readers import start_of_comments
from scrubber.cleaning.extract.lines.scores import Scores
from scrubber.cleaning.extract.lines.subject import end_of_subject, shared, speaks_of, terms, vocabulary
from scrubber.cleaning.extract.reading import fold

#: Headings right over the first sentence (a title in two languages, a preface's) that no site's line parts from it.
HEADINGS = 4
#: Lines at most between two sentences of a text that a box parts which leads to other pages.
_BOX = 12
#: How much a heading over such a box weighs at most.
_LABEL = 20
#: As many where each has so many words on the average: an act's number, its day, who asks and of what. A menu's entries
#: have fewer.
STATED, WORDS = 9, 4
#: Other lines that may stand between such rows behind the text.
_GAP = 2
#: Lines without text of their own, pictures' captions and short headings, that may stand between two of the document's;
#: what is a clause and no label.
_BRIDGE = 8
_CLAUSE = 12
#: The last paragraphs of a text, or the first, that say what it speaks of.
_SPOKEN = 30
#: Paragraphs that a page gives a second time, at least, and the share of the text that they are, if it is the text
#: again.
_TWICE, _MOST_SAID = 3, 0.8
#: What a line says against the document where its readers speak.
_READERS = -1.0
#: Lines of a list over the text, at most.
_LISTED = 40
#: Lines that sign a text, at most.
_SIGNS = 2
#: By what a site is heard in a row of its head.
_ROWS = frozenset({BUTTONS, MENU, TRAIL})
#: How much of a site's words in a line says that the document may end there.
_HINT = 0.15
#: What leads to where more is said: "Digital copy: archive.example/donkova".
_LEADS = re.compile(r"[^\W\d_][^:：]{1,40}[:：]\s{0,3}[\w.-]{2,60}\.[a-z]{2,10}(?:/\S{0,200})?\.?")
#: The mark of a note.
_NOTE = re.compile(r"\[\d{1,3}\]")


class Stretch:
    """Where the document stands.

    Attributes:
        scores: what each line says for the document, below zero what it says against it.
        first, last: the lines between which it stands.
        titles: lines that say what the page's first one says.
        posts: what stands between its posts, if it is a page of such.
        articles: the lines in which the articles of an act begin, if it is one.
        listed: the line that announces a list over the text, what is needed over the steps; -1 where none does.
    """

    def __init__(self, page: Evidence) -> None:
        self._page = page
        self._readings = page.readings
        self._like_head = find_like_head(page) | {
            i for i, reading in enumerate(page.readings) if reading.voice == OWN_TITLE
        }
        self.titles = {i for i in self._like_head if page.says_numbers_of(i, 0) or page.readings[i].voice == OWN_TITLE}
        self.posts = find_posts(page.lines, page.readings, page.text)
        if self.posts.frame:
            page.site = max(page.site, SEEN)  # whose words frame the posts is a site, be they known or not
        self.scores = Scores(page, self._like_head, self.posts.frame).values
        for i in self.posts.between:
            self.scores[i] = max(0.0, self.scores[i])
        if self.posts.frame:
            self._end = self.posts.end if self.posts.end >= 0 else len(page.lines)
        else:
            self._end = start_of_comments(page.lines, page.readings, page.text)
        self.scores[self._end :] = [min(score, _READERS) for score in self.scores[self._end :]]
        self.first, self.last = _best_stretch(self.scores)
        self.articles = () if self.posts.frame else find_articles(page, self._end)
        self._said_within: dict[str, bool] = {}
        self._text = [i for i in range(self.first, self.last + 1) if page.is_strong(i)]
        self.last = self._end_of_first()
        self.last = self._end_of_subject()
        if self.articles and tools_of_act(page, self.articles, self.articles[0], self.articles[-1]):
            page.seen = True  # what is to be pressed at each article is a site's, whatever its words
        if self.articles:
            first, last = bounds_of_act(page, self.articles, self.titles, self._end)
            if self._outweighs(last):
                self.first, self.last = min(self.first, first), max(self.last, last)
            else:
                self.articles = ()
        self.last = self._closing(self._bridged(self.last, self._end, 1))
        self.first = self._over_boxes(self._reached(self._bridged(self.first, -1, -1)))
        self.listed = self._list_above(self.first)
        self.first = self.first if self.listed < 0 else self.listed
        while self.first - 1 in self.posts.between:
            self.first -= 1  # the hour and the heading over the first entry
        self.first = self._with_headings() if self.posts.frame or page.shows_site(0, self.first) else 0
        if self._end == len(page.readings) and not page.shows_site(self.last + 1, self._end):
            self.last = self._end - 1
        else:
            self.last = self._with_tail()
        if self.first and not page.may_leave_out(0, self.first, self.first, self.last):
            self.first = 0
        if not page.may_leave_out(self.last + 1, self._end, self.first, self.last):
            self.last = self._end - 1

    def _outweighs(self, last: int) -> bool:
        """Whether an act is the text or in it, or says more than the text does. The terms of a shop and the rules of a
        forum stand beside a text.
        """
        first = self.articles[0]
        if self.first <= first and self.articles[-1] <= self.last:
            return True
        before, own, behind = (
            sum(self._readings[i].mass for i in range(start, end) if self._page.is_strong(i))
            for start, end in (
                (self.first, min(first, self.last + 1)),
                (first, last + 1),
                (max(self.first, last + 1), self.last + 1),
            )
        )
        return own >= before + behind

    def _end_of_first(self) -> int:
        """The stretch's end; that of the first time, if the page gives its text twice with its own lines between, as
        one that shows an article over itself does.
        """
        said: set[str] = set()
        for at, i in enumerate(self._text):
            if self._readings[i].squeezed in said:
                again = [self._readings[k].squeezed for k in self._text[at:]]
                whole = len(again) >= max(_TWICE, _MOST_SAID * at) and said.issuperset(again)
                if whole and self._page.shows_site(self._text[at - 1] + 1, i):
                    self._text = self._text[:at]
                    return self._text[-1]
                break
            said.add(self._readings[i].squeezed)
        return self.last

    def _end_of_subject(self) -> int:
        """The stretch's end; over the first heading of other pages behind which something else is spoken of, if any."""
        within = range(self.first + 1, self.last)
        scraps = set(filter(self._heads_scraps, within))
        headings = (i for i in within if i in scraps or heads_others(self._readings[i].squeezed))
        heading = end_of_subject(self._page.lines, self._text, headings, scraps)
        if heading < 0:
            return self.last
        self._text = [i for i in self._text if i < heading]
        return self._text[-1]

    def _heads_scraps(self, i: int) -> bool:
        """Whether a line is in a site's words, and most of what stands behind it in the stretch is no running text:
        teasers, each under its heading.
        """
        if self._readings[i].chrome < OWN_WORDS or self._page.is_insert(i):
            return False
        told = len(self._text) - bisect_right(self._text, i)
        return 2 * told <= self.last - i

    def _bridged(self, edge: int, stop: int, step: int) -> int:
        """An edge of the stretch, moved outwards over lines among which no site speaks, to the furthest that reads
        as text.
        """
        at = edge
        names = 0
        short = self.last - self.first + 1 - len(self._text)
        most = max(_BRIDGE, short // 2)
        spoken = vocabulary(self._page.lines[i] for i in self._text[-_SPOKEN:]) if step > 0 else set()
        while 0 <= at + step < len(self._readings) and at + step != stop:
            at += step
            reading = self._readings[at]
            if self._page.is_insert(at):
                continue
            if not reading.mark and (
                self._speaks(at) or reading.chrome >= _HINT or (reading.stamped and not reading.data)
            ):
                break
            if reading.data:
                continue
            closes = reading.closed and (reading.sentence or reading.mass >= _CLAUSE) and not reading.asking
            # Behind the text, what is cut off may be the beginning of another.
            told = closes or at in self._page.narrow or self._is_note(at)
            if told or (step < 0 and self._page.is_strong(at)):
                edge, names = at, 0
                spoken |= terms(self._page.lines[at])
                continue
            if at in self._page.verse or (step > 0 and speaks_of(self._page.lines[at], spoken)):
                continue
            names += step > 0 or not reading.sentence
            if names > most:
                break
        return edge

    def _closing(self, last: int) -> int:
        """The stretch's end, with the line behind it that closes what it leaves open."""
        following = self._readings[last + 1 : last + 2]
        opens = last in self._page.narrow and not self._readings[last].closed
        return last + (opens and bool(following) and following[0].closed and not self._speaks(last + 1))

    def _reached(self, first: int) -> int:
        """The stretch's beginning, moved up to the first line that reads as text, where no site speaks in between
        and most that stands there is text.
        """
        reached = first
        text = other = 0
        for at in range(first - 1, -1, -1):
            reading = self._readings[at]
            if self._page.is_insert(at):
                continue
            if self._speaks(at) or reading.chrome >= _HINT or reading.stamped or reading.mark:
                break
            if self._page.is_strong(at) or reading.sentence:
                text += reading.mass
                reached = at if text > other else reached
            else:
                other += reading.mass
        return reached

    def _over_boxes(self, first: int) -> int:
        """The stretch's beginning, moved up over the boxes that lead to other pages and stand amid the text: a heading
        and a few names, with more of the text above them than a sentence, or one that says what the text says.
        """
        spoken = vocabulary(self._page.lines[i] for i in self._text[:_SPOKEN])
        while (above := self._over_box(first)) >= 0:
            reached = self._reached(self._bridged(above, -1, -1))
            more = any(map(self._page.is_strong, range(reached, above)))
            if not more and not shared(self._page.lines[above], spoken)[0]:
                break
            first = reached
        return first

    def _over_box(self, first: int) -> int:
        """The sentence over a box that stands right above a line; -1 where there is none of both."""
        headed = False
        for at in range(first - 1, max(-1, first - 1 - _BOX), -1):
            reading = self._readings[at]
            if self._page.is_strong(at):
                return at if headed else -1
            if self._page.is_insert(at):
                continue
            others = heads_others(reading.squeezed) or chrome(fold(self._page.lines[at])).what == "related"
            if not headed and others and reading.mass <= _LABEL:
                headed = True
            elif self._speaks(at) or reading.links or reading.stamped or reading.mark:
                return -1
        return -1

    def _list_above(self, first: int) -> int:
        """The line with a colon over the stretch that announces the short lines below it, in which no site speaks
        and most say what the text does; -1 where there is none.
        """
        for at in range(first - 1, max(-1, first - 1 - _LISTED), -1):
            reading = self._readings[at]
            if self._page.is_insert(at):
                continue
            if self._speaks(at) or reading.chrome >= _HINT or reading.stamped or reading.mark:
                return -1
            if reading.introduces:
                spoken = vocabulary(self._page.lines[i] for i in self._text[:_SPOKEN])
                said = sum(shared(self._page.lines[i], spoken)[0] > 0 for i in range(at + 1, first))
                return at if 2 * said >= first - at - 1 > 0 else -1
        return -1

    def _with_headings(self) -> int:
        """The stretch's beginning, with the few headings right over it, under the site's own lines or nothing."""
        at = self.first
        if 0 < at - (under := self._under_rows()) <= STATED:
            return under
        words = 0
        while at and self.first - at < STATED and self._page.is_heading(at - 1):
            words += len(self._page.lines[at - 1].split())
            if self.first - at >= HEADINGS and words < WORDS * (self.first - at + 1):
                break
            if self._readings[at].voice == OWN_TITLE:
                return at  # what stands above is no heading of it
            at -= 1
        if at and not (self._readings[at - 1].chrome >= OWN_WORDS or self._readings[at - 1].links):
            return self.first
        return at

    def _under_rows(self) -> int:
        """The line under the rows in a site's words with which the page begins, if no site speaks between them and the
        stretch: a menu that stands in rows ends with them. The stretch's beginning where none does.
        """
        at = 0
        while at < self.first and (self._readings[at].voice in _ROWS or self._readings[at].links):
            at += 1
        silent = not any(self._speaks(i) or self._readings[i].stamped for i in range(at, self.first))
        return at if at and silent else self.first

    def _signed(self) -> int:
        """The stretch's end, with the few short lines right behind it under which a site's own stand: who signs, a
        heading whose text is cut off.
        """
        for at in range(self.last + 1, min(self.last + 2 + _SIGNS, self._end)):
            reading = self._readings[at]
            if reading.chrome >= OWN_WORDS or reading.links:
                return self.last if reading.voice in {MENU, RIGHTS} else at - 1
            if reading.chrome >= _HINT or reading.date or reading.stamped or reading.mark or reading.asking:
                break
            if reading.sentence or is_site_line(fold(self._page.lines[at])):
                break
        return self.last

    def _with_tail(self) -> int:
        """The stretch's end, with the rows, items and listed words behind it in which no site speaks."""
        end = at = self._signed()
        introduced = self._readings[at].introduces
        within = {reading.squeezed for reading in self._readings[self.first : self.last]}
        while at + 1 < self._end:
            at += 1
            if self._speaks(at):
                # What a site sets between paragraphs, it sets between the last ones too.
                if self._readings[at].squeezed in within and self._readings[at].chrome >= OWN_WORDS:
                    continue
                break
            reading = self._readings[at]
            introduced = introduced or reading.introduces
            if (
                reading.data
                or reading.numbered
                or reading.item
                or reading.introduces
                or self._is_note(at)
                or (reading.chrome < _HINT and _LEADS.fullmatch(self._page.lines[at].strip()))
                or (introduced and not reading.sentence)
            ):
                end = at
            elif at - end > _GAP:
                break
        return end

    def _is_note(self, i: int) -> bool:
        """Whether a line is a note to the text, which has its mark."""
        note = _NOTE.match(self._page.lines[i])
        return note is not None and note[0] in self._noted

    @cached_property
    def _noted(self) -> set[str]:
        """The marks of notes in the text."""
        return {mark for i in self._text for mark in _NOTE.findall(self._page.lines[i])}

    def _speaks(self, i: int) -> bool:
        reading = self._readings[i]
        return not self._page.is_insert(i) and (
            reading.chrome >= OWN_WORDS
            or reading.links
            or reading.date
            or (
                self._page.counts[reading.squeezed] >= TEMPLATE
                and not all(near.data for near in self._readings[max(0, i - 1) : i + 2])  # cells of a table
                and not self._comes_again(reading.squeezed)
            )
        )

    def _comes_again(self, squeezed: str) -> bool:
        """Whether what a page says often it says within its text: a heading that each part of it has, a question
        that each is asked.
        """
        said = self._said_within.get(squeezed)
        if said is None:
            within = sum(self._readings[i].squeezed == squeezed for i in range(self.first, self.last + 1))
            said = self._said_within[squeezed] = within >= max(TEMPLATE, self._page.counts[squeezed] - 1)
        return said


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
