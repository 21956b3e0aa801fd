"""A page measured: its region, the places of its text, what surrounds it, and whether it is a list of links."""

from collections.abc import Sequence

from scrubber.cleaning.extract.appended import without_rights
from scrubber.cleaning.extract.notice_words import is_notice, said_in_notices
from scrubber.cleaning.extract.page.act import act_of, announce_nothing, find_articles
from scrubber.cleaning.extract.page.boxes import find_boxes
from scrubber.cleaning.extract.page.comments import find_comments
from scrubber.cleaning.extract.page.goods import find_goods
from scrubber.cleaning.extract.page.laid_out import count_questions, find_tables
from scrubber.cleaning.extract.page.linked_lists import is_woven
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.page.particulars import find_times
from scrubber.cleaning.extract.page.region import find_region
from scrubber.cleaning.extract.page.sections import find_records, find_sections
from scrubber.cleaning.extract.page.site_frames import find_frames
from scrubber.cleaning.extract.page.sole import find_references, find_sole
from scrubber.cleaning.extract.page.thread import find_thread
from scrubber.cleaning.extract.page.under_title import keep_under_title
from scrubber.cleaning.extract.page.view import SHARE, View
from scrubber.cleaning.extract.page.whole import find_whole
from scrubber.cleaning.extract.reading import fold
from scrubber.patterns import lazily

_QUOTES = "“\"'「『"
_WHOLE = frozenset(["ul", "ol", "dl", "table"])
_INDEX = lazily(r"\[\d+\]")
_OWN_LINE = frozenset({
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "dt", "dd", "pre", "td", "th", "figcaption",
    "caption",
})  # fmt: skip
#: Words that a notice has at most.
_NOTICE = 140.0
#: Characters of a part that rules look at.
_FOLDED = 600
#: The share of a region's running text that an extractor must keep to be believed about it.
_BELIEVED = 0.1
_LINKED = 0.6
# Links in a list at least.
_FEWEST = 5
# How long a film plays, before its title or behind it, the words of such a title at least, which is a headline, and the
# share of the links that are films.
_PLAYS = lazily(r"\A\d{1,2}(?::\d{1,2})?:\d\d(?!\d)|(?<!\d)\d{1,2}(?::\d{1,2})?:\d\d\Z")
_HEADLINE, _FILMS = 4.0, 0.5
# Words beside the links, at most, and how many times as many the list has at least.
_BESIDE, _TIMES = 60.0, 2.0
# How many times as many, and the share of its lines that lead to other sites, where more words stand beside it.
_MANY_TIMES, _ABROAD = 10.0, 0.9


def look(page: Page, opinion: Opinion) -> View:
    """Measure a page."""
    view = View(page, opinion)
    view.folded = [fold(part.text[:_FOLDED]) for part in page.parts]
    short = [(part, view.folded[i].lstrip(_QUOTES)) for i, part in enumerate(page.parts) if part.size <= _NOTICE]
    said = said_in_notices(folded for _, folded in short)
    for part, folded in short:
        part.notice = is_notice(folded, said) and (
            (own := without_rights(part.text)) == part.text or is_notice(fold(own[:_FOLDED]).lstrip(_QUOTES), said)
        )
    view.prose = [part.prose for part in page.parts]
    view.size = [part.size for part in page.parts]
    view.place = _places(page)
    view.style = [page.nodes[_holder(page, part)].style for part in page.parts]
    view.company = _company(page, opinion)
    articles = find_articles(page, opinion)
    announce_nothing(page, articles)
    page.comments = find_comments(page, view.titled)
    view.framed = find_frames(page, opinion, articles)
    view.thread = find_thread(page, view.framed)
    if view.thread is None:
        view.listed = find_goods(page, view.framed)
    if not any(view.listed):
        view.listed = find_listing(page, view.framed)
    for part, listed in zip(page.parts, view.listed, strict=True):
        part.card = part.card and not listed
    if view.thread:
        view.first, view.last = view.thread.first, view.thread.last
        view.framed = [frame and i not in view.thread.said for i, frame in enumerate(view.framed)]
    else:
        view.act = act_of(page, articles, view.framed)
        view.first, view.last = find_region(page, opinion, view.framed)
        if view.act.heads:
            view.first, view.last = min(view.first, view.act.span.start), max(view.last, view.act.span.stop)
    if not (any(view.listed) or view.act.heads):
        keep_under_title(view)
    if any(view.listed):
        lines = [i for i, listed in enumerate(view.listed) if listed]
        view.first, view.last = min(view.first, lines[0]), max(view.last, lines[-1] + 1)
    view.sole = find_sole(view)
    if view.sole:
        view.first, view.last = view.sole.start, view.sole.stop
    believers: tuple[tuple[Sequence[bool], bool], ...] = (
        (opinion.sure, True),
        (view.prose, True),
        (opinion.sure, False),
        ([True] * len(view.parts), False),
    )
    for believed, prose in believers:
        view.homes, view.styles = _homes(view, believed, prose=prose)
        if view.homes:
            break
    view.text = [
        i
        for i in range(view.first, view.last)
        if (view.prose[i] or not prose) and not page.parts[i].hidden and view.at_home(i)
    ]
    view.boxed = [False] * len(page.parts)
    if view.text:
        view.boxed = find_boxes(page, view.first if view.sole else view.text[0], view.last)
        view.framed = [frame and not box for frame, box in zip(view.framed, view.boxed, strict=True)]
    view.whole = view.sole or find_whole(view)
    view.sections = find_sections(view)
    view.woven = is_woven(view)
    view.noted = frozenset(i for i, _ in page.cited)
    view.tables = find_tables(view)
    view.times = find_times(view)
    view.asked = count_questions(view)
    view.refers = find_references(view)
    view.records = find_records(view)
    return view


