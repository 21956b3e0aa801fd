"""What stands outside of the document's element."""

from scrubber.cleaning.extract.page.amid import is_added
from scrubber.cleaning.extract.page.particulars import tells_cost
from scrubber.cleaning.extract.page.view import LINKED, SHARE, View

#: The share of the document's running text from which on a part behind the region is no remark of the site.
_LONG = 0.1
#: The share of links from which on a line is no text, and elements around one that are asked whether they are a
#: byline's.
_LINKED, _NEAR = 0.3, 3


def outside(view: View) -> None:
    """Remove what stands outside of the element that holds the text.

    Removed: the navigation, the side column, the foot, a site's disclaimer below the text. Kept: running text that
    trafilatura is sure of and that no frame or button holds: a lead set above the article; behind it only what is long,
    or stands at a place like the text's; and, whoever is sure of it, a postscript. It goes wrong on a page that spreads
    one text over columns without a common element. What the page itself calls its navigation is removed as that, for
    another copy that has it as well, a print of the same page, says nothing for it; but an item of a list that leads
    nowhere is no way to another page, whatever the list is called: a dish, a source, an article.
    """
    long = _LONG * sum(view.size[i] for i in view.text)
    ways = view.page.inside("navigation")
    next_to = _next_to(view)
    for i, part in enumerate(view.parts):
        if part.rule or view.first <= i < view.last or i in next_to or is_added(view, i):
            continue
        told = view.prose[i] or part.kind == "code"
        believed = view.opinion.sure[i] and told and part.link_density < _LINKED
        apart = view.framed[i] or part.card or part.notice or part.control or _is_under_link(view, i)
        if believed and not apart and (i < view.first or view.size[i] >= long or view.at_home(i)):
            continue
        told = told if part.kind == "paragraph" else part.kind == "list_item" and not part.links
        if ways[part.node] and not told:
            part.remove("navigation", "the page's navigation, outside of the element that holds the text", 0.05)
        else:
            part.remove("outside", "outside of the element that holds the text", 0.1 if not view.prose[i] else 0.2)


def _is_under_link(view: View, i: int) -> bool:
    """Whether it stands behind the text right under a heading that is a link: another page's, which it announces."""
    above = view.parts[i - 1]
    return i >= max(view.last, 1) and above.kind == "heading" and above.link_density >= LINKED


def _next_to(view: View) -> range:
    """The lines right above the region, as far as an extractor is sure of each, that stand where its text stands or
    in the element around it: what a song is called, above the one element of its lines; the first points of an
    agenda; and what a thing costs, right below its name.
    """
    first = view.first
    nodes = view.page.around(view.parts[first].node) if view.text else ()
    around = next((node.first for node in nodes if node.first < first and node.last >= view.last), first)
    while first > 0 and _is_of_text(view, first - 1, around):
        first -= 1
    return range(first, view.first)


def _is_of_text(view: View, i: int, around: int) -> bool:
    part = view.parts[i]
    if part.is_sites or view.framed[i]:
        return False
    if tells_cost(view, i):
        return True
    if not view.opinion.sure[i]:
        return False
    if not part.links and view.homes.get(view.place[i], 0.0) >= SHARE:
        return True
    return i >= around and part.link_density < _LINKED and not view.within(i, "byline", most=_NEAR)
