"""Lists of nothing but links that are a text's: what it names, below a heading or a line of its own."""

from scrubber.cleaning.extract.lines import line_vocabulary as vocabulary
from scrubber.cleaning.extract.page.elements import LISTS
from scrubber.cleaning.extract.page.page import Node
from scrubber.cleaning.extract.page.view import SHARE, View
from scrubber.cleaning.extract.reading import COLONS, squeeze

_ITEMS = 3
#: Words of an item that is more than a name, and of one that is no headline, on the average; words of a line that says
#: what the names below it are, at least.
_NAME, _HEADLINE, _SAYS = 3.0, 6.0, 5.0
#: The share of such a line that is none of the words that sites say over links.
_OWN = 0.6
#: Paragraphs of a text that link to pages of its site, at least, and the share of all that they are.
_FEWEST, _WOVEN = 3, 0.3


def is_listed(view: View, i: int, *, among: bool) -> bool:
    """Whether it is of a list of nothing but links that stands where the text's headings stand, right below one, or
    below a line of the text that ends with a colon: to other sites, as the programs somebody works with, the members of
    a league; or names amid the text that a line announces of which an extractor is sure, as an encyclopaedia lists
    kinds of what it tells of, whose sentences link to its pages, too; and what the text was made from. Below a heading,
    and behind the text below a line of which no extractor is sure, they may be teasers or the site's, and so they may
    be below "Read more on …:". `among`: whether it stands among the document's running text.
    """
    around = view.page.enclosing(view.parts[i], LISTS)
    if around is None or around.first < 1:
        return False
    if _names_sources(view, around):
        return True
    if around.last - around.first < _ITEMS:
        return False
    above = around.first - 1
    items, head = view.parts[around.first : around.last], view.parts[above]
    told = head.text.endswith(COLONS)
    if not (head.kind == "heading" or told) or head.links or head.rule:
        return False
    if view.page.nodes[head.node].parent != around.parent or view.homes.get(view.place[above], 0.0) < SHARE:
        return False
    words, sure = sum(item.size for item in items), view.opinion.sure[above]
    if not among and not (told and sure and words >= _NAME * len(items)):
        return False
    named = view.woven and view.size[above] >= _SAYS and words <= _HEADLINE * len(items)
    if told and among and sure and named and view.said(above).rest >= _OWN:
        return all(item.kind == "list_item" and item.links == 1 for item in items)
    return all(
        item.kind == "list_item" and item.external == item.links == 1 and (told or not item.card) for item in items
    )


def _names_sources(view: View, around: Node) -> bool:
    """Whether a list stands right below a heading that says that the text was made from what it names, where the text's
    headings or its text stand. It goes wrong on a site's own list of sources in the text's element.
    """
    above = around.first - 1
    while above > 0 and view.parts[above].control:  # a sign at the heading
        above -= 1
    head = view.parts[above]
    if head.kind != "heading" or head.rule or squeeze(head.text) not in vocabulary.sources():
        return False
    if view.page.nodes[head.node].parent != around.parent or not view.at_home(above):
        return False
    return all(item.kind == "list_item" and item.links <= 1 for item in view.parts[around.first : around.last])


def is_woven(view: View) -> bool:
    """Whether many of the text's sentences link to pages of the site, as an encyclopaedia's do."""
    linked = sum(view.parts[i].links > view.parts[i].external for i in view.text)
    return linked >= max(_FEWEST, _WOVEN * len(view.text))
