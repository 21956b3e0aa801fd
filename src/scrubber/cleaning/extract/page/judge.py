"""Kept or removed: each part of a page, by rules that say why."""

from itertools import pairwise

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.notice_words import asks_for_scripts
from scrubber.cleaning.extract.page.cards import mark_cards
from scrubber.cleaning.extract.page.elements import NO_SCRIPT
from scrubber.cleaning.extract.page.look import look
from scrubber.cleaning.extract.page.opened import open_panels, unfold
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.page.rules import RULES
from scrubber.cleaning.extract.page.verses import mark_verses
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.page.visibility import PICTURED
from scrubber.cleaning.extract.reading import ends_sentence, squeeze

_UNVEILED, _TITLED = 60.0, 8.0
#: The level of an article's heading that a page sets as a paragraph, as of one in lines.
_ARTICLE = 4
#: So few words, and so small a share of what a page shows, are hardly its text.
_LITTLE, _LITTLE_OF = 40.0, 0.1
#: Sentences that stand alone from which on, and the share of the text that they are, they are teasers.
_ALONE, _ALONE_OF = 5, 0.8
#: Lines that stand together at most on a page without a sentence that is a list of pages; the share of what is set
#: alike that is no more than one of many.
_PAIR, _OF_MANY = 2, 0.25
#: A way of being hidden that no script undoes, and such as hardly one does.
_NEVER_SHOWN, _SELDOM_SHOWN = "ruby", frozenset({NO_SCRIPT, "font size 0"})
_KEEPS_ROOM = "visibility: hidden"
#: Lines that an item of a list holds at least, and the share of what is kept, where a page is laid out with it.
_LAID_OUT, _MUCH = 3, 0.5
_ITEMS = frozenset({"li", "dd"})
#: Rules that say nothing of how a line reads.
_APART = frozenset({"outside", "scrap", "aside"})
#: What lies over a text, and what holds a site's words, whatever its text is.
_WINDOW = frozenset({"overlay"})
_SITES = _WINDOW | {"comments", "footer", "legal"}
#: Rules that know a site's line by its words.
_BY_WORDS = frozenset({"advert", "notice", "related", "share-line"})
#: How much more than the seen text there must be of that: a page whose text is drawn by a script shows nothing else.
_NOTHING_ELSE = 10.0


def judge(page: Page, opinion: Opinion) -> float:
    """Set each part's verdict, rule and reason. Returns how sure this is, 0 to 1."""
    _read_pictures(page)
    unveil(page)
    opinion = unfold(page, open_panels(page, opinion))
    mark_verses(page, opinion)
    mark_cards(page, opinion)
    view = look(page, opinion)
    for rule in RULES:
        rule(view)
    for i, part in enumerate(page.parts):
        if not part.rule:
            part.verdict = _verdict(view, i)
    for part in (page.parts[i] for i in (*view.act.heads, *page.titles)):
        if part.kind == "paragraph" and not (part.prose or ends_sentence(part.text.rstrip("."))):
            part.kind, part.level = "heading", _ARTICLE
    if all(part.rule for part in page.parts):
        _believe(view)
    _unlist(view)
    return _confidence(view)


def _unlist(view: View) -> None:
    """The lines of an item that holds most of what is kept are paragraphs: the page is laid out with the list."""
    own: dict[str, tuple[Node, list[int]]] = {}
    for i, part in view.standing():
        if part.kind == "list_item" and (item := view.page.enclosing(part, _ITEMS)) is not None:
            own.setdefault(item.path, (item, []))[1].append(i)
    total = sum(view.size[i] for i, _ in view.standing())
    for item, lines in own.values():
        if len(lines) >= _LAID_OUT and sum(view.size[i] for i in lines) >= _MUCH * total:
            for part in view.parts[item.first : item.last]:
                part.level -= part.kind == "list_item"
            for i in lines:
                view.parts[i].kind, view.parts[i].level = "paragraph", 0


def _believe(view: View) -> None:
    """Where the rules leave nothing, trafilatura is believed of what is not known by its words to be the site's: a text
    without a sentence at a place of its own is more than none.

    Where it has none either, what no link and no frame holds is the text: "Page not found".
    """
    for i, part in enumerate(view.parts):
        sites = part.hidden or part.control or part.notice or part.rule in _BY_WORDS
        sites = sites or asks_for_scripts(view.folded[i]) or is_site_line(view.folded[i])
        if view.opinion.kept[i] and not sites:
            part.restore(0.4)
    if not all(part.rule for part in view.parts):
        return
    heads = view.page.inside("header")
    for part, framed in zip(view.parts, view.framed, strict=True):
        told = part.rule in _APART and any(map(str.isalpha, part.text))
        if told and not (framed or part.links or part.card or part.notice or heads[part.node]):
            part.restore(0.3)


