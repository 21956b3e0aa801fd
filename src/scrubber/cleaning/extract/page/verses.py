"""Lines that one element sets, broken, which an extractor takes for a text: a song, a poem."""

from collections.abc import Iterator, Sequence
from itertools import chain

from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Page, Part

#: Lines and words of a verse at least, words of its lines on average, and the share of its words that an extractor
#: keeps, that stand in no link, and that read as running text of themselves, at most: paragraphs do.
_LINES, _WORDS, _LINE = 8, 40.0, 3.0
_KEPT, _UNLINKED, _TOLD = 0.9, 0.2, 0.35
#: The share of all that an extractor keeps that the page's verses say without a link, at least.
_OF_PAGE = 0.3


def mark_verses(page: Page, opinion: Opinion) -> None:
    """Take the lines of a verse for running text, though few of them end as sentences do; and what leads from some of
    them to what others say of those for no link: it points to no page.

    A verse: many lines that stand directly in one element, each behind a break, few of them sentences, nearly all of
    which an extractor keeps. Verses are a page's text or nothing: what stands in a box beside an article, or is linked
    but for a few lines, says little of what the page says. It goes wrong where a site's own long list is set with
    breaks and kept, and the text beside it is short.
    """
    verses: list[Sequence[Part]] = []
    own = 0.0
    for lines in broken_lines(page.parts):
        parts = page.parts[lines.start : lines.stop]
        unlinked = sum(part.size for part in parts if not part.links)
        if _is_verse(parts, opinion.kept[lines.start : lines.stop], unlinked):
            verses.append(parts)
            own += unlinked
    if not verses or own < _OF_PAGE * sum(
        part.size for part, kept in zip(page.parts, opinion.kept, strict=True) if kept
    ):
        return
    for part in chain.from_iterable(verses):
        part.prose, part.linked, part.links, part.external = True, 0, 0, 0
        part.within = "" if part.within == "a" else part.within


def _is_verse(parts: Sequence[Part], kept: Sequence[bool], unlinked: float) -> bool:
    words = sum(part.size for part in parts)
    if len(parts) < _LINES or words < max(_WORDS, _LINE * len(parts)) or any(part.external for part in parts):
        return False
    held = sum(part.size for part, stays in zip(parts, kept, strict=True) if stays)
    told = sum(part.size for part in parts if part.prose)
    return held >= _KEPT * words and unlinked >= _UNLINKED * words and told <= _TOLD * words


def broken_lines(parts: Sequence[Part]) -> Iterator[range]:
    """The lines that follow one another in one element, none of them to be pressed or hidden."""
    first = 0
    for i in range(len(parts) + 1):
        goes_on = i < len(parts) and i > first and parts[i].node == parts[first].node and parts[i].breaks > 0
        if goes_on and _is_line(parts[i]):
            continue
        if i - first > 1:
            yield range(first, i)
        first = i + (i < len(parts) and not _is_line(parts[i]))


def _is_line(part: Part) -> bool:
    return part.kind == "paragraph" and not (part.control or part.hidden)
