"""Where on a page its title's text stands: what readers wrote, and are asked to fill in, stands below it."""

from functools import cached_property
from itertools import accumulate, pairwise

from scrubber.cleaning.extract.page.page import Node, Page, Part
from scrubber.cleaning.extract.reading import squeeze
from scrubber.patterns import lazily

#: Words of the text that stands above what is below it, at least; letters of the shortest title, and characters that
#: its line may have besides.
_TEXT, _TITLE, _LONGEST = 60.0, 4, 40
#: So many times as long as a heading a title may be.
_HALF = 2
#: What parts a site's name from what a page's title says, and letters of that, at least.
_NAME, _SAID = lazily(r"\s[-–—|:»·]\s"), 20


class Titled:
    """A page's titled text.

    Attributes:
        title: the letters of the page's title.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self.title = squeeze(page.title)

    @cached_property
    def _told(self) -> list[float]:
        """How many words of running text stand before each part."""
        return [0.0, *accumulate(part.size if _is_text(part) else 0.0 for part in self._page.parts)]

    @cached_property
    def first(self) -> int:
        """The first part below the line that says what the page's title begins with; else below a heading that says
        half of it, linked as diaries do or behind the site's name, or the one of the first level that most text
        stands below; -1 where there is none.
        """
        page, linked = self._page, -1
        for i, part in enumerate(page.parts):
            key = squeeze(part.text[: len(page.title) + _LONGEST])
            if len(key) < _TITLE:
                continue
            if self.title.startswith(key) and not part.links:
                return i + 1
            half = part.kind == "heading" and _HALF * len(key) >= len(self.title)
            if linked < 0 and half and (self.title.startswith(key) or self.title.endswith(key)):
                linked = i + 1
        if linked >= 0:
            return linked
        first = [i + 1 for i, part in enumerate(page.parts) if part.kind == "heading" and part.level == 1]
        if not first:
            return self._behind_name()
        return max(pairwise([*first, len(page.parts)]), key=lambda span: self.words(*span))[0]

    def _behind_name(self) -> int:
        """The part below the first line that ends with what the page's title says behind the site's name: one set in
        no heading, behind the name of its department; -1 where none does.
        """
        name, _, said = _NAME.sub("\n", self._page.title, count=1).partition("\n")
        key = squeeze(said)
        if not name or len(key) < _SAID:
            return -1
        ending = (
            i + 1
            for i, part in enumerate(self._page.parts)
            if len(part.text) <= len(said) + _LONGEST and part.kind != "list_item" and squeeze(part.text).endswith(key)
        )
        return next(ending, -1)

    @property
    def total(self) -> float:
        """The words of all running text."""
        return self._told[-1]

    def words(self, first: int, last: int) -> float:
        """The words of running text from one part to another (exclusive)."""
        return self._told[last] - self._told[first]

    def of(self, node: Node) -> float:
        """The words of running text in an element."""
        return self.words(node.first, node.last)

    def may_be_above(self, i: int) -> bool:
        """Whether so much text stands above a part, wherever the title is: this is sooner known."""
        return self._told[i] >= _TEXT

    def is_above(self, i: int) -> bool:
        """Whether the titled text, or its first sentences, stand above a part."""
        return 0 <= self.first < i and self.words(self.first, i) >= _TEXT


def _is_text(part: Part) -> bool:
    return part.prose and not part.is_sites and part.link_density < 0.5