def unveil(page: Page) -> None:
    """Show again what holds nearly all of a page's running text: such a page is hidden until its script has run, not
    hidden from readers.

    The site's own words in windows say nothing against it: a request to accept cookies can be as long as the beginning
    that is shown of an article; what is hidden in windows, comments and the foot says nothing for it. Few lines will do
    where the heading that is the page's title is hidden with them, and where a page shows less of anything than it
    holds in what keeps its room: so it waits for its script, be its text verses. It goes wrong on a text set into an
    element that is called a window, under which more is hidden than the page shows.
    """
    around, windows = _around(page, _SITES), _around(page, _WINDOW)
    seen = beside = 0.0
    unseen: dict[str, float] = {}
    own: dict[str, float] = {}
    for part, apart, over in zip(page.parts, around, windows, strict=True):
        if not part.prose or part.link_density >= 0.5:
            continue
        if part.hidden:
            unseen[part.hidden] = unseen.get(part.hidden, 0.0) + part.size
            own[part.hidden] = own.get(part.hidden, 0.0) + part.size * (not apart)
        else:
            seen += part.size
            beside += part.size * over
    unseen.setdefault(_KEEPS_ROOM, 0.0)
    titled = _titled(page)
    for how, size in unseen.items():
        if how == _NEVER_SHOWN:
            continue
        times = _NOTHING_ELSE if how in _SELDOM_SHOWN else 2.0
        least = _TITLED if how in titled else _UNVEILED
        whole = size > max(least, times * seen) or (how == _KEEPS_ROOM and _is_most(page, how))
        if whole or own.get(how, 0.0) > max(least, seen, times * (seen - beside)):
            for part, apart in zip(page.parts, around, strict=True):
                if part.hidden == how and (whole or not apart):
                    part.hidden = ""


def _is_most(page: Page, how: str) -> bool:
    """Whether more words are hidden so than are seen on a page that has more than a few."""
    unseen = sum(part.size for part in page.parts if part.hidden == how)
    return unseen > max(_UNVEILED, sum(part.size for part in page.parts if not part.hidden))


def _read_pictures(page: Page) -> None:
    """Show the headings in whose place a picture of their words is seen: such as the page's title begins with, and such
    as stand right over a sentence in one element. It goes wrong on a site's name over a text without an element.
    """
    title = squeeze(page.title)
    for part, below in pairwise(page.parts):
        if part.hidden == PICTURED and part.kind == "heading" and not part.links:
            beside = page.nodes[part.node].parent == page.nodes[below.node].parent
            if (beside and below.prose and not below.hidden) or title.startswith(squeeze(part.text)):
                part.hidden = ""


def _titled(page: Page) -> set[str]:
    """How headings of the first level are hidden with which the page's title begins, where none of them is seen."""
    title = squeeze(page.title)
    heads = (part for part in page.parts if part.kind == "heading" and part.level == 1)
    how = {part.hidden for part in heads if (key := squeeze(part.text)) and title.startswith(key)}
    return set() if "" in how else how


def _around(page: Page, roles: frozenset[str]) -> list[bool]:
    """For each part, whether it stands in an element with one of some roles."""
    within = [False] * len(page.nodes)
    for i, node in enumerate(page.nodes):
        within[i] = not node.roles.isdisjoint(roles) or (node.parent >= 0 and within[node.parent])
    return [within[part.node] for part in page.parts]


def _verdict(view: View, i: int) -> float:
    if view.prose[i]:
        return 0.95 if view.at_home(i) and view.opinion.kept[i] else 0.85 if view.at_home(i) else 0.65
    return 0.8 if view.at_home(i) and view.opinion.kept[i] else 0.6


def _confidence(view: View) -> float:
    """How much of the running text in the region opinion and place agree on; of a line or two out of a large page,
    of scattered sentences and of a notice of rights, it is not known whether they are its text, whoever agrees.
    """
    agreed = total = seen = kept = 0.0
    for i, part in enumerate(view.parts):
        if part.hidden:
            continue
        seen += view.size[i]
        kept += view.size[i] * (not part.rule)
        if view.prose[i]:
            total += view.size[i]
            agreed += view.size[i] * (view.opinion.kept[i] == (not part.rule))
    if not total:
        return 0.3
    doubtful = kept < min(_LITTLE, _LITTLE_OF * seen) or _is_scattered(view) or _is_one_of_many(view)
    doubtful = doubtful or all(part.rule or part.notice for part in view.parts)
    return 0.5 if doubtful else round(0.5 + 0.45 * agreed / total, 3)


def _is_scattered(view: View) -> bool:
    """Whether hardly two sentences stand together, what was taken out between them, on a page that is no thread: the
    teasers of a site's front.
    """
    if view.thread is not None:
        return False
    told = any(prose and not part.rule for part, prose in zip(view.parts, view.prose, strict=True))
    runs: list[list[float]] = [[]]
    for part, prose, size in zip(view.parts, view.prose, view.size, strict=True):
        if part.rule and not (part.hidden or part.control):
            runs.append([])
        elif (prose or not told) and not part.rule:
            runs[-1].append(size)
    alone = [sum(run) for run in runs if 0 < len(run) <= (1 if told else _PAIR)]
    return len(alone) >= _ALONE and sum(alone) >= _ALONE_OF * sum(map(sum, runs))


def _is_one_of_many(view: View) -> bool:
    """Whether what is kept is little of the running text that a template set alike: one teaser of a list of them."""
    kept = {view.place[i]: view.style[i] for i in view.text if not view.parts[i].rule}
    alike = [i for i in range(len(view.parts)) if view.prose[i] and not view.parts[i].hidden]
    alike = [i for i in alike if view.place[i] in kept and view.style[i] == kept[view.place[i]]]
    own = [view.size[i] for i in alike if not view.parts[i].rule]
    return len(alike) - len(own) >= _ALONE and sum(own) < _OF_MANY * sum(view.size[i] for i in alike)
