"""What the rules look at: a page's parts with everything measured once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from scrubber.cleaning.extract.chrome_words import Chrome, chrome
from scrubber.cleaning.extract.page.act import Act
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.page.thread import Thread
from scrubber.cleaning.extract.page.titled import Titled
from scrubber.cleaning.extract.reading import letters, squeeze

_LISTS = frozenset(["ul", "ol", "dl", "li", "dd", "table", "tbody", "tr", "blockquote"])
#: The share of a document's text that a kind of place must hold to be one of the document's own.
SHARE = 0.12
_INTRODUCED = frozenset({"code", "list_item", "table_row"})
_WITHIN = 2
#: Letters that a title has at least.
_TITLE = 4
#: The share of links from which on a line is one.
LINKED = 0.6


@dataclass(slots=True)
class View:
    """A page, measured.

    Attributes:
        page: the page.
        opinion: what trafilatura would keep.
        titled: where its titled text stands.
        first: the first part of the region where the document stands.
        last: exclusive.
        prose: for each part, whether it reads as running text.
        size: how much it says, in words.
        folded: its text, folded.
        place: the shape of the path it stands at, without numbers: parts of one list or article share it.
        style: the tag and class of the element that holds it; "" without a class.
        styles: those of the elements that hold the document's text.
        homes: the places that hold the document's text, with the share that each holds.
        framed: for each part, whether an element around it says that it frames the text ("comments", "related"), and
            holds little of the text.
        company: for each part of a list or table, the share of it that trafilatura is sure of.
        listed: for each part, whether it is a line of the list of links that the document is (`find_listing`).
        boxed: for each part, whether it stands in a box of the text's own (`find_boxes`).
        whole: the parts of the region that are one text in which no site speaks; empty where there is none
            (`find_whole`).
        sole: the parts of the one text that the page holds, where it holds nothing else; empty for other pages
            (`find_sole`).
        sections: the parts of sections that are numbered under the text (`find_sections`).
        tables: the lines of tables of the text whose rows are no lines (`find_tables`).
        times: the lines that say when what the text is about takes place, and the hours of a report (`find_times`).
        asked: for each make of headings, how many of them ask, and how many there are (`count_questions`).
        woven: whether many of the text's sentences link to pages of the site, as an encyclopaedia's do.
        noted: the parts with the mark of a note that leads back to it.
        refers: for each part, whether it is a link by which the one text of the page refers to others
            (`find_references`).
        records: the links that carry the number of what they lead to (`find_records`).
        thread: the thread that the page is; None where it is none.
        act: the act that the page is (`act_of`); one without articles where it is none.
        text: indices of the running text that is the document's, by place and opinion.
    """

    page: Page
    opinion: Opinion
    titled: Titled = field(init=False)
    parts: list[Part] = field(init=False)
    first: int = 0
    last: int = 0
    prose: Sequence[bool] = ()
    size: Sequence[float] = ()
    folded: Sequence[str] = ()
    place: Sequence[str] = ()
    style: Sequence[str] = ()
    styles: frozenset[str] = frozenset()
    homes: dict[str, float] = field(default_factory=dict)
    framed: Sequence[bool] = ()
    text: Sequence[int] = ()
    company: Sequence[float] = ()
    boxed: Sequence[bool] = ()
    whole: range = range(0)
    listed: Sequence[bool] = ()
    sole: range = range(0)
    sections: frozenset[int] = frozenset()
    tables: frozenset[int] = frozenset()
    times: frozenset[int] = frozenset()
    asked: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    woven: bool = False
    noted: frozenset[int] = frozenset()
    refers: Sequence[bool] = ()
    records: frozenset[int] = frozenset()
    thread: Thread | None = None
    act: Act = field(default_factory=Act)

    def __post_init__(self) -> None:
        self.titled = Titled(self.page)
        self.parts = self.page.parts

    @property
    def alone(self) -> bool:
        """Whether a text stands alone on its page: no link, control, frame or teaser is there; a site has some."""
        return not any(self.framed) and not any(part.links or part.control or part.card for part in self.parts)

    def said(self, i: int) -> Chrome:
        """How much of a part is a site's own words; most parts are gone before it is asked."""
        return chrome(self.folded[i])

    def title(self) -> int | None:
        """The highest heading above the document's text that no rule has removed, one in the page's own title before
        all others; of several the nearest.
        """
        head = self.text[0] if self.text else 0
        headings = [i for i in range(head) if self.parts[i].kind == "heading" and not self.parts[i].rule]
        if len(headings) < 2:
            return headings[0] if headings else None
        told = squeeze(self.page.title)
        return min(headings, key=lambda i: (not self._is_in(i, told), self.parts[i].level, -i))

    def _is_in(self, i: int, title: str) -> bool:
        key = letters(self.folded[i])
        return len(key) >= _TITLE and key in title

    def around_text(self, tag: str) -> Node | None:
        """The innermost element of a name (`article`, `main`) around all of the document's text; None where there is
        none.
        """
        around = self.page.around(self.parts[self.text[0]].node) if self.text else ()
        node = next((node for node in around if node.tag == tag), None)
        return node if node is not None and self.text[-1] < node.last else None

    def closing(self) -> int:
        """The first part behind the last sentence at the place that holds most of the text: what stands there at
        another place may be the site's.
        """
        main = self.main()
        return next((i for i in reversed(self.text) if self.place[i] == main), self.last) + 1

    def main(self) -> str:
        """The place that holds most of the text."""
        return max(self.homes, key=lambda place: self.homes[place], default="")

    def within(self, i: int, role: str, *, most: int) -> bool:
        """Whether an element close around a part, of so many parts at most, says that it is for this."""
        near = islice(self.page.around(self.parts[i].node), most)
        return any(role in node.roles and node.last - node.first <= most for node in near)

    def standing(self) -> Iterator[tuple[int, Part]]:
        """Parts that no rule has removed, in order."""
        for i, part in enumerate(self.parts):
            if not part.rule:
                yield i, part

    def at_home(self, i: int) -> bool:
        """Whether a part stands where the document's text stands: at such a place, or in an element of the same
        class within the region.
        """
        if self.homes.get(self.place[i], 0.0) >= SHARE:
            return True
        return bool(self.styles) and self.first <= i < self.last and self.style[i] in self.styles

    def akin(self, i: int) -> bool:
        """Whether it stands directly around the document's text or a little inside of it: a line above a list of
        steps, a subtitle in a box of its own.
        """
        place = self.place[i]
        return any(
            share >= SHARE
            and (
                (home.startswith(place + "/") and home.count("/") == place.count("/") + 1)
                or (place.startswith(home + "/") and place.count("/") <= home.count("/") + _WITHIN)
            )
            for home, share in self.homes.items()
        )

    def inside(self, i: int) -> bool:
        """Whether it stands within an element that holds the document's text."""
        place = self.place[i]
        return any(share >= SHARE and place.startswith(home + "/") for home, share in self.homes.items())

    def beside_home(self, i: int) -> bool:
        """Whether it stands in a list or table that stands where the document's text stands."""
        around, _, tag = self.place[i].rpartition("/")
        while tag in _LISTS:
            if self.homes.get(around, 0.0) >= SHARE:
                return True
            around, _, tag = around.rpartition("/")
        return self.at_home(i)

    def amid(self, i: int) -> bool:
        """Whether it is a heading, or an item, a row or a program between two sentences, of the one text that the
        page holds: it says what it says for the text's sake.
        """
        part = self.parts[i]
        if i not in self.sole or self.framed[i] or part.kind == "paragraph" or not self.text or i < self.text[0]:
            return False
        return i < self.text[-1] or (part.kind == "heading" and not part.links)

    def titles(self, i: int) -> bool:
        """Whether it is a heading, or a term that an extractor is sure of, right over a sentence that is no link, in
        a row of teasers or in a frame.
        """
        term = self._is_term(i)
        if not (term or self.parts[i].kind == "heading"):
            return False
        below = self.page.below(i)
        if below >= self.last:
            return False
        after = self.parts[below]
        text = self._stands_in(below, "dd") if term else after.prose and after.kind != "heading"
        return text and after.link_density < LINKED and not (after.card or after.rule or self.framed[below])

    def heads(self, i: int) -> bool:
        """Whether it is a heading right over such a sentence that stands where the document's text stands, or within
        what is the document's whole.
        """
        if not self.titles(i):
            return False
        below = self.page.below(i)
        return self.at_home(below) or self._is_term(i) or below in self.whole

    def _is_term(self, i: int) -> bool:
        return self.opinion.sure[i] and self._stands_in(i, "dt")

    def _stands_in(self, i: int, tag: str) -> bool:
        """Whether it stands in such an element, or in one directly within."""
        node = self.page.nodes[self.parts[i].node]
        return node.tag == tag or (node.parent >= 0 and self.page.nodes[node.parent].tag == tag)

    def introduces(self, i: int) -> bool:
        """Whether an extractor is sure of it, and a program, a list or a table that no rule has removed stands right
        below: "Parsing a string:".
        """
        below = self.page.below(i)
        if not self.opinion.sure[i] or below >= self.last:
            return False
        return self.parts[below].kind in _INTRODUCED and not self.parts[below].rule
