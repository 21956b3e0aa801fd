"""What has named a section of a page: a template, or the words of its own heading."""

from itertools import islice
from typing import Any

from scrubber.cleaning.extract.page.elements import HEADINGS
from scrubber.patterns import lazily

#: Children of a section among which its heading stands, behind anchors, and characters of a heading that may have named
#: it, and of a row of links above that, and elements in such a row.
_FIRST, _LONGEST_HEADING, _LONGEST_ROW, _MOST = 3, 200, 200, 100
#: What an element is for whose heading, or term, a sign behind it links to.
LINKED = "linked"
#: Elements without a text before a heading, each with one of its names, at most.
_NAMES = 12
_NO_SLUG = lazily(r"[\W_]+")
#: What is set behind an id that the page has already.
_AGAIN = lazily(r"[-_]\d{1,3}$")


def named_by(element: Any, name: str) -> str:
    """What has named an element with an id, if that is no template: its heading, or a section that its heading links
    to.

    A heading has, if its words have made the id, as documentation's do: the section "Menus" of a manual is none.
    Comments and menus have headings too: so it must link to itself, or stand within a section of the kind.
    """
    if _links_to_itself(element, name):
        return LINKED
    heading = _heading(element, name)
    if heading is None:
        return ""
    around = element.getparent()
    within = around is not None and (outer := around.get("id")) and _heading(around, outer) is not None
    own = {f"#{name}", f"#{heading.get('id')}"}
    return "heading" if within or any(link.get("href") in own for link in heading.iter("a")) else ""


def _links_to_itself(element: Any, name: str) -> bool:
    """Whether an element's heading, or the term that it describes, has a sign behind it that links to it, whatever its
    words: a translation keeps the ids of what it is made from, and others begin with the kind of what they name; a
    manual's section "More or Fewer Messages" has another title than name, below a row of links.
    """
    own = {f"#{name}"}
    for child in element[:_NAMES]:
        own.add(f"#{child.get('id')}")
        if child.tag in HEADINGS or child.tag == "dt":
            links = (link for link in child.iter("a") if link.get("href") in own)
            return any(not any(map(str.isalnum, "".join(link.itertext()))) for link in links)
        if (len(child) and not _leads_on(child)) or (child.tail and child.tail.strip()):
            return False
    return False


def _heading(element: Any, name: str) -> Any:
    """An element's own heading, if its words have made the element's id; else None."""
    for child in element[:_FIRST]:
        if child.tag in HEADINGS:
            words = "".join(child.itertext())
            slug = _slug(_AGAIN.sub("", name))
            made = len(words) <= _LONGEST_HEADING and bool(slug) and f"-{slug}-" in f"-{_slug(words)}-"
            return child if made else None
        if len(child) and not _leads_on(child):
            return None
    return None


def _leads_on(element: Any) -> bool:
    """Whether an element is a short row of links, such as manuals set above a heading to the pages before and after."""
    held = list(islice(element.iter(), _MOST + 1))  # asked of each element around a long one: so no more of it is read
    if len(held) > _MOST or all(each.tag != "a" for each in held):
        return False
    return sum(len(each.text or "") + len(each.tail or "") for each in held) <= _LONGEST_ROW


def _slug(words: str) -> str:
    return _NO_SLUG.sub("-", words.lower()).strip("-")
