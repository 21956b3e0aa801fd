"""What the rules look at: a page's parts with everything measured once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubber.cleaning.extract.page.opinion import Opinion
    from scrubber.cleaning.extract.page.page import Page, Part
    from scrubber.cleaning.extract.page.phrases import Chrome

_LISTS = frozenset(["ul", "ol", "dl", "li", "dd", "table", "tbody", "tr", "blockquote"])
#: The share of a document's text that a kind of place must hold to be one of the document's own.
SHARE = 0.12
_WITHIN = 2
#: The share of links from which on a line is one.
LINKED = 0.6


@dataclass(slots=True)
class View:
    """A page, measured.

    Attributes:
        page: the page.
        opinion: what trafilatura would keep.
        first: the first part of the region where the document stands.
        last: exclusive.
        prose: for each part, whether it reads as running text.
        size: how much it says, in words.
        folded: its text, folded.
        said: how much of it is a site's own words.
        place: the shape of the path it stands at, without numbers: parts of one list or article share it.
        style: the tag and class of the element that holds it; "" without a class.
        styles: those of the elements that hold the document's text.
        homes: the places that hold the document's text, with the share that each holds.
        framed: for each part, whether an element around it says that it frames the text ("comments", "related"), and holds little of the text.
        beside: for each part, how many sentences stand side by side with it, itself counted; 0 where trafilatura keeps none of them or one is a notice.
        company: for each part of a list or table, the share of it that trafilatura is sure of.
        boxed: for each part, whether it stands in a box of the text's own (`find_boxes`).
        whole: the part from which on all of the region is one text in which no site speaks; None where there is none (`find_whole`).
        text: indices of the running text that is the document's, by place and opinion.
    """

    page: Page
    opinion: Opinion
    first: int = 0
    last: int = 0
    prose: Sequence[bool] = ()
    size: Sequence[float] = ()
    folded: Sequence[str] = ()
    said: Sequence[Chrome] = ()
    place: Sequence[str] = ()
    style: Sequence[str] = ()
    styles: frozenset[str] = frozenset()
    homes: dict[str, float] = field(default_factory=dict)
    framed: Sequence[bool] = ()
    text: Sequence[int] = ()
    beside: Sequence[int] = ()
    company: Sequence[float] = ()
    boxed: Sequence[bool] = ()
    whole: int | None = None

    @property
    def parts(self) -> list[Part]:
        """The page's parts."""
        return self.page.parts

    def standing(self) -> Iterator[tuple[int, Part]]:
        """Parts that no rule has removed, in order."""
        for i, part in enumerate(self.parts):
            if not part.rule:
                yield i, part

    def at_home(self, i: int) -> bool:
        """Whether a part stands where the document's text stands: at such a place, or in an element of the same class within the region."""
        if self.homes.get(self.place[i], 0.0) >= SHARE:
            return True
        return bool(self.styles) and self.first <= i < self.last and self.style[i] in self.styles

    def akin(self, i: int) -> bool:
        """Whether it stands directly around the document's text or a little inside of it: a line above a list of steps, a subtitle in a box of its own."""
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

    def titles(self, i: int) -> bool:
        """Whether it is a heading right over a sentence that is no link, in a row of teasers or in a frame."""
        if self.parts[i].kind != "heading":
            return False
        below = self.below(i)
        if below >= self.last:
            return False
        after = self.parts[below]
        text = after.prose and after.kind != "heading" and after.link_density < LINKED
        return text and not (after.card or after.rule or self.framed[below])

    def heads(self, i: int) -> bool:
        """Whether it is a heading right over such a sentence that stands where the document's text stands, or within what is the document's whole."""
        if not self.titles(i):
            return False
        below = self.below(i)
        return self.at_home(below) or (self.whole is not None and below >= self.whole)

    def below(self, i: int) -> int:
        """The next part, passing over what is there to be pressed; the number of parts where there is none."""
        return next((j for j in range(i + 1, len(self.parts)) if not self.parts[j].control), len(self.parts))
