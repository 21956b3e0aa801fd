"""What stands apart from a page's text and belongs to it: its title above, its author's signature below; and the
bylines in between, which are the site's.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from scrubber.cleaning.extract.lines.beginning import HEADINGS
from scrubber.cleaning.extract.lines.datelines import is_dated_row, is_of_record, names_day
from scrubber.cleaning.extract.lines.own_words import BUTTONS, OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import Evidence
from scrubber.cleaning.extract.lines.stretch import Stretch
from scrubber.cleaning.extract.lines.subject import shared, vocabulary
from scrubber.patterns import lazily

#: How far above the first sentence the title is looked for, and the mass of the lightest.
HEAD, SHORTEST_TITLE = 40, 4
#: The mass of the heaviest byline, which is also how many lines under the title one may stand over a table of contents;
#: the mass of a sentence that is none.
BYLINES, LEAD = 14, 20
#: What a title shares with its text: so many words or pairs of ideographs, and such a share of its own; a signature
#: shares nearly all.
_TITLE_TERMS, _TITLE_SHARE, _SIGNATURE_SHARE = 3, 0.5, 0.8
_LONGEST_TITLE, _LONGEST_SIGNATURE = 60, 24
#: Paragraphs at either end of a text that say what it speaks of.
_SAMPLE = 30
#: Who wrote it, as sites say under a title; the mass of a line with a day in it, and how much of another's is a site's
#: words.
_BY = lazily(
    r"(?:by|von|par|por|di|de|автор|文|撰文|作者|بقلم|كتب)[\s:：／/]\s?[^\W\d_]\S*(?:\s\S+){0,6}$"
    r"|.{1,20}\s?(?:기자|記者|记者)$",
    re.IGNORECASE,
)
_HEAVIEST_BYLINE, _PARTLY = 24, 0.3
#: What stands between the steps of a trail.
_TRAIL = lazily(r"[>»›‹/→|:：]\s{0,3}$")

#: Lines of an official paper behind its last sentence, at most; a day in figures alone, as sites write it; a remark in
#: brackets that closes it.
_CLOSING = 8
#: A day as only papers write it: of an emperor's reign, of the Republic; or behind the place where it was signed.
_DAY_OF_PAPER = lazily(
    r"(?:令和|平成|昭和|民[国國])\s?[\d元]{1,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"|[^\W\d_][^,\d]{2,40},\s(?:(?:den|le|el|a|em|lì|dnia|г\.)\s)?\d{1,2}(?:er|º|\.)?\s[^\d,]{3,20}\s\d{4}\b"
)
#: How Markdown begins a heading of the first level.
_FIRST_LEVEL = "# "
#: What stands before the title that a text had elsewhere.
_FORMER = lazily(r"[\s(（\[【〔<|/·*+□]{0,8}(?:本文)?(?:原标题|原標題|原题|原題)(?:为|為|是)?\s?[:：《]")
_FIGURES = lazily(r"\d\s?[-/.:：]\s?\d")
_BRACKETED = lazily(r"[(（][^()（）]{2,24}[)）]")


def is_former_title(line: str) -> bool:
    """Whether a line gives the title that a text had elsewhere: 原标题：…."""
    return _FORMER.match(line) is not None


class Around:
    """What stands around the stretch of a page's lines in which its text is."""

    def __init__(self, page: Evidence, stretch: Stretch) -> None:
        self._page = page
        self._stretch = stretch
        self._lines = page.lines
        self._readings = page.readings

    def in_trail(self, body: int) -> int | None:
        """The line over the text that another one there ends with: the trail of the page's place leads to it."""
        head = range(max(0, body - HEAD), body)
        for i in reversed(head):
            line = self._lines[i].strip()
            if self._readings[i].mass < SHORTEST_TITLE or not self._page.is_heading(i):
                continue
            for j in head:
                if j != i and (trail := self._lines[j].strip()).endswith(line) and _TRAIL.search(trail[: -len(line)]):
                    return i
        return None

    def marked(self) -> int | None:
        """The line over the stretch that Markdown marks as the page's only heading of the first level, if it speaks
        of what the text does.
        """
        found = [
            i
            for i in range(max(0, self._stretch.first - HEAD), self._stretch.first)
            if self._lines[i].startswith(_FIRST_LEVEL)
        ]
        if len({self._readings[i].squeezed for i in found}) != 1:
            return None
        return found[-1] if shared(self._lines[found[-1]], self._vocabulary)[0] else None

    def may_head(self, i: int) -> bool:
        """Whether a line over the text is longer than a name, and speaks of what the text does."""
        return self._readings[i].mass > BYLINES and shared(self._lines[i], self._vocabulary)[0] > 0

    def over_byline(self) -> int | None:
        """The line over the day and byline that stand over the stretch: a title that the page says only once, over
        its subtitle and names that are no byline by themselves.
        """
        at = self._stretch.first - 1
        byline = False
        while at >= 0 and self._stretch.first - at <= HEADINGS + 2:
            dated = self.is_byline(at) if self._readings[at].squeezed else False  # a figure alone is a count
            if dated is None:
                break
            byline = byline or dated or self._readings[at].voice == BUTTONS  # what is pressed stands under a title too
            at -= 1
        if at < 0 or not byline or not self._may_be_title(at):
            return None
        if (above := self._heavier(at)) is not None:
            return above
        return at if self._is_under_site(at) else None

    def _may_be_title(self, at: int) -> bool:
        own = self._page.is_heading(at) and self._readings[at].mass >= SHORTEST_TITLE
        return own and "://" not in self._lines[at]

    def _is_under_site(self, at: int) -> bool:
        """Whether nothing, or what may be a site's, stands over a line."""
        above = self._readings[at - 1] if at else None
        return above is None or above.chrome >= _PARTLY or above.links or above.date or above.mass <= BYLINES

    def _heavier(self, at: int) -> int | None:
        """A heading among the few lines over one that may be a title that is the title rather: longer than a name,
        it speaks of what the text does, and only what may be a site's stands over it.
        """
        for above in range(at - 1, max(-1, at - 1 - HEADINGS), -1):
            if self.is_byline(above) is not None or not self._may_be_title(above):
                return None
            if BYLINES < self._readings[above].mass <= _LONGEST_TITLE and self._is_under_site(above):
                return above if shared(self._lines[above], self._vocabulary)[0] else None
        return None

    def is_byline(self, i: int) -> bool | None:
        """Whether a line of those that sites set under a title says when or by whom; None where it is no such line."""
        reading = self._readings[i]
        day = reading.mass <= _HEAVIEST_BYLINE and names_day(self._lines[i]) and not is_of_record(self._lines[i])
        if reading.date or reading.stamped or day or is_dated_row(self._lines[i]):
            return True
        if reading.field or reading.voice.endswith(":"):
            return True
        if reading.chrome >= OWN_WORDS:
            return False
        if reading.mass <= BYLINES and _BY.match(self._lines[i].strip()):
            return True
        return False if reading.links or reading.chrome >= _PARTLY else None

    def by_words(self) -> int | None:
        """The line above the stretch that speaks most of what its text speaks of, where sites set what they like
        between the two.
        """
        best, found = 0.0, None
        for i in range(max(0, self._stretch.first - HEAD), self._stretch.first):
            reading = self._readings[i]
            if reading.mass > _LONGEST_TITLE or (not self._page.is_heading(i) and not reading.asking):
                continue
            known, share = shared(self._lines[i], self._vocabulary)
            if known >= _TITLE_TERMS and share >= _TITLE_SHARE and known * share >= best:
                best, found = known * share, i
        return found

    def apart(self, title: int | None) -> set[int]:
        """The title far above the stretch, and the sentences between the two that speak of the same."""
        if title is None or self._stretch.first - title <= HEADINGS:
            return set()
        return {title}.union(
            i
            for i in range(title + 1, self._stretch.first)
            if self._readings[i].sentence
            and self._readings[i].mass >= LEAD
            and shared(self._lines[i], self._vocabulary)[1] >= _TITLE_SHARE
        )

    def signature(self) -> set[int]:
        """The line behind the stretch that names who speaks in it: the first that is no site's, in the text's words."""
        for i in range(self._stretch.last + 1, min(len(self._readings), self._stretch.last + 1 + HEADINGS)):
            reading = self._readings[i]
            if reading.links or reading.voice in {reading.squeezed, BUTTONS}:
                break
            if reading.chrome >= OWN_WORDS:
                continue
            known, share = shared(self._lines[i], self._vocabulary)
            signs = reading.mass <= _LONGEST_SIGNATURE and not reading.asking and not reading.date
            return {i} if signs and known >= _TITLE_TERMS and share >= _SIGNATURE_SHARE else set()
        return set()

    def in_brackets(self) -> range:
        """The line right behind the stretch that closes it in brackets: who reported it, where it was written."""
        at = self._stretch.last + 1
        reading = self._readings[at]
        own = reading.chrome < _PARTLY and not (reading.links or reading.date) and reading.mass >= SHORTEST_TITLE
        line = self._lines[at].strip()
        own = own and not (":" in line or "：" in line or _BY.match(line[1:-1]) or is_former_title(line))
        return range(at, at + (own and _BRACKETED.fullmatch(line) is not None))

    def dated_signature(self) -> Sequence[int]:
        """The lines right behind the stretch that close an official paper or a letter: its annexes, who signs, the day
        written out, over or under the name; none where a site speaks among them or another day follows, as in a list
        of news.
        """
        first = self._stretch.last + 1
        while first < len(self._readings) and self._page.is_insert(first):
            first += 1
        signed = -1
        for i in range(first, min(len(self._readings), first + _CLOSING)):
            reading = self._readings[i]
            if reading.links or reading.chrome >= _PARTLY or reading.asking:
                break
            own = _DAY_OF_PAPER.match(self._lines[i].strip()) is not None
            if own or reading.date or names_day(self._lines[i]):
                if signed >= 0 or (i == first and not own) or _FIGURES.search(self._lines[i]):
                    return range(0)
                signed = i
            elif signed == first == i - 1:
                if not 0 < reading.mass <= _LONGEST_SIGNATURE or reading.closed:
                    break
                signed = i  # who signs stands below the day
            elif signed < 0 and reading.mass > _LONGEST_SIGNATURE:
                break
        if signed < 0:
            return range(0)
        closes = signed + 1 < len(self._lines) and _BRACKETED.fullmatch(self._lines[signed + 1].strip())
        return range(first, signed + 1 + bool(closes))

    @cached_property
    def _vocabulary(self) -> set[str]:
        """What the first and the last paragraphs of the stretch speak of."""
        text = [i for i in range(self._stretch.first, self._stretch.last + 1) if self._page.is_strong(i)]
        some = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[-_SAMPLE:]
        return vocabulary(self._lines[i] for i in some)