def _homes(view: View, believed: Sequence[bool], *, prose: bool) -> tuple[dict[str, float], frozenset[str]]:
    """The places of the text that is believed, each with its share, and the classes of its elements; none if that is
    next to nothing of the region.

    Args:
        view: the page; its region is known.
        believed: the parts to go by.
        prose: only running text counts. A page without any (a poem, a price list) is judged by all its text.
    """
    homes: dict[str, float] = {}
    styles: dict[str, float] = {}
    total = there = 0.0
    for i in range(view.first, view.last):
        part = view.parts[i]
        if (part.prose or not prose) and not part.is_sites and part.link_density < 0.5 and not view.framed[i]:
            size = min(part.size, 400.0)
            there += size
            if believed[i]:
                homes[view.place[i]] = homes.get(view.place[i], 0.0) + size
                styles[view.style[i]] = styles.get(view.style[i], 0.0) + size
                total += size
    if total <= _BELIEVED * there:
        return {}, frozenset()
    named = frozenset(style for style, share in styles.items() if style and share >= SHARE * total)
    return {place: share / total for place, share in homes.items()}, named


def _company(page: Page, opinion: Opinion) -> list[float]:
    """For each part, how much of the list or table around it trafilatura is sure of."""
    list_of: list[int] = []
    for node in page.nodes:
        own = len(list_of) if node.tag in _WHOLE else -1
        list_of.append(own if own >= 0 or node.parent < 0 else list_of[node.parent])
    total: dict[int, int] = {}
    sure: dict[int, int] = {}
    for part, said in zip(page.parts, opinion.sure, strict=True):
        of = list_of[part.node]
        total[of] = total.get(of, 0) + 1
        sure[of] = sure.get(of, 0) + said
    return [sure[of] / total[of] if (of := list_of[part.node]) >= 0 else 0.0 for part in page.parts]


def _holder(page: Page, part: Part) -> int:
    node = page.nodes[part.node]
    return node.parent if node.tag in _OWN_LINE or (node.last - node.first == 1 and not part.breaks) else part.node


def _places(page: Page) -> list[str]:
    """For each part, the shape of the path it stands at; equal ones are one string."""
    shapes: dict[str, str] = {}
    known: dict[str, str] = {}
    paths = [_path(page, part) for part in page.parts]
    for path in paths:
        if path not in shapes:
            shape = _INDEX.sub("", path)
            shapes[path] = known.setdefault(shape, shape)
    return [shapes[path] for path in paths]


def _path(page: Page, part: Part) -> str:
    inner = page.nodes[part.node]
    alone = inner.last - inner.first == 1
    return inner.path.rpartition("/")[0] if inner.tag in _OWN_LINE or (alone and not part.breaks) else inner.path


def find_listing(page: Page, framed: Sequence[bool]) -> list[bool]:
    """For each part, whether it is a line of the list of links that the page's document is; all False for other pages.

    Hardly a sentence stands on the page besides, or next to nothing beside a long list of links to other sites (what
    shops sell, of which somebody chose some), and the list stands in the element of the page's first top heading.
    Headlines that say how long they play are films beside one of which the page tells, the songs of a record are its
    list. It goes wrong on a piece of news of two sentences, with its pointers to others in its own element.
    """
    none = [False] * len(page.parts)
    first, last = _titled(page)
    foot = page.inside("footer")  # it may be all that a page of links says in sentences
    seen = [
        not (frame or foot[part.node] or part.hidden or part.control or part.notice)
        for frame, part in zip(framed, page.parts, strict=True)
    ]
    linked = [s and (part.link_density > _LINKED or part.card) for s, part in zip(seen, page.parts, strict=True)]
    listed = [s and first <= i < last for i, s in enumerate(seen)]
    links = [inside and link for inside, link in zip(listed, linked, strict=True)]
    beside = _words(
        page, [s and part.prose and not link for s, part, link in zip(seen, page.parts, linked, strict=True)]
    )
    words = _words(page, links)
    least = _TIMES * beside if beside <= _BESIDE else _MANY_TIMES * beside
    abroad = beside > _BESIDE
    if sum(links) < _FEWEST or words < least or (abroad and not _is_abroad(page, links)):
        return none
    films = sum(link and _is_film(part) for part, link in zip(page.parts, links, strict=True))
    if films >= _FILMS * sum(links):
        return none
    return [
        each and (part.external > 0 or not (abroad and part.links))
        for each, part in zip(listed, page.parts, strict=True)
    ]


def _is_abroad(page: Page, links: list[bool]) -> bool:
    """Whether nearly every line of the list leads to another site, as a site's pointers to its own pages don't."""
    lines = [part for part, link in zip(page.parts, links, strict=True) if link]
    return sum(part.external > 0 for part in lines) >= _ABROAD * len(lines)


def _is_film(part: Part) -> bool:
    return part.size >= _HEADLINE and _PLAYS.search(part.text) is not None


def _words(page: Page, chosen: list[bool]) -> float:
    return sum(part.size for part, c in zip(page.parts, chosen, strict=True) if c)


def _titled(page: Page) -> tuple[int, int]:
    """The parts from a page's first top heading to the end of the innermost element around it that holds several."""
    for i, part in enumerate(page.parts):
        if part.kind == "heading" and part.level == 1 and not part.links:
            around = (node for node in page.around(part.node) if node.last - i > _FEWEST)
            node = next(around, None)
            return (i, node.last) if node else (0, 0)
    return 0, 0
