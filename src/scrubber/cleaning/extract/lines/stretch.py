"""Where the document stands among a page's lines.

A page is the site's head, the document, the site's foot; lines of the site may stand between the document's own. Each
line speaks for or against the document by how it reads; the document is the stretch whose lines together speak for it
most, without those that speak for the site on their own. How much an unpunctuated short line speaks against it depends
on how much the site is seen at all: a text in which no site speaks is taken whole.
"""

from collections.abc import Sequence
from itertools import pairwise

from scrubber.cleaning.extract.counted import page_counts
from scrubber.cleaning.extract.lines.acts import bounds_of_act, find_articles, tools_of_act
from scrubber.cleaning.extract.lines.beginning import (
    list_above,
    over_address,
    over_boxes,
    over_inserts,
    reached,
    with_headings,
)
from scrubber.cleaning.extract.lines.bounds import Bounds
from scrubber.cleaning.extract.lines.ending import (
    before_author,
    before_other_subject,
    before_second_time,
    closing,
    with_tail,
)
from scrubber.cleaning.extract.lines.like_head import find_like_head, first_said
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import SEEN, Evidence
from scrubber.cleaning.extract.lines.page_title import OWN_TITLE
from scrubber.cleaning.extract.lines.posts import find_posts
from scrubber.cleaning.extract.lines.readers import start_of_comments
from scrubber.cleaning.extract.lines.scores import Scores

#: What a line says against the document where its readers speak.
_READERS = -1.0
#: Lines at least that count the pieces of a list.
_COUNTED = 5


class Stretch:
    """Where the document stands.

    Attributes:
        scores: what each line says for the document, below zero what it says against it.
        first, last: the lines between which it stands.
        titles: lines that say what the page's first one says.
        posts: what stands between its posts, if it is a page of such.
        articles: the lines in which the articles of an act begin, if it is one, or over which the pieces of a list
            are counted.
        listed: the line that announces a list over the text, what is needed over the steps; -1 where none does.
    """

    def __init__(self, page: Evidence) -> None:
        like_head = find_like_head(page) | {i for i, reading in enumerate(page.readings) if reading.voice == OWN_TITLE}
        head = first_said(page.readings)
        self.titles = {i for i in like_head if page.says_numbers_of(i, head) or page.readings[i].voice == OWN_TITLE}
        self.posts = find_posts(page.lines, page.readings, page.text)
        if self.posts.frame:
            page.site = max(page.site, SEEN)  # whose words frame the posts is a site, be they known or not
        self.scores = Scores(page, like_head, self.posts.frame).values
        for i in self.posts.between:
            self.scores[i] = max(0.0, self.scores[i])
        if self.posts.frame:
            end = self.posts.end if self.posts.end >= 0 else len(page.lines)
        else:
            end = start_of_comments(page.lines, page.readings, page.text)
        self.scores[end:] = [min(score, _READERS) for score in self.scores[end:]]
        within = Bounds(page, *_best_stretch(self.scores), end)
        self.articles = () if self.posts.frame else find_articles(page, end)
        within.last = before_second_time(within)
        within.last = before_other_subject(within)
        within.last = before_author(within)
        self._take_act(within)
        self._take_counted(within)
        within.last = closing(within, within.bridged(within.last, within.end, 1))
        within.first = over_boxes(within, reached(within, within.bridged(within.first, -1, -1)))
        within.first = over_address(within, over_inserts(within, within.first))
        self.listed = list_above(within, within.first)
        within.first = within.first if self.listed < 0 else self.listed
        while within.first - 1 in self.posts.between:
            within.first -= 1  # the hour and the heading over the first entry
        within.first = with_headings(within) if self.posts.frame or page.shows_site(0, within.first) else 0
        if self.posts.frame and self.posts.end >= 0:
            within.last = max(within.last, end - 1)  # a last word of thanks, that hardly reads as text
        elif end == len(page.readings) and not page.shows_site(within.last + 1, end):
            within.last = end - 1
        else:
            within.last = with_tail(within)
        if within.first and not page.may_leave_out(0, within.first, within.first, within.last):
            within.first = 0
        if not page.may_leave_out(within.last + 1, end, within.first, within.last):
            within.last = end - 1
        self.first, self.last = within.first, within.last

    def _take_act(self, within: Bounds) -> None:
        """Widen the text to the whole act that is it or stands in it."""
        page = within.page
        if self.articles and tools_of_act(page, self.articles, self.articles[0], self.articles[-1]):
            page.seen = True  # what is to be pressed at each article is a site's, whatever its words
        if self.articles:
            first, last = bounds_of_act(page, self.articles, self.titles, within.end)
            if _outweighs(within, self.articles, last):
                within.first, within.last = min(within.first, first), max(within.last, last)
            else:
                self.articles = ()

    def _take_counted(self, within: Bounds) -> None:
        """Widen the text to all that lines count from the first to the last of so many, if it stands among it or says
        less: the pieces of a list, from behind the "1 / 53" over the first, a site's line as those above it. A site's
        teasers are counted by nobody, its pictures by some: where no piece reads as text, a list tells nothing.
        """
        counts = sorted(page_counts(within.page.lines))
        if self.articles or self.posts.frame or len(counts) < _COUNTED or counts[-1] >= within.end:
            return
        last = counts[-1]
        end = min(within.end, last + max(after - before for before, after in pairwise(counts)))
        while last + 1 < end and within.readings[last + 1].chrome < OWN_WORDS:
            last += 1
        if any(map(within.page.is_strong, range(counts[0], last + 1))) and _outweighs(within, counts, last):
            within.first, within.last = min(within.first, counts[0] + 1), max(within.last, last)
            self.articles = counts


def _outweighs(within: Bounds, articles: Sequence[int], last: int) -> bool:
    """Whether an act or a list is the text or in it, or says more than the text does. The terms of a shop and the
    rules of a forum stand beside a text.
    """
    first = articles[0]
    if within.first <= first and articles[-1] <= within.last:
        return True
    before, own, behind = (
        sum(within.readings[i].mass for i in range(start, end) if within.page.is_strong(i))
        for start, end in (
            (within.first, min(first, within.last + 1)),
            (first, last + 1),
            (max(within.first, last + 1), within.last + 1),
        )
    )
    return own >= before + behind


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
