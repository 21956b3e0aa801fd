"""What is held of each line of a page: the document's or the site's, by which rule and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from scrubber.cleaning.extract.chrome_words import REST, chrome, is_site_line
from scrubber.cleaning.extract.excerpt import EXCERPT, LOOKED_AT, is_excerpt
from scrubber.cleaning.extract.lines.acts import tools_of_act
from scrubber.cleaning.extract.lines.around import HEAD, LEAD, Around, is_former_title
from scrubber.cleaning.extract.lines.beginning import HEADINGS, STATED, WORDS
from scrubber.cleaning.extract.lines.bylines import Bylines
from scrubber.cleaning.extract.lines.edges import below_text, over_act_of
from scrubber.cleaning.extract.lines.like_head import first_said
from scrubber.cleaning.extract.lines.lines import PAGE_MARK, Reading
from scrubber.cleaning.extract.lines.own_words import BUTTONS, OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import SEEN, Evidence
from scrubber.cleaning.extract.lines.page_title import OWN_TITLE
from scrubber.cleaning.extract.lines.stretch import Stretch
from scrubber.cleaning.extract.reading import fold
from scrubber.patterns import lazily

_MOST_SURE = 0.95
#: A label that stands this often is set between paragraphs and heads no menu.
_INTERSTITIAL = 2
#: The mass of the heaviest line that gives the title a text had elsewhere.
_LONGEST_FORMER = 60
#: Paragraphs up to which a text's beginning may stand above it, cut off.
_OPENING = 3
#: The number that an authority gives to a paper, and the longest line that is nothing else; the day of a speech or a
#: decision under its title, over the name of who gave it.
_PAPER, _LONGEST_PAPER = lazily(r"[〔［\[(（]\d{4}[〕］\])）]\s?第?\s?\d{1,5}\s?[号號]$"), 24
_GIVEN = lazily(r"[（(]\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日號号]\s?[）)]")
#: The name that a text browser prints for a picture: of a file, or what is left of one.
_PICTURE = lazily(
    r"\[(?=[^\]]{0,200}(?:\d|\.[a-z]{3,4}\]))[!-Z^-~]{4,200}\]|\[(?:jpe?g|png|gif|webp|svg)\]", re.IGNORECASE
)


def _is_paper(line: str, above: str) -> bool:
    """Whether a line, with the one above it, is what a paper has under its title: its number, its day, who gave it."""
    if len(line) > _LONGEST_PAPER:
        return False
    line = line.strip()
    return _PAPER.search(line) is not None or any(_GIVEN.fullmatch(said) for said in (line, above.strip()))


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


_KEPT = Verdict()
_LINKS = Verdict(0.02, "link-block", "a row of noun phrases that belong to no sentence")
_CHROME = Verdict(0.05, "chrome-line", "what sites say of themselves")
_DOUBLED = Verdict(0.2, "echo", "the title, said again")
_BEGUN = Verdict(0.2, "copy", "the text's beginning, cut off, above it")
_BYLINE = Verdict(0.1, "byline", "stands between the title and the text, with what sites set there")
_MENU = Verdict(0.1, "chrome-run", "one of a run of short lines under a site's heading")
_MARKED = Verdict(0.1, "picture", "stands for a picture")
_TOOL = Verdict(0.1, "tool", "it is to be pressed, and stands at one article after the other")
_POST = Verdict(0.1, "member", "what a page of posts sets around each of them")
#: Kept where it stands, among the site's lines.
_APART = Verdict(0.7)
#: By whether a line stands before the document, and whether it reads as text.
_OUTSIDE = {
    (before, strong): Verdict(
        0.3 if strong else 0.12, "outside", f"stands {'before' if before else 'after'} the document"
    )
    for before in (False, True)
    for strong in (False, True)
}


def judge(lines: Sequence[str], readings: Sequence[Reading]) -> tuple[list[Verdict], float]:
    """A verdict for each line of a page, and how sure it is, by this page alone, that what is kept is the document."""
    if not readings:
        return [], 0.0
    page = _Page(lines, readings)
    verdicts = page.verdicts()
    return verdicts, page.confidence(verdicts)


class _Page:
    def __init__(self, lines: Sequence[str], readings: Sequence[Reading]) -> None:
        self._lines = lines
        self._page = Evidence(lines, readings)
        self._readings = self._page.readings
        self._stretch = Stretch(self._page)
        self._first, self._last = self._stretch.first, self._stretch.last
        self._titles = self._stretch.titles
        self._around = Around(self._page, self._stretch)
        self._bylines = Bylines(self._page, self._stretch, self._around)

    def verdicts(self) -> list[Verdict]:
        """Each line's verdict, by where it stands and by how it reads."""
        text = (i for i in range(self._first, self._last + 1) if self._page.is_strong(i) and i not in self._titles)
        body = next(text, self._first)
        title, apart = self._title_over(body)
        start = self._first if title is None or apart else min(title, self._first)
        if title is not None and self._page.seen and self._readings[title].voice == OWN_TITLE:
            start = title  # the page names its document so: what stands above is none of it
        if self._last + 1 < len(self._readings) and self._stretch.posts.end < 0:  # nobody signs behind the last post
            apart |= self._around.signature()
            apart.update(self._around.dated_signature(), self._around.in_brackets())
        edge = self._bylines.edge(start, body)
        over = self._bylines.over(start, edge)
        begun = self._begun(start)
        below = below_text(self._page, body, self._last)
        over_act = over_act_of(self._page, start, body) if self._stretch.articles else set()
        tools = tools_of_act(self._page, self._stretch.articles, self._first, self._last)
        out = []
        menu = False
        for i, reading in enumerate(self._readings):
            if i == title:
                verdict = Verdict(0.9, title=True)
            elif i in apart:
                verdict = _APART
            elif not start <= i <= self._last or i in below:
                verdict = self._outside(i)
            elif i in begun:
                verdict = _BEGUN
            elif i in self._stretch.posts.frame:
                verdict = _POST
            elif i in tools:
                verdict = _TOOL
            elif reading.links:
                verdict = _LINKS
            elif reading.mark and self._page.seen and _PICTURE.fullmatch(self._lines[i]):
                verdict = _MARKED
            elif (reading.chrome >= OWN_WORDS and self._page.is_the_sites(i)) or self._is_amid(i):
                verdict = _CHROME
            elif self._page.seen and (
                (reading.mass <= _LONGEST_FORMER and is_former_title(self._lines[i]))
                or (self._stretch.articles and start < i < body and self._bylines.is_post_line(i))
                or i in over_act
            ):
                verdict = _BYLINE
            elif (
                i < body
                and title is not None
                and reading.squeezed == self._readings[title].squeezed
                and self._page.says_numbers_of(i, title)
            ):
                verdict = _DOUBLED
            elif (
                i <= edge
                and i != over
                # Over a byline the text begins with its title, be it known or not.
                and (i > start or self._bylines.is_said(i))
                and i not in self._stretch.posts.between
                and not (reading.numbered or _is_paper(self._lines[i], self._lines[i - 1]))
                and not (reading.sentence and reading.mass >= LEAD)
            ):
                verdict = _BYLINE
            elif (
                menu
                and self._page.site >= SEEN
                and not (i < body and self._are_titles(i, body))
                and self._page.is_short(i)
                and (i + 1 > self._last or self._page.is_short(i + 1) or self._readings[i - 1].chrome < OWN_WORDS)
            ):
                verdict = _MENU
            else:
                verdict = Verdict(1 - reading.chrome) if reading.chrome else _KEPT
            menu = verdict is _MENU or (
                verdict is _CHROME
                and not self._page.is_insert(i)
                and reading.mass <= 12
                and reading.voice not in {BUTTONS, PAGE_MARK}
                and self._page.counts[reading.squeezed] < _INTERSTITIAL
            )
            out.append(verdict)
        return out

    def _is_amid(self, i: int) -> bool:
        """Whether a line is what sites set between paragraphs, by its words, where a site shows itself: a row of some
        that share it ("Share this: Facebook Twitter"), or a label of other pages with a colon ("Read also: …").

        Keeps "Comments received" and "Sign up at the desk or by post", which a text has for headings.
        """
        line, reading = self._lines[i], self._readings[i]
        if not self._page.seen or reading.mass > _LONGEST_FORMER or reading.data or reading.numbered or reading.closed:
            return False
        folded = fold(line)
        said = chrome(folded)
        if said.what == "share":
            return said.hits > 1 and said.rest < REST
        return (":" in line or "：" in line) and is_site_line(folded)

    def _title_over(self, body: int) -> tuple[int | None, set[int]]:
        """The line that is the title of the text which begins there, and the lines above that text that are kept with a
        title which stands apart, among the site's.
        """
        title = max((i for i in self._titles if i < body and i >= body - HEAD), default=None)
        if title is None and self._titles and body <= HEAD:
            title = first_said(self._readings)
        apart: set[int] = set()
        if title is None and (title := self._around.in_trail(body)) is not None:
            below = range(title + 1 + HEADINGS, self._first)
            if any(self._page.shows_site(i, i + 1) and not self._page.is_insert(i) for i in below):
                apart = self._around.apart(title)
        if title is None and self._first and (title := self._around.marked()) is not None:
            apart = self._around.apart(title)
        if title is None and not self._titles:
            title = self._around.over_byline()
        if title is None and self._first:
            title = self._around.by_words()
            apart = self._around.apart(title)
        return title, apart

    def _begun(self, start: int) -> set[int]:
        """The lines above the text's third paragraph that are its beginning, cut off, as sites set it there."""
        text = list(islice((i for i in range(start, self._last + 1) if self._page.is_strong(i)), _OPENING + LOOKED_AT))
        return {
            i
            for i in range(start, text[min(_OPENING, len(text)) - 1] if text else 0)
            if self._readings[i].mass >= 2 * EXCERPT
            and is_excerpt(self._lines[i], [self._lines[k] for k in text if k > i][:LOOKED_AT])
        }

    def _are_titles(self, i: int, body: int) -> bool:
        """Whether a short line over the text belongs to so few that they are its titles: a menu has more."""
        start = end = i
        while start and self._page.is_short(start - 1) and self._readings[start - 1].chrome < OWN_WORDS:
            start -= 1
        while end < body and self._page.is_short(end) and self._readings[end].chrome < OWN_WORDS:
            end += 1
        words = sum(len(line.split()) for line in self._lines[start:end])
        return end - start <= (STATED if words >= WORDS * (end - start) else HEADINGS)

    def _outside(self, i: int) -> Verdict:
        reading = self._readings[i]
        if reading.links:
            return _LINKS
        if i == 0 and self._titles:
            return _DOUBLED
        if reading.chrome >= OWN_WORDS:
            return _CHROME
        return _OUTSIDE[i < self._first, self._page.is_strong(i)]

    def confidence(self, verdicts: Sequence[Verdict]) -> float:
        """The kept lines' share of all that speaks for being the document; a single page is never wholly sure."""
        kept = sum(
            max(0.0, score) for score, verdict in zip(self._stretch.scores, verdicts, strict=True) if not verdict.rule
        )
        if all(verdict.rule for verdict in verdicts):
            return 0.0
        speaking = sum(max(0.0, score) for score in self._stretch.scores)
        return round(_MOST_SURE * (kept / speaking if speaking else 0.5), 3)
