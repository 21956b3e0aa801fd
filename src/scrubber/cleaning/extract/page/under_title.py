"""The text of a page that hardly has a sentence, by where it stands: a poem, a list, two lines of a diary.

A region is found by what reads as running text, and of that a site's foot, its comments or a notice of its newest
version has more than such a text.
"""

from collections.abc import Sequence
from itertools import accumulate

from scrubber.cleaning.extract.chrome_words import REST
from scrubber.cleaning.extract.comment_words import BELOW_EACH, COMMENTS
from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped, names_distance
from scrubber.cleaning.extract.page.comments import announces
from scrubber.cleaning.extract.page.page import Node
from scrubber.cleaning.extract.page.post_signs import is_day
from scrubber.cleaning.extract.page.rules.bylines import is_byline
from scrubber.cleaning.extract.page.site_frames import called_frames, covered
from scrubber.cleaning.extract.page.thread import Thread
from scrubber.cleaning.extract.page.view import LINKED, View
from scrubber.cleaning.extract.reading import squeeze

#: Lines and words that such a text has at least, and the share of the lines of its element that are its own; where
#: the region is what readers wrote.
_LINES, _WORDS, _OWN, _BESIDE = 2, 6.0, 0.7, 0.3
#: The share of its words that the innermost element around it holds, and of those below the title that it is.
_MOST = 0.6
#: Letters of a title at least, and the share of the page's title that its heading says.
_TITLE, _SAYS = 2, 0.4
#: Words of who wrote a post, at most, and letters, at least.
_NAMED, _NAME = 4.0, 4
#: Lines of a byline at most.
_BYLINE = 8
#: Words of running text from which on a region has some.
_FEW = 40.0
_PIECES = frozenset({"p", "ul", "ol", "dl", "table", "tbody"})


def keep_under_title(view: View) -> None:
    """Where a page's region has hardly a sentence, take in what stands under the heading that says the page's title,
    in the element that holds most of that, or take that alone where the region is another, and of neither what its
    readers said below; what is called a frame besides is one then, however much it says.

    It goes wrong on a page whose text stands in no element with its title, under lines of the site without a link, and
    on a diary that says the hour above what it tells of it.
    """
    called = _called(view)
    if view.thread is not None:
        span = _find(view, called, least=_BESIDE) if called[view.thread.first] else range(0)
        span = range(0) if _is_of_thread(view, view.thread, span) else span
        if not span or span.stop > view.thread.first:
            return
        view.thread = None
        view.first, view.last = span.start, span.stop
        view.framed = [frame or name for frame, name in zip(view.framed, called, strict=True)]
        return
    written = view.page.inside("comments")
    told = (
        part.size
        for part, frame in zip(view.parts[view.first : view.last], view.framed[view.first : view.last], strict=True)
        if part.prose and part.link_density <= LINKED and not (frame or part.is_sites or written[part.node])
    )
    least = _BESIDE if written[view.parts[view.first].node] else _OWN
    if sum(told) >= _FEW or not (span := _find(view, called, least=least)):
        return
    apart = view.last <= span.start or span.stop <= view.first
    view.first = span.start if apart else min(view.first, span.start)
    view.last = span.stop if apart else min(max(view.last, span.stop), _readers(view, _own(view, called)))
    view.framed = [
        (frame or name) and i not in span for i, (frame, name) in enumerate(zip(view.framed, called, strict=True))
    ]


def _is_of_thread(view: View, thread: Thread, span: range) -> bool:
    """Whether hardly a line of some above a thread says anything but who began it or in which it is filed: one ends
    in a name that stands beside the words of a post, and none is a sentence.
    """
    names = {squeeze(view.parts[i].text) for i in thread.around if view.size[i] <= _NAMED}
    return not any(view.prose[i] for i in span) and any(
        len(last := squeeze(view.parts[i].text.split()[-1])) >= _NAME and last in names for i in span
    )


def _find(view: View, called: Sequence[bool], *, least: float) -> range:
    head = _heading(view)
    if head < 0:
        return range(0)
    own = _own(view, called)
    end = _readers(view, own)
    own[end:] = [0.0] * (len(own) - end)
    sums = [0.0, *accumulate(own)]
    for node in view.page.around(view.parts[head].node):
        if "article" not in node.roles and node.parent >= 0:
            continue
        words = sums[node.last] - sums[head]
        if words < _WORDS:
            continue
        inner = _innermost(view, node, head, sums)
        lines = [
            i
            for i in range(max(head + 1, inner.first), min(end, inner.last))
            if not (called[i] or view.parts[i].hidden)
        ]
        told = [i for i in lines if own[i] and not (least == _BESIDE and is_day(view.parts[i]))]
        if len(told) >= _LINES and len(told) >= least * len(lines):
            return range(told[0], told[-1] + 1)
        return range(0)
    return range(0)


def _readers(view: View, own: Sequence[float]) -> int:
    """Where below the text's own lines its readers' begin: a heading over comments, a line that says who wrote
    something and when, or how long ago, or the entry above an offer to answer it; else behind the last part.
    """
    told = 0
    for i, part in enumerate(view.parts):
        if told and announces(part, COMMENTS):
            return i
        if told and (is_stamped(part.text) or names_distance(part.text)):
            named_above = told > 1 and own[i - 1] > 0 and not view.parts[i - 1].prose and is_date(part.text)
            return i - named_above
        if told > 1 and squeeze(part.text) in BELOW_EACH:
            return next(i for i in range(i - 1, -1, -1) if own[i])
        told += own[i] > 0
    return len(view.parts)


def _own(view: View, called: Sequence[bool]) -> list[float]:
    """The words of each part below the heading that says the page's title, where it may be the text's."""
    head = _heading(view)
    return [size if i > head and not called[i] and _is_own(view, i) else 0.0 for i, size in enumerate(view.size)]


def _heading(view: View) -> int:
    """The first heading that the page's title begins with, or one of the first level or of much of it that is in it and
    no link; -1 where none is.
    """
    title = squeeze(view.page.title)
    for i, part in enumerate(view.parts):
        if part.kind == "heading" and not part.hidden and len(key := squeeze(part.text)) >= _TITLE:
            says = key in title and not part.links and (part.level == 1 or len(key) >= _SAYS * len(title))
            if says or title.startswith(key):
                return i
    return -1


def _called(view: View) -> list[bool]:
    """For each part, whether an element around it is called a frame, however long it is, or a small one a byline."""
    called = called_frames(view.page)
    small = (node for node in view.page.nodes if "byline" in node.roles and node.last - node.first <= _BYLINE)
    return covered(view.page, ((node.first, node.last) for node in (*called, *small)))


def _innermost(view: View, node: Node, head: int, sums: Sequence[float]) -> Node:
    """The innermost element within one, behind the title, that holds most of its words."""
    best, least = node, _MOST * (sums[node.last] - sums[head])
    for inner in view.page.nodes:
        within = max(best.first, head + 1) <= inner.first < inner.last - 1 and inner.last <= best.last
        if within and inner.tag not in _PIECES and sums[inner.last] - sums[inner.first] >= least:
            best = inner
    return best


def _is_own(view: View, i: int) -> bool:
    part = view.parts[i]
    if part.is_sites or part.link_density > LINKED or is_byline(view.folded[i]):
        return False
    said = view.said(i)
    return not said.what or said.rest >= REST
