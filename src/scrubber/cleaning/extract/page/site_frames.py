"""Which lines of a page frame its text: those in elements that are named as menus, comments, pointers and the like."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from scrubber.cleaning.extract.page.attributes import FRAME, FRAME_SHARE
from scrubber.cleaning.extract.page.elements import HEADINGS
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.patterns import lazily

#: As `FRAME_SHARE`, for an element that calls itself comments, pointers to other pages or a page's foot: those can be
#: long.
_FIRM_SHARE = 0.85
_FIRM = frozenset({"comments", "related", "footer"})
#: The share of links from which on a line is one.
_LINKED = 0.6
#: The number of a section within a chapter, and in which of an element's parts its heading may be.
_NUMBERED, _HEADED = lazily(r"(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){1,4}\.?[ \u00a0]{1,4}\S"), 3
#: Words of a section that is called a frame, and the share of them of which an extractor must be sure.
_SECTION, _ALL = 20.0, 0.8


def find_frames(page: Page, opinion: Opinion, articles: Sequence[int] = ()) -> list[bool]:
    """For each part, whether an element around it frames the text.

    A frame's names count only where it does not hold the text itself, for pages call anything "widget" or "modal".
    Comments can be longer than what they comment on: there trafilatura's word or nearly all of the page's text makes
    the exception, but not where their heading stands below a titled text. An element in which an article of an act
    begins is none.
    """
    called = [n for n in called_frames(page) if bisect_left(articles, n.first) == bisect_left(articles, n.last)]
    if not (called or page.comments):
        return [False] * len(page.parts)
    said = [
        part.size if part.prose and part.link_density < 0.5 and not part.card and not part.hidden else 0.0
        for part in page.parts
    ]
    written = [0.0, *accumulate(said)]
    sure = [0.0, *accumulate(s if sure else 0.0 for s, sure in zip(said, opinion.sure, strict=True))]
    frames = list(page.comments)
    # Paragraphs that a template names alike are as long as one element of that name around them all: some sites call
    # each of theirs paid for.
    together: dict[str, float] = {}
    for node in called:
        if node.tag == "p" and node.style:
            together[node.style] = together.get(node.style, 0.0) + written[node.last] - written[node.first]
    alike = _alike(called, sure)
    unkept = [0, *accumulate(not kept for kept in opinion.kept)]
    for node in called:
        believed, within = sure[node.last] - sure[node.first], written[node.last] - written[node.first]
        kept = sure[-1] > 0 and believed >= FRAME_SHARE * sure[-1]
        # One sentence without a link points to no pages, and one paragraph holds no comments.
        alone = node.last - node.first == 1 and not page.parts[node.first].links
        firm = _FIRM & node.roles - ({"comments"} if node.tag == "p" else set()) - ({"related"} if alone else set())
        # A section amid the text, whatever it is called: an extractor is sure of what is written in it.
        amid = sure[node.first] > 0 and sure[node.last] < sure[-1]
        # And one of several of one make that hold much of the text together, the first and the last of them too.
        of_text = alike.get(node.make, 0.0) >= FRAME_SHARE * sure[-1] > 0
        amid = amid or of_text
        kept = kept or (amid and not firm and believed >= max(0.0 if node.tag == "p" else _SECTION, _ALL * within) > 0)
        # Of such a make, what an extractor keeps whole: the headings and the pictures' lines between those sections.
        kept = kept or (of_text and not firm and unkept[node.last] == unkept[node.first])
        bound = _FIRM_SHARE if _FIRM & node.roles else FRAME_SHARE
        long = max(within, together.get(node.style, 0.0)) >= bound * written[-1] > 0
        if not kept and not long:
            frames.append((node.first, node.last))
    return covered(page, frames)


def called_frames(page: Page) -> list[Node]:
    """The elements whose names say that they frame the text, and in which nothing speaks against it."""
    # A heading frames nothing, whatever it is called: what it stands over does, as far as its own element reaches.
    called = [node for node in page.nodes if FRAME & node.roles and node.tag not in HEADINGS]
    called = [node for node in called if not (_points_nowhere(page, node) or _is_section(page, node))]
    main = next((node for node in page.nodes if node.tag == "main"), None)
    # An element that holds the one that HTML has for a text is named for something else in it, as for a way past the
    # menu.
    return [node for node in called if main is None or not main.path.startswith(node.path + "/")]


def covered(page: Page, spans: Iterable[tuple[int, int]]) -> list[bool]:
    """For each part, whether one of such spans of parts, first and last (exclusive), holds it."""
    depth = [0] * (len(page.parts) + 1)
    for first, last in spans:
        depth[first] += 1
        depth[last] -= 1
    return [d > 0 for d in accumulate(depth[:-1])]


def _is_section(page: Page, node: Node) -> bool:
    """Whether an element is a section of a manual, whose title gave it its name (id="Comments" of “5.2 Comments”)."""
    parts = page.parts[node.first : min(node.last, node.first + _HEADED)]
    return any(part.kind == "heading" and _NUMBERED.match(part.text) for part in parts)


def _points_nowhere(page: Page, node: Node) -> bool:
    """Whether an element is called a pager or tags, and no other frame, and is none: no pager has links but within
    sentences, as a paragraph of what a site calls the pages of a story; and tags are links, where they are more than a
    few words: a manual's list of tagged items is a list of what they mean.
    """
    parts = page.parts[node.first : node.last]
    called = FRAME & node.roles
    if called == {"pager"}:
        return not any(part.links for part in parts if not part.prose)
    if called != {"tags"}:
        return False
    linked = sum(part.size for part in parts if part.link_density >= _LINKED)
    told = sum(part.size for part in parts if node.tag == "dl" or part.prose) - linked
    return linked < told


def _alike(called: Sequence[Node], sure: Sequence[float]) -> dict[str, float]:
    """How much of what an extractor is sure of stands in the elements of each make, those within others of it aside."""
    told: dict[str, float] = {}
    end: dict[str, int] = {}
    for node in called:
        make = node.make
        if make and node.first >= end.get(make, 0):
            told[make] = told.get(make, 0.0) + sure[node.last] - sure[node.first]
            end[make] = node.last
    return told
